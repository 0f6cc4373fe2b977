import type { Translator } from './i18n.ts';

/** Digits people compare with the panel's, in every language. */
export const localeOf = (t: Translator) => `${t.language}-u-nu-latn`;

/** The two largest units: `2 hr, 14 min`. */
export function durationText(t: Translator, ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const parts =
    minutes >= 1440
      ? { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60) }
      : minutes >= 60
        ? { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
        : minutes >= 1
          ? { minutes }
          : { seconds: Math.max(1, Math.round(ms / 1000)) };
  return new Intl.DurationFormat(localeOf(t), { style: 'short' }).format(parts);
}
