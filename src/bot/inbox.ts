import { hash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Logger } from '../log.ts';
import type { Store } from '../store/store.ts';

/** Updates that Telegram may deliver once more. */
const REMEMBERED = 1_000;
/** Of these, so many are known to the next process, and at least those of the last call: a webhook brings them one by one. */
const REMEMBERED_ON_DISK = 40;
/** What is done is noted so much later: a process that dies meanwhile may answer once more. */
const NOTED_MS = 5;

const updateSchema = z.custom<Update>((value) => typeof value === 'object' && value !== null && 'update_id' in value);
/** `tries`: how often the process may have died of it: at its first handling, and alone. `starts`: how often it was begun. */
const counts = { tries: z.number(), starts: z.number() };
const rowSchema = z.object({ update: updateSchema, ...counts });

/** An update that a former process did not finish. */
type Left = z.infer<typeof rowSchema>;

/** Updates on disk, a record for each, from when Telegram may forget them until they are done. */
export interface Inbox {
  /**
   * Keeps those that were not met before, and that `sift` leaves of these. @returns them, once they outlive the process.
   */
  keep(updates: readonly Update[], sift: (fresh: readonly Update[]) => Update[]): Promise<Update[]>;
  /** It will not be handled any more. */
  done(update: Update): void;
  /** Notes at once what is done. Resolves when that was tried: what could not be noted comes with the next. */
  note(): Promise<void>;
  /** What a former process left, the oldest first. Call it before anything is kept. */
  left(): Promise<Left[]>;
  /** Writes down how often it was tried. */
  change(left: Left): Promise<void>;
}

export function createInbox(store: Store, log: Logger): Inbox {
  // An update may hold an API key that somebody typed.
  const rows = store.collection('inbox', { schema: rowSchema, sealed: true, outlives: 'process' });
  const lastSeen = store.collection('inbox_last', {
    schema: z.array(z.tuple([z.number(), z.string()])),
    outlives: 'process',
  });
  const seen = new LRUCache<number, string>({ max: REMEMBERED });
  let latest: [number, string][] = [];
  let ended: string[] = [];
  let noting = Promise.resolve();
  let isSoonNoted = false;

  const keyOf = ({ update_id }: Update) => String(update_id);

  const note = () => {
    noting = noting.then(async () => {
      const keys = ended;
      ended = [];
      await rows.deleteMany(keys).catch((error: unknown) => {
        ended.push(...keys); // What stays is handled once more after a restart.
        log.error({ err: error }, 'handled updates could not be noted');
      });
    });
    return noting;
  };

  /** Former versions kept in one record what came together. */
  const separate = async () => {
    const batches = store.collection('inbox_batches', {
      schema: z.object({ updates: z.array(updateSchema), ...counts }),
      sealed: true,
    });
    const handled = store.collection('inbox_handled', { schema: z.array(z.number()) });
    for await (const [key, { updates, tries, starts }] of batches.entries()) {
      const done = new Set(await handled.get(key));
      const left = updates.filter(({ update_id }) => !done.has(update_id));
      await rows.setMany(left.map((update) => [keyOf(update), { update, tries, starts }]));
      await batches.delete(key);
      await handled.delete(key);
    }
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
        await rows.setMany(wanted.map((update) => [keyOf(update), { update, tries: 1, starts: 1 }]));
        // After them: what is known here and not kept there would be lost.
        await lastSeen.set('ids', latest);
      } catch (error) {
        // Not safe on disk, and so not taken: Telegram delivers them again.
        for (const { update_id } of fresh) seen.delete(update_id);
        throw error;
      }
      return wanted;
    },
    done(update) {
      ended.push(keyOf(update));
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
      await separate();
      const left: Left[] = [];
      for await (const [, row] of rows.entries()) {
        left.push(row);
        seen.set(row.update.update_id, printOf(row.update));
      }
      return left.sort((one, other) => one.update.update_id - other.update.update_id);
    },
    change: (left) => rows.set(keyOf(left.update), left),
  };
}

/** What tells an update from another one of the same number: Telegram may begin its numbers anew. Names nobody: it is kept. */
function printOf({ message, edited_message, callback_query, inline_query, my_chat_member }: Update): string {
  const said = message ?? edited_message;
  const at = said?.edit_date ?? said?.date ?? my_chat_member?.date;
  const chat = (said ?? my_chat_member)?.chat.id;
  return hash('sha1', `${(callback_query ?? inline_query)?.id} ${chat} ${said?.message_id} ${at}`, 'base64url');
}
