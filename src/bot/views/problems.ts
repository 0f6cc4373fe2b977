import { isGone, isKeyRefused, PanelError } from '../../panel/errors.ts';
import type { Button, Screen } from '../screen.ts';
import { folded, type Html, lines, moment, type Translator } from '../words/i18n.ts';
import { accountLine, goneButtons, keyButtons, retryButton } from './account.ts';

/** The panel's own words, folded. */
export function quote(t: Translator, text: string | undefined): Html | undefined {
  return text ? folded(t.text('panel-says', { text })) : undefined;
}

/**
 * What a failed call to the panel means for the person: what happened, whether money was taken, what to do next.
 * The only place where problems become words. `key`: whether it was asked with an account's key, or with one that is new;
 * `isTitled`: what was refused is said above it.
 */
export function explain(
  t: Translator,
  error: PanelError,
  { key = 'account', isTitled = false }: { key?: 'account' | 'new'; isTitled?: boolean } = {},
): Html {
  if (isGone(error)) return t.text('problem-gone');
  if (error.class === 'maintenance') return maintenance(t, error.until);
  // Nothing could have been charged, and another key is asked for right there.
  if (isKeyRefused(error) && !error.isOfAction && key === 'new')
    return lines(t.text('problem-key'), quote(t, error.text));
  if (error.kind === 'rejected') {
    const words = error.isOfAction ? 'problem-key-of-action' : (`problem-${kebab(error.class)}` as const);
    const reason = error.class === 'rate' ? slowDown(t, error) : t.text(words);
    return lines(
      ...(isTitled ? [reason, t.text('nothing-charged')] : [t.text('problem-rejected'), reason]),
      isKeyRefused(error) && key === 'account' ? t.text('key-unwatched') : undefined,
      quote(t, error.text),
    );
  }
  return lines(t.text(`problem-${error.kind}`), quote(t, error.text));
}

/** Why nothing is written just now, and until when, where that is still known. */
function maintenance(t: Translator, until: number | undefined): Html {
  return until === undefined
    ? t.text('problem-maintenance-over')
    : t.text('problem-maintenance', { time: moment(until, 'Dt') });
}

/** For how long, in the unit that one reads at a glance, and never too short. */
function slowDown(t: Translator, { retryAfterSeconds = 0 }: PanelError): Html {
  const seconds = Math.ceil(retryAfterSeconds);
  if (seconds <= 120) return t.text('problem-rate', { seconds });
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 180) return t.text('problem-rate-minutes', { minutes });
  return t.text('problem-rate-hours', { hours: Math.ceil(minutes / 60) });
}

/** What stands around a failure: above it, and the ways on from it. */
export interface FailureOptions {
  title?: Html;
  again?: Button;
  back?: Button;
}

/** A failed call to an account's panel. @throws whatever else failed. */
export function failureScreen(
  t: Translator,
  error: unknown,
  options: FailureOptions & { account: string; accountName: string | undefined; addFunds: Button | undefined },
): Screen {
  if (!(error instanceof PanelError)) throw error;
  return {
    text: lines(
      options.title,
      accountLine(t, options.accountName),
      explain(t, error, { isTitled: options.title !== undefined }),
    ),
    buttons: [
      [isKeyRefused(error) ? retryButton(t, options.account) : isGone(error) ? undefined : options.again],
      remedies(t, error, options.addFunds, options.account),
      [options.back],
    ],
  };
}

/** The buttons that help with what the panel said to an account. */
export function remedies(t: Translator, error: PanelError, funds: Button | undefined, account: string): Button[] {
  if (error.class === 'key') return keyButtons(t, account);
  if (isGone(error)) return goneButtons(t, account);
  if (error.class === 'funds' && funds) return [funds];
  if (error.class === 'service') return [{ label: t.label('button-services'), to: ['categories', 0] }];
  return [];
}

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
