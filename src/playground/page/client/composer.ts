import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CommandList, matchingCommands } from './commands.ts';
import { html } from './html.ts';
import { InlineResults } from './inline.ts';
import { focusMessage, useUi } from './ui.ts';

const TALLEST_PX = 140;

/** The input line with what opens above it (commands, inline results) and below it (the reply keyboard). */
export function Composer() {
  const { ui, state, chat, words } = useUi();
  const input = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const [picked, setPicked] = useState(-1);
  const draft = chat?.draft ?? '';
  const { replyTo, keyboard, keyboardOpen = false } = chat ?? {};
  const commands = menuOpen ? (chat?.commands ?? []) : matchingCommands(draft, chat?.commands ?? []);
  const inlinePrefix = `@${state.bot.username} `;
  const inlineWords = draft.startsWith(inlinePrefix) ? draft.slice(inlinePrefix.length) : undefined;
  const question = chat?.messages.find(({ id }) => id === replyTo);

  useLayoutEffect(() => {
    const element = input.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(TALLEST_PX, element.scrollHeight)}px`;
  }, [draft]);

  useEffect(() => {
    if (replyTo !== undefined) focusMessage();
  }, [replyTo]);

  const write = (text: string) => {
    setPicked(-1);
    ui.store.setChat(state.me, { draft: text });
  };

  const send = (text: string) => {
    setMenuOpen(false);
    write('');
    if (text.trim() !== '') void ui.say(text);
    focusMessage();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = commands[picked];
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && commands.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setPicked((picked + step + commands.length + (picked < 0 && step < 0 ? 1 : 0)) % commands.length);
    } else if (event.key === 'Escape') {
      setMenuOpen(false);
      setPicked(-1);
    } else if (event.key === 'Tab' && chosen) {
      event.preventDefault();
      write(`/${chosen.command} `);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send(chosen ? `/${chosen.command}` : draft);
    }
  };

  return html`<footer class="composer">
    ${commands.length > 0 && html`<${CommandList} commands=${commands} picked=${picked} choose=${(command: string) => send(`/${command}`)} />`}
    ${inlineWords !== undefined && html`<${InlineResults} words=${inlineWords} />`}
    ${
      question &&
      html`<div class="replying">
        <span><b dir="auto">${words.replyTo(state.bot.name)}</b><span dir="auto">${question.text.split('\n')[0]}</span></span>
        <button aria-label="Do not reply to this message" onClick=${() => ui.store.setChat(state.me, { replyTo: undefined, placeholder: '' })}>✕</button>
      </div>`
    }
    <div class="input-row">
      <button class="menu" aria-label="Commands" aria-expanded=${menuOpen} onClick=${() => {
        setMenuOpen(!menuOpen);
        focusMessage();
      }}>${menuOpen ? '✕' : '☰'}<span>${words.menu}</span></button>
      <div class="field">
        <textarea
          ref=${input}
          rows="1"
          dir="auto"
          aria-label="Message"
          placeholder=${chat?.placeholder || words.message}
          autocomplete="off"
          aria-controls="commands"
          aria-activedescendant=${picked >= 0 ? `command-${picked}` : undefined}
          value=${draft}
          onInput=${(event: InputEvent) => write((event.target as HTMLTextAreaElement).value)}
          onKeyDown=${onKeyDown}
        ></textarea>
        ${
          draft === '' &&
          html`<button class="in-field" aria-label="Attach a file" onClick=${() => file.current?.click()}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 5 5l-8.5 8.5a1.8 1.8 0 0 1-2.5-2.5L14.5 7.5" /></svg>
          </button>`
        }
        <input
          ref=${file}
          type="file"
          hidden
          onChange=${({ currentTarget }: { currentTarget: HTMLInputElement }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void ui.sendFile(chosen);
            currentTarget.value = '';
          }}
        />
        ${
          keyboard &&
          html`<button
            class="in-field"
            aria-label=${keyboardOpen ? 'Hide the keyboard of the bot' : 'Show the keyboard of the bot'}
            aria-expanded=${keyboardOpen}
            onClick=${() => ui.store.setChat(state.me, { keyboardOpen: !keyboardOpen })}
          >${keyboardOpen ? '⌄' : '⌨'}</button>`
        }
      </div>
      <button class="send" aria-label="Send" onClick=${() => send(draft)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3.4 20.4 21 12 3.4 3.6l-.1 6.5L15 12 3.3 13.9z" /></svg>
      </button>
    </div>
    ${
      keyboard &&
      keyboardOpen &&
      html`<div class="reply-keyboard" role="group" aria-label="Keyboard of the bot" dir="ltr">
        ${keyboard.rows.map((row) => html`<div class="row">${row.map((text) => html`<button class="reply-key" onClick=${() => send(text)}><span dir="auto">${text}</span></button>`)}</div>`)}
      </div>`
    }
  </footer>`;
}
