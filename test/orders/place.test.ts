import { StatementSync } from 'node:sqlite';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Account } from '../../src/accounts/accounts.ts';
import { chargedOtherwise } from '../../src/orders/evidence.ts';
import { type Intent, type Order, schemas } from '../../src/orders/records.ts';
import type { PanelServer } from '../../src/playground/panel/server.ts';
import { FOLLOWERS, LINK, type Shop, workshop } from './support.ts';

type Fault = Parameters<PanelServer['faults']['next']>[0]['fault'];

describe('placing', () => {
  test('sends a draft once, however many confirm it at the same time', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const { id } = await shop.draft(account);
    const all = await Promise.all(Array.from({ length: 20 }, () => shop.parts.place.confirm(7, id)));
    expect(all.filter(({ outcome }) => outcome === 'placed')).toHaveLength(1);
    expect(all.filter(({ outcome }) => outcome === 'already')).toHaveLength(19);
    expect(shop.calls('add')).toHaveLength(1);
    expect(shop.server.orders).toHaveLength(1);
  });

  test('keeps what the card said with the order', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    expect(await shop.parts.ledger.order(account.id, id)).toMatchObject({
      id,
      source: 'placed',
      price: '0.9',
      currency: 'USD',
      receipt: 1,
      service: { id: '1', name: 'Followers' },
      values: { link: LINK, quantity: '1000' },
    });
    expect(shop.parts.watch.open(account.id)).toEqual([id]);
    expect(await shop.untold()).toEqual([]);
  });

  test('knows no draft of somebody else, nor of an account that is gone', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const { id } = await shop.draft(account);
    const { place, accounts } = shop.parts;
    expect(await place.confirm(8, id)).toEqual({ outcome: 'gone' });
    expect(await place.drop(8, id)).toBeUndefined();
    expect(await place.notPlaced(8, id)).toBeUndefined();
    expect(await place.seen(8, id, '1')).toEqual({ outcome: 'gone' });
    expect(await place.confirm(7, 'never-was')).toEqual({ outcome: 'gone' });
    await accounts.disconnect(7, account.id);
    expect(await place.confirm(7, id)).toEqual({ outcome: 'gone' });
    expect(shop.calls('add')).toEqual([]);
  });

  test.each([true, false])(
    'a key that came since voids the card, also when it knows the orders: %s',
    async (isSame) => {
      const shop = await workshop();
      const account = await shop.connect();
      const before = await shop.place(account);
      const { id } = await shop.draft(account);
      const next = shop.server.account();
      if (isSame) Object.assign(shop.server.order(before), { key: next.key });
      await shop.parts.accounts.connect(7, 'panel', next.key, account.id);
      expect((await shop.parts.place.confirm(7, id)).outcome).toBe('gone');
      expect(shop.calls('add').map(({ key }) => key)).toEqual([account.key]);
    },
  );

  test('a dropped draft stays dropped', async () => {
    const shop = await workshop();
    const { id } = await shop.draft(await shop.connect());
    expect((await shop.parts.place.drop(7, id))?.state).toBe('dropped');
    expect(await shop.parts.place.confirm(7, id)).toMatchObject({ outcome: 'already', intent: { state: 'dropped' } });
    expect(shop.calls('add')).toEqual([]);
  });

  test('what surely was not sent can be tried anew, by a new Confirm only', async () => {
    const shop = await workshop();
    const { id } = await shop.draft(await shop.connect());
    shop.server.faults.next({ action: 'add', fault: { kind: 'rateLimit', retryAfter: 0 } });
    const { place } = shop.parts;
    expect(await place.confirm(7, id)).toMatchObject({ outcome: 'notSent', intent: { state: 'draft', attempts: 1 } });
    expect(await place.confirm(7, id)).toMatchObject({ outcome: 'already', intent: { state: 'draft' } });
    expect(shop.calls('add')).toHaveLength(1);
    expect(await place.confirm(7, id, 1)).toMatchObject({ outcome: 'placed' });
    expect(shop.server.orders).toHaveLength(1);
  });

  test('what the panel refused is over', async () => {
    const shop = await workshop();
    const { id } = await shop.draft(await shop.connect());
    shop.server.faults.next({ action: 'add', fault: { kind: 'error', text: 'Bad link' } });
    const { place } = shop.parts;
    expect(await place.confirm(7, id)).toMatchObject({ outcome: 'refused', error: { class: 'link' } });
    expect(await place.confirm(7, id, 1)).toMatchObject({ outcome: 'already', intent: { state: 'refused' } });
  });

  test.each<[string, Fault, object]>([
    [
      'was refused',
      { kind: 'error', text: 'Bad link' },
      { outcome: 'refused', error: { class: 'link', text: 'Bad link' } },
    ],
    [
      'was refused for the key, which works',
      { kind: 'error', text: 'Invalid API key' },
      { outcome: 'refused', error: { class: 'key', isOfAction: true, text: 'Invalid API key' } },
    ],
    [
      'was refused without a word',
      { kind: 'status', status: 401, body: '{}', before: true },
      { outcome: 'refused', error: { class: 'other' } },
    ],
    ['was too much at once', { kind: 'rateLimit', retryAfter: 0 }, { outcome: 'notSent', error: { class: 'rate' } }],
  ])('what %s is told until it was told, also after a restart, in the same words', async (_what, fault, told) => {
    const shop = await workshop();
    const { id } = await shop.draft(await shop.connect());
    shop.server.faults.next({ action: 'add', fault });
    const placed = await shop.parts.place.confirm(7, id);
    expect(placed).toMatchObject(told);
    if (placed.outcome !== 'refused' && placed.outcome !== 'notSent') throw new Error(placed.outcome);
    const { kind, class: problem, isOfAction } = placed.error;
    const again = { ...told, intent: { id }, error: { kind, class: problem, ...(isOfAction && { isOfAction }) } };
    expect(await shop.untold()).toMatchObject([again]);
    await shop.restart();
    await shop.parts.place.recover();
    const [found] = await shop.untold();
    expect(found).toMatchObject(again);
    if (found) await shop.parts.place.told(found.intent, 5);
    expect(await shop.untold()).toEqual([]);
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toEqual([]);
  });

  test('what is told together with others is left to whoever tells it, also after a restart', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const { service, values } = await shop.draft(account);
    const { id } = await shop.parts.place.draft({ account, service, values, balance: undefined, together: true });
    shop.server.faults.next({ action: 'add', fault: { kind: 'error', text: 'Bad link' } });
    expect(await shop.parts.place.confirm(7, id)).toMatchObject({ outcome: 'refused' });
    // As when the process died before it was taken from the list.
    const unsettled = shop.parts.store.collection('unsettled', { schema: z.string() });
    await unsettled.set(id, account.id);
    expect(await shop.untold()).toEqual([]);
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toEqual([]);
    expect(await shop.parts.store.collection('unsettled', { schema: z.string() }).get(id)).toBeUndefined();
  });

  test('the words of an attempt that was not sent are not those of the next one', async () => {
    const shop = await workshop();
    const { id } = await shop.draft(await shop.connect());
    shop.server.faults.next({ action: 'add', fault: { kind: 'rateLimit', retryAfter: 0 } });
    shop.server.faults.next({ action: 'add', fault: { kind: 'dropAfter' } });
    await shop.parts.place.confirm(7, id);
    const unknown = await shop.parts.place.confirm(7, id, 1);
    expect(unknown).toMatchObject({ outcome: 'unknown' });
    expect(unknown).not.toHaveProperty('intent.said');
    expect(await shop.untold()).toMatchObject([{ outcome: 'unknown' }]);
  });

  test('of an account that is erased nothing stays that was to be told', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    shop.server.faults.next({ action: 'add', fault: { kind: 'dropAfter' } });
    const { id } = await shop.draft(account);
    await shop.parts.place.confirm(7, id);
    const unsettled = shop.parts.store.collection('unsettled', { schema: z.string() });
    expect(await unsettled.get(id)).toBe(account.id);
    await shop.parts.place.forget(account.id);
    expect(await unsettled.get(id)).toBeUndefined();
  });

  test('asks for the balance again when that of the card is old', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const { id } = await shop.draft(account);
    const theirs = shop.server.accounts.get(account.key);
    if (theirs) theirs.balance = '50';
    shop.clock.ms += 60_000;
    shop.server.faults.next({ action: 'add', fault: { kind: 'dropAfter' } });
    const unknown = await shop.parts.place.confirm(7, id);
    expect(unknown).toMatchObject({ outcome: 'unknown', intent: { balanceBefore: '50', balanceAfter: '49.1' } });
  });

  test('asks for the balance again when another order was sent since the card was shown', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const [first, second] = [await shop.draft(account), await shop.draft(account)];
    await shop.parts.place.confirm(7, first.id);
    shop.server.faults.next({ action: 'add', fault: { kind: 'dropBefore' } });
    const unknown = await shop.parts.place.confirm(7, second.id);
    expect(unknown).toMatchObject({ outcome: 'unknown', intent: { balanceBefore: '99.1', balanceAfter: '99.1' } });
    expect(unknown).not.toHaveProperty('intent.mixed');
  });

  test('a balance that is too old, and can’t be read again, is no evidence', async () => {
    const shop = await workshop();
    const { id } = await shop.draft(await shop.connect());
    shop.clock.ms += 60_000;
    shop.server.faults.next({ action: 'balance', times: 3, fault: { kind: 'html' } });
    shop.server.faults.next({ action: 'add', fault: { kind: 'dropBefore' } });
    const unknown = await shop.parts.place.confirm(7, id);
    expect(unknown).toMatchObject({ outcome: 'unknown', intent: { balanceAfter: '100' } });
    expect(unknown).not.toHaveProperty('intent.balanceBefore');
  });

  describe('a balance says nothing of an order', () => {
    const unknownOf = async (shop: Awaited<ReturnType<typeof workshop>>, id: string) => {
      shop.server.faults.next({ action: 'add', fault: { kind: 'dropBefore' } });
      const unknown = await shop.parts.place.confirm(7, id);
      if (unknown.outcome !== 'unknown') throw new Error(unknown.outcome);
      return unknown.intent;
    };

    test('while another one is on its way', async () => {
      const shop = await workshop();
      const account = await shop.connect();
      const [first, second] = [await shop.draft(account), await shop.draft(account)];
      shop.server.faults.next({ action: 'add', fault: { kind: 'delay', ms: 300 } });
      const placing = shop.parts.place.confirm(7, first.id);
      await shop.server.waitForCall(({ action }) => action === 'add');
      expect(await unknownOf(shop, second.id)).toMatchObject({ mixed: true });
      expect(await placing).toMatchObject({ outcome: 'placed' });
    });

    test.each([
      ['', false],
      [', and this process knows it from the disk only', true],
    ])('when another one was sent after it%s', async (_how, restarted) => {
      const shop = await workshop();
      const account = await shop.connect();
      const unknown = await unknownOf(shop, (await shop.draft(account)).id);
      expect(unknown).not.toHaveProperty('mixed');
      await shop.parts.place.told(unknown, undefined);
      shop.clock.ms += 1_000;
      await shop.place(account);
      if (restarted) await shop.restart();
      await shop.parts.place.recover();
      expect(await shop.parts.place.withBalance(unknown)).toMatchObject({ balanceAfter: '99.1', mixed: true });
    });

    test('when a process died with two on their way; with one on its way it does', async () => {
      for (const count of [1, 2]) {
        const shop = await workshop();
        const account = await shop.connect();
        for (let left = count; left > 0; left--) {
          const draft = await shop.draft(account);
          const sending = { ...draft, state: 'sending' as const, sentAt: shop.clock.ms };
          await shop.parts.store
            .collection('intents', { schema: schemas.intent })
            .set(`${account.id}/${draft.id}`, sending);
          await shop.parts.store.collection('unsettled', { schema: z.string() }).set(draft.id, account.id);
        }
        await shop.restart();
        await shop.parts.place.recover();
        for (const { intent } of await shop.untold()) {
          const weighed = await shop.parts.place.withBalance(intent);
          expect(weighed.balanceAfter).toBe('100');
          expect(weighed.mixed).toBe(count === 2 ? true : undefined);
        }
      }
    });
  });
});

