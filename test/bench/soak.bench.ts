/**
 * Whether memory stays where it is: people of whom everything is known use the bot for `MINUTES`, 10 unless told. They order
 * nothing, for what is kept of orders grows with them.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { manyServices } from '../catalogue/sample.ts';
import { environmentOf, peopleIds } from './people.ts';
import { type Load, median, newToken, percentile, report, startProcess, startServers, useFolder } from './support.ts';

const MINUTES = Number(process.env.MINUTES ?? 10);
const WARM_UP = 0.4;
const PEOPLE = 150;
/** Between two updates: 38 a second. */
const EVERY_MS = 26;
const DRAWN = 8;
const SAMPLE_MS = 5_000;

const services = manyServices(300);
const servers = await startServers(services);
const folder = useFolder();
const people = peopleIds(PEOPLE);

// The bot itself tells what is left after a full collection.
const samples = `${folder}/samples`;
const sampler = `import { appendFileSync } from 'node:fs';
  setInterval(() => {
    gc();
    const { heapUsed, rss } = process.memoryUsage();
    appendFileSync(${JSON.stringify(samples)}, JSON.stringify([Date.now() / 60_000, heapUsed / 2 ** 20, rss / 2 ** 20]) + '\\n');
  }, ${SAMPLE_MS}).unref();`;
process.env.NODE_ARGS = `--expose-gc --import data:text/javascript,${encodeURIComponent(sampler)}`;
const bot = startProcess('main', newToken(), {
  ...(await environmentOf(servers, people)),
  LOG_LEVEL: 'info',
});
await servers.firstPoll(bot.token);

const say = (text: string) => ({ kind: 'text', text }) as const;
const category = hash('sha256', services[0]?.category ?? '', 'base64url').slice(0, 10);
const round: { what: Load['what']; by?: readonly number[] }[] = [
  { what: say('/help') },
  { what: say('/orders') },
  { what: { kind: 'tap', data: `cs:${category}:0` } },
  { what: say('/balance') },
  { what: say('/order 1') },
  { what: say('https://instagram.com/ann') },
  { what: say('1000') },
  { what: say('/search instagram likes') },
  { what: say('/stats'), by: people.slice(0, DRAWN) },
];
const ends = Date.now() + MINUTES * 60_000;
const took: number[] = [];
while (Date.now() < ends) {
  for (const { what, by = people } of round) {
    const loaded = await servers.load({ token: bot.token, people: by, what, everyMs: EVERY_MS });
    took.push(...loaded.took);
    if (Date.now() >= ends) break;
  }
}

const seen = readFileSync(samples, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as [minute: number, heap: number, rss: number]);
const warm = seen.filter(([minute]) => minute > ends / 60_000 - MINUTES * (1 - WARM_UP));
const of = (column: 1 | 2) => warm.map((sample) => ({ minute: sample[0], mib: sample[column] }));
report(`heap after a collection, MiB a minute (${median(of(1).map(({ mib }) => mib)).toFixed(0)} MiB)`, slope(of(1)), {
  atMost: 0.2,
});
report(`resident memory, MiB a minute (${median(of(2).map(({ mib }) => mib)).toFixed(0)} MiB)`, slope(of(2)));
report(`99th percentile of ${took.length} answers, ms`, percentile(took, 0.99));
await bot.stop();
servers.close();

/** That of the line with the least squares. */
function slope(points: readonly { minute: number; mib: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const minute = mean(points.map((point) => point.minute));
  const mib = mean(points.map((point) => point.mib));
  const rise = mean(points.map((point) => (point.minute - minute) * (point.mib - mib)));
  return rise / mean(points.map((point) => (point.minute - minute) ** 2));
}
