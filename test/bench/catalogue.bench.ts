/** 1,000 keys on a panel of 10,000 services: memory, fetches, restarts. */
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import { accountRecord, listRecord } from '../../src/catalogue/records.ts';
import { manyServices } from '../catalogue/sample.ts';
import { openBenchStore } from './people.ts';
import { collectGarbage, report, useFolder } from './support.ts';

const KEYS = 1_000;
const TTL_MS = 900_000;
const folder = useFolder();
const store = await openBenchStore(`${folder}/bot.sqlite`);
let now = Date.UTC(2026, 0, 1);
let fetches = 0;
let inFlight = 0;
let mostInFlight = 0;
/** One key in ten has rates of its own: a personal discount on a tenth of the services. */
const fetchServices = async ({ id }: { id: string }) => {
  fetches++;
  mostInFlight = Math.max(mostInFlight, ++inFlight);
  await new Promise((resolve) => setTimeout(resolve, 1));
  inFlight--;
  const own = Number(id) % 10 === 0;
  return manyServices(10_000).map((one, index) => (own && index % 10 === 0 ? { ...one, rate: `0.${id}` } : one));
};
const open = () =>
  createCatalogue({
    lists: store.collection('service_lists', { schema: listRecord }),
    accounts: store.collection('service_lists_of', { schema: accountRecord }),
    ttlMs: TTL_MS,
    now: () => now,
    passed: () => now,
    fetchServices,
  });
const keys = Array.from({ length: KEYS }, (_, index) => ({ id: String(index + 1).padStart(4, '0'), panel: 'x' }));
const heap = () => {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

let catalogue = open();
const [first] = keys;
if (!first) throw new Error('no keys');
await (await catalogue.of(first)).search('instagram likes');
const one = heap();
report('heap with one key, MiB', one);
for (const key of keys) await catalogue.of(key);
for (const key of keys) await (await catalogue.of(key)).search('likes');
report(`heap with ${KEYS} keys above that, MiB (100 of them with 1,000 rates of their own)`, heap() - one, {
  atMost: 80,
});
report('fetches per key and age', fetches / KEYS, { atMost: 1 });

fetches = 0;
now += TTL_MS + 1;
const stale = await Promise.all(Array.from({ length: 50 }, () => catalogue.of(first)));
report('fetches while 50 ask for an old list', fetches, { atMost: 1 });
report('  of them, served at once from the old one', stale.filter((list) => list.fetchedAt < now).length, {
  atLeast: 50,
});

fetches = 0;
mostInFlight = 0;
now += TTL_MS / 2;
catalogue = open();
const fresh = keys.slice(0, 200);
const areOld = async () =>
  (await Promise.all(fresh.map((key) => catalogue.of(key)))).some(({ fetchedAt }) => fetchedAt < now);
while (await areOld()) await new Promise((resolve) => setTimeout(resolve, 100));
catalogue = open();
fetches = 0;
for (const key of fresh) await catalogue.of(key);
report('fetches after a restart, of lists that are young enough', fetches, { atMost: 0 });
await store.close();
