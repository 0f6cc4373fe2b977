import { leftOf, paidFor } from '../../orders/delivered.ts';
import { chargedOtherwise } from '../../orders/evidence.ts';
import { nameOf, type Order } from '../../orders/records.ts';
import type { OrderValues } from '../../panel/fields.ts';
import { sentValues } from '../../panel/forms.ts';
import type { Habits } from '../../panel/habits.ts';
import { compare } from '../../panel/price.ts';
import { isOrderFinal, isOrderOpen } from '../../panel/statuses.ts';
import type { Button, Screen } from '../screen.ts';
import { folded, Html, lines, moment, type Translator } from '../words/i18n.ts';
import { count, exactMoney } from '../words/money.ts';
import { shorten } from '../words/text.ts';
import { accountLine } from './account.ts';
import { kebab } from './problems.ts';

/** Statuses as panels spell them after normalising, with the picture that goes with each. */
const PICTURES: ReadonlyMap<string, string> = new Map([
  ['Pending', '⏳'],
  ['Processing', '⚙️'],
  ['In progress', '▶️'],
  ['Completed', '✅'],
  ['Partial', '🌗'],
  ['Canceled', '✖️'],
  ['Refunded', '↩️'],
  ['Failed', '⚠️'],
  ['Rejected', '⚠️'],
  ['Paused', '⏸️'],
  ['Active', '▶️'],
  ['Awaiting', '⏳'],
  ['Expired', '⌛'],
]);
const COUNTS: ReadonlySet<string> = new Set(['quantity', 'min', 'max', 'posts', 'oldPosts']);
const LONGEST_NAME = 120;
const MOST_NAMED = 8;
export const LONGEST_LINK = 300;

/** The status with its picture, in the person's words; one that is not known, as it came. */
export function statusText(t: Translator, status: string): Html {
  const key = `status-${status.toLowerCase().replaceAll(' ', '-')}`;
  const picture = PICTURES.get(status);
  const word = picture && t.has(key) ? t.text(key) : t.text('status-other', { status });
  return new Html(`${picture ?? '•'} ${word.html}`);
}

export function serviceLine(t: Translator, service: { id: string; name: string } | undefined): Html | undefined {
  return service && t.text('service-line', { id: `#${service.id}`, name: shorten(service.name, LONGEST_NAME) });
}

/** Each value of an order on its own line, in the order of the form; long lists are folded. */
export function valueLines(
  t: Translator,
  type: string,
  values: OrderValues,
  service: Order['service'],
): (Html | undefined)[] {
  const sent = service ? sentValues({ ...service, type }, values) : values;
  return (Object.keys(sent) as (keyof OrderValues)[]).map((name) => {
    const value = sent[name];
    if (!value) return undefined;
    const list = value.split('\n');
    if (name === 'dripFeed') {
      const [runs = '', interval = ''] = value.split(' ');
      const total = count(t, Number(values.quantity) * Number(runs));
      return t.text('value-drip-feed', { runs, interval, total });
    }
    const label = t.text(`field-${kebab(name)}`);
    if (list.length > 1) {
      const items = shorten(list.join('\n'), 700);
      return lines(t.text('value-list', { label, count: list.length }), folded(t.text('plain', { text: items })));
    }
    return t.text('value', {
      label,
      value: COUNTS.has(name) ? count(t, value) : shorten(value, LONGEST_LINK),
    });
  });
}

/** Names orders that run where another one is to go; of a mass order also its lines. */
export function runningNotice(
  t: Translator,
  running: readonly Order[],
  of: readonly { number: number }[] = [],
): Html | undefined {
  if (running.length === 0) return undefined;
  const listed = (names: readonly string[]) => {
    const some = [...new Set(names)];
    return some.slice(0, MOST_NAMED).join(', ') + (some.length > MOST_NAMED ? ', …' : '');
  };
  const orders = listed(running.map(({ id }) => `#${id}`));
  return of.length === 0
    ? t.text('confirm-running', { orders })
    : t.text('mass-running', { orders, numbers: listed(of.map(({ number }) => String(number))) });
}

/** What has been delivered, 0 to 10 squares; nothing when it can't be told. */
export function progress(order: Order): Html | undefined {
  const known = leftOf(order);
  if (!known) return undefined;
  const part = order.status === 'Completed' ? 1 : (known.total - known.left) / known.total;
  const full = Math.floor(part * 10);
  return new Html(`${'▰'.repeat(full)}${'▱'.repeat(10 - full)} ${Math.floor(part * 100)}%`);
}

/** What remains, unless it says nothing. */
export function remainsOf(status: Pick<Order, 'status' | 'remains'>): string | undefined {
  return Number(status.remains) === 0 && isOrderOpen(status.status) ? undefined : status.remains;
}

