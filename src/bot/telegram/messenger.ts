import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardButton, InlineKeyboardMarkup, MaybeInaccessibleMessage, Message } from 'grammy/types';
import type { Logger } from '../../log.ts';
import { pack } from '../buttons.ts';
import type { Button, Screen } from '../screen.ts';
import { Html, type Translator } from '../words/i18n.ts';
import { plainText, shorten, splitHtml } from '../words/text.ts';
import { cutMiddle, widthOf } from '../words/width.ts';
import { createDisarming } from './disarm.ts';
import { refusalOf } from './refusals.ts';

export interface SendOptions {
  replyTo?: number | undefined;
  /** See `topicOf`. */
  topic?: number | undefined;
  silent?: boolean;
  /** Opens the phone's keyboard with this in the input line. */
  placeholder?: string;
}

/** The one place that sends and edits. */
export interface Messenger {
  /** Sends, in a few messages when it is long; the last one has the buttons. @returns the first message. */
  send(chat: number, screen: Screen, t: Translator, options?: SendOptions): Promise<Message>;
  /** Sends a file, with the screen as its caption. */
  sendDocument(
    chat: number,
    file: { name: string; content: string },
    screen: Screen,
    t: Translator,
    options?: SendOptions,
  ): Promise<Message>;
  /** Edits in place; sends anew when that message can't be edited. @returns id of the message that now shows it. */
  edit(chat: number, message: number, screen: Screen, t: Translator, options?: SendOptions): Promise<number>;
  /** Edits in place; what does not fit into one message is left out. @returns false when there is no such message to edit any more. */
  change(chat: number, message: number, screen: Screen, t: Translator): Promise<boolean>;
  /** Takes the buttons away: a question that was answered. Never fails; when people wait for answers, they come first. */
  disarm(chat: number, message: number): void;
  /** @returns whether it is gone. */
  remove(chat: number, message: number): Promise<boolean>;
  /** Pins, without a sound. Never fails: a message that is not pinned is still there. */
  pin(chat: number, message: number): Promise<void>;
  unpin(chat: number, message: number): Promise<void>;
}

const MAX_CAPTION = 1_024;
const PICTURE_NAME = 'picture.png';

export function createMessenger(api: Api, log: Logger): Messenger {
  const base = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
  const disarming = createDisarming(api, log);

  /** A text that Telegram can't read is our defect: it is logged, and the person gets it without formatting. */
  const withFallback = <T>(html: string, call: (text: string, parse: object) => Promise<T>): Promise<T> =>
    disarming.first(async () => {
      try {
        return await call(html, base);
      } catch (error) {
        if (refusalOf(error) !== 'badHtml') throw error;
        log.error({ err: error }, 'a screen is not valid HTML');
        return await call(plainText(html), { link_preview_options: base.link_preview_options });
      }
    });

  /** An answer whose topic is gone comes where the chat has no topics. */
  const sending = <T>(
    html: string,
    options: SendOptions,
    call: (text: string, how: object) => Promise<T>,
  ): Promise<T> =>
    withFallback(html, async (text, parse) => {
      try {
        return await call(text, { ...parse, ...wayOf(options) });
      } catch (error) {
        if (refusalOf(error) !== 'noTopic') throw error;
        return call(text, { ...parse, ...wayOf({ ...options, topic: undefined }) });
      }
    });

  const sendPhoto = (chat: number, picture: Uint8Array, screen: Screen, t: Translator, options: SendOptions) => {
    const markup = keyboard(screen, t);
    return sending(screen.text.html, options, (caption, how) =>
      api.sendPhoto(chat, new InputFile(picture, PICTURE_NAME), {
        caption,
        ...how,
        ...(markup ? { reply_markup: markup } : {}),
      }),
    );
  };

  const messenger: Messenger = {
    async send(chat, screen, t, options = {}) {
      if (screen.picture) return sendPhoto(chat, screen.picture, screen, t, options);
      const parts = splitHtml(screen.text.html);
      let first: Message | undefined;
      for (const [index, html] of parts.entries()) {
        const isLast = index === parts.length - 1;
        const markup = isLast ? (keyboard(screen, t) ?? forceReply(options.placeholder)) : undefined;
        const way = index === 0 ? options : { ...options, replyTo: undefined };
        const sent = await sending(html, way, (text, how) =>
          api.sendMessage(chat, text, {
            ...how,
            ...(markup ? { reply_markup: markup } : {}),
          }),
        );
        first ??= sent;
      }
      if (!first) throw new Error('a screen without text');
      return first;
    },
    async sendDocument(chat, { name, content }, screen, t, options = {}) {
      const markup = keyboard(screen, t);
      // Telegram's limit counts what is left after parsing: a caption is never longer than its HTML.
      if (screen.text.html.length > MAX_CAPTION) {
        const sent = await messenger.sendDocument(chat, { name, content }, { text: new Html('') }, t, options);
        await messenger.send(chat, screen, t, { topic: options.topic, replyTo: sent.message_id });
        return sent;
      }
      return sending(screen.text.html, options, (caption, how) =>
        api.sendDocument(chat, new InputFile(Buffer.from(content), name), {
          ...how,
          ...(caption ? { caption } : {}),
          ...(markup ? { reply_markup: markup } : {}),
        }),
      );
    },
    async edit(chat, message, screen, t, options) {
      if (splitHtml(screen.text.html).length > 1) {
        messenger.disarm(chat, message);
        return (await messenger.send(chat, screen, t, options)).message_id;
      }
      if (await messenger.change(chat, message, screen, t)) return message;
      return (await messenger.send(chat, screen, t, options)).message_id;
    },
    async change(chat, message, screen, t) {
      const { picture } = screen;
      const [html = ''] = splitHtml(screen.text.html);
      const inline = keyboard(screen, t);
      const markup = inline ? { reply_markup: inline } : {};
      const wasToGo = disarming.takeBack(chat, message);
      try {
        await withFallback(html, (text, parse) =>
          picture
            ? api.editMessageMedia(chat, message, photo(picture, text, parse), markup)
            : api.editMessageText(chat, message, text, { ...parse, ...markup }),
        );
        return true;
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === 'notModified') return true;
        if (refusal === 'cannotEdit') return false;
        if (wasToGo) messenger.disarm(chat, message);
        throw error;
      }
    },
    disarm: (chat, message) => disarming.add(chat, message),
    async remove(chat, message) {
      try {
        return await api.deleteMessage(chat, message);
      } catch (error) {
        if (refusalOf(error) === 'gone') return true;
        log.debug({ err: error }, 'a message stays');
        return false;
      }
    },
    async pin(chat, message) {
      try {
        await api.pinChatMessage(chat, message, { disable_notification: true });
      } catch (error) {
        log.debug({ err: error }, 'a message is not pinned');
      }
    },
    async unpin(chat, message) {
      try {
        await api.unpinChatMessage(chat, message);
      } catch (error) {
        log.debug({ err: error }, 'a message stays pinned');
      }
    },
  };
  return messenger;
}

