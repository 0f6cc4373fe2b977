import type { Message, Update } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { goesOn, joined, mayGoOn } from '../../../src/bot/telegram/pieces.ts';

const said = (message: object): Update =>
  ({ update_id: 1, message: { message_id: 1, date: 100, chat: { id: 1, type: 'private' }, ...message } }) as Update;
const joinedText = (first: string, ...others: string[]) =>
  joined([said({ text: first }), ...others.map((text) => said({ text }))]).message?.text;

/** Lines of one list, as many as a message can't hold. */
const names = Array.from({ length: 900 }, (_, index) => `user.${'x'.repeat(index % 7)}${index}`);
const orders = Array.from(
  { length: 200 },
  (_, index) => `1|https://instagram.com/${'p'.repeat(index % 5)}${index}|100`,
);
const comments = Array.from({ length: 200 }, (_, index) => `Nice picture, friend ${index}. I like it.`);
const at = (text: string, place: number) => [text.slice(0, place).trim(), text.slice(place).trim()] as const;
/** The last of such a sign that fits into a message. */
const lastIn = (text: string, sign: string) => text.slice(0, 4_096).lastIndexOf(sign) + 1;

describe('a list that an app cut', () => {
  test.each<[string, string[], (text: string) => number]>([
    ['in the middle of a name', names, () => 4_096],
    ['in the middle of a line', orders, () => 4_096],
    ['at the end of a line', names, (text) => lastIn(text, '\n')],
    ['at the end of a comment', comments, (text) => lastIn(text, '\n')],
    ['at a dot in a link', orders, (text) => lastIn(text, '.')],
    ['at a dot in a name', names, (text) => lastIn(text, '.')],
  ])('%s is whole again', (_where, list, place) => {
    const text = list.join('\n');
    expect(joinedText(...at(text, place(text)))).toBe(text);
  });

  test('where a line ends by chance has no line more or less', () => {
    const text = names.join('\n');
    const before = text.slice(0, lastIn(text, '\n') - 1);
    const list = `${'a'.repeat(4_096 - before.length - 1)}\n${text}`;
    expect(list[4_096]).toBe('\n');
    expect(joinedText(...at(list, 4_096))).toBe(list);
  });

  test('between the words of one long line is one line', () => {
    const text = 'word '.repeat(1_000).trim();
    expect(joinedText(...at(text, 4_095))).toBe(text);
  });

  test('keeps the addresses behind its words', () => {
    const link = { type: 'text_link', offset: 1, length: 2, url: 'https://x.com' };
    const { message } = joined([said({ text: 'a'.repeat(4_096) }), said({ text: 'abcd', entities: [link] })]);
    expect(message?.entities).toEqual([{ ...link, offset: 4_097 }]);
  });
});

test('an album is one message with the words under any of its pictures', () => {
  const picture = (caption?: string) => said({ media_group_id: 'g', photo: [], ...(caption && { caption }) });
  expect(joined([picture(), picture('one'), picture(), picture('two')]).message?.caption).toBe('one\ntwo');
});

const LONG = 'a'.repeat(3_800);
test.each<[string, Partial<Message>, Partial<Message> | undefined, boolean]>([
  ['a word', { text: 'a' }, undefined, false],
  ['a long text', { text: LONG }, undefined, true],
  ['a long text in a group', { text: LONG, chat: { id: -1, type: 'group', title: 'g' } }, undefined, false],
  ['a picture of an album', { media_group_id: 'g' }, undefined, true],
  ['a text after a long one', { text: LONG }, { text: 'b' }, true],
  ['a command after it', { text: LONG }, { text: '/cancel' }, false],
  ['what begins like one after it, in a link', { text: `${LONG}${'a'.repeat(296)}` }, { text: '/ann|100' }, true],
  ['a picture after it', { text: LONG }, { caption: 'b' }, false],
  ['a text much later', { text: LONG }, { text: 'b', date: 104 }, false],
  ['another picture of the album', { media_group_id: 'g' }, { media_group_id: 'g' }, true],
  ['one of another album', { media_group_id: 'g' }, { media_group_id: 'h' }, false],
])('%s: whether it goes on, or goes with what was before', (_what, first, next, does) => {
  expect(next ? goesOn(said(first), said(next)) : mayGoOn(said(first))).toBe(does);
});
