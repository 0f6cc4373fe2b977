import type { Intent, Order } from './records.ts';

type State = Intent['state'];

/**
 * What can happen to the wish to place one order: from which states, to which one, and who makes it happen. Nothing else moves
 * an intent, and each move happens once. Who is told: of `draft` by the card; of `placed`, `unknown`, `refused` and what was not sent
 * by the tap that confirmed, or after it by `untold`; of the rest by the tap itself.
 */
export const INTENT_MOVES = {
  /** Confirm, one for each attempt: `add` goes out. */
  confirmed: { from: ['draft'], to: 'sending' },
  /** The panel gave an id; also when another process could not wait for it any more. */
  accepted: { from: ['sending', 'unknown'], to: 'placed' },
  /** The panel said no, nothing was taken. It stays so when the person was told. */
  refused: { from: ['sending'], to: 'refused' },
  /** Surely nothing was sent: the next attempt may. */
  notSent: { from: ['sending'], to: 'draft' },
  /** The panel did not say, or the process died while it was asked. */
  silent: { from: ['sending'], to: 'unknown' },
  /** Cancel on the card, or the card was replaced. */
  dropped: { from: ['draft'], to: 'dropped' },
  /** The balance after an unknown outcome was read; as often as one likes. */
  weighed: { from: ['unknown'], to: 'unknown' },
  /** The person found it at the panel, also among the orders that are watched already. */
  found: { from: ['unknown'], to: 'placed' },
  /** The person says that it was not placed. */
  disowned: { from: ['unknown'], to: 'settled' },
  /** The receipt has reached the person. */
  told: { from: ['placed'], to: 'settled' },
} as const satisfies Record<string, { from: readonly State[]; to: State }>;
export type IntentMove = keyof typeof INTENT_MOVES;

/**
 * Where an order or a refill stands, as its record tells.
 * - `open`: it runs, and the panel is asked about it.
 * - `ended`: the panel says so, and the person was not told.
 * - `told`: of this end.
 * - `lost`: told that it is not watched any more.
 */
export type Standing = 'open' | 'ended' | 'told' | 'lost';

export function standingOf({ status, told, endedAt }: Pick<Order, 'status' | 'told' | 'endedAt'>): Standing {
  if (endedAt === undefined) return told === undefined ? 'open' : 'lost';
  return told === status ? 'told' : 'ended';
}

/** What an end tells: one that comes once more, after it ran again, is no news. */
export function endOf({ status, remains = '' }: Pick<Order, 'status'> & { remains?: string }): string {
  return status === 'Partial' ? `${status} ${remains}` : status;
}

/**
 * What can happen to an order or a refill: from which standing, to which one, and who makes it happen. Whoever sees that it
 * runs watches it from then on. The watch tells of what is `ended`, and lets go of what is `told` or `lost`, when it still is.
 */
export const STANDING_MOVES = {
  /** The panel says that it runs: to the watch, or to a person who looks. */
  runs: { from: ['open', 'ended', 'told', 'lost'], to: 'open' },
  /** The panel says that it has ended, or in another way than was told. The end that was told before it ran again is `told` at once. */
  ends: { from: ['open', 'ended', 'told', 'lost'], to: 'ended' },
  /** The watch's message has reached the person, or they don't want it. */
  told: { from: ['ended'], to: 'told' },
  /** The same of a message that it is given up: the panel does not know it, or nothing moved for long. */
  givenUp: { from: ['open'], to: 'lost' },
} as const satisfies Record<string, { from: readonly Standing[]; to: Standing }>;
export type StandingMove = keyof typeof STANDING_MOVES;
