import type { PanelError } from './errors.ts';

/** What the panel sells. `rate` is a decimal: the price of 1,000 in the account's currency (of one piece for a package). */
export interface Service {
  id: string;
  name: string;
  /** As it came; `formOf` reads it. Empty when the panel sent none. */
  type: string;
  category: string;
  rate: string;
  min: number;
  max: number;
  refill: boolean;
  cancel: boolean;
  /** Only when the panel says so. */
  dripfeed?: boolean;
  description?: string;
  averageTime?: string;
  /** What the panel has asked for beside the specification's form of this type. */
  wants?: Wanted[];
}

/** Numbers are decimal text; what the panel does not know yet is absent. */
export interface OrderStatus {
  /** The standard word (see `statuses.ts`), an unknown one as it came. */
  status: string;
  charge?: string;
  currency?: string;
  startCount?: string;
  remains?: string;
  runs?: string;
  posts?: string;
  expiry?: string;
  /** The orders that a drip-feed or a subscription has made. */
  orders?: string[];
}

export interface RefillStatus {
  status: string;
}

/** `balance` is a decimal; `currency` is empty when the panel does not name it. */
export interface Balance {
  balance: string;
  currency: string;
}

export type FieldName =
  | 'link'
  | 'quantity'
  | 'dripFeed'
  | 'usernames'
  | 'hashtag'
  | 'hashtags'
  | 'username'
  | 'answerNumber'
  | 'min'
  | 'max'
  | 'posts'
  | 'oldPosts'
  | 'delay'
  | 'expiry'
  | 'comments'
  | 'media'
  | 'groups'
  | 'keywords'
  | 'country'
  | 'device'
  | 'typeOfTraffic'
  | 'googleKeyword'
  | 'referringUrl';

/** `dripfeed` says whether there is a drip-feed, which the specification leaves to `runs`. */
export type Wanted = FieldName | 'dripfeed';

/**
 * The canonical text of each field: whole numbers in ASCII digits, lines joined by `\n`, drip-feed as `runs interval`,
 * a date as `dd/mm/YYYY`.
 */
export type OrderValues = Partial<Record<FieldName, string>>;

/**
 * The answer about one id of several. `error` is the panel's own words about it, empty when it said nothing; `failed` is there
 * when the panel gave no verdict on this id: the whole request failed, or the id is missing in the answer. For a refill or a
 * cancellation, `failed.kind` tells whether it may have been done all the same.
 */
export type Item<T> = { ok: true; value: T } | { ok: false; error: string; failed?: PanelError };
