import { StatementSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Account } from '../../src/accounts/accounts.ts';
import { PanelError } from '../../src/panel/errors.ts';
import { isOrderFinal, isRefillFinal } from '../../src/panel/statuses.ts';
import type { Fault } from '../../src/playground/panel/faults.ts';
import { workshop } from '../orders/support.ts';
import { effort, report, SEED } from './effort.ts';

/**
 * Cards, orders and refills of one person, by any sequence of what people, the panel, the disk and the process can do. Whatever
 * the sequence, each card is at most one order at the panel, each order is kept and watched, and each end is told.
 */
const RUNS = effort(200, 10_000);
/** Always the same ones in `npm test`; the long run draws others each time. */
vi.setConfig({ testTimeout: effort(180_000, 3_600_000) });
const SETTLING = { timeout: 60_000, interval: 1 };

type Shop = Awaited<ReturnType<typeof workshop>>;

/** A card, with all that the person knows of it. */
interface Card {
  id: string;
  link: string;
  attempt: number;
  /** They said that it was not placed. */
  isDisowned: boolean;
}

interface Model {
  cards: Card[];
  wishes: number;
  restarts: number;
}
interface Real {
  shop: Shop;
  account: Account;
  disk: Disk;
}
type Command = fc.AsyncCommand<Model, Real>;

/** The database's writes, of which some may fail as on a full disk. */
type Disk = { skip: number; fail: number; failed: number; forget: () => void };

function breakableDisk(): Disk {
  const disk: Disk = { skip: 0, fail: 0, failed: 0, forget: () => spy.mockClear() };
  const all = Reflect.get(StatementSync.prototype, 'all') as StatementSync['all'];
  const spy = vi.spyOn(StatementSync.prototype, 'all').mockImplementation(function (this: StatementSync, ...values) {
    const isWrite = !/^\s*(SELECT|PRAGMA)/i.test(this.sourceSQL);
    if (isWrite && disk.fail > 0 && disk.skip-- <= 0) {
      disk.fail--;
      disk.failed++;
      throw new Error('database or disk is full');
    }
    return all.apply(this, values);
  });
  return disk;
}

/** What a person does may end in an apology: of the disk, or of the panel. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof PanelError || /disk is full|could not be written/.test(String(error))) return;
    throw error;
  }
}

const ordersOf = ({ shop }: Real, { link }: Card) =>
  shop.server.orders.filter((order) => order.parameters.link === link);

async function confirm({ shop, account }: Real, card: Card): Promise<void> {
  const placed = await shop.parts.place.confirm(account.owner, card.id, card.attempt);
  if (placed.outcome === 'gone' || placed.outcome === 'already') return;
  if (placed.outcome === 'notSent') card.attempt = placed.intent.attempts ?? 0;
  await shop.parts.place.told(placed.intent, 1);
}

/** As the bot does from time to time, and after its start. */
async function tellUntold({ shop }: Real, cards: readonly Card[]): Promise<void> {
  await shop.parts.repair.settle();
  for (const { intent } of await shop.untold()) {
    const card = cards.find(({ id }) => id === intent.id);
    if (card) card.attempt = intent.attempts ?? card.attempt;
    await shop.parts.place.told(intent, 2);
  }
}

/** Whatever has happened: at most one order for a card, and no certainty that is none. */
async function check(real: Real, { cards }: Model): Promise<void> {
  const { place } = real.shop.parts;
  for (const card of cards) {
    const intent = await place.intent(real.account.owner, card.id);
    const orders = ordersOf(real, card);
    expect(orders.length, 'orders of one card').toBeLessThanOrEqual(1);
    if (orders.length === 0) {
      expect(intent?.order, 'an order that the panel does not have').toBeUndefined();
      continue;
    }
    const mayBe = card.isDisowned ? ['settled'] : ['sending', 'placed', 'unknown', 'settled'];
    expect(mayBe, 'the state of a card whose order the panel has').toContain(intent?.state);
    if (intent?.order !== undefined) expect(intent.order).toBe(orders[0]?.id);
    else if (!card.isDisowned) expect(intent?.state).not.toBe('settled');
  }
}

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  async run(model, real) {
    await run(model, real);
    await check(real, model);
  },
  toString: () => name,
});
const ofCard = (name: string, at: number, run: (card: Card, real: Real, model: Model) => Promise<void>): Command => {
  const made = command(`${name} ${at}`, (model, real) =>
    run(model.cards[at % model.cards.length] as Card, real, model),
  );
  return { ...made, check: ({ cards }) => cards.length > 0 };
};

