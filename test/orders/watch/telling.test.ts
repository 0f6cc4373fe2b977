import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { workshop } from '../support.ts';

describe('watching', () => {
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