describe('an id that add gives, and that is known', () => {
  /** Somebody with an order, and a draft whose `add` gives the same id. */
  async function twice(link: string, between: (shop: Shop, account: Account, id: string) => Promise<unknown>) {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    await between(shop, account, id);
    shop.clock.ms += 1_000;
    const { place } = shop.parts;
    const draft = await place.draft({
      account,
      service: FOLLOWERS,
      values: { link, quantity: '2000' },
      balance: '99',
    });
    shop.server.faults.next({ action: 'add', fault: { kind: 'json', body: { order: Number(id) } } });
    const placed = await place.confirm(7, draft.id);
    if (placed.outcome !== 'placed') throw new Error(placed.outcome);
    const history = async () => {
      const found: Order[] = [];
      for await (const page of shop.parts.ledger.history(account.id)) found.push(...page);
      return found.map((order) => [order.id, order.values.quantity, order.status]);
    };
    return { shop, account, id, draft, placed, history };
  }
  const ends = async (shop: Shop, _account: Account, id: string) => {
    shop.server.finish(id, 'Completed');
    await shop.pass(120);
  };

  test('of an order that has ended makes one of its own, and keeps the other', async () => {
    const { shop, account, id, draft, placed, history } = await twice(LINK, ends);
    expect(shop.told.flat()).toHaveLength(1);
    expect(placed.order).toMatchObject({ id, status: 'Pending', intent: draft.id, values: { quantity: '2000' } });
    const both = [
      [`~${id}`, '1000', 'Completed'],
      [id, '2000', 'Pending'],
    ];
    expect(await history()).toEqual(both);
    expect((await shop.parts.ledger.recent(account.id, 'orders', 0, 5)).ids).toEqual([id, `~${id}`]);
    expect(shop.parts.watch.open(account.id)).toEqual([id]);
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toMatchObject([{ outcome: 'placed', order: { intent: draft.id } }]);
    expect(await history()).toEqual(both);
  });

  test('a third time keeps all three, wherever the process died', async () => {
    const { shop, account, id, placed, history } = await twice(LINK, ends);
    await shop.parts.place.told(placed.intent, 2);
    await shop.parts.ledger.changeOrder(account.id, id, (old) => ({
      ...old,
      status: 'Canceled',
      endedAt: 5,
      told: 'Canceled',
    }));
    const third = {
      ...placed.order,
      intent: 'third',
      values: { link: LINK, quantity: '3000' },
      placedAt: shop.clock.ms + 1,
    };
    // As when the process died after the other one was put aside.
    const aside = await shop.parts.ledger.order(account.id, id);
    const orders = shop.parts.store.collection('orders', { schema: schemas.order });
    if (aside) await orders.set(`${account.id}/~~${id}`, { ...aside, id: `~~${id}` });
    await shop.restart();
    await shop.parts.ledger.addOrder(third);
    expect(await history()).toEqual([
      [`~${id}`, '1000', 'Completed'],
      [`~~${id}`, '2000', 'Canceled'],
      [id, '3000', 'Pending'],
    ]);
    const named = async (name: string) => (await shop.parts.ledger.named(account.id, name))?.values.quantity;
    expect(await Promise.all([id, `${id} 1`, `${id} 2`, `${id} 3`].map(named))).toEqual([
      '1000',
      '2000',
      '3000',
      undefined,
    ]);
    expect(await Promise.all([`~${id}`, `~~${id} 1`].map(named))).toEqual(['1000', '2000']);
  });

  test('of a running order with the same link is that order: it is not doubled, and both are settled', async () => {
    const { shop, account, id, draft, placed, history } = await twice(LINK, async () => {});
    expect(placed.order).toMatchObject({ id, values: { quantity: '1000' } });
    expect(placed.order.intent).not.toBe(draft.id);
    expect(await history()).toEqual([[id, '1000', 'Pending']]);
    await shop.parts.place.told(placed.intent, 9);
    expect(await shop.parts.place.intent(7, draft.id)).toMatchObject({ state: 'settled', order: id });
    expect(shop.parts.watch.open(account.id)).toEqual([id]);
  });

  test('of a running order with another link makes one of its own; of the other one nothing more is known', async () => {
    const { shop, account, id, history } = await twice('https://instagram.com/bob', async () => {});
    expect(await history()).toEqual([
      [`~${id}`, '1000', 'Pending'],
      [id, '2000', 'Pending'],
    ]);
    expect(shop.parts.watch.open(account.id)).toContain(id);
    await shop.pass(3 * 24 * 3_600);
    expect(shop.told.flat()).toMatchObject([{ kind: 'lost', order: { id: `~${id}` } }]);
  });
});

