import { LRUCache } from 'lru-cache';
import type { Collection } from './collection.ts';

/** What another process has changed is seen after so long. */
const FRESH_MS = 1_000;
const IN_MEMORY = 5_000;

/** Looks at records that any process may change, each at most once a second. */
export interface Glance<T> {
  at(key: string): Promise<T | undefined>;
  /** This process has changed it. */
  changed(key: string): void;
}

export function createGlance<T>(collection: Pick<Collection<T>, 'get'>): Glance<T> {
  const seen = new LRUCache<string, Promise<T | undefined>>({ max: IN_MEMORY, ttl: FRESH_MS });
  return {
    at(key) {
      const known = seen.get(key);
      if (known) return known;
      const looked = collection.get(key);
      seen.set(key, looked);
      looked.catch(() => seen.delete(key));
      return looked;
    },
    changed: (key) => void seen.delete(key),
  };
}
