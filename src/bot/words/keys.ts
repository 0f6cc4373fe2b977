import type { InlineQuery, Message, Update } from 'grammy/types';
import { type Accounts, isKeyOf } from '../../accounts/accounts.ts';
import { stripMarks } from '../../panel/input.ts';

/** Codes of that length are nothing else that people send, but in links. */
const LONG = /[a-z\d]{32,}/gi;
const LONGEST = 256;
const UUID = /(?<![a-z\d-])[a-f\d]{8}(?:-[a-f\d]{4}){3}-[a-f\d]{12}(?![a-z\d-])/i;
/** So long are those that a copy breaks in two. */
const BROKEN = [32, 40, 64];

/** What stands between words; in an address none of them does. */
const BETWEEN = /[\s|,;()<>"'`“”«»]+/;
const LINK = /:\/\/|\.[a-z]{2,}\//i;
const API_LINK = /\/(?:admin)?api(?![a-z])/i;
const USER_IN_LINK = /\/\/[^/?#@]*@/;
const PARAMETER = /(?<![a-z_-])([a-z_-]*)=([\w-]{8,256})(?![\w-])/gi;
/** A word, with the mark that makes it a name or an id; the name of a host or a file is one. */
const WORD = /[#@]?[\p{L}\p{M}\p{N}_-]+(?:\.\p{L}[\p{L}\p{M}\p{N}_-]*)*/gu;

/** What people call a key, with what programs put before it: `SMM_API_KEY`. */
const NAME =
  /(?:^|[._-])(?:api|secret|connect|(?:api|access|auth|secret)?(?:keys?|tokens?)|ключ\p{L}{0,2}|токен\p{L}{0,2}|(?:ال)?مفتاح\p{L}{0,2}|(?:ال)?توكن|claves?|chaves?|anahtar\p{L}{0,4}|कुंजी|kunci(?:ku|nya)?)$/iu;
/** What stands behind one of these is its id. */
const IDS = /^(?:ids?|orders?|refills?|pedidos?|заказ\p{L}{0,2}|طلب|sipariş\p{L}{0,3}|ऑर्डर|pesanan)$/iu;
/** How many words on a name may stand from its key: `key is …`, `… is my API key`. */
const NEAR = 3;

/** Parts of a message that say nothing, or were said before. A file is often named by a code. */
const NOT_SAID =
  /_id$|^(reply_to_message|external_reply|pinned_message|from|chat|via_bot|forward_origin|reply_markup|file_name)$/;

/**
 * Whether there is an API key in what somebody sent, in whatever is said with it. `file` is the text of its document; where a
 * key `isAsked` for, it may be short and without its name.
 */
export type FindKey = (
  said: Message | InlineQuery,
  more?: { file?: string | undefined; isAsked?: boolean },
) => Promise<'likely' | 'own' | undefined>;

export function createKeyFinder(accounts: Accounts): FindKey {
  return async (said, { file = '', isAsked = false } = {}) => {
    const words = stripMarks([...textsOf(said), file].join('\n'));
    const own = said.from ? await accounts.list(said.from.id) : [];
    if (own.some(({ key }) => isKeyOf(key, words))) return 'own';
    return keysIn(words, isAsked).length > 0 ? 'likely' : undefined;
  };
}

/** What is surely a key in a text: long, in two lines, or near its name; where one `isAsked` for, also what may be a short one. */
export function keysIn(text: string, isAsked = false): string[] {
  const found: string[] = [];
  // A link stands between words as an empty one.
  const words = text.split(BETWEEN).flatMap((piece) => {
    if (!LINK.test(piece)) return piece.match(WORD) ?? [];
    found.push(...keysInLink(piece));
    return '';
  });
  for (const [at, word] of words.entries()) {
    if (isLong(word) || (isShort(word) && (isAsked || isNamed(words, at)))) found.push(word);
  }
  return found.length > 0 ? found : brokenKeys(text);
}

/** Whether a message is nothing but a key, as nothing else that people send looks like: it is taken, and removed, unasked. */
export function looksLikeKey(text: string): boolean {
  const word = stripMarks(text);
  return /^[a-z\d-]+$/i.test(word) && isLong(word);
}

/** Whether a message is nothing but a key, or /connect with one: it is taken, and removed by whoever takes it. */
export function isForConnect(text: string): boolean {
  return looksLikeKey(text) || /^\/connect(@\w+)?\s+\S/i.test(text);
}

export function saidIn({ message, edited_message }: Update): Message | undefined {
  return message ?? edited_message;
}

function isLong(word: string): boolean {
  const codes = word.match(LONG) ?? [];
  return UUID.test(word) || codes.some((code) => code.length <= LONGEST && (/\d/.test(code) || isJumbled(code)));
}

/** Letters as no word has them: those of hex, or great and small ones in turn. `haha` and `ThisIsATag` are none. */
function isJumbled(letters: string): boolean {
  const great = letters.replace(/[^A-Z]/g, '').length / letters.length;
  const turns = letters.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  const isMixed = great >= 1 / 3 && great <= 2 / 3 && turns >= letters.length / 4;
  const different = new Set(letters.toLowerCase()).size;
  return /^[a-f]+$/i.test(letters) ? different >= 4 : isMixed && different >= 8;
}

/** What may be a key where one is spoken of: letters and digits, of which few or parts with marks must be mixed. */
function isShort(word: string): boolean {
  if (!/^[\w-]{8,256}$/.test(word)) return false;
  if (/^[a-z\d]{16,}$/i.test(word)) return /\d/.test(word) ? /[a-z]/i.test(word) : isJumbled(word);
  return turnsOf(word) >= 3;
}

/** How often letters and digits take turns. */
function turnsOf(word: string): number {
  return word.replace(/[_-]/g, '').match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0;
}

function isNamed(words: readonly string[], at: number): boolean {
  const before = words.slice(Math.max(0, at - NEAR), at);
  if (IDS.test(before.at(-1) ?? '')) return false;
  return [...before, ...words.slice(at + 1, at + 1 + NEAR)].some((word) => NAME.test(word));
}

/** Links have codes that look like a key: there it is one as a parameter with its name, as a user, or anywhere at an API. */
function keysInLink(link: string): string[] {
  const plain = link.replace(/%[2-7][\da-f]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  const isOfApi = API_LINK.test(plain);
  const named = [...plain.matchAll(PARAMETER)].flatMap(([, name = '', value = '']) => {
    if (!NAME.test(name)) return [];
    // Clouds give out files with such a token.
    const isOfFile = name.toLowerCase() === 'token' && UUID.test(value);
    return (isLong(value) && !isOfFile) || (isOfApi && isShort(value)) ? [value] : [];
  });
  if (named.length > 0) return named;
  const where = isOfApi ? plain : (USER_IN_LINK.exec(plain)?.[0] ?? '');
  return (where.match(WORD) ?? []).filter(isLong);
}

/** A key whose end stands on the next line: of a usual length, and not among more lines of the kind, which are a list. */
function brokenKeys(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (text.split(BETWEEN).filter((word) => /^(?=\D*\d)[a-z\d]{8,}$/i.test(word)).length > 2) return [];
  return lines.flatMap((line, at) => {
    const last = line.split(BETWEEN).at(-1) ?? '';
    const beginning = LINK.test(last) ? '' : (/(?<![a-z\d])[a-z\d]+$/i.exec(last)?.[0] ?? '');
    const end = /^[a-z\d]+/i.exec(lines[at + 1] ?? '')?.[0] ?? '';
    const key = beginning + end;
    const isPiece = (some: string) => some.length >= 4 && /\d/.test(some) && /[a-z]/i.test(some);
    const isKey = BROKEN.includes(key.length) && isPiece(beginning) && isPiece(end);
    return isKey && (/^[a-f\d]+$/i.test(key) || turnsOf(key) >= key.length / 6) ? [key] : [];
  });
}

/** All texts in it: captions, options of a poll, names of contacts, addresses behind words. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (NOT_SAID.test(name) ? [] : textsOf(part)));
}
