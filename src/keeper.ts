import type { Update } from 'grammy/types';
import { createHousehold } from './household.ts';
import type { Shared } from './shared.ts';
import type { Store } from './store/store.ts';

/** What this process has in hand. */
export interface Counts {
  /** Orders and refills that are watched. */
  watched: number;
  /** Updates that wait for their turn. */
  waiting: number;
  /** Shards of people; none where one process has everybody. */
  shards?: number;
}

/** Has the people of this process looked after: all of them, or those that other processes leave to it. */
export interface Keeper {
  /** Resolves when the updates are safe, and there is room for more. */
  accept(updates: readonly Update[]): Promise<void>;
  counts(): Counts;
  /** Why it can't do its work; nothing when it can. */
  problem(): string | undefined;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What one process does for all: asks Telegram, or tells it where to send. Resolves when it has begun; `over`, after the signal. */
export type Lead = (signal: AbortSignal) => Promise<{ over: Promise<unknown> }>;

/** One process has everybody. */
export function createSoleKeeper(shared: Shared, store: Store, lead: Lead): Keeper {
  const household = createHousehold(shared, store);
  const stopping = new AbortController();
  let over: Promise<unknown> | undefined;
  return {
    accept: (updates) => household.intake.accept(updates),
    counts: () => household.counts(),
    problem: () => undefined,
    async start() {
      await household.start();
      ({ over } = await lead(stopping.signal));
    },
    async stop() {
      stopping.abort();
      await household.stop(over);
    },
  };
}
