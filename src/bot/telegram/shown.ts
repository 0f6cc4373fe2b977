import { hash } from 'node:crypto';
import type { Transformer } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import { LRUCache } from 'lru-cache';
import { meaningOf } from './refusals.ts';

const REMEMBERED = 5_000;
const WITH_FILE: ReadonlySet<string> = new Set(['sendPhoto', 'sendDocument', 'editMessageMedia']);

/** What is seen of a message, as digests; `text` is not known of one with a file. */
interface Look {
  text?: string | undefined;
  buttons: string;
}

interface Payload {
  chat_id?: number;
  message_id?: number;
  text?: string;
  parse_mode?: string;
  link_preview_options?: object;
  reply_markup?: object;
}

/**
 * Answers an edit that would change nothing: Telegram only refuses it. Changes of one message go one after another, so that
 * the last one is what is seen. Install it in each Api that changes the same messages, after all others: what is answered
 * here waits for no place.
 */
/** @param share see `Store.share`. */
export function createShown(share: (most: number) => number): Transformer {
  /** By chat and message; what is not known for sure is not here. */
  const looks = new LRUCache<string, Look>({ max: share(REMEMBERED) });
  /** The last change of each message that changes just now. */
  const changing = new Map<string, Promise<unknown>>();

  const change = async (key: string, method: string, payload: Payload, send: () => Promise<ApiResponse<unknown>>) => {
    const known = looks.get(key);
    const wanted = lookAfter(method, payload, known);
    // A file is not compared.
    const isThere = wanted && wanted.buttons === known?.buttons && wanted.text === known.text;
    if (isThere && method !== 'editMessageMedia') return { ok: true, result: true } as const;
    looks.delete(key);
    const answer = await send();
    if (wanted && (answer.ok || meaningOf(answer) === 'notModified')) looks.set(key, wanted);
    return answer;
  };

  return async (call, method, params, signal) => {
    const send = () => call(method, params, signal);
    const payload = params as Payload;
    const { chat_id: chat, message_id: message } = payload;
    if (message === undefined) {
      const answer = await send();
      const look = answer.ok && lookAfter(method, payload, undefined);
      const key = look && keyOf(chat, (answer.result as { message_id: number }).message_id);
      // It may have been tapped, and changed, before this came.
      if (key && !changing.has(key) && !looks.has(key)) looks.set(key, look);
      return answer;
    }

    const key = keyOf(chat, message);
    const before = changing.get(key);
    const now = (async () => {
      await before?.catch(() => {});
      return change(key, method, payload, send);
    })();
    changing.set(key, now);
    try {
      return (await now) as Awaited<ReturnType<typeof send>>;
    } finally {
      if (changing.get(key) === now) changing.delete(key);
    }
  };
}

function keyOf(chat: number | undefined, message: number): string {
  return `${chat}/${message}`;
}

/** How a message looks after this call; nothing when that can't be told. */
function lookAfter(method: string, payload: Payload, known: Look | undefined): Look | undefined {
  const { text, parse_mode, link_preview_options, reply_markup } = payload;
  const buttons = reply_markup ? digestOf(reply_markup) : '';
  if (method === 'sendMessage' || method === 'editMessageText')
    return { text: digestOf([text, parse_mode, link_preview_options]), buttons };
  if (method === 'editMessageReplyMarkup' || WITH_FILE.has(method)) return { text: known?.text, buttons };
  return undefined;
}

function digestOf(of: object): string {
  return hash('sha1', JSON.stringify(of), 'base64');
}
