import { describe, expect, test, vi } from 'vitest';
import type { ChatMessage, Person } from '../../src/playground/telegram/server.ts';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { openProcessStage } from '../support/process.ts';
import { balanceOf, callsOf, ordersOf } from './talk.ts';

vi.setConfig({ testTimeout: 60_000 });

const link = (name: string | number) => `https://instagram.com/${name}`;
const line = (name: string | number, quantity = 100) => `1|${link(name)}|${quantity}`;
const list = (count: number) => Array.from({ length: count }, (_, index) => line(`p${index + 1}`)).join('\n');

async function preview(person: Person, text: string): Promise<ChatMessage> {
  person.say(text);
  return person.waitFor('Check and confirm');
}

/** The text of a document. */
const contentOf = (message: ChatMessage) => Buffer.from(message.document?.content ?? '').toString();

const isFile = (words: string) => (message: ChatMessage) =>
  message.document !== undefined && (message.caption ?? '').includes(words);

describe('a mass order', () => {
  const stage = useStage({ panel: { strict: true } });
  const linksOf = (person: { key: string }) => ordersOf(stage.panel, person).map((order) => order.parameters.link);
  const addsOf = (person: { key: string }) => callsOf(stage.panel, person, 'add');

  test('is asked for, shown with the price of each line and each bad line, and placed by one Confirm', async () => {
    const person = await stage.customer();
    person.say('/mass');
    expect((await person.waitFor('Mass order')).text).toContain('service|link|quantity');
    const card = await preview(
      person,
      [line('ann', 1000), line('bob', 49), '', ' #1 | instagram.com/carl | ١٠٠ ', '99999|x.com/a|5', 'hello'].join(
        '\n',
      ),
    );
    expect(card.text).toContain(
      '2 orders\n1. #1 · instagram.com/ann · 1000 · 0.90 USD\n4. #1 · instagram.com/carl · 100 · 0.09 USD',
    );
    expect(card.text).toContain(
      [
        "3 lines can't be placed:",
        '2. Quantity: 49 is less than the minimum of 50.',
        '5. The service #99999 is not offered to your account.',
        "6. It does not begin with a service's id.",
      ].join('\n'),
    );
    expect(card.text).toContain('Total: 0.99 USD\n💰 Balance: 100.00 USD → after it: 99.01 USD');
    expect(buttonsOf(card)).toEqual([['✅ Confirm 2', '✖️ Cancel']]);
    expect(addsOf(person)).toEqual([]);

    person.tap('Confirm', card);
    const result = await person.waitFor('Mass order: 2 of 2 placed');
    const [first, second] = ordersOf(stage.panel, person);
    expect(result.message_id).toBe(card.message_id);
    expect(result.text).toContain(`1. #${first?.id} · instagram.com/ann\n✅ 4. #${second?.id} · instagram.com/carl`);
    expect(result.text).toContain('Placed for 0.99 USD');
    expect(addsOf(person).map(({ parameters }) => parameters)).toEqual([
      { service: '1', link: link('ann'), quantity: '1000' },
      { service: '1', link: 'instagram.com/carl', quantity: '100' },
    ]);
    expect(balanceOf(stage.panel, person)).toBe('99.01');
  });

  test('is the receipt of its orders: what ends is told as a reply to it', async () => {
    const person = await stage.customer();
    person.tap('Confirm', await preview(person, list(2)));
    const result = await person.waitFor('2 of 2 placed');
    const [order] = ordersOf(stage.panel, person);
    stage.panel.finish(order?.id ?? '', 'Completed');
    const told = await person.waitFor(`Completed · #${order?.id}`);
    expect(told.reply_to).toBe(result.message_id);
  });

  test('takes what services of other types ask for, after further marks', async () => {
    const person = await stage.customer();
    const card = await preview(
      person,
      [
        `7|${link('a')}|100|2`,
        `9|${link('b')}|nice|so & so | <b>wow</b>`,
        `2|${link('c')}`,
        `1|${link('d')}|100|3 60`,
        `17|${link('e')}|100|US|2|1|red shoes`,
        `8|ann|20|100|0`,
        `2|${link('f')}|500`,
        `7|${link('g')}|100`,
      ].join('\n'),
    );
    expect(card.text).toContain('5 orders');
    expect(card.text).toContain('6. Subscriptions are ordered one by one: /order 8');
    expect(card.text).toContain('7. «500» is too much: the service does not ask for it.');
    expect(card.text).toContain('8. Answer number: missing.');
    person.tap('Confirm', card);
    await person.waitFor('5 of 5 placed');
    expect(addsOf(person).map(({ parameters: { service: _service, link: _link, ...others } }) => others)).toEqual([
      { quantity: '100', answer_number: '2' },
      { comments: 'nice\nso & so\n<b>wow</b>' },
      {},
      { quantity: '100', runs: '3', interval: '60' },
      { quantity: '100', country: 'US', device: '2', type_of_traffic: '1', google_keyword: 'red shoes' },
    ]);
  });

  test('is dropped by Cancel, and its Confirm is dead from then on', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(2));
    person.tap('Cancel', card);
    expect((await person.waitFor('Nothing was placed')).message_id).toBe(card.message_id);
    const tap = person.tap('Confirm', card);
    expect(await tap.answer).toMatchObject({ text: expect.stringContaining('It was dropped'), show_alert: true });
    expect(addsOf(person)).toEqual([]);
  });

  test('comes from a .csv file, in the dialogue and outside of one, however its spreadsheet wrote it', async () => {
    const person = await stage.customer();
    person.say('/mass');
    await person.waitFor('Mass order');
    person.sendDocument({
      name: 'Orders.CSV',
      mime: 'application/vnd.ms-excel',
      content: `\uFEFFService;Link;Quantity\r\n1;"${link('a;b')}";"1,000"\r\n9;${link('c')};"nice\r\nwow ""x"""\r\n\r\n1;${link('d')};5\r\n`,
    });
    const card = await person.waitFor('Check and confirm');
    expect(card.text).toContain('2 orders');
    expect(card.text).toContain('6. Quantity: 5 is less');
    person.tap('Confirm', card);
    await person.waitFor('2 of 2 placed');
    expect(addsOf(person).map(({ parameters }) => parameters)).toEqual([
      { service: '1', link: link('a;b'), quantity: '1000' },
      { service: '9', link: link('c'), comments: 'nice\nwow "x"' },
    ]);

    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`1\t${link('t')}\t100\r\n`, 'utf16le')]);
    person.sendDocument({ name: 'list.txt', mime: 'text/plain', content: utf16 });
    const again = await person.waitFor('Check and confirm');
    expect(again.text).toContain('1. #1 · instagram.com/t · 100');
    person.sendDocument({ name: 'list.csv', content: `"1","${link('q')}","100"\n` });
    expect((await person.waitFor('Check and confirm')).text).toContain('instagram.com/q');
  });

  test('asks again, with the reason, for a file or a text that will not do', async () => {
    const person = await stage.customer();
    person.say('/mass');
    await person.waitFor('Mass order');
    const cases: [() => unknown, string][] = [
      [() => person.say('service|link|quantity'), 'I found no orders there'],
      [() => person.say('1|nonsense|100'), 'None of these lines can be placed'],
      [() => person.sendDocument({ name: 'list.pdf', content: list(1) }), 'I read .txt and .csv files only'],
      [
        () => person.sendDocument({ name: 'list.csv', content: Buffer.from([0x31, 0xff, 0xfe, 0x00]) }),
        "I can't read this file",
      ],
      [() => person.sendDocument({ name: 'list.csv', content: 'x'.repeat(1_000_001) }), 'at most 1 MB'],
      [() => person.sendDocument({ name: 'list.txt', content: list(1_001) }), 'These are 1,001 lines, at most 1,000'],
      [() => person.sticker(), 'I need it as text'],
    ];
    for (const [act, reason] of cases) {
      act();
      const answer = await person.waitFor(reason);
      expect(buttonsOf(answer)).toEqual([['✖️ Cancel']]);
    }
    expect((await preview(person, list(1))).text).toContain('1 order');
  });

  test('a file that is no list says so, another document is not looked at, and one that can not be fetched is asked for again', async () => {
    const person = await stage.customer();
    person.sendDocument({ name: 'notes.txt', content: 'dear diary' });
    await person.waitFor('I found no orders there');
    person.sendDocument({ name: 'photo.zip', content: 'x' });
    await person.waitFor('I understand text and buttons only');
    stage.telegram.faults.next({
      method: 'getFile',
      fault: { kind: 'error', error_code: 404, description: 'Not Found' },
    });
    person.sendDocument({ name: 'list.txt', content: list(1) });
    await person.waitFor('could not be fetched from Telegram');
  });

  test('a document answers no other question', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(/^Link/);
    person.sendDocument({ name: 'list.txt', content: list(2) });
    await person.waitFor('I need it as text');
    person.say(link('ann'));
    await person.waitFor(/^Quantity/);
  });

  test('typed after the command, and pasted outside of a dialogue', async () => {
    const person = await stage.customer();
    expect((await preview(person, `/mass ${list(2)}`)).text).toContain('2 orders');
    expect((await preview(person, `${list(2)}\nsome words`)).text).toContain("1 line can't be placed");
    person.say('1|2|3 likes');
    await person.waitFor('«1|2|3 likes»');
  });

  test('names in a file what is too much for the screen', async () => {
    const person = await stage.customer();
    const bad = Array.from({ length: 25 }, (_, index) => line(`b${index}`, 5)).join('\n');
    person.say(`/mass ${list(12)}\n7|${link('poll')}|100|2\n${bad}`);
    const card = await person.waitFor('Check and confirm');
    expect(card.text).toContain('#1 Followers: 12 orders, 1.08 USD\n#7 Poll Votes: 1 order, 0.065 USD');
    expect(card.text).toContain("25 lines can't be placed");
    expect(card.text).toContain('… and 5 more, see the file');
    const file = await person.waitFor(isFile('All 38 lines, with the price of each'));
    expect(file.message_id).toBeLessThan(card.message_id);
    const rows = contentOf(file).split('\r\n');
    expect(rows[0]).toBe('\uFEFFLine,Service,Name,Link,Quantity,Price,Other values,Result,Order,Reason');
    expect(rows[1]).toBe(`1,1,Followers,${link('p1')},100,0.09,,not placed yet,,`);
    expect(rows[14]).toBe(
      `14,1,Followers,${link('b0')},5,,,can't be placed,,Quantity: 5 is less than the minimum of 50.`,
    );
    expect(rows).toHaveLength(40);
  });

  test('points at a line that repeats another one, and at a balance that is short', async () => {
    const person = await stage.customer({ balance: '0.10' });
    const card = await preview(person, [line('a'), line('b'), line('a')].join('\n'));
    expect(card.text).toContain('Line 3 orders a service for a link that an earlier line has too');
    expect(card.text).toContain('The balance is short by 0.17 USD');
  });

  test('a double tap on Confirm, and the same tap delivered again, place each line once', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(5));
    const first = person.tap('Confirm', card);
    const second = person.tap('Confirm', card);
    await person.waitFor('5 of 5 placed');
    expect((await second.answer).text).toMatch(/running already|placed already/);
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
    const rows = contentOf(end).trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(300);
    const ids = rows.map((row) => row.split(',')[8]);
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
    expect(stopped.text).toContain('3 lines are left, from line 2 on: 0.27 USD');
    expect(buttonsOf(stopped)).toEqual([['▶️ Go on (3)', '✖️ Drop the rest']]);
    expect(addsOf(person)).toHaveLength(1);
    const late = person.tap('Stop', progress);
    expect((await late.answer).text).toContain('not running any more');

    // It waits where it can be found.
    person.say('/mass');
    const found = await person.waitFor('Mass order stopped');
    expect(buttonsOf(found).flat()).toContain('📋 New mass order');
    const early = person.tap('Confirm', card);
    expect((await early.answer).text).toContain('It was stopped in the middle');
    person.tap('Go on', found);
    const end = await person.waitFor('Mass order: 4 of 4 placed');
    expect(end.message_id).toBe(found.message_id);
    expect(linksOf(person)).toEqual([link('p1'), link('p2'), link('p3'), link('p4')]);
    const again = person.tap('Go on', stopped);
    expect((await again.answer).text).toContain('placed already');
  });

  test('the rest of a stopped one can be dropped', async () => {
    const person = await stage.customer({ balance: '0.10' });
    person.tap('Confirm', await preview(person, list(3)));
    const stopped = await person.waitFor(
      (message) => (message.text ?? '').includes('The balance ran out') && buttonsOf(message).length > 0,
    );
    person.tap('Drop the rest', stopped);
    const dropped = await person.waitFor('1 of 3 placed, the rest dropped');
    expect(dropped.text).toContain('2 lines were not placed');
    const tap = person.tap('Go on', stopped);
    expect((await tap.answer).text).toContain('It was dropped');
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
    expect(notice.text).toContain('The balance ran out. Add funds at the panel, then go on.');
    expect(notice.text).toContain('2 lines are left, from line 3 on: 0.18 USD');
    const account = stage.panel.accounts.get(person.key);
    if (account) account.balance = '10';
    person.tap('Go on', notice);
    const end = await person.waitFor('4 of 4 placed');
    expect(end.message_id).toBe(notice.message_id);
    expect(linksOf(person)).toEqual([link('p1'), link('p2'), link('p3'), link('p4')]);
  });

  test('stops when the key is refused, and goes on with a new one', async () => {
    const person = await stage.customer();
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'error', text: 'Invalid API key <x>' } });
    person.tap('Confirm', await preview(person, list(2)));
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Go on'));
    expect(notice.text).toContain('does not accept the API key any more');
    expect(buttonsOf(notice).flat()).toContain('🔑 Connect');
    person.tap('Go on', notice);
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
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Go on'), {
      timeoutMs: 10_000,
    });
    expect(notice.text).toContain('The panel asked to slow down');
    expect(notice.text).toContain('1 line is left: line 1, 0.09 USD');
    person.tap('Go on', notice);
    await person.waitFor('3 of 3 placed', { timeoutMs: 10_000 });
    expect(linksOf(person)).toEqual([link('p2'), link('p3'), link('p1')]);
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
    expect(buttonsOf(unknown)).toEqual([['💰 Check balance'], ['👀 I see it', '✖️ It was not placed']]);
    person.tap('I see it', unknown);
    await person.waitFor('Order id');
    person.say(ordersOf(stage.panel, person)[0]?.id ?? '');
    await person.waitFor('Found.');
    const tap = person.tap('Line 1', end);
    expect((await tap.answer).text).toContain('Placed already');
    expect(addsOf(person)).toHaveLength(3);
  });

  test('stops when two outcomes in a row are unknown', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(4));
    stage.panel.faults.next({ action: 'add', key: person.key, times: 2, fault: { kind: 'dropAfter' } });
    person.tap('Confirm', card);
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Go on'));
    expect(notice.text).toContain('The panel stopped answering');
    expect(buttonsOf(notice)[1]).toEqual(['❓ Line 1', '❓ Line 2']);
    person.tap('Go on', notice);
    const end = await person.waitFor('Mass order: 2 of 4 placed');
    expect(buttonsOf(end)[0]).toEqual(['❓ Line 1', '❓ Line 2']);
    expect(addsOf(person)).toHaveLength(4);
  });

  test('stops when the panel can not be reached several times, and goes on when it is back', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(2));
    await stage.panel.setReachable(false);
    person.tap('Confirm', card);
    const notice = await person.waitFor((message) => buttonsOf(message).flat().join().includes('Go on'), {
      timeoutMs: 20_000,
    });
    await stage.panel.setReachable(true);
    expect(notice.text).toContain("The panel can't be reached");
    person.tap('Go on', notice);
    await person.waitFor('2 of 2 placed');
    expect(linksOf(person)).toEqual([link('p1'), link('p2')]);
  });

  test('only one runs at a time, and /mass brings the running one down here', async () => {
    const person = await stage.customer();
    const first = await preview(person, list(3));
    const second = await preview(person, [line('x'), line('y')].join('\n'));
    stage.panel.faults.next({ action: 'add', key: person.key, times: 3, fault: { kind: 'delay', ms: 300 } });
    person.tap('Confirm', first);
    await person.waitFor('Placing: 0 of 3');
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
      expect((await tap.answer).text).toContain('not connected any more');
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
    await person.waitFor('everything stored for it is erased');
    const placed = addsOf(person).length;
    expect(placed).toBeLessThan(20);
    const tap = person.tap('Confirm', card);
    expect((await tap.answer).text).toContain('not connected any more');
    expect(addsOf(person)).toHaveLength(placed);
  });

  test('speaks Arabic', async () => {
    const person = await stage.customer({ language: 'ar' });
    person.say(`/mass ${list(2)}\n${line('bad', 5)}`);
    const card = await person.waitFor('0.18 USD');
    expect(card.text).toContain('طلبان');
    person.tap(/تأكيد/, card);
    await person.waitFor('نُفِّذ 2 من 2');
  });
});