const draw = command('card', async ({ cards }, real) => {
  const { shop, account } = real;
  const link = `https://instagram.com/${account.owner}_${cards.length}`;
  await attempt(async () => {
    const { id } = await shop.draft(account, link);
    cards.push({ id, link, attempt: 0, isDisowned: false });
  });
});
/** So that there is something to be refilled. */
const completed = command('a completed order', async (model, real) => {
  await draw.run(model, real);
  const card = model.cards.at(-1);
  if (!card) return;
  await attempt(() => confirm(real, card));
  for (const { id } of ordersOf(real, card)) real.shop.server.finish(id, 'Completed');
});
const restart = command('restart', async (model, real) => {
  model.restarts++;
  real.disk.fail = 0;
  await real.shop.restart();
  await real.shop.parts.place.recover();
  await real.shop.parts.watch.start();
});

const faults: Fault[] = [
  { kind: 'dropBefore' },
  { kind: 'dropAfter' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502, before: true },
  { kind: 'html' },
  { kind: 'cut' },
  { kind: 'empty' },
  { kind: 'noOrderId' },
  { kind: 'error', text: 'Not enough funds on balance' },
  { kind: 'error', text: 'Bad link' },
  { kind: 'status', status: 429, before: true },
];

const anyCard = fc.nat(3);
const byCard = (name: string, run: (card: Card, real: Real, model: Model) => Promise<void>) =>
  anyCard.map((at) => ofCard(name, at, run));

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(draw) },
  { weight: 2, arbitrary: fc.constant(completed) },
  { weight: 6, arbitrary: byCard('confirm', (card, real) => attempt(() => confirm(real, card))) },
  byCard('confirm twice', async (card, real) => {
    await Promise.all([attempt(() => confirm(real, card)), attempt(() => confirm(real, { ...card }))]);
  }),
  byCard('drop', (card, { shop, account }) => attempt(() => shop.parts.place.drop(account.owner, card.id))),
  byCard('not placed', async (card, { shop, account }) => {
    const { place } = shop.parts;
    await attempt(() => place.notPlaced(account.owner, card.id));
    const after = await place.intent(account.owner, card.id);
    card.isDisowned = after?.state === 'settled' && after.order === undefined;
  }),
  byCard('seen', async (card, real) => {
    const [order] = ordersOf(real, card);
    if (order) await attempt(() => real.shop.parts.place.seen(real.account.owner, card.id, order.id));
  }),
  {
    weight: 3,
    arbitrary: fc.constantFrom('Completed', 'Partial', 'Canceled').chain((status) =>
      byCard(`ends ${status}`, async (card, real) => {
        for (const { id } of ordersOf(real, card)) real.shop.server.finish(id, status);
      }),
    ),
  },
  byCard('runs again', async (card, real) => {
    for (const { id } of ordersOf(real, card)) real.shop.server.setOrder(id, { status: 'In progress', remains: 10 });
  }),
  {
    weight: 3,
    arbitrary: byCard('refill', async (card, { shop, account }, model) => {
      const order = (await shop.parts.place.intent(account.owner, card.id))?.order;
      const wish = { name: `${order}`, by: String(model.wishes++) };
      if (order !== undefined) await attempt(() => shop.parts.repair.refill(account, [order], wish));
    }),
  },
  fc.constantFrom('Completed', 'Rejected').map((status) =>
    command(`refills end ${status}`, async (_model, { shop }) => {
      for (const refill of shop.server.refills) shop.server.setRefill(refill.id, status);
    }),
  ),
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('add', 'add', 'add', 'status', 'balance', 'refill'), fc.constantFrom(...faults))
      .map(([action, fault]) =>
        command(`${action} ${JSON.stringify(fault)}`, async (_model, { shop }) => {
          shop.server.faults.next({ action, fault });
        }),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 4 })).map(([skip, fail]) =>
      command(`disk full after ${skip} for ${fail}`, async (_model, { disk }) => {
        Object.assign(disk, { skip, fail });
      }),
    ),
  },
  fc.constantFrom('told' as const, 'unreachable' as const, 'fails' as const).map((answer) =>
    command(`telling: ${answer}`, async (_model, { shop }) => {
      shop.answers.tell = answer === 'fails' ? new Error('telegram stumbles') : answer;
    }),
  ),
  {
    weight: 4,
    arbitrary: fc.integer({ min: 1, max: 5 }).map((minutes) =>
      command(`${minutes} min`, async (_model, { shop }) => {
        for (let minute = 0; minute < minutes; minute++) {
          shop.clock.ms += 60_000;
          await shop.parts.watch.round();
        }
      }),
    ),
  },
  fc.constant(command('tell', (model, real) => attempt(() => tellUntold(real, model.cards)))),
  fc.constant(restart),
);

