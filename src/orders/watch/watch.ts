import { z } from 'zod';
import type { Account, Accounts } from '../../accounts/accounts.ts';
import { classify, isKeyRefused, PanelError } from '../../panel/errors.ts';
import { itemOfError, itemsOf } from '../../panel/items.ts';
import type { Item, OrderStatus, RefillStatus } from '../../panel/model.ts';
import { isOrderFinal, isRefillFinal } from '../../panel/statuses.ts';
import type { Store } from '../../store/store.ts';
import type { Ledger } from '../ledger.ts';
import type { Order, Refill } from '../records.ts';
import { standingOf } from '../states.ts';
import { hasMoved, moved, orderAfter, refillAfter } from './news.ts';
import { createRota, type Kind, type Row, type Watched } from './rota.ts';
import { nextCheck } from './schedule.ts';

const DAY = 86_400_000;
/** An order that has not moved for so long, while it was watched, is not asked about any more. */
const GIVE_UP_MS = 90 * DAY;
/** So long does a panel that says that it knows no such thing get to change its mind, from its first no in a row on. */
const MISSING_MS = { order: 2 * DAY, refill: DAY } as const;
/** What is held until a moment of the day is looked at so often, for the clock may have been set. */
const LOOK_AGAIN_MS = 15 * 60_000;

const rowSchema: z.ZodType<Row> = z.union([
  z.object({ movedAt: z.number(), missedAt: z.number().exactOptional() }),
  // A former version kept the wall time when it was taken in.
  z.number().transform(() => ({ movedAt: Number.POSITIVE_INFINITY })),
]);

/** Something that a person is to be told of. */
export type Ending =
  | { kind: 'order'; order: Order }
  | { kind: 'refill'; refill: Refill; order: Order | undefined }
  /** Nothing moved for long, or the panel does not know it: it is not watched any more. */
  | { kind: 'lost'; order: Order }
  | { kind: 'lostRefill'; refill: Refill; order: Order | undefined };

/** Held: the person wants quiet until then, in ms. */
export type Telling = 'told' | 'unreachable' | { heldUntil: number };

export interface Watch {
  /** Watches from now on; what is watched already stays as it is. Survives a restart. */
  follow(account: string, kind: Kind, id: string): Promise<void>;
  /** Ids of the account's orders that have not ended, newest first as far as ids tell. */
  open(account: string): string[];
  /** Calls it with an account whenever one of its orders begins to run, moves, or does not run any more. */
  onChange(listener: (account: string) => void): void;
  /** Takes a status that was read for another reason; what runs is watched from then on. @returns the order as it is now. */
  saw(account: string, id: string, status: OrderStatus): Promise<Order | undefined>;
  sawRefill(account: string, id: string, status: RefillStatus): Promise<Refill | undefined>;
  /** Asks the panel for this account again: its key works now. */
  resume(account: string): Promise<void>;
  forget(account: string): Promise<void>;
  /** How many orders and refills are watched. */
  size(): number;
  start(): Promise<void>;
  /** Checks what is due now. The timer calls it; so may a test. */
  round(): Promise<void>;
  stop(): Promise<void>;
}

