import { describe, expect, test, vi } from 'vitest';
import type { ChatMessage } from '../../src/playground/telegram/server.ts';
import { placeElsewhere } from '../support/elsewhere.ts';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { callsOf, ordersOf, placed } from './talk.ts';

const linesIn = (messages: readonly ChatMessage[]) =>
  messages.flatMap(({ from, text = '' }) =>
    from === 'bot' ? text.split('\n').filter((line) => /^#\S+ · /.test(line)) : [],
  );

describe('/status', () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '3600' } });

  test('of one order that the bot knows is its card', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    stage.panel.setOrder(id, { status: 'Processing', remains: 1000 });
    person.say(`/status ${id}`);
    const card = await person.waitFor('Processing');
    expect(card.text).toContain(`Order #${id}`);
    expect(buttonsOf(card).flat()).toContain('🔄 Refresh');
  });

  test('that has not moved is said to have no news by Refresh: in the toast, or on the card when that is gone', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    await person.tap('Refresh', receipt).answer;
    expect((await person.tap('Refresh', receipt).answer).text).toBe('Nothing new');
    stage.panel.setOrder(id, { status: 'Processing' });
    expect((await person.tap('Refresh', receipt).answer).text).toBeUndefined();
    stage.panel.faults.next({ action: 'status', key: person.key, fault: { kind: 'delay', ms: 500 } });
    const seen = person.messages.length;
    expect((await person.tap('Refresh', receipt).answer).text).toBeUndefined();
    expect((await person.waitFor('Nothing new')).message_id).toBe(receipt.message_id);
    expect(person.messages).toHaveLength(seen);
  });

  test('of one that it does not know is a line, with Track', async () => {
    const person = await stage.customer();
    const [id = ''] = await placeElsewhere(stage.panel, person);
    person.say(`/status ${id}`);
    const answer = await person.waitFor('Status of 1 order');
    expect(answer.text).toContain(`#${id} · ⏳ Pending · remains 100 · 0.09 USD`);
    person.tap('Track');
    await person.waitFor('tracking this order');
    expect(callsOf(stage.panel, person, 'status').map(({ parameters }) => parameters)).toEqual([
      { order: id },
      { order: id },
    ]);
  });

  test('of several is one call and a line for each, with the panel’s words about wrong ones', async () => {
    const person = await stage.customer();
    const other = await stage.customer();
    const ids = await placeElsewhere(stage.panel, person, 2);
    const [foreign = ''] = await placeElsewhere(stage.panel, other);
    stage.panel.finish(ids[0] ?? '', 'Completed');
    person.say(`/status ${ids.join(', ')};#${foreign} 987654321`);
    const answer = await person.waitFor('Status of 4 orders');
    expect(linesIn([answer])).toEqual([
      `#${ids[0]} · ✅ Completed · remains 0 · 0.09 USD`,
      `#${ids[1]} · ⏳ Pending · remains 100 · 0.09 USD`,
      `#${foreign} · ⚠️ Incorrect order ID`,
      '#987654321 · ⚠️ Incorrect order ID',
    ]);
    expect(callsOf(stage.panel, person, 'status')).toHaveLength(1);
  });

  test('of 250 orders is three calls and a line for each; Track watches all of them', async () => {
    const person = await stage.customer();
    const ids = await placeElsewhere(stage.panel, person, 247);
    const all = [...ids.slice(0, 99), '1', ...ids.slice(99), 'ord_01ABC', '2'];
    person.say(`/status ${all.join(',')}`);
    await person.waitFor('#2 · ⚠️ Incorrect order ID');
    const calls = callsOf(stage.panel, person, 'status');
    expect(calls.map(({ parameters }) => parameters.orders?.split(',').length ?? 0).sort((a, b) => b - a)).toEqual([
      100, 100, 50,
    ]);
    const shown = linesIn(person.messages);
    expect(shown.map((line) => /^#(\S+)/.exec(line)?.[1])).toEqual(all);
    expect(shown.filter((line) => line.includes('Incorrect order ID'))).toHaveLength(3);
    const tracks = person.messages.filter((message) => buttonsOf(message).flat().includes('👁 Track'));
    expect(tracks.length).toBeGreaterThan(1);
    for (const message of tracks) {
      person.tap('Track', message);
      await person.waitFor("I'm tracking");
    }
    person.say('/orders');
    await person.waitFor('247 orders');
  });

  test.each([
    ['status', ''],
    ['STATUS ', ''],
    ['', ' status'],
    ['', ',status'],
    ['Status: ', ''],
  ])('also works as plain words: %j ids %j', async (before, after) => {
    const person = await stage.customer();
    const ids = await placeElsewhere(stage.panel, person, 2);
    person.say(`${before} ${ids.join(',')}${after}`);
    await person.waitFor('Status of 2 orders');
  });

  test('takes ids alone, in Arabic digits as well', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    person.say(id);
    await person.waitFor(`Order #${id}`);
    person.say(`${id} 77`);
    await person.waitFor('Status of 2 orders');
    person.say(`/status ${id.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))}`);
    await person.waitFor(`Order #${id}`);
  });

  test('asks for ids, and again after an answer without any', async () => {
    const person = await stage.customer();
    const [id = ''] = await placeElsewhere(stage.panel, person);
    person.say('/status');
    await person.waitFor('Send the IDs');
    person.say('the last one');
    await person.waitFor('see any order IDs');
    person.say(id);
    await person.waitFor('Status of 1 order');
    person.say('/cancel');
    await person.waitFor('nothing to stop');
  });

  test('says what is wrong with words behind the command', async () => {
    const person = await stage.customer();
    person.say('/status of my orders please');
    await person.waitFor('see any order IDs');
  });

  test.each([
    ['en', (id: string) => `${id} speed up please`],
    ['en', (_id: string, link: string) => `where is my order ${link}?`],
    ['ru', (id: string) => `когда будет ${id}?`],
    ['ar', (id: string) => `تسريع ${id} من فضلك`],
  ])('in a sentence as well, in %s: the card has what can be done', async (language, sentence) => {
    const person = await stage.customer({ language });
    person.say('/order 1 https://instagram.com/ann 1000');
    person.tap('✅', await person.waitFor(/0[.,]90 USD/));
    const [order] = await vi.waitFor(() => {
      const orders = ordersOf(stage.panel, person);
      expect(orders).toHaveLength(1);
      return orders;
    });
    await person.waitFor(`#${order?.id}`);
    const before = person.messages.length;
    person.say(sentence(order?.id ?? '', 'https://www.instagram.com/ann/?igsh=x'));
    const card = await person.waitFor((message) => message.text?.includes(`#${order?.id}`) === true);
    expect(person.messages).toHaveLength(before + 2);
    expect(buttonsOf(card).flat().join()).toContain('🔄');
  });

  test('of two in a sentence is a line for each, with a button that opens its card', async () => {
    const person = await stage.customer();
    const [one, two] = [await placed(person), await placed(person, '/order 1 https://instagram.com/ben 1000')];
    person.say(`status of ${one.id} and ${two.id}?`);
    const answer = await person.waitFor('Status of 2 orders');
    person.tap(`#${two.id}`, answer);
    await person.waitFor(`Order #${two.id}`);
  });

  test('that its card is replied to with a word of support, without an id', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    person.say('speed up', { reply_to_message_id: receipt.message_id });
    await person.waitFor((message) => message.message_id !== receipt.message_id && !!message.text?.includes(`#${id}`));
  });

  test('that is quoted of a message with several is meant alone', async () => {
    const person = await stage.customer();
    const [one, two] = [await placed(person), await placed(person, '/order 1 https://instagram.com/ben 1000')];
    person.say(`status of ${one.id} and ${two.id}?`);
    const { message_id, date, text } = await person.waitFor('Status of 2 orders');
    const reply_to_message = { message_id, date, chat: person.chat, text };
    person.report({ text: 'speed up', reply_to_message, quote: { text: `#${two.id} · `, position: 20 } });
    await person.waitFor(`Order #${two.id}`);
  });

  test.each(['instagram followers 10000 refill', 'instant start 30 days', 'speed up 2024', 'status of nothing'])(
    'words with numbers that are no ids are a search: %s',
    async (words) => {
      const person = await stage.customer();
      await placed(person);
      person.say(words);
      await person.waitFor(`“${words}”`);
    },
  );

  test('words that only contain the verb are a search', async () => {
    const person = await stage.customer();
    person.say('instagram status');
    await person.waitFor('“instagram status”');
  });
});

