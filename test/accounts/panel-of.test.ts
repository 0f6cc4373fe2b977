import { expect, test } from 'vitest';
import type { BoundPanel } from '../../src/panel/bound.ts';
import type { Service } from '../../src/panel/model.ts';
import { workshop } from '../orders/support.ts';

const LINK = 'https://instagram.com/ann';
const BACKGROUND = { background: true };
const REFUSED = { refused: 'Invalid API key', refusedTold: true };
const NOTHING = {};

type Shop = Awaited<ReturnType<typeof workshop>>;

/** What is noted of the account's key. */
async function notedOf(shop: Shop, id: string) {
  const { refused, refusedTold } = (await shop.parts.accounts.byId(id)) ?? {};
  return { refused, refusedTold };
}

test.each<[string, (panel: BoundPanel, service: Service) => Promise<unknown>, typeof REFUSED | typeof NOTHING]>([
  ['balance', (panel) => panel.balance(), REFUSED],
  ['balance in the background', (panel) => panel.balance(BACKGROUND), NOTHING],
  ['status', (panel) => panel.status('1'), REFUSED],
  ['status in the background', (panel) => panel.status('1', BACKGROUND), NOTHING],
  ['statuses', (panel) => panel.statuses(['1', '2']), REFUSED],
  ['statuses in the background', (panel) => panel.statuses(['1', '2'], BACKGROUND), NOTHING],
  ['add', (panel, service) => panel.add(service, { link: LINK, quantity: '100' }), REFUSED],
  ['refill', (panel) => panel.refill('1'), REFUSED],
  ['refills', (panel) => panel.refills(['1', '2']), REFUSED],
  ['refillStatus', (panel) => panel.refillStatus('1'), REFUSED],
  ['refillStatuses', (panel) => panel.refillStatuses(['1', '2']), REFUSED],
  ['refillStatuses in the background', (panel) => panel.refillStatuses(['1', '2'], BACKGROUND), NOTHING],
  ['cancel', (panel) => panel.cancel(['1', '2']), REFUSED],
  // Fetched ahead of being asked for.
  ['services', (panel) => panel.services(), NOTHING],
])('a key that %s finds refused is noted of the account where a person waits', async (_name, call, noted) => {
  const shop = await workshop();
  const { accounts } = shop.parts;
  const account = await shop.connect();
  const [service] = await accounts.panelOf(account).services();
  if (!service) throw new Error('no service');
  shop.server.accounts.delete(account.key);
  await expect(call(accounts.panelOf(account, 'swallowed'), service)).rejects.toMatchObject({ class: 'key' });
  expect(await notedOf(shop, account.id)).toEqual(NOTHING);
  await expect(call(accounts.panelOf(account), service)).rejects.toMatchObject({ kind: 'rejected', class: 'key' });
  expect(await notedOf(shop, account.id)).toEqual(noted);
});

test('a key that is refused after a new one came says nothing of the new one', async () => {
  const shop = await workshop();
  const { accounts } = shop.parts;
  const account = await shop.connect();
  shop.server.accounts.delete(account.key);
  await accounts.change(account.owner, account.id, { key: shop.server.account().key });
  await expect(accounts.panelOf(account).balance()).rejects.toMatchObject({ class: 'key' });
  expect(await notedOf(shop, account.id)).toEqual(NOTHING);
});

test('the currency that a balance tells is the account’s from then on; none told changes none', async () => {
  const shop = await workshop();
  const { accounts } = shop.parts;
  const account = await shop.connect();
  for (const [told, kept] of [
    ['EUR', 'EUR'],
    ['', 'EUR'],
  ] as const) {
    shop.server.accounts.set(account.key, { ...shop.server.accounts.get(account.key), currency: told } as never);
    const now = (await accounts.byId(account.id)) ?? account;
    expect(await accounts.panelOf(now, 'swallowed').balance(BACKGROUND)).toMatchObject({ currency: told });
    expect(await accounts.byId(account.id)).toMatchObject({ currency: kept });
  }
});
