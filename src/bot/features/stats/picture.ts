import type { Figures, Slice } from '../../../orders/figures.ts';
import { durationText } from '../../words/duration.ts';
import type { Translator } from '../../words/i18n.ts';
import { type Style, widthOf } from '../../words/width.ts';
import { cut, printable } from './lettering.ts';
import { createPen, type Look, type Pen, WIDTH } from './pen.ts';
import { amountText, compactText, dayText, monthText, rangeText, shareText, weekdayText } from './words.ts';

const MARGIN = 36;
const GAP = 18;
const PAD = 32;
const INNER = WIDTH - 2 * MARGIN;

interface Part {
  height: number;
  draw(pen: Pen, x: number, y: number, width: number, height: number): string;
}

/** The picture of an account's orders: an SVG text. */
export function statsPicture(
  t: Translator,
  figures: Figures,
  options: { look: Look; account?: string | undefined },
): string {
  const pen = createPen(options.look, t.rightToLeft);
  const rows: Part[][] = [
    [header(t, figures, options.account)],
    tiles(t, figures),
    [chart(t, figures)],
    ...(figures.services.length > 0 ? [[ranking(t.label('stats-by-service'), serviceRows(t, figures), figures)]] : []),
    figures.labels.length > 0
      ? [outcomes(t, figures, false), ranking(t.label('stats-by-label'), labelRows(t, figures).slice(0, 3), figures)]
      : [outcomes(t, figures, true)],
  ];
  const drawn: string[] = [];
  let y = MARGIN;
  for (const row of rows) {
    const width = (INNER - GAP * (row.length - 1)) / row.length;
    const height = Math.max(...row.map((part) => part.height));
    for (const [index, part] of row.entries()) {
      const x = MARGIN + index * (width + GAP);
      if (row !== rows[0]) drawn.push(pen.box(x, y, width, height, 24, pen.colors.card));
      drawn.push(part.draw(pen, x, y, width, height));
    }
    y += height + GAP;
  }
  const height = y - GAP + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<rect width="${WIDTH}" height="${height}" fill="${pen.colors.page}"/>`,
    ...drawn,
    '</svg>',
  ].join('\n');
}

/** Period, account and the big total, and what goes with it. */
function header(t: Translator, figures: Figures, account: string | undefined): Part {
  const sum = (amounts: readonly string[]) => amounts.join(' + ');
  const others = sum(figures.otherTotals.map(({ currency, total }) => amountText(total, currency)));
  const due = sum(figures.due.map(({ currency, amount }) => amountText(amount, currency)));
  const below = [others && `+ ${others}`, due && t.label('stats-due', { amount: due })].filter(Boolean).join(' · ');
  return {
    height: below ? 170 : 132,
    draw(pen, x, y, width) {
      const small = { size: 28 };
      const quiet = { ...small, fill: pen.colors.dim };
      const span = `${t.label(`stats-spent-${figures.period}`)} · ${rangeText(t, figures)}`;
      const name = cut(printable(account ?? ''), width - widthOf(span, small) - 30, small);
      const currency = printable(figures.currency);
      const unit = { size: 38 };
      const unitWidth = widthOf(currency, unit) + 14;
      const total = amountText(figures.total, '');
      const size = shrunk(total, { size: 84, bold: true }, width - unitWidth);
      const room = widthOf(total, { size, bold: true });
      // "12.50 USD" runs from left to right in every language.
      const [totalAt, unitAt] = t.rightToLeft ? [x + unitWidth, x] : [x, x + room + 14];
      const parts = [
        pen.text(x, y + 26, span, quiet),
        name === '' ? '' : pen.text(x + width, y + 26, name, { ...quiet, anchor: 'end' }),
        pen.text(totalAt, y + 112, total, { size, bold: true }),
        pen.text(unitAt, y + 112, currency, { ...unit, fill: pen.colors.dim }),
      ];
      if (below) parts.push(pen.text(x, y + 156, cut(printable(below), width, small), quiet));
      return parts.filter(Boolean).join('\n');
    },
  };
}

/** Three numbers to know. */
function tiles(t: Translator, figures: Figures): Part[] {
  const { completed, partial, canceled } = figures.outcomes;
  const ended = completed + partial + canceled;
  const tile = (label: string, value: string): Part => ({
    height: 112,
    draw(pen, x, y, width) {
      const room = width - 2 * 26;
      const small = { size: 24 };
      const size = shrunk(value, { size: 40, bold: true }, room);
      return [
        pen.text(x + 26, y + 40, cut(label, room, small), { ...small, fill: pen.colors.dim }),
        pen.text(x + 26, y + 88, value, { size, bold: true }),
      ].join('\n');
    },
  });
  return [
    tile(t.label('stats-orders'), compactText(t, figures.orders)),
    tile(t.label('stats-median'), figures.medianMs === undefined ? '–' : durationText(t, figures.medianMs)),
    tile(t.label('stats-not-whole'), ended === 0 ? '–' : shareText(t, partial + canceled, ended)),
  ];
}

/** Spending over time. */
function chart(t: Translator, figures: Figures): Part {
  const { bars, period } = figures;
  // Pixels may be rounded; the numbers that are written never are.
  const amounts = bars.map(({ amount }) => Math.max(0, Number(amount)));
  const peak = Math.max(0, ...amounts);
  const highest = peak > 0 ? amounts.indexOf(peak) : -1;
  const { top, step } = scaleOf(peak);
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const tickNames = ticks.map((value) => compactText(t, value, top));
  const nameOf = { week: weekdayText, month: dayText, year: monthText }[period];
  return {
    height: 304,
    draw(pen, x, y, width, height) {
      const small = { size: 22 };
      const gutter = Math.max(...tickNames.map((name) => widthOf(name, small))) + 14;
      const left = x + PAD + gutter;
      const right = x + width - PAD;
      const base = y + height - 58;
      const ceiling = y + 92;
      const yOf = (value: number) => base - ((base - ceiling) * value) / top;
      const parts = [title(pen, x, y, t.label(period === 'year' ? 'stats-by-month' : 'stats-by-day'))];

      for (const [index, value] of ticks.entries()) {
        const name = { ...small, fill: pen.colors.dim, anchor: 'end' } as const;
        parts.push(
          pen.line(left, right, yOf(value)),
          pen.text(left - 14, yOf(value) + 8, tickNames[index] ?? '', name),
        );
      }

      const slot = (right - left) / bars.length;
      const names = bars.map(({ from }) => nameOf(t, from));
      const widest = Math.max(...names.map((name) => widthOf(name, small)));
      // Thirty days are too many to name each; in some languages twelve months are too.
      const every = period === 'month' ? 6 : widest > slot * 1.1 ? 2 : 1;
      const isNamed = (index: number) => index % every === (period === 'month' ? 2 : every - 1);
      const nameSize = Math.min(...names.map((name) => shrunk(name, small, every * slot - 6)));
      for (const [index, name] of names.entries()) {
        const middle = left + slot * (index + 0.5);
        const full = amounts[index] ?? 0;
        const fill = index === highest ? pen.colors.accent : pen.colors.soft;
        if (full > 0) parts.push(pen.bar(middle, base, Math.min(46, slot * 0.68), Math.max(4, base - yOf(full)), fill));
        if (isNamed(index))
          parts.push(pen.text(middle, base + 36, name, { size: nameSize, fill: pen.colors.dim, anchor: 'middle' }));
      }

      if (highest >= 0) {
        const style = { size: 24, bold: true };
        const label = amountText(bars[highest]?.amount ?? '0', '');
        const half = widthOf(label, style) / 2 + 8;
        const middle = Math.min(Math.max(left + slot * (highest + 0.5), left + half), right - half);
        const line = yOf(peak) - 12;
        // Hides the line behind the number.
        parts.push(pen.box(middle - half, line - 20, half * 2, 24, 0, pen.colors.card));
        parts.push(pen.text(middle, line, label, { ...style, anchor: 'middle' }));
      } else {
        const words = t.label(figures.orders === 0 ? 'stats-nothing' : 'stats-nothing-spent');
        const middle = (left + right) / 2;
        const style = { size: 28 };
        const half = widthOf(words, style) / 2 + 16;
        const line = (base + ceiling) / 2 + 10;
        parts.push(pen.box(middle - half, line - 34, half * 2, 48, 0, pen.colors.card));
        parts.push(pen.text(middle, line, words, { ...style, anchor: 'middle', fill: pen.colors.dim }));
      }
      return parts.join('\n');
    },
  };
}

interface Row {
  name: string;
  amount: string;
  part: number;
}

function serviceRows(t: Translator, { services }: Figures): Row[] {
  return rowsOf(services, (slice) =>
    slice.key === '' ? t.label('stats-unknown') : printable(slice.name) || `#${printable(slice.key)}`,
  );
}

