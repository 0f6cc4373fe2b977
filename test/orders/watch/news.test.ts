import { expect, test } from 'vitest';
import type { Order, Refill } from '../../../src/orders/records.ts';
import { standingOf } from '../../../src/orders/states.ts';
import { hasMoved, moved, orderAfter, refillAfter } from '../../../src/orders/watch/news.ts';
import { LINK } from '../support.ts';

const order: Order = {
  v: 1,
  id: '1',
  account: 'a',
  owner: 7,
  source: 'placed',
  values: { link: LINK, quantity: '1000' },
  placedAt: 100,
  status: 'In progress',
  remains: '500',
  changedAt: 200,
};
const refill: Refill = {
  v: 1,
  id: '2',
  order: '1',
  account: 'a',
  owner: 7,
  requestedAt: 100,
  status: 'Pending',
  changedAt: 100,
};

test('what is known already changes nothing, and is not written again', () => {
  expect(orderAfter(order, { status: 'In progress', remains: '500' }, 900)).toBe(order);
  expect(refillAfter(refill, { status: 'Pending' }, 900)).toBe(refill);
  const ended = refillAfter(refill, { status: 'Completed' }, 900);
  expect(refillAfter(ended, { status: 'Completed' }, 950)).toBe(ended);
});

test('what moves is noted with its moment, and what the panel leaves out stays', () => {
  const next = orderAfter(order, { status: 'In progress', remains: '400' }, 900);
  expect(next).toEqual({ ...order, remains: '400', checkedAt: 900, changedAt: 900 });
  expect(hasMoved(order, next)).toBe(true);
  const charged = orderAfter(order, { status: 'In progress', charge: '0.90' }, 900);
  expect(charged).toEqual({ ...order, charge: '0.90', checkedAt: 900 });
  expect(hasMoved(order, charged)).toBe(false);
});

test('an end has the moment at which it was first seen', () => {
  const ended = orderAfter(order, { status: 'Partial', remains: '400' }, 900);
  expect(ended).toMatchObject({ status: 'Partial', statusAt: 900, endedAt: 900 });
  expect(orderAfter(ended, { status: 'Partial', remains: '300' }, 950)).toMatchObject({ changedAt: 950, endedAt: 900 });
});

test('one that runs again is told of again when it ends in another way', () => {
  const told = moved(orderAfter(order, { status: 'Completed' }, 900), 'told', 920);
  const again = orderAfter(told, { status: 'In progress' }, 950);
  expect(again).not.toHaveProperty('endedAt');
  expect(again).not.toHaveProperty('told');
  expect(standingOf(orderAfter(again, { status: 'Completed' }, 990))).toBe('told');
  expect(standingOf(orderAfter(again, { status: 'Partial' }, 990))).toBe('ended');
  const refilled = moved(refillAfter(refill, { status: 'Rejected' }, 900), 'told', 920);
  const refilling = refillAfter(refilled, { status: 'In progress' }, 950);
  expect(standingOf(refilling)).toBe('open');
  expect(standingOf(refillAfter(refilling, { status: 'Rejected' }, 990))).toBe('told');
  expect(standingOf(refillAfter(refilling, { status: 'Completed' }, 990))).toBe('ended');
});