test.each<[charge: string, other: Partial<Order>, isOther: boolean]>([
  ['9', {}, true],
  ['9', { status: 'Pending' }, true],
  ['9', { status: 'Partial' }, true],
  ['9', { currency: 'EUR' }, false],
  ['9', { currency: '', priceIn: '' }, false],
  ['0.9', {}, false],
  ['0.90000001', {}, false],
  ['1', { price: '0.996' }, false],
  ['0.5', {}, true],
  ['0.5', { status: 'In progress' }, false],
  ['0.5', { status: 'Partial' }, false],
  ['0.5', { values: { link: LINK, quantity: '100', dripFeed: '10 60' } }, false],
  ['0', {}, false],
])('a charge of %s is another one than the price on the card (%j): %s', (charge, other, isOther) => {
  const order: Order = {
    v: 1,
    id: '1',
    account: 'a',
    owner: 7,
    source: 'placed',
    service: FOLLOWERS,
    values: { link: LINK, quantity: '1000' },
    price: '0.9',
    priceIn: 'USD',
    currency: 'USD',
    placedAt: 0,
    changedAt: 0,
    status: 'Completed',
    ...other,
  };
  expect(chargedOtherwise({ ...order, charge })).toBe(isOther);
  // Kept by a former version, which did not say in which currency the price is.
  const { priceIn: _priceIn, ...older } = order;
  expect(chargedOtherwise({ ...older, charge })).toBe(false);
});

