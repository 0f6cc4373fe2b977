import type { Ledger } from '../ledger.ts';
import type { Order, Refill } from '../records.ts';
import { endOf } from '../states.ts';
import { type Following, isOver } from './following.ts';
import { moved } from './news.ts';
import type { Rota, Watched } from './rota.ts';

/** What is held until a moment of the day is looked at so often, for the clock may have been set. */
const LOOK_AGAIN_MS = 15 * 60_000;

/** Something that a person is to be told of. */
export type Ending =
  | { kind: 'order'; order: Order }
  | { kind: 'refill'; refill: Refill; order: Order | undefined }
  /** Nothing moved for long, or the panel does not know it: it is not watched any more. */
  | { kind: 'lost'; order: Order; isMissing?: boolean }
  | { kind: 'lostRefill'; refill: Refill; order: Order | undefined };

/** Held: the person wants quiet until then, in ms. */
export type TellOutcome = 'told' | 'unreachable' | { heldUntil: number };

/**
 * Tells one person of all that ended in one round, and calls `told` for each that got through. Rejects when the others did
 * not: it is called again for them later.
 */
export type Tell = (
  owner: number,
  endings: readonly Ending[],
  told: (endings: readonly Ending[]) => Promise<void>,
) => Promise<TellOutcome>;

/** What its owner is to be told of, and does not know yet. */
export interface Untold {
  item: Watched;
  ending: Ending;
}

export interface Telling {
  /** Tells the owner of all of it in one go, and lets go of what got through. */
  tell(owner: number, untold: readonly Untold[]): Promise<void>;
}

export function createTelling(parts: {
  ledger: Ledger;
  rota: Rota;
  following: Following;
  tell: Tell;
  now: () => number;
  passed: () => number;
}): Telling {
  const { ledger, rota, following, now, passed } = parts;
  /** When it is looked again whether a person may be told of what is held: of all of it at once, so that it comes as one message. */
  const looks = new Map<number, number>();
  const nextLook = (owner: number, heldUntil: number) => {
    const planned = looks.get(owner) ?? 0;
    const look = planned > passed() ? planned : passed() + Math.min(Math.max(heldUntil - now(), 0), LOOK_AGAIN_MS);
    looks.set(owner, look);
    return look;
  };

  /** What is not any more what was told of is watched on. */
  const noteTold = async ({ item, ending }: Untold) => {
    const isLost = ending.kind === 'lost' || ending.kind === 'lostRefill';
    const was = 'refill' in ending ? ending.refill : ending.order;
    const stands = <T extends Order | Refill>(old: T): T => {
      if (isLost) {
        const isStill = old.status === was.status && (following.restsTooLong(item) || following.isMissedTooLong(item));
        return isStill ? moved(old, 'givenUp', now()) : old;
      }
      return old.status === was.status ? moved(old, 'told', now()) : { ...old, toldEnd: endOf(was) };
    };
    const record = await ('refill' in ending
      ? ledger.changeRefill(item.account, item.id, stands)
      : ledger.changeOrder(item.account, item.id, stands));
    if (isOver(record)) await following.letGo(item);
    else rota.schedule(item, passed() + 1);
  };

  return {
    async tell(owner, untold) {
      const items = untold.map(({ item }) => item);
      const told = async (ones: readonly Ending[]) => {
        // Side by side: what came as one message is noted at once, so that none of it comes again.
        await Promise.all(untold.filter((one) => ones.includes(one.ending)).map(noteTold));
      };
      try {
        const outcome = await parts.tell(
          owner,
          untold.map(({ ending }) => ending),
          told,
        );
        if (typeof outcome === 'object') {
          for (const item of items) rota.schedule(item, nextLook(owner, outcome.heldUntil), 'exactly');
          return;
        }
        looks.delete(owner);
        if (outcome === 'unreachable') await following.rest(items);
      } catch (error) {
        following.postpone(items, error);
      }
    },
  };
}
