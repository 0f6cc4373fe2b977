import Big from 'big.js';
import { formatMoney } from '../../panel/price.ts';
import type { Translator } from './i18n.ts';

/** Digits people compare with the panel's, in every language. */
const localeOf = (t: Translator) => `${t.language}-u-nu-latn`;

/** An amount with two decimals; more of them where those two say nothing, as of 0.0034. */
export function money(t: Translator, amount: string, currency: string | undefined): string {
  const exact = Big(amount);
  const rounded = exact.abs().lt('0.01') ? (exact.eq(0) ? exact : exact.prec(2)) : exact.round(2);
  return exactMoney(t, rounded.toFixed(), currency);
}

/** The panel's own figure: what is charged is what stands there. */
export function exactMoney(t: Translator, amount: string, currency: string | undefined): string {
  const digits = formatMoney(amount);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const options = { minimumFractionDigits: Math.min(decimals, 100), maximumFractionDigits: Math.min(decimals, 100) };
  const shown = new Intl.NumberFormat(localeOf(t), options).format(digits as `${number}`);
  return currency ? `${shown} ${currency}` : shown;
}

/** How many; what is no number stays as it came. */
export function count(t: Translator, value: string | number): string {
  return /^\d{1,100}$/.test(String(value)) ? new Intl.NumberFormat(localeOf(t)).format(BigInt(value)) : String(value);
}
