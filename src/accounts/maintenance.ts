import { z } from 'zod';
import { createGlance } from '../store/glance.ts';
import type { Store } from '../store/store.ts';

const KEY = 'until';

/** While it lasts nothing that costs or changes something is asked of a panel, by any process; all else goes on. */
export interface Maintenance {
  /** The moment, by the wall, when it is over; nothing while there is none. */
  until(): Promise<number | undefined>;
  /** @param until `undefined` ends it. */
  set(until: number | undefined): Promise<void>;
}

export function createMaintenance({ common, now }: { common: Store; now: () => number }): Maintenance {
  const kept = common.collection('maintenance', { schema: z.number() });
  const glance = createGlance(kept);
  return {
    async until() {
      const until = await glance.at(KEY);
      return until !== undefined && until > now() ? until : undefined;
    },
    async set(until) {
      if (until === undefined) await kept.delete(KEY);
      else await kept.set(KEY, until);
      glance.changed(KEY);
    },
  };
}
