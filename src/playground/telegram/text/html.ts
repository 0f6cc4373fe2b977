import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../refusal.ts';
import { checkLink } from './links.ts';

export interface Formatted {
  text: string;
  entities: MessageEntity[];
}

interface OpenTag {
  name: string;
  argument: string;
  unixTime: number;
  offset: number;
}

const TAGS = new Map<string, MessageEntity['type']>([
  ['a', 'text_link'],
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['tg-spoiler', 'spoiler'],
  ['span', 'spoiler'],
  ['tg-emoji', 'custom_emoji'],
  ['tg-time', 'date_time'],
  ['pre', 'pre'],
  ['code', 'code'],
  ['blockquote', 'blockquote'],
]);

/** Telegram's HTML to text and entities; a port of parse_html in tdlib/td MessageEntity.cpp, with its words and byte offsets. */
export function parseHtml(source: string): Formatted {
  if (!/[<&]/.test(source)) return { text: source, entities: [] };
  const entities: MessageEntity[] = [];
  /** Of `<code class="language-x">`, which only counts when it is alone in a `<pre>`. */
  const languages = new Map<MessageEntity, string>();
  const open: OpenTag[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const next = nextMarkup(source, at);
    text += source.slice(at, next);
    at = next;
    if (at === source.length) break;
    if (source[at] === '&') {
      const reference = decodeReference(source, at);
      text += reference.text;
      at = reference.end;
    } else if (source[at + 1] === '/') {
      const last = open.at(-1);
      if (last === undefined) throw unparsable(`Unexpected end tag at byte offset ${bytes(source, at)}`);
      at = readEndTag(source, at, last.name);
      open.pop();
      if (text.length > last.offset) addEntity(entities, languages, last, text);
    } else {
      const tag = readStartTag(source, at);
      open.push({ ...tag.tag, offset: text.length });
      at = tag.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    throw unparsable(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  }
  if (!text.isWellFormed()) {
    throw unparsable(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities };
}

const unparsable = (problem: string) => badRequest(`Can't parse entities: ${problem}`);
const bytes = (source: string, at: number) => Buffer.byteLength(source.slice(0, at));
const isSpace = (char: string) => /[ \t\r\n\0\v]/.test(char);
/** The end of the text reads as a zero byte, which counts as space, like the C string in TDLib. */
const charAt = (source: string, at: number) => source[at] ?? '\0';

function nextMarkup(source: string, from: number): number {
  const markup = /[<&]/g;
  markup.lastIndex = from;
  return markup.exec(source)?.index ?? source.length;
}

/** `&lt; &gt; &amp; &quot;` and numbers, the semicolon optional; anything else stays as it is written. */
function decodeReference(source: string, at: number): { text: string; end: number } {
  const reference = /&(?:#x([0-9a-f]*)|#(\d*)|([a-z]*));?/iy;
  reference.lastIndex = at;
  const match = reference.exec(source);
  const [whole = '', hexadecimal, decimal, name] = match ?? [];
  const end = at + whole.length;
  const literal = { text: '&', end: at + 1 };
  if (name !== undefined) {
    const text = { lt: '<', gt: '>', amp: '&', quot: '"' }[name];
    return text === undefined ? literal : { text, end };
  }
  if (whole.startsWith('&#X')) return literal;
  const code = hexadecimal === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hexadecimal, 16);
  const isTooLong = whole.replace(';', '').length >= 10;
  return !(code > 0 && code < 0x10ffff) || isTooLong ? literal : { text: String.fromCodePoint(code), end };
}

function readStartTag(source: string, begin: number): { tag: OpenTag; end: number } {
  let at = begin + 1;
  while (!isSpace(charAt(source, at)) && source[at] !== '>') at++;
  if (at >= source.length) throw unparsable(`Unclosed start tag at byte offset ${bytes(source, begin)}`);
  const name = source.slice(begin + 1, at).toLowerCase();
  if (!TAGS.has(name)) throw unparsable(`Unsupported start tag "${name}" at byte offset ${bytes(source, begin)}`);

  const tag: OpenTag = { name, argument: '', unixTime: 0, offset: 0 };
  const skipSpaces = () => {
    while (at < source.length && isSpace(charAt(source, at))) at++;
  };
  const unclosed = () => unparsable(`Unclosed start tag "${name}" at byte offset ${bytes(source, begin)}`);
  for (;;) {
    skipSpaces();
    if (source[at] === '>') break;
    const attributeBegin = at;
    while (!isSpace(charAt(source, at)) && !/[=>/"']/.test(charAt(source, at))) at++;
    const attribute = source.slice(attributeBegin, at);
    if (attribute === '') {
      throw unparsable(`Empty attribute name in the tag "${name}" at byte offset ${bytes(source, begin)}`);
    }
    skipSpaces();
    if (source[at] !== '=') {
      if (at >= source.length) throw unclosed();
      if (name === 'blockquote' && attribute === 'expandable') tag.argument = '1';
      continue;
    }
    at++;
    skipSpaces();
    if (at >= source.length) throw unclosed();
    const value = readAttributeValue(source, at);
    at = value.end;
    if (at >= source.length) throw unparsable(`Unclosed start tag at byte offset ${bytes(source, begin)}`);
    setAttribute(tag, attribute, value.text);
  }
  if (name === 'span' && tag.argument !== 'spoiler') {
    throw unparsable(`Tag "span" must have class "tg-spoiler" at byte offset ${bytes(source, begin)}`);
  }
  return { tag, end: at + 1 };
}

function readAttributeValue(source: string, begin: number): { text: string; end: number } {
  const quote = charAt(source, begin);
  let at = begin;
  if (quote !== '"' && quote !== "'") {
    while (/[a-z0-9.-]/i.test(charAt(source, at))) at++;
    if (!isSpace(charAt(source, at)) && source[at] !== '>') {
      throw unparsable(`Unexpected end of name token at byte offset ${bytes(source, begin)}`);
    }
    return { text: source.slice(begin, at).toLowerCase(), end: at };
  }
  let text = '';
  at++;
  while (at < source.length && source[at] !== quote) {
    const piece = source[at] === '&' ? decodeReference(source, at) : { text: charAt(source, at), end: at + 1 };
    text += piece.text;
    at = piece.end;
  }
  return { text, end: at + 1 };
}

function setAttribute(tag: OpenTag, attribute: string, value: string): void {
  const is = (name: string, wanted: string) => tag.name === name && attribute === wanted;
  if (is('a', 'href') || is('tg-emoji', 'emoji-id') || is('tg-time', 'format')) tag.argument = value;
  else if (is('code', 'class') && value.startsWith('language-')) tag.argument = value.slice(9);
  else if (is('span', 'class') && value.startsWith('tg-')) tag.argument = value.slice(3);
  else if (is('blockquote', 'expandable')) tag.argument = '1';
  else if (is('tg-time', 'unix')) tag.unixTime = Number.parseInt(value, 10) || 0;
}

function readEndTag(source: string, begin: number, expected: string): number {
  let at = begin + 2;
  while (!isSpace(charAt(source, at)) && source[at] !== '>') at++;
  const name = source.slice(begin + 2, at).toLowerCase();
  while (at < source.length && isSpace(charAt(source, at))) at++;
  if (source[at] !== '>') throw unparsable(`Unclosed end tag at byte offset ${bytes(source, begin)}`);
  if (name !== '' && name !== expected) {
    throw unparsable(
      `Unmatched end tag at byte offset ${bytes(source, begin)}, expected "</${expected}>", found "</${name}>"`,
    );
  }
  return at + 1;
}

function addEntity(entities: MessageEntity[], languages: Map<MessageEntity, string>, tag: OpenTag, text: string): void {
  const place = { offset: tag.offset, length: text.length - tag.offset };
  const previous = entities.at(-1);
  const isSamePlace = previous?.offset === place.offset && previous.length === place.length;
  const type = TAGS.get(tag.name) ?? 'bold';
  if (type === 'text_link') {
    const link = tag.argument === '' ? text.slice(tag.offset) : tag.argument;
    const userId = /^tg:(?:\/\/)?user\?id=(\d+)/i.exec(link)?.[1];
    if (userId !== undefined) {
      const user = { id: Number(userId), is_bot: false, first_name: text.slice(tag.offset) };
      entities.push({ type: 'text_mention', user, ...place });
      return;
    }
    const checked = checkLink(link);
    if ('url' in checked) entities.push({ type, url: checked.url, ...place });
  } else if (type === 'custom_emoji') {
    if (!/^[1-9]\d*$/.test(tag.argument)) throw unparsable('Invalid custom emoji identifier specified');
    entities.push({ type, custom_emoji_id: tag.argument, ...place });
  } else if (type === 'date_time') {
    if (!/^(|r|R|[wWdDtT]*)$/.test(tag.argument)) throw unparsable('Invalid date-time format specified');
    if (tag.unixTime > 0) {
      entities.push({ type, unix_time: tag.unixTime, date_time_format: dateFormat(tag.argument), ...place });
    }
  } else if (type === 'pre') {
    const language = previous !== undefined && isSamePlace ? languages.get(previous) : undefined;
    if (language !== undefined) entities.pop();
    entities.push(language === undefined ? { type, ...place } : { type, language, ...place });
  } else if (type === 'code') {
    if (previous?.type === 'pre' && isSamePlace && tag.argument !== '') {
      previous.language = tag.argument;
      return;
    }
    const code: MessageEntity = { type, ...place };
    if (tag.argument !== '') languages.set(code, tag.argument);
    entities.push(code);
  } else if (type === 'blockquote') {
    entities.push({ type: tag.argument === '' ? 'blockquote' : 'expandable_blockquote', ...place });
  } else {
    entities.push({ type, ...place } as MessageEntity);
  }
}

/** The letters in the order that Telegram gives them back. */
function dateFormat(given: string): MessageEntity.DateTimeMessageEntity['date_time_format'] {
  if (given.toLowerCase() === 'r') return 'r';
  const pick = <T extends string>(long: T, short: T) =>
    given.includes(long) ? long : given.includes(short) ? short : '';
  return `${/w/i.test(given) ? 'w' : ''}${pick('D', 'd')}${pick('T', 't')}`;
}
