import { z } from 'zod';
import type { Service } from '../panel/model.ts';
import { storedText } from '../panel/text.ts';

const service = z.object({
  id: storedText('id'),
  name: storedText('name'),
  type: storedText('type'),
  category: storedText('category'),
  rate: z.string(),
  min: z.number(),
  max: z.number(),
  refill: z.boolean(),
  cancel: z.boolean(),
  dripfeed: z.boolean().exactOptional(),
  description: storedText('description').exactOptional(),
  averageTime: storedText('detail').exactOptional(),
} satisfies Record<Exclude<keyof Service, 'wants'>, z.ZodType>);

/**
 * What accounts share: the services of a panel, or the rates (by service id) that differ from such a list's. Of a long list
 * the first services, and how many records there are with `more` of them, each as long.
 */
export type ListRecord = { services: Service[]; more?: number } | { rates: Record<string, string> };

export const listRecord: z.ZodType<ListRecord> = z.union([
  z.object({ services: z.array(service), more: z.number().exactOptional() }),
  z.object({ rates: z.record(z.string(), z.string()) }),
]);

/** Which list an account sees: keys of list records. */
export interface AccountRecord {
  services: string;
  rates?: string;
  /** In milliseconds since 1970. */
  fetchedAt: number;
  /** The same in ms of `passed`; none in records of former versions. */
  seenAt?: number;
}

export const accountRecord: z.ZodType<AccountRecord> = z.object({
  services: z.string(),
  rates: z.string().exactOptional(),
  fetchedAt: z.number(),
  seenAt: z.number().exactOptional(),
});
