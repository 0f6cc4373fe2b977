import { useLayoutEffect, useState } from 'preact/hooks';
import { Chat } from './chat.ts';
import { html } from './html.ts';
import { Dialogs } from './overlays.ts';
import { Side } from './side/side.ts';
import { type Ui, UiProvider } from './ui.ts';

export function App({ ui }: { ui: Ui }) {
  const [, redraw] = useState({});
  // Not useEffect: it runs after the next paint, and a greeting that came before would never be drawn.
  useLayoutEffect(() => ui.store.subscribe(() => redraw({})), []);
  const state = ui.store.get();
  if (state.people.length === 0) return html`<p class="waiting" role="status">Connecting…</p>`;
  return html`<${UiProvider} value=${{ ui, state }}>
    <div class=${state.sideOpen ? 'world side-open' : 'world'}>
      <main class="phone"><${Chat} key=${state.me} /></main>
      <${Side} />
    </div>
    <${Dialogs} />
  <//>`;
}
