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
/** For so long it is known that an update was handled: Telegram repeats what it did not hear of for a day. */
const KEPT_MS = 86_400_000;

const contextOf = (id: number | string) => `inbox/${id}`;

/** Keeps updates for whoever has their people. @returns the shards that they are of; of those not in `own` the holder is told. */
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
       INSERT INTO inbox(id, shard, value, print) SELECT * FROM unnest($1::bigint[], $2::smallint[], $3::text[], $4::text[])
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

/** @returns those of the shards for which something has come that is not handled. */
export async function waitingIn(query: Query, shards: readonly number[]): Promise<number[]> {
  const rows = await query('SELECT DISTINCT shard FROM inbox WHERE done IS NULL AND shard = ANY($1::smallint[])', [
    shards,
  ]);
  return rows.map(({ shard }) => Number(shard));
}

/** Deletes what was handled long ago. */
export async function tidyInbox(query: Query, ran: number): Promise<void> {
  await query('DELETE FROM inbox WHERE done < $1', [ran - KEPT_MS]);
}

/** Whose work an update is: the person's, who has a private chat of the same id; else the chat's. */
function personOf(update: Update): number {
  const { message, edited_message, callback_query, inline_query, my_chat_member, update_id } = update;
  const said = message ?? edited_message ?? callback_query ?? inline_query ?? my_chat_member;
  const chat = (message ?? edited_message ?? my_chat_member)?.chat.id;
  return said?.from?.id ?? chat ?? update_id;
}

export interface SharedInbox extends Inbox {
  /** Those that have come and are not in hand, the oldest first. */
  look(): Promise<Update[]>;
}

/** The part of the inbox in the database that a lease is for. Its rows are there already when it is asked to keep them. */
export function createSharedInbox(parts: {
  query: Query;
  seal: Seal;
  lease: Lease;
  ran: () => number;
  log: Logger;
}): SharedInbox {
  const { query, seal, lease, log } = parts;
  const OURS = 'EXISTS (SELECT 1 FROM shards WHERE shard = $1 AND epoch = $2)';
  const here = [lease.shard, lease.epoch] as const;
  const inHand = new Set<number>();
  const returns = new Map<number, number>();
  let done: number[] = [];
  let noting = Promise.resolve();
  let isSoonNoted = false;

  const note = () => {
    noting = noting.then(async () => {
      const ids = done;
      if (ids.length === 0) return;
      done = [];
      try {
        await query(`UPDATE inbox SET done = $3, value = NULL WHERE shard = $1 AND id = ANY($4) AND ${OURS}`, [
          ...here,
          parts.ran(),
          ids,
        ]);
        for (const id of ids) inHand.delete(id);
      } catch (error) {
        done.push(...ids); // Until then they stay in hand.
        log.warn({ err: error }, 'handled updates could not be noted');
        soon(1_000);
      }
    });
    return noting;
  };
  const soon = (ms: number) => {
    if (isSoonNoted || !lease.isValid()) return;
    isSoonNoted = true;
    void delay(ms, undefined, { ref: false }).then(() => {
      isSoonNoted = false;
      return note();
    });
  };
  const end = (id: number) => {
    returns.delete(id);
    done.push(id);
    soon(NOTED_MS);
  };

  const waiting = async () => {
    const rows = await query(
      `SELECT id, value, tries, starts FROM inbox WHERE shard = $1 AND done IS NULL AND NOT id = ANY($2) ORDER BY id LIMIT ${AT_ONCE}`,
      [lease.shard, [...inHand]],
    );
    return rows.flatMap(({ id, value, tries, starts }) => {
      inHand.add(Number(id));
      const update = opened(seal, String(id), String(value));
      if (update) return [{ update, tries: Number(tries), starts: Number(starts) }];
      log.error({ update: Number(id) }, 'an update that was kept cannot be read');
      end(Number(id));
      return [];
    });
  };

  return {
    async keep(updates, sift) {
      const wanted = sift(updates);
      for (const update of updates) if (!wanted.includes(update)) end(update.update_id);
      return wanted;
    },
    done: ({ update_id }) => end(update_id),
    note,
    left: waiting,
    async change({ update, tries, starts }) {
      await query(`UPDATE inbox SET tries = $3, starts = $4 WHERE shard = $1 AND id = $5 AND ${OURS}`, [
        ...here,
        tries,
        starts,
        update.update_id,
      ]);
    },
    look: async () => (await waiting()).map(({ update }) => update),
    giveBack({ update_id }) {
      const times = (returns.get(update_id) ?? 0) + 1;
      returns.set(update_id, times);
      if (times < MOST_RETURNS) inHand.delete(update_id);
      else end(update_id);
    },
  };
}

/** @returns nothing when no key of ours opens it. */
export function opened(seal: Seal, id: string, value: string): Update | undefined {
  try {
    return parseUpdate(JSON.parse(seal.open(value, contextOf(id))));
  } catch {
    return undefined;
  }
}
