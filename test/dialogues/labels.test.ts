import { describe, expect, test } from 'vitest';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { LINK, placed } from './talk.ts';

describe('a label', () => {
  const stage = useStage();

  test('is put on an order from its card, and shown there and in the list', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    person.tap('Label', receipt);
    const asked = await person.waitFor(`Label for #${id}`);
    expect(buttonsOf(asked)).toEqual([['Skip: no label'], ['✖️ Cancel']]);
    person.say('  Café <b> ');
    const card = await person.waitFor('Label added');
    expect(card.text).toContain(`Order #${id}`);
    expect(card.text).toContain('🏷 Café <b>\n');
    person.say('/orders');
    const list = await person.waitFor('1 order');
    expect(list.text).toContain(`#${id} · ⏳ Pending · Followers · 🏷 Café <b>`);
    expect(buttonsOf(list).flat()).toContain('🏷 Café <b> · 1');
  });

  test('will not be empty, long or of several lines; the question stays', async () => {
    const person = await stage.customer();
    const { receipt } = await placed(person);
    person.tap('Label', receipt);
    await person.waitFor('Label for');
    for (const [bad, reason] of [
      ['x'.repeat(41), 'at most 40 characters'],
      ['one\ntwo', 'Send it on one line'],
      ['\u200F\u200E', 'That was empty'],
    ] as const) {
      person.say(bad);
      expect(buttonsOf(await person.waitFor(reason))).toEqual([['✖️ Cancel']]);
    }
    person.say('😀'.repeat(40));
    await person.waitFor('Label added');
  });

  test('goes with a dash, and with Skip', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    for (const remove of ['-', '[Skip]']) {
      person.tap('Label', receipt);
      await person.waitFor('Label for');
      person.say('ann');
      const card = await person.waitFor('Label added');
      person.tap('Label', card);
      const asked = await person.waitFor(`Label for #${id}: ann`);
      if (remove === '-') person.say('-');
      else person.tap('Skip', asked);
      expect((await person.waitFor('Label removed')).text).not.toContain('🏷 ann');
    }
    // The tap has answered the question: words are a search again.
    person.say('poll votes');
    await person.waitFor('“poll votes”');
    person.say('/orders ann');
    await person.waitFor('No order has a label yet');
  });

  test('in use before is one tap away', async () => {
    const person = await stage.customer();
    const first = await placed(person);
    person.tap('Label', first.receipt);
    await person.waitFor('Label for');
    person.say('Новый клиент с длинным-предлинным именем');
    await person.waitFor('Label added');
    const second = await placed(person, `/order 1 ${LINK}2 100`);
    person.tap('Label', second.receipt);
    const asked = await person.waitFor('Label for');
    person.tap('Новый клиент', asked);
    const card = await person.waitFor('Label added');
    expect(card.message_id).toBe(asked.message_id);
    expect(card.text).toContain(`Order #${second.id}`);
    person.say('/orders');
    const list = await person.waitFor('2 orders');
    expect(buttonsOf(list).flat()).toContainEqual(expect.stringMatching(/^🏷 Новый клиент.*….*· 2$/));
  });

  test('filters the orders by command and by button, whatever the capitals, by page and back from a card', async () => {
    const person = await stage.customer();
    const ids: string[] = [];
    for (let index = 0; index < 10; index++) {
      const { id, receipt } = await placed(person, `/order 1 ${LINK}${index} 100`);
      ids.push(id);
      if (index === 4) continue;
      person.tap('Label', receipt);
      await person.waitFor('Label for');
      person.say(index % 2 ? 'Ann  Smith' : 'ann smith');
      await person.waitFor('Label added');
    }
    for (const words of ['/orders label ANN smith', '/orders ann SMITH']) {
      person.say(words);
      const list = await person.waitFor('9 orders');
      expect(list.text).toMatch(/^🏷 Ann Smith: 9 orders/);
      expect(list.text).toContain(`#${ids[9]} `);
      expect(list.text).not.toContain(`#${ids[4]} `);
      person.tap('Next', list);
      const rest = await person.waitFor(`#${ids[0]} `);
      expect(rest.message_id).toBe(list.message_id);
      person.tap(`#${ids[0]}`, rest);
      const card = await person.waitFor(`Order #${ids[0]}`);
      person.tap('My orders', card);
      expect((await person.waitFor('9 orders')).text).toContain('Ann Smith');
    }
    person.say('/orders');
    const all = await person.waitFor('10 orders');
    person.tap('Ann Smith', all);
    const filtered = await person.waitFor('9 orders');
    person.tap('All', filtered);
    await person.waitFor('10 orders');
    person.say('/orders open');
    await person.waitFor('10 running orders');
    person.say('/orders label bob <x>');
    const none = await person.waitFor('No order has the label “bob <x>”');
    expect(buttonsOf(none)[0]).toEqual(['🏷 Ann Smith · 9']);
  });

  test('that nobody has any more is said to be gone, and an erased account leaves none', async () => {
    const person = await stage.customer();
    const { receipt } = await placed(person);
    person.tap('Label', receipt);
    await person.waitFor('Label for');
    person.say('ann');
    await person.waitFor('Label added');
    person.say('/orders');
    const list = await person.waitFor('1 order');
    person.tap('Label', receipt);
    await person.waitFor('Label for');
    person.say('bob');
    await person.waitFor('Label added');
    const tap = person.tap('ann', list);
    expect((await tap.answer).text).toContain('No order has this label');
    person.tap('Label', receipt);
    const asked = await person.waitFor('Label for');
    person.say('/disconnect');
    await person.waitFor('Disconnect');
    person.tap('Disconnect');
    await person.waitFor('erased');
    const late = person.tap('Skip', asked);
    expect((await late.answer).text).toContain('connected anymore');
    person.say(`/connect ${person.key}`);
    await person.waitFor('Connected');
    person.say('/orders label bob');
    await person.waitFor('No order has a label yet');
  });
});
