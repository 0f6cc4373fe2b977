import { type Account, nameAmong } from '../../../accounts/accounts.ts';
import { networksNamed } from '../../../catalogue/networks.ts';
import { keyOfLabel, LONGEST_LABEL } from '../../../orders/labels.ts';
import type { Order } from '../../../orders/records.ts';
import { PanelError } from '../../../panel/errors.ts';
import { parseIds } from '../../../panel/ids.ts';
import { itemOf } from '../../../panel/items.ts';
import { linksIn } from '../../../panel/links.ts';
import type { Item, OrderStatus } from '../../../panel/model.ts';
import { accountOrConnect, type BotContext, type Feature, ownAccount, type Parts } from '../../context.ts';
import type { Button, Screen } from '../../screen.ts';
import { orderCard } from '../../views/order.ts';
import { PAGE_SIZE, pageWithin } from '../../views/pages.ts';
import { explain, remedies } from '../../views/problems.ts';
import { type Html, lines } from '../../words/i18n.ts';
import { shorten } from '../../words/text.ts';
import { idsIn, isAboutOrders, isIds, spokenIn } from './spoken.ts';
import { labelRows, ordersScreen, statusesScreens } from './view.ts';

/** Ids as our messages name them. */
const NUMBERED = /#([\w-]+)/g;

