import type { Order } from '../../orders/records.ts';
import type { Screen } from '../screen.ts';
import { lines, type Translator } from '../words/i18n.ts';
import { shorten } from '../words/text.ts';
import { progress, statusText } from './order.ts';

// A board is one message, with twenty orders.
const LONGEST_NAME = 48;
const LONGEST_WORD = 30;

/** The pinned message with what runs: newest first. */
export function boardScreen(
  t: Translator,
  orders: readonly Order[],
  options: {
    /** How many run, those that are not listed too. */
    total: number;
    /** Names of the accounts by their ids, when the person has several. */
    accountNames: ReadonlyMap<string, string>;
  },
): Screen {
  const more = options.total - orders.length;
  return {
    text: lines(
      t.text('board-title', { count: options.total }),
      ...orders.flatMap((order) => ['' as const, ...orderLines(t, order, options.accountNames.get(order.account))]),
      ...(more > 0 ? (['', t.text('board-more', { count: more })] as const) : []),
    ),
    buttons: [
      [{ label: t.label('button-orders'), to: ['orders', 'open', 0] }],
      [{ label: t.label('button-board-off'), to: ['board', 'off'] }],
    ],
  };
}

function orderLines(t: Translator, order: Order, account: string | undefined) {
  const id = `#${shorten(order.id, LONGEST_WORD)}`;
  const status = statusText(t, shorten(order.status, LONGEST_WORD));
  const bar = progress(order);
  const name = [order.service?.name ?? order.values.link ?? t.label('order-tracked'), account]
    .flatMap((part) => (part ? [shorten(part, LONGEST_NAME)] : []))
    .join(' · ');
  return [
    order.label
      ? t.text('board-item-labelled', { id, status, label: shorten(order.label, 24) })
      : t.text('board-item', { id, status }),
    bar ? t.text('board-progress', { progress: bar, name }) : t.text('board-name', { name }),
  ];
}

export function boardGoneScreen(t: Translator): Screen {
  return { text: t.text('board-nothing') };
}

/** Whether the board is on, with the button for the other way. */
export function boardSwitchScreen(t: Translator, isOn: boolean, notice = isOn ? 'board-on' : 'board-off'): Screen {
  return {
    text: t.text(notice),
    buttons: [
      [
        isOn
          ? { label: t.label('button-board-off'), to: ['board', 'off'] }
          : { label: t.label('button-board-on'), to: ['board', 'on'] },
      ],
    ],
  };
}
