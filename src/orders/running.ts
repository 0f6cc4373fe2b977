import { pageOf } from '../panel/links.ts';
import type { OrderValues, Service } from '../panel/model.ts';
import type { Ledger } from './ledger.ts';
import type { Order } from './records.ts';
import type { Watch } from './watch/watch.ts';

/** Ended orders that are looked at for a link, the newest. */
const LOOK_BACK = 200;
/** Orders that run, of which so many are looked at, the newest: to read thousands would hold up a card. */
const MOST_OPEN = 1_000;

/** Orders by where they go, however their links were written. */
export interface Running {
  /** For each wish the orders that run for the same kind of thing where it is to go: panels count a second one as done meanwhile. */
  beside(account: string, wishes: readonly { service: Service; values: OrderValues }[]): Promise<Order[][]>;
  /** Of these links: those that run, and the last ones. Newest first. */
  of(account: string, links: readonly string[]): Promise<Order[]>;
}

export function createRunning(parts: {
  ledger: Ledger;
  watch: Watch;
  isSameKind: (one: Service, other: Service) => boolean;
}): Running {
  const { ledger, watch } = parts;
  const read = async (account: string, ids: readonly string[]) =>
    (await ledger.orders(account, ids)).filter((order) => order !== undefined);
  const openOf = (account: string) => watch.open(account).slice(0, MOST_OPEN);
  const byPage = (orders: readonly Order[]) => Map.groupBy(orders, ({ values: { link } }) => link && pageOf(link));
  return {
    async beside(account, wishes) {
      const open = byPage(await read(account, openOf(account)));
      return wishes.map(({ service, values: { link } }) =>
        (link === undefined ? [] : (open.get(pageOf(link)) ?? [])).filter(
          (order) => order.service !== undefined && parts.isSameKind(order.service, service),
        ),
      );
    },
    async of(account, links) {
      const { ids } = await ledger.recent(account, 'orders', 0, LOOK_BACK);
      const found = byPage(await read(account, [...new Set([...ids, ...openOf(account)])]));
      return links.flatMap((link) => found.get(pageOf(link)) ?? []).sort((a, b) => b.placedAt - a.placedAt);
    },
  };
}
