import { describe, expect, test } from 'vitest';
import type { OrderValues } from '../../src/panel/model.ts';
import { compare, formatMoney, priceOf, subtract, sum } from '../../src/panel/price.ts';
import {
  isOrderFinal,
  isOrderOpen,
  isRefillFinal,
  normalizeRefillStatus,
  normalizeStatus,
} from '../../src/panel/statuses.ts';
import { service } from './server.ts';

describe('the price', () => {
  test.each<[rate: string, values: OrderValues, billed: string, amount: string]>([
    ['0.90', { quantity: '1000' }, '1000', '0.9'],
    ['0.0000001', { quantity: '1' }, '1', '0.0000000001'],
    ['0.1', { quantity: '3' }, '3', '0.0003'],
    ['123456789.1234567', { quantity: '2147483647' }, '2147483647', '265121435753750.7273625849'],
    ['0.90', { quantity: '100', dripFeed: '5 60' }, '500', '0.45'],
    ['0.90', {}, '0', '0'],
  ])('at %s of %j, which are %s, is exactly %s', (rate, values, billed, amount) => {
    expect(priceOf(service({ rate }), values)).toEqual({ amount, atMost: false, open: false, billed });
  });

  test('of a package is its rate', () => {
    const price = { amount: '2.5', atMost: false, open: false, billed: '1' };
    expect(priceOf(service({ type: 'Package', rate: '2.50' }), { link: 'x.com' })).toEqual(price);
    expect(priceOf(service({ type: 'Custom Comments Package', rate: '2.5' }), { comments: 'a\nb' })).toEqual(price);
  });

  test('of comments counts their lines', () => {
    const comments = service({ type: 'Custom Comments', rate: '10' });
    expect(priceOf(comments, { comments: 'a\nb\nc', quantity: '99' })).toMatchObject({ amount: '0.03', billed: '3' });
    const mentions = service({ type: 'Mentions Custom List', rate: '10' });
    expect(priceOf(mentions, { usernames: 'a\nb' })).toMatchObject({ amount: '0.02', billed: '2' });
  });

  test('of a subscription is the most it can be, or that of one post', () => {
    const subscription = service({ type: 'Subscriptions', rate: '2' });
    const range = { min: '50', max: '100' };
    expect(priceOf(subscription, range)).toEqual({ amount: '0.2', atMost: true, open: true, billed: '100' });
    expect(priceOf(subscription, { ...range, posts: '5' })).toEqual({
      amount: '1',
      atMost: true,
      open: false,
      billed: '500',
    });
    expect(priceOf(subscription, { ...range, posts: '5', oldPosts: '2' })).toMatchObject({
      amount: '1.4',
      billed: '700',
    });
  });

  test('does not count a drip-feed that is not sent', () => {
    expect(priceOf(service({ dripfeed: false }), { quantity: '100', dripFeed: '5 60' }).billed).toBe('100');
  });
});

describe('money', () => {
  test.each([
    ['0.9', '0.90'],
    ['0.27819', '0.27819'],
    ['100', '100.00'],
    ['0.9000', '0.90'],
    ['1e-7', '0.0000001'],
    ['-3.5', '-3.50'],
    ['0', '0.00'],
    ['123456789012345678901234.5', '123456789012345678901234.50'],
  ])('%s is shown as %s', (amount, text) => expect(formatMoney(amount)).toBe(text));

  test('is reckoned exactly', () => {
    expect(subtract('0.3', '0.1')).toBe('0.2');
    expect(subtract('1', '1.0000001')).toBe('-0.0000001');
    expect(sum(['0.1', '0.2', '1e-7'])).toBe('0.3000001');
    expect(sum([])).toBe('0');
    expect(compare('0.90', '0.9')).toBe(0);
    expect(compare('10', '9')).toBeGreaterThan(0);
    expect(compare('-1', '0')).toBeLessThan(0);
  });
});

describe('a status', () => {
  test.each([
    ['Pending', 'Pending', false],
    ['processing', 'Processing', false],
    ['In progress', 'In progress', false],
    ['In Progress', 'In progress', false],
    ['in_progress', 'In progress', false],
    ['Inprogress', 'In progress', false],
    ['Awaiting', 'Awaiting', false],
    ['Active', 'Active', false],
    ['Paused', 'Paused', false],
    ['Completed', 'Completed', true],
    ['Complete', 'Completed', true],
    ['Partial', 'Partial', true],
    ['Canceled', 'Canceled', true],
    ['Cancelled', 'Canceled', true],
    ['Refunded', 'Refunded', true],
    ['Fail', 'Failed', true],
    ['Failed', 'Failed', true],
    ['Error', 'Failed', true],
    ['Expired', 'Expired', true],
    [' Waiting For Moon ', 'Waiting For Moon', false],
  ])('%j of an order is %j, final: %j', (raw, word, final) => {
    expect(normalizeStatus(raw)).toBe(word);
    expect(isOrderFinal(raw)).toBe(final);
    expect(isOrderFinal(word)).toBe(final);
    expect(isOrderOpen(word)).toBe(!final);
  });

  test.each([
    ['Pending', 'Pending', false],
    ['In Progress', 'In progress', false],
    ['completed', 'Completed', true],
    ['Rejected', 'Rejected', true],
    ['Error', 'Error', true],
    ['Thinking', 'Thinking', false],
  ])('%j of a refill is %j, final: %j', (raw, word, final) => {
    expect(normalizeRefillStatus(raw)).toBe(word);
    expect(isRefillFinal(word)).toBe(final);
  });
});
