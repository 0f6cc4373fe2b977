import type { Update } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { BUTTONS, DECISIONS, pack } from '../../../src/bot/buttons.ts';
import { nameInCrowd } from '../../../src/bot/crowd.ts';
import { createLanes } from '../../../src/bot/telegram/lanes.ts';

const ANN = 1;
const BEN = 2;
const from = (id: number) => ({ id, is_bot: false, first_name: 'P' });
let lastId = 0;
const said = (id: number, text: string) =>
  ({ update_id: ++lastId, message: { message_id: lastId, chat: { id }, from: from(id), text } }) as Update;
const tapped = (id: number, data: string, message_id = 5) =>
  ({ update_id: ++lastId, callback_query: { data, from: from(id), message: { message_id, chat: { id } } } }) as Update;
const asked = (id: number, query: string) =>
  ({ update_id: ++lastId, inline_query: { query, from: from(id) } }) as Update;
const wordOf = ({ message, callback_query, inline_query }: Update) =>
  message?.text ?? callback_query?.data ?? inline_query?.query ?? '';

/** Lanes whose handling of each word ends when it is let go; `all` lets everything go. */
function openLanes() {
  const begun: string[] = [];
  const leftOut: string[] = [];
  const told: number[] = [];
  const given: string[] = [];
  const ends = new Map<string, () => void>();
  let isFree = false;
  const lanes = createLanes({
    async handle([update, ...pieces], count) {
      begun.push([update, ...pieces].map(wordOf).join('+'));
      told.push(count);
      if (!isFree) await new Promise<void>((resolve) => ends.set(wordOf(update), resolve));
      return !wordOf(update).includes('comes again');
    },
    giveBack: (update) => void given.push(wordOf(update)),
    nameInCrowd,
    leaveOut: (update) => void leftOut.push(wordOf(update)),
  });
  const letGo = (word: string) => ends.get(word)?.();
  const finish = async () => {
    isFree = true;
    for (const end of ends.values()) end();
    // Everything there is comes to its turn before the lanes are empty.
    while (begun.at(-1) !== 'the end') {
      lanes.add(said(99, 'the end'));
      await new Promise(setImmediate);
    }
    await lanes.stop();
    return begun.filter((word) => word !== 'the end');
  };
  return { lanes, begun, given, leftOut, told, letGo, finish };
}

describe('updates of one chat', () => {
  test('are handled one after another, in their order, and nobody else waits for them', async () => {
    const { lanes, begun, letGo, finish } = openLanes();
    for (const word of ['a1', 'a2', 'a3']) lanes.add(said(ANN, word));
    lanes.add(said(BEN, 'b1'));
    expect(begun).toEqual(['a1', 'b1']);
    letGo('a1');
    await new Promise(setImmediate);
    expect(begun).toEqual(['a1', 'b1', 'a2']);
    expect(await finish()).toEqual(['a1', 'b1', 'a2', 'a3']);
  });

  test('wait for each other, a message for a tap of the same person; an inline query waits for its like only', async () => {
    const { lanes, begun, finish } = openLanes();
    for (const update of [said(ANN, 'a1'), tapped(ANN, 'm'), asked(ANN, 'like'), asked(ANN, 'likes'), said(BEN, 'b1')])
      lanes.add(update);
    expect(begun).toEqual(['a1', 'like', 'b1']);
    expect(await finish()).toEqual(['a1', 'like', 'b1', 'm', 'likes']);
  });
});

test('what waits behind an update that comes again comes again after it, and holds up nobody else', async () => {
  const { lanes, begun, given, letGo, finish } = openLanes();
  for (const word of ['a1 comes again', 'a2', 'a3']) lanes.add(said(ANN, word));
  lanes.add(said(BEN, 'b1'));
  letGo('a1 comes again');
  await new Promise(setImmediate);
  expect(given).toEqual(['a2', 'a3']);
  expect(begun).toEqual(['a1 comes again', 'b1']);
  lanes.add(said(ANN, 'a1'));
  expect(await finish()).toEqual(['a1 comes again', 'b1', 'a1']);
});

