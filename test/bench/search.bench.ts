/** Search among 10,000 services beside /help, in one process that does what the bot does for both; and what sixty queries find. */

import { createServiceList, createSharedList } from '../../src/catalogue/list.ts';
import { queries } from '../catalogue/queries.ts';
import { manyServices, sampleServices } from '../catalogue/sample.ts';
import { environmentOf, peopleIds } from './people.ts';
import { newToken, percentile, report, startProcess, startServers } from './support.ts';

const ROUNDS = 16;
const services = [...sampleServices(), ...manyServices(10_000).map((one) => ({ ...one, id: `9${one.id}` }))].slice(
  0,
  10_000,
);

const list = createServiceList(await createSharedList(sampleServices()), new Map(), 0);
let hits = 0;
const missed: string[] = [];
for (const [query, wanted] of queries) {
  const { services: found } = await list.search(query, { limit: 5 });
  if (found.some(({ name }) => wanted.test(name))) hits++;
  else missed.push(query);
}
report(
  `queries that find the service among the first five, of ${queries.length} (missed: ${missed.join(', ') || 'none'})`,
  hits,
  { atLeast: 57 },
);

const servers = await startServers(services);
const people = peopleIds(queries.length);
const bot = startProcess('main', newToken(), {
  ...(await environmentOf(servers, people.slice(0, 1))),
  CATALOGUE_TTL_SECONDS: '86400',
});
const { token } = bot;
await servers.firstPoll(token);
const person = people.slice(0, 1);
const ask = async (text: string) =>
  (await servers.load({ token, people: person, what: { kind: 'text', text } })).took[0] ?? 0;
await ask('/search instagram'); // Fetches the list and builds the index.
for (let index = 0; index < 30; index++) await ask('/help');
const took = { help: [] as number[], search: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  for (const [query] of queries) {
    took.help.push(await ask('/help'));
    const ms = await ask(`/search ${query}`);
    if (round > 0) took.search.push(ms);
  }
}
const p99 = (times: number[]) => percentile(times, 0.99);
report(
  `p99 of a search among 10,000 services beside /help (${p99(took.help).toFixed(1)} ms)`,
  p99(took.search) / p99(took.help),
  { atMost: 2 },
);
report('  the median beside /help', percentile(took.search, 0.5) / percentile(took.help, 0.5));
await bot.stop();
servers.close();
