import { LONGEST_LABEL, parseLabel } from '../../../orders/labels.ts';
import type { Order } from '../../../orders/records.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import type { Screen } from '../../screen.ts';
import { accountLine } from '../../views/account.ts';
import { orderCard } from '../../views/order.ts';
import { lines } from '../../words/i18n.ts';

/** Labels in use that are offered for a tap. */
const OFFERED = 6;

/** A word on an order, such as a client's name. */
export function createLabelsFeature(parts: Parts): Feature {
  const { accounts, labels, ledger } = parts;

  const card = async (ctx: BotContext, order: Order): Promise<Screen> => {
    return orderCard(ctx.t, order, {
      accountName: await accounts.nameOf(order.owner, order.account),
      notice: ctx.t.text(order.label === undefined ? 'label-removed' : 'label-put'),
      back: { label: ctx.t.label('button-orders'), to: ['orders', 'all', 0, order.account] },
    });
  };

  return {
    buttons: {
      label: async (ctx, [account, order]) => {
        if (await ctx.ownOrder(account, order)) await ctx.begin('label', { account, order });
      },
      labelPut: async (ctx, [accountId = '', name, key]) => {
        const owned = await ctx.ownOrder(accountId, name);
        if (!owned) return;
        const label = key === undefined ? undefined : await labels.find(accountId, key);
        if (key !== undefined && !label) return ctx.toast(ctx.t.label('gone-label'), true);
        // The question is answered by this tap.
        await ctx.conversation.exitAll();
        const changed = await labels.put(accountId, owned.order.id, label?.label);
        if (changed) await ctx.show(await card(ctx, changed));
      },
    },
    questions: {
      label: {
        hasOwnWords: true,
        async screen(ctx, { account, order }) {
          const { t } = ctx;
          const [accountId, name] = [String(account), String(order)];
          const found = await labels.list(accountId);
          const owned = await ledger.named(accountId, name);
          const now = owned?.label;
          const offered = found.filter(({ label }) => label !== now).slice(0, OFFERED);
          const buttons = offered.map(({ key, label }) => ({
            label: t.label('button-label-choice', { label }),
            to: ['labelPut', accountId, name, key] as const,
          }));
          return {
            text: lines(
              t.text(now === undefined ? 'label-ask' : 'label-ask-other', {
                id: `#${owned?.id ?? name}`,
                label: now ?? '',
                limit: LONGEST_LABEL,
              }),
              accountLine(t, await accounts.nameOf(ctx.person.id, accountId)),
            ),
            buttons: [
              ...Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) => buttons.slice(row * 2, row * 2 + 2)),
              [{ label: t.label('button-no-label'), to: ['labelPut', accountId, name] }],
            ],
          };
        },
        async take(ctx, text, { account, order }) {
          const { t } = ctx;
          const parsed = /^[-–—]$/.test(text.trim()) ? undefined : parseLabel(text);
          if (parsed?.ok === false) {
            const key = { empty: 'bad-empty', tooLong: 'bad-too-long', tooManyLines: 'bad-label-lines' }[parsed.reason];
            return { text: t.text(key, { limit: LONGEST_LABEL }) };
          }
          // The account may have been disconnected since the question.
          const owned = await ctx.ownOrder(String(account), String(order));
          const changed = owned && (await labels.put(owned.account.id, owned.order.id, parsed?.label));
          if (changed) await ctx.say(await card(ctx, changed));
          return undefined;
        },
      },
    },
  };
}
