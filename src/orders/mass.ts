import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Account, Accounts } from '../accounts/accounts.ts';
import type { Service } from '../panel/model.ts';
import type { Store } from '../store/store.ts';
import type { ListLine } from './csv.ts';
import { placeLine, type Run } from './mass-line.ts';
import { type Batch, createMassRecords, judgeLines, KEPT_MS, type Row, type StopReason } from './mass-records.ts';
import type { Place } from './place.ts';

const BATCHES_IN_MEMORY = 1_000;

/** What a run tells while it goes on; nothing of it is waited for but `ended`. */
export interface Watcher {
  progress(batch: Batch): void;
  /** Rejects when it did not get through: the batch counts as untold then. */
  ended(batch: Batch): Promise<void>;
}

export interface Mass {
  /** Judges the lines and keeps them behind a confirmation card, in place of the account's last one, for a day. */
  draft(
    account: Account,
    lines: readonly ListLine[],
    find: (id: string) => Service | undefined,
    balance: string | undefined,
  ): Promise<Batch>;
  get(account: string, id: string): Promise<Batch | undefined>;
  /** The account's mass order that runs or was stopped in the middle. */
  open(account: string): Promise<Batch | undefined>;
  /** Judges what is left with today's services. When anything that was confirmed has changed, its `changes` count it. */
  reprice(batch: Batch, find: (id: string) => Service | undefined, balance: string | undefined): Promise<Batch>;
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
  /** How old its prices are, in ms; as old as can be when another process asked for them. */
  priceAge(batch: Batch): number;
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
  passed: () => number;
  onError: (error: unknown) => void;
}): Mass {
  const { accounts, place, now, passed } = parts;
  /** When this process asked for the prices of the last batches, in ms of `passed`. */
  const priced = new LRUCache<string, number>({ max: BATCHES_IN_MEMORY });
  const runs = new Map<string, Run>();
  const records = createMassRecords({
    store: parts.store,
    place,
    isRunning: ({ account, id }) => runs.get(account)?.id === id,
  });
  // One for each account: what runs, was stopped in the middle, or ended untold.
  const current = parts.store.collection('mass_open', {
    schema: z.object({ id: z.string(), isTold: z.boolean() }),
    ttlMs: KEPT_MS,
  });
  /** Ends that are being told just now, by the batch. */
  const telling = new Set<string>();
  const working = new Set<Promise<void>>();
  let isStopping = false;

  const go = async (run: Run, batch: Batch, watcher: Watcher): Promise<void> => {
    let stop: StopReason | undefined;
    try {
      for (const [index, line] of batch.lines.entries()) {
        if (line.state !== 'left') continue;
        if (run.reason) break;
        const note = (more: Partial<Row>) => records.note(batch, index, more);
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
    const head = await records.change(batch, ({ stop: _stop, said: _said, ...old }) => ({
      ...old,
      state: isLeft ? 'stopped' : 'done',
      ...(isLeft ? { stop: reason } : {}),
      ...(isLeft && batch.said !== undefined ? { said: batch.said } : {}),
    }));
    if (!head) return;
    telling.add(head.id);
    runs.delete(batch.account);
    try {
      const ended = await records.load(head);
      await watcher.ended(ended);
      await mass.told(ended);
    } finally {
      telling.delete(head.id);
    }
  };

  const mass: Mass = {
    async draft(account, lines, find, balance) {
      const { services, rows } = judgeLines(lines, find, new Date(now()));
      const id = randomBytes(6).toString('base64url');
      priced.set(id, passed());
      return records.add(rows, {
        v: 1,
        id,
        owner: account.owner,
        account: account.id,
        currency: account.currency,
        state: 'draft',
        runs: 0,
        count: rows.length,
        services,
        pricedAt: now(),
        ...(balance === undefined ? {} : { balance }),
      });
    },

    get: (account, id) => records.get(account, id),

    async open(account) {
      const found = await current.get(account);
      const batch = found && (await records.get(account, found.id));
      return batch?.state === 'running' || batch?.state === 'stopped' ? batch : undefined;
    },

    async reprice(batch, find, balance) {
      const open = [...batch.lines.entries()].filter(([, line]) => line.state === 'left');
      const { services, rows } = judgeLines(
        open.map(([, line]) => ({ number: line.number, cells: [...line.cells] })),
        find,
        new Date(now()),
      );
      const changed = rows.some((row, at) => row.problem !== undefined || row.price !== open[at]?.[1].price);
      // Before the lines: a process that dies in between leaves none that could be confirmed unseen.
      if (changed) await records.change(batch, (old) => ({ ...old, changes: (old.changes ?? 0) + 1 }));
      await records.write(
        batch,
        rows.map((row, at) => [open[at]?.[0] ?? 0, row] as const),
      );
      priced.set(batch.id, passed());
      const head = await records.change(batch, ({ balance: _balance, ...old }) => ({
        ...old,
        services: { ...old.services, ...services },
        pricedAt: now(),
        ...(balance === undefined ? {} : { balance }),
      }));
      return head ? records.load(head) : batch;
    },

    priceAge: ({ id }) => passed() - (priced.get(id) ?? Number.NEGATIVE_INFINITY),

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
        const found = await records.get(batch.account, batch.id);
        if ((found?.state !== 'draft' && found?.state !== 'stopped') || found.runs !== runsBefore) return 'already';
        // Before the state moves: what is found running without it would never be found again.
        await current.set(batch.account, { id: batch.id, isTold: false });
        if (found.state === 'draft') await records.confirm(batch);
        await records.change(batch, ({ stop: _stop, said: _said, ...old }) => ({
          ...old,
          state: 'running',
          runs: old.runs + 1,
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
      const running: Batch = { ...rest, state: 'running', message };
      run.ended = records
        .change(batch, (old) => ({ ...old, message }))
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
      await records.change(batch, (old) => ({ ...old, message }));
    },

    halt(batch) {
      const run = runs.get(batch.account);
      if (run?.id !== batch.id) return false;
      run.reason ??= 'person';
      run.stopping.abort();
      return true;
    },

    async drop(batch) {
      const head = await records.change(batch, (old) =>
        old.state === 'draft' || old.state === 'stopped' ? { ...old, state: 'dropped' } : old,
      );
      if (head?.state === 'dropped') {
        await current.update(batch.account, (old) => (old?.id === batch.id ? undefined : old));
      }
      return head && records.load(head);
    },

    async recover() {
      for await (const [account, { id }] of current.entries()) {
        const head = await records.head(account, id);
        if (head?.state !== 'running') continue;
        const batch = await records.load(head);
        // Lines whose id arrived when nobody was there to say so.
        const intents = await place.intents(
          account,
          batch.lines.flatMap((line) => line.intent ?? []),
        );
        for (const intent of intents.values()) {
          if (intent.state === 'placed' || intent.state === 'unknown') await place.told(intent, head.message);
        }
        const isLeft = batch.lines.some((line) => line.state === 'left');
        await current.set(account, { id, isTold: false });
        await records.change(head, (old) => ({
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
        const batch = await records.get(account, id);
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
      await records.forget(account);
    },
  };
  return mass;
}
