import { expect, test, vi } from 'vitest';
import { callsOf, card, idIn, LINK, ordersOf } from '../dialogues/talk.ts';
import { type Customer, openProcessStage, type ProcessStage } from '../support/process.ts';

vi.setConfig({ testTimeout: 40_000 });
const SLOW = { timeoutMs: 15_000 };
const UNKNOWN = "I don't know whether this order was placed";
const count = (person: Customer, words: string) =>
  person.messages.filter(({ from, text }) => from === 'bot' && text?.includes(words)).length;

/** Waits for the first call of this method to this chat that `fits`, as it arrives: before Telegram does it. */
function stopAt(stage: ProcessStage, method: string, person: Customer): Promise<void> {
  stage.telegram.faults.next({ method, chatId: person.chat.id, fault: { kind: 'delay', ms: 20_000 } });
  const isHere = () =>
    stage.telegram.calls.some(
      (call) => call.method === method && call.status === 0 && call.payload.chat_id === person.chat.id,
    );
  return vi.waitFor(() => expect(isHere()).toBe(true), { timeout: 10_000, interval: 5 });
}

test.concurrent('killed in the middle of add: the person gets the unknown card by itself, and nothing is sent again', async () => {
  await using stage = await openProcessStage();
  const bot = await stage.start();
  const person = await stage.customer();
  const confirm = await card(person);
  stage.panel.faults.next({ action: 'add', fault: { kind: 'hangAfter' } });
  const { update_id } = person.tap('Confirm', confirm);
  await stage.panel.waitForCall((call) => call.action === 'add');
  await bot.end('SIGKILL');
  expect(ordersOf(stage.panel, person)).toHaveLength(1);

  await stage.start();
  const unknown = await person.waitFor(UNKNOWN, SLOW);
  expect(unknown.text).toContain('Balance before: 100.00 USD · now: 99.10 USD');
  stage.telegram.deliverAgain(update_id ?? 0);
  person.tap('Confirm', confirm);
  person.say('/balance');
  await person.waitFor('Balance: 99.10 USD');
  expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
  expect(count(person, UNKNOWN)).toBe(1);
  person.tap('I see it', unknown);
  await person.waitFor('Order ID');
  person.say(ordersOf(stage.panel, person)[0]?.id ?? '');
  await person.waitFor('Found.');
});

test.concurrent('killed after the answer and before the receipt: the receipt comes by itself', async () => {
  await using stage = await openProcessStage();
  const bot = await stage.start();
  const person = await stage.customer();
  const confirm = await card(person);
  const stopped = stopAt(stage, 'sendMessage', person);
  person.tap('Confirm', confirm);
  await stopped;
  await bot.end('SIGKILL');
  stage.telegram.faults.clear();
  expect(count(person, 'Placed.')).toBe(0);

  await stage.start();
  const receipt = await person.waitFor('Placed.', SLOW);
  const [order] = ordersOf(stage.panel, person);
  expect(idIn(receipt)).toBe(order?.id);
  expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
  stage.panel.finish(order?.id ?? '', 'Completed');
  expect((await person.waitFor(`Completed · #${order?.id}`, SLOW)).reply_to).toBe(receipt.message_id);
});

test.concurrent('killed before a notification got through: told after the restart, once', async () => {
  await using stage = await openProcessStage();
  const bot = await stage.start();
  const person = await stage.customer();
  person.tap('Confirm', await card(person));
  const id = idIn(await person.waitFor('Placed.'));
  const stopped = stopAt(stage, 'sendMessage', person);
  stage.panel.finish(id, 'Completed');
  await stopped;
  await bot.end('SIGKILL');
  stage.telegram.faults.clear();
  await stage.start();
  await person.waitFor(`Completed · #${id}`, SLOW);
  person.say('/orders');
  await person.waitFor('1 order');
  expect(count(person, `Completed · #${id}`)).toBe(1);
});

