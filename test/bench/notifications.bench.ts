/** 1,000 orders end at once: Telegram's pace is kept, and used. Against the strict server with its flood limits. */

import { Api } from 'grammy';
import { createAccounts } from '../../src/accounts/accounts.ts';
import { createMessenger } from '../../src/bot/telegram/messenger.ts';
import { createPace, type Kind } from '../../src/bot/telegram/pace.ts';
import { retry } from '../../src/bot/telegram/polling.ts';
import { createTransport } from '../../src/bot/telegram/transport.ts';
import { createNotifier } from '../../src/bot/unasked/notifier.ts';
import { loadLanguages } from '../../src/bot/words/i18n.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import type { Panel } from '../../src/panel/client.ts';
import { createTelegramServer } from '../../src/playground/telegram/server.ts';
import { openBenchStore, order, peopleIds, seed } from './people.ts';
import { percentile, report, useFolder } from './support.ts';

const ENDS = 1_000;
/** Other people's questions meanwhile. */
const ASKED = 60;
/** A burst of 30, and 30 a second: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const FASTEST_MS = ((ENDS + ASKED - 30) / 30) * 1_000;

const telegram = await createTelegramServer({ floodLimits: true });
const store = await openBenchStore(`${useFolder()}/bot.sqlite`);
const people = peopleIds(ENDS);
const made = await seed(store, people, 'x', () => []);
for (const id of people) telegram.person({ id, started: true });
const { now, passed } = systemClock;
const accounts = createAccounts({
  store,
  panels: new Map([['x', {} as Panel]]),
  newestOrders: async () => [],
  now,
  passed,
});
const log = createLog('silent');
const pace = createPace();
const messengerOf = (kind: Kind) => {
  const api = new Api(telegram.token, { apiRoot: telegram.url });
  api.config.use(createTransport(telegram.url, telegram.token).direct, retry(pace, kind, log));
  return createMessenger(api, log);
};
const messenger = messengerOf('answer');
const languages = loadLanguages('en');
const notifier = createNotifier({ accounts, languages, messenger: messengerOf('news'), now, passed });

/** Somebody asks something now and then, and is answered at once. */
const t = languages.of('en');
const chat = async (times: number, pauseMs: number) => {
  const took: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const started = performance.now();
    await messenger.send(people[turn] ?? 0, { text: t.text('help-title') }, t);
    took.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return took;
};
const idle = await chat(ASKED, 100);
await new Promise((resolve) => setTimeout(resolve, 3_000)); // The limits have recovered.

telegram.calls.length = 0;
const started = performance.now();
const told = Promise.all(
  made.map((account) => {
    const ended = order(account.id, account.owner, '5', { status: 'Completed', endedAt: Date.now() });
    return notifier.tell(account.owner, [{ kind: 'order', order: ended }], async () => {});
  }),
);
const during = await chat(ASKED, 300);
await told;
const took = performance.now() - started;
const sends = telegram.calls.filter(({ method }) => method === 'sendMessage');

report('calls that Telegram refused with 429', sends.filter(({ status }) => status === 429).length, { atMost: 0 });
report('messages that arrived', sends.filter(({ ok }) => ok).length, { atLeast: ENDS + ASKED });
report(
  `time for ${ENDS} ends and ${ASKED} answers beside the fastest that 30 a second allow (${Math.round(FASTEST_MS / 1000)} s)`,
  took / FASTEST_MS,
  { atMost: 1.1 },
);
const p95 = (times: number[]) => percentile(times, 0.95);
report(
  `95th percentile of an answer meanwhile (${p95(during).toFixed(1)} ms) beside idle (${p95(idle).toFixed(1)} ms)`,
  p95(during) / p95(idle),
  { atMost: 2 },
);
await telegram.close();
await store.close();
