import Big from 'big.js';

/** `100.84`; `1e-7`. The lengths are limited because `1e999999` is a short text for a megabyte of zeros. */
const PLAIN = /^-?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})(e[+-]?\d{1,2})?$/i;
/** `$5`, `-5 USD`, `R$ 5`, `Rs. 5`: a sign, a mark, the sign behind it, the number, a mark. */
const MARKED = /^(-?)(?:(\p{Lu}{0,3}\p{Sc}|Rs\.?|[A-Z]{3,5})\s?)?(-?)(\d[\d.,'’\s]*?)\s?(\p{Sc}|[A-Z]{3,5})?$/u;
/** `1,234.56`, `1.234,56`, `1 234,56`, `1,234,567`. */
const GROUPED = /^\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/u;
/** One separator and three digits: a comma may be either. With a point it is what all numbers of the API are. */
const ONE_GROUP = /^([1-9]\d{0,2})([.,])\d{3}$/;
/** `0,50`, `12,5`, `1234,567`. */
const COMMA = /^\d+,\d+$/;

/** An amount as exact decimal text, with the currency beside it; nothing when it can mean more than one thing, or none. */
export function readAmount(text: string): { amount: string; currency?: string } | undefined {
  if (PLAIN.test(text)) return { amount: /^-?\d+(\.\d+)?$/.test(text) ? text : Big(text).toFixed() };
  const [, before = '', mark, within = '', digits = '', behind] = MARKED.exec(text) ?? [];
  const number = numberIn(digits);
  if (number === undefined || !PLAIN.test(number) || (before && within) || (mark && behind)) return undefined;
  const currency = [mark, behind].find((one) => /^[A-Z]{3,5}$/.test(one ?? ''));
  return { amount: `${before}${within}${number}`, ...(currency && { currency }) };
}

/** A whole number, in which a single comma can only part thousands. */
export function readCount(text: string): number | undefined {
  const amount = /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : readAmount(text)?.amount;
  const count = Math.trunc(Number(amount));
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

function numberIn(digits: string): string | undefined {
  if (/^\d+(\.\d+)?$/.test(digits)) return digits;
  if (ONE_GROUP.test(digits)) return undefined;
  const [grouped, separator = '', point] = GROUPED.exec(digits) ?? [];
  if (grouped !== undefined && separator !== point && !/^0[.,]/.test(digits)) {
    return digits.replaceAll(separator, '').replace(',', '.');
  }
  return COMMA.test(digits) ? digits.replace(',', '.') : undefined;
}
