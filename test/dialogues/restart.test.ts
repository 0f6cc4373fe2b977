import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { FaultRule } from '../../src/playground/panel/faults.ts';
import type { ChatMessage, Person } from '../../src/playground/telegram/server.ts';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { openStage } from '../support/stage.ts';
import { asks, callsOf, card, idIn, LINK, ordersOf, placed, type Step } from './talk.ts';

/** Telegram does not take it just then. */
const DOWN = { kind: 'error', error_code: 403, description: 'Forbidden: not now' } as const;
const labelsOf = ({ messages }: Person, { message_id }: ChatMessage) =>
  buttonsOf(messages.find((message) => message.message_id === message_id))
    .flat()
    .join();

describe('a bot that is stopped and started', () => {
  const stage = useStage();

  const bytesOfDatabase = () =>
    Buffer.concat(readdirSync(stage.folder).map((file) => readFileSync(join(stage.folder, file)))).toString('latin1');

  const WEB: readonly Step[] = [
    ['Link', LINK],
    ['Quantity', '[1,000]'],
    ['Country', 'US'],
    ['Device', '[2 · Mobile (Android)]'],
    ['Type of traffic', '1'],
    ['Google keyword', 'red shoes'],
  ];

  test('before every answer goes on with the wizard', async () => {
    const person = await stage.customer();
    person.say('/order 17');
    for (const [question, answer] of WEB) {
      const asked = await person.waitFor(asks(question));
      await stage.restart();
      const [, button] = /^\[(.+)\]$/.exec(answer) ?? [];
      if (button === undefined) person.say(answer);
      else person.tap(button, asked);
    }
    const confirm = await person.waitFor('Check and confirm');
    await stage.restart();
    person.tap('Confirm', confirm);
    const receipt = await person.waitFor('Placed.');
    expect(callsOf(stage.panel, person, 'add')[0]?.parameters).toEqual({
      service: '17',
      link: LINK,
      quantity: '1000',
      country: 'US',
      device: '2',
      type_of_traffic: '1',
      google_keyword: 'red shoes',
    });
    await stage.restart();
    stage.panel.finish(idIn(receipt), 'Completed');
    await person.waitFor('Completed · #');
  });

  test('while it was down takes what was said and tapped meanwhile, in order', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(asks('Link'));
    await stage.stop();
    person.say('nonsense');
    person.say(LINK);
    person.say('1000');
    await stage.restart();
    expect((await person.waitFor('Check and confirm')).text).toContain('Quantity: 1,000');
  });

  test('after a bad answer and after Back keeps the draft', async () => {
    const person = await stage.customer();
    person.say(`/order 5 ${LINK}`);
    await person.waitFor(asks('Quantity'));
    person.say('5');
    await person.waitFor('less than the minimum');
    await stage.restart();
    person.say('100');
    const hashtag = await person.waitFor(asks('Hashtag'));
    person.tap('Back', hashtag);
    const again = await person.waitFor(asks('Quantity'));
    await stage.restart();
    person.tap('500', again);
    await person.waitFor(asks('Hashtag'));
    person.say('#cats');
    expect((await person.waitFor('Check and confirm')).text).toContain('Quantity: 500');
  });

  test('in the middle of /connect takes the key, and keeps no byte of it in the clear', async () => {
    const account = stage.panel.account({ balance: '33' });
    const person = stage.telegram.person();
    person.say('/connect');
    await person.waitFor('API key');
    await stage.restart();
    const wrong = `${'f'.repeat(31)}0`;
    person.say(wrong);
    await person.waitFor('Not connected');
    await stage.restart();
    person.say(account.key);
    await person.waitFor('Balance: 33.00 USD');
    person.say('/order 1');
    await person.waitFor(asks('Link'));
    expect(bytesOfDatabase()).not.toContain(account.key);
    await stage.stop();
    for (const secret of [account.key, wrong, stage.telegram.token]) expect(bytesOfDatabase()).not.toContain(secret);
    expect(person.messages.filter(({ text }) => text?.includes(account.key) || text?.includes(wrong))).toEqual([]);
    await stage.restart();
    person.say(LINK);
    await person.waitFor(asks('Quantity'));
  });

  test('with an unknown order still takes the way out', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    stage.panel.faults.next({ key: person.key, action: 'add', fault: { kind: 'dropAfter' } });
    person.tap('Confirm', confirm);
    const unknown = await person.waitFor("I don't know whether");
    await stage.restart();
    person.tap('I see it', unknown);
    await person.waitFor('Order ID');
    await stage.restart();
    person.say(ordersOf(stage.panel, person)[0]?.id ?? '');
    await person.waitFor('Found.');
    expect(person.messages.filter(({ text }) => text?.includes("I don't know whether"))).toHaveLength(1);
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
  });

  test('during add finishes it first', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    stage.panel.faults.next({ key: person.key, action: 'add', fault: { kind: 'delay', ms: 500 } });
    person.tap('Confirm', confirm);
    await stage.panel.waitForCall((call) => call.key === person.key && call.action === 'add');
    await stage.restart();
    await person.waitFor('Placed.');
    person.say('/orders');
    await person.waitFor('1 order');
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
    expect(person.messages.filter(({ text }) => text?.includes('Placed.'))).toHaveLength(1);
  });

  test('keeps the old buttons of every screen alive', async () => {
    const person = await stage.customer();
    const { receipt, id } = await placed(person);
    await stage.restart();
    stage.panel.setOrder(id, { status: 'Processing' });
    person.tap('Refresh', receipt);
    await person.waitFor('Processing');
    person.tap('Reorder', receipt);
    expect((await person.waitFor('Check and confirm')).text).toContain('Quantity: 1,000');
  });

  test.each<[string, FaultRule['fault'], string]>([
    ['refused', { kind: 'error', text: 'Bad link' }, 'The panel refused it'],
    ['placed', { kind: 'delay', ms: 1 }, 'Already placed'],
  ])('takes the buttons from a card that still has them, of what was %s, at the next tap', async (_, fault, words) => {
    const person = await stage.customer();
    const confirm = await card(person);
    stage.panel.faults.next({ key: person.key, action: 'add', fault });
    stage.telegram.faults.next({ method: 'editMessageText', chatId: person.chat.id, fault: DOWN });
    person.tap('Confirm', confirm);
    await person.waitFor(/was not placed|Placed\./);
    await stage.restart();
    expect(labelsOf(person, confirm)).toContain('Confirm');
    expect((await person.tap('Confirm', confirm).answer).text).toContain(words);
    await vi.waitFor(() => expect(labelsOf(person, confirm)).toBe(''));
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
  });

  test.each<[string, FaultRule['fault'], string]>([
    ['refused', { kind: 'error', text: 'Bad link' }, 'was not placed'],
    ['placed', { kind: 'delay', ms: 1 }, 'Placed.'],
    ['unknown', { kind: 'dropAfter' }, "I don't know whether"],
  ])('takes them from the card of what was %s when it tells of it', async (_, fault, words) => {
    await using own = await openStage();
    const person = await own.customer();
    const confirm = await card(person);
    own.panel.faults.next({ key: person.key, action: 'add', fault });
    const fails = { method: /^(editMessageText|sendMessage)$/, chatId: person.chat.id, times: Infinity, fault: DOWN };
    own.telegram.faults.next({ ...fails, fault: { ...DOWN, error_code: 400 } });
    await person.tap('Confirm', confirm).answer;
    await own.stop();
    own.telegram.faults.clear();
    expect(labelsOf(person, confirm)).toContain('Confirm');
    await own.restart();
    await person.waitFor(words);
    await vi.waitFor(() => expect(labelsOf(person, confirm)).toBe(''));
    expect(callsOf(own.panel, person, 'add')).toHaveLength(1);
  });
});
