/** What an answer costs with the state in PostgreSQL, beside SQLite in the same run; and how soon what a dead process had is watched again. */
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { shardOf } from '../../src/store/lease.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openSharedStore, type SharedStore } from '../../src/store/shared.ts';
import type { Store } from '../../src/store/store.ts';
import { manyServices } from '../catalogue/sample.ts';
import { freePort } from '../faults/ports.ts';
import { leaseOf, newDatabase, startPostgres } from '../support/postgres.ts';
import { environmentOf, order, peopleIds, seed, setAll } from './people.ts';
import {
  ENCRYPTION_KEY,
  type Load,
  median,
  newToken,
  type Process,
  report,
  startProcess,
  startServers,
} from './support.ts';

const PEOPLE = 1_000;
const ROUNDS = Number(process.env.ROUNDS ?? 9);
const OPEN_ORDERS = 100_000;
const SHARDS_TAKEN = 20;

const server = await startPostgres();
const servers = await startServers(manyServices(300));
const people = peopleIds(PEOPLE);
const settings = { CATALOGUE_TTL_SECONDS: '86400', LOG_LEVEL: 'info' };
const sqlite = { ...(await environmentOf(servers, people)), ...settings };

/** Writes what belongs to the people of each shard. */
async function fill(
  shared: SharedStore,
  all: readonly number[],
  write: (store: Store, some: number[]) => Promise<unknown>,
) {
  for (const [shard, some] of Map.groupBy(all, shardOf)) {
    await write(shared.of(leaseOf(shard)), some);
  }
}
const openShared = (url: string) =>
  openSharedStore({ url, seal: createSeal([Buffer.from(ENCRYPTION_KEY, 'base64')]), passed: () => performance.now() });

const url = await newDatabase(server.port);
const shared = await openShared(url);
await fill(shared, people, (store, some) => seed(store, some, '127.0.0.1'));
await shared.close();

const bots = {
  sqlite: startProcess('main', newToken(), sqlite),
  postgres: startProcess('main', newToken(), { ...sqlite, STORAGE_URL: url }),
  barest: startProcess('barest', newToken(), sqlite),
};
await Promise.all(Object.values(bots).map(({ token }) => servers.firstPoll(token)));

const say = (text: string) => ({ kind: 'text', text }) as const;
type Name = keyof typeof bots;
const scenes: {
  name: string;
  what: Load['what'];
  each: number;
  before: Load['what'][];
  beside: Name;
  atLeast: number;
}[] = [
  { name: '/help', what: say('/help'), each: 3, before: [], beside: 'sqlite', atLeast: 0.95 },
  { name: '/orders', what: say('/orders'), each: 3, before: [], beside: 'sqlite', atLeast: 0.95 },
  {
    name: 'a step of the wizard',
    what: say('https://instagram.com/ann'),
    each: 1,
    before: [say('/order 1')],
    beside: 'barest',
    atLeast: 0.5,
  },
];
const rateOf = async (bot: Process, load: Omit<Load, 'token' | 'people'>) => {
  await servers.quiet();
  const { ms, updates } = await servers.load({ token: bot.token, people, ...load });
  await servers.quiet();
  return updates / (ms / 1000);
};
for (const { name, what, each, before, beside, atLeast } of scenes) {
  const rates: Record<Name, number[]> = { sqlite: [], postgres: [], barest: [] };
  const warmUp = 3 / each;
  for (let round = 0; round < warmUp * (1 + ROUNDS); round++) {
    for (const [bot, process] of Object.entries(bots) as [Name, Process][]) {
      if (bot !== 'barest')
        for (const first of before) await servers.load({ token: process.token, people, what: first });
      const rate = await rateOf(process, { what, each });
      if (round >= warmUp) rates[bot].push(rate);
    }
  }
  const ratios = (of: Name) => median(rates.postgres.map((rate, round) => rate / (rates[of][round] ?? 1)));
  const said = Object.entries(rates).map(([bot, all]) => `${bot} ${Math.round(median(all))}/s`);
  report(`${name}: with PostgreSQL beside ${beside} (${said.join(', ')})`, ratios(beside), { atLeast });
}
report(
  'memory of one process with all 64 shards on PostgreSQL, times that on SQLite',
  bots.postgres.memory() / bots.sqlite.memory(),
);
await Promise.all(Object.values(bots).map((bot) => bot.stop()));

// One process has all, a second one comes; the first is killed.
const owners = Array.from(
  { length: SHARDS_TAKEN * 5 },
  (_, index) => 64_000_000 + (index % SHARDS_TAKEN) + 64 * Math.floor(index / SHARDS_TAKEN),
);
const full = await newDatabase(server.port);
const filled = await openShared(full);
await fill(filled, owners, async (store, some) => {
  const each = OPEN_ORDERS / owners.length;
  const accounts = await seed(store, some, '127.0.0.1', ({ id, owner }) =>
    Array.from({ length: each }, (_, index) => order(id, owner, String(owner * 10_000 + index))),
  );
  const rows = accounts.flatMap(({ id, owner }) =>
    Array.from({ length: each }, (_, index) => [`${id}/order/${owner * 10_000 + index}`, { movedAt: 0 }] as const),
  );
  await setAll(store.collection('watch', { schema: z.object({ movedAt: z.number() }) }), rows);
});
await filled.close();
const watched = async (port: number) => {
  const text = await fetch(`http://127.0.0.1:${port}/metrics`).then(
    (answer) => answer.text(),
    () => '',
  );
  return Number(/^watched_items (\d+)/m.exec(text)?.[1] ?? 0);
};
const token = newToken();
const ports = [await freePort(), await freePort()] as const;
const both = ports.map((port) =>
  startProcess('main', token, { ...sqlite, STORAGE_URL: full, PORT: String(port), POLL_INTERVAL_SECONDS: '3600' }),
);
const total = async () => (await watched(ports[0])) + (await watched(ports[1]));
while ((await total()) < OPEN_ORDERS || (await watched(ports[0])) === 0 || (await watched(ports[1])) === 0)
  await delay(100);
const had = await watched(ports[0]);
const killedAt = performance.now();
await both[0]?.kill();
while ((await watched(ports[1])) < OPEN_ORDERS) await delay(20);
report(
  `seconds until the ${had} orders of a process that was killed, of ${OPEN_ORDERS}, are watched again`,
  (performance.now() - killedAt) / 1000,
);
await both[1]?.stop();
servers.close();
await server.close();
