import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { type Accounts, HEARD_EVERY_MS, type Person } from './accounts.ts';

const DAY = 86_400_000;
const LOOK_EVERY_MS = 3_600_000;
/** So long before the end of the term, or half of a shorter one, they are told. */
const NOTICE_DAYS = 14;

/** Erases who said and tapped nothing for long. All of it is counted in the time that the bot runs: no clock that is set erases anybody. */
export interface Silence {
  /** Goes over all people when that was last done a day ago. The timer calls it; so may a test. */
  round(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

export function createSilence(parts: {
  store: Store;
  accounts: Accounts;
  /** The term; 0: for ever. */
  keepDays: number;
  /** For all that waits, in ms: `Store.ran`. */
  passed: () => number;
  /** Says that in so many days all is erased. @returns whether they were told; otherwise it is tried again the next day. */
  warn: (owner: number, days: number) => Promise<boolean>;
  erase: (owner: number) => Promise<void>;
  onError: (error: unknown) => void;
}): Silence {
  const { accounts, passed, keepDays } = parts;
  const looks = parts.store.collection('looks', { schema: z.number() });
  const noticeDays = Math.min(NOTICE_DAYS, Math.ceil(keepDays / 2));
  /** What is noted may be so much older than what was said last. */
  const termMs = keepDays * DAY + HEARD_EVERY_MS;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let stopped = false;

  /** How long ago a moment was; nothing for one that is not known, or that a lost database knew. */
  const since = (moment = Number.POSITIVE_INFINITY) => (moment <= passed() ? passed() - moment : undefined);

  const judge = async ({ id, heardAt, warnedAt }: Person) => {
    const silentMs = since(heardAt);
    if (silentMs === undefined) return void (await accounts.changePerson(id, { heardAt: passed() }));
    if (silentMs < termMs - noticeDays * DAY) return;
    if (await accounts.isServed(id)) {
      const warnedMs = since(warnedAt);
      if (warnedMs === undefined && (await parts.warn(id, noticeDays))) {
        // Unless they have answered meanwhile.
        const isSilent = (await accounts.person(id)).heardAt === heardAt;
        if (isSilent) await accounts.changePerson(id, { warnedAt: passed() });
      }
      if (warnedMs === undefined || warnedMs < noticeDays * DAY) return;
    }
    if (silentMs >= termMs) await parts.erase(id);
  };

  const silence: Silence = {
    async round() {
      const last = since(await looks.get('silence'));
      if (keepDays === 0 || (last !== undefined && last < DAY)) return;
      for await (const id of accounts.everybody()) {
        if (stopped) return;
        await accounts.person(id).then(judge).catch(parts.onError);
      }
      await looks.set('silence', passed());
    },
    start() {
      const look = () => {
        running = running.then(() => silence.round()).catch(parts.onError);
      };
      timer = setInterval(look, LOOK_EVERY_MS);
      timer.unref();
      look();
    },
    stop() {
      stopped = true;
      clearInterval(timer);
      return running;
    },
  };
  return silence;
}
