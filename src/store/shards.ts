import { randomBytes } from 'node:crypto';
import type { Logger } from '../log.ts';
import { type Lease, SHARDS } from './lease.ts';
import type { Postgres, Session } from './postgres.ts';

/** One more shard, of nobody: who holds it does what one process does for all. */
export const LEADER = SHARDS;
const BEAT_MS = 1_000;
/** A process whose beat has not moved for so long, by the clock of whoever looks, is dead. */
const DEAD_MS = 5_000;
/** So long after a beat was sent the process trusts itself: less than the others do. */
const TRUST_MS = DEAD_MS - BEAT_MS;

/** Which shards this process has. */
export interface Shards {
  /** Takes what is free. Resolves when the first shards are open. */
  start(): Promise<void>;
  /** Hands all over, each as soon as it is at rest. */
  stop(): Promise<void>;
  held(): readonly Lease[];
  /** How many processes live, this one among them. */
  alive(): number;
  /** Whether a beat got through: nobody else can have taken what it holds. */
  isAlive(): boolean;
}

/** What is told of, for metrics and log. */
export interface ShardEvents {
  taken(count: number): void;
  fenced(): void;
}

interface ShardRow {
  shard: number;
  owner: string | null;
  epoch: string;
  /** Of the newest that had it. */
  build: number;
  free: boolean;
  /** Of all processes that live: how many they are, how many of this build or a newer one, and the oldest build. */
  alive: number;
  peers: number;
  oldest: number;
}

/** Of the replicas, which lives: `gone` when its session, and with it its lock, is. */
const OTHERS = `SELECT id, beat, pg_try_advisory_xact_lock(hashtextextended(id, 0)) AS gone FROM replicas WHERE id <> $1`;
const FREE = `(owner IS NULL OR owner = $1 OR owner NOT IN (SELECT id FROM replicas))`;

/**
 * Holds shards by lease: a row for each process, with a beat that it moves each second; a row for each shard, with its owner and an
 * epoch that each taking raises. No clock is compared with another's.
 */
