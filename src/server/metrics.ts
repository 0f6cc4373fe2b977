import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` shows. Names no person, no key and no order. */
export interface Metrics {
  registry: Registry;
  panelCalled(call: { action: string; outcome: string; ms: number }): void;
  updateHandled(): void;
  updateLeftOut(): void;
  endingsTold(count: number): void;
  recordUnreadable(collection: string): void;
  shardsTaken(count: number): void;
  writeFenced(): void;
}

export function createMetrics({
  watched,
  habits,
}: {
  /** How many orders and refills are watched just now. */
  watched: () => number;
  /** What was learnt of each panel. */
  habits: () => (readonly [panel: string, habits: readonly string[]])[];
}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, heap, the event loop's lag, CPU.
  collectDefaultMetrics({ register: registry });
  const panelCalls = new Histogram({
    name: 'panel_call_seconds',
    help: 'Calls to the panel by action and outcome',
    labelNames: ['action', 'outcome'],
    buckets: [0.1, 0.3, 1, 3, 10, 30],
    registers,
  });
  const updates = new Counter({ name: 'updates_total', help: 'Updates handled', registers });
  const leftOut = new Counter({
    name: 'updates_left_out_total',
    help: 'Updates that were not handled: their chat sent more than a person can mean',
    registers,
  });
  const endings = new Counter({ name: 'endings_told_total', help: 'Ends of orders and refills told', registers });
  new Gauge({
    name: 'watched_items',
    help: 'Orders and refills that are watched',
    registers,
    collect() {
      this.set(watched());
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
    panelCalled: ({ action, outcome, ms }) => panelCalls.observe({ action, outcome }, ms / 1000),
    updateHandled: () => updates.inc(),
    updateLeftOut: () => leftOut.inc(),
    endingsTold: (count) => endings.inc(count),
    recordUnreadable: (collection) => unreadable.inc({ collection }),
    shardsTaken: (count) => taken.inc(count),
    writeFenced: () => fenced.inc(),
  };
}
