import type { Screen } from '../screen.ts';
import type { Translator } from '../words/i18n.ts';

/** What whoever runs the bot says to all, with the way to hear no more of it. */
export function noticeScreen(t: Translator, { id, text }: { id: string; text: string }, isOff = false): Screen {
  const button = isOff
    ? { label: t.label('button-notices-on'), to: ['notices', 'on', id] as const }
    : { label: t.label('button-notices-off'), to: ['notices', 'off', id] as const };
  return { text: t.text('notice', { text }), buttons: [[button]] };
}
