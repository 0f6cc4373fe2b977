import { describe, expect, test } from 'vitest';
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
    expect(await labels.orders(account.id, keyOfLabel('ann'))).toEqual([ids[2], ids[0]]);
    expect(await labels.orders('another', keyOfLabel('ann'))).toEqual([]);
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
