import type { Screen, Target } from '../screen.ts';
import type { Translator } from '../words/i18n.ts';

/** Buttons whose words mean nothing else: typed where there is no such button, they are no value and no search. */
const WORDS = ['button-confirm', 'button-cancel', 'button-skip', 'button-back'] as const;

/**
 * Where the button of a screen leads whose word was typed in place of a tap: in capitals or not, without its emoji and its count;
 * those of `WORDS` in English too. `none`: it is such a word, and there is no such button.
 */
export function buttonSaid(
  text: string,
  screen: Screen | undefined,
  t: Translator,
  english: Translator,
): Target | 'none' | undefined {
  const said = fold(text);
  if (said === '') return undefined;
  const isYes = [t, english].some((one) => one.label('spoken-yes').split(',').map(fold).includes(said));
  const word = WORDS.find((key) => [t, english].some((one) => fold(one.label(key)) === said));
  const key = isYes ? 'button-confirm' : word;
  const wanted = new Set([said, ...(key ? [fold(t.label(key))] : [])]);
  for (const button of (screen?.buttons ?? []).flat()) {
    if (!button || !('to' in button)) continue;
    const label = fold(button.label);
    if (wanted.has(label) || wanted.has(fold(label.replace(/\(?\d+\)?/, '')))) return button.to;
  }
  return word && 'none';
}

/** Letters, digits and what a name may begin with; not the emoji, the arrows and the marks of a sentence. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/[\p{So}\p{Cf}\p{Variation_Selector}‹›.!]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
