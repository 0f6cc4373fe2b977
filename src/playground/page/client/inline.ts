import type { InlineQueryResult } from 'grammy/types';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InlineAnswer } from '../wire.ts';
import { html } from './html.ts';
import { useUi } from './ui.ts';

/** Telegram, too, asks the bot when the writer pauses. */
const PAUSE_MS = 300;

/** The results of `@bot words`, to pick one from; more come at the end of the list. */
export function InlineResults({ words }: { words: string }) {
  const { ui, state } = useUi();
  const [answer, setAnswer] = useState<InlineAnswer | undefined>();
  const [status, setStatus] = useState<'asking' | 'answered' | 'silent'>('asking');
  const latest = useRef(0);

  const ask = async (offset: string, before: readonly InlineQueryResult[]) => {
    const turn = ++latest.current;
    setStatus('asking');
    const told = await ui.inline(words, offset);
    if (turn !== latest.current) return;
    setStatus(told ? 'answered' : 'silent');
    if (told) setAnswer({ ...told, results: [...before, ...told.results] });
  };

  useEffect(() => {
    const timer = setTimeout(() => void ask('', []), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      latest.current++;
    };
  }, [words]);

  const results = answer?.results ?? [];
  const more = () => {
    if (status === 'answered' && answer?.nextOffset) void ask(answer.nextOffset, results);
  };
  const onScroll = (event: Event) => {
    const list = event.target as HTMLElement;
    if (list.scrollHeight - list.scrollTop - list.clientHeight < 40) more();
  };
  const say = {
    asking: 'Searching…',
    silent: 'The bot did not answer',
    answered: results.length === 0 ? 'No results' : '',
  };

  return html`<div class="popup results" role="group" aria-label=${`Results from @${state.bot.username}`} onScroll=${onScroll}>
    ${answer?.button && html`<button class="result-button" onClick=${() => void ui.say(`/start ${answer.button?.start}`)}>${answer.button.text}</button>`}
    ${results.map((result) => html`<${Result} key=${result.id} result=${result} />`)}
    ${say[status] && html`<p role="status">${say[status]}</p>`}
    ${status === 'answered' && answer?.nextOffset && html`<button class="result-button" onClick=${more}>More results</button>`}
  </div>`;
}

function Result({ result }: { result: InlineQueryResult }) {
  const { ui } = useUi();
  const title = 'title' in result ? (result.title ?? '') : result.type;
  const description = 'description' in result ? result.description : undefined;
  return html`<button class="result" onClick=${() => void ui.choose(result.id)}>
    <span class="thumb" aria-hidden="true">${String.fromCodePoint(title.codePointAt(0) ?? 32)}</span>
    <span class="result-text"><b dir="auto">${title}</b>${description && html`<small dir="auto">${description}</small>`}</span>
  </button>`;
}
