import type { Service } from '../panel/model.ts';

const SEEN = ['name', 'type', 'min', 'max', 'refill', 'cancel'] as const;

/** Whether a buyer would see no difference between the two, but for the price. */
export function isSameOffer(one: Service, other: Service): boolean {
  return SEEN.every((field) => one[field] === other[field]);
}