describe('a mass order whose prices are old', () => {
  let ahead = 0;
  const stage = useStage(() => ({ outside: { now: () => Date.now() + ahead } }));

  test('is shown once more when they have changed, and placed as it is when they have not', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(2));
    ahead += 11 * 60_000;
    const followers = stage.panel.services.find(({ service }) => service === 1);
    if (followers) followers.rate = '9.00';
    person.tap('Confirm', card);
    const again = await person.waitFor('Prices or services have changed');
    expect(again.message_id).toBe(card.message_id);
    expect(again.text).toContain('Total: 1.80 USD');
    expect(callsOf(stage.panel, person, 'add')).toEqual([]);
    ahead += 11 * 60_000;
    person.tap('Confirm', again);
    await person.waitFor('2 of 2 placed');
    expect(balanceOf(stage.panel, person)).toBe('98.2');
  });

  test('says what can not be placed any more', async () => {
    const person = await stage.customer();
    const card = await preview(person, `${list(1)}\n2|${link('x')}`);
    ahead += 11 * 60_000;
    stage.panel.setServices(stage.panel.services.filter(({ service }) => service !== 2));
    person.tap('Confirm', card);
    const again = await person.waitFor('Prices or services have changed');
    expect(again.text).toContain('2. The service #2 is not offered');
    person.tap('Confirm', again);
    await person.waitFor('1 of 1 placed');
  });
});

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
    expect(told.text).toContain('3 lines are left, from line 4 on');
    expect(buttonsOf(told)).toEqual([['▶️ Go on (3)', '✖️ Drop the rest'], ['❓ Line 3']]);
    expect(ordersOf(stage.panel, person)).toHaveLength(3);
    const old = () => person.messages.find(({ message_id }) => message_id === card.message_id);
    await expect.poll(() => buttonsOf(old())).toEqual([]);

    // The old Confirm is no word to go on, whether it is tapped or its update is handled once more.
    stage.telegram.deliverAgain(confirm.update_id ?? 0);
    const late = person.tap('Confirm', card);
    expect((await late.answer).text).toContain('It was stopped in the middle');
    expect(ordersOf(stage.panel, person)).toHaveLength(3);
    person.tap('Go on', told);
    const end = await person.waitFor('Mass order: 5 of 6 placed', { timeoutMs: 15_000 });
    const again = person.tap('Go on', told);
    expect((await again.answer).text).toContain('placed already');
    expect(ordersOf(stage.panel, person).map(({ parameters }) => parameters.link)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => link(`p${number}`)),
    );
    person.tap('Line 3', end);
    const unknown = await person.waitFor("I don't know whether this order was placed");
    person.tap('I see it', unknown);
    await person.waitFor('Order id');
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
      person.tap('Go on', told);
    }
    const end = await person.waitFor(
      (message) => isFile('')(message) && !contentOf(message).includes('not placed yet'),
      { timeoutMs: 20_000 },
    );
    const links = ordersOf(stage.panel, person).map(({ parameters }) => parameters.link);
    expect(new Set(links).size).toBe(links.length);
    const results = contentOf(end)
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[7]);
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
    person.tap('Drop the rest', told);
    await person.waitFor('the rest dropped');
    expect(ordersOf(stage.panel, person)).toHaveLength(placed);
  });
});
