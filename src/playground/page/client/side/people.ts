import { html } from '../html.ts';
import { useUi } from '../ui.ts';

/** Each has a chat, a language and an account at the panel of their own. */
export function People() {
  const { ui, state } = useUi();
  return html`<section aria-label="People">
    <h3>You are</h3>
    <div class="people">
      ${state.people.map(({ id, name, languageName }, index) => {
        const unread = state.chats[id]?.unread ?? 0;
        return html`<button class="person" aria-pressed=${id === state.me} onClick=${() => ui.become(id)}>
          <span class=${`avatar person-${index}`} aria-hidden="true">${name.charAt(0)}</span>
          <span class="person-name" dir="auto">${name}</span>
          <small>${languageName}</small>
          ${unread > 0 && html`<span class="badge" aria-label=${`${unread} unread`}>${unread}</span>`}
        </button>`;
      })}
    </div>
  </section>`;
}
