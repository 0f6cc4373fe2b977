import { formatMoney } from '../../panel/price.ts';

export function money(amount: string, currency: string | undefined): string {
  return currency ? `${formatMoney(amount)} ${currency}` : formatMoney(amount);
}
