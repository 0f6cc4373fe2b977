import { describe, expect, test, vi } from 'vitest';
import { addOrder, type Shop, workshop } from '../support.ts';

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
