/** What watching costs: calls and delays of a simulated week, a round and a start with 100,000 open orders. */
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { createAccounts } from '../../src/accounts/accounts.ts';
import { createLedger } from '../../src/orders/ledger.ts';
import { nextCheck } from '../../src/orders/watch/schedule.ts';
import { createWatch } from '../../src/orders/watch/watch.ts';
import type { Panel } from '../../src/panel/client.ts';
import type { OrderStatus } from '../../src/panel/model.ts';
import { openBenchStore, order, peopleIds, seed, setAll } from './people.ts';
import {
  collectGarbage,
  ENCRYPTION_KEY,
  median,
  newToken,
  percentile,
  report,
  startProcess,
  startServers,
  useFolder,
} from './support.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEK = 168 * HOUR;
const INTERVAL = MINUTE;
const BATCH = 100;

/** The same numbers in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface SimulatedOrder {
  placedAt: number;
  endsAt: number;
  remainsAt(moment: number): number;
}

/**
 * Durations after what panels' service names and `average_time` promise: a third "instant" (likes, views: median 12 minutes),
 * near half "in the first hours" (followers, comments: median 3 hours), a fifth "slow, natural, 1K a day" (median 36 hours), each
 * log-normal, from 2 minutes to a week; together a tenth under 6 minutes, half under 1.8 hours, a tenth over 35. A tenth ends
 * early at any moment (Partial, Canceled). The first 2 to 30 % of the time nothing moves. Then three of four show progress, at a
 * pace that rises or falls, whenever the panel has asked its own supplier: each 1 to 10 minutes. The others show none at all.
 * Accounts: 1,000, the n-th with n^-0.8 of the first one's orders, a few resellers and many who order now and then.
 */
function simulateOrders(count: number, accounts: number): SimulatedOrder[][] {
  const random = createRandom(7);
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  const shares = Array.from({ length: accounts }, (_, index) => (index + 1) ** -0.8);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const cumulated: number[] = [];
  for (const share of shares) cumulated.push((cumulated.at(-1) ?? 0) + share / total);
  const all = shares.map((): SimulatedOrder[] => []);
  for (let index = 0; index < count; index++) {
    const who = random();
    const account = Math.max(
      0,
      cumulated.findIndex((share) => share >= who),
    );
    const kind = random();
    const [middle, spread] = kind < 0.35 ? [12 * MINUTE, 0.9] : kind < 0.8 ? [3 * HOUR, 1] : [36 * HOUR, 0.8];
    const duration = Math.min(WEEK, Math.max(2 * MINUTE, middle * Math.exp(spread * normal())));
    const placedAt = random() * WEEK;
    const pending = (0.02 + 0.28 * random()) * duration;
    const bend = 0.7 + 0.7 * random();
    const every = (1 + 9 * random()) * MINUTE;
    const offset = random() * every;
    const shows = random() < 0.75;
    const endsAt = placedAt + (random() < 0.1 ? random() : 1) * duration;
    all[account]?.push({
      placedAt,
      endsAt,
      remainsAt(moment) {
        const seen = Math.floor((moment - placedAt - offset) / every) * every + offset;
        if (!shows || seen < pending) return 1_000;
        return Math.max(1, Math.round(1_000 * (1 - ((seen - pending) / (duration - pending)) ** bend)));
      },
    });
  }
  return all.map((orders) => orders.sort((a, b) => a.placedAt - b.placedAt));
}

interface Open {
  simulated: SimulatedOrder;
  changedAt: number;
  statusAt: number | undefined;
  remains: number;
  due: number;
}

