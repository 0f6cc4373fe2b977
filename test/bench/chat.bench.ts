/** What an answer costs beside the barest bot, and how long and how big a start is. */
import { hash } from 'node:crypto';
import { manyServices } from '../catalogue/sample.ts';
import { environmentOf, peopleIds } from './people.ts';
import { type Load, median, newToken, type Process, report, startProcess, startServers } from './support.ts';

const PEOPLE = 1_000;
const ROUNDS = Number(process.env.ROUNDS ?? 9);
const STARTS = Number(process.env.STARTS ?? 9);

const services = manyServices(300);
const servers = await startServers(services);
const people = peopleIds(PEOPLE);
const env = {
  ...(await environmentOf(servers, people)),
  CATALOGUE_TTL_SECONDS: '86400',
  LOG_LEVEL: 'info',
};

// Starts, one after another in turn.
const starts = { main: [] as number[], barest: [] as number[] };
const memory = { main: [] as number[], barest: [] as number[] };
for (let round = 0; round <= STARTS; round++) {
  for (const file of ['main', 'barest'] as const) {
    const token = newToken();
    const bot = startProcess(file, token, env);
    const ms = (await servers.firstPoll(token)) - bot.startedAt;
    await new Promise((resolve) => setTimeout(resolve, 700));
    // The first start makes what is made once: the commands' registration, the files in the disk's cache.
    if (round > 0) {
      starts[file].push(ms);
      memory[file].push(bot.memory());
    }
    await bot.stop();
    await servers.forget(token);
  }
}
report(
  `start to first getUpdates, times the barest bot's (${median(starts.barest)} ms)`,
  median(starts.main) / median(starts.barest),
  { atMost: 3 },
);
report(
  `memory after start, times the barest bot's (${Math.round(median(memory.barest))} MiB)`,
  median(memory.main) / median(memory.barest),
  { atMost: 1.6 },
);

const main = startProcess('main', newToken(), env);
const barest = startProcess('barest', newToken(), env);
await Promise.all([servers.firstPoll(main.token), servers.firstPoll(barest.token)]);

const say = (text: string) => ({ kind: 'text', text }) as const;
const category = hash('sha256', services[0]?.category ?? '', 'base64url').slice(0, 10);
const scenes: { name: string; what: Load['what']; each: number; before: Load['what'][]; atLeast: number }[] = [
  { name: '/help', what: say('/help'), each: 3, before: [], atLeast: 0.7 },
  { name: '/orders', what: say('/orders'), each: 3, before: [], atLeast: 0.5 },
  { name: 'a page of services', what: { kind: 'tap', data: `cs:${category}:0` }, each: 3, before: [], atLeast: 0.5 },
  {
    name: 'a step of the wizard',
    what: say('https://instagram.com/ann'),
    each: 1,
    before: [say('/order 1')],
    atLeast: 0.5,
  },
];
const only = process.env.SCENE;

const timed = async (bot: Process, load: Omit<Load, 'token' | 'people'>) => {
  await servers.quiet();
  const cpu = bot.cpu();
  const { ms, updates } = await servers.load({ token: bot.token, people, ...load });
  await servers.quiet();
  return { rate: updates / (ms / 1000), cpu: ((bot.cpu() - cpu) / updates) * 1e6 };
};

for (const scene of scenes) {
  if (only && !scene.name.includes(only)) continue;
  const ratios: number[] = [];
  const rates: number[] = [];
  const cpus = { main: [] as number[], barest: [] as number[] };
  // A step can be taken once in a round: as many updates as in the other scenes, in more rounds.
  const warmUp = 3 / scene.each;
  for (let round = 0; round < warmUp * (1 + ROUNDS); round++) {
    const rate = { main: 0, barest: 0 };
    for (const [file, bot] of [
      ['main', main],
      ['barest', barest],
    ] as const) {
      if (file === 'main') {
        for (const what of scene.before) await servers.load({ token: bot.token, people, what });
      }
      const { rate: updates, cpu } = await timed(bot, { what: scene.what, each: scene.each });
      rate[file] = updates;
      if (round >= warmUp) cpus[file].push(cpu);
    }
    if (round < warmUp) continue;
    ratios.push(rate.main / rate.barest);
    rates.push(rate.main);
  }
  report(
    `${scene.name}: updates/s beside the barest bot's (ours ${Math.round(median(rates))}/s; CPU ${Math.round(median(cpus.main))} and ${Math.round(median(cpus.barest))} us each)`,
    median(ratios),
    { atLeast: scene.atLeast },
  );
}
report('memory after all that, MiB', main.memory());
await main.stop();
await barest.stop();
servers.close();
