import type { LogLine } from '../../wire.ts';
import { html } from '../html.ts';

/** What somebody did, and the calls until somebody did the next thing. */
interface Turn {
  cause: LogLine | undefined;
  calls: LogLine[];
}

/** The last calls to both APIs, newest first, under what caused them. */
export function Calls({ log }: { log: readonly LogLine[] }) {
  const turns: Turn[] = [];
  for (const line of log) {
    if (line.kind === 'person' || turns.length === 0) turns.push({ cause: undefined, calls: [] });
    const turn = turns.at(-1);
    if (!turn) continue;
    if (line.kind === 'person') turn.cause = line;
    else turn.calls.push(line);
  }
  return html`<section aria-label="Calls">
    <h3>What it costs</h3>
    <p class="hint">The bot's calls to Telegram and to the panel, under the tap or message before them.</p>
    ${turns.reverse().map((turn) => html`<${TurnView} key=${turn.cause?.id ?? 0} turn=${turn} />`)}
  </section>`;
}

function TurnView({ turn: { cause, calls } }: { turn: Turn }) {
  const count = (kind: LogLine['kind']) =>
    calls.filter((call) => call.kind === kind).reduce((sum, { times }) => sum + times, 0);
  return html`<div class="turn">
    ${
      cause &&
      html`<div class="cause"><b dir="auto">${cause.what}</b> <span dir="auto">${cause.detail}</span>
      <small>${count('telegram')} Telegram · ${count('panel')} panel</small></div>`
    }
    <ul>
      ${calls.map(
        (
          call,
        ) => html`<li key=${call.id} class=${`call ${call.kind} ${call.outcome === 'ok' || call.outcome === '' ? '' : 'failed'}`}>
          <span class="api">${call.kind === 'panel' ? 'panel' : 'tg'}</span>
          <code>${call.what}${call.times > 1 ? ` ×${call.times}` : ''}</code>
          <span class="ms">${call.ms === undefined ? '…' : `${call.ms} ms`}</span>
          <span class="detail" dir="auto">${call.detail}</span>
          ${call.outcome !== 'ok' && call.outcome !== '' && html`<span class="outcome">${call.outcome}</span>`}
        </li>`,
      )}
    </ul>
  </div>`;
}