describe('while the disk is full', () => {
  /** Somebody who confirms; from the panel's answer on, writes to this table fail until `again`. */
  const confirmed = async (table: string, fault?: Fault) => {
    const shop = await workshop();
    const account = await shop.connect();
    const { id } = await shop.draft(account);
    let again = () => {};
    shop.server.on((event) => {
      if (event.kind === 'call' && event.call.action === 'add') again = shop.failWrites(table);
    });
    if (fault) shop.server.faults.next({ action: 'add', fault });
    const placed = await shop.parts.place.confirm(7, id);
    if (placed.outcome === 'already' || placed.outcome === 'gone') throw new Error(placed.outcome);
    return { shop, account, id, placed, again: () => again() };
  };

  test.each(
    ['intents', 'orders', 'history', 'history_counts', 'watch', '\\w+'].flatMap((table) => [
      [table, true] as const,
      [table, false] as const,
    ]),
  )(
    '(%s) what the panel took has its id at once, and is kept, watched and told of once (by the tap: %s)',
    async (table, isTold) => {
      const { shop, account, id, placed, again } = await confirmed(table);
      const order = shop.server.orders[0]?.id;
      expect(placed).toMatchObject({ outcome: 'placed', order: { id: order }, intent: { order, state: 'placed' } });
      if (isTold) await shop.parts.place.told(placed.intent, 5);
      expect(await shop.parts.place.confirm(7, id)).toMatchObject({ outcome: 'already', intent: { order } });
      await expect(shop.untold()).rejects.toThrow('the disk is full');
      expect(shop.errors).not.toEqual([]);
      again();
      const untold = await shop.untold();
      expect(untold).toMatchObject(isTold ? [] : [{ outcome: 'placed', order: { id: order } }]);
      for (const { intent } of untold) await shop.parts.place.told(intent, 5);
      expect(await shop.untold()).toEqual([]);
      expect(await shop.parts.place.intent(7, id)).toMatchObject({ state: 'settled', order });
      expect(await shop.parts.ledger.recent(account.id, 'orders', 0, 9)).toEqual({ ids: [order], total: 1 });
      expect(await shop.parts.ledger.order(account.id, order ?? '')).toMatchObject({ receipt: 5, intent: id });
      expect(shop.parts.watch.open(account.id)).toEqual([order]);
      await shop.restart();
      await shop.parts.place.recover();
      expect(await shop.untold()).toEqual([]);
      expect(shop.calls('add')).toHaveLength(1);
    },
  );

  test.each([
    ['unknown', { kind: 'dropAfter' }, 'unknown'],
    ['refused', { kind: 'error', text: 'Quantity is wrong' }, 'refused'],
    ['notSent', { kind: 'rateLimit', retryAfter: 5 }, 'draft'],
  ] as const)('an outcome that is %s is told as it is, and kept as that', async (outcome, fault, state) => {
    const { shop, id, placed, again } = await confirmed('intents', fault);
    expect(placed).toMatchObject({ outcome, intent: { state } });
    await shop.parts.place.told(placed.intent, 5);
    expect((await shop.parts.place.intent(7, id))?.state).toBe(state);
    again();
    expect(await shop.untold()).toEqual([]);
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toEqual([]);
    expect(await shop.parts.place.intent(7, id)).toMatchObject({ state });
    expect(shop.calls('add')).toHaveLength(1);
  });
});

