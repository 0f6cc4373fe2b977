import { describe, expect, test } from 'vitest';
import { createTally, type Figures, type Period, readFigures } from '../../src/orders/figures.ts';
import type { Order } from '../../src/orders/records.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Tuesday, 24 November 2026, half past one in the morning of UTC. */
const NOW = Date.UTC(2026, 10, 24, 1, 30);

let lastId = 0;
function order(over: Partial<Order> = {}): Order {
  const placedAt = over.placedAt ?? NOW - HOUR;
  return {
    v: 1,
    id: String(++lastId),
    account: 'a',
    owner: 1,
    source: 'placed',
    values: {},
    price: '1',
    currency: 'USD',
    placedAt,
    changedAt: placedAt,
    status: 'Completed',
    ...over,
  };
}

function service(id: string, name = `service ${id}`): NonNullable<Order['service']> {
  return { id, name, type: 'Default', category: 'c', rate: '1', min: 1, max: 9, refill: false, cancel: false };
}

function figuresOf(orders: readonly Order[], period: Period = 'month'): Figures {
  const tally = createTally(period, NOW, 'USD');
  for (const one of orders) tally.add(one);
  return tally.figures();
}

describe('money', () => {
  test('is added up exactly, to the last decimal', () => {
    const tenths = Array.from({ length: 10 }, () => order({ charge: '0.1' }));
    const { total, bars } = figuresOf([
      ...tenths,
      order({ charge: '0.0000001' }),
      order({ charge: '12345678901234567890.5' }),
    ]);
    expect(total).toBe('12345678901234567891.5000001');
    expect(bars.at(-1)?.amount).toBe(total);
  });

  test('is what the panel charged, and the price until it says so', () => {
    expect(figuresOf([order({ price: '5', charge: '2.5' })]).total).toBe('2.5');
    expect(figuresOf([order({ price: '5', status: 'Pending' })]).total).toBe('5');
  });

  test('of an order that came to nothing counts only when the panel kept it', () => {
    for (const status of ['Canceled', 'Refunded', 'Failed']) {
      expect(figuresOf([order({ price: '5', status })]).total).toBe('0');
      expect(figuresOf([order({ price: '5', charge: '1.25', status })]).total).toBe('1.25');
    }
  });

  const asked = { values: { quantity: '1000' }, price: '15' };
  test.each([
    ['canceled before it began', { ...asked, charge: '15.00', status: 'Canceled', remains: '1000' }, '0'],
    ['canceled, with nothing said of what remains', { ...asked, charge: '15.00', status: 'Canceled' }, '0'],
    [
      'canceled, at a panel that says 0 before it begins',
      { ...asked, charge: '15', status: 'Canceled', remains: '0' },
      '0',
    ],
    ['canceled in the middle', { ...asked, charge: '15', status: 'Canceled', remains: '400' }, '9'],
    ['canceled in the middle, by the panel', { ...asked, charge: '9.00', status: 'Canceled', remains: '400' }, '9'],
    ['canceled, placed elsewhere', { charge: '15', status: 'Canceled', remains: '400', price: undefined }, '0'],
    ['refunded', { ...asked, charge: '15', status: 'Refunded', remains: '400' }, '0'],
    ['partial, with the whole charge', { ...asked, charge: '15', status: 'Partial', remains: '400' }, '9'],
    [
      'partial, at a rate that had changed a little',
      { ...asked, charge: '14.5', status: 'Partial', remains: '400' },
      '8.7',
    ],
    ['partial, with what is left of the charge', { ...asked, charge: '9', status: 'Partial', remains: '400' }, '9'],
    [
      'partial, to the last decimal of the charge',
      { ...asked, charge: '15.001', status: 'Partial', remains: '333' },
      '10.006',
    ],
    ['partial, and nothing said of what remains', { ...asked, charge: '15', status: 'Partial' }, '15'],
    ['partial, placed elsewhere', { charge: '15', status: 'Partial', remains: '400', price: undefined }, '15'],
    ['completed, with something left', { ...asked, charge: '15', status: 'Completed', remains: '30' }, '15'],
    ['running', { ...asked, charge: '15', status: 'In progress', remains: '400' }, '15'],
  ] as const)('of one that was %s counts without what was given back', (_title, { price, ...over }, kept) => {
    const { price: _price, ...bare } = order(over);
    expect(figuresOf([price === undefined ? bare : { ...bare, price }]).total).toBe(kept);
  });

  test('that should come back is told apart from what has come back for sure, in each currency', () => {
    const part = { ...asked, service: service('1'), status: 'Partial', remains: '400' };
    const figures = figuresOf([
      order({ ...part, charge: '15' }), // 6 are due: the charge does not say that they came back.
      order({ ...part, charge: '9' }),
      order({ ...asked, charge: '15', status: 'Canceled' }),
      order({ ...asked, charge: '15', status: 'Refunded' }),
      order({ price: '5', status: 'Failed' }),
      order({ charge: '2', currency: 'EUR', status: 'Canceled' }),
      order({ charge: '15' }),
    ]);
    expect(figures.total).toBe('33');
    expect(figures.due).toEqual([
      { currency: 'USD', amount: '26' },
      { currency: 'EUR', amount: '2' },
    ]);
    expect(figuresOf([order()]).due).toEqual([]);
  });

  test('that was charged otherwise than confirmed is told with both numbers', () => {
    const confirmed = { service: service('1'), priceIn: 'USD', price: '0.90', values: { quantity: '1000' } };
    const figures = figuresOf([
      order({ ...confirmed, charge: '1.80' }),
      order({ ...confirmed, charge: '0.30' }),
      order({ ...confirmed, charge: '0.90' }),
      order({ ...confirmed, charge: '1', currency: 'EUR' }), // Nobody can compare two currencies.
    ]);
    expect(figures.otherwise).toEqual([{ currency: 'USD', orders: 2, charge: '2.1', price: '1.8' }]);
  });

  test('of several currencies is never mixed: the one of most orders leads', () => {
    const euros = [order({ currency: 'EUR', charge: '1000' })];
    const figures = figuresOf([order({ charge: '1' }), ...euros, order({ charge: '2', service: service('1') })]);
    expect(figures).toMatchObject({
      currency: 'USD',
      total: '3',
      otherTotals: [{ currency: 'EUR', total: '1000' }],
      orders: 3,
    });
    expect(figures.services.map(({ amount }) => amount)).toEqual(['2', '1']);
    expect(figures.bars.at(-1)?.amount).toBe('3');
  });

  test("without a currency is in the account's", () => {
    const { currency: _, ...bare } = order();
    expect(figuresOf([bare])).toMatchObject({ currency: 'USD', total: '1', otherTotals: [] });
  });
});

