import { hash } from 'node:crypto';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Account } from '../../accounts/accounts.ts';
import type { Category } from '../../catalogue/list.ts';
import { formOf } from '../../panel/forms.ts';
import type { Service } from '../../panel/model.ts';
import { pack } from '../buttons.ts';
import type { Button, Screen } from '../screen.ts';
import { folded, type Html, lines, linked, moment, type Translator } from '../words/i18n.ts';
import { serviceLink } from '../words/links.ts';
import { count, exactMoney } from '../words/money.ts';
import { shorten } from '../words/text.ts';
import { accountLine } from './account.ts';
import { IN_ROW, PAGE_SIZE, pageOf, pager, rowsOf } from './pages.ts';

const LONGEST_LABEL = 48;

/** Of when the price on a card is, in ms since 1970, where the panel does not tell today's. */
export function oldPrice(t: Translator, pricedAt: number | undefined): Html | undefined {
  return pricedAt === undefined ? undefined : t.text('confirm-old-price', { time: moment(pricedAt, 'Dt') });
}

export function categoriesScreen(t: Translator, categories: readonly Category[], wanted: number): Screen {
  const { items, page } = pageOf(categories, wanted);
  return {
    text: lines(t.text('categories-title', { count: categories.length }), t.text('categories-hint')),
    buttons: [
      ...items.map((category) => [
        {
          label: t.label('category-button', {
            name: shorten(category.name, LONGEST_LABEL),
            count: category.ids.length,
          }),
          to: ['category', category.key, 0] as const,
        },
      ]),
      pager(t, page, categories.length, (target) => ({ label: '', to: ['categories', target] })),
      [
        { label: t.label('button-search'), to: ['searchAsk'] },
        { label: t.label('button-favorites'), to: ['favorites'] },
      ],
      [{ label: t.label('button-back'), to: ['menu'] }],
    ],
  };
}

/** A page of services: numbered text with prices, and a button with each number. */
export function servicesScreen(
  t: Translator,
  options: {
    title: Html;
    services: readonly Service[];
    page: number;
    total: number;
    currency: string;
    /** Where "Back" on a card leads: a category's key, or a mark, and the page. */
    origin: readonly (string | number)[];
    turn: (page: number) => Button & { to: unknown };
    back: Button;
  },
): Screen {
  const first = options.page * PAGE_SIZE + 1;
  return {
    text: lines(
      options.title,
      '',
      ...options.services.map((service, index) => serviceItem(t, service, first + index, options.currency)),
    ),
    buttons: [
      ...rowsOf(
        options.services.map((service, index) => ({
          label: String(first + index),
          to: toService(service.id, options.origin),
        })),
        IN_ROW,
      ),
      pager(t, options.page, options.total, options.turn),
      [options.back],
    ],
  };
}

/** On a button: `0.90 USD / 1,000`. */
export function pricePer(t: Translator, { rate, type }: Service, currency: string): string {
  const price = exactMoney(t, rate, currency);
  return formOf(type).billed === 'one' ? price : `${price} / ${count(t, 1_000)}`;
}

/** One of a numbered list of services. */
export function serviceItem(t: Translator, service: Service, number: number, currency: string): Html {
  return t.text(formOf(service.type).billed === 'one' ? 'service-item-package' : 'service-item', {
    number: String(number),
    id: `#${service.id}`,
    name: shorten(service.name, 100),
    price: exactMoney(t, service.rate, currency),
    min: count(t, service.min),
    max: count(t, service.max),
  });
}

export function serviceCard(
  t: Translator,
  service: Service,
  account: Account,
  options: {
    title?: Html | undefined;
    /** A link that is sent next is its order. */
    wantsLink: boolean;
    accountName?: string | undefined;
    back: Button;
    origin: readonly (string | number)[];
  },
): Screen {
  const form = formOf(service.type);
  const favorite = account.favorites.includes(service.id);
  const [from = '', page = 0] = options.origin;
  const perPackage = form.billed === 'one';
  return {
    text: lines(
      options.title,
      t.text('service-title', { id: `#${service.id}`, name: service.name }),
      t.text('service-category', { category: service.category }),
      accountLine(t, options.accountName),
      '',
      t.text(perPackage ? 'service-price-package' : 'service-price', {
        price: exactMoney(t, service.rate, account.currency),
      }),
      perPackage ? undefined : t.text('service-limits', { min: count(t, service.min), max: count(t, service.max) }),
      t.text('service-type', { type: service.type }),
      form.known ? undefined : t.text('service-type-unknown'),
      t.text('service-refill', { allowed: service.refill ? 'yes' : 'no' }),
      t.text('service-cancel', { allowed: service.cancel ? 'yes' : 'no' }),
      service.averageTime ? t.text('service-average-time', { time: service.averageTime }) : undefined,
      service.description ? folded(t.text('plain', { text: shorten(service.description, 1500) })) : undefined,
      options.wantsLink ? lines('', t.text('service-send-link')) : undefined,
    ),
    buttons: [
      [{ label: t.label('button-order'), to: toOrder(service.id, account.id), style: 'success' }],
      [
        {
          label: t.label(favorite ? 'button-favorite-off' : 'button-favorite'),
          to: ['favorite', service.id, from, page, favorite ? 'off' : 'on'],
        },
        { label: t.label('button-copy-id'), copy: service.id },
      ],
      [options.back],
    ],
  };
}

/** Telegram takes 64 bytes, and refuses all results for one that is longer. */
function resultId(id: string): string {
  return Buffer.byteLength(id) <= 64 ? id : hash('sha256', id, 'base64url');
}

/** Ordering a service of an account; a service with a very long id leaves no room to name it. */
export function toOrder(service: string, account: string): readonly ['order', ...string[]] {
  return pack('order', service, account) === undefined ? ['order', service] : ['order', service, account];
}

/** The card of a service; the way back is left out where the id leaves no room for it. */
function toService(id: string, origin: readonly (string | number)[]): readonly ['service', ...(string | number)[]] {
  return pack('service', id, ...origin) === undefined ? ['service', id] : ['service', id, ...origin];
}

/**
 * A service among the results of inline mode. What is sent names it without the person's own price, and leads whoever reads
 * it to its card.
 */
export function inlineResult(t: Translator, service: Service, account: Account, bot: string): InlineQueryResultArticle {
  const name = shorten(service.name, 200);
  return {
    type: 'article',
    id: resultId(service.id),
    title: shorten(`#${service.id} · ${name}`, 100),
    description: t.label(formOf(service.type).billed === 'one' ? 'inline-description-package' : 'inline-description', {
      price: exactMoney(t, service.rate, account.currency),
      min: count(t, service.min),
      max: count(t, service.max),
      category: shorten(service.category, 60),
    }),
    input_message_content: {
      // Its link says which one it is, whatever the words around it are.
      message_text: t.text('inline-sent', { id: linked(t, `#${service.id}`, serviceLink(bot, service.id)), name }).html,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    ...(/^[\w-]{1,60}$/.test(service.id)
      ? {
          reply_markup: {
            inline_keyboard: [[{ text: t.label('button-order'), url: serviceLink(bot, service.id) }]],
          },
        }
      : {}),
  };
}
