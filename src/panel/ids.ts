import { classify } from './errors.ts';
import { normalizeInput } from './input.ts';
import { isOrderStatus } from './statuses.ts';

/** What stands where an id should, and is a word about the request. */
const WORD =
  /^(true|false|null|none|nil|undefined|nan|unknown|ok|yes|no|not|success|successful|order|refill|id|test|constructor|prototype)$|(^|[^a-z])(error|fail(ed|ure)?|invalid|incorrect|declined|denied|rejected|refused|duplicated?|disabled|missing|exceeded|exists|created|accepted|placed|queued|done)($|[^a-z])/i;
/** Letters that people's words don't look like: `KJDSAQWERT`, `kJdsAq`. */
const LETTERS = /^(?:[A-Z]{6,64}|(?=.*[a-z][A-Z])[A-Za-z_-]{6,64})$/;

/**
 * Whether a panel's word is an id. It is opaque, but a sentence, `0`, `-1`, `true` and `error` are none; one without a digit must
 * look like one.
 */
export function isId(word: string): boolean {
  if (!/^(?!0+$|-)\S{1,100}$/.test(word) || WORD.test(word)) return false;
  return /\d/.test(word) || (/^[a-z][\w-]{3,}$/i.test(word) && !isOrderStatus(word) && classify(word) === 'other');
}

/**
 * The order or refill ids in a text where such are looked for: separated by commas, semicolons or blanks, with or without `#`,
 * each once, in their order, without the marks of a sentence. An id is a word of letters, digits, `_` and `-`, at most 64 long, with a digit, behind `#`, or of
 * letters that make no word; other words are passed over.
 */
export function parseIds(text: string): string[] {
  const words = normalizeInput(text).split(/[\s,;،؛]+/);
  const ids = words.flatMap((word) => {
    const [, mark, id = ''] = /^[("'«“]*(#?)([\w-]{1,64})[.!?)"'»”:]*$/.exec(word) ?? [];
    return /\d/.test(id) || (isId(id) && (mark === '#' || LETTERS.test(id))) ? [id] : [];
  });
  return [...new Set(ids)];
}
