import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { KeyvSqlite } from '@keyv/sqlite';
import { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { createDisk, sharedDriver } from './driver.ts';
import type { Seal } from './seal.ts';

/** What went wrong with the file that keeps the state, in words for whoever runs the bot. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/**
 * Records of one kind by key. Every failure of the database rejects. A record that cannot be read is set aside, as it is, in
 * the table `unreadable`, and is absent from then on.
 */
export interface Collection<T> {
  get(key: string): Promise<T | undefined>;
  getMany(keys: readonly string[]): Promise<(T | undefined)[]>;
  set(key: string, value: T): Promise<void>;
  /** One transaction for up to 249 records. */
  setMany(entries: readonly (readonly [key: string, value: T])[]): Promise<void>;
  delete(key: string): Promise<void>;
  deleteMany(keys: readonly string[]): Promise<void>;
  /** Deletes all whose key starts with it. */
  deletePrefix(prefix: string): Promise<void>;
  /** Reads, changes and writes with nobody in between; `undefined` deletes; the same object back writes nothing. */
  update(key: string, change: (old: T | undefined) => T | undefined | Promise<T | undefined>): Promise<T | undefined>;
  entries(): AsyncIterable<[string, T]>;
}

type CollectionOptions<T> = {
  schema: z.ZodType<T>;
  /** Encrypted at rest, whole. */
  sealed?: boolean;
  /** What one that cannot be read counts as from then on, where its absence would do harm. */
  instead?: (key: string) => T;
  /** When a write is done: when the record outlives the process (kill -9), or else, later, the power. Power unless told. */
  outlives?: 'process' | 'power';
} & (
  | {
      /** How long a record lives after its last write, in milliseconds; for ever when not given. */
      ttlMs?: number;
      inMemory?: never;
    }
  | {
      /** So many of the last read stay in memory, shared by all who read them: nobody may change one in place. */
      inMemory?: number;
      ttlMs?: never;
    }
);

export interface Store {
  collection<T>(name: string, options: CollectionOptions<T>): Collection<T>;
  /** Resolves when all that was written so far outlives the power. */
  onDisk(): Promise<void>;
  /** Deletes what was set aside and has one of these words in its key or its text. */
  forgetUnreadable(words: readonly string[]): void;
  /** Writes what was deleted out of the file and its log, so that no byte of it is left. */
  scrub(): void;
  close(): Promise<void>;
}

/** A record that cannot be read, in words that hold nothing of it. */
export interface Unreadable {
  collection: string;
  reason: string;
}

/** Opens, or makes, the SQLite file. One process at a time: a second one gets a {@link StoreError}. */
export async function openStore(options: {
  file: string;
  seal: Seal;
  /** Told of each record that was set aside. */
  onUnreadable?: (what: Unreadable) => void;
}): Promise<Store> {
  const database = openDatabase(options.file);
  const adapters: KeyvSqlite[] = [];
  const disk = createDisk(options.file);
  const { driver, commit } = sharedDriver(database, disk);
  const sweep = setInterval(() => void Promise.all(adapters.map((adapter) => adapter.clearExpired())), 3_600_000);
  sweep.unref();
  const aside = createAside(database, commit, options.onUnreadable);

  const store: Store = {
    collection(name, collectionOptions) {
      const adapter = new KeyvSqlite({
        uri: `sqlite://${options.file}`,
        table: name,
        driver: driver(collectionOptions.outlives),
        iterationLimit: 500,
      });
      adapters.push(adapter);
      return createCollection(name, adapter, options.seal, aside, collectionOptions);
    },
    onDisk() {
      commit();
      return disk.reached();
    },
    forgetUnreadable: (words) => aside.forget(words),
    scrub() {
      commit();
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async close() {
      clearInterval(sweep);
      await Promise.all(adapters.map((adapter) => adapter.disconnect()));
      commit();
      await disk.close();
      if (database.isOpen) database.close();
    },
  };
  try {
    await checkKey(database, options.seal, store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

function openDatabase(file: string): DatabaseSync {
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

/** What was set aside: for whoever runs the bot, and for a build that can read it. */
interface Aside {
  /** Moves a record whose text is still this; a new one in its place stays. */
  put(what: Unreadable & { key: string; text: string; instead: string | undefined }): void;
  forget(words: readonly string[]): void;
}

function createAside(
  database: DatabaseSync,
  commit: () => void,
  told: ((what: Unreadable) => void) | undefined,
): Aside {
  const inOne = (work: () => void) => {
    commit();
    database.exec('BEGIN');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    put({ collection, key, text, reason, instead }) {
      let moved: number | bigint = 0;
      inOne(() => {
        database.exec(
          'CREATE TABLE IF NOT EXISTS unreadable (collection TEXT, key TEXT, value TEXT, expires BIGINT, reason TEXT, at TEXT)',
        );
        const [copy, remove] = [
          `INSERT INTO unreadable SELECT ?, key, value, expires, ?, ? FROM "${collection}"`,
          instead === undefined ? `DELETE FROM "${collection}"` : `UPDATE "${collection}" SET value = ?`,
        ].map((sql) => database.prepare(`${sql} WHERE key = ? AND iif(typeof(value) = 'text', value, '') = ?`));
        moved = copy?.run(collection, reason, new Date().toISOString(), key, text).changes ?? 0;
        remove?.run(...(instead === undefined ? [] : [instead]), key, text);
      });
      if (moved) told?.({ collection, reason });
    },
    forget(words) {
      if (!hasTable(database, 'unreadable')) return;
      const wipe = database.prepare('DELETE FROM unreadable WHERE instr(key, ?1) OR instr(value, ?1)');
      inOne(() => {
        for (const word of words) wipe.run(word);
      });
    },
  };
}

function hasTable(database: DatabaseSync, name: string): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;
}

/**
 * Records are plain JSON. Keyv's own way looks into every value for bytes and big numbers, which takes five times as long, and
 * calls absent what it cannot read: so it hands us the text.
 */
const PLAIN_JSON = {
  stringify: (record: unknown) => JSON.stringify(record),
  parse: <T>(text: string) => ({ value: text }) as T,
};
/** The same, of sealed ones: their letters need no escaping, and to look at each of them takes half as long as to seal it. */
const SEALED_JSON = {
  stringify(record: unknown) {
    const { value, expires } = record as { value: string; expires?: number };
    return `{"value":"${value}"${expires === undefined ? '' : `,"expires":${expires}`}}`;
  },
  parse: PLAIN_JSON.parse,
};

function createCollection<T>(
  name: string,
  adapter: KeyvSqlite,
  seal: Seal,
  aside: Aside,
  options: CollectionOptions<T>,
): Collection<T> {
  // No error listener on purpose: with one, Keyv 6 answers a failed read with `undefined`.
  const json = options.sealed ? SEALED_JSON : PLAIN_JSON;
  const keyv = new Keyv({ store: adapter, serialization: json });
  const recent = options.inMemory
    ? new LRUCache<string, { value: T | undefined }>({ max: options.inMemory })
    : undefined;
  let changes = 0;
  const tails = new Map<string, Promise<void>>();
  let erasing: Promise<void> | undefined;

  /** One write of a key after another, so that none undoes what it has not seen. */
  const inTurn = <R>(keys: readonly string[], work: () => Promise<R>): Promise<R> => {
    const before = keys.flatMap((key) => tails.get(key) ?? []);
    if (erasing) before.push(erasing);
    const done = before.length === 0 ? work() : Promise.all(before).then(work);
    const free = () => {
      for (const key of keys) if (tails.get(key) === tail) tails.delete(key);
    };
    const tail = done.then(free, free);
    for (const key of keys) tails.set(key, tail);
    return done;
  };

  /** A write makes what is in memory old, and what is being read just now as well. */
  const changing = async <R>(forget: () => void, work: Promise<R>): Promise<R> => {
    try {
      return await work;
    } finally {
      changes++;
      if (recent) forget();
    }
  };

  const pack = (key: string, value: T): unknown =>
    options.sealed ? seal.seal(JSON.stringify(value), `${name}/${key}`) : value;
  const unpack = (key: string, text: string | undefined): T | undefined => {
    if (text === undefined) return undefined;
    let reason = 'it is no JSON';
    try {
      const { value } = JSON.parse(text) as { value: unknown };
      reason = 'no listed key opens it';
      const plain: unknown = options.sealed ? JSON.parse(seal.open(value as string, `${name}/${key}`)) : value;
      reason = 'it is not what is kept there';
      return options.schema.parse(plain);
    } catch {
      const instead = options.instead?.(key);
      const packed = instead === undefined ? undefined : json.stringify({ value: pack(key, instead) });
      aside.put({ collection: name, key, text, reason, instead: packed });
      return instead;
    }
  };
  const written = (done: boolean | undefined, key: string) => {
    if (done === false) throw new StoreError(`The record ${name}/${key} could not be written`);
  };

  const forget = (keys: readonly string[]) => {
    for (const key of keys) recent?.delete(key);
  };
  const write = async (key: string, value: T) => {
    written(await changing(() => recent?.delete(key), keyv.set(key, pack(key, value), options.ttlMs)), key);
  };
  const remove = async (key: string) => {
    await changing(() => recent?.delete(key), keyv.delete(key));
  };

  const collection: Collection<T> = {
    async get(key) {
      const known = recent?.peek(key);
      if (known) return known.value;
      const before = changes;
      const value = unpack(key, await keyv.get<string>(key));
      if (changes === before) recent?.set(key, { value });
      return value;
    },
    async getMany(keys) {
      const known = new Map(keys.map((key) => [key, recent?.peek(key)]));
      const absent = keys.filter((key) => !known.get(key));
      const before = changes;
      const found = absent.length > 0 ? await keyv.getMany<string>(absent) : [];
      for (const [index, key] of absent.entries()) {
        const read = { value: unpack(key, found[index]) };
        known.set(key, read);
        if (changes === before) recent?.set(key, read);
      }
      return keys.map((key) => known.get(key)?.value);
    },
    set: (key, value) => inTurn([key], () => write(key, value)),
    setMany: (entries) => {
      const keys = entries.map(([key]) => key);
      return inTurn(keys, async () => {
        if (keys.length === 0) return;
        const ttl = options.ttlMs === undefined ? {} : { ttl: options.ttlMs };
        const packed = entries.map(([key, value]) => ({ key, value: pack(key, value), ...ttl }));
        const done = await changing(() => forget(keys), keyv.setMany(packed));
        for (const [index, key] of keys.entries()) written(done[index], key);
      });
    },
    delete: (key) => inTurn([key], () => remove(key)),
    deleteMany: (keys) =>
      inTurn(keys, async () => {
        if (keys.length > 0) await changing(() => forget(keys), keyv.deleteMany([...keys]));
      }),
    deletePrefix(prefix) {
      // After what is being changed, and before all that comes later: nothing returns once it is gone.
      const busy = [...tails.keys()].filter((key) => key.startsWith(prefix));
      const done = inTurn(busy, async () => {
        const query = adapter.query(`DELETE FROM "${name}" WHERE key >= ? AND key < ?`, prefix, `${prefix}\u{10ffff}`);
        await changing(() => recent?.clear(), query);
      });
      const over = () => {
        if (erasing === ended) erasing = undefined;
      };
      const ended = done.then(over, over);
      erasing = ended;
      return done;
    },
    update: (key, change) =>
      inTurn([key], async () => {
        const old = await collection.get(key);
        const next = await change(old);
        if (next === undefined) await remove(key);
        else if (next !== old) await write(key, next);
        return next;
      }),
    async *entries() {
      for await (const entry of keyv.iterator()) {
        const [key, text] = entry as [string, string];
        const value = unpack(key, text);
        if (value !== undefined) yield [key, value];
      }
    },
  };
  return collection;
}

/**
 * A wrong or lost encryption key is said at start, before anything is read, set aside or written with another one. Each key
 * that sealed something has a row under its name; in a database from before there were names, `check` tells.
 */
async function checkKey(database: DatabaseSync, seal: Seal, store: Store): Promise<void> {
  const rows = hasTable(database, 'seal') ? database.prepare('SELECT key, value FROM seal').all() : [];
  const names = rows.flatMap(({ key }) => (key === 'check' ? [] : [String(key)]));
  const check = rows.find(({ key }) => key === 'check')?.value;
  if (names.length === 0 && check !== undefined) {
    const [, sealed = ''] = /^\{"value":"([^"]*)"/.exec(String(check)) ?? [];
    names.push(sealed.split('.')[0] ?? '');
  }
  if (names.some((name) => !seal.names.includes(name))) {
    throw new StoreError(
      'The encryption key does not open this database. Give the key that it was made with in ENCRYPTION_KEY ' +
        '(several keys: the new one first, the old one after a comma). Nothing in it was changed.',
    );
  }
  const records = store.collection('seal', { schema: z.string(), sealed: true });
  const [first = ''] = seal.names;
  const missing = [...new Set([...names, first])].filter((name) => !rows.some(({ key }) => key === name));
  await records.setMany(missing.map((name) => [name, 'used']));
  // What builds from before look at.
  if ((await records.get('check')) === undefined) await records.set('check', 'opened');
}
