import type { Account } from '../../../accounts/accounts.ts';
import type { Category } from '../../../catalogue/list.ts';
import type { Preset } from '../../../orders/presets.ts';
import { nameOf, type Order } from '../../../orders/records.ts';
import type { Service } from '../../../panel/model.ts';
import { priceOf } from '../../../panel/price.ts';
import type { Button, Screen } from '../../screen.ts';
import { IN_ROW, PAGE_SIZE, rowsOf } from '../../views/pages.ts';
import { pricePer, serviceItem, toOrder } from '../../views/service.ts';
import { type Html, lines, type Translator } from '../../words/i18n.ts';
import { count, money } from '../../words/money.ts';
import { shorten } from '../../words/text.ts';

const LONGEST_LABEL = 44;
/** Below services. */
const FEW_CATEGORIES = 3;
/** Of favorites, and of presets, in one message. */
const MOST_SHOWN = 20;

interface Ready {
  preset: Preset;
  /** As the panel offers it today; nothing when it does not. */
  service: Service | undefined;
}

/** To an order of a service: with the values of the last one, where there is one. */
export interface Way {
  service: Service;
  last: Order | undefined;
}

const presetButton = (t: Translator, account: Account, { preset }: Ready): Button => ({
  label: t.label('preset-button', { name: shorten(preset.name, LONGEST_LABEL) }),
  to: ['preset', account.id, preset.id],
});

/** What can be ordered for a pasted link: the quickest ways first. */
export function linkScreen(
  t: Translator,
  options: {
    account: Account;
    accountLine: Html | undefined;
    network: { name: string; title: string } | undefined;
    links: readonly string[];
    presets: readonly Ready[];
    favorites: readonly Way[];
    lastUsed: readonly Way[];
    services: readonly Service[];
    categories: readonly Category[];
  },
): Screen {
  const { account, network, categories } = options;
  const order =
    (key: string) =>
    ({ service, last }: Way): Button[] => {
      const quantity = last?.values.quantity;
      const name = shorten(service.name.trim(), LONGEST_LABEL - 10);
      return [
        quantity === undefined || last === undefined
          ? {
              label: t.label(key, { name, price: pricePer(t, service, account.currency) }),
              to: toOrder(service.id, account.id),
            }
          : {
              label: t.label(key, {
                name: `${name} × ${count(t, quantity)}`,
                price: money(t, priceOf(service, last.values).amount, account.currency),
              }),
              to: ['repeat', account.id, nameOf(last)],
            },
      ];
    };
  const shown = categories.slice(0, options.services.length > 0 ? FEW_CATEGORIES : PAGE_SIZE - 2);
  return {
    text: lines(
      network ? t.text('link-title', { network: network.title }) : t.text('link-title-unknown'),
      options.links.length > 1 ? t.text('link-several', { count: options.links.length }) : undefined,
      options.accountLine,
      options.services.length > 0 ? '' : t.text('categories-hint'),
      ...options.services.map((service, index) => serviceItem(t, service, index + 1, account.currency)),
    ),
    buttons: [
      ...options.presets.slice(0, 4).map((ready) => [presetButton(t, account, ready)]),
      ...options.favorites.slice(0, 4).map(order('link-favorite')),
      ...options.lastUsed.map(order('link-last-used')),
      ...rowsOf(
        options.services.map(({ id }, index): Button => ({ label: String(index + 1), to: toOrder(id, account.id) })),
        options.services.length > IN_ROW ? Math.ceil(options.services.length / 2) : IN_ROW,
      ),
      ...shown.map((category): Button[] => [
        {
          label: t.label('category-button', {
            name: shorten(category.name, LONGEST_LABEL),
            count: category.ids.length,
          }),
          to: ['category', category.key, 0],
        },
      ]),
      [
        network && categories.length > shown.length
          ? { label: t.label('button-more'), to: ['network', network.name, 0] }
          : { label: t.label('button-categories'), to: ['categories', 0] },
        { label: t.label('button-search'), to: ['searchAsk'] },
      ],
    ],
  };
}

export function favoritesScreen(
  t: Translator,
  account: Account,
  accountLine: Html | undefined,
  favorites: readonly { id: string; service: Service | undefined }[],
  presets: readonly Ready[],
): Screen {
  const [shownFavorites, shownPresets] = [favorites.slice(0, MOST_SHOWN), presets.slice(0, MOST_SHOWN)];
  const numbered = (item: Html, index: number) => t.text('numbered', { number: String(index + 1), item });
  return {
    text: lines(
      t.text('favorites-title', { count: favorites.length + presets.length }),
      accountLine,
      '',
      favorites.length + presets.length === 0 ? t.text('favorites-none') : undefined,
      ...shownPresets.map(({ preset, service }, index) =>
        numbered(
          t.text(service ? 'preset-item' : 'preset-item-gone', { name: preset.name, id: `#${preset.service}` }),
          index,
        ),
      ),
      shownPresets.length > 0 && favorites.length > 0 ? '' : undefined,
      ...shownFavorites.map(({ id, service }, index) =>
        service
          ? serviceItem(t, service, index + 1, account.currency)
          : numbered(t.text('favorite-item-gone', { id: `#${id}` }), index),
      ),
    ),
    buttons: [
      ...rowsOf(
        shownPresets.map(
          ({ preset }, index): Button => ({ label: `⚡ ${index + 1}`, to: ['preset', account.id, preset.id] }),
        ),
        IN_ROW,
      ),
      ...rowsOf(
        shownFavorites.map(({ id }, index): Button => ({ label: `⭐ ${index + 1}`, to: ['service', id, '*'] })),
        IN_ROW,
      ),
      // Apart from those that open.
      ...rowsOf(
        [
          ...shownPresets.map(
            ({ preset }, index): Button => ({
              label: `🗑 ⚡ ${index + 1}`,
              to: ['presetDelete', account.id, preset.id],
            }),
          ),
          ...shownFavorites.map(
            ({ id }, index): Button => ({ label: `🗑 ⭐ ${index + 1}`, to: ['favoriteDelete', account.id, id] }),
          ),
        ],
        IN_ROW,
      ),
      [{ label: t.label('button-categories'), to: ['categories', 0] }],
    ],
  };
}
