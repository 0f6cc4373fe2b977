import { z } from 'zod';
import type { Service } from '../panel/model.ts';

const service = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  category: z.string(),
  rate: z.string(),
  min: z.number(),
  max: z.number(),
  refill: z.boolean(),
  cancel: z.boolean(),
  dripfeed: z.boolean().exactOptional(),
  description: z.string().exactOptional(),
  averageTime: z.string().exactOptional(),
} satisfies Record<keyof Service, z.ZodType>);

/** What accounts share: the services of a panel, or the rates (by service id) that differ from such a list's. */
export type ListRecord = { services: Service[] } | { rates: Record<string, string> };

export const listRecord: z.ZodType<ListRecord> = z.union([
  z.object({ services: z.array(service) }),
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
