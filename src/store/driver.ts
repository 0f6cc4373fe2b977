import { type FileHandle, open } from 'node:fs/promises';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDriver } from '@keyv/sqlite';

interface Disk {
  /** Resolves when all that was committed before the call is on it. */
  reached(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Waits for the disk as SQLite itself does with synchronous=FULL, so that an acknowledged write survives the power, but
 * beside the event loop: nobody else is held up, and those who call during one wait share the next.
 */
export function createDisk(file: string): Disk {
  let log: FileHandle | undefined;
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const sync = async () => {
    next = undefined;
    if (file === ':memory:') return;
    log ??= await open(`${file}-wal`);
    await log.datasync();
  };
  return {
    reached() {
      next ??= last.then(sync, sync);
      last = next;
      return next;
    },
    async close() {
      await last.catch(() => {});
      await log?.close();
    },
  };
}

/** The transaction that is open, and who waits for what of it. */
interface Turn {
  process: PromiseWithResolvers<void>;
  power: PromiseWithResolvers<void>;
  waitsForDisk: boolean;
}

/**
 * One connection for all collections, with each statement prepared once. What is written in one turn of the event loop is one
 * transaction.
 */
export function sharedDriver(database: DatabaseSync, disk: Disk) {
  let turn: Turn | undefined;
  const commit = () => {
    const ending = turn;
    turn = undefined;
    if (!ending) return;
    const { process, power, waitsForDisk } = ending;
    try {
      database.exec('COMMIT');
      process.resolve();
      if (waitsForDisk) disk.reached().then(power.resolve, power.reject);
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
      process.reject(error);
      power.reject(error);
    }
  };
  const begin = () => {
    if (turn) return turn;
    database.exec('BEGIN');
    turn = { process: Promise.withResolvers(), power: Promise.withResolvers(), waitsForDisk: false };
    // Whoever wrote is told; when every statement failed, nobody waits.
    turn.process.promise.catch(() => {});
    turn.power.promise.catch(() => {});
    setImmediate(commit);
    return turn;
  };
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const made = database.prepare(sql);
    // A statement over a list has one form for each length: keep the common ones only.
    if (statements.size < 500) statements.set(sql, made);
    return made;
  };
  const driver = (outlives: 'process' | 'power' = 'power'): SqliteDriver => ({
    name: 'custom',
    async connect() {
      return {
        async query(sql: string, ...parameters: unknown[]) {
          const values = parameters as SQLInputValue[];
          if (/^\s*(SELECT|PRAGMA)/i.test(sql)) {
            const found = prepare(sql).all(...values);
            // What is no text is nothing of ours: Keyv would call it absent, and not unreadable.
            for (const row of found) if ('value' in row && typeof row.value !== 'string') row.value = '';
            return found;
          }
          const written = begin();
          const rows = prepare(sql).all(...values);
          if (outlives === 'power') written.waitsForDisk = true;
          await written[outlives].promise;
          return rows;
        },
        // The store closes the one connection, after all collections are done.
        async close() {},
      };
    },
  });
  return { driver, commit };
}
