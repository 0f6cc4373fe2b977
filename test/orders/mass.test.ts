import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readList } from '../../src/orders/csv.ts';
import { createMass } from '../../src/orders/mass.ts';
import type { Batch } from '../../src/orders/mass-records.ts';
import type { Place } from '../../src/orders/place.ts';
import type { Service } from '../../src/panel/model.ts';
import { workshop } from './support.ts';

const FOLLOWERS: Service = {
  id: '1',
  name: 'Followers',
  type: 'Default',
  category: 'First Category',
  rate: '0.90',
  min: 50,
  max: 10_000,
  refill: true,
  cancel: true,
};
const find = (id: string) => (id === '1' ? FOLLOWERS : undefined);
const list = (count: number) =>
  readList(Array.from({ length: count }, (_, index) => `1|instagram.com/p${index + 1}|100`).join('\n'));

async function open(changes: Partial<Place> = {}) {
  const shop = await workshop();
  const account = await shop.connect();
  const errors: unknown[] = [];
  const make = (place: Partial<Place> = {}) =>
    createMass({
      store: shop.parts.store,
      accounts: shop.parts.accounts,
      place: { ...shop.parts.place, ...place },
      now: () => shop.clock.ms,
      passed: () => shop.clock.ms,
      onError: (error) => errors.push(error),
    });
  let mass = make(changes);
  const states = (batch: Batch | undefined) => batch?.lines.map(({ state }) => state).join(' ');
  return {
    shop,
    account,
    errors,
    states,
    get mass() {
      return mass;
    },
    remake(place?: Partial<Place>) {
      mass = make(place);
    },
    /** Runs to its end. @returns the batch as it was told. */
    run: async (batch: Batch): Promise<Batch> => {
      expect(await mass.take(batch, batch.runs)).toBe('taken');
      return new Promise((resolve) => {
        mass.run(batch, 5, { progress: () => {}, ended: async (ended) => resolve(ended) });
      });
    },
  };
}

describe('a mass order', () => {
  test('is placed line by line, each with its own intent and receipt, and is told once', async () => {
    const { account, mass, run, shop, states } = await open();
    const batch = await mass.draft(account, [...list(2), ...readList('9|a.com|5')], find, '100');
    expect(states(batch)).toBe('left left bad');
    expect(await mass.open(account.id)).toBeUndefined();
    const ended = await run(batch);
    expect(ended.state).toBe('done');
    expect(states(ended)).toBe('placed placed bad');
    expect(new Set(ended.lines.flatMap(({ intent }) => intent ?? [])).size).toBe(2);
    const orders = await shop.parts.ledger.orders(
      account.id,
      ended.lines.flatMap(({ order }) => order ?? []),
    );
    expect(orders.map((order) => order?.receipt)).toEqual([5, 5]);
    await mass.stop();
    expect(await mass.untold()).toEqual([]);
    expect(await shop.untold()).toEqual([]);
  });

  test('is taken once for each Confirm and Go on, and one at a time of an account', async () => {
    const { account, mass } = await open();
    const first = await mass.draft(account, list(1), find, undefined);
    const taken = [mass.take(first, 0), mass.take(first, 0)];
    const second = await mass.draft(account, list(1), find, undefined);
    expect(await Promise.all([...taken, mass.take(second, 0)])).toEqual(['taken', 'already', 'busy']);
    await mass.drop(first);
    expect((await mass.get(account.id, first.id))?.state).toBe('running');
  });

  test('a process that died in the middle leaves it stopped; an old Confirm does not begin it again', async () => {
    const opened = await open();
    const { account, mass, shop, states } = opened;
    const batch = await mass.draft(account, list(3), find, undefined);
    await mass.take(batch, 0);
    let adds = 0;
    shop.server.on((event) => {
      const isFirst = event.kind === 'call' && event.call.action === 'add' && ++adds === 1;
      if (isFirst) shop.server.faults.next({ action: 'add', fault: { kind: 'hangAfter' } });
    });
    mass.run(batch, 5, { progress: () => {}, ended: async () => {} });
    await shop.server.waitForCall(
      ({ action, parameters }) => action === 'add' && parameters.link === 'instagram.com/p2',
    );

    await shop.restart();
    opened.remake();
    await shop.parts.place.recover();
    await opened.mass.recover();
    const [left, ...more] = await opened.mass.untold();
    expect(more).toEqual([]);
    expect([left?.id, left?.state, left?.stop, states(left)]).toEqual([
      batch.id,
      'stopped',
      'restart',
      'placed unknown left',
    ]);
    // Told with the others, and not by itself.
    expect(await shop.untold()).toEqual([]);
    expect(await opened.mass.take(batch, 0)).toBe('already');
    expect(states(await opened.run(left ?? batch))).toBe('placed unknown placed');
    expect(shop.calls('add')).toHaveLength(3);
  });

  test('a fault of our own stops it, and what was not sent is left', async () => {
    let isBroken = true;
    const opened = await open();
    const { account, errors, shop, states } = opened;
    opened.remake({
      confirm: (owner, id, attempt) => {
        if (isBroken) throw new Error('the disk is full');
        return shop.parts.place.confirm(owner, id, attempt);
      },
    });
    const batch = await opened.mass.draft(account, list(2), find, undefined);
    const ended = await opened.run(batch);
    expect([ended.state, ended.stop, states(ended)]).toEqual(['stopped', 'fault', 'left left']);
    expect(errors).toHaveLength(1);
    await opened.mass.stop();
    opened.remake();
    isBroken = false;
    const stopped = await opened.mass.open(account.id);
    expect(stopped?.id).toBe(batch.id);
    expect(states(await opened.run(stopped ?? batch))).toBe('placed placed');
    expect(shop.calls('add')).toHaveLength(2);
  });
});

describe('what is kept of cards that nobody confirms', () => {
  const DAY = 86_400_000;
  const linesIn = async ({ shop }: Awaited<ReturnType<typeof open>>) => {
    let count = 0;
    for await (const _line of shop.parts.store.collection('mass_lines', { schema: z.unknown() }).entries()) count++;
    return count;
  };

  test('nothing when no line is good', async () => {
    const desk = await open();
    const batch = await desk.mass.draft(desk.account, readList('99|instagram.com/a|100\nhello'), find, '100');
    expect(desk.states(batch)).toBe('bad bad');
    expect(await desk.mass.get(desk.account.id, batch.id)).toBeUndefined();
    expect(await linesIn(desk)).toBe(0);
  });

  test('the last one only, and not for longer than a day', async () => {
    const desk = await open();
    const { mass, account, shop } = desk;
    const first = await mass.draft(account, list(3), find, '100');
    const second = await mass.draft(account, list(2), find, '100');
    expect(await mass.get(account.id, first.id)).toBeUndefined();
    expect(desk.states(await mass.get(account.id, second.id))).toBe('left left');
    expect(await linesIn(desk)).toBe(2);
    await mass.reprice(second, find, '100');
    shop.clock.ms += 1.1 * DAY;
    expect(await mass.get(account.id, second.id)).toBeUndefined();
    shop.clock.ms += DAY;
    expect(await linesIn(desk)).toBe(0);
  });

  test('what was confirmed stays as long as before, and no new card takes its place', async () => {
    const desk = await open();
    const { mass, account, shop } = desk;
    const first = await mass.draft(account, list(2), find, '100');
    await desk.run(first);
    await mass.draft(account, list(1), find, '100');
    expect(desk.states(await mass.get(account.id, first.id))).toBe('placed placed');
    shop.clock.ms += 30 * DAY;
    expect(desk.states(await mass.get(account.id, first.id))).toBe('placed placed');
  });
});
