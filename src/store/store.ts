import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { KeyvSqlite } from '@keyv/sqlite';
import { z } from 'zod';
import { createAside, type Unreadable } from './aside.ts';
import { type Collection, type CollectionOptions, createCollection, expiry, renew, sweep } from './collection.ts';
import { hasTable, openDatabase, StoreError } from './database.ts';
import { createDisk, sharedDriver } from './driver.ts';
import { measured, type OnOperation } from './measured.ts';
import type { Seal } from './seal.ts';
import { sqliteTable } from './sqlite-table.ts';
import type { Table } from './table.ts';

export interface Store {
  collection<T>(name: string, options: CollectionOptions<T>): Collection<T>;
  /**
   * How long, in ms, processes have run on this database, all together. No clock that is set moves it, and a restart goes on
   * where the last process ended; after one that was killed up to a minute earlier.
   */
  ran: () => number;
  /** Writes something, as far as the disk. Rejects when that can't be done. */
  tryWrite(): Promise<void>;
  /** Bytes on the disk. */
  size(): Promise<number>;
  /** Resolves when all that was written so far outlives the power. */
  onDisk(): Promise<void>;
  /** From now on nothing is written under this key, nor under those that begin with it and "/". What is there can be deleted. */
  bury(key: string): void;
  /** Deletes what was set aside and has one of these words in its key or its text. */
  forgetUnreadable(words: readonly string[]): Promise<void>;
  /** Of what may stay in memory for all people, the part for those that this store is for. */
  share(most: number): number;
  /** Writes what was deleted out of the file and its log, so that no byte of it is left. */
  scrub(): void;
  /** While this work goes on, nothing is written into the file itself, and all that was committed is in it: a process of its own may copy it. */
  whileStill(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** How often it is looked for records whose time is over. */
const SWEEP_EVERY_MS = 3_600_000;
/** Records that are sealed anew in one transaction. */
const SEALED_AT_ONCE = 500;
/** How often `ran` is written down. */
const NOTE_EVERY_MS = 60_000;

/** Opens, or makes, the SQLite file. One process at a time: a second one gets a {@link StoreError}. */
export async function openStore(options: {
  file: string;
  seal: Seal;
  /** Milliseconds by a clock that is never set. */
  passed?: () => number;
  onOperation?: OnOperation | undefined;
  /** Told, now and then, how many records were sealed anew with the first key. */
  onSealed?: (count: number) => void;
  /** Told of each record that was set aside. */
  onUnreadable?: (what: Unreadable) => void;
}): Promise<Store> {
  const { passed = () => performance.now() } = options;
  const database = openDatabase(options.file);
  const adapters: KeyvSqlite[] = [];
  const tables: Table[] = [];
  const disk = createDisk(options.file);
  const { driver, commit } = sharedDriver(database, disk);
  const closing = new AbortController();
  let sweeping: Promise<void> | undefined;
  const sweepAll = async () => {
    const ran = store.ran();
    for (const table of tables) await sweep(table, ran, closing.signal);
  };
  // What is not written or deleted now, for want of room, will be next time.
  const timers = [
    setInterval(() => {
      sweeping = sweepAll().catch(() => {});
    }, SWEEP_EVERY_MS),
    setInterval(() => void noteRan().catch(() => {}), NOTE_EVERY_MS),
  ];
  for (const timer of timers) timer.unref();
  const opened = passed();
  let ranBefore = 0;
  let noteRan = async () => {};
  const buried = new Set<string>();
  let isStill = false;
  let mustScrub = false;
  const aside = createAside(database, commit, options.onUnreadable);

  const store: Store = {
    ran: () => ranBefore + passed() - opened,
    collection(name, collectionOptions) {
      const adapter = new KeyvSqlite({
        uri: `sqlite://${options.file}`,
        table: name,
        driver: measured(driver(collectionOptions.outlives), options.onOperation),
        iterationLimit: 500,
      });
      adapters.push(adapter);
      const table = sqliteTable(adapter);
      tables.push(table);
      const { ttlMs } = collectionOptions;
      // Before the first read. Without room for it, it is done at the next start.
      if (ttlMs !== undefined) renew(table, expiry(store.ran(), ttlMs)).catch(() => {});
      return createCollection(name, table, { seal: options.seal, aside, ran: store.ran, buried }, collectionOptions);
    },
    async tryWrite() {
      await noteRan();
      await store.onDisk();
    },
    async size() {
      const sizes = ['', '-wal'].map((end) => statSync(options.file + end, { throwIfNoEntry: false })?.size ?? 0);
      return sizes.reduce((sum, size) => sum + size);
    },
    onDisk() {
      commit();
      return disk.reached();
    },
    bury: (key) => void buried.add(key),
    forgetUnreadable: async (words) => aside.forget(words),
    share: (most) => most,
    scrub() {
      commit();
      mustScrub = isStill;
      if (!isStill) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async whileStill(work) {
      commit();
      database.exec('PRAGMA wal_autocheckpoint=0');
      isStill = true;
      try {
        const done = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {};
        if (Object.values(done).some((rest) => rest !== 0))
          throw new Error('the log could not be written into the database');
        await work();
      } finally {
        isStill = false;
        if (database.isOpen) database.exec('PRAGMA wal_autocheckpoint=1000');
        if (database.isOpen && mustScrub) store.scrub();
      }
    },
    async close() {
      for (const timer of timers) clearInterval(timer);
      closing.abort();
      await sweeping;
      await noteRan().catch(() => {});
      await Promise.all(adapters.map((adapter) => adapter.disconnect()));
      commit();
      await disk.close();
      if (database.isOpen) database.close();
    },
  };
  try {
    await checkKey(database, options.seal, store, options.onSealed);
    const times = store.collection('times', { schema: z.number(), outlives: 'process' });
    ranBefore = (await times.get('ran')) ?? 0;
    noteRan = () => times.set('ran', store.ran());
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

export function foreignKey(): StoreError {
  return new StoreError(
    'The encryption key does not open this database. Give the key that it was made with in ENCRYPTION_KEY ' +
      '(several keys: the new one first, the old one after a comma). Nothing in it was changed.',
  );
}

/**
 * A wrong or lost encryption key is said at start, before anything is read, set aside or written with another one. Each key
 * that may have sealed something has a row under its name; in a database from before there were names, `check` tells.
 */
async function checkKey(
  database: DatabaseSync,
  seal: Seal,
  store: Store,
  onSealed?: (count: number) => void,
): Promise<void> {
  const { rows, names } = keysOf(database);
  if (missingKeys(database, seal).length > 0) {
    throw foreignKey();
  }
  const [first = ''] = seal.names;
  const records = store.collection('seal', { schema: z.string(), sealed: true });
  // Before anything is sealed with it: a process may die in the middle of that.
  const missing = [...new Set([...names, first])];
  await records.setMany(missing.filter((name) => !rows.some(({ key }) => key === name)).map((name) => [name, 'used']));
  // What builds from before look at.
  if ((await records.get('check')) === undefined) await records.set('check', 'opened');
  if (names.some((name) => name !== first)) sealAnew(database, seal, onSealed);
}

function keysOf(database: DatabaseSync) {
  const rows = hasTable(database, 'seal') ? database.prepare('SELECT key, value FROM seal').all() : [];
  const names = rows.flatMap(({ key }) => (key === 'check' ? [] : [String(key)]));
  const check = rows.find(({ key }) => key === 'check')?.value;
  if (names.length === 0 && check !== undefined) {
    const [, sealed = ''] = /^\{"value":"([^"]*)"/.exec(String(check)) ?? [];
    names.push(sealed.split('.')[0] ?? '');
  }
  return { rows, names };
}

/** The names of keys that may have sealed something, and are not given. */
export function missingKeys(database: DatabaseSync, seal: Seal): string[] {
  return keysOf(database).names.filter((name) => !seal.names.includes(name));
}

/**
 * Seals with the first key what the others sealed, some records at a time. What is done stays done when the process dies, or there
 * is no room: the next start goes on. The names of the others go when nothing is left of them.
 */
function sealAnew(database: DatabaseSync, seal: Seal, onSealed: (count: number) => void = () => {}): void {
  const [first = '', ...others] = seal.names;
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND (sql LIKE '%namespace%' OR name = 'unreadable')")
    .all();
  let count = 0;
  try {
    for (const { name: table } of tables) {
      const read = database.prepare(
        `SELECT rowid AS row, * FROM "${String(table)}" WHERE rowid > ?1 AND substr(value, 1, ?2) = ?3 ORDER BY rowid LIMIT ${SEALED_AT_ONCE}`,
      );
      const write = database.prepare(`UPDATE "${String(table)}" SET value = ? WHERE rowid = ?`);
      for (const start of others.map((name) => `{"value":"${name}.`)) {
        for (let last = -1; ; ) {
          const some = read.all(last, start.length, start);
          if (some.length === 0) break;
          database.exec('BEGIN');
          for (const { row, key, value, collection = table } of some) {
            const anew = sealedAnew(seal, String(value), `${String(collection)}/${String(key)}`);
            if (anew !== undefined) write.run(anew, Number(row));
            last = Number(row);
          }
          database.exec('COMMIT');
          count += some.length;
          onSealed(count);
        }
      }
    }
    database.prepare("DELETE FROM seal WHERE key NOT IN ('check', ?)").run(first);
  } catch {
    if (database.isTransaction) database.exec('ROLLBACK');
  }
}

/** @returns nothing for what no key opens: reading sets it aside. */
export function sealedAnew(seal: Seal, text: string, context: string): string | undefined {
  try {
    const record = JSON.parse(text) as { value: string };
    return JSON.stringify({ ...record, value: seal.seal(seal.open(record.value, context), context) });
  } catch {
    return undefined;
  }
}
