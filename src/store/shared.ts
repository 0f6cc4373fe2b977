import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Unreadable } from './aside.ts';
import { createCollection, sweep } from './collection.ts';
import { StoreError } from './database.ts';
import { type Lease, SHARDS } from './lease.ts';
import { measuredQuery, type OnOperation } from './measured.ts';
import { openPostgres, type Postgres } from './postgres.ts';
import { postgresAside, postgresTable } from './postgres-table.ts';
import type { Seal } from './seal.ts';
import { foreignKey, type Store } from './store.ts';
import type { Table } from './table.ts';
import { createTogether } from './together.ts';

/** What several processes share: a PostgreSQL database. Each has the people of some shards. */
export interface SharedStore {
  /** What belongs to nobody, and any process may write. */
  common: Store;
  /** What belongs to the people of a shard, as long as the lease is valid; then its writes are refused, and nothing else is seen. */
  of(lease: Lease): Store;
  postgres: Postgres;
  /** Takes the time from the database: see `Store.ran`. Of all processes one lets it go on. */
  setRan(ran: number): void;
  /** Deletes what is over, in all shards. One process at a time. */
  tidy(stop: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** How long it is waited for a NOTIFY of our own. */
const NOTICE_MS = 2_000;

/** Opens, or makes, the database. @throws StoreError in words for whoever runs the bot */
export async function openSharedStore(options: {
  url: string;
  seal: Seal;
  passed: () => number;
  onOperation?: OnOperation | undefined;
  onUnreadable?: (what: Unreadable) => void;
}): Promise<SharedStore> {
  const { seal, passed } = options;
  const postgres = await openPostgres(options.url);
  const query = measuredQuery(postgres.query, options.onOperation);
  const together = createTogether(query);
  let ran = { value: 0, at: passed() };
  const ranNow = () => ran.value + passed() - ran.at;

  const storeOf = (lease?: Lease): Store => {
    const buried = new Set<string>();
    const aside = postgresAside(query, lease, options.onUnreadable);
    const share = (most: number) => (lease ? Math.ceil(most / SHARDS) : most);
    return {
      ran: ranNow,
      share,
      collection(name, how) {
        const table: Table = postgresTable({ query, together }, name, lease);
        const kept = how.inMemory === undefined ? how : { ...how, inMemory: share(how.inMemory) };
        return createCollection(name, table, { seal, aside, ran: ranNow, buried }, kept);
      },
      async tryWrite() {
        await query(`UPDATE numbers SET value = value WHERE name = 'schema'`);
      },
      async size() {
        const [row] = await query('SELECT pg_database_size(current_database()) AS size');
        return Number(row?.size);
      },
      whileStill: (work) => work(),
      // A write is answered when it is on the disk.
      onDisk: async () => {},
      bury: (key) => void buried.add(key),
      forgetUnreadable: async (words) => aside.forget(words),
      // The server keeps dead rows, its log and its backups for as long as it is told to.
      scrub() {},
      close: async () => {},
    };
  };

  const common = storeOf();
  try {
    await checkNotices(postgres);
    await checkKey(common, seal);
    const [row] = await query(`SELECT value FROM numbers WHERE name = 'ran'`);
    ran = { value: Number(row?.value), at: passed() };
  } catch (error) {
    await postgres.close();
    throw error;
  }
  return {
    common,
    of: storeOf,
    postgres,
    setRan(value) {
      if (value > ranNow()) ran = { value, at: passed() };
    },
    async tidy(stop) {
      const old = `collection, shard, key`;
      const everywhere: Pick<Table, 'deleteOld'> = {
        async deleteOld(expires) {
          const some = `SELECT ${old} FROM records WHERE expires < $1 LIMIT 100`;
          return (await query(`DELETE FROM records WHERE (${old}) IN (${some}) RETURNING 1`, [expires])).length;
        },
      };
      await sweep(everywhere, ranNow(), stop);
    },
    close: () => postgres.close(),
  };
}

/** Without notices an update waits for the next look, and nobody would know why. */
async function checkNotices(postgres: Postgres): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<true>();
  const session = await postgres.session(
    ['probe'],
    () => resolve(true),
    () => {},
  );
  // By another connection: of a pooler that lends both the same one, the asking one would be told.
  await postgres.query('NOTIFY probe');
  const isTold = await Promise.race([promise, delay(NOTICE_MS, false)]);
  await session.end();
  if (!isTold)
    throw new StoreError(
      'The PostgreSQL server does not tell what it is asked to (LISTEN): behind a pooler, give its own address.',
    );
}

/** As for a file: a wrong key is said before anything is read or written. Whoever comes first writes down with which one. */
async function checkKey(common: Store, seal: Seal): Promise<void> {
  const records = common.collection('seal', { schema: z.string() });
  const names: string[] = [];
  for await (const [name] of records.entries()) names.push(name);
  if (names.some((name) => !seal.names.includes(name))) throw foreignKey();
  const [first = ''] = seal.names;
  await records.update(first, (old) => old ?? 'used');
  // Two that start at once on an empty database with two keys.
  const all: string[] = [];
  for await (const [name] of records.entries()) all.push(name);
  if (all.some((name) => !seal.names.includes(name))) {
    if (names.length === 0) await records.delete(first);
    throw foreignKey();
  }
}
