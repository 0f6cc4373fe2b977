import { LRUCache } from 'lru-cache';
import type { Account } from '../../../accounts/accounts.ts';
import { nameOf, type Order } from '../../../orders/records.ts';
import type { Answer, Wish } from '../../../orders/repair.ts';
import { standingOf } from '../../../orders/states.ts';
import { PanelError } from '../../../panel/errors.ts';
import { parseIds } from '../../../panel/ids.ts';
import { itemOf, itemsOf } from '../../../panel/items.ts';
import type { Item, RefillStatus } from '../../../panel/model.ts';
import { pack } from '../../buttons.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import type { Screen } from '../../screen.ts';
import { repairButtons, statusText } from '../../views/order.ts';
import { PAGE_SIZE, pager, pageWithin } from '../../views/pages.ts';
import { type Html, lines, moment, type Translator } from '../../words/i18n.ts';
import { plainText } from '../../words/text.ts';

/** Characters of a list of ids in one message. */
const LONGEST_LIST = 3_500;
/** Orders that are looked at for what can be repaired. */
const LOOK_BACK = 100;
/** Questions that may still be open. */
const OPEN_QUESTIONS = 1_000;

/** Repairing orders: refills asked for and listed, orders canceled. */
export function createRefillsFeature(parts: Parts): Feature {
  const { accounts, ledger, repair, watch } = parts;

  /** Messages that ask whether to cancel, by what they ask about: of two about the same, the older one loses its buttons. */
  const questions = new LRUCache<string, number>({ max: parts.store.share(OPEN_QUESTIONS) });

  /** A button asks for the refill of its order however often it is tapped; each message that asks is a wish of its own. */
  const refill = async (ctx: BotContext, account: Account, ids: readonly string[], button?: string) => {
    const by = String(ctx.update.update_id);
    try {
      const { answers, isRepeated } = await repair.refill(account, ids, { name: button ?? `update/${by}`, by });
      const screen: Screen = {
        text: lines(ctx.accountLine(account), answers ? refillAnswers(ctx.t, answers) : ctx.t.text('refill-unknown')),
        buttons: [[answers && { label: ctx.t.label('button-refills'), to: ['refills', 0, account.id] }]],
      };
      if (isRepeated) return await ctx.toast(plainText(screen.text.html), true);
      const { message_id } = await ctx.say(screen);
      for (const answer of answers?.values() ?? []) {
        if (!answer.ok || answer.refill === undefined) continue;
        await ledger.changeRefill(account.id, answer.refill, (old) => ({ ...old, receipt: message_id }));
      }
    } catch (error) {
      await ctx.say(ctx.failure(account, error));
    }
  };

  const cancel = async (ctx: BotContext, account: Account, ids: readonly string[], wish: Wish) => {
    const { t } = ctx;
    try {
      const { answers } = await repair.cancel(account, ids, wish);
      if (answers?.size === 0) return await ctx.toast(t.label('gone-order'), true);
      const buttons = [[{ label: t.label('button-orders'), to: ['orders', 'all', 0, account.id] as const }]];
      const text = answers ? cancelAnswers(t, answers) : t.text('cancel-unknown');
      await ctx.show({ text: lines(ctx.accountLine(account), text), buttons });
    } catch (error) {
      await ctx.say(ctx.failure(account, error));
    }
  };

  const askCancel = async (ctx: BotContext, account: Account, chosen: readonly string[]) => {
    const { t } = ctx;
    const known = (await ledger.orders(account.id, chosen)).filter((order) => order !== undefined);
    const over = known.filter((order) => order.endedAt !== undefined || order.cancelAsked);
    if (over.length > 0) {
      await ctx.say({
        text: lines(
          ctx.accountLine(account),
          ...over.map(({ id, status, endedAt, cancelAnswer = 'other' }) =>
            endedAt === undefined
              ? t.text('cancel-already', { order: `#${id}`, answer: cancelAnswer })
              : t.text('cancel-ended', { order: `#${id}`, status: statusText(t, status) }),
          ),
        ),
        buttons: [[{ label: t.label('button-orders'), to: ['orders', 'all', 0, account.id] }]],
      });
    }
    const ids = chosen.filter((id) => !over.some((order) => order.id === id));
    // Each message holds its ids whole: what is confirmed is what stands on it.
    for (const portion of portionsOf(ids)) {
      const joined = portion.join(',');
      const turns = turnsOf(known.filter(({ id }) => portion.includes(id)));
      const named = (words: string) => ['cancelYes', account.id, words, ...(turns > 0 ? [turns] : [])] as const;
      const { message_id } = await ctx.say({
        text: lines(
          t.text('cancel-ask', { count: portion.length }),
          ctx.accountLine(account),
          t.text('cancel-these', { orders: portion.map((id) => `#${id}`).join(', ') }),
        ),
        // Last: nothing that leads here was tapped in this place, so a thumb that taps twice does not cancel.
        buttons: [
          [{ label: t.label('button-back'), to: ['menu'] }],
          [
            {
              label: t.label('button-cancel-confirm'),
              // More of them than fit stand in the message, in its last line.
              to: named(pack(...named(joined)) === undefined ? '*' : joined),
              style: 'danger',
            },
          ],
        ],
      });
      const older = questions.get(`${account.id}/${joined}`);
      if (older !== undefined) ctx.disarm(older);
      questions.set(`${account.id}/${joined}`, message_id);
    }
  };

  const ask = async (account: Account, ids: readonly string[]): Promise<Map<string, Item<RefillStatus>>> => {
    const panel = accounts.panelOf(account, 'swallowed');
    const [only] = ids;
    if (ids.length > 1 || only === undefined) return itemsOf(ids, panel.refillStatuses(ids));
    return new Map([[only, await itemOf(panel.refillStatus(only))]]);
  };

  const list = async (ctx: BotContext, wanted: number, id?: string) => {
    const account = await ctx.account(id);
    if (!account) return;
    const { t } = ctx;
    const { total } = await ledger.recent(account.id, 'refills', 0, 0);
    const page = pageWithin(total, wanted);
    const { ids } = await ledger.recent(account.id, 'refills', page * PAGE_SIZE, PAGE_SIZE);
    const kept = async (id: string) => (await ledger.refill(account.id, id)) ?? [];
    const refills = (await Promise.all(ids.map(kept))).flat();
    const open = refills.filter((one) => one.endedAt === undefined).map((one) => one.id);
    // What the panel was asked about and does not tell.
    const untold = new Set(refills.filter((one) => standingOf(one) === 'lost').map((one) => one.id));
    if (open.length > 0) {
      try {
        for (const [id, answer] of await ask(account, open)) {
          if (answer.ok) await watch.sawRefill(account.id, id, answer.value);
          if (answer.ok) untold.delete(id);
          else untold.add(id);
        }
      } catch (error) {
        if (!(error instanceof PanelError)) throw error; // What is stored is shown.
      }
    }
    const shown = (await Promise.all(refills.map(({ id }) => kept(id)))).flat();
    await ctx.show({
      text: lines(
        t.text('refills-title', { count: total }),
        ctx.accountLine(account),
        '',
        ...(shown.length === 0
          ? [t.text('refills-none')]
          : shown.map((one) =>
              t.text('refill-item', {
                id: `#${one.id}`,
                order: `#${one.order}`,
                status: untold.has(one.id) ? t.text('refill-untold') : statusText(t, one.status),
                age: moment(one.requestedAt),
              }),
            )),
      ),
      buttons: [
        pager(t, page, total, (target) => ({ label: '', to: ['refills', target, account.id] })),
        [
          { label: t.label('button-refresh'), to: ['refills', page, account.id] },
          { label: t.label('button-menu'), to: ['menu'] },
        ],
      ],
    });
  };

  return {
    commands: {
      refill: async (ctx, args) => {
        const ids = parseIds(args);
        const account = await ctx.account();
        if (!account) return;
        if (ids.length > 0) return refill(ctx, account, ids);
        if (args) await ctx.say({ text: ctx.t.text('bad-order-ids') });
        else await ctx.begin('ids', { what: 'refill' });
      },
      refills: (ctx) => list(ctx, 0),
      // Without ids it leaves a dialogue, and never gets here when there was one.
      cancel: async (ctx, args) => {
        const ids = parseIds(args);
        if (!args && !(await accounts.active(ctx.person.id))) {
          return void (await ctx.say({ text: ctx.t.text('cancel-nothing') }));
        }
        const account = await ctx.account();
        if (!account) return;
        if (!args) {
          const orders = await ledger.orders(account.id, watch.open(account.id).slice(0, LOOK_BACK));
          const buttons = repairButtons(ctx.t, 'cancelOrder', orders, accounts.panelOf(account).habits);
          const text = ctx.t.text(buttons.length > 0 ? 'cancel-which' : 'cancel-nothing');
          return void (await ctx.say({ text: lines(text, ctx.accountLine(account)), buttons }));
        }
        if (ids.length > 0) await askCancel(ctx, account, ids);
        else await ctx.say({ text: ctx.t.text('bad-order-ids') });
      },
    },
    buttons: {
      refills: (ctx, [page, account]) => list(ctx, Number(page), account),
      refill: async (ctx, [accountId, name]) => {
        const found = await ctx.ownOrder(accountId, name, 'at the panel');
        if (found) await refill(ctx, found.account, [found.order.id], nameOf(found.order));
      },
      cancelOrder: async (ctx, [accountId, name]) => {
        const found = await ctx.ownOrder(accountId, name, 'at the panel');
        if (!found) return;
        const { account, order } = found;
        // A card from before it was asked for has the button still.
        if (order.cancelAsked && order.endedAt === undefined) await ctx.toast(ctx.t.label('order-cancel-asked'), true);
        else await askCancel(ctx, account, [order.id]);
      },
      cancelYes: async (ctx, [accountId = '', ids = '', turns = '0']) => {
        const account = await ctx.ownAccount(accountId);
        if (!account) return;
        const message = ctx.callbackQuery?.message;
        // Once it is answered, a message that held the ids holds the answer: then its number alone says which wish it was.
        const chosen = parseIds(ids === '*' ? ((message?.text ?? '').split('\n').at(-1) ?? '') : ids);
        if (turnsOf(await ledger.orders(account.id, chosen)) !== Number(turns)) {
          return ctx.toast(ctx.t.label('gone-id'), true);
        }
        const by = `message/${message?.message_id}`;
        await cancel(ctx, account, chosen, {
          name: ids === '*' ? by : nameOf({ id: ids, turn: Number(turns) || undefined }),
          by,
        });
      },
    },
  };
}

