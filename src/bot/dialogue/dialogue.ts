import type { Conversation, ConversationData, ConversationStorage } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Message, Update } from 'grammy/types';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Store } from '../../store/store.ts';
import { unpack } from '../buttons.ts';
import type { BotContext } from '../context.ts';
import type { FileProblem } from '../telegram/files.ts';
import { looksLikeKey } from '../words/keys.ts';
import { textOf } from '../words/links.ts';

/** A dialogue that nobody went on with is forgotten after so long. */
const KEPT_MS = 24 * 3_600_000;
/** Every update asks whether its chat has one: so many chats' answers stay in memory. */
const IN_MEMORY = 5_000;
/** Change it with every change of a conversation's code: a stored log replays only in the code that wrote it. */
const VERSION = 11;

export type Dialogue = Conversation<BotContext, Context>;

export type Answer =
  /** `at` is when it was said, in ms; `edit`: an older message says this now. `message` is that whole one, or else 0. */
  | { kind: 'text' | 'edit'; text: string; at: number; message: number }
  /** A tap on one of this dialogue's own buttons. */
  | { kind: 'choice'; choice: string; message: number }
  /** A sticker, a photo, a file without text: nothing that answers. */
  | { kind: 'other'; reason: 'notText' | FileProblem };

/**
 * Replay logs hold what people typed: encrypted, and for a while only.
 * @param isKnown whether anything else is kept of whose chat it is; if not, their log is in memory only.
 */
export function dialogueStorage(
  store: Store,
  isKnown: (chat: string) => Promise<boolean>,
): ConversationStorage<BotContext, ConversationData> {
  const logs = store.collection('dialogues', {
    schema: z.custom<object>(),
    sealed: true,
    // With the update that moved it: when the power takes both, the update is handled once more.
    outlives: 'process',
    ttlMs: KEPT_MS,
  });
  // One update at a time has a chat, and so its log: it may change it in place.
  const recent = new LRUCache<string, { log?: object }>({
    max: store.share(IN_MEMORY),
    ttl: KEPT_MS,
    ttlResolution: 0,
    perf: { now: store.ran },
  });
  return {
    type: 'key',
    version: VERSION,
    adapter: {
      async read(key) {
        const known = recent.get(key);
        if (known) return known.log as never;
        const log = await logs.get(key);
        if (!log) recent.set(key, {});
        return log as never;
      },
      async write(key, log) {
        recent.delete(key); // Should the write fail, the one on disk counts.
        strip(log.state);
        if (await isKnown(key)) await logs.set(key, log);
        recent.set(key, { log });
      },
      async delete(key) {
        recent.delete(key);
        await logs.delete(key);
        recent.set(key, {});
      },
    },
  };
}

/** Takes out of the updates in a log what no replay reads: with a tap comes the whole message that it was made on. */
function strip(dialogues: ConversationData): void {
  for (const { replay } of Object.values(dialogues).flat()) {
    for (const done of replay.receive) {
      const update = done.returnValue as Partial<Update> | undefined;
      if (update?.update_id === undefined) continue;
      const { update_id, message, edited_message, callback_query } = update;
      done.returnValue = {
        update_id,
        ...(message && { message: wordsOf(message) }),
        ...(edited_message && { edited_message: wordsOf(edited_message) }),
        ...(callback_query && {
          callback_query: {
            data: callback_query.data,
            message: callback_query.message && { message_id: callback_query.message.message_id },
          },
        }),
      };
    }
  }
}

function wordsOf(message: Message) {
  return { text: textOf(message), date: message.date };
}

/**
 * Waits for something that may be an answer, to any step when none is named. Taps on other buttons pass through to whom they are for, and the dialogue
 * stays where it is; commands never get here, for they end it.
 */
export async function waitAnswer(
  dialogue: Dialogue,
  id: string,
  step?: string | number,
  isAboutKeys = false,
): Promise<Answer> {
  const ctx = await dialogue.wait();
  const data = ctx.callbackQuery?.data;
  if (data !== undefined) {
    const button = unpack(data);
    const [ownId, ownStep, choice] = button?.kind === 'answer' ? button.parts : [];
    const isForOther = ownId !== id || (step !== undefined && ownStep !== String(step));
    if (isForOther || choice === undefined) return dialogue.skip({ next: true });
    return { kind: 'choice', choice, message: ctx.callbackQuery?.message?.message_id ?? 0 };
  }
  // A key that somebody pastes in the middle of something else is no answer: it must not stay in the chat.
  const said = ctx.message ?? ctx.editedMessage;
  const text = textOf(said);
  if (!said || (!isAboutKeys && looksLikeKey(text ?? ''))) return dialogue.skip({ next: true });
  const at = said.date * 1000;
  const { file, message } = await dialogue.external((sent) => ({
    file: sent.file,
    message: sent.pieces.some(({ document }) => document) || sent.pieces.length > 1 ? 0 : (sent.msgId ?? 0),
  }));
  // A file is taken for what is in it, not for what stands below it.
  if (file && !file.ok) return { kind: 'other', reason: file.reason };
  const words = file ? file.text : text;
  if (words === undefined) return { kind: 'other', reason: 'notText' };
  return { kind: ctx.editedMessage ? 'edit' : 'text', text: words, at, message };
}
