import { isFinal } from '../../panel/model.ts';
import type { PanelServer } from '../../panel/server.ts';
import type { Person, TelegramServer } from '../../telegram/server.ts';
import type { PageAccount, PageOrder, PagePerson } from '../wire.ts';

const BALANCE = '100';
const ORDERS_SHOWN = 30;
/** The third one's language is one that the bot may not speak. */
const PROFILES = [
  { first_name: 'Emma', username: 'emma', language_code: 'en' },
  { first_name: 'يوسف', username: 'youssef', language_code: 'ar' },
  { first_name: 'Лев', username: 'lev', language_code: 'ru' },
];

/** A person of the playground: in Telegram, and with an account at the panel. */
export interface Resident {
  page: PagePerson;
  person: Person;
  key: string;
  account: () => PageAccount;
  setRevoked(revoked: boolean): void;
  setBalance(balance: string): void;
}

export function createResidents(telegram: TelegramServer, panel: PanelServer): Resident[] {
  return PROFILES.map((profile) => {
    const person = telegram.person(profile);
    const account = panel.account({ balance: BALANCE });
    const { key } = account;
    return {
      person,
      key,
      page: {
        id: person.user.id,
        name: profile.first_name,
        language: profile.language_code,
        languageName: new Intl.DisplayNames('en', { type: 'language' }).of(profile.language_code) ?? '',
      },
      account: () => ({
        key,
        balance: account.balance,
        currency: account.currency,
        revoked: !panel.accounts.has(key),
        orders: ordersOf(panel, key),
      }),
      setRevoked(revoked) {
        if (revoked) panel.accounts.delete(key);
        else panel.accounts.set(key, account);
      },
      setBalance(balance) {
        account.balance = balance;
      },
    };
  });
}

function ordersOf(panel: PanelServer, key: string): PageOrder[] {
  const own = panel.orders.filter((order) => order.key === key).slice(-ORDERS_SHOWN);
  return own.reverse().map((order) => ({
    id: order.id,
    service: order.service,
    serviceName: panel.services.find(({ service }) => service === order.service)?.name ?? '',
    status: order.status,
    quantity: order.quantity,
    remains: order.remains,
    charge: order.charge,
    currency: order.currency,
    final: isFinal(order.status),
    ...(order.parent !== undefined && { parent: order.parent }),
  }));
}
