import { z } from 'zod';
import type { Store } from '../../src/store/store.ts';

export const HOUR = 3_600_000;
export const note = z.object({ text: z.string() });
export const here = { text: 'here' };

/** Records that live for a day, plain and sealed. */
export const brief = (store: Store) => store.collection('brief', { schema: note, ttlMs: 24 * HOUR });
export const sealed = (store: Store) => store.collection('logs', { schema: note, ttlMs: 24 * HOUR, sealed: true });

/** What all ways to read the record `1` give, of both kinds: six of it, or four of nothing. */
export async function readingsOf(store: Store): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const kind of [brief(store), sealed(store)]) {
    found.push(await kind.get('1'), (await kind.getMany(['1']))[0]);
    for await (const [, value] of kind.entries()) found.push(value);
  }
  return found;
}
