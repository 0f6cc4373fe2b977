import { describe, expect, test } from 'vitest';
import { KEY, says, service, startPanel } from './server.ts';

const HALF = 'half \ud83d of it \udc4d';
const LONG = 'long '.repeat(200_000);
const FAMILY = '👨‍👩‍👧';
/** What a panel may write into any field that has words. */
const HOSTILE: [string, string][] = [
  ['half an emoji', HALF],
  ['a megabyte', LONG],
  ['a megabyte of joined emoji', FAMILY.repeat(120_000)],
  ['a megabyte of emoji that are cut in the middle', `a${'😀'.repeat(500_000)}`],
  ['a megabyte of marks on one letter', `e${'\u0301'.repeat(1_000_000)}`],
  ['a megabyte of quotes', '"'.repeat(1_000_000)],
  ['what breaks lines', 'a\r\nb\u2028c\u2029d\u0085e\u0000f\u001bg\ufffeh'],
  ['a megabyte of what breaks lines', '\u0000\n'.repeat(500_000)],
];
const row = {
  service: 1,
  name: 'n',
  type: 't',
  category: 'c',
  rate: '1',
  min: '1',
  max: '9',
  refill: true,
  cancel: true,
};

/** The lengths are those of the table in text.ts, with some room. */
function expectClean(text: string | undefined, longest: number): void {
  expect(text?.isWellFormed()).toBe(true);
  expect(text?.length).toBeLessThanOrEqual(longest);
  // A description has lines.
  expect(longest === 2_000 ? text?.replaceAll('\n', '') : text).not.toMatch(/[\p{Cc}\u2028\u2029\ufffe]/u);
  // No half of a family is left hanging.
  expect(text).not.toMatch(/\u200d…?$/);
}

describe.each(HOSTILE)("a panel's words with %s", (_what, words) => {
  test.each([
    ['name', 'name', 300],
    ['type', 'type', 60],
    ['category', 'category', 300],
    ['desc', 'description', 2_000],
    ['description', 'description', 2_000],
    ['average_time', 'averageTime', 100],
  ] as const)('are cleaned as the %s of a service', async (wire, field, longest) => {
    const { panel } = await startPanel(says([{ ...row, [wire]: words }, row]));
    const [first] = await panel.services(KEY);
    expect(first?.id).toBe('1');
    expectClean(first?.[field] ?? '', longest);
  });

  test('make no id of a service that is another one', async () => {
    const { panel } = await startPanel(says([{ ...row, service: `7${words}` }, row]));
    const services = await panel.services(KEY);
    for (const { id } of services) expectClean(id, 100);
    expect(services.map(({ id }) => id)).toContain('1');
    expect(services.map(({ id }) => id)).not.toContain('7');
  });

  test('are cleaned as a currency, a status, an error and an id of an order', async () => {
    const balance = await startPanel(says({ balance: '1', currency: words }));
    expectClean((await balance.panel.balance(KEY)).currency, 20);
    const status = await startPanel(says({ status: `is ${words}`, charge: '1', currency: words, expiry: words }));
    const seen = await status.panel.status(KEY, '5');
    expectClean(seen.status, 60);
    expectClean(seen.currency ?? '', 20);
    expectClean(seen.expiry ?? '', 100);
    const refused = await startPanel(says({ error: `No: ${words}` }));
    await expect(refused.panel.balance(KEY)).rejects.toSatisfy((error: { text: string }) => {
      expectClean(error.text, 200);
      return error.text.startsWith('No:');
    });
    const items = await startPanel(says({ 5: { error: `No: ${words}` }, 6: `No: ${words}`, 7: { status: words } }));
    for (const item of (await items.panel.statuses(KEY, ['5', '6'])).values()) {
      expect(item.ok).toBe(false);
      if (!item.ok) expectClean(item.error, 200);
    }
    const refill = await startPanel(says({ status: `is ${words}` }));
    expectClean((await refill.panel.refillStatus(KEY, '5')).status, 60);
    const add = await startPanel(says({ order: `5${words.replace(/\s/g, '')}` }));
    const placed = await add.panel.add(KEY, service(), {}).catch((error: { kind: string }) => error);
    if ('order' in placed) expectClean(placed.order, 100);
    else expect(placed.kind).toBe('unknown');
  });
});

test('what is cut ends between two characters', async () => {
  const { panel } = await startPanel(
    says([
      { ...row, name: FAMILY.repeat(100) },
      { ...row, name: '😀'.repeat(200) },
    ]),
  );
  const [families, faces] = await panel.services(KEY);
  expect(families?.name).toBe(`${FAMILY.repeat(37)}…`);
  expect(faces?.name).toBe(`${'😀'.repeat(149)}…`);
});

