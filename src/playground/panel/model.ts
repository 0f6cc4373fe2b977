/** A service as `services` lists it. `rate` is a decimal string: the price of 1,000, of a package the price of one. */
export interface WireService {
  service: number;
  name: string;
  type: string;
  category: string;
  rate: string;
  min: string;
  max: string;
  refill: boolean;
  cancel: boolean;
  desc?: string;
  /** `false`: `runs` and `interval` are refused. */
  dripfeed?: boolean;
  average_time?: string;
}

/** A customer of the panel. A plain object: assign to it to change the balance, the prices or to suspend the key. */
export interface PanelAccount {
  readonly key: string;
  /** Exact decimal string. */
  balance: string;
  currency: string;
  /** This customer's own prices, by service id. */
  rates: Record<string, string>;
  suspended: boolean;
}

export interface PanelOrder {
  readonly id: string;
  readonly key: string;
  readonly service: number;
  readonly kind: 'plain' | 'dripfeed' | 'subscription';
  /** As received, without `key` and `action`. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly currency: string;
  /** The price of one unit of `quantity`, an exact decimal string. */
  readonly unitPrice: string;
  /** All that was ordered, of a drip-feed over all runs; 0 for a subscription, 1 for a package. */
  quantity: number;
  /** What the customer has paid and not got back. A run's charge is a part of its drip-feed's, not on top of it. */
  charge: string;
  status: string;
  /** `null` until the order has started. */
  start_count: number | null;
  remains: number;
  /** Milliseconds of the panel's clock. */
  readonly createdAt: number;
  /** The drip-feed or subscription that made this order. */
  readonly parent?: string;
  /** Ids of the orders made by this drip-feed or subscription. */
  readonly orders: string[];
  cancelRequested: boolean;
  /** Somebody moved this order by hand, so the clock leaves it alone. */
  steered: boolean;
  refilledAt?: number;
}

export interface PanelRefill {
  readonly id: string;
  readonly order: string;
  readonly key: string;
  status: string;
  readonly createdAt: number;
  steered: boolean;
}

/** One request, recorded when the panel has acted on it and before the answer leaves. */
export interface Call {
  action: string;
  key: string;
  /** Without `key` and `action`. */
  parameters: Record<string, string>;
  at: number;
  /** 0 when no answer was sent. */
  httpStatus: number;
  /** The honest answer; missing for `services` (too large) and where a fault kept the panel from acting. */
  body?: unknown;
  /** The kind of the fault that was played. */
  fault?: string;
  /** What a strict panel would refuse: unexpected, empty or repeated parameters, a broken request. */
  warnings: string[];
}

export type PanelEvent =
  | { kind: 'call'; call: Call }
  | { kind: 'orderAccepted'; order: PanelOrder }
  | { kind: 'orderChanged'; order: PanelOrder }
  | { kind: 'refillChanged'; refill: PanelRefill };

/** House rules that panels turn on and off. Assign to change. */
export interface PanelRules {
  /** Refuse unexpected parameters; otherwise they are only warnings on the call. */
  strict: boolean;
  /** Refuse a second open order for the same service and link. */
  oneOpenOrderPerLink: boolean;
  /** Per key, counted in whole minutes of the panel's clock; above it HTTP 429 with `Retry-After`. */
  requestsPerMinute: number;
}

/** How orders go by themselves. Both in seconds: from placing to start, from start to the end. */
export interface Life {
  secondsToStart: number;
  secondsToFinish: number;
  /** The share of orders that end as Partial instead of Completed, 0 to 1; 0 unless given. */
  partialShare?: number;
}

/** A "no" of the panel: its message becomes `{ "error": message }`. */
export class Refusal extends Error {}

const finalStatus = /^(completed?|partial|cancell?ed|refunded|fail(ed)?|error|expired|rejected)$/i;

export function isFinal(status: string): boolean {
  return finalStatus.test(status);
}
