/** Times as the reader's phone shows them: in their zone, in the words of their app. */

const DAY_S = 86_400;

export function clockTime(unix: number, language: string): string {
  return new Date(unix * 1000).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

export function dayName(unix: number, language: string): string {
  const day = new Date(unix * 1000);
  if (day.toDateString() === new Date().toDateString()) {
    const today = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'day');
    return today.charAt(0).toLocaleUpperCase(language) + today.slice(1);
  }
  return day.toLocaleDateString(language, { day: 'numeric', month: 'long' });
}

export const isSameDay = (a: number, b: number) =>
  new Date(a * 1000).toDateString() === new Date(b * 1000).toDateString();

/** Telegram's `tg-time`: `r` is relative; else w, d or D, t or T say what is shown; no format leaves the text as it is. */
export function telegramTime(unix: number, format: string | undefined, language: string): string | undefined {
  if (!format) return undefined;
  if (format === 'r') return relativeTime(unix, language);
  const has = (letter: string) => format.includes(letter);
  const options: Intl.DateTimeFormatOptions = {
    ...(has('w') && { weekday: 'long' }),
    ...(has('d') && { dateStyle: undefined, day: 'numeric', month: 'numeric', year: '2-digit' }),
    ...(has('D') && { day: 'numeric', month: 'long', year: 'numeric' }),
    ...((has('t') || has('T')) && { hour: '2-digit', minute: '2-digit' }),
    ...(has('T') && { second: '2-digit' }),
  };
  return new Intl.DateTimeFormat(language, options).format(unix * 1000);
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY_S],
  ['month', 30 * DAY_S],
  ['day', DAY_S],
  ['hour', 3600],
  ['minute', 60],
];

function relativeTime(unix: number, language: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const seconds = unix - Date.now() / 1000;
  const [unit, length] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ['second', 1];
  return words.format(Math.trunc(seconds / length), unit);
}
