import { LRUCache } from 'lru-cache';
import { ACTIONS, type Batched } from './actions.ts';
import type { CallOptions } from './calls.ts';
import { classify, PanelError } from './errors.ts';
import type { Habits } from './habits.ts';
import { type Answer, blotKey } from './http.ts';
import { readJson } from './json.ts';
import type { Judge } from './judge.ts';
import type { Item } from './model.ts';
import { answerTo } from './refusals.ts';

type ReadOne<T> = (reply: unknown) => T | undefined;
type ReadMany<T> = (reply: unknown, ids: readonly string[]) => Map<string, Item<T>> | undefined;

/** Classes of what a panel says about one order or refill. */
const ABOUT_ONE = ['order', 'refill'];
/** What is said of an id that is asked for by itself says how it is with the others, too. */
const ABOUT_ALL = ['key', 'rate', 'absent'];
/** What says that one id should stand where several do: `The orders field is required`. */
const WANTS_BATCH =
  /\b(orders|refills|order_ids|ids)\b.{0,60}\b(required|missing|empty|needed)|\b(missing|provide|specify|no) .{0,30}\b(orders|refills)\b/i;

/** What speaks of how it was asked for: a cancellation that is refused so may be taken when it is asked for otherwise. */
const OF_REQUEST = /\b(orders?|ids?|request|param\w*|field|required|missing|action)\b/i;
/** Ids that were refused by themselves, too. */
const REFUSED_IN_MEMORY = 10_000;

