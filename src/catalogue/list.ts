import { hash } from 'node:crypto';
import type { Service } from '../panel/model.ts';
import { type Network, networksNamed, networksOf } from './networks.ts';
import { createSearch, type Search } from './search.ts';
import { inTurns } from './turns.ts';

export interface Category {
  /** Ten characters of `A-Za-z0-9_-`, made from the name: the same in every list that has the category. */
  readonly key: string;
  readonly name: string;
  /** Ids of its services, in the panel's order. */
  readonly ids: readonly string[];
}

/** The services of a panel as one account sees them, at its prices. */
export interface ServiceList {
  /** When the panel answered, in milliseconds since 1970. */
  readonly fetchedAt: number;
  readonly size: number;
  /** In the panel's order. */
  readonly categories: readonly Category[];
  get(id: string): Service | undefined;
  category(key: string): Category | undefined;
  /** The services of a category, or of any part of its ids. */
  services(ids: readonly string[]): Service[];
  /** The best first: by id, by words in any script, with typos, by what the words mean. `total` counts all that were found. */
  search(words: string, page?: { limit?: number; offset?: number }): Promise<{ total: number; services: Service[] }>;
  /** The categories for links of a network, those that name it first; of mixed ones, only the services for it. */
  forNetwork(network: Network): Promise<readonly Category[]>;
}

/** Everything about a list but an account's own prices: shared by all who see the same services. */
export interface SharedList {
  readonly services: ReadonlyMap<string, Service>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly search: Search;
  forNetwork(network: Network): Promise<readonly Category[]>;
}

export async function createSharedList(listed: readonly Service[]): Promise<SharedList> {
  const services = new Map<string, Service>();
  for await (const part of inTurns(listed, 5_000)) for (const service of part) services.set(service.id, service);
  const categories = await toCategories(listed);
  const byNetwork = new Map<Network, Promise<readonly Category[]>>();

  const narrow = async (network: Network): Promise<Category[]> => {
    const isFor = (id: string) => networksOf(services.get(id) ?? { name: '', category: '' }).includes(network);
    const named: Category[] = [];
    const mixed: Category[] = [];
    for await (const part of inTurns(categories, 50)) {
      for (const category of part) {
        const networks = networksNamed(category.name);
        if (networks.includes(network)) named.push(category);
        if (networks.length > 0) continue;
        const ids: string[] = [];
        for await (const some of inTurns(category.ids, 50)) ids.push(...some.filter(isFor));
        if (ids.length > 0) mixed.push({ ...category, ids });
      }
    }
    return [...named, ...mixed];
  };

  return {
    services,
    categories: new Map(categories.map((category) => [category.key, category])),
    search: createSearch(listed),
    forNetwork(network) {
      const found = byNetwork.get(network) ?? narrow(network);
      byNetwork.set(network, found);
      return found;
    },
  };
}

async function toCategories(services: readonly Service[]): Promise<Category[]> {
  const groups = new Map<string, string[]>();
  for await (const part of inTurns(services, 5_000)) {
    for (const { id, category } of part) {
      const ids = groups.get(category);
      if (ids) ids.push(id);
      else groups.set(category, [id]);
    }
  }
  const categories: Category[] = [];
  for await (const part of inTurns([...groups], 1_000)) {
    for (const [name, ids] of part) categories.push({ key: hash('sha256', name, 'base64url').slice(0, 10), name, ids });
  }
  return categories;
}

/** Lays an account's own rates (by service id, only where they differ) over a shared list. */
export function createServiceList(
  shared: SharedList,
  rates: ReadonlyMap<string, string>,
  fetchedAt: number,
): ServiceList {
  const priced = (service: Service): Service => {
    const rate = rates.get(service.id);
    return rate === undefined ? service : { ...service, rate };
  };
  const list: ServiceList = {
    fetchedAt,
    size: shared.services.size,
    categories: [...shared.categories.values()],
    get(id) {
      const service = shared.services.get(id);
      return service && priced(service);
    },
    category: (key) => shared.categories.get(key),
    services: (ids) => ids.map((id) => list.get(id)).filter((service) => service !== undefined),
    async search(words, { limit = 10, offset = 0 } = {}) {
      const found = await shared.search.find(words);
      const page = found.slice(offset, offset + limit);
      return { total: found.length, services: page.map(priced) };
    },
    forNetwork: (network) => shared.forNetwork(network),
  };
  return list;
}
