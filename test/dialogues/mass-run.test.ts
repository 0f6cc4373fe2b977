import { beforeEach, describe, expect, test, vi } from 'vitest';
import { laterClock } from '../support/clock.ts';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { sheetOf } from '../support/spreadsheet.ts';
import { contentOf, isFile, line, link, list, preview } from './mass-talk.ts';
import { balanceOf, callsOf, ordersOf } from './talk.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('a mass order that runs', () => {
  const stage = useStage({ panel: { strict: true } });
  const linksOf = (person: { key: string }) => ordersOf(stage.panel, person).map((order) => order.parameters.link);
  const addsOf = (person: { key: string }) => callsOf(stage.panel, person, 'add');

  test('a double tap on Confirm, and the same tap delivered again, place each line once', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(5));
    const first = person.tap('Confirm', card);
    const second = person.tap('Confirm', card);
    await person.waitFor('5 of 5 placed');
    expect((await second.answer).text).toMatch(/already running|already placed/);
    stage.telegram.deliverAgain(first.update_id ?? 0);
    person.tap('Confirm', card);
    person.say('/balance');
    await person.waitFor('Balance: 99.55 USD');
    expect(addsOf(person)).toHaveLength(5);
  });

  test('300 lines: the bot is there for other things meanwhile, the pace is calm, each line is placed once', async () => {
    const person = await stage.customer();
    person.sendDocument({ name: 'list.txt', content: list(300) });
    const card = await person.waitFor('Check and confirm');
    const edits = () =>
      stage.telegram.calls.filter(
        ({ method, payload }) => method === 'editMessageText' && payload.chat_id === person.chat.id,
      ).length;
    const before = edits();
    const started = Date.now();
    person.tap('Confirm', card);
    const progress = await person.waitFor('Placing: 0 of 300');
    expect(buttonsOf(progress)).toEqual([['0/300', '⏹ Stop']]);
    person.say('/balance');
    await person.waitFor('Balance:');
    expect(ordersOf(stage.panel, person).length).toBeLessThan(300);
    const end = await person.waitFor(isFile(''), { timeoutMs: 50_000 });
    expect(edits() - before).toBeLessThanOrEqual(3 + (Date.now() - started) / 2_000);
    expect(end.reply_to).toBe(card.message_id);
    const rows = sheetOf(contentOf(end), ',').slice(1);
    expect(rows).toHaveLength(300);
    const ids = rows.map((row) => row[8]);
    expect(ids).toEqual(ordersOf(stage.panel, person).map((order) => order.id));
    expect(new Set(linksOf(person)).size).toBe(300);
    expect(addsOf(person)).toHaveLength(300);
    const [message] = person.messages.filter(({ message_id }) => message_id === card.message_id);
    expect(message?.text).toContain('300 of 300 placed');
  });

  test('Stop ends it after the line on its way; Go on places the rest, and nothing twice', async () => {
    const person = await stage.customer();
    stage.panel.faults.next({ action: 'add', key: person.key, times: 2, fault: { kind: 'delay', ms: 400 } });
    const card = await preview(person, list(4));
    person.tap('Confirm', card);
    const progress = await person.waitFor('Placing: 0 of 4');
    await stage.panel.waitForCall((call) => call.action === 'add' && call.key === person.key);
    const tap = person.tap('Stop', progress);
    expect((await tap.answer).text).toContain('Stopping');
    const stopped = await person.waitFor('Mass order stopped: 1 of 4 placed');
    expect(stopped.text).toContain('You stopped it.');
    expect(stopped.text).toContain('3 lines left, starting with line 2: 0.27 USD');
    expect(buttonsOf(stopped)).toEqual([['▶️ Continue (3)'], ['✖️ Discard the rest']]);
    expect(addsOf(person)).toHaveLength(1);
    const late = person.tap('Stop', progress);
    expect((await late.answer).text).toContain('running anymore');

    // It waits where it can be found.
    person.say('/mass');
    const found = await person.waitFor('Mass order stopped');
    expect(buttonsOf(found).flat()).toContain('📋 New mass order');
    const early = person.tap('Confirm', card);
    expect((await early.answer).text).toContain('It was stopped halfway');
    person.tap('Continue', found);
    const end = await person.waitFor('Mass order: 4 of 4 placed');
    expect(end.message_id).toBe(found.message_id);
    expect(linksOf(person)).toEqual([link('p1'), link('p2'), link('p3'), link('p4')]);
    const again = person.tap('Continue', stopped);
    expect((await again.answer).text).toContain('already placed');
  });

  test('the rest of a stopped one can be dropped', async () => {
    const person = await stage.customer({ balance: '0.10' });
    person.tap('Confirm', await preview(person, list(3)));
    const stopped = await person.waitFor(
      (message) => (message.text ?? '').includes('The balance ran out') && buttonsOf(message).length > 0,
    );
    person.tap('Discard the rest', stopped);
    const dropped = await person.waitFor('1 of 3 placed, the rest discarded');
    expect(dropped.text).toContain('2 lines were not placed');
    const tap = person.tap('Continue', stopped);
    expect((await tap.answer).text).toContain('It was discarded');
    person.say('/mass');
    await person.waitFor('Send up to 1,000 orders');
    expect(addsOf(person)).toHaveLength(2);
  });

  test('stops when funds run out, says so below, and goes on when there are some', async () => {
    const person = await stage.customer({ balance: '0.20' });
    const card = await preview(person, list(4));
    person.tap('Confirm', card);
    const notice = await person.waitFor(
      (message) => (message.text ?? '').includes('2 of 4 placed') && message.message_id !== card.message_id,
    );
    expect(notice.reply_to).toBe(card.message_id);
    expect(notice.text).toContain('The balance ran out. Add funds on the panel, then continue.');
    expect(notice.text).toContain('2 lines left, starting with line 3: 0.18 USD');
    const account = stage.panel.accounts.get(person.key);
    if (account) account.balance = '10';
    person.tap('Continue', notice);
    const end = await person.waitFor('4 of 4 placed');
    expect(end.message_id).toBe(notice.message_id);
    expect(linksOf(person)).toEqual([link('p1'), link('p2'), link('p3'), link('p4')]);
  });

  test('stops when the key is refused, and goes on when it is taken again', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(2));
    const fault = { kind: 'error', text: 'Invalid API key <x>' } as const;
    stage.panel.faults.next({ key: person.key, times: Infinity, fault });
    person.tap('Confirm', card);
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Continue'));
    expect(notice.text).toContain('no longer accepts the API key');
    expect(buttonsOf(notice).flat()).toContain('🔑 Connect');
    stage.panel.faults.clear();
    person.tap('Continue', notice);
    await person.waitFor('2 of 2 placed');
  });

  test('does not say that the key is refused when only orders are refused in such words', async () => {
    const person = await stage.customer();
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'error', text: 'Invalid API key <x>' } });
    person.tap('Confirm', await preview(person, list(2)));
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Continue'));
    expect(notice.text).toContain('not accepted for this, though the panel takes it otherwise');
    expect(notice.text).not.toContain('no longer accepts');
    person.tap('Continue', notice);
    await person.waitFor('2 of 2 placed');
  });

  test('a line that the panel refuses stands with its words, and the others are placed', async () => {
    const person = await stage.customer();
    stage.panel.faults.next({
      action: 'add',
      key: person.key,
      fault: { kind: 'error', text: 'You have an active order with this <link>' },
    });
    person.tap('Confirm', await preview(person, list(3)));
    const end = await person.waitFor('Mass order: 2 of 3 placed');
    expect(end.text).toContain('❌ 1. instagram.com/p1: You have an active order with this <link>');
    expect(end.text).toContain('✅ 3.');
  });

  test('a line that the panel had no time for is left, and goes on when the person says so', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(3));
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'rateLimit', retryAfter: 1 } });
    person.tap('Confirm', card);
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Continue'), {
      timeoutMs: 10_000,
    });
    expect(notice.text).toContain('The panel asked me to slow down');
    expect(notice.text).toContain('1 line is left: line 1, 0.09 USD');
    person.tap('Continue', notice);
    await person.waitFor('3 of 3 placed', { timeoutMs: 10_000 });
    expect(linksOf(person)).toEqual([link('p2'), link('p3'), link('p1')]);
  });

  test('a panel that asks to wait for long stops it at once, and the person hears until when', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(3));
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'rateLimit', retryAfter: 3600 } });
    person.tap('Confirm', card);
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Continue'));
    expect(notice.text).toMatch(/The panel asks to wait until \d{4}-\d\d-\d\d \d\d:\d\d UTC\. Continue after that\./);
    expect(notice.text).toContain('3 lines left, starting with line 1: 0.27 USD');
    expect(addsOf(person)).toHaveLength(1);
    person.tap('Continue', notice);
    await person.waitFor('The panel is asking me to slow down. Try again in');
    expect(addsOf(person)).toHaveLength(1);
  });

  test('a line of unknown outcome is named, never sent again, and settled in the three known ways', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(3));
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'dropAfter' } });
    person.tap('Confirm', card);
    const end = await person.waitFor('Mass order: 2 of 3 placed');
    expect(end.text).toContain("❓ 1. instagram.com/p1: I don't know whether it was placed");
    person.tap('Line 1', end);
    const unknown = await person.waitFor("I don't know whether this order was placed");
    expect(unknown.text).toContain('Balance before: 100.00 USD · now: 99.73 USD');
    expect(buttonsOf(unknown)).toEqual([['💰 Check balance'], ['👀 I see it'], ['✖️ It was not placed']]);
    person.tap('I see it', unknown);
    await person.waitFor('Order ID');
    person.say(ordersOf(stage.panel, person)[0]?.id ?? '');
    await person.waitFor('Found.');
    const tap = person.tap('Line 1', end);
    expect((await tap.answer).text).toContain('Already placed');
    expect(addsOf(person)).toHaveLength(3);
  });

  test('stops when two outcomes in a row are unknown', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(4));
    stage.panel.faults.next({ action: 'add', key: person.key, times: 2, fault: { kind: 'dropAfter' } });
    person.tap('Confirm', card);
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Continue'));
    expect(notice.text).toContain('The panel stopped answering');
    expect(buttonsOf(notice)[2]).toEqual(['❓ Line 1', '❓ Line 2']);
    person.tap('Continue', notice);
    const end = await person.waitFor('Mass order: 2 of 4 placed');
    expect(buttonsOf(end)[0]).toEqual(['❓ Line 1', '❓ Line 2']);
    expect(addsOf(person)).toHaveLength(4);
  });

  test('stops when the panel can not be reached several times, and goes on when it is back', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(2));
    await stage.panel.setReachable(false);
    person.tap('Confirm', card);
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Continue'), {
      timeoutMs: 20_000,
    });
    await stage.panel.setReachable(true);
    expect(notice.text).toContain("The panel can't be reached");
    person.tap('Continue', notice);
    await person.waitFor('2 of 2 placed');
    expect(linksOf(person)).toEqual([link('p1'), link('p2')]);
  });

  test('only one runs at a time, and /mass brings the running one down here', async () => {
    const person = await stage.customer();
    const first = await preview(person, list(3));
    stage.panel.faults.next({ action: 'add', key: person.key, times: 3, fault: { kind: 'delay', ms: 800 } });
    person.tap('Confirm', first);
    await person.waitFor('Placing: 0 of 3');
    const second = await preview(person, [line('x'), line('y')].join('\n'));
    const tap = person.tap('Confirm', second);
    expect((await tap.answer).text).toContain('Another mass order is running');
    person.say('/mass');
    const below = await person.waitFor('Placing:');
    const end = await person.waitFor('3 of 3 placed');
    expect(end.message_id).toBe(below.message_id);
    person.tap('Confirm', second);
    await person.waitFor('2 of 2 placed');
    expect(addsOf(person)).toHaveLength(5);
  });

  test('belongs to its owner', async () => {
    const person = await stage.customer();
    const other = await stage.customer();
    const card = await preview(person, list(1));
    for (const button of ['Confirm', 'Cancel']) {
      const tap = other.forgeCallback(dataOf(card, button));
      expect((await tap.answer).text).toContain('connected anymore');
    }
    expect(addsOf(person)).toEqual([]);
    person.tap('Confirm', card);
    await person.waitFor('1 of 1 placed');
  });

  test('what Telegram does not take at the end is told a little later', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(2));
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'delay', ms: 300 } });
    person.tap('Confirm', card);
    await person.waitFor('Placing: 0 of 2');
    stage.telegram.faults.next({
      method: 'editMessageText',
      chatId: person.chat.id,
      times: 4,
      fault: { kind: '500' },
    });
    const told = await person.waitFor('2 of 2 placed', { timeoutMs: 20_000 });
    expect(told.reply_to).toBe(card.message_id);
    person.say('/balance');
    await person.waitFor('Balance:');
    expect(person.messages.filter(({ text }) => text?.includes('2 of 2 placed'))).toHaveLength(1);
    expect(addsOf(person)).toHaveLength(2);
  });

  test('an erased account takes its mass orders along, also one that runs', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(20));
    stage.panel.faults.next({ action: 'add', key: person.key, times: 20, fault: { kind: 'delay', ms: 100 } });
    person.tap('Confirm', card);
    await stage.panel.waitForCall((call) => call.action === 'add' && call.key === person.key);
    person.say('/disconnect');
    await person.waitFor('Disconnect');
    person.tap('Disconnect');
    await person.waitFor('everything stored for it has been erased');
    const placed = addsOf(person).length;
    expect(placed).toBeLessThan(20);
    const tap = person.tap('Confirm', card);
    expect((await tap.answer).text).toContain('connected anymore');
    expect(addsOf(person)).toHaveLength(placed);
  });
});

