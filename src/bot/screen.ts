import type { Api } from 'grammy';
import type { InlineKeyboardButton, InlineKeyboardMarkup, Message } from 'grammy/types';
import type { Logger } from '../log.ts';
import { type ButtonKind, pack } from './buttons.ts';
import type { Html, Translator } from './i18n.ts';
import { refusalOf } from './refusals.ts';

export type Button = { label: string; style?: 'success' | 'danger' | 'primary' } & (
  | { to: readonly [ButtonKind, ...(string | number)[]] }
  | { url: string }
  | { copy: string }
  | { inline: string }
);

/** A page of the panel's site. Telegram takes no button for a host without a dot: there is none then. */
export function siteButton(label: string, panelUrl: string, path: string): Button | undefined {
  const page = URL.parse(path, panelUrl);
  return page?.hostname.includes('.') ? { label, url: page.href } : undefined;
}

/** What a person is to see: plain data, made by views. */
export interface Screen {
  text: Html;
  buttons?: readonly (readonly (Button | undefined | false)[])[];
}

export interface SendOptions {
  replyTo?: number | undefined;
  silent?: boolean;
  /** Opens the phone's keyboard with this in the input line. */
  placeholder?: string;
}

/** The one place that sends and edits. */
export interface Messenger {
  /** Sends, in several messages when it is long; the last one has the buttons. @returns the first message. */
  send(chat: number, screen: Screen, t: Translator, options?: SendOptions): Promise<Message>;
  /** Edits in place; sends anew when that message can't be edited. @returns id of the message that now shows it. */
  edit(chat: number, message: number, screen: Screen, t: Translator): Promise<number>;
  /** Takes the buttons away: a question that was answered. Never fails. */
  disarm(chat: number, message: number): Promise<void>;
  /** @returns whether it is gone. */
  remove(chat: number, message: number): Promise<boolean>;
}

const CHARACTERS = new Intl.Segmenter();
/** Below Telegram's 4,096 and its 100 entities, past which it drops formatting in silence. */
const MAX_LENGTH = 4_000;
const MAX_ENTITIES = 90;

export function createMessenger(api: Api, log: Logger): Messenger {
  const base = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
  /** A text that Telegram can't read is our defect: it is logged, and the person gets it without formatting. */
  const withFallback = async <T>(html: string, call: (text: string, parse: object) => Promise<T>): Promise<T> => {
    try {
      return await call(html, base);
    } catch (error) {
      if (refusalOf(error) !== 'badHtml') throw error;
      log.error({ err: error }, 'a screen is not valid HTML');
      return call(plainText(html), { link_preview_options: base.link_preview_options });
    }
  };

  const messenger: Messenger = {
    async send(chat, screen, t, options = {}) {
      const parts = splitHtml(screen.text.html);
      let first: Message | undefined;
      for (const [index, html] of parts.entries()) {
        const isLast = index === parts.length - 1;
        const markup = isLast ? (keyboard(screen, t) ?? forceReply(options.placeholder)) : undefined;
        const sent = await withFallback(html, (text, parse) =>
          api.sendMessage(chat, text, {
            ...parse,
            ...(markup ? { reply_markup: markup } : {}),
            ...(options.silent ? { disable_notification: true } : {}),
            ...(options.replyTo !== undefined && index === 0
              ? { reply_parameters: { message_id: options.replyTo, allow_sending_without_reply: true } }
              : {}),
          }),
        );
        first ??= sent;
      }
      if (!first) throw new Error('a screen without text');
      return first;
    },
    async edit(chat, message, screen, t) {
      const [html = '', ...more] = splitHtml(screen.text.html);
      if (more.length > 0) return (await messenger.send(chat, screen, t)).message_id;
      const markup = keyboard(screen, t);
      try {
        await withFallback(html, (text, parse) =>
          api.editMessageText(chat, message, text, { ...parse, ...(markup ? { reply_markup: markup } : {}) }),
        );
        return message;
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === 'notModified') return message;
        if (refusal === 'cannotEdit') return (await messenger.send(chat, screen, t)).message_id;
        throw error;
      }
    },
    async disarm(chat, message) {
      try {
        await api.editMessageReplyMarkup(chat, message);
      } catch (error) {
        if (refusalOf(error) === undefined) log.debug({ err: error }, 'buttons stay');
      }
    },
    async remove(chat, message) {
      try {
        return await api.deleteMessage(chat, message);
      } catch (error) {
        log.debug({ err: error }, 'a message stays');
        return false;
      }
    },
  };
  return messenger;
}

function forceReply(placeholder: string | undefined) {
  return placeholder === undefined
    ? undefined
    : ({ force_reply: true, input_field_placeholder: placeholder.slice(0, 64) } as const);
}

/** Rows of a right-to-left language are reversed here: Telegram lays them out left to right for everybody. */
export function keyboard(screen: Screen, t: Translator): InlineKeyboardMarkup | undefined {
  const rows = (screen.buttons ?? []).flatMap((row) => {
    const made = row.flatMap((button) => (button ? (toInline(button) ?? []) : []));
    return made.length > 0 ? [t.rightToLeft ? made.reverse() : made] : [];
  });
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}

function toInline(button: Button): InlineKeyboardButton | undefined {
  const look = { text: button.label, ...(button.style ? { style: button.style } : {}) };
  if ('url' in button) return { ...look, url: button.url };
  if ('copy' in button) return button.copy.length <= 256 ? { ...look, copy_text: { text: button.copy } } : undefined;
  if ('inline' in button) return { ...look, switch_inline_query_current_chat: button.inline };
  const data = pack(...button.to);
  return data === undefined ? undefined : { ...look, callback_data: data };
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Cuts between lines, never inside a tag. A line that is too long by itself loses its formatting and is cut by length. */
export function splitHtml(html: string): string[] {
  if (html.length <= MAX_LENGTH && countTags(html) <= MAX_ENTITIES) return [html];
  const parts: string[] = [];
  let part: string[] = [];
  let block: string[] = [];
  let depth = 0;
  const flush = () => {
    if (part.join('\n').trim() !== '') parts.push(part.join('\n'));
    part = [];
  };
  for (const line of html.split('\n')) {
    block.push(line);
    depth += countTags(line) - (line.match(/<\//g)?.length ?? 0);
    if (depth > 0) continue;
    const next = [...part, ...block].join('\n');
    if (next.length > MAX_LENGTH || countTags(next) > MAX_ENTITIES) flush();
    const whole = block.join('\n');
    if (whole.length > MAX_LENGTH) {
      const text = plainText(whole);
      for (let at = 0; at < text.length; at += MAX_LENGTH / 2) {
        parts.push(
          text
            .slice(at, at + MAX_LENGTH / 2)
            .replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? ''),
        );
      }
    } else {
      part.push(...block);
    }
    block = [];
    depth = 0;
  }
  part.push(...block);
  flush();
  return parts;
}

function countTags(html: string): number {
  return html.match(/<[a-z]/g)?.length ?? 0;
}

/** Shortens to a number of characters as a person counts them, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(CHARACTERS.segment(text), ({ segment }) => segment);
  if (characters.length <= length) return text;
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}