function labelRows(t: Translator, { labels }: Figures): Row[] {
  return rowsOf(labels, (slice) => (slice.key === '' ? t.label('stats-no-label') : printable(slice.name) || '#'));
}

function rowsOf(slices: readonly Slice[], nameOf: (slice: Slice) => string): Row[] {
  const most = Math.max(...slices.map(({ amount }) => Number(amount)));
  return slices.map((slice) => ({
    name: nameOf(slice),
    amount: amountText(slice.amount, ''),
    part: most > 0 ? Math.max(0, Number(slice.amount) / most) : 0,
  }));
}

/** Names with bars, largest first. */
function ranking(name: string, rows: readonly Row[], figures: Figures): Part {
  const rowHeight = 52;
  return {
    height: 76 + rows.length * rowHeight + 10,
    draw(pen, x, y, width) {
      const room = width - 2 * PAD;
      const style = { size: 25 };
      const unit = { size: 22, anchor: 'end', fill: pen.colors.dim } as const;
      const parts = [title(pen, x, y, name), pen.text(x + width - PAD, y + 46, printable(figures.currency), unit)];
      for (const [index, row] of rows.entries()) {
        const top = y + 76 + index * rowHeight;
        const amount = { ...style, bold: true };
        const left = room - widthOf(row.amount, amount) - 24;
        parts.push(
          pen.text(x + PAD, top + 20, cut(row.name, left, style), style),
          pen.text(x + width - PAD, top + 20, row.amount, { ...amount, anchor: 'end' }),
          pen.box(x + PAD, top + 31, room, 8, 4, pen.colors.track),
        );
        const fill = index === 0 ? pen.colors.accent : pen.colors.soft;
        if (row.part > 0) parts.push(pen.box(x + PAD, top + 31, Math.max(8, room * row.part), 8, 4, fill));
      }
      return parts.join('\n');
    },
  };
}

