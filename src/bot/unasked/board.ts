import { createHash } from 'node:crypto';
import { GrammyError } from 'grammy';
import PQueue from 'p-queue';
import { z } from 'zod';
import type { Account, Accounts } from '../../accounts/accounts.ts';
import type { Ledger } from '../../orders/ledger.ts';
import type { Order } from '../../orders/records.ts';
import type { Watch } from '../../orders/watch/watch.ts';
import type { Store } from '../../store/store.ts';
import type { Screen } from '../screen.ts';
import { keyboard, type Messenger } from '../telegram/messenger.ts';
import { refusalOf } from '../telegram/refusals.ts';
import { boardGoneScreen, boardScreen, boardSwitchScreen } from '../views/board.ts';
import type { Languages, Translator } from '../words/i18n.ts';

/** A message has room for so many orders. */
const SHOWN = 20;
/** The shortest time between two edits of one board. */
const CALM_MS = 10_000;
/** Boards that are drawn at the same time: what tells people that orders ended goes between them. */
const AT_ONCE = 3;
const LONGEST_PAUSE_MS = 600_000;

/** There is one for each person whose board is on. */
const boardSchema = z.object({
  v: z.literal(1),
  /** The pinned message; none while nothing runs. */
  message: z.number().exactOptional(),
  /** What it shows, as a hash: it is edited only when that changes. */
  print: z.string().exactOptional(),
});
/** One pinned message for each person who wants it, with the orders of all their accounts that run. */
export interface Boards {
  isOn(owner: number): boolean;
  /** Its message, while there is one. */
  messageOf(owner: number): Promise<number | undefined>;
  /** The message follows at once if something runs, else with the next order. */
  turnOn(owner: number): Promise<void>;
  /** Takes the message away. @returns its id, if there was one. */
  turnOff(owner: number): Promise<number | undefined>;
  /** Something of this person's has changed: looks at it soon. */
  refresh(owner: number): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** When a board was last drawn, and when it will be. */
interface Turn {
  last: number;
  timer: NodeJS.Timeout | undefined;
  isDrawing: boolean;
  isWanted: boolean;
  failures: number;
}

export function createBoards(parts: {
  store: Store;
  accounts: Accounts;
  ledger: Ledger;
  watch: Watch;
  languages: Languages;
  /** One that sends news. */
  messenger: Messenger;
  passed: () => number;
  onError: (error: unknown) => void;
  /** The shortest time between two edits of one board; 10 s. */
  calmMs?: number | undefined;
}): Boards {
  const { accounts, ledger, watch, languages, messenger, passed, calmMs = CALM_MS } = parts;
  const boards = parts.store.collection('boards', { schema: boardSchema });
  const turns = new Map<number, Turn>();
  const queue = new PQueue({ concurrency: AT_ONCE });
  let stopped = false;

  const keyOf = (owner: number) => String(owner);

  const plan = (owner: number, turn: Turn) => {
    if (stopped || turn.timer || turn.isDrawing) return;
    const pause = Math.min(calmMs * 2 ** turn.failures, Math.max(calmMs, LONGEST_PAUSE_MS));
    const wait = Math.max(0, turn.last + pause - passed());
    turn.timer = setTimeout(() => {
      turn.timer = undefined;
      turn.isDrawing = true;
      queue.add(() => attend(owner, turn)).catch(parts.onError);
    }, wait);
  };

  const attend = async (owner: number, turn: Turn) => {
    turn.isWanted = false;
    const since = passed();
    try {
      // A look that showed nothing new costs Telegram nothing: the next one need not wait.
      if (!stopped && turns.get(owner) === turn && (await draw(owner))) turn.last = passed();
      turn.failures = 0;
    } catch (error) {
      turn.last = passed();
      if (refusalOf(error) === 'unreachable') turn.isWanted ||= !(await accounts.gone(owner, since));
      else if (!stopped) {
        parts.onError(error);
        // What Telegram refuses for good is not tried again before something changes.
        const isForGood = error instanceof GrammyError && error.error_code < 500 && error.error_code !== 429;
        turn.isWanted ||= !isForGood;
        turn.failures++;
      }
    } finally {
      turn.isDrawing = false;
      if (turn.isWanted && turns.get(owner) === turn) plan(owner, turn);
    }
  };

  /** @returns whether anything was sent, edited or deleted. */
  const draw = async (owner: number): Promise<boolean> => {
    const board = await boards.get(keyOf(owner));
    const person = await accounts.person(owner);
    if (!board || !(await accounts.isServed(owner))) return false;
    const t = languages.of(person.language, person.appLanguage);
    const mine = await accounts.list(owner);
    const { orders, total } = await running(mine);
    if (orders.length === 0) return takeDown(owner, board.message, t);

    const names = mine.length > 1 ? mine.map(({ id, name }) => [id, name] as const) : [];
    const screen = boardScreen(t, orders, { total, accountNames: new Map(names) });
    const print = printOf(screen, t);
    if (board.message === undefined) return putUp(owner, screen, print, t);
    if (board.print === print) return false;
    if (await messenger.change(owner, board.message, screen, t)) {
      await boards.update(keyOf(owner), (old) => (old && old.message === board.message ? { ...old, print } : old));
    } else if ((await boards.get(keyOf(owner)))?.message === board.message) {
      // The person has thrown it away: they don't want it.
      await forget(owner);
      await messenger.send(owner, boardSwitchScreen(t, false, 'board-deleted'), t, { silent: true });
    }
    return true;
  };

  const putUp = async (owner: number, screen: Screen, print: string, t: Translator) => {
    const { message_id: message } = await messenger.send(owner, screen, t, { silent: true });
    const kept = await boards.update(keyOf(owner), (old) => old && { ...old, message, print });
    if (kept) await messenger.pin(owner, message);
    else await messenger.remove(owner, message); // Turned off meanwhile.
    return true;
  };

  const takeDown = async (owner: number, message: number | undefined, t: Translator) => {
    if (message === undefined) return false;
    await clear(owner, message, t);
    await boards.update(keyOf(owner), (old) => old && { v: 1 });
    return true;
  };

  /** A message older than two days can't be deleted: it says that nothing runs. */
  const clear = async (owner: number, message: number, t: Translator) => {
    if (await messenger.remove(owner, message)) return;
    if (await messenger.change(owner, message, boardGoneScreen(t), t)) await messenger.unpin(owner, message);
  };

  /** The newest orders that run, of all accounts, and how many there are. */
  const running = async (mine: readonly Account[]): Promise<{ orders: Order[]; total: number }> => {
    const newest: Order[] = [];
    let total = 0;
    for (const account of mine) {
      const open = watch.open(account.id);
      total += open.length;
      let found = 0;
      for (let at = 0; at < open.length && found < SHOWN; at += SHOWN) {
        const ids = open.slice(at, at + SHOWN);
        const runs = (await ledger.orders(account.id, ids)).filter((order) => order && order.endedAt === undefined);
        total -= ids.length - runs.length; // Ended, and to be told of.
        found += runs.length;
        newest.push(...runs.filter((order) => order !== undefined));
      }
    }
    const orders = newest.toSorted((a, b) => b.placedAt - a.placedAt).slice(0, SHOWN);
    return { orders, total };
  };

  const forget = async (owner: number) => {
    clearTimeout(turns.get(owner)?.timer);
    turns.delete(owner);
    await boards.delete(keyOf(owner));
  };

  const newTurn = (): Turn => ({
    last: Number.NEGATIVE_INFINITY,
    timer: undefined,
    isDrawing: false,
    isWanted: false,
    failures: 0,
  });

  const refresh = (owner: number) => {
    const turn = turns.get(owner);
    if (!turn) return;
    turn.isWanted = true;
    plan(owner, turn);
  };

  const ownerOf = async (account: string) => (await accounts.byId(account))?.owner;
  watch.onChange((account) => {
    if (turns.size === 0) return;
    ownerOf(account).then((owner) => owner !== undefined && refresh(owner), parts.onError);
  });

  return {
    isOn: (owner) => turns.has(owner),
    messageOf: async (owner) => (await boards.get(keyOf(owner)))?.message,
    async turnOn(owner) {
      await boards.update(keyOf(owner), (old) => old ?? { v: 1 });
      if (!turns.has(owner)) turns.set(owner, newTurn());
      refresh(owner);
    },
    async turnOff(owner) {
      const { message } = (await boards.get(keyOf(owner))) ?? {};
      await forget(owner);
      if (message === undefined) return undefined;
      const person = await accounts.person(owner);
      // It is off, whatever Telegram says to this.
      await clear(owner, message, languages.of(person.language, person.appLanguage)).catch(parts.onError);
      return message;
    },
    refresh,
    async start() {
      for await (const [key] of boards.entries()) {
        turns.set(Number(key), newTurn());
        refresh(Number(key));
      }
    },
    async stop() {
      stopped = true;
      for (const turn of turns.values()) clearTimeout(turn.timer);
      await queue.onIdle();
    },
  };
}

function printOf(screen: Screen, t: Translator): string {
  return createHash('sha256')
    .update(JSON.stringify([screen.text.html, keyboard(screen, t)]))
    .digest('base64url')
    .slice(0, 16);
}
