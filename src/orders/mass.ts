import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Account, Accounts } from '../accounts/accounts.ts';
import type { OrderValues } from '../panel/fields.ts';
import type { Service } from '../panel/model.ts';
import type { Store } from '../store/store.ts';
import type { ListLine } from './csv.ts';
import { judgeLine, type LineProblem } from './lines.ts';
import type { Place } from './place.ts';
import { type Intent, schemas } from './records.ts';

const DAY = 86_400_000;
/** As long as the intents of its lines. */
const KEPT_MS = 60 * DAY;
/** The waits before a line is tried again that surely was not sent; after the last one the run stops. */
const PAUSES_MS = [1_000, 3_000];
/** So many unknown outcomes in a row stop the run: each costs the person a look at the panel's site. */
const MAX_UNKNOWN = 2;
/** The longest wait that a panel may ask for between two lines. */
const LONGEST_PAUSE_MS = 60_000;
/** Records that the store writes in one transaction. */
const CHUNK = 200;

/** Why a run ended before its last line. `slow`: the panel asked to slow down, and those lines are left. */
const STOPS = ['person', 'funds', 'key', 'unreachable', 'silent', 'slow', 'restart', 'fault'] as const;
type StopReason = (typeof STOPS)[number];

const headSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  owner: z.number(),
  account: z.string(),
  currency: z.string(),
  /** draft: on a card that nobody confirmed. stopped: lines are left, which go on only when the person says so. */
  state: z.enum(['draft', 'running', 'stopped', 'done', 'dropped']),
  stop: z.enum(STOPS).exactOptional(),
  /** The panel's words about what stopped it. */
  said: z.string().exactOptional(),
  /** How often it was begun: each Confirm and Go on is good for one time. */
  runs: z.number(),
  count: z.number(),
  /** The services of its lines as they were when the prices were shown, by id. */
  services: z.record(z.string(), schemas.service),
  pricedAt: z.number(),
  balance: z.string().exactOptional(),
  startedAt: z.number().exactOptional(),
  /** The message that shows how far it is: the receipt of its orders. */
  message: z.number().exactOptional(),
});
type Head = z.infer<typeof headSchema>;

const rowSchema = z.object({
  number: z.number(),
  cells: z.array(z.string()),
  service: z.string().exactOptional(),
  values: z.record(z.string(), z.string()),
  price: z.string(),
  problem: z.custom<LineProblem>((value) => typeof Object(value).reason === 'string').exactOptional(),
  intent: z.string().exactOptional(),
  /** The panel's words when it refused the line. */
  said: z.string().exactOptional(),
  /** The panel refused it for a reason that has nothing to do with the line: it goes on with the others. */
  isLeft: z.boolean().exactOptional(),
});
type Row = z.infer<typeof rowSchema>;

/**
 * bad: can't be placed as it is. left: surely not placed. unknown: nobody knows. closed: of unknown outcome, until the person
 * said that it was not placed.
 */
export type LineState = 'bad' | 'left' | 'placed' | 'refused' | 'unknown' | 'closed';

export interface Line {
  /** In the text that it came from, from 1. */
  number: number;
  cells: readonly string[];
  service?: Service;
  values: OrderValues;
  price: string;
  problem?: LineProblem;
  state: LineState;
  intent?: string;
  order?: string;
  said?: string;
}

/** A mass order as it is now. */
export type Batch = Omit<Head, 'services' | 'count' | 'v'> & { lines: Line[] };

/** What a run tells while it goes on; nothing of it is waited for but `ended`. */
export interface Watcher {
  progress(batch: Batch): void;
  /** Rejects when it did not get through: the batch counts as untold then. */
  ended(batch: Batch): Promise<void>;
}

