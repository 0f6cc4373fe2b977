import { z } from 'zod';
import type { Account, Accounts } from '../accounts/accounts.ts';
import { PanelError } from '../panel/errors.ts';
import type { Item, OrderStatus, RefillStatus } from '../panel/model.ts';
import type { Store } from '../store/store.ts';
import type { Ledger } from './ledger.ts';
import { hasMoved, orderAfter, refillAfter } from './news.ts';
import type { Order, Refill } from './records.ts';
import { createRota, type Kind, type Row, type Watched } from './rota.ts';
import { nextCheck, type Progress } from './schedule.ts';

const DAY = 86_400_000;
/** An order that has not moved for so long, while it was watched, is not asked about any more. */
const GIVE_UP_MS = 90 * DAY;
/** So long does a panel that says "no such order" get to change its mind. */
const MISSING_MS = 2 * DAY;
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
  /** Nothing moved for long, or the panel does not know it any more: it is not watched any more. */
  | { kind: 'lost'; order: Order };

/** Held: the person wants quiet until then, in ms. */
export type Telling = 'told' | 'unreachable' | { heldUntil: number };

export interface Watch {
  /** Watches from now on; what is watched already stays as it is. Survives a restart. */
  follow(account: string, kind: Kind, id: string): Promise<void>;
  /** Ids of the account's orders that have not ended, newest first as far as ids tell. */
  open(account: string): string[];
  /** Calls it with an account whenever one of its orders begins to run, moves, or does not run any more. */
  onChange(listener: (account: string) => void): void;
  /** Takes a status that was read for another reason. @returns the order as it is now. */
  saw(account: string, id: string, status: OrderStatus): Promise<Order | undefined>;
  sawRefill(account: string, id: string, status: RefillStatus): Promise<Refill | undefined>;
  /** Asks the panel for this account again: its key works now, or its owner can be told again. */
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
  onError: (error: unknown) => void;
}): Watch {
  const { accounts, ledger, now, passed, intervalMs } = parts;
  // One row for each thing that is watched: a start reads what is open, not all that ever was.
  const rows = parts.store.collection('watch', { schema: rowSchema, instead: () => ({ movedAt: passed() }) });
  const rota = createRota({ intervalMs, passed });
  let timer: NodeJS.Timeout | undefined;
  const running = new Set<Promise<void>>();
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

  const rowKey = (account: string, kind: Kind, id: string) => `${account}/${kind}/${id}`;

  const postpone = (items: readonly Watched[], error: unknown) => {
    parts.onError(error);
    for (const item of items) if (item.slot === undefined) rota.schedule(item, passed() + intervalMs);
  };
  const letGo = async (account: string, kind: Kind, id: string) => {
    const item = rota.find(account, kind, id);
    if (item) rota.letGo(item);
    await rows.delete(rowKey(account, kind, id));
    announce(account);
  };

  const noteStatus = async (account: string, id: string, status: OrderStatus) => {
    let isMove = false;
    const order = await ledger.changeOrder(account, id, (old) => {
      const next = orderAfter(old, status, now());
      isMove = hasMoved(old, next);
      return next;
    });
    const item = rota.find(account, 'order', id);
    if (item) {
      item.hasEnded = order?.endedAt !== undefined;
      await noteRest(item, isMove ? 'moved' : 'rests');
    }
    if (isMove) announce(account);
    return { order, isMove };
  };
  const sawRefill = async (account: string, id: string, status: RefillStatus) => {
    let isMove = false;
    const refill = await ledger.changeRefill(account, id, (old) => {
      const next = refillAfter(old, status, now());
      isMove = next.status !== old.status;
      return next;
    });
    const item = rota.find(account, 'refill', id);
    if (item && isMove) await noteRest(item, 'moved');
    return refill;
  };

  /** Keeps since when it rests, or is missing. What is no news, or not much of it, is not written. */
  const noteRest = async (item: Watched, found: 'moved' | 'rests' | 'missing') => {
    if (found === 'moved') item.movedAt = passed();
    const isMissing = found === 'missing';
    if (isMissing === (item.row.missedAt !== undefined) && item.movedAt - item.row.movedAt < DAY) return;
    const row: Row = { movedAt: item.movedAt, ...(isMissing ? { missedAt: item.row.missedAt ?? passed() } : {}) };
    if (await rows.update(rowKey(item.account, item.kind, item.id), (old) => old && row)) item.row = row;
  };

  const scheduleNext = (item: Watched, progress: Omit<Progress, 'watchedMs'>) => {
    const wait = nextCheck({ ...progress, watchedMs: passed() - item.movedAt }, now(), intervalMs);
    rota.schedule(item, item.takenAt + wait);
  };

  /** Asks the panel about some of an account's things. @returns what has ended and was not told. */
  const check = async (account: Account, items: readonly Watched[]): Promise<{ item: Watched; ending: Ending }[]> => {
    const panel = accounts.panelOf(account);
    const endings: { item: Watched; ending: Ending }[] = [];
    const known = new Map(
      (
        await ledger.orders(
          account.id,
          items.flatMap((item) => (item.kind === 'order' ? [item.id] : [])),
        )
      ).flatMap((order) => (order ? [[order.id, order] as const] : [])),
    );
    const toAsk: Watched[] = [];
    for (const item of items) {
      const order = item.kind === 'order' ? known.get(item.id) : undefined;
      // Told already: the process died before it could let go of it.
      if (order && order.endedAt !== undefined && order.told === order.status)
        await letGo(account.id, 'order', order.id);
      else if (order && order.endedAt !== undefined) {
        item.hasEnded = true;
        endings.push({ item, ending: { kind: 'order', order } });
      } else toAsk.push(item);
    }

    const take = async <S>(
      kind: Kind,
      ask: (ids: string[]) => Promise<Map<string, Item<S>>>,
      apply: (item: Watched, answer: Item<S>) => Promise<Ending | undefined>,
    ) => {
      const asked = toAsk.filter((item) => item.kind === kind);
      if (asked.length === 0) return;
      const answers = await ask(asked.map((item) => item.id));
      // Side by side, so that what is written is written at once.
      const found = await Promise.all(
        asked.map(async (item) => {
          const answer = answers.get(item.id);
          const ending = answer && (await apply(item, answer));
          return ending ? [{ item, ending }] : [];
        }),
      );
      endings.push(...found.flat());
    };

    const applyOrder = async (item: Watched, answer: Item<OrderStatus>): Promise<Ending | undefined> => {
      const before = known.get(item.id);
      if (!before) {
        await letGo(item.account, item.kind, item.id);
        return undefined;
      }
      const order = answer.ok ? ((await noteStatus(item.account, item.id, answer.value)).order ?? before) : before;
      if (order.endedAt !== undefined) return { kind: 'order', order };
      const isMissing = !answer.ok && answer.failed === undefined;
      if (isMissing) await noteRest(item, 'missing');
      const missedMs = isMissing ? passed() - (item.row.missedAt ?? passed()) : 0;
      if (passed() - item.movedAt > GIVE_UP_MS || missedMs > MISSING_MS) return { kind: 'lost', order };
      scheduleNext(item, { ...order, quantity: order.values.quantity });
      return undefined;
    };
    const applyRefill = async (item: Watched, answer: Item<RefillStatus>): Promise<Ending | undefined> => {
      const before = await ledger.refill(item.account, item.id);
      if (!before) {
        await letGo(item.account, item.kind, item.id);
        return undefined;
      }
      if (before.endedAt !== undefined && before.told === before.status) {
        await letGo(item.account, item.kind, item.id);
        return undefined;
      }
      const refill = answer.ok ? ((await sawRefill(item.account, item.id, answer.value)) ?? before) : before;
      const order = await ledger.order(item.account, refill.order);
      if (refill.endedAt !== undefined) return { kind: 'refill', refill, order };
      if (passed() - item.movedAt > GIVE_UP_MS) await letGo(item.account, item.kind, item.id);
      else scheduleNext(item, { placedAt: refill.requestedAt, changedAt: refill.changedAt });
      return undefined;
    };

    const results = await Promise.allSettled([
      take('order', (ids) => panel.statuses(account.key, ids, { background: true }), applyOrder),
      take('refill', (ids) => panel.refillStatuses(account.key, ids, { background: true }), applyRefill),
    ]);
    const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    for (const error of failed) await afterFailure(account, items, error);
    return endings;
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
    if (error instanceof PanelError && error.kind === 'rejected' && error.class === 'key') {
      return park(account, items, error.text ?? '');
    }
    if (!(error instanceof PanelError)) parts.onError(error);
    const pause = error instanceof PanelError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    for (const item of items) {
      if (item.slot === undefined) rota.schedule(item, passed() + Math.max(pause, intervalMs));
    }
  };

  /** One person: asks for all of their accounts side by side, then tells what ended in one go. */
  const attend = async (owner: number, work: readonly { account: Account; items: readonly Watched[] }[]) => {
    if (!(await accounts.isServed(owner))) return; // In peace until they return.
    const found = await Promise.allSettled(
      work.map(async ({ account, items }) => {
        if (account.refused === undefined) return check(account, items);
        if (!account.refusedTold) await park(account, items, account.refused);
        return [];
      }),
    );
    const endings = found.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    for (const [index, result] of found.entries()) {
      const one = work[index];
      if (result.status === 'rejected' && one) await afterFailure(one.account, one.items, result.reason);
    }
    if (endings.length === 0) return;
    const noteTold = async ({ item, ending }: { item: Watched; ending: Ending }) => {
      const status = ending.kind === 'refill' ? ending.refill.status : ending.order.status;
      const note = <T>(old: T) => ({ ...old, told: status });
      if (ending.kind === 'refill') await ledger.changeRefill(item.account, item.id, note);
      else await ledger.changeOrder(item.account, item.id, note);
      await letGo(item.account, item.kind, item.id);
    };
    const told = async (ones: readonly Ending[]) => {
      // Side by side: what came as one message is noted at once, so that none of it comes again.
      await Promise.all(endings.filter((one) => ones.includes(one.ending)).map(noteTold));
    };
    try {
      // To an unreachable person nothing is told, and the rows stay: `resume` brings them back.
      const answer = await parts.tell(
        owner,
        endings.map(({ ending }) => ending),
        told,
      );
      if (typeof answer !== 'object') looks.delete(owner);
      else for (const { item } of endings) rota.schedule(item, nextLook(owner, answer.heldUntil), 'exactly');
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
      await rows.set(rowKey(account, kind, id), row);
      const item = rota.hold(account, kind, id, row);
      if (!item) return;
      rota.schedule(item, passed() + 1);
      announce(account);
    },
    open: (account) =>
      rota
        .of(account)
        .flatMap((item) => (item.kind === 'order' && !item.hasEnded ? [item.id] : []))
        .reverse(),
    onChange: (listener) => void listeners.push(listener),
    async saw(account, id, status) {
      const { order, isMove } = await noteStatus(account, id, status);
      const runsAgain = order && isMove && order.endedAt === undefined && !rota.find(account, 'order', id);
      if (runsAgain) await watch.follow(account, 'order', id);
      return order;
    },
    sawRefill,
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
      clearInterval(timer);
      await Promise.all(running);
    },
  };
  return watch;
}
