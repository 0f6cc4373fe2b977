import { normalizeInput } from './input.ts';

/**
 * The order or refill ids in a text: separated by commas, semicolons or blanks, with or without `#`, each once, in their order.
 * An id is a word of letters, digits, `_` and `-`, at most 64 long, with at least one digit; other words are passed over.
 */
export function parseIds(text: string): string[] {
  const words = normalizeInput(text).split(/[\s,;،؛]+/);
  const ids = words.map((word) => word.replace(/^#/, '')).filter((word) => /^(?=.*\d)[\w-]{1,64}$/.test(word));
  return [...new Set(ids)];
}
