import { wireMessage } from '../projections.ts';
import type { CallbackAnswer, StoredMessage } from '../types.ts';
import type { CallbackQuery, User } from '../wire.ts';
import type { ChatState, World } from '../world.ts';
import { type ButtonLabel, describeButtons, findInlineButton, findReplyButton } from './buttons.ts';

export interface Tap {
  /** callback_query_id; empty for a button of the reply keyboard. */
  id: string;
  /** The update's id, if the bot asked for this kind of updates. */
  update_id: number | undefined;
  /** What answerCallbackQuery said; rejects when nothing came within five seconds. */
  answer: Promise<CallbackAnswer>;
}

const ANSWER_TIMEOUT_MS = 5000;
const REMEMBERED = 10_000;

/** Taps an inline button, or one of the reply keyboard by sending its text with `say`. */
export function tapButton(
  world: World,
  chat: ChatState,
  user: User,
  label: ButtonLabel,
  from: StoredMessage | undefined,
  say: (text: string) => { update_id: number | undefined },
): Tap {
  const place = findInlineButton(chat, label, from);
  if (place === undefined) {
    const text = from === undefined ? findReplyButton(chat, label) : undefined;
    if (text !== undefined) return { id: '', update_id: say(text).update_id, answer: Promise.resolve({}) };
    const wanted = typeof label === 'object' && 'data' in label ? `data ${label.data}` : String(label);
    throw new Error(`no button matches ${wanted}. Visible buttons:\n${describeButtons(chat, from)}`);
  }
  const { button, message } = place;
  if (!('callback_data' in button)) {
    throw new Error(`the button [${button.text}] sends nothing to the bot: ${JSON.stringify(button)}`);
  }
  return pressCallback(world, chat, user, button.callback_data, message.message_id);
}

/** A callback query with any data, as a button or a forger would send it. */
export function pressCallback(world: World, chat: ChatState, user: User, data: string, messageId: number): Tap {
  const id = String(4_000_000_000_000_000_000n + BigInt(world.newId()));
  const { promise, resolve, reject } = Promise.withResolvers<CallbackAnswer>();
  const timer = setTimeout(
    () => reject(new Error(`nobody answered the callback query ${data} within ${ANSWER_TIMEOUT_MS} ms`)),
    ANSWER_TIMEOUT_MS,
  );
  timer.unref();
  promise.catch(() => undefined);
  world.callbacks.set(id, {
    at: world.now(),
    chatId: chat.chat.id,
    answer(answer) {
      clearTimeout(timer);
      resolve(answer);
    },
  });
  const [oldest] = world.callbacks.keys();
  if (world.callbacks.size > REMEMBERED && oldest !== undefined) world.callbacks.delete(oldest);
  chat.lastActionSeq = world.seq();
  const query = { id, from: user, chat_instance: String(chat.chat.id), data, ...placeOf(world, chat, messageId) };
  return { id, update_id: world.updates.add('callback_query', query as CallbackQuery), answer: promise };
}

function placeOf(world: World, chat: ChatState, messageId: number) {
  const message = chat.messages.get(messageId);
  if (message === undefined) return { message: { chat: chat.chat, message_id: messageId, date: 0 } };
  if (message.inline_message_id !== undefined) return { inline_message_id: message.inline_message_id };
  return { message: wireMessage(world, message) };
}
