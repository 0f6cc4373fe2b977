import Big from 'big.js';
import { priceOf, subtract } from '../panel/price.ts';
import { isOrderFinal } from '../panel/statuses.ts';
import type { Order } from './records.ts';

/** Whose money panels give back, but for what was delivered before. */
const CALLED_OFF: ReadonlySet<string> = new Set(['Canceled', 'Refunded']);
/** These say that nothing has begun, whatever the numbers beside them say. */
const NOT_BEGUN: ReadonlySet<string> = new Set(['Pending', 'Awaiting']);

/** How much of an order is left, and of how much. */
export interface Left {
  left: number;
  total: number;
}

/** Nothing while it can't be told: many panels say that 0 remains of an order that has not begun. */
export function leftOf(order: Order): Left | undefined {
  const { service, values, status, remains } = order;
  const total = Number(service ? priceOf(service, values).billed : values.quantity);
  const left = Number(remains);
  // Of a package, one is billed, and the panel counts its pieces.
  if (!remains || Number.isNaN(left) || !(total > 1)) return undefined;
  if (!isOrderFinal(status) && (left <= 0 || NOT_BEGUN.has(status))) return undefined;
  return { left: Math.min(Math.max(left, 0), total), total };
}

/** What came of an order's money, in exact decimals. */
export interface Paid {
  /** Nothing when the panel has not said it, nor the card. */
  kept: string | undefined;
  back: string;
  /** Reckoned from what was not delivered: neither the charge nor the status says that it came back. */
  isReckoned: boolean;
}

/**
 * What the panel took and has not given back; before it says so, the price. Of what was given back many panels say nothing but
 * the status: the charge in their answer stays what it was. Others tell what is left of it.
 */
export function paidFor(order: Order): Paid {
  const { status, price, charge } = order;
  const amount = charge ?? price;
  const share = deliveredShare(order);
  if (share === undefined || amount === undefined) {
    const cameToNothing = CALLED_OFF.has(status) || status === 'Failed';
    if (cameToNothing && charge === undefined) return { kept: '0', back: price ?? '0', isReckoned: true };
    return { kept: amount, back: '0', isReckoned: false };
  }
  // What is left of the price is nearer to that than to the price. Of one that was placed elsewhere, nobody knows.
  const isLeft =
    charge !== undefined &&
    Big(charge).lt(
      Big(price ?? 0)
        .times(share.plus(1))
        .times('0.5'),
    );
  if (isLeft) return { kept: charge, back: subtract(price ?? '0', charge), isReckoned: false };
  if (price === undefined && share.gt(0)) return { kept: amount, back: '0', isReckoned: false };
  const kept = Big(amount)
    .times(share)
    .round(Math.max(2, amount.split('.')[1]?.length ?? 0))
    .toFixed();
  return { kept, back: subtract(amount, kept), isReckoned: status !== 'Refunded' };
}

/** Of one whose money comes back for what was not delivered: how much was. Nothing for what comes in portions, none of which tells. */
function deliveredShare(order: Order): Big | undefined {
  const { status, service, values } = order;
  const { left = 0, total = 0 } = (status === 'Refunded' ? undefined : leftOf(order)) ?? {};
  const isPart = left > 0 && left < total;
  if (isPart && (status === 'Canceled' || status === 'Partial')) return Big(total - left).div(total);
  const isPortioned = values.dripFeed !== undefined || (service && priceOf(service, values).atMost);
  return CALLED_OFF.has(status) && !isPortioned ? Big(0) : undefined;
}
