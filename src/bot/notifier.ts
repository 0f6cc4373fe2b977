import type { Account, Accounts } from '../accounts/accounts.ts';
import { quietUntil } from '../accounts/quiet.ts';
import type { Ending, Telling } from '../orders/watch.ts';
import type { Languages, Translator } from './i18n.ts';
import { refusalOf } from './refusals.ts';
import type { Messenger, Screen } from './screen.ts';
import { keyRefusedScreen } from './views/account.ts';
import { endingScreen, endingsScreen } from './views/order.ts';

/** So many that end in one round for one person come as one message. */
const TOGETHER = 3;
/** What Telegram takes: 30 messages a second in all, one a second in one chat. */
const ALL_PACE_MS = 34;
const CHAT_PACE_MS = 1_000;
/** What a late timer lost is made up for; Telegram takes a burst of 30. */
const LATE_MS = 100;

export interface Notifier {
  /** @param told called for those that got through, or that the person does not want to be told of. */
  tell(
    owner: number,
    endings: readonly Ending[],
    told: (endings: readonly Ending[]) => Promise<void>,
  ): Promise<Telling>;
  /** Something that can wait for the end of the quiet hours. @returns whether it was sent. */
  mention(owner: number, make: (t: Translator) => Screen): Promise<boolean>;
  keyRefused(account: Account, text: string): Promise<Telling>;
  /** Sends something that nobody asked for just now, at Telegram's pace. @returns the message's id. */
  push(owner: number, make: (t: Translator) => Screen, replyTo?: number): Promise<number | 'unreachable'>;
  /** Resolves when something that nobody asked for may leave to this chat. */
  turn(chat: number): Promise<void>;
  /** Something that somebody asked for leaves, at once: the others make room for it. */
  sent(): void;
}

export function createNotifier(parts: {
  accounts: Accounts;
  languages: Languages;
  messenger: Messenger;
  now: () => number;
  passed: () => number;
}): Notifier {
  // The wall clock tells of quiet hours only.
  const { accounts, messenger, passed: now } = parts;
  // When the next push may leave: for all, and for each chat that had one in the last second.
  let nextForAll = 0;
  let line = Promise.resolve();
  const nextForChat = new Map<number, number>();

  const sent = () => {
    nextForAll = Math.max(nextForAll, now() - LATE_MS) + ALL_PACE_MS;
  };
  const until = async (moment: number) => {
    const wait = moment - now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  };
  const turn = async (chat: number) => {
    const moment = now();
    for (const [other, free] of nextForChat) {
      if (free > moment) break; // In the order of their times, but for clock changes: good enough to stay small.
      nextForChat.delete(other);
    }
    const at = Math.max(moment, nextForChat.get(chat) ?? 0);
    nextForChat.delete(chat);
    nextForChat.set(chat, at + CHAT_PACE_MS);
    await until(at);
    // Each looks at the clock when those before it have left: answers to people may have gone in between.
    line = line.then(async () => {
      while (nextForAll > now()) await until(nextForAll);
      sent();
    });
    await line;
  };

  const push: Notifier['push'] = async (owner, make, replyTo) => {
    const person = await accounts.person(owner);
    if (person.unreachable) return 'unreachable';
    const t = parts.languages.of(person.language, person.appLanguage);
    await turn(owner);
    const since = now();
    try {
      return (await messenger.send(owner, make(t), t, { replyTo })).message_id;
    } catch (error) {
      if (refusalOf(error) !== 'unreachable' || !(await accounts.gone(owner, since))) throw error;
      return 'unreachable';
    }
  };

  return {
    push,
    turn,
    sent,
    async mention(owner, make) {
      if (quietUntil((await accounts.person(owner)).quiet, parts.now()) !== undefined) return false;
      return (await push(owner, make)) !== 'unreachable';
    },
    async tell(owner, endings, told) {
      const { notify, quiet } = await accounts.person(owner);
      const wanted = endings.filter((ending) => {
        const muted = ending.kind === 'refill' ? ending.order?.muted : ending.order.muted;
        const fine =
          ending.kind === 'refill' ? ending.refill.status === 'Completed' : ending.order.status === 'Completed';
        return !muted && (notify === 'all' || (notify === 'problems' && !fine));
      });
      await told(endings.filter((ending) => !wanted.includes(ending)));
      if (wanted.length === 0) return 'told';
      const heldUntil = quietUntil(quiet, parts.now());
      if (heldUntil !== undefined) return { heldUntil };

      const wereHeld = wanted.length > 1 && wanted.some((ending) => quietUntil(quiet, endedAt(ending)) !== undefined);
      if (wanted.length >= TOGETHER || wereHeld) {
        const sent = await push(owner, (t) => endingsScreen(t, wanted));
        if (sent === 'unreachable') return sent;
        await told(wanted);
        return 'told';
      }
      for (const ending of wanted) {
        const receipt =
          ending.kind === 'refill' ? (ending.refill.receipt ?? ending.order?.receipt) : ending.order.receipt;
        const sent = await push(owner, (t) => endingScreen(t, ending), receipt);
        if (sent === 'unreachable') return sent;
        await told([ending]);
      }
      return 'told';
    },
    async keyRefused(account, text) {
      const sent = await push(account.owner, (t) => keyRefusedScreen(t, account, text));
      return sent === 'unreachable' ? sent : 'told';
    },
  };
}

function endedAt(ending: Ending): number {
  return (ending.kind === 'refill' ? ending.refill.endedAt : ending.order.endedAt) ?? 0;
}
