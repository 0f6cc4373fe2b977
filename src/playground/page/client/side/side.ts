import { html } from '../html.ts';
import type { Theme } from '../store.ts';
import { useUi } from '../ui.ts';
import { Account } from './account.ts';
import { Calls } from './calls.ts';
import { Faults } from './faults.ts';
import { Orders } from './orders.ts';
import { People } from './people.ts';
import { Speaks } from './speaks.ts';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** What the world around the bot does. */
export function Side() {
  const { ui, state } = useUi();
  const { world } = state;
  const account = world?.accounts[state.me];
  if (!world || !account) return null;
  return html`<aside id="side" class="side" aria-label="Playground" onKeyDown=${(event: KeyboardEvent) => {
    if (event.key === 'Escape') ui.store.set({ sideOpen: false });
  }}>
    <header class="side-title">
      <h2>Playground</h2>
      <p>The real bot, a simulated panel. Nothing leaves this machine.</p>
      <button class="close-side" aria-label="Back to the chat" onClick=${() => ui.store.set({ sideOpen: false })}>✕</button>
    </header>
    <${People} />
    <${Account} account=${account} />
    <${Orders} orders=${account.orders} speed=${world.speed} />
    <${Faults} faults=${world.faults} revoked=${account.revoked} />
    <${Speaks} speech=${world.speech} speeches=${world.speeches} />
    <${Calls} log=${world.log} />
    <section>
      <h3>Look</h3>
      <div class="segments" role="group" aria-label="Light or dark">
        ${THEMES.map(
          (theme) =>
            html`<button aria-pressed=${state.theme === theme} onClick=${() => ui.setTheme(theme)}>${{ auto: 'As the system', light: 'Light', dark: 'Dark' }[theme]}</button>`,
        )}
      </div>
    </section>
  </aside>`;
}
