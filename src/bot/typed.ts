import type { Button, Screen } from './screen.ts';

type To = Extract<Button, { to: unknown }>['to'];

/** Where the button of a screen leads whose word was typed in place of a tap: in capitals or not, without its emoji. */
export function buttonSaid(text: string, screen: Screen): To | undefined {
  const said = fold(text);
  const buttons = (screen.buttons ?? []).flat().filter((button) => button !== undefined && button !== false);
  return buttons.filter((button) => 'to' in button).find(({ label }) => said !== '' && fold(label) === said)?.to;
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
