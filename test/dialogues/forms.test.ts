import { describe, expect, test } from 'vitest';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { asks, callsOf, card, goThrough, LINK, ordersOf, type Step } from './talk.ts';

describe('a form', () => {
  const stage = useStage({ panel: { strict: true } });
  const long = 'x'.repeat(2049);
  const toExpiry: Step[] = [
    ['Delay', '0'],
    ['Posts', '5'],
    ['Old posts', '0'],
  ];

  /** What is typed first, the questions before the field, the field, a bad answer, and the reason. */
  test.each<[string, Step[], string, string, string]>([
    ['/order 1', [], 'Link', '...', '“...” is not a link'],
    ['/order 1', [], 'Link', `https://a.com/${long}`, 'too long: at most 2048'],
    [`/order 1 ${LINK}`, [], 'Quantity', '49', '49 is less than the minimum of 50'],
    [`/order 1 ${LINK}`, [], 'Quantity', '10001', '10001 is more than the maximum of 10000'],
    [`/order 1 ${LINK}`, [], 'Quantity', '1e5', '“1e5” is not a whole number'],
    [`/order 1 ${LINK}`, [], 'Quantity', '-1', '“-1” is not a whole number'],
    [`/order 1 ${LINK}`, [], 'Quantity', '<b>100</b>', '“<b>100</b>” is not a whole number'],
    [`/order 1 ${LINK} 100 3`, [], 'Drip-feed: Runs and Interval', '4', 'Send two numbers'],
    [`/order 1 ${LINK} 100 3`, [], 'Drip-feed: Runs and Interval', '0 60', '0 is less than'],
    [`/order 4 ${LINK}`, [], 'Usernames', 'ann', 'at least 2'],
    [`/order 14 ${LINK} bob`, [], 'Comments', Array(501).fill('a').join('\n'), 'at most 500'],
    [`/order 5 ${LINK} 100`, [], 'Hashtag', '#a\n#b', 'at most 1'],
    [`/order 5 ${LINK} 100`, [], 'Hashtag', long, 'too long: at most 2048'],
    ['/order 8 ann 100', [], 'Max', '50', "50 doesn't fit with 100"],
    ['/order 8 ann 20 100', [], 'Delay', '7', '“7” is not one of the choices: 0, 5, 10'],
    ['/order 8 ann 20 100', toExpiry, 'Expiry', '31/02/2030', '“31/02/2030” is not a date'],
    ['/order 8 ann 20 100', toExpiry, 'Expiry', '01/01/2020', '01/01/2020 is not in the future'],
    [`/order 17 ${LINK} 100 US`, [], 'Device', '6', '“6” is not one of the choices'],
    [`/order 7 ${LINK} 100`, [], 'Answer number', 'two', '“two” is not a whole number'],
  ])('%s, %j: %s will not take %.12s', async (words, before, field, bad, reason) => {
    const person = await stage.customer();
    person.say(words);
    for (const [question, answer] of before) {
      await person.waitFor(asks(question));
      person.say(answer);
    }
    const asked = await person.waitFor(asks(field));
    person.say(bad);
    const again = await person.waitFor('⚠️');
    expect(again.text).toMatch(asks(field));
    expect(again.text).toContain(reason);
    expect(buttonsOf(again)).toEqual(buttonsOf(asked));
  });

  test('the draft survives bad answers', async () => {
    const person = await stage.customer();
    person.say(`/order 1 ${LINK}`);
    await person.waitFor(asks('Quantity'));
    for (const bad of ['5', 'many', '99999999999999999999', '💯']) {
      person.say(bad);
      expect((await person.waitFor('⚠️')).text).toMatch(asks('Quantity'));
    }
    person.say('100');
    const confirm = await goThrough(person, []);
    expect(confirm.text).toContain(LINK);
    expect(confirm.text).toContain('Quantity: 100');
  });

  test('a sticker is no answer and costs nothing, and the last answer edited is that answer anew', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(asks('Link'));
    const said = person.say(LINK);
    await person.waitFor(asks('Quantity'));
    person.sticker();
    expect((await person.waitFor('I need it as text')).text).toMatch(asks('Quantity'));
    person.edit(said.message_id, 'https://instagram.com/bob');
    await person.waitFor(asks('Quantity'));
    person.photo();
    await person.waitFor('I need it as text');
    person.say('100');
    expect((await goThrough(person, [])).text).toContain('instagram.com/bob');
  });

  test('Back asks the last question again and forgets its answer; taps edit the question in place', async () => {
    const person = await stage.customer();
    person.say('/order 5');
    const first = await person.waitFor(asks('Link'));
    expect(buttonsOf(first).flat()).not.toContain('‹ Back');
    person.say(LINK);
    const quantity = await person.waitFor(asks('Quantity'));
    person.tap('100', quantity);
    const hashtag = await person.waitFor(asks('Hashtag'));
    expect(hashtag.message_id).toBe(quantity.message_id);
    person.tap('Back', hashtag);
    const again = await person.waitFor(asks('Quantity'));
    expect(again.message_id).toBe(quantity.message_id);
    person.tap('Back', again);
    await person.waitFor(asks('Link'));
    person.say('https://instagram.com/bob');
    const confirm = await goThrough(person, [
      ['Quantity', '[500]'],
      ['Hashtag', '#cats'],
    ]);
    expect(confirm.text).toContain('instagram.com/bob');
    expect(confirm.text).not.toContain(LINK);
    expect(confirm.text).toContain('Quantity: 500');
  });

  test('Cancel drops the wizard, and its old buttons say so', async () => {
    const person = await stage.customer();
    person.say(`/order 1 ${LINK}`);
    const asked = await person.waitFor(asks('Quantity'));
    person.tap('Cancel', asked);
    const dropped = await person.waitFor('Order discarded');
    expect(dropped.message_id).toBe(asked.message_id);
    const { answer } = person.tap('100', asked);
    expect((await answer).text).toContain('question is over');
  });

  test('another command leaves it and runs', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    const asked = await person.waitFor(asks('Link'));
    person.say('/balance');
    await person.waitFor('Balance: 100.00 USD');
    expect((await person.tap('Cancel', asked).answer).text).toContain('question is over');
    person.say('/order 2');
    await person.waitFor(asks('Link'));
    person.say('/order 3');
    expect((await person.waitFor(asks('Link'))).text).toContain('#3');
  });

  test('looking around does not disturb it', async () => {
    const person = await stage.customer();
    person.say('/start');
    const menu = await person.waitFor('Balance');
    person.say('/order 1');
    await person.waitFor(asks('Link'));
    person.tap('Balance', menu);
    await person.waitFor('Balance: 100.00 USD');
    person.tap('Menu');
    await person.waitFor('No orders are running');
    person.say(LINK);
    expect((await person.waitFor(asks('Quantity'))).text).toContain('#1');
  });

  test('an old question of the same wizard does not answer a newer one', async () => {
    const person = await stage.customer();
    person.say(`/order 5 ${LINK}`);
    const quantity = await person.waitFor(asks('Quantity'));
    person.say('100');
    await person.waitFor(asks('Hashtag'));
    expect((await person.tap('500', quantity).answer).text).toContain('question is over');
    person.say('#cats');
    expect((await person.waitFor('Check and confirm')).text).toContain('Quantity: 100');
  });

  test('Skip of a question that is not optional, forged, asks it again', async () => {
    const person = await stage.customer();
    person.say(`/order 1 ${LINK}`);
    const asked = await person.waitFor(asks('Quantity'));
    person.forgeCallback(dataOf(asked, '100').replace(/[^:]*$/, 'skip'), asked.message_id);
    person.say('100');
    await person.waitFor('Check and confirm');
  });

  test('a balance that is too low is said on the card, and the panel has the last word', async () => {
    const person = await stage.customer({ balance: '0.5' });
    const confirm = await card(person);
    expect(confirm.text).toContain('Your balance is 0.40 USD');
    person.tap('Confirm', confirm);
    const refused = await person.waitFor('The order was not placed');
    expect(refused.text).toContain('Not enough funds on balance');
    expect(refused.text).toContain('Nothing was charged');
    expect(ordersOf(stage.panel, person)).toEqual([]);
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
    person.tap('Change', await person.waitFor('Check and confirm'));
    person.tap('Quantity', await person.waitFor('What do you want to change?'));
    person.tap('500 · 0.45 USD', await person.waitFor(asks('Quantity')));
    person.tap('Confirm', await person.waitFor('Quantity: 500'));
    await person.waitFor('Placed.');
  });
});
