import { setImmediate as breath } from 'node:timers/promises';
import Big from 'big.js';
import { isOrderFinal } from '../panel/statuses.ts';
import { paidFor } from './delivered.ts';
import { chargedOtherwise } from './evidence.ts';
import type { Ledger } from './ledger.ts';
import type { Order } from './records.ts';

export const PERIODS = ['week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const DAY = 86_400_000;
/** Orders that are read at once. */
const PAGE = 100;
const TOP = 5;
const BACK: ReadonlySet<string> = new Set(['Canceled', 'Refunded', 'Failed']);

/** Spending on one service or under one label. */
export interface Slice {
  /** The service's id, or the label. Empty: orders of an unknown service, or without a label. */
  key: string;
  name: string;
  amount: string;
  orders: number;
}

/** What an account's orders of one period add up to. Amounts are exact decimals. */
export interface Figures {
  period: Period;
  /** First moment of the period. Days and months are those of UTC. */
  from: number;
  to: number;
  orders: number;
  /** The currency that most orders were paid in: all that follows but `otherTotals` is in it. */
  currency: string;
  total: string;
  otherTotals: readonly { currency: string; total: string }[];
  /** In each currency, what is left out of the totals though no panel has said that it came back: see `Paid.isReckoned`. */
  due: readonly { currency: string; amount: string }[];
  /** In each currency, the orders that were charged otherwise than their cards said: what was charged for them, and said. */
  otherwise: readonly { currency: string; orders: number; charge: string; price: string }[];
  /** A day each, in a year a month each; oldest first. */
  bars: readonly { from: number; amount: string }[];
  /** The five that cost most. */
  services: readonly Slice[];
  /** How many services were ordered. */
  serviceCount: number;
  /** The five that cost most, those without a label among them; none at all when no order has a label. */
  labels: readonly Slice[];
  outcomes: { completed: number; partial: number; canceled: number; running: number };
  /** Half of the completed orders took no longer than this. Orders placed elsewhere don't count: nobody knows when. */
  medianMs: number | undefined;
}

/**
 * Reads an account's history back to the start of the period, page by page, and no further. An order placed long ago may
 * stand among newer ones when it was found late, so only a whole page of older ones ends the reading.
 */
export async function readFigures(
  ledger: Pick<Ledger, 'recent' | 'orders'>,
  account: { id: string; currency: string },
  period: Period,
  now: number,
): Promise<Figures> {
  const tally = createTally(period, now, account.currency);
  let before: ReadonlySet<string> = new Set();
  for (let offset = 0; ; offset += PAGE) {
    const { ids } = await ledger.recent(account.id, 'orders', offset, PAGE);
    // An order that comes in meanwhile moves the rest along: those at the page's edge are seen twice.
    const fresh = ids.filter((id) => !before.has(id));
    const counted = (await ledger.orders(account.id, fresh)).filter((order) => order && tally.add(order));
    if (ids.length < PAGE || counted.length === 0) return tally.figures();
    before = new Set(ids);
    await breath(); // A year of many orders is a second of work: others get their turn in between.
  }
}

export interface Tally {
  /** @returns whether the order belongs to the period. */
  add(order: Order): boolean;
  figures(): Figures;
}

/** Adds up orders one by one, in any order of theirs except that a service's name is the one met first. */
export function createTally(period: Period, now: number, ownCurrency: string): Tally {
  const starts = startsOf(period, now);
  const from = starts[0] ?? now;
  const purses = new Map<string, Purse>();
  const outcomes = { completed: 0, partial: 0, canceled: 0, running: 0 };
  const durations: number[] = [];
  let orders = 0;

  return {
    add(order) {
      if (order.placedAt < from) return false;
      orders++;
      const currency = order.currency || ownCurrency;
      const purse = purses.get(currency) ?? newPurse(starts.length);
      purses.set(currency, purse);
      const { kept, back, isReckoned } = paidFor(order);
      const amount = Big(kept ?? 0);
      purse.orders++;
      purse.total = purse.total.plus(amount);
      if (isReckoned) purse.due = purse.due.plus(back);
      if (chargedOtherwise(order)) {
        purse.otherwise.orders++;
        purse.otherwise.charge = purse.otherwise.charge.plus(order.charge ?? 0);
        purse.otherwise.price = purse.otherwise.price.plus(order.price ?? 0);
      }
      const bar = starts.findLastIndex((start) => start <= order.placedAt);
      purse.bars[bar] = (purse.bars[bar] ?? Big(0)).plus(amount);
      slice(purse.services, order.service?.id ?? '', order.service?.name ?? '', amount);
      slice(purse.labels, order.label ?? '', order.label ?? '', amount);

      outcomes[outcomeOf(order.status)]++;
      if (order.source === 'placed' && order.status === 'Completed' && order.endedAt !== undefined)
        durations.push(Math.max(0, order.endedAt - order.placedAt));
      return true;
    },
    figures() {
      const ranked = [...purses].sort(([, a], [, b]) => b.orders - a.orders);
      const [main, ...others] = ranked;
      const [currency, purse] = main ?? [ownCurrency, newPurse(starts.length)];
      const isLabelled = [...purse.labels.keys()].some((label) => label !== '');
      return {
        period,
        from,
        to: now,
        orders,
        currency,
        total: purse.total.toFixed(),
        otherTotals: others.map(([other, { total }]) => ({ currency: other, total: total.toFixed() })),
        due: ranked.flatMap(([other, { due }]) => (due.gt(0) ? { currency: other, amount: due.toFixed() } : [])),
        otherwise: ranked.flatMap(
          ([
            other,
            {
              otherwise: { orders: count, charge, price },
            },
          ]) => (count > 0 ? { currency: other, orders: count, charge: charge.toFixed(), price: price.toFixed() } : []),
        ),
        bars: starts.map((start, index) => ({ from: start, amount: (purse.bars[index] ?? Big(0)).toFixed() })),
        services: largest(purse.services),
        serviceCount: purse.services.size,
        labels: isLabelled ? largest(purse.labels) : [],
        outcomes: { ...outcomes },
        medianMs: medianOf(durations),
      };
    },
  };
}

interface Pile {
  name: string;
  amount: Big;
  orders: number;
}

/** All that was paid in one currency. */
interface Purse {
  orders: number;
  total: Big;
  due: Big;
  otherwise: { orders: number; charge: Big; price: Big };
  bars: Big[];
  services: Map<string, Pile>;
  labels: Map<string, Pile>;
}

function newPurse(bars: number): Purse {
  const zeros = Array.from({ length: bars }, () => Big(0));
  return {
    orders: 0,
    total: Big(0),
    due: Big(0),
    otherwise: { orders: 0, charge: Big(0), price: Big(0) },
    bars: zeros,
    services: new Map(),
    labels: new Map(),
  };
}

function slice(piles: Map<string, Pile>, key: string, name: string, amount: Big): void {
  const pile = piles.get(key) ?? { name, amount: Big(0), orders: 0 };
  piles.set(key, { name: pile.name, amount: pile.amount.plus(amount), orders: pile.orders + 1 });
}

function largest(piles: ReadonlyMap<string, Pile>): Slice[] {
  return [...piles]
    .sort(([, a], [, b]) => b.amount.cmp(a.amount) || b.orders - a.orders)
    .slice(0, TOP)
    .map(([key, { name, amount, orders }]) => ({ key, name, amount: amount.toFixed(), orders }));
}

function outcomeOf(status: string): keyof Figures['outcomes'] {
  if (!isOrderFinal(status)) return 'running';
  if (status === 'Partial') return 'partial';
  // A subscription that expired has done what it was to do.
  return BACK.has(status) ? 'canceled' : 'completed';
}

function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

/** The first moments of the last 7 or 30 days, or of the last 12 months, the one that runs included; oldest first. */
function startsOf(period: Period, now: number): number[] {
  if (period === 'year') {
    const today = new Date(now);
    const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
    return Array.from({ length: 12 }, (_, index) => Date.UTC(year, month - 11 + index, 1));
  }
  const days = period === 'week' ? 7 : 30;
  const midnight = Math.floor(now / DAY) * DAY;
  return Array.from({ length: days }, (_, index) => midnight - (days - 1 - index) * DAY);
}
