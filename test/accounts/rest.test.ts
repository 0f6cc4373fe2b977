import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createAccess } from '../../src/accounts/access.ts';
import { type Accounts, createAccounts } from '../../src/accounts/accounts.ts';
import { createBalanceLine } from '../../src/accounts/balance-line.ts';
import { createDigest } from '../../src/bot/unasked/digest.ts';
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import { accountRecord, listRecord } from '../../src/catalogue/records.ts';
import { createPanel } from '../../src/panel/client.ts';
import { createPanelServer } from '../../src/playground/panel/server.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { handClock } from '../support/clock.ts';

const OWNER = 7;
const DAY = 86_400_000;

/** Somebody with a balance line and a favorite, after a day. */
async function customer(allowedUserIds: ReadonlySet<number> | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'rest-'));
  const clock = handClock();
  const { now, passed } = clock;
  const server = await createPanelServer();
  const panel = createPanel({ url: server.url, timeoutMs: 2_000, retryDelayMs: 1 });
  const store = await openStore({ file: join(folder, 'bot.sqlite'), seal: createSeal([Buffer.alloc(32, 1)]) });
  const newestOrders = async () => [];
  const panels = new Map([['panel', panel]]);
  const accounts = createAccounts({
    store,
    panels,
    newestOrders,
    access: createAccess({ common: store, allowedUserIds }),
    now,
    passed,
  });
  const { key } = server.account();
  const catalogue = createCatalogue({
    lists: store.collection('lists', { schema: listRecord }),
    accounts: store.collection('lists_of', { schema: accountRecord }),
    ttlMs: DAY,
    now,
    passed,
    fetchServices: (_of, how) => panel.services(key, how),
  });
  const onError = (error: unknown) => {
    throw error;
  };
  const balanceLine = createBalanceLine({ store, accounts, warn: async () => true, onError });
  const digest = createDigest({ store, accounts, catalogue, now, tell: async () => true, onError });
  onTestFinished(async () => {
    await store.close();
    await panel.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const connected = await accounts.connect(OWNER, 'panel', key);
  if (connected.outcome !== 'connected') throw new Error(connected.outcome);
  const { account } = connected;
  await balanceLine.set(account.id, '10');
  await digest.note((await accounts.change(OWNER, account.id, { favorites: ['1'] })) ?? account);
  clock.ms += DAY;
  server.clearCalls();
  return { accounts, account, balanceLine, digest, calls: () => server.calls.map(({ action }) => action) };
}

test.each<
  [who: string, asked: string[], allowed?: ReadonlySet<number> | undefined, leave?: (accounts: Accounts) => unknown]
>([
  ['is there', ['balance', 'services']],
  ['is let in', ['balance', 'services'], new Set([OWNER])],
  ['is not let in any more', [], new Set([1])],
  ['blocked the bot', [], undefined, (accounts) => accounts.changePerson(OWNER, { unreachable: true })],
])('for who %s the panel is asked so much that nobody asked for: %j', async (_who, asked, allowed, leave) => {
  const { accounts, account, balanceLine, digest, calls } = await customer(allowed);
  await leave?.(accounts);
  await balanceLine.look(account.id);
  await digest.round();
  expect(calls()).toEqual(asked);
});
