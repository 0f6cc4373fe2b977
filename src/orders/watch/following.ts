import { z } from 'zod';
import type { OrderStatus, RefillStatus } from '../../panel/model.ts';
import { isOrderFinal, isRefillFinal } from '../../panel/statuses.ts';
import type { Store } from '../../store/store.ts';
import type { Ledger } from '../ledger.ts';
import type { Order, Refill } from '../records.ts';
import { standingOf } from '../states.ts';
import { hasMoved, orderAfter, refillAfter } from './news.ts';
import type { Kind, Rota, Row, Watched } from './rota.ts';
import { nextCheck } from './schedule.ts';

const DAY = 86_400_000;
/** An order that has not moved for so long, while it was watched, is not asked about any more. */
const GIVE_UP_MS = 90 * DAY;
/** So long does a panel that says that it knows no such thing get to change its mind, from its first no in a row on. */
const MISSING_MS = { order: 2 * DAY, refill: DAY } as const;

const rowSchema: z.ZodType<Row> = z.union([
  z.object({ movedAt: z.number(), missedAt: z.number().exactOptional() }),
  // A former version kept the wall time when it was taken in.
  z.number().transform(() => ({ movedAt: Number.POSITIVE_INFINITY })),
]);

/** What everybody may ask for and tell of what is followed. */
export interface Followed {
  /** Watches from now on; what is watched already stays as it is. Survives a restart. */
  follow(account: string, kind: Kind, id: string): Promise<void>;
  /** Ids of the account's orders that have not ended, newest first as far as ids tell. */
  open(account: string): string[];
  /** Calls it with an account whenever one of its orders begins to run, moves, or does not run any more. */
  onChange(listener: (account: string) => void): void;
  /** Calls it with an order whenever it has another status. */
  onStatus(listener: (order: Order) => void): void;
  /** Takes a status that was read for another reason; what runs is watched from then on. @returns the order as it is now. */
  saw(account: string, id: string, status: OrderStatus): Promise<Order | undefined>;
  sawRefill(account: string, id: string, status: RefillStatus): Promise<Refill | undefined>;
  /** Asks the panel for this account again: its key works now. */
  resume(account: string): Promise<void>;
  forget(account: string): Promise<void>;
}

/** What is followed: a row on disk and a place in the rota for each order and refill, until it is let go of. */
export interface Following extends Followed {
  /** Takes in what is on disk. */
  load(): Promise<void>;
  recordOf(item: Watched): Promise<Order | Refill | undefined>;
  /** Keeps what the panel said of it, and whether it is to be asked about. @returns the record as it is now. */
  noteOrder(account: string, id: string, status: OrderStatus): Promise<Order | undefined>;
  noteRefill(account: string, id: string, status: RefillStatus): Promise<Refill | undefined>;
  /** Keeps that the panel does not know it. */
  noteMissing(item: Watched): Promise<void>;
  restsTooLong(item: Watched): boolean;
  isMissedTooLong(item: Watched): boolean;
  /** Plans when to ask about it again. */
  planNext(item: Watched, record: Order | Refill): void;
  /** Something of ours failed: what is not planned yet is asked about an interval later. */
  postpone(items: readonly Watched[], error: unknown): void;
  /** Nobody can be told of them: they are left in peace until `resume`, and let go of when they have not moved for too long. */
  rest(items: readonly Watched[]): Promise<void>;
  /** Drops what is over. Looked at after nobody finds it here any more: whoever sees from then on that it runs follows it. */
  letGo(item: Watched): Promise<void>;
}

