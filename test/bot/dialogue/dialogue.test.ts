import { afterEach, beforeEach, expect, test } from 'vitest';
import { dialogueStorage } from '../../../src/bot/dialogue/dialogue.ts';
import { createSeal } from '../../../src/store/seal.ts';
import { openStore, type Store } from '../../../src/store/store.ts';

const HOUR = 3_600_000;
const log = (args: string, received: object[] = []) =>
  ({
    version: [0, 1],
    state: {
      ask: [{ args, interrupts: [], replay: { send: [], receive: received.map((returnValue) => ({ returnValue })) } }],
    },
  }) as never;

let store: Store;
let passed = 0;
beforeEach(async () => {
  store = await openStore({ file: ':memory:', seal: createSeal([Buffer.alloc(32, 1)]), passed: () => passed });
  passed += 1_000;
});
afterEach(async () => {
  await store.close();
});

/** What the plugin reads and writes. */
function open(from: Store = store) {
  const storage = dialogueStorage(from, async () => true);
  if (storage.type !== 'key') throw new Error('logs are kept by chat');
  return storage.adapter;
}

test('a dialogue is there for the next update, and for the next process', async () => {
  const logs = open();
  expect(await logs.read('1')).toBeUndefined();
  await logs.write('1', log('one'));
  expect(await logs.read('1')).toEqual(log('one'));
  expect(await open().read('1')).toEqual(log('one'));
  await logs.delete('1');
  expect([await logs.read('1'), await open().read('1')]).toEqual([undefined, undefined]);
});

test('a dialogue that nobody goes on with is forgotten after a day, also by a process that runs on', async () => {
  const logs = open();
  await logs.write('1', log('one'));
  passed += 23 * HOUR;
  expect(await logs.read('1')).toEqual(log('one'));
  passed += 2 * HOUR;
  expect([await logs.read('1'), await open().read('1')]).toEqual([undefined, undefined]);
});

test('of what a person sent, and the messages with it, a log keeps what it takes to play it again', async () => {
  const person = { id: 1, first_name: 'Ann' };
  const card = { message_id: 7, date: 1, chat: person, text: 'a long card', reply_markup: { inline_keyboard: [] } };
  const updates = [
    { update_id: 1, message: { message_id: 6, date: 1, chat: person, from: person, text: 'typed' } },
    { update_id: 2, callback_query: { id: '8', from: person, chat_instance: '9', data: 'w:1:2', message: card } },
    { update_id: 3, message: { message_id: 10, date: 2, chat: person, from: person, sticker: { file_id: '11' } } },
    { update_id: 4, edited_message: { message_id: 6, date: 1, chat: person, from: person, text: 'typed anew' } },
  ];
  await open().write('1', log('one', [...updates, { ok: true, ret: 12 }]));
  expect(await open().read('1')).toEqual(
    log('one', [
      { update_id: 1, message: { date: 1, text: 'typed' } },
      { update_id: 2, callback_query: { data: 'w:1:2', message: { message_id: 7 } } },
      { update_id: 3, message: { date: 2 } },
      { update_id: 4, edited_message: { date: 1, text: 'typed anew' } },
      { ok: true, ret: 12 },
    ]),
  );
});

test('a step that could not be kept is taken back', async () => {
  const failing: Store = {
    ...store,
    collection(name, options) {
      const real = store.collection(name, options);
      return {
        ...real,
        set: (key, value) =>
          JSON.stringify(value).includes('two') ? Promise.reject(new Error('disk is full')) : real.set(key, value),
      };
    },
  };
  const logs = open(failing);
  await logs.write('1', log('one'));
  await expect(logs.write('1', log('two'))).rejects.toThrow('full');
  expect(await logs.read('1')).toEqual(log('one'));
});
