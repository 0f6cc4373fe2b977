import type { Update } from 'grammy/types';
import { z } from 'zod';
import { mend } from '../words/text.ts';

/** Telegram's own go about ten levels deep. What is much deeper, JSON can be read from but not be made of again. */
const DEEPEST = 64;

const user = z.looseObject({
  id: z.int(),
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  language_code: z.string().optional(),
});
const chat = z.looseObject({ id: z.int(), type: z.string() });
const message = z.looseObject({
  message_id: z.int(),
  date: z.int(),
  chat,
  from: user.optional(),
  via_bot: user.optional(),
  text: z.string().optional(),
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
  reply_to_message: z.looseObject({ text: z.string().optional() }).optional(),
  quote: z.looseObject({ text: z.string() }).optional(),
  document: z
    .looseObject({ file_id: z.string(), file_name: z.string().optional(), file_size: z.number().optional() })
    .optional(),
});
/** What we read of an update; the rest passes as it is, for Telegram adds to it. */
const schema = z.looseObject({
  update_id: z.int().nonnegative(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .looseObject({ id: z.string(), from: user, data: z.string().optional(), message: message.optional() })
    .optional(),
  inline_query: z.looseObject({ id: z.string(), from: user, query: z.string(), offset: z.string() }).optional(),
  my_chat_member: z
    .looseObject({ chat, from: user, new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
});

/** @returns nothing for what is no update, or one that nobody could handle: it must not be stored. */
export function parseUpdate(sent: unknown): Update | undefined {
  if (!isShallow(sent, DEEPEST) || !schema.safeParse(sent).success) return undefined;
  return isWellFormed(sent) ? (sent as Update) : mend(sent as Update);
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  return typeof value !== 'object' || value === null || Object.values(value).every(isWellFormed);
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}

/**
 * Those of a batch that can be handled, and what to ask Telegram for next: that is behind the others too, or they came again
 * for ever.
 * @throws Error when nothing in it says how to get behind it.
 */
export function parseUpdates(sent: readonly unknown[], offset: number): { updates: Update[]; next: number } {
  const ids = sent.flatMap((one) => {
    const { update_id: id } = Object(one) as { update_id?: unknown };
    return Number.isSafeInteger(id) ? [Number(id)] : [];
  });
  if (sent.length > 0 && ids.length === 0) throw new Error('telegram sent updates without an id');
  return { updates: sent.flatMap((one) => parseUpdate(one) ?? []), next: (ids.at(-1) ?? offset - 1) + 1 };
}
