import { useEffect, useRef } from 'preact/hooks';
import { html, type VNode } from './html.ts';
import { focusMessage, useUi } from './ui.ts';

export function Toasts() {
  const { toast } = useUi().state;
  return html`<div class="toasts" role="status">
    ${toast && html`<div class="toast" key=${toast.key} dir="auto">${toast.text}</div>`}
  </div>`;
}

/** What asks before the chat goes on: alerts, and the question before a link opens. */
export function Dialogs() {
  const { ui, state } = useUi();
  const { dialog } = state;
  const close = () => {
    ui.store.set({ dialog: undefined });
    focusMessage();
  };
  return html`
    ${dialog?.kind === 'alert' && html`<${Modal} label="Message from the bot" close=${close}><p dir="auto">${dialog.text}</p><div class="choices"><button onClick=${close}>OK</button></div><//>`}
    ${dialog?.kind === 'link' && html`<${LinkQuestion} url=${dialog.url} close=${close} />`}
  `;
}

function Modal({ label, close, children }: { label: string; close: () => void; children: VNode }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return html`<dialog class="modal" ref=${box} aria-label=${label} onClose=${close}>${children}</dialog>`;
}

/** Nothing leaves this machine unasked. The panel is a simulated one, so what its site would do is offered here. */
function LinkQuestion({ url, close }: { url: string; close: () => void }) {
  const { ui, state } = useUi();
  const account = state.world?.accounts[state.me];
  if (account && url.startsWith(state.panelSite)) {
    const addFunds = () => {
      void ui.act({ act: 'balance', person: state.me, balance: String(Number(account.balance) + 100) });
      close();
    };
    const copyKey = () => {
      ui.copy(account.key, 'Key copied');
      close();
    };
    return html`<${Modal} label="The panel's site" close=${close}>
      <h2>The panel's site</h2>
      <p>The panel here is a simulated one without pages. On its site you would find your API key:</p>
      <p><code>${account.key}</code></p>
      <p>and add funds to your balance of ${account.balance} ${account.currency}.</p>
      <div class="choices">
        <button onClick=${close}>Close</button>
        <button onClick=${addFunds}>Add 100 ${account.currency}</button>
        <button onClick=${copyKey}>Copy key</button>
      </div>
    <//>`;
  }
  return html`<${Modal} label="Open link" close=${close}>
    <h2>Open link</h2>
    <p>Do you want to open <b class="address">${url}</b>? It leaves this machine.</p>
    <div class="choices">
      <button onClick=${close}>Cancel</button>
      <a href=${url} target="_blank" rel="noreferrer" onClick=${close}>Open</a>
    </div>
  <//>`;
}
