import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Account } from '../../../src/accounts/accounts.ts';
import { workshop } from '../support.ts';

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

  test('tells of an end once, also when the process dies after it was told', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    shop.server.finish(id, 'Completed');
    await shop.pass(62);
    expect(shop.told.flat()).toMatchObject([{ kind: 'order', order: { id, status: 'Completed' } }]);
    // Noted as told, but still among the watched: as when it died between the two.
    await shop.parts.watch.follow(account.id, 'order', id);
    await shop.restart();
    await shop.parts.watch.start();
    await shop.pass(62);
    await shop.parts.watch.stop();
    expect(shop.told.flat()).toHaveLength(1);
    expect(shop.parts.watch.size()).toBe(0);
  });

  test.each([
    ['the same end', 'Completed', 0, 'Completed', 0, ['Completed']],
    ['another end', 'Completed', 0, 'Canceled', 0, ['Completed', 'Canceled']],
    ['as much left as before', 'Partial', 100, 'Partial', 100, ['Partial']],
    ['less left than before', 'Partial', 100, 'Partial', 40, ['Partial', 'Partial']],
  ] as const)(
    'an order that runs again after its end is watched again: with %s, what is new is told',
    async (_, first, left, second, rest, told) => {
      const shop = await workshop();
      const account = await shop.connect();
      const id = await shop.place(account);
      shop.server.finish(id, first, left);
      await shop.pass(62);
      expect(shop.parts.watch.size()).toBe(0);
      // The panel took it up once more, and a person looked.
      await shop.parts.watch.saw(account.id, id, { status: 'In progress', remains: '100' });
      expect(shop.parts.watch.size()).toBe(1);
      await shop.restart();
      await shop.parts.watch.start();
      shop.server.setOrder(id, { status: second, remains: rest });
      await shop.pass(122);
      await shop.parts.watch.stop();
      expect(shop.parts.watch.size()).toBe(0);
      expect(shop.told.flat().map((ending) => ending.kind === 'order' && ending.order.status)).toEqual(told);
      expect(await shop.parts.ledger.order(account.id, id)).toMatchObject({ status: second, told: second });
    },
  );

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

  test('tells again what did not get through, without asking the panel again', async () => {
    const shop = await workshop();
    const id = await shop.place(await shop.connect());
    shop.server.finish(id, 'Partial', 157);
    shop.answers.tell = new Error('telegram is down');
    await shop.pass(62);
    const asked = shop.calls('status').length;
    await shop.pass(122);
    shop.answers.tell = 'told';
    await shop.pass(124);
    expect(shop.told.flat()).toMatchObject([{ order: { id, remains: '157' } }]);
    expect(shop.calls('status')).toHaveLength(asked);
    expect(shop.errors.length).toBeGreaterThan(0);
  });

  test('lets an unreachable person be, and tells when they are back, once however often that is said', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    shop.server.finish(id, 'Canceled');
    await shop.parts.accounts.changePerson(7, { unreachable: true });
    await shop.pass(300);
    expect(shop.calls('status')).toEqual([]);
    await shop.parts.accounts.changePerson(7, { unreachable: false });
    for (let times = 0; times < 3; times++) await shop.parts.watch.resume(account.id);
    const rounds = shop.pass(62);
    await shop.parts.watch.resume(account.id);
    await rounds;
    await shop.pass(62);
    expect(shop.told.flat()).toHaveLength(1);
  });

  test('resumed in the middle of telling does not tell twice', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    shop.server.finish(id, 'Completed');
    const gate = Promise.withResolvers<void>();
    const { parts } = shop;
    const slow = parts.accounts.person.bind(parts.accounts);
    parts.accounts.person = async (owner) => {
      await gate.promise;
      return slow(owner);
    };
    const first = shop.pass(62);
    await parts.watch.resume(account.id);
    gate.resolve();
    await first;
    await shop.pass(62);
    expect(shop.told.flat()).toHaveLength(1);
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

  test('tells of what had ended before the key was refused', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    shop.server.finish(id, 'Completed');
    shop.answers.tell = { heldUntil: shop.clock.now() + 600_000 };
    await shop.pass(62);
    await shop.parts.accounts.change(7, account.id, { refused: 'Invalid API key', refusedTold: true });
    const asked = shop.server.calls.length;
    await shop.pass(500);
    shop.answers.tell = 'told';
    await shop.pass(500);
    expect(shop.told.flat()).toMatchObject([{ order: { id } }]);
    expect(shop.server.calls).toHaveLength(asked);
    expect(shop.parts.watch.size()).toBe(0);
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

describe('watching by a clock that was set', () => {
  const HOUR = 3_600_000;
  const DAY = 24 * HOUR;
  const YEAR = 8_766 * HOUR;
  const wrongs = [
    ['back by an hour', -HOUR],
    ['back by a month', -30 * DAY],
    ['back to 1970', -56 * YEAR],
    ['ahead by a year', YEAR],
  ] as const;

  test.each(wrongs)('%s for a while tells each end that comes before, meanwhile and after', async (_, wrong) => {
    const shop = await workshop();
    const account = await shop.connect();
    const told = () => shop.told.flat().map((one) => one.kind === 'order' && one.order.id);
    const ids = [await shop.place(account), await shop.place(account)];
    await shop.pass(130);
    shop.clock.wrong = wrong;
    shop.server.finish(ids[0] ?? '', 'Completed');
    ids.push(await shop.place(account));
    await shop.pass(130);
    expect(told()).toEqual(ids.slice(0, 1));
    shop.clock.wrong = 0;
    ids.push(await shop.place(account));
    await shop.pass(130);
    for (const id of ids.slice(1)) shop.server.finish(id, 'Completed');
    await shop.pass(190);
    expect(new Set(told())).toEqual(new Set(ids));
    expect(told()).toHaveLength(ids.length);
    expect(shop.errors).toEqual([]);
  });

  test.each(wrongs)('%s when the process starts, and put right later, tells each end', async (_, wrong) => {
    const shop = await workshop();
    const account = await shop.connect();
    const ids = [await shop.place(account)];
    shop.clock.wrong = wrong;
    await shop.restart();
    await shop.parts.watch.start();
    ids.push(await shop.place(account));
    await shop.pass(62);
    shop.clock.wrong = 0;
    await shop.pass(62);
    for (const id of ids) shop.server.finish(id, 'Completed');
    await shop.pass(130);
    await shop.parts.watch.stop();
    expect(shop.told.flat().map((one) => one.kind === 'order' && one.order.id)).toEqual(ids);
  });

  test.each(wrongs)('%s holds nothing longer than to the end of the quiet hours', async (_, wrong) => {
    const shop = await workshop();
    const id = await shop.place(await shop.connect());
    shop.server.finish(id, 'Completed');
    shop.answers.tell = { heldUntil: shop.clock.now() + wrong + 6 * HOUR };
    shop.clock.wrong = wrong;
    await shop.pass(62);
    shop.clock.wrong = 0;
    await shop.pass(15 * 60);
    shop.answers.tell = 'told';
    await shop.pass(15 * 60 + 2);
    expect(shop.told.flat()).toMatchObject([{ order: { id } }]);
  });

  test('tells of what ended at different moments of the quiet hours in one message, at their end', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const ids = [await shop.place(account), await shop.place(account)];
    const heldUntil = shop.clock.now() + 3 * HOUR;
    shop.answers.tell = { heldUntil };
    for (const id of ids) {
      shop.server.finish(id, 'Completed');
      await shop.pass(307);
    }
    const asked = shop.calls('status').length;
    while (shop.clock.now() < heldUntil - 1_000) await shop.pass(1);
    shop.answers.tell = 'told';
    await shop.pass(2);
    expect(shop.told.map((together) => together.length)).toEqual([2]);
    expect(shop.calls('status')).toHaveLength(asked);
  });

  /** Days with a round each six hours. */
  const days = async (shop: Awaited<ReturnType<typeof workshop>>, count: number) => {
    for (let quarter = 0; quarter < count * 4; quarter++) {
      shop.clock.ms += 6 * HOUR;
      await shop.parts.watch.round();
    }
  };

  test('gives up what was watched for 90 days without a move, over restarts, whatever the clock said', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    await days(shop, 20);
    shop.server.setOrder(id, { status: 'In progress', remains: 500 });
    for (const [round, [, wrong]] of wrongs.entries()) {
      await days(shop, 20);
      shop.clock.wrong = round % 2 ? wrong : -wrong;
      await shop.restart();
      await shop.parts.watch.start();
    }
    await days(shop, 8);
    expect(shop.told).toEqual([]);
    await days(shop, 3);
    await shop.parts.watch.stop();
    expect(shop.told.flat()).toMatchObject([{ kind: 'lost', order: { id } }]);
  });

  test('gives up what the panel has not known for two days since it first said so, and did not know in between', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    const order = shop.server.order(id);
    await days(shop, 5);
    Object.assign(order, { key: 'somebody else' });
    await days(shop, 1.5);
    Object.assign(order, { key: account.key });
    await days(shop, 0.5);
    Object.assign(order, { key: 'somebody else' });
    await days(shop, 1.5);
    await shop.restart();
    await shop.parts.watch.start();
    await days(shop, 0.25);
    expect(shop.told).toEqual([]);
    await days(shop, 1);
    await shop.parts.watch.stop();
    expect(shop.told.flat()).toMatchObject([{ kind: 'lost', order: { id } }]);
  });

  test('goes on with what a former version watched, and does not hold its rest against it', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    await days(shop, 1);
    const rows = shop.parts.store.collection('watch', { schema: z.number() });
    await rows.set(`${account.id}/order/${id}`, shop.clock.now() - YEAR);
    await shop.parts.ledger.changeOrder(account.id, id, (old) => ({ ...old, changedAt: old.changedAt - YEAR }));
    await shop.restart();
    await shop.parts.watch.start();
    await days(shop, 80);
    expect(shop.told).toEqual([]);
    await shop.restart();
    await shop.parts.watch.start();
    await days(shop, 15);
    await shop.parts.watch.stop();
    expect(shop.told.flat()).toMatchObject([{ kind: 'lost', order: { id } }]);
  });
});

