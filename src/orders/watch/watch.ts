import type { Account, Accounts } from '../../accounts/accounts.ts';
import type { Store } from '../../store/store.ts';
import type { Ledger } from '../ledger.ts';
import { createAsking } from './asking.ts';
import { createFollowing, type Followed } from './following.ts';
import { createRota, type Watched } from './rota.ts';
import { createTelling, type Tell, type TellOutcome } from './telling.ts';

export interface Watch extends Followed {
  /** How many orders and refills are watched. */
  size(): number;
  start(): Promise<void>;
  /** Checks what is due now. The timer calls it; so may a test. */
  round(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Asks the panels how orders and refills go, and tells of what has ended. One way leads through it:
 * - `follow`: it gets a row on disk, and a place in the rota that says when to ask about it (following.ts, rota.ts).
 * - `round`: each `slotMs`, what is due is taken from the rota; nothing else takes it until the round releases it.
 * - `attend`: one person, all of their accounts side by side. Nobody there: it rests until they return.
 * - `check`: one account. The panel's answers are written; what still runs gets its next moment (asking.ts, schedule.ts, news.ts).
 * - `park`: the panel refuses the key. Its owner is told once, and nothing is planned until the panel takes it, or another one comes.
 * - `afterFailure`, `postpone`: any other failure, of the panel or of ours. It is asked about again later.
 * - `tell`: all that ended goes to the person in one go, or is held while they want quiet (telling.ts).
 * - `letGo`: what was told, or given up, leaves the rota and the disk, unless it runs again by then.
 */
export function createWatch(parts: {
  store: Store;
  accounts: Accounts;
  ledger: Ledger;
  /** Shortest time between two checks of one order. */
  intervalMs: number;
  now: () => number;
  /** For all that waits, in ms: `Store.ran`. */
  passed: () => number;
  tell: Tell;
  /** As `tell`: that the key of this account does not work any more. */
  keyRefused: (account: Account, text: string) => Promise<TellOutcome>;
  panelGone?: (account: Account) => Promise<TellOutcome>;
  /** Says that orders of this account are checked one by one. @returns whether it was said. */
  oneByOne?: (account: Account) => Promise<boolean>;
  onError: (error: unknown) => void;
}): Watch {
  const { accounts } = parts;
  const stopping = new AbortController();
  const rota = createRota(parts);
  const following = createFollowing({ ...parts, rota });
  const asking = createAsking({ ...parts, rota, following, stopping: stopping.signal });
  const telling = createTelling({ ...parts, rota, following });
  let timer: NodeJS.Timeout | undefined;
  const running = new Set<Promise<void>>();
  let stopped = false;

  // Whatever is left without a slot because its owner can't be told is due again then.
  accounts.onReturn((person) => {
    for (const account of person.accounts) following.resume(account).catch(parts.onError);
  });
  accounts.onKeyWorks((account) => void following.resume(account).catch(parts.onError));

  const round = async () => {
    if (stopped) return;
    const byOwner = new Map<number, { account: Account; items: readonly Watched[] }[]>();
    for (const [id, items] of rota.takeDue()) {
      try {
        const account = await accounts.byId(id);
        if (!account) await following.forget(id);
        else byOwner.set(account.owner, [...(byOwner.get(account.owner) ?? []), { account, items }]);
      } catch (error) {
        following.postpone(items, error);
        rota.release(items);
      }
    }
    await Promise.all(
      [...byOwner].map(async ([owner, work]) => {
        const items = work.flatMap((one) => one.items);
        await attend(owner, work).catch((error: unknown) => following.postpone(items, error));
        rota.release(items);
      }),
    );
  };

  /** One person: asks for all of their accounts side by side, then tells what ended in one go. */
  const attend = async (owner: number, work: readonly { account: Account; items: readonly Watched[] }[]) => {
    if (!(await accounts.isServed(owner))) return following.rest(work.flatMap(({ items }) => items));
    const found = await Promise.all(work.map(({ account, items }) => asking.check(account, items)));
    if (found.some((untold) => untold.length > 0)) await telling.tell(owner, found.flat());
  };

  return {
    ...following,
    size: () => rota.size(),
    async start() {
      await following.load();
      const tick = () => {
        const ticked = round().catch(parts.onError);
        running.add(ticked);
        void ticked.finally(() => running.delete(ticked));
      };
      timer = setInterval(tick, rota.slotMs);
    },
    round,
    async stop() {
      stopped = true;
      stopping.abort();
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}
