import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Account, Accounts } from '../accounts/accounts.ts';
import type { Service } from '../panel/model.ts';
import type { Store } from '../store/store.ts';
import type { ListLine } from './csv.ts';
import { judgeLine } from './lines.ts';
import { placeLine, type Run } from './mass-line.ts';
import {
  type Batch,
  type Head,
  headSchema,
  kept,
  lineOf,
  type Row,
  rowSchema,
  type StopReason,
} from './mass-records.ts';
import type { Place } from './place.ts';

const DAY = 86_400_000;
/** As long as the intents of its lines. */
const KEPT_MS = 60 * DAY;
/** Records that the store writes in one transaction. */
const CHUNK = 200;

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

  const noteOf = (batch: Batch, index: number, more: Partial<Row>) =>
    rows.update(rowKey(batch, index), (old) => {
      if (!old) return undefined;
      const { said: _said, isLeft: _isLeft, ...rest } = old;
      return { ...rest, ...more };
    });

  const go = async (run: Run, batch: Batch, watcher: Watcher): Promise<void> => {
    let stop: StopReason | undefined;
    try {
      for (const [index, line] of batch.lines.entries()) {
        if (line.state !== 'left') continue;
        if (run.reason) break;
        const note = (more: Partial<Row>) => noteOf(batch, index, more);
        stop = await placeLine({ accounts, place, note }, run, batch, line);
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