/** Orders that were placed: the list, the card, and the status of any ids. */
export function createOrdersFeature(parts: Parts): Feature {
  const { accounts, labels, ledger, watch } = parts;

  const failed = async (ctx: BotContext, account: Account, error: unknown) => {
    if (!(error instanceof PanelError)) throw error;
    const back: Button = { label: ctx.t.label('button-orders'), to: ['orders', 'all', 0, account.id] };
    await ctx.show({ text: explain(ctx.t, error), buttons: [remedies(ctx.t, error, undefined, account.id), [back]] });
  };

  const list = async (ctx: BotContext, filter: string, wanted: number, id?: string) => {
    const account = await accountOrConnect(ctx, parts, id);
    if (!account) return;
    const label = filter.startsWith('~') ? await labels.find(account.id, filter.slice(1)) : undefined;
    if (filter.startsWith('~') && !label) return ctx.toast(ctx.t.label('gone-label'), true);
    const chosen = label
      ? await labels.orders(account.id, label.key)
      : filter === 'open'
        ? watch.open(account.id)
        : undefined;
    const total = chosen?.length ?? (await ledger.recent(account.id, 'orders', 0, 0)).total;
    const page = pageWithin(total, wanted);
    const first = page * PAGE_SIZE;
    const ids =
      chosen?.slice(first, first + PAGE_SIZE) ?? (await ledger.recent(account.id, 'orders', first, PAGE_SIZE)).ids;
    const orders = (await ledger.orders(account.id, ids)).filter((order) => order !== undefined);
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
    const account = await accountOrConnect(ctx, parts);
    if (!account) return;
    const label = await labels.find(account.id, keyOfLabel(word));
    if (label) return list(ctx, `~${label.key}`, 0);
    const known = await labels.list(account.id);
    await ctx.say({
      text: ctx.t.text(known.length > 0 ? 'label-none' : 'labels-none', { label: shorten(word, LONGEST_LABEL) }),
      buttons: [
        ...labelRows(ctx.t, known, account.id),
        [{ label: ctx.t.label('button-orders-all'), to: ['orders', 'all', 0, account.id] }],
      ],
    });
  };

  const card = (
    ctx: BotContext,
    account: Account,
    order: Order,
    { notice, filter = 'all', page = 0 }: { notice?: Html; filter?: string | undefined; page?: string | number } = {},
  ): Screen =>
    orderCard(ctx.t, order, {
      accountName: nameAmong(ctx.person, account),
      notice,
      back: { label: ctx.t.label('button-orders'), to: ['orders', filter, page, account.id] },
    });

  /** An order of a button's account, or a kind word. */
  const ownOrder = async (ctx: BotContext, accountId: string, id: string) => {
    const account = await ownAccount(ctx, parts, accountId);
    const order = account && (await ledger.order(account.id, id));
    if (account && !order) await ctx.toast(ctx.t.label('gone-order'), true);
    return account && order ? { account, order } : undefined;
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
    if (ids.length > 1 || only === undefined) return panel.statuses(account.key, ids);
    return new Map([[only, await itemOf(panel.status(account.key, only))]]);
  };

  const status = async (ctx: BotContext, text: string) => {
    const ids = parseIds(text);
    const account = await accountOrConnect(ctx, parts);
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
      for (const screen of statusesScreens(ctx.t, account.id, ids, answers, { untracked, known }))
        await ctx.say(screen);
    } catch (error) {
      await failed(ctx, account, error);
    }
  };

  const track = async (ctx: BotContext, text: string, accountId?: string) => {
    const ids = parseIds(text);
    const account = await accountOrConnect(ctx, parts, accountId);
    if (!account) return;
    if (ids.length === 0)
      return text ? void (await ctx.say({ text: ctx.t.text('bad-order-ids') })) : ctx.begin('ids', { what: 'track' });
    try {
      const answers = await ask(account, ids);
      const adopted: Order[] = [];
      const ended: Order[] = [];
      const refused = new Map<string, Item<OrderStatus>>();
      const already: string[] = [];
      for (const id of ids) {
        const answer = answers.get(id);
        if (!answer?.ok) {
          if (answer) refused.set(id, answer);
          continue;
        }
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
        // The button stands under orders that were not watched: tapped twice, it says twice that they are now.
        if (!isNew && !ctx.callbackQuery) already.push(id);
        else (now?.endedAt === undefined ? adopted : ended).push(now ?? order);
        if (now?.endedAt === undefined) await watch.follow(account.id, 'order', id);
      }
      const { t } = ctx;
      const [only] = [...adopted, ...ended];
      const done = ended.length > 0 ? t.text('tracked-ended', { count: ended.length }) : undefined;
      if (only && ids.length === 1) {
        const notice = done ?? t.text('tracked', { count: 1 });
        const { message_id } = await ctx.say(card(ctx, account, only, { notice }));
        await ledger.changeOrder(account.id, only.id, (old) => ({ ...old, receipt: message_id }));
        return;
      }
      const notices = lines(
        adopted.length > 0 ? t.text('tracked', { count: adopted.length }) : undefined,
        done,
        already.length > 0 ? t.text('tracked-already', { ids: already.map((id) => `#${id}`).join(', ') }) : undefined,
      );
      const notice = notices.html === '' ? undefined : lines(notices, '');
      const listed = { notice, untracked: new Set<string>() };
      for (const screen of statusesScreens(t, account.id, ids, answers, listed)) await ctx.say(screen);
    } catch (error) {
      await failed(ctx, account, error);
    }
  };

  /** `23503 speed up please`, `where is my order https://…`, and the same as a reply: the card has what can be done. */
  const about = async (ctx: BotContext, text: string): Promise<boolean> => {
    if (!isAboutOrders(text, ctx.t, parts.languages.of('en'))) return false;
    const account = await accounts.active(ctx.person.id);
    if (!account) return false;
    const named = idsIn(text);
    const links = linksIn(text);
    const isReply = named.length + links.length === 0;
    const replied = isReply ? [...(ctx.message?.reply_to_message?.text ?? '').matchAll(NUMBERED)] : [];
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
      card: async (ctx, [accountId = '', id = '', filter, page = 0]) => {
        const found = await ownOrder(ctx, accountId, id);
        if (!found) return;
        const screen = card(ctx, found.account, found.order, { filter, page });
        // A notification stays; the list gives way to the card, which leads back to it.
        if (filter === undefined) await ctx.say(screen);
        else await ctx.show(screen);
      },
      refresh: async (ctx, [accountId = '', id = '']) => {
        const found = await ownOrder(ctx, accountId, id);
        if (!found) return;
        const { account } = found;
        try {
          const order = await watch.saw(account.id, id, await accounts.panelOf(account).status(account.key, id));
          await ctx.show(card(ctx, account, order ?? found.order));
        } catch (error) {
          if (!(error instanceof PanelError)) throw error;
          await ctx.show(card(ctx, account, found.order, { notice: explain(ctx.t, error) }));
        }
      },
      mute: async (ctx, [accountId = '', id = '', way]) => {
        const found = await ownOrder(ctx, accountId, id);
        if (!found) return;
        // Without a way, as on cards from before there was one, it is the other one.
        const muted = way === undefined ? !found.order.muted : way === 'on';
        const order = await ledger.changeOrder(found.account.id, id, (old) => ({ ...old, muted }));
        await ctx.toast(ctx.t.label(muted ? 'muted' : 'unmuted'));
        if (order) await ctx.show(card(ctx, found.account, order));
      },
      track: (ctx, [ids = '', account]) => track(ctx, ids === '*' ? idsOnScreen(ctx) : ids, account),
    },
    questions: {
      ids: {
        screen: (ctx, { what }) => ({ text: ctx.t.text(`ids-ask-${String(what)}`) }),
        async take(ctx, text, { what }) {
          if (parseIds(text).length === 0) return { text: ctx.t.text('bad-order-ids') };
          await ctx.run(String(what), text);
          return undefined;
        },
      },
    },
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