/** Where what was said or tapped is answered. In chats without topics a thread is one of replies: it takes no answer by its id. */
export function topicOf(message: MaybeInaccessibleMessage | undefined): number | undefined {
  return message && 'is_topic_message' in message && message.is_topic_message ? message.message_thread_id : undefined;
}

function wayOf({ topic, silent, replyTo }: SendOptions) {
  return {
    ...(topic === undefined ? {} : { message_thread_id: topic }),
    ...(silent ? { disable_notification: true } : {}),
    ...(replyTo === undefined ? {} : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  };
}

function photo(picture: Uint8Array, caption: string, parse: object) {
  return { type: 'photo', media: new InputFile(picture, PICTURE_NAME), caption, ...parse } as const;
}

function forceReply(placeholder: string | undefined) {
  return placeholder === undefined
    ? undefined
    : ({ force_reply: true, input_field_placeholder: shorten(placeholder, 64) } as const);
}

/** Rows of a right-to-left language are reversed here: Telegram lays them out left to right for everybody. */
export function keyboard(screen: Screen, t: Translator): InlineKeyboardMarkup | undefined {
  const rows = (screen.buttons ?? []).flatMap((row) =>
    rowsThatFit(row.flatMap((button) => (button ? (toInline(button) ?? []) : []))).map((made) =>
      t.rightToLeft ? made.reverse() : made,
    ),
  );
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}

/** What a small phone has room for: a keyboard of 296 px, with 4 px between buttons and 10 px at each end of a label. */
const KEYBOARD = { width: 296, between: 4, inside: 10 };
const LETTERS = { size: 15, bold: true };

/** A phone cuts a label at its end: a row in which one would be cut becomes several, and only what is too long for a row of its own is cut, in the middle. */
function rowsThatFit(row: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const room = (size: number) => (KEYBOARD.width + KEYBOARD.between) / size - KEYBOARD.between - 2 * KEYBOARD.inside;
  for (let size = row.length; size > 0; size--) {
    if (size > 1 && row.some(({ text }) => widthOf(text, LETTERS) > room(size))) continue;
    return Array.from({ length: Math.ceil(row.length / size) }, (_, index) =>
      row
        .slice(index * size, (index + 1) * size)
        .map((button) => ({ ...button, text: cutMiddle(button.text, room(size), LETTERS) })),
    );
  }
  return [];
}

function toInline(button: Button): InlineKeyboardButton | undefined {
  const look = { text: button.label, ...(button.style ? { style: button.style } : {}) };
  if ('url' in button) return { ...look, url: button.url };
  if ('copy' in button) return button.copy.length <= 256 ? { ...look, copy_text: { text: button.copy } } : undefined;
  if ('inline' in button) return { ...look, switch_inline_query_current_chat: button.inline };
  const data = pack(...button.to);
  return data === undefined ? undefined : { ...look, callback_data: data };
}