export function createWatch(parts: {
  store: Store;
  accounts: Accounts;
  ledger: Ledger;
  /** Shortest time between two checks of one order. */
  intervalMs: number;
  now: () => number;
  /** For all that waits, in ms: `Store.ran`. */
  passed: () => number;
  /**
   * Tells one person of all that ended in one round, and calls `told` for each that got through. Rejects when the others did
   * not: it is called again for them later.
   */
  tell: (
    owner: number,
    endings: readonly Ending[],
    told: (endings: readonly Ending[]) => Promise<void>,
  ) => Promise<Telling>;
  /** As `tell`: that the key of this account does not work any more. */
  keyRefused: (account: Account, text: string) => Promise<Telling>;
  /** Says that orders of this account are checked one by one. @returns whether it was said. */
  oneByOne?: (account: Account) => Promise<boolean>;
  onError: (error: unknown) => void;
}): Watch {
  const { accounts, ledger, now, passed, intervalMs } = parts;
  // One row for each thing that is watched: a start reads what is open, not all that ever was.
  const rows = parts.store.collection('watch', { schema: rowSchema, instead: () => ({ movedAt: passed() }) });
  const rota = createRota({ intervalMs, passed });
  let timer: NodeJS.Timeout | undefined;
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  let stopped = false;
  /** Accounts whose owner is being told that the key is refused. */
  const refusing = new Set<string>();
  /** When it is looked again whether a person may be told of what is held: of all of it at once, so that it comes as one message. */
  const looks = new Map<number, number>();

  const listeners: ((account: string) => void)[] = [];
  const announce = (account: string) => {
    for (const listener of listeners) {
      try {
        listener(account);
      } catch (error) {
        parts.onError(error);
      }
    }
  };

  // Whatever is left without a slot because its owner can't be told is due again then.
  accounts.onReturn((person) => {
    for (const account of person.accounts) watch.resume(account).catch(parts.onError);
  });

  const rowKey = (account: string, kind: Kind, id: string) => `${account}/${kind}/${id}`;

  const postpone = (items: readonly Watched[], error: unknown) => {
    parts.onError(error);
    for (const item of items) if (item.slot === undefined) rota.schedule(item, passed() + intervalMs);
  };
  const recordOf = ({ kind, account, id }: Watched): Promise<Order | Refill | undefined> =>
    kind === 'order' ? ledger.order(account, id) : ledger.refill(account, id);
  const isOver = (record: Order | Refill | undefined) =>
    record === undefined || ['told', 'lost'].includes(standingOf(record));

  const drop = async (item: Watched) => {
    rota.letGo(item);
    const { account, kind, id } = item;
    // Somebody may follow it anew meanwhile.
    await rows.update(rowKey(account, kind, id), (old) => (rota.find(account, kind, id) ? old : undefined));
    announce(account);
  };
  /** Drops what is over. Looked at after nobody finds it here any more: whoever sees from then on that it runs follows it. */
  const letGo = async (item: Watched) => {
    rota.letGo(item);
    if (isOver(await recordOf(item))) await drop(item);
    else await watch.follow(item.account, item.kind, item.id);
  };

  /** Keeps what was seen of it, and whether it is to be asked about. */
  const note = async <T extends Order | Refill>(
    account: string,
    kind: Kind,
    id: string,
    write: (noteMove: (isMove: boolean) => void) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    let isMove = false;
    const record = await write((is) => {
      isMove = is;
    });
    const item = rota.find(account, kind, id);
    if (item) {
      item.hasEnded = record?.endedAt !== undefined;
      await noteRest(item, isMove ? 'moved' : 'rests');
    }
    if (isMove) announce(account);
    return record;
  };
  const noteOrder = (account: string, id: string, status: OrderStatus) =>
    note(account, 'order', id, (noteMove) =>
      ledger.changeOrder(account, id, (old) => {
        const next = orderAfter(old, status, now());
        noteMove(hasMoved(old, next));
        return next;
      }),
    );
  const noteRefill = (account: string, id: string, status: RefillStatus) =>
    note(account, 'refill', id, (noteMove) =>
      ledger.changeRefill(account, id, (old) => {
        const next = refillAfter(old, status, now());
        noteMove(next.status !== old.status);
        return next;
      }),
    );

  /** Notes what was read for another reason. What runs is followed before, so that a crash leaves none that nobody watches. */
  const saw = async <T>(
    account: string,
    kind: Kind,
    id: string,
    runs: boolean,
    write: () => Promise<T | undefined>,
  ) => {
    const hold = async () => {
      if (runs && !rota.find(account, kind, id)) await watch.follow(account, kind, id);
    };
    await hold();
    const record = await write();
    if (record) await hold(); // It may just have been let go.
    return record;
  };

  /** Keeps since when it rests, or is missing. What is no news, or not much of it, is not written. */
  const noteRest = async (item: Watched, found: 'moved' | 'rests' | 'missing') => {
    if (found === 'moved') item.movedAt = passed();
    const isMissing = found === 'missing';
    if (isMissing === (item.row.missedAt !== undefined) && item.movedAt - item.row.movedAt < DAY) return;
    const { account, kind, id } = item;
    item.row = { movedAt: item.movedAt, ...(isMissing ? { missedAt: item.row.missedAt ?? passed() } : {}) };
    await rows.update(rowKey(account, kind, id), (old) => (rota.find(account, kind, id) === item ? item.row : old));
  };
  const missedMs = ({ row }: Watched) => (row.missedAt === undefined ? undefined : passed() - row.missedAt);
  const restsTooLong = (item: Watched) => passed() - item.movedAt > GIVE_UP_MS;
  const isMissedTooLong = (item: Watched) => (missedMs(item) ?? 0) > MISSING_MS[item.kind];

  const scheduleNext = (item: Watched, record: Order | Refill) => {
    const missed = missedMs(item);
    const progress = { watchedMs: passed() - item.movedAt, missedMs: missed };
    const wait = nextCheck(
      'requestedAt' in record
        ? { ...progress, placedAt: record.requestedAt, changedAt: record.changedAt }
        : { ...record, ...progress, quantity: record.values.quantity },
      now(),
      intervalMs,
    );
    const left = missed === undefined ? wait : Math.max(MISSING_MS[item.kind] - missed, intervalMs);
    rota.schedule(item, item.takenAt + Math.min(wait, left));
  };

  const endingOf = async (record: Order | Refill, isLost = false): Promise<Ending> => {
    if (!('requestedAt' in record)) return { kind: isLost ? 'lost' : 'order', order: record };
    const order = await ledger.order(record.account, record.order);
    return { kind: isLost ? 'lostRefill' : 'refill', refill: record, order };
  };

  /** Asks the panel about some of an account's things. @returns what has ended and was not told. */
  const check = async (account: Account, taken: readonly Watched[]): Promise<{ item: Watched; ending: Ending }[]> => {
    const panel = accounts.panelOf(account);
    const endings: { item: Watched; ending: Ending }[] = [];
    const records = new Map<Watched, Order | Refill>();
    // Where each takes a request there is no room for others.
    const early = panel.habits.has('status one by one') ? taken.filter((item) => item.due > passed()) : [];
    for (const item of early) rota.schedule(item, item.due, 'exactly');
    const items = taken.filter((item) => !early.includes(item));
    const ids = items.flatMap(({ kind, id }) => (kind === 'order' ? [id] : []));
    const orders = new Map((await ledger.orders(account.id, ids)).map((order) => [order?.id, order]));
    for (const item of items) {
      const record = item.kind === 'order' ? orders.get(item.id) : await recordOf(item);
      // Told already: the process died before it could let go of it.
      if (!record || isOver(record)) await letGo(item);
      else if (standingOf(record) === 'open') records.set(item, record);
      else {
        item.hasEnded = true;
        endings.push({ item, ending: await endingOf(record) });
      }
    }
    if (account.refused !== undefined) return endings; // What has ended is told all the same.

    const take = async <S>(
      kind: Kind,
      ask: (ids: readonly string[]) => Promise<Map<string, Item<S>>>,
      write: (id: string, status: S) => Promise<Order | Refill | undefined>,
    ) => {
      const asked = [...records].filter(([item]) => item.kind === kind);
      if (asked.length === 0) return;
      const ids = asked.map(([item]) => item.id);
      const answers = await itemsOf(ids, ask(ids), (error) => isNoToAll(kind, error));
      const apply = async ([item, before]: (typeof asked)[number]): Promise<Ending | undefined> => {
        const answer = answers.get(item.id);
        const record = (answer?.ok ? await write(item.id, answer.value) : undefined) ?? before;
        if (record.endedAt !== undefined) return endingOf(record);
        const isMissing = answer?.ok === false && isNo(kind, answer);
        if (isMissing) await noteRest(item, 'missing');
        if (restsTooLong(item) || (isMissing && isMissedTooLong(item))) return endingOf(record, true);
        scheduleNext(item, record);
        return undefined;
      };
      // Side by side, so that what is written is written at once.
      const found = await Promise.all(
        asked.map(async (one) => {
          const ending = await apply(one);
          return ending ? [{ item: one[0], ending }] : [];
        }),
      );
      endings.push(...found.flat());
    };

    const background = { background: true, signal: stopping.signal };
    const results = await Promise.allSettled([
      take(
        'order',
        (ids) => panel.statuses(account.key, ids, background),
        (id, status) => noteOrder(account.id, id, status),
      ),
      take(
        'refill',
        (ids) => panel.refillStatuses(account.key, ids, background),
        (id, status) => noteRefill(account.id, id, status),
      ),
    ]);
    if (records.size > 1 && panel.habits.has('status one by one')) await tellOneByOne(account);
    const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    for (const error of failed) await afterFailure(account, items, error);
    return endings;
  };

  const tellOneByOne = async (account: Account) => {
    const isTold = (await accounts.byId(account.id))?.oneByOneTold;
    if (!isTold && (await parts.oneByOne?.(account))) {
      await accounts.change(account.owner, account.id, { oneByOneTold: true });
    }
  };

  /** Says once that the key is refused. Nothing is scheduled then: `resume` does, when a new key comes. */
  const park = async (account: Account, items: readonly Watched[], text: string) => {
    if (refusing.has(account.id)) return; // Another round is at it.
    refusing.add(account.id);
    try {
      const refused = await accounts.change(account.owner, account.id, (old) =>
        old.key === account.key ? { refused: text } : {},
      );
      if (!refused) return;
      // A new key has come while the panel was asked with the old one.
      if (refused.key !== account.key) for (const item of items) rota.schedule(item, passed() + 1);
      else if (!refused.refusedTold && (await parts.keyRefused(refused, text)) === 'told') {
        await accounts.change(account.owner, account.id, { refusedTold: true });
      }
    } catch (error) {
      postpone(items, error);
    } finally {
      refusing.delete(account.id);
    }
  };

  const afterFailure = async (account: Account, items: readonly Watched[], error: unknown) => {
    if (isKeyRefused(error)) {
      return park(account, items, error.text ?? '');
    }
    if (!(error instanceof PanelError)) parts.onError(error);
    const pause = error instanceof PanelError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    for (const item of items) {
      if (item.slot === undefined) rota.schedule(item, passed() + Math.max(pause, intervalMs));
    }
  };

  /** Nobody can be told of them: they are left in peace until `resume`, and let go of when they have not moved for too long. */
  const rest = async (items: readonly Watched[]) => {
    for (const item of items) {
      if (restsTooLong(item)) await drop(item);
      else rota.schedule(item, item.movedAt + GIVE_UP_MS + 1, 'exactly');
    }
  };

  /** One person: asks for all of their accounts side by side, then tells what ended in one go. */
  const attend = async (owner: number, work: readonly { account: Account; items: readonly Watched[] }[]) => {
    if (!(await accounts.isServed(owner))) return rest(work.flatMap(({ items }) => items));
    const found = await Promise.allSettled(
      work.map(async ({ account, items }) => {
        if (account.refused !== undefined && !account.refusedTold) await park(account, items, account.refused);
        return check(account, items);
      }),
    );
    const endings = found.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    for (const [index, result] of found.entries()) {
      const one = work[index];
      if (result.status === 'rejected' && one) await afterFailure(one.account, one.items, result.reason);
    }
    if (endings.length === 0) return;
    /** What is not any more what was told of is watched on. */
    const noteTold = async ({ item, ending }: { item: Watched; ending: Ending }) => {
      const isLost = ending.kind === 'lost' || ending.kind === 'lostRefill';
      const { status } = 'refill' in ending ? ending.refill : ending.order;
      const stands = <T extends Order | Refill>(old: T): T =>
        old.status === status && (!isLost || restsTooLong(item) || isMissedTooLong(item))
          ? moved(old, isLost ? 'givenUp' : 'told', now())
          : old;
      const record = await ('refill' in ending
        ? ledger.changeRefill(item.account, item.id, stands)
        : ledger.changeOrder(item.account, item.id, stands));
      if (isOver(record)) await letGo(item);
      else rota.schedule(item, passed() + 1);
    };
    const told = async (ones: readonly Ending[]) => {
      // Side by side: what came as one message is noted at once, so that none of it comes again.
      await Promise.all(endings.filter((one) => ones.includes(one.ending)).map(noteTold));
    };
    try {
      const answer = await parts.tell(
        owner,
        endings.map(({ ending }) => ending),
        told,
      );
      if (typeof answer !== 'object') looks.delete(owner);
      if (answer === 'unreachable') await rest(endings.map(({ item }) => item));
      if (typeof answer === 'object')
        for (const { item } of endings) rota.schedule(item, nextLook(owner, answer.heldUntil), 'exactly');
    } catch (error) {
      postpone(
        endings.map(({ item }) => item),
        error,
      );
    }
  };

  const nextLook = (owner: number, heldUntil: number) => {
    const planned = looks.get(owner) ?? 0;
    const look = planned > passed() ? planned : passed() + Math.min(Math.max(heldUntil - now(), 0), LOOK_AGAIN_MS);
    looks.set(owner, look);
    return look;
  };

  const watch: Watch = {
    async follow(account, kind, id) {
      const row = { movedAt: passed() };
      const item = rota.hold(account, kind, id, row);
      if (item) rota.schedule(item, passed() + 1);
      await rows.update(rowKey(account, kind, id), (old) => (item ? row : (old ?? row)));
      if (item) announce(account);
    },
    open: (account) =>
      rota
        .of(account)
        .flatMap((item) => (item.kind === 'order' && !item.hasEnded ? [item.id] : []))
        .reverse(),
    onChange: (listener) => void listeners.push(listener),
    saw: (account, id, status) =>
      saw(account, 'order', id, !isOrderFinal(status.status), () => noteOrder(account, id, status)),
    sawRefill: (account, id, status) =>
      saw(account, 'refill', id, !isRefillFinal(status.status), () => noteRefill(account, id, status)),
    async resume(account) {
      for (const item of rota.of(account)) rota.want(item);
      announce(account);
    },
    async forget(account) {
      for (const item of rota.of(account)) rota.letGo(item);
      await rows.deletePrefix(`${account}/`);
    },
    size: () => rota.size(),
    async start() {
      const healed: [string, Row][] = [];
      for await (const [key, stored] of rows.entries()) {
        // Nobody knows since when one rests that a former version kept: for a day, let it be.
        const row = stored.movedAt <= passed() ? stored : { movedAt: passed() - DAY };
        if (row !== stored) healed.push([key, row]);
        const [account = '', kind, ...id] = key.split('/');
        const item = rota.hold(account, kind as Kind, id.join('/'), row);
        if (item) rota.schedule(item, passed() + 1);
      }
      await rows.setMany(healed).catch(parts.onError);
      const tick = () => {
        const round = watch.round().catch(parts.onError);
        running.add(round);
        void round.finally(() => running.delete(round));
      };
      timer = setInterval(tick, rota.slotMs);
    },
    async round() {
      if (stopped) return;
      const due = rota.takeDue();
      const byOwner = new Map<number, { account: Account; items: readonly Watched[] }[]>();
      for (const [id, items] of due) {
        try {
          const account = await accounts.byId(id);
          if (!account) await watch.forget(id);
          else byOwner.set(account.owner, [...(byOwner.get(account.owner) ?? []), { account, items }]);
        } catch (error) {
          postpone(items, error);
          rota.release(items);
        }
      }
      await Promise.all(
        [...byOwner].map(async ([owner, work]) => {
          const items = work.flatMap((one) => one.items);
          await attend(owner, work).catch((error: unknown) => postpone(items, error));
          rota.release(items);
        }),
      );
    },
    async stop() {
      stopped = true;
      stopping.abort();
      clearInterval(timer);
      await Promise.all(running);
    },
  };
  return watch;
}

/** A no of the panel that is about what it was asked for, not about the moment. */
function isAboutIt({ class: problem }: Pick<PanelError, 'class'>): boolean {
  return problem !== 'key' && problem !== 'rate' && problem !== 'transient';
}

/** Whether a request was refused for something that was asked for. Of an order the panel must say so: it is money. */
function isNoToAll(kind: Kind, error: PanelError): boolean {
  return kind === 'refill' ? isNo(kind, itemOfError(error)) : error.kind === 'rejected' && error.class === 'order';
}

/** Whether the panel says that it does not know it. Of a refill also when it says nothing that can be understood: some never tell. */
function isNo(kind: Kind, { error, failed }: Extract<Item<unknown>, { ok: false }>): boolean {
  if (!failed) return isAboutIt({ class: classify(error) });
  return kind === 'refill' && failed.kind !== 'unreachable' && isAboutIt(failed);
}
