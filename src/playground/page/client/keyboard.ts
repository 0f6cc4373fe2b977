import type { InlineKeyboardButton } from 'grammy/types';
import { useState } from 'preact/hooks';
import type { PageMessage } from '../wire.ts';
import { html } from './html.ts';
import { type Ui, useUi } from './ui.ts';

/** Laid out from left to right for everybody, as Telegram does; only the labels find their own direction. */
export function InlineKeyboard({ message, rows }: { message: PageMessage; rows: InlineKeyboardButton[][] }) {
  return html`<div class="keyboard" dir="ltr" role="group" aria-label="Buttons of this message">
    ${rows.map(
      (row) => html`<div class="row">
        ${row.map((button, index) => html`<${Key} key=${`${index} ${button.text}`} message=${message} button=${button} />`)}
      </div>`,
    )}
  </div>`;
}

function Key({ message, button }: { message: PageMessage; button: InlineKeyboardButton }) {
  const { ui } = useUi();
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    await perform(ui, message.id, button).finally(() => setBusy(false));
  };
  const mark = markOf(button);
  return html`<button class=${`key ${button.style ?? ''} ${busy ? 'busy' : ''}`} aria-busy=${busy} title=${button.text} onClick=${press}>
    <span class="label" dir="auto">${button.text}</span>
    ${mark && html`<span class="mark" aria-hidden="true">${mark}</span>`}
    ${busy && html`<span class="spinner" aria-hidden="true"></span>`}
  </button>`;
}

async function perform(ui: Ui, message: number, button: InlineKeyboardButton): Promise<void> {
  const { bot } = ui.store.get();
  if ('callback_data' in button) await ui.tap(message, button.callback_data, button.text);
  else if ('url' in button) ui.open(button.url);
  else if ('copy_text' in button) ui.copy(button.copy_text.text, `Copied: ${button.copy_text.text}`);
  else if ('switch_inline_query_current_chat' in button)
    ui.draft(`@${bot.username} ${button.switch_inline_query_current_chat}`);
  else if ('switch_inline_query' in button) ui.draft(`@${bot.username} ${button.switch_inline_query}`);
  else if ('switch_inline_query_chosen_chat' in button)
    ui.draft(`@${bot.username} ${button.switch_inline_query_chosen_chat.query ?? ''}`);
  else ui.toast('The playground has no such button');
}

/** The small sign in the corner that tells what kind of button it is. */
function markOf(button: InlineKeyboardButton): string {
  if ('url' in button) return '\u2197\ufe0e';
  if ('copy_text' in button) return '⧉';
  return 'callback_data' in button ? '' : '⌕';
}
