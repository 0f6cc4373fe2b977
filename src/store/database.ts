import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { closeToOthers } from '../private.ts';

/** What went wrong with the file that keeps the state, in words for whoever runs the bot. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** Raised by a version that stores something in a way that the one before it would misread. */
export const SCHEMA = 1;

/** Opens, or makes, the file, for this process alone. @throws StoreError */
export function openDatabase(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') keepPrivate(file);
    // SQLite takes an empty file for a new database: a lost one must not look like one of nobody.
    if (existsSync(file) && statSync(file).size === 0) throw new Error('it is empty: put it back, or delete the file');
    const database = new DatabaseSync(file, { timeout: 3_000 });
    // First of all, so that nothing of another version is changed.
    database.exec('PRAGMA locking_mode=EXCLUSIVE');
    const schema = schemaOf(database);
    if (schema > SCHEMA) {
      database.close();
      throw new Error(
        `a newer version of the bot has written it (schema ${schema}, this one knows ${SCHEMA}): run that version, or restore a backup from before it`,
      );
    }
    // NORMAL: the wait for the disk after each transaction is ours, see driver.ts. secure_delete: an erased key leaves no bytes behind.
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON');
    const found = database.prepare('PRAGMA quick_check(1)').get();
    if (found && Object.values(found)[0] !== 'ok') throw new Error(`damaged: ${String(Object.values(found)[0])}`);
    database.exec('BEGIN IMMEDIATE; COMMIT');
    if (schema < SCHEMA) database.exec(`PRAGMA user_version=${SCHEMA}`);
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isReadOnly = [file, dirname(file)].some((path) => existsSync(path) && !mayWrite(path));
    const hint = isReadOnly
      ? 'it, or its folder, cannot be written by the user that runs the bot'
      : /locked|busy/i.test(reason)
        ? 'another process is using it; stop that one first'
        : reason;
    throw new StoreError(`The database ${file} cannot be used: ${hint}. Nothing in it was changed.`);
  }
}

/** The database, its logs and its key are for us alone, and so is their folder when nothing else is in it. */
function keepPrivate(file: string): void {
  const folder = dirname(file);
  const ours = ['', '-wal', '-shm', '-journal', '.key', '.alive'].map((end) => `${file}${end}`);
  mkdirSync(folder, { recursive: true });
  for (const path of ours) closeToOthers(path);
  const names = new Set(ours.map((path) => basename(path)));
  if (readdirSync(folder).every((name) => names.has(name))) closeToOthers(folder);
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** 0: of before there were versions. */
export function schemaOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}

export function hasTable(database: DatabaseSync, name: string): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
