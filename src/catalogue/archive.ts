import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Service } from '../panel/model.ts';
import type { Collection } from '../store/collection.ts';
import { createServiceList, createSharedList, type ServiceList, type SharedList } from './list.ts';
import type { AccountRecord, ListRecord } from './records.ts';
import { inTurns } from './turns.ts';

/** Lists that are shared by all who see them, whoever looks after them. */
export interface ArchiveMemory {
  shared: ReturnType<typeof lastUsed<SharedList>>;
  rates: ReturnType<typeof lastUsed<Rates>>;
  /** The panel's client gives the same list again when the same answer comes again. */
  identified: WeakMap<readonly Service[], Promise<Identified>>;
  /** Keys of what is on disk. */
  onDisk: Set<string>;
}

export interface ArchiveOptions {
  /** One of its own unless given. */
  memory?: ArchiveMemory;

  lists: Pick<Collection<ListRecord>, 'get' | 'set' | 'delete'>;
  accounts: Pick<Collection<AccountRecord>, 'set' | 'delete' | 'entries'>;
  /** Ms by a clock that never jumps and goes on over a restart. */
  passed: () => number;
}

/** Keeps every account's service list, equal ones once, on disk and (the last used) in memory. */
export interface Archive {
  load(accountId: string): Promise<ServiceList | undefined>;
  save(accountId: string, services: readonly Service[], how: SaveOptions): Promise<ServiceList>;
  remove(accountId: string): Promise<void>;
}

interface SaveOptions {
  fetchedAt: number;
  /** Waits for the search index, so that the old list answers searches until the new one can. */
  withIndex: boolean;
  /** Asked last: an account may have been forgotten meanwhile; then nothing is kept. */
  isWanted: () => boolean;
}

type Rates = ReadonlyMap<string, string>;

/** A list with each id once, and the key of all of it but its rates. */
interface Identified {
  services: readonly Service[];
  key: string;
}

const SERVICES_IN_MEMORY = 60_000; // with their indexes about 60 MB
const RATES_IN_MEMORY = 300_000; // about 20 MB
const KEPT_MS = 3 * 24 * 3_600_000; // an account not seen for longer would keep a list alive that nobody else has
const SWEPT_MS = 3_600_000; // how often those are looked for
const PER_RECORD = 1_000; // services: to read or write so many takes about ten milliseconds
const NO_RATES: Rates = new Map();

export function createArchiveMemory(): ArchiveMemory {
  return {
    shared: lastUsed<SharedList>(SERVICES_IN_MEMORY, ({ services }) => services.size),
    rates: lastUsed<Rates>(RATES_IN_MEMORY, ({ size }) => size),
    identified: new WeakMap(),
    onDisk: new Set(),
  };
}