describe('"I see it"', () => {
  /** Somebody with an unknown outcome, and the id of another order at the panel. */
  async function unknown(quantity = '1000') {
    const shop = await workshop();
    const account = await shop.connect();
    const { id } = await shop.draft(account);
    shop.server.faults.next({ action: 'add', fault: { kind: 'dropBefore' } });
    const placed = await shop.parts.place.confirm(7, id);
    if (placed.outcome !== 'unknown') throw new Error(placed.outcome);
    await shop.parts.place.told(placed.intent, undefined);
    shop.clock.ms += 1_000;
    const body = new URLSearchParams({ key: account.key, action: 'add', service: '1', link: LINK, quantity });
    const { order } = (await (await fetch(shop.server.url, { method: 'POST', body })).json()) as { order: number };
    return { shop, account, id, order: String(order) };
  }

  test.each([
    ['runs', undefined],
    ['has ended', 'Completed'],
  ])('an order that was tracked meanwhile and %s is filled in with what the card said', async (_how, end) => {
    const { shop, account, id, order } = await unknown();
    if (end !== undefined) shop.server.finish(order, end);
    const { ledger, place, watch } = shop.parts;
    await ledger.addOrder({
      v: 1,
      id: order,
      account: account.id,
      owner: 7,
      source: 'tracked',
      values: {},
      placedAt: shop.clock.ms,
      changedAt: shop.clock.ms,
      status: 'Pending',
    });
    await watch.saw(account.id, order, { status: end ?? 'In progress', charge: '0.9' });
    const seen = await place.seen(7, id, order);
    expect(seen).toMatchObject({
      outcome: 'adopted',
      order: { id: order, service: { name: 'Followers' }, price: '0.9' },
    });
    if (seen.outcome === 'adopted') await place.told(seen.intent, 4);
    expect(await place.intent(7, id)).toMatchObject({ state: 'settled', order });
    expect(await ledger.order(account.id, order)).toMatchObject({
      source: 'placed',
      values: { link: LINK },
      receipt: 4,
    });
    expect((await ledger.recent(account.id, 'orders', 0, 5)).ids).toEqual([order]);
  });

  test('an order that was charged in another currency is asked about', async () => {
    const { shop, id, order } = await unknown('1000');
    Object.assign(shop.server.order(order), { currency: 'EUR' });
    expect(await shop.parts.place.seen(7, id, order)).toMatchObject({
      outcome: 'differs',
      differs: { charge: '0.9', currency: 'EUR' },
    });
  });

  test('an order that was charged otherwise is asked about, and taken when the person is sure', async () => {
    const { shop, id, order } = await unknown('50');
    const { place } = shop.parts;
    expect(await place.seen(7, id, order)).toMatchObject({ outcome: 'differs', differs: { charge: '0.045' } });
    expect(await place.intent(7, id)).toMatchObject({ state: 'unknown' });
    expect(await place.seen(7, id, order, true)).toMatchObject({ outcome: 'adopted', order: { id: order } });
  });
});