/** Grows when the panel gives the id of one of them to another order: a question about the old one is then none about the new. */
function turnsOf(orders: readonly (Order | undefined)[]): number {
  return orders.reduce((sum, order) => sum + (order?.turn ?? 0), 0);
}

/** Ids in their order, as many at a time as one message takes. */
function portionsOf(ids: readonly string[]): string[][] {
  const portions: string[][] = [];
  let room = 0;
  for (const id of ids) {
    const length = id.length + '#, '.length;
    if (length > room) {
      portions.push([]);
      room = LONGEST_LIST;
    }
    portions.at(-1)?.push(id);
    room -= length;
  }
  return portions;
}

function refillAnswers(t: Translator, answers: ReadonlyMap<string, Answer>): Html {
  return lines(
    ...[...answers].map(([order, answer]) => {
      if (answer.ok) return t.text('refill-asked', { order: `#${order}`, id: `#${answer.refill ?? ''}` });
      if (answer.isLost) return t.text('refill-item-unknown', { order: `#${order}` });
      return t.text('refill-refused', { order: `#${order}`, error: answer.error || t.label('problem-refill') });
    }),
    [...answers.values()].some((answer) => answer.ok) ? t.text('refill-watched') : undefined,
  );
}

function cancelAnswers(t: Translator, answers: ReadonlyMap<string, Answer>): Html {
  return lines(
    ...[...answers].map(([order, answer]) => {
      if (answer.ok) return t.text('cancel-asked', { order: `#${order}` });
      if (answer.isLost) return t.text('cancel-item-unknown', { order: `#${order}` });
      return t.text('cancel-refused', { order: `#${order}`, error: answer.error });
    }),
    [...answers.values()].some((answer) => answer.ok) ? t.text('cancel-request-only') : undefined,
  );
}
