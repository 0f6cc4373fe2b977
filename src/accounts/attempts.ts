import { LRUCache } from 'lru-cache';
import { PanelError } from '../panel/errors.ts';

const HOUR = 3_600_000;
/** Of these so many that are refused are taken in an hour: the bot is no place to try keys out, nor to be shut out for it. */
const PER_PERSON = 10;
const PER_PANEL = 100;
const PEOPLE = 10_000;

/** The panel was not asked: too many keys were refused. */
export class TooManyKeysError extends Error {
  override name = 'TooManyKeysError';
  readonly waitMs: number;
  constructor(waitMs: number) {
    super('too many keys were refused');
    this.waitMs = waitMs;
  }
}

/** @returns what lets `ask` try a key, and counts those that the panel refuses. It throws TooManyKeysError. */
export function createAttempts(passed: () => number) {
  /** Moments of `passed` at which a key was tried that was refused, or is on its way. */
  const ofPeople = new LRUCache<number, Set<number>>({ max: PEOPLE });
  const ofPanels = new Map<string, Set<number>>();

  const recent = (moments: Set<number>, most: number) => {
    for (const moment of moments) if (moment <= passed() - HOUR) moments.delete(moment);
    const [oldest = 0] = moments;
    if (moments.size >= most) throw new TooManyKeysError(oldest + HOUR - passed());
    return moments;
  };

  return async <T>(owner: number, panel: string, ask: () => Promise<T>): Promise<T> => {
    const counts = [
      recent(ofPeople.get(owner) ?? new Set(), PER_PERSON),
      recent(ofPanels.get(panel) ?? new Set(), PER_PANEL),
    ] as const;
    ofPeople.set(owner, counts[0]);
    ofPanels.set(panel, counts[1]);
    let moment = passed();
    while (counts.some((moments) => moments.has(moment))) moment += 0.001; // Each is counted by itself.
    for (const moments of counts) moments.add(moment);
    try {
      const answer = await ask();
      for (const moments of counts) moments.delete(moment);
      return answer;
    } catch (error) {
      const isRefused = error instanceof PanelError && error.kind === 'rejected' && error.class !== 'rate';
      if (!isRefused) for (const moments of counts) moments.delete(moment);
      throw error;
    }
  };
}
