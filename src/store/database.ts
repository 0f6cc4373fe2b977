import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What went wrong with the file that keeps the state, in words for whoever runs the bot. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** Opens, or makes, the file, for this process alone. @throws StoreError */
export function openDatabase(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
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
