/** Holds what was used last, up to a total weight. */
export interface Shelf<T> {
  /** Answers what is held, or else makes it; everybody who asks meanwhile shares that. `undefined` is not held. */
  take(key: string, make: () => Promise<T | undefined>): Promise<T | undefined>;
  drop(key: string): void;
}

/** The thing used last stays, however heavy it is. */
export function createShelf<T>(capacity: number, weigh: (value: T) => number): Shelf<T> {
  const held = new Map<string, T>(); // the least recently used first
  const coming = new Map<string, Promise<T | undefined>>();

  function put(key: string, value: T): void {
    held.delete(key);
    held.set(key, value);
    let weight = [...held.values()].reduce((sum, each) => sum + weigh(each), 0);
    for (const [oldest, its] of held) {
      if (weight <= capacity || oldest === key) break;
      held.delete(oldest);
      weight -= weigh(its);
    }
  }

  async function bring(key: string, make: () => Promise<T | undefined>): Promise<T | undefined> {
    try {
      const value = await make();
      if (value !== undefined) put(key, value);
      return value;
    } finally {
      coming.delete(key);
    }
  }

  return {
    async take(key, make) {
      const value = held.get(key);
      if (value !== undefined) {
        held.delete(key);
        held.set(key, value);
        return value;
      }
      const promise = coming.get(key) ?? bring(key, make);
      coming.set(key, promise);
      return promise;
    },
    drop(key) {
      held.delete(key);
    },
  };
}