describe('time', () => {
  test('is cut into days of UTC, today included', () => {
    const figures = figuresOf(
      [
        order({ placedAt: Date.UTC(2026, 10, 24), charge: '1' }),
        order({ placedAt: Date.UTC(2026, 10, 24) - 1, charge: '2' }),
        order({ placedAt: Date.UTC(2026, 10, 18), charge: '4' }),
        order({ placedAt: Date.UTC(2026, 10, 18) - 1, charge: '8' }),
      ],
      'week',
    );
    expect(figures.bars.map(({ amount }) => amount)).toEqual(['4', '0', '0', '0', '0', '2', '1']);
    expect(figures.orders).toBe(3);
    expect(figures.from).toBe(Date.UTC(2026, 10, 18));
  });

  test('of a month is thirty days, of a year twelve calendar months', () => {
    expect(figuresOf([], 'month').bars).toHaveLength(30);
    const year = figuresOf(
      [order({ placedAt: Date.UTC(2025, 11, 1) }), order({ placedAt: Date.UTC(2025, 11, 1) - 1 })],
      'year',
    );
    expect(year.bars).toHaveLength(12);
    expect(year.bars[0]).toEqual({ from: Date.UTC(2025, 11, 1), amount: '1' });
    expect(year.bars[11]?.from).toBe(Date.UTC(2026, 10, 1));
    expect(year.orders).toBe(1);
  });

  test('to completion is the median, of orders placed here that were completed', () => {
    const took = (hours: number, over: Partial<Order> = {}) => order({ endedAt: NOW - HOUR + hours * HOUR, ...over });
    expect(figuresOf([took(1), took(100), took(3)]).medianMs).toBe(3 * HOUR);
    expect(figuresOf([took(1), took(2), took(3), took(100)]).medianMs).toBe(2.5 * HOUR);
    expect(
      figuresOf([took(1, { source: 'tracked' }), took(1, { status: 'Partial' }), order({ status: 'Pending' })])
        .medianMs,
    ).toBeUndefined();
  });
});

