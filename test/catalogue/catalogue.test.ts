import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createArchive } from '../../src/catalogue/archive.ts';
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import { accountRecord, listRecord } from '../../src/catalogue/records.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { sampleServices, service } from './sample.ts';
import { account, createBench } from './support.ts';

const minute = 60_000;
const likes = service('1', 'Likes', 'Instagram', '0.50');
const views = service('2', 'Views', 'TikTok', '0.10');
const anna = account('anna');
const boris = account('boris');

test('the first look waits for the panel, the next ones do not ask it', async () => {
  const bench = createBench([likes, views]);
  const catalogue = bench.restart();
  expect((await catalogue.of(anna)).get('1')).toEqual(likes);
  expect(await catalogue.service(anna, '2')).toEqual(views);
  expect(await catalogue.service(anna, '3')).toBeUndefined();
  expect(bench.calls).toEqual([{ account: 'anna', background: false }]);
});

test('everybody who waits for the same first list shares one call', async () => {
  const bench = createBench();
  const reply = Promise.withResolvers<(typeof likes)[]>();
  bench.answer = () => reply.promise;
  const catalogue = bench.restart();
  const looks = [catalogue.of(anna), catalogue.of(anna), catalogue.fresh(anna)];
  reply.resolve([likes]);
  for (const list of await Promise.all(looks)) expect(list.size).toBe(1);
  expect(bench.calls).toHaveLength(1);
});

test('everybody who waits learns why there is no list, and the next one asks again', async () => {
  const bench = createBench([likes]);
  bench.answer = async () => Promise.reject(new Error('panel is down'));
  const catalogue = bench.restart();
  const looks = await Promise.allSettled([catalogue.of(anna), catalogue.of(anna)]);
  for (const look of looks) expect(look).toMatchObject({ reason: { message: 'panel is down' } });
  expect(bench.calls).toHaveLength(1);
  bench.answer = async () => [likes];
  expect((await catalogue.of(anna)).size).toBe(1);
});

test('an old list is served at once while the new one comes in the background', async () => {
  const bench = createBench([likes]);
  const catalogue = bench.restart();
  await catalogue.of(anna);
  bench.time += 15 * minute;
  const reply = Promise.withResolvers<(typeof likes)[]>();
  bench.answer = () => reply.promise;
  expect((await catalogue.of(anna)).size).toBe(1);
  expect((await catalogue.of(anna)).size).toBe(1);
  expect(bench.calls.slice(1)).toEqual([{ account: 'anna', background: true }]);
  reply.resolve([likes, views]);
  expect((await catalogue.fresh(anna)).size).toBe(2);
  expect((await catalogue.of(anna)).size).toBe(2);
  expect(bench.calls).toHaveLength(2);
});

test('while the panel is down the old list stays, and the panel is asked every half minute at most', async () => {
  const bench = createBench([likes]);
  const catalogue = bench.restart();
  await catalogue.of(anna);
  bench.time += 20 * minute;
  bench.answer = async () => Promise.reject(new Error('panel is down'));
  await expect(catalogue.fresh(anna)).rejects.toThrow('panel is down');
  bench.time += 29_999;
  await catalogue.of(anna);
  expect(bench.calls).toHaveLength(2);
  bench.time += 1;
  expect((await catalogue.of(anna)).get('1')).toEqual(likes);
  expect(bench.calls).toHaveLength(3);
});

test('a price that is about to be confirmed is at most ten seconds old', async () => {
  const bench = createBench([likes]);
  const catalogue = bench.restart();
  await catalogue.of(anna);
  bench.time += 9_999;
  await catalogue.fresh(anna);
  expect(bench.calls).toHaveLength(1);
  bench.time += 1;
  bench.answer = async () => [{ ...likes, rate: '0.70' }];
  expect((await catalogue.fresh(anna)).get('1')?.rate).toBe('0.70');
  expect((await catalogue.of(anna)).get('1')?.rate).toBe('0.70');
});

test('the list survives a restart', async () => {
  const bench = createBench([likes, views]);
  await bench.restart().of(anna);
  const list = await bench.restart().of(anna);
  expect(list.services(['2', '1', '9'])).toEqual([views, likes]);
  expect(list.fetchedAt).toBe(bench.time);
  expect(bench.calls).toHaveLength(1);
});

