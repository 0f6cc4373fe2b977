import type { Update } from 'grammy/types';
import { goesOn, mayGoOn, type Pieces } from './pieces.ts';

/** Chats that are answered at the same time, at most; more wait at Telegram. */
const CHATS = 5_000;
/** When more updates of one chat than these wait, they are a crowd: more than a person can mean. */
const CROWD = 30;
/** What an app cut comes at once; the next piece is waited for so long. Nothing else waits. */
const NEXT_PIECE_MS = 1_500;

/**
 * Each chat's updates one after another, those of different chats side by side. However many of one chat wait, for each other,
 * for Telegram's pace or for a slow panel, they hold one place, and no other chat waits for them.
 */
export interface Lanes {
  /** @returns those that need to be added: in a crowd, none that a later one replaces. */
  sift(updates: readonly Update[]): Update[];
  add(update: Update): void;
  /** How many updates wait for their turn. */
  waiting: () => number;
  /** Resolves when there is room for one more chat. */
  room(): Promise<void>;
  /** Begins nothing more. Resolves when what was begun has ended. */
  stop(): Promise<void>;
}

export function createLanes(parts: {
  /**
   * Never rejects. `leftOut`: so many messages of the chat were left out before it. @returns whether it is over; else it comes
   * again, and so must what waits behind it.
   */
  handle: (pieces: Pieces, leftOut: number) => Promise<boolean>;
  /** This one comes again. */
  giveBack: (update: Update) => void;
  /** In a crowd, of the updates with the same name only the last is handled. */
  nameInCrowd: (update: Update) => string;
  /** This one will not be handled. `isAdded`: it was sifted out before that if not. */
  leaveOut: (update: Update, isAdded: boolean) => void;
}): Lanes {
  const { nameInCrowd } = parts;
  /** What waits in each chat that is at work, the oldest first: by number, in a crowd by name. */
  const lanes = new Map<string, Map<string, Update>>();
  const crowds = new Set<string>();
  const leftOut = new Map<string, number>();
  /** Chats that wait for the next piece: to be told when something comes. */
  const whenMore = new Map<string, () => void>();
  let isStopped = false;
  let changed = Promise.withResolvers<void>();

  const leaveOut = (chat: string, update: Update, isAdded: boolean) => {
    if (update.message) leftOut.set(chat, (leftOut.get(chat) ?? 0) + 1);
    parts.leaveOut(update, isAdded);
  };
  const put = (chat: string, waiting: Map<string, Update>, update: Update) => {
    const name = crowds.has(chat) ? nameInCrowd(update) : String(update.update_id);
    const old = waiting.get(name);
    if (old) leaveOut(chat, old, true);
    waiting.delete(name); // It takes its place at the end.
    waiting.set(name, update);
    whenMore.get(chat)?.();
  };
  const makeCrowd = (chat: string) => {
    if (crowds.has(chat)) return;
    crowds.add(chat);
    const waiting = lanes.get(chat);
    const all = [...(waiting?.values() ?? [])];
    waiting?.clear();
    for (const update of all) if (waiting) put(chat, waiting, update);
  };

  const somethingMore = async (chat: string) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, NEXT_PIECE_MS);
    whenMore.set(chat, resolve);
    await promise;
    clearTimeout(timer);
    whenMore.delete(chat);
  };
  /** Takes what belongs to the first from those that wait. */
  const gather = async (chat: string, waiting: Map<string, Update>, first: Update): Promise<Pieces> => {
    const pieces: [Update, ...Update[]] = [first];
    for (let last = first; mayGoOn(last) && !isStopped; ) {
      if (waiting.size === 0) await somethingMore(chat);
      const [[name, next] = []] = waiting;
      if (name === undefined || !next || !goesOn(last, next)) break;
      waiting.delete(name);
      pieces.push(next);
      last = next;
    }
    return pieces;
  };

  const run = async (chat: string, waiting: Map<string, Update>, first: Update) => {
    for (let update: Update | undefined = first; update; ) {
      const pieces: Pieces = mayGoOn(update) ? await gather(chat, waiting, update) : [update];
      if (isStopped && mayGoOn(update)) break; // It was not begun: the rest of it may be on its way.
      const count = leftOut.get(chat) ?? 0;
      leftOut.delete(chat);
      if (!(await parts.handle(pieces, count))) {
        for (const later of waiting.values()) parts.giveBack(later);
        break;
      }
      const [next] = waiting;
      update = isStopped ? undefined : next?.[1];
      if (next) waiting.delete(next[0]);
    }
    lanes.delete(chat);
    crowds.delete(chat);
    changed.resolve();
    changed = Promise.withResolvers();
  };

  const until = async (isSo: () => boolean) => {
    while (!isSo()) await changed.promise;
  };

  return {
    sift(updates) {
      const gone = new Set<Update>();
      for (const [chat, together] of Map.groupBy(updates, chatOf)) {
        if (together.length + (lanes.get(chat)?.size ?? 0) > CROWD) makeCrowd(chat);
        if (!crowds.has(chat)) continue;
        const last = new Map(together.map((update) => [nameInCrowd(update), update]));
        for (const update of together) {
          if (last.get(nameInCrowd(update)) === update) continue;
          gone.add(update);
          leaveOut(chat, update, false);
        }
      }
      return gone.size === 0 ? [...updates] : updates.filter((update) => !gone.has(update));
    },
    add(update) {
      if (isStopped) return;
      const chat = chatOf(update);
      const waiting = lanes.get(chat);
      if (waiting) {
        put(chat, waiting, update);
        if (waiting.size > CROWD) makeCrowd(chat);
        return;
      }
      const none = new Map<string, Update>();
      lanes.set(chat, none);
      void run(chat, none, update);
    },
    waiting: () => [...lanes.values()].reduce((sum, { size }) => sum + size, 0),
    room: () => until(() => lanes.size < CHATS),
    stop() {
      isStopped = true;
      for (const wake of whenMore.values()) wake();
      return until(() => lanes.size === 0);
    },
  };
}

/**
 * Whose turn it takes: the chat's; where there is none, the person's, who has a private chat of the same id. An inline query
 * changes nothing, and Telegram waits for its answer for ten seconds only: it waits for none but its own kind.
 */
function chatOf({ update_id, message, edited_message, callback_query, inline_query, my_chat_member }: Update): string {
  const chat = (message ?? edited_message ?? callback_query?.message ?? my_chat_member)?.chat;
  if (inline_query) return `inline ${inline_query.from.id}`;
  return String(chat?.id ?? callback_query?.from.id ?? `update ${update_id}`);
}
