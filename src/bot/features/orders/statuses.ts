import type { Account } from '../../../accounts/accounts.ts';
import type { Order } from '../../../orders/records.ts';
import { parseIds } from '../../../panel/ids.ts';
import { itemOf } from '../../../panel/items.ts';
import type { Item, OrderStatus } from '../../../panel/model.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import type { Button } from '../../screen.ts';
import { repairButtons } from '../../views/order.ts';
import { lines } from '../../words/i18n.ts';
import { cardOf } from './card.ts';
import { statusesScreens } from './view.ts';

/** Orders that are looked at for those that can be refilled. */
const LOOK_BACK = 100;

/** The status of any ids, of orders from the site as well, and watching those too. */
export function createStatuses(parts: Parts): Pick<Required<Feature>, 'questions'> & {
  status: (ctx: BotContext, text: string) => Promise<void>;
  track: (ctx: BotContext, text: string, accountId?: string) => Promise<void>;
} {
  const { accounts, ledger, watch } = parts;
  const card = cardOf(accounts);

  const failed = async (ctx: BotContext, account: Account, error: unknown) => {
    const back: Button = { label: ctx.t.label('button-orders'), to: ['orders', 'all', 0, account.id] };
    await ctx.show(ctx.failure(account, error, { back }));
  };

  /** Keeps what was read of orders that the bot knows. */
  const remember = async (account: Account, answers: ReadonlyMap<string, Item<OrderStatus>>) => {
    const known = new Set((await ledger.orders(account.id, [...answers.keys()])).flatMap((order) => order?.id ?? []));
    for (const [id, answer] of answers) if (answer.ok && known.has(id)) await watch.saw(account.id, id, answer.value);
    return known;
  };

  const ask = async (account: Account, ids: readonly string[]): Promise<Map<string, Item<OrderStatus>>> => {
    const panel = accounts.panelOf(account);
    const [only] = ids;
    if (ids.length > 1 || only === undefined) return panel.statuses(ids);
    return new Map([[only, await itemOf(panel.status(only))]]);
  };

  const status = async (ctx: BotContext, text: string) => {
    const ids = parseIds(text);
    const account = await ctx.account();
    if (!account) return;
    if (ids.length === 0)
      return text ? void (await ctx.say({ text: ctx.t.text('bad-order-ids') })) : ctx.begin('ids', { what: 'status' });
    try {
      const answers = await ask(account, ids);
      const known = await remember(account, answers);
      const [only] = ids;
      const single = ids.length === 1 && only ? await ledger.order(account.id, only) : undefined;
      if (single && answers.get(single.id)?.ok) return void (await ctx.say(card(ctx, account, single)));
      const untracked = new Set(ids.filter((id) => answers.get(id)?.ok && !known.has(id)));
      const listed = { accountLine: ctx.accountLine(account), untracked, known };
      for (const screen of statusesScreens(ctx.t, account.id, ids, answers, listed)) await ctx.say(screen);
    } catch (error) {
      await failed(ctx, account, error);
    }
  };

  /** Watches them from now on. @returns those that run, those that have ended, and the ids of those that were watched before. */
  const adopt = async (
    account: Account,
    ids: readonly string[],
    answers: ReadonlyMap<string, Item<OrderStatus>>,
    isTapped: boolean,
  ) => {
    const adopted: Order[] = [];
    const ended: Order[] = [];
    const already: string[] = [];
    for (const id of ids) {
      const answer = answers.get(id);
      if (!answer?.ok) continue;
      const { status: word, charge, currency, startCount, remains } = answer.value;
      const fields = { charge, currency: currency ?? account.currency, startCount, remains };
      const { order, isNew } = await ledger.addOrder({
        v: 1,
        id,
        account: account.id,
        owner: account.owner,
        source: 'tracked',
        values: {},
        placedAt: parts.now(),
        changedAt: parts.now(),
        checkedAt: parts.now(),
        status: word,
        ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
      });
      const now = await watch.saw(account.id, id, answer.value);
      if (!isNew && !isTapped) already.push(id);
      else (now?.endedAt === undefined ? adopted : ended).push(now ?? order);
      if (now?.endedAt === undefined) await watch.follow(account.id, 'order', id);
    }
    return { adopted, ended, already };
  };

  const track = async (ctx: BotContext, text: string, accountId?: string) => {
    const ids = parseIds(text);
    const account = await ctx.account(accountId);
    if (!account) return;
    if (ids.length === 0)
      return text ? void (await ctx.say({ text: ctx.t.text('bad-order-ids') })) : ctx.begin('ids', { what: 'track' });
    try {
      const answers = await ask(account, ids);
      // The button stands under orders that were not watched: tapped twice, it says twice that they are now.
      const { adopted, ended, already } = await adopt(account, ids, answers, ctx.callbackQuery !== undefined);
      const { t } = ctx;
      const [only] = [...adopted, ...ended];
      const over = ended.length > 0 ? t.text('tracked-ended', { count: ended.length }) : undefined;
      if (only && ids.length === 1) {
        const notice = over ?? t.text('tracked', { count: 1 });
        const { message_id } = await ctx.say(card(ctx, account, only, { notice }));
        await ledger.changeOrder(account.id, only.id, (old) => ({ ...old, receipt: message_id }));
        return;
      }
      const notices = lines(
        adopted.length > 0 ? t.text('tracked', { count: adopted.length }) : undefined,
        over,
        already.length > 0 ? t.text('tracked-already', { ids: already.map((id) => `#${id}`).join(', ') }) : undefined,
      );
      const notice = notices.html === '' ? undefined : lines(notices, '');
      const listed = { accountLine: ctx.accountLine(account), notice, untracked: new Set<string>() };
      for (const screen of statusesScreens(t, account.id, ids, answers, listed)) await ctx.say(screen);
    } catch (error) {
      await failed(ctx, account, error);
    }
  };

  return {
    status,
    track,
    questions: {
      ids: {
        async screen(ctx, { what }) {
          const account = await accounts.active(ctx.person.id);
          const orders = account && what === 'refill' ? await ledger.newest(account.id, LOOK_BACK) : [];
          return {
            text: lines(ctx.t.text(`ids-ask-${String(what)}`), account && ctx.accountLine(account)),
            buttons: account ? repairButtons(ctx.t, 'refill', orders, accounts.panelOf(account).habits) : [],
          };
        },
        async take(ctx, text, { what }) {
          if (parseIds(text).length === 0) return { text: ctx.t.text('bad-order-ids') };
          await ctx.run(String(what), text);
          return undefined;
        },
      },
    },
  };
}
