/** Lettering for SVG as resvg 2.6 draws it: no fallback for what the fonts lack, no measuring, no paragraph direction. */
import { escapeHtml } from '../../words/i18n.ts';
import { BESIDE, BESIDE_EM, type Style, widthOf } from '../../words/width.ts';

const FIRST_STRONG = '\u2068';
const END_ISOLATE = '\u2069';

// What Rubik and Noto Sans Devanagari have glyphs for: Latin, Cyrillic, Hebrew, Arabic, Devanagari, common signs.
const COVERED =
  /[ -~\u00a0-\u0161\u0164-\u017f\u0192\u0218-\u021b\u0400-\u045f\u0490-\u049d\u05d0-\u05ea\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u0660-\u066f\u067e\u0686\u0698\u06a9\u06af\u06ba\u06cc\u06f0-\u06f9\u0900-\u097f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2039\u203a\u20ac\u20b9\u20bd\u2116\u2122\u2212]/u;
const DEVANAGARI = /\p{Script=Devanagari}/u;

/** A text as far as the fonts have glyphs: fancy letters become plain ones, accents that are missing go, emoji and others too. */
export function printable(text: string): string {
  const plain = Array.from(text.normalize('NFKC'), (character) => {
    if (COVERED.test(character)) return character;
    const [base = ''] = character.normalize('NFD');
    return COVERED.test(base) ? base : ' ';
  });
  return plain.join('').replace(/\s+/g, ' ').trim();
}

/** Cuts a text to a width, with an ellipsis. */
export function cut(text: string, width: number, style: Style): string {
  if (widthOf(text, style) <= width) return text;
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  const room = width - widthOf('…', style);
  let kept = 0;
  for (let used = 0; kept < characters.length; kept++) {
    used += widthOf(characters[kept] ?? '', style);
    if (used > room) break;
  }
  return `${characters
    .slice(0, kept)
    .join('')
    .replace(/(?<![\s|·•,;:/\-–—])[\s|·•,;:/\-–—]+$/, '')}…`;
}

export interface Placed extends Style {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  fill: string;
}

/** A `text` element. The text's own first strong letter gives its direction; `anchor` is of the page: start is left. */
export function textElement(text: string, { x, y, anchor, fill, size, bold }: Placed): string {
  const isDevanagari = DEVANAGARI.test(text);
  const shown = isDevanagari ? text : `${FIRST_STRONG}${text}${END_ISOLATE}`;
  const gaps = isDevanagari ? gapsOf(shown, size) : [];
  // What the gaps add counts for no anchor in resvg.
  const added = gaps.reduce((total, gap) => total + gap, 0);
  const left = anchor === 'start' ? x : x - (anchor === 'middle' ? added / 2 : added);
  const family = isDevanagari ? 'Noto Sans Devanagari' : 'Rubik';
  const attributes = [
    `x="${round(left)}"`,
    `y="${round(y)}"`,
    added > 0 ? `dx="${gaps.map(round).join(' ')}"` : '',
    anchor === 'start' ? '' : `text-anchor="${anchor}"`,
    `font-family="${family}"`,
    `font-size="${round(size)}"`,
    bold ? 'font-weight="600"' : '',
    `fill="${fill}"`,
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escapeHtml(shown)}</text>`;
}

/**
 * resvg gives a letter and its signs the width of the widest of them, so that a vowel sign beside a letter lies on the next
 * one. The letter after it is moved by the width of the sign.
 */
function gapsOf(text: string, size: number): number[] {
  const gaps: number[] = [];
  let owed = 0;
  for (const character of text) {
    const isMark = /\p{M}/u.test(character);
    gaps.push(isMark ? 0 : owed);
    if (!isMark) owed = 0;
    if (BESIDE.test(character)) owed += BESIDE_EM * size;
  }
  return gaps;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
