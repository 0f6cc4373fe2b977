import type { StoredMessage } from '../types.ts';
import type { InlineKeyboardButton } from '../wire.ts';
import type { ChatState } from '../world.ts';

/** What tells a button: its text (or a part of it), a pattern for it, or its callback data. */
export type ButtonLabel = string | RegExp | { data: string };

export interface InlinePlace {
  message: StoredMessage;
  button: InlineKeyboardButton;
}

const inlineButtons = (message: StoredMessage): InlineKeyboardButton[] =>
  message.reply_markup !== undefined && 'inline_keyboard' in message.reply_markup
    ? message.reply_markup.inline_keyboard.flat()
    : [];

/** The matching button of `from`, or of the newest message that has one. */
export function findInlineButton(chat: ChatState, label: ButtonLabel, from?: StoredMessage): InlinePlace | undefined {
  const messages = from === undefined ? [...chat.messages.values()].reverse() : [from];
  for (const message of messages) {
    const buttons = inlineButtons(message);
    const button =
      typeof label === 'object' && 'data' in label
        ? buttons.find((candidate) => 'callback_data' in candidate && candidate.callback_data === label.data)
        : bestMatch(buttons, label);
    if (button !== undefined) return { message, button };
  }
  return undefined;
}

/** The texts of the reply keyboard that is open at the bottom of the chat. */
export function replyKeyboard(chat: ChatState): string[] {
  const messages = [...chat.messages.values()].reverse();
  const markup = messages.find(
    ({ from, reply_markup }) => from === 'bot' && isBottomKeyboard(reply_markup),
  )?.reply_markup;
  if (markup === undefined || !('keyboard' in markup)) return [];
  return markup.keyboard.flat().map((button) => (typeof button === 'string' ? button : button.text));
}

const isBottomKeyboard = (markup: StoredMessage['reply_markup']) =>
  markup !== undefined && ('keyboard' in markup || 'remove_keyboard' in markup);

export function findReplyButton(chat: ChatState, label: ButtonLabel): string | undefined {
  if (typeof label === 'object' && 'data' in label) return undefined;
  return bestMatch(
    replyKeyboard(chat).map((text) => ({ text })),
    label,
  )?.text;
}

/** The exact text wins over one that differs by emoji only, and that over one that holds the label. */
function bestMatch<Button extends { text: string }>(buttons: Button[], label: string | RegExp): Button | undefined {
  if (label instanceof RegExp) return buttons.find((button) => label.test(button.text));
  return (
    buttons.find((button) => button.text === label) ??
    buttons.find((button) => words(button.text) === words(label)) ??
    buttons.find((button) => button.text.includes(label))
  );
}

const words = (text: string) => text.replaceAll(/[^\p{L}\p{N} ]/gu, '').trim();

export function describeButtons(chat: ChatState, from?: StoredMessage): string {
  const messages = from === undefined ? [...chat.messages.values()] : [from];
  const lines = messages
    .filter((message) => inlineButtons(message).length > 0)
    .map((message) => `  #${message.message_id} ${bracketed(inlineButtons(message).map((button) => button.text))}`);
  const keyboard = from === undefined ? replyKeyboard(chat) : [];
  if (keyboard.length > 0) lines.push(`  keyboard ${bracketed(keyboard)}`);
  return lines.length === 0 ? '  (none)' : lines.join('\n');
}

export const bracketed = (texts: string[]) => texts.map((text) => `[${text}]`).join(' ');
