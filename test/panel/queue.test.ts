import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { PanelError } from '../../src/panel/errors.ts';
import { createQueue, type Job, type QueueOptions } from '../../src/panel/queue.ts';
import { KEY, says, service, startPanel } from './server.ts';

const values = { link: 'https://example.com/p', quantity: '100' };

/** A queue whose jobs run until they are let go; `started` has their names in the order they began. */
function setUp(options: Partial<QueueOptions> = {}) {
  const started: string[] = [];
  const running: (() => void)[] = [];
  const queue = createQueue({
    people: { places: 4, perKey: 2 },
    background: { places: 2, perKey: 1 },
    maxWaitMs: 1000,
    minPauseMs: 1,
    ...options,
  });
  const add = (name: string, job: Partial<Job<void>> = {}) =>
    queue.run({
      key: name.charAt(0),
      background: false,
      repeatable: true,
      run: () => {
        started.push(name);
        return new Promise<void>((done) => running.push(done));
      },
      ...job,
    });
  const finishAll = async () => {
    while (running.length > 0) {
      for (const done of running.splice(0)) done();
      await delay(0);
    }
  };
  return { queue, started, add, finishAll };
}

describe('the queue of a panel', () => {
  test('lets no key with many jobs hold up another', async () => {
    const { started, add, finishAll } = setUp();
    const jobs = [...Array.from({ length: 100 }, (_, index) => add(`a${index}`)), add('b0'), add('c0')];
    await vi.waitFor(() => expect(started).toEqual(['a0', 'a1', 'b0', 'c0']));
    await finishAll();
    await Promise.all(jobs);
    expect(started.filter((name) => name.startsWith('a'))).toEqual(
      Array.from({ length: 100 }, (_, index) => `a${index}`),
    );
  });

  test('keeps places for people, however much work is in the background', async () => {
    const { started, add, finishAll } = setUp();
    const jobs = ['a1', 'b1', 'c1', 'd1'].map((name) => add(name, { background: true }));
    await vi.waitFor(() => expect(started).toEqual(['a1', 'b1']));
    jobs.push(add('a2'), add('c2'), add('d2'), add('e2'));
    await vi.waitFor(() => expect(started).toEqual(['a1', 'b1', 'a2', 'c2', 'd2', 'e2']));
    await finishAll();
    await Promise.all(jobs);
  });

  test('passes on what a job throws', async () => {
    const { add } = setUp();
    await expect(add('a', { run: () => Promise.reject(new TypeError('bug')) })).rejects.toThrow(TypeError);
  });

  test('drops what waits when it closes, and ends after the last write', async () => {
    const { queue, started, add, finishAll } = setUp();
    const write = add('a0', { repeatable: false });
    const other = add('a1', { repeatable: false });
    const waiting = [add('a2', { repeatable: false }), add('a3')];
    await vi.waitFor(() => expect(started).toHaveLength(2));
    let closed = false;
    const closing = queue.close().then(() => {
      closed = true;
    });
    for (const job of waiting) await expect(job).rejects.toMatchObject({ kind: 'unreachable' });
    await expect(add('b0')).rejects.toMatchObject({ kind: 'unreachable' });
    expect(closed).toBe(false);
    await finishAll();
    await Promise.all([write, other, closing]);
    expect(started).toEqual(['a0', 'a1']);
  });

  test('drops a pause when it closes', async () => {
    const { queue, add } = setUp({ maxWaitMs: 60_000 });
    const run = () => Promise.reject(new PanelError('rejected', 'rate', { retryAfterSeconds: 30 }));
    const waiting = expect(add('a', { run })).rejects.toMatchObject({ kind: 'unreachable' });
    await delay(5);
    await queue.close();
    await waiting;
  });
});

