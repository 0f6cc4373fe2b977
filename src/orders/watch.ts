import { z } from 'zod';
import type { Account, Accounts } from '../accounts/accounts.ts';
import { PanelError } from '../panel/errors.ts';
import type { Item, OrderStatus, RefillStatus } from '../panel/model.ts';
import { isOrderFinal, isRefillFinal } from '../panel/statuses.ts';
import type { Store } from '../store/store.ts';
import type { Ledger } from './ledger.ts';
import type { Order, Refill } from './records.ts';
import { nextCheck, type Progress } from './schedule.ts';

const DAY = 86_400_000;
/** An order that has not moved for so long is not asked about any more. */
const GIVE_UP_MS = 90 * DAY;
/** So long does a panel that says "no such order" get to change its mind. */
const MISSING_MS = 2 * DAY;
/** Orders in one request: what a request that is sent anyway has room for is asked about before it is due. */
const BATCH = 100;

type Kind = 'order' | 'refill';

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

interface Watched {
  account: string;
  kind: Kind;
  id: string;
  /** When to ask next, in ms. */
  due: number;
  /** When it was last taken to be asked about. */
  takenAt: number;
  /** Where it waits; none while it is being asked about, or when nobody is to be asked. */
  slot: number | undefined;
  /** It is being asked about or told of. */
  isBusy: boolean;
  /** It was to be asked about anew while it was busy. */
  isWanted: boolean;
  /** Nothing runs any more: it waits to be told of. */
  hasEnded: boolean;
}

