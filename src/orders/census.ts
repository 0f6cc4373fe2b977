import { z } from 'zod';
import type { Accounts, Count } from '../accounts/accounts.ts';
import type { Store } from '../store/store.ts';
import type { Watch } from './watch/watch.ts';

const ACTIVE_MS = 7 * 86_400_000;
/** How often those are counted whom other processes may ask about, and how soon after the start. */
const COUNT_EVERY_MS = 600_000;
const FIRST_MS = 5_000;
/** Figures that are older come from nobody who still counts. */
const STALE_MS = 3 * COUNT_EVERY_MS;
/** Counting takes at most one part in so many of the time: where it takes long, its figures are older. */
const SELDOM = 50;

export interface Figures extends Count {
  /** Orders and refills that run. */
  open: number;
  /** Of this day, in UTC. */
  placed: number;
  unknown: number;
  /** When the oldest of these figures was counted, by the wall. */
  at: number;
}

/** How many people, accounts and orders there are. People are counted now and then, orders as they come. */
export interface Census {
  /** A Confirm has come to this. Never rejects. */
  confirmed(outcome: string): Promise<void>;
  /** Of all people, whoever looks after them. */
  figures(): Promise<Figures>;
  start(): void;
  stop(): Promise<void>;
}

export function createCensus(parts: {
  common: Store;
  /** Which people are counted here: those of a shard, or all. */
  part: string;
  accounts: Pick<Accounts, 'count'>;
  watch: Pick<Watch, 'size'>;
  now: () => number;
  onError: (error: unknown) => void;
}): Census {
  const { common, part, accounts, watch, now, onError } = parts;
  const counts = common.collection('census', {
    schema: z.object({
      at: z.number(),
      people: z.number(),
      active: z.number(),
      blocked: z.number(),
      accounts: z.record(z.string(), z.number()),
      open: z.number(),
    }),
    outlives: 'process',
  });
  const days = common.collection('days', {
    schema: z.object({ day: z.string(), placed: z.number(), unknown: z.number() }),
    outlives: 'process',
  });
  const today = () => new Date(now()).toISOString().slice(0, 10);
  let freshUntil = Number.NEGATIVE_INFINITY;
  const timers: NodeJS.Timeout[] = [];
  let counting: Promise<void> | undefined;

  const count = () => {
    counting ??= (async () => {
      const began = performance.now();
      await counts.set(part, { at: now(), ...(await accounts.count(ACTIVE_MS)), open: watch.size() });
      const ended = performance.now();
      freshUntil = ended + (ended - began) * SELDOM;
    })().finally(() => {
      counting = undefined;
    });
    return counting;
  };

  return {
    async confirmed(outcome) {
      if (outcome !== 'placed' && outcome !== 'unknown') return;
      await days
        .update(part, (old) => {
          const day = old?.day === today() ? old : { day: today(), placed: 0, unknown: 0 };
          return { ...day, [outcome]: day[outcome] + 1 };
        })
        .catch(onError);
    },
    async figures() {
      if (performance.now() >= freshUntil) await count();
      const sum: Figures = {
        at: now(),
        people: 0,
        active: 0,
        blocked: 0,
        accounts: {},
        open: 0,
        placed: 0,
        unknown: 0,
      };
      for await (const [, one] of counts.entries()) {
        if (Math.abs(now() - one.at) > STALE_MS) continue;
        sum.at = Math.min(sum.at, one.at);
        for (const what of ['people', 'active', 'blocked', 'open'] as const) sum[what] += one[what];
        for (const [panel, some] of Object.entries(one.accounts))
          sum.accounts[panel] = (sum.accounts[panel] ?? 0) + some;
      }
      for await (const [, { day, placed, unknown }] of days.entries()) {
        if (day !== today()) continue;
        sum.placed += placed;
        sum.unknown += unknown;
      }
      return sum;
    },
    start() {
      const look = () => void count().catch(onError);
      timers.push(setTimeout(look, FIRST_MS).unref(), setInterval(look, COUNT_EVERY_MS).unref());
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await counting?.catch(() => {});
    },
  };
}
