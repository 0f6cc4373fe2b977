import { describe, expect, test } from 'vitest';
import { laterClock } from '../support/clock.ts';
import { useStage } from '../support/expectations.ts';
import { asks, callsOf, card, goThrough, LINK, ordersOf } from './talk.ts';

describe('the price on the card', () => {
  const HOUR = 3_600_000;
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
    const confirm = await goThrough(person, [['Drip-feed: Runs and Interval', '[Skip]']]);
    expect(confirm.text).toContain('Price: 1.50 USD');
    person.tap('Confirm', confirm);
    await person.waitFor('Placed.');
    expect(ordersOf(stage.panel, person)[0]?.charge).toBe('1.5');
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
    expect((await person.tap('Confirm', confirm).answer).text).toContain('dropped');
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
    const drip = await person.waitFor(asks('Drip-feed: Runs and Interval'));
    person.tap('Skip', drip);
    await person.waitFor('The service #1 is not offered');
    person.tap('Confirm', confirm);
    await person.waitFor('The service #1 is not offered');
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
    const confirm = await goThrough(person, [['Drip-feed: Runs and Interval', '[Skip]']]);
    expect(confirm.text).toContain("did not answer with today's price");
    expect(confirm.text).toContain('Price: 0.90 USD');
    stage.panel.faults.clear();
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
