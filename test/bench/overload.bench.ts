/** More than the 30 messages a second that Telegram takes, for a minute: the real bot, the strict server with its flood limits. */
import { z } from 'zod';
import { createPanelServer } from '../../src/playground/panel/server.ts';
import { createTelegramServer } from '../../src/playground/telegram/server.ts';
import { keyOf, openBenchStore, order, peopleIds, seed } from './people.ts';
import { ENCRYPTION_KEY, percentile, report, startProcess, useFolder } from './support.ts';

const SECONDS = Number(process.env.SECONDS ?? 60);
const ENDS_A_SECOND = 4;
const SCENES = [24, 35];
/** So many ask in turn: who asks again without an answer to the first is not answered. */
const ASKING = 1_500;

const telegram = await createTelegramServer({ floodLimits: true });
const panel = await createPanelServer();
const folder = useFolder();
const ids = peopleIds(ASKING + SCENES.length * SECONDS * ENDS_A_SECOND);
for (const id of ids) telegram.person({ id, started: true, language_code: 'en' });
const [askers, owners] = [ids.slice(0, ASKING), ids.slice(ASKING)];

const orders = new Map<number, string>();
for (const owner of owners) {
  const { key } = panel.account({ key: keyOf(owner) });
  const body = new URLSearchParams({
    key,
    action: 'add',
    service: '1',
    link: `https://x.com/${owner}`,
    quantity: '1000',
  });
  const placed = (await (await fetch(panel.url, { method: 'POST', body })).json()) as { order: number };
  orders.set(owner, String(placed.order));
}
const store = await openBenchStore(`${folder}/bot.sqlite`);
const now = Date.now();
const accounts = await seed(store, owners, '127.0.0.1', ({ id, owner }) => [
  order(id, owner, orders.get(owner) ?? '', { placedAt: now, changedAt: now }),
]);
const watched = store.collection('watch', { schema: z.number() });
for (const { id, owner } of accounts) await watched.set(`${id}/order/${orders.get(owner)}`, now);
await store.close();

/** When somebody asked, or the panel told the bot of an end; and what is still to come to each chat. */
const waiting = new Map<number, { since: number; words: RegExp; took: number[] }>();
const ended = new Map<string, { owner: number; late: number[] }>();
let others = 0;
telegram.on((event) => {
  if (event.type !== 'sent' || event.message.from !== 'bot') return;
  const expected = waiting.get(event.chat_id);
  if (!expected?.words.test(event.message.text ?? '')) {
    others++;
    return;
  }
  expected.took.push(performance.now() - expected.since);
  waiting.delete(event.chat_id);
});
panel.on((event) => {
  if (event.kind !== 'call' || event.call.action !== 'status') return;
  const end = ended.get(event.call.key);
  if (!end) return;
  ended.delete(event.call.key);
  waiting.set(end.owner, { since: performance.now(), words: /Completed · #/, took: end.late });
});
const until = async (isDone: () => boolean) => {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 50));
};

/** So many answers and ends a second, one after another. */
async function scene(seconds: number, asksASecond: number, some: readonly number[]) {
  const took: number[] = [];
  const late: number[] = [];
  const started = performance.now();
  let asked = 0;
  let finished = 0;
  let lost = 0;
  others = 0;
  telegram.calls.length = 0;
  while (asked < seconds * asksASecond) {
    const passed = (performance.now() - started) / 1_000;
    for (; asked < Math.min(seconds, passed) * asksASecond; asked++) {
      const id = askers[asked % ASKING] ?? 0;
      if (waiting.has(id)) lost++;
      waiting.set(id, { since: performance.now(), words: /What I can do/, took });
      telegram.person({ id }).say('/help');
    }
    for (; finished < some.length && finished < passed * ENDS_A_SECOND; finished++) {
      const owner = some[finished] ?? 0;
      ended.set(keyOf(owner), { owner, late });
      panel.finish(orders.get(owner) ?? '', 'Completed');
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const refused = () =>
    telegram.calls.filter(({ method, status }) => method === 'sendMessage' && status === 429).length;
  const lastChange = { at: performance.now(), left: -1 };
  // Ends when all has come, or nothing more comes.
  await until(() => {
    const left = waiting.size + ended.size;
    if (left !== lastChange.left) Object.assign(lastChange, { at: performance.now(), left });
    return left === 0 || performance.now() - lastChange.at > 60_000;
  });
  lost += waiting.size + ended.size;
  waiting.clear();
  return { took, late, lost, refused: refused(), others };
}

const bot = startProcess('main', telegram.token, {
  TELEGRAM_API_ROOT: telegram.url,
  PANEL_API_URL: panel.url,
  STORAGE_URL: `sqlite://${folder}/bot.sqlite`,
  ENCRYPTION_KEY,
  POLL_INTERVAL_SECONDS: '5',
});
await until(() => telegram.calls.some(({ method }) => method === 'getUpdates'));
await scene(2, 5, []);
const p95 = (times: readonly number[]) => percentile(times, 0.95);
const idle = await scene(20, 5, []);
for (const [index, asks] of SCENES.entries()) {
  const some = owners.slice(index * SECONDS * ENDS_A_SECOND, (index + 1) * SECONDS * ENDS_A_SECOND);
  const { took, late, lost, refused, others: strange } = await scene(SECONDS, asks, some);
  const name = `at ${asks} answers and ${ENDS_A_SECOND} ends a second`;
  report(`${name}: the latest news, in seconds after the panel told the bot`, Math.max(...late) / 1_000, {
    atMost: 15,
  });
  report('  messages that never came', lost, { atMost: 0 });
  report('  calls given up: people who got an apology, or anything else', strange, { atMost: 0 });
  report(`  calls that Telegram refused, of ${took.length + late.length}`, refused / (took.length + late.length), {
    atMost: 0.05,
  });
  const isWithin = asks + ENDS_A_SECOND <= 30;
  report(
    `  95th percentile of an answer (${p95(took).toFixed(0)} ms) beside idle (${p95(idle.took).toFixed(0)} ms)`,
    p95(took) / p95(idle.took),
    isWithin ? { atMost: 3 } : undefined,
  );
}
await bot.stop();
await telegram.close();
await panel.close();
