import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { version } from '../config.ts';

/** What `/metrics` shows. Names no person, no key and no order. `monitoring/` is built on it. */
export interface Metrics {
  registry: Registry;
  panelCalled(call: { panel: string; action: string; outcome: string; ms: number }): void;
  /** A Confirm has come to this; of one that was confirmed before, nothing is counted. */
  orderConfirmed(outcome: string): void;
  updateHandled(ms: number): void;
  updateLeftOut(): void;
  updateSetAside(): void;
  /** How long after the panel had told of each, in ms. */
  endingsTold(delays: readonly number[]): void;
  /** `outcome`: `ok`, the code of Telegram's error, or `failed` when there was no answer. */
  telegramCalled(method: string, outcome: string): void;
  storeOperated: (what: { kind: string; outcome: string; ms: number }) => void;
  recordUnreadable(collection: string): void;
  shardsTaken(count: number): void;
  writeFenced(): void;
}

const ORDER_OUTCOMES: readonly string[] = ['placed', 'refused', 'notSent', 'unknown'];

export function createMetrics({
  counts,
  habits,
}: {
  /** What this process has in hand just now; `shards` when it is one of several. */
  counts: () => { watched: number; waiting: number; shards?: number };
  /** What was learnt of each panel. */
  habits: () => (readonly [panel: string, habits: readonly string[]])[];
}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, heap, the event loop's lag, CPU.
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'build_info',
    help: 'The version of the bot that runs, and of its Node',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version: version(), node: process.versions.node }, 1);
  const panelCalls = new Histogram({
    name: 'panel_call_seconds',
    help: 'Calls to each panel by action and outcome',
    labelNames: ['panel', 'action', 'outcome'],
    buckets: [0.1, 0.3, 1, 3, 10, 30],
    registers,
  });
  const orders = new Counter({
    name: 'orders_total',
    help: 'Orders that were confirmed, by what came of it',
    labelNames: ['outcome'],
    registers,
  });
  // From the beginning: the first that is unknown is a change.
  for (const outcome of ORDER_OUTCOMES) orders.inc({ outcome }, 0);
  const updates = new Histogram({
    name: 'update_seconds',
    help: 'Updates handled, and how long each took',
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers,
  });
  new Gauge({
    name: 'updates_waiting',
    help: 'Updates that wait for their turn',
    registers,
    collect() {
      this.set(counts().waiting);
    },
  });
  const leftOut = new Counter({
    name: 'updates_left_out_total',
    help: 'Updates that were not handled: their chat sent more than a person can mean',
    registers,
  });
  const setAside = new Counter({
    name: 'updates_set_aside_total',
    help: 'Updates that ended the process again and again, and are not handled any more',
    registers,
  });
  const endings = new Histogram({
    name: 'ending_told_seconds',
    help: 'Ends of orders and refills told, and how long after the panel had told of them; quiet hours count',
    buckets: [1, 10, 60, 600, 3_600, 36_000],
    registers,
  });
  const telegram = new Counter({
    name: 'telegram_calls_total',
    help: 'Calls to Telegram by method and outcome: ok, the code of its error, or failed',
    labelNames: ['method', 'outcome'],
    registers,
  });
  const store = new Histogram({
    name: 'store_operation_seconds',
    help: 'Reads and writes of the store; a write until it outlives what it has to',
    labelNames: ['kind', 'outcome'],
    buckets: [0.001, 0.01, 0.1, 1, 10],
    registers,
  });
  new Gauge({
    name: 'watched_items',
    help: 'Orders and refills that are watched',
    registers,
    collect() {
      this.set(counts().watched);
    },
  });
  new Gauge({
    name: 'panel_habits',
    help: 'What a panel was found to do otherwise than the specification',
    labelNames: ['panel', 'habit'],
    registers,
    collect() {
      this.reset();
      for (const [panel, all] of habits()) for (const habit of all) this.set({ panel, habit }, 1);
    },
  });
  const unreadable = new Counter({
    name: 'unreadable_records_total',
    help: 'Stored records that could not be read and were set aside',
    labelNames: ['collection'],
    registers,
  });
  new Gauge({
    name: 'shards_held',
    help: 'Shards of people that this process looks after, of 64; 0 where one process has everybody',
    registers,
    collect() {
      this.set(counts().shards ?? 0);
    },
  });
  const taken = new Counter({
    name: 'shards_taken_total',
    help: 'Shards of people that this process took over, of other processes or of nobody',
    registers,
  });
  const fenced = new Counter({
    name: 'writes_fenced_total',
    help: 'Writes that were refused, as another process had taken the shard',
    registers,
  });
  return {
    registry,
    panelCalled: ({ ms, ...labels }) => panelCalls.observe(labels, ms / 1000),
    orderConfirmed(outcome) {
      if (ORDER_OUTCOMES.includes(outcome)) orders.inc({ outcome });
    },
    updateHandled: (ms) => updates.observe(ms / 1000),
    updateLeftOut: () => leftOut.inc(),
    updateSetAside: () => setAside.inc(),
    endingsTold(delays) {
      for (const ms of delays) endings.observe(Math.max(0, ms) / 1000);
    },
    telegramCalled: (method, outcome) => telegram.inc({ method, outcome }),
    storeOperated: ({ ms, ...labels }) => store.observe(labels, ms / 1000),
    recordUnreadable: (collection) => unreadable.inc({ collection }),
    shardsTaken: (count) => taken.inc(count),
    writeFenced: () => fenced.inc(),
  };
}
