import { describe, expect, test } from 'vitest';
import { panelHouse } from './panel-support.ts';

const startPanel = panelHouse();
const refusal = (error: string) => ({ error });

describe('A call', () => {
  test('needs a known key', async () => {
    const { ask, account } = await startPanel();
    expect(await ask('balance', {}, 'nobody')).toEqual(refusal('Invalid API key'));
    expect(await ask('balance', {}, '')).toEqual(refusal('Missing API key'));
    account.suspended = true;
    expect(await ask('balance')).toEqual(refusal('Your account has been suspended'));
  });

  test('needs a known action', async () => {
    const { ask } = await startPanel();
    expect(await ask('')).toEqual(refusal('Incorrect request'));
    expect(await ask('constructor')).toEqual(refusal('Incorrect request'));
  });

  test('is a POST of an UTF-8 form to the API address, with nothing in the URL', async () => {
    const { panel } = await startPanel();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = 'key=the-key&action=balance';
    const statusOf = async (url: string, init: RequestInit) => (await fetch(url, init)).status;

    expect(await statusOf(panel.url, { method: 'POST', headers: form, body })).toBe(200);
    expect(await statusOf(panel.url, {})).toBe(405);
    expect(await statusOf(panel.url, { method: 'PUT', headers: form, body })).toBe(405);
    expect(await statusOf(`${panel.url}/`, { method: 'POST', headers: form, body })).toBe(404);
    expect(await statusOf(`${panel.url}?key=the-key`, { method: 'POST', headers: form, body })).toBe(400);
    expect(await statusOf(panel.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).toBe(
      415,
    );
    expect(await statusOf(panel.url, { method: 'POST', headers: form, body: `${body}&link=%ff` })).toBe(400);
    expect(await statusOf(panel.url, { method: 'POST', headers: form, body: Buffer.from([0x61, 0xff]) })).toBe(400);
    expect(panel.calls.map((call) => call.httpStatus)).toEqual([200, 405, 405, 404, 400, 415, 400, 400]);
  });

  test('is recorded with everything that came, in order', async () => {
    const { panel, ask } = await startPanel();
    await ask('balance');
    await ask('status', { order: '7', extra: 'x' });
    expect(panel.calls).toMatchObject([
      { action: 'balance', key: 'the-key', parameters: {}, httpStatus: 200, warnings: [], body: { currency: 'USD' } },
      { action: 'status', parameters: { order: '7', extra: 'x' }, warnings: ['unexpected parameter extra'] },
    ]);
    panel.clearCalls();
    expect(panel.calls).toEqual([]);
  });

  test('with an unexpected, empty or repeated parameter is refused by a strict panel only', async () => {
    const { panel, ask, raw } = await startPanel();
    const twice = {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'key=the-key&action=balance&action=balance',
    };
    const odd = { service: '1', link: 'https://x.com/a', quantity: '100', runs: '', hashtag: 'x' };
    expect(await ask('add', odd)).toEqual({ order: 23501 });
    expect(panel.calls[0]?.warnings).toEqual(['empty parameter runs', 'unexpected parameter hashtag']);

    panel.rules.strict = true;
    expect(await ask('add', odd)).toMatchObject({ error: expect.stringContaining('empty parameter runs') });
    expect((await raw({}, twice)).json).toMatchObject({ error: expect.stringContaining('repeated parameter action') });
    expect(await ask('add', { service: '1', link: 'https://x.com/a', quantity: '100' })).toEqual({ order: 23502 });
  });

  test('can be waited for, whether it came already or is to come', async () => {
    const { panel, ask } = await startPanel();
    const coming = panel.waitForCall((call) => call.action === 'balance');
    await ask('balance');
    expect(await coming).toBe(panel.calls[0]);
    expect(await panel.waitForCall((call) => call.action === 'balance')).toBe(panel.calls[0]);
    await expect(panel.waitForCall((call) => call.action === 'add', 1)).rejects.toThrow('the latest: balance');
  });

  test('is told to listeners until they stop listening', async () => {
    const { panel, place, ask } = await startPanel();
    const heard: string[] = [];
    const stop = panel.on((event) => heard.push(event.kind));
    await place();
    panel.finish(23501, 'Completed');
    await ask('refill', { order: '23501' });
    stop();
    await ask('balance');
    expect(heard).toEqual(['orderAccepted', 'call', 'orderChanged', 'refillChanged', 'call']);
  });
});

describe('balance', () => {
  test('tells an exact decimal string and the currency', async () => {
    const { ask } = await startPanel({ balance: '100.84292', currency: 'EUR' });
    expect(await ask('balance')).toEqual({ balance: '100.84292', currency: 'EUR' });
  });
});

describe('services', () => {
  test("lists the specification's example first, in its shape", async () => {
    const { ask, panel } = await startPanel();
    const list = (await ask('services')) as unknown[];
    expect(list[0]).toEqual({
      service: 1,
      name: 'Followers',
      type: 'Default',
      category: 'First Category',
      rate: '0.90',
      min: '50',
      max: '10000',
      refill: true,
      cancel: true,
    });
    expect(list).toHaveLength(panel.services.length);
  });

  test('shows and charges each key its own prices', async () => {
    const { ask, panel } = await startPanel();
    const friend = panel.account({ rates: { '1': '0.5' } });
    expect(friend.key).toMatch(/^[0-9a-f]{32}$/);
    const rateFor = async (key: string) => ((await ask('services', {}, key)) as { rate: string }[])[0]?.rate;
    expect(await rateFor(friend.key)).toBe('0.5');
    expect(await rateFor('the-key')).toBe('0.90');
    await ask('add', { service: '1', link: 'https://x.com/a', quantity: '1000' }, friend.key);
    expect(friend.balance).toBe('99.5');
  });

  test('can be exchanged', async () => {
    const { ask, panel } = await startPanel();
    panel.setServices(panel.services.slice(0, 1));
    expect(await ask('services')).toHaveLength(1);
    expect(await ask('add', { service: '2', link: 'https://x.com/a' })).toEqual(refusal('Incorrect service ID'));
  });
});

describe('status', () => {
  test('shows an order as strings, from Pending to its end', async () => {
    const { ask, place, panel } = await startPanel();
    const order = await place();
    expect(await ask('status', { order })).toEqual({
      charge: '0.09',
      start_count: '0',
      status: 'Pending',
      remains: '100',
      currency: 'USD',
    });
    panel.setOrder(order, { status: 'In progress', start_count: 3572, remains: 40 });
    expect(await ask('status', { order })).toMatchObject({ start_count: '3572', status: 'In progress', remains: '40' });
  });

  test('of many answers by id, each wrong one with its own error', async () => {
    const { ask, place } = await startPanel();
    const order = await place();
    expect(await ask('status', { orders: `${order},1,x` })).toEqual({
      [order]: expect.objectContaining({ status: 'Pending' }),
      '1': refusal('Incorrect order ID'),
      x: refusal('Incorrect order ID'),
    });
  });

  test('takes up to 100 ids', async () => {
    const { ask } = await startPanel();
    const ids = (count: number) => ({ orders: Array.from({ length: count }, (_, index) => index + 1).join(',') });
    expect(Object.keys((await ask('status', ids(100))) as object)).toHaveLength(100);
    for (const action of ['status', 'refill', 'cancel']) {
      expect(await ask(action, ids(101))).toEqual(refusal('Incorrect request: at most 100 ids'));
    }
    expect(await ask('status', { orders: '' })).toEqual(refusal('Incorrect order ID'));
    expect(await ask('status')).toEqual(refusal('Incorrect order ID'));
  });

  test('shows nobody the order of another key', async () => {
    const { ask, place, panel } = await startPanel();
    const order = await place();
    const stranger = panel.account();
    expect(await ask('status', { order }, stranger.key)).toEqual(refusal('Incorrect order ID'));
    expect(await ask('refill', { order }, stranger.key)).toEqual(refusal('Incorrect order ID'));
    expect(await ask('cancel', { orders: order }, stranger.key)).toEqual([
      { order: Number(order), cancel: refusal('Incorrect order ID') },
    ]);
  });
});

describe('refill', () => {
  test('is given once in 24 hours, for an ended order of a service that allows it', async () => {
    const { ask, place, panel, passSeconds } = await startPanel();
    const order = await place();
    expect(await ask('refill', { order })).toEqual(refusal('The order is not completed'));
    panel.finish(order, 'Completed');
    expect(await ask('refill', { order })).toEqual({ refill: '1' });
    passSeconds(24 * 3600 - 1);
    expect(await ask('refill', { order })).toMatchObject({ error: expect.stringContaining('less than 24 hours ago') });
    passSeconds(1);
    expect(await ask('refill', { order })).toEqual({ refill: '2' });

    const other = await place({ service: '19', quantity: '1000' });
    panel.finish(other, 'Completed');
    expect(await ask('refill', { order: other })).toEqual(refusal('Refill is disabled for this service'));
  });

  test('of many answers as a list', async () => {
    const { ask, place, panel } = await startPanel();
    const order = await place();
    panel.finish(order, 'Partial', 10);
    expect(await ask('refill', { orders: `${order},3` })).toEqual([
      { order: Number(order), refill: 1 },
      { order: 3, refill: refusal('Incorrect order ID') },
    ]);
  });

  test('has a status, of one and of many', async () => {
    const { ask, place, panel } = await startPanel();
    const order = await place();
    panel.finish(order, 'Completed');
    await ask('refill', { order });
    expect(await ask('refill_status', { refill: '1' })).toEqual({ status: 'Pending' });
    panel.setRefill(1, 'Rejected');
    expect(await ask('refill_status', { refills: '1,3' })).toEqual([
      { refill: 1, status: 'Rejected' },
      { refill: 3, status: refusal('Refill not found') },
    ]);
    expect(await ask('refill_status', { refill: '1' }, panel.account().key)).toEqual(refusal('Refill not found'));
  });
});

describe('cancel', () => {
  test('is only a request: the order ends, and the money returns, when the panel moves on', async () => {
    const { ask, place, panel, account } = await startPanel();
    const order = await place();
    panel.setOrder(order, { status: 'In progress', remains: 40 });
    expect(await ask('cancel', { orders: `9,${order}` })).toEqual([
      { order: 9, cancel: refusal('Incorrect order ID') },
      { order: Number(order), cancel: 1 },
    ]);
    expect(await ask('status', { order })).toMatchObject({ status: 'In progress', charge: '0.09' });
    panel.advance();
    expect(await ask('status', { order })).toMatchObject({ status: 'Canceled', remains: '40', charge: '0.054' });
    expect(account.balance).toBe('99.946');
  });

  test('is refused where the service or the state forbids it', async () => {
    const { ask, place, panel } = await startPanel();
    const closed = await place();
    panel.finish(closed, 'Completed');
    const fixed = await place({ service: '19', quantity: '1000' });
    const twice = await place({ link: 'https://x.com/b' });
    await ask('cancel', { orders: twice });
    expect(await ask('cancel', { orders: `${closed},${fixed},${twice}` })).toMatchObject([
      { cancel: refusal('The order cannot be canceled') },
      { cancel: refusal('Cancel is disabled for this service') },
      { cancel: refusal('Cancel was already requested') },
    ]);
  });

  test('can be ignored by the panel', async () => {
    const { ask, place, panel } = await startPanel();
    const order = await place();
    await ask('cancel', { orders: order });
    panel.setOrder(order, { status: 'In progress' });
    panel.advance();
    expect(panel.order(order).status).toBe('In progress');
  });
});

describe('An order ended by hand', () => {
  test.each([
    ['Completed', undefined, '0', '0.09', '99.91'],
    ['Partial', 157, '157', '0', '100'],
    ['Partial', 25, '25', '0.0675', '99.9325'],
    ['Partial', undefined, '50', '0.045', '99.955'],
    ['Canceled', undefined, '100', '0', '100'],
    ['Refunded', undefined, '100', '0', '100'],
    ['Completed', 7, '7', '0.09', '99.91'],
  ])('as %s with %s remaining gives back what was not delivered', async (status, remains, left, charge, balance) => {
    const { ask, place, panel } = await startPanel();
    const order = await place();
    panel.finish(order, status, remains);
    expect(await ask('status', { order })).toMatchObject({ status, remains: left, charge });
    expect(await ask('balance')).toMatchObject({ balance });
  });

  test('gives nothing back twice', async () => {
    const { place, panel, account } = await startPanel();
    const order = await place();
    panel.finish(order, 'Partial', 50);
    panel.finish(order, 'Partial', 50);
    expect(account.balance).toBe('99.955');
  });
});

describe('A panel with a request limit', () => {
  test('refuses one key above it, until the next minute', async () => {
    const { panel, raw, passSeconds } = await startPanel({ rules: { requestsPerMinute: 2 } });
    const balance = (key: string) => raw({ key, action: 'balance' });
    await balance('the-key');
    await balance('the-key');
    const third = await balance('the-key');
    expect(third).toMatchObject({ status: 429, json: refusal('Rate limit exceeded') });
    expect(third.headers.get('retry-after')).toBe('60');
    expect(await balance(panel.account().key)).toMatchObject({ status: 200 });
    passSeconds(60);
    expect(await balance('the-key')).toMatchObject({ status: 200 });
  });
});
