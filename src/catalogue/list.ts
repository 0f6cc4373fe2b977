import { hash } from 'node:crypto';
import type { Service } from '../panel/model.ts';
import { type Network, networksNamed, networksOf } from './networks.ts';
import { createSearch, type Search } from './search.ts';

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
  forNetwork(network: Network): readonly Category[];
}

/** Everything about a list but an account's own prices: shared by all who see the same services. */
export interface SharedList {
  readonly services: ReadonlyMap<string, Service>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly search: Search;
  forNetwork(network: Network): readonly Category[];
}

export function createSharedList(listed: readonly Service[]): SharedList {
  const services = new Map(listed.map((service) => [service.id, service]));
  const categories = toCategories(listed);
  const byNetwork = new Map<Network, readonly Category[]>();

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

  function narrow(network: Network): Category[] {
    const named = categories.filter(({ name }) => networksNamed(name).includes(network));
    const mixed = categories.filter(({ name }) => networksNamed(name).length === 0);
    const isFor = (id: string) => networksOf(services.get(id) ?? { name: '', category: '' }).includes(network);
    const parts = mixed.map((category) => ({ ...category, ids: category.ids.filter(isFor) }));
    return [...named, ...parts.filter(({ ids }) => ids.length > 0)];
  }
}

function toCategories(services: readonly Service[]): Category[] {
  const groups = Map.groupBy(services, ({ category }) => category);
  return [...groups].map(([name, members]) => ({
    key: hash('sha256', name, 'base64url').slice(0, 10),
    name,
    ids: members.map(({ id }) => id),
  }));
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
