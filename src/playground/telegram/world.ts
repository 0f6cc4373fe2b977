import { badRequest, Refusal } from './refusal.ts';
import type {
  ApiCall,
  Bucket,
  FileContent,
  MessageContent,
  NewEvent,
  PendingCallback,
  PendingInlineQuery,
  ServerEvent,
  StoredMessage,
} from './types.ts';
import { createUpdateQueue } from './updates.ts';
import type { BotCommand, Chat, MenuButton, User, UserFromGetMe } from './wire.ts';

/** Versions of a chat's messages kept for people who wait for one. */
const REMEMBERED_VERSIONS = 1000;
const REMEMBERED_CALLS = 100_000;

export interface ChatState {
  chat: Chat;
  /** The person of a private chat. */
  person: User | undefined;
  messages: Map<number, StoredMessage>;
  /** The bot's latest messages and edits in the order they appeared, deleted ones too. */
  versions: StoredMessage[];
  watchers: Set<(message: StoredMessage) => void>;
  actions: { action: string; at: number }[];
  /** Event number of the last thing a person did here. */
  lastActionSeq: number;
  started: boolean;
  blocked: boolean;
  menuButton: MenuButton | undefined;
}

export interface WorldOptions {
  token: string;
  username: string;
  name: string;
  now: () => number;
  callbackWindowMs: number;
  inlineWindowMs: number;
  floodLimits: boolean;
  inlineFeedback: boolean;
}

export type World = ReturnType<typeof createWorld>;

/** Everything the server remembers. Methods and people read and change it; it knows no HTTP. */
export function createWorld(options: WorldOptions) {
  const bot = {
    id: Number(options.token.split(':')[0]),
    is_bot: true,
    first_name: options.name,
    username: options.username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
  } as UserFromGetMe;
  const botUser: User = { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username };
  const chats = new Map<number, ChatState>();
  const listeners = new Set<(event: ServerEvent) => void>();
  let nextMessageId = 1;
  let nextId = 1;
  let seq = 0;

  function emit(event: NewEvent): number {
    seq++;
    for (const listener of listeners) listener({ ...event, seq } as ServerEvent);
    return seq;
  }

  function chat(id: number): ChatState {
    const found = chats.get(id);
    if (found === undefined) throw badRequest('chat not found');
    return found;
  }

  /** Shows a new version of a message, numbers it and tells whoever waits for what the bot says. */
  function show(
    type: 'sent' | 'edited' | 'pinned' | 'reaction',
    fields: Omit<StoredMessage, 'seq'>,
    saysSomething = type === 'sent' || type === 'edited',
  ): StoredMessage {
    const message: StoredMessage = { ...fields, seq: seq + 1 };
    const state = chat(message.chat_id);
    state.messages.set(message.message_id, message);
    emit({ type, chat_id: message.chat_id, message });
    const isOfBot = message.from === 'bot' || message.via_bot !== undefined;
    if (isOfBot && saysSomething) {
      state.versions.push(message);
      if (state.versions.length > 2 * REMEMBERED_VERSIONS) state.versions = state.versions.slice(-REMEMBERED_VERSIONS);
      for (const watcher of state.watchers) watcher(message);
    }
    return message;
  }

  const seconds = () => Math.floor(options.now() / 1000);

  return {
    options,
    bot,
    botUser,
    chats,
    listeners,
    updates: createUpdateQueue(),
    files: new Map<string, FileContent>(),
    callbacks: new Map<string, PendingCallback>(),
    inlineQueries: new Map<string, PendingInlineQuery>(),
    /** inline_message_id to the message it names. */
    inlineMessages: new Map<string, { chatId: number; messageId: number }>(),
    /** Keyed by scope and language, see methods/profile.ts. */
    commands: new Map<string, BotCommand[]>(),
    /** Keyed by field and language: `name:en`. */
    profile: new Map<string, string>(),
    menuButton: { type: 'commands' } as MenuButton,
    floodBuckets: new Map<string, Bucket>(),
    calls: [] as ApiCall[],
    now: options.now,
    seconds,
    chat,
    emit,
    show,
    seq: () => seq,
    newId: () => nextId++,

    addChat(wire: Chat, person: User | undefined): ChatState {
      const state: ChatState = {
        chat: wire,
        person,
        messages: new Map(),
        versions: [],
        watchers: new Set(),
        actions: [],
        lastActionSeq: seq,
        started: false,
        blocked: false,
        menuButton: undefined,
      };
      chats.set(wire.id, state);
      return state;
    },

    send(chatId: number, sender: User, content: MessageContent): StoredMessage {
      return show('sent', {
        entities: [],
        ...content,
        message_id: nextMessageId++,
        chat_id: chatId,
        from: sender.id === bot.id ? 'bot' : 'person',
        sender,
        date: seconds(),
      });
    },

    remove(message: StoredMessage): void {
      chat(message.chat_id).messages.delete(message.message_id);
      emit({ type: 'deleted', chat_id: message.chat_id, message });
    },

    /** The chat of a call's chat_id, if the bot may write there. */
    openChat(chatId: number): ChatState {
      const state = chats.get(chatId);
      if (state === undefined || !state.started) throw badRequest('chat not found');
      return state;
    },

    refuseBlocked(state: ChatState): void {
      if (state.blocked) throw new Refusal(403, 'Forbidden: bot was blocked by the user');
    },

    logCall(call: ApiCall): void {
      this.calls.push(call);
      if (this.calls.length > REMEMBERED_CALLS * 1.1) this.calls.splice(0, this.calls.length - REMEMBERED_CALLS);
    },
  };
}