test('an end that is long in telling is told once, though the check of a refill of the same account fails', async () => {
  const shop = await workshop();
  const account = await shop.connect();
  const [ends, refilled] = [await shop.place(account), await shop.place(account)];
  await shop.parts.ledger.addRefill({
    v: 1,
    id: '1',
    order: refilled,
    account: account.id,
    owner: 7,
    requestedAt: shop.clock.ms,
    changedAt: shop.clock.ms,
    status: 'Pending',
  });
  await shop.parts.watch.follow(account.id, 'refill', '1');
  shop.server.finish(ends, 'Completed');
  shop.server.faults.next({ key: account.key, action: 'refill_status', times: 30, fault: { kind: 'html' } });
  const gate = Promise.withResolvers<void>();
  shop.answers.until = gate.promise;
  const rounds: Promise<void>[] = [];
  const second = () => {
    shop.clock.ms += 1_000;
    rounds.push(shop.parts.watch.round());
  };
  for (let passed = 0; passed < 62; passed++) second();
  await vi.waitFor(() => {
    expect(shop.telling).toHaveLength(1);
    expect(shop.calls('refill_status')).toHaveLength(3); // All repetitions have failed.
  });
  for (let passed = 0; passed < 300; passed++) {
    second();
    for (let turns = 0; turns < 10; turns++) await setImmediate();
  }
  expect(shop.telling).toHaveLength(1);
  gate.resolve();
  await Promise.all(rounds);
  await shop.pass(62);
  expect(shop.told.flat()).toHaveLength(1);
});