describe('a panel that limits the rate', () => {
  const limited = says({ error: 'Rate limit exceeded' }, 429, { 'retry-after': '0.05' });
  const forLong = says('', 429, { 'retry-after': '30' });
  const balance = says({ balance: '1', currency: 'USD' });

  test('gets a read again after its Retry-After, and nothing of that key before', async () => {
    const { panel, received } = await startPanel([limited, balance]);
    const started = performance.now();
    const first = panel.balance(KEY);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    await Promise.all([first, panel.balance(KEY)]);
    expect(received).toHaveLength(3);
    expect(performance.now() - started).toBeGreaterThan(45);
  });

  test('is obeyed by a JSON error with HTTP 200 as well, with a short pause of our own', async () => {
    const { panel, received } = await startPanel([says({ error: 'Rate limit exceeded' }), balance]);
    await panel.balance(KEY);
    expect(received).toHaveLength(2);
  });

  test('never gets a write again: the caller is told when to try', async () => {
    const { panel, received } = await startPanel(forLong);
    const refused = { kind: 'rejected', class: 'rate', retryAfterSeconds: 30 };
    await expect(panel.add(KEY, service(), values)).rejects.toMatchObject(refused);
    await expect(panel.add(KEY, service(), values)).rejects.toMatchObject({ kind: 'rejected', class: 'rate' });
    expect(received, 'the second was not even sent').toHaveLength(1);
  });

  test('may have done a write that it answered with 503', async () => {
    const { panel } = await startPanel(says({ error: 'Rate limit exceeded' }, 503));
    await expect(panel.add(KEY, service(), values)).rejects.toMatchObject({ kind: 'unknown' });
  });

  test('may name the time as a date, but not shut a key out for more than a week', async () => {
    const date = new Date(Date.now() + 30_000).toUTCString();
    const { panel } = await startPanel([
      says('', 429, { 'retry-after': date }),
      says('', 429, { 'retry-after': '31536000' }),
      says('', 429, { 'retry-after': '86400' }),
      says('', 429, { 'retry-after': 'soon' }),
    ]);
    const refusals: { retryAfterSeconds: number }[] = [];
    for (const key of ['a', 'b', 'c', 'd']) await panel.refill(key, '1').catch((error) => refusals.push(error));
    expect(Math.abs((refusals[0]?.retryAfterSeconds ?? 0) - 29)).toBeLessThan(2);
    expect(refusals.slice(1)).toMatchObject([
      { retryAfterSeconds: 604_800 },
      { retryAfterSeconds: 86_400 },
      { retryAfterSeconds: 0.02 },
    ]);
  });

  test('may name the time by a clock of its own, which its answer tells', async () => {
    const date = 'Thu, 01 Jan 1970 10:00:00 GMT';
    const { panel } = await startPanel(says('', 429, { date, 'retry-after': 'Thu, 01 Jan 1970 10:00:20 GMT' }));
    await expect(panel.refill(KEY, '1')).rejects.toMatchObject({ retryAfterSeconds: 20 });
  });

  test('lets a write that was not sent yet wait for the end of the pause', async () => {
    const { panel, received } = await startPanel([limited, says({ order: 1 })]);
    await expect(panel.refill(KEY, '1')).rejects.toMatchObject({ kind: 'rejected' });
    expect(await panel.add(KEY, service(), values)).toEqual({ order: '1' });
    expect(received).toHaveLength(2);
  });

  test('makes a person wait no longer than a call may take', async () => {
    const { panel, received } = await startPanel(forLong);
    await expect(panel.balance(KEY)).rejects.toMatchObject({ kind: 'rejected', class: 'rate' });
    await expect(panel.balance(KEY)).rejects.toMatchObject({ class: 'rate', retryAfterSeconds: expect.any(Number) });
    expect(received).toHaveLength(1);
  });

  test('sends background work away at once', async () => {
    const { panel, received } = await startPanel(limited);
    const background = { background: true };
    await expect(panel.balance(KEY, background)).rejects.toMatchObject({ class: 'rate', retryAfterSeconds: 0.05 });
    await expect(panel.balance(KEY, background)).rejects.toMatchObject({ class: 'rate' });
    expect(received).toHaveLength(1);
  });

  test('limits one key only', async () => {
    const { panel } = await startPanel((response, { form, request }) =>
      (form.key === KEY ? forLong : balance)(response, { form, request }),
    );
    await expect(panel.balance(KEY)).rejects.toMatchObject({ class: 'rate' });
    expect(await panel.balance('another')).toMatchObject({ balance: '1' });
  });

  test('that says Retry-After: 0 for ever is not hammered', async () => {
    const { panel, received } = await startPanel(says('', 429, { 'retry-after': '0' }), { timeoutMs: 70 });
    await expect(panel.balance(KEY)).rejects.toMatchObject({ class: 'rate' });
    expect(received.length).toBeLessThanOrEqual(4);
  });

  test('answers slowly to many people, and holds up nobody else', async () => {
    const { panel } = await startPanel((response, { form, request }) => {
      if (form.key !== 'slow') balance(response, { form, request });
    });
    const slow = Array.from({ length: 200 }, () => panel.balance('slow').catch(() => 'closed'));
    expect(await panel.balance('quick')).toMatchObject({ balance: '1' });
    await panel.close();
    expect(await Promise.all(slow)).toEqual(slow.map(() => 'closed'));
  });
});
