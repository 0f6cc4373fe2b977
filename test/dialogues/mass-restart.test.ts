import { describe, expect, test, vi } from 'vitest';
import { buttonsOf } from '../support/expectations.ts';
import { openProcessStage } from '../support/process.ts';
import { sheetOf } from '../support/spreadsheet.ts';
import { openStage } from '../support/stage.ts';
import { contentOf, isFile, link, list, preview } from './mass-talk.ts';
import { ordersOf } from './talk.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('a mass order in the middle of which the bot ends', () => {
  test('killed: the person hears what was placed, what is unknown and what is left, and nothing is placed twice', async () => {
    await using stage = await openProcessStage();
    const bot = await stage.start();
    const person = await stage.customer();
    const card = await preview(person, list(6));
    let adds = 0;
    stage.panel.on((event) => {
      if (event.kind === 'call' && event.call.action === 'add' && ++adds === 2) {
        stage.panel.faults.next({ action: 'add', fault: { kind: 'hangAfter' } });
      }
    });
    const confirm = person.tap('Confirm', card);
    await stage.panel.waitForCall((call) => call.action === 'add' && call.parameters.link === link('p3'));
    await bot.end('SIGKILL');
    expect(ordersOf(stage.panel, person)).toHaveLength(3);

    await stage.start();
    const told = await person.waitFor('I was restarted in the middle', { timeoutMs: 15_000 });
    const [first, second, third] = ordersOf(stage.panel, person);
    expect(told.text).toContain(`✅ 1. #${first?.id} · instagram.com/p1\n✅ 2. #${second?.id} · instagram.com/p2`);
    expect(told.text).toContain("❓ 3. instagram.com/p3: I don't know whether it was placed");
    expect(told.text).toContain('3 lines left, starting with line 4');
    expect(buttonsOf(told)).toEqual([['▶️ Continue (3)'], ['✖️ Discard the rest'], ['❓ Line 3']]);
    expect(ordersOf(stage.panel, person)).toHaveLength(3);
    const old = () => person.messages.find(({ message_id }) => message_id === card.message_id);
    await expect.poll(() => buttonsOf(old())).toEqual([]);

    // The old Confirm is no word to go on, whether it is tapped or its update is handled once more.
    stage.telegram.deliverAgain(confirm.update_id ?? 0);
    const late = person.tap('Confirm', card);
    expect((await late.answer).text).toContain('It was stopped halfway');
    expect(ordersOf(stage.panel, person)).toHaveLength(3);
    person.tap('Continue', told);
    const end = await person.waitFor('Mass order: 5 of 6 placed', { timeoutMs: 15_000 });
    const again = person.tap('Continue', told);
    expect((await again.answer).text).toContain('already placed');
    expect(ordersOf(stage.panel, person).map(({ parameters }) => parameters.link)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => link(`p${number}`)),
    );
    person.tap('Line 3', end);
    const unknown = await person.waitFor("I don't know whether this order was placed");
    person.tap('I see it', unknown);
    await person.waitFor('Order ID');
    person.say(third?.id ?? '');
    await person.waitFor('Found.');
    // Told once, and by this message alone.
    expect(person.messages.filter(({ text }) => text?.includes('I was restarted'))).toHaveLength(0);
  });

  test('killed again and again: no line is placed twice, and every line is accounted for', async () => {
    await using stage = await openProcessStage();
    let bot = await stage.start();
    const person = await stage.customer();
    person.tap('Confirm', await preview(person, list(30)));
    for (let round = 1; round <= 3; round++) {
      const calls = stage.panel.calls.filter(({ action }) => action === 'add').length;
      let seen = 0;
      const { promise: enough, resolve } = Promise.withResolvers<void>();
      const off = stage.panel.on((event) => {
        if (event.kind === 'call' && event.call.action === 'add' && ++seen === 3 + round) resolve();
      });
      await enough;
      off();
      await bot.end('SIGKILL');
      expect(stage.panel.calls.filter(({ action }) => action === 'add').length).toBeGreaterThan(calls);
      bot = await stage.start();
      const told = await person.waitFor('I was restarted in the middle', { timeoutMs: 15_000 });
      person.tap('Continue', told);
    }
    const end = await person.waitFor(
      (message) => isFile('')(message) && !contentOf(message).includes('not placed yet'),
      { timeoutMs: 20_000 },
    );
    const links = ordersOf(stage.panel, person).map(({ parameters }) => parameters.link);
    expect(new Set(links).size).toBe(links.length);
    const results = sheetOf(contentOf(end), ',')
      .slice(1)
      .map((row) => row[7]);
    const unknown = results.filter((result) => result === 'unknown').length;
    expect(results.filter((result) => result === 'placed').length + unknown).toBe(30);
    expect(unknown).toBeLessThanOrEqual(3);
  });

  test('told to end: it stops between two lines, and no outcome is unknown', async () => {
    await using stage = await openProcessStage();
    const bot = await stage.start();
    const person = await stage.customer();
    stage.panel.faults.next({ action: 'add', times: 3, fault: { kind: 'delay', ms: 300 } });
    person.tap('Confirm', await preview(person, list(8)));
    await stage.panel.waitForCall((call) => call.action === 'add');
    expect(await bot.end('SIGTERM')).toBe(0);
    const placed = ordersOf(stage.panel, person).length;
    await stage.start();
    const told = await person.waitFor('I was restarted in the middle', { timeoutMs: 15_000 });
    expect(told.text).toContain(`stopped: ${placed} of 8 placed`);
    expect(told.text).not.toContain('❓');
    person.tap('Discard the rest', told);
    await person.waitFor('the rest discarded');
    expect(ordersOf(stage.panel, person)).toHaveLength(placed);
  });

  test.each([
    ['has no funds', { kind: 'error', text: 'Not enough funds' }, 'The balance ran out'],
    ['refuses the key for orders', { kind: 'error', text: 'Invalid API key' }, 'is not accepted for this'],
    ['asks to wait', { kind: 'rateLimit', retryAfter: 3600 }, 'The panel asks to wait until'],
  ] as const)('told to end while the panel %s: the person hears that, once', async (_what, fault, reason) => {
    await using stage = await openStage();
    const person = await stage.customer();
    stage.panel.faults.next({ action: 'add', key: person.key, fault });
    person.tap('Confirm', await preview(person, list(3)));
    await stage.panel.waitForCall((call) => call.action === 'add');
    await stage.restart();
    const told = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Continue'));
    expect(told.text).toContain(reason);
    await stage.restart();
    person.say('/help');
    await person.waitFor('What I can do');
    const tellings = person.messages.filter((message) => buttonsOf(message).flat().join().includes('Continue'));
    expect(tellings).toHaveLength(1);
    expect(person.transcript()).not.toContain('I was restarted');
  });
});
