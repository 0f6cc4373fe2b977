import { EventEmitter } from 'node:events';
import { type KeyvStorageAdapter, keyvStorageCapability } from 'keyv';
import type { Aside, Unreadable } from './aside.ts';
import { FencedError, type Lease } from './lease.ts';
import type { Query } from './postgres.ts';
import { AT_ONCE, type Table } from './table.ts';
import type { Together } from './together.ts';

/** What belongs to nobody is in a shard of its own, that nobody takes. */
const COMMON: Lease = { shard: -1, epoch: '0', isValid: () => true, isInReach: () => true, end() {} };
const PAGE = 500;
/** Whether the shard is still ours, in each statement that writes. */
const OURS = (at: number) => `EXISTS (SELECT 1 FROM shards WHERE shard = $2 AND epoch = $${at})`;

type Entry = { key: string; value: unknown; expires?: number | null | undefined };

/**
 * A collection in the table `records`, or the part of it that a lease is for: it sees no other. @keyv/postgres has no room for
 * the fence that each write must carry.
 */
export function postgresTable(
  { query, together }: { query: Query; together: Together },
  collection: string,
  lease: Lease = COMMON,
): Table {
  const { shard, epoch } = lease;
  const at = [collection, shard] as const;
  const HERE = 'collection = $1 AND shard = $2';

  const fenced = async (): Promise<boolean> =>
    (await query('SELECT 1 FROM shards WHERE shard = $1 AND epoch = $2', [shard, epoch])).length === 0;
  const refuse = (): never => {
    lease.end();
    throw new FencedError(lease);
  };

  const setMany = async (entries: readonly Entry[]) => {
    const done = await together.write(
      entries.map(({ key, value, expires = null }) => ({
        collection,
        shard,
        epoch,
        key,
        value: value as string,
        expires,
      })),
    );
    if (done.includes(false)) refuse();
    return done;
  };
  const remove = async (keys: readonly string[]) => {
    const found = await query(`DELETE FROM records WHERE ${HERE} AND key = ANY($3) AND ${OURS(4)} RETURNING key`, [
      ...at,
      keys,
      epoch,
    ]);
    const gone = new Set(found.map(({ key }) => key));
    return keys.map((key) => gone.has(key));
  };
  const getMany = (keys: readonly string[]) => together.read(keys.map((key) => ({ collection, shard, key })));
  async function* iterator() {
    for (let after = ''; ; ) {
      const rows = await query(`SELECT key, value FROM records WHERE ${HERE} AND key > $3 ORDER BY key LIMIT ${PAGE}`, [
        ...at,
        after,
      ]);
      for (const { key, value } of rows) yield [key, value] as [string, string];
      if (rows.length < PAGE) return;
      after = String(rows.at(-1)?.key);
    }
  }

  const adapter = Object.assign(new EventEmitter(), {
    get: async (key: string) => (await getMany([key]))[0],
    getMany,
    set: async (key: string, value: unknown, expires?: number) =>
      (await setMany([{ key, value, expires }]))[0] === true,
    setMany,
    delete: async (key: string) => (await remove([key]))[0] === true,
    deleteMany: remove,
    has: async (key: string) => (await getMany([key]))[0] !== undefined,
    hasMany: async (keys: string[]) => (await getMany(keys)).map((value) => value !== undefined),
    clear: async () => void (await query(`DELETE FROM records WHERE ${HERE} AND ${OURS(3)}`, [...at, epoch])),
    iterator,
  }) as unknown as KeyvStorageAdapter;
  adapter.capabilities = keyvStorageCapability(adapter);

  const deleted = async (where: string, values: readonly unknown[]) =>
    (
      await query(
        `DELETE FROM records WHERE ${HERE} AND ${OURS(3)}
         AND key IN (SELECT key FROM records WHERE ${HERE} AND ${where} LIMIT ${AT_ONCE}) RETURNING 1`,
        [...at, epoch, ...values],
      )
    ).length;

  return {
    adapter,
    async swap(key, old, next, { expires, isProof }) {
      // What is proven is written by whoever knows it: there is no other place where it is known.
      const ours = (place: number) => (isProof ? `$${place}::text IS NOT NULL` : OURS(place));
      let done: unknown[];
      if (next === undefined) {
        if (old === undefined) return true;
        const text = `DELETE FROM records WHERE ${HERE} AND key = $3 AND value = $4 AND ${ours(5)} RETURNING 1`;
        done = await query(text, [...at, key, old, epoch]);
      } else if (old === undefined) {
        const text = `INSERT INTO records SELECT $1, $2, $3, $4, $5::bigint WHERE ${ours(6)} ON CONFLICT DO NOTHING RETURNING 1`;
        done = await query(text, [...at, key, next, expires ?? null, epoch]);
      } else {
        const text = `UPDATE records SET value = $5, expires = $6::bigint WHERE ${HERE} AND key = $3 AND value = $4 AND ${ours(7)} RETURNING 1`;
        done = await query(text, [...at, key, old, next, expires ?? null, epoch]);
      }
      if (done.length === 0 && !isProof && (await fenced())) refuse();
      return done.length > 0;
    },
    deleteSome: (prefix) => deleted('key >= $4 AND key < $5', [prefix, `${prefix}\u{10ffff}`]),
    deleteOld: (expires) => deleted('expires < $4', [expires]),
    // Only files of older versions have what these mend; `move` takes none of them.
    async renew() {},
    async prefixKeys() {},
  };
}

/** What cannot be read, of all shards, in a table of its own. */
export function postgresAside(query: Query, lease: Lease = COMMON, told: (what: Unreadable) => void = () => {}): Aside {
  return {
    async put({ collection, key, text, reason, instead }) {
      const change = instead === undefined ? 'DELETE FROM records' : 'UPDATE records SET value = $6';
      const values = [collection, lease.shard, key, text, reason, ...(instead === undefined ? [] : [instead])];
      const moved = await query(
        `WITH moved AS (
           INSERT INTO unreadable SELECT collection, shard, key, value, expires, $5, now()::text FROM records
           WHERE collection = $1 AND shard = $2 AND key = $3 AND value = $4 RETURNING 1
         ) ${change} WHERE collection = $1 AND shard = $2 AND key = $3 AND value = $4 RETURNING 1`,
        values,
      );
      if (moved.length > 0) told({ collection, reason });
    },
    async forget(words) {
      for (const word of words) {
        await query('DELETE FROM unreadable WHERE strpos(key, $1) > 0 OR strpos(value, $1) > 0', [word]);
      }
    },
  };
}
