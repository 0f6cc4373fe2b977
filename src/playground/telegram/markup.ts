import {
  isJsonObject,
  isTrue,
  type Json,
  jsonParam,
  objectField,
  optionalStringField,
  type Params,
  stringField,
} from './params.ts';
import { badRequest, Refusal, Unreadable, within } from './refusal.ts';
import { cleanString, countCodePoints } from './text/format.ts';
import { checkLink } from './text/links.ts';
import type { InlineKeyboardButton, ReplyMarkup } from './wire.ts';

const MAX_IN_ROW = 8;
const MAX_BUTTONS = 100;

/** The reply_markup of a call as Telegram keeps it; undefined for none, or for a keyboard in which no button has a text. */
export function markupParam(params: Params): ReplyMarkup | undefined {
  const markup = jsonParam(params, 'reply_markup', 'reply keyboard markup');
  return markup === undefined ? undefined : readMarkup(markup, params.warn);
}

/** Edits know inline keyboards only. */
export function inlineMarkupParam(params: Params): ReplyMarkup | undefined {
  const markup = markupParam(params);
  if (markup !== undefined && !('inline_keyboard' in markup)) throw badRequest('Inline keyboard expected');
  return markup;
}

export function readMarkup(markup: unknown, warn: (warning: string) => void): ReplyMarkup | undefined {
  if (!isJsonObject(markup)) throw badRequest('Object expected as reply markup');
  const { keyboard, inline_keyboard } = markup;
  const placeholder = optionalStringField(markup, 'input_field_placeholder');
  if (placeholder.length > 64) throw badRequest('REPLY_MARKUP_INVALID');
  const options = {
    ...(isTrue(markup.selective) && { selective: true }),
    ...(placeholder !== '' && { input_field_placeholder: placeholder }),
  };
  if (Array.isArray(keyboard) && keyboard.length > 0) {
    const rows = readRows(keyboard, 'keyboard', readReplyButton, warn);
    const flags = ['resize_keyboard', 'one_time_keyboard', 'is_persistent'].filter((name) => isTrue(markup[name]));
    if (rows.length === 0) return undefined;
    return { keyboard: rows, ...options, ...Object.fromEntries(flags.map((name) => [name, true])) };
  }
  if (Array.isArray(inline_keyboard) && inline_keyboard.length > 0) {
    const rows = readRows(inline_keyboard, 'inline_keyboard', readInlineButton, warn);
    checkCallbackData(rows);
    return rows.length === 0 ? undefined : { inline_keyboard: rows };
  }
  if (isTrue(markup.remove_keyboard)) return { remove_keyboard: true };
  return isTrue(markup.force_reply) ? { force_reply: true, ...options } : undefined;
}

function readRows<Button extends { text: string }>(
  rows: unknown[],
  field: 'keyboard' | 'inline_keyboard',
  read: (button: unknown) => Button,
  warn: (warning: string) => void,
): Button[][] {
  const of = field === 'keyboard' ? '' : ' of the InlineKeyboardMarkup';
  const kept = rows.map((row) => {
    if (!Array.isArray(row)) throw badRequest(`Field "${field}"${of} must be an Array of Arrays`);
    const buttons = row.map(read).filter((button) => button.text !== '');
    if (buttons.length < row.length) warn('a button with an empty text: Telegram skips it in silence');
    if (buttons.length > MAX_IN_ROW) warn(`a row of ${buttons.length} buttons: Telegram shows ${MAX_IN_ROW}`);
    return buttons;
  });
  if (kept.flat().length > MAX_BUTTONS) throw badRequest('reply markup is too long');
  return kept.map((row) => row.slice(0, MAX_IN_ROW)).filter((row) => row.length > 0);
}

function readReplyButton(button: unknown): { text: string } {
  return within('keyboard button', () => {
    if (typeof button === 'string') return { text: cleanString(button) };
    if (!isJsonObject(button)) throw new Unreadable('KeyboardButton must be a String or an Object');
    const asks = ['request_contact', 'request_location'].filter((name) => isTrue(button[name]));
    const flags = Object.fromEntries(asks.map((name) => [name, true]));
    return { text: cleanString(stringField(button, 'text')), ...readStyle(button), ...flags };
  });
}

function readInlineButton(button: unknown): InlineKeyboardButton {
  const { text, style, action } = within('inline keyboard button', () => {
    if (!isJsonObject(button)) throw new Unreadable('InlineKeyboardButton must be an Object');
    return { text: cleanString(stringField(button, 'text')), style: readStyle(button), action: readAction(button) };
  });
  return { text, ...style, ...action } as InlineKeyboardButton;
}

function readStyle(button: Json): { style?: 'danger' | 'success' | 'primary' } {
  const style = optionalStringField(button, 'style').toLowerCase();
  if (style === '' || style === 'default') return {};
  if (style === 'danger' || style === 'success' || style === 'primary') return { style };
  throw new Unreadable('invalid button style specified');
}

/** The first of the action fields in the order of the Bot API server; unknown fields are ignored. */
function readAction(button: Json): Json {
  const url = optionalStringField(button, 'url');
  if (url !== '') {
    const checked = checkLink(url);
    if ('url' in checked) return { url: checked.url };
    throw new Refusal(400, `Bad Request: inline keyboard button URL '${url}' is invalid: ${checked.problem}`);
  }
  const callback_data = optionalStringField(button, 'callback_data');
  if (callback_data !== '') return { callback_data };
  for (const name of ['switch_inline_query', 'switch_inline_query_current_chat']) {
    if (button[name] !== undefined) return { [name]: cleanString(stringField(button, name)) };
  }
  for (const name of ['switch_inline_query_chosen_chat', 'login_url', 'web_app']) {
    if (button[name] !== undefined) return { [name]: objectField(button, name) };
  }
  if (button.copy_text !== undefined) {
    const text = cleanString(stringField(objectField(button, 'copy_text'), 'text'));
    if (text === '' || countCodePoints(text) > 256) throw new Refusal(400, 'Bad Request: BUTTON_COPY_TEXT_INVALID');
    return { copy_text: { text } };
  }
  if (button.pay !== undefined || button.callback_game !== undefined) {
    throw new Refusal(400, 'Bad Request: BUTTON_TYPE_INVALID');
  }
  throw new Unreadable('Text buttons are unallowed in the inline keyboard');
}

/** 1 to 64 bytes; the last word of Telegram's inner server, which refuses the whole message. */
function checkCallbackData(rows: InlineKeyboardButton[][]): void {
  for (const button of rows.flat()) {
    if ('callback_data' in button && Buffer.byteLength(button.callback_data) > 64) {
      throw badRequest('BUTTON_DATA_INVALID');
    }
  }
}
