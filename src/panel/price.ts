import Big from 'big.js';
import { formOf } from './forms.ts';
import type { OrderValues, Service } from './model.ts';

export interface Price {
  /** Exact decimal, in the account's currency. */
  amount: string;
  /** A subscription: it costs this at most. */
  atMost: boolean;
  /** A subscription without a limit of posts: `amount` is for one post. */
  open: boolean;
  /** The quantity that is charged for, in whole digits. */
  billed: string;
}

/** What the panel would charge for these values; a value not given yet counts as nothing. */
export function priceOf(service: Service, values: OrderValues): Price {
  const { billed } = formOf(service.type);
  if (billed === 'one') return { amount: Big(service.rate).toFixed(), atMost: false, open: false, billed: '1' };

  const subscription = billed === 'posts';
  const open = subscription && values.posts === undefined;
  const pieces = subscription
    ? subscribed(values)
    : billed === 'quantity'
      ? dripFed(service, values)
      : lines(values[billed]);
  // Times 0.001, not divided by 1000: big.js rounds divisions only.
  return {
    amount: pieces.times(service.rate).times('0.001').toFixed(),
    atMost: subscription,
    open,
    billed: pieces.toFixed(),
  };
}

/** With at least two decimals, otherwise exactly as it is: `0.9` is `0.90`, `0.27819` stays, `1e-7` is `0.0000001`. */
export function formatMoney(amount: string): string {
  if (/^(0|[1-9]\d*)\.\d\d$/.test(amount)) return amount; // As most are.
  const money = Big(amount);
  const exact = money.toFixed();
  return (exact.split('.')[1]?.length ?? 0) < 2 ? money.toFixed(2) : exact;
}

export function subtract(balance: string, amount: string): string {
  return Big(balance).minus(amount).toFixed();
}

export function sum(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => total.plus(amount), Big(0)).toFixed();
}

/** Below 0 when `a` is less than `b`, above 0 when it is more, otherwise 0. */
export function compare(a: string, b: string): number {
  return Big(a).cmp(b);
}

function dripFed(service: Service, values: OrderValues): Big {
  const asked = formOf(service.type)
    .steps(values, service)
    .some(({ field }) => field === 'dripFeed');
  const runs = (asked && values.dripFeed?.split(' ')[0]) || '1';
  return Big(values.quantity ?? 0).times(runs);
}

/** At most `max` for each new post and each existing one that is to be served; for one post when there is no limit. */
function subscribed(values: OrderValues): Big {
  const posts = values.posts === undefined ? Big(1) : Big(values.posts).plus(values.oldPosts ?? 0);
  return Big(values.max ?? 0).times(posts);
}

function lines(value: string | undefined): Big {
  return Big(value ? value.split('\n').length : 0);
}
