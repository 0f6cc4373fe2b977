import { z } from 'zod';
import type { Account, Accounts } from '../accounts/accounts.ts';
import { PanelError } from '../panel/errors.ts';
import { itemOf, itemsOf } from '../panel/items.ts';
import type { Item } from '../panel/model.ts';
import type { Store } from '../store/store.ts';
import type { Ledger } from './ledger.ts';
import type { Refill } from './records.ts';
import type { Watch } from './watch/watch.ts';

/** As long as a refill is watched that does not move. */
const REMEMBERED_MS = 90 * 86_400_000;
/** After an answer the same wish is a second tap for so long, and a new one later: what was refused may be possible by then. */
const SAME_TAP_MS = 60_000;

const answerSchema = z.discriminatedUnion('ok', [
  /** The panel takes the request; `refill` is the id of the refill. */
  z.object({ ok: z.literal(true), refill: z.string().exactOptional() }),
  /** `isLost`: the panel did not say, so it may have been done. */
  z.object({ ok: z.literal(false), error: z.string(), isLost: z.boolean() }),
]);
export type Answer = z.infer<typeof answerSchema>;

const requestSchema = z.object({
  by: z.string(),
  /** When it was sent, then when it was answered, in ms of `passed`. */
  at: z.number(),
  /** Without them nobody knows: the process died in the middle, or the panel did not say. */
  answers: z.array(z.tuple([z.string(), answerSchema])).exactOptional(),
});
type Request = z.infer<typeof requestSchema>;

/** What a person wants: two taps on one button have one name. */
export interface Wish {
  name: string;
  /** The tap or message that says it. The same one again, however late, is never a new wish. */
  by: string;
}

interface Asked {
  /** By order. `undefined`: the panel did not say, so it may have been done. */
  answers: ReadonlyMap<string, Answer> | undefined;
  /** Another tap asked, and was told. */
  isRepeated: boolean;
}

/**
 * Requests go to the panel once for each wish, also when the process died in the middle and meets it again. A wish that comes
 * once more has the answer of the first time: for a minute, and for as long as a refill that it brought about is not ended.
 */
export interface Repair {
  /**
   * Asks for refills and watches those that the panel accepted. Each id has its own answer.
   * @throws PanelError when surely nothing was asked for; the same wish may try again at once.
   */
  refill(account: Account, orders: readonly string[], wish: Wish): Promise<Asked>;
  /** Asks the panel to cancel: a request only, kept with the order, whose status tells the outcome. @throws PanelError as above. */
  cancel(account: Account, orders: readonly string[], wish: Wish): Promise<Asked>;
  /** Writes down what could not be written when the panel had answered. */
  settle(): Promise<void>;
  forget(account: string): Promise<void>;
}

