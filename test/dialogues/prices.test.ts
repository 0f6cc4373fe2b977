import { describe, expect, test } from 'vitest';
import type { WireService } from '../../src/playground/panel/model.ts';
import type { PanelServer } from '../../src/playground/panel/server.ts';
import { laterClock } from '../support/clock.ts';
import { useStage } from '../support/expectations.ts';
import { asks, callsOf, card, goThrough, idIn, LINK, ordersOf } from './talk.ts';

/** The first service is another one while the work goes on. */
async function changed(panel: PanelServer, change: Partial<WireService>, work: () => Promise<void>): Promise<void> {
  const all = panel.services;
  panel.setServices(all.map((service) => (service.service === 1 ? { ...service, ...change } : service)));
  try {
    await work();
  } finally {
    panel.setServices(all);
  }
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

describe('the price on the card', () => {
  let later = 0;
  const stage = useStage(() => ({ outside: { clock: laterClock(() => later) } }));
  const setRate = (person: { key: string }, rate: string) =>
    Object.assign(stage.panel.accounts.get(person.key) ?? {}, { rates: { 1: rate } });

  test('is that of the moment when it is shown, not that of the beginning of the wizard', async () => {
    const person = await stage.customer();
    person.say(`/order 1 ${LINK}`);
    await person.waitFor(asks('Quantity'));
    setRate(person, '1.5');
    later += 20_000;
    person.say('1000');
    const confirm = await goThrough(person, []);
    expect(confirm.text).toContain('Price: 1.50 USD');
    person.tap('Confirm', confirm);
    await person.waitFor('Placed.');
    expect(ordersOf(stage.panel, person)[0]?.charge).toBe('1.5');
  });

  test.each(['at once', 'in the wizard'])('a quantity is refused by the minimum of now only: given %s', async (how) => {
    const person = await stage.customer();
    person.say('/start s_1');
    const { panel } = stage;
    const min = panel.services.find(({ service }) => String(service) === '1')?.min;
    await person.waitFor('Price per 1,000');
    panel.setServices(panel.services.map((one) => (String(one.service) === '1' ? { ...one, min: '3' } : one)));
    later += 1_000;
    if (how === 'in the wizard') {
      person.say(`/order 1 ${LINK}`);
      await person.waitFor(asks('Quantity'));
      person.say('2');
      expect((await person.waitFor(asks('Quantity'))).text).toContain('3');
      person.say('5');
    } else person.say(`/order 1 ${LINK} 5`);
    const confirm = how === 'at once' ? undefined : await goThrough(person, []);
    expect((confirm ?? (await person.waitFor('Check and confirm'))).text).toContain('Quantity: 5');
    panel.setServices(panel.services.map((one) => (String(one.service) === '1' && min ? { ...one, min } : one)));
  });

  test('is today’s, also when the list of services came a moment ago', async () => {
    const person = await stage.customer();
    person.say('/start s_1');
    await person.waitFor('Price per 1,000: 0.90 USD');
    setRate(person, '2.25');
    expect((await card(person)).text).toContain('Price: 2.25 USD');
  });

  test('of an old card is looked up again: a new price needs a new Confirm', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    setRate(person, '9');
    later += 2 * HOUR;
    person.tap('Confirm', confirm);
    const next = await person.waitFor('The price has changed');
    expect(next.text).toContain('Price: 9.00 USD');
    expect(callsOf(stage.panel, person, 'add')).toEqual([]);
    expect((await person.tap('Confirm', confirm).answer).text).toContain('discarded');
    person.tap('Confirm', next);
    await person.waitFor('Placed.');
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
  });

  test('of an old card that is still right is no matter', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    later += 24 * HOUR;
    person.tap('Confirm', confirm);
    await person.waitFor('Placed.');
  });

  test('a service that went away meanwhile is said to be gone, in the wizard and on an old card', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    person.say(`/order 1 ${LINK}`);
    await person.waitFor(asks('Quantity'));
    const all = stage.panel.services;
    stage.panel.setServices(all.filter(({ service }) => service !== 1));
    later += HOUR;
    person.say('100');
    await person.waitFor("The service #1 isn't offered");
    person.tap('Confirm', confirm);
    await person.waitFor("The service #1 isn't offered");
    expect(callsOf(stage.panel, person, 'add')).toEqual([]);
    stage.panel.setServices(all);
  });

  test('is the last one known, and says so, when the panel does not tell', async () => {
    const person = await stage.customer();
    person.say(`/order 1 ${LINK}`);
    await person.waitFor(asks('Quantity'));
    later += HOUR;
    stage.panel.faults.next({ key: person.key, action: 'services', times: 3, fault: { kind: 'html' } });
    person.say('1000');
    const confirm = await goThrough(person, []);
    expect(confirm.text).toContain("get today's price");
    expect(confirm.text).toContain('Price: 0.90 USD');
    stage.panel.faults.clear();
  });

  test('of a card from some minutes ago is looked up again', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    setRate(person, '9');
    later += 2 * MINUTE;
    person.tap('Confirm', confirm);
    expect((await person.waitFor('The price has changed')).text).toContain('Price: 9.00 USD');
    expect(callsOf(stage.panel, person, 'add')).toEqual([]);
  });

  test('of a card just shown is not asked for again', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    const asked = callsOf(stage.panel, person, 'services').length;
    person.tap('Confirm', confirm);
    await person.waitFor('Placed.');
    expect(callsOf(stage.panel, person, 'services')).toHaveLength(asked);
  });

  test('that rose while the card was fresh is said as soon as the panel tells, and with the end', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    setRate(person, '9');
    person.tap('Confirm', confirm);
    const receipt = await person.waitFor('Placed.');
    const words = 'The panel charged 9.00 USD; the card said 0.90 USD.';
    expect(receipt.text).not.toContain(words);
    person.tap('Refresh', receipt);
    expect((await person.waitFor('Charge: 9.00 USD')).text).toContain(words);
    stage.panel.finish(idIn(receipt), 'Completed');
    expect((await person.waitFor(`Completed · #${idIn(receipt)}`)).text).toContain(words);
  });

  test('that rose is said of each order when many end at once', async () => {
    const person = await stage.customer({ balance: '1000' });
    person.say([1, 2, 3].map((post) => `1|https://instagram.com/p${post}|1000`).join('\n'));
    const confirm = await person.waitFor('Check and confirm');
    setRate(person, '9');
    person.tap('Confirm', confirm);
    await person.waitFor('3 of 3 placed');
    await stage.stop();
    for (const { id } of ordersOf(stage.panel, person)) stage.panel.finish(id, 'Completed');
    await stage.restart();
    const told = await person.waitFor('3 orders have ended');
    expect(told.text?.match(/The panel charged 9\.00 USD; the card said 0\.90 USD\./g)).toHaveLength(3);
  });

  test.each<[string, Parameters<PanelServer['faults']['next']>[0]['fault']]>([
    ['answers with a web page', { kind: 'html' }],
    ['does not answer', { kind: 'hangAfter' }],
  ])(
    'of an old card, when the panel %s: the card says of when it is, and is confirmed knowingly',
    async (_how, fault) => {
      const person = await stage.customer();
      const confirm = await card(person);
      setRate(person, '9');
      later += HOUR;
      stage.panel.faults.next({ key: person.key, action: 'services', times: Number.POSITIVE_INFINITY, fault });
      const tapped = performance.now();
      person.tap('Confirm', confirm);
      const next = await person.waitFor("get today's price", { timeoutMs: 15_000 });
      expect(performance.now() - tapped).toBeLessThan(8_000);
      expect(next.message_id).toBe(confirm.message_id);
      expect(next.text).toMatch(/the price of \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
      expect(next.text).toContain('Price: 0.90 USD');
      expect(callsOf(stage.panel, person, 'add')).toEqual([]);
      expect((await person.tap('Confirm', confirm).answer).text).toContain('discarded');
      later += HOUR;
      person.tap('Confirm', next);
      await person.waitFor('Placed.', { timeoutMs: 15_000 });
      expect(ordersOf(stage.panel, person)).toHaveLength(1);
      stage.panel.faults.clear();
    },
  );

  test('that a card knew to be old is looked up again all the same', async () => {
    const person = await stage.customer();
    person.say(`/order 1 ${LINK}`);
    await person.waitFor(asks('Quantity'));
    later += HOUR;
    stage.panel.faults.next({ key: person.key, action: 'services', times: 3, fault: { kind: 'html' } });
    person.say('1000');
    const confirm = await goThrough(person, []);
    stage.panel.faults.clear();
    setRate(person, '9');
    person.tap('Confirm', confirm);
    expect((await person.waitFor('The price has changed')).text).toContain('Price: 9.00 USD');
    expect(callsOf(stage.panel, person, 'add')).toEqual([]);
  });

  test.each<[string, Partial<WireService>, string]>([
    ['name', { name: 'Likes' }, 'Likes'],
    ['type', { type: 'SEO Light' }, 'Type: SEO Light'],
    ['category', { category: 'Another one' }, 'Another one'],
    ['minimum', { min: '60' }, 'Min: 60'],
    ['maximum', { max: '9000' }, 'Max: 9,000'],
    ['refill', { refill: false }, 'Refill: no'],
    ['cancellation', { cancel: false }, 'Cancel: no'],
    ['drip-feed', { dripfeed: false }, 'Drip-feed: no'],
  ])('is the same, but not the %s: an old card is shown once more, with what is new', async (_what, change, shown) => {
    const person = await stage.customer();
    const confirm = await card(person);
    later += 2 * MINUTE;
    await changed(stage.panel, change, async () => {
      person.tap('Confirm', confirm);
      const next = await person.waitFor('The service has changed');
      expect(next.text).toContain(shown);
      expect(next.message_id).toBe(confirm.message_id);
      expect(callsOf(stage.panel, person, 'add')).toEqual([]);
      person.tap('Confirm', next);
      await person.waitFor('Placed.');
    });
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
  });

  test('and all else is asked for again on an old card, when it will not do any more', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    later += 2 * MINUTE;
    await changed(stage.panel, { min: '5000' }, async () => {
      person.tap('Confirm', confirm);
      const asked = await person.waitFor(asks('Quantity'));
      expect(asked.text).toContain('1000 is less than the minimum of 5000');
      expect((await person.tap('Confirm', confirm).answer).text).toContain('discarded');
      person.tap('5,000', asked);
      expect((await person.waitFor('Check and confirm')).text).toContain('Price: 4.50 USD');
    });
  });
});

