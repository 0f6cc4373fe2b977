import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Account, type Accounts, isStillOf } from '../../accounts/accounts.ts';
import { PanelError } from '../../panel/errors.ts';
import type { Service } from '../../panel/model.ts';
import type { Store } from '../../store/store.ts';
import type { ListLine } from '../csv.ts';
import type { Place } from '../place.ts';
import { isSameOffer } from '../records.ts';
import { placeLine, type Run, stopFor } from './place-line.ts';
import {
  type Batch,
  createMassRecords,
  type Drafted,
  judgeLines,
  KEPT_MS,
  type Row,
  type StopReason,
} from './records.ts';

const BATCHES_IN_MEMORY = 1_000;

/** A service as it is offered today. */
type Find = (id: string) => Service | undefined;

/** One that was begun, and is the last of its account or ended untold. */
const openSchema = z.object({
  id: z.string(),
  isTold: z.boolean(),
  /** Of which run; older ones don't say. */
  runs: z.number().exactOptional(),
});

/** What a run tells while it goes on; nothing of it is waited for but `ended`. */
export interface Watcher {
  progress(batch: Batch): void;
  /** Rejects when it did not get through: the batch counts as untold then. */
  ended(batch: Batch): Promise<void>;
}

export interface Mass {
  /**
   * Judges the lines and keeps them behind a confirmation card, in place of the account's last one, for a day. `isOld`: today's
   * services could not be read. `language`: the person's.
   */
  draft(
    account: Account,
    lines: readonly ListLine[],
    find: Find,
    balance: string | undefined,
    isOld?: boolean,
    language?: string,
  ): Promise<Drafted>;
  get(account: string, id: string): Promise<Batch | undefined>;
  /** Of one that is not there: whether a newer draft has taken its place. */
  isReplaced(batch: Pick<Batch, 'account' | 'id'>): Promise<boolean>;
  /** The account's mass order that runs or was stopped in the middle. */
  open(account: string): Promise<Batch | undefined>;
  /** Judges what is left with today's services. When anything that was confirmed has changed, its `changes` count it. */
  reprice(batch: Batch, find: Find, balance: string | undefined): Promise<Batch>;
  /**
   * Takes a draft, or what is left of a stopped one, to be run: for the same number of runs before it once, whoever asks how
   * often. `already`: it was. `busy`: another one of this account runs.
   */
  take(batch: Batch, runsBefore: number): Promise<'taken' | 'already' | 'busy'>;
  /** Places what is left of a taken batch, one line after another, in the background. */
  run(batch: Batch, message: number, watcher: Watcher, topic?: number): void;
  /** Another message shows it from now on. */
  moveTo(batch: Batch, message: number): Promise<void>;
  /** Stops a run after the line that is on its way. @returns whether it runs. */
  halt(batch: Batch): boolean;
  /** Nothing more of it will be placed. @returns the batch as it is now. */
  drop(batch: Batch): Promise<Batch | undefined>;
  /** Whether the services must be read and judged once more before anything of it is placed: always after a stop. */
  hasOldPrices(batch: Batch): boolean;
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
  /** Today's services. Throws what the panel's client throws. */
  services: (account: Account) => Promise<{ get: Find }>;
  /** Prices so old, in ms, are read again, also in the middle of a run. */
  pricesMs: number;
  now: () => number;
  passed: () => number;
  onError: (error: unknown) => void;
}): Mass {
  const { accounts, place, now, passed } = parts;
  /** When this process asked for the prices of the last batches, in ms of `passed`. */
  const priced = new LRUCache<string, number>({ max: parts.store.share(BATCHES_IN_MEMORY) });
  const runs = new Map<string, Run>();
  const records = createMassRecords({
    store: parts.store,
    place,
    passed,
    isRunning: ({ account, id }) => runs.get(account)?.id === id,
  });
  /** By account, the last begun at the end. Older versions kept that one only. */
  const current = parts.store.collection('mass_open', {
    schema: z.union([z.array(openSchema), openSchema.transform((one) => [one])]),
    ttlMs: KEPT_MS,
  });
  const changeOpen = (
    { account, id }: Pick<Batch, 'account' | 'id'>,
    next: (old: z.infer<typeof openSchema>) => z.infer<typeof openSchema> | undefined,
  ) =>
    current.update(account, (old = []) => {
      const all = old.flatMap((one) => (one.id === id ? (next(one) ?? []) : one));
      return all.length === 0 ? undefined : all;
    });
  /** Ends that are being told just now, by the batch. */
  const telling = new Set<string>();
  const working = new Set<Promise<void>>();
  let isStopping = false;

  async function* everyOpen() {
    for await (const [account, all] of current.entries()) for (const one of all) yield { account, ...one };
  }

  /** What today's services make of the lines that are left, and whether a buyer would see that they do. */
  const judge = ({ lines, language }: Batch, find: Find) => {
    const left = [...lines.entries()].filter(([, line]) => line.state === 'left');
    const { services, rows } = judgeLines(
      left.map(([, { number, cells }]) => ({ number, cells: [...cells] })),
      find,
      new Date(now()),
      language,
    );
    const judged = left.flatMap(([index, was], at) => {
      const row = rows[at];
      return row ? [{ index, was, row }] : [];
    });
    const changed = judged.some(({ was, row }) => {
      const service = services[row.service ?? ''];
      const isSame = was.service && service && isSameOffer(was.service, service);
      return !isSame || row.problem !== undefined || row.price !== was.price;
    });
    return { services, judged, changed };
  };

  const areOld = ({ id }: Batch) => passed() - (priced.get(id) ?? Number.NEGATIVE_INFINITY) >= parts.pricesMs;

  /** In the middle of a run: nothing is placed that is not offered any more as it was confirmed. @returns why the run must stop. */
  const lookAtPrices = async (batch: Batch): Promise<StopReason | undefined> => {
    const account = areOld(batch) ? await accounts.get(batch.owner, batch.account) : undefined;
    if (!account) return undefined;
    try {
      const { get } = await parts.services(account);
      if (judge(batch, get).changed) {
        Object.assign(batch, await mass.reprice(batch, get, undefined));
        return 'prices';
      }
      priced.set(batch.id, passed());
      return undefined;
    } catch (error) {
      if (!(error instanceof PanelError)) throw error;
      return stopFor(batch, error, now);
    }
  };

  const go = async (run: Run, batch: Batch, watcher: Watcher): Promise<void> => {
    let stop: StopReason | undefined;
    try {
      for (const [index, line] of batch.lines.entries()) {
        if (line.state !== 'left') continue;
        if (run.reason) break;
        stop = await lookAtPrices(batch);
        if (stop || run.reason) break;
        const note = (more: Partial<Row>) => records.note(batch, index, more);
        stop = await placeLine({ accounts, place, now, note }, run, batch, line);
        if (run.message !== undefined) batch.message = run.message;
        watcher.progress(batch);
        if (stop) break;
      }
    } catch (error) {
      parts.onError(error);
      stop = 'fault';
      // The panel's answer may be there, and only not be written down yet.
      const ours = new Set(batch.lines.map(({ intent }) => intent));
      for await (const _ of place.untold((id) => !ours.has(id))) {
        // None: they are told with the others.
      }
      const head = await records.head(batch.account, batch.id);
      if (head) batch.lines = (await records.load(head)).lines;
    }
    // What a stopping process leaves is found by the next one; what was erased is nobody's business.
    const isCut = run.reason === 'shutdown' && (stop === undefined || stop === 'fault');
    if (isCut || run.reason === 'gone') return;
    const isLeft = batch.lines.some((line) => line.state === 'left');
    const reason = stop ?? (run.reason === 'person' ? 'person' : 'slow');
    const { said, until } = batch;
    const head = await records.change(batch, (old) => ({
      ...withoutStop(old),
      state: isLeft ? 'stopped' : 'done',
      ...(isLeft ? { stop: reason } : {}),
      ...(isLeft && said !== undefined ? { said } : {}),
      ...(isLeft && until !== undefined ? { until } : {}),
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
    async draft(account, lines, find, balance, isOld = false, language) {
      const { services, rows } = judgeLines(lines, find, new Date(now()), language);
      const id = randomBytes(6).toString('base64url');
      const { currency } = (await accounts.get(account.owner, account.id)) ?? account;
      if (!isOld) priced.set(id, passed());
      return records.add(rows, {
        v: 1,
        id,
        owner: account.owner,
        account: account.id,
        currency,
        state: 'draft',
        runs: 0,
        count: rows.length,
        ...(language === undefined ? {} : { language }),
        services,
        pricedAt: now(),
        bornAt: passed(),
        rekeyed: account.rekeyed ?? 0,
        ...(balance === undefined ? {} : { balance }),
      });
    },

    get: (account, id) => records.get(account, id),

    isReplaced: (batch) => records.isReplaced(batch),

    async open(account) {
      const last = (await current.get(account))?.at(-1);
      const batch = last && (await records.get(account, last.id));
      return batch?.state === 'running' || batch?.state === 'stopped' ? batch : undefined;
    },

    async reprice(batch, find, balance) {
      const account = await accounts.get(batch.owner, batch.account);
      if (!account) return batch;
      const { services, judged, changed: areOthers } = judge(batch, find);
      const changed = areOthers || !isStillOf(account, batch);
      // Before the lines: a process that dies in between leaves none that could be confirmed unseen.
      if (changed) await records.change(batch, (old) => ({ ...old, changes: (old.changes ?? 0) + 1 }));
      await records.renew(batch, judged);
      priced.set(batch.id, passed());
      const head = await records.change(batch, ({ balance: _balance, ...old }) => ({
        ...old,
        services: { ...old.services, ...services },
        pricedAt: now(),
        currency: account.currency,
        rekeyed: account.rekeyed ?? 0,
        ...(balance === undefined ? {} : { balance }),
      }));
      return head ? records.load(head) : batch;
    },

    hasOldPrices: (batch) => batch.state === 'stopped' || areOld(batch),

    async take(batch, runsBefore) {
      const running = runs.get(batch.account);
      if (running) return running.id === batch.id ? 'already' : 'busy';
      const run: Run = {
        id: batch.id,
        stopping: new AbortController(),
        reason: undefined,
        message: undefined,
        unknown: 0,
        slow: 0,
        ended: Promise.resolve(),
      };
      runs.set(batch.account, run);
      let isTaken = false;
      try {
        const found = await records.get(batch.account, batch.id);
        // One that runs in the records only ended without leaving word: none of this account ran just now.
        if (!found || found.state === 'done' || found.state === 'dropped' || found.runs !== runsBefore)
          return 'already';
        // Its prices are others by now: a tap that took long was overtaken.
        if (found.changes !== batch.changes) return 'already';
        // Before the state moves: what is found running without it would never be found again.
        if (found.state === 'draft') await records.confirm(batch);
        const begun = { runs: found.runs + 1 };
        await current.update(batch.account, (old = []) => [
          ...old.filter(({ id, isTold }) => id !== batch.id && !isTold),
          { id: batch.id, isTold: false, ...begun },
        ]);
        await records.change(batch, (old) => ({ ...withoutStop(old), state: 'running', ...begun }));
        isTaken = true;
        return 'taken';
      } finally {
        if (!isTaken) runs.delete(batch.account);
      }
    },

    run(batch, message, watcher, topic) {
      const run = runs.get(batch.account);
      if (run?.id !== batch.id) throw new Error('a mass order runs that was not taken');
      run.message = message;
      if (isStopping) run.reason = 'shutdown';
      const where = { message, ...(topic === undefined ? {} : { topic }) };
      const running: Batch = { ...withoutStop(batch), state: 'running', ...where };
      run.ended = records
        .change(batch, (old) => ({ ...old, ...where }))
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
        runs.get(batch.account)?.id === batch.id || old.state === 'done'
          ? old
          : { ...withoutStop(old), state: 'dropped' },
      );
      if (head?.state === 'dropped') await changeOpen(batch, () => undefined);
      return head && records.load(head);
    },

    async recover() {
      for await (const { account, id } of everyOpen()) {
        const head = await records.head(account, id);
        if (head?.state !== 'running') continue;
        const batch = await records.load(head);
        // Lines whose id arrived when nobody was there to say so.
        const intents = await place.intents(
          account,
          batch.lines.flatMap((line) => line.intent ?? []),
        );
        for (const intent of intents.values()) {
          if (intent.state === 'placed' || intent.state === 'unknown')
            await place.told(intent, head.message, head.topic);
        }
        const isLeft = batch.lines.some((line) => line.state === 'left');
        await changeOpen(head, (one) => ({ ...one, isTold: false }));
        await records.change(head, (old) => ({
          ...old,
          state: isLeft ? 'stopped' : 'done',
          ...(isLeft ? { stop: 'restart' } : {}),
        }));
      }
    },

    async untold() {
      const found: Batch[] = [];
      for await (const { account, id, isTold } of everyOpen()) {
        if (isTold || telling.has(id) || runs.get(account)?.id === id) continue;
        const head = await records.head(account, id);
        const batch = head && (await records.load(head));
        if (batch?.state === 'stopped' || batch?.state === 'done') found.push(batch);
      }
      return found;
    },

    async told(batch) {
      await changeOpen(batch, (one) => {
        if ((one.runs ?? batch.runs) !== batch.runs) return one; // It went on while this was told.
        return batch.state === 'stopped' ? { ...one, isTold: true } : undefined;
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

function withoutStop<T extends Pick<Batch, 'stop' | 'said' | 'until'>>(batch: T): Omit<T, 'stop' | 'said' | 'until'> {
  const { stop: _stop, said: _said, until: _until, ...rest } = batch;
  return rest;
}