/** All of an account on grid points of its own; a request that is sent takes along the next due. */
function simulate(accounts: readonly SimulatedOrder[][], intervalMs: number, next: typeof nextCheck) {
  let calls = 0;
  let sum = 0;
  const delays: number[] = [];
  for (const [index, orders] of accounts.entries()) {
    let open: Open[] = [];
    let placed = 0;
    for (let now = (index * 7_919) % intervalMs; placed < orders.length || open.length > 0; now += intervalMs) {
      for (let one = orders[placed]; one && one.placedAt < now; one = orders[++placed]) {
        open.push({ simulated: one, changedAt: one.placedAt, statusAt: undefined, remains: 1_000, due: now });
      }
      const due = open.reduce((sum, one) => sum + (one.due <= now ? 1 : 0), 0);
      if (due === 0) continue;
      const requests = Math.ceil(due / BATCH);
      calls += requests;
      sum += due;
      const places = requests * BATCH;
      const asked = open.length <= places ? open : open.toSorted((a, b) => a.due - b.due).slice(0, places);
      const ended = new Set<Open>();
      for (const one of asked) {
        const { simulated } = one;
        if (now >= simulated.endsAt) {
          delays.push((now - simulated.endsAt) / 1_000);
          ended.add(one);
          continue;
        }
        const remains = simulated.remainsAt(now);
        if (remains !== one.remains) {
          if (one.remains === 1_000) one.statusAt = now;
          one.remains = remains;
          one.changedAt = now;
        }
        const { placedAt } = simulated;
        const progress = {
          placedAt,
          changedAt: one.changedAt,
          statusAt: one.statusAt,
          quantity: '1000',
          remains: String(remains),
          watchedMs: now - one.changedAt,
        };
        const wait = next(progress, now, intervalMs);
        one.due = now + Math.ceil(wait / intervalMs - 1e-9) * intervalMs;
      }
      if (ended.size > 0) open = open.filter((one) => !ended.has(one));
    }
  }
  return { calls, due: sum, median: median(delays), p90: percentile(delays, 0.9) };
}

const week = simulateOrders(100_000, 1_000);
const always: typeof nextCheck = (_order, _now, intervalMs) => intervalMs;
const ours = simulate(week, INTERVAL, nextCheck);
const fixed = simulate(week, INTERVAL, always);
// The fixed interval that gives the median delay of ours, and what that costs.
const same = Math.round((INTERVAL * ours.median) / fixed.median / 1_000) * 1_000;
const equal = simulate(week, same, always);
report('a week, 100,000 orders: calls', ours.calls);
report('  calls beside a poller of the same interval, 60 s', ours.calls / fixed.calls, { atMost: 1 / 3 });
report(`  calls beside the fixed poller with the same median delay (each ${same / 1000} s)`, ours.calls / equal.calls, {
  atMost: 1 / 3,
});
report(`  median delay, s, beside that poller's (${equal.median.toFixed(1)} s)`, ours.median / equal.median, {
  atMost: 1.02,
});
report(`  median delay, s (of the 60 s poller ${fixed.median.toFixed(1)})`, ours.median);
report(`  90th percentile of the delay, s (of the 60 s poller ${fixed.p90.toFixed(0)})`, ours.p90);

// The real watch on a virtual clock.
const folder = useFolder();
const BIG = { keys: 1_000, orders: 100 };
const start = Date.UTC(2026, 0, 1);
let clock = start;
let asked = 0;
let requests = 0;
const answer = (id: string): OrderStatus =>
  ({ status: 'In progress', remains: id.endsWith('7') ? String(900 - (asked % 50)) : '500' }) as OrderStatus;
const panel = {
  statuses: async (_key: string, ids: readonly string[]) => {
    requests += Math.ceil(ids.length / BATCH);
    asked += ids.length;
    return new Map(ids.map((id) => [id, { ok: true, value: answer(id) }]));
  },
} as unknown as Panel;

async function open(file: string) {
  const store = await openBenchStore(file);
  const accounts = createAccounts({
    store,
    panels: new Map([['x', panel]]),
    newestOrders: async () => [],
    now: () => clock,
    passed: () => clock,
  });
  const watch = createWatch({
    store,
    accounts,
    ledger: createLedger(store),
    intervalMs: INTERVAL,
    now: () => clock,
    passed: () => clock,
    tell: async () => 'told',
    keyRefused: async () => 'told',
    onError: (error) => {
      throw error;
    },
  });
  return { store, watch };
}

