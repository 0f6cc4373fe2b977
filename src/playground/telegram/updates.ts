import { Refusal } from './refusal.ts';
import type { Update } from './wire.ts';

export type UpdateKind = Exclude<keyof Update, 'update_id'>;

/** Left out unless asked for by name in allowed_updates. */
const NOT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const REMEMBERED = 20_000;
export const MAX_POLL_SECONDS = 50;

export interface PollOptions {
  offset: number;
  limit: number;
  timeoutSeconds: number;
  onHangup: (listener: () => void) => void;
}

/** The bot's updates in order, until it confirms them by a higher offset or its webhook takes them. */
export function createUpdateQueue() {
  let nextId = 1001;
  let pending: Update[] = [];
  /** Handed out once more whatever the offset: see `again`. */
  let repeated: Update[] = [];
  let recent: Update[] = [];
  let allowed: Set<string> | undefined;
  let poll: { finish(updates: Update[]): void; fail(refusal: Refusal): void; limit: number } | undefined;
  let push: ((update: Update) => void) | undefined;

  function enqueue(update: Update, queue: 'pending' | 'repeated'): void {
    if (push !== undefined) {
      push(update);
      return;
    }
    (queue === 'pending' ? pending : repeated).push(update);
    poll?.finish(take(poll.limit));
  }

  function take(limit: number): Update[] {
    const updates = [...repeated, ...pending.slice(0, limit)].slice(0, limit);
    repeated = repeated.slice(limit);
    return updates;
  }

  function confirm(offset: number): void {
    if (offset < 0) {
      pending = pending.slice(offset);
      return;
    }
    const first = pending.findIndex((update) => update.update_id >= offset);
    if (first !== 0) pending = first === -1 ? [] : pending.slice(first);
  }

  return {
    /** Its update_id, or undefined when the bot did not ask for this kind. */
    add<K extends UpdateKind>(kind: K, value: NonNullable<Update[K]>): number | undefined {
      if (allowed === undefined ? NOT_BY_DEFAULT.has(kind) : !allowed.has(kind)) return undefined;
      const update: Update = { update_id: nextId++, [kind]: value };
      recent.push(update);
      if (recent.length > REMEMBERED) recent = recent.slice(REMEMBERED / 2);
      enqueue(update, 'pending');
      return update.update_id;
    },

    /** Delivers a former update with the same update_id, as Telegram does when a confirmation got lost. */
    again(updateId: number): void {
      const update = recent.find((candidate) => candidate.update_id === updateId);
      if (update === undefined) throw new Error(`no recent update has the id ${updateId}`);
      enqueue(update, 'repeated');
    },

    /** An empty list means the default kinds. */
    allow(kinds: readonly string[]): void {
      allowed = kinds.length === 0 ? undefined : new Set(kinds);
    },

    get allowed(): string[] | undefined {
      return allowed === undefined ? undefined : [...allowed];
    },

    get size(): number {
      return pending.length + repeated.length;
    },

    lastUpdateId: () => nextId - 1,

    /** getUpdates: at most one waits; a newer one makes the older one fail. */
    poll(options: PollOptions): Update[] | Promise<Update[]> {
      const reason = 'terminated by other getUpdates request; make sure that only one bot instance is running';
      poll?.fail(new Refusal(409, `Conflict: ${reason}`));
      if (options.offset !== 0) confirm(options.offset);
      const ready = take(options.limit);
      if (ready.length > 0 || options.timeoutSeconds === 0) return ready;
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          if (poll === self) poll = undefined;
        };
        const self = {
          limit: options.limit,
          finish(updates: Update[]) {
            end();
            resolve(updates);
          },
          fail(refusal: Refusal) {
            end();
            reject(refusal);
          },
        };
        const timer = setTimeout(() => self.finish([]), options.timeoutSeconds * 1000);
        poll = self;
        options.onHangup(() => self.finish([]));
      });
    },

    /** Ends a waiting poll: with the refusal, or with no updates. */
    endPoll(refusal?: Refusal): void {
      if (refusal === undefined) poll?.finish([]);
      else poll?.fail(refusal);
    },

    /** From now on updates go to `deliver`; those waiting first. Nothing stops it and keeps what comes. */
    redirect(deliver: ((update: Update) => void) | undefined): void {
      push = deliver;
      if (deliver === undefined) return;
      const waiting = take(Number.MAX_SAFE_INTEGER);
      pending = [];
      for (const update of waiting) deliver(update);
    },

    /** Takes back what a webhook did not deliver. */
    restore(updates: Update[]): void {
      pending = [...updates, ...pending].sort((a, b) => a.update_id - b.update_id);
    },

    drop(): void {
      pending = [];
      repeated = [];
    },
  };
}