export function createFollowing(parts: {
  store: Store;
  ledger: Ledger;
  rota: Rota;
  intervalMs: number;
  now: () => number;
  passed: () => number;
  onError: (error: unknown) => void;
}): Following {
  const { ledger, rota, intervalMs, now, passed } = parts;
  // One row for each thing that is watched: a start reads what is open, not all that ever was.
  const rows = parts.store.collection('watch', { schema: rowSchema, instead: () => ({ movedAt: passed() }) });
  const rowKey = (account: string, kind: Kind, id: string) => `${account}/${kind}/${id}`;

  const statusListeners: ((order: Order) => void)[] = [];
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

  /** Keeps since when it rests, or is missing. What is no news, or not much of it, is not written. */
  const noteRest = async (item: Watched, found: 'moved' | 'rests' | 'missing') => {
    if (found === 'moved') item.movedAt = passed();
    const isMissing = found === 'missing';
    if (isMissing === (item.row.missedAt !== undefined) && item.movedAt - item.row.movedAt < DAY) return;
    const { account, kind, id } = item;
    item.row = { movedAt: item.movedAt, ...(isMissing ? { missedAt: item.row.missedAt ?? passed() } : {}) };
    await rows.update(rowKey(account, kind, id), (old) => (rota.find(account, kind, id) === item ? item.row : old));
  };

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

  /** Notes what was read for another reason. What runs is followed before, so that a crash leaves none that nobody watches. */
  const saw = async <T>(
    account: string,
    kind: Kind,
    id: string,
    runs: boolean,
    write: () => Promise<T | undefined>,
  ) => {
    const hold = async () => {
      if (runs && !rota.find(account, kind, id)) await following.follow(account, kind, id);
    };
    await hold();
    const record = await write();
    if (record) await hold(); // It may just have been let go.
    return record;
  };

  const missedMs = ({ row }: Watched) => (row.missedAt === undefined ? undefined : passed() - row.missedAt);

  const drop = async (item: Watched) => {
    rota.letGo(item);
    const { account, kind, id } = item;
    // Somebody may follow it anew meanwhile.
    await rows.update(rowKey(account, kind, id), (old) => (rota.find(account, kind, id) ? old : undefined));
    announce(account);
  };

  const following: Following = {
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
    onStatus: (listener) => void statusListeners.push(listener),
    saw: (account, id, status) =>
      saw(account, 'order', id, !isOrderFinal(status.status), () => following.noteOrder(account, id, status)),
    sawRefill: (account, id, status) =>
      saw(account, 'refill', id, !isRefillFinal(status.status), () => following.noteRefill(account, id, status)),
    async resume(account) {
      for (const item of rota.of(account)) rota.want(item);
      announce(account);
    },
    async forget(account) {
      for (const item of rota.of(account)) rota.letGo(item);
      await rows.deletePrefix(`${account}/`);
    },

    async load() {
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
    },
    recordOf: ({ kind, account, id }) => (kind === 'order' ? ledger.order(account, id) : ledger.refill(account, id)),
    async noteOrder(account, id, status) {
      let isOther = false;
      const order = await note(account, 'order', id, (noteMove) =>
        ledger.changeOrder(account, id, (old) => {
          const next = orderAfter(old, status, now());
          noteMove(hasMoved(old, next));
          isOther = next.status !== old.status;
          return next;
        }),
      );
      if (order && isOther) for (const listener of statusListeners) listener(order);
      return order;
    },
    noteRefill: (account, id, status) =>
      note(account, 'refill', id, (noteMove) =>
        ledger.changeRefill(account, id, (old) => {
          const next = refillAfter(old, status, now());
          noteMove(next.status !== old.status);
          return next;
        }),
      ),
    noteMissing: (item) => noteRest(item, 'missing'),
    restsTooLong: (item) => passed() - item.movedAt > GIVE_UP_MS,
    isMissedTooLong: (item) => (missedMs(item) ?? 0) > MISSING_MS[item.kind],
    planNext(item, record) {
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
    },
    postpone(items, error) {
      parts.onError(error);
      for (const item of items) if (item.slot === undefined) rota.schedule(item, passed() + intervalMs);
    },
    async rest(items) {
      for (const item of items) {
        if (following.restsTooLong(item)) await drop(item);
        else rota.schedule(item, item.movedAt + GIVE_UP_MS + 1, 'exactly');
      }
    },
    async letGo(item) {
      rota.letGo(item);
      if (isOver(await following.recordOf(item))) await drop(item);
      else await following.follow(item.account, item.kind, item.id);
    },
  };
  return following;
}

/** Whether there is nothing more to ask about it, or to tell of it. */
export function isOver(record: Order | Refill | undefined): boolean {
  return record === undefined || ['told', 'lost'].includes(standingOf(record));
}