async function write(file: string, ordersOf: number): Promise<void> {
  const store = await openBenchStore(file);
  const made = await seed(store, peopleIds(BIG.keys), 'x', (account) =>
    Array.from({ length: ordersOf }, (_, index) =>
      order(account.id, account.owner, String(10_000 + index), {
        placedAt: start - 3 * HOUR,
        changedAt: start - 3 * HOUR,
        remains: '500',
      }),
    ),
  );
  await setAll(
    store.collection('watch', { schema: z.object({ movedAt: z.number() }) }),
    made.flatMap(({ id }) =>
      Array.from(
        { length: ordersOf },
        (_, index) => [`${id}/order/${10_000 + index}`, { movedAt: start - 3 * HOUR }] as const,
      ),
    ),
  );
  await store.close();
}

await write(`${folder}/big.sqlite`, BIG.orders);
await write(`${folder}/empty.sqlite`, 0);

// The real process, started on one and the other in turn.
const servers = await startServers();
const opening = { big: [] as number[], empty: [] as number[] };
for (let round = 0; round < 5; round++) {
  for (const name of ['empty', 'big'] as const) {
    const bot = startProcess('main', newToken(), {
      TELEGRAM_API_ROOT: servers.url,
      PANEL_API_URL: servers.panelUrl,
      STORAGE_URL: `sqlite://${folder}/${name}.sqlite`,
      ENCRYPTION_KEY,
    });
    const ms = (await servers.firstPoll(bot.token)) - bot.startedAt;
    if (round > 0) opening[name].push(ms); // The first one fills caches.
    await bot.stop();
  }
}
servers.close();
report(
  `start to first getUpdates with 100,000 watched orders beside an empty database (${median(opening.empty)} ms)`,
  median(opening.big) / median(opening.empty),
  { atMost: 5 },
);

collectGarbage();
const before = process.memoryUsage().heapUsed;
const { store, watch } = await open(`${folder}/big.sqlite`);
await watch.start();
// Two passes through the interval: by then everything was asked about, and rests at its pace.
const round = async (ms: number) => {
  clock += ms;
  requests = 0;
  asked = 0;
  const started = performance.now();
  await watch.round();
  return { ms: performance.now() - started, asked, requests };
};
for (let second = 0; second < 130; second++) await round(1_000);
collectGarbage();
report('memory for 100,000 watched orders of 1,000 keys, MiB', (process.memoryUsage().heapUsed - before) / 2 ** 20, {
  atMost: 200,
});
report('  resident memory of this whole bench, MiB', process.memoryUsage.rss() / 2 ** 20);

const rounds: Awaited<ReturnType<typeof round>>[] = [];
for (let second = 0; second < 1_000; second++) rounds.push(await round(1_000));
const idle = rounds.filter((one) => one.asked === 0);
const busy = rounds.filter((one) => one.asked > 0);
report(`a round with nothing due, with 100,000 stored, ms (${idle.length} rounds)`, median(idle.map(({ ms }) => ms)), {
  atMost: 1,
});
const cost = busy.map((one) => (one.ms / one.asked) * 1_000);
report(
  `a round with something due: us for each order asked about (${Math.round(median(busy.map((one) => one.asked)))} of 100,000 in a round)`,
  median(cost),
);
const small = busy.toSorted((a, b) => a.asked - b.asked);
const perOrder = (part: typeof busy) =>
  part.reduce((sum, one) => sum + one.ms, 0) / part.reduce((sum, one) => sum + one.asked, 0);
const quarter = Math.ceil(small.length / 4);
report(
  '  the cost of one in big rounds beside small ones',
  perOrder(small.slice(-quarter)) / perOrder(small.slice(0, quarter)),
  { atMost: 1.5 },
);
const total = rounds.reduce((sum, one) => sum + one.requests, 0);
report(
  'requests beside sum over keys of asked / 100, rounded up',
  total / busy.reduce((sum, one) => sum + Math.ceil(one.asked / BATCH), 0),
);
await watch.stop();
await store.close();
await delay(10);