describe('a process that dies', () => {
  /** Confirms, and puts the intent and the list of the untold back to where they were when the process died. */
  async function diedIn(state: 'draft' | 'sending' | 'placed' | 'unknown' | 'refused', order?: string) {
    const shop = await workshop();
    const account = await shop.connect();
    const intent = await shop.draft(account);
    const died = { ...intent, state, sentAt: shop.clock.ms, ...(order === undefined ? {} : { order }) };
    await shop.parts.store.collection('intents', { schema: schemas.intent }).set(`${account.id}/${intent.id}`, died);
    await shop.parts.store.collection('unsettled', { schema: z.string() }).set(intent.id, account.id);
    await shop.restart();
    await shop.parts.place.recover();
    return { shop, account, intent };
  }

  test('before add went out leaves a draft that works', async () => {
    const { shop, intent } = await diedIn('draft');
    expect(await shop.untold()).toEqual([]);
    expect(await shop.parts.place.confirm(7, intent.id)).toMatchObject({ outcome: 'placed' });
  });

  test('while add was out leaves an unknown outcome, which is not sent again', async () => {
    const { shop, intent } = await diedIn('sending');
    expect(await shop.parts.place.confirm(7, intent.id)).toMatchObject({ outcome: 'already' });
    expect(await shop.untold()).toMatchObject([{ outcome: 'unknown', intent: { id: intent.id } }]);
    expect(shop.calls('add')).toEqual([]);
  });

  test('after the answer leaves an order that is watched and to be told of', async () => {
    const { shop, account, intent } = await diedIn('placed', '23501');
    expect(await shop.untold()).toMatchObject([{ outcome: 'placed', order: { id: '23501' } }]);
    expect(shop.parts.watch.open(account.id)).toEqual(['23501']);
    const known = await shop.parts.place.intent(7, intent.id);
    if (known) await shop.parts.place.told(known, 5);
    expect(await shop.untold()).toEqual([]);
    expect(await shop.parts.ledger.order(account.id, '23501')).toMatchObject({ receipt: 5 });
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toEqual([]);
  });

  test('before an unknown outcome was told leaves it to be told', async () => {
    const { shop } = await diedIn('unknown');
    expect(await shop.untold()).toMatchObject([{ outcome: 'unknown' }]);
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toHaveLength(1);
  });

  test('after a refusal leaves nothing to tell', async () => {
    const { shop } = await diedIn('refused');
    expect(await shop.untold()).toEqual([]);
  });

  test('between "I see it" and its message leaves an order to be told of', async () => {
    const { shop, intent } = await diedIn('unknown');
    const { place } = shop.parts;
    await place.told(intent, undefined);
    const { order } = (await (
      await fetch(shop.server.url, {
        method: 'POST',
        body: new URLSearchParams({
          key: [...shop.server.accounts.keys()][0] ?? '',
          action: 'add',
          service: '1',
          link: LINK,
          quantity: '1000',
        }),
      })
    ).json()) as { order: number };
    expect(await place.seen(7, intent.id, String(order))).toMatchObject({ outcome: 'adopted' });
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toMatchObject([{ outcome: 'placed', order: { id: String(order) } }]);
    expect(await shop.parts.place.seen(7, intent.id, String(order))).toMatchObject({ outcome: 'already' });
  });

  test('of somebody who disconnected meanwhile leaves nothing', async () => {
    const { shop, account } = await diedIn('sending');
    await shop.parts.place.forget(account.id);
    expect(await shop.untold()).toEqual([]);
  });

  test('with hundreds in the middle leaves each as unknown', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const intents = shop.parts.store.collection('intents', { schema: schemas.intent });
    const unsettled = shop.parts.store.collection('unsettled', { schema: z.string() });
    const base = await shop.draft(account);
    const ids = Array.from({ length: 1_100 }, (_, index) => `draft-${String(index).padStart(4, '0')}`);
    // Every other one has nothing to settle, and goes while the rest is looked at.
    const state = (index: number) => (index % 2 === 0 ? ('sending' as const) : ('refused' as const));
    for (let at = 0; at < ids.length; at += 200) {
      const some = ids.slice(at, at + 200);
      await intents.setMany(
        some.map((id, index) => [`${account.id}/${id}`, { ...base, id, state: state(at + index) }] as const),
      );
      await unsettled.setMany(some.map((id) => [id, account.id] as const));
    }
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toHaveLength(550);
  });
});

