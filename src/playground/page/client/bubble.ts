import type { PageMessage } from '../wire.ts';
import { html } from './html.ts';
import { InlineKeyboard } from './keyboard.ts';
import { clockTime } from './moments.ts';
import { RichText } from './text.ts';
import { useUi } from './ui.ts';

interface BubbleProps {
  message: PageMessage;
  replied: PageMessage | undefined;
  /** The last of several from the same side: it carries the tail. */
  isLast: boolean;
  goTo: (id: number) => void;
}

export function Bubble({ message, replied, isLast, goTo }: BubbleProps) {
  const { state, language, words } = useUi();
  const who = message.out ? 'You' : state.bot.name;
  const { photo, document: file, other } = message;
  const isSticker = other !== undefined && message.text === '';
  const isMarked = (message.edited && !message.inlineKeyboard) || message.reaction !== undefined;
  const kind = [
    message.out ? 'out' : 'in',
    isLast && !message.inlineKeyboard ? 'tail' : '',
    photo ? 'with-photo' : '',
    isSticker ? 'sticker' : '',
    isMarked ? 'marked' : '',
  ].join(' ');
  return html`<div class=${`message ${kind}`} id=${`message-${message.id}`}>
    <div class="bubble">
      <span class="sr">${who}:</span>
      ${message.viaBot && html`<div class="via">via @${state.bot.username}</div>`}
      ${message.replyTo !== undefined && html`<${Replied} message=${replied} goTo=${goTo} />`}
      ${photo && html`<img src=${photo} alt="Picture" />`}
      ${file && html`<${File} file=${file} />`}
      ${other && html`<div class="other">${other}</div>`}
      ${message.text !== '' && html`<${RichText} text=${message.text} entities=${message.entities} />`}
      <span class="meta">
        ${message.reaction && html`<span class="reaction" aria-label=${`Reaction ${message.reaction}`}>${message.reaction}</span>`}
        ${message.edited && !message.inlineKeyboard && html`<span>${words.edited}</span>`}
        <time>${clockTime(message.date, language)}</time>
        ${message.out && html`<span class="ticks" aria-hidden="true">✓✓</span>`}
      </span>
    </div>
    ${message.inlineKeyboard && html`<${InlineKeyboard} message=${message} rows=${message.inlineKeyboard} />`}
  </div>`;
}

function Replied({ message, goTo }: { message: PageMessage | undefined; goTo: (id: number) => void }) {
  const { state, words } = useUi();
  if (!message) return html`<div class="replied"><span>Deleted message</span></div>`;
  const who = message.out ? words.you : state.bot.name;
  const start = message.text.split('\n')[0] || message.document?.name || message.other || 'Photo';
  return html`<button class="replied" aria-label=${`In reply to ${who}: ${start}. Go there`} onClick=${() => goTo(message.id)}>
    <b dir="auto">${who}</b><span dir="auto">${start}</span>
  </button>`;
}

function File({ file }: { file: { name: string; bytes: number; url: string } }) {
  const size = file.bytes < 1024 ? `${file.bytes} B` : `${(file.bytes / 1024).toFixed(1)} KB`;
  return html`<a class="file" href=${file.url} download=${file.name}>
    <span class="file-icon" aria-hidden="true">↓</span>
    <span class="file-name"><b dir="auto">${file.name}</b><small>${size}</small></span>
  </a>`;
}
