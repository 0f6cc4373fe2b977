import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/accounts/accounts.ts';
import { addOrder, type Shop, workshop } from '../support.ts';

describe('watching', () => {
  test('asks soon after an order moved, and more and more seldom while it rests: 15 intervals at most', async () => {
    const shop = await workshop();
    await shop.place(await shop.connect());
    const asked: number[] = [];
    shop.server.on((event) => {
      if (event.kind === 'call' && event.call.action === 'status') asked.push(shop.clock.ms / 1_000);
    });
    await shop.pass(60 * 60 * 12);
    const gaps = asked.slice(1).map((second, index) => second - (asked[index] ?? 0));
    expect(gaps[0]).toBe(61);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60);
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps.at(-1)).toBe(15 * 61);

    const [order] = shop.server.orders;
    shop.server.setOrder(order?.id ?? '', { status: 'In progress', remains: 500 });
    const before = asked.length;
    await shop.pass(60 * 18);
    expect(asked.length - before).toBeGreaterThanOrEqual(3);
  }, 20_000);

  test("asks for all of an account's orders together, in batches of a hundred, and for each account by itself", async () => {
    const shop = await workshop();
    const [one, two] = [await shop.connect(7), await shop.connect(8)];
    for (let index = 0; index < 101; index++) await shop.parts.watch.follow(one.id, 'order', await addOrder(shop, one));
    await shop.parts.watch.follow(two.id, 'order', await addOrder(shop, two));
    await shop.pass(61);
    const counts = shop
      .calls('status')
      .map(({ key, parameters }) => [
        key === one.key ? 'one' : 'two',
        (parameters.orders ?? parameters.order ?? '').split(',').length,
      ]);
    expect(counts.map((count) => count.join(' ')).sort()).toEqual(['one 1', 'one 100', 'two 1']);
  });

  test('an account that is erased while the panel is asked about its orders leaves nothing that is watched', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    shop.server.setOrder(await shop.place(account), { status: 'In progress', remains: 500 });
    let erased: Promise<void> | undefined;
    shop.server.on((event) => {
      if (event.kind === 'call' && event.call.action === 'status') erased ??= shop.parts.watch.forget(account.id);
    });
    await shop.pass(62);
    await erased;
    expect(shop.parts.watch.size()).toBe(0);
    await shop.restart();
    await shop.parts.watch.start();
    await shop.parts.watch.stop();
    expect(shop.parts.watch.size()).toBe(0);
  });

  test('says once that a key is refused, also of orders and refills at once, and asks no more', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const [done, open] = [await shop.place(account), await shop.place(account)];
    shop.server.finish(done, 'Completed');
    await shop.pass(62);
    await shop.parts.ledger.addRefill({
      v: 1,
      id: '1',
      order: done,
      account: account.id,
      owner: 7,
      requestedAt: shop.clock.ms,
      changedAt: shop.clock.ms,
      status: 'Pending',
    });
    await shop.parts.watch.follow(account.id, 'refill', '1');
    shop.server.accounts.delete(account.key);
    shop.answers.keyRefused = new Error('telegram is down');
    await shop.pass(122);
    expect(shop.refusals).toEqual([]);
    shop.answers.keyRefused = 'told';
    await shop.pass(124);
    expect(shop.refusals).toEqual(['Invalid API key']);
    const calls = shop.server.calls.length;
    await shop.pass(3_600);
    await shop.restart();
    await shop.parts.watch.start();
    await shop.pass(124);
    expect(shop.server.calls).toHaveLength(calls);
    expect(shop.refusals).toHaveLength(1);

    const next = shop.server.account();
    for (const order of shop.server.orders) Object.assign(order, { key: next.key });
    const back = await shop.parts.accounts.connect(7, 'panel', next.key);
    expect(back).toMatchObject({ outcome: 'connected', account: { id: account.id } });
    await shop.parts.watch.resume(account.id);
    shop.server.finish(open, 'Completed');
    await shop.pass(62);
    await shop.parts.watch.stop();
    expect(shop.told.flat().at(-1)).toMatchObject({ order: { id: open } });
  });

  test('an old key that is refused while a new one is connected takes nothing from the new one', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    const next = shop.server.account();
    const { parts } = shop;
    const byId = parts.accounts.byId.bind(parts.accounts);
    parts.accounts.byId = async (wanted) => {
      const old = await byId(wanted);
      // The new key comes just after the old one was read.
      await parts.accounts.change(7, account.id, { key: next.key });
      return old;
    };
    shop.server.accounts.delete(account.key);
    for (const order of shop.server.orders) Object.assign(order, { key: next.key });
    await shop.pass(62);
    parts.accounts.byId = byId;
    expect(shop.refusals).toEqual([]);
    shop.server.finish(id, 'Completed');
    await shop.pass(124);
    expect(shop.told.flat()).toMatchObject([{ order: { id } }]);
  });

  test('a read that fails leaves nothing behind', async () => {
    const shop = await workshop();
    const id = await shop.place(await shop.connect());
    shop.server.finish(id, 'Completed');
    const { parts } = shop;
    const byId = parts.accounts.byId.bind(parts.accounts);
    parts.accounts.byId = () => Promise.reject(new Error('the disk stumbled'));
    await shop.pass(62);
    expect(shop.errors).not.toEqual([]);
    parts.accounts.byId = byId;
    await shop.pass(124);
    expect(shop.told.flat()).toHaveLength(1);
  });

  test('gives an order up that the panel does not know for two days, and says so', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    Object.assign(shop.server.order(id), { key: 'somebody else' });
    for (let hour = 0; hour < 50; hour++) {
      shop.clock.ms += 3_600_000;
      await shop.parts.watch.round();
    }
    expect(shop.told.flat()).toMatchObject([{ kind: 'lost', order: { id } }]);
    expect(shop.parts.watch.size()).toBe(0);
  });
});

