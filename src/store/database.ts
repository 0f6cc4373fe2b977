import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { closeToOthers } from '../private.ts';

/** What went wrong with the file that keeps the state, in words for whoever runs the bot. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** Opens, or makes, the file, for this process alone. @throws StoreError */
export function openDatabase(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') keepPrivate(file);
    // SQLite takes an empty file for a new database: a lost one must not look like one of nobody.
    if (existsSync(file) && statSync(file).size === 0) throw new Error('it is empty: put it back, or delete the file');
    const database = new DatabaseSync(file, { timeout: 3_000 });
    // NORMAL: the wait for the disk after each transaction is ours, see driver.ts. secure_delete: an erased key leaves no bytes behind.
    database.exec(
      'PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON',
    );
    const found = database.prepare('PRAGMA quick_check(1)').get();
    if (found && Object.values(found)[0] !== 'ok') throw new Error(`damaged: ${String(Object.values(found)[0])}`);
    database.exec('BEGIN IMMEDIATE; COMMIT');
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
  const ours = ['', '-wal', '-shm', '-journal', '.key'].map((end) => `${file}${end}`);
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

export function hasTable(database: DatabaseSync, name: string): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
