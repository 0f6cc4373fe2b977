import { describe, expect, test, vi } from 'vitest';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { sheetOf } from '../support/spreadsheet.ts';
import { contentOf, isFile, line, link, list, preview } from './mass-talk.ts';
import { balanceOf, callsOf, ordersOf } from './talk.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('a mass order', () => {
  const stage = useStage({ panel: { strict: true } });
  const addsOf = (person: { key: string }) => callsOf(stage.panel, person, 'add');

  test('is asked for, shown with the price of each line and each bad line, and placed by one Confirm', async () => {
    const person = await stage.customer();
    person.say('/mass');
    expect((await person.waitFor('Mass order')).text).toContain('service|link|quantity');
    const card = await preview(
      person,
      [line('ann', 1000), line('bob', 49), '', ' #1 ｜ instagram.com/carl ¦ ١٠٠ ', '99999|x.com/a|5', 'hello'].join(
        '\n',
      ),
    );
    expect(card.text).toContain(
      '2 orders\n1. #1 · instagram.com/ann · 1,000 · 0.90 USD\n4. #1 · instagram.com/carl · 100 · 0.09 USD',
    );
    expect(card.text).toContain(
      [
        "3 lines can't be placed:",
        '2. Quantity: 49 is less than the minimum of 50.',
        `1 | ${link('bob')} | 49`,
        "5. The service #99999 isn't offered to your account.",
        '99999 | x.com/a | 5',
        "6. It doesn't start with a service ID.",
        'hello',
      ].join('\n'),
    );
    expect(card.text).toContain('Total: 0.99 USD\n💰 Balance: 100.00 USD → after: 99.01 USD');
    expect(buttonsOf(card)).toEqual([['✅ Confirm 2'], ['✖️ Cancel']]);
    expect(addsOf(person)).toEqual([]);

    person.tap('Confirm', card);
    const result = await person.waitFor('Mass order: 2 of 2 placed');
    const [first, second] = ordersOf(stage.panel, person);
    expect(result.message_id).toBe(card.message_id);
    expect(result.text).toContain(`1. #${first?.id} · instagram.com/ann\n✅ 4. #${second?.id} · instagram.com/carl`);
    expect(result.text).toContain('Total placed: 0.99 USD');
    expect(addsOf(person).map(({ parameters }) => parameters)).toEqual([
      { service: '1', link: link('ann'), quantity: '1000' },
      { service: '1', link: 'instagram.com/carl', quantity: '100' },
    ]);
    expect(balanceOf(stage.panel, person)).toBe('99.01');
  });

  test.each([false, true])(
    'that a newer one replaced loses its buttons, which say so (restarted: %s)',
    async (isLater) => {
      const person = await stage.customer();
      const first = await preview(person, list(2));
      if (isLater) await stage.restart();
      const second = await preview(person, list(3));
      const shown = () => person.messages.find(({ message_id }) => message_id === first.message_id);
      await vi.waitFor(() => expect(buttonsOf(shown())).toEqual([]));
      for (const button of ['Confirm 2', 'Cancel']) {
        const { text } = await person.forgeCallback(dataOf(first, button)).answer;
        expect(text).toContain('A newer mass order has taken its place');
      }
      person.tap('Confirm 3', second);
      await person.waitFor('3 of 3 placed');
      expect(addsOf(person)).toHaveLength(3);
      // Nothing of it was placed, whatever became of the newer one.
      const { text } = await person.forgeCallback(dataOf(first, 'Confirm 2')).answer;
      expect(text).toContain('A newer mass order has taken its place');
    },
  );

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
    expect(card.text).toContain("7. “500” is one value too many: the service doesn't ask for it.");
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

  test('takes the place of the one before it, whose card says so', async () => {
    const person = await stage.customer();
    const old = await preview(person, list(2));
    const card = await preview(person, list(3));
    expect(await person.tap('Confirm', old).answer).toMatchObject({ show_alert: true });
    expect(addsOf(person)).toEqual([]);
    person.tap('Confirm', card);
    await person.waitFor('3 of 3 placed');
  });

  test('is dropped by Cancel, and its Confirm is dead from then on', async () => {
    const person = await stage.customer();
    const card = await preview(person, list(2));
    person.tap('Cancel', card);
    expect((await person.waitFor('Nothing was placed')).message_id).toBe(card.message_id);
    const tap = person.tap('Confirm', card);
    expect(await tap.answer).toMatchObject({ text: expect.stringContaining('It was discarded'), show_alert: true });
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
      [
        () => person.sendDocument({ name: 'list.txt', content: list(1_001) }),
        "That's 1,001 lines, and a mass order takes up to 1,000",
      ],
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
    await person.waitFor('I only understand text and buttons');
    stage.telegram.faults.next({
      method: 'getFile',
      fault: { kind: 'error', error_code: 404, description: 'Not Found' },
    });
    person.sendDocument({ name: 'list.txt', content: list(1) });
    await person.waitFor('get the file from Telegram');
  });

  test('a document is the answer to another question as its words would be', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(/^Link/);
    person.sendDocument({ name: 'list.txt', content: list(2) });
    await person.waitFor(/^Link[\s\S]*⚠️/);
    person.sendDocument({ name: 'link.txt', content: link('ann') });
    await person.waitFor(/^Quantity/);
  });

  test('typed after the command, and pasted outside of a dialogue', async () => {
    const person = await stage.customer();
    expect((await preview(person, `/mass ${list(2)}`)).text).toContain('2 orders');
    expect((await preview(person, `${list(2)}\nsome words`)).text).toContain("1 line can't be placed");
    person.say('1|2|3 likes');
    await person.waitFor('“1|2|3 likes”');
  });

  test('names in a file what is too much for the screen', async () => {
    const person = await stage.customer();
    const bad = Array.from({ length: 25 }, (_, index) => line(`b${index}`, 5)).join('\n');
    person.say(`/mass ${list(12)}\n7|${link('poll')}|100|2\n${bad}`);
    const card = await person.waitFor('Check and confirm');
    expect(card.text).toContain('#1 Followers: 12 orders, 1.08 USD\n#7 Poll Votes: 1 order, 0.07 USD');
    expect(card.text).toContain("25 lines can't be placed");
    expect(card.text).toContain('… and 5 more, see the file');
    const file = await person.waitFor(isFile('All 38 lines, with the price of each'));
    expect(file.message_id).toBeLessThan(card.message_id);
    const rows = sheetOf(contentOf(file), ',').map((row) => row.join());
    expect(rows[0]).toBe('Line,Service,Name,Link,Quantity,Price,Other values,Result,Order,Reason');
    expect(rows[1]).toBe(`1,1,Followers,${link('p1')},100,0.09,,not placed yet,,`);
    expect(rows[14]).toBe(
      `14,1,Followers,${link('b0')},5,,,can't be placed,,Quantity: 5 is less than the minimum of 50.`,
    );
    expect(rows).toHaveLength(39);
  });

  test('points at a line that repeats another one, and at a balance that is short', async () => {
    const person = await stage.customer({ balance: '0.10' });
    const card = await preview(person, [line('a'), line('b'), line('a')].join('\n'));
    expect(card.text).toContain('Line 3 repeats the service and link of an earlier line');
    expect(card.text).toContain('Your balance is 0.17 USD');
  });

  test('speaks Arabic', async () => {
    const person = await stage.customer({ language: 'ar' });
    person.say(`/mass ${list(2)}\n${line('bad', 5)}`);
    const card = await person.waitFor('0.18 USD');
    expect(card.text).toContain('طلبان');
    person.tap(/تأكيد/, card);
    await person.waitFor('قُدّم 2 من 2');
  });
});
