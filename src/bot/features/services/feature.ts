import { type Account, nameAmong } from '../../../accounts/accounts.ts';
import type { ServiceList } from '../../../catalogue/list.ts';
import { isNetwork, type Network, networkTitle, recogniseNetwork } from '../../../catalogue/networks.ts';
import { PanelError } from '../../../panel/errors.ts';
import { formOf } from '../../../panel/forms.ts';
import { normalizeInput, stripMarks } from '../../../panel/input.ts';
import { linksIn } from '../../../panel/links.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import type { Button } from '../../screen.ts';
import { PAGE_SIZE, pageOf, pageWithin } from '../../views/pages.ts';
import { categoriesScreen, inlineResult, serviceCard, servicesScreen } from '../../views/service.ts';
import { lines, linked } from '../../words/i18n.ts';
import { linksOfScreen, wordsLink, wordsLinkedIn } from '../../words/links.ts';

/** Results that come at once when a phone asks for more; Telegram takes 50. */
const INLINE_PAGE = 50;
/** So long do inline queries wait for a list: Telegram waits ten seconds for the answer. */
const INLINE_WAIT_MS = 4_000;

/** Where the "Back" of a service's card leads, when not to a category: no key of a category looks like these. */
const STARRED = '*';
const FOUND = '~';

/** Finding a service: by category, by words, by id, by a pasted link, among the favorites. */
export function createServicesFeature(parts: Parts): Feature {
  const { accounts, catalogue } = parts;

  /** By account: the list that inline queries wait for. */
  const waits = new Map<string, Promise<ServiceList | undefined>>();
  /** The list, or nothing when the panel does not give one in time. Who comes meanwhile waits no longer than the first. */
  const listInTime = (account: Account): Promise<ServiceList | undefined> => {
    const waiting = waits.get(account.id);
    if (waiting) return waiting;
    const late = Promise.withResolvers<undefined>();
    const timer = setTimeout(late.resolve, INLINE_WAIT_MS);
    const list = catalogue
      .of(account)
      .catch((error: unknown) => {
        if (error instanceof PanelError) return undefined;
        throw error;
      })
      .finally(() => {
        clearTimeout(timer);
        waits.delete(account.id);
      });
    const inTime = Promise.race([list, late.promise]);
    waits.set(account.id, inTime);
    return inTime;
  };

  /** The person's list, or a screen that says why there is none. */
  const withList = async <T>(ctx: BotContext, use: (account: Account, list: ServiceList) => Promise<T>) => {
    const account = await ctx.account();
    if (!account) return;
    try {
      await use(account, await catalogue.of(account));
    } catch (error) {
      const again: Button = { label: ctx.t.label('button-try-again'), to: ['categories', 0] };
      await ctx.show(ctx.failure(account, error, { title: ctx.t.text('services-failed'), again }));
    }
  };

  const showService = (ctx: BotContext, id: string, origin: readonly (string | number)[]) =>
    withList(ctx, async (account, list) => {
      const { t } = ctx;
      const service = list.get(id);
      const [from = '', page = 0] = origin;
      const words = from === FOUND ? wordsOnScreen(ctx) : undefined;
      const back: Button & { to: unknown } = {
        label: t.label('button-back'),
        to:
          from === STARRED
            ? ['favorites']
            : words !== undefined
              ? ['search', page]
              : from === '' || from === FOUND
                ? ['categories', 0]
                : ['category', from, page],
      };
      if (!service) {
        return void (await ctx.show({ text: t.text('service-gone', { id: `#${id}` }), buttons: [[back]] }));
      }
      const title = words === undefined ? undefined : t.text('search-words', { words: again(ctx, words) });
      const [first] = formOf(service.type).steps({}, service);
      // A screen about pasted links has them already.
      const wantsLink = first?.field === 'link' && linksOfScreen(ctx.callbackQuery?.message).length === 0;
      if (wantsLink) await accounts.changePerson(ctx.person.id, { linkFor: { account: account.id, service: id } });
      await ctx.show(
        serviceCard(t, service, account, {
          title,
          wantsLink,
          accountName: nameAmong(ctx.person, account),
          back,
          origin,
        }),
      );
    });

  const showFound = async (ctx: BotContext, account: Account, words: string, wanted: number) => {
    const { t } = ctx;
    const list = await catalogue.of(account);
    const { total } = await list.search(words, { limit: 0 });
    const offset = pageWithin(total, wanted) * PAGE_SIZE;
    const { services } = await list.search(words, { limit: PAGE_SIZE, offset });
    const back = { label: t.label('button-categories'), to: ['categories', 0] } as const;
    if (total === 0) {
      return ctx.show({
        text: t.text('search-none', { words }),
        buttons: [[{ label: t.label('button-search'), to: ['searchAsk'] }], [back]],
      });
    }
    return ctx.show(
      servicesScreen(t, {
        title: lines(t.text('search-title', { words: again(ctx, words), count: total }), ctx.accountLine(account)),
        services,
        page: offset / PAGE_SIZE,
        total,
        currency: account.currency,
        origin: [FOUND, offset / PAGE_SIZE],
        turn: (page) => ({ label: '', to: ['search', page] }),
        back,
      }),
    );
  };
  const search = (ctx: BotContext, typed: string, page: number) =>
    withList(ctx, async (account, list) => {
      const words = Array.from(stripMarks(typed).replace(/\s+/g, ' ')).slice(0, 256).join('');
      const only = list.get(normalizeInput(words).replace(/^#/, ''));
      if (only && page === 0) return showService(ctx, only.id, []);
      await showFound(ctx, account, words, page);
    });

  /** The words of a search, in its results and on the cards that they open: tapped, they can be changed and sent again. */
  const again = (ctx: BotContext, words: string) => linked(ctx.t, words, wordsLink(ctx.me.username, words));
  const wordsOnScreen = (ctx: BotContext) => wordsLinkedIn(ctx.callbackQuery?.message);

  const showNetwork = (ctx: BotContext, network: Network, page: number) =>
    withList(ctx, async (_account, list) => {
      const found = await list.forNetwork(network);
      const { t } = ctx;
      if (found.length === 0) {
        return void (await ctx.show({
          text: t.text('network-none', { network: networkTitle(network) }),
          buttons: [[{ label: t.label('button-categories'), to: ['categories', 0] }]],
        }));
      }
      const { items, page: shown } = pageOf(found, page);
      const screen = categoriesScreen(t, items, 0);
      await ctx.show({
        text: lines(t.text('network-title', { network: networkTitle(network) }), t.text('categories-hint')),
        buttons: [
          ...(screen.buttons ?? []).slice(0, items.length),
          [
            shown > 0 ? { label: t.label('button-previous-page'), to: ['network', network, shown - 1] } : undefined,
            (shown + 1) * PAGE_SIZE < found.length
              ? { label: t.label('button-next-page'), to: ['network', network, shown + 1] }
              : undefined,
          ],
          [{ label: t.label('button-back'), to: ['categories', 0] }],
        ],
      });
    });

  const categories = (ctx: BotContext, page: number) =>
    withList(ctx, async (_account, list) => {
      const { t } = ctx;
      if (list.size > 0) return void (await ctx.show(categoriesScreen(t, list.categories, page)));
      await ctx.show({ text: t.text('services-none'), buttons: [[{ label: t.label('button-back'), to: ['menu'] }]] });
    });

  return {
    commands: {
      services: (ctx) => categories(ctx, 0),
      search: async (ctx, words) => {
        if (words) return search(ctx, words, 0);
        if (await ctx.account()) await ctx.begin('search');
      },
    },
    buttons: {
      categories: (ctx, [page]) => categories(ctx, Number(page)),
      category: (ctx, [key = '', wanted]) =>
        withList(ctx, async (account, list) => {
          const { t } = ctx;
          const category = list.category(key);
          const place = list.categories.findIndex((other) => other.key === key);
          const back = {
            label: t.label('button-back'),
            to: ['categories', Math.max(0, Math.floor(place / PAGE_SIZE))],
          } as const;
          if (!category) return void (await ctx.show({ text: t.text('category-gone'), buttons: [[back]] }));
          const { items, page } = pageOf(category.ids, Number(wanted));
          await ctx.show(
            servicesScreen(t, {
              title: lines(
                t.text('category-title', { name: category.name, count: category.ids.length }),
                ctx.accountLine(account),
              ),
              services: list.services(items),
              page,
              total: category.ids.length,
              currency: account.currency,
              origin: [key, page],
              turn: (target) => ({ label: '', to: ['category', key, target] }),
              back,
            }),
          );
        }),
      service: (ctx, [id = '', ...origin]) => showService(ctx, id, origin),
      favorite: async (ctx, [id = '', from = '', page = 0, way]) => {
        const account = await ctx.account();
        if (!account) return;
        const isOn = account.favorites.includes(id);
        // Without a way, as on cards from before there was one, it is the other one.
        const isWanted = way === undefined ? !isOn : way === 'on';
        const rest = account.favorites.filter((other) => other !== id);
        const favorites = isWanted ? [id, ...rest] : rest;
        const changed = isWanted !== isOn && (await accounts.change(account.owner, account.id, { favorites }));
        if (changed) await parts.digest.note(changed);
        await ctx.toast(ctx.t.label(isWanted ? 'favorite-added' : 'favorite-removed'));
        await showService(ctx, id, [from, page]);
      },
      search: async (ctx, [page]) => {
        const words = wordsOnScreen(ctx);
        if (words) await search(ctx, words, Number(page));
        else await ctx.begin('search');
      },
      searchAsk: async (ctx) => {
        if (await ctx.account()) await ctx.begin('search');
      },
      network: async (ctx, [network = '', page]) => {
        if (isNetwork(network)) await showNetwork(ctx, network, Number(page));
      },
    },
    questions: {
      search: {
        screen: (ctx) => ({ text: ctx.t.text('search-ask') }),
        take: async (ctx, text) => {
          await search(ctx, text, 0);
          return undefined;
        },
      },
    },
    async inline(ctx, words, offset) {
      const { t } = ctx;
      const account = await accounts.active(ctx.person.id);
      const isConnected = account !== undefined && account.refused === undefined;
      const list = isConnected ? await listInTime(account) : undefined;
      if (!account || !list) {
        const button = isConnected
          ? { text: t.label('inline-down'), start_parameter: 'menu' }
          : { text: t.label('inline-connect'), start_parameter: 'connect' };
        await ctx.answerInlineQuery([], { is_personal: true, cache_time: 0, button });
        return;
      }
      const first = Number(offset) || 0;
      const [link = ''] = linksIn(words);
      const network = recogniseNetwork(link);
      const wanted = network === undefined ? stripMarks(words) : networkTitle(network);
      const services = wanted
        ? (await list.search(wanted, { limit: INLINE_PAGE, offset: first })).services
        : first === 0
          ? list.services(account.favorites.slice(0, INLINE_PAGE))
          : [];
      await ctx.answerInlineQuery(
        services.map((service) => inlineResult(t, service, account, ctx.me.username)),
        {
          is_personal: true,
          cache_time: 10,
          next_offset: services.length === INLINE_PAGE && wanted ? String(first + INLINE_PAGE) : '',
        },
      );
    },
    async text(ctx, text) {
      await search(ctx, text, 0);
      return true;
    },
  };
}
