import { setImmediate as nextTurn } from 'node:timers/promises';
import { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import type { Aside } from './aside.ts';
import { StoreError } from './database.ts';
import type { Seal } from './seal.ts';
import { AT_ONCE, type Table } from './table.ts';

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
  /** Deletes all whose key starts with it, in pieces: nobody else waits for it, however many there are. */
  deletePrefix(prefix: string): Promise<void>;
  /**
   * Reads, changes and writes with nobody in between; `undefined` deletes; the same object back writes nothing. `change` may
   * run more than once: it decides, and does not act. `isProof`: it is written by whoever knows it, also when somebody else
   * looks after the record now.
   */
  update(key: string, change: Change<T>, how?: { isProof?: boolean }): Promise<T | undefined>;
  /** All of them; others have their turn while it goes on. */
  entries(): AsyncIterable<[string, T]>;
  /** Puts what is at this JSON path of a record, and "/", before its key where that has no "/": older ones were kept so. */
  prefixKeys(path: `$.${string}`): Promise<void>;
}

type Change<T> = (old: T | undefined) => T | undefined | Promise<T | undefined>;

export type CollectionOptions<T> = {
  schema: z.ZodType<T>;
  /** Encrypted at rest, whole. */
  sealed?: boolean;
  /** What one that cannot be read counts as from then on, where its absence would do harm. */
  instead?: (key: string) => T;
  /** When a write is done: when the record outlives the process (kill -9), or else, later, the power. Power unless told. */
  outlives?: 'process' | 'power';
} & (
  | {
      /** How long a record lives after its last write, at least, in milliseconds of `ran`; for ever when not given. */
      ttlMs?: number;
      /** For records that need not live so long. */
      ttlOf?: (value: T) => number;
      inMemory?: never;
    }
  | {
      /** So many of the last read stay in memory, shared by all who read them: nobody may change one in place. */
      inMemory?: number;
      ttlMs?: never;
      ttlOf?: never;
    }
);

/** A record that others write so often in a row is written by too many. */
const MOST_SWAPS = 20;
/**
 * Keyv and its adapters delete by the wall clock what has expired. `expires` counts `ran` from this number on, which no wall
 * clock reaches: it is in the year 33658. What is less comes from a version that used the wall clock.
 */
const RAN_FROM = 1e15;
export const expiry = (ran: number, ttlMs: number) => Math.ceil(RAN_FROM + ran + ttlMs);

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

export function createCollection<T>(
  name: string,
  table: Table,
  { seal, aside, ran, buried }: { seal: Seal; aside: Aside; ran: () => number; buried: ReadonlySet<string> },
  options: CollectionOptions<T>,
): Collection<T> {
  // No error listener on purpose: with one, Keyv 6 answers a failed read with `undefined`.
  const json = options.sealed ? SEALED_JSON : PLAIN_JSON;
  const keyv = new Keyv({ store: table.adapter, serialization: json, checkExpired: false });
  const recent = options.inMemory
    ? new LRUCache<string, { value: T | undefined }>({ max: options.inMemory })
    : undefined;
  let changes = 0;
  /** When all that was set aside is there. */
  let asides: Promise<unknown> = Promise.resolve();
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
    ...(options.ttlMs === undefined ? {} : { expires: expiry(ran(), options.ttlOf?.(value) ?? options.ttlMs) }),
  });
  const unpack = (key: string, text: string | undefined): T | undefined => {
    if (text === undefined) return undefined;
    let reason = 'it is no JSON';
    try {
      const { value, expires = 0 } = JSON.parse(text) as { value: unknown; expires?: number };
      if (expires > RAN_FROM && expires < RAN_FROM + ran()) return undefined; // Its time is over.
      reason = 'no listed key opens it';
      const plain: unknown = options.sealed ? JSON.parse(seal.open(value as string, `${name}/${key}`)) : value;
      reason = 'it is not what is kept there';
      return options.schema.parse(plain);
    } catch {
      const instead = options.instead?.(key);
      const packed = instead === undefined ? undefined : json.stringify(pack(key, instead));
      asides = Promise.all([asides, aside.put({ collection: name, key, text, reason, instead: packed })]);
      return instead;
    }
  };
  const written = (done: boolean | undefined, key: string) => {
    if (done === false) throw new StoreError(`The record ${name}/${key} could not be written`);
  };

  /** What comes late for something that was erased, or is being erased: nobody would ever find it. */
  const isBuried = (key: string) => buried.size > 0 && buried.has(key.split('/', 1)[0] ?? '');
  const forget = (keys: readonly string[]) => {
    for (const key of keys) recent?.delete(key);
  };
  const write = async (key: string, value: T) => {
    written(await changing(() => recent?.delete(key), keyv.setRaw(key, pack(key, value))), key);
  };
  const remove = async (key: string) => {
    await changing(() => recent?.delete(key), keyv.delete(key));
  };
  const swapped = async (
    swap: NonNullable<Table['swap']>,
    key: string,
    change: Change<T>,
    isProof: boolean,
  ): Promise<T | undefined> => {
    for (let tries = 0; tries < MOST_SWAPS; tries++) {
      const text = await keyv.get<string>(key);
      const old = unpack(key, text);
      await asides;
      const next = await change(old);
      if (next === old) return old;
      const packed = next === undefined ? undefined : pack(key, next);
      const how = { expires: packed?.expires, isProof };
      const isDone = swap(key, text, packed && json.stringify(packed), how);
      if (await changing(() => recent?.delete(key), isDone)) return next;
    }
    throw new StoreError(`The record ${name}/${key} could not be written: others write it all the time`);
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
    set: (key, value) => inTurn([key], async () => (isBuried(key) ? undefined : write(key, value))),
    setMany: (entries) => {
      const keys = entries.map(([key]) => key);
      return inTurn(keys, async () => {
        const packed = entries.flatMap(([key, value]) => (isBuried(key) ? [] : [{ key, value: pack(key, value) }]));
        if (packed.length === 0) return;
        const done = await changing(() => forget(keys), keyv.setManyRaw(packed));
        for (const [index, { key }] of packed.entries()) written(done[index], key);
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
        while ((await changing(() => recent?.clear(), table.deleteSome(prefix))) === AT_ONCE);
      });
      const over: Promise<void> = done.then(
        () => void erasing.delete(over),
        () => void erasing.delete(over),
      );
      erasing.set(over, prefix);
      return done;
    },
    update: (key, change, { isProof = false } = {}) =>
      inTurn([key], async () => {
        if (isBuried(key)) return undefined;
        if (table.swap) return swapped(table.swap, key, change, isProof);
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
        const [key, text] = entry as [string, string];
        const value = unpack(key, text);
        if (value !== undefined) yield [key, value];
      }
    },
    prefixKeys: (path) => table.prefixKeys(path),
  };
  return collection;
}

/** Deletes records whose time is over, in pieces: others get their turn in between. */
export async function sweep(table: Pick<Table, 'deleteOld'>, ran: number, stop: AbortSignal): Promise<void> {
  while ((await table.deleteOld(RAN_FROM + ran)) === AT_ONCE && !stop.aborted) await nextTurn();
}

/** What a former version let expire by the wall clock gets a whole life once more: nobody knows whether that clock was right. */
export function renew(table: Table, expires: number): Promise<void> {
  return table.renew(expires, RAN_FROM);
}
