import { fold } from '../../../catalogue/words.ts';
import { parseIds } from '../../../panel/ids.ts';
import { linksIn } from '../../../panel/links.ts';
import type { Translator } from '../../words/i18n.ts';

const VERBS = ['status', 'track', 'refill', 'cancel'] as const;

/** `123,124 status`, `refill 123`: a verb of the person's language or an English one, before or after ids. */
export function spokenIn(t: Translator, text: string): { verb: (typeof VERBS)[number]; ids: string } | undefined {
  // `İ` is the one letter that gets longer in lower case.
  const said = text.trim().replaceAll('İ', 'i').toLowerCase();
  for (const verb of VERBS) {
    for (const word of [
      verb,
      ...t
        .label(`spoken-${verb}`)
        .toLowerCase()
        .split(/(?<!\s)\s*,\s*/),
    ]) {
      let rest: string | undefined;
      if (said.startsWith(word)) rest = text.trim().slice(word.length);
      else if (said.endsWith(word)) rest = text.trim().slice(0, -word.length);
      const ids = rest?.replace(/^[\s:]+|(?<![\s:])[\s:]+$/g, '');
      if (ids && isIds(ids)) return { verb, ids };
    }
  }
  return undefined;
}

/** Words that people write to a panel's support, of the person's language or English ones: whether a text is about an order. */
export function isAboutOrders(text: string, ...languages: readonly Translator[]): boolean {
  const said = wordsOf(text);
  return languages.some((t) =>
    t
      .label('spoken-about')
      .split(',')
      .some((words) => said.includes(wordsOf(words))),
  );
}

/** Whole words only: with a blank on either side. */
function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Ids of a sentence, of which some may be amounts, days or prices: `sure` when it looks like nothing else. */
export function idsIn(text: string): { id: string; isSure: boolean }[] {
  const words = text.split(/\s+/).filter((word) => linksIn(word).length === 0);
  return words.flatMap((word) =>
    parseIds(word).map((id) => ({ id, isSure: word.includes('#') || /^(?!\d*00$)\d{5,}$/.test(id) })),
  );
}

/** Whether a text is nothing but ids, each with a digit in it. */
export function isIds(text: string): boolean {
  const words = text.split(/[\s,;،؛]+/).filter(Boolean);
  return words.length > 0 && words.every((word) => /\p{Nd}/u.test(word) && parseIds(word).length === 1);
}
