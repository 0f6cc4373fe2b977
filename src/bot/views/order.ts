import type { Order, Refill } from '../../orders/records.ts';
import type { Ending } from '../../orders/watch.ts';
import type { OrderValues } from '../../panel/fields.ts';
import { formOf } from '../../panel/forms.ts';
import { formatMoney } from '../../panel/price.ts';
import { isOrderFinal } from '../../panel/statuses.ts';
import { Html, lines, moment, type Translator } from '../i18n.ts';
import { kebab } from '../problems.ts';
import type { Button, Screen } from '../screen.ts';
import { shorten } from '../text.ts';

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
const LONGEST_NAME = 120;
const LONGEST_LINK = 300;

export function money(amount: string, currency: string | undefined): string {
  return currency ? `${formatMoney(amount)} ${currency}` : formatMoney(amount);
}

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
  const form = service && formOf(type).steps(values, service);
  const names = form ? form.map((step) => step.field) : (Object.keys(values) as (keyof OrderValues)[]);
  return names.map((name) => {
    const value = values[name];
    if (!value) return undefined;
    const list = value.split('\n');
    if (name === 'dripFeed') {
      const [runs = '', interval = ''] = value.split(' ');
      return t.text('value-drip-feed', { runs, interval });
    }
    const label = t.text(`field-${kebab(name)}`).html;
    if (list.length > 1) {
      const items = shorten(list.join('\n'), 700);
      return new Html(
        `${t.text('value-list', { label: new Html(label), count: list.length }).html}\n<blockquote expandable>${t.text('plain', { text: items }).html}</blockquote>`,
      );
    }
    return t.text('value', { label: new Html(label), value: shorten(value, LONGEST_LINK) });
  });
}

/** What has been delivered, 0 to 10 squares; nothing when it can't be told. */
export function progress(order: Order): Html | undefined {
  const total = Number(order.values.quantity);
  const left = Number(order.remains);
  if (!order.remains || !(total > 0) || Number.isNaN(left)) return undefined;
  const part = order.status === 'Completed' ? 1 : Math.min(1, Math.max(0, (total - left) / total));
  const full = Math.floor(part * 10);
  return new Html(`${'▰'.repeat(full)}${'▱'.repeat(10 - full)} ${Math.floor(part * 100)}%`);
}

export interface CardOptions {
  /** Shown when the person has several accounts. */
  accountName?: string | undefined;
  notice?: Html | undefined;
  back?: Button | undefined;
}

/** An order's card; a receipt is the same card with a notice on top. */
export function orderCard(t: Translator, order: Order, options: CardOptions = {}): Screen {
  const { service } = order;
  const ended = isOrderFinal(order.status);
  const id = `#${order.id}`;
  const amount = order.charge ?? order.price;
  return {
    text: lines(
      options.notice,
      t.text('order-title', { id }),
      statusText(t, order.status),
      ended ? undefined : progress(order),
      '',
      options.accountName ? t.text('account-line', { account: options.accountName }) : undefined,
      serviceLine(t, service),
      ...valueLines(t, service?.type ?? '', order.values, service),
      amount
        ? t.text(order.charge ? 'order-charge' : 'order-price', { amount: money(amount, order.currency) })
        : undefined,
      order.startCount ? t.text('order-start-count', { count: order.startCount }) : undefined,
      order.remains ? t.text('order-remains', { count: order.remains }) : undefined,
      order.label ? t.text('order-label', { label: order.label }) : undefined,
      t.text('order-age', { age: moment(order.placedAt) }),
      order.muted ? t.text('order-muted') : undefined,
    ),
    buttons: [
      [
        service ? { label: t.label('button-reorder'), to: ['reorder', order.account, order.id] } : undefined,
        ended && service ? { label: t.label('button-preset'), to: ['presetSave', order.account, order.id] } : undefined,
        ended
          ? undefined
          : {
              label: t.label(order.muted ? 'button-unmute' : 'button-mute'),
              to: ['mute', order.account, order.id, order.muted ? 'off' : 'on'],
            },
      ],
      [{ label: t.label('button-label'), to: ['label', order.account, order.id] }, repairButton(t, order)],
      // Last: a receipt comes where Confirm was, and its thumb may tap once more.
      [
        { label: t.label('button-refresh'), to: ['refresh', order.account, order.id] },
        { label: t.label('button-copy-id'), copy: order.id },
      ],
      [options.back],
    ],
  };
}

/** What can be done about an order: a refill of one that was delivered, canceling one that runs; where its service allows it. */
function repairButton(t: Translator, order: Order): Button | undefined {
  const { service } = order;
  if (!isOrderFinal(order.status)) {
    return service?.cancel
      ? { label: t.label('button-cancel-order'), to: ['cancelOrder', order.account, order.id], style: 'danger' }
      : undefined;
  }
  return service?.refill && ['Completed', 'Partial'].includes(order.status)
    ? { label: t.label('button-refill'), to: ['refill', order.account, order.id] }
    : undefined;
}

/** One thing that ended: the first lines are what a phone shows in its notification. */
export function endingScreen(t: Translator, ending: Ending): Screen {
  if (ending.kind === 'refill') return refillEnding(t, ending.refill, ending.order);
  const { order } = ending;
  return {
    text: lines(
      ending.kind === 'lost'
        ? t.text('ended-lost', { id: `#${order.id}` })
        : t.text('ended-order', { id: `#${order.id}`, status: statusText(t, order.status) }),
      undelivered(t, order),
      '',
      serviceLine(t, order.service),
      order.values.link
        ? t.text('value', { label: t.text('field-link'), value: shorten(order.values.link, LONGEST_LINK) })
        : undefined,
      order.charge ? t.text('order-charge', { amount: money(order.charge, order.currency) }) : undefined,
    ),
    buttons: [
      [
        { label: t.label('button-order-card'), to: ['card', order.account, order.id] },
        order.service ? { label: t.label('button-reorder'), to: ['reorder', order.account, order.id] } : undefined,
      ],
      [repairButton(t, order)],
    ],
  };
}

function refillEnding(t: Translator, refill: Refill, order: Order | undefined): Screen {
  return {
    text: lines(
      t.text('ended-refill', { id: `#${refill.id}`, order: `#${refill.order}`, status: statusText(t, refill.status) }),
      '',
      serviceLine(t, order?.service),
    ),
    buttons: [[{ label: t.label('button-order-card'), to: ['card', refill.account, refill.order] }]],
  };
}

function undelivered(t: Translator, order: Order): Html | undefined {
  return order.status === 'Partial' && order.remains ? t.text('ended-remains', { count: order.remains }) : undefined;
}

/** Three or more at once, as one message: a line each. */
export function endingsScreen(t: Translator, endings: readonly Ending[]): Screen {
  return {
    text: lines(
      t.text('ended-many', { count: endings.length }),
      '',
      ...endings.map((ending) => {
        if (ending.kind === 'refill') {
          const { refill } = ending;
          return t.text('ended-refill', {
            id: `#${refill.id}`,
            order: `#${refill.order}`,
            status: statusText(t, refill.status),
          });
        }
        const { order } = ending;
        const first =
          ending.kind === 'lost'
            ? t.text('ended-lost', { id: `#${order.id}` })
            : t.text('ended-order', { id: `#${order.id}`, status: statusText(t, order.status) });
        const more = undelivered(t, order);
        return more ? new Html(`${first.html} · ${more.html}`) : first;
      }),
    ),
    buttons: [[{ label: t.label('button-orders'), to: ['orders', 'all', 0] }]],
  };
}
