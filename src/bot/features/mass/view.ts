import type { LineProblem } from '../../../orders/mass/judge.ts';
import type { Batch, Line, LineState } from '../../../orders/mass/records.ts';
import { formOf } from '../../../panel/forms.ts';
import { compare, subtract, sum } from '../../../panel/price.ts';
import type { Button, Screen } from '../../screen.ts';
import { keyButtons } from '../../views/account.ts';
import { kebab, quote } from '../../views/problems.ts';
import { Html, lines, moment, type Translator } from '../../words/i18n.ts';
import { money } from '../../words/money.ts';
import { shorten } from '../../words/text.ts';

/** More good lines than this are summed up by service, and named one by one in a file. */
const SHOWN_LINES = 10;
/** More bad lines than this are named in the file only. */
const SHOWN_BAD = 20;
const SHOWN_SERVICES = 8;
const SHOWN_PROBLEMS = 10;
const UNKNOWN_BUTTONS = 6;
const LONGEST_LINK = 34;
const LONGEST_NAME = 40;
const LONGEST_GOT = 30;
/** A line that can't be placed, as it was sent: it can be copied, mended and sent again. */
const LONGEST_QUOTE = 100;
const BAR = 10;

const PICTURES: Readonly<Record<LineState, string>> = {
  bad: '⚠️',
  left: '▫️',
  placed: '✅',
  refused: '❌',
  unknown: '❓',
  closed: '✖️',
};

const OWN_REASONS: readonly LineProblem['reason'][] = ['noService', 'serviceGone', 'oneByOne', 'missing', 'tooMany'];

/** Lines of a state, or of several. */
export function linesOf(batch: Batch, ...states: LineState[]): Line[] {
  return batch.lines.filter((line) => states.includes(line.state));
}

/** Why a line can't be placed. */
export function problemOf(t: Translator, problem: LineProblem): Html {
  const { reason, field, got = '', limit = '', limit2 = '' } = problem;
  const key = `${OWN_REASONS.includes(reason) ? 'mass-bad' : 'bad'}-${kebab(reason)}`;
  const why = t.text(key, { got: shorten(got, LONGEST_GOT), limit: String(limit), limit2: String(limit2) });
  // In a list the mark stands once, above it.
  const words = new Html(why.html.replace(/^⚠️\s*/u, ''));
  return field ? t.text('mass-bad-field', { field: t.text(`field-${kebab(field)}`), problem: words }) : words;
}

/** What the line is about, short enough for a list. */
function target(line: Line): string {
  const link = (line.values.link ?? line.cells[1] ?? '').replace(/^https?:\/\/(www\.)?/i, '');
  return shorten(link, LONGEST_LINK);
}

function amountOf({ values, service }: Line): string {
  const billed = service && formOf(service.type).billed;
  if (billed === 'comments' || billed === 'usernames') return String(values[billed]?.split('\n').length ?? '');
  const runs = values.dripFeed?.split(' ')[0];
  return `${values.quantity ?? ''}${runs ? ` × ${runs}` : ''}`;
}

function itemOf(t: Translator, batch: Batch, line: Line): Html {
  const amount = amountOf(line);
  return t.text('mass-item', {
    line: String(line.number),
    service: `#${line.service?.id ?? ''}`,
    link: target(line),
    amount: amount ? t.text('mass-item-amount', { amount }) : new Html(''),
    price: money(line.price, batch.currency),
  });
}

function badItem(t: Translator, line: Line): Html {
  const problem = line.problem ? problemOf(t, line.problem) : '';
  const text = shorten(line.cells.join(' | ').replace(/\s+/g, ' '), LONGEST_QUOTE);
  return lines(t.text('mass-bad-item', { line: String(line.number), problem }), t.text('mass-bad-quote', { text }));
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
        price: money(price, batch.currency),
      }),
    ),
    more.length > 0 ? t.text('mass-service-more', { count: more.length }) : undefined,
  ];
}

