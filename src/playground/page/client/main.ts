/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { render } from 'preact';
import type { PageEvent } from '../wire.ts';
import { App } from './app.ts';
import { html } from './html.ts';
import { applyEvent, createStore } from './store.ts';
import { createUi, readTheme, showTheme } from './ui.ts';

const store = createStore({ theme: readTheme() });
showTheme(store.get().theme);
store.set({ me: Number(location.hash.slice(1)) || 0 });

const events = new EventSource('/events');
events.onmessage = ({ data }) => applyEvent(store, JSON.parse(String(data)) as PageEvent);
events.onerror = () => store.set({ connected: false });

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') store.setChat(store.get().me, { unread: 0 });
});

render(html`<${App} ui=${createUi(store)} />`, document.body);
