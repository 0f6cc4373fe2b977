import type { Account } from '../../../accounts/accounts.ts';
import { kindsOf } from '../../../catalogue/kinds.ts';
import { soldFor } from '../../../catalogue/link-kinds.ts';
import type { ServiceList } from '../../../catalogue/list.ts';
import { type Network, networksOf, networkTitle, recogniseNetwork } from '../../../catalogue/networks.ts';
import { linksIn } from '../../../panel/links.ts';
import type { Service } from '../../../panel/model.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import type { Screen } from '../../screen.ts';
import { linksOfScreen } from '../../words/links.ts';
import { shorten } from '../../words/text.ts';
import { favoritesScreen, linkScreen, type Way } from './view.ts';

/** Orders that are looked at for the services used last. */
const LOOK_BACK = 40;
const LAST_USED = 3;
/** Services on a screen about a link, out of so many that were found for each kind. */
const OFFERED = 6;
const LOOKED_AT = 20;
/** Of links that don't tell what they lead to. */
const ANY_KIND = ['followers', 'likes', 'views'];
const LONGEST_NAME = 40;

/** The short ways to an order: a pasted link, favorites, presets. */
export function createShortcutsFeature(parts: Parts): Feature {
  const { accounts, catalogue, ledger, presets } = parts;

  const withList = async (ctx: BotContext, use: (account: Account, list: ServiceList) => Promise<void>) => {
    const account = await ctx.account();
    if (!account) return;
    try {
      await use(account, await catalogue.of(account));
    } catch (error) {
      await ctx.show(ctx.failure(account, error));
    }
  };

  /** What can be ordered for links of a network: the services that sell what such a link can have, a few of each kind. */
  const servicesFor = async (list: ServiceList, network: Network, kinds: readonly string[]): Promise<Service[]> => {
    const wanted = kinds.length > 0 ? kinds.slice(0, 3) : ANY_KIND;
    const found = await Promise.all(
      wanted.map(async (kind) => {
        const { services } = await list.search(`${networkTitle(network)} ${kind}`, { limit: LOOKED_AT });
        return services.filter((service) => kindsOf(service).includes(kind) && networksOf(service).includes(network));
      }),
    );
    const most = Math.ceil(OFFERED / wanted.length);
    const some = found.flatMap((services) => services.slice(0, most));
    return [...new Set([...some, ...found.flat()])].slice(0, OFFERED);
  };

  const showLinks = (ctx: BotContext, links: readonly string[]) =>
    withList(ctx, async (account, list) => {
      const [first = ''] = links;
      const networks = new Set(links.map(recogniseNetwork));
      const network = networks.size === 1 ? recogniseNetwork(first) : undefined;
      const kinds = soldFor(first);
      // A name that tells nothing speaks against nothing.
      const isFor = (service: Service) => {
        const named = networksOf(service);
        return network === undefined || named.length === 0 || named.includes(network);
      };
      const isOfKind = (service: Service) => {
        const sold = kinds.length > 0 ? kindsOf(service) : [];
        return sold.length === 0 || sold.some((kind) => kinds.includes(kind));
      };
      const fittingFirst = (services: readonly (Service | undefined)[]) => {
        const ours = services.flatMap((service) => (service && isFor(service) ? service : []));
        return ours.toSorted((a, b) => Number(isOfKind(b)) - Number(isOfKind(a)));
      };

      // A preset is one order: with several links they go into a mass order instead.
      const ready = (links.length > 1 ? [] : await presets.list(account.id))
        .map((preset) => ({ preset, service: list.get(preset.service) }))
        .filter(({ service }) => service && isFor(service));
      const fitting = ready.filter(({ service }) => service && isOfKind(service));
      const [only] = fitting;
      if (only && fitting.length === 1 && !ctx.callbackQuery) {
        return ctx.go('preset', account.id, only.preset.id, first);
      }

      const orders = (await ledger.newest(account.id, LOOK_BACK)).filter(({ service }) => service);
      const lastOf = (service: Service) => orders.find((order) => order.service?.id === service.id);
      const ofLink = await parts.running.of(account.id, links);
      const known = (id: string | undefined) => (id === undefined ? undefined : list.get(id));
      const favorites = fittingFirst(account.favorites.map(known));
      // What was ordered for this very link is for it, whatever its name tells.
      const used = new Set([
        ...ofLink.flatMap(({ service }) => known(service?.id) ?? []),
        ...fittingFirst(orders.map(({ service }) => known(service?.id))),
      ]);
      const way = (service: Service): Way => ({ service, last: links.length > 1 ? undefined : lastOf(service) });
      await show(
        ctx,
        linkScreen(ctx.t, {
          account,
          accountLine: ctx.accountLine(account),
          network: network && { name: network, title: networkTitle(network) },
          links,
          presets: [...fitting, ...ready.filter((one) => !fitting.includes(one))],
          favorites: favorites.map(way),
          lastUsed: [...used]
            .filter((service) => !favorites.includes(service))
            .slice(0, LAST_USED)
            .map(way),
          services: network ? await servicesFor(list, network, kinds) : [],
          categories: network ? await list.forNetwork(network) : [],
        }),
      );
    });

  /** The answer to a message with links says so: its buttons find them there. */
  const show = async (ctx: BotContext, screen: Screen) => {
    if (ctx.callbackQuery) await ctx.show(screen);
    else await ctx.say(screen, { replyTo: ctx.message?.message_id });
  };

  const favorites = (ctx: BotContext) =>
    withList(ctx, async (account, list) => {
      const services = account.favorites.map((id) => ({ id, service: list.get(id) }));
      const ready = (await presets.list(account.id)).map((preset) => ({ preset, service: list.get(preset.service) }));
      await ctx.show(favoritesScreen(ctx.t, account, ctx.accountLine(account), services, ready));
    });

  return {
    commands: { favorites },
    buttons: {
      favorites,
      linkElse: async (ctx) => {
        const links = linksOfScreen(ctx.callbackQuery?.message);
        if (links.length === 0) return ctx.toast(ctx.t.label('gone-draft'), true);
        await ctx.conversation.exitAll();
        await showLinks(ctx, links);
      },
      presetSave: async (ctx, [accountId, name]) => {
        const found = await ctx.ownOrder(accountId, name);
        if (!found) return;
        const { account, order } = found;
        if (!order.service) return ctx.toast(ctx.t.label('gone-order'), true);
        const amount = order.values.quantity ? ` × ${order.values.quantity}` : '';
        const title = `${shorten(order.service.name.trim(), LONGEST_NAME - amount.length)}${amount}`;
        await presets.save(account.id, order, title);
        await ctx.toast(ctx.t.label('preset-saved', { name: title }), true);
      },
      presetDelete: async (ctx, [accountId = '', id = '']) => {
        const account = await ctx.ownAccount(accountId);
        if (!account) return;
        await presets.remove(account.id, id);
        await favorites(ctx);
      },
      favoriteDelete: async (ctx, [accountId = '', id = '']) => {
        const account = await ctx.ownAccount(accountId);
        if (!account) return;
        const changed = await accounts.change(account.owner, account.id, {
          favorites: account.favorites.filter((other) => other !== id),
        });
        if (changed) await parts.digest.note(changed);
        await favorites(ctx);
      },
    },
    async text(ctx, text) {
      const links = linksIn(text);
      if (links.length === 0) return false;
      await showLinks(ctx, links);
      return true;
    },
  };
}