export function createWatch(parts: {
  store: Store;
  accounts: Accounts;
  ledger: Ledger;
  /** Shortest time between two checks of one order. */
  intervalMs: number;
  now: () => number;
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
  const { accounts, ledger, now, intervalMs } = parts;
  // One row for each thing that is watched: a start reads what is open, not all that ever was.
  const rows = parts.store.collection('watch', { schema: z.number() });
  const byAccount = new Map<string, Map<string, Watched>>();
  // Things by the moment when they are due: a round touches only what is due.
  const slots = new Map<number, Set<Watched>>();
  let reached = 0;
  let timer: NodeJS.Timeout | undefined;
  const running = new Set<Promise<void>>();
  let stopped = false;
  /** Accounts whose owner is being told that the key is refused. */
  const refusing = new Set<string>();

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

  /** How often it is looked what is due. */
  const slotMs = Math.min(1_000, intervalMs / 5);
  // A check comes up to a slot late: without that room, the next grid point would be too near, and every second one missed.
  const gridMs = intervalMs + slotMs;

  const rowKey = (account: string, kind: Kind, id: string) => `${account}/${kind}/${id}`;
  /** All of an account fall due at the same moments, so that they fill batches; accounts are spread over the interval. */
  const gridPoint = (account: string, earliest: number) => {
    const phase = Math.floor((Number.parseInt(account.slice(0, 6), 16) % gridMs) / slotMs) * slotMs || 0;
    return Math.ceil((earliest - phase) / gridMs) * gridMs + phase;
  };
  const slotOf = (due: number) => Math.ceil(due / slotMs);

  const unschedule = (item: Watched) => {
    if (item.slot !== undefined) slots.get(item.slot)?.delete(item);
    item.slot = undefined;
  };
  const schedule = (item: Watched, earliest: number, how: 'on the grid' | 'exactly' = 'on the grid') => {
    if (byAccount.get(item.account)?.get(`${item.kind}/${item.id}`) !== item) return; // Forgotten meanwhile.
    unschedule(item);
    Object.assign(item, { isBusy: false, isWanted: false });
    item.due = how === 'exactly' ? earliest : gridPoint(item.account, earliest);
    item.slot = Math.max(slotOf(item.due), reached + 1);
    slots.set(item.slot, (slots.get(item.slot) ?? new Set()).add(item));
  };

  const postpone = (items: readonly Watched[], error: unknown) => {
    parts.onError(error);
    for (const item of items) if (item.slot === undefined) schedule(item, now() + intervalMs);
  };
  const release = (items: readonly Watched[]) => {
    for (const item of items) {
      if (!item.isBusy) continue;
      item.isBusy = false;
      if (item.isWanted) schedule(item, now() + 1);
    }
  };

  const hold = (account: string, kind: Kind, id: string): Watched | undefined => {
    const mine = byAccount.get(account) ?? new Map<string, Watched>();
    byAccount.set(account, mine);
    if (mine.has(`${kind}/${id}`)) return undefined;
    const item: Watched = {
      account,
      kind,
      id,
      due: 0,
      takenAt: 0,
      slot: undefined,
      isBusy: false,
      isWanted: false,
      hasEnded: false,
    };
    mine.set(`${kind}/${id}`, item);
    return item;
  };
  const letGo = async (account: string, kind: Kind, id: string) => {
    const item = byAccount.get(account)?.get(`${kind}/${id}`);
    if (item) unschedule(item);
    byAccount.get(account)?.delete(`${kind}/${id}`);
    if (byAccount.get(account)?.size === 0) byAccount.delete(account);
    await rows.delete(rowKey(account, kind, id));
    announce(account);
  };

  const takeDue = (): Map<string, Watched[]> => {
    const due = new Map<string, Watched[]>();
    const current = Math.floor(now() / slotMs);
    // After a long sleep, and at first, look at the slots there are instead of counting up to now.
    const ready =
      current - reached > slots.size
        ? [...slots.keys()].filter((slot) => slot <= current).sort((a, b) => a - b)
        : Array.from({ length: Math.max(0, current - reached) }, (_, step) => reached + 1 + step);
    reached = Math.max(reached, current);
    const take = (item: Watched) => {
      unschedule(item);
      item.isBusy = true;
      item.takenAt = now();
      const mine = due.get(item.account);
      if (mine) mine.push(item);
      else due.set(item.account, [item]);
    };
    for (const slot of ready) {
      for (const item of slots.get(slot) ?? []) take(item);
      slots.delete(slot);
    }
    for (const [account, items] of due) {
      const orders = items.filter(({ kind }) => kind === 'order').length;
      const places = Math.ceil(orders / BATCH) * BATCH - orders;
      if (places > 0) nextDue(account).slice(0, places).forEach(take);
    }
    return due;
  };
  /** Orders that wait, the next due first; none that was asked about less than an interval ago. */
  const nextDue = (account: string) =>
    [...(byAccount.get(account)?.values() ?? [])]
      .filter((item) => item.kind === 'order' && item.slot !== undefined && !item.hasEnded)
      .filter((item) => item.takenAt <= now() - intervalMs)
      .sort((a, b) => a.due - b.due);

  const changed = <T extends { changedAt: number; endedAt?: number; told?: string; status: string }>(
    old: T,
    next: T,
    moved: boolean,
    final: boolean,
  ): T => {
    const { endedAt: _ended, told: _told, ...rest } = next;
    const changedAt = moved ? now() : old.changedAt;
    // One that runs again is told of again when it ends.
    return (final ? { ...next, changedAt, endedAt: old.endedAt ?? now() } : { ...rest, changedAt }) as T;
  };
  const saw = async (account: string, id: string, status: OrderStatus) => {
    let hasMoved = false;
    const order = await ledger.changeOrder(account, id, (old) => {
      const { status: word, charge, currency, startCount, remains } = status;
      const news = { status: word, charge, currency, startCount, remains };
      const known = Object.fromEntries(Object.entries(news).filter(([, value]) => value !== undefined));
      const isSame = Object.entries(known).every(([field, value]) => old[field as keyof Order] === value);
      if (isSame && isOrderFinal(old.status) === (old.endedAt !== undefined)) return old; // Nothing to write.
      const statusAt = word === old.status ? {} : { statusAt: now() };
      const next: Order = { ...old, ...known, ...statusAt, checkedAt: now() };
      const moved = next.status !== old.status || next.remains !== old.remains || next.startCount !== old.startCount;
      hasMoved = moved;
      return changed(old, next, moved, isOrderFinal(next.status));
    });
    const item = byAccount.get(account)?.get(`order/${id}`);
    if (order && hasMoved && !item && order.endedAt === undefined) await watch.follow(account, 'order', id);
    if (item) item.hasEnded = order?.endedAt !== undefined;
    if (hasMoved) announce(account);
    return order;
  };
  const sawRefill = (account: string, id: string, { status }: RefillStatus) =>
    ledger.changeRefill(account, id, (old) =>
      changed(old, { ...old, status }, status !== old.status, isRefillFinal(status)),
    );

  const scheduleNext = (item: Watched, progress: Progress) =>
    schedule(item, nextCheck(progress, item.takenAt, intervalMs));

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
      const order = answer.ok ? ((await saw(item.account, item.id, answer.value)) ?? before) : before;
      if (order.endedAt !== undefined) return { kind: 'order', order };
      const rest = now() - order.changedAt;
      const refused = !answer.ok && answer.failed === undefined;
      if (rest > (refused ? MISSING_MS : GIVE_UP_MS)) return { kind: 'lost', order };
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
      if (now() - refill.changedAt > GIVE_UP_MS) await letGo(item.account, item.kind, item.id);
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
      if (refused.key !== account.key) for (const item of items) schedule(item, now() + 1);
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
      if (item.slot === undefined) schedule(item, now() + Math.max(pause, intervalMs));
    }
  };

  /** One person: asks for all of their accounts side by side, then tells what ended in one go. */
  const attend = async (owner: number, work: readonly { account: Account; items: readonly Watched[] }[]) => {
    if ((await accounts.person(owner)).unreachable) return; // In peace until they return.
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
    const told = async (ones: readonly Ending[]) => {
      for (const { item, ending } of endings.filter((one) => ones.includes(one.ending))) {
        const status = ending.kind === 'refill' ? ending.refill.status : ending.order.status;
        const note = <T>(old: T) => ({ ...old, told: status });
        if (ending.kind === 'refill') await ledger.changeRefill(item.account, item.id, note);
        else await ledger.changeOrder(item.account, item.id, note);
        await letGo(item.account, item.kind, item.id);
      }
    };
    try {
      // To an unreachable person nothing is told, and the rows stay: `resume` brings them back.
      const answer = await parts.tell(
        owner,
        endings.map(({ ending }) => ending),
        told,
      );
      // All at the same moment, whatever account they are of: they come as one message.
      if (typeof answer === 'object') {
        for (const { item } of endings) if (item.isBusy) schedule(item, answer.heldUntil, 'exactly');
      }
    } catch (error) {
      postpone(
        endings.map(({ item }) => item),
        error,
      );
    }
  };

  const watch: Watch = {
    async follow(account, kind, id) {
      await rows.set(rowKey(account, kind, id), now());
      const item = hold(account, kind, id);
      if (!item) return;
      schedule(item, now() + 1);
      announce(account);
    },
    open: (account) =>
      [...(byAccount.get(account)?.values() ?? [])]
        .flatMap((item) => (item.kind === 'order' && !item.hasEnded ? [item.id] : []))
        .reverse(),
    onChange: (listener) => void listeners.push(listener),
    saw,
    sawRefill,
    async resume(account) {
      for (const item of byAccount.get(account)?.values() ?? []) {
        if (item.isBusy) item.isWanted = true;
        else schedule(item, now() + 1);
      }
      announce(account);
    },
    async forget(account) {
      for (const item of byAccount.get(account)?.values() ?? []) unschedule(item);
      byAccount.delete(account);
      await rows.deletePrefix(`${account}/`);
    },
    size: () => [...byAccount.values()].reduce((total, items) => total + items.size, 0),
    async start() {
      for await (const [key] of rows.entries()) {
        const [account = '', kind, ...id] = key.split('/');
        const item = hold(account, kind as Kind, id.join('/'));
        if (item) schedule(item, now() + 1);
      }
      const tick = () => {
        const round = watch.round().catch(parts.onError);
        running.add(round);
        void round.finally(() => running.delete(round));
      };
      timer = setInterval(tick, slotMs);
    },
    async round() {
      if (stopped) return;
      const due = takeDue();
      const byOwner = new Map<number, { account: Account; items: readonly Watched[] }[]>();
      for (const [id, items] of due) {
        try {
          const account = await accounts.byId(id);
          if (!account) await watch.forget(id);
          else byOwner.set(account.owner, [...(byOwner.get(account.owner) ?? []), { account, items }]);
        } catch (error) {
          postpone(items, error);
        }
      }
      await Promise.all(
        [...byOwner].map(async ([owner, work]) => {
          const items = work.flatMap((one) => one.items);
          await attend(owner, work).catch((error: unknown) => postpone(items, error));
          release(items);
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
