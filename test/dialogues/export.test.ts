import { describe, expect, test, vi } from 'vitest';
import { useStage } from '../support/expectations.ts';
import { sheetOf } from '../support/spreadsheet.ts';
import { LINK, placed } from './talk.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('/export', () => {
  const stage = useStage();

  test('says so when there is nothing', async () => {
    const person = await stage.customer();
    person.say('/export');
    await person.waitFor('nothing to export yet');
  });

  test('sends everything known of each order, oldest first, as a file that spreadsheets open', async () => {
    const person = await stage.customer({ balance: '50' });
    const first = await placed(person);
    const second = await placed(person, `/order 9 https://instagram.com/p/=1`).catch(() => undefined);
    expect(second).toBeUndefined();
    person.say('nice, "wow"\n=HYPERLINK("http://evil")');
    person.tap('Confirm', await person.waitFor('Check and confirm'));
    await person.waitFor('Placed.');
    person.tap('Label', first.receipt);
    await person.waitFor('Label for');
    person.say('=cmd|calc');
    await person.waitFor('Label added');
    stage.panel.finish(first.id, 'Partial', 400);
    await person.waitFor('Not delivered: 400');

    person.say('/orders');
    person.tap('Export', await person.waitFor('2 orders'));
    const file = await person.waitFor((message) => message.document !== undefined);
    const today = new Date().toISOString().slice(0, 10);
    expect(file.document?.file_name).toBe(`orders-127.0.0.1-${today}.csv`);
    expect(file.caption).toBe('📤 2 orders of 127.0.0.1, for any spreadsheet');
    const text = Buffer.from(file.document?.content ?? '').toString();
    expect(text.startsWith('\uFEFF"Order",')).toBe(true);
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
    const [head, one, two, ...more] = sheetOf(text, ',');
    expect(more).toEqual([]);
    const record = (row: string[] = []) => Object.fromEntries((head ?? []).map((name, index) => [name, row[index]]));
    expect(record(one)).toMatchObject({
      Order: first.id,
      Account: '127.0.0.1',
      Service: '1',
      Name: 'Followers',
      Type: 'Default',
      Link: LINK,
      Quantity: '1000',
      Price: '0.9',
      Charge: '0.54',
      Paid: '0.54',
      Currency: 'USD',
      Status: 'Partial',
      Remains: '400',
      Label: "'=cmd|calc",
      Source: 'placed',
    });
    expect(one?.at(17)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(one?.at(18)).toMatch(/Z$/);
    expect(record(two)).toMatchObject({
      Type: 'Custom Comments',
      'Other values': 'comments: nice, "wow"\n\'=HYPERLINK("http://evil")',
      Quantity: '',
      Ended: '',
      Status: 'Pending',
    });
  });

  test('reads a history of several pages', async () => {
    const person = await stage.customer();
    person.say(`/mass ${Array.from({ length: 120 }, (_, index) => `1|https://instagram.com/p${index}|50`).join('\n')}`);
    person.tap('Confirm', await person.waitFor('Check and confirm'));
    await person.waitFor((message) => /Results of all 120|120 of 120/.test(message.caption ?? ''), {
      timeoutMs: 50_000,
    });
    person.say('/export');
    const file = await person.waitFor((message) => message.caption?.includes('120 orders') ?? false);
    const rows = sheetOf(Buffer.from(file.document?.content ?? '').toString(), ',');
    expect(rows.slice(1).map((row) => row[7])).toEqual(
      Array.from({ length: 120 }, (_, index) => `https://instagram.com/p${index}`),
    );
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([21]));
  });

  test.each([
    ['ar', /تأكيد/, 'قُدّم 1 من 1', ',', 'الطلب', '0.09'],
    ['es', /Confirmar/, '1 de 1', ';', 'Pedido', '0,09'],
  ])(
    "in %s is named by the account, without what a file system does not take, and as that language's spreadsheets read it",
    async (language, confirm, done, mark, first, price) => {
      const person = await stage.customer({ language });
      person.say(`/mass 1|${LINK}|100`);
      person.tap(confirm, await person.waitFor(/0[.,]09 USD/));
      await person.waitFor(done);
      person.say('/export');
      const file = await person.waitFor((message) => message.document !== undefined);
      const [head = [], row = []] = sheetOf(Buffer.from(file.document?.content ?? '').toString(), mark);
      expect(head[0]).toBe(first);
      expect([head.length, row.length]).toEqual([21, 21]);
      expect(row[10]).toBe(price);
    },
  );

  test('asks for an account first', async () => {
    const person = stage.telegram.person();
    person.say('/export');
    await person.waitFor('First connect');
    person.say('/mass 1|https://a.com|5');
    await person.waitFor('First connect');
  });
});
