import { leftOf } from '../../orders/delivered.ts';
import { nameOf, type Order, type Refill } from '../../orders/records.ts';
import type { Ending } from '../../orders/watch/telling.ts';
import { isOrderFinal } from '../../panel/statuses.ts';
import type { Screen } from '../screen.ts';
import { durationText } from '../words/duration.ts';
import { Html, lines, type Translator } from '../words/i18n.ts';
import { count } from '../words/money.ts';
import { shorten } from '../words/text.ts';
import { accountLine } from './account.ts';
import { chargeLine, LONGEST_LINK, moneyLines, repairButton, restButton, serviceLine, statusText } from './order.ts';

const WAS_DELIVERED: ReadonlySet<string> = new Set(['Completed', 'Partial']);

/** One thing that ended: the first lines are what a phone shows in its notification. */
export function endingScreen(t: Translator, ending: Ending, accountName: string | undefined): Screen {
  const account = accountLine(t, accountName);
  if ('refill' in ending) return refillEnding(t, ending, account);
  const { order } = ending;
  return {
    text: lines(
      endingLine(t, ending),
      undelivered(t, order),
      ending.kind === 'order' &&
        order.source === 'placed' &&
        order.endedAt !== undefined &&
        WAS_DELIVERED.has(order.status)
        ? t.text('ended-took', { time: durationText(t, order.endedAt - order.placedAt) })
        : undefined,
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
        order.service ? { label: t.label('button-reorder'), to: ['reorder', order.account, nameOf(order)] } : undefined,
        repairButton(t, order),
      ],
      [restButton(t, order)],
      // Last: where Reorder leads, Confirm is there.
      [{ label: t.label('button-order-card'), to: ['card', order.account, nameOf(order)] }],
    ],
  };
}

function refillEnding(t: Translator, ending: Extract<Ending, { refill: Refill }>, account: Html | undefined): Screen {
  const { refill, order } = ending;
  return {
    text: lines(endingLine(t, ending), '', account, serviceLine(t, order?.service)),
    buttons: [
      [
        {
          label: t.label('button-order-card'),
          to: ['card', refill.account, nameOf({ id: refill.order, turn: refill.turn })],
        },
      ],
    ],
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
    ? t.text(ending.isMissing ? 'ended-missing' : 'ended-lost', { id: `#${id}` })
    : t.text('ended-order', { id: `#${id}`, status: statusText(t, status) });
}

function undelivered(t: Translator, order: Order): Html | undefined {
  if (order.status !== 'Partial' || !order.remains) return undefined;
  const known = leftOf(order);
  return known
    ? t.text('ended-remains-of', { count: count(t, known.left), total: count(t, known.total) })
    : t.text('ended-remains', { count: count(t, order.remains) });
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
          'refill' in ending ? undefined : chargeLine(t, ending.order),
          accountLine(t, account),
        ];
        return new Html(parts.flatMap((part) => part?.html ?? []).join(' · '));
      }),
    ),
    buttons: [[{ label: t.label('button-orders'), to: ['orders', 'all', 0] }]],
  };
}
