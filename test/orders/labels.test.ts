import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLabels, keyOfLabel, parseLabel } from '../../src/orders/labels.ts';
import { workshop } from './support.ts';

describe('labels', () => {
  const open = async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const ids = [];
    for (let index = 0; index < 3; index++) {
      shop.clock.ms += 1_000;
      ids.push(await shop.place(account));
    }
    const labels = createLabels({ store: shop.parts.store, ledger: shop.parts.ledger });
    return { shop, account, ids: ids as [string, string, string], labels };
  };

  test('are found by any spelling, newest order first, the last used label first', async () => {
    const { account, ids, labels } = await open();
    await labels.put(account.id, ids[1], 'Bob');
    await labels.put(account.id, ids[2], 'Ann');
    await labels.put(account.id, ids[0], ' ANN');
    expect((await labels.list(account.id)).map(({ label, count }) => [label, count])).toEqual([
      [' ANN', 2],
      ['Bob', 1],
    ]);
    const found = async (owner: string, from: number, most: number) =>
      (await labels.orders(owner, keyOfLabel('ann'), from, most)).map(({ id }) => id);
    expect(await found(account.id, 0, 5)).toEqual([ids[2], ids[0]]);
    expect(await found(account.id, 1, 1)).toEqual([ids[0]]);
    expect(await found('another', 0, 5)).toEqual([]);
  });

  test('leave their list when they change or go', async () => {
    const { account, ids, labels, shop } = await open();
    await labels.put(account.id, ids[0], 'Ann');
    await labels.put(account.id, ids[0], 'ann');
    expect(await labels.find(account.id, keyOfLabel('ann'))).toMatchObject({ label: 'ann', count: 1 });
    await labels.put(account.id, ids[0], 'Bob');
    expect(await labels.find(account.id, keyOfLabel('ann'))).toBeUndefined();
    const order = await labels.put(account.id, ids[0], undefined);
    expect(order).not.toHaveProperty('label');
    expect(await labels.list(account.id)).toEqual([]);
    expect(await labels.put(account.id, 'none', 'x')).toBeUndefined();
    await labels.put(account.id, ids[1], 'Ann');
    await labels.forget(account.id);
    expect(await labels.list(account.id)).toEqual([]);
    expect((await shop.parts.ledger.order(account.id, ids[1]))?.label).toBe('Ann');
  });

  describe("when the panel's ids have begun again", () => {
    const begunAgain = async () => {
      const { shop, account, labels } = await open();
      const { ledger, store } = shop.parts;
      const add = (intent: string, placedAt: number) =>
        ledger.addOrder({
          v: 1,
          id: '5',
          account: account.id,
          owner: 7,
          source: 'placed',
          intent,
          values: { quantity: intent },
          placedAt,
          changedAt: placedAt,
          endedAt: placedAt + 1,
          status: 'Completed',
        });
      const found = async () =>
        (await labels.orders(account.id, keyOfLabel('ann'), 0, 9)).map(({ values }) => values.quantity);
      const count = async () => (await labels.find(account.id, keyOfLabel('ann')))?.count;
      return { account, labels, store, add, found, count };
    };

    test('lead to the orders that have them', async () => {
      const { account, labels, add, found, count } = await begunAgain();
      await add('1000', 1);
      await labels.put(account.id, '5', 'Ann');
      await add('2000', 10);
      expect(await found()).toEqual(['1000']);
      await labels.put(account.id, '5', 'ann');
      expect(await found()).toEqual(['2000', '1000']);
      // Under the name that it has since another one has its id.
      await labels.put(account.id, '~5', 'ANN');
      expect([await found(), await count()]).toEqual([['2000', '1000'], 2]);
      await labels.put(account.id, '~5', 'Bob');
      expect([await found(), await count()]).toEqual([['2000'], 1]);
    });

    test.each([
      ['the former one', 1, '1000'],
      ['the one that has the id', 10, '2000'],
    ])('an entry that is an id alone is about %s, by its time', async (_which, at, quantity) => {
      const { account, labels, store, add, found, count } = await begunAgain();
      await add('1000', 1);
      await add('2000', 10);
      for (const id of ['5', '~5']) await labels.put(account.id, id, 'Ann');
      await store
        .collection('labels', { schema: z.unknown() })
        .set(`${account.id}/${keyOfLabel('ann')}`, { label: 'Ann', orders: [{ id: '5', at }] });
      expect(await found()).toEqual([quantity]);
      await labels.put(account.id, quantity === '1000' ? '~5' : '5', 'Ann');
      expect(await count()).toBe(1);
    });
  });

  test.each([
    [' a \t b ', { ok: true, label: 'a b' }],
    ['\u2068ann\u2069', { ok: true, label: 'ann' }],
    ['', { ok: false, reason: 'empty' }],
    ['a\nb', { ok: false, reason: 'tooManyLines' }],
    ['x'.repeat(41), { ok: false, reason: 'tooLong' }],
  ])('%j', (text, parsed) => {
    expect(parseLabel(text)).toEqual(parsed);
  });
});
