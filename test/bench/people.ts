import { z } from 'zod';
import { type Account, createAccounts } from '../../src/accounts/accounts.ts';
import { systemClock } from '../../src/clock.ts';
import { createLedger } from '../../src/orders/ledger.ts';
import { type Order, schemas } from '../../src/orders/records.ts';
import type { Panel } from '../../src/panel/client.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { ENCRYPTION_KEY, type Servers, useFolder } from './support.ts';

const FIRST_PERSON = 7_000_001;

export function peopleIds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => FIRST_PERSON + index);
}

export const keyOf = (person: number) => person.toString(16).padStart(32, '0');

export function openBenchStore(file: string): Promise<Store> {
  return openStore({ file, seal: createSeal([Buffer.from(ENCRYPTION_KEY, 'base64')]) });
}

export function order(account: string, owner: number, id: string, more: Partial<Order> = {}): Order {
  return {
    v: 1,
    id,
    account,
    owner,
    source: 'placed',
    service: {
      id: '1',
      name: 'Instagram Followers | HQ | R30',
      type: 'Default',
      category: 'Instagram',
      rate: '0.90',
      min: 10,
      max: 100_000,
      refill: true,
      cancel: true,
    },
    values: { link: 'https://instagram.com/ann', quantity: '1000' },
    price: '0.90',
    currency: 'USD',
    placedAt: 1_700_000_000_000,
    changedAt: 1_700_000_000_000,
    status: 'In progress',
    ...more,
  };
}

/** Writes many at once: a setMany takes 249 records. */
export async function setAll<T>(
  collection: { setMany(entries: readonly (readonly [string, T])[]): Promise<void> },
  entries: readonly (readonly [string, T])[],
): Promise<void> {
  for (let at = 0; at < entries.length; at += 200) await collection.setMany(entries.slice(at, at + 200));
}

/** People with an account each, and orders in each one's history. @returns the accounts. */
export async function seed(
  store: Store,
  people: readonly number[],
  panelName: string,
  ordersOf: (account: Account) => Order[] = (account) =>
    Array.from({ length: 10 }, (_, index) => order(account.id, account.owner, String(index + 1))),
): Promise<Account[]> {
  const stub = { balance: async () => ({ balance: '100', currency: 'USD' }) } as unknown as Panel;
  const accounts = createAccounts({
    store,
    panels: new Map([[panelName, stub]]),
    newestOrders: async () => [],
    ...systemClock,
  });
  createLedger(store);
  const made: Account[] = [];
  for (const owner of people) {
    await accounts.meet(owner);
    await accounts.changePerson(owner, { appLanguage: 'en' });
    await accounts.connect(owner, panelName, keyOf(owner));
    made.push(...(await accounts.list(owner)));
  }
  const orders = made.map((account) => ({ account, orders: ordersOf(account) }));
  await setAll(
    store.collection('orders', { schema: schemas.order }),
    orders.flatMap((one) => one.orders.map((each) => [`${each.account}/${each.id}`, each] as const)),
  );
  const history = orders.filter((one) => one.orders.length > 0);
  await setAll(
    store.collection('history', { schema: z.array(z.string()) }),
    history.flatMap(({ account, orders: all }) =>
      Array.from(
        { length: Math.ceil(all.length / 100) },
        (_, page) =>
          [`${account.id}/orders/${page}`, all.slice(page * 100, (page + 1) * 100).map(({ id }) => id)] as const,
      ),
    ),
  );
  await setAll(
    store.collection('history_counts', { schema: z.number() }),
    history.map(({ account, orders: all }) => [`${account.id}/orders`, all.length] as const),
  );
  return made;
}

/** What a bot is started with whose database has these people, with ten orders each. */
export async function environmentOf(servers: Servers, people: readonly number[]): Promise<Record<string, string>> {
  const file = `${useFolder()}/bot.sqlite`;
  const store = await openBenchStore(file);
  await seed(store, people, '127.0.0.1');
  await store.close();
  return {
    TELEGRAM_API_ROOT: servers.url,
    PANEL_API_URL: servers.panelUrl,
    STORAGE_URL: `sqlite://${file}`,
    ENCRYPTION_KEY,
  };
}