const year = 365 * 24 * 60 * minute;
test.each([
  ['back by a month', -year / 12],
  ['ahead by a year', year],
])('a clock that is set %s changes nothing for a running process', async (_, wrong) => {
  const bench = createBench([likes]);
  const catalogue = bench.restart();
  await catalogue.of(anna);
  bench.wrong = wrong;
  bench.time += 9_999;
  await catalogue.fresh(anna);
  await catalogue.of(boris);
  bench.time += 14 * minute;
  await catalogue.of(anna);
  expect(bench.calls).toHaveLength(2);
  bench.wrong = 0;
  bench.time += minute;
  expect((await catalogue.of(anna)).size).toBe(1);
  expect(bench.calls.slice(2)).toEqual([{ account: 'anna', background: true }]);
});

test('a list that a former process stored is served, but no price of it is confirmed; one of the future is renewed', async () => {
  const bench = createBench([likes]);
  await bench.restart().of(anna);
  const next = bench.restart();
  expect((await next.of(anna)).size).toBe(1);
  expect(bench.calls).toHaveLength(1);
  await next.fresh(anna);
  expect(bench.calls).toHaveLength(2);
  bench.wrong = -year;
  expect((await bench.restart().of(anna)).size).toBe(1);
  expect(bench.calls.slice(2)).toEqual([{ account: 'anna', background: true }]);
});

test('accounts with the same list share it; one with other prices keeps the difference only', async () => {
  const bench = createBench(sampleServices());
  const catalogue = bench.restart();
  for (const name of ['anna', 'boris', 'carol']) await catalogue.of(account(name));
  expect(bench.lists.rows.size).toBe(1);

  bench.answer = async () => sampleServices().map((each) => (each.id === '1001' ? { ...each, rate: '0.01' } : each));
  for (const name of ['dan', 'eva']) await catalogue.of(account(name));
  expect([...bench.lists.rows.values()].slice(1)).toEqual(['{"rates":{"1001":"0.01"}}']);
  for (const text of bench.accounts.rows.values()) expect(text.length).toBeLessThan(150);

  const afterwards = bench.restart();
  expect((await afterwards.of(account('dan'))).get('1001')?.rate).toBe('0.01');
  expect((await afterwards.of(anna)).get('1001')?.rate).toBe('0.10');
  const found = await (await afterwards.of(account('eva'))).search('#1001');
  expect(found.services[0]?.rate).toBe('0.01');
});

describe('a list that goes with who saw it, and comes anew at the prices of another', () => {
  const at = (rate: string) =>
    Array.from({ length: 5_000 }, (_, index) => ({ ...likes, id: String(index), name: `Likes ${index}`, rate }));
  const how = { fetchedAt: 0, withIndex: false, isWanted: () => true };
  const turns = async (most = 300) => {
    for (let count = 0; count < most; count++) await setImmediate();
  };
  const begin = async () => {
    const bench = createBench();
    const open = () => createArchive({ lists: bench.lists, accounts: bench.accounts, passed: () => bench.time });
    const archive = open();
    await archive.save('anna', at('1'), how);
    const check = async () => {
      for (const one of [archive, open()]) {
        expect((await one.load('boris'))?.get('7')?.rate).toBe('1');
        expect((await one.load('carol'))?.get('7')?.rate).toBe('3');
      }
    };
    return { bench, archive, check };
  };

  test("leaves one's own prices to who waits for the index meanwhile", async () => {
    const { archive, check } = await begin();
    const boris = archive.save('boris', at('1'), { ...how, withIndex: true });
    await turns(40);
    await archive.remove('anna');
    await archive.save('carol', at('3'), how);
    expect((await boris).get('7')?.rate).toBe('1');
    await check();
  });

  test("leaves one's own prices to who waits for a turn meanwhile", async () => {
    const { bench, archive, check } = await begin();
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const removeAccount = bench.accounts.delete.bind(bench.accounts);
    const removeList = bench.lists.delete.bind(bench.lists);
    bench.accounts.delete = async (key) => {
      await first.promise;
      return removeAccount(key);
    };
    bench.lists.delete = async (key) => {
      await removeList(key);
      await second.promise;
    };
    const anna = archive.remove('anna');
    const boris = archive.save('boris', at('1'), how);
    await turns();
    first.resolve();
    await turns();
    const carol = archive.save('carol', at('3'), how);
    await turns();
    second.resolve();
    expect((await boris).get('7')?.rate).toBe('1');
    expect((await carol).get('7')?.rate).toBe('3');
    await anna;
    await check();
  });

  test("leaves one's own prices to who reads them meanwhile", async () => {
    const { bench, archive } = await begin();
    await archive.save('boris', at('1'), how);
    await archive.remove('anna');
    // A new process reads Boris' list, slowly; meanwhile he and Carol get other ones.
    const next = createArchive({ lists: bench.lists, accounts: bench.accounts, passed: () => bench.time });
    const gate = Promise.withResolvers<void>();
    const get = bench.lists.get.bind(bench.lists);
    let reads = 0;
    bench.lists.get = async (key) => {
      if (reads++ === 0) await gate.promise;
      return get(key);
    };
    const read = next.load('boris');
    await turns();
    await next.save('boris', [likes], how);
    await next.save('carol', at('3'), how);
    gate.resolve();
    expect((await read)?.get('7')?.rate).not.toBe('3');
  });
});

