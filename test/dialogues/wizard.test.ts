import { describe, expect, test } from 'vitest';
import { ORDER_TYPES } from '../../src/panel/forms.ts';
import { wellKnown } from '../../src/playground/panel/catalogue-words.ts';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { ROWS } from './order-forms.ts';
import { asks, balanceOf, callsOf, card, goThrough, idIn, LINK, ordersOf } from './talk.ts';

test('an order of each type is among those that go through the wizard', () => {
  const types = ROWS.map((row) => wellKnown.find(({ service }) => service === row.service)?.type);
  expect(ORDER_TYPES.filter((type) => !types.includes(type))).toEqual([]);
});

describe('the wizard', () => {
  const stage = useStage({ panel: { strict: true } });

  test.each(ROWS)('a person orders $type: asked for what it needs, charged what the card says', async (row) => {
    const person = await stage.customer();
    person.say(`/order ${row.service}`);
    const confirm = await goThrough(person, row.steps);
    expect(confirm.text).toContain(`#${row.service} `);
    expect(confirm.text).toContain(`Price: ${row.price}`);
    expect(confirm.text?.includes("I don't know this type")).toBe(row.service === 18);
    for (const value of Object.values(row.sent))
      for (const line of value.split('\n'))
        expect(confirm.text).toContain(/^\d{4,}$/.test(line) ? Number(line).toLocaleString('en') : line);

    person.tap('Confirm', confirm);
    const receipt = await person.waitFor('Placed.');
    const [order, ...more] = ordersOf(stage.panel, person);
    expect(more).toEqual([]);
    expect(idIn(receipt)).toBe(order?.id);
    expect(receipt.text).toMatch(row.service === 8 ? /Pending|Active/ : /Pending/);
    const [add, ...others] = callsOf(stage.panel, person, 'add');
    expect(others).toEqual([]);
    expect(add?.parameters).toEqual({ service: String(row.service), ...row.sent });
    expect(add?.warnings).toEqual([]);
    expect(order?.charge).toBe(String(Number(row.charge ?? row.price.replace(' USD', ''))));
    if (row.charge === undefined) {
      const [, after] = /after: ([\d.]+) USD/.exec(confirm.text ?? '') ?? [];
      expect(Math.abs(Number(after) - Number(balanceOf(stage.panel, person)))).toBeLessThan(0.0051);
    }
  });

  test.each([
    ['/order 1', 'Link'],
    [`/order 1 ${LINK}`, 'Quantity'],
    [`/order #1 ${LINK}`, 'Quantity'],
    ['/order ١', 'Link'],
    [`/order 4 ${LINK}`, 'Usernames'],
    ['/order 8 ann 20 100', 'Delay'],
  ])('%s asks for %s next', async (words, field) => {
    const person = await stage.customer();
    person.say(words);
    await person.waitFor(asks(field));
  });

  test('a person in a hurry gets the card at once', async () => {
    const person = await stage.customer();
    const confirm = await card(person, `/order 1 ${LINK} 1000`);
    expect(confirm.text).toContain('Price: 0.90 USD');
    expect(confirm.text).toContain('after: 99.10 USD');
    expect(buttonsOf(confirm).slice(-2)).toEqual([['✖️ Cancel'], ['✅ Confirm']]);
  });

  test('/order alone asks which service, and takes an id or words', async () => {
    const person = await stage.customer();
    person.say('/order');
    await person.waitFor('Which service?');
    person.say('1');
    await person.waitFor(asks('Link'));
    person.say('/order');
    await person.waitFor('Which service?');
    person.say('poll votes');
    await person.waitFor('Poll Votes');
  });

  test('a service that the panel does not have is said to be gone', async () => {
    const person = await stage.customer();
    person.say('/order 99999');
    await person.waitFor("The service #99999 isn't offered");
    person.say('/order poll');
    await person.waitFor('Poll Votes');
  });

  test('a value that came with the command and will not do is asked for, with the reason', async () => {
    const person = await stage.customer();
    person.say(`/order 1 ${LINK} 5`);
    const asked = await person.waitFor(asks('Quantity'));
    expect(asked.text).toContain('5 is less than the minimum of 50');
    person.say('/order 1 nonsense 100');
    expect((await person.waitFor(asks('Link'))).text).toContain('“nonsense” is not a link');
  });
});
