import { z } from 'zod';
import type { Account, Accounts } from '../accounts/accounts.ts';
import { PanelError } from '../panel/errors.ts';
import { itemOf } from '../panel/items.ts';
import type { Item } from '../panel/model.ts';
import type { Store } from '../store/store.ts';
import type { Ledger } from './ledger.ts';
import type { Watch } from './watch.ts';

/** How long a request is remembered: longer than Telegram keeps an update to deliver it again. */
const REMEMBERED_MS = 2 * 86_400_000;

/**
 * Both take `request`, which names what the person did (their update): the same one goes to the panel once, also when the
 * process died in the middle and meets it again.
 */
export interface Repair {
  /**
   * Asks for refills and watches those that the panel accepted. Each id has its own answer.
   * @throws PanelError when nothing came back for any of them; of kind `unknown` for a request that was met before.
   */
  refill(account: Account, orders: readonly string[], request: string): Promise<Map<string, Item<string>>>;
  /** Asks the panel to cancel: a request only, the order's status tells the outcome. @throws PanelError as above. */
  cancel(account: Account, orders: readonly string[], request: string): Promise<Map<string, Item<true>>>;
}

export function createRepair(parts: {
  store: Store;
  accounts: Accounts;
  ledger: Ledger;
  watch: Watch;
  now: () => number;
}): Repair {
  const { accounts, ledger, watch, now } = parts;
  const requests = parts.store.collection('requests', { schema: z.number(), ttlMs: REMEMBERED_MS });
  const once = async (request: string) => {
    let isFirst = false;
    await requests.update(request, (sentAt) => {
      isFirst = sentAt === undefined;
      return sentAt ?? now();
    });
    if (!isFirst) throw new PanelError('unknown', 'other', { detail: 'asked before' });
  };

  return {
    async refill(account, ids, request) {
      await once(`refill/${request}`);
      const panel = accounts.panelOf(account);
      const [only] = ids;
      const answers =
        ids.length === 1 && only !== undefined
          ? new Map([[only, await itemOf(panel.refill(account.key, only).then(({ refill }) => refill))]])
          : await panel.refills(account.key, ids);
      for (const [order, answer] of answers) {
        if (!answer.ok) continue;
        await ledger.addRefill({
          v: 1,
          id: answer.value,
          order,
          account: account.id,
          owner: account.owner,
          requestedAt: now(),
          changedAt: now(),
          status: 'Pending',
        });
        await watch.follow(account.id, 'refill', answer.value);
      }
      return answers;
    },
    async cancel(account, ids, request) {
      await once(`cancel/${request}`);
      return accounts.panelOf(account).cancel(account.key, ids);
    },
  };
}

/** Whether an item's answer is lost: it may have been done. */
export function isUnknown(item: Item<unknown>): item is { ok: false; error: string; failed: PanelError } {
  return !item.ok && item.failed?.kind === 'unknown';
}
