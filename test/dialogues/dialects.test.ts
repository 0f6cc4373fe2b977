import { describe, expect, test, vi } from 'vitest';
import { SPEECHES, type Speech } from '../../src/playground/panel/dialect.ts';
import { openStage } from '../support/stage.ts';
import { card, LINK, placed } from './talk.ts';

describe.concurrent('the main job at a panel that speaks like', () => {
  test.each(Object.keys(SPEECHES) as Speech[])('%s', { timeout: 60_000 }, async (speech) => {
    await using stage = await openStage({ panel: { dialect: SPEECHES[speech] } });
    const { panel } = stage;

    const stranger = stage.telegram.person({ language_code: 'en' });
    stranger.say(`/connect ${'0'.repeat(32)}`);
    await stranger.waitFor('The API key is not accepted');

    const person = await stage.customer({ balance: '5' });
    person.tap('Confirm', await card(person, `/order 1 ${LINK} 10000`));
    await person.waitFor('The balance is too low');

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
    await person.waitFor('canceling is asked for');
    expect(panel.order(four).cancelRequested).toBe(true);

    person.say(`/refill ${one} ${two}`);
    await person.waitFor(/refill/i);
    await vi.waitFor(() => expect(panel.refills.map(({ order }) => order)).toEqual([one, two]));

    const oneByOne = person.messages.filter(({ text }) => text?.includes('only one by one'));
    expect(oneByOne).toHaveLength(SPEECHES[speech] !== SPEECHES.standard && 'ids' in SPEECHES[speech] ? 1 : 0);
  });
});
