import type { Service } from '../panel/model.ts';
import { type ArchiveOptions, createArchive } from './archive.ts';
import type { ServiceList } from './list.ts';

/** Whose list it is; `panel` tells the fetching side where to ask. */
interface CatalogueAccount {
  id: string;
  panel: string;
}

export interface CatalogueOptions extends ArchiveOptions {
  /** The age at which a list is fetched again. */
  ttlMs: number;
  /** Asks the panel; `background` when nobody waits for it. Throws what the panel client throws. */
  fetchServices(account: CatalogueAccount, how: { background: boolean }): Promise<readonly Service[]>;
  now: () => number;
  /** Ms by a clock that never jumps and goes on over a restart. */
  passed: () => number;
}

/** The service lists of all accounts. Each is fetched at most once at a time, whoever asks. */
export interface Catalogue {
  /** The list at hand, at once: an old one as well, while the new one comes. Waits only when there is none. */
  of(account: CatalogueAccount): Promise<ServiceList>;
  /** A list at most ten seconds old that was asked for at `since` (in ms of `passed`) or later, for prices that somebody is about to confirm. */
  fresh(account: CatalogueAccount, since?: number): Promise<ServiceList>;
  service(account: CatalogueAccount, id: string): Promise<Service | undefined>;
  /** Wipes an account's list from memory and disk; one that is under way is not kept. */
  forget(accountId: string): Promise<void>;
}

const FRESH_MS = 10_000;
const RETRY_MS = 30_000; // between two attempts to renew a list that can still be served

export function createCatalogue(options: CatalogueOptions): Catalogue {
  const { now, passed } = options;
  const archive = createArchive(options);
  const fetches = new Map<string, Promise<ServiceList>>();
  /** When this process asked for the lists that it has, in ms of `passed`: of others nobody knows how old they are. */
  const askedAt = new Map<string, number>();
  const failedAt = new Map<string, number>();

  const fetch = (account: CatalogueAccount, background: boolean): Promise<ServiceList> => {
    const running = fetches.get(account.id);
    if (running) return running;
    const isCurrent = () => fetches.get(account.id) === started;
    const started = fetchAndSave(account, background, isCurrent).finally(() => {
      if (isCurrent()) fetches.delete(account.id);
    });
    fetches.set(account.id, started);
    return started;
  };

  const fetchAndSave = async (account: CatalogueAccount, background: boolean, isWanted: () => boolean) => {
    // A price may change while the list is on its way: it is as old as the question.
    const fetchedAt = now();
    const asked = passed();
    try {
      const services = await options.fetchServices(account, { background });
      const list = await archive.save(account.id, services, { fetchedAt, withIndex: background, isWanted });
      if (isWanted()) askedAt.set(account.id, asked);
      failedAt.delete(account.id);
      return list;
    } catch (error) {
      if (isWanted()) failedAt.set(account.id, passed());
      throw error;
    }
  };

  const renew = (account: CatalogueAccount): void => {
    const failed = failedAt.get(account.id);
    if (failed !== undefined && passed() - failed < RETRY_MS) return;
    // The old list is still served; who needs the new one asks for a fresh one, and gets the error.
    fetch(account, true).catch(() => {});
  };

  const catalogue: Catalogue = {
    async of(account) {
      const list = await archive.load(account.id);
      if (!list) return fetch(account, false);
      const asked = askedAt.get(account.id);
      const age = asked === undefined ? now() - list.fetchedAt : passed() - asked;
      // One of the future comes from a wrong clock: nobody knows how old it is.
      if (age < 0 || age >= options.ttlMs) renew(account);
      return list;
    },
    async fresh(account, since = Number.NEGATIVE_INFINITY) {
      const list = await archive.load(account.id);
      const asked = askedAt.get(account.id) ?? Number.NEGATIVE_INFINITY;
      return list && asked >= since && passed() - asked < FRESH_MS ? list : fetch(account, false);
    },
    async service(account, id) {
      return (await catalogue.of(account)).get(id);
    },
    async forget(accountId) {
      fetches.delete(accountId);
      askedAt.delete(accountId);
      failedAt.delete(accountId);
      await archive.remove(accountId);
    },
  };
  return catalogue;
}
