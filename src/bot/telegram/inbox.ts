import { hash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Logger } from '../../log.ts';
import type { Store } from '../../store/store.ts';

/** Updates that Telegram may deliver once more. */
const REMEMBERED = 1_000;
/** Of these, so many are known to the next process, and at least those of the last call: a webhook brings them one by one. */
const REMEMBERED_ON_DISK = 40;
/** What is done is noted so much later: a process that dies meanwhile may answer once more. */
export const NOTED_MS = 5;

const updateSchema = z.custom<Update>((value) => typeof value === 'object' && value !== null && 'update_id' in value);
/** `tries`: how often the process may have died of it: at its first handling, and alone. `starts`: how often it was begun. */
const counts = { tries: z.number(), starts: z.number() };
const batchSchema = z.object({ updates: z.array(updateSchema), ...counts });
const rowSchema = z.object({ update: updateSchema, ...counts });

/** An update that a former process did not finish. */
type Left = z.infer<typeof rowSchema>;

/** What came together is one record: a record for each update costs three times as much. */
interface Batch {
  key: string;
  size: number;
  done: number[];
  /** It is on disk which of it are done. */
  isNoted: boolean;
}

/** Updates on disk, from when Telegram may forget them until they are done. */
export interface Inbox {
  /**
   * Keeps those that were not met before, and that `sift` leaves of these. @returns them, once they outlive the process.
   */
  keep(updates: readonly Update[], sift: (fresh: readonly Update[]) => Update[]): Promise<Update[]>;
  /** It will not be handled any more. */
  done(update: Update): void;
  /** It is to be handled again, by whoever has its person then. */
  giveBack?(update: Update): void;
  /** Notes at once what is done. Resolves when that was tried: what could not be noted comes with the next. */
  note(): Promise<void>;
  /** What a former process left, the oldest first. Call it before anything is kept. */
  left(): Promise<Left[]>;
  /** Writes down how often it was tried. */
  change(left: Left): Promise<void>;
}

export function createInbox(store: Store, log: Logger): Inbox {
  // An update may hold an API key that somebody typed.
  const batches = store.collection('inbox_batches', { schema: batchSchema, sealed: true, outlives: 'process' });
  /** Those of a batch that are done, while others of it are not. */
  const handled = store.collection('inbox_handled', { schema: z.array(z.number()), outlives: 'process' });
  const lastSeen = store.collection('inbox_last', {
    schema: z.array(z.tuple([z.number(), z.string()])),
    outlives: 'process',
  });
  const seen = new LRUCache<number, string>({ max: REMEMBERED });
  let latest: [number, string][] = [];
  const batchOf = new Map<number, Batch>();
  let touched = new Set<Batch>();
  let noting = Promise.resolve();
  let isSoonNoted = false;

  const begin = (key: string, updates: readonly Update[]) => {
    const batch: Batch = { key, size: updates.length, done: [], isNoted: false };
    for (const { update_id } of updates) batchOf.set(update_id, batch);
  };

  const note = () => {
    noting = noting.then(async () => {
      const some = [...touched];
      touched = new Set();
      const ended = some.filter(({ done, size }) => done.length === size);
      const others = some.filter(({ done, size }) => done.length < size);
      for (const batch of others) batch.isNoted = true;
      await Promise.all([
        batches.deleteMany(ended.map(({ key }) => key)),
        handled.deleteMany(ended.flatMap(({ key, isNoted }) => (isNoted ? key : []))),
        handled.setMany(others.map(({ key, done }) => [key, done])),
      ]).catch((error: unknown) => {
        for (const batch of some) touched.add(batch); // What stays is handled once more after a restart.
        log.error({ err: error }, 'handled updates could not be noted');
      });
    });
    return noting;
  };

  const keyOf = ({ update_id }: Update) => String(update_id);
  const keepAlone = (left: readonly Left[]) =>
    batches.setMany(left.map(({ update, tries, starts }) => [keyOf(update), { updates: [update], tries, starts }]));

  /** What a former process left; from now on each is kept by itself. */
  const separate = async () => {
    // By number: a process that was killed in the middle of this left one both in its batch and by itself.
    const left = new Map<string, Left>();
    const together: string[] = [];
    for await (const [key, { updates, ...tried }] of batches.entries()) {
      const done = new Set(await handled.get(key));
      for (const update of updates) if (!done.has(update.update_id)) left.set(keyOf(update), { update, ...tried });
      if (!left.has(key)) together.push(key);
    }
    const rows = store.collection('inbox', { schema: rowSchema, sealed: true }); // One version kept them so.
    for await (const [key, row] of rows.entries()) left.set(key, row);
    await keepAlone([...left.values()]);
    await batches.deleteMany(together);
    await handled.deleteMany(together);
    await rows.deleteMany([...left.keys()]);
    return [...left.values()].sort((one, other) => one.update.update_id - other.update.update_id);
  };

  return {
    async keep(updates, sift) {
      // Those met before too: the next process may be handed all of them again.
      const prints = updates.map((update): [number, string] => [update.update_id, printOf(update)]);
      const fresh = updates.filter((_update, index) => {
        const [id, print] = prints[index] ?? [0, ''];
        if (seen.get(id) === print) return false;
        seen.set(id, print);
        return true;
      });
      if (fresh.length === 0) return fresh;
      const wanted = sift(fresh);
      latest = [...latest, ...prints].slice(-Math.max(REMEMBERED_ON_DISK, prints.length));
      try {
        const key = `${wanted[0]?.update_id}-${wanted.at(-1)?.update_id}`;
        // In one transaction: what is known here and not kept there would be lost.
        await Promise.all([
          batches.setMany(wanted.length > 0 ? [[key, { updates: wanted, tries: 1, starts: 1 }]] : []),
          lastSeen.set('ids', latest),
        ]);
        begin(key, wanted);
      } catch (error) {
        // Not safe on disk, and so not taken: Telegram delivers them again.
        for (const { update_id } of fresh) seen.delete(update_id);
        throw error;
      }
      return wanted;
    },
    done({ update_id }) {
      const batch = batchOf.get(update_id);
      if (!batch) return;
      batchOf.delete(update_id);
      batch.done.push(update_id);
      touched.add(batch);
      // Many updates that end at about the same time are one write.
      if (isSoonNoted) return;
      isSoonNoted = true;
      void delay(NOTED_MS).then(() => {
        isSoonNoted = false;
        return note();
      });
    },
    note,
    async left() {
      latest = (await lastSeen.get('ids')) ?? [];
      for (const [id, print] of latest) seen.set(id, print);
      const left = await separate();
      for (const { update } of left) {
        begin(keyOf(update), [update]);
        seen.set(update.update_id, printOf(update));
      }
      return left;
    },
    change: (left) => keepAlone([left]),
  };
}

/** What tells an update from another one of the same number: Telegram may begin its numbers anew. Names nobody: it is kept. */
export function printOf({ message, edited_message, callback_query, inline_query, my_chat_member }: Update): string {
  const said = message ?? edited_message;
  const at = said?.edit_date ?? said?.date ?? my_chat_member?.date;
  const chat = (said ?? my_chat_member)?.chat.id;
  return hash('sha1', `${(callback_query ?? inline_query)?.id} ${chat} ${said?.message_id} ${at}`, 'base64url');
}