describe('statuses in the dialects of other panels', () => {
  test.each([
    { statusWords: 'title', numbers: 'numbers', beforeStart: 'null' },
    { statusWords: 'joined', batchErrors: 'strings', beforeStart: 'Unknown' },
    { statusWords: 'snake', statusBatch: 'list', beforeStart: 'empty' },
    { orderIds: 'hex' },
    { orderIds: 'ulid', addAnswer: 'success201' },
    { orderIds: 'string', errorStatus: 422 },
  ] as const)('%j', async (dialect) => {
    const { openStage } = await import('../support/stage.ts');
    await using stage = await openStage({ env: { POLL_INTERVAL_SECONDS: '3600' }, panel: { dialect } });
    const person = await stage.customer();
    const { id } = await placed(person);
    const [elsewhere = ''] = await placeElsewhere(stage.panel, person);
    person.say(`/status ${id}`);
    await person.waitFor('Pending');
    stage.panel.setOrder(id, { status: 'In progress' });
    stage.panel.finish(elsewhere, 'Canceled');
    person.say(`/status ${id} ${elsewhere} 12345678`);
    const answer = await person.waitFor('Status of 3 orders');
    expect(linesIn([answer]).map((line) => line.split(' · ').slice(0, 2).join(' · '))).toEqual([
      `#${id} · ▶️ In progress`,
      `#${elsewhere} · ✖️ Canceled`,
      '#12345678 · ⚠️ Incorrect order ID',
    ]);
  });
});
