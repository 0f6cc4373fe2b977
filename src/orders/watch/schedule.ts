/** The longest time between two checks of one order, in poll intervals. */
const SLOWEST = 15;
/** While an order rests, the time between two checks grows with the time since it last moved, by this part of it. */
const RESTING = 1 / 30;
/** While it moves, that time shrinks with what the order will still take at its pace, by this part of it. */
const APPROACHING = 1 / 15;
/** While the panel does not know it, that time grows, however long it gets, with the time since it first said so, by this part of it. */
const MISSING = 1 / 12;

/** What tells when an order may end: moments in ms since 1970, amounts as the panel writes them. */
export interface Progress {
  placedAt: number;
  changedAt: number;
  /** When the status last changed. */
  statusAt?: number | undefined;
  quantity?: string | undefined;
  remains?: string | undefined;
  /** For how long it was watched without a move, in ms, by a clock that never jumps. */
  watchedMs: number;
  /** For how long the panel has not known it, in the same. */
  missedMs?: number | undefined;
}

/**
 * How long to wait, in ms, before it is asked about an order again: 1 to 15 intervals, often while it is fresh, has just changed
 * or is about to end, more and more seldom while nothing points to its end. test/bench/watching.bench.ts shows what that saves.
 * Its moments may be those of a wrong clock.
 */
export function nextCheck(order: Progress, now: number, intervalMs: number): number {
  const { placedAt, changedAt, statusAt = placedAt, watchedMs, missedMs = 0 } = order;
  const rest = changedAt > now ? watchedMs : Math.min(now - changedAt, watchedMs);
  const done = 1 - Number(order.remains) / Number(order.quantity);
  const isMoving = done > 0 && done < 1;
  const left = isMoving ? (Math.max(0, changedAt - placedAt) * (1 - done)) / done - rest : 0;
  const wait = left > 0 ? left * APPROACHING : (isMoving ? -left : rest) * RESTING;
  // Whatever its pace was, a status that has just changed may change again.
  const sinceStatus = Math.max(rest, now - statusAt);
  const known = Math.min(Math.max(intervalMs, Math.min(wait, sinceStatus)), SLOWEST * intervalMs);
  return Math.max(known, missedMs * MISSING);
}
