import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Bubble } from './bubble.ts';
import { html } from './html.ts';
import { dayName, isSameDay } from './moments.ts';
import { Toasts } from './overlays.ts';
import { focusMessage, useUi } from './ui.ts';

/** So near to the end, new messages keep the end in view. */
const NEAR_PX = 120;
/** Messages of one side within so many seconds stand together. */
const TOGETHER_S = 120;

/** The messages, oldest first; stays at the end while the reader is there. */
export function History() {
  const { ui, state, chat, language, words } = useUi();
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [isAway, setAway] = useState(false);
  const messages = chat?.messages ?? [];
  const last = messages.at(-1);

  const toEnd = (behavior: ScrollBehavior = 'auto') =>
    box.current?.scrollTo({ top: box.current.scrollHeight, behavior });

  useLayoutEffect(() => {
    if (atEnd.current || last?.out) toEnd();
  }, [messages, last?.id]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    // Pictures arrive late, quotes unfold and the screen's keyboard opens: the end stays in view.
    const watch = new ResizeObserver(() => atEnd.current && toEnd());
    watch.observe(element);
    for (const child of element.children) watch.observe(child);
    return () => watch.disconnect();
  }, []);

  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    setAway(!atEnd.current);
  };

  const start = ({ detail }: MouseEvent) => {
    void ui.say('/start');
    // The button goes away; whoever pressed it with a key types next. A finger would get the screen's keyboard in the way.
    if (detail === 0) focusMessage();
  };

  const goTo = (id: number) => {
    const target = document.getElementById(`message-${id}`);
    target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    target?.classList.add('found');
    setTimeout(() => target?.classList.remove('found'), 1500);
  };

  return html`<div class="history-frame">
    <${Pinned} goTo=${goTo} />
    <div class="history" role="log" aria-label=${`Chat with ${state.bot.name}`} tabindex="0" ref=${box} onScroll=${onScroll}>
      <div class="messages">
        ${messages.length === 0 && html`<${Welcome} />`}
        ${messages.map((message, index) => {
          const before = messages[index - 1];
          const after = messages[index + 1];
          const isLast = !after || after.out !== message.out || after.date - message.date > TOGETHER_S;
          const isNewDay = !before || !isSameDay(before.date, message.date);
          return html`
            ${isNewDay && html`<div class="day" key=${`day-${message.id}`}><span>${dayName(message.date, language)}</span></div>`}
            <${Bubble}
              key=${message.id}
              message=${message}
              replied=${messages.find(({ id }) => id === message.replyTo)}
              isLast=${isLast}
              goTo=${goTo}
            />
          `;
        })}
      </div>
    </div>
    ${isAway && html`<button class="to-end" aria-label="Go to the newest message" onClick=${() => toEnd('smooth')}>⌄</button>`}
    ${messages.length === 0 && html`<button class="start" onClick=${start}>${words.start}</button>`}
    <${Toasts} />
  </div>`;
}

/** What Telegram shows before the first message. */
function Welcome() {
  const { chat, words } = useUi();
  const description = chat?.description;
  if (!description) return null;
  return html`<div class="welcome">
    <b dir="auto">${words.whatCan}</b>
    ${description.split('\n').map((line) => html`<p dir="auto">${line}</p>`)}
    <p class="only-narrow">Playground: behind your picture, above, are a demo API key, other people, orders and faults.</p>
  </div>`;
}

function Pinned({ goTo }: { goTo: (id: number) => void }) {
  const { chat, words } = useUi();
  const pinned = chat?.messages.findLast((message) => message.pinned);
  if (!pinned) return null;
  return html`<button class="pinned" onClick=${() => goTo(pinned.id)}>
    <b dir="auto">${words.pinned}</b><span dir="auto">${pinned.text.split('\n')[0]}</span>
  </button>`;
}
