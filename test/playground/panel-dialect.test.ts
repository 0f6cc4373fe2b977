import { describe, expect, test } from 'vitest';
import { demoCatalogue, makeCatalogue } from '../../src/playground/panel/catalogue.ts';
import { panelHouse } from './panel-support.ts';

const startPanel = panelHouse();

describe('A panel of another dialect', () => {
  test('writes numbers as numbers and switches as 0 and 1', async () => {
    const { ask, place } = await startPanel({ dialect: { numbers: 'numbers', booleans: 'numbers' } });
    const order = await place();
    expect(((await ask('services')) as unknown[])[0]).toMatchObject({ rate: 0.9, min: 50, max: 10000, refill: 1 });
    expect(await ask('status', { order })).toMatchObject({ charge: 0.09, start_count: 0, remains: 100 });
    expect(await ask('balance')).toEqual({ balance: 99.91, currency: 'USD' });
  });

  test.each([
    ['title', 'In Progress', 'Canceled'],
    ['joined', 'Inprogress', 'Cancelled'],
    ['snake', 'in_progress', 'canceled'],
  ] as const)('has %s words for statuses', async (statusWords, running, ended) => {
    const { ask, place, panel } = await startPanel({ dialect: { statusWords } });
    const order = await place();
    panel.setOrder(order, { status: 'In progress' });
    expect(await ask('status', { order })).toMatchObject({ status: running });
    panel.finish(order, 'Canceled');
    expect(await ask('status', { order })).toMatchObject({ status: ended });
  });

  test.each([
    ['string', /^23501$/],
    ['hex', /^[0-9a-f]{24}$/],
    ['ulid', /^ord_01[0-9A-Z]{24}$/],
  ] as const)('has order ids that are %s', async (orderIds, shape) => {
    const { ask } = await startPanel({ rng: Math.random, dialect: { orderIds } });
    const { order } = (await ask('add', { service: '1', link: 'https://x.com/a', quantity: '100' })) as {
      order: string;
    };
    expect(order).toEqual(expect.stringMatching(shape));
    expect(await ask('status', { order })).toMatchObject({ status: 'Pending' });
    expect(await ask('cancel', { orders: order })).toMatchObject([{ cancel: 1 }]);
  });

  test('answers batches in other shapes', async () => {
    const { ask, place, panel } = await startPanel({ dialect: { batchErrors: 'strings', cancelAnswer: 'byId' } });
    const order = await place();
    const orders = `${order},7`;
    expect(await ask('status', { orders })).toMatchObject({
      [order]: { status: 'Pending' },
      '7': 'Incorrect order ID',
    });
    panel.dialect.statusBatch = 'list';
    expect(await ask('status', { orders })).toMatchObject([
      { order: 23501, status: 'Pending' },
      { order: 7, error: 'Incorrect order ID' },
    ]);
    expect(await ask('cancel', { orders })).toEqual({ [order]: 'requested', '7': { error: 'Incorrect order ID' } });
    panel.dialect.cancelAnswer = 'statusObject';
    expect(await ask('cancel', { orders: await place() })).toEqual([{ order: 23502, cancel: { status: 1 } }]);
  });

  test('accepts an order with 201 and more words', async () => {
    const { raw } = await startPanel({ dialect: { addAnswer: 'success201' } });
    const answer = await raw({ key: 'the-key', action: 'add', service: '1', link: 'https://x.com/a', quantity: '100' });
    expect(answer).toMatchObject({ status: 201, json: { status: 'success', order: 23501 } });
  });

  test.each([
    ['null', null],
    ['empty', ''],
    ['Unknown', 'Unknown'],
  ] as const)('writes the counts of an order that has not started as %s', async (beforeStart, written) => {
    const { ask, place, panel } = await startPanel({ dialect: { beforeStart } });
    const order = await place();
    expect(await ask('status', { order })).toMatchObject({ start_count: written, remains: written });
    panel.setOrder(order, { status: 'In progress', start_count: 5 });
    expect(await ask('status', { order })).toMatchObject({ start_count: '5', remains: '100' });
  });

  test('leaves fields out of its services and adds others', async () => {
    const { ask } = await startPanel({ dialect: { missingFields: ['refill', 'cancel'], extraFields: true } });
    const [first] = (await ask('services')) as object[];
    expect(first).not.toHaveProperty('refill');
    expect(first).toMatchObject({ desc: 'About Followers', dripfeed: true, average_time: expect.any(String) });
  });

  test('speaks of errors in codes, with an HTTP status', async () => {
    const { raw } = await startPanel({ dialect: { errorWords: 'neworder', errorStatus: 400 } });
    const answer = await raw({ key: 'the-key', action: 'add', service: '1', link: '', quantity: '100' });
    expect(answer).toMatchObject({ status: 400, json: { error: 'neworder.error.link' } });
  });
});

describe('The demo catalogue', () => {
  const services = demoCatalogue();

  test('is always the same, with ids that occur once', () => {
    expect(demoCatalogue()).toEqual(services);
    expect(new Set(services.map((each) => each.service)).size).toBe(services.length);
    expect(services.length).toBeGreaterThan(380);
    expect(new Set(services.map((each) => each.category)).size).toBeGreaterThanOrEqual(40);
  });

  test('has sound prices and bounds', () => {
    for (const { rate, min, max, name } of services) {
      expect(rate).toMatch(/^\d+(\.\d{1,7})?$/);
      expect(Number(rate), name).toBeGreaterThan(0);
      expect(Number(min), name).toBeLessThanOrEqual(Number(max));
    }
  });

  test('has the odd things of real ones', () => {
    const names = services.map((each) => each.name).join('\n');
    for (const odd of ['<b>', '&', '"', '|', '  ', '🔥', 'Подписчики', 'متابعين', 'فالوور', 'Takipçi', 'फॉलोअर्स']) {
      expect(names).toContain(odd);
    }
    expect(Math.max(...services.map((each) => each.name.length))).toBe(463);
    expect(services.some((each) => each.max === '2147483647')).toBe(true);
    expect(services.some((each) => each.type !== 'Package' && each.min === each.max)).toBe(true);
    expect(services.some((each) => /\.\d{7}$/.test(each.rate))).toBe(true);
    for (const field of ['refill', 'cancel'] as const) {
      expect(new Set(services.map((each) => each[field])).size).toBe(2);
    }
  });

  test.each([
    [3000, 80],
    [10_000, 500],
    [5, 1],
    [21, 2],
  ])('can be made for %i services in %i categories', (count, categories) => {
    const made = makeCatalogue(count, categories);
    expect(made).toHaveLength(count);
    expect(new Set(made.map((each) => each.service)).size).toBe(count);
    expect(new Set(made.map((each) => each.category)).size).toBe(categories);
  });
});
