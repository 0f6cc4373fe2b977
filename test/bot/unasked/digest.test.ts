import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createAccounts } from '../../../src/accounts/accounts.ts';
import type { Screen } from '../../../src/bot/screen.ts';
import { createDigest } from '../../../src/bot/unasked/digest.ts';
import { loadLanguages } from '../../../src/bot/words/i18n.ts';
import { createCatalogue } from '../../../src/catalogue/catalogue.ts';
import { accountRecord, listRecord } from '../../../src/catalogue/records.ts';
import { createPanel } from '../../../src/panel/client.ts';
import { createPanelServer } from '../../../src/playground/panel/server.ts';
import { createSeal } from '../../../src/store/seal.ts';
import { openStore } from '../../../src/store/store.ts';
import { handClock } from '../../support/clock.ts';

const HOUR = 3_600_000;

/** A person with two favorites, by a clock that stands still until it is moved. */
async function fan() {
  const folder = mkdtempSync(join(tmpdir(), 'digest-'));
  const clock = handClock();
  const { now, passed } = clock;
  const server = await createPanelServer();
  const panel = createPanel({ url: server.url, timeoutMs: 2_000, retryDelayMs: 1 });
  const store = await openStore({ file: join(folder, 'bot.sqlite'), seal: createSeal([Buffer.alloc(32, 1)]) });
  const accounts = createAccounts({
    store,
    panels: new Map([['panel', panel]]),
    newestOrders: async () => [],
    now,
    passed,
  });
  const catalogue = createCatalogue({
    lists: store.collection('lists', { schema: listRecord }),
    accounts: store.collection('lists_of', { schema: accountRecord }),
    ttlMs: HOUR,
    now,
    passed,
    fetchServices: (_of, how) => panel.services(key, how),
  });
  const told: string[] = [];
  const errors: unknown[] = [];
  const phone = { isOn: true };
  const t = loadLanguages('en').of('en');
  const digest = createDigest({
    store,
    accounts,
    catalogue,
    now,
    tell: async (_account, make: (translator: typeof t) => Screen) => {
      if (phone.isOn) told.push(make(t).text.html);
      return phone.isOn;
    },
    onError: (error) => errors.push(error),
  });
  onTestFinished(async () => {
    expect(errors).toEqual([]);
    await store.close();
    await panel.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const { key } = server.account();
  await accounts.connect(7, 'panel', key);
  const [account] = await accounts.list(7);
  if (!account) throw new Error('not connected');
  const like = async (...favorites: string[]) => {
    const changed = await accounts.change(7, account.id, { favorites });
    if (changed) await digest.note(changed);
  };
  await like('1', '2');
  const setRate = (service: number, rate: string) =>
    server.setServices(server.services.map((one) => (one.service === service ? { ...one, rate } : one)));
  return {
    accounts,
    clock,
    server,
    told,
    phone,
    like,
    setRate,
    day: async (part = 1) => {
      clock.ms += part * 24 * HOUR;
      await digest.round();
    },
  };
}

test('a favorite with another price is told once, with both prices', async () => {
  const { told, setRate, day } = await fan();
  setRate(1, '1.10');
  await day();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/#1 · Followers: 0\.90 USD → <b>1\.10 USD<\/b>/);
  expect(told[0]).not.toContain('#2');
  await day();
  expect(told).toHaveLength(1);
});

test('nothing is said within a day of the last word, nor when nothing has changed', async () => {
  const { told, setRate, day } = await fan();
  await day();
  setRate(1, '1.10');
  await day(0.5);
  expect(told).toEqual([]);
  await day(0.5);
  expect(told).toHaveLength(1);
});

test('a favorite that went away is told, and told again when it is back', async () => {
  const { server, told, day } = await fan();
  const all = server.services;
  server.setServices(all.filter(({ service }) => service !== 2));
  await day();
  expect(told[0]).toMatch(/#2 · .*no longer offered/);
  server.setServices(all);
  await day();
  expect(told[1]).toMatch(/#2 · .*offered again/);
});

test('what a clock a year ahead has noted keeps no later word back', async () => {
  const { clock, told, setRate, day } = await fan();
  clock.wrong = 8_766 * HOUR;
  await day();
  clock.wrong = 0;
  setRate(1, '1.10');
  await day(0.05);
  expect(told).toHaveLength(1);
});

test('what could not be told is told at the next look', async () => {
  const { told, phone, setRate, day } = await fan();
  setRate(1, '1.10');
  phone.isOn = false;
  await day();
  phone.isOn = true;
  await day(0.05);
  expect(told).toHaveLength(1);
});

test('one that is a favorite no more is not spoken of', async () => {
  const { told, like, setRate, day } = await fan();
  await like('2');
  setRate(1, '1.10');
  await day();
  expect(told).toEqual([]);
});

test.each([1, 2])('with %i accounts, which one it is about stands on it when there are several', async (count) => {
  const { accounts, server, told, setRate, day } = await fan();
  if (count === 2) await accounts.connect(7, 'panel', server.account().key);
  setRate(1, '1.10');
  await day();
  expect(told[0]?.includes('👤 panel')).toBe(count === 2);
});