/** What the order cost, and what of it came back, or should. */
export function moneyLines(t: Translator, order: Order): (Html | undefined)[] {
  const { kept, back, isReckoned } = paidFor(order);
  const isBack = compare(back, '0') > 0;
  const isDue = isBack && isReckoned;
  const cost = isDue ? (order.charge ?? order.price) : kept;
  return [
    cost === undefined || (isBack && compare(cost, '0') === 0)
      ? undefined
      : t.text(order.charge ? 'order-charge' : 'order-price', { amount: exactMoney(t, cost, order.currency) }),
    isBack
      ? t.text(isDue ? 'order-back-about' : 'order-back', { amount: exactMoney(t, back, order.currency) })
      : undefined,
    chargeLine(t, order),
  ];
}

/** That the panel charged something else than was confirmed. */
export function chargeLine(t: Translator, order: Order): Html | undefined {
  const { charge = '', price = '', currency } = order;
  return chargedOtherwise(order)
    ? t.text('order-charge-other', { charge: exactMoney(t, charge, currency), price: exactMoney(t, price, currency) })
    : undefined;
}

export interface CardOptions {
  /** Shown when the person has several accounts. */
  accountName?: string | undefined;
  notice?: Html | undefined;
  back?: Button | undefined;
  /** Of the order's panel: what it does not offer has no button. */
  habits?: Habits | undefined;
}

/** An order's card; a receipt is the same card with a notice on top. */
export function orderCard(t: Translator, order: Order, options: CardOptions = {}): Screen {
  const { service } = order;
  const ended = isOrderFinal(order.status);
  const id = `#${order.id}`;
  const remains = remainsOf(order);
  return {
    text: lines(
      options.notice,
      t.text('order-title', { id }),
      statusText(t, order.status),
      ended ? undefined : progress(order),
      '',
      accountLine(t, options.accountName),
      serviceLine(t, service),
      ...valueLines(t, service?.type ?? '', order.values, service),
      ...moneyLines(t, order),
      order.startCount ? t.text('order-start-count', { count: count(t, order.startCount) }) : undefined,
      remains ? t.text('order-remains', { count: count(t, remains) }) : undefined,
      order.label ? t.text('order-label', { label: order.label }) : undefined,
      t.text('order-age', { age: moment(order.placedAt) }),
      order.cancelAsked && !ended ? t.text('order-cancel-asked') : undefined,
      order.muted ? t.text('order-muted') : undefined,
    ),
    buttons: [
      [
        service ? { label: t.label('button-reorder'), to: ['reorder', order.account, nameOf(order)] } : undefined,
        ended && service
          ? { label: t.label('button-preset'), to: ['presetSave', order.account, nameOf(order)] }
          : undefined,
        ended
          ? undefined
          : {
              label: t.label(order.muted ? 'button-unmute' : 'button-mute'),
              to: ['mute', order.account, nameOf(order), order.muted ? 'off' : 'on'],
            },
      ],
      [
        { label: t.label('button-label'), to: ['label', order.account, nameOf(order)] },
        repairButton(t, order, options.habits),
      ],
      [restButton(t, order)],
      // Last: a receipt comes where Confirm was, and its thumb may tap once more.
      [
        { label: t.label('button-refresh'), to: ['refresh', order.account, nameOf(order)] },
        { label: t.label('button-copy-id'), copy: order.id },
      ],
      [options.back],
    ],
  };
}

/** A row for each of these orders that this can be done about, the first few. */
export function repairButtons(
  t: Translator,
  what: 'refill' | 'cancelOrder',
  orders: readonly (Order | undefined)[],
  habits?: Habits,
): Button[][] {
  const found = orders.flatMap((order): Button[] => {
    const button = order && repairButton(t, order, habits);
    if (!order || !button || !('to' in button) || button.to[0] !== what) return [];
    const name = shorten(order.service?.name ?? '', LONGEST_NAME);
    return [{ label: `${what === 'refill' ? '♻️' : '✖️'} #${order.id} · ${name}`, to: button.to }];
  });
  return found.slice(0, MOST_NAMED).map((button) => [button]);
}

/** What was not delivered, once more. */
export function restButton(t: Translator, order: Order): Button | undefined {
  const known = ['Partial', 'Canceled'].includes(order.status) ? leftOf(order) : undefined;
  return known && known.left > 0 && known.left < known.total && order.values.quantity !== undefined
    ? { label: t.label('button-rest'), to: ['rest', order.account, nameOf(order)] }
    : undefined;
}

/** What can be done about an order: a refill of one that was delivered, canceling one that runs; where service and panel allow it. */
export function repairButton(t: Translator, order: Order, habits?: Habits): Button | undefined {
  const { service } = order;
  if (!isOrderFinal(order.status)) {
    return service?.cancel && !order.cancelAsked && !habits?.has('no cancel')
      ? { label: t.label('button-cancel-order'), to: ['cancelOrder', order.account, nameOf(order)], style: 'danger' }
      : undefined;
  }
  return service?.refill && ['Completed', 'Partial'].includes(order.status) && !habits?.has('no refill')
    ? { label: t.label('button-refill'), to: ['refill', order.account, nameOf(order)] }
    : undefined;
}
