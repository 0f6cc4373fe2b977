import type { Figures } from '../../../orders/figures.ts';
import { formatMoney } from '../../../panel/price.ts';
import { localeOf } from '../../words/duration.ts';
import type { Translator } from '../../words/i18n.ts';

/** Days of UTC. */
const UTC = { timeZone: 'UTC' } as const;

/** Exact, with thousands apart: `12,345.60 USD`. */
export function amountText(amount: string, currency: string): string {
  const [whole = '', decimals] = formatMoney(amount).split('.');
  const grouped = whole.replace(/\d+/, (digits) => BigInt(digits).toLocaleString('en'));
  return `${grouped}${decimals ? `.${decimals}` : ''}${currency ? ` ${currency}` : ''}`;
}

/** For counts, and for the axis up to `largest`: 1.5K from ten thousand on. */
export function compactText(t: Translator, value: number, largest = value): string {
  const isCompact = largest >= 10_000;
  return new Intl.NumberFormat(localeOf(t), {
    ...(isCompact ? { notation: 'compact' as const } : {}),
    maximumSignificantDigits: isCompact ? 3 : 4,
  }).format(value);
}

/** A share in whole percent, but never 0 or 100 unless it is. */
export function shareText(t: Translator, part: number, whole: number): string {
  const percent = (100 * part) / whole;
  const shown = percent > 0 && percent < 1 ? 1 : percent > 99 && percent < 100 ? 99 : Math.round(percent);
  return new Intl.NumberFormat(localeOf(t), { style: 'percent' }).format(shown / 100);
}

export function rangeText(t: Translator, { from, to, period }: Pick<Figures, 'from' | 'to' | 'period'>): string {
  const day = period === 'year' ? {} : { day: 'numeric' as const };
  const format = new Intl.DateTimeFormat(localeOf(t), { ...UTC, ...day, month: 'short', year: 'numeric' });
  return format.formatRange(from, to).replaceAll('\u2009', ' ');
}

export function dayText(t: Translator, ms: number): string {
  return new Intl.DateTimeFormat(localeOf(t), { ...UTC, day: 'numeric', month: 'short' }).format(ms);
}

export function weekdayText(t: Translator, ms: number): string {
  return new Intl.DateTimeFormat(localeOf(t), { ...UTC, weekday: 'short' }).format(ms);
}

export function monthText(t: Translator, ms: number): string {
  return new Intl.DateTimeFormat(localeOf(t), { ...UTC, month: 'short' }).format(ms).replace(/\.$/, '');
}
