import type { Account, Accounts } from '../../accounts/accounts.ts';
import { classify, isGone, isKeyRefused, PanelError } from '../../panel/errors.ts';
import { itemOfError, itemsOf } from '../../panel/items.ts';
import type { Item } from '../../panel/model.ts';
import type { Ledger } from '../ledger.ts';
import { nameOf, type Order, type Refill } from '../records.ts';
import { standingOf } from '../states.ts';
import { type Following, isOver } from './following.ts';
import type { Kind, Rota, Watched } from './rota.ts';
import type { Ending, TellOutcome, Untold } from './telling.ts';

export interface Asking {
  /** Asks the panel about some of an account's things, and plans when to do so again. @returns what its owner is to be told of. */
  check(account: Account, items: readonly Watched[]): Promise<Untold[]>;
}

export function createAsking(parts: {
  accounts: Accounts;
  ledger: Ledger;
  rota: Rota;
  following: Following;
  intervalMs: number;
  passed: () => number;
  keyRefused: (account: Account, text: string) => Promise<TellOutcome>;
  panelGone?: (account: Account) => Promise<TellOutcome>;
  oneByOne?: (account: Account) => Promise<boolean>;
  /** Aborted when the watch stops. */
  stopping: AbortSignal;
  onError: (error: unknown) => void;
}): Asking {
  const { accounts, ledger, rota, following, intervalMs, passed } = parts;
  /** Accounts whose owner is being told that nothing is asked any more. */
  const refusing = new Set<string>();

  const endingOf = async (record: Order | Refill, isLost = false, isMissing = false): Promise<Ending> => {
    if (!('requestedAt' in record))
      return isLost ? { kind: 'lost', order: record, isMissing } : { kind: 'order', order: record };
    const order = await ledger.named(record.account, nameOf({ id: record.order, turn: record.turn }));
    return { kind: isLost ? 'lostRefill' : 'refill', refill: record, order };
  };

  /** Looks what there is to ask about. What is over is let go of; what has ended already is only told. */
  const sort = async (account: Account, items: readonly Watched[]) => {
    const running = new Map<Watched, Order | Refill>();
    const untold: Untold[] = [];
    const ids = items.flatMap(({ kind, id }) => (kind === 'order' ? [id] : []));
    const orders = new Map((await ledger.orders(account.id, ids)).map((order) => [order?.id, order]));
    for (const item of items) {
      const record = item.kind === 'order' ? orders.get(item.id) : await following.recordOf(item);
      // Told already: the process died before it could let go of it.
      if (!record || isOver(record)) await following.letGo(item);
      else if (standingOf(record) === 'open') running.set(item, record);
      else {
        item.hasEnded = true;
        untold.push({ item, ending: await endingOf(record) });
      }
    }
    return { running, untold };
  };

  /** Asks about those of one kind. */
  const take = async <S>(
    kind: Kind,
    running: ReadonlyMap<Watched, Order | Refill>,
    ask: (ids: readonly string[]) => Promise<Map<string, Item<S>>>,
    note: (id: string, status: S) => Promise<Order | Refill | undefined>,
  ): Promise<Untold[]> => {
    const asked = [...running].filter(([item]) => item.kind === kind);
    if (asked.length === 0) return [];
    const ids = asked.map(([item]) => item.id);
    const answers = await itemsOf(ids, ask(ids), (error) => isNoToAll(kind, error));
    const apply = async (item: Watched, before: Order | Refill): Promise<Ending | undefined> => {
      const answer = answers.get(item.id);
      const record = (answer?.ok ? await note(item.id, answer.value) : undefined) ?? before;
      if (isOver(record)) {
        await following.letGo(item);
        return undefined;
      }
      if (record.endedAt !== undefined) return endingOf(record);
      const isMissing = answer?.ok === false && isNo(kind, answer);
      if (isMissing) await following.noteMissing(item);
      if (following.restsTooLong(item) || (isMissing && following.isMissedTooLong(item)))
        return endingOf(record, true, isMissing);
      following.planNext(item, record);
      return undefined;
    };
    // Side by side, so that what is written is written at once.
    const found = await Promise.all(
      asked.map(async ([item, before]) => {
        const ending = await apply(item, before);
        return ending ? [{ item, ending }] : [];
      }),
    );
    return found.flat();
  };

  const afterFailure = async (account: Account, items: readonly Watched[], error: unknown) => {
    if (isKeyRefused(error)) return park(account, items, error.text ?? '');
    if (isGone(error)) return leave(account, items);
    if (!(error instanceof PanelError)) parts.onError(error);
    const pause = error instanceof PanelError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    for (const item of items) {
      if (item.slot === undefined) rota.schedule(item, passed() + Math.max(pause, intervalMs));
    }
  };

  /** Says once that the key is refused. Nothing is scheduled then: `resume` does, when it is taken again or a new one comes. */
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
        // It may have been taken meanwhile.
        await accounts.change(account.owner, account.id, (old) =>
          old.refused === undefined ? {} : { refusedTold: true },
        );
      }
    } catch (error) {
      following.postpone(items, error);
    } finally {
      refusing.delete(account.id);
    }
  };

  /** Says once that this bot does not serve the panel any more. Nothing is scheduled then: a start that has the panel does. */
  const leave = async (account: Account, items: readonly Watched[]) => {
    if (refusing.has(account.id)) return;
    refusing.add(account.id);
    try {
      const { goneTold } = (await accounts.byId(account.id)) ?? { goneTold: true };
      if (!goneTold && (await parts.panelGone?.(account)) === 'told') {
        await accounts.change(account.owner, account.id, { goneTold: true });
      }
    } catch (error) {
      following.postpone(items, error);
    } finally {
      refusing.delete(account.id);
    }
  };

  const tellOneByOne = async (account: Account) => {
    const isTold = (await accounts.byId(account.id))?.oneByOneTold;
    if (!isTold && (await parts.oneByOne?.(account))) {
      await accounts.change(account.owner, account.id, { oneByOneTold: true });
    }
  };

  const askAll = async (account: Account, taken: readonly Watched[]): Promise<Untold[]> => {
    const panel = accounts.panelOf(account);
    // Where each takes a request there is no room for others.
    const early = panel.habits.has('status one by one') ? taken.filter((item) => item.due > passed()) : [];
    for (const item of early) rota.schedule(item, item.due, 'exactly');
    const items = taken.filter((item) => !early.includes(item));
    const { running, untold } = await sort(account, items);
    if (account.refused !== undefined) return untold; // What has ended is told all the same.
    const background = { background: true, signal: parts.stopping };
    const results = await Promise.allSettled([
      take(
        'order',
        running,
        (ids) => panel.statuses(ids, background),
        (id, status) => following.noteOrder(account.id, id, status),
      ),
      take(
        'refill',
        running,
        (ids) => panel.refillStatuses(ids, background),
        (id, status) => following.noteRefill(account.id, id, status),
      ),
    ]);
    if (running.size > 1 && panel.habits.has('status one by one')) await tellOneByOne(account);
    const isBack = account.goneTold && running.size > 0 && results.every(({ status }) => status === 'fulfilled');
    if (isBack) await accounts.change(account.owner, account.id, { goneTold: false });
    for (const result of results) {
      if (result.status === 'fulfilled') untold.push(...result.value);
      else await afterFailure(account, items, result.reason);
    }
    return untold;
  };

  return {
    async check(account, items) {
      try {
        if (account.refused !== undefined && !account.refusedTold) await park(account, items, account.refused);
        return await askAll(account, items);
      } catch (error) {
        await afterFailure(account, items, error);
        return [];
      }
    },
  };
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
