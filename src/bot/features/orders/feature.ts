import { nameAmong } from '../../../accounts/accounts.ts';
import { networksNamed } from '../../../catalogue/networks.ts';
import { keyOfLabel, LONGEST_LABEL } from '../../../orders/labels.ts';
import { hasMoved } from '../../../orders/watch/news.ts';
import { isKeyRefused, PanelError } from '../../../panel/errors.ts';
import { parseIds } from '../../../panel/ids.ts';
import { linksIn } from '../../../panel/links.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import type { Button } from '../../screen.ts';
import { PAGE_SIZE, pageWithin } from '../../views/pages.ts';
import { explain } from '../../views/problems.ts';
import { lines } from '../../words/i18n.ts';
import { shorten } from '../../words/text.ts';
import { cardOf } from './card.ts';
import { idsIn, isAboutOrders, isIds, spokenIn } from './spoken.ts';
import { createStatuses } from './statuses.ts';
import { labelRows, ordersScreen } from './view.ts';

/** Ids as our messages name them. */
const NUMBERED = /#([\w-]+)/g;

/** Orders that were placed: the list, the card, and the status of any ids. */
export function createOrdersFeature(parts: Parts): Feature {
  const { accounts, labels, ledger, watch } = parts;
  const statuses = createStatuses(parts);
  const card = cardOf(accounts);
  const { status, track } = statuses;

  const list = async (ctx: BotContext, filter: string, wanted: number, id?: string) => {
    const account = await ctx.account(id);
    if (!account) return;
    const label = filter.startsWith('~') ? await labels.find(account.id, filter.slice(1)) : undefined;
    if (filter.startsWith('~') && !label) return ctx.toast(ctx.t.label('gone-label'), true);
    const open = filter === 'open' ? watch.open(account.id) : undefined;
    const total = label?.count ?? open?.length ?? (await ledger.recent(account.id, 'orders', 0, 0)).total;
    const page = pageWithin(total, wanted);
    const first = page * PAGE_SIZE;
    const ids =
      open?.slice(first, first + PAGE_SIZE) ?? (await ledger.recent(account.id, 'orders', first, PAGE_SIZE)).ids;
    const orders = label
      ? await labels.orders(account.id, label.key, first, PAGE_SIZE)
      : (await ledger.orders(account.id, ids)).filter((order) => order !== undefined);
    await ctx.show(
      ordersScreen(ctx.t, orders, {
        filter: label ? `~${label.key}` : filter === 'open' ? 'open' : 'all',
        label: label?.label,
        labels: label ? [] : await labels.list(account.id),
        page,
        total,
        account: account.id,
        accountName: nameAmong(ctx.person, account),
      }),
    );
  };

  /** `/orders label Ann`, `/orders Ann` and `/orders open`. */
  const orders = async (ctx: BotContext, args: string) => {
    const [, word = ''] = /^(?:label\s+)?([\s\S]*)$/i.exec(args.trim()) ?? [];
    if (word === '') return list(ctx, 'all', 0);
    if (/^(open|all)$/i.test(args.trim())) return list(ctx, word.toLowerCase(), 0);
    const account = await ctx.account();
    if (!account) return;
    const label = await labels.find(account.id, keyOfLabel(word));
    if (label) return list(ctx, `~${label.key}`, 0);
    const known = await labels.list(account.id);
    await ctx.say({
      text: lines(
        ctx.t.text(known.length > 0 ? 'label-none' : 'labels-none', { label: shorten(word, LONGEST_LABEL) }),
        ctx.accountLine(account),
      ),
      buttons: [
        ...labelRows(ctx.t, known, account.id),
        [{ label: ctx.t.label('button-orders-all'), to: ['orders', 'all', 0, account.id] }],
      ],
    });
  };

  /** `23503 speed up please`, `where is my order https://…`, and the same as a reply: the card has what can be done. */
  const about = async (ctx: BotContext, text: string): Promise<boolean> => {
    if (!isAboutOrders(text, ctx.t, parts.languages.of('en'))) return false;
    const account = await accounts.active(ctx.person.id);
    if (!account) return false;
    const named = idsIn(text);
    const links = linksIn(text);
    const isReply = named.length + links.length === 0;
    const { quote, reply_to_message: whole } = ctx.message ?? {};
    // The part that was quoted, when it names one.
    const found = isReply ? [quote?.text, whole?.text].map((words = '') => [...words.matchAll(NUMBERED)]) : [];
    const replied = found.find(({ length }) => length > 0) ?? [];
    const asked = [...named, ...replied.map(([, id = '']) => ({ id, isSure: false }))];
    const orders = await ledger.orders(
      account.id,
      asked.map(({ id }) => id),
    );
    // A number beside a network's name is an amount or days, even when an order has it.
    const isSearch = networksNamed(text).length > 0;
    const ids = asked.flatMap(({ id, isSure }, index) => (isSure || (orders[index] && !isSearch) ? id : []));
    const ofLinks = ids.length > 0 ? [] : await parts.running.of(account.id, links);
    const all = [...ids, ...ofLinks.slice(0, PAGE_SIZE).map(({ id }) => id)];
    if (all.length === 0) return false;
    await status(ctx, all.map((id) => `#${id}`).join(' '));
    return true;
  };

  return {
    commands: { orders, status, track: (ctx, args) => track(ctx, args) },
    buttons: {
      orders: (ctx, [filter = 'all', page, account]) => list(ctx, filter, Number(page), account),
      card: async (ctx, [accountId, name, filter, page = 0]) => {
        const found = await ctx.ownOrder(accountId, name);
        if (!found) return;
        const screen = card(ctx, found.account, found.order, { filter, page });
        // A notification stays; the list gives way to the card, which leads back to it.
        if (filter === undefined) await ctx.say(screen);
        else await ctx.show(screen);
      },
      refresh: async (ctx, [accountId, name]) => {
        const found = await ctx.ownOrder(accountId, name, 'at the panel');
        if (!found) return;
        const { account } = found;
        const { id } = found.order;
        try {
          const order = await watch.saw(account.id, id, await accounts.panelOf(account).status(id));
          const isNews = !order || order.charge !== found.order.charge || hasMoved(found.order, order);
          // A tap that has its answer takes no other: then the card says so.
          const notice = !isNews && ctx.isAnswered ? ctx.t.text('no-news') : undefined;
          if (!isNews && !notice) await ctx.toast(ctx.t.label('no-news'));
          await ctx.show(card(ctx, account, order ?? found.order, notice && { notice }));
        } catch (error) {
          if (!(error instanceof PanelError)) throw error;
          if (isKeyRefused(error)) {
            const back: Button = { label: ctx.t.label('button-order-card'), to: ['card', account.id, id] };
            return void (await ctx.show(ctx.failure(account, error, { back })));
          }
          await ctx.show(card(ctx, account, found.order, { notice: explain(ctx.t, error) }));
        }
      },
      mute: async (ctx, [accountId, name, way]) => {
        const found = await ctx.ownOrder(accountId, name);
        if (!found) return;
        // Without a way, as on cards from before there was one, it is the other one.
        const muted = way === undefined ? !found.order.muted : way === 'on';
        const order = await ledger.changeOrder(found.account.id, found.order.id, (old) => ({ ...old, muted }));
        await ctx.toast(ctx.t.label(muted ? 'muted' : 'unmuted'));
        if (order) await ctx.show(card(ctx, found.account, order));
      },
      track: (ctx, [ids = '', account]) => track(ctx, ids === '*' ? idsOnScreen(ctx) : ids, account),
    },
    questions: statuses.questions,
    /** `123,124 status`, `status 123 124`, and plain ids alone. */
    async text(ctx, text) {
      const spoken = spokenIn(ctx.t, text);
      if (spoken) {
        await ctx.run(spoken.verb, spoken.ids);
        return true;
      }
      if (await about(ctx, text)) return true;
      // One number may be a service as well as an order: the search looks at services, so an order that is known goes first.
      const ids = isIds(text) ? parseIds(text) : [];
      const [only] = ids;
      if (only === undefined) return false;
      const account = await accounts.active(ctx.person.id);
      if (!account) return false;
      if (ids.length === 1 && !(await ledger.order(account.id, only))) return false;
      await status(ctx, text);
      return true;
    },
  };
}

/** The ids that a list of statuses names, when they are too many for a button's data. */
function idsOnScreen(ctx: BotContext): string {
  return [...(ctx.callbackQuery?.message?.text ?? '').matchAll(/^\S*#([\w-]+)/gmu)].map(([, id]) => id).join(' ');
}
