import { setTimeout as delay } from 'node:timers/promises';
import type { Inbox } from './bot/telegram/inbox.ts';
import type { Intake } from './bot/telegram/intake.ts';
import { createParts } from './parts.ts';
import type { Shared } from './shared.ts';
import type { Lease } from './store/lease.ts';
import type { Store } from './store/store.ts';

/** Work that is on its way at the end may take so long. */
const STOP_MS = 8_000;
/** With others about, who may leave what nobody was told of, it is looked for at least and at most so often. */
const LOOK_MS = { least: 1_000, most: 5_000 };

/** Some people, all of them or those of a shard, and the parts that look after them. */
export interface Household {
  intake: Intake;
  /** How many orders and refills are watched, and how many updates wait for their turn. */
  counts(): { watched: number; waiting: number };
  /** Goes on where the last one ended. */
  start(): Promise<void>;
  /**
   * Begins nothing more. Resolves when what was begun has ended, or has had its time. Never rejects.
   * @param comings settles when nothing more is accepted.
   */
  stop(comings?: Promise<unknown>): Promise<void>;
}

export function createHousehold(shared: Shared, store: Store, held?: { lease: Lease; inbox: Inbox }): Household {
  const { config, log } = shared;
  const parts = createParts(shared, store, held);
  const { accounts, balanceLine, boards, census, digest, intake, mass, noticing, place, silence, watch } = parts;
  let telling: NodeJS.Timeout | undefined;
  let told: Promise<void> | undefined;

  const tellUntold = () => {
    void accounts.welcomeBack().catch(shared.onError);
    told ??= parts.repair
      .settle()
      .then(() => parts.resume((...push) => parts.notifier.push(...push)))
      .catch((error: unknown) => log.error({ err: error }, 'unfinished orders were not told'))
      .finally(() => {
        told = undefined;
      });
  };

  /** Each when the one before it is through. */
  const starts: readonly (() => unknown)[] = [
    () => place.recover(),
    () => mass.recover(),
    () => watch.start(),
    () => balanceLine.start(),
    () => digest.start(),
    () => boards.start(),
    () => silence.start(),
    () => census.start(),
    () => noticing.start(),
    () => intake.recover(),
    () => {
      const { pollIntervalMs: everyMs } = config;
      telling = setInterval(tellUntold, held ? Math.min(Math.max(everyMs, LOOK_MS.least), LOOK_MS.most) : everyMs);
      tellUntold();
    },
  ];

  /** Side by side. */
  const stops = (comings: Promise<unknown> | undefined): readonly (() => unknown)[] => [
    () => balanceLine.stop(),
    () => digest.stop(),
    () => clearInterval(telling),
    () => Promise.allSettled([comings]).then(() => intake.stop()),
    () => watch.stop(),
    () => silence.stop(),
    () => census.stop(),
    () => noticing.stop(),
    () => mass.stop(),
    () => boards.stop(),
    () => parts.receipts.stop(),
    () => told,
  ];

  return {
    intake,
    counts: () => ({ watched: watch.size(), waiting: intake.waiting() }),
    async start() {
      for (const step of starts) await step();
    },
    async stop(comings) {
      await Promise.race([
        Promise.allSettled(stops(comings).map(async (step) => step())),
        delay(STOP_MS, undefined, { ref: false }),
      ]);
    },
  };
}
