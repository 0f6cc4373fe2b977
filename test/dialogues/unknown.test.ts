import { describe, expect, test, vi } from 'vitest';
import type { PanelServer } from '../../src/playground/panel/server.ts';
import { createPanelServer } from '../../src/playground/panel/server.ts';
import { placeElsewhere } from '../support/elsewhere.ts';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { openStage } from '../support/stage.ts';
import { balanceOf, type Customer, callsOf, card, idIn, LINK, ordersOf, placed } from './talk.ts';

type Fault = Parameters<PanelServer['faults']['next']>[0]['fault'];

vi.setConfig({ maxConcurrency: 30 });

describe.concurrent('an unknown outcome', () => {
  const stage = useStage({ env: { PANEL_TIMEOUT_SECONDS: '1' } });

  async function confirmInto(fault: Fault, customer?: Customer) {
    const person = customer ?? (await stage.customer());
    const confirm = await card(person);
    stage.panel.faults.next({ key: person.key, action: 'add', fault });
    person.tap('Confirm', confirm);
    return { person, confirm, unknown: await person.waitFor("I don't know whether this order was placed") };
  }

  test.each<[string, Fault, boolean]>([
    ['never answers', { kind: 'hangAfter' }, true],
    ['answers too late', { kind: 'delay', ms: 1_500 }, true],
    ['trickles its answer', { kind: 'trickle', ms: 500 }, true],
    ['breaks the connection before it did anything', { kind: 'dropBefore' }, false],
    ['breaks the connection after it did it', { kind: 'dropAfter' }, true],
    ['fails with 500 after it did it', { kind: 'status', status: 500 }, true],
    ['fails with 502 and did nothing', { kind: 'status', status: 502, before: true }, false],
    ['cuts its answer off', { kind: 'cut' }, true],
    ['breaks the connection in the middle of its answer', { kind: 'cut', socket: true }, true],
    ['answers with a web page', { kind: 'html' }, true],
    ['answers with nothing', { kind: 'empty' }, true],
    ['answers without an order id', { kind: 'noOrderId' }, true],
    ['answers with an order id that is none', { kind: 'json', body: { order: null } }, true],
    ['says that there was an error processing it', { kind: 'status', status: 200 }, true],
    ['sends us elsewhere', { kind: 'redirect', to: 'https://example.com/' }, false],
  ])('a panel that %s: told as unknown, and never sent again', async (_title, fault, did) => {
    const { person, confirm, unknown } = await confirmInto(fault);
    expect(unknown.text).toContain('#1 · Followers');
    expect(unknown.text).toContain(LINK);
    expect(unknown.text).toContain(`Balance before: 100.00 USD · now: ${did ? '99.10' : '100.00'} USD`);
    expect(unknown.text).toContain(did ? 'Your balance has changed' : "Your balance hasn't changed");
    expect(buttonsOf(unknown).flat()).toEqual(['💰 Check balance', '👀 I see it', '✖️ It was not placed']);
    expect((await person.tap('Confirm', confirm).answer).text).toContain("don't know");
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
    expect(ordersOf(stage.panel, person)).toHaveLength(did ? 1 : 0);
  });

  test('a balance that cannot be read either is shown as such', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    stage.panel.faults.next({ key: person.key, action: 'add', fault: { kind: 'dropAfter' } });
    stage.panel.faults.next({ key: person.key, action: 'balance', times: 3, fault: { kind: 'html' } });
    person.tap('Confirm', confirm);
    const unknown = await person.waitFor("I don't know whether");
    expect(unknown.text).toContain('Balance before: 100.00 USD · now: ?');
    person.tap('Check balance', unknown);
    await person.waitFor('Balance before: 100.00 USD · now: 99.10 USD');
  });

  test('Check balance shows it as it is now, as often as one likes', async () => {
    const { person, unknown } = await confirmInto({ kind: 'dropBefore' });
    person.tap('Check balance', unknown);
    await person.tap('Check balance', unknown).answer;
    const account = stage.panel.accounts.get(person.key);
    if (account) account.balance = '42';
    person.tap('Check balance', unknown);
    const checked = await person.waitFor('now: 42.00 USD');
    expect(checked.message_id).toBe(unknown.message_id);
    expect(buttonsOf(checked)).toEqual(buttonsOf(unknown));
    stage.panel.faults.next({ key: person.key, action: 'balance', times: 3, fault: { kind: 'html' } });
    person.tap('Check balance', checked);
    await person.waitFor('make sense');
  });

  test('I see it: the id is checked, the order is watched, and its end is told as a reply', async () => {
    const { person, unknown } = await confirmInto({ kind: 'hangAfter' });
    const [order] = ordersOf(stage.panel, person);
    if (!order) throw new Error('the panel has it');
    stage.panel.setOrder(order.id, { status: 'In progress', remains: 600 });
    person.tap('I see it', unknown);
    await person.waitFor('Order ID');
    person.say('there it is!');
    await person.waitFor('This is not an order ID');
    person.say('99999');
    expect((await person.waitFor("doesn't know #99999")).text).toContain('Incorrect order ID');
    person.say(`#${order.id}`);
    const found = await person.waitFor('Found.');
    expect(idIn(found)).toBe(order.id);
    expect(found.text).toContain('In progress');
    expect(found.text).toContain(LINK);
    stage.panel.finish(order.id, 'Completed');
    expect((await person.waitFor(`Completed · #${order.id}`)).reply_to).toBe(found.message_id);
    for (const button of ['Check balance', 'I see it', 'It was not placed']) {
      expect((await person.tap(button, unknown).answer).text).toBe(`Already placed: #${order.id}`);
    }
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
  });

  test('I see it: an order that is in the list already is said to be so, stays itself, and another id is asked for', async () => {
    const person = await stage.customer();
    const known = await placed(person);
    const { unknown } = await confirmInto({ kind: 'dropAfter' }, person);
    person.tap('I see it', unknown);
    await person.waitFor('Order ID');
    person.say(known.id);
    await person.waitFor('This order is already in your list');
    person.say(ordersOf(stage.panel, person)[1]?.id ?? '');
    await person.waitFor('Found.');
  });

  test("I see it: somebody else's order is not found", async () => {
    const other = await stage.customer();
    const { id } = await placed(other);
    const { person, unknown } = await confirmInto({ kind: 'dropBefore' });
    person.tap('I see it', unknown);
    await person.waitFor('Order ID');
    person.say(id);
    await person.waitFor(`doesn't know #${id}`);
    person.tap('Cancel');
    await person.waitFor('OK, never mind');
    person.tap('It was not placed', unknown);
    await person.waitFor("it wasn't placed");
  });

  test('I see it, tapped twice, asks twice and adopts once', async () => {
    const { person, unknown } = await confirmInto({ kind: 'dropAfter' });
    person.tap('I see it', unknown);
    person.tap('I see it', unknown);
    await person.waitFor('Order ID');
    await person.waitFor('Order ID');
    const [order] = ordersOf(stage.panel, person);
    person.say(order?.id ?? '');
    await person.waitFor('Found.');
    person.say('/orders');
    await person.waitFor('1 order');
  });

  test('It was not placed closes the card; again it says the same; the others say that it is settled', async () => {
    const { person, unknown } = await confirmInto({ kind: 'dropBefore' });
    person.tap('It was not placed', unknown);
    const closed = await person.waitFor("OK, it wasn't placed");
    expect(closed.message_id).toBe(unknown.message_id);
    expect(buttonsOf(closed).flat()).toEqual(['🛒 Order again', '🏠 Menu']);
    await person.tap('It was not placed', unknown).answer;
    for (const button of ['Check balance', 'I see it'])
      expect((await person.tap(button, unknown).answer).text).toContain('already settled');
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
    expect(balanceOf(stage.panel, person)).toBe('100');
    person.tap('Order again', closed);
    expect((await person.waitFor('Check and confirm')).text).toContain(LINK);
  });

  test('It was not placed, though the balance has moved, is asked once more, elsewhere than it was tapped', async () => {
    const { person, unknown } = await confirmInto({ kind: 'dropAfter' });
    await person.tap('It was not placed', unknown).answer;
    const asked = await person.waitFor('Was it really not placed?');
    expect(asked.message_id).toBe(unknown.message_id);
    expect(buttonsOf(asked)).toEqual([['✖️ It was not placed'], ['👀 I see it'], ['💰 Check balance']]);
    person.tap('It was not placed', asked);
    await person.waitFor("OK, it wasn't placed");
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
  });

  test('its buttons do nothing in the hands of another', async () => {
    const { unknown } = await confirmInto({ kind: 'dropBefore' });
    const other = await stage.customer();
    const rows = (unknown.reply_markup as { inline_keyboard: { callback_data: string }[][] }).inline_keyboard.flat();
    for (const { callback_data } of rows)
      expect((await other.forgeCallback(callback_data).answer).text).toContain('expired');
  });

  test.each<[string, Fault, string, string]>([
    ['an unknown outcome', { kind: 'dropAfter' }, "I don't know whether this order was placed", 'Check balance'],
    ['a refusal', { kind: 'error', text: 'Bad <b>link</b>' }, 'Bad <b>link</b>', 'Order again'],
    ['what was not sent', { kind: 'rateLimit', retryAfter: 1 }, 'The order was not placed', 'Confirm'],
  ])('Telegram takes no message just then: %s is told when it does', async (_what, fault, words, button) => {
    const person = await stage.customer();
    const confirm = await card(person);
    stage.panel.faults.next({ key: person.key, action: 'add', fault });
    const down = {
      chatId: person.user.id,
      method: 'sendMessage',
      fault: { kind: 'error' as const, error_code: 403, description: 'Forbidden: bot was blocked by the user' },
    };
    stage.telegram.faults.next(down);
    await person.tap('Confirm', confirm).answer;
    expect(person.messages.some(({ text }) => text?.includes(words))).toBe(false);
    person.say('/help');
    const told = await person.waitFor(words);
    expect(buttonsOf(told).flat().join()).toContain(button);
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
    await stage.panel.waitForCall(({ action, key }) => action === 'balance' && key === person.key);
    expect(person.messages.filter(({ text }) => text?.includes(words))).toHaveLength(1);
  });

  test('I see it: one that was canceled meanwhile is not said to be watched', async () => {
    const { person, unknown } = await confirmInto({ kind: 'dropAfter' });
    const [order] = ordersOf(stage.panel, person);
    stage.panel.finish(order?.id ?? '', 'Canceled');
    person.tap('I see it', unknown);
    await person.waitFor('Order ID');
    person.say(order?.id ?? '');
    const seen = await person.waitFor(`Order #${order?.id}`);
    expect(seen.text).toContain('It has already ended');
    expect(seen.text).not.toContain('track it');
  });

  test('I see it: an order that looks otherwise is asked about, with what differs', async () => {
    const { person, unknown } = await confirmInto({ kind: 'dropBefore' });
    const [small = '', large = ''] = [
      ...(await placeElsewhere(stage.panel, person)),
      ...(await placeElsewhere(stage.panel, person)),
    ];
    stage.panel.setOrder(large, { charge: '0.9', remains: 5_000 });
    person.tap('I see it', unknown);
    await person.waitFor('Order ID');
    person.say(large);
    expect((await person.waitFor('look like')).text).toContain('5,000 remain to be delivered; the card said 1,000');
    person.tap('Another ID');
    await person.waitFor('Order ID');
    person.say(small);
    const asked = await person.waitFor('look like');
    expect(asked.text).toContain(`#${small}`);
    expect(asked.text).toContain('charged 0.09 USD for it; the card said 0.90 USD');
    person.tap('Yes, that one', asked);
    expect(idIn(await person.waitFor('Found.'))).toBe(small);
    expect((await person.tap('Yes, that one', asked).answer).text).toBe(`Already placed: #${small}`);
  });

  test('other orders sent meanwhile: the balance says nothing of this one', async () => {
    const { person, unknown } = await confirmInto({ kind: 'dropBefore' });
    await placed(person);
    person.tap('Check balance', unknown);
    const checked = await person.waitFor('now: 99.10 USD');
    expect(checked.text).toContain('Other orders were sent with this account in the meantime');
    expect(checked.text).not.toContain('probably');
  });

  test('a panel that answers with an order that is there already: it says so, and watches it once', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    const confirm = await card(person);
    stage.panel.faults.next({
      key: person.key,
      action: 'add',
      fault: { kind: 'json', body: { order: Number(id) }, before: true },
    });
    person.tap('Confirm', confirm);
    expect(idIn(await person.waitFor('an order that you already have'))).toBe(id);
    person.say('/orders');
    await person.waitFor('1 order');
  });
});

test('a panel that is down when it is confirmed: nothing was sent, and the same order can be confirmed when it is back', async () => {
  await using stage = await openStage();
  const person = await stage.customer();
  const confirm = await card(person);
  const port = Number(new URL(stage.panel.url).port);
  await stage.panel.close();
  person.tap('Confirm', confirm);
  const failed = await person.waitFor('The order was not placed');
  expect(failed.text).toContain("can't be reached");
  expect(failed.text).toContain('Nothing was sent and nothing was charged');
  person.tap('Confirm', failed);
  const again = await person.waitFor(
    ({ text, message_id }) => message_id > failed.message_id && text?.includes('The order was not placed') === true,
  );

  const back = await createPanelServer({ port });
  try {
    back.account({ key: person.key, balance: '100' });
    expect((await person.tap('Confirm', failed).answer).text).toContain('can still be confirmed');
    person.tap('Confirm', again);
    await person.waitFor('Placed.');
    expect(ordersOf(back, person)).toHaveLength(1);
  } finally {
    await back.close();
  }
});
