import type { OrderStatus, RefillStatus } from '../panel/model.ts';
import { isOrderFinal, isRefillFinal } from '../panel/statuses.ts';
import type { Order, Refill } from './records.ts';

/** The order after the panel told of it at `now`, in ms; the same object when that is nothing new. */
export function orderAfter(old: Order, status: OrderStatus, now: number): Order {
  const { status: word, charge, currency, startCount, remains } = status;
  const news = { status: word, charge, currency, startCount, remains };
  const known = Object.fromEntries(Object.entries(news).filter(([, value]) => value !== undefined));
  const isSame = Object.entries(known).every(([field, value]) => old[field as keyof Order] === value);
  if (isSame && isOrderFinal(old.status) === (old.endedAt !== undefined)) return old;
  const next: Order = { ...old, ...known, checkedAt: now };
  if (next.status !== old.status) next.statusAt = now;
  if (hasMoved(old, next)) next.changedAt = now;
  return withEnd(next, isOrderFinal(next.status), now);
}

/** Whether something happened to it that a person would see. */
export function hasMoved(old: Order, next: Order): boolean {
  return next.status !== old.status || next.remains !== old.remains || next.startCount !== old.startCount;
}

/** As {@link orderAfter}. */
export function refillAfter(old: Refill, { status }: RefillStatus, now: number): Refill {
  const isFinal = isRefillFinal(status);
  const isSame = status === old.status;
  if (isSame && isFinal === (old.endedAt !== undefined)) return old;
  return withEnd({ ...old, status, changedAt: isSame ? old.changedAt : now }, isFinal, now);
}

/** One that runs again is told of again when it ends. */
function withEnd<T extends { endedAt?: number | undefined; told?: string | undefined }>(
  next: T,
  isFinal: boolean,
  now: number,
): T {
  if (isFinal) return { ...next, endedAt: next.endedAt ?? now };
  const { endedAt: _ended, told: _told, ...rest } = next;
  return rest as T;
}
