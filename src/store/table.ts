import type { KeyvStorageAdapter } from 'keyv';

/** What an engine gives for one collection: what Keyv asks for, and what Keyv lacks. A text is a record as it is stored. */
export interface Table {
  adapter: KeyvStorageAdapter;
  /** There where others may write the same record; without it, one write of a key after another is enough. */
  swap?: Swap;
  /** Deletes some of those whose key starts with it. @returns how many: none are left when they are less than `AT_ONCE`. */
  deleteSome(prefix: string): Promise<number>;
  /** The same of those whose `expires` is less. */
  deleteOld(expires: number): Promise<number>;
  /** Gives this one to all whose `expires` is less than `before`. */
  renew(expires: number, before: number): Promise<void>;
  /** See `Collection.prefixKeys`. */
  prefixKeys(path: `$.${string}`): Promise<void>;
}

/** Records that are deleted or walked through at once: a few milliseconds. */
export const AT_ONCE = 100;

/**
 * Writes `next` where the text `old` still stands; `undefined` is no record. @returns whether it did.
 * @throws FencedError when somebody else looks after the record now, unless `isProof`.
 */
type Swap = (
  key: string,
  old: string | undefined,
  next: string | undefined,
  how: { expires: number | undefined; isProof: boolean },
) => Promise<boolean>;