describe('a service that changes between a question and the card', () => {
  let later = 0;
  const stage = useStage(() => ({ outside: { clock: laterClock(() => later) } }));

  test.each<[string, Partial<WireService>, RegExp, string[]]>([
    [
      'to another type: what that one needs is asked for',
      { type: 'Custom Comments', min: '1' },
      /^Comments[\s\S]*The service has changed/,
      ['Nice!', 'Price: 0.0009 USD'],
    ],
    [
      'to a higher minimum: the quantity is asked for, with the reason',
      { min: '5000' },
      /^Quantity[\s\S]*1000 is less than the minimum of 5000/,
      ['6000', 'Price: 5.40 USD'],
    ],
  ])('%s', async (_how, change, asked, [answer = '', shown = '']) => {
    const person = await stage.customer();
    person.say(`/order 1 ${LINK}`);
    await person.waitFor(asks('Quantity'));
    later += MINUTE;
    await changed(stage.panel, change, async () => {
      person.say('1000');
      await person.waitFor(asked);
      person.say(answer);
      const confirm = await person.waitFor('Check and confirm');
      expect(confirm.text).toContain(shown);
      person.tap('Confirm', confirm);
      await person.waitFor('Placed.');
    });
  });

  test('to one without drip-feed: the card says so, and counts one run', async () => {
    const person = await stage.customer();
    person.say(`/order 1 ${LINK}`);
    await person.waitFor(asks('Quantity'));
    person.say('1000');
    person.tap('Drip-feed', await person.waitFor('Check and confirm'));
    await person.waitFor(asks('Drip-feed: Runs and Interval'));
    later += MINUTE;
    await changed(stage.panel, { dripfeed: false }, async () => {
      person.say('2 30');
      const confirm = await person.waitFor('Check and confirm');
      expect(confirm.text).toContain('Drip-feed: no');
      expect(confirm.text).not.toContain('every');
      expect(confirm.text).toContain('Price: 0.90 USD');
      later += 2 * MINUTE;
      person.tap('Confirm', confirm);
      await person.waitFor('Placed.');
    });
    expect(ordersOf(stage.panel, person)[0]?.charge).toBe('0.9');
  });

  test('and a day that is over by now: a reorder asks for another one, and does not leave it out', async () => {
    const person = await stage.customer();
    const day = new Date(Date.now() + later + 2 * 86_400_000);
    const expiry = `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
    person.say('/order 8');
    const confirm = await goThrough(person, [
      ['Username', 'ann'],
      ['Min', '100'],
      ['Max', '200'],
      ['Delay', '0'],
      ['Posts', '2'],
      ['Old posts', '[Skip]'],
      ['Expiry', expiry],
    ]);
    person.tap('Confirm', confirm);
    const receipt = await person.waitFor('Placed.');
    later += 30 * 86_400_000;
    person.tap('Reorder', receipt);
    expect((await person.waitFor(asks('Expiry'))).text).toContain('is not in the future');
  });
});

describe('the currency', () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '3600' } });
  const change = (person: { key: string }) =>
    Object.assign(stage.panel.accounts.get(person.key) ?? {}, { currency: 'EUR' });

  test('is what the panel last said with a balance, also on the card that it was read for', async () => {
    const person = await stage.customer();
    person.say('/start s_1');
    await person.waitFor('Price per 1,000: 0.90 USD');
    change(person);
    const confirm = await card(person);
    expect(confirm.text).toContain('Price: 0.90 EUR');
    expect(confirm.text).not.toContain('USD');
    person.say('/start s_1');
    await person.waitFor('Price per 1,000: 0.90 EUR');
    person.say(`/mass 1|${LINK}/other|1000`);
    expect((await person.waitFor('1 order')).text).not.toContain('USD');
  });

  test.each([
    ['an order', `/order 1 ${LINK} 1000`, 'Confirm', 'Placed.'],
    ['a mass order', `/mass 1|${LINK}|1000`, 'Confirm 1', '1 of 1 placed'],
  ])('of %s on a card is not another one than it is placed at', async (_what, words, confirm, done) => {
    const person = await stage.customer();
    person.say(words);
    const shown = await person.waitFor('0.90 USD');
    change(person);
    person.say('/balance');
    await person.waitFor('Balance: 100.00 EUR');
    person.tap(confirm, shown);
    const again = await person.waitFor('0.90 EUR');
    expect(callsOf(stage.panel, person, 'add')).toEqual([]);
    person.tap(confirm, again);
    await person.waitFor(done);
  });
});
