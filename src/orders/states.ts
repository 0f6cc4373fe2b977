import type { Intent } from './records.ts';

type State = Intent['state'];

/**
 * What can happen to the wish to place one order: from which states, to which one, and who makes it happen. Nothing else moves
 * an intent, and each move happens once. Who is told: of `draft` by the card; of `placed`, `unknown`, `refused` and what was not sent
 * by the tap that confirmed, or after it by `untold`; of the rest by the tap itself.
 */
export const INTENT_MOVES = {
  /** Confirm, one for each attempt: `add` goes out. */
  confirmed: { from: ['draft'], to: 'sending' },
  /** The panel gave an id. */
  accepted: { from: ['sending'], to: 'placed' },
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
