import type { Batch, Line } from '../../../orders/mass/records.ts';
import { formOf } from '../../../panel/forms.ts';
import { compare, subtract, sum } from '../../../panel/price.ts';
import type { Screen } from '../../screen.ts';
import { accountLine } from '../../views/account.ts';
import { Html, lines, type Translator } from '../../words/i18n.ts';
import { count, money } from '../../words/money.ts';
import { shorten } from '../../words/text.ts';
import { type BatchOptions, badLines, headOf, linesOf, SHOWN_LINES, target } from './view.ts';

const SHOWN_SERVICES = 8;
const LONGEST_NAME = 40;

/** The card that all lines are confirmed on. */
export function previewScreen(t: Translator, batch: Batch, options: BatchOptions): Screen {
  const good = linesOf(batch, 'left');
  const bad = linesOf(batch, 'bad');
  const seen = new Set<string>();
  const twice = good.filter((line) => {
    const key = `${line.service?.id} ${line.values.link}`;
    const known = seen.has(key);
    seen.add(key);
    return known;
  });
  return {
    text: lines(
      headOf(t, options, t.text('confirm-title')),
      t.text('mass-good', { count: good.length }),
      ...(good.length <= SHOWN_LINES ? good.map((line) => itemOf(t, batch, line)) : byService(t, batch, good)),
      twice.length > 0 ? t.text('mass-twice', { count: twice.length, line: String(twice[0]?.number) }) : undefined,
      ...badLines(t, bad),
      '',
      ...costLines(t, batch, good),
    ),
    buttons: [
      [
        {
          label: t.label('button-confirm-count', { count: good.length }),
          to: ['massConfirm', batch.account, batch.id, batch.changes ?? 0],
          style: 'success',
        },
      ],
      [{ label: t.label('button-cancel'), to: ['massDrop', batch.account, batch.id] }],
      [shortBy(batch, good) === undefined ? undefined : options.addFunds],
    ],
  };
}

/** Nothing of it can be placed: the reasons. */
export function badScreen(t: Translator, batch: Batch, { accountName }: BatchOptions): Screen {
  return {
    text: lines(
      t.text('mass-none-good'),
      accountLine(t, accountName),
      ...badLines(t, linesOf(batch, 'bad')),
      '',
      t.text('mass-again'),
    ),
  };
}

function amountOf(t: Translator, { values, service }: Line): string {
  const billed = service && formOf(service.type).billed;
  if (billed === 'comments' || billed === 'usernames') return String(values[billed]?.split('\n').length ?? '');
  const runs = values.dripFeed?.split(' ')[0];
  return `${count(t, values.quantity ?? '')}${runs ? ` × ${runs}` : ''}`;
}

function itemOf(t: Translator, batch: Batch, line: Line): Html {
  const amount = amountOf(t, line);
  return t.text('mass-item', {
    line: String(line.number),
    service: `#${line.service?.id ?? ''}`,
    link: target(line),
    amount: amount ? t.text('mass-item-amount', { amount }) : new Html(''),
    price: money(t, line.price, batch.currency),
  });
}

/** Many lines: one for each service, the most expensive first. */
function byService(t: Translator, batch: Batch, good: readonly Line[]): (Html | undefined)[] {
  const groups = [...Map.groupBy(good, (line) => line.service?.id ?? '')]
    .map(([id, group]) => ({ id, group, price: sum(group.map((line) => line.price)) }))
    .sort((a, b) => compare(b.price, a.price));
  const more = groups.slice(SHOWN_SERVICES);
  return [
    ...groups.slice(0, SHOWN_SERVICES).map(({ id, group, price }) =>
      t.text('mass-service', {
        service: `#${id}`,
        name: shorten(group[0]?.service?.name ?? '', LONGEST_NAME),
        count: group.length,
        price: money(t, price, batch.currency),
      }),
    ),
    more.length > 0 ? t.text('mass-service-more', { count: more.length }) : undefined,
  ];
}

function shortBy(batch: Batch, good: readonly Line[]): string | undefined {
  if (batch.balance === undefined) return undefined;
  const after = subtract(batch.balance, sum(good.map((line) => line.price)));
  return compare(after, '0') < 0 ? subtract('0', after) : undefined;
}

function costLines(t: Translator, batch: Batch, good: readonly Line[]): (Html | undefined)[] {
  const { balance, currency } = batch;
  const total = sum(good.map((line) => line.price));
  const missing = shortBy(batch, good);
  return [
    t.text('mass-total', { price: money(t, total, currency) }),
    balance === undefined
      ? t.text('confirm-balance-unknown')
      : t.text('confirm-balance', {
          before: money(t, balance, currency),
          after: money(t, subtract(balance, total), currency),
        }),
    missing === undefined ? undefined : t.text('mass-short', { missing: money(t, missing, currency) }),
  ];
}
