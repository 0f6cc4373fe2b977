import { describe, expect, test } from 'vitest';
import { KEY, says, service, startPanel } from './server.ts';

const values = { link: 'https://example.com/p', quantity: '100' };

describe('every request', () => {
  test('is a POST of a form with the key and the action in its body, and neither in its address', async () => {
    const { panel, received } = await startPanel(says({ balance: '1', currency: 'USD' }));
    await panel.balance('a&b= ü');
    expect(received).toHaveLength(1);
    expect(received[0]?.form).toEqual({ key: 'a&b= ü', action: 'balance' });
    expect(received[0]?.request.method).toBe('POST');
    expect(received[0]?.request.url).toBe('/api/v2');
    expect(received[0]?.request.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
  });
});

describe('services', () => {
  const row = {
    service: 1,
    name: 'Followers',
    type: 'Default',
    category: 'First Category',
    rate: '0.90',
    min: '50',
    max: '10000',
    refill: true,
    cancel: true,
  };

  test('come as the specification has them', async () => {
    const { panel, received } = await startPanel(says([row]));
    expect(await panel.services(KEY)).toEqual([service()]);
    expect(received[0]?.form).toEqual({ key: KEY, action: 'services' });
  });

  test('are read with numbers as numbers, flags as digits, and fields of other panels', async () => {
    const odd = {
      ...row,
      rate: 0.9,
      min: 50,
      max: 2147483647,
      refill: '1',
      cancel: 0,
      dripfeed: 1,
      desc: ' Fast ',
      average_time: '2 hours',
      extra: {},
    };
    const { panel } = await startPanel(says([odd]));
    expect(await panel.services(KEY)).toEqual([
      service({
        rate: '0.9',
        max: 2147483647,
        cancel: false,
        dripfeed: true,
        description: 'Fast',
        averageTime: '2 hours',
      }),
    ]);
  });

  test('that are odd cost nobody else: without a price they are left out, other gaps are filled', async () => {
    const { panel } = await startPanel(
      says([
        null,
        'x',
        { ...row, rate: 'free' },
        { ...row, rate: '-1' },
        { service: '7', rate: 1e-7, name: null, min: '0' },
        row,
      ]),
    );
    const bare = { id: '7', name: '', type: '', category: '', rate: '0.0000001', min: 1, max: 2147483647 };
    expect(await panel.services(KEY)).toEqual([{ ...bare, refill: false, cancel: false }, service()]);
  });

  test('may come as an object by id', async () => {
    const { service: _, ...anonymous } = row;
    const { panel } = await startPanel(says({ 5: anonymous, 6: row }));
    expect((await panel.services(KEY)).map(({ id }) => id)).toEqual(['5', '1']);
  });

  test('are refused in the words of the panel', async () => {
    const { panel } = await startPanel(says({ error: 'Invalid API key' }));
    await expect(panel.services(KEY)).rejects.toMatchObject({ kind: 'rejected', text: 'Invalid API key' });
  });

  test('may be none, but not all unreadable', async () => {
    const { panel } = await startPanel([says([]), says([{ a: 1 }])]);
    expect(await panel.services(KEY)).toEqual([]);
    await expect(panel.services(KEY)).rejects.toMatchObject({ kind: 'unreadable', class: 'other' });
  });

  test('are 10,000 read in a moment', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...row, service: index + 1, desc: 'x'.repeat(600) }));
    const { panel } = await startPanel(says(many));
    const services = await panel.services(KEY);
    expect(services).toHaveLength(10_000);
    expect(await panel.services('another key'), 'the same answer is not read again').toBe(services);
  });
});

