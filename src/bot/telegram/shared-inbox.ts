import { setTimeout as delay } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Logger } from '../../log.ts';
import { type Lease, shardOf } from '../../store/lease.ts';
import type { Query } from '../../store/postgres.ts';
import type { Seal } from '../../store/seal.ts';
import { type Inbox, NOTED_MS, printOf } from './inbox.ts';
import { parseUpdate } from './update.ts';

/** An update that failed so often for reasons of the store, or because its shard was lost, is not tried any more. */
const MOST_RETURNS = 20;
/** Taken in one look. */
const AT_ONCE = 1_000;
/** What could not be noted is tried again so much later. */
const AGAIN_MS = 1_000;
/** For so long it is known that an update was handled: Telegram repeats what it did not hear of for a day. */
const KEPT_MS = 86_400_000;

/** An update as it stands in the database, with how often it was tried: see `Inbox.left`. */
interface Row {
  update: Update;
  tries: number;
  starts: number;
}

/** Updates on their way through a database of several processes, each for whoever has its person. */
export interface SharedInbox {
  /** Keeps them. @returns the shards that something has come for; of those not in `own` the holder is told. */
  post(updates: readonly Update[], own: readonly number[]): Promise<number[]>;
  /** @returns those of the shards for which something waits. */
  waitingIn(shards: readonly number[]): Promise<number[]>;
  /** What has come for these shards and is not in hand, the oldest first; it is from then on. */
  take(leases: readonly Lease[]): Promise<Map<number, Row[]>>;
  /** Of one shard, for its intake. */
  of(lease: Lease): Inbox;
  /** Nothing of it is in our hands any more. */
  forget(lease: Lease): void;
  /** Deletes what was handled long ago. */
  tidy(): Promise<void>;
}

const contextOf = (id: number | string) => `inbox/${id}`;

export function createSharedInbox(parts: { query: Query; seal: Seal; ran: () => number; log: Logger }): SharedInbox {
  const { query, seal, ran, log } = parts;
  /** What was taken under each lease: what is being handled here, and how often an update was given back. */
  const hands = new Map<Lease, { holds: Set<number>; returns: Map<number, number> }>();
  const handOf = (lease: Lease) => {
    const hand = hands.get(lease) ?? { holds: new Set<number>(), returns: new Map<number, number>() };
    hands.set(lease, hand);
    return hand;
  };
  let ended: { id: number; lease: Lease }[] = [];
  let noting = Promise.resolve();
  let isSoonNoted = false;

  /** Those of all shards at once. */
  const note = () => {
    noting = noting.then(async () => {
      // Of a lease that is over, whoever has it now does it once more, and finds that it was done.
      const some = ended.filter(({ lease }) => hands.has(lease));
      ended = [];
      if (some.length === 0) return;
      try {
        await query(
          `UPDATE inbox SET done = $4, value = NULL
           FROM unnest($1::bigint[], $2::smallint[], $3::bigint[]) AS one(id, shard, epoch)
           JOIN shards ON shards.shard = one.shard AND shards.epoch = one.epoch
           WHERE inbox.id = one.id AND inbox.shard = one.shard`,
          [some.map(({ id }) => id), some.map(({ lease }) => lease.shard), some.map(({ lease }) => lease.epoch), ran()],
        );
        for (const { id, lease } of some) hands.get(lease)?.holds.delete(id);
      } catch (error) {
        ended.push(...some); // Until then they stay in hand.
        log.warn({ err: error }, 'handled updates could not be noted');
        soon(AGAIN_MS);
      }
    });
    return noting;
  };
  const soon = (ms: number) => {
    if (isSoonNoted) return;
    isSoonNoted = true;
    void delay(ms, undefined, { ref: false }).then(() => {
      isSoonNoted = false;
      return note();
    });
  };
  const end = (lease: Lease, id: number) => {
    hands.get(lease)?.returns.delete(id);
    ended.push({ lease, id });
    soon(NOTED_MS);
  };

  const take = async (leases: readonly Lease[]) => {
    const byShard = new Map(leases.map((lease) => [lease.shard, lease]));
    const known = leases.flatMap((lease) => [...handOf(lease).holds]);
    const rows = await query(
      `SELECT id, shard, value, tries, starts FROM inbox
       WHERE shard = ANY($1::smallint[]) AND done IS NULL AND NOT id = ANY($2::bigint[]) ORDER BY id LIMIT ${AT_ONCE}`,
      [[...byShard.keys()], known],
    );
    const taken = new Map<number, Row[]>();
    for (const { id, shard, value, tries, starts } of rows) {
      const lease = byShard.get(Number(shard));
      if (!lease) continue;
      handOf(lease).holds.add(Number(id));
      const update = opened(seal, String(id), String(value));
      if (!update) {
        log.error({ update: Number(id) }, 'an update that was kept cannot be read');
        end(lease, Number(id));
        continue;
      }
      const row = { update, tries: Number(tries), starts: Number(starts) };
      taken.set(lease.shard, [...(taken.get(lease.shard) ?? []), row]);
    }
    return taken;
  };

  return {
    post: (updates, own) => post(query, seal, updates, own),
    async waitingIn(shards) {
      const rows = await query('SELECT DISTINCT shard FROM inbox WHERE done IS NULL AND shard = ANY($1::smallint[])', [
        shards,
      ]);
      return rows.map(({ shard }) => Number(shard));
    },
    take,
    of: (lease) => ({
      // Its rows are there already.
      async keep(updates, sift) {
        const wanted = sift(updates);
        for (const update of updates) if (!wanted.includes(update)) end(lease, update.update_id);
        return wanted;
      },
      done: ({ update_id }) => end(lease, update_id),
      note,
      left: async () => (await take([lease])).get(lease.shard) ?? [],
      async change({ update, tries, starts }) {
        await query(
          `UPDATE inbox SET tries = $3, starts = $4 WHERE shard = $1 AND id = $5
           AND EXISTS (SELECT 1 FROM shards WHERE shard = $1 AND epoch = $2)`,
          [lease.shard, lease.epoch, tries, starts, update.update_id],
        );
      },
      giveBack({ update_id }) {
        const { holds, returns } = hands.get(lease) ?? {};
        const times = (returns?.get(update_id) ?? 0) + 1;
        returns?.set(update_id, times);
        if (times < MOST_RETURNS) holds?.delete(update_id);
        else end(lease, update_id);
      },
    }),
    forget: (lease) => void hands.delete(lease),
    async tidy() {
      await query('DELETE FROM inbox WHERE done < $1', [ran() - KEPT_MS]);
    },
  };
}