describe('what an app cut', () => {
  const long = (letter: string) => letter.repeat(4_096);
  const piece = (text: string) => {
    const update = said(ANN, text);
    return { ...update, message: { ...update.message, date: 0, chat: { id: ANN, type: 'private' } } } as Update;
  };

  test('is handled together as soon as a piece comes that ends it, and nobody else waits', async () => {
    const { lanes, begun, letGo, finish } = openLanes();
    lanes.add(piece(long('a')));
    lanes.add(said(BEN, 'b1'));
    lanes.add(piece(long('c')));
    expect(begun).toEqual(['b1']);
    lanes.add(piece('end'));
    lanes.add(piece('next'));
    await new Promise(setImmediate);
    expect(begun).toEqual(['b1', `${long('a')}+${long('c')}+end`]);
    letGo(long('a'));
    await new Promise(setImmediate);
    expect(begun.at(-1)).toBe('next');
    await finish();
  });

  test('is not begun when the bot stops before the rest of it has come', async () => {
    const { lanes, begun } = openLanes();
    lanes.add(piece(long('a')));
    await lanes.stop();
    expect(begun).toEqual([]);
  });

  test('without more to come is handled by itself, as before a tap', async () => {
    const { lanes, begun, finish } = openLanes();
    lanes.add(piece(long('a')));
    lanes.add(tapped(ANN, 'm'));
    await new Promise(setImmediate);
    expect(begun).toEqual([long('a')]);
    await finish();
  });
});

describe('more updates than a person can mean', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word ${index}`);

  test('up to thirty that wait are all handled', async () => {
    const { lanes, leftOut, finish } = openLanes();
    for (const word of words(31)) lanes.add(said(ANN, word));
    expect(await finish()).toEqual(words(31));
    expect(leftOut).toEqual([]);
  });

  test('of more, the last is handled, and is told how many were left out', async () => {
    const { lanes, leftOut, told, finish } = openLanes();
    for (const word of words(2_000)) lanes.add(said(ANN, word));
    expect(await finish()).toEqual(['word 0', 'word 1999']);
    expect(leftOut).toEqual(words(2_000).slice(1, -1));
    expect(told.filter((count) => count > 0)).toEqual([1_998]);
  });

  test('of more that came together only what counts is kept, whatever waits already', async () => {
    const { lanes, leftOut, told, finish } = openLanes();
    const confirm = pack('confirm', 'one') ?? '';
    lanes.add(said(ANN, 'first'));
    lanes.add(said(ANN, 'second'));
    const together = [...words(50).map((word) => said(ANN, word)), tapped(ANN, confirm), said(BEN, 'b1')];
    const kept = lanes.sift(together);
    expect(kept.map(wordOf)).toEqual(['word 49', confirm, 'b1']);
    for (const update of kept) lanes.add(update);
    expect(lanes.sift([said(ANN, 'last')]).map(wordOf)).toEqual(['last']);
    lanes.add(said(ANN, 'last'));
    expect(await finish()).toEqual(['first', 'b1', confirm, 'last']);
    expect(leftOut).toEqual([...words(49), 'second', 'word 49']);
    expect(told.filter((count) => count > 0)).toEqual([51]);
  });

  test('what others send meanwhile is all handled', async () => {
    const { lanes, finish } = openLanes();
    for (const word of words(100)) lanes.add(said(ANN, word));
    for (const word of ['b1', 'b2', 'b3']) lanes.add(said(BEN, word));
    expect(await finish()).toEqual(['word 0', 'b1', 'word 99', 'b2', 'b3']);
  });

  test('a decision about money is kept, in its place and once, however often it was tapped', async () => {
    const { lanes, leftOut, finish } = openLanes();
    const [one = '', other = ''] = [pack('confirm', 'one'), pack('confirm', 'other')];
    for (const word of words(40)) lanes.add(said(ANN, word));
    for (let time = 0; time < 40; time++) lanes.add(tapped(ANN, one));
    lanes.add(tapped(ANN, other));
    for (const word of words(40)) lanes.add(said(ANN, word));
    expect(await finish()).toEqual(['word 0', one, other, 'word 39']);
    expect(leftOut.filter((word) => word === one)).toHaveLength(39);
  });

  test.each([...DECISIONS])('the button %s is never left out', (kind) => {
    expect(nameInCrowd(tapped(ANN, `${BUTTONS[kind]}:1`))).not.toBe(nameInCrowd(tapped(ANN, `${BUTTONS[kind]}:2`)));
  });

  test('that the bot was blocked or unblocked is never left out', () => {
    const member = () => ({ update_id: ++lastId, my_chat_member: { chat: { id: ANN }, from: from(ANN) } }) as Update;
    expect(nameInCrowd(member())).not.toBe(nameInCrowd(member()));
  });
});

test('when very many chats are at work the next ones wait at Telegram, until one has ended', async () => {
  const { lanes, letGo, finish } = openLanes();
  for (let chat = 1; chat <= 4_999; chat++) lanes.add(said(chat, `word ${chat}`));
  await lanes.room();
  lanes.add(said(5_000, 'word 5000'));
  let hasRoom = false;
  const room = lanes.room().then(() => {
    hasRoom = true;
  });
  await new Promise(setImmediate);
  expect(hasRoom).toBe(false);
  letGo('word 1');
  await room;
  await finish();
});