/** How orders ended: a ring and its legend, side by side. */
function outcomes(t: Translator, figures: Figures, isWide: boolean): Part {
  const kinds = ['completed', 'partial', 'canceled', 'running'] as const;
  const radius = 60;
  const stroke = 24;
  return {
    height: 228,
    draw(pen, x, y, width, height) {
      const centre = { x: x + PAD + radius + stroke / 2, y: y + 60 + (height - 60) / 2 - 6 };
      const parts = [
        title(pen, x, y, t.label('stats-outcomes')),
        pen.arc(centre, radius, stroke, 0, 1, pen.colors.track),
      ];
      const total = figures.orders;
      let from = 0;
      for (const kind of kinds) {
        const part = total === 0 ? 0 : figures.outcomes[kind] / total;
        if (part > 0) parts.push(pen.arc(centre, radius, stroke, from, part, pen.colors[kind]));
        from += part;
      }
      const isOpen = figures.outcomes.running === total;
      const inner = isOpen ? '–' : shareText(t, figures.outcomes.completed, total);
      const size = shrunk(inner, { size: 32, bold: true }, 2 * radius - stroke - 8);
      parts.push(pen.text(centre.x, centre.y + size * 0.35, inner, { size, bold: true, anchor: 'middle' }));

      const start = centre.x + radius + stroke / 2 + (isWide ? 60 : 26);
      const columns = isWide ? 2 : 1;
      const columnWidth = (x + width - PAD - start - (columns - 1) * 56) / columns;
      const rowHeight = isWide ? 60 : 38;
      for (const [index, kind] of kinds.entries()) {
        const left = start + (isWide ? index % 2 : 0) * (columnWidth + 56);
        const row = isWide ? Math.floor(index / 2) - 0.5 : index - 1.5;
        const line = centre.y + row * rowHeight + 8;
        const count = compactText(t, figures.outcomes[kind]);
        const number = { size: 25, bold: true };
        const style = { size: 24, fill: pen.colors.dim };
        const word = cut(t.label(`stats-${kind}`), columnWidth - 26 - widthOf(count, number) - 8, style);
        parts.push(
          pen.box(left, line - 16, 16, 16, 8, pen.colors[kind]),
          pen.text(left + 26, line, word, style),
          pen.text(left + columnWidth, line, count, { ...number, anchor: 'end' }),
        );
      }
      return parts.join('\n');
    },
  };
}

function title(pen: Pen, x: number, y: number, text: string): string {
  return pen.text(x + PAD, y + 46, text, { size: 28, bold: true });
}

/** The size at which a text is no wider than that. */
function shrunk(text: string, style: Style, width: number): number {
  return Math.min(style.size, (style.size * width) / Math.max(1, widthOf(text, style)));
}

/** Round steps that reach over the highest bar, with room for the number on it. */
export function scaleOf(peak: number): { top: number; step: number } {
  if (!(peak > 0)) return { top: 1, step: 1 };
  const raw = peak / 3;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw * 0.999) ?? 10) * power;
  return { top: step * Math.ceil(peak / step - 1e-9), step };
}