/** Whether the screen can't name each line: a file does then. */
export function isLong(batch: Batch): boolean {
  return batch.lines.length - linesOf(batch, 'bad').length > SHOWN_LINES || linesOf(batch, 'bad').length > SHOWN_BAD;
}

export interface BatchOptions {
  accountName?: string | undefined;
  addFunds?: Button | undefined;
  notice?: Html | undefined;
}

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
      t.text('confirm-title'),
      options.notice,
      options.accountName ? t.text('account-line', { account: options.accountName }) : undefined,
      '',
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
        { label: t.label('button-cancel'), to: ['massDrop', batch.account, batch.id] },
      ],
      [shortBy(batch, good) === undefined ? undefined : options.addFunds],
    ],
  };
}

/** Nothing of it can be placed: the reasons. */
export function badScreen(t: Translator, batch: Batch): Screen {
  return { text: lines(t.text('mass-none-good'), ...badLines(t, linesOf(batch, 'bad')), '', t.text('mass-again')) };
}

function badLines(t: Translator, bad: readonly Line[]): (Html | '' | undefined)[] {
  if (bad.length === 0) return [];
  return [
    '',
    t.text('mass-bad', { count: bad.length }),
    ...bad.slice(0, SHOWN_BAD).map((line) => badItem(t, line)),
    bad.length > SHOWN_BAD ? t.text('mass-more', { count: bad.length - SHOWN_BAD }) : undefined,
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
    t.text('mass-total', { price: money(total, currency) }),
    balance === undefined
      ? t.text('confirm-balance-unknown')
      : t.text('confirm-balance', {
          before: money(balance, currency),
          after: money(subtract(balance, total), currency),
        }),
    missing === undefined ? undefined : t.text('mass-short', { missing: money(missing, currency) }),
  ];
}

function bar(done: number, total: number): string {
  const full = total === 0 ? BAR : Math.floor((done / total) * BAR);
  return `${'▰'.repeat(full)}${'▱'.repeat(BAR - full)}`;
}

/** How many there are of each kind; what there is none of is left out. */
function countLine(t: Translator, batch: Batch): Html {
  const counts = (['placed', 'refused', 'unknown', 'closed'] as const).flatMap((state) => {
    const count = linesOf(batch, state).length;
    return count > 0 || state === 'placed' ? [t.text(`mass-count-${state}`, { count }).html] : [];
  });
  return new Html(counts.join(' · '));
}

/** How far it is. */
export function progressScreen(t: Translator, batch: Batch): Screen {
  const total = batch.lines.length - linesOf(batch, 'bad').length;
  const done = total - linesOf(batch, 'left').length;
  return {
    text: lines(
      t.text('mass-progress', { done, total }),
      new Html(`${bar(done, total)} ${total === 0 ? 100 : Math.floor((done / total) * 100)}%`),
      countLine(t, batch),
    ),
    buttons: [
      [
        // Where Confirm was: a thumb that taps twice does not stop what it began.
        { label: `${done}/${total}`, to: ['noop'] },
        { label: t.label('button-stop'), to: ['massStop', batch.account, batch.id], style: 'danger' },
      ],
    ],
  };
}