describe('balance', () => {
  test.each([
    [
      { balance: '100.84292', currency: 'USD' },
      { balance: '100.84292', currency: 'USD' },
    ],
    [
      { balance: 100.84292, currency: 'USD' },
      { balance: '100.84292', currency: 'USD' },
    ],
    [
      { balance: '1,234,567.5', currency: 'IRR' },
      { balance: '1234567.5', currency: 'IRR' },
    ],
    [{ balance: '-0.5' }, { balance: '-0.5', currency: '' }],
  ])('reads %j', async (answer, expected) => {
    const { panel } = await startPanel(says(answer));
    expect(await panel.balance(KEY)).toEqual(expected);
  });

  test('is read after a BOM and blanks, and in any number size', async () => {
    const { panel } = await startPanel(says('\uFEFF\n {"balance": 12345678901234567.123456789, "currency": "IRR"}\n'));
    expect(await panel.balance(KEY)).toEqual({ balance: '12345678901234567.123456789', currency: 'IRR' });
  });

  test.each([[{ balance: '1e999999' }], [{ balance: 'much' }], [[]], ['null']])('%j is unreadable', async (answer) => {
    const { panel } = await startPanel(says(answer));
    await expect(panel.balance(KEY)).rejects.toMatchObject({ kind: 'unreadable' });
  });
});

describe('add', () => {
  test('sends the service and the fields of its form', async () => {
    const { panel, received } = await startPanel(says({ order: 23501 }));
    expect(await panel.add(KEY, service(), { ...values, dripFeed: '5 60', hashtag: 'no' })).toEqual({ order: '23501' });
    expect(received[0]?.form).toEqual({ key: KEY, action: 'add', service: '1', ...values, runs: '5', interval: '60' });
  });

  test.each([
    [{ order: '23501' }, 200, '23501'],
    [{ status: 'success', order: 151 }, 200, '151'],
    [{ order: 7 }, 201, '7'],
    [{ order: 'ord_01HGABC' }, 200, 'ord_01HGABC'],
    ['{"order": 123456789012345678901}', 200, '123456789012345678901'],
    [{ order: 5, error: 'Something' }, 200, '5'],
    [{ order: 5 }, 500, '5'],
  ])('has placed an order when the answer has its id: %j, HTTP %i', async (answer, status, order) => {
    const { panel } = await startPanel(says(answer, status));
    expect(await panel.add(KEY, service(), values)).toEqual({ order });
  });

  test.each([
    [{}],
    [{ order: null }],
    [{ order: 0 }],
    [{ order: '' }],
    [{ order: 'Something went wrong' }],
    [{ status: 'success' }],
    ['null'],
    ['[]'],
    ['"Bad link"'],
  ])('leaves an unknown outcome when the answer has neither an id nor an error: %j', async (answer) => {
    const { panel, received } = await startPanel(says(answer));
    await expect(panel.add(KEY, service(), values)).rejects.toMatchObject({ kind: 'unknown' });
    expect(received).toHaveLength(1);
  });
});