describe('a mass order whose prices are old', () => {
  let ahead = 0;
  const stage = useStage(() => ({ outside: { clock: laterClock(() => ahead) } }));
  const setFollowers = (change: { rate?: string; refill?: boolean }) =>
    stage.panel.setServices(
      stage.panel.services.map((service) => (service.service === 1 ? { ...service, ...change } : service)),
    );
  beforeEach(() => setFollowers({ rate: '0.90', refill: true }));

  test('is shown once more when they have changed, and placed as it is when they have not', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(2));
    ahead += 16 * 60_000;
    setFollowers({ rate: '9.00' });
    person.tap('Confirm', card);
    const again = await person.waitFor('Prices or services have changed');
    expect(again.message_id).toBe(card.message_id);
    expect(again.text).toContain('Total: 1.80 USD');
    expect(callsOf(stage.panel, person, 'add')).toEqual([]);
    ahead += 16 * 60_000;
    person.tap('Confirm', again);
    await person.waitFor('2 of 2 placed');
    expect(balanceOf(stage.panel, person)).toBe('98.2');
  });

  test('are read again after every stop, however short: what has changed is shown before it goes on', async () => {
    const person = await stage.customer({ balance: '0.10' });
    person.tap('Confirm', await preview(person, list(3)));
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Continue'));
    const account = stage.panel.accounts.get(person.key);
    if (account) account.balance = '100';
    setFollowers({ rate: '9.00' });
    person.tap('Continue', notice);
    const dearer = await person.waitFor('Prices or services have changed');
    expect(dearer.text).toContain('2 lines left, starting with line 2: 1.80 USD');
    expect(ordersOf(stage.panel, person)).toHaveLength(1);
    // As dear, but not the same.
    setFollowers({ refill: false });
    person.tap('Continue', dearer);
    const other = await person.waitFor('Prices or services have changed');
    expect(ordersOf(stage.panel, person)).toHaveLength(1);
    person.tap('Continue', other);
    await person.waitFor('3 of 3 placed');
    expect(balanceOf(stage.panel, person)).toBe('98.2');
  });

  test('because the panel did not tell newer ones are read again before anything is placed', async () => {
    const person = await stage.customer();
    await preview(person, list(1));
    ahead += 60_000;
    const silent = { action: 'services', key: person.key, times: 6, fault: { kind: 'dropBefore' } } as const;
    stage.panel.faults.next(silent);
    const card = await preview(person, list(2));
    expect(card.text).toContain('Total: 0.18 USD');
    person.tap('Confirm', card);
    await person.waitFor("can't be reached");
    stage.panel.faults.clear();
    setFollowers({ rate: '9.00' });
    person.tap('Confirm', card);
    expect((await person.waitFor('Prices or services have changed')).text).toContain('Total: 1.80 USD');
    expect(callsOf(stage.panel, person, 'add')).toEqual([]);
  });

  test('in the middle of a run are read again, and it stops when they have changed', async () => {
    const person = await stage.customer();
    const card = await preview(person, `${list(3)}\n7|${link('poll')}|100|2`);
    let adds = 0;
    const off = stage.panel.on(({ kind }) => {
      if (kind !== 'call' || callsOf(stage.panel, person, 'add').length !== 1 || adds++ > 0) return;
      ahead += 16 * 60_000;
      setFollowers({ rate: '1.80' });
      stage.panel.setServices(stage.panel.services.filter(({ service }) => service !== 7));
    });
    person.tap('Confirm', card);
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Continue'));
    off();
    expect(notice.text).toContain('Prices or services have changed.');
    expect(notice.text).toContain('2 lines left, starting with line 2: 0.36 USD');
    const result = person.messages.find(({ message_id }) => message_id === card.message_id);
    expect(result?.text).toContain('stopped: 1 of 3 placed');
    expect(result?.text).toContain("4. The service #7 isn't offered to your account.");
    person.tap('Continue', notice);
    await person.waitFor('3 of 3 placed');
    expect(ordersOf(stage.panel, person)).toHaveLength(3);
  });

  test('says what can not be placed any more', async () => {
    const person = await stage.customer();
    const card = await preview(person, `${list(1)}\n2|${link('x')}`);
    ahead += 16 * 60_000;
    stage.panel.setServices(stage.panel.services.filter(({ service }) => service !== 2));
    person.tap('Confirm', card);
    const again = await person.waitFor('Prices or services have changed');
    expect(again.text).toContain("2. The service #2 isn't offered");
    person.tap('Confirm', again);
    await person.waitFor('1 of 1 placed');
  });
});