describe('two days without the panel knowing an order', () => {
  /** Hours with a round every ten minutes. */
  const hours = async (shop: Shop, count: number) => {
    for (let part = 0; part < count * 6; part++) {
      shop.clock.ms += 600_000;
      await shop.parts.watch.round();
    }
  };
  const unknown = { error: 'Incorrect order ID' };
  test.each([
    ['refused by its id', (id: string) => ({ kind: 'json', body: { [id]: unknown } }), 'lost'],
    ['refused as a whole', () => ({ kind: 'error', text: 'Incorrect order ID' }), 'lost'],
    ['left out', () => ({ kind: 'json', body: { 1: { status: 'Pending' } } }), 'watched'],
    ['not answered', () => ({ kind: 'dropAfter' }), 'watched'],
    ['answered by a page', () => ({ kind: 'html', status: 503 }), 'watched'],
    ['put off', (id: string) => ({ kind: 'json', body: { [id]: { error: 'Please try again later' } } }), 'watched'],
    ['put off as a whole', () => ({ kind: 'error', text: 'Please try again later' }), 'watched'],
    ['refused for another reason', () => ({ kind: 'error', text: 'This action is invalid' }), 'watched'],
  ] as const)(
    'of one that is %s, and what it is then',
    async (_title, fault, outcome) => {
      const shop = await workshop();
      const id = await shop.place(await shop.connect());
      shop.server.faults.next({ action: 'status', times: 1e6, fault: fault(id) as never });
      await hours(shop, 47);
      expect(shop.told).toEqual([]);
      await hours(shop, 6);
      expect(shop.told.flat().map(({ kind }) => kind)).toEqual(outcome === 'lost' ? ['lost'] : []);
      shop.server.faults.clear();
      shop.server.finish(id, 'Completed');
      await hours(shop, 2);
      expect(shop.told.flat().map(({ kind }) => kind)).toEqual([outcome === 'lost' ? 'lost' : 'order']);
    },
    60_000,
  );

  test('are counted from the first no in a row, over restarts and silence; one word of it begins anew', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    const order = shop.server.order(id);
    Object.assign(order, { key: 'somebody else' });
    await hours(shop, 40);
    Object.assign(order, { key: account.key });
    await hours(shop, 5);
    Object.assign(order, { key: 'somebody else' });
    await hours(shop, 20);
    await shop.restart();
    await shop.parts.watch.start();
    shop.server.faults.next({ action: 'status', times: 1e6, fault: { kind: 'dropAfter' } });
    await hours(shop, 10);
    shop.server.faults.clear();
    await hours(shop, 12);
    expect(shop.told).toEqual([]);
    await hours(shop, 10);
    await shop.parts.watch.stop();
    expect(shop.told.flat()).toMatchObject([{ kind: 'lost', order: { id }, isMissing: true }]);
  }, 60_000);
});

describe('a key that is refused where nobody is told', () => {
  const QUIET: [string, (shop: Awaited<ReturnType<typeof workshop>>, account: Account) => Promise<unknown>][] = [
    [
      'the balance before an order',
      async (shop, account) => {
        const { id } = await shop.draft(account);
        shop.clock.ms += 60_000; // The one on the card is old: it is read again.
        shop.server.faults.next({ action: 'balance', fault: { kind: 'error', text: 'Invalid API key' } });
        expect((await shop.parts.place.confirm(7, id)).outcome).toBe('placed');
      },
    ],
    [
      'the balance after an unknown outcome',
      async (shop, account) => {
        shop.server.faults.next({ action: 'add', fault: { kind: 'dropAfter' } });
        const { id } = await shop.draft(account);
        shop.server.faults.next({ action: 'balance', fault: { kind: 'error', text: 'Invalid API key' } });
        expect((await shop.parts.place.confirm(7, id)).outcome).toBe('unknown');
      },
    ],
  ];
  test.each(QUIET)(
    '%s: the orders are watched on, and the watch tells when it is refused there too',
    async (_name, meet) => {
      const shop = await workshop();
      const account = await shop.connect();
      const id = await shop.place(account);
      await meet(shop, account);
      expect(shop.server.faults.waiting()).toEqual([]);
      shop.server.finish(id, 'Completed');
      await shop.pass(124);
      expect(shop.told.flat()).toMatchObject([{ order: { id } }]);
      const open = await shop.place(account);
      shop.server.accounts.delete(account.key);
      await shop.pass(124);
      expect(shop.refusals).toEqual(['Invalid API key']);
      expect(shop.parts.watch.open(account.id)).toContain(open);
    },
  );
});
