import { hash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createConcurrentSink } from '@grammyjs/runner';
import type { Update } from 'grammy/types';
import { LRUCache } from 'lru-cache';
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

/** What came together is kept together: one record costs as much as the update in it. */
const batchSchema = z.object({
  updates: z.array(z.custom<Update>((value) => typeof value === 'object' && value !== null && 'update_id' in value)),
  /** How often the process may have died of one of them: at its first handling, and alone. */
  tries: z.number(),
  /** How often their handling was begun. */
  starts: z.number(),
});

/** One that is being handled. */
interface Batch {
  key: string;
  size: number;
  handled: number[];
}

/** An update that a former process did not finish. */
interface Left {
  update: Update;
  tries: number;
  starts: number;
}

export function createIntake(parts: {
  store: Store;
  handle: (update: Update) => Promise<void>;
  /** Told of an update that ended the process twice and will never be handled. */
  setAside: (update: Update) => void;
  log: Logger;
}): Intake {
  // An update may hold an API key that somebody typed.
  const inbox = parts.store.collection('inbox_batches', { schema: batchSchema, sealed: true, outlives: 'process' });
  /** Those of a batch that are handled, while others of it are not. */
  const handled = parts.store.collection('inbox_handled', { schema: z.array(z.number()), outlives: 'process' });
  const lastSeen = parts.store.collection('inbox_last', {
    schema: z.array(z.tuple([z.number(), z.string()])),
    outlives: 'process',
  });
  const seen = new LRUCache<number, string>({ max: REMEMBERED });
  let latest: [number, string][] = [];
  let moved = new Set<Batch>();
  let flushing: Promise<void> | undefined;
  let running = 0;
  let whenIdle: (() => void)[] = [];
  const whenDone = new Map<number, () => void>();

  const fingerprint = (update: Update) => hash('sha1', JSON.stringify(update), 'base64url');
  /** Many updates that end at about the same time are one write. */
  const flush = () => {
    flushing ??= delay(NOTED_MS)
      .then(async () => {
        const batches = [...moved];
        moved = new Set();
        flushing = undefined;
        const ended = batches.filter((batch) => batch.handled.length === batch.size).map(({ key }) => key);
        const others = batches.filter((batch) => batch.handled.length < batch.size);
        const noted = [
          inbox.deleteMany(ended),
          handled.deleteMany(ended),
          handled.setMany(others.map((batch) => [batch.key, batch.handled] as const)),
        ];
        await Promise.all(noted).catch((error: unknown) => {
          for (const batch of batches) moved.add(batch); // With the next ones: what stays is handled once more after a restart.
          throw error;
        });
      })
      .catch((error: unknown) => parts.log.error({ err: error }, 'handled updates could not be noted'));
    return flushing;
  };

  const sink = createConcurrentSink<{ update: Update; batch: Batch }>(
    {
      async consume({ update, batch }) {
        running++;
        try {
          await parts.handle(update);
        } finally {
          batch.handled.push(update.update_id);
          moved.add(batch);
          whenDone.get(update.update_id)?.();
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

  const handle = (updates: readonly Update[], key: string) => {
    const batch: Batch = { key, size: updates.length, handled: [] };
    return sink.handle(updates.map((update) => ({ update, batch })));
  };

  const keepAlone = (left: readonly Left[]) =>
    inbox.setMany(
      left.map(({ update, tries, starts }) => [String(update.update_id), { updates: [update], tries, starts }]),
    );

  /** What a former process left, the oldest first; from now on each is kept by itself. */
  const separate = async () => {
    const left = new Map<string, Left>();
    const batches: string[] = [];
    for await (const [key, { updates, tries, starts }] of inbox.entries()) {
      const done = new Set(await handled.get(key));
      for (const update of updates) {
        const own = String(update.update_id);
        // A process that was killed in the middle of this left it both in its batch and by itself.
        if (done.has(update.update_id) || (left.get(own)?.starts ?? 0) > starts) continue;
        left.set(own, { update, tries, starts });
      }
      if (!left.has(key)) batches.push(key);
    }
    const sorted = [...left.values()].sort((one, other) => one.update.update_id - other.update.update_id);
    await keepAlone(sorted);
    await inbox.deleteMany(batches);
    await handled.deleteMany(batches);
    return sorted;
  };

  return {
    async accept(updates) {
      // Those met before too: the next process may be handed all of them again.
      const prints = updates.map((update): [number, string] => [update.update_id, fingerprint(update)]);
      const fresh = updates.filter((_update, index) => {
        const [id, print] = prints[index] ?? [0, ''];
        if (seen.get(id) === print) return false;
        seen.set(id, print);
        return true;
      });
      if (fresh.length === 0) return;
      const key = `${fresh[0]?.update_id}-${fresh.at(-1)?.update_id}`;
      latest = [...latest, ...prints].slice(-Math.max(REMEMBERED_ON_DISK, prints.length));
      try {
        await inbox.set(key, { updates: fresh, tries: 1, starts: 1 });
        // After them: what is known here and not kept there would be lost.
        await lastSeen.set('ids', latest);
      } catch (error) {
        // Not safe on disk, and so not taken: Telegram delivers them again.
        for (const { update_id } of fresh) seen.delete(update_id);
        throw error;
      }
      // Nobody waits for the disk to be answered; but Telegram hears only then that we have them.
      await Promise.all([handle(fresh, key), parts.store.onDisk()]);
    },
    async recover() {
      latest = (await lastSeen.get('ids')) ?? [];
      for (const [id, print] of latest) seen.set(id, print);
      const left = await separate();
      const endOfTrials = Date.now() + ALL_ALONE_MS;
      for (const { update, tries, starts: before } of left) {
        const key = String(update.update_id);
        seen.set(update.update_id, fingerprint(update));
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
          await keepAlone([{ update, tries, starts }]);
          await handle([update], key);
          continue;
        }
        await keepAlone([{ update, tries: tries + 1, starts }]);
        const { promise: done, resolve } = Promise.withResolvers<void>();
        let isDone = false;
        whenDone.set(update.update_id, () => {
          isDone = true;
          resolve();
        });
        await handle([update], key);
        await Promise.race([done, delay(wait, undefined, { ref: false })]);
        // It takes its time, and the process lives: what comes next is not its fault.
        if (!isDone) await keepAlone([{ update, tries, starts }]);
        if (isDone) await inbox.delete(key);
        whenDone.delete(update.update_id);
      }
    },
    async idle() {
      if (running > 0) await new Promise<void>((resolve) => whenIdle.push(resolve));
    },
  };
}
