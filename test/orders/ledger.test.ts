import { describe, expect, test } from 'vitest';
import type { Order } from '../../src/orders/records.ts';
import { workshop } from './support.ts';

const order = (id: string, account = 'acc'): Order => ({
  v: 1,
  id,
  account,
  owner: 7,
  source: 'tracked',
  values: {},
  placedAt: 0,
  changedAt: 0,
  status: 'Pending',
});

describe('the history of an account', () => {
  test('is read newest first, over the borders of its pages', async () => {
    const { ledger } = (await workshop()).parts;
    const ids = Array.from({ length: 205 }, (_, index) => String(1_000 + index));
    for (const id of ids) await ledger.addOrder(order(id));
    const newest = [...ids].reverse();
    for (const [offset, count] of [
      [0, 8],
      [0, 205],
      [3, 5],
      [4, 5],
      [5, 100],
      [100, 10],
      [104, 2],
      [105, 200],
      [204, 5],
      [205, 5],
      [9_999, 5],
    ] as const) {
      const page = await ledger.recent('acc', 'orders', offset, count);
      expect(page).toEqual({ ids: newest.slice(offset, offset + count), total: 205 });
    }
    expect(await ledger.recent('other', 'orders', 0, 5)).toEqual({ ids: [], total: 0 });
  });

  test('holds an order once, however often and how many at once it comes', async () => {
    const { ledger } = (await workshop()).parts;
    const added = await Promise.all(Array.from({ length: 10 }, () => ledger.addOrder(order('1'))));
    expect(added.filter(({ isNew }) => isNew)).toHaveLength(1);
    await Promise.all(Array.from({ length: 150 }, (_, index) => ledger.addOrder(order(`x${index}`))));
    const { ids, total } = await ledger.recent('acc', 'orders', 0, 500);
    expect(total).toBe(151);
    expect(new Set(ids).size).toBe(151);
  });

  test.each(
    ['orders', 'history', 'history_counts'].flatMap((table) => [100, 101].map((count) => [table, count] as const)),
  )('holds an order once though a write to %s failed after %d others', async (table, count) => {
    const shop = await workshop();
    const { ledger } = shop.parts;
    for (let id = 0; id < count - 1; id++) await ledger.addOrder(order(String(id)));
    const again = shop.failWrites(table);
    await expect(ledger.addOrder(order('late'))).rejects.toThrow();
    await expect(ledger.addOrder(order('late'))).rejects.toThrow();
    again();
    // Others come in between, more than a page of them.
    for (let id = 0; id < 101; id++) await ledger.addOrder(order(`x${id}`));
    for (let times = 0; times < 2; times++) await ledger.addOrder(order('late'));
    const { ids, total } = await ledger.recent('acc', 'orders', 0, 1_000);
    expect(ids.filter((id) => id === 'late')).toHaveLength(1);
    expect([new Set(ids).size, ids.length, total]).toEqual([count + 101, count + 101, count + 101]);
  });

  test.each(['orders', 'history', 'history_counts'])(
    'holds an order once though a write to %s failed before a restart',
    async (table) => {
      const shop = await workshop();
      for (let id = 0; id < 99; id++) await shop.parts.ledger.addOrder(order(String(id)));
      const again = shop.failWrites(table);
      await expect(shop.parts.ledger.addOrder(order('late'))).rejects.toThrow();
      again();
      await shop.restart();
      await shop.parts.ledger.addOrder(order('late'));
      const { ids, total } = await shop.parts.ledger.recent('acc', 'orders', 0, 1_000);
      expect([new Set(ids).size, ids.length, total]).toEqual([100, 100, 100]);
    },
  );

  test('keeps accounts apart, also ids and accounts that begin alike', async () => {
    const { ledger } = (await workshop()).parts;
    await ledger.addOrder(order('1', 'a'));
    await ledger.addOrder(order('1', 'ab'));
    await ledger.changeOrder('a', '1', (old) => ({ ...old, label: 'mine' }));
    await ledger.forget('a');
    expect(await ledger.order('a', '1')).toBeUndefined();
    expect(await ledger.order('ab', '1')).toMatchObject({ id: '1' });
    expect((await ledger.order('ab', '1'))?.label).toBeUndefined();
    expect(await ledger.recent('a', 'orders', 0, 5)).toEqual({ ids: [], total: 0 });
    expect(await ledger.recent('ab', 'orders', 0, 5)).toEqual({ ids: ['1'], total: 1 });
  });

  test('makes nothing of an order that it does not know', async () => {
    const { ledger } = (await workshop()).parts;
    expect(await ledger.changeOrder('a', '1', (old) => ({ ...old, muted: true }))).toBeUndefined();
    expect(await ledger.order('a', '1')).toBeUndefined();
  });

  test('takes any id that a panel makes', async () => {
    const { ledger } = (await workshop()).parts;
    for (const id of ['23501', 'ord_01HG/5%', 'a/b', '../x', 'ü:1']) {
      await ledger.addOrder(order(id));
      expect((await ledger.order('acc', id))?.id).toBe(id);
    }
    expect((await ledger.recent('acc', 'orders', 0, 9)).total).toBe(5);
  });
});
