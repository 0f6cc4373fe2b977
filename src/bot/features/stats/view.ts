import { type Figures, PERIODS, type Slice } from '../../../orders/figures.ts';
import type { Button, Screen } from '../../screen.ts';
import { accountLine } from '../../views/account.ts';
import { durationText } from '../../words/duration.ts';
import { type Html, lines, type Translator } from '../../words/i18n.ts';
import { money } from '../../words/money.ts';
import { plainText, shorten } from '../../words/text.ts';
import type { Look } from './pen.ts';
import { dayText, monthText, rangeText, shareText } from './words.ts';

/** Telegram's limit for captions, in characters after parsing. */
const MAX_CAPTION = 1_024;
/** Amounts in several currencies, one after the other. */
const LONGEST_SUM = 100;
const MOST_CURRENCIES = 2;
/** Names as long as there is room for, and fewer lines at the last. */
const SIZES = [
  { name: 60, services: 5, labels: 5 },
  { name: 36, services: 5, labels: 4 },
  { name: 20, services: 5, labels: 3 },
  { name: 12, services: 3, labels: 2 },
  { name: 12, services: 1, labels: 0 },
  { name: 12, services: 0, labels: 0 },
] as const;

export interface StatsOptions {
  /** Id of the account that the figures are of. */
  account: string;
  /** Shown when the person has several accounts. */
  accountName: string | undefined;
  look: Look;
  /** None when it could not be drawn: the numbers come as text then. */
  picture: Uint8Array | undefined;
}

/** The picture with the numbers in its caption, for those who can't see it. */
export function statsScreen(t: Translator, figures: Figures, options: StatsOptions): Screen {
  const { account, picture } = options;
  const other = options.look === 'light' ? 'dark' : 'light';
  const periods = PERIODS.map((period): Button => {
    const label = t.label(period === figures.period ? 'button-chosen' : 'button-choice', {
      label: t.label(`stats-${period}`),
    });
    return { label, to: ['stats', account, period] };
  });
  return {
    text: captionOf(t, figures, options.accountName),
    ...(picture ? { picture } : {}),
    buttons: [
      periods,
      [
        { label: t.label(`button-look-${other}`), to: ['statsLook', account, figures.period, other] },
        { label: t.label('button-menu'), to: ['menu'] },
      ],
    ],
  };
}

/** There is nothing to draw yet. */
export function noStatsScreen(t: Translator, account: Html | undefined): Screen {
  return {
    text: lines(t.text('stats-empty'), account),
    buttons: [
      [{ label: t.label('button-services'), to: ['categories', 0] }],
      [{ label: t.label('button-menu'), to: ['menu'] }],
    ],
  };
}

/** All that the picture shows, in at most 1,024 characters. */
export function captionOf(t: Translator, figures: Figures, accountName: string | undefined): Html {
  const captions = SIZES.map((size) => () => caption(t, figures, accountName, size));
  const fits = (html: Html) => plainText(html.html).length <= MAX_CAPTION;
  for (const make of captions) {
    const made = make();
    if (fits(made)) return made;
  }
  return t.text('stats-title', { period: figures.period, range: rangeText(t, figures) });
}

function caption(
  t: Translator,
  figures: Figures,
  accountName: string | undefined,
  size: { name: number; services: number; labels: number },
): Html {
  const { period, currency, orders, medianMs, outcomes, due, otherwise } = figures;
  const totals = [{ currency, total: figures.total }, ...figures.otherTotals].map((one) =>
    money(t, one.total, one.currency),
  );
  const highest = figures.bars.reduce((a, b) => (Number(b.amount) > Number(a.amount) ? b : a));
  const list = (slices: readonly Slice[], nameless: string) =>
    slices.map((slice, index) =>
      t.text('stats-caption-item', {
        number: String(index + 1),
        name: slice.key === '' ? t.text(nameless) : shorten(slice.name || `#${slice.key}`, size.name),
        amount: money(t, slice.amount, currency),
      }),
    );
  const services = list(figures.services.slice(0, size.services), 'stats-unknown');
  const labels = list(figures.labels.slice(0, size.labels), 'stats-no-label');
  const ended = orders - outcomes.running;
  return lines(
    t.text('stats-title', { period, range: rangeText(t, figures) }),
    accountLine(t, accountName && shorten(accountName, 40)),
    '',
    t.text('stats-caption-spent', { amount: shorten(totals.join(' + '), LONGEST_SUM) }),
    due.length > 0
      ? t.text('stats-caption-due', {
          amount: shorten(due.map((one) => money(t, one.amount, one.currency)).join(' + '), LONGEST_SUM),
        })
      : undefined,
    ...otherwise
      .slice(0, MOST_CURRENCIES)
      .map(({ orders: count, charge, price, currency: other }) =>
        t.text('stats-caption-otherwise', { count, charge: money(t, charge, other), price: money(t, price, other) }),
      ),
    t.text('stats-caption-orders', { count: orders }),
    Number(highest.amount) > 0
      ? t.text('stats-caption-most', {
          amount: money(t, highest.amount, currency),
          when: period === 'year' ? monthText(t, highest.from) : dayText(t, highest.from),
        })
      : undefined,
    medianMs === undefined ? undefined : t.text('stats-caption-median', { time: durationText(t, medianMs) }),
    orders > 0 ? t.text('stats-caption-outcomes', outcomes) : undefined,
    ended > 0
      ? t.text('stats-caption-share', { share: shareText(t, outcomes.partial + outcomes.canceled, ended) })
      : undefined,
    ...(services.length > 0 ? (['', t.text('stats-caption-services'), ...services] as const) : []),
    ...(labels.length > 0 ? (['', t.text('stats-caption-labels'), ...labels] as const) : []),
    '',
    t.text('stats-caption-utc'),
  );
}