export interface Mass {
  /** Judges the lines and keeps them behind a confirmation card. */
  draft(
    account: Account,
    lines: readonly ListLine[],
    find: (id: string) => Service | undefined,
    balance: string | undefined,
  ): Promise<Batch>;
  get(account: string, id: string): Promise<Batch | undefined>;
  /** The account's mass order that runs or was stopped in the middle. */
  open(account: string): Promise<Batch | undefined>;
  /** Judges what is left with today's services. @returns the batch, and whether anything that was confirmed has changed. */
  reprice(
    batch: Batch,
    find: (id: string) => Service | undefined,
    balance: string | undefined,
  ): Promise<{ batch: Batch; changed: boolean }>;
  /**
   * Takes a draft, or what is left of a stopped one, to be run: for the same number of runs before it once, whoever asks how
   * often. `already`: it was. `busy`: another one of this account runs.
   */
  take(batch: Batch, runsBefore: number): Promise<'taken' | 'already' | 'busy'>;
  /** Places what is left of a taken batch, one line after another, in the background. */
  run(batch: Batch, message: number, watcher: Watcher): void;
  /** Shows the run in another message from now on. */
  moveTo(batch: Batch, message: number): Promise<void>;
  /** Stops a run after the line that is on its way. @returns whether it runs. */
  halt(batch: Batch): boolean;
  /** Nothing more of it will be placed. @returns the batch as it is now. */
  drop(batch: Batch): Promise<Batch | undefined>;
  /** A former process ran these: from here on they are stopped. Call it before the first update is handled. */
  recover(): Promise<void>;
  /** Those whose end the person has not been told of. */
  untold(): Promise<Batch[]>;
  /** The end of a run has reached the person. */
  told(batch: Batch): Promise<void>;
  /** Ends all runs between two lines. */
  stop(): Promise<void>;
  forget(account: string): Promise<void>;
}

interface Run {
  id: string;
  stopping: AbortController;
  reason: 'person' | 'shutdown' | 'gone' | undefined;
  message: number | undefined;
  /** Unknown outcomes in a row. */
  unknown: number;
  ended: Promise<void>;
}

