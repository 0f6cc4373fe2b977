import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createAccounts } from '../../src/accounts/accounts.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';

async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'accounts-'));
  const store = await openStore({ file: join(folder, 'bot.sqlite'), seal: createSeal([Buffer.alloc(32, 1)]) });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const clock = { ms: 1_000 };
  const newestOrders = async () => [];
  const passed = () => clock.ms;
  return { clock, accounts: createAccounts({ store, panels: new Map(), newestOrders, now: () => 0, passed }) };
}

test('who was heard before something was sent, and not since, is gone when Telegram refuses it', async () => {
  const { clock, accounts } = await open();
  await accounts.meet(7);
  accounts.heard(7);
  clock.ms += 1;
  expect(await accounts.gone(7, clock.ms)).toBe(true);
  expect(await accounts.person(7)).toMatchObject({ unreachable: true });
});

test.each(['while it was on its way', 'while the refusal is written down'])('who is heard %s is not', async (when) => {
  const { clock, accounts } = await open();
  await accounts.meet(7);
  const since = clock.ms;
  clock.ms += 1;
  const isOnItsWay = when === 'while it was on its way';
  if (isOnItsWay) accounts.heard(7);
  const gone = accounts.gone(7, since);
  if (!isOnItsWay) accounts.heard(7);
  expect(await gone).toBe(false);
  expect(await accounts.person(7)).toMatchObject({ unreachable: false });
});
