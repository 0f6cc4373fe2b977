import { setTimeout as delay } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Logger } from '../../log.ts';
import type { Inbox } from './inbox.ts';
import { createLanes } from './lanes.ts';
import { joined, type Pieces } from './pieces.ts';

/** A process that died twice over an update will not try a third time. Of several, more die for other reasons. */
const MAX_TRIES = { alone: 2, ofSeveral: 4 };
/** Nor a sixth over one that takes longer than its time alone. */
const MAX_STARTS = 5;
/** At the start each update that was left has so long to itself: if the process dies then, it is this one's fault. */
const ALONE_MS = 1_000;
/** So long at most are people kept waiting for that. */
const ALL_ALONE_MS = 10_000;

/** Updates on their way from Telegram to the handlers: on disk until they are handled, and each handled once. */
export interface Intake {
  /** Resolves when they are safe and there is room for more; handling goes on. */
  accept(updates: readonly Update[]): Promise<void>;
  /** How many wait for their turn. */
  waiting: () => number;
  /** Handles what a former process did not finish. Call once, before anything is accepted. */
  recover(): Promise<void>;
  /** Handles nothing more: what waits is on disk, for the next process. Resolves when what was begun has ended. */
  stop(): Promise<void>;
}

export function createIntake(parts: {
  inbox: Inbox;
  /** Resolves when what was written outlives the power. */
  onDisk: () => Promise<void>;
  /** `leftOut`: so many messages before it, of the same chat, were left out. `pieces`: what it was put together from. */
  handle: (update: Update, leftOut: number, pieces: Pieces) => Promise<void>;
  /** In a crowd of updates of one chat, only the last of each name is handled. */
  nameInCrowd: (update: Update) => string;
  /** Told of an update that was left out. */
  leaveOut: (update: Update) => void;
  /** Told of an update that ended the process twice and will never be handled. */
  setAside: (update: Update) => void;
  /** Whether it failed for a reason that is gone later, or elsewhere: it is handled then. */
  isToReturn?: (error: unknown) => boolean;
  log: Logger;
}): Intake {
  const { inbox, log } = parts;
  const maxTries = parts.isToReturn ? MAX_TRIES.ofSeveral : MAX_TRIES.alone;
  const whenDone = new Map<number, () => void>();
  const done = (update: Update) => {
    inbox.done(update);
    whenDone.get(update.update_id)?.();
  };
  const giveBack = (update: Update) => inbox.giveBack?.(update);
  const lanes = createLanes({
    async handle(pieces, leftOut) {
      try {
        await parts.handle(joined(pieces), leftOut, pieces);
      } catch (error) {
        if (parts.isToReturn?.(error)) {
          pieces.forEach(giveBack);
          return false;
        }
        log.error({ err: error, code: String(pieces[0].update_id) }, 'an update failed');
      }
      pieces.forEach(done);
      return true;
    },
    giveBack,
    nameInCrowd: parts.nameInCrowd,
    leaveOut(update, isAdded) {
      if (isAdded) done(update);
      parts.leaveOut(update);
    },
  });

  return {
    waiting: lanes.waiting,
    async accept(updates) {
      for (const update of await inbox.keep(updates, (fresh) => lanes.sift(fresh))) lanes.add(update);
      // Nobody waits for the disk to be answered; but Telegram hears only then that we have them.
      await Promise.all([lanes.room(), parts.onDisk()]);
    },
    async recover() {
      const endOfTrials = performance.now() + ALL_ALONE_MS;
      for (const { update, tries, starts: before } of await inbox.left()) {
        const starts = before + 1;
        if (tries >= maxTries || starts > MAX_STARTS) {
          const count = tries >= maxTries ? tries : before;
          const times = count === 2 ? 'twice' : `${count} times`;
          log.error({ code: String(update.update_id) }, `an update ended the process ${times}: it is set aside`);
          inbox.done(update);
          await inbox.note();
          parts.setAside(update);
          continue;
        }
        const wait = Math.min(ALONE_MS, endOfTrials - performance.now());
        if (wait <= 0) {
          await inbox.change({ update, tries, starts });
          lanes.add(update);
          continue;
        }
        await inbox.change({ update, tries: tries + 1, starts });
        const ended = Promise.withResolvers<void>();
        let isDone = false;
        whenDone.set(update.update_id, () => {
          isDone = true;
          ended.resolve();
        });
        lanes.add(update);
        await Promise.race([ended.promise, delay(wait, undefined, { ref: false })]);
        // It takes its time, and the process lives: what comes next is not its fault.
        await (isDone ? inbox.note() : inbox.change({ update, tries, starts }));
        whenDone.delete(update.update_id);
      }
    },
    async stop() {
      await lanes.stop();
      await inbox.note();
    },
  };
}
