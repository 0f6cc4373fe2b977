import { Composer } from './composer.ts';
import { History } from './history.ts';
import { html } from './html.ts';
import { useUi } from './ui.ts';

export function Chat() {
  return html`<div class="chat">
    <${Header} />
    <${History} />
    <${Composer} />
  </div>`;
}

function Header() {
  const { ui, state, chat, person: me, words } = useUi();
  const isTyping = (chat?.typingUntil ?? 0) > Date.now();
  const unread = state.people.reduce((sum, { id }) => sum + (state.chats[id]?.unread ?? 0), 0);
  return html`<header class="bar">
    <span class="avatar bot" aria-hidden="true">${state.bot.name.charAt(0)}</span>
    <div class="title">
      <h1>${state.bot.name}</h1>
      <p role="status" class=${isTyping ? 'typing' : ''}>
        ${!state.connected ? words.connecting : isTyping ? html`${words.typing}<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>` : words.bot}
      </p>
    </div>
    <button
      class="open-side"
      aria-label=${`${me?.name}: people, demo key, orders and faults`}
      aria-expanded=${state.sideOpen}
      aria-controls="side"
      onClick=${() => ui.store.set({ sideOpen: !state.sideOpen })}
    >
      <span class=${`avatar person-${state.people.findIndex(({ id }) => id === state.me)}`} aria-hidden="true">${me?.name.charAt(0)}</span>
      ${unread > 0 && html`<span class="badge" aria-label=${`${unread} unread in other chats`}>${unread}</span>`}
    </button>
  </header>`;
}
