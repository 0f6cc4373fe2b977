import type { Speech } from '../../../panel/dialect.ts';
import type { PageWorld } from '../../wire.ts';
import { html } from '../html.ts';
import { useUi } from '../ui.ts';

/** Panels do not all answer as the specification says. */
export function Speaks({ speech, speeches }: Pick<PageWorld, 'speech' | 'speeches'>) {
  const { ui } = useUi();
  return html`<section>
    <h3 id="speaks">The panel speaks like</h3>
    <select
      class="choice"
      aria-labelledby="speaks"
      aria-describedby="speaks-hint"
      value=${speech}
      onChange=${(event: Event) => void ui.act({ act: 'speech', speech: (event.target as HTMLSelectElement).value as Speech })}
    >
      ${speeches.map((one) => html`<option value=${one}>${one}</option>`)}
    </select>
    <p class="hint" id="speaks-hint">From the next call on. The bot learns what this panel does otherwise.</p>
  </section>`;
}
