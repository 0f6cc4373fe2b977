import PQueue from 'p-queue';
import { type Accounts, nameAmong } from '../../accounts/accounts.ts';
import type { Ledger } from '../../orders/ledger.ts';
import type { Place } from '../../orders/place.ts';
import type { Order } from '../../orders/records.ts';
import type { Watch } from '../../orders/watch/watch.ts';
import type { Messenger } from '../telegram/messenger.ts';
import { orderCard } from '../views/order.ts';
import type { Languages } from '../words/i18n.ts';

/** So many of an account's last orders have receipts that follow them. */
const FOLLOWED = 20;
/** Receipts that are edited at the same time: what tells people that orders ended goes between them. */
const AT_ONCE = 2;

export interface Receipts {
  stop(): Promise<void>;
}

/** A receipt tells the present: when its order has another status, it is edited, without a sound. */
export function createReceipts(parts: {
  accounts: Accounts;
  ledger: Ledger;
  place: Place;
  watch: Watch;
  languages: Languages;
  /** One that sends news. */
  messenger: Messenger;
  onError: (error: unknown) => void;
}): Receipts {
  const { accounts, ledger, place, messenger } = parts;
  const queue = new PQueue({ concurrency: AT_ONCE });
  /** Orders that wait for their turn. */
  const waiting = new Set<string>();

  const edit = async ({ account: accountId, id }: Order) => {
    const order = await ledger.order(accountId, id);
    if (!order?.intent || order.receipt === undefined || !(await accounts.isServed(order.owner))) return;
    const { ids } = await ledger.recent(accountId, 'orders', 0, FOLLOWED);
    const intent = (await place.intents(accountId, [order.intent])).get(order.intent);
    // The result of a mass order tells of all its lines.
    if (!ids.includes(id) || !intent || intent.together) return;
    const person = await accounts.person(order.owner);
    const account = await accounts.get(order.owner, accountId);
    if (!account || person.unreachable) return;
    const t = parts.languages.of(person.language, person.appLanguage);
    const card = orderCard(t, order, {
      accountName: nameAmong(person, account),
      habits: accounts.panelOf(account).habits,
      back: { label: t.label('button-orders'), to: ['orders', 'all', 0, account.id] },
    });
    await messenger.change(order.owner, order.receipt, card, t);
  };

  parts.watch.onStatus((order) => {
    const key = `${order.account}/${order.id}`;
    if (waiting.has(key)) return;
    waiting.add(key);
    queue
      .add(() => {
        waiting.delete(key);
        return edit(order);
      })
      .catch(parts.onError);
  });

  return {
    async stop() {
      queue.clear();
      await queue.onIdle();
    },
  };
}
