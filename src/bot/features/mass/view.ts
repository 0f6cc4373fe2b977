import type { LineProblem } from '../../../orders/mass/judge.ts';
import type { Batch, Line, LineState } from '../../../orders/mass/records.ts';
import type { Button } from '../../screen.ts';
import { accountLine } from '../../views/account.ts';
import { kebab } from '../../views/problems.ts';
import { Html, lines, type Translator } from '../../words/i18n.ts';
import { shorten } from '../../words/text.ts';

/** More good lines than this are summed up by service, and named one by one in a file. */
export const SHOWN_LINES = 10;
/** More bad lines than this are named in the file only. */
const SHOWN_BAD = 20;
const LONGEST_LINK = 34;
const LONGEST_GOT = 30;
/** A line that can't be placed, as it was sent: it can be copied, mended and sent again. */
const LONGEST_QUOTE = 100;

const OWN_REASONS: readonly LineProblem['reason'][] = ['noService', 'serviceGone', 'oneByOne', 'missing', 'tooMany'];

export interface BatchOptions {
  accountName?: string | undefined;
  addFunds?: Button | undefined;
  notice?: Html | undefined;
  /** The panel refuses the account's key. */
  isKeyRefused?: boolean;
}

/** Lines of a state, or of several. */
export function linesOf(batch: Batch, ...states: LineState[]): Line[] {
  return batch.lines.filter((line) => states.includes(line.state));
}

/** Whether the screen can't name each line: a file does then. */
export function isLong(batch: Batch): boolean {
  return batch.lines.length - linesOf(batch, 'bad').length > SHOWN_LINES || linesOf(batch, 'bad').length > SHOWN_BAD;
}

/** What stands above the lines: what it is, a notice, and of which account it is. */
export function headOf(t: Translator, { notice, accountName }: BatchOptions, ...title: (Html | undefined)[]): Html {
  return lines(...title, notice, accountLine(t, accountName), '');
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
export function target(line: Line): string {
  const link = (line.values.link ?? line.cells[1] ?? '').replace(/^https?:\/\/(www\.)?/i, '');
  return shorten(link, LONGEST_LINK);
}

function badItem(t: Translator, line: Line): Html {
  const problem = line.problem ? problemOf(t, line.problem) : '';
  const text = shorten(line.cells.join(' | ').replace(/\s+/g, ' '), LONGEST_QUOTE);
  return lines(t.text('mass-bad-item', { line: String(line.number), problem }), t.text('mass-bad-quote', { text }));
}

/** Those that can't be placed, and why. */
export function badLines(t: Translator, bad: readonly Line[]): (Html | '' | undefined)[] {
  if (bad.length === 0) return [];
  return [
    '',
    t.text('mass-bad', { count: bad.length }),
    ...bad.slice(0, SHOWN_BAD).map((line) => badItem(t, line)),
    bad.length > SHOWN_BAD ? t.text('mass-more', { count: bad.length - SHOWN_BAD }) : undefined,
  ];
}
