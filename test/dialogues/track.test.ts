import { describe, expect, test } from 'vitest';
import { placeElsewhere } from '../support/elsewhere.ts';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { callsOf, placed } from './talk.ts';

describe('/track', () => {
  const stage = useStage();

  test('adopts one order, watches it to its end, and replies to the card it showed', async () => {
    const person = await stage.customer();
    const [id = ''] = await placeElsewhere(stage.panel, person);
    person.say(`/track ${id}`);
    const card = await person.waitFor('tracking this order');
    expect(card.text).toContain(`Order #${id}`);
    stage.panel.finish(id, 'Partial', 40);
    const ended = await person.waitFor(/Partial · #\d+/);
    expect(ended.text).toContain(`#${id}`);
    expect(ended.text).toContain('Not delivered: 40');
    expect(ended.reply_to).toBe(card.message_id);
    person.tap('Details', ended);
    await person.waitFor(`Order #${id}`);
    expect(person.messages.map((message) => message.message_id)).toContain(ended.message_id);
  });

  test('an order that has ended already is kept and shown, and no notification follows', async () => {
    const person = await stage.customer();
    const [id = '', open = ''] = await placeElsewhere(stage.panel, person, 2);
    stage.panel.finish(id, 'Completed');
    person.say(`/track ${id}`);
    const card = await person.waitFor(`Order #${id}`);
    expect(card.text).toContain('Completed');
    expect(card.text).toContain('has already ended');
    expect(card.text).not.toContain('tell you when it');
    person.say(`/track ${open}`);
    await person.waitFor('tracking this order');
    stage.panel.finish(open, 'Completed');
    await person.waitFor(`Completed · #${open}`);
    expect(person.transcript()).not.toContain(`Completed · #${id}`);
  });

  test('three that end together come as one message', async () => {
    const person = await stage.customer();
    const ids = await placeElsewhere(stage.panel, person, 4);
    person.say(`track ${ids.join(' ')}`);
    await person.waitFor('tracking 4 orders');
    for (const id of ids) stage.panel.finish(id, id === ids[0] ? 'Canceled' : 'Completed');
    const told = await person.waitFor('orders have ended');
    for (const id of ids) expect(told.text).toContain(`#${id}`);
    expect(told.text).toContain(`Canceled · #${ids[0]}`);
  });

  test('tells which are in the list already, and which the panel does not know', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    const [fresh = ''] = await placeElsewhere(stage.panel, person);
    person.say(`/track ${id} ${fresh} 5550001`);
    const answer = await person.waitFor('tracking this order');
    expect(answer.text).toContain(`Already in your list: #${id}`);
    expect(answer.text).toContain('#5550001 · ⚠️ Incorrect order ID');
    person.say(`/track ${id}`);
    await person.waitFor(`Already in your list: #${id}`);
    person.say('/track 5550001');
    const wrong = await person.waitFor('Incorrect order ID');
    expect(wrong.text).not.toContain("I'm tracking");
  });

  test('asks for ids when none are given', async () => {
    const person = await stage.customer();
    const [id = ''] = await placeElsewhere(stage.panel, person);
    person.say('/track');
    await person.waitFor('orders to track');
    person.say('?');
    await person.waitFor('see any order IDs');
    person.say(`#${id}`);
    await person.waitFor('tracking this order');
  });

  test('a muted order ends in silence', async () => {
    const person = await stage.customer();
    const [quiet = '', loud = ''] = await placeElsewhere(stage.panel, person, 2);
    for (const id of [quiet, loud]) {
      person.say(`/track ${id}`);
      await person.waitFor(`Order #${id}`);
    }
    person.tap(
      'Mute',
      person.messages.find(({ text }) => text?.includes(`Order #${quiet}`)),
    );
    await person.waitFor("won't be told when it");
    for (const id of [quiet, loud]) stage.panel.finish(id, 'Completed');
    await person.waitFor(`Completed · #${loud}`);
    expect(person.transcript()).not.toContain(`Completed · #${quiet}`);
  });

  test.each([
    { statusWords: 'joined', batchErrors: 'strings' },
    { statusWords: 'snake', statusBatch: 'list', numbers: 'numbers' },
  ] as const)('an end is understood in the dialect %j', async (dialect) => {
    const before = { ...stage.panel.dialect };
    Object.assign(stage.panel.dialect, dialect);
    const person = await stage.customer();
    const [id = ''] = await placeElsewhere(stage.panel, person);
    person.say(`/track ${id}`);
    await person.waitFor('tracking this order');
    stage.panel.finish(id, 'Completed');
    await person.waitFor(`✅ Completed · #${id}`);
    Object.assign(stage.panel.dialect, before);
  });
});

describe('what a person is told', () => {
  const stage = useStage();

  test('a key that stopped working is told once, asked no more, and a new key goes on with the orders', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    const account = stage.panel.accounts.get(person.key);
    stage.panel.accounts.delete(person.key);
    const told = await person.waitFor('work anymore');
    expect(told.text).toContain('Invalid API key');
    expect(buttonsOf(told).flat()).toContain('🔑 Connect');
    stage.panel.clearCalls();
    person.say('/balance');
    await person.waitFor('work anymore');
    person.say('/start');
    await person.waitFor('work anymore');
    expect(callsOf(stage.panel, person, 'balance')).toEqual([]);

    if (account) stage.panel.accounts.set(person.key, account);
    person.tap('Connect');
    await person.waitFor('API key');
    person.say(person.key);
    await person.waitFor('Connected again');
    stage.panel.finish(id, 'Completed');
    await person.waitFor(`Completed · #${id}`);
  });

  test('somebody who blocked the bot is left in peace, and told when they return', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    const other = await stage.customer();
    const { id: second } = await placed(other);
    person.block();
    stage.panel.finish(id, 'Completed');
    stage.panel.finish(second, 'Completed');
    await other.waitFor(`Completed · #${second}`);
    person.unblock();
    await person.waitFor(`Completed · #${id}`);
    expect(stage.telegram.calls.filter(({ error_code }) => error_code === 403)).toEqual([]);
  });

  test.each([
    ['everything', ['Completed', 'Partial', 'Canceled']],
    ['problems only', ['Partial', 'Canceled']],
    ['nothing', []],
  ])('is what they chose: %s', async (choice, expected) => {
    const person = await stage.customer();
    person.say('/settings');
    await person.waitFor('Notify when orders end');
    await person.tap(choice).answer;
    const ids: string[] = [];
    for (const _ of expected.length === 3 ? '123' : '12') ids.push((await placed(person)).id);
    const statuses = expected.length === 3 ? expected : ['Completed', 'Partial'];
    for (const [index, status] of statuses.entries()) stage.panel.finish(ids[index] ?? '', status);
    const witness = await stage.customer();
    const { id } = await placed(witness);
    stage.panel.finish(id, 'Completed');
    if (expected.length > 0) await person.waitFor(/(Partial|Canceled) · #/);
    await witness.waitFor(`Completed · #${id}`);
    const told = person.messages.filter(({ text }) => /^(\S+ )?(Completed|Partial) · #|have ended/.test(text ?? ''));
    expect(told.length > 0).toBe(expected.length > 0);
    if (expected.length === 2) expect(told.map(({ text }) => text).join()).not.toContain('Completed · #');
  });
});
