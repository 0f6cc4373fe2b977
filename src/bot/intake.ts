import { hash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createConcurrentSink } from '@grammyjs/runner';
import type { Update } from 'grammy/types';
import { z } from 'zod';
import type { Logger } from '../log.ts';
import type { Store } from '../store/store.ts';

/** Updates that are handled at the same time, at most; more wait at Telegram. */
const CONCURRENCY = 500;
/** Updates that Telegram may deliver once more. */
const REMEMBERED = 1_000;
/** Of these, so many are known to the next process, and at least the last batch: a webhook brings them one by one. */
const REMEMBERED_ON_DISK = 40;
/** What is handled is noted so much later: a process that dies meanwhile may answer once more. */
const NOTED_MS = 5;
/** A process that died twice over an update will not try a third time. */
const MAX_TRIES = 2;
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
  /** Handles what a former process did not finish. Call once, before anything is accepted. */
  recover(): Promise<void>;
  /** Resolves when nothing is being handled. */
  idle(): Promise<void>;
}

const rowSchema = z.object({
  update: z.custom<Update>((value) => typeof value === 'object' && value !== null && 'update_id' in value),
  /** How often the process may have died of it: at its first handling, and alone. */
  tries: z.number(),
  /** How often its handling was begun. */
  starts: z.number().default(1),
});

export function createIntake(parts: {
  store: Store;
  handle: (update: Update) => Promise<void>;
  /** Told of an update that ended the process twice and will never be handled. */
  setAside: (update: Update) => void;
  log: Logger;
}): Intake {
  // An update may hold an API key that somebody typed.
  const inbox = parts.store.collection('inbox', { schema: rowSchema, sealed: true, outlives: 'process' });
  const lastBatch = parts.store.collection('inbox_last', {
    schema: z.array(z.tuple([z.number(), z.string()])),
    outlives: 'process',
  });
  const seen = new Map<number, string>();
  let latest: [number, string][] = [];
  let finished: string[] = [];
  let flushing: Promise<void> | undefined;
  let running = 0;
  let whenIdle: (() => void)[] = [];
  const whenDone = new Map<string, () => void>();

  const fingerprint = (update: Update) => hash('sha1', JSON.stringify(update), 'base64url');
  const remember = (id: number, print: string) => {
    seen.set(id, print);
    for (const oldest of seen.keys()) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
  };
  /** Many updates that end at about the same time are one write. */
  const flush = () => {
    flushing ??= delay(NOTED_MS)
      .then(async () => {
        const keys = finished;
        finished = [];
        flushing = undefined;
        await inbox.deleteMany(keys).catch((error: unknown) => {
          finished.unshift(...keys); // With the next ones: what stays is handled once more after a restart.
          throw error;
        });
      })
      .catch((error: unknown) => parts.log.error({ err: error }, 'handled updates could not be noted'));
    return flushing;
  };

  const sink = createConcurrentSink<Update>(
    {
      async consume(update) {
        running++;
        try {
          await parts.handle(update);
        } finally {
          finished.push(String(update.update_id));
          whenDone.get(String(update.update_id))?.();
          await flush();
          running--;
          if (running === 0) {
            for (const resolve of whenIdle) resolve();
            whenIdle = [];
          }
        }
      },
    },
    async (error) => parts.log.error({ err: error }, 'an update failed'),
    { concurrency: CONCURRENCY },
  );

  return {
    async accept(updates) {
      // Those met before too: the next process may be handed all of them again.
      const batch = updates.map((update): [number, string] => [update.update_id, fingerprint(update)]);
      const fresh = updates.filter((_update, index) => {
        const [id, print] = batch[index] ?? [0, ''];
        if (seen.get(id) === print) return false;
        remember(id, print);
        return true;
      });
      if (fresh.length === 0) return;
      latest = [...latest, ...batch].slice(-Math.max(REMEMBERED_ON_DISK, batch.length));
      try {
        await inbox.setMany(
          fresh.map((update) => [String(update.update_id), { update, tries: 1, starts: 1 }] as const),
        );
        // After them: what is known here and not kept there would be lost.
        await lastBatch.set('ids', latest);
      } catch (error) {
        // Not safe on disk, and so not taken: Telegram delivers them again.
        for (const { update_id } of fresh) seen.delete(update_id);
        throw error;
      }
      // Nobody waits for the disk to be answered; but Telegram hears only then that we have them.
      await Promise.all([sink.handle(fresh), parts.store.onDisk()]);
    },
    async recover() {
      latest = (await lastBatch.get('ids')) ?? [];
      for (const [id, print] of latest) remember(id, print);
      const left: z.infer<typeof rowSchema>[] = [];
      for await (const [, row] of inbox.entries()) left.push(row);
      const endOfTrials = Date.now() + ALL_ALONE_MS;
      left.sort((a, b) => a.update.update_id - b.update.update_id);
      for (const { update, tries, starts: before } of left) {
        const key = String(update.update_id);
        remember(update.update_id, fingerprint(update));
        const starts = before + 1;
        if (tries >= MAX_TRIES || starts > MAX_STARTS) {
          const times = tries >= MAX_TRIES ? 'twice' : `${before} times`;
          parts.log.error({ update: update.update_id }, `an update ended the process ${times}: it is set aside`);
          await inbox.delete(key);
          parts.setAside(update);
          continue;
        }
        const wait = Math.min(ALONE_MS, endOfTrials - Date.now());
        if (wait <= 0) {
          await inbox.set(key, { update, tries, starts });
          await sink.handle([update]);
          continue;
        }
        await inbox.set(key, { update, tries: tries + 1, starts });
        const { promise: done, resolve } = Promise.withResolvers<void>();
        let isDone = false;
        whenDone.set(key, () => {
          isDone = true;
          resolve();
        });
        await sink.handle([update]);
        await Promise.race([done, delay(wait, undefined, { ref: false })]);
        // It takes its time, and the process lives: what comes next is not its fault.
        if (!isDone) await inbox.set(key, { update, tries, starts });
        if (isDone) await inbox.delete(key);
        whenDone.delete(key);
      }
    },
    async idle() {
      if (running > 0) await new Promise<void>((resolve) => whenIdle.push(resolve));
    },
  };
}
