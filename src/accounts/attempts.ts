import { hash } from 'node:crypto';
import { z } from 'zod';
import { isKeyRefused } from '../panel/errors.ts';
import type { Store } from '../store/store.ts';

const HOUR = 3_600_000;
/** Of these so many that are refused are taken in an hour: the bot is no place to try keys out, nor to be shut out for it. */
const PER_PERSON = 10;
const PER_PANEL = 100;

/** The panel was not asked: too many keys were refused. */
export class TooManyKeysError extends Error {
  override name = 'TooManyKeysError';
  readonly waitMs: number;
  constructor(waitMs: number) {
    super('too many keys were refused');
    this.waitMs = waitMs;
  }
}

const refusedSchema = z.array(z.object({ owner: z.number(), key: z.string(), at: z.number() }));
type Refused = z.infer<typeof refusedSchema>[number];

/** @returns what lets `ask` try a key, and counts each that the panel refuses, once. It throws TooManyKeysError. */
export function createAttempts(parts: { store: Store; panels: readonly string[]; passed: () => number }) {
  const { store, panels, passed } = parts;
  /** By the panel's name, which knows few: a restart or an erasing lets nobody begin anew. */
  const refused = store.collection('refused_keys', { schema: refusedSchema, sealed: true, ttlMs: HOUR });
  /** On their way: until it is known what becomes of them they count. */
  const trying = new Set<Refused & { panel: string }>();
  const recent = (tries: readonly Refused[] = []) => tries.filter(({ at }) => at > passed() - HOUR);

  return async <T>(owner: number, panel: string, key: string, ask: () => Promise<T>): Promise<T> => {
    const tried = { owner, panel, key: hash('sha256', key, 'base64url'), at: passed() };
    const isSame = (other: Refused) => other.owner === owner && other.key === tried.key;
    const known = await refused.getMany(panels);
    const all = [
      ...known.flatMap((tries, at) => recent(tries).map((one) => ({ ...one, panel: panels[at] }))),
      ...trying,
    ];
    const heed = (tries: readonly Refused[], most: number) => {
      const others = Map.groupBy(
        tries.filter((one) => !isSame(one)),
        (one) => `${one.owner} ${one.key}`,
      );
      const [oldest] = tries;
      if (oldest && others.size >= most) throw new TooManyKeysError(oldest.at + HOUR - passed());
    };
    heed(
      all.filter((one) => one.owner === owner).toSorted((one, other) => one.at - other.at),
      PER_PERSON,
    );
    heed(
      all.filter((one) => one.panel === panel),
      PER_PANEL,
    );
    trying.add(tried);
    try {
      return await ask();
    } catch (error) {
      const { panel: _panel, ...row } = tried;
      if (isKeyRefused(error))
        await refused.update(panel, (old) => [...recent(old).filter((one) => !isSame(one)), row]);
      throw error;
    } finally {
      trying.delete(tried);
    }
  };
}