export function createRepair(parts: {
  store: Store;
  accounts: Accounts;
  ledger: Ledger;
  watch: Watch;
  now: () => number;
  /** Goes on with the next process. */
  passed: () => number;
  onError: (error: unknown) => void;
}): Repair {
  const { accounts, ledger, watch, now, passed } = parts;
  const requests = parts.store.collection('requests', {
    schema: requestSchema,
    ttlMs: REMEMBERED_MS,
    // What may have been asked for is not asked for again.
    instead: () => ({ by: '', at: passed() }),
  });

  /** By account: the panel has answered, and the disk was full. What is to be kept is as good as before. */
  const unwritten = new Map<string, Set<() => Promise<unknown>>>();
  const settle = async (account: string) => {
    const writes = unwritten.get(account) ?? new Set();
    for (const write of writes) {
      try {
        await write();
        writes.delete(write);
      } catch (error) {
        parts.onError(error);
      }
    }
    if (writes.size === 0) unwritten.delete(account);
  };
  const keep = async (account: string, write: () => Promise<unknown>) => {
    unwritten.set(account, (unwritten.get(account) ?? new Set()).add(write));
    await settle(account);
  };

  /** Whether what was asked before is all that there is to say, and nothing new is wanted. */
  const stands = async (account: string, old: Request, by: string) => {
    if (old.by === by || passed() - old.at < SAME_TAP_MS) return true;
    for (const [, answer] of old.answers ?? []) {
      const refill = answer.ok && answer.refill !== undefined && (await ledger.refill(account, answer.refill));
      if (refill ? refill.endedAt === undefined : unwritten.has(account)) return true;
    }
    return false;
  };

  const ask = async (account: string, what: string, { name, by }: Wish, send: () => Promise<[string, Answer][]>) => {
    const key = `${account}/${what}/${name}`;
    await settle(account);
    let before: Request | undefined;
    await requests.update(key, async (old) => {
      before = old && (await stands(account, old, by)) ? old : undefined;
      return before ?? { by, at: passed() };
    });
    if (before) return asked(before.answers, before.by !== by);

    let answers: [string, Answer][] | undefined;
    try {
      answers = await send();
    } catch (error) {
      if (error instanceof PanelError && error.kind !== 'unknown') await requests.delete(key);
      if (!(error instanceof PanelError) || error.kind !== 'unknown') throw error;
    }
    // Only where it still is: the account may have been erased meanwhile.
    const at = passed();
    await keep(account, () => requests.update(key, (old) => old && { ...old, at, ...(answers && { answers }) }));
    return asked(answers, false);
  };

  return {
    refill: (account, ids, wish) =>
      ask(account.id, 'refill', wish, async () => {
        const panel = accounts.panelOf(account);
        const [only] = ids;
        const items =
          ids.length === 1 && only !== undefined
            ? new Map([[only, await itemOf(panel.refill(only).then(({ refill }) => refill))]])
            : await itemsOf(ids, panel.refills(ids));
        for (const [order, item] of items) {
          if (!item.ok) continue;
          const turn = (await ledger.order(account.id, order))?.turn;
          const refill: Refill = {
            v: 1,
            id: item.value,
            order,
            ...(turn === undefined ? {} : { turn }),
            account: account.id,
            owner: account.owner,
            requestedAt: now(),
            changedAt: now(),
            status: 'Pending',
          };
          const follow = () => watch.follow(account.id, 'refill', refill.id);
          await keep(account.id, async () => {
            await follow(); // First: a process that dies in between leaves no refill that nobody watches.
            await ledger.addRefill(refill);
            await follow(); // A round may have met it before it was written down, and let go.
          });
        }
        return [...items].map(([order, item]) => [order, item.ok ? { ok: true, refill: item.value } : refusal(item)]);
      }),
    async cancel(account, ids, wish) {
      const result = await ask(account.id, 'cancel', wish, async () => {
        const items = await itemsOf(ids, accounts.panelOf(account).cancel(ids));
        return [...items].map(([order, item]) => [order, item.ok ? { ok: true } : refusal(item)]);
      });
      for (const id of ids) {
        const answer = result.answers?.get(id);
        // What the panel did not answer may have been taken.
        if (answer ? answer.ok || answer.isLost : !result.answers) {
          await keep(account.id, () =>
            ledger.changeOrder(account.id, id, (old) =>
              old.cancelAsked ? old : { ...old, cancelAsked: true, cancelAnswer: answer?.ok ? 'taken' : 'unsaid' },
            ),
          );
        }
      }
      return result;
    },
    async settle() {
      for (const account of unwritten.keys()) await settle(account);
    },
    async forget(account) {
      unwritten.delete(account);
      await requests.deletePrefix(`${account}/`);
    },
  };
}

function asked(answers: Request['answers'], isRepeated: boolean): Asked {
  return { answers: answers && new Map(answers), isRepeated };
}

function refusal({ error, failed }: Extract<Item<unknown>, { ok: false }>): Answer {
  return { ok: false, error, isLost: failed?.kind === 'unknown' };
}