/** What became of it, and the ways on. */
export function resultScreen(t: Translator, batch: Batch, options: BatchOptions & { plain?: boolean } = {}): Screen {
  const tried = batch.lines.filter((line) => line.state !== 'bad');
  const placed = linesOf(batch, 'placed');
  const left = linesOf(batch, 'left');
  const unknown = linesOf(batch, 'unknown');
  const isShort = tried.length <= SHOWN_LINES;
  const problems = linesOf(batch, 'refused', 'unknown', 'closed');
  const canGoOn = batch.state === 'stopped' && left.length > 0;
  const unknownButtons = unknown
    .filter(({ intent }) => intent)
    .slice(0, UNKNOWN_BUTTONS)
    .map((line) => ({
      label: t.label('button-mass-line', { line: String(line.number) }),
      to: ['unknown', line.intent ?? ''] as const,
    }));
  return {
    text: lines(
      t.text(batch.state === 'stopped' ? 'mass-stopped' : batch.state === 'dropped' ? 'mass-dropped' : 'mass-done', {
        done: placed.length,
        total: tried.length,
      }),
      stopText(t, batch),
      batch.state === 'stopped' ? quote(t, batch.said) : undefined,
      options.notice,
      options.accountName ? t.text('account-line', { account: options.accountName }) : undefined,
      '',
      isShort ? undefined : new Html(`${bar(placed.length, tried.length)}  ${countLine(t, batch).html}`),
      ...(isShort ? tried : problems.slice(0, SHOWN_PROBLEMS)).map((line) => outcomeItem(t, line)),
      !isShort && problems.length > SHOWN_PROBLEMS
        ? t.text('mass-more', { count: problems.length - SHOWN_PROBLEMS })
        : undefined,
      // Those that were bad from the start stand on the card that was confirmed.
      ...(batch.changes ? badLines(t, linesOf(batch, 'bad')) : []),
      '',
      placed.length > 0
        ? t.text('mass-placed-sum', {
            count: placed.length,
            price: money(sum(placed.map((line) => line.price)), batch.currency),
          })
        : undefined,
      canGoOn
        ? t.text('mass-left', {
            count: left.length,
            line: String(left[0]?.number),
            price: money(sum(left.map((line) => line.price)), batch.currency),
          })
        : undefined,
      batch.state === 'dropped' && left.length > 0 ? t.text('mass-left-dropped', { count: left.length }) : undefined,
      unknown.length > 0 ? t.text('mass-unknown', { count: unknown.length }) : undefined,
    ),
    buttons: options.plain
      ? []
      : [
          [
            canGoOn
              ? {
                  label: t.label('button-go-on', { count: left.length }),
                  to: ['massGoOn', batch.account, batch.id, batch.runs, batch.changes ?? 0],
                  style: 'success',
                }
              : undefined,
            canGoOn ? { label: t.label('button-drop-rest'), to: ['massDrop', batch.account, batch.id] } : undefined,
          ],
          [canGoOn && batch.stop === 'funds' ? options.addFunds : undefined],
          canGoOn && batch.stop === 'key' ? keyButtons(t, batch.account) : [],
          unknownButtons.slice(0, 3),
          unknownButtons.slice(3),
          canGoOn
            ? []
            : [
                { label: t.label('button-orders'), to: ['orders', 'all', 0] },
                { label: t.label('button-mass'), to: ['mass'] },
              ],
        ],
  };
}

/** Why it stopped. */
function stopText(t: Translator, { state, stop, until = 0 }: Batch): Html | undefined {
  return state === 'stopped' && stop ? t.text(`mass-stop-${stop}`, { time: moment(until, 'Dt') }) : undefined;
}

function outcomeItem(t: Translator, line: Line): Html {
  const values = { line: String(line.number), link: target(line) };
  const words =
    line.state === 'placed'
      ? t.text('mass-line-placed', { ...values, id: `#${line.order ?? ''}` })
      : t.text(`mass-line-${line.state}`, { ...values, reason: shorten(line.said ?? '', 80) });
  return new Html(`${PICTURES[line.state]} ${words.html}`);
}

/** The short words that come as a message of their own when a run ended that took a while. */
export function noticeText(t: Translator, batch: Batch): Html {
  const tried = batch.lines.filter((line) => line.state !== 'bad');
  const left = linesOf(batch, 'left');
  return lines(
    t.text(batch.state === 'stopped' ? 'mass-stopped' : 'mass-done', {
      done: linesOf(batch, 'placed').length,
      total: tried.length,
    }),
    stopText(t, batch),
    countLine(t, batch),
    left.length > 0
      ? t.text('mass-left', {
          count: left.length,
          line: String(left[0]?.number),
          price: money(sum(left.map((line) => line.price)), batch.currency),
        })
      : undefined,
  );
}
