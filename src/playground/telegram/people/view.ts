import { chatMessage } from '../projections.ts';
import type { ChatMessage, StoredMessage } from '../types.ts';
import type { ChatState } from '../world.ts';
import { replyKeyboard } from './buttons.ts';
import { transcript } from './transcript.ts';

type MessagePattern = string | RegExp | ((message: ChatMessage) => boolean);

interface WaitOptions {
  /** Milliseconds of real time, default 10,000: machines are slow at times. */
  timeoutMs?: number;
  /** Event number to look from; by default that of the last thing a person did in this chat. */
  after?: number;
}

/** A chat as people in it see it. */
export interface ChatView {
  /** Both sides in order, edits applied, deleted ones gone. */
  readonly messages: readonly ChatMessage[];
  /** The bot's newest message that is still there. */
  readonly last: ChatMessage | undefined;
  /** The texts of the reply keyboard that is open at the bottom. */
  readonly keyboard: readonly string[];
  /** "typing" and other actions of the bot, with the server's clock in milliseconds. */
  readonly typing: readonly { action: string; at: number }[];
  /**
   * The first message of the bot that matches: sent, or edited into this, since a person last did something here (`say`, `tap`, ...),
   * be it before or after this call, and not returned by an earlier `waitFor`. What has been edited again or deleted in the
   * meantime counts too, so that the outcome never depends on timing; what only lost its buttons does not. A string matches a
   * part of the text or caption.
   */
  waitFor: (pattern: MessagePattern, options?: WaitOptions) => Promise<ChatMessage>;
  /** The chat as plain text, buttons in brackets. */
  transcript: () => string;
}

export function createChatView(chat: ChatState): ChatView {
  const returned = new Set<number>();

  function waitFor(pattern: MessagePattern, options: WaitOptions = {}): Promise<ChatMessage> {
    const after = options.after ?? chat.lastActionSeq;
    const timeoutMs = options.timeoutMs ?? 10_000;
    const matches = (message: StoredMessage) =>
      message.seq > after && !returned.has(message.seq) && fits(pattern, message);
    const take = (message: StoredMessage) => {
      returned.add(message.seq);
      return chatMessage(message);
    };
    const seen = chat.versions.find(matches);
    if (seen !== undefined) return Promise.resolve(take(seen));
    const timeout = new Error();
    return new Promise((resolve, reject) => {
      const watch = (message: StoredMessage) => {
        if (!matches(message)) return;
        stop();
        resolve(take(message));
      };
      const stop = () => {
        clearTimeout(timer);
        chat.watchers.delete(watch);
      };
      const timer = setTimeout(() => {
        stop();
        timeout.message = describeTimeout(chat, pattern, timeoutMs, after);
        reject(timeout);
      }, timeoutMs);
      chat.watchers.add(watch);
    });
  }

  return {
    get messages() {
      return [...chat.messages.values()].map(chatMessage);
    },
    get last() {
      const message = [...chat.messages.values()].findLast(({ from }) => from === 'bot');
      return message === undefined ? undefined : chatMessage(message);
    },
    get keyboard() {
      return replyKeyboard(chat);
    },
    typing: chat.actions,
    waitFor,
    transcript: () => transcript(chat),
  };
}

function fits(pattern: MessagePattern, message: StoredMessage): boolean {
  if (typeof pattern === 'function') return pattern(chatMessage(message));
  const text = message.text ?? message.caption ?? '';
  return typeof pattern === 'string' ? text.includes(pattern) : text.search(pattern) !== -1;
}

function describeTimeout(chat: ChatState, pattern: MessagePattern, timeoutMs: number, after: number): string {
  const wanted = typeof pattern === 'function' ? 'that the predicate accepts' : `with ${String(pattern)}`;
  const earlier = chat.versions.findLast((message) => fits(pattern, message));
  const hint =
    earlier === undefined
      ? ''
      : `\n#${earlier.message_id} matches, but ${earlier.seq > after ? 'an earlier waitFor returned it' : "it came before the person's last action"}.`;
  return `no message ${wanted} within ${timeoutMs} ms.${hint}\nThe chat:\n${transcript(chat)}`;
}