/** Requests about orders and refills, one and many: as the specification has them, or else as the panel was found to take them. */
export function createBatches({ call, unjudged, habits }: Judge & { habits: Habits }) {
  const send = <T>(
    key: string,
    action: Batched,
    parameters: Record<string, string>,
    read: (reply: unknown) => T | undefined,
    options?: CallOptions,
    how = call,
  ): Promise<T> =>
    how(key, action, parameters, (answer) => read(answerTo(parameters, replyIn(answer, action))), options);

  /** How often a request was refused for all of them, of ids that are refused by themselves, too: then it is tried ever less. */
  const refusals = new LRUCache<string, number>({ max: REFUSED_IN_MEMORY });
  const isToBeTried = (name: string) => {
    const times = refusals.get(name);
    if (times !== undefined) refusals.set(name, times + 1);
    return times === undefined || Number.isInteger(Math.log2(times));
  };

  const offered = <T>(action: Batched, work: () => Promise<T>): Promise<T> =>
    action !== 'refill' && action !== 'cancel' ? work() : whileOffered(`no ${action}`, work);
  const whileOffered = async <T>(habit: 'no refill' | 'no cancel', work: () => Promise<T>): Promise<T> => {
    if (habits.has(habit))
      throw new PanelError('rejected', 'absent', { detail: `it has ${habit.replace('no ', 'no action ')}` });
    try {
      return await work();
    } catch (error) {
      if (error instanceof PanelError && error.class === 'absent') habits.learn(habit);
      throw error;
    }
  };

  /** Each by itself, one after another. What fails for a reason that all would fail for is not asked further. */
  const oneByOne = async <T>(
    key: string,
    action: Batched,
    ids: readonly string[],
    read: ReadOne<T> | undefined,
    readMany: ReadMany<T>,
    options: CallOptions = {},
  ): Promise<Map<string, Item<T>>> => {
    const { alone, repeatable } = ACTIONS[action];
    const items = new Map<string, Item<T>>();
    let stop: PanelError | undefined;
    let isAnswering = false;
    for (const id of ids) {
      if (stop) {
        items.set(id, { ok: false, error: '', failed: stop });
        continue;
      }
      const readThis = (reply: unknown): Item<T> | undefined => {
        const value = read?.(reply);
        return value === undefined ? (read ? undefined : readMany(reply, [id])?.get(id)) : { ok: true, value };
      };
      try {
        const patience = options.background ? { ...options, isPatient: true } : options;
        // Once is enough to know that it is not the key.
        items.set(id, await send(key, action, alone(id), readThis, patience, items.size === 0 ? call : unjudged));
        isAnswering = true;
      } catch (error) {
        if (!(error instanceof PanelError)) throw error;
        const isPassing = error.class === 'transient' || error.kind === 'unreachable';
        const isVerdict = error.kind === 'rejected' && !isPassing && !ABOUT_ALL.includes(error.class);
        const isOfIt = isVerdict && (!repeatable || ABOUT_ONE.includes(error.class));
        items.set(id, { ok: false, error: error.text ?? '', ...(isOfIt ? {} : { failed: error }) });
        if (ABOUT_ALL.includes(error.class) || (isPassing && !isAnswering)) {
          // Of a write that nobody knows the end of, the others were not sent.
          stop = error.kind === 'unknown' ? new PanelError('unreachable', error.class, { detail: 'not sent' }) : error;
        }
        isAnswering = isVerdict;
      }
    }
    return items;
  };

  return {
    /** One order or refill. */
    one: <T>(
      key: string,
      action: Exclude<Batched, 'cancel'>,
      asked: string,
      read: ReadOne<T>,
      readMany: ReadMany<T>,
      options?: CallOptions,
    ): Promise<T> =>
      offered(action, async () => {
        const { alone, parameter } = ACTIONS[action];
        const id = clean(asked);
        const byBatch = async () => {
          const items = await send(key, action, { [parameter]: id }, (reply) => readMany(reply, [id]), options);
          const item = items.get(id);
          if (item?.ok) return item.value;
          const text = item && blotKey(key, item.error);
          throw item?.failed ?? new PanelError('rejected', classify(text ?? ''), { text });
        };
        const habit = `${action} by its batch` as const;
        if (habits.has(habit)) return byBatch();
        try {
          return await send(key, action, alone(id), read, options);
        } catch (error) {
          if (!(error instanceof PanelError) || error.kind !== 'rejected' || !WANTS_BATCH.test(error.text ?? ''))
            throw error;
          const value = await byBatch();
          habits.learn(habit);
          return value;
        }
      }),

    /** See `Panel`. */
    many: <T>(
      key: string,
      action: Batched,
      asked: readonly string[],
      read: ReadOne<T> | undefined,
      readMany: ReadMany<T>,
      options?: CallOptions,
    ): Promise<Map<string, Item<T>>> =>
      offered(action, async () => {
        const { parameter, limit, repeatable } = ACTIONS[action];
        const ids = [...new Set(asked.map(clean))].filter(Boolean);
        const habit = `${action} one by one` as const;
        const batches = habits.has(habit) ? [] : cut(ids, limit);
        const items = new Map<string, Item<T>>();
        const failures: PanelError[] = [];
        const sendBatch = (some: readonly string[]) =>
          send(key, action, { [parameter]: some.join(',') }, (reply) => readMany(reply, some), options);

        let refusal: PanelError | undefined;
        let isAnswered = false;
        const refused = await Promise.all(
          batches.map(async (batch) => {
            try {
              for (const [id, item] of await sendBatch(batch)) items.set(id, item);
              isAnswered = true;
              return [];
            } catch (error) {
              if (!(error instanceof PanelError)) throw error;
              failures.push(error);
              const isSure = error.kind === 'rejected' && ABOUT_ONE.includes(error.class);
              const told: Item<T> = { ok: false, error: error.text ?? '', ...(isSure ? {} : { failed: error }) };
              for (const id of batch) items.set(id, told);
              // What can't be canceled is not asked for twice.
              const isOfOrder = action === 'cancel' && batch.length === 1 && !OF_REQUEST.test(error.text ?? 'request');
              if (!isOfBatch(error) || isOfOrder) return [];
              refusal = error;
              return batch.filter((id) => isToBeTried(`${key}/${action}/${id}`));
            }
          }),
        );
        const single = batches.length === 0 ? ids : refused.flat();
        for (const [id, item] of await oneByOne(key, action, single, read, readMany, options)) {
          items.set(id, item);
          if (!item.ok && item.failed) failures.push(item.failed);
          const name = `${key}/${action}/${id}`;
          if (item.ok) refusals.delete(name);
          else if (repeatable && refusal && !(item.failed && !isOfBatch(item.failed))) {
            refusals.set(name, refusals.get(name) ?? 1);
          }
        }

        const good = single.filter((id) => items.get(id)?.ok);
        if (refusal && !isAnswered && good.length > 0) {
          // A no about one of them may be why all of them were refused.
          const isForOne = ABOUT_ONE.includes(refusal.class) && good.length < ids.length;
          const isTaken = async () =>
            !repeatable || (await sendBatch(good.slice(0, limit)).catch(() => undefined)) !== undefined;
          if (!isForOne || !(await isTaken())) habits.learn(habit);
        }
        const isUntold = [...items.values()].every((item) => !item.ok && item.failed);
        const failure =
          failures.find(({ kind }) => kind === 'unknown') ??
          failures.find((one) => ABOUT_ALL.includes(one.class)) ??
          failures[0];
        if (failure && isUntold && !isAnswered) throw failure;
        const blotted = (item: Item<T>): Item<T> => (item.ok ? item : { ...item, error: blotKey(key, item.error) });
        return new Map(
          ids.flatMap((id) =>
            [items.get(id)].flatMap((item): [string, Item<T>][] => (item ? [[id, blotted(item)]] : [])),
          ),
        );
      }),
  };
}

/** Some panels answer a cancellation that they don't have with `null`. */
function replyIn(answer: Answer, action: Batched): unknown {
  const reply = readJson(answer);
  if (action === 'cancel' && answer.status === 200 && reply === null)
    throw new PanelError('rejected', 'absent', { detail: 'null' });
  return reply;
}

/** Whether a batch was refused as a whole, or answered in a way that tells nothing of each: one by one it may be taken. */
function isOfBatch({ kind, class: problem }: PanelError): boolean {
  if (kind === 'rejected') return problem !== 'key' && problem !== 'rate';
  return kind === 'unreadable' && problem !== 'transient';
}

/** An id without blanks and commas, which would make two of it. */
function clean(id: string): string {
  return id.replace(/[\s,]/g, '');
}

function cut<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