describe('a refill', () => {
  /** One that was just asked for, of an order that has ended and was told of. */
  async function refilled() {
    const shop = await workshop();
    const account = await shop.connect();
    const order = await shop.place(account);
    shop.server.finish(order, 'Completed');
    await shop.pass(62);
    await shop.parts.repair.refill(account, [order], { name: order, by: 'tap' });
    const id = shop.server.refills.at(-1)?.id ?? '';
    shop.told.length = 0;
    return { shop, account, order, id };
  }
  const DAY = 86_400;
  /** As `shop.pass`, with a round each 20 seconds. */
  const pass = async (shop: Shop, seconds: number) => {
    for (let at = 0; at < seconds; at += 20) {
      shop.clock.ms += 20_000;
      await shop.parts.watch.round();
    }
  };

  test.each([
    ['refuses the whole request', () => ({ error: 'Refill not found' })],
    ['refuses it by its id', (id: string) => [{ refill: id, status: { error: 'Refill not found' } }]],
    ['answers with nothing', () => []],
    ['does not know the action', () => ({ error: 'This action is invalid' })],
  ])(
    'whose panel %s is asked about ever less, and told of once, as lost, after a day',
    async (_title, body) => {
      const { shop, id, order } = await refilled();
      shop.server.faults.next({ action: 'refill_status', times: 1e6, fault: { kind: 'json', body: body(id) } });
      await pass(shop, DAY / 2);
      const half = shop.calls('refill_status').length;
      await pass(shop, DAY / 2 - 120);
      expect(half).toBeLessThan(80);
      expect(shop.calls('refill_status').length - half).toBeLessThan(20);
      expect(shop.told).toEqual([]);
      await shop.restart();
      await shop.parts.watch.start();
      await pass(shop, 400);
      expect(shop.told.flat()).toMatchObject([{ kind: 'lostRefill', refill: { id }, order: { id: order } }]);
      await shop.restart();
      await shop.parts.watch.start();
      await pass(shop, DAY / 4);
      await shop.parts.watch.stop();
      expect(shop.told).toHaveLength(1);
      expect(shop.parts.watch.size()).toBe(0);
    },
    60_000,
  );

  test('that the panel did not know for a while, or could not tell of, is watched as ever', async () => {
    const { shop, id } = await refilled();
    const fault = { kind: 'json', body: { error: 'Refill not found' } } as const;
    shop.server.faults.next({ action: 'refill_status', times: 1e6, fault });
    await pass(shop, DAY / 2);
    shop.server.faults.clear();
    await pass(shop, 2 * 3_600);
    shop.server.faults.next({ action: 'refill_status', times: 1e6, fault: { kind: 'html', status: 503 } });
    await pass(shop, DAY);
    shop.server.faults.clear();
    shop.server.faults.next({ action: 'refill_status', times: 1e6, fault });
    await pass(shop, DAY / 2);
    expect(shop.told).toEqual([]);
    shop.server.faults.clear();
    shop.server.setRefill(id, 'Completed');
    await pass(shop, 2 * 3_600);
    expect(shop.told.flat()).toMatchObject([{ kind: 'refill', refill: { id, status: 'Completed' } }]);
  }, 60_000);

  test('that is not known does not keep the others from being told of', async () => {
    const { shop, account, id } = await refilled();
    await shop.parts.ledger.addRefill({
      v: 1,
      id: '99',
      order: '99',
      account: account.id,
      owner: 7,
      requestedAt: shop.clock.ms,
      changedAt: shop.clock.ms,
      status: 'Pending',
    });
    await shop.parts.watch.follow(account.id, 'refill', '99');
    // The panel says no to all for one of them.
    shop.server.setRefill(id, 'Completed');
    shop.server.faults.next({ action: 'refill_status', fault: { kind: 'error', text: 'Refill not found' } });
    await shop.pass(62);
    expect(shop.told.flat()).toMatchObject([{ kind: 'refill', refill: { id } }]);
  });

  test.each([
    ['Completed', ['Rejected', 'Completed']],
    ['Rejected', ['Rejected']],
  ] as const)('that runs again after its end is watched again, and its new end is told: %s', async (end, told) => {
    const { shop, account, id } = await refilled();
    shop.server.setRefill(id, 'Rejected');
    await shop.pass(62);
    expect(shop.parts.watch.size()).toBe(0);
    await shop.parts.watch.sawRefill(account.id, id, { status: 'In progress' });
    shop.server.setRefill(id, end);
    await shop.pass(122);
    expect(shop.told.flat().map((one) => one.kind === 'refill' && one.refill.status)).toEqual(told);
    expect(shop.parts.watch.size()).toBe(0);
  });

  test('that runs again while its end is being told is watched on', async () => {
    const { shop, account, id } = await refilled();
    const gate = Promise.withResolvers<void>();
    shop.answers.until = gate.promise;
    shop.server.setRefill(id, 'Rejected');
    const rounds = shop.pass(62);
    await vi.waitFor(() => expect(shop.telling).toHaveLength(2));
    await shop.parts.watch.sawRefill(account.id, id, { status: 'In progress' });
    gate.resolve();
    await rounds;
    expect(shop.parts.watch.size()).toBe(1);
    shop.server.setRefill(id, 'Completed');
    await shop.pass(122);
    expect(shop.told.flat().map((one) => one.kind === 'refill' && one.refill.status)).toEqual([
      'Rejected',
      'Completed',
    ]);
  });
});

