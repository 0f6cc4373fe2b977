import type { OrderStatus, RefillStatus } from '../../panel/model.ts';
import { isOrderFinal, isRefillFinal } from '../../panel/statuses.ts';
import type { Order, Refill } from '../records.ts';
import { endOf, STANDING_MOVES, type Standing, type StandingMove, standingOf } from '../states.ts';

/** The order after the panel told of it at `now`, in ms; the same object when that is nothing new. */
export function orderAfter(old: Order, status: OrderStatus, now: number): Order {
  const { status: word, charge, currency, startCount, remains } = status;
  const news = { status: word, charge, currency, startCount, remains };
  const known = Object.fromEntries(Object.entries(news).filter(([, value]) => value !== undefined));
  const isSame = Object.entries(known).every(([field, value]) => old[field as keyof Order] === value);
  if (isSame && stands(old, isOrderFinal(old.status))) return old;
  const next: Order = { ...old, ...known, checkedAt: now };
  if (next.status !== old.status) next.statusAt = now;
  if (hasMoved(old, next)) next.changedAt = now;
  return moved(next, isOrderFinal(next.status) ? 'ends' : 'runs', now);
}

/** Whether something happened to it that a person would see. */
export function hasMoved(old: Order, next: Order): boolean {
  return next.status !== old.status || next.remains !== old.remains || next.startCount !== old.startCount;
}

/** As {@link orderAfter}. */
export function refillAfter(old: Refill, { status }: RefillStatus, now: number): Refill {
  const isFinal = isRefillFinal(status);
  const isSame = status === old.status;
  if (isSame && stands(old, isFinal)) return old;
  return moved({ ...old, status, changedAt: isSame ? old.changedAt : now }, isFinal ? 'ends' : 'runs', now);
}

/** The order or refill after one of {@link STANDING_MOVES}; the same object when that is none from where it stands. */
export function moved<T extends Order | Refill>(old: T, what: StandingMove, now: number): T {
  const { from, to }: { from: readonly Standing[]; to: Standing } = STANDING_MOVES[what];
  if (!from.includes(standingOf(old))) return old;
  if (to === 'lost') return { ...old, told: old.status };
  if (to === 'told') return { ...old, told: old.status, toldEnd: endOf(old) };
  if (to === 'ended') {
    const isKnown = old.endedAt === undefined && old.toldEnd === endOf(old);
    return { ...old, endedAt: old.endedAt ?? now, ...(isKnown ? { told: old.status } : {}) };
  }
  const { endedAt: _ended, told: _told, ...rest } = old;
  return rest as T;
}

/** Whether a status that is no news leaves it where it stands. */
function stands(old: Order | Refill, isFinal: boolean): boolean {
  const standing = standingOf(old);
  return isFinal ? standing === 'ended' || standing === 'told' : standing === 'open';
}
