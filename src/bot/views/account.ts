import type { Account } from '../../accounts/accounts.ts';
import { type Button, type Screen, siteButton } from '../screen.ts';
import { type Html, lines, type Translator } from '../words/i18n.ts';
import { exactMoney, money } from '../words/money.ts';

/** Of which account it is, when the person has several: see `nameAmong`. */
export function accountLine(t: Translator, name: string | undefined): Html | undefined {
  return name === undefined ? undefined : t.text('account-line', { account: name });
}

/** To the page of the panel where an account is topped up. */
export function fundsButton(t: Translator, panelUrl: string): Button | undefined {
  return siteButton(t.label('button-add-funds'), panelUrl, '/addfunds');
}

/** Its key is refused: a new one for it, or another account. */
export function keyButtons(t: Translator, account: string): Button[] {
  return [
    { label: t.label('button-new-key'), to: ['newKey', account], style: 'success' },
    { label: t.label('button-connect'), to: ['connect'] },
  ];
}

/** The same key once more. */
export function retryButton(t: Translator, account: string): Button {
  return { label: t.label('button-try-again'), to: ['retryKey', account] };
}

/** This bot does not serve its panel any more: what is kept of it can be read, and erased. */
export function goneButtons(t: Translator, account: string): Button[] {
  return [
    { label: t.label('button-orders'), to: ['orders', 'all', 0, account] },
    { label: t.label('button-disconnect'), to: ['disconnect', account] },
  ];
}

export function panelGoneScreen(t: Translator, { id }: Account, name: string | undefined): Screen {
  return { text: lines(accountLine(t, name), t.text('problem-gone')), buttons: [goneButtons(t, id)] };
}

/** The balance fell under the person's line. */
export function lowBalanceScreen(
  t: Translator,
  account: Account,
  { balance, currency }: { balance: string; currency: string },
  line: string,
): Screen {
  return {
    text: lines(
      t.text('low-balance', { account: account.name, line: money(t, line, currency) }),
      t.text('balance-line', { balance: exactMoney(t, balance, currency) }),
    ),
    buttons: [[{ label: t.label('button-balance'), to: ['balance', account.id] }]],
  };
}

/** Nothing was heard of them for long. */
export function silentScreen(t: Translator, days: number): Screen {
  return {
    text: t.text('silent-warning', { days }),
    buttons: [[{ label: t.label('button-menu'), to: ['menu'] }]],
  };
}

/** What was asked for needs an account. */
export function connectFirstScreen(t: Translator): Screen {
  return {
    text: t.text('connect-first'),
    buttons: [[{ label: t.label('button-connect'), to: ['connect'], style: 'success' }]],
  };
}

/** The panel knows no batch. */
export function oneByOneScreen(t: Translator, account: Account): Screen {
  return {
    text: t.text('one-by-one', { account: account.name }),
    buttons: [[{ label: t.label('button-orders'), to: ['orders', 'all', 0, account.id] }]],
  };
}

/** The panel does not take the key any more. */
export function keyRefusedScreen(t: Translator, account: Account, reason: string): Screen {
  return {
    text: t.text('key-refused', { account: account.name, reason }),
    buttons: [
      keyButtons(t, account.id),
      [retryButton(t, account.id), { label: t.label('button-orders'), to: ['orders', 'all', 0, account.id] }],
    ],
  };
}

/** A key that works while others are refused: only the person knows whether it is a new one of those. */
export function whoseKeyScreen(t: Translator, offer: string, refused: readonly Account[]): Screen {
  return {
    text: t.text('key-whose', { several: refused.length > 1 ? 'yes' : 'no', account: refused[0]?.name ?? '' }),
    buttons: [
      ...refused.map(({ id, name }) => [
        { label: t.label('button-new-key-of', { account: name }), to: ['keyOf', offer, id] as const },
      ]),
      [{ label: t.label('button-another-account'), to: ['keyOf', offer, 'new'] }],
    ],
  };
}
