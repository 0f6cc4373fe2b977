/**
 * One chat sends 2,000 updates at once, and Telegram takes one message a second for it: how long everybody else waits for /help
 * meanwhile, beside an idle bot. Also from the first of the 2,000 on, when by polling Telegram itself lets others wait behind
 * them: it hands out a hundred a call, in the order in which they came.
 */
import { manyServices } from '../catalogue/sample.ts';
import { freePort } from '../faults/ports.ts';
import { environmentOf, keyOf, peopleIds } from './people.ts';
import { type Load, median, newToken, percentile, report, startProcess, startServers } from './support.ts';

const OTHERS = 400;
const FLOOD = 2_000;
const ROUNDS = 3;
const PANEL_MS = 3_000;
const SECRET = 'only-telegram-knows';
const STRANGER = 6_666_666;

const servers = await startServers(manyServices(300));
const say = (text: string) => ({ kind: 'text', text }) as const;
const people = peopleIds(OTHERS + 1);
const [flooder = 0, ...others] = people;
const floods: readonly (readonly [name: string, chat: number, what: Load['what']])[] = [
  ['commands', flooder, say('/help')],
  ['photos', flooder, { kind: 'photo' }],
  ['slow panel calls', flooder, say('/balance')],
  ['inline queries', flooder, { kind: 'inline', query: 'likes' }],
  ["a stranger's commands", STRANGER, say('/help')],
];
await servers.panel({ slowMs: PANEL_MS, slowKeys: [keyOf(flooder)] });

for (const how of ['polling', 'webhook'] as const) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/hook`;
  const bot = startProcess('main', newToken(), {
    ...(await environmentOf(servers, people)),
    ALLOWED_USER_IDS: people.join(','),
    ...(how === 'webhook' ? { WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET, PORT: String(port) } : {}),
  });
  const { token } = bot;
  await servers.firstPoll(token);
  if (how === 'webhook') await servers.hook(token, url, SECRET);
  const watchOthers = async () => (await servers.load({ token, people: others, what: say('/help'), everyMs: 6 })).took;
  const p99 = (times: number[]) => percentile(times, 0.99);
  await watchOthers();
  const memory = { idle: [] as number[], flooded: [] as number[] };
  for (const [name, chat, what] of floods) {
    // p99 of each round: in a single one the machine itself may hold all up.
    const idle: number[] = [];
    const waiting: number[] = [];
    const coming: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await servers.quiet();
      idle.push(p99(await watchOthers()));
      await servers.quiet();
      memory.idle.push(bot.memory());
      await servers.flood(token, chat, what, FLOOD);
      waiting.push(p99(await watchOthers()));
      await servers.quiet();
      const taken = servers.flood(token, chat, what, FLOOD);
      coming.push(p99(await watchOthers()));
      await taken;
      memory.flooded.push(bot.memory());
    }
    report(
      `${how}: p99 of /help while ${FLOOD} ${name} of one chat wait (${median(waiting).toFixed(1)} ms) beside idle (${median(idle).toFixed(1)} ms)`,
      median(waiting) / median(idle),
      { atMost: 3 },
    );
    report(
      `${how}: the same from the first of them on (${median(coming).toFixed(1)} ms)`,
      median(coming) / median(idle),
    );
  }
  const above = median(memory.flooded) - median(memory.idle);
  report(`${how}: memory after a flood above that before it, MiB`, above, { atMost: 64 });
  await bot.stop();
}
servers.close();
