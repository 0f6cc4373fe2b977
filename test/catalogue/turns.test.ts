import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import { accountRecord, listRecord } from '../../src/catalogue/records.ts';
import { systemClock } from '../../src/clock.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { longestTurn } from '../support/turns.ts';
import { manyServices } from './sample.ts';
import { account } from './support.ts';

vi.setConfig({ testTimeout: 120_000 });

test.each([
  ['in 7,500 categories', (services: ReturnType<typeof manyServices>) => services],
  [
    'each in a category of its own',
    (services: ReturnType<typeof manyServices>) =>
      services.map((service) => ({ ...service, category: `${service.category} ${service.id}` })),
  ],
])('others get their turn while 150,000 services are kept, searched and read again: %s', async (_what, arrange) => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const services = arrange(manyServices(150_000));
  const open = async () => {
    const store = await openStore({ file: join(folder, 'bot.sqlite'), seal: createSeal([Buffer.alloc(32, 1)]) });
    const lists = store.collection('lists', { schema: listRecord, outlives: 'process' });
    const accounts = store.collection('list-accounts', { schema: accountRecord, outlives: 'process' });
    const fetchServices = async () => services;
    return { store, catalogue: createCatalogue({ ...systemClock, lists, accounts, ttlMs: 3_600_000, fetchServices }) };
  };
  const anna = account('anna');
  const use = async (catalogue: Awaited<ReturnType<typeof open>>['catalogue']) => {
    const list = await catalogue.of(anna);
    expect(list.size).toBe(150_000);
    for (const words of ['instagram followers', 'real', 'hq']) {
      expect((await list.search(words)).total).toBeGreaterThan(1_000);
    }
    expect((await list.forNetwork('tiktok')).length).toBeGreaterThan(100);
    return list.get('150000');
  };

  const first = await open();
  expect(await longestTurn(() => use(first.catalogue))).toBeLessThan(200);
  await first.store.close();
  const second = await open();
  expect(await longestTurn(() => use(second.catalogue))).toBeLessThan(200);
  expect(await second.catalogue.service(anna, '150000')).toEqual(services.at(-1));
  expect(await longestTurn(() => second.catalogue.forget('anna'))).toBeLessThan(200);
  await second.store.close();
});
