/** Reads and writes, counted at the driver: of a placed order, a status change, a step of a dialogue, an erasing; with few and many orders stored. */
import { open } from 'node:fs/promises';
import { type SQLInputValue, StatementSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { createAccounts } from '../../src/accounts/accounts.ts';
import { dialogueStorage } from '../../src/bot/dialogue/dialogue.ts';
import { createLedger } from '../../src/orders/ledger.ts';
import { createPlace } from '../../src/orders/place.ts';
import { schemas } from '../../src/orders/records.ts';
import { createWatch } from '../../src/orders/watch/watch.ts';
import type { Panel } from '../../src/panel/client.ts';
import type { OrderStatus } from '../../src/panel/model.ts';
import { service } from '../catalogue/sample.ts';
import { openBenchStore, order, peopleIds, seed, setAll } from './people.ts';
import { report, useFolder } from './support.ts';

const counted = { reads: 0, writes: 0, waits: 0 };
const all = Reflect.get(StatementSync.prototype, 'all') as (...values: SQLInputValue[]) => unknown;
Object.assign(StatementSync.prototype, {
  all(this: StatementSync, ...values: SQLInputValue[]) {
    if (/^\s*SELECT/i.test(this.sourceSQL)) counted.reads++;
    else counted.writes++;
    return Reflect.apply(all, this, values);
  },
});
const someFile = await open(fileURLToPath(import.meta.url));
const fileHandle = Object.getPrototypeOf(someFile) as typeof someFile;
await someFile.close();
const datasync = Reflect.get(fileHandle, 'datasync') as () => Promise<void>;
Object.assign(fileHandle, {
  datasync(this: typeof someFile) {
    counted.waits++;
    return Reflect.apply(datasync, this, []);
  },
});

const folder = useFolder();
let nextId = 1;
let remains = 900;
const panel = {
  balance: async () => ({ balance: '100', currency: 'USD' }),
  add: async () => ({ order: `n${nextId++}` }),
  statuses: async (_key: string, ids: readonly string[]) =>
    new Map(
      ids.map((id) => [id, { ok: true, value: { status: 'In progress', remains: String(remains) } as OrderStatus }]),
    ),
} as unknown as Panel;

async function measure(people: number, orders: number) {
  let clock = Date.UTC(2026, 0, 1);
  const now = () => clock;
  const store = await openBenchStore(`${folder}/${people}-${orders}.sqlite`);
  const made = await seed(store, peopleIds(people), 'x', (one) =>
    Array.from({ length: orders / people }, (_, index) => order(one.id, one.owner, String(index))),
  );
  const [account] = made;
  if (!account) throw new Error('nobody');
  const accounts = createAccounts({
    store,
    panels: new Map([['x', panel]]),
    newestOrders: async () => [],
    now,
    passed: now,
  });
  const ledger = createLedger(store);
  const watch = createWatch({
    store,
    accounts,
    ledger,
    intervalMs: 60_000,
    now,
    passed: now,
    tell: async () => 'told',
    keyRefused: async () => 'told',
    onError: (error) => {
      throw error;
    },
  });
  const place = createPlace({
    store,
    accounts,
    ledger,
    watch,
    now,
    passed: now,
    onError: (error) => {
      throw error;
    },
  });
  const { adapter } = dialogueStorage(store, async () => true) as unknown as {
    adapter: { read(key: string): Promise<unknown>; write(key: string, value: unknown): Promise<void> };
  };
  await accounts.byId(account.id);
  const count = async (work: () => Promise<unknown>) => {
    Object.assign(counted, { reads: 0, writes: 0, waits: 0 });
    await work();
    return { ...counted };
  };
  const replay = { send: [], receive: Array(6).fill({ send: 1, returnValue: 'an answer' }) };
  const log = { version: [0, 1], state: { order: [{ args: 'x'.repeat(400), interrupts: [1], replay }] } };

  await place.recover();
  const placed = await count(async () => {
    const intent = await place.draft({
      account,
      service: service('1', 'Followers', 'A'),
      values: { link: 'https://instagram.com/ann', quantity: '1000' },
      balance: '100',
    });
    const done = await place.confirm(account.owner, intent.id);
    if (done.outcome !== 'placed') throw new Error(done.outcome);
    await place.told(done.intent, 5);
  });
  await watch.follow(account.id, 'order', `n${nextId - 1}`);
  const changed = await count(async () => {
    remains -= 100;
    clock += 130_000;
    await watch.round();
  });
  const rested = await count(async () => {
    clock += 600_000;
    await watch.round();
  });
  const step = await count(async () => {
    await adapter.read('7000001');
    await adapter.write('7000001', log);
  });
  // As many drafts as orders, under the same people: all that is walked through shows.
  const draft = await place.draft({
    account,
    service: service('1', 'Followers', 'A'),
    values: { link: 'https://instagram.com/ann', quantity: '1000' },
    balance: '100',
  });
  await setAll(
    store.collection('intents', { schema: schemas.intent }),
    made.flatMap(({ id: of }) =>
      Array.from({ length: orders / people }, (_, index) => [`${of}/${index}`, { ...draft, account: of }] as const),
    ),
  );
  const erased = await count(() => place.forget(account.id));
  await watch.stop();
  await store.close();
  return { placed, changed, rested, step, erased };
}

const few = await measure(1, 10);
const many = await measure(1_000, 10_000);
const names = {
  placed: 'one placed order, from the card to the receipt',
  changed: 'one status change',
  rested: 'one check without a change',
  step: 'one step of a dialogue',
  erased: 'the drafts of one account, erased',
} as const;
for (const [kind, name] of Object.entries(names) as [keyof typeof names, string][]) {
  const { reads, writes, waits } = many[kind];
  console.log(`        ${name}: ${reads} reads, ${writes} writes, ${waits} waits for the disk`);
  const sum = (one: typeof counted) => one.reads + one.writes;
  report('  with 10,000 orders of 1,000 people beside 10 of one', sum(many[kind]) / sum(few[kind]), { atMost: 1 });
}