export function createShards(parts: {
  postgres: Postgres;
  /** Rises with each build that an older one can't go on from: that one does not take back what this one had. */
  build: number;
  passed: () => number;
  log: Logger;
  /** Begins to look after a shard. */
  open: (lease: Lease) => Promise<void>;
  /** Ends that: at once when the lease is over, else when it is at rest. Never rejects. */
  close: (lease: Lease) => Promise<void>;
  /** Something has come for this shard. */
  wake: (shard: number) => void;
  /** Called with each beat. */
  onBeat: (session: Session, isLeader: boolean) => Promise<void>;
  events: ShardEvents;
}): Shards {
  const { postgres, build, passed, log } = parts;
  const id = () => `${process.pid}-${randomBytes(5).toString('hex')}`;
  let me = '';
  let session: Session | undefined;
  /** Nobody can have taken anything before. */
  let trustedUntil = Number.NEGATIVE_INFINITY;
  /** When a beat last got through. */
  let beatenAt = Number.NEGATIVE_INFINITY;
  let alive = 1;
  let timer: NodeJS.Timeout | undefined;
  let ticking: Promise<void> | undefined;
  let isWanted = false;
  let isStopping = false;
  let isOver = false;
  const mine = new Map<number, Lease>();
  /** Being handed over: still ours until they are at rest. */
  const leaving = new Map<number, Promise<void>>();
  /** Being opened or closed after they were lost: not taken again before. */
  const busy = new Map<number, Promise<void>>();
  /** The others, with when their beat was last seen to move. */
  const seen = new Map<string, { beat: string; at: number }>();

  const lost = new WeakSet<Lease>();

  const leaseOf = (shard: number, epoch: string): Lease => {
    const lease: Lease = {
      shard,
      epoch,
      isValid: () => !lost.has(lease) && passed() < trustedUntil,
      isInReach: () => session !== undefined,
      end(why) {
        if (lost.has(lease)) return;
        if (why === undefined) parts.events.fenced();
        drop(shard, why ?? 'a write was refused');
      },
    };
    return lease;
  };

  const during = (shard: number, work: Promise<void>) => {
    const done = work
      .catch((error: unknown) => log.error({ err: error, shard }, 'a shard could not be opened or closed'))
      .finally(() => busy.get(shard) === done && busy.delete(shard));
    busy.set(shard, done);
    return done;
  };

  /** It is not ours any more, or may not be. */
  const drop = (shard: number, why: string) => {
    const lease = mine.get(shard);
    if (!lease) return;
    mine.delete(shard);
    lost.add(lease);
    log.warn({ shard, why }, 'a shard was lost');
    void during(
      shard,
      Promise.resolve(busy.get(shard)).then(() => parts.close(lease)),
    );
  };
  const dropAll = (why: string) => {
    for (const shard of mine.keys()) drop(shard, why);
  };

  const handOver = (lease: Lease): Promise<void> => {
    const { shard, epoch } = lease;
    const known = leaving.get(shard);
    if (known) return known;
    const done = Promise.resolve(busy.get(shard))
      .then(() => parts.close(lease))
      .then(async () => {
        mine.delete(shard);
        lost.add(lease); // What is still at work after its time sends nothing more.
        await postgres.query('UPDATE shards SET owner = NULL WHERE shard = $1 AND epoch = $2', [shard, epoch]);
        await postgres.query(`SELECT pg_notify('shards', '')`);
        log.info({ shard }, 'a shard was handed over');
      })
      .catch((error: unknown) => log.warn({ err: error, shard }, 'a shard could not be handed over'))
      .finally(() => leaving.delete(shard));
    leaving.set(shard, done);
    return done;
  };

  const connect = async (): Promise<Session> => {
    if (session) return session;
    let opened: Session | undefined;
    opened = await postgres.session(
      ['inbox', 'shards'],
      (channel, payload) => (channel === 'inbox' ? parts.wake(Number(payload)) : void tick()),
      () => {
        if (session !== opened) return; // Another one is there already.
        session = undefined;
        void tick();
      },
    );
    session = opened;
    // Its lock tells the others at once when it ends. That of the one before may still be held for a moment.
    if (me !== '') await opened.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [me]);
    return opened;
  };
  const join = async (opened: Session) => {
    dropAll('it joins anew');
    if (me !== '') await opened.query('SELECT pg_advisory_unlock_all()');
    me = id();
    await opened.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [me]);
    await opened.query('INSERT INTO replicas VALUES ($1, 0, $2)', [me, build]);
    trustedUntil = Number.NEGATIVE_INFINITY;
  };

  const buryOthers = async (opened: Session, began: number) => {
    const others = await opened.query(OTHERS, [me]);
    for (const { id: other, beat, gone } of others as { id: string; beat: string; gone: boolean }[]) {
      const last = seen.get(other);
      if (last?.beat !== beat) seen.set(other, { beat, at: began });
      else if (gone || began - last.at > DEAD_MS) {
        const dead = await opened.query('DELETE FROM replicas WHERE id = $1 AND beat = $2 RETURNING 1', [other, beat]);
        if (dead.length > 0) log.warn({ replica: other, gone }, 'another process is dead');
        seen.delete(other);
      }
    }
  };

  /** Sees who has what, and lets go of what others have taken. */
  const look = async (opened: Session): Promise<ShardRow[]> => {
    const rows = (await opened.query(
      `SELECT shard, owner, epoch, build, ${FREE} AS free, alive, peers, oldest FROM shards, (
         SELECT count(*)::int AS alive, count(*) FILTER (WHERE build >= $2)::int AS peers, min(build) AS oldest FROM replicas
       ) living WHERE shard >= 0`,
      [me, build],
    )) as unknown as ShardRow[];
    alive = Math.max(1, rows[0]?.alive ?? 1);
    for (const { shard, owner, epoch } of rows) {
      const lease = mine.get(shard);
      if (lease && (owner !== me || lease.epoch !== epoch)) drop(shard, `${owner} has taken it`);
    }
    return rows;
  };

  /** How many this process should have: as many as the others, and those that no older one can take. */
  const shareOf = (rows: readonly ShardRow[]) => {
    const { peers = 1, oldest = build } = rows[0] ?? {};
    const ours = rows.filter((row) => row.shard !== LEADER && row.build > oldest).length;
    return Math.max(Math.ceil(SHARDS / alive), Math.ceil(ours / Math.max(1, peers)));
  };

  const isTakeable = ({ shard, free, build: of }: ShardRow) =>
    free && (of <= build || shard === LEADER) && !mine.has(shard) && !leaving.has(shard) && !busy.has(shard);

  const take = async (opened: Session, some: readonly number[]) => {
    const taken = (await opened.query(
      `UPDATE shards SET owner = $1, epoch = epoch + 1, build = greatest(build, $3)
       FROM (SELECT shard AS s, owner AS was FROM shards) before
       WHERE shard = s AND shard = ANY($2) AND ${FREE} RETURNING shard, epoch, was`,
      [me, some, build],
    )) as { shard: number; epoch: string; was: string | null }[];
    for (const { shard, epoch, was } of taken) {
      const lease = leaseOf(shard, epoch);
      mine.set(shard, lease);
      log.info({ shard, epoch, from: was }, 'a shard was taken');
      void during(
        shard,
        parts.open(lease).catch((error: unknown) => {
          drop(shard, 'it could not be opened');
          throw error;
        }),
      );
    }
    parts.events.taken(taken.length);
  };

  /** Takes what is free, up to its share, and hands over what is beyond it: somebody has joined. */
  const balance = async (opened: Session) => {
    const rows = await look(opened);
    if (isStopping) return;
    const share = shareOf(rows);
    const people = [...mine.keys()].filter((shard) => shard !== LEADER && !leaving.has(shard));
    const wanted = rows
      .filter(isTakeable)
      .map(({ shard }) => shard)
      .sort((one, other) => order(one) - order(other));
    const some = wanted.filter((shard) => shard !== LEADER).slice(0, Math.max(0, share - people.length));
    if (wanted.includes(LEADER)) some.push(LEADER);
    if (some.length > 0) await take(opened, some);
    for (const shard of people.slice(share)) void handOver(mine.get(shard) as Lease);
  };
  /** Each process prefers others, or they would all reach for the same. */
  const order = (shard: number) => (shard * 37 + process.pid * 17) % SHARDS;

  const beat = async () => {
    if (mine.size > 0 && passed() >= trustedUntil) dropAll('no beat got through');
    const opened = await connect();
    if (me === '') await join(opened);
    const began = passed();
    const isKnown = await opened.query('UPDATE replicas SET beat = beat + 1 WHERE id = $1 RETURNING 1', [me]);
    if (isKnown.length === 0) {
      await join(opened); // The others have declared it dead.
      isWanted = true;
      return;
    }
    // Who was cut off itself judges nobody by that time: the database may have been away for all.
    if (began - beatenAt > 2 * BEAT_MS) seen.clear();
    beatenAt = began;
    trustedUntil = began + TRUST_MS;
    await buryOthers(opened, began);
    await balance(opened);
    await parts.onBeat(opened, mine.has(LEADER));
  };
  const tick = (): Promise<void> => {
    isWanted = true;
    ticking ??= (async () => {
      while (isWanted && !isOver) {
        isWanted = false;
        await beat().catch((error: unknown) => {
          log.warn({ err: error }, 'a beat did not get through');
          // What it was asked may still be on its way: nothing more would get through.
          const old = session;
          session = undefined;
          void old?.end();
        });
      }
    })().finally(() => {
      ticking = undefined;
    });
    return ticking;
  };

  return {
    async start() {
      await beat(); // What is wrong with this one is said.
      timer = setInterval(() => void tick(), BEAT_MS);
      await Promise.all(busy.values());
    },
    async stop() {
      isStopping = true;
      await ticking;
      await Promise.all(busy.values());
      await Promise.all([...mine.values()].map(handOver));
      await Promise.all(busy.values());
      isOver = true;
      clearInterval(timer);
      await ticking;
      await session?.query('DELETE FROM replicas WHERE id = $1', [me]).catch(() => {});
      await postgres.query(`SELECT pg_notify('shards', '')`).catch(() => {});
    },
    held: () => [...mine.values()],
    alive: () => alive,
    isAlive: () => passed() < trustedUntil,
  };
}
