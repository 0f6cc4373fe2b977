import type { Account } from '../../../accounts/accounts.ts';
import type { ServiceList } from '../../../catalogue/list.ts';
import { type Network, networksOf, networkTitle, recogniseNetwork } from '../../../catalogue/networks.ts';
import { linksIn } from '../../../panel/links.ts';
import type { Service } from '../../../panel/model.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import { shorten } from '../../words/text.ts';
import { favoritesScreen, linkScreen } from './view.ts';

/** Orders that are looked at for the services used last. */
const LOOK_BACK = 40;
const LAST_USED = 3;
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

  const lastUsed = async (account: Account, list: ServiceList): Promise<Service[]> => {
    const { ids } = await ledger.recent(account.id, 'orders', 0, LOOK_BACK);
    const orders = await ledger.orders(account.id, ids);
    const used = new Set(orders.flatMap((order) => order?.service?.id ?? []));
    return [...used].map((id) => list.get(id)).filter((service) => service !== undefined);
  };

  const showLinks = (ctx: BotContext, links: readonly string[], network: Network | undefined) =>
    withList(ctx, async (account, list) => {
      const isFor = (service: Service | undefined) =>
        service !== undefined && (network === undefined || networksOf(service).includes(network));
      const favorites = account.favorites.map((id) => list.get(id)).filter((service) => service !== undefined);
      const chosen = favorites.filter(isFor);
      const used = (await lastUsed(account, list)).filter((service) => isFor(service) && !chosen.includes(service));
      const ready = (await presets.list(account.id)).filter((preset) => isFor(list.get(preset.service)));
      await ctx.say(
        linkScreen(ctx.t, {
          account,
          accountLine: ctx.accountLine(account),
          network: network && { name: network, title: networkTitle(network) },
          links,
          // A preset is one order: with several links they go into a mass order instead.
          presets: links.length > 1 ? [] : ready.map((preset) => ({ preset, service: list.get(preset.service) })),
          favorites: chosen,
          lastUsed: used.slice(0, LAST_USED),
          categories: network ? await list.forNetwork(network) : [],
        }),
        { replyTo: ctx.message?.message_id },
      );
    });

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
      const [first] = links;
      if (first === undefined) return false;
      const networks = new Set(links.map(recogniseNetwork));
      await showLinks(ctx, links, networks.size === 1 ? recogniseNetwork(first) : undefined);
      return true;
    },
  };
}
