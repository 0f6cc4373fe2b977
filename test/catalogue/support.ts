import { type CatalogueOptions, createCatalogue } from '../../src/catalogue/catalogue.ts';
import type { AccountRecord, ListRecord } from '../../src/catalogue/records.ts';
import type { Service } from '../../src/panel/model.ts';

/** A collection as text in a map: what comes back is a copy, as from a disk. */
function createDisk<T>() {
  const rows = new Map<string, string>();
  const parse = (text: string): T => JSON.parse(text);
  return {
    rows,
    async get(key: string): Promise<T | undefined> {
      const text = rows.get(key);
      return text === undefined ? undefined : parse(text);
    },
    async set(key: string, value: T): Promise<void> {
      rows.set(key, JSON.stringify(value));
    },
    async delete(key: string): Promise<void> {
      rows.delete(key);
    },
    async *entries(): AsyncGenerator<[string, T]> {
      for (const [key, text] of rows) yield [key, parse(text)];
    },
  };
}

type Fetch = CatalogueOptions['fetchServices'];

/** A catalogue with a clock and a panel in the test's hands; `restart` is the next process over the same disk. */
export function createBench(panel: Service[] = []) {
  const disk = { lists: createDisk<ListRecord>(), accounts: createDisk<AccountRecord>() };
  const calls: { account: string; background: boolean }[] = [];
  const bench = {
    ...disk,
    calls,
    time: 1_000_000_000_000,
    /** By how much the wall clock was set wrong. */
    wrong: 0,
    answer: (async () => panel) as Fetch,
    restart: () =>
      createCatalogue({
        ...disk,
        ttlMs: 900_000,
        now: () => bench.time + bench.wrong,
        passed: () => bench.time,
        fetchServices: (account, how) => {
          calls.push({ account: account.id, background: how.background });
          return bench.answer(account, how);
        },
      }),
  };
  return bench;
}

export const account = (id: string) => ({ id, panel: 'main' });
