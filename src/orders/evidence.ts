import Big from 'big.js';
import { LRUCache } from 'lru-cache';
import { formOf } from '../panel/forms.ts';
import type { OrderStatus } from '../panel/model.ts';
import { compare, priceOf } from '../panel/price.ts';
import { isOrderFinal } from '../panel/statuses.ts';
import type { Store } from '../store/store.ts';
import type { Intent, Order } from './records.ts';

const IN_MEMORY = 10_000;
/** Panels round, and reckon currencies. */
const TOLERANCE = '0.01';

/**
 * What went out with each account, as far as this process knows: a balance tells of one order only when nothing else was sent
 * between its two readings.
 */
export interface Traffic {
  /** An `add` goes out. @returns call it when its answer is there, or none will come. */
  sends(account: string): () => void;
  /** Whether nothing was on its way since then, in ms of `passed`. */
  isQuietSince(account: string, passed: number): boolean;
  /** The balance before an intent's own `add` is about to be read: what was on its way, or goes out from now on, may explain it. */
  mark(intent: Intent): void;
  /** Whether other orders may explain how the balance has moved. */
  isMixed(intent: Intent): boolean;
}

export function createTraffic(passed: () => number, store: Store): Traffic {
  const sent = new LRUCache<string, { begun: number; out: number; backAt: number }>({ max: store.share(IN_MEMORY) });
  /** How many may have gone out with the account when an intent's own had. */
  const marks = new LRUCache<string, number>({ max: store.share(IN_MEMORY) });
  const of = (account: string) => {
    const known = sent.get(account) ?? { begun: 0, out: 0, backAt: Number.NEGATIVE_INFINITY };
    sent.set(account, known);
    return known;
  };
  return {
    sends(account) {
      const traffic = of(account);
      traffic.begun++;
      traffic.out++;
      return () => {
        traffic.out--;
        traffic.backAt = passed();
      };
    },
    isQuietSince: (account, since) => of(account).out === 0 && of(account).backAt < since,
    mark({ account, id }) {
      const { begun, out } = of(account);
      marks.set(id, begun - out + 1);
    },
    isMixed: ({ account, id }) => of(account).begun > (marks.get(id) ?? 0),
  };
}

/** What the balances before and after say of an unknown outcome: nothing when one is missing, or when it is `mixed`. */
export function balanceTells({ balanceBefore, balanceAfter, mixed }: Intent): 'same' | 'moved' | 'mixed' | undefined {
  if (balanceBefore === undefined || balanceAfter === undefined) return undefined;
  if (mixed) return 'mixed';
  return compare(balanceBefore, balanceAfter) === 0 ? 'same' : 'moved';
}

/** What the panel tells of an order that does not go with what the card said. */
export interface Differences {
  /** With its currency as the panel tells it. */
  charge?: string;
  currency?: string;
  remains?: string;
}

function isOtherAmount(charge: string, price: string, mayBeLess: boolean): boolean {
  const more = Big(charge).minus(price);
  // As fine as the panel writes it.
  const unit = Big(10).pow(-(charge.split('.')[1]?.length ?? 0));
  const isAbout = more.abs().lt(unit) || more.abs().lte(Big(price).times(TOLERANCE));
  return !isAbout && !(more.lt(0) && mayBeLess);
}

/** Whether the panel surely charged something else for an order than its card said. */
export function chargedOtherwise({ service, values, price, priceIn, charge, currency, status }: Order): boolean {
  if (!service || price === undefined || charge === undefined || !priceIn || priceIn !== currency) return false;
  const { atMost, open } = priceOf(service, values);
  // One that runs, or came in part, may be charged in portions, or less; and nothing at all is what panels say that don't tell.
  const mayBeLess = atMost || status !== 'Completed' || values.dripFeed !== undefined || Number(charge) === 0;
  return !open && isOtherAmount(charge, price, mayBeLess);
}

/** What speaks against it that an order at the panel is the one that was wished for; nothing when all goes together. */
export function differencesOf(intent: Intent, status: OrderStatus): Differences | undefined {
  const { service, values, price, currency } = intent;
  const { atMost, open, billed } = priceOf(service, values);
  const found: Differences = {};
  const told = status.currency || currency;
  if (status.charge !== undefined && !open) {
    // What was not delivered is given back; a subscription is charged post by post.
    const mayBeLess = atMost || (isOrderFinal(status.status) && status.status !== 'Completed');
    // Amounts of two currencies can't be compared: only the person knows.
    const isOther = told !== currency && currency !== '';
    if (isOther || isOtherAmount(status.charge, price, mayBeLess))
      Object.assign(found, { charge: status.charge, currency: told });
  }
  const counted = formOf(service.type).billed;
  const isCounted = counted !== 'one' && counted !== 'posts';
  if (status.remains !== undefined && isCounted && Big(status.remains).gt(billed)) found.remains = status.remains;
  return Object.keys(found).length > 0 ? found : undefined;
}
