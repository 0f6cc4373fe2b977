import type { PanelError } from '../../panel/errors.ts';
import type { Button } from '../screen.ts';
import { Html, lines, type Translator } from '../words/i18n.ts';

/** The panel's own words, folded. */
export function quote(t: Translator, text: string | undefined): Html | undefined {
  return text ? new Html(`<blockquote expandable>${t.text('panel-says', { text }).html}</blockquote>`) : undefined;
}

/**
 * What a failed call to the panel means for the person: what happened, whether money was taken, what to do next.
 * The only place where problems become words.
 */
export function explain(t: Translator, error: PanelError): Html {
  if (error.kind === 'rejected') {
    const values = { seconds: Math.ceil(error.retryAfterSeconds ?? 0) };
    return lines(t.text('problem-rejected'), t.text(`problem-${kebab(error.class)}`, values), quote(t, error.text));
  }
  return lines(t.text(`problem-${error.kind}`), quote(t, error.text));
}

/** The buttons that help with what the panel said to an account. */
export function remedies(t: Translator, error: PanelError, funds: Button | undefined, account: string): Button[] {
  if (error.class === 'key') return keyButtons(t, account);
  if (error.class === 'funds' && funds) return [funds];
  if (error.class === 'service') return [{ label: t.label('button-services'), to: ['categories', 0] }];
  return [];
}

/** Its key is refused: a new one for it, or another account. */
export function keyButtons(t: Translator, account: string): Button[] {
  return [
    { label: t.label('button-new-key'), to: ['newKey', account], style: 'success' },
    { label: t.label('button-connect'), to: ['connect'] },
  ];
}

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
