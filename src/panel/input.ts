// Invisible marks that come along when text is copied: bidi marks, embeddings and isolates, zero width space, word joiner, BOM.
// The zero width joiners stay: emoji and Persian words need them.
const MARKS = /[\u200B\u200E\u200F\u061C\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** Text without invisible marks and outer blanks; nothing else is changed. */
export function stripMarks(text: string): string {
  return text.replace(MARKS, '').trim();
}

/** For numbers, dates and ids: no marks, Arabic and Persian digits and the Arabic decimal sign as ASCII. */
export function normalizeInput(text: string): string {
  return stripMarks(text)
    .replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll('\u066B', '.');
}

/**
 * A whole number as people type it: `1000`, `1,000`, `1 000`, `١٬٠٠٠`, `10k`, `1.5k`. Gives ASCII digits without leading zeros,
 * or nothing for `-1`, `+5`, `1.5`, `1e5`, `1,00`.
 */
export function parseWhole(text: string): string | undefined {
  const typed = normalizeInput(text);
  const thousands = /^(\d+)(?:\.(\d{1,3}))?\s?[kк]$/i.exec(typed);
  if (thousands) return plain(`${thousands[1]}${(thousands[2] ?? '').padEnd(3, '0')}`);
  const grouped = /^\d{1,3}(?:([,\s'\u066C\u060C])\d{3}(?:\1\d{3})*)?$/.test(typed);
  return grouped || /^\d+$/.test(typed) ? plain(typed.replace(/\D/g, '')) : undefined;
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
