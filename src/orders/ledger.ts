import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { storedText } from '../panel/text.ts';
import type { Collection } from '../store/collection.ts';
import type { Store } from '../store/store.ts';
import { type Order, type Refill, schemas } from './records.ts';

/** Ids in one page of an account's history. */
const PAGE = 100;
/** Orders that people look at stay in memory, about 10 MiB of them, and the ends of as many histories as may be looked at. */
const ORDERS_IN_MEMORY = 10_000;
export const HISTORIES_IN_MEMORY = 2_000;
/** More than come before one whose record could not be written comes again. */
const NOTED_IN_MEMORY = 10_000;

/** All orders and refills that the bot knows of, and in which order they came. */
export interface Ledger {
  order(account: string, id: string): Promise<Order | undefined>;
  orders(account: string, ids: readonly string[]): Promise<(Order | undefined)[]>;
  /** By its `nameOf`: the one that was meant then, also when it was put aside since. */
  named(account: string, name: string): Promise<Order | undefined>;
  /**
   * Keeps a new order and notes it in the history; one that is known already stays as it is, and is filled in when it was tracked
   * and is placed by us. When the panel's ids have begun again, the one that had the id before is put aside, with `~` before it.
   * @returns what is kept.
   */
  addOrder(order: Order): Promise<{ order: Order; isNew: boolean; aside?: Order }>;
  changeOrder(account: string, id: string, change: (old: Order) => Order): Promise<Order | undefined>;
  refill(account: string, id: string): Promise<Refill | undefined>;
  addRefill(refill: Refill): Promise<void>;
  changeRefill(account: string, id: string, change: (old: Refill) => Refill): Promise<Refill | undefined>;
  /** Ids newest first. Reads one page, however long the history is. */
  recent(
    account: string,
    kind: 'orders' | 'refills',
    offset: number,
    count: number,
  ): Promise<{ ids: string[]; total: number }>;
  /** So many of the last orders, newest first. */
  newest(account: string, count: number): Promise<Order[]>;
  /** All orders, oldest first, page by page; those that come meanwhile may be among them. */
  history(account: string): AsyncIterable<Order[]>;
  forget(account: string): Promise<void>;
}

/**
 * Whether an order under a known id is the one that is known, when the panel gave that id to a new one. Some panels answer with
 * the running order of the same link instead of placing another one: that is the same. An order that has ended, or one for
 * something else, is not: the panel's ids have begun again.
 */
export function isSameOrder(known: Order, order: Order): boolean {
  if (order.intent === undefined || order.intent === known.intent) return true;
  if (known.source === 'tracked') return known.endedAt === undefined || known.placedAt >= order.placedAt;
  // A former version did not keep the wish.
  if (known.intent === undefined && known.placedAt === order.placedAt) return true;
  const isAlike = (['link', 'username'] as const).every((field) => known.values[field] === order.values[field]);
  return known.endedAt === undefined && known.service?.id === order.service?.id && isAlike;
}

/** A known order with all that is known of the wish for it. */
function filledIn(known: Order, order: Order): Order {
  if (order.intent === undefined || known.intent !== undefined) return known;
  const { source: _source, service: _service, values: _values, price: _price, placedAt: _placedAt, ...told } = known;
  return { ...order, ...told };
}

/** Before the id of an order that was put aside, as often as others had the id before. */
const ASIDE = '~';
/** Whether its id at the panel is that of another order now: nothing can be asked about it there. */
export const isAside = ({ id }: Order) => id.startsWith(ASIDE);

/** Key of a record: account and the panel's id, which is unique only within a panel. */
const keyOf = (account: string, id: string) => `${account}/${id}`;

