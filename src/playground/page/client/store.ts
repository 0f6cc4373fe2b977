import type { BotCommand } from 'grammy/types';
import type { PageEvent, PageMessage, PagePerson, PageWorld } from '../wire.ts';

interface ChatState {
  /** In order of their ids, which is the order of time. */
  messages: readonly PageMessage[];
  commands: readonly BotCommand[];
  description: string;
  /** Until then, by the page's clock, the bot is typing. */
  typingUntil: number;
  unread: number;
  draft: string;
  /** The question that the next message answers. */
  replyTo: number | undefined;
  keyboard: { rows: string[][]; oneTime: boolean } | undefined;
  keyboardOpen: boolean;
  placeholder: string;
}

type Dialog = { kind: 'alert'; text: string } | { kind: 'link'; url: string };

export interface State {
  connected: boolean;
  bot: { name: string; username: string };
  panelSite: string;
  people: readonly PagePerson[];
  me: number;
  chats: Readonly<Record<number, ChatState>>;
  world: PageWorld | undefined;
  toast: { text: string; key: number } | undefined;
  dialog: Dialog | undefined;
  sideOpen: boolean;
  theme: Theme;
}

export type Theme = 'auto' | 'light' | 'dark';

export interface Store {
  get(): State;
  set(change: Partial<State>): void;
  setChat(id: number, change: Partial<ChatState>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: Pick<State, 'theme'>): Store {
  let state: State = {
    connected: false,
    bot: { name: '', username: '' },
    panelSite: '',
    people: [],
    me: 0,
    chats: {},
    world: undefined,
    toast: undefined,
    dialog: undefined,
    sideOpen: false,
    ...initial,
  };
  const listeners = new Set<() => void>();
  const set: Store['set'] = (change) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    set,
    setChat(id, change) {
      const chat = state.chats[id];
      if (chat) set({ chats: { ...state.chats, [id]: { ...chat, ...change } } });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const TYPING_MS = 5_000;

/** Takes in what the server tells. */
export function applyEvent(store: Store, event: PageEvent): void {
  const { chats, me } = store.get();
  switch (event.type) {
    case 'hello': {
      const { type: _type, chats: told, ...rest } = event;
      const fresh = Object.entries(told).map(([id, chat]) => {
        const known = chats[Number(id)];
        const base = { typingUntil: 0, unread: 0, draft: '', ...known, ...chat };
        return [id, { ...base, ...bottomOf(chat.messages) }];
      });
      const known = event.people.some((person) => person.id === me);
      const first = event.people[0]?.id ?? 0;
      store.set({ ...rest, connected: true, chats: Object.fromEntries(fresh), me: known ? me : first });
      return;
    }
    case 'message':
      takeMessage(store, event.chat, event.message);
      return;
    case 'deleted': {
      const messages = (chats[event.chat]?.messages ?? []).filter(({ id }) => id !== event.id);
      store.setChat(event.chat, { messages });
      return;
    }
    case 'action':
      store.setChat(event.chat, { typingUntil: Date.now() + TYPING_MS });
      setTimeout(() => store.set({}), TYPING_MS + 50);
      return;
    case 'profile':
      for (const [id, profile] of Object.entries(event.chats)) store.setChat(Number(id), profile);
      return;
    case 'world':
      store.set({ world: event.world });
  }
}

function takeMessage(store: Store, id: number, message: PageMessage): void {
  const chat = store.get().chats[id];
  if (!chat) return;
  const index = chat.messages.findLastIndex((known) => known.id <= message.id);
  const isKnown = chat.messages[index]?.id === message.id;
  const messages = [...chat.messages];
  messages.splice(isKnown ? index : index + 1, isKnown ? 1 : 0, message);
  const isNew = !isKnown && !message.out;
  const isSeen = id === store.get().me && document.visibilityState === 'visible';
  store.setChat(id, {
    messages,
    ...(isNew && { typingUntil: 0, ...(isSeen ? {} : { unread: chat.unread + 1 }) }),
    ...(!isKnown && bottomOf([message], chat)),
  });
}

/** What the messages leave at the bottom: a keyboard, a question that waits for its answer. */
function bottomOf(
  messages: readonly PageMessage[],
  before?: ChatState,
): Pick<ChatState, 'replyTo' | 'keyboard' | 'keyboardOpen' | 'placeholder'> {
  let { replyTo, keyboard, keyboardOpen, placeholder } = before ?? {
    replyTo: undefined,
    keyboard: undefined,
    keyboardOpen: false,
    placeholder: '',
  };
  for (const { id, out, bottom } of messages) {
    if (out) {
      if (replyTo !== undefined) placeholder = '';
      replyTo = undefined;
      if (keyboard?.oneTime) keyboardOpen = false;
    } else if (bottom?.kind === 'keyboard') {
      keyboard = { rows: bottom.rows, oneTime: bottom.oneTime };
      keyboardOpen = true;
      placeholder = bottom.placeholder ?? '';
    } else if (bottom?.kind === 'remove') {
      keyboard = undefined;
      placeholder = '';
    } else if (bottom?.kind === 'reply') {
      replyTo = id;
      placeholder = bottom.placeholder ?? '';
    }
  }
  return { replyTo, keyboard, keyboardOpen, placeholder };
}
