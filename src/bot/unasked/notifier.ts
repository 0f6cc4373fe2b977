import type { Account, Accounts } from '../../accounts/accounts.ts';
import { quietUntil } from '../../accounts/quiet.ts';
import type { Ending, TellOutcome } from '../../orders/watch/telling.ts';
import type { Screen } from '../screen.ts';
import type { Messenger, SendOptions } from '../telegram/messenger.ts';
import { StoppedError } from '../telegram/pace.ts';
import { refusalOf } from '../telegram/refusals.ts';
import { keyRefusedScreen, oneByOneScreen, panelGoneScreen } from '../views/account.ts';
import { endingScreen, endingsScreen } from '../views/endings.ts';
import type { Languages, Translator } from '../words/i18n.ts';

/** So many that end in one round for one person come as one message. */
const TOGETHER = 3;

export interface Notifier {
  /** @param told called for those that got through, or that the person does not want to be told of. */
  tell(
    owner: number,
    endings: readonly Ending[],
    told: (endings: readonly Ending[]) => Promise<void>,
  ): Promise<TellOutcome>;
  /** Something that can wait for the end of the quiet hours. @returns whether it was sent. */
  mention(owner: number, make: (t: Translator) => Screen): Promise<boolean>;
  /** Its panel tells of orders one by one only. As `mention`. */
  oneByOne(account: Account): Promise<boolean>;
  keyRefused(account: Account, text: string): Promise<TellOutcome>;
  /** This bot does not serve its panel any more. */
  panelGone(account: Account): Promise<TellOutcome>;
  /** Sends something that nobody asked for just now; `isCalm`: without a sound in quiet hours. @returns the message's id; `unreachable` also for who is not served. */
  push(
    owner: number,
    make: (t: Translator) => Screen,
    where?: Pick<SendOptions, 'replyTo' | 'topic'> & { isCalm?: boolean },
  ): Promise<number | 'unreachable'>;
}

export function createNotifier(parts: {
  accounts: Accounts;
  languages: Languages;
  /** One that sends news. */
  messenger: Messenger;
  now: () => number;
  passed: () => number;
}): Notifier {
  const { accounts, messenger, now, passed } = parts;
  const push: Notifier['push'] = async (owner, make, { isCalm = false, ...where } = {}) => {
    if (!(await accounts.isServed(owner))) return 'unreachable';
    const person = await accounts.person(owner);
    const t = parts.languages.of(person.language, person.appLanguage);
    const since = passed();
    try {
      const silent = isCalm && quietUntil(person.quiet, now()) !== undefined;
      return (await messenger.send(owner, make(t), t, { ...where, silent })).message_id;
    } catch (error) {
      if (error instanceof StoppedError) return 'unreachable'; // It stays untold: the next process does it.
      if (refusalOf(error) !== 'unreachable' || !(await accounts.gone(owner, since))) throw error;
      return 'unreachable';
    }
  };

  const notifier: Notifier = {
    push,
    async mention(owner, make) {
      if (quietUntil((await accounts.person(owner)).quiet, now()) !== undefined) return false;
      return (await push(owner, make)) !== 'unreachable';
    },
    async tell(owner, endings, told) {
      const { notify, quiet } = await accounts.person(owner);
      const wanted = endings.filter((ending) => {
        const muted = 'refill' in ending ? ending.order?.muted : ending.order.muted;
        const fine = 'refill' in ending ? ending.refill.status === 'Completed' : ending.order.status === 'Completed';
        return !muted && (notify === 'all' || (notify === 'problems' && !fine));
      });
      await told(endings.filter((ending) => !wanted.includes(ending)));
      if (wanted.length === 0) return 'told';
      const heldUntil = quietUntil(quiet, now());
      if (heldUntil !== undefined) return { heldUntil };

      const wereHeld = wanted.length > 1 && wanted.some((ending) => quietUntil(quiet, endedAt(ending)) !== undefined);
      const names = new Map<string, string | undefined>();
      for (const ending of wanted) names.set(accountOf(ending), await accounts.nameOf(owner, accountOf(ending)));
      if (wanted.length >= TOGETHER || wereHeld) {
        const [topic, ...others] = new Set(wanted.map((ending) => ending.order?.topic));
        const where = others.length === 0 ? { topic } : {};
        const sent = await push(owner, (t) => endingsScreen(t, wanted, names), where);
        if (sent === 'unreachable') return sent;
        await told(wanted);
        return 'told';
      }
      for (const ending of wanted) {
        const replyTo = ('refill' in ending ? ending.refill.receipt : undefined) ?? ending.order?.receipt;
        const where = { replyTo, topic: ending.order?.topic };
        const sent = await push(owner, (t) => endingScreen(t, ending, names.get(accountOf(ending))), where);
        if (sent === 'unreachable') return sent;
        await told([ending]);
      }
      return 'told';
    },
    oneByOne: (account) => notifier.mention(account.owner, (t) => oneByOneScreen(t, account)),
    async keyRefused(account, text) {
      const sent = await push(account.owner, (t) => keyRefusedScreen(t, account, text));
      return sent === 'unreachable' ? sent : 'told';
    },
    async panelGone(account) {
      const name = await parts.accounts.nameOf(account.owner, account.id);
      const sent = await push(account.owner, (t) => panelGoneScreen(t, account, name));
      return sent === 'unreachable' ? sent : 'told';
    },
  };
  return notifier;
}

function accountOf(ending: Ending): string {
  return ('refill' in ending ? ending.refill : ending.order).account;
}

function endedAt(ending: Ending): number {
  return ('refill' in ending ? ending.refill.endedAt : ending.order.endedAt) ?? 0;
}
