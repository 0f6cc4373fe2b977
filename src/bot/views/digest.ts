import type { Account } from '../../accounts/accounts.ts';
import type { Screen } from '../screen.ts';
import { lines, type Translator } from '../words/i18n.ts';
import { exactMoney } from '../words/money.ts';
import { shorten } from '../words/text.ts';
import { accountLine } from './account.ts';

/** What became of a favorite since the person last heard of it. */
export interface Change {
  id: string;
  name: string;
  before: string | undefined;
  now: string | undefined;
}

/** What is new about favorites, together. */
export function digestScreen(
  t: Translator,
  account: Account,
  changes: readonly Change[],
  accountName: string | undefined,
): Screen {
  const price = (rate: string) => exactMoney(t, rate, account.currency);
  return {
    text: lines(
      t.text('digest-title'),
      accountLine(t, accountName),
      '',
      ...changes.map(({ id, name, before, now }) => {
        const service = { id: `#${id}`, name: shorten(name, 80) };
        if (now === undefined) return t.text('digest-gone', service);
        if (before === undefined) return t.text('digest-back', { ...service, price: price(now) });
        return t.text('digest-price', { ...service, before: price(before), price: price(now) });
      }),
    ),
    buttons: [[{ label: t.label('button-favorites'), to: ['favorites'] }]],
  };
}