/** Keeps updates: see `SharedInbox.post`. */
export async function post(
  query: Query,
  seal: Seal,
  updates: readonly Update[],
  own: readonly number[],
): Promise<number[]> {
  const rows = updates.map((update) => ({
    id: update.update_id,
    shard: shardOf(personOf(update)),
    value: seal.seal(JSON.stringify(update), contextOf(update.update_id)),
    print: printOf(update),
  }));
  const kept = await query(
    `WITH kept AS (
       INSERT INTO inbox(id, shard, value, print)
       SELECT * FROM unnest($1::bigint[], $2::smallint[], $3::text[], $4::text[])
       ON CONFLICT (id) DO UPDATE SET shard = excluded.shard, value = excluded.value, print = excluded.print,
         tries = 1, starts = 1, done = NULL
       -- Telegram may begin its numbers anew.
       WHERE inbox.done IS NOT NULL AND inbox.print <> excluded.print RETURNING shard
     ), shards AS (SELECT DISTINCT shard FROM kept)
     SELECT shard, CASE WHEN shard = ANY($5::smallint[]) THEN NULL ELSE pg_notify('inbox', shard::text) END FROM shards`,
    [...(['id', 'shard', 'value', 'print'] as const).map((name) => rows.map((row) => row[name])), own],
  );
  return kept.map(({ shard }) => Number(shard));
}

/** Whose work an update is: the person's, who has a private chat of the same id; else the chat's. */
function personOf(update: Update): number {
  const { message, edited_message, callback_query, inline_query, my_chat_member, update_id } = update;
  const said = message ?? edited_message ?? callback_query ?? inline_query ?? my_chat_member;
  const chat = (message ?? edited_message ?? my_chat_member)?.chat.id;
  return said?.from?.id ?? chat ?? update_id;
}

/** @returns nothing when no key of ours opens it. */
export function opened(seal: Seal, id: string, value: string): Update | undefined {
  try {
    return parseUpdate(JSON.parse(seal.open(value, contextOf(id))));
  } catch {
    return undefined;
  }
}