test.concurrent.each([
  ['Refill', 'refill', 'say whether it accepted the refill'],
  ['Confirm: cancel', 'cancel', 'say whether it accepted the request'],
])(
  'killed during a tap on %s: it is said, also to the second tap, and not asked for again',
  async (label, action, words) => {
    await using stage = await openProcessStage({ POLL_INTERVAL_SECONDS: '3600' });
    const bot = await stage.start();
    const person = await stage.customer();
    person.tap('Confirm', await card(person));
    const receipt = await person.waitFor('Placed.');
    const id = idIn(receipt);
    if (action === 'refill') {
      stage.panel.finish(id, 'Completed');
      person.say(`/status ${id}`);
      await person.waitFor(`Order #${id}`);
    } else {
      person.tap('Cancel order', receipt);
      await person.waitFor('Cancel this order');
    }
    const on = person.last as NonNullable<typeof person.last>;
    stage.panel.faults.next({ action, fault: { kind: 'hangAfter' } });
    person.tap(label, on);
    await stage.panel.waitForCall((call) => call.action === action);
    await bot.end('SIGKILL');

    await stage.start();
    await person.waitFor(words, SLOW);
    const { text = '' } = await person.tap(label, on).answer;
    const [now] = person.messages.filter(({ message_id }) => message_id === on.message_id);
    expect(`${text}\n${now?.text}`).toContain(words);
    expect(callsOf(stage.panel, person, action)).toHaveLength(1);
  },
);

test.concurrent('killed during a refill: it is not asked for again, and the person is told to look', async () => {
  await using stage = await openProcessStage();
  const bot = await stage.start();
  const person = await stage.customer();
  person.tap('Confirm', await card(person));
  const id = idIn(await person.waitFor('Placed.'));
  stage.panel.finish(id, 'Completed');
  await person.waitFor(`Completed · #${id}`, SLOW);
  stage.panel.faults.next({ action: 'refill', fault: { kind: 'hangAfter' } });
  person.say(`/refill ${id}`);
  await stage.panel.waitForCall((call) => call.action === 'refill');
  await bot.end('SIGKILL');
  await stage.start();
  await person.waitFor('say whether it accepted the refill', SLOW);
  expect(callsOf(stage.panel, person, 'refill')).toHaveLength(1);
});

test.concurrent('killed while a question is answered: the answer is not lost, nor the wizard', async () => {
  await using stage = await openProcessStage();
  const bot = await stage.start();
  const person = await stage.customer();
  person.say('/order 1');
  await person.waitFor('Link');
  const stopped = stopAt(stage, 'sendMessage', person);
  person.say(LINK);
  await stopped;
  await bot.end('SIGKILL');
  stage.telegram.faults.clear();
  await stage.start();
  await person.waitFor(/^Quantity/, SLOW);
  person.say('1000');
  expect((await person.waitFor('Check and confirm')).text).toContain(LINK);
});

test.concurrent('killed again and again with people busy: every order is known or offered as unknown, none twice', async () => {
  await using stage = await openProcessStage();
  let bot = await stage.start();
  const people = await Promise.all(Array.from({ length: 6 }, () => stage.customer()));
  const cards = await Promise.all(people.map((person) => card(person)));
  for (const [index, person] of people.entries()) {
    stage.panel.faults.next({ key: person.key, action: 'add', fault: { kind: 'delay', ms: 40 * index } });
    person.tap('Confirm', cards[index]);
  }
  await stage.panel.waitForCall((call) => call.action === 'add');
  for (let round = 0; round < 3; round++) {
    await bot.end('SIGKILL');
    bot = await stage.start();
  }
  await Promise.all(people.map((person) => person.waitFor(new RegExp(`${UNKNOWN}|Placed\\.`), SLOW)));
  for (const person of people) {
    expect(callsOf(stage.panel, person, 'add').length).toBeLessThanOrEqual(1);
    expect(count(person, UNKNOWN) + count(person, 'Placed.')).toBeGreaterThanOrEqual(1);
  }
});
