/** What Telegram takes: 30 messages a second in all, one a second in one chat, with short bursts. The rest of it is unsaid. */
const GAP_MS = 34;
const CHAT_GAP_MS = 1_000;
/** Places that nobody took are kept for so long: a burst of 15, half of what Telegram takes. */
const KEPT_MS = 500;
/** Answers beyond the limit count no further than this: news find places soon after them. */
const OWED_MS = 1_000;
/** News leave at least so often while answers go at once. */
const NEWS_GAP_MS = 200;
/** In a crowd, news that have waited for so long get a place after every two answers. */
const PATIENCE_MS = 3_000;
const ANSWERS_BETWEEN = 2;
/** In a crowd without a refusal for so long, twice as many go: the limit may be another one by now. */
const CALM_MS = 10_000;
/** How often those who wait are looked at. */
const LOOK_MS = 20;

/** Answer: somebody has asked just now. News: what nobody asked for; it waits for places that answers leave. */
export type Kind = 'answer' | 'news';

/** News that did not leave before the bot stopped. */
export class StoppedError extends Error {
  override name = 'StoppedError';
}

/** When what we send to chats may leave, on the monotonic clock. */
export interface Pace {
  /**
   * Sends when it is its turn, and again after a refusal, before what came later. As long as Telegram takes everything,
   * answers go at once, and news at its pace. When it refuses the bot as a whole there is a crowd: all go in one line. A chat
   * that is refused by itself holds up nobody else. In a chat, answers keep their order, and so do news.
   * @param waitOf for how long what `attempt` gave asks to wait, in ms; `undefined` when it asks for nothing.
   * @throws what `attempt` throws; StoppedError when news wait, or come, and the bot stops.
   */
  send<T>(kind: Kind, chat: number, attempt: () => Promise<T>, waitOf: (answer: T) => number | undefined): Promise<T>;
  /** So many processes send, each its part: the limit is for all together. */
  share(processes: number): void;
  /** Gives news up. */
  stop(): void;
}

/** A message that waits. */
interface Waiting {
  kind: Kind;
  chat: number;
  /** Which came first. */
  order: number;
  since: number;
  /** Its chat was refused. */
  isHeld: boolean;
  /** @param isOwn whether a refusal can be that of its chat alone. */
  leave: (isOwn: boolean) => void;
  giveUp: (error: Error) => void;
}

/** A chat that had a message just now. */
interface Chat {
  last: number;
  /** When the next may leave: of news, and of answers too once it `isSlow`, which is after a refusal. */
  due: number;
  isSlow: boolean;
}

