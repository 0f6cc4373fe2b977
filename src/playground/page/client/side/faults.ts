import { useLayoutEffect, useState } from 'preact/hooks';
import type { FaultName } from '../../wire.ts';
import { html } from '../html.ts';
import { useUi } from '../ui.ts';

const FAULTS: readonly { name: FaultName; label: string; hint: string }[] = [
  { name: 'slow', label: 'Slow panel', hint: 'Every answer takes four seconds.' },
  { name: 'down', label: 'Panel down', hint: 'Connections are refused.' },
  {
    name: 'lost',
    label: 'Answer lost after add',
    hint: 'The next order is placed, but the bot never hears of it. Ends by itself.',
  },
  {
    name: 'flood',
    label: 'Telegram flood limit',
    hint: 'For six seconds Telegram takes no messages from the bot. Ends by itself.',
  },
];

export function Faults({ faults, revoked }: { faults: Record<FaultName, boolean>; revoked: boolean }) {
  const { ui, state } = useUi();
  return html`<section aria-label="Faults">
    <h3>What goes wrong</h3>
    ${FAULTS.map(
      ({ name, label, hint }) =>
        html`<${Switch} label=${label} hint=${hint} on=${faults[name]} set=${(on: boolean) => ui.act({ act: 'fault', name, on })} />`,
    )}
    <${Switch}
      label="Key revoked"
      hint="The panel does not know your key. Once the bot has noticed, connect the key again to go on."
      on=${revoked}
      set=${(on: boolean) => ui.act({ act: 'revoke', person: state.me, on })}
    />
  </section>`;
}

/** Shows what was asked for until the world tells that it is so, or could not be told; whatever is drawn meanwhile does not turn it back. */
function Switch(props: { label: string; hint: string; on: boolean; set: (on: boolean) => Promise<void> }) {
  const { label, hint, on, set } = props;
  const [wanted, want] = useState<boolean>();
  const turn = (to: boolean) => {
    want(to);
    set(to).catch((error: unknown) => {
      want(undefined);
      throw error;
    });
  };
  useLayoutEffect(() => want(undefined), [on]);
  const id = `switch-${label.replaceAll(' ', '-').toLowerCase()}`;
  return html`<div class="switch">
    <input
      type="checkbox"
      role="switch"
      id=${id}
      aria-describedby=${`${id}-hint`}
      checked=${wanted ?? on}
      onChange=${(event: Event) => turn((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
    <small id=${`${id}-hint`}>${hint}</small>
  </div>`;
}
