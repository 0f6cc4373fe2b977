import type { Account, Accounts } from '../accounts/accounts.ts';
import type { PanelError } from '../panel/errors.ts';
import type { Item } from '../panel/model.ts';
import type { Ledger } from './ledger.ts';
import type { Watch } from './watch.ts';

export interface Repair {
  /**
   * Asks for refills and watches those that the panel accepted. Each id has its own answer.
   * @throws PanelError when nothing came back for any of them.
   */
  refill(account: Account, orders: readonly string[]): Promise<Map<string, Item<string>>>;
  /** Asks the panel to cancel: a request only, the order's status tells the outcome. @throws PanelError as above. */
  cancel(account: Account, orders: readonly string[]): Promise<Map<string, Item<true>>>;
}

export function createRepair(parts: { accounts: Accounts; ledger: Ledger; watch: Watch; now: () => number }): Repair {
  const { accounts, ledger, watch, now } = parts;
  return {
    async refill(account, ids) {
      const panel = accounts.panelOf(account);
      const [first] = ids;
      const answers =
        ids.length === 1 && first !== undefined
          ? new Map<string, Item<string>>([
              [first, { ok: true, value: (await panel.refill(account.key, first)).refill }],
            ])
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
    cancel: (account, ids) => accounts.panelOf(account).cancel(account.key, ids),
  };
}

/** Whether an item's answer is lost: it may have been done. */
export function isUnknown(item: Item<unknown>): item is { ok: false; error: string; failed: PanelError } {
  return !item.ok && item.failed?.kind === 'unknown';
}