test('a description keeps its lines', async () => {
  const { panel } = await startPanel(says([{ ...row, desc: 'one\r\ntwo\n\u0007three' }]));
  expect((await panel.services(KEY))[0]?.description).toBe('one\ntwo\n three');
});

test('an id with half an emoji is found again under what was asked for', async () => {
  const { panel, received } = await startPanel(says('{"5\\ud83d":{"status":"Completed"}}'));
  const found = await panel.statuses(KEY, ['5\ufffd']);
  expect(found.get('5\ufffd')).toEqual({ ok: true, value: { status: 'Completed' } });
  expect(received[0]?.form.order ?? received[0]?.form.orders).toBe('5\ufffd');
});

test.each([
  ['1e999999', undefined],
  ['1e99', `1${'0'.repeat(99)}`],
  ['9'.repeat(40), '9'.repeat(40)],
  ['9'.repeat(4_000), undefined],
  [`0.${'9'.repeat(4_000)}`, undefined],
])('an amount of %s', async (amount, read) => {
  const { panel } = await startPanel(says(`{"balance":${amount},"currency":"USD"}`));
  const balance = await panel.balance(KEY).catch(() => undefined);
  expect(balance?.balance).toBe(read);
});

describe('an answer that is', () => {
  const deep = (levels: number, open: string, close: string) => `${open.repeat(levels)}"x"${close.repeat(levels)}`;

  test.each([
    ['an error in an error, 100,000 deep', deep(100_000, '{"error":', '}')],
    ['a list in a list, 100,000 deep', deep(100_000, '[', ']')],
    ['deep within an entry', `[{"service":1,"rate":1,"name":${deep(100_000, '[', ']')}}]`],
    ['a million values', `{"balance":[${'1,'.repeat(1_000_000)}1]}`],
  ])('%s is not read', async (_what, body) => {
    const { panel } = await startPanel(says(body), { readRetries: 0 });
    await expect(panel.balance(KEY)).rejects.toMatchObject({ kind: 'unreadable' });
    await expect(panel.services(KEY)).rejects.toMatchObject({ kind: 'unreadable' });
    await expect(panel.add(KEY, service(), {})).rejects.toMatchObject({ kind: 'unknown' });
  });

  test('an error in some errors is read', async () => {
    const { panel } = await startPanel(says('{"error":{"error":{"error":"No"}}}'));
    await expect(panel.balance(KEY)).rejects.toMatchObject({ kind: 'rejected', text: 'No' });
  });
});

describe('a list of thousands', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    ...row,
    service: index + 1,
    name: `a],[{"b\\"${index}`,
  }));
  const byId = Object.fromEntries(many.map(({ service: id, ...rest }) => [id, rest]));

  test.each([
    ['a list', JSON.stringify(many)],
    ['an object by id', JSON.stringify(byId)],
    ['a list that is written with blanks, behind a mark of UTF-8', `\ufeff ${JSON.stringify(many, null, 2)}\n`],
    ['behind words', `Notice: x ${JSON.stringify(many)}`],
    ['under a name', JSON.stringify({ status: 'success', services: many, count: 5_000 })],
    ['an object by id under a name', JSON.stringify({ success: true, data: byId })],
  ])('is read whole: %s', async (_what, body) => {
    const { panel } = await startPanel(says(body));
    const services = await panel.services(KEY);
    expect(services.map(({ id }) => id)).toEqual(many.map(({ service: id }) => String(id)));
    expect(services.at(-1)).toMatchObject({ name: 'a],[{"b\\"4999', category: 'c', rate: '1' });
  });

  test.each([
    ['cut off', JSON.stringify(many).slice(0, -1)],
    ['cut off in a text', JSON.stringify(many).slice(0, -60)],
    ['two lists', JSON.stringify(many) + JSON.stringify(many)],
    ['followed by words', `${JSON.stringify(many)}<br>`],
    ['broken in the middle', JSON.stringify(many).replace('"service":2500,', '"service":2500;')],
  ])('is not read where it is %s', async (_what, body) => {
    const { panel } = await startPanel(says(body), { readRetries: 0 });
    await expect(panel.services(KEY)).rejects.toMatchObject({ kind: 'unreadable' });
  });

  test('is cut at 200,000, and who runs the bot is told', async () => {
    const cuts: number[] = [];
    const body = `[${Array.from({ length: 200_001 }, (_, index) => `{"service":${index + 1},"rate":1}`).join(',')}]`;
    const { panel } = await startPanel(says(body), { timeoutMs: 60_000, onCut: (most) => cuts.push(most) });
    const services = await panel.services(KEY);
    expect(services).toHaveLength(200_000);
    expect(services.at(-1)?.id).toBe('200000');
    expect(cuts).toEqual([200_000]);
  });
});
