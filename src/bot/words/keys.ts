import type { Message, Update } from 'grammy/types';
import { type Accounts, isKeyOf, looksLikeKey } from '../../accounts/accounts.ts';
import { stripMarks } from '../../panel/input.ts';

/** Letters and digits, as `looksLikeKey` says, anywhere in a word. */
const KEY = /(?<![a-z0-9])(?=[a-z]*\d)[a-z0-9]{32,64}(?![a-z0-9])/i;
/** Links have codes that look like one: in those it must be named. */
const LINK = /:\/\/|\.[a-z]{2,}\//i;
const KEY_IN_LINK = /key=(?=[a-z]*\d)[a-z0-9]{32,64}(?![a-z0-9])/i;
const WORD = /[^\s|,;]+/g;

/** Parts of a message that say nothing, or were said before. A file is often named by a code. */
const NOT_SAID =
  /_id$|^(reply_to_message|external_reply|pinned_message|from|chat|via_bot|forward_origin|reply_markup|file_name)$/;

/** Whether a message has an API key in it, in whatever is said with it; `file` is the text of its document. */
export type FindKey = (message: Message, file?: string) => Promise<'likely' | 'own' | undefined>;

export function createKeyFinder(accounts: Accounts): FindKey {
  return async (message, file = '') => {
    const words = stripMarks([...textsOf(message), file].join('\n'));
    const own = message.from ? await accounts.list(message.from.id) : [];
    if (own.some(({ key }) => isKeyOf(key, words))) return 'own';
    return (words.match(WORD) ?? []).some((word) => (LINK.test(word) ? KEY_IN_LINK : KEY).test(word))
      ? 'likely'
      : undefined;
  };
}

/** Whether a message is nothing but a key, or /connect with one: it is taken, and removed by whoever takes it. */
export function isForConnect(text: string): boolean {
  return looksLikeKey(text) || /^\/connect(@\w+)?\s+\S/i.test(text);
}

export function saidIn({ message, edited_message }: Update): Message | undefined {
  return message ?? edited_message;
}

/** All texts in it: captions, options of a poll, names of contacts, addresses behind words. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (NOT_SAID.test(name) ? [] : textsOf(part)));
}