describe('status', () => {
  test('of one order', async () => {
    const answer = { charge: '0.27819', start_count: '3572', status: 'Partial', remains: '157', currency: 'USD' };
    const { panel, received } = await startPanel(says(answer));
    expect(await panel.status(KEY, '23501')).toEqual({
      status: 'Partial',
      charge: '0.27819',
      startCount: '3572',
      remains: '157',
      currency: 'USD',
    });
    expect(received[0]?.form).toEqual({ key: KEY, action: 'status', order: '23501' });
  });

  test.each([
    [{ status: 'in_progress', start_count: '', remains: null, charge: 'Unknown' }, { status: 'In progress' }],
    [
      { status: 'Cancelled', remains: -3, charge: 0.5 },
      { status: 'Canceled', remains: '-3', charge: '0.5' },
    ],
    [
      { status: 'Completed', runs: 3, orders: [1, '2'] },
      { status: 'Completed', runs: '3', orders: ['1', '2'] },
    ],
    [
      { status: 'Active', expiry: '11/10/2030', posts: 2, orders: [] },
      { status: 'Active', expiry: '11/10/2030', posts: '2', orders: [] },
    ],
    [{ status: 'Waiting for moon' }, { status: 'Waiting for moon' }],
  ])('reads %j', async (answer, expected) => {
    const { panel } = await startPanel(says(answer));
    expect(await panel.status(KEY, '1')).toEqual(expected);
  });

  test('of an order that is not there is refused in the words of the panel', async () => {
    const { panel } = await startPanel(says({ status: 'error', error: 'Incorrect order ID' }));
    await expect(panel.status(KEY, '1')).rejects.toMatchObject({
      kind: 'rejected',
      class: 'order',
      text: 'Incorrect order ID',
    });
  });

  test('of several orders tells of each one', async () => {
    const { panel, received } = await startPanel(
      says({ 1: { status: 'Pending' }, 10: { error: 'Incorrect order ID' }, 11: 'Incorrect order ID', 12: {}, 99: {} }),
    );
    const statuses = await panel.statuses(KEY, ['1', '10', '11', '12', '13', '1', ' 1,']);
    expect(received[0]?.form).toEqual({ key: KEY, action: 'status', orders: '1,10,11,12,13' });
    expect([...statuses.keys()]).toEqual(['1', '10', '11', '12', '13']);
    expect(statuses.get('1')).toEqual({ ok: true, value: { status: 'Pending' } });
    expect(statuses.get('10')).toEqual({ ok: false, error: 'Incorrect order ID' });
    expect(statuses.get('11')).toEqual({ ok: false, error: 'Incorrect order ID' });
    for (const id of ['12', '13']) {
      expect(statuses.get(id)).toMatchObject({ ok: false, error: '', failed: { kind: 'unreadable' } });
    }
  });

  test('of several may come as an array, and of one as the bare answer', async () => {
    const { panel } = await startPanel([says([{ order: 2, status: 'Pending' }]), says({ status: 'Pending' })]);
    expect((await panel.statuses(KEY, ['2', '3'])).get('2')).toMatchObject({ ok: true });
    expect((await panel.statuses(KEY, ['2'])).get('2')).toMatchObject({ ok: true });
  });

  test('of nothing asks nothing', async () => {
    const { panel, received } = await startPanel(says({}));
    expect(await panel.statuses(KEY, [])).toEqual(new Map());
    expect(received).toHaveLength(0);
  });

  test('of 250 orders takes three requests, and of one that is refused each order is asked for by itself', async () => {
    const { panel, received } = await startPanel((response, { form }) => {
      const ids = (form.orders ?? form.order ?? '').split(',');
      const fails = ids.length > 100 || ids.includes('150');
      const statuses = Object.fromEntries(ids.map((id) => [id, { status: 'Pending' }]));
      response.end(JSON.stringify(fails ? { error: 'Incorrect order ID' } : statuses));
    });
    const ids = Array.from({ length: 250 }, (_, index) => String(index));
    const statuses = await panel.statuses(KEY, ids);
    expect(received).toHaveLength(103);
    expect([...statuses.keys()]).toEqual(ids);
    expect([...statuses.values()].filter(({ ok }) => ok)).toHaveLength(249);
    expect(statuses.get('150')).toEqual({ ok: false, error: 'Incorrect order ID' });
    expect(panel.habits.all()).toEqual([]);
  });

  test('throws when all its requests fail', async () => {
    const { panel } = await startPanel(says({ error: 'Invalid API key' }));
    const ids = Array.from({ length: 101 }, (_, index) => String(index));
    await expect(panel.statuses(KEY, ids)).rejects.toMatchObject({ kind: 'rejected', class: 'key' });
    await expect(panel.statuses(KEY, ['1'])).rejects.toMatchObject({ kind: 'rejected', class: 'key' });
  });
});