export function createLedger(store: Store): Ledger {
  const orders: Collection<Order> = store.collection('orders', {
    schema: schemas.order,
    inMemory: ORDERS_IN_MEMORY,
  });
  const refills: Collection<Refill> = store.collection('refills', { schema: schemas.refill });
  const counts = store.collection('history_counts', { schema: z.number(), inMemory: HISTORIES_IN_MEMORY });
  const pages = store.collection('history', { schema: z.array(storedText('id')), inMemory: HISTORIES_IN_MEMORY });

  /** How many there are; told by the pages when the count is lost. */
  const totalOf = async (account: string, kind: string): Promise<number> => {
    const counted = await counts.get(`${account}/${kind}`);
    if (counted !== undefined) return counted;
    for (let number = 0, total = 0; ; number++) {
      const page = await pages.get(`${account}/${kind}/${number}`);
      if (!page) return total;
      total = number * PAGE + page.length;
    }
  };

  /** What was noted last: whose record could not be written comes again, however many others came in between. */
  const noted = new LRUCache<string, true>({ max: store.share(NOTED_IN_MEMORY) });

  /** A crash, or a write that fails, leaves the id on a page: the next one finds it there and goes on. */
  const note = async (account: string, kind: string, id: string) => {
    const key = keyOf(`${account}/${kind}`, id);
    if (noted.has(key)) return;
    await counts.update(`${account}/${kind}`, async (counted) => {
      const total = counted ?? (await totalOf(account, kind));
      const pageOf = (place: number) => `${account}/${kind}/${Math.floor(place / PAGE)}`;
      const page = (await pages.get(pageOf(total))) ?? [];
      const before = page.slice(0, total % PAGE);
      if (before.includes(id) || (total >= PAGE && (await pages.get(pageOf(total - PAGE)))?.includes(id))) return total;
      await pages.set(pageOf(total), [...before, id]);
      return total + 1;
    });
    noted.set(key, true);
  };

  /** Its place in the history is that of another id from now on. Can run twice. */
  const rename = ({ account, id }: Order, to: string) =>
    counts.update(`${account}/orders`, async (counted) => {
      const total = counted ?? (await totalOf(account, 'orders'));
      for (let number = 0; number * PAGE < total; number++) {
        const pageKey = `${account}/orders/${number}`;
        const page = (await pages.get(pageKey)) ?? [];
        if (page.includes(to)) break;
        if (!page.includes(id)) continue;
        const renamed = page.map((other) => (other === id ? to : other));
        await pages.set(pageKey, renamed);
        noted.delete(keyOf(`${account}/orders`, id));
        break;
      }
      return total;
    });

  /** Takes its id from an order, for another one has it now. A process that dies in between does it once more. */
  const putAside = async (order: Order): Promise<Order> => {
    for (let id = `${ASIDE}${order.id}`; ; id = `${ASIDE}${id}`) {
      const aside = { ...order, id };
      const kept = await orders.update(keyOf(order.account, id), (there) => there ?? aside);
      if (!isDeepStrictEqual(kept, aside)) continue; // It was so once before.
      await rename(order, id);
      return aside;
    }
  };

  const ledger: Ledger = {
    order: (account, id) => orders.get(keyOf(account, id)),
    orders: (account, ids) => orders.getMany(ids.map((id) => keyOf(account, id))),
    async named(account, name) {
      const [id = '', word = '0'] = name.split(' ');
      const turn = Number(word);
      const isMeant = (order: Order | undefined) => order !== undefined && (order.turn ?? 0) === turn;
      const last = await orders.get(keyOf(account, id));
      if (!last || isMeant(last)) return last;
      const aside = await orders.get(keyOf(account, `${ASIDE.repeat(turn + 1)}${id}`));
      return isMeant(aside) ? aside : undefined;
    },
    async addOrder(order) {
      let isNew = false;
      let aside: Order | undefined;
      const kept = await orders.update(keyOf(order.account, order.id), async (old) => {
        isNew = false;
        if (old && isSameOrder(old, order)) return filledIn(old, order);
        isNew = true;
        if (old) aside = await putAside(old);
        await note(order.account, 'orders', order.id);
        return aside ? { ...order, turn: aside.id.length - order.id.length } : order;
      });
      return { order: kept ?? order, isNew, ...(aside ? { aside } : {}) };
    },
    changeOrder: (account, id, change) => orders.update(keyOf(account, id), (old) => (old ? change(old) : undefined)),
    refill: (account, id) => refills.get(keyOf(account, id)),
    async addRefill(refill) {
      await refills.update(keyOf(refill.account, refill.id), async (old) => {
        if (!old) await note(refill.account, 'refills', refill.id);
        return old ?? refill;
      });
    },
    changeRefill: (account, id, change) => refills.update(keyOf(account, id), (old) => (old ? change(old) : undefined)),
    async recent(account, kind, offset, count) {
      const total = await totalOf(account, kind);
      const ids: string[] = [];
      for (let place = total - 1 - offset; place >= 0 && ids.length < count; ) {
        const page = (await pages.get(`${account}/${kind}/${Math.floor(place / PAGE)}`)) ?? [];
        const here = page
          .slice(0, (place % PAGE) + 1)
          .reverse()
          .slice(0, count - ids.length);
        ids.push(...here);
        place -= here.length || 1;
      }
      return { ids, total };
    },
    async newest(account, count) {
      const { ids } = await ledger.recent(account, 'orders', 0, count);
      return (await ledger.orders(account, ids)).filter((order) => order !== undefined);
    },
    async *history(account) {
      const total = await totalOf(account, 'orders');
      for (let first = 0; first < total; first += PAGE) {
        const page = (await pages.get(`${account}/orders/${first / PAGE}`)) ?? [];
        const found = await orders.getMany(page.slice(0, total - first).map((id) => keyOf(account, id)));
        yield found.filter((order) => order !== undefined);
      }
    },
    async forget(account) {
      for (const key of noted.keys()) if (key.startsWith(`${account}/`)) noted.delete(key);
      for (const collection of [orders, refills, pages, counts]) await collection.deletePrefix(`${account}/`);
    },
  };
  return ledger;
}
