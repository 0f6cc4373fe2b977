import { setImmediate } from 'node:timers/promises';

/** A long list in parts of this size; others get their turn before each. */
export async function* inTurns<T>(items: readonly T[], size: number): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) {
    await setImmediate();
    yield items.slice(start, start + size);
  }
}
