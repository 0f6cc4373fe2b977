import type { Account } from '../../../accounts/accounts.ts';
import type { Category } from '../../../catalogue/list.ts';
import type { Preset } from '../../../orders/presets.ts';
import type { Service } from '../../../panel/model.ts';
import type { Button, Screen } from '../../screen.ts';
import { PAGE_SIZE } from '../../views/pages.ts';
import { toOrder } from '../../views/service.ts';
import { type Html, lines, type Translator } from '../../words/i18n.ts';
import { money } from '../../words/money.ts';
import { shorten } from '../../words/text.ts';

const LONGEST_LABEL = 44;

interface Ready {
  preset: Preset;
  /** As the panel offers it today; nothing when it does not. */
  service: Service | undefined;
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
    favorites: readonly Service[];
    lastUsed: readonly Service[];
    categories: readonly Category[];
  },
): Screen {
  const { account, network, categories } = options;
  const order =
    (key: string) =>
    (service: Service): Button[] => [
      {
        label: t.label(key, {
          name: shorten(service.name.trim(), LONGEST_LABEL - 10),
          price: money(service.rate, account.currency),
        }),
        to: toOrder(service.id, account.id),
      },
    ];
  const shown = categories.slice(0, PAGE_SIZE - 2);
  return {
    text: lines(
      network ? t.text('link-title', { network: network.title }) : t.text('link-title-unknown'),
      options.links.length > 1 ? t.text('link-several', { count: options.links.length }) : undefined,
      options.accountLine,
      t.text('categories-hint'),
    ),
    buttons: [
      ...options.presets.slice(0, 4).map((ready) => [presetButton(t, account, ready)]),
      ...options.favorites.slice(0, 4).flatMap((service) => [order('link-favorite')(service)]),
      ...options.lastUsed.flatMap((service) => [order('link-last-used')(service)]),
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
  const remove = (to: Button & { to: unknown }): Button => ({ ...to, label: '🗑' });
  return {
    text: lines(
      t.text('favorites-title', { count: favorites.length + presets.length }),
      accountLine,
      '',
      favorites.length + presets.length === 0 ? t.text('favorites-none') : undefined,
      ...favorites.map(({ id, service }) =>
        service
          ? t.text('favorite-item', {
              id: `#${id}`,
              name: shorten(service.name, 80),
              price: money(service.rate, account.currency),
            })
          : t.text('favorite-item-gone', { id: `#${id}` }),
      ),
      ...presets.map(({ preset, service }) =>
        t.text(service ? 'preset-item' : 'preset-item-gone', { name: preset.name, id: `#${preset.service}` }),
      ),
    ),
    buttons: [
      ...presets
        .slice(0, 20)
        .map((ready): Button[] => [
          presetButton(t, account, ready),
          remove({ label: '', to: ['presetDelete', account.id, ready.preset.id] }),
        ]),
      ...favorites
        .slice(0, 20)
        .map(({ id, service }): Button[] => [
          { label: shorten(service?.name.trim() || `#${id}`, LONGEST_LABEL), to: ['service', id, '*'] },
          remove({ label: '', to: ['favoriteDelete', account.id, id] }),
        ]),
      [{ label: t.label('button-categories'), to: ['categories', 0] }],
    ],
  };
}
