import type { Batch, Line, LineState } from '../../../orders/mass/records.ts';
import { sum } from '../../../panel/price.ts';
import type { Screen } from '../../screen.ts';
import { accountLine, keyButtons, retryButton } from '../../views/account.ts';
import { quote } from '../../views/problems.ts';
import { Html, lines, moment, type Translator } from '../../words/i18n.ts';
import { money } from '../../words/money.ts';
import { shorten } from '../../words/text.ts';
import { type BatchOptions, badLines, headOf, linesOf, SHOWN_LINES, target } from './view.ts';

const SHOWN_PROBLEMS = 10;
const UNKNOWN_BUTTONS = 6;
const BAR = 10;

const PICTURES: Readonly<Record<LineState, string>> = {
  bad: '⚠️',
  left: '▫️',
  placed: '✅',
  refused: '❌',
  unknown: '❓',
  closed: '✖️',
};

/** How far it is. */
export function progressScreen(t: Translator, batch: Batch, accountName: string | undefined): Screen {
  const total = batch.lines.length - linesOf(batch, 'bad').length;
  const done = total - linesOf(batch, 'left').length;
  return {
    text: lines(
      t.text('mass-progress', { done, total }),
      accountLine(t, accountName),
      new Html(`${bar(done, total)} ${total === 0 ? 100 : Math.floor((done / total) * 100)}%`),
      countLine(t, batch),
    ),
    buttons: [
      [
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
      headOf(t, options, ...titleOf(t, batch, options), batch.state === 'stopped' ? quote(t, batch.said) : undefined),
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
            price: money(t, sum(placed.map((line) => line.price)), batch.currency),
          })
        : undefined,
      canGoOn ? leftText(t, batch) : undefined,
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
          ],
          [canGoOn ? { label: t.label('button-drop-rest'), to: ['massDrop', batch.account, batch.id] } : undefined],
          [canGoOn && batch.stop === 'funds' ? options.addFunds : undefined],
          canGoOn && (batch.stop === 'key' || batch.stop === 'action') ? keyButtons(t, batch.account) : [],
          [options.isKeyRefused && retryButton(t, batch.account)],
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

/** The short words that come as a message of their own when a run ended that took a while. */
export function noticeText(t: Translator, batch: Batch, options: BatchOptions): Html {
  return lines(
    ...titleOf(t, batch, options),
    accountLine(t, options.accountName),
    countLine(t, batch),
    leftText(t, batch),
  );
}

/** How much of it was placed, and why it stopped. */
function titleOf(t: Translator, batch: Batch, { isKeyRefused }: BatchOptions): (Html | undefined)[] {
  const { state, stop, until = 0 } = batch;
  const key = state === 'stopped' ? 'mass-stopped' : state === 'dropped' ? 'mass-dropped' : 'mass-done';
  return [
    t.text(key, { done: linesOf(batch, 'placed').length, total: batch.lines.length - linesOf(batch, 'bad').length }),
    state === 'stopped' && stop ? t.text(`mass-stop-${stop}`, { time: moment(until, 'Dt') }) : undefined,
    isKeyRefused ? t.text('key-unwatched') : undefined,
  ];
}

/** What a run that stopped has not placed. */
function leftText(t: Translator, batch: Batch): Html | undefined {
  const left = linesOf(batch, 'left');
  const price = money(t, sum(left.map((line) => line.price)), batch.currency);
  return left.length > 0
    ? t.text('mass-left', { count: left.length, line: String(left[0]?.number), price })
    : undefined;
}

function outcomeItem(t: Translator, line: Line): Html {
  const values = { line: String(line.number), link: target(line) };
  const words =
    line.state === 'placed'
      ? t.text('mass-line-placed', { ...values, id: `#${line.order ?? ''}` })
      : t.text(`mass-line-${line.state}`, { ...values, reason: shorten(line.said ?? '', 80) });
  return new Html(`${PICTURES[line.state]} ${words.html}`);
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