export function createArchive({ lists, accounts, passed, memory = createArchiveMemory() }: ArchiveOptions): Archive {
  const { shared, rates, identified, onDisk } = memory;
  let records: Map<string, AccountRecord> | undefined;
  let lastTurn: Promise<unknown> = Promise.resolve();
  const startedAt = passed();
  let sweptAt = Number.NEGATIVE_INFINITY;

  /** All accounts' records: small, and read once. */
  const allRecords = async (): Promise<Map<string, AccountRecord>> => {
    if (records) return records;
    const found = new Map<string, AccountRecord>();
    for await (const [accountId, record] of accounts.entries()) found.set(accountId, record);
    records ??= found;
    return records;
  };

  /** Who writes, and who deletes what nobody uses, do it one after another. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => {});
    return turn;
  };

  const read = async (key: string): Promise<ListRecord | undefined> => {
    // A copy that cannot be read, of an older version for one, is as good as none: the panel has the original.
    const record = await lists.get(key).catch(() => undefined);
    if (record) onDisk.add(key);
    else onDisk.delete(key); // Another process may have deleted it.
    return record;
  };

  const readShared = async (key: string): Promise<SharedList | undefined> => {
    const first = await read(key);
    if (!first || !('services' in first)) return undefined;
    const services = [...first.services];
    for await (const part of inTurns(partKeys(key, first.more), 1)) {
      for (const partKey of part) {
        const record = await read(partKey);
        if (!record || !('services' in record)) return undefined;
        services.push(...record.services);
      }
    }
    return createSharedList(services);
  };

  /** The list in memory, else on disk, else the one that `make` makes. */
  const sharedOf = async (key: string, make: () => Promise<SharedList>): Promise<SharedList> => {
    const found = await shared.fetch(key, { context: async () => (await readShared(key)) ?? make() });
    return found ?? make();
  };

  const readRates = async (key: string): Promise<Rates | undefined> => {
    const record = await read(key);
    return record && 'rates' in record ? new Map(Object.entries(record.rates)) : undefined;
  };

  const write = async (key: string, record: ListRecord): Promise<void> => {
    if (onDisk.has(key)) return;
    await lists.set(key, record);
    onDisk.add(key);
  };

  /** The first part last: with it the whole is there. */
  const writeShared = async (key: string, services: readonly Service[]): Promise<void> => {
    if (onDisk.has(key)) return;
    const more = Math.max(0, Math.ceil(services.length / PER_RECORD) - 1);
    const keys = partKeys(key, more);
    let number = 0;
    for await (const part of inTurns(services.slice(PER_RECORD), PER_RECORD)) {
      await write(keys[number++] ?? '', { services: [...part] });
    }
    await write(key, { services: services.slice(0, PER_RECORD), ...(more > 0 && { more }) });
  };

  const release = async (key: string | undefined): Promise<void> => {
    if (key === undefined) return;
    for (const record of (await allRecords()).values()) if (record.services === key || record.rates === key) return;
    shared.delete(key);
    rates.delete(key);
    const record = await read(key);
    const more = record && 'services' in record ? partKeys(key, record.more) : [];
    for await (const part of inTurns([...more, key], 1)) {
      for (const one of part) {
        onDisk.delete(one);
        await lists.delete(one);
      }
    }
  };

  const replace = async (accountId: string, record: AccountRecord | undefined): Promise<void> => {
    const all = await allRecords();
    const old = all.get(accountId);
    if (record) {
      await accounts.set(accountId, record);
      all.set(accountId, record);
    } else {
      await accounts.delete(accountId);
      all.delete(accountId);
    }
    if (old?.services !== record?.services) await release(old?.services);
    if (old?.rates !== record?.rates) await release(old?.rates);
  };

  const identify = (listed: readonly Service[]): Promise<Identified> => {
    const made = identified.get(listed) ?? identifyAnew(listed);
    identified.set(listed, made);
    return made;
  };

  const removeIdle = async (): Promise<void> => {
    if (passed() - sweptAt < SWEPT_MS) return;
    sweptAt = passed();
    for (const [accountId, { seenAt = startedAt }] of await allRecords()) {
      if (passed() - seenAt > KEPT_MS) await replace(accountId, undefined);
    }
  };

  return {
    async load(accountId) {
      for (;;) {
        const record = (await allRecords()).get(accountId);
        if (!record) return undefined;
        const { services: key, rates: ratesKey, fetchedAt } = record;
        const list = await shared.fetch(key, { context: () => readShared(key) });
        const own =
          ratesKey === undefined ? NO_RATES : await rates.fetch(ratesKey, { context: () => readRates(ratesKey) });
        // While the record stands, so does its list. After it, another account may have written one under the same key.
        if (records?.get(accountId) === record) return list && own && createServiceList(list, own, fetchedAt);
      }
    },

    async save(accountId, listed, { fetchedAt, withIndex, isWanted }) {
      const { services, key } = await identify(listed);
      const made = await sharedOf(key, () => createSharedList(services));
      if (withIndex) await made.search.ready;

      return inTurn(async () => {
        // The one that is on disk, or will be: since it was made, the list may have gone, and come anew at another account's prices.
        const list = await sharedOf(key, async () => made);
        const changed = services.filter(({ id, rate }) => list.services.get(id)?.rate !== rate);
        const own: Rates = new Map(changed.map(({ id, rate }) => [id, rate]));
        const ratesKey = own.size > 0 ? `${key}.${await digest([...own], (pair) => pair)}` : undefined;
        if (isWanted()) {
          await writeShared(key, [...list.services.values()]);
          if (ratesKey) {
            rates.set(ratesKey, own);
            await write(ratesKey, { rates: Object.fromEntries(own) });
          }
          await replace(accountId, {
            services: key,
            ...(ratesKey && { rates: ratesKey }),
            fetchedAt,
            seenAt: Math.floor(passed()),
          });
          await removeIdle();
        }
        return createServiceList(list, own, fetchedAt);
      });
    },

    remove: (accountId) => inTurn(() => replace(accountId, undefined)),
  };
}

/**
 * Holds what was used last, up to a total weight; what was used last of all stays, however heavy it is. `fetch` answers what is
 * held, or else makes it; everybody who asks meanwhile shares that, and `undefined` is not held.
 */
function lastUsed<T extends object>(capacity: number, weigh: (value: T) => number) {
  return new LRUCache<string, T, () => Promise<T | undefined>>({
    maxSize: capacity,
    sizeCalculation: (value) => Math.min(weigh(value) + 1, capacity),
    fetchMethod: (_key, _old, { context: make }) => make(),
    ignoreFetchAbort: true, // Dropped meanwhile: who asked still gets it.
  });
}

async function identifyAnew(listed: readonly Service[]): Promise<Identified> {
  const services = distinct(listed);
  return { services, key: await digest(services, (service) => ({ ...service, rate: '' })) };
}

/** A short name for what is in a list, made in pieces of a millisecond. */
async function digest<T>(items: readonly T[], part: (item: T) => unknown): Promise<string> {
  const whole = createHash('sha256');
  for await (const some of inTurns(items, 500)) whole.update(JSON.stringify(some.map(part)));
  return whole.digest('base64url').slice(0, 22);
}

/** When the panel lists an id twice, the first counts. */
function distinct(services: readonly Service[]): Service[] {
  const seen = new Set<string>();
  return services.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Of the records with the further services of a list. */
function partKeys(key: string, more = 0): string[] {
  return Array.from({ length: more }, (_, index) => `${key}/${index + 1}`);
}