describe('slices', () => {
  test('services are ranked by what they cost, five at most, under the name met first', () => {
    const orders = [1, 2, 3, 4, 5, 6, 7].map((id) => order({ service: service(String(id)), charge: String(id) }));
    const { services, serviceCount } = figuresOf([
      ...orders,
      order({ service: service('3', 'older name'), charge: '10' }),
    ]);
    expect(services.map(({ key }) => key)).toEqual(['3', '7', '6', '5', '4']);
    expect(services[0]).toEqual({ key: '3', name: 'service 3', amount: '13', orders: 2 });
    expect(serviceCount).toBe(7);
  });

  test('orders without a label are a slice of their own, once there are labels', () => {
    expect(figuresOf([order(), order()]).labels).toEqual([]);
    expect(figuresOf([order({ label: 'Ann', charge: '3' }), order()]).labels.map(({ key }) => key)).toEqual([
      'Ann',
      '',
    ]);
  });

  test('how orders ended, in four kinds', () => {
    const words = [
      'Completed',
      'Expired',
      'Partial',
      'Canceled',
      'Refunded',
      'Failed',
      'Pending',
      'In progress',
      'Whatever',
    ];
    expect(figuresOf(words.map((status) => order({ status }))).outcomes).toEqual({
      completed: 2,
      partial: 1,
      canceled: 3,
      running: 3,
    });
  });
});

describe('reading an account', () => {
  /** A history, newest first, that counts what is read of it. */
  function ledgerOf(history: readonly Order[]) {
    const byId = new Map(history.map((one) => [one.id, one]));
    const read: string[] = [];
    return {
      read,
      async recent(_account: string, _kind: string, offset: number, count: number) {
        return { ids: history.slice(offset, offset + count).map(({ id }) => id), total: history.length };
      },
      async orders(_account: string, ids: readonly string[]) {
        read.push(...ids);
        return ids.map((id) => byId.get(id));
      },
    };
  }
  const account = { id: 'a', currency: 'USD' };

  test('ends soon after the period begins, however long the history is', async () => {
    const history = Array.from({ length: 5_000 }, (_, index) => order({ placedAt: NOW - index * HOUR }));
    const ledger = ledgerOf(history);
    const figures = await readFigures(ledger, account, 'week', NOW);
    expect(figures.orders).toBe(6 * 24 + 2);
    expect(ledger.read).toHaveLength(300);
  });

  test('goes on past an old order that was found late', async () => {
    const late = order({ placedAt: NOW - 40 * DAY });
    const history = [late, ...Array.from({ length: 150 }, () => order())];
    expect((await readFigures(ledgerOf(history), account, 'month', NOW)).orders).toBe(150);
  });

  test('counts no order twice when another comes in between', async () => {
    const history = Array.from({ length: 250 }, () => order());
    const ledger = ledgerOf(history);
    let pages = 0;
    const growing = {
      ...ledger,
      recent: (id: string, kind: string, offset: number, count: number) =>
        // From the second page on there is one order more at the top.
        ledger.recent(id, kind, offset - (pages++ > 0 ? 1 : 0), count),
    };
    expect((await readFigures(growing, account, 'month', NOW)).orders).toBe(250);
  });

  test('is of nothing when nothing was ordered', async () => {
    const figures = await readFigures(ledgerOf([]), account, 'week', NOW);
    expect(figures).toMatchObject({ orders: 0, total: '0', currency: 'USD', services: [], labels: [] });
  });
});
