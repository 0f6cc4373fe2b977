import type { Account } from '../../../accounts/accounts.ts';
import { type Column, csvOf } from '../../../orders/csv.ts';
import { paidFor } from '../../../orders/delivered.ts';
import type { Order } from '../../../orders/records.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import { topicOf } from '../../telegram/messenger.ts';
import { lines, type Translator } from '../../words/i18n.ts';

/** Everything that is known of an order, in the order of the names in `export-columns`. */
const COLUMNS: readonly { of: (order: Order, account: Account) => string | undefined; numbers?: true }[] = [
  { of: (order) => order.id },
  { of: (_order, account) => account.name },
  { of: (_order, account) => account.panel },
  { of: ({ service }) => service?.id },
  { of: ({ service }) => service?.name },
  { of: ({ service }) => service?.type },
  { of: ({ service }) => service?.category },
  { of: ({ values }) => values.link },
  { of: ({ values }) => values.quantity, numbers: true },
  { of: otherValues },
  { of: ({ price }) => price, numbers: true },
  { of: ({ charge }) => charge, numbers: true },
  { of: (order) => paidFor(order).kept, numbers: true },
  { of: ({ currency }) => currency },
  { of: ({ status }) => status },
  { of: ({ startCount }) => startCount, numbers: true },
  { of: ({ remains }) => remains, numbers: true },
  { of: ({ placedAt }) => new Date(placedAt).toISOString() },
  { of: ({ endedAt }) => (endedAt === undefined ? undefined : new Date(endedAt).toISOString()) },
  { of: ({ label }) => label },
  { of: ({ source }) => source },
];

function otherValues({ values: { link: _link, quantity: _quantity, ...others } }: Order): string {
  return Object.entries(others)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

/** All orders of an account as a file for spreadsheets. */
export function createExportFeature(parts: Parts): Feature {
  const { ledger, messenger } = parts;

  const columnsOf = (t: Translator): Column[] => {
    const names = t.label('export-columns').split('|');
    return COLUMNS.map(({ numbers = false }, index) => ({ name: names[index]?.trim() ?? '', numbers }));
  };

  const exportOrders = async (ctx: BotContext, id?: string) => {
    const account = await ctx.account(id);
    if (!account) return;
    const { t } = ctx;
    const csv = csvOf(columnsOf(t), t.language);
    const pieces = [csv.head];
    let count = 0;
    for await (const page of ledger.history(account.id)) {
      pieces.push(page.map((order) => csv.row(COLUMNS.map(({ of }) => of(order, account)))).join(''));
      count += page.length;
    }
    if (count === 0) {
      return void (await ctx.say({
        text: lines(t.text('export-nothing'), ctx.accountLine(account)),
        buttons: [[{ label: t.label('button-services'), to: ['categories', 0] }]],
      }));
    }
    const name = `orders-${fileWord(account.name)}-${new Date(parts.now()).toISOString().slice(0, 10)}.csv`;
    const caption = { text: t.text('export-caption', { count, account: account.name }) };
    await messenger.sendDocument(ctx.person.id, { name, content: pieces.join('') }, caption, t, {
      topic: topicOf(ctx.msg),
    });
  };

  return {
    commands: { export: (ctx) => exportOrders(ctx) },
    buttons: { export: (ctx, [id]) => exportOrders(ctx, id) },
  };
}

/** A name without what file systems don't take. */
function fileWord(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|(?<![-.])[-.]+$/g, '') || 'account';
}