/** Many orders at once. Each line has an intent of its own, so that none is placed twice, whatever happens. */
export function createMass(parts: {
  store: Store;
  accounts: Accounts;
  place: Place;
  now: () => number;
  onError: (error: unknown) => void;
}): Mass {
  const { accounts, place, now } = parts;
  const heads = parts.store.collection('mass', { schema: headSchema, ttlMs: KEPT_MS });
  const rows = parts.store.collection('mass_lines', { schema: rowSchema, ttlMs: KEPT_MS });
  // One for each account: what runs, was stopped in the middle, or ended untold.
  const current = parts.store.collection('mass_open', {
    schema: z.object({ id: z.string(), isTold: z.boolean() }),
    ttlMs: KEPT_MS,
  });
  const runs = new Map<string, Run>();
  /** Ends that are being told just now, by the batch. */
  const telling = new Set<string>();
  const working = new Set<Promise<void>>();
  let isStopping = false;

  const headKey = ({ account, id }: { account: string; id: string }) => `${account}/${id}`;
  const rowKey = (batch: { account: string; id: string }, index: number) => `${headKey(batch)}/${index}`;

  const lineOf = (row: Row, services: Head['services'], intent: Intent | undefined): Line => {
    const { intent: intentId, isLeft, cells, number, values, price, problem, said, service } = row;
    const known = service === undefined ? undefined : services[service];
    return {
      number,
      cells,
      values,
      price,
      ...(known ? { service: known } : {}),
      ...(problem ? { problem } : {}),
      ...(said === undefined ? {} : { said }),
      ...(intentId === undefined ? {} : { intent: intentId }),
      ...(intent?.order === undefined ? {} : { order: intent.order }),
      state: problem ? 'bad' : intentId === undefined || isLeft ? 'left' : stateOf(intent),
    };
  };
  const load = async (head: Head): Promise<Batch> => {
    const { services, count, v: _v, ...rest } = head;
    // Its run ended without leaving word: a fault of ours.
    const isLost = head.state === 'running' && runs.get(head.account)?.id !== head.id;
    const found = await rows.getMany(Array.from({ length: count }, (_row, index) => rowKey(head, index)));
    const intents = await place.intents(
      head.owner,
      found.flatMap((row) => row?.intent ?? []),
    );
    return {
      ...rest,
      ...(isLost ? { state: 'stopped', stop: 'fault' } : {}),
      lines: found.flatMap((row) => (row ? [lineOf(row, services, intents.get(row.intent ?? ''))] : [])),
    };
  };
  const get = async (account: string, id: string) => {
    const head = await heads.get(headKey({ account, id }));
    return head && load(head);
  };
  const change = (batch: { account: string; id: string }, next: (old: Head) => Head) =>
    heads.update(headKey(batch), (old) => (old ? next(old) : undefined));

  const judge = (lines: readonly ListLine[], find: (id: string) => Service | undefined) => {
    const services: Head['services'] = {};
    const judged = lines.map(({ number, cells }): Row => {
      const result = judgeLine(cells, find, new Date(now()));
      if (result.service) services[result.service.id] = kept(result.service);
      const base = { number, cells, ...(result.service ? { service: result.service.id } : {}) };
      return result.ok
        ? { ...base, values: result.values as Row['values'], price: result.price }
        : { ...base, values: {}, price: '0', problem: result.problem };
    });
    return { services, judged };
  };
  const write = async (batch: { account: string; id: string }, changed: readonly (readonly [number, Row])[]) => {
    for (let at = 0; at < changed.length; at += CHUNK) {
      await rows.setMany(changed.slice(at, at + CHUNK).map(([index, row]) => [rowKey(batch, index), row] as const));
    }
  };

  /** One line. @returns why the run must stop, or nothing. */
  const placeLine = async (run: Run, batch: Batch, index: number, line: Line): Promise<StopReason | undefined> => {
    const account = await accounts.get(batch.owner, batch.account);
    if (!account || !line.service) {
      run.reason = 'gone';
      return undefined;
    }
    // The balance is asked again before each line: only then "before" and "after" tell of this line.
    const draft = await place.draft({
      account,
      service: line.service,
      values: line.values,
      balance: undefined,
      together: true,
    });
    const note = (more: Partial<Row>) =>
      rows.update(rowKey(batch, index), (old) => {
        if (!old) return undefined;
        const { said: _said, isLeft: _isLeft, ...rest } = old;
        return { ...rest, ...more };
      });
    await note({ intent: draft.id });
    line.intent = draft.id;

    for (let attempt = 0; ; attempt++) {
      const placed = await place.confirm(batch.owner, draft.id, attempt);
      switch (placed.outcome) {
        case 'placed':
          line.state = 'placed';
          line.order = placed.order.id;
          run.unknown = 0;
          await place.told(placed.intent, run.message);
          return undefined;
        case 'unknown':
          line.state = 'unknown';
          run.unknown++;
          await place.told(placed.intent, undefined);
          return run.unknown >= MAX_UNKNOWN ? 'silent' : undefined;
        case 'refused': {
          const { error } = placed;
          const said = error.text === undefined ? {} : { said: error.text };
          const stop = error.class === 'funds' || error.class === 'key' ? error.class : undefined;
          run.unknown = 0;
          if (stop === undefined) line.state = 'refused';
          Object.assign(line, said);
          if (stop !== undefined) Object.assign(batch, said);
          await note({ intent: draft.id, ...said, ...(stop === undefined ? {} : { isLeft: true }) });
          return stop;
        }
        case 'notSent': {
          const { error } = placed;
          if (error.class === 'rate') {
            await pause(run, Math.min((error.retryAfterSeconds ?? 0) * 1000, LONGEST_PAUSE_MS));
            return undefined; // It stays left: what the panel has answered is not sent again by the machine.
          }
          const wait = PAUSES_MS[attempt];
          if (wait === undefined) {
            if (error.text !== undefined) batch.said = error.text;
            return 'unreachable';
          }
          await pause(run, wait);
          if (run.reason) return undefined;
          continue;
        }
        case 'already':
        case 'gone':
          run.reason = 'gone';
          return undefined;
      }
    }
  };
  const pause = (run: Run, ms: number) => delay(ms, undefined, { signal: run.stopping.signal }).catch(() => {});

  const go = async (run: Run, batch: Batch, watcher: Watcher): Promise<void> => {
    let stop: StopReason | undefined;
    try {
      for (const [index, line] of batch.lines.entries()) {
        if (line.state !== 'left') continue;
        if (run.reason) break;
        stop = await placeLine(run, batch, index, line);
        if (run.message !== undefined) batch.message = run.message;
        watcher.progress(batch);
        if (stop) break;
      }
    } catch (error) {
      parts.onError(error);
      stop = 'fault';
    }
    // What a stopping process leaves is found by the next one; what was erased is nobody's business.
    if (run.reason === 'shutdown' || run.reason === 'gone') return;
    const isLeft = batch.lines.some((line) => line.state === 'left');
    const reason = stop ?? (run.reason === 'person' ? 'person' : 'slow');
    const head = await change(batch, ({ stop: _stop, said: _said, ...old }) => ({
      ...old,
      state: isLeft ? 'stopped' : 'done',
      ...(isLeft ? { stop: reason } : {}),
      ...(isLeft && batch.said !== undefined ? { said: batch.said } : {}),
    }));
    if (!head) return;
    telling.add(head.id);
    runs.delete(batch.account);
    try {
      const ended = await load(head);
      await watcher.ended(ended);
      await mass.told(ended);
    } finally {
      telling.delete(head.id);
    }
  };

  const mass: Mass = {
    async draft(account, lines, find, balance) {
      const { services, judged } = judge(lines, find);
      const head: Head = {
        v: 1,
        id: randomBytes(6).toString('base64url'),
        owner: account.owner,
        account: account.id,
        currency: account.currency,
        state: 'draft',
        runs: 0,
        count: judged.length,
        services,
        pricedAt: now(),
        ...(balance === undefined ? {} : { balance }),
      };
      await write(head, [...judged.entries()]);
      await heads.set(headKey(head), head);
      return load(head);
    },

    get,

    async open(account) {
      const found = await current.get(account);
      const batch = found && (await get(account, found.id));
      return batch?.state === 'running' || batch?.state === 'stopped' ? batch : undefined;
    },

    async reprice(batch, find, balance) {
      const open = [...batch.lines.entries()].filter(([, line]) => line.state === 'left');
      const { services, judged } = judge(
        open.map(([, line]) => ({ number: line.number, cells: [...line.cells] })),
        find,
      );
      const changed = judged.some((row, at) => row.problem !== undefined || row.price !== open[at]?.[1].price);
      await write(
        batch,
        judged.map((row, at) => [open[at]?.[0] ?? 0, row] as const),
      );
      const head = await change(batch, ({ balance: _balance, ...old }) => ({
        ...old,
        services: { ...old.services, ...services },
        pricedAt: now(),
        ...(balance === undefined ? {} : { balance }),
      }));
      return { batch: head ? await load(head) : batch, changed };
    },

    async take(batch, runsBefore) {
      const running = runs.get(batch.account);
      if (running) return running.id === batch.id ? 'already' : 'busy';
      const run: Run = {
        id: batch.id,
        stopping: new AbortController(),
        reason: undefined,
        message: undefined,
        unknown: 0,
        ended: Promise.resolve(),
      };
      runs.set(batch.account, run);
      let isTaken = false;
      try {
        const found = await get(batch.account, batch.id);
        if ((found?.state !== 'draft' && found?.state !== 'stopped') || found.runs !== runsBefore) return 'already';
        // Before the state moves: what is found running without it would never be found again.
        await current.set(batch.account, { id: batch.id, isTold: false });
        await change(batch, ({ stop: _stop, said: _said, ...old }) => ({
          ...old,
          state: 'running',
          runs: old.runs + 1,
          startedAt: now(),
        }));
        isTaken = true;
        return 'taken';
      } finally {
        if (!isTaken) runs.delete(batch.account);
      }
    },

    run(batch, message, watcher) {
      const run = runs.get(batch.account);
      if (run?.id !== batch.id) throw new Error('a mass order runs that was not taken');
      run.message = message;
      if (isStopping) run.reason = 'shutdown';
      const { said: _said, ...rest } = batch;
      const running: Batch = { ...rest, state: 'running', startedAt: now(), message };
      run.ended = change(batch, (old) => ({ ...old, message }))
        .then(() => go(run, running, watcher))
        .catch(parts.onError)
        .finally(() => {
          if (runs.get(batch.account) === run) runs.delete(batch.account);
          working.delete(run.ended);
        });
      working.add(run.ended);
    },

    async moveTo(batch, message) {
      const run = runs.get(batch.account);
      if (run?.id === batch.id) run.message = message;
      await change(batch, (old) => ({ ...old, message }));
    },

    halt(batch) {
      const run = runs.get(batch.account);
      if (run?.id !== batch.id) return false;
      run.reason ??= 'person';
      run.stopping.abort();
      return true;
    },

    async drop(batch) {
      const head = await change(batch, (old) =>
        old.state === 'draft' || old.state === 'stopped' ? { ...old, state: 'dropped' } : old,
      );
      if (head?.state === 'dropped') {
        await current.update(batch.account, (old) => (old?.id === batch.id ? undefined : old));
      }
      return head && load(head);
    },

    async recover() {
      for await (const [account, { id }] of current.entries()) {
        const head = await heads.get(headKey({ account, id }));
        if (head?.state !== 'running') continue;
        const batch = await load(head);
        // Lines whose id arrived when nobody was there to say so.
        const intents = await place.intents(
          head.owner,
          batch.lines.flatMap((line) => line.intent ?? []),
        );
        for (const intent of intents.values()) {
          if (intent.state === 'placed' || intent.state === 'unknown') await place.told(intent, head.message);
        }
        const isLeft = batch.lines.some((line) => line.state === 'left');
        await current.set(account, { id, isTold: false });
        await change(head, (old) => ({
          ...old,
          state: isLeft ? 'stopped' : 'done',
          ...(isLeft ? { stop: 'restart' } : {}),
        }));
      }
    },

    async untold() {
      const found: Batch[] = [];
      for await (const [account, { id, isTold }] of current.entries()) {
        if (isTold || telling.has(id) || runs.get(account)?.id === id) continue;
        const batch = await get(account, id);
        if (batch?.state === 'stopped' || batch?.state === 'done') found.push(batch);
      }
      return found;
    },

    async told(batch) {
      await current.update(batch.account, (old) => {
        if (old?.id !== batch.id) return old;
        return batch.state === 'stopped' ? { ...old, isTold: true } : undefined;
      });
    },

    async stop() {
      isStopping = true;
      for (const run of runs.values()) {
        run.reason ??= 'shutdown';
        run.stopping.abort();
      }
      await Promise.all(working);
    },

    async forget(account) {
      const run = runs.get(account);
      if (run) {
        run.reason = 'gone';
        run.stopping.abort();
        await run.ended;
      }
      await current.delete(account);
      await heads.deletePrefix(`${account}/`);
      await rows.deletePrefix(`${account}/`);
    },
  };
  return mass;
}

/** What became of a line, told by its intent. */
function stateOf(intent: Intent | undefined): LineState {
  switch (intent?.state) {
    case 'draft':
      return 'left';
    case 'sending':
    case 'unknown':
      return 'unknown';
    case 'placed':
      return 'placed';
    case 'settled':
      return intent.order === undefined ? 'closed' : 'placed';
    case 'refused':
      return 'refused';
    default:
      return 'closed';
  }
}

function kept({
  id,
  name,
  type,
  category,
  rate,
  min,
  max,
  refill,
  cancel,
  dripfeed,
}: Service): Head['services'][string] {
  return { id, name, type, category, rate, min, max, refill, cancel, ...(dripfeed === undefined ? {} : { dripfeed }) };
}
