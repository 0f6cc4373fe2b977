import { createSharedInbox, post, tidyInbox, waitingIn } from './bot/telegram/shared-inbox.ts';
import { deleteUnusedLists } from './catalogue/unused.ts';
import { createHousehold, type Household } from './household.ts';
import type { Keeper, Lead } from './keeper.ts';
import type { Shared } from './parts.ts';
import type { Lease } from './store/lease.ts';
import type { Seal } from './store/seal.ts';
import { createShards, LEADER } from './store/shards.ts';
import type { SharedStore } from './store/shared.ts';

/** Raise it when an older build could not go on from what this one stores: a dialogue's code, a record that it can't read. */
const BUILD = 1;
/** What has come is looked for so often, should a notice get lost. */
const LOOK_MS = 500;
const TIDY_EVERY_MS = 3_600_000;

/** A shard in our hands. */
interface Post {
  /** There from when there is somebody to look after. */
  household: Household | undefined;
  /** Takes in what has come. */
  look(): Promise<void>;
  begin(): Promise<void>;
}

/** One of several processes on a database: it has the people of some shards, and the others leave theirs to it when they end. */
export function createReplica(
  shared: Shared,
  { store, seal, lead, build = BUILD }: { store: SharedStore; seal: Seal; lead: Lead; build?: number },
): Keeper {
  const { log, metrics, telegram } = shared;
  const { postgres } = store;
  const { query } = postgres;
  const posts = new Map<number, Post>();
  let leader: { stopping: AbortController; over: Promise<unknown> } | undefined;
  /** When the leader last let the time of the database go on, by our clock. */
  let wentOnAt: number | undefined;

  const createPost = (lease: Lease): Post => {
    const own = store.of(lease);
    const inbox = createSharedInbox({ query, seal, lease, ran: own.ran, log });
    let begun: Promise<Household> | undefined;
    let looking: Promise<void> | undefined;
    let isMore = false;
    const begin = () => {
      begun ??= (async () => {
        const household = createHousehold(shared, own, { lease, inbox });
        created.household = household;
        await household.start();
        return household;
      })();
      return begun;
    };
    const takeIn = async () => {
      const household = await begin();
      while (isMore && lease.isValid() && posts.get(lease.shard) === created) {
        isMore = false;
        const updates = await inbox.look();
        if (updates.length > 0) await household.intake.accept(updates);
      }
    };
    const created: Post = {
      household: undefined,
      async begin() {
        await begin();
      },
      look() {
        isMore = true;
        looking ??= takeIn()
          .catch((error: unknown) => log.warn({ err: error, shard: lease.shard }, 'what has come could not be read'))
          .finally(() => {
            looking = undefined;
          });
        return looking;
      },
    };
    return created;
  };
  const openPost = async (lease: Lease) => {
    const opened = createPost(lease);
    posts.set(lease.shard, opened);
    if (await isInhabited(lease.shard)) await opened.begin();
  };
  /** To look after nobody costs nothing. */
  const isInhabited = async (shard: number) =>
    (await query(`SELECT 1 FROM records WHERE collection = 'people' AND shard = $1 LIMIT 1`, [shard])).length > 0;
  const closePost = async (lease: Lease) => {
    const opened = posts.get(lease.shard);
    posts.delete(lease.shard);
    await opened?.household?.stop();
  };

  const beginLeading = async () => {
    const stopping = new AbortController();
    wentOnAt = undefined;
    const begun = lead(stopping.signal);
    const tidying = setInterval(() => void tidy(stopping.signal), TIDY_EVERY_MS);
    stopping.signal.addEventListener('abort', () => clearInterval(tidying));
    leader = { stopping, over: begun.then(({ over }) => over) };
    leader.over.catch(() => {});
    await begun;
  };
  const endLeading = async () => {
    const { stopping, over } = leader ?? {};
    leader = undefined;
    stopping?.abort();
    await Promise.allSettled([over]);
  };
  let unusedLists: ReadonlySet<string> = new Set();
  const tidy = async (signal: AbortSignal) => {
    try {
      await store.tidy(signal);
      await tidyInbox(query, shared.passed());
      unusedLists = await deleteUnusedLists(query, unusedLists);
    } catch (error) {
      shared.onError(error);
    }
  };

  let looking: NodeJS.Timeout | undefined;
  const lookAll = async () => {
    const waiting = await waitingIn(query, [...posts.keys()]).catch(() => []); // There is a next look.
    for (const shard of waiting) void posts.get(shard)?.look();
  };

  const shards = createShards({
    postgres,
    build,
    passed: () => performance.now(),
    log,
    open: (lease) => (lease.shard === LEADER ? beginLeading() : openPost(lease)),
    close: (lease) => (lease.shard === LEADER ? endLeading() : closePost(lease)),
    wake: (shard) => void posts.get(shard)?.look(),
    async onBeat(session, isLeader) {
      const now = performance.now();
      const add = isLeader && wentOnAt !== undefined ? now - wentOnAt : 0;
      wentOnAt = isLeader ? now : undefined;
      const [row] = add
        ? await session.query(`UPDATE numbers SET value = value + $1 WHERE name = 'ran' RETURNING value`, [add])
        : await session.query(`SELECT value FROM numbers WHERE name = 'ran'`);
      store.setRan(Number(row?.value));
      telegram.pace.share(shards.alive());
      for (const panel of shared.panels.values()) panel.share(shards.alive());
    },
    events: {
      taken(count) {
        metrics?.shardsTaken(count);
        void lookAll();
      },
      fenced: () => metrics?.writeFenced(),
    },
  });

  return {
    async accept(updates) {
      if (updates.length === 0) return;
      const own = [...posts.keys()];
      const woken = await post(query, seal, updates, own);
      for (const shard of woken) void posts.get(shard)?.look();
    },
    counts() {
      const counts = { watched: 0, waiting: 0, shards: posts.size };
      for (const { household } of posts.values()) {
        const { watched = 0, waiting = 0 } = household?.counts() ?? {};
        counts.watched += watched;
        counts.waiting += waiting;
      }
      return counts;
    },
    problem: () =>
      shards.isAlive() ? undefined : 'the database has not been reached for seconds: others may do its work',
    async start() {
      await shards.start();
      looking = setInterval(() => void lookAll(), LOOK_MS);
    },
    async stop() {
      await shards.stop();
      clearInterval(looking);
    },
  };
}
