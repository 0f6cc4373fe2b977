import { describe, expect, test } from 'vitest';
import type { ChatMessage, Person } from '../../src/playground/telegram/server.ts';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { LINK, placed } from './talk.ts';

/** A message with a picture whose caption has this. */
const picture = (words: string | RegExp) => (message: ChatMessage) =>
  message.photo !== undefined && (message.caption ?? '').search(words) !== -1;

async function stats(person: Person, words = '/stats'): Promise<ChatMessage> {
  person.say(words);
  return person.waitFor(picture(/./));
}

describe('/stats', () => {
  const stage = useStage();

  test('says kindly that there is nothing yet', async () => {
    const person = await stage.customer();
    person.say('/stats');
    const answer = await person.waitFor('Nothing to show yet');
    expect(answer.photo).toBeUndefined();
    expect(buttonsOf(answer).flat().join(' ')).toContain('Services');
  });

  test('offers to connect to those who have not', async () => {
    const person = stage.telegram.person();
    person.say('/stats');
    await person.waitFor(/connect the API key/);
  });

  test('is a picture, with its numbers in the caption', async () => {
    const person = await stage.customer();
    await placed(person);
    const { id } = await placed(person, `/order 1 ${LINK}2 2000`);
    stage.panel.finish(id, 'Completed');
    await person.waitFor(`#${id}`);
    const message = await stats(person);
    expect(Buffer.from(message.photo?.content ?? []).toString('latin1', 1, 4)).toBe('PNG');
    expect(message.caption).toContain('30 days');
    expect(message.caption).toContain('Spent: 2.70 USD');
    expect(message.caption).toContain('2 orders');
    expect(message.caption).toMatch(/1 completed .* 1 running/);
    expect(message.caption).toContain('Usually done within');
    expect(message.caption).toContain('Top services');
    expect(message.caption?.length).toBeLessThanOrEqual(1024);
    expect(buttonsOf(message)).toEqual([
      ['Week', '✅ Month', 'Year'],
      ['🌙 Dark', '🏠 Menu'],
    ]);
  });

  test('goes through week, month and year in place', async () => {
    const person = await stage.customer();
    await placed(person);
    const { message_id } = await stats(person);
    for (const [button, words] of [
      ['Week', '7 days'],
      ['Year', '12 months'],
      ['Month', '30 days'],
    ] as const) {
      person.tap(button);
      const shown = await person.waitFor(picture(words));
      expect(shown.message_id).toBe(message_id);
      expect(buttonsOf(shown)[0]).toContain(`✅ ${button}`);
    }
    person.say('/stats week');
    expect((await person.waitFor(picture('7 days'))).message_id).not.toBe(message_id);
  });

  test('is dark once it was made so, until it is made light', async () => {
    const person = await stage.customer();
    await placed(person);
    const light = await stats(person);
    person.tap('Dark', light);
    const dark = await person.waitFor(picture('30 days'));
    expect(dark.message_id).toBe(light.message_id);
    expect(buttonsOf(dark)[1]?.[0]).toContain('Light');
    expect(Buffer.compare(dark.photo?.content ?? Buffer.of(), light.photo?.content ?? Buffer.of())).not.toBe(0);
    await stage.restart();
    const later = await stats(person);
    expect(buttonsOf(later)[1]?.[0]).toContain('Light');
    person.tap('Light', later);
    expect(buttonsOf(await person.waitFor(picture('30 days')))[1]?.[0]).toContain('Dark');
  });

  test('speaks Arabic, with its buttons from right to left', async () => {
    const person = stage.telegram.person({ language_code: 'ar' });
    person.say(`/connect ${stage.panel.account({ balance: '50' }).key}`);
    await person.waitFor(/50/);
    person.say(`/order 1 ${LINK} 1000`);
    const card = await person.waitFor(
      (message) => buttonsOf(message).flat().length > 1 && /0\.90/.test(message.text ?? ''),
    );
    person.tap(/تأكيد/, card);
    await person.waitFor(/#\d+/);
    const message = await stats(person);
    expect(message.caption).toContain('الإنفاق');
    expect(message.caption).toContain('طلب واحد');
    expect(buttonsOf(message)[0]).toEqual(['سنة', '✅ شهر', 'أسبوع']);
  });

  test('leads back to the menu, which is a message of its own', async () => {
    const person = await stage.customer();
    await placed(person);
    const message = await stats(person);
    person.tap('Menu', message);
    expect((await person.waitFor('order is running')).message_id).not.toBe(message.message_id);
  });

  test("shows an old button's own account, and nobody else's", async () => {
    const person = await stage.customer();
    await placed(person);
    const message = await stats(person);
    person.say(`/connect ${stage.panel.account({ balance: '7' }).key}`);
    await person.waitFor('Balance: 7');
    person.tap('Week', message);
    const shown = await person.waitFor(picture('7 days'));
    expect(shown.caption).toContain('1 order');
    expect(shown.caption).toContain('👤');

    const stranger = await stage.customer();
    const tap = stranger.forgeCallback(dataOf(message, 'Week'));
    expect((await tap.answer).text).toContain('connected anymore');
  });
});
