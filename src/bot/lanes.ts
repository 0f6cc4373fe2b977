import type { Update } from 'grammy/types';

/** Chats that are answered at the same time, at most; more wait at Telegram. */
const CHATS = 5_000;
/** When so many updates of one chat wait, they are a crowd: more than a person can mean. */
const CROWD = 30;

/**
 * Each chat's updates one after another, those of different chats side by side. However many of one chat wait, for each other,
 * for Telegram's pace or for a slow panel, they hold one place, and no other chat waits for them.
 */
export interface Lanes {
  add(update: Update): void;
  /** Resolves when there is room for one more chat. */
  room(): Promise<void>;
  /** Begins nothing more. Resolves when what was begun has ended. */
  stop(): Promise<void>;
}

interface Lane {
  /** The oldest first. By number; in a crowd by what each is replaced by. */
  waiting: Map<string, Update>;
  isCrowd: boolean;
  /** So many messages were left out since the last update that was handled. */
  leftOut: number;
}

export function createLanes(parts: {
  /** Never rejects. `leftOut`: so many messages before it were left out. */
  handle: (update: Update, leftOut: number) => Promise<void>;
  /** In a crowd, of the updates with the same name only the last is handled. */
  nameInCrowd: (update: Update) => string;
  /** This one will not be handled. */
  leaveOut: (update: Update) => void;
}): Lanes {
  const lanes = new Map<string, Lane>();
  let isStopped = false;
  let whenChanged = Promise.withResolvers<void>();

  const put = (lane: Lane, update: Update) => {
    const name = lane.isCrowd ? parts.nameInCrowd(update) : String(update.update_id);
    const old = lane.waiting.get(name);
    if (old) {
      lane.waiting.delete(name);
      if (old.message) lane.leftOut++;
      parts.leaveOut(old);
    }
    lane.waiting.set(name, update);
  };

  const run = async (chat: string, lane: Lane, first: Update) => {
    for (let update: Update | undefined = first; update; ) {
      const { leftOut } = lane;
      lane.leftOut = 0;
      await parts.handle(update, leftOut);
      const [next] = lane.waiting;
      update = isStopped ? undefined : next?.[1];
      if (next) lane.waiting.delete(next[0]);
    }
    lanes.delete(chat);
    whenChanged.resolve();
    whenChanged = Promise.withResolvers();
  };

  const until = async (isSo: () => boolean) => {
    while (!isSo()) await whenChanged.promise;
  };

  return {
    add(update) {
      if (isStopped) return;
      const chat = chatOf(update);
      const lane = lanes.get(chat);
      if (!lane) {
        const made: Lane = { waiting: new Map(), isCrowd: false, leftOut: 0 };
        lanes.set(chat, made);
        void run(chat, made, update);
        return;
      }
      put(lane, update);
      if (lane.isCrowd || lane.waiting.size <= CROWD) return;
      lane.isCrowd = true;
      const all = [...lane.waiting.values()];
      lane.waiting.clear();
      for (const one of all) put(lane, one);
    },
    room: () => until(() => lanes.size < CHATS),
    stop() {
      isStopped = true;
      return until(() => lanes.size === 0);
    },
  };
}

/** Whose turn it takes: the chat's; where there is none, the person's, who has a private chat of the same id. */
function chatOf({ update_id, message, edited_message, callback_query, inline_query, my_chat_member }: Update): string {
  const chat = (message ?? edited_message ?? callback_query?.message ?? my_chat_member)?.chat;
  return String(chat?.id ?? (callback_query ?? inline_query)?.from.id ?? `update ${update_id}`);
}
