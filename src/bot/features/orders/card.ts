import { type Account, type Accounts, nameAmong } from '../../../accounts/accounts.ts';
import type { Order } from '../../../orders/records.ts';
import type { BotContext } from '../../context.ts';
import type { Screen } from '../../screen.ts';
import { orderCard } from '../../views/order.ts';
import type { Html } from '../../words/i18n.ts';

/** Makes the card of an order, with the way back to the page of the list that it was opened from. */
export const cardOf =
  (accounts: Accounts) =>
  (
    ctx: BotContext,
    account: Account,
    order: Order,
    { notice, filter = 'all', page = 0 }: { notice?: Html; filter?: string | undefined; page?: string | number } = {},
  ): Screen =>
    orderCard(ctx.t, order, {
      accountName: nameAmong(ctx.person, account),
      notice,
      habits: accounts.panelOf(account).habits,
      back: { label: ctx.t.label('button-orders'), to: ['orders', filter, page, account.id] },
    });
