// Invisible marks that come along when text is copied: bidi marks, embeddings and isolates, zero width space, word joiner, BOM.
// The zero width joiners stay: emoji and Persian words need them.
const MARKS = /[\u200B\u200E\u200F\u061C\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/** Text without invisible marks and outer blanks; nothing else is changed. */
export function stripMarks(text: string): string {
  return text.replace(MARKS, '').trim();
}

/** For numbers, dates and ids: no marks; digits of any script, full-width letters and the Arabic decimal sign as ASCII. */
export function normalizeInput(text: string): string {
  return stripMarks(text)
    .replace(FULL_WIDTH, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/(?![0-9])\p{Nd}/gu, digitOf)
    .replaceAll('\u066B', '.');
}

/** In every script they come by tens, from zero on. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** Zeros that a letter stands for: also Cyrillic ones. */
const SCALES: Readonly<Record<string, number>> = { k: 3, к: 3, m: 6, м: 6 };
/** Thousands with one sign between them all, or lakhs and crores. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,\s'\u2019\u066C\u060C])\d{3}(?:\1\d{3})*)$|^[1-9]\d?(?:,\d{2})+,\d{3}$/;
const WITH_FRACTION = /^(\d+)[.,](\d+)$/;

/**
 * What a text can mean as a whole number, in ASCII digits without leading zeros: `1000`, `1,000`, `1 000`, `1.000`, `1,00,000`,
 * `١٬٠٠٠`, `10k`, `2.5m`. Nothing for `-1`, `+5`, `1.5`, `1e5`, `1,00`. Two numbers where the sign is the decimal sign of the
 * `language`, or of some language when that is not known: `1.000` is a thousand to some, and one to others.
 */
export function readWhole(text: string, language?: string): string[] {
  const typed = normalizeInput(text).toLowerCase();
  const scale = SCALES[typed.at(-1) ?? ''];
  const number = scale === undefined ? typed : typed.slice(0, -1).trimEnd();
  const zeros = scale ?? 0;
  if (/^\d+$/.test(number)) return [plain(number + '0'.repeat(zeros))];
  const group = GROUPED.exec(number);
  const grouped = group ? [plain(number.replace(/\D/g, '') + '0'.repeat(zeros))] : [];
  const [, units = '', fraction = ''] = WITH_FRACTION.exec(number) ?? [];
  const rest = fraction.replace(/(?<!0)0+$/, '');
  const canBeFraction = group ? scale !== undefined || isDecimalSign(group[1] ?? '', language) : scale !== undefined;
  if (!units || !canBeFraction || rest.length > zeros) return grouped;
  return [...grouped, plain(units + rest.padEnd(zeros, '0'))];
}

function isDecimalSign(sign: string, language: string | undefined): boolean {
  if (language === undefined) return true;
  const parts = new Intl.NumberFormat(`${language}-u-nu-latn`).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === sign);
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
