import type { PageAccount } from '../../wire.ts';
import { html } from '../html.ts';
import { useUi } from '../ui.ts';

export function Account({ account }: { account: PageAccount }) {
  const { ui, state } = useUi();
  const setBalance = (balance: string) => void ui.act({ act: 'balance', person: state.me, balance });
  const paste = () => {
    ui.store.set({ sideOpen: false });
    ui.draft(account.key);
  };
  return html`<section aria-label="Account at the panel">
    <h3>Your account at the panel</h3>
    <p class="hint">Connect it: send the bot this demo API key.</p>
    <div class="copyable">
      <code class="api-key" aria-label="Demo API key">${account.key}</code>
      <button onClick=${() => ui.copy(account.key, 'Key copied')}>Copy</button>
      <button onClick=${paste}>Paste into the chat</button>
    </div>
    <div class="balance">
      <span>Balance</span><b>${account.balance} ${account.currency}</b>
      <button onClick=${() => setBalance(String(Number(account.balance) + 100))}>+ 100</button>
      <button onClick=${() => setBalance('0.05')} title="To see what the bot says when funds are short">Nearly empty</button>
    </div>
  </section>`;
}
