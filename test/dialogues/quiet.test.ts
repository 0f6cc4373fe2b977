import { describe, expect, test } from 'vitest';
import type { Person } from '../../src/playground/telegram/server.ts';
import { laterClock } from '../support/clock.ts';
import { buttonsOf, useStage } from '../support/expectations.ts';

const HOUR = 3_600_000;
/** 01:30 in the night, UTC. */
const NIGHT = Date.UTC(2027, 2, 10, 1, 30);

describe('quiet hours', () => {
  let shift = NIGHT - Date.now();
  const stage = useStage(() => ({ outside: { clock: laterClock(() => shift) } }));
  const order = async (person: Person, link: string) => {
    person.say(`/order 1 https://instagram.com/${link} 100`);
    await person.waitFor(/Check and confirm/);
    person.tap('Confirm');
    await person.waitFor(/Placed/);
    return stage.panel.orders.at(-1)?.id ?? '';
  };

  test('are set by typing them: the likely clocks come first, the others behind More', async () => {
    const person = await stage.customer();
    person.say('22:30-7');
    const clocks = await person.waitFor(/What time is it for you/);
    expect(buttonsOf(clocks).flat().length).toBeLessThan(10);
    person.tap('More', clocks);
    const all = await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().length > 30);
    person.tap(buttonsOf(all)[0]?.[0] ?? '', all);
    await person.waitFor(/Quiet hours: 22:30 to 07:00/);
    person.say('٢٣:٠٠ – ٨');
    await person.waitFor(/Quiet hours: 23:00 to 08:00/);
    person.say('25:00-7');
    await person.waitFor('“25:00-7”');
  });

  test('are set by telling the time, and what ends in them comes as one message after them', async () => {
    const person = await stage.customer();
    person.say('/settings');
    await person.waitFor(/Quiet hours: off/);
    person.tap('Quiet hours');
    const clocks = await person.waitFor(/What time is it for you/);
    expect(new Set(buttonsOf(clocks).flat()).size).toBe(buttonsOf(clocks).flat().length);
    person.tap('01:30', clocks);
    await person.waitFor(/no notifications/);
    person.tap('22:00–07:00');
    await person.waitFor(/Quiet hours: 22:00 to 07:00/);

    const first = await order(person, 'a');
    const second = await order(person, 'b');
    const seen = ['Completed', 'Partial'].map((status) =>
      stage.panel.waitForCall(
        ({ key, body }) => key === person.key && JSON.stringify(body ?? '').includes(status),
        10_000,
      ),
    );
    stage.panel.finish(first, 'Completed');
    stage.panel.finish(second, 'Partial', 40);
    await Promise.all(seen);
    // Somebody else is told at once, and by then these two would have been.
    const awake = await stage.customer();
    const third = await order(awake, 'c');
    stage.panel.finish(third, 'Completed');
    await awake.waitFor(new RegExp(`Completed · #${third}`));
    expect(person.messages.filter((message) => /Completed · #|Partial · #/.test(message.text ?? ''))).toEqual([]);

    shift += 6 * HOUR;
    const morning = await person.waitFor(/2 orders have ended/, { timeoutMs: 10_000 });
    expect(morning.text).toContain(`#${first}`);
    expect(morning.text).toMatch(/Not delivered: 40/);
  });

  test('are switched off with a tap', async () => {
    const person = await stage.customer();
    person.say('/settings');
    await person.waitFor(/Settings/);
    person.tap('Quiet hours');
    await person.waitFor(/What time/);
    person.tap(/^\d\d:\d\d$/);
    await person.waitFor(/no notifications/);
    person.tap('23:00–08:00');
    await person.waitFor(/Quiet hours: 23:00 to 08:00/);
    person.tap('Quiet hours');
    const choice = await person.waitFor(/no notifications/);
    expect(buttonsOf(choice).flat()).toContain('✅ 23:00–08:00');
    person.tap('Off');
    await person.waitFor(/Quiet hours: off/);
  });
});

describe('a low balance', () => {
  const stage = useStage();

  test('is warned of once for each fall under the line', async () => {
    const person = await stage.customer({ balance: '10.00' });
    person.say('/settings');
    await person.waitFor(/warning: off/);
    person.tap('Low balance');
    await person.waitFor(/falls below/);
    person.tap('Other amount');
    await person.waitFor(/Low-balance limit/);
    person.say('a lot');
    await person.waitFor(/not an amount/);
    person.say('9,95');
    await person.waitFor(/warning: below 9\.95 USD/);

    const warnings = () => person.messages.filter((message) => /is below/.test(message.text ?? '')).length;
    const buy = async () => {
      person.say('/order 1 https://instagram.com/a 100');
      await person.waitFor(/Check and confirm/);
      person.tap('Confirm');
      return person.waitFor(/Placed/);
    };
    await buy();
    await person.waitFor(/is below 9\.95 USD/);
    await buy();
    person.say('/balance');
    await person.waitFor(/Balance: 9\.82 USD/);
    expect(warnings()).toBe(1);

    Object.assign(stage.panel.accounts.get(person.key) ?? {}, { balance: '20' });
    person.say('/balance');
    await person.waitFor(/Balance: 20\.00 USD/);
    Object.assign(stage.panel.accounts.get(person.key) ?? {}, { balance: '1' });
    person.say('/balance');
    await person.waitFor(/is below 9\.95 USD/);
    expect(warnings()).toBe(2);
  });
});
