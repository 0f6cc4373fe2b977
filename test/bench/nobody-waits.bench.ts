/**
 * The panel takes seconds for 100 people at once: the others' answers take no longer than with an idle panel. 2 s show the same as
 * 10 would: the others are watched while all hundred wait.
 */
import { manyServices } from '../catalogue/sample.ts';
import { environmentOf, keyOf, peopleIds } from './people.ts';
import { newToken, percentile, report, startProcess, startServers } from './support.ts';

const SLOW = 100;
const OTHERS = 200;
const PANEL_MS = 2_000;
const ROUNDS = 8;

const servers = await startServers(manyServices(60));
const people = peopleIds(SLOW + OTHERS);
const [slow, others] = [people.slice(0, SLOW), people.slice(SLOW)];
const bot = startProcess('main', newToken(), await environmentOf(servers, people));
await servers.firstPoll(bot.token);
const { token } = bot;
const say = (text: string) => ({ kind: 'text', text }) as const;
await servers.load({ token, people, what: say('/help') });
await servers.panel({ slowMs: PANEL_MS, slowKeys: slow.map(keyOf) });

const watchOthers = async (text: string) =>
  (await servers.load({ token, people: others, what: say(text), everyMs: 6 })).took;
const took = { idle: [] as number[], slow: [] as number[], panel: [] as number[], panelSlow: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  await servers.quiet();
  took.idle.push(...(await watchOthers('/help')));
  await servers.quiet();
  took.panel.push(...(await watchOthers('/balance')));
  await servers.quiet();
  const waiting = servers.load({ token, people: slow, what: say('/balance') });
  await new Promise((resolve) => setTimeout(resolve, 150));
  took.slow.push(...(await watchOthers('/help')));
  await waiting;
  await servers.quiet();
  const again = servers.load({ token, people: slow, what: say('/balance') });
  await new Promise((resolve) => setTimeout(resolve, 150));
  took.panelSlow.push(...(await watchOthers('/balance')));
  await again;
}
const p99 = (times: number[]) => percentile(times, 0.99);
report(
  `p99 of /help while ${SLOW} wait for the panel beside idle (${p99(took.idle).toFixed(0)} ms)`,
  p99(took.slow) / p99(took.idle),
  { atMost: 2 },
);
report(
  `p99 of /balance, which asks the panel, beside idle (${p99(took.panel).toFixed(0)} ms)`,
  p99(took.panelSlow) / p99(took.panel),
  { atMost: 2 },
);
await bot.stop();
servers.close();