describe('what is kept of drafts', () => {
  /** So many drafts of an account, written at once. @param keyOf how they are kept. */
  async function keep(
    shop: Awaited<ReturnType<typeof workshop>>,
    account: Account,
    count: number,
    keyOf = (intent: Intent) => `${intent.account}/${intent.id}`,
  ) {
    const intents = shop.parts.store.collection('intents', { schema: schemas.intent });
    const base = await shop.draft(account);
    for (let at = 0; at < count; at += 200) {
      const some = Array.from({ length: Math.min(200, count - at) }, (_, index) => {
        const intent = { ...base, id: `${account.id}-${at + index}` };
        return [keyOf(intent), intent] as const;
      });
      await intents.setMany(some);
    }
  }
  const keysLeft = async (shop: Awaited<ReturnType<typeof workshop>>) => {
    const keys: string[] = [];
    const intents = shop.parts.store.collection('intents', { schema: schemas.intent });
    for await (const [key] of intents.entries()) keys.push(key);
    return keys;
  };

  test.each([
    ['10 that others have', 10],
    ['2,000 that others have', 2_000],
  ])('to erase one person takes as few statements beside %s', async (_name, others) => {
    const shop = await workshop();
    const ann = await shop.connect(7);
    await keep(shop, ann, 5);
    await keep(shop, await shop.connect(8), others);
    const statements = vi.spyOn(StatementSync.prototype, 'all');
    await shop.parts.place.forget(ann.id);
    expect(statements.mock.calls.length).toBeLessThanOrEqual(3);
    statements.mockRestore();
    expect(await keysLeft(shop)).toHaveLength(others + 1);
  });

  test('while thousands of one person are erased, others have their turn', async () => {
    const shop = await workshop();
    const ann = await shop.connect(7);
    await keep(shop, ann, 2_000);
    let turns = 0;
    const look = () => {
      turns++;
      turn = setImmediate(look);
    };
    let turn = setImmediate(look);
    await shop.parts.place.forget(ann.id);
    clearImmediate(turn);
    expect(turns).toBeGreaterThanOrEqual(20);
    expect(await keysLeft(shop)).toEqual([]);
  });

  test('by their id alone, as it once was, works on after the next start', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    await keep(shop, account, 300, ({ id }) => id);
    const { place } = shop.parts;
    expect(await place.intent(7, `${account.id}-7`)).toBeUndefined();
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.parts.place.confirm(7, `${account.id}-7`)).toMatchObject({ outcome: 'placed' });
    expect(await shop.parts.place.intent(7, `${account.id}-299`)).toMatchObject({ state: 'draft' });
    await shop.restart();
    await shop.parts.place.recover();
    await shop.parts.place.forget(account.id);
    expect(await keysLeft(shop)).toEqual([]);
  });
});

