/** How wide a text is drawn, told without drawing it. */

/** Vowel signs that take room of their own beside their letter, 0.26 em in Noto Sans Devanagari. */
export const BESIDE = /[\u093e\u093f\u0940\u0949\u094b\u094c]/;
export const BESIDE_EM = 0.26;

export interface Style {
  size: number;
  bold?: boolean;
}

/** Width in pixels, a little more rather than less. */
export function widthOf(text: string, { size, bold }: Style): number {
  let em = 0;
  for (const character of text) em += advanceOf(character);
  return em * size * (bold ? 1.06 : 1);
}

/** Advance widths of Rubik, in em: letters of about the same width in one row. Arabic ones as they are in the middle of a word. */
const ADVANCES: readonly (readonly [em: number, letters: string])[] = [
  [0.26, " !',.:ijl|;I"],
  [0.33, '()[]`·اأإآرز\u00a0'],
  [0.4, '"frt{}•'],
  [0.45, '*1^гبتثنيئ'],
  [0.5, '-/7<>\\szзть'],
  [0.55, '?Lacekvxy~Гавексухчэяё'],
  [0.6, '23569=EFKTZbdghnopquЕТУЬбдийлнопръ–«»'],
  [0.65, '$+048JPRSVXYБЗКРХЧЭЯц…'],
  [0.7, '#&ABCDGHNOQUАВДЛНОПСЪмы'],
  [0.76, '%_ИЙЦф—'],
  [0.8, 'MWwМжшщю'],
  [0.9, '@mФЫ'],
  [1, 'ШЮЖЩسشصض№'],
];
const OTHER_EM = 0.64;
const EMOJI_EM = 1.3;

function advanceOf(character: string): number {
  if (BESIDE.test(character)) return BESIDE_EM;
  if (/[\p{Mn}\p{Cf}]/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character)) return EMOJI_EM;
  const [base = character] = character.normalize('NFD');
  return ADVANCES.find(([, letters]) => letters.includes(base))?.[0] ?? OTHER_EM;
}

/** Leaves out the middle of what is too wide: names of one kind begin alike, and differ, or tell their price, at their ends. */
export function cutMiddle(text: string, width: number, style: Style): string {
  if (widthOf(text, style) <= width) return text;
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  const kept: [string[], string[]] = [[], []];
  let room = width - widthOf('…', style);
  for (let taken = 0; taken < characters.length; taken++) {
    const isEnd = taken % 2 === 1;
    const next = (isEnd ? characters.at(-1 - kept[1].length) : characters[kept[0].length]) ?? '';
    room -= widthOf(next, style);
    if (room < 0) break;
    kept[isEnd ? 1 : 0].push(next);
  }
  return `${kept[0].join('').trimEnd()}…${kept[1].reverse().join('').trimStart()}`;
}
