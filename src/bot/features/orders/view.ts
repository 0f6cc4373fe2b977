import type { Label } from '../../../orders/labels.ts';
import { nameOf, type Order } from '../../../orders/records.ts';
import type { Item, OrderStatus } from '../../../panel/model.ts';
import { priceOf } from '../../../panel/price.ts';
import { pack } from '../../buttons.ts';
import type { Button, Screen } from '../../screen.ts';
import { accountLine } from '../../views/account.ts';
import { remainsOf, statusText } from '../../views/order.ts';
import { IN_ROW, pager, rowsOf } from '../../views/pages.ts';
import { Html, lines, moment, type Translator } from '../../words/i18n.ts';
import { count, exactMoney } from '../../words/money.ts';
import { lengthOf, shorten } from '../../words/text.ts';

/** Of a list of statuses in one message, which has a title and notices as well. */
const LONGEST_TEXT = 3_600;
/** With a longer id the way back to the page does not fit into the button's data. */
const LONGEST_ID = 36;
const LONGEST_NAME = 24;
const LONGEST_LINK = 26;
const SHOWN_LABELS = 6;
const SHOWN_CARDS = 8;

export function ordersScreen(
  t: Translator,
  orders: readonly Order[],
  options: {
    /** `open`, `all`, or `~` and a label's key. */
    filter: string;
    label: string | undefined;
    /** Those in use, to filter by. */
    labels: readonly Label[];
    page: number;
    total: number;
    account: string;
    accountName: string | undefined;
  },
): Screen {
  const { filter, label, page, total, account } = options;
  const other = filter === 'all' ? 'open' : 'all';
  const kind = filter === 'open' ? 'open' : 'all';
  return {
    text: lines(
      label === undefined
        ? t.text(`orders-title-${kind}`, { count: total })
        : t.text('orders-title-label', { count: total, label }),
      accountLine(t, options.accountName),
      '',
      ...(orders.length === 0
        ? [t.text(`orders-none-${kind}`)]
        : orders.map((order) => orderItem(t, order, label === undefined))),
    ),
    buttons: [
      ...rowsOf(
        orders.map((order) => {
          const name = nameOf(order);
          return {
            label: `#${shorten(order.id, 20)}`,
            to:
              encodeURIComponent(name).length > LONGEST_ID
                ? (['card', order.account, name] as const)
                : (['card', order.account, name, filter, page] as const),
          };
        }),
        IN_ROW,
      ),
      pager(t, page, total, (target) => ({ label: '', to: ['orders', filter, target, account] })),
      ...labelRows(t, options.labels, account),
      [
        { label: t.label(`button-orders-${other}`), to: ['orders', other, 0, account] },
        { label: t.label('button-refresh'), to: ['orders', filter, page, account] },
      ],
      [
        orders.length === 0
          ? { label: t.label('button-services'), to: ['categories', 0] }
          : { label: t.label('button-export'), to: ['export', account] },
        { label: t.label('button-menu'), to: ['menu'] },
      ],
    ],
  };
}

/** What it is and how it stands, then how many of it, where, and since when. */
function orderItem(t: Translator, order: Order, isLabelShown: boolean): Html {
  const { service, values } = order;
  const what = shorten(service?.name.trim() || t.label('order-tracked'), LONGEST_NAME);
  const amount = values.quantity ?? (service && priceOf(service, values).billed);
  const link = values.link?.replace(/^https?:\/\/(www\.)?/i, '');
  const where = [amount && count(t, amount), link && shorten(link, LONGEST_LINK)].filter(Boolean);
  return lines(
    new Html(
      [
        t.text('order-item', { id: `#${order.id}`, status: statusText(t, order.status) }).html,
        t.text('plain', { text: what }).html,
        ...(order.label && isLabelShown ? [t.text('order-label', { label: order.label }).html] : []),
      ].join(' · '),
    ),
    where.length > 0
      ? t.text('order-item-detail', { name: where.join(' · '), age: moment(order.placedAt) })
      : t.text('order-age', { age: moment(order.placedAt) }),
  );
}

/** Buttons that filter by a label. */
export function labelRows(t: Translator, labels: readonly Label[], account: string): Button[][] {
  const buttons = labels.slice(0, SHOWN_LABELS).map(
    ({ key, label, count }): Button => ({
      label: t.label('button-label-filter', { label, count }),
      to: ['orders', `~${key}`, 0, account],
    }),
  );
  return [buttons.slice(0, 3), buttons.slice(3)].filter((row) => row.length > 0);
}

/**
 * A line per id: its status with what it counts, or the panel's error. Many take several messages, each with its own
 * button to track those of its orders that are not watched.
 */
export function statusesScreens(
  t: Translator,
  account: string,
  ids: readonly string[],
  answers: ReadonlyMap<string, Item<OrderStatus>>,
  options: {
    accountLine: Html | undefined;
    notice?: Html | undefined;
    untracked: ReadonlySet<string>;
    known?: ReadonlySet<string>;
  },
): Screen[] {
  const portions: { ids: string[]; lines: Html[]; length: number }[] = [];
  for (const id of ids) {
    const line = statusLine(t, id, answers.get(id));
    const length = lengthOf(line.html);
    const last = portions.at(-1);
    if (last && last.length + length < LONGEST_TEXT) {
      last.ids.push(id);
      last.lines.push(line);
      last.length += length + 1;
    } else portions.push({ ids: [id], lines: [line], length });
  }
  return portions.map((portion, index) => {
    const untracked = portion.ids.filter((id) => options.untracked.has(id)).join(',');
    return {
      text: lines(
        ...(index === 0
          ? [options.notice, t.text('statuses-title', { count: ids.length }), options.accountLine, '' as const]
          : []),
        ...portion.lines,
      ),
      buttons: [
        // The cards of a few, with what can be done about each.
        ...(ids.length > SHOWN_CARDS
          ? []
          : rowsOf(
              portion.ids
                .filter((id) => options.known?.has(id))
                .map((id) => ({ label: `#${shorten(id, 20)}`, to: ['card', account, id] as const })),
              IN_ROW,
            )),
        [
          untracked === ''
            ? undefined
            : {
                label: t.label('button-track'),
                to: ['track', pack('track', untracked, account) === undefined ? '*' : untracked, account],
              },
        ],
        [
          index === portions.length - 1
            ? { label: t.label('button-orders'), to: ['orders', 'all', 0, account] as const }
            : undefined,
        ],
      ],
    };
  });
}

function statusLine(t: Translator, id: string, answer: Item<OrderStatus> | undefined): Html {
  if (!answer?.ok) return t.text('status-item-error', { id: `#${id}`, error: answer?.error ?? '' });
  const { status, charge, currency } = answer.value;
  const remains = remainsOf(answer.value);
  // The charge of one that was called off may still be there while the money is back.
  const isCharged = status !== 'Canceled' && status !== 'Refunded';
  const details = [
    remains ? t.text('status-item-remains', { count: count(t, remains) }).html : '',
    charge && isCharged ? t.text('plain', { text: exactMoney(t, charge, currency) }).html : '',
  ].filter(Boolean);
  return new Html(
    [t.text('status-item', { id: `#${id}`, status: statusText(t, status) }).html, ...details].join(' · '),
  );
}
