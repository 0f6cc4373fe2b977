import { leftOf, paidFor } from '../../orders/delivered.ts';
import type { Order, Refill } from '../../orders/records.ts';
import type { Ending } from '../../orders/watch.ts';
import type { OrderValues } from '../../panel/fields.ts';
import { formOf } from '../../panel/forms.ts';
import { compare, formatMoney } from '../../panel/price.ts';
import { isOrderFinal, isOrderOpen } from '../../panel/statuses.ts';
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

/** What the order cost, and what of it came back. */
function moneyLines(t: Translator, order: Order): (Html | undefined)[] {
  const { kept, back, isReckoned } = paidFor(order);
  const isBack = compare(back, '0') > 0;
  return [
    kept === undefined || (isBack && compare(kept, '0') === 0)
      ? undefined
      : t.text(order.charge ? 'order-charge' : 'order-price', { amount: money(kept, order.currency) }),
    isBack
      ? t.text(isReckoned ? 'order-back-about' : 'order-back', { amount: money(back, order.currency) })
      : undefined,
  ];
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
  const remains = remainsOf(order);
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
      ...moneyLines(t, order),
      order.startCount ? t.text('order-start-count', { count: order.startCount }) : undefined,
      remains ? t.text('order-remains', { count: remains }) : undefined,
      order.label ? t.text('order-label', { label: order.label }) : undefined,
      t.text('order-age', { age: moment(order.placedAt) }),
      order.cancelAsked && !ended ? t.text('order-cancel-asked') : undefined,
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
    return service?.cancel && !order.cancelAsked
      ? { label: t.label('button-cancel-order'), to: ['cancelOrder', order.account, order.id], style: 'danger' }
      : undefined;
  }
  return service?.refill && ['Completed', 'Partial'].includes(order.status)
    ? { label: t.label('button-refill'), to: ['refill', order.account, order.id] }
    : undefined;
}

/** One thing that ended: the first lines are what a phone shows in its notification. */
export function endingScreen(t: Translator, ending: Ending, accountName: string | undefined): Screen {
  const account = accountName ? t.text('account-line', { account: accountName }) : undefined;
  if ('refill' in ending) return refillEnding(t, ending, account);
  const { order } = ending;
  return {
    text: lines(
      endingLine(t, ending),
      undelivered(t, order),
      '',
      account,
      serviceLine(t, order.service),
      order.values.link
        ? t.text('value', { label: t.text('field-link'), value: shorten(order.values.link, LONGEST_LINK) })
        : undefined,
      ...(order.charge || isOrderFinal(order.status) ? moneyLines(t, order) : []),
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

function refillEnding(t: Translator, ending: Extract<Ending, { refill: Refill }>, account: Html | undefined): Screen {
  const { refill, order } = ending;
  return {
    text: lines(endingLine(t, ending), '', account, serviceLine(t, order?.service)),
    buttons: [[{ label: t.label('button-order-card'), to: ['card', refill.account, refill.order] }]],
  };
}

function endingLine(t: Translator, ending: Ending): Html {
  if ('refill' in ending) {
    const { id, order, status } = ending.refill;
    const names = { id: `#${id}`, order: `#${order}` };
    return ending.kind === 'lostRefill'
      ? t.text('ended-refill-lost', names)
      : t.text('ended-refill', { ...names, status: statusText(t, status) });
  }
  const { id, status } = ending.order;
  return ending.kind === 'lost'
    ? t.text('ended-lost', { id: `#${id}` })
    : t.text('ended-order', { id: `#${id}`, status: statusText(t, status) });
}

function undelivered(t: Translator, order: Order): Html | undefined {
  return order.status === 'Partial' && order.remains ? t.text('ended-remains', { count: order.remains }) : undefined;
}

/**
 * Three or more at once, as one message: a line each.
 * @param accountNames by account, when the person has several.
 */
export function endingsScreen(
  t: Translator,
  endings: readonly Ending[],
  accountNames: ReadonlyMap<string, string | undefined>,
): Screen {
  return {
    text: lines(
      t.text('ended-many', { count: endings.length }),
      '',
      ...endings.map((ending) => {
        const account = accountNames.get(('refill' in ending ? ending.refill : ending.order).account);
        const parts = [
          endingLine(t, ending),
          'refill' in ending ? undefined : undelivered(t, ending.order),
          account === undefined ? undefined : t.text('account-line', { account }),
        ];
        return new Html(parts.flatMap((part) => part?.html ?? []).join(' · '));
      }),
    ),
    buttons: [[{ label: t.label('button-orders'), to: ['orders', 'all', 0] }]],
  };
}