describe('refill', () => {
  test('of one order gives its id', async () => {
    const { panel, received } = await startPanel(says({ refill: '1' }));
    expect(await panel.refill(KEY, '23501')).toEqual({ refill: '1' });
    expect(received[0]?.form).toEqual({ key: KEY, action: 'refill', order: '23501' });
  });

  test.each([
    [{ error: 'Refill is disabled for this service' }],
    [{ refill: { error: 'Refill is disabled for this service' } }],
  ])('is refused by %j', async (answer) => {
    const { panel } = await startPanel(says(answer));
    await expect(panel.refill(KEY, '1')).rejects.toMatchObject({ kind: 'rejected', class: 'refill' });
  });

  test('of several orders tells of each one', async () => {
    const { panel, received } = await startPanel(
      says([
        { order: 1, refill: 11 },
        { order: 2, refill: '12' },
        { order: 3, refill: { error: 'Incorrect order ID' } },
        { order: 4, error: 'The order is not completed' },
        'noise',
      ]),
    );
    const refills = await panel.refills(KEY, ['1', '2', '3', '4', '5']);
    expect(received[0]?.form).toEqual({ key: KEY, action: 'refill', orders: '1,2,3,4,5' });
    expect([...refills].slice(0, 4)).toEqual([
      ['1', { ok: true, value: '11' }],
      ['2', { ok: true, value: '12' }],
      ['3', { ok: false, error: 'Incorrect order ID' }],
      ['4', { ok: false, error: 'The order is not completed' }],
    ]);
    expect(refills.get('5')).toMatchObject({ ok: false, failed: { kind: 'unknown' } });
  });

  test('of 150 orders whose second half gets no readable answer: the first half is done, the second is unknown', async () => {
    const { panel, received } = await startPanel((response, { form }) => {
      const ids = form.orders?.split(',') ?? [];
      response.end(ids.includes('0') ? JSON.stringify(ids.map((id) => ({ order: id, refill: `9${id}` }))) : '<html>');
    });
    const refills = await panel.refills(
      KEY,
      Array.from({ length: 150 }, (_, index) => String(index)),
    );
    expect(refills.get('0')).toEqual({ ok: true, value: '90' });
    expect(refills.get('149')).toMatchObject({ ok: false, failed: { kind: 'unknown' } });
    expect(received).toHaveLength(2);
  });
});

describe('refill status', () => {
  test('of one refill', async () => {
    const { panel, received } = await startPanel(says({ status: 'Completed' }));
    expect(await panel.refillStatus(KEY, '1')).toEqual({ status: 'Completed' });
    expect(received[0]?.form).toEqual({ key: KEY, action: 'refill_status', refill: '1' });
  });

  test('of several refills tells of each one', async () => {
    const { panel, received } = await startPanel(
      says([
        { refill: 1, status: 'in_progress' },
        { refill: 2, status: 'Rejected' },
        { refill: 3, status: { error: 'Refill not found' } },
      ]),
    );
    const statuses = await panel.refillStatuses(KEY, ['1', '2', '3']);
    expect(received[0]?.form).toEqual({ key: KEY, action: 'refill_status', refills: '1,2,3' });
    expect([...statuses.values()]).toEqual([
      { ok: true, value: { status: 'In progress' } },
      { ok: true, value: { status: 'Rejected' } },
      { ok: false, error: 'Refill not found' },
    ]);
  });
});

describe('cancel', () => {
  test('tells of each order', async () => {
    const { panel, received } = await startPanel(
      says([
        { order: 9, cancel: { error: 'Incorrect order ID' } },
        { order: 2, cancel: 1 },
        { order: 3, cancel: { status: 1 } },
        { order: 4, cancel: 0 },
      ]),
    );
    const cancels = await panel.cancel(KEY, ['9', '2', '3', '4']);
    expect(received[0]?.form).toEqual({ key: KEY, action: 'cancel', orders: '9,2,3,4' });
    expect(cancels.get('9')).toEqual({ ok: false, error: 'Incorrect order ID' });
    expect(cancels.get('2')).toEqual({ ok: true, value: true });
    expect(cancels.get('3')).toEqual({ ok: true, value: true });
    expect(cancels.get('4')).toMatchObject({ ok: false, failed: { kind: 'unknown' } });
  });

  test('may be answered by an object by id', async () => {
    const { panel } = await startPanel(says({ 1: 'requested', 2: { cancel: 1 }, 3: 'Incorrect order ID' }));
    expect([...(await panel.cancel(KEY, ['1', '2', '3'])).values()]).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
      { ok: false, error: 'Incorrect order ID' },
    ]);
  });
});
