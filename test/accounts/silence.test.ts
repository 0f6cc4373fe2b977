import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createAccess } from '../../src/accounts/access.ts';
import { createAccounts, heardNow } from '../../src/accounts/accounts.ts';
import { createSilence } from '../../src/accounts/silence.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { handClock } from '../support/clock.ts';

const DAY = 86_400_000;
const SHE = 7;

/** Somebody who spoke just now, by clocks that are moved by hand. */
async function somebody(keepDays: number, allowedUserIds?: ReadonlySet<number>) {
  const folder = mkdtempSync(join(tmpdir(), 'silence-'));
  const clock = handClock();
  const told: number[] = [];
  const phone = { isOn: true };
  const store = await openStore({
    file: join(folder, 'bot.sqlite'),
    seal: createSeal([Buffer.alloc(32, 1)]),
    passed: clock.passed,
  });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const passed = store.ran;
  const newestOrders = async () => [];
  const accounts = createAccounts({
    store,
    panels: new Map(),
    newestOrders,
    access: createAccess({ common: store, allowedUserIds }),
    now: clock.now,
    passed,
  });
  const silence = createSilence({
    store,
    accounts,
    keepDays,
    passed,
    warn: async (_owner, days) => {
      if (phone.isOn) told.push(days);
      return phone.isOn;
    },
    erase: (owner) => accounts.forget(owner),
    onError: (error) => {
      throw error;
    },
  });
  const speak = async () => accounts.changePerson(SHE, heardNow(await accounts.person(SHE), passed()));
  await accounts.meet(SHE);
  await speak();
  return {
    accounts,
    clock,
    phone,
    told,
    speak,
    isKept: () => accounts.knows(SHE),
    /** Days that go by, with an hourly look of which one a day counts. */
    days: async (count: number) => {
      for (let hours = 0; hours < count * 24; hours += 4) {
        clock.ms += DAY / 6;
        await silence.round();
      }
    },
  };
}

test('who says nothing is told two weeks before, and erased after them', async () => {
  const { days, told, isKept } = await somebody(60);
  await days(46);
  expect(told).toEqual([]);
  await days(3);
  expect(told).toEqual([14]);
  await days(11);
  expect(await isKept()).toBe(true);
  await days(5);
  expect(told).toEqual([14]);
  expect(await isKept()).toBe(false);
});

test('who speaks after having been told is kept, and told anew the next time', async () => {
  const { days, told, speak, isKept } = await somebody(60);
  await days(50);
  expect(told).toEqual([14]);
  await speak();
  await days(45);
  expect(told).toEqual([14]);
  expect(await isKept()).toBe(true);
  await days(30);
  expect(told).toEqual([14, 14]);
  expect(await isKept()).toBe(false);
});

test('who speaks each day is kept with the shortest term, and it is a write a day', async () => {
  const { days, told, speak, isKept, accounts } = await somebody(1);
  const moments = new Set<unknown>();
  for (let day = 0; day < 20; day++) {
    await days(0.5);
    await speak();
    moments.add((await accounts.person(SHE)).heardAt);
  }
  expect(told).toEqual([]);
  expect(await isKept()).toBe(true);
  expect(moments.size).toBe(11);
  await days(4);
  expect(await isKept()).toBe(false);
});

test.each([
  ['who blocked the bot', undefined, true],
  ['who is not let in any more', new Set([1]), false],
])('%s is erased at the end of the term, untold', async (_who, allowed, isUnreachable) => {
  const { days, told, accounts, isKept } = await somebody(60, allowed);
  if (isUnreachable) await accounts.changePerson(SHE, { unreachable: true });
  await days(59);
  expect(await isKept()).toBe(true);
  await days(4);
  expect(told).toEqual([]);
  expect(await isKept()).toBe(false);
});

test('who could not be told yet is not erased before they were told, and two weeks went by', async () => {
  const { days, told, phone, isKept } = await somebody(60);
  phone.isOn = false;
  await days(90);
  expect(await isKept()).toBe(true);
  phone.isOn = true;
  await days(2);
  expect(told).toEqual([14]);
  await days(11);
  expect(await isKept()).toBe(true);
  await days(4);
  expect(await isKept()).toBe(false);
});

test.each([
  ['by a wall clock ten years ahead', 60, 3_650 * DAY, 40],
  ['by a wall clock of 1970', 60, -Date.UTC(2026, 0, 15), 40],
  ['when the term is switched off', 0, 0, 1_000],
])('nobody is erased %s', async (_how, keepDays, wrong, count) => {
  const { days, clock, told, isKept } = await somebody(keepDays);
  clock.wrong = wrong;
  await days(count);
  expect(told).toEqual([]);
  expect(await isKept()).toBe(true);
});

test('of whom a former version noted no moment, the term begins now', async () => {
  const { days, accounts, told, isKept } = await somebody(60);
  await accounts.changePerson(SHE, { heardAt: undefined });
  await days(46);
  expect(told).toEqual([]);
  await days(30);
  expect(await isKept()).toBe(false);
});
