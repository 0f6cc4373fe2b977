import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act } from '../server/acts.ts';
import type { InlineAnswer, TapAnswer } from '../wire.ts';
import type { State, Store, Theme } from './store.ts';
import { wordsFor } from './words.ts';

/** What the parts of the page can do. */
export interface Ui {
  store: Store;
  say(text: string): Promise<void>;
  /** Sends a file; what is in the input line becomes its caption. */
  sendFile(file: File): Promise<void>;
  /** Ends when the bot has answered the tap. */
  tap(message: number, data: string, label: string): Promise<void>;
  inline(query: string, offset: string): Promise<InlineAnswer | undefined>;
  choose(result: string): Promise<void>;
  /** Anything of the side panel. */
  act(act: Act): Promise<void>;
  open(url: string): void;
  copy(text: string, told: string): void;
  toast(text: string): void;
  draft(text: string): void;
  become(person: number): void;
  setTheme(theme: Theme): void;
}

const TOAST_MS = 3_500;
const THEME_KEY = 'playground-theme';

export function readTheme(): Theme {
  const stored = localStorage.getItem(THEME_KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

export function createUi(store: Store): Ui {
  let toasts = 0;

  async function post<T>(act: Act): Promise<T> {
    const response = await fetch('/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    return (await response.json()) as T;
  }

  function toast(text: string): void {
    const key = ++toasts;
    store.set({ toast: { text, key } });
    setTimeout(() => {
      if (store.get().toast?.key === key) store.set({ toast: undefined });
    }, TOAST_MS);
  }

  function draft(text: string): void {
    store.setChat(store.get().me, { draft: text });
    focusMessage();
  }

  async function say(text: string): Promise<void> {
    const { me, chats } = store.get();
    const replyTo = chats[me]?.replyTo;
    await post({ act: 'say', person: me, text, ...(replyTo !== undefined && { replyTo }) });
  }

  /** A deep link to the bot starts it here; any other address is shown before anything opens. */
  function open(url: string): void {
    const parsed = URL.parse(url);
    const { bot } = store.get();
    const isBot = parsed?.hostname === 't.me' && parsed.pathname === `/${bot.username}`;
    const start = parsed?.searchParams.get('start');
    if (isBot && start) void say(`/start ${start}`);
    else if (!isBot) store.set({ dialog: { kind: 'link', url } });
  }

  return {
    store,
    say,
    open,
    toast,
    draft,
    async sendFile(file) {
      const { me, chats } = store.get();
      const caption = chats[me]?.draft ?? '';
      store.setChat(me, { draft: '' });
      const type = file.type || 'application/octet-stream';
      const content = await base64(file);
      await post({ act: 'file', person: me, name: file.name, type, content, caption });
    },
    async tap(message, data, label) {
      const answer = await post<TapAnswer>({ act: 'tap', person: store.get().me, message, data, label });
      if (answer.url) open(answer.url);
      if (answer.text && answer.alert) store.set({ dialog: { kind: 'alert', text: answer.text } });
      else if (answer.text) toast(answer.text);
    },
    async inline(query, offset) {
      const answer = await post<InlineAnswer | { error: string }>({
        act: 'inline',
        person: store.get().me,
        query,
        offset,
      });
      return 'error' in answer ? undefined : answer;
    },
    async choose(result) {
      await post({ act: 'choose', person: store.get().me, result });
      draft('');
    },
    async act(act) {
      const answer = await post<{ error?: string }>(act);
      if (answer.error) toast(answer.error);
    },
    copy(text, told) {
      navigator.clipboard.writeText(text).then(
        () => toast(told),
        () => toast('The browser does not allow copying'),
      );
    },
    become(person) {
      store.set({ me: person });
      store.setChat(person, { unread: 0 });
      history.replaceState(null, '', `#${person}`);
    },
    setTheme(theme) {
      localStorage.setItem(THEME_KEY, theme);
      showTheme(theme);
      store.set({ theme });
    },
  };
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
}

export function focusMessage(): void {
  document.querySelector<HTMLTextAreaElement>('.composer textarea')?.focus();
}

const UiContext = createContext<{ ui: Ui; state: State } | undefined>(undefined);
export const UiProvider = UiContext.Provider;

/** What a part of the page needs: the state, whose chat is open, in what language, and what can be done. */
export function useUi() {
  const found = useContext(UiContext);
  if (!found) throw new Error('useUi outside of UiProvider');
  const { ui, state } = found;
  const person = state.people.find(({ id }) => id === state.me);
  const language = person?.language ?? 'en';
  return { ui, state, person, chat: state.chats[state.me], language, words: wordsFor(language) };
}