describe('an account that was erased', () => {
  /** All that is stored under its id, or tells of it. */
  async function tracesOf(shop: Awaited<ReturnType<typeof workshop>>, account: Account) {
    const found: string[] = [];
    for (const name of ['intents', 'drafts', 'unsettled', 'orders', 'history', 'history_counts', 'watch']) {
      for await (const [key, value] of shop.parts.store.collection(name, { schema: z.unknown() }).entries()) {
        if (key.startsWith(account.id) || value === account.id) found.push(`${name}: ${key}`);
      }
    }
    return found;
  }

  test.each<[string, string, (shop: Shop, account: Account, id: string) => Promise<unknown>]>([
    ['while an order was on its way', 'add', (shop, _account, id) => shop.parts.place.confirm(7, id)],
    [
      'while an order was looked for',
      'status',
      async (shop, _account, id) => {
        shop.server.faults.next({ action: 'add', fault: { kind: 'dropAfter' } });
        await shop.parts.place.confirm(7, id);
        shop.server.faults.next({ action: 'status', fault: { kind: 'delay', ms: 200 } });
        await shop.parts.place.seen(7, id, shop.server.orders[0]?.id ?? '');
      },
    ],
    [
      'while a card was made',
      'balance',
      async (shop, account) => {
        shop.server.faults.next({ action: 'balance', fault: { kind: 'delay', ms: 200 } });
        await shop.parts.accounts.panelOf(account).balance();
        await shop.parts.place.draft({
          account,
          service: {
            id: '1',
            name: '',
            type: '',
            category: '',
            rate: '1',
            min: 1,
            max: 9,
            refill: false,
            cancel: false,
          },
          values: {},
          balance: '100',
          button: 'a button',
        });
      },
    ],
    [
      'while an order was tracked',
      'status',
      async (shop, account, id) => {
        await shop.parts.place.confirm(7, id);
        const order = shop.server.orders[0]?.id ?? '';
        shop.server.faults.next({ action: 'status', fault: { kind: 'delay', ms: 200 } });
        const { status } = await shop.parts.accounts.panelOf(account).status(order);
        const [owner, placedAt] = [account.owner, shop.clock.ms];
        const tracked = {
          v: 1,
          id: order,
          account: account.id,
          owner,
          source: 'tracked',
          values: {},
          placedAt,
        } as const;
        await shop.parts.ledger.addOrder({ ...tracked, changedAt: placedAt, status });
        await shop.parts.watch.follow(account.id, 'order', order);
      },
    ],
  ])('%s leaves nothing', async (_when, action, work) => {
    const shop = await workshop();
    const account = await shop.connect();
    const { id } = await shop.draft(account);
    if (action === 'add') shop.server.faults.next({ action, fault: { kind: 'delay', ms: 200 } });
    const asked = shop.calls(action).length;
    const working = work(shop, account, id);
    await shop.server.waitForCall((call) => call.action === action && shop.calls(action).length > asked);
    await shop.erase(account);
    await working;
    expect(await tracesOf(shop, account)).toEqual([]);
    await shop.pass(61);
    expect(shop.parts.watch.size()).toBe(0);
  });
});