export function createPace(): Pace {
  const now = () => performance.now();
  const lines: Record<Kind, Waiting[]> = { answer: [], news: [] };
  const chats = new Map<number, Chat>();
  /** When the next place is free; none is while it is shut. */
  let free = -KEPT_MS;
  let shutUntil = 0;
  let processes = 1;
  let gap = GAP_MS;
  /** Telegram refuses the bot as a whole: answers wait for a place too. */
  let isCrowded = false;
  let calmSince = 0;
  /** The last one that was refused for no reason of its own. */
  let refused: { chat: number; until: number } | undefined;
  let lastNews = -NEWS_GAP_MS;
  let answersSinceNews = 0;
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const note = (id: number, chat: Chat) => {
    chats.delete(id); // The last one noted is the last one: those that had none for long come first.
    chats.set(id, chat);
  };
  const tidy = (at: number) => {
    for (const [id, { last, due }] of chats) {
      if (Math.max(last + CHAT_GAP_MS, due) > at) break;
      chats.delete(id);
    }
  };

  /** Takes a place. @returns whether a refusal can be that of the chat alone: groups have a limit of their own. */
  const take = (kind: Kind, id: number, isHeld: boolean, at: number): boolean => {
    free = Math.min(Math.max(free, at - KEPT_MS) + gap, at + OWED_MS);
    const chat = chats.get(id);
    const isPaced = isHeld || kind === 'news';
    note(id, { last: at, due: isPaced ? at + CHAT_GAP_MS : (chat?.due ?? 0), isSlow: isHeld });
    if (kind === 'news') {
      lastNews = at;
      answersSinceNews = 0;
    } else answersSinceNews++;
    return isHeld || id < 0 || (chat !== undefined && chat.last + CHAT_GAP_MS > at);
  };

  const choose = (at: number): Waiting | undefined => {
    const isDue = ({ kind, chat, isHeld }: Waiting) =>
      (kind === 'answer' && !isHeld) || (chats.get(chat)?.due ?? 0) <= at;
    const hasPlace = free <= at && shutUntil <= at;
    const answer = hasPlace || !isCrowded ? lines.answer.find(isDue) : undefined;
    const mayTell = hasPlace || (!isCrowded && at - lastNews >= NEWS_GAP_MS * processes);
    const news = mayTell ? lines.news.find(isDue) : undefined;
    const isTurnOfNews = news && at - news.since >= PATIENCE_MS && answersSinceNews >= ANSWERS_BETWEEN;
    return isTurnOfNews ? news : (answer ?? news);
  };

  const look = () => {
    clearTimeout(timer);
    const at = now();
    if (at - calmSince >= CALM_MS) {
      gap /= 2;
      calmSince = at;
    }
    for (let next = choose(at); next; next = choose(at)) {
      const line = lines[next.kind];
      line.splice(line.indexOf(next), 1);
      next.leave(take(next.kind, next.chat, next.isHeld, at));
    }
    // All got through, and places are left.
    const isOver = shutUntil <= at && free <= at - KEPT_MS / 2 && lines.answer.every(({ isHeld }) => isHeld);
    if (isOver) isCrowded = false;
    if (!isCrowded) gap = GAP_MS * processes;
    if (lines.answer.length + lines.news.length > 0) timer = setTimeout(look, LOOK_MS);
  };

  const turn = (kind: Kind, chat: number, order: number, isHeld: boolean): Promise<boolean> => {
    if (kind === 'news' && isStopped) return Promise.reject(new StoppedError('the bot stops'));
    const { promise, resolve: leave, reject: giveUp } = Promise.withResolvers<boolean>();
    const line = lines[kind];
    const later = line.findIndex((other) => other.order > order);
    line.splice(later < 0 ? line.length : later, 0, { kind, chat, order, since: now(), isHeld, leave, giveUp });
    look();
    return promise;
  };

  const refuse = (id: number, wait: number, isOwn: boolean) => {
    const at = now();
    // A chat may be refused for what we don't know of. Two at once mean the bot, when it has sent as much as it may.
    const isAnother = refused !== undefined && refused.chat !== id && refused.until > at;
    const isOfAll = !isOwn && (isCrowded || (isAnother && free > at));
    if (!isOwn) refused = { chat: id, until: at + wait };
    if (isOfAll) {
      isCrowded = true;
      gap = GAP_MS * processes;
      calmSince = at;
      free = at;
      shutUntil = Math.max(shutUntil, at + wait);
    } else {
      const { last = at, due = 0 } = chats.get(id) ?? {};
      note(id, { last, due: Math.max(due, at + wait), isSlow: true });
    }
  };

  return {
    async send(kind, id, attempt, waitOf) {
      const order = count++;
      for (let isAgain = false; ; isAgain = true) {
        if (lines.answer.length > 0) look(); // Whose time has just come goes before this one.
        const at = now();
        tidy(at);
        const chat = chats.get(id);
        const isHeld = chat?.isSlow === true && (isAgain || chat.due > at);
        const mustWait = kind === 'news' || isCrowded || isHeld;
        const isOwn = mustWait ? await turn(kind, id, order, isHeld) : take(kind, id, false, at);
        const answer = await attempt();
        const wait = waitOf(answer);
        if (wait === undefined) return answer;
        refuse(id, wait, isOwn);
      }
    },
    share(count) {
      gap *= count / processes;
      processes = count;
    },
    stop() {
      isStopped = true;
      for (const { giveUp } of lines.news.splice(0)) giveUp(new StoppedError('the bot stops'));
    },
  };
}
