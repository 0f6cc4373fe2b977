import { StatementSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { readList } from '../../../src/orders/csv.ts';
import { createMass, type Watcher } from '../../../src/orders/mass/mass.ts';
import type { Batch } from '../../../src/orders/mass/records.ts';
import type { Place } from '../../../src/orders/place.ts';
import { FOLLOWERS, workshop } from '../support.ts';

const find = (id: string) => (id === '1' ? FOLLOWERS : undefined);
const list = (count: number) =>
  readList(Array.from({ length: count }, (_, index) => `1|instagram.com/p${index + 1}|100`).join('\n'));

const DAY = 86_400_000;
const PRICES_MS = 900_000;

/** A disk without room. @returns how many of the next writes fail, by table. */
function fullDisk(): Map<string, number> {
  const failing = new Map<string, number>();
  const all = Reflect.get(StatementSync.prototype, 'all') as (
    this: StatementSync,
    ...values: unknown[]
  ) => ReturnType<StatementSync['all']>;
  const spy = vi.spyOn(StatementSync.prototype, 'all').mockImplementation(function (this: StatementSync, ...values) {
    const [, table = ''] = /^INSERT INTO "(\w+)"/.exec(this.sourceSQL) ?? [];
    const times = failing.get(table) ?? 0;
    if (times > 0) {
      failing.set(table, times - 1);
      throw new Error('database or disk is full');
    }
    return all.apply(this, values);
  });
  onTestFinished(() => spy.mockRestore());
  return failing;
}

async function open(changes: Partial<Place> = {}) {
  const shop = await workshop();
  const account = await shop.connect();
  const errors: unknown[] = [];
  const make = (place: Partial<Place> = {}) =>
    createMass({
      store: shop.parts.store,
      accounts: shop.parts.accounts,
      place: { ...shop.parts.place, ...place },
      async services(of) {
        const listed = await shop.parts.accounts.panelOf(of).services();
        return { get: (id) => listed.find((service) => service.id === id) };
      },
      pricesMs: PRICES_MS,
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
    run: async (batch: Batch, progress: Watcher['progress'] = () => {}): Promise<Batch> => {
      expect(await mass.take(batch, batch.runs)).toBe('taken');
      return new Promise((resolve) => {
        mass.run(batch, 5, { progress, ended: async (ended) => resolve(ended) });
      });
    },
    /** Runs, and nobody takes word of its end. */
    runUntold: async (batch: Batch): Promise<void> => {
      expect(await mass.take(batch, batch.runs)).toBe('taken');
      mass.run(batch, 5, { progress: () => {}, ended: () => Promise.reject(new Error('Telegram is down')) });
      await vi.waitFor(async () => expect((await mass.untold()).map(({ id }) => id)).toContain(batch.id));
    },
    links: () => shop.calls('add').map(({ parameters }) => parameters.link?.replace('instagram.com/', '')),
    /** While the panel has the first `add`, and has not answered. */
    atFirstAdd: (act: () => void) =>
      shop.server.on((event) => {
        if (event.kind === 'call' && event.call.action === 'add' && shop.calls('add').length === 1) act();
      }),
    refuse: (text: string) => shop.server.faults.next({ action: 'add', fault: { kind: 'error', text } }),
  };
}

describe('a mass order', () => {
  test('goes on with no key that came meanwhile and may be of another account, before it is priced anew', async () => {
    const made = await open();
    const { shop, account } = made;
    const next = shop.server.account();
    const { place, accounts } = shop.parts;
    made.remake({
      async told(...of) {
        await place.told(...of);
        await accounts.connect(7, 'panel', next.key, account.id);
      },
    });
    const batch = await made.run(await made.mass.draft(account, list(2), find, '100'));
    expect(batch).toMatchObject({ state: 'stopped', stop: 'changed' });
    expect(made.states(batch)).toBe('placed left');
    expect(shop.calls('add').map(({ key }) => key)).toEqual([account.key]);
    const again = await made.mass.reprice(batch, find, '100');
    expect(again.changes).toBe(1);
    expect((await made.run(again)).state).toBe('done');
    expect(shop.calls('add').map(({ key }) => key)).toEqual([account.key, next.key]);
  });

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

describe('a line of a mass order', () => {
  test('that was tried while a slow tap read the prices is not left again', async () => {
    const { account, links, mass, refuse, run, states } = await open();
    const batch = await mass.draft(account, list(3), find, undefined);
    refuse('Not enough funds');
    const stopped = await run(batch);
    expect(states(stopped)).toBe('left left left');
    const slow = (await mass.get(account.id, batch.id)) ?? batch;
    let asked = 0;
    const done = await run(stopped, () => {
      if (++asked === 2) refuse('Not enough funds');
    });
    expect(states(done)).toBe('placed placed left');
    const dearer = (id: string) => (id === '1' ? { ...FOLLOWERS, rate: '9' } : undefined);
    expect(states(await mass.reprice(slow, dearer, undefined))).toBe('placed placed left');
    await run((await mass.get(account.id, batch.id)) ?? batch);
    expect(links()).toEqual(['p1', 'p1', 'p2', 'p3', 'p3']);
  });

  test('whose record is gone is not sent', async () => {
    const opened = await open();
    const { account, errors, links, shop, states } = opened;
    const rows = shop.parts.store.collection('mass_lines', { schema: z.unknown() });
    const batch = await opened.mass.draft(account, list(3), find, undefined);
    const ended = await opened.run(batch, () => void rows.delete(`${account.id}/${batch.id}/1`));
    expect([ended.stop, states(ended)]).toEqual(['fault', 'placed unknown left']);
    expect(errors).toHaveLength(1);
    expect(states(await opened.run(ended))).toBe('placed unknown placed');
    expect(links()).toEqual(['p1', 'p3']);
  });

  test('lives as long as its mass order, which is over sixty days after its draft', async () => {
    const { account, links, mass, refuse, run, shop, states } = await open();
    const batch = await mass.draft(account, [...list(3), ...readList('9|a.com|5')], find, undefined);
    refuse('Not enough funds');
    await run(batch);
    shop.clock.ms += 59 * DAY;
    const old = await mass.get(account.id, batch.id);
    expect(states(old)).toBe('left left left bad');
    let seen = 0;
    const stopped = await run(old ?? batch, () => {
      if (++seen === 1) refuse('Not enough funds');
    });
    expect(states(stopped)).toBe('placed left left bad');
    shop.clock.ms += DAY;
    expect(await mass.get(account.id, batch.id)).toBeUndefined();
    expect(await mass.take(stopped, stopped.runs)).toBe('already');
    expect(links()).toEqual(['p1', 'p1', 'p2']);
  });

  test.each([
    ['the id that the panel gave', 'intents', 2, ['stopped', 'fault', 'placed left']],
    ['its order', 'orders', 2, ['stopped', 'fault', 'placed left']],
    ['that it is watched', 'watch', 2, ['stopped', 'fault', 'placed left']],
    ['the id of the last one', 'intents', 1, ['done', undefined, 'placed']],
  ])('is kept and watched when %s could not be written at once', async (_what, table, count, end) => {
    const { account, atFirstAdd, mass, run, shop, states } = await open();
    const batch = await mass.draft(account, list(count), find, undefined);
    const disk = fullDisk();
    atFirstAdd(() => disk.set(table, 1));
    const ended = await run(batch);
    expect([ended.state, ended.stop, states(ended)]).toEqual(end);
    expect(await shop.untold()).toEqual([]);
    const [last] = list(1);
    if (last) shop.calls('add');
    expect(shop.parts.watch.open(account.id)).toEqual(shop.server.orders.map(({ id }) => id));
    expect(shop.server.orders).toHaveLength(1);
    expect(await mass.untold()).toEqual([]);
  });

  test('is kept and watched when the disk was full for a while', async () => {
    const { account, atFirstAdd, errors, mass, shop, states } = await open();
    const batch = await mass.draft(account, list(2), find, undefined);
    const disk = fullDisk();
    // The answer, then once more, and in the next round.
    atFirstAdd(() => disk.set('intents', 3));
    expect(await mass.take(batch, 0)).toBe('taken');
    mass.run(batch, 5, { progress: () => {}, ended: () => Promise.reject(new Error('nobody is told')) });
    await vi.waitFor(() => expect(errors).toHaveLength(2));
    await expect(shop.untold()).rejects.toThrow('full');
    expect(await shop.untold()).toEqual([]);
    expect(shop.parts.watch.open(account.id)).toEqual(shop.server.orders.map(({ id }) => id));
    const [left] = await mass.untold();
    expect([left?.state, left?.stop, states(left)]).toEqual(['stopped', 'fault', 'placed left']);
  });
});

describe('the panel that asks a mass order to wait', () => {
  test('for long stops it at once, with the time when it can go on', async () => {
    const { account, mass, run, shop, states } = await open();
    const batch = await mass.draft(account, list(3), find, undefined);
    shop.server.faults.next({ action: 'add', fault: { kind: 'rateLimit', retryAfter: 3600 } });
    shop.clock.ms += 20_000;
    const ended = await run(batch);
    expect([ended.state, ended.stop, states(ended)]).toEqual(['stopped', 'wait', 'left left left']);
    expect(new Date(ended.until ?? 0).toISOString()).toBe('2026-01-15T13:01:00.000Z');
    expect(shop.calls('add')).toHaveLength(1);
    expect(mass.hasOldPrices(ended)).toBe(true);
    // Too early: nothing is sent, and it says so once more.
    expect(await run(ended)).toMatchObject({ stop: 'wait' });
    expect(shop.calls('add')).toHaveLength(1);
  });

  test('for a moment leaves the line and goes on, but not for ever', async () => {
    const { account, mass, links, run, shop, states } = await open();
    const batch = await mass.draft(account, list(8), find, undefined);
    const slowDown = (times: number) =>
      shop.server.faults.next({ action: 'add', times, fault: { kind: 'rateLimit', retryAfter: 0 } });
    slowDown(2);
    const ended = await run(batch, (now) => {
      if (states(now)?.startsWith('left left placed left')) slowDown(3);
    });
    expect([ended.stop, states(ended)]).toEqual(['slow', 'left left placed left left left left left']);
    expect(links()).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
  });
});

describe('an end that nobody was told of', () => {
  test.each(['goes on', 'is dropped'])(
    'because it could not be written is told, and %s, while the process lives',
    async (what) => {
      const { account, atFirstAdd, errors, links, mass, refuse, run, states } = await open();
      const disk = fullDisk();
      const batch = await mass.draft(account, list(2), find, undefined);
      atFirstAdd(() => disk.set('mass', 1));
      refuse('Not enough funds');
      expect(await mass.take(batch, 0)).toBe('taken');
      mass.run(batch, 5, { progress: () => {}, ended: async () => {} });
      await vi.waitFor(() => expect(errors).toHaveLength(1));
      const [left] = await mass.untold();
      expect([left?.state, left?.stop, states(left)]).toEqual(['stopped', 'fault', 'left left']);
      if (!left) return;
      if (what === 'goes on') {
        expect(states(await run(left))).toBe('placed placed');
        expect(links()).toEqual(['p1', 'p1', 'p2']);
      } else {
        expect((await mass.drop(left))?.state).toBe('dropped');
        expect(await mass.take(left, left.runs)).toBe('already');
      }
    },
  );

  test('stays until it is told, also when another mass order begins, and over a restart', async () => {
    const opened = await open();
    const { account, refuse, runUntold, shop } = opened;
    const ids: string[] = [];
    for (const text of ['Not enough funds', 'Bad link', 'Invalid API key']) {
      const batch = await opened.mass.draft(account, list(1), find, undefined);
      refuse(text);
      await runUntold(batch);
      ids.push(batch.id);
    }
    expect((await opened.mass.open(account.id))?.id).toBe(ids[2]);
    for (const told of ids) {
      await shop.restart();
      opened.remake();
      await opened.mass.recover();
      const left = await opened.mass.untold();
      expect(left.map(({ id }) => id)).toEqual(ids.slice(ids.indexOf(told)));
      const [first] = left;
      if (first) await opened.mass.told(first);
    }
    expect(await opened.mass.untold()).toEqual([]);
    expect((await opened.mass.open(account.id))?.id).toBe(ids[2]);
  });

  test('as an older version kept it is told', async () => {
    const { account, mass, refuse, runUntold, shop } = await open();
    const batch = await mass.draft(account, list(1), find, undefined);
    refuse('Not enough funds');
    await runUntold(batch);
    const kept = shop.parts.store.collection('mass_open', { schema: z.unknown() });
    await kept.set(account.id, { id: batch.id, isTold: false });
    const [left] = await mass.untold();
    expect(left?.id).toBe(batch.id);
    if (left) await mass.told(left);
    expect(await mass.untold()).toEqual([]);
    expect((await mass.open(account.id))?.id).toBe(batch.id);
  });

  test('of a run that went on while it was told does not count as the end of the next', async () => {
    const { account, mass, refuse, run, runUntold } = await open();
    const batch = await mass.draft(account, list(1), find, undefined);
    refuse('Not enough funds');
    const first = await run(batch);
    refuse('Not enough funds');
    await runUntold((await mass.get(account.id, batch.id)) ?? first);
    await mass.told(first);
    expect((await mass.untold()).map(({ runs }) => runs)).toEqual([2]);
  });
});

describe('what a mass order was confirmed at', () => {
  test.each([
    ['rate', '0.91'],
    ['rate', '0.10'],
    ['name', 'Followers, no refill'],
    ['type', 'Package'],
    ['min', 51],
    ['max', 9_999],
    ['refill', false],
    ['cancel', false],
  ])('has changed when the %s of its service is %s', async (field, value) => {
    const { account, mass } = await open();
    const batch = await mass.draft(account, list(2), find, undefined);
    expect((await mass.reprice(batch, find, undefined)).changes).toBeUndefined();
    const changed = await mass.reprice(batch, () => ({ ...FOLLOWERS, [field]: value }), undefined);
    expect(changed.changes).toBe(1);
    // The Confirm of before is no good for it.
    expect(await mass.take(batch, 0)).toBe('already');
    expect((await mass.reprice(changed, () => ({ ...FOLLOWERS, [field]: value }), undefined)).changes).toBe(1);
  });

  test('is looked at again in a run that takes longer than prices are good for, by one call', async () => {
    const { account, links, mass, run, shop, states } = await open();
    const batch = await mass.draft(account, list(7), find, undefined);
    const steps = PRICES_MS / 3;
    const followers = shop.server.services.find(({ service }) => service === 1);
    const ended = await run(batch, ({ lines }) => {
      shop.clock.ms += steps;
      if (lines.filter(({ state }) => state === 'placed').length === 5 && followers) followers.rate = '9.00';
    });
    expect([ended.stop, ended.changes, states(ended)]).toEqual([
      'prices',
      1,
      'placed placed placed placed placed placed left',
    ]);
    expect(ended.lines.at(-1)?.price).toBe('0.9');
    expect(shop.calls('services')).toHaveLength(2);
    expect(states(await run(ended))).toBe(Array(7).fill('placed').join(' '));
    expect(links()).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']);
  });

  test.each([
    ['does not answer', { kind: 'error', text: 'Please try again later' }, 'unreachable'],
    ['refuses the key for that alone', { kind: 'error', text: 'Invalid API key' }, 'action'],
    ['asks to wait', { kind: 'rateLimit', retryAfter: 3600 }, 'wait'],
  ] as const)('is not placed unseen when the panel %s', async (_what, fault, stop) => {
    const { account, mass, run, shop, states } = await open();
    const batch = await mass.draft(account, list(2), find, undefined);
    shop.server.faults.next({ action: 'services', times: 3, fault });
    const ended = await run(batch, () => {
      shop.clock.ms += PRICES_MS;
    });
    expect([ended.stop, states(ended)]).toEqual([stop, 'placed left']);
    expect(ended.until !== undefined).toBe(stop === 'wait');
  });
});

describe('a mass order to which everything happens', () => {
  /** The same numbers from 0 to 1 for the same seed. */
  const dice = (seed: number) => {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
  };
  const TABLES = [
    'intents',
    'unsettled',
    'orders',
    'history',
    'history_counts',
    'watch',
    'mass',
    'mass_lines',
    'mass_open',
  ];
  const FAULTS = [
    { kind: 'dropAfter' },
    { kind: 'dropBefore' },
    { kind: 'noOrderId' },
    { kind: 'error', text: 'Bad link' },
    { kind: 'error', text: 'Not enough funds' },
    { kind: 'rateLimit', retryAfter: 0 },
  ] as const;

  test.each(Array.from({ length: 10 }, (_, seed) => seed))(
    'places each line once, keeps and watches it, and tells how it ended (%i)',
    async (seed) => {
      const roll = dice(seed);
      const pick = <T>(all: readonly T[]) => all[Math.floor(roll() * all.length)] as T;
      const disk = fullDisk();
      const opened = await open();
      const { account, shop, states } = opened;
      const { id } = await opened.mass.draft(account, list(6), find, undefined);
      const now = async () => {
        const batch = await opened.mass.get(account.id, id);
        if (!batch) throw new Error('it is gone');
        return batch;
      };
      let told: string | undefined;
      const tell = async (batch: Batch) => {
        if (roll() < 0.3) throw new Error('Telegram is down');
        told = `${batch.state} ${states(batch)}`;
      };
      /** As often as it takes: what fails at the start makes the process start anew. */
      const insist = async (work: () => Promise<unknown>) => {
        for (;;) {
          try {
            return await work();
          } catch {
            // Once more: so many writes fail, and no more.
          }
        }
      };
      const round = async () => {
        for await (const _ of shop.parts.place.untold(() => false)) throw new Error('a line is told by itself');
        for (const batch of await opened.mass.untold()) {
          await tell(batch);
          await opened.mass.told(batch);
        }
      };
      const restart = () =>
        insist(async () => {
          await shop.restart();
          opened.remake();
          await shop.parts.place.recover();
          await opened.mass.recover();
        });

      const isOver = async () => (await opened.mass.untold()).length === 0 && (await now()).state === 'done';
      for (let step = 0; step < 30 && !(await isOver()); step++) {
        const isCalm = step > 15;
        if (!isCalm && roll() < 0.6) disk.set(pick(TABLES), 1 + Math.floor(roll() * 3));
        if (!isCalm && roll() < 0.6) shop.server.faults.next({ action: 'add', fault: pick(FAULTS) });
        if (isCalm) shop.server.faults.clear();
        const batch = await now();
        const taken = await opened.mass.take(batch, batch.runs).catch(() => undefined);
        if (taken === 'taken') {
          const dies = !isCalm && roll() < 0.4;
          const sent = shop.calls('add').length + 1 + Math.floor(roll() * 2);
          opened.mass.run(batch, 5, { progress: () => {}, ended: tell });
          await vi.waitFor(
            async () => {
              const goesOn = (await now()).state === 'running' && !(dies && shop.calls('add').length >= sent);
              expect(goesOn).toBe(false);
            },
            { interval: 1, timeout: 15_000 },
          );
          if (dies) await restart();
          else {
            await opened.mass.stop();
            opened.remake();
          }
        }
        await round().catch(() => {});
      }

      disk.clear();
      await insist(round);
      const end = await now();
      expect([end.state, told]).toEqual(['done', `done ${states(end)}`]);
      const placed = end.lines.filter(({ state }) => state === 'placed');
      const unknown = end.lines.filter(({ state }) => state === 'unknown');
      const atPanel = shop.server.orders.map(({ parameters }) => parameters.link);
      expect(new Set(atPanel).size).toBe(atPanel.length);
      for (const { values } of placed) expect(atPanel).toContain(values.link);
      for (const link of atPanel) expect([...placed, ...unknown].map(({ values }) => values.link)).toContain(link);
      const watched = shop.parts.store.collection('watch', { schema: z.unknown() });
      const rows = await watched.getMany(placed.map(({ order }) => `${account.id}/order/${order}`));
      expect(rows).not.toContain(undefined);
      await restart();
      expect(await shop.untold()).toEqual([]);
      expect(await opened.mass.untold()).toEqual([]);
    },
  );
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
