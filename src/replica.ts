import { createSharedInbox } from './bot/telegram/shared-inbox.ts';
import { deleteUnusedLists } from './catalogue/unused.ts';
import { createHousehold, type Household } from './household.ts';
import type { Keeper, Lead } from './keeper.ts';
import type { Shared } from './shared.ts';
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
  lease: Lease;
  /** There from when there is somebody to look after. */
  household: Household | undefined;
  /** It has gone on where the last one ended, and takes what comes. */
  isOpen: boolean;
  begun: Promise<void> | undefined;
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

  const inbox = createSharedInbox({ query, seal, ran: shared.passed, log });
  /** Begins to look after the people of a shard, once. */
  const begin = (post: Post): Promise<void> => {
    const { lease } = post;
    post.begun ??= (async () => {
      post.household = createHousehold(shared, store.of(lease), { lease, inbox: inbox.of(lease) });
      await post.household.start();
      post.isOpen = true;
      wake(lease.shard);
    })();
    return post.begun;
  };

  /** Shards that something has come for. */
  const woken = new Set<number>();
  let isTaking = false;
  const wake = (shard: number) => {
    const post = posts.get(shard);
    if (!post) return;
    if (!post.isOpen) return void begin(post).catch(() => post.lease.end('it could not be opened')); // And is taken anew.
    woken.add(shard);
    if (!isTaking) void takeIn();
  };
  /** What came for several shards is one question. */
  const takeIn = async () => {
    isTaking = true;
    while (woken.size > 0) {
      const open = [...woken].flatMap((shard) => posts.get(shard) ?? []);
      woken.clear();
      try {
        for (const [shard, rows] of await inbox.take(open.map(({ lease }) => lease))) {
          const accepted = posts.get(shard)?.household?.intake.accept(rows.map(({ update }) => update));
          accepted?.catch(shared.onError);
        }
      } catch (error) {
        log.warn({ err: error }, 'what has come could not be read'); // There is a next look.
      }
    }
    isTaking = false;
  };

  const openPost = async (lease: Lease) => {
    const post: Post = { lease, household: undefined, isOpen: false, begun: undefined };
    posts.set(lease.shard, post);
    if (await isInhabited(lease.shard)) await begin(post);
  };
  /** To look after nobody costs nothing. */
  const isInhabited = async (shard: number) =>
    (await query(`SELECT 1 FROM records WHERE collection = 'people' AND shard = $1 LIMIT 1`, [shard])).length > 0;
  const closePost = async (lease: Lease) => {
    const post = posts.get(lease.shard);
    posts.delete(lease.shard);
    await post?.household?.stop();
    inbox.forget(lease);
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
      await inbox.tidy();
      unusedLists = await deleteUnusedLists(query, unusedLists);
    } catch (error) {
      shared.onError(error);
    }
  };

  let looking: NodeJS.Timeout | undefined;
  const lookAll = async () => {
    const waiting = await inbox.waitingIn([...posts.keys()]).catch(() => []); // There is a next look.
    for (const shard of waiting) wake(shard);
  };

  const shards = createShards({
    postgres,
    build,
    passed: () => performance.now(),
    log,
    open: (lease) => (lease.shard === LEADER ? beginLeading() : openPost(lease)),
    close: (lease) => (lease.shard === LEADER ? endLeading() : closePost(lease)),
    wake,
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
      for (const shard of await inbox.post(updates, [...posts.keys()])) wake(shard);
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