/** Everything works again, for long enough: then nothing is left to be done. */
async function settle(real: Real, model: Model): Promise<void> {
  const { shop, account, disk } = real;
  shop.server.faults.clear();
  disk.fail = 0;
  shop.answers.tell = 'told';
  await shop.parts.watch.resume(account.id); // Who was unreachable has returned.
  await tellUntold(real, model.cards);
  for (const order of model.cards.flatMap((card) => ordersOf(real, card)))
    if (!isOrderFinal(order.status)) shop.server.finish(order.id, 'Completed', 0);
  for (const { id, status } of shop.server.refills) if (!isRefillFinal(status)) shop.server.setRefill(id, 'Completed');
  // A pause that the panel asked for goes by the machine's clock.
  await vi.waitFor(async () => {
    shop.clock.ms += 15 * 60_000;
    await shop.parts.watch.round();
    expect(shop.parts.watch.size(), 'watched, though all has ended and was told').toBe(0);
  }, SETTLING);
  await check(real, model);
  expect(await shop.untold(), 'untold outcomes').toEqual([]);
  const { ledger, place } = shop.parts;
  const orders = await ledger.recent(account.id, 'orders', 0, 100);
  expect(new Set(orders.ids).size, 'orders twice in the history').toBe(orders.ids.length);
  for (const card of model.cards) {
    const intent = await place.intent(account.owner, card.id);
    expect(intent?.state).not.toBe('sending');
    if (intent?.order === undefined) continue;
    expect(orders.ids).toContain(intent.order);
    const order = await ledger.order(account.id, intent.order);
    expect(order?.told, 'an end that was not told').toBe(order?.status);
    expect(order?.endedAt).toBeDefined();
    const ends = shop.told.flat().filter((end) => end.kind === 'order' && end.order.id === intent.order);
    expect(ends.length).toBeGreaterThan(0);
  }
  const refills = await ledger.recent(account.id, 'refills', 0, 100);
  expect(new Set(refills.ids).size, 'refills twice in the history').toBe(refills.ids.length);
  for (const id of refills.ids) {
    const refill = await ledger.refill(account.id, id);
    if (!refill && model.restarts > 0) continue; // Noted; the process died before it was written down.
    expect(refill?.told, 'the end of a refill that was not told').toBe(refill?.status);
    expect(refill?.endedAt).toBeDefined();
  }
}

test('whatever happens in whatever order, a card is one order at most, and each end is told', async () => {
  const disk = breakableDisk();
  const seen = { cards: 0, orders: 0, refills: 0, restarts: 0 };
  const sequence = fc.asyncProperty(fc.commands([anyCommand], { maxCommands: 40, size: 'max' }), async (commands) => {
    // No answer hangs: however busy the machine is, they come.
    const shop = await workshop({ timeoutMs: 30_000, atEnd: () => {} });
    try {
      const model: Model = { cards: [], wishes: 0, restarts: 0 };
      const real: Real = { shop, account: await shop.connect(), disk };
      await fc.asyncModelRun(() => ({ model, real }), commands);
      await settle(real, model);
      seen.cards += model.cards.length;
      seen.orders += shop.server.orders.length;
      seen.refills += shop.server.refills.length;
      seen.restarts += model.restarts;
    } finally {
      disk.fail = 0;
      await shop.close();
      // It keeps what it was called with, and with it all that was opened.
      disk.forget();
    }
  });
  await fc.assert(sequence, { numRuns: RUNS, seed: SEED });
  expect(Math.min(...Object.values(seen), disk.failed)).toBeGreaterThan(0);
  report(`${RUNS} sequences of cards, taps, faults, full disks and restarts`, {
    ...seen,
    'failed writes': disk.failed,
  });
});
