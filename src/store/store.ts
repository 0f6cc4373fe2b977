import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
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

/** Records of one kind by key. Every failure rejects: an unreadable record is never an absent one. */
export interface Collection<T> {
  get(key: string): Promise<T | undefined>;
  getMany(keys: readonly string[]): Promise<(T | undefined)[]>;
  set(key: string, value: T): Promise<void>;
  /** One transaction for up to 249 records. */
  setMany(entries: readonly (readonly [key: string, value: T])[]): Promise<void>;
  delete(key: string): Promise<void>;
  deleteMany(keys: readonly string[]): Promise<void>;
  /** Deletes all whose key starts with it, in pieces: nobody else waits for it, however many there are. */
  deletePrefix(prefix: string): Promise<void>;
  /** Reads, changes and writes with nobody in between; `undefined` deletes; the same object back writes nothing. */
  update(key: string, change: (old: T | undefined) => T | undefined | Promise<T | undefined>): Promise<T | undefined>;
  /** All of them; others have their turn while it goes on. */
  entries(): AsyncIterable<[string, T]>;
  /** Puts what is at this JSON path of a record, and "/", before its key where that has no "/": older ones were kept so. */
  prefixKeys(path: `$.${string}`): Promise<void>;
}

type CollectionOptions<T> = {
  schema: z.ZodType<T>;
  /** Encrypted at rest, whole. */
  sealed?: boolean;
  /** When a write is done: when the record outlives the process (kill -9), or else, later, the power. Power unless told. */
  outlives?: 'process' | 'power';
} & (
  | {
      /** How long a record lives after its last write, at least, in milliseconds of `ran`; for ever when not given. */
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
  /**
   * How long, in ms, processes have run on this database, all together. No clock that is set moves it, and a restart goes on
   * where the last process ended; after one that was killed up to a minute earlier.
   */
  ran: () => number;
  /** Resolves when all that was written so far outlives the power. */
  onDisk(): Promise<void>;
  /** Writes what was deleted out of the file and its log, so that no byte of it is left. */
  scrub(): void;
  close(): Promise<void>;
}

/** Records that are deleted or walked through in one turn of the event loop: a few milliseconds. */
const AT_ONCE = 100;
/** How often it is looked for records whose time is over. */
const SWEEP_EVERY_MS = 3_600_000;
/** How often `ran` is written down. */
const NOTE_EVERY_MS = 60_000;
/**
 * Keyv and its adapters delete by the wall clock what has expired. `expires` counts `ran` from this number on, which no wall
 * clock reaches: it is in the year 33658. What is less comes from a version that used the wall clock.
 */
const RAN_FROM = 1e15;
const expiry = (ran: number, ttlMs: number) => Math.ceil(RAN_FROM + ran + ttlMs);

/**
 * Opens, or makes, the SQLite file. One process at a time: a second one gets a {@link StoreError}.
 * @param options.passed ms by a clock that is never set.
 */
export async function openStore(options: { file: string; seal: Seal; passed?: () => number }): Promise<Store> {
  const { passed = () => performance.now() } = options;
  const database = openDatabase(options.file);
  const adapters: KeyvSqlite[] = [];
  const disk = createDisk(options.file);
  const { driver, commit } = sharedDriver(database, disk);
  const closing = new AbortController();
  let sweeping: Promise<void> | undefined;
  const sweepAll = async () => {
    const ran = store.ran();
    for (const adapter of adapters) await sweep(adapter, ran, closing.signal);
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

  const store: Store = {
    ran: () => ranBefore + passed() - opened,
    collection(name, collectionOptions) {
      const adapter = new KeyvSqlite({
        uri: `sqlite://${options.file}`,
        table: name,
        driver: driver(collectionOptions.outlives),
        iterationLimit: 500,
      });
      adapters.push(adapter);
      const { ttlMs } = collectionOptions;
      // Before the first read. Without room for it, it is done at the next start.
      if (ttlMs !== undefined) renew(adapter, expiry(store.ran(), ttlMs)).catch(() => {});
      return createCollection(name, adapter, options.seal, store.ran, collectionOptions);
    },
    onDisk() {
      commit();
      return disk.reached();
    },
    scrub() {
      commit();
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
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
  await checkKey(store);
  const times = store.collection('times', { schema: z.number(), outlives: 'process' });
  ranBefore = (await times.get('ran').catch(() => undefined)) ?? 0;
  noteRan = () => times.set('ran', store.ran());
  return store;
}

/** Deletes records whose time is over, in pieces: others get their turn in between. */
async function sweep(adapter: KeyvSqlite, ran: number, stop: AbortSignal): Promise<void> {
  const old = `SELECT key FROM "${adapter.table}" WHERE expires < ? LIMIT ${AT_ONCE}`;
  const query = `DELETE FROM "${adapter.table}" WHERE key IN (${old}) RETURNING key`;
  let swept: unknown[];
  do {
    swept = await adapter.query(query, RAN_FROM + ran);
    await nextTurn();
  } while (swept.length === AT_ONCE && !stop.aborted);
}

/** What a former version let expire by the wall clock gets a whole life once more: nobody knows whether that clock was right. */
function renew(adapter: KeyvSqlite, expires: number): Promise<unknown> {
  return adapter.query(`UPDATE "${adapter.table}" SET expires = ? WHERE expires < ?`, expires, RAN_FROM);
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

/** Records are plain JSON. Keyv's own way looks into every value for bytes and big numbers, which takes five times as long. */
const PLAIN_JSON = {
  stringify: (value: unknown) => JSON.stringify(value),
  parse: <T>(text: string) => JSON.parse(text) as T,
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
  ran: Store['ran'],
  options: CollectionOptions<T>,
): Collection<T> {
  const { stringify, parse } = options.sealed ? SEALED_JSON : PLAIN_JSON;
  const serialization = {
    stringify,
    /** A record whose time is over is none. */
    parse<R>(text: string): R {
      const record = parse<{ value: unknown; expires?: number }>(text);
      const until = (record.expires ?? 0) - RAN_FROM;
      return (until > 0 && until < ran() ? {} : record) as R;
    },
  };
  // No error listener on purpose: with one, Keyv 6 answers a failed read with `undefined`.
  const keyv = new Keyv({ store: adapter, serialization, checkExpired: false });
  const recent = options.inMemory
    ? new LRUCache<string, { value: T | undefined }>({ max: options.inMemory })
    : undefined;
  let changes = 0;
  const tails = new Map<string, Promise<void>>();
  /** Prefixes whose records are being deleted, with when that is over. */
  const erasing = new Map<Promise<void>, string>();

  /** One write of a key after another, so that none undoes what it has not seen. */
  const inTurn = <R>(keys: readonly string[], work: () => Promise<R>): Promise<R> => {
    const before = keys.flatMap((key) => tails.get(key) ?? []);
    for (const [over, prefix] of erasing) if (keys.some((key) => key.startsWith(prefix))) before.push(over);
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

  const pack = (key: string, value: T) => ({
    value: (options.sealed ? seal.seal(JSON.stringify(value), `${name}/${key}`) : value) as unknown,
    ...(options.ttlMs === undefined ? {} : { expires: expiry(ran(), options.ttlMs) }),
  });
  const unpack = (key: string, stored: unknown): T | undefined => {
    if (stored === undefined || stored === null) return undefined;
    try {
      const plain: unknown = options.sealed ? JSON.parse(seal.open(stored as string, `${name}/${key}`)) : stored;
      return options.schema.parse(plain);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'not readable';
      throw new StoreError(`The stored record ${name}/${key} cannot be read: ${reason}`);
    }
  };
  const written = (done: boolean | undefined, key: string) => {
    if (done === false) throw new StoreError(`The record ${name}/${key} could not be written`);
  };

  const forget = (keys: readonly string[]) => {
    for (const key of keys) recent?.delete(key);
  };
  const write = async (key: string, value: T) => {
    written(await changing(() => recent?.delete(key), keyv.setRaw(key, pack(key, value))), key);
  };
  const remove = async (key: string) => {
    await changing(() => recent?.delete(key), keyv.delete(key));
  };

  const collection: Collection<T> = {
    async get(key) {
      const known = recent?.peek(key);
      if (known) return known.value;
      const before = changes;
      const value = unpack(key, await keyv.get(key));
      if (changes === before) recent?.set(key, { value });
      return value;
    },
    async getMany(keys) {
      const known = new Map(keys.map((key) => [key, recent?.peek(key)]));
      const absent = keys.filter((key) => !known.get(key));
      const before = changes;
      const found = absent.length > 0 ? await keyv.getMany(absent) : [];
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
        const packed = entries.map(([key, value]) => ({ key, value: pack(key, value) }));
        const done = await changing(() => forget(keys), keyv.setManyRaw(packed));
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
        const table = `"${name}"`;
        const some = `SELECT rowid FROM ${table} WHERE key >= ? AND key < ? LIMIT ${AT_ONCE}`;
        const query = `DELETE FROM ${table} WHERE rowid IN (${some}) RETURNING key`;
        let deleted: unknown[];
        do {
          deleted = await changing(() => recent?.clear(), adapter.query(query, prefix, `${prefix}\u{10ffff}`));
        } while (deleted.length === AT_ONCE);
      });
      const over: Promise<void> = done.then(
        () => void erasing.delete(over),
        () => void erasing.delete(over),
      );
      erasing.set(over, prefix);
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
      let seen = 0;
      for await (const entry of keyv.iterator()) {
        // SQLite answers at once: without this nobody else would have a turn before the last one.
        if (++seen % AT_ONCE === 0) await nextTurn();
        const [key, stored] = entry as [string, unknown];
        const value = unpack(key, stored);
        if (value !== undefined) yield [key, value];
      }
    },
    async prefixKeys(path) {
      await adapter.query(
        `UPDATE OR IGNORE "${name}" SET key = json_extract(value, ?) || '/' || key
         WHERE instr(key, '/') = 0 AND json_valid(value) AND json_type(value, ?) = 'text'`,
        path,
        path,
      );
    },
  };
  return collection;
}

/** A wrong or lost encryption key is said at start, before anything is written with another one. */
async function checkKey(store: Store): Promise<void> {
  const check = store.collection('seal', { schema: z.string(), sealed: true });
  try {
    if ((await check.get('check')) === undefined) await check.set('check', 'opened');
  } catch {
    await store.close();
    throw new StoreError(
      'The encryption key does not open this database. Give the key that it was made with in ENCRYPTION_KEY ' +
        '(several keys: the new one first, the old one after a comma). Nothing in it was changed.',
    );
  }
}