test('a list goes from the disk with the last account that used it', async () => {
  const bench = createBench([likes]);
  const catalogue = bench.restart();
  await catalogue.of(anna);
  await catalogue.of(boris);
  bench.answer = async () => [{ ...likes, rate: '9' }];
  await catalogue.of(account('carol'));
  await catalogue.forget('anna');
  expect(bench.lists.rows.size).toBe(2);
  await catalogue.forget('boris');
  expect(bench.lists.rows.size).toBe(2);
  await catalogue.forget('carol');
  expect(bench.lists.rows.size + bench.accounts.rows.size).toBe(0);
});

test('a replaced list goes from the disk', async () => {
  const bench = createBench([likes]);
  const catalogue = bench.restart();
  await catalogue.of(anna);
  bench.time += minute;
  bench.answer = async () => [likes, views];
  await catalogue.fresh(anna);
  expect([...bench.lists.rows.values()].map((row) => JSON.parse(row).services.length)).toEqual([2]);
});

test('an account not seen for days does not keep an old list alive', async () => {
  const bench = createBench([likes]);
  const catalogue = bench.restart();
  await catalogue.of(anna);
  bench.time += 3 * 24 * 60 * minute + 1;
  bench.answer = async () => [views];
  await catalogue.of(boris);
  expect([...bench.accounts.rows.keys()]).toEqual(['boris']);
  expect(bench.lists.rows.size).toBe(1);
});

test('an account that is forgotten while its list is fetched leaves nothing behind', async () => {
  const bench = createBench();
  const reply = Promise.withResolvers<(typeof likes)[]>();
  const asked = Promise.withResolvers<void>();
  bench.answer = () => {
    asked.resolve();
    return reply.promise;
  };
  const catalogue = bench.restart();
  const look = catalogue.of(anna);
  await asked.promise;
  await catalogue.forget('anna');
  reply.resolve([likes]);
  expect((await look).size).toBe(1);
  expect(bench.lists.rows.size + bench.accounts.rows.size).toBe(0);
});

test('a stored list that cannot be read is fetched again and repaired', async () => {
  const bench = createBench([likes]);
  await bench.restart().of(anna);
  for (const key of bench.lists.rows.keys()) bench.lists.rows.set(key, '{"cut');
  expect((await bench.restart().of(anna)).size).toBe(1);
  expect((await bench.restart().of(anna)).size).toBe(1);
  expect(bench.calls).toHaveLength(2);
});

test('an id that the panel lists twice counts once', async () => {
  const bench = createBench([likes, { ...likes, name: 'Again', rate: '7' }]);
  const catalogue = bench.restart();
  await catalogue.of(anna);
  const list = await catalogue.of(anna);
  expect(list.size).toBe(1);
  expect(list.get('1')).toEqual(likes);
  expect(list.categories.map(({ ids }) => ids)).toEqual([['1']]);
});

test('the real store keeps lists and differences', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  const seal = createSeal([Buffer.alloc(32, 1)]);
  const open = async (rate: string) => {
    const store = await openStore({ file: join(folder, 'bot.sqlite'), seal });
    const lists = store.collection('lists', { schema: listRecord });
    const accounts = store.collection('list-accounts', { schema: accountRecord });
    const fetchServices = async () => sampleServices().map((each) => ({ ...each, rate, description: 'as it is' }));
    return {
      store,
      catalogue: createCatalogue({ lists, accounts, ttlMs: minute, now: Date.now, passed: store.ran, fetchServices }),
    };
  };
  const first = await open('1.5');
  await first.catalogue.of(anna);
  await first.store.close();
  const second = await open('2.5');
  await second.catalogue.of(boris);
  await second.store.close();
  const third = await open('never asked');
  expect(await third.catalogue.service(anna, '1001')).toMatchObject({ rate: '1.5', description: 'as it is' });
  expect(await third.catalogue.service(boris, '1001')).toMatchObject({ rate: '2.5' });
  await third.store.close();
  rmSync(folder, { recursive: true });
});
