import { describe, expect, test, vi } from 'vitest';
import { SPEECHES, type Speech } from '../../src/playground/panel/dialect.ts';
import { openStage } from '../support/stage.ts';
import { callsOf, card, goThrough, LINK, ordersOf, placed } from './talk.ts';

describe.concurrent('the main job at a panel that speaks like', () => {
  test.each(Object.keys(SPEECHES) as Speech[])('%s', { timeout: 60_000 }, async (speech) => {
    await using stage = await openStage({ panel: { dialect: SPEECHES[speech] } });
    const { panel } = stage;

    const stranger = stage.telegram.person({ language_code: 'en' });
    stranger.say(`/connect ${'0'.repeat(32)}`);
    await stranger.waitFor('accept the API key');

    const person = await stage.customer({ balance: '5' });
    person.tap('Confirm', await card(person, `/order 1 ${LINK} 10000`));
    await person.waitFor('The balance is too low');
    await person.waitFor('Check and confirm'); // The same card, to be changed.

    const ids: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) ids.push((await placed(person, `/order 1 ${LINK}${name} 1000`)).id);
    const [one = '', two = '', three = '', four = ''] = ids;

    const other = panel.account().key;
    expect(other).not.toBe(person.key);
    person.say(`/status ${one} ${two} 99999`);
    const states = await person.waitFor('#99999');
    expect(states.text).toMatch(new RegExp(`#${one} .*Pending`));
    expect(states.text).toMatch(new RegExp(`#${two} .*Pending`));
    expect(states.text).toContain('Incorrect order ID');

    for (const id of [one, two, three]) panel.finish(id, 'Completed');
    // As one message or as three: each once.
    const ends = (id: string) =>
      person.messages.filter(({ text }) => text?.includes('Completed') && text.includes(`#${id}`)).length;
    await vi.waitFor(() => expect([one, two, three].map(ends)).toEqual([1, 1, 1]), { timeout: 20_000 });

    person.say(`/cancel ${four}`);
    person.tap('Confirm', await person.waitFor('Cancel this order?'));
    await person.waitFor('cancellation requested');
    expect(panel.order(four).cancelRequested).toBe(true);

    person.say(`/refill ${one} ${two}`);
    await person.waitFor(/refill/i);
    await vi.waitFor(() => expect(panel.refills.map(({ order }) => order)).toEqual([one, two]));

    const oneByOne = person.messages.filter(({ text }) => text?.includes('only tells about one order at a time'));
    expect(oneByOne).toHaveLength(SPEECHES[speech] !== SPEECHES.standard && 'ids' in SPEECHES[speech] ? 1 : 0);
  });
});

describe.concurrent('a panel that wants more than the form of a type has', () => {
  test.each([
    ['a package: the least of it', `/order 2 ${LINK}`, '1'],
    ['comments: as many as there are', `/order 9 ${LINK}`, '3'],
  ])('%s, with one more Confirm; the next order has it at once', async (_, words, quantity) => {
    await using stage = await openStage({ panel: { dialect: { alwaysQuantity: true }, strict: true } });
    const person = await stage.customer();
    const sent = () => callsOf(stage.panel, person, 'add').map(({ parameters }) => parameters.quantity);
    const wish = async (link: string) => {
      person.say(words.replace(LINK, link));
      if (!words.includes(' 9 ')) return person.waitFor('Check and confirm');
      return goThrough(person, [['Comments', 'one\ntwo, too\nthree']]);
    };

    person.tap('Confirm', await wish(LINK));
    await person.waitFor('Quantity is required');
    const anew = await person.waitFor('confirm again');
    expect(anew.text).toContain(`Quantity: ${quantity}`);
    expect(sent()).toEqual([undefined]);
    person.tap('Confirm', anew);
    await person.waitFor('Placed.');
    expect(sent()).toEqual([undefined, quantity]);
    expect(ordersOf(stage.panel, person)).toHaveLength(1);

    const next = await wish(`${LINK}2`);
    expect(next.text).toContain(`Quantity: ${quantity}`);
    expect(next.text).not.toContain('confirm again');
    person.tap('Confirm', next);
    await person.waitFor('Placed.');
    expect(sent()).toEqual([undefined, quantity, quantity]);
  });

  test('what is not known is asked for', async () => {
    await using stage = await openStage();
    const { panel } = stage;
    const person = await stage.customer();
    panel.faults.next({ action: 'add', fault: { kind: 'error', text: 'The posts field is required.' } });
    person.say('/order 8 ann 20 30 0');
    person.tap('Confirm', await person.waitFor('Check and confirm'));
    await person.waitFor('The posts field is required.');
    const anew = await goThrough(person, [['Posts', '7']]);
    expect(anew.text).toContain('Posts: 7');
    person.tap('Confirm', anew);
    await person.waitFor('Placed.');
    expect(callsOf(panel, person, 'add').map(({ parameters }) => parameters.posts)).toEqual([undefined, '7']);
  });
});
