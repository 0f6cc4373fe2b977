import { readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '../../src/bot/features/stats/paint.ts';
import { escapeHtml, languageCodes } from '../../src/bot/words/i18n.ts';

/** A phone of 360 px: its keyboard has 296, with 4 between two buttons and 10 at each end of a label. */
const KEYBOARD = { width: 296, between: 4, inside: 10 };
const LETTERS = 15;
const EMOJI = 19;
const SPACE = 4;

/** Labels that a phone would cut, and those of which more was cut than a name or a price. */
export function cutLabels(rows: readonly (readonly { text: string }[])[]): string[] {
  return rows.flatMap((row) => {
    const room = (KEYBOARD.width + KEYBOARD.between) / row.length - KEYBOARD.between - 2 * KEYBOARD.inside;
    return row.flatMap(({ text }) => {
      const [kept = '', end] = text.split('…');
      const isOwn = end !== undefined && ownLabels().some((own) => own.startsWith(kept) && own.endsWith(end));
      return isOwn || drawn(text) > room ? [`${text}: ${Math.round(drawn(text))} px of ${Math.round(room)}`] : [];
    });
  });
}

const own: string[] = [];

/** The labels that nothing is filled into, in every language. */
function ownLabels(): readonly string[] {
  if (own.length === 0) {
    for (const code of languageCodes()) {
      const source = readFileSync(new URL(`../../locales/${code}.ftl`, import.meta.url), 'utf8');
      for (const { id, value } of new FluentResource(source).body)
        if (/^(button|choice)-/.test(id) && typeof value === 'string') own.push(value);
    }
  }
  return own;
}

const known = new Map<string, number>();

/** How wide a label is in px, drawn with the fonts of `/stats`. Emoji are of one width everywhere. */
function drawn(label: string): number {
  const width = known.get(label) ?? measure(label);
  known.set(label, width);
  return width;
}

function measure(label: string): number {
  const emoji = label.match(/\p{Extended_Pictographic}/gu)?.length ?? 0;
  const letters = label.replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, '');
  const text = letters.trim();
  const family = /\p{Script=Devanagari}/u.test(text) ? 'Noto Sans Devanagari' : 'Rubik';
  const style = `font-family="${family}" font-weight="600" font-size="${LETTERS}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text y="20" ${style}>${escapeHtml(text)}</text></svg>`;
  const box = text ? new Resvg(svg, { font: { fontFiles: fontFiles(), loadSystemFonts: false } }).getBBox() : undefined;
  return (box?.width ?? 0) + emoji * EMOJI + (letters.length - text.length) * SPACE;
}