describe('an order that is seen for another reason while it is being told of', () => {
  test.each([
    ['runs again', { status: 'In progress', remains: '500' }, ['Partial', 'Completed']],
    ['has ended otherwise', { status: 'Completed', remains: '0' }, ['Partial', 'Completed']],
    ['ran again and has ended the same way', { status: 'Partial', remains: '0' }, ['Partial']],
    ['runs again, to the same end', { status: 'In progress', remains: '100' }, ['Partial'], 'Partial'],
  ] as const)(
    'and %s is told of for what it is',
    async (_title, seen, told, end: 'Partial' | 'Completed' = 'Completed') => {
      const shop = await workshop();
      const account = await shop.connect();
      const id = await shop.place(account);
      const gate = Promise.withResolvers<void>();
      shop.answers.until = gate.promise;
      shop.server.finish(id, 'Partial', 100);
      const rounds = shop.pass(62);
      await vi.waitFor(() => expect(shop.telling).toHaveLength(1));
      await shop.parts.watch.saw(account.id, id, { status: 'In progress', remains: '600' });
      await shop.parts.watch.saw(account.id, id, seen);
      shop.server.finish(id, end, 100);
      gate.resolve();
      await rounds;
      await shop.restart();
      await shop.parts.watch.start();
      await shop.pass(122);
      await shop.parts.watch.stop();
      expect(shop.told.flat().map((one) => one.kind === 'order' && one.order.status)).toEqual(told);
      expect(shop.parts.watch.size()).toBe(0);
    },
  );

  test('as lost, and is known again, is watched on', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    const order = shop.server.order(id);
    const gate = Promise.withResolvers<void>();
    shop.answers.until = gate.promise;
    Object.assign(order, { key: 'somebody else' });
    const rounds = (async () => {
      for (let hour = 0; hour < 51; hour++) {
        shop.clock.ms += 3_600_000;
        await shop.parts.watch.round();
      }
    })();
    await vi.waitFor(() => expect(shop.telling).toHaveLength(1), { timeout: 5_000 });
    await shop.parts.watch.saw(account.id, id, { status: 'Pending', remains: '1000' });
    Object.assign(order, { key: account.key });
    gate.resolve();
    await rounds;
    shop.server.finish(id, 'Completed');
    await shop.pass(3_600);
    expect(shop.told.flat().map(({ kind }) => kind)).toEqual(['lost', 'order']);
  });

  test('or after it was told as lost, and is known again, is watched again', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    const order = shop.server.order(id);
    Object.assign(order, { key: 'somebody else' });
    for (let hour = 0; hour < 51; hour++) {
      shop.clock.ms += 3_600_000;
      await shop.parts.watch.round();
    }
    expect(shop.parts.watch.size()).toBe(0);
    // Noted as lost, but still among the watched: as when the process died between the two.
    await shop.parts.watch.follow(account.id, 'order', id);
    await shop.restart();
    await shop.parts.watch.start();
    await shop.pass(62);
    await shop.parts.watch.stop();
    expect(shop.told).toHaveLength(1);
    await shop.restart();
    await shop.parts.watch.saw(account.id, id, { status: 'Pending' });
    Object.assign(order, { key: account.key });
    shop.server.finish(id, 'Completed');
    await shop.pass(122);
    expect(shop.told.flat().map(({ kind }) => kind)).toEqual(['lost', 'order']);
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

test('what somebody has who never returns leaves no work, and is let go of when its time is over', async () => {
  const shop = await workshop();
  const account = await shop.connect();
  const [open, ended] = [await shop.place(account), await shop.place(account)];
  shop.server.finish(ended, 'Completed');
  shop.answers.tell = 'unreachable';
  await shop.pass(62);
  await shop.parts.accounts.changePerson(7, { unreachable: true });
  const asked = shop.calls('status').length;
  for (let day = 0; day < 89; day++) {
    shop.clock.ms += 86_400_000;
    await shop.parts.watch.round();
  }
  expect(shop.parts.watch.size()).toBe(2);
  await shop.restart();
  await shop.parts.watch.start();
  for (let day = 0; day < 2; day++) {
    shop.clock.ms += 86_400_000;
    await shop.parts.watch.round();
  }
  await shop.parts.watch.stop();
  expect(shop.parts.watch.size()).toBe(0);
  await shop.restart();
  await shop.parts.watch.start();
  expect(shop.parts.watch.size()).toBe(0);
  await shop.parts.watch.stop();
  expect(shop.calls('status')).toHaveLength(asked);
  expect(shop.told).toEqual([]);
  // Looked at once more, it is watched again.
  await shop.parts.watch.saw(account.id, open, { status: 'Pending' });
  expect(shop.parts.watch.open(account.id)).toEqual([open]);
});

test('what could not be written of an order that is watched is written when it is followed once more', async () => {
  const shop = await workshop();
  const account = await shop.connect();
  const id = await addOrder(shop, account);
  const again = shop.failWrites('watch');
  await expect(shop.parts.watch.follow(account.id, 'order', id)).rejects.toThrow();
  expect(shop.parts.watch.open(account.id)).toEqual([id]);
  again();
  await shop.parts.watch.follow(account.id, 'order', id);
  await shop.restart();
  await shop.parts.watch.start();
  await shop.parts.watch.stop();
  expect(shop.parts.watch.open(account.id)).toEqual([id]);
});

test('what is left of an account that is gone is wiped', async () => {
  const shop = await workshop();
  const account = await shop.connect();
  await shop.place(account);
  await shop.parts.accounts.disconnect(7, account.id);
  await shop.restart();
  await shop.parts.watch.start();
  await shop.pass(62);
  await shop.parts.watch.stop();
  await shop.restart();
  await shop.parts.watch.start();
  await shop.parts.watch.stop();
  expect(shop.parts.watch.size()).toBe(0);
});

type Shop = Awaited<ReturnType<typeof workshop>>;

/** An order that the panel and the ledger have, and nobody watches. */
async function addOrder(shop: Shop, account: Awaited<ReturnType<Shop['connect']>>): Promise<string> {
  const add = { key: account.key, action: 'add', service: '1', link: 'https://a.com', quantity: '50' };
  const answer = await fetch(shop.server.url, { method: 'POST', body: new URLSearchParams(add) });
  const id = String(((await answer.json()) as { order: number }).order);
  await shop.parts.ledger.addOrder({
    v: 1,
    id,
    account: account.id,
    owner: account.owner,
    source: 'tracked',
    values: {},
    placedAt: shop.clock.ms,
    changedAt: shop.clock.ms,
    status: 'Pending',
  });
  return id;
}

test('who is reachable again is looked after again, whoever finds it out', async () => {
  const shop = await workshop();
  const account = await shop.connect();
  const id = await shop.place(account);
  const { accounts } = shop.parts;
  const since = shop.parts.store.ran();
  await accounts.changePerson(7, { unreachable: true });
  await shop.pass(124);
  expect(shop.calls('status')).toEqual([]);
  // Telegram refused what was sent before they came back.
  accounts.heard(7);
  expect(await accounts.gone(7, since)).toBe(false);
  shop.server.finish(id, 'Completed');
  await shop.pass(124);
  expect(shop.told.flat()).toMatchObject([{ order: { id } }]);
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
