import { describe, expect, test } from 'vitest';
import { panelHouse } from './panel-support.ts';

const startPanel = panelHouse();
const life = { secondsToStart: 10, secondsToFinish: 20 };

describe('An order with a life of its own', () => {
  test('waits, runs and completes by the clock', async () => {
    const { ask, place, passSeconds } = await startPanel({ life });
    const order = await place();
    passSeconds(9);
    expect(await ask('status', { order })).toMatchObject({ status: 'Pending', remains: '100', start_count: '0' });
    passSeconds(6);
    expect(await ask('status', { order })).toMatchObject({ status: 'In progress', remains: '75', start_count: '5000' });
    passSeconds(15);
    expect(await ask('status', { order })).toMatchObject({ status: 'Completed', remains: '0', charge: '0.09' });
  });

  test('may end as partial, with the rest paid back', async () => {
    const { ask, place, passSeconds, account } = await startPanel({ life: { ...life, partialShare: 1 } });
    const order = await place();
    passSeconds(30);
    expect(await ask('status', { order })).toMatchObject({ status: 'Partial', remains: '50', charge: '0.045' });
    expect(account.balance).toBe('99.955');
  });

  test('is canceled at the next tick after the request', async () => {
    const { ask, place, account } = await startPanel({ life });
    const order = await place();
    await ask('cancel', { orders: order });
    expect(await ask('balance')).toEqual({ balance: '100', currency: 'USD' });
    expect(await ask('status', { order })).toMatchObject({ status: 'Canceled', charge: '0' });
    expect(account.balance).toBe('100');
  });

  test('stays where somebody put it', async () => {
    const { ask, place, passSeconds, panel } = await startPanel({ life });
    const order = await place();
    panel.setOrder(order, { status: 'Paused' });
    passSeconds(1000);
    expect(await ask('status', { order })).toMatchObject({ status: 'Paused' });
  });

  test('gets its refills done', async () => {
    const { ask, place, passSeconds } = await startPanel({ life });
    const order = await place();
    passSeconds(30);
    await ask('refill', { order });
    const statusAfter = async (seconds: number) => {
      passSeconds(seconds);
      return ask('refill_status', { refill: '1' });
    };
    expect(await statusAfter(9)).toEqual({ status: 'Pending' });
    expect(await statusAfter(1)).toEqual({ status: 'In Progress' });
    expect(await statusAfter(20)).toEqual({ status: 'Completed' });
  });

  test('without a life never moves', async () => {
    const { ask, place, passSeconds, panel } = await startPanel();
    const order = await place();
    passSeconds(1_000_000);
    panel.advance();
    expect(await ask('status', { order })).toMatchObject({ status: 'Pending' });
  });
});

describe('A drip-feed', () => {
  const drip = { quantity: '50', runs: '2', interval: '60' };

  test('makes its runs as orders of their own, charged once', async () => {
    const { ask, place, passSeconds, account } = await startPanel({ life });
    const order = await place(drip);
    expect(await ask('status', { order })).toEqual({ status: 'Pending', runs: '0', orders: [] });
    passSeconds(10);
    expect(await ask('status', { order })).toEqual({ status: 'In progress', runs: '1', orders: [23502] });
    passSeconds(20);
    expect(await ask('status', { order })).toMatchObject({ status: 'In progress', runs: '2', orders: [23502, 23503] });
    expect(await ask('status', { order: '23503' })).toMatchObject({ charge: '0.045', remains: '50' });
    passSeconds(30);
    await ask('balance');
    expect(await ask('status', { order })).toMatchObject({ status: 'Completed' });
    expect(account.balance).toBe('99.91');
  });

  test('gives back the runs not made when it is canceled', async () => {
    const { ask, place, panel, account } = await startPanel();
    const order = await place(drip);
    const run = panel.addSubOrder(order, 50);
    await ask('cancel', { orders: order });
    panel.advance();
    expect(await ask('status', { order })).toEqual({ status: 'Canceled', runs: '1', orders: [Number(run.id)] });
    expect(account.balance).toBe('99.955');
    panel.finish(run.id, 'Canceled');
    expect(account.balance).toBe('100');
  });
});

describe('A subscription', () => {
  const auto = { service: '8', username: 'cats', min: '20', max: '40', delay: '0' };
  const add = { link: '', quantity: '' };

  test('charges each post as it comes and ends with the last', async () => {
    const { ask, place, passSeconds, panel, account } = await startPanel({ life });
    const order = await place({ ...add, ...auto, posts: '2', expiry: '01/02/2026' });
    expect(await ask('status', { order })).toEqual({ status: 'Active', expiry: '01/02/2026', posts: '0', orders: [] });
    expect(account.balance).toBe('100');
    passSeconds(10);
    expect(await ask('status', { order })).toMatchObject({ posts: '1', orders: [23502] });
    expect(panel.order(23502)).toMatchObject({ quantity: 30, charge: '0.036', parent: order });
    expect(account.balance).toBe('99.964');
    passSeconds(20);
    await ask('balance');
    passSeconds(30);
    await ask('balance');
    expect(await ask('status', { order })).toMatchObject({ status: 'Completed', posts: '2' });
  });

  test('orders for the posts that are there already', async () => {
    const { ask, place, passSeconds } = await startPanel({ life });
    const order = await place({ ...add, ...auto, old_posts: '3' });
    passSeconds(10);
    expect(await ask('status', { order })).toMatchObject({ status: 'Active', posts: '3' });
  });

  test('expires after its day', async () => {
    const { ask, place, passSeconds } = await startPanel({ life });
    const order = await place({ ...add, ...auto, expiry: '16/01/2026' });
    passSeconds(2 * 86_400);
    expect(await ask('status', { order })).toMatchObject({ status: 'Expired' });
  });

  test('pauses when the money is gone', async () => {
    const { ask, place, passSeconds, account } = await startPanel({ life });
    const order = await place({ ...add, ...auto });
    account.balance = '0.01';
    passSeconds(10);
    expect(await ask('status', { order })).toMatchObject({ status: 'Paused', orders: [] });
    expect(account.balance).toBe('0.01');
  });
});
