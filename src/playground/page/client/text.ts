import type { MessageEntity } from 'grammy/types';
import { useEffect, useRef, useState } from 'preact/hooks';
import { html, type VNode } from './html.ts';
import { telegramTime } from './moments.ts';
import { type Ui, useUi } from './ui.ts';

/** A piece of the text, by UTF-16 offsets as in entities. */
interface Range {
  from: number;
  to: number;
}

const BLOCKS = new Set(['blockquote', 'expandable_blockquote', 'pre']);
const endOf = (entity: MessageEntity) => entity.offset + entity.length;

/** A text with its formatting. Every line is a paragraph that finds its own direction, as on a phone. */
export function RichText({ text, entities }: { text: string; entities: readonly MessageEntity[] }) {
  const { ui, language } = useUi();
  return html`<div class="text">${blocks({ text, entities, ui, language })}</div>`;
}

interface Source {
  text: string;
  entities: readonly MessageEntity[];
  ui: Ui;
  language: string;
}

function blocks(source: Source): VNode[] {
  const { text, entities } = source;
  const parts: VNode[] = [];
  let at = 0;
  for (const block of entities.filter(({ type }) => BLOCKS.has(type))) {
    if (block.offset < at) continue;
    // The line break before and after a block is the block's own.
    parts.push(...lines(source, { from: at, to: text[block.offset - 1] === '\n' ? block.offset - 1 : block.offset }));
    const range = { from: block.offset, to: endOf(block) };
    if (block.type === 'pre') parts.push(html`<pre dir="ltr">${text.slice(range.from, range.to)}</pre>`);
    else parts.push(html`<${Quote} folds=${block.type === 'expandable_blockquote'}>${lines(source, range)}<//>`);
    at = text[range.to] === '\n' ? range.to + 1 : range.to;
  }
  return [...parts, ...lines(source, { from: at, to: text.length })];
}

function lines(source: Source, { from, to }: Range): VNode[] {
  if (from >= to) return [];
  const result: VNode[] = [];
  let start = from;
  for (const line of source.text.slice(from, to).split('\n')) {
    const range = { from: start, to: start + line.length };
    result.push(html`<p dir="auto">${line === '' ? html`<br />` : inline(source, range, source.entities)}</p>`);
    start = range.to + 1;
  }
  return result;
}

/** The formatting within one line: the outermost entities first, what is inside them by calling itself. */
function inline(source: Source, { from, to }: Range, entities: readonly MessageEntity[]): (VNode | string)[] {
  const parts: (VNode | string)[] = [];
  let at = from;
  entities.forEach((entity, index) => {
    const range = { from: Math.max(entity.offset, from), to: Math.min(endOf(entity), to) };
    if (BLOCKS.has(entity.type) || range.from < at || range.from >= range.to) return;
    if (range.from > at) parts.push(source.text.slice(at, range.from));
    parts.push(styled(source, entity, inline(source, range, entities.slice(index + 1)), range));
    at = range.to;
  });
  if (at < to) parts.push(source.text.slice(at, to));
  return parts;
}

function styled(
  { text, ui, language }: Source,
  entity: MessageEntity,
  inside: (VNode | string)[],
  { from, to }: Range,
) {
  const own = text.slice(from, to);
  const link = (url: string) =>
    html`<a
      href=${url}
      onClick=${(event: MouseEvent) => {
        event.preventDefault();
        ui.open(url);
      }}
      >${inside}</a
    >`;
  switch (entity.type) {
    case 'bold':
      return html`<b>${inside}</b>`;
    case 'italic':
      return html`<i>${inside}</i>`;
    case 'underline':
      return html`<u>${inside}</u>`;
    case 'strikethrough':
      return html`<s>${inside}</s>`;
    case 'code':
      return html`<code title="Click to copy" onClick=${() => ui.copy(own, 'Copied')}>${inside}</code>`;
    case 'spoiler':
      return html`<${Spoiler}>${inside}<//>`;
    case 'text_link':
      return link(entity.url);
    case 'url':
      return link(/^[a-z][a-z0-9+.-]*:/i.test(own) ? own : `http://${own}`);
    case 'email':
      return link(`mailto:${own}`);
    case 'bot_command':
      return html`<a
        href="#"
        role="button"
        onClick=${(event: MouseEvent) => {
          event.preventDefault();
          void ui.say(own);
        }}
        >${inside}</a
      >`;
    case 'mention':
    case 'hashtag':
    case 'cashtag':
      return html`<span class="link">${inside}</span>`;
    case 'date_time': {
      const shown = telegramTime(entity.unix_time, entity.date_time_format, language);
      const title = new Date(entity.unix_time * 1000).toLocaleString(language);
      const iso = new Date(entity.unix_time * 1000).toISOString();
      return html`<time class="link" datetime=${iso} title=${title}>${shown ?? inside}</time>`;
    }
    default:
      return html`<span>${inside}</span>`;
  }
}

function Spoiler({ children }: { children: VNode }) {
  const [shown, show] = useState(false);
  if (shown) return html`<span>${children}</span>`;
  return html`<span class="spoiler" role="button" tabindex="0" aria-label="Hidden text: show it"
    onClick=${() => show(true)}
    onKeyDown=${(event: KeyboardEvent) => event.key === 'Enter' && show(true)}
  ><span aria-hidden="true">${children}</span></span>`;
}

/** A quote; one that folds shows three lines until it is unfolded. */
function Quote({ folds, children }: { folds: boolean; children: VNode }) {
  const [open, setOpen] = useState(false);
  const [isLong, setLong] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = body.current;
    if (folds && element) setLong(element.scrollHeight > element.clientHeight + 2);
  }, [folds]);
  const toggle = () => setOpen(!open);
  return html`<blockquote class=${[folds ? 'folds' : '', open ? 'open' : '', isLong ? 'long' : ''].join(' ')} onClick=${isLong && toggle}>
    <div class="quoted" ref=${body}>${children}</div>
    ${
      isLong &&
      html`<button class="unfold" aria-expanded=${open} aria-label=${open ? 'Fold the quote' : 'Unfold the quote'} onClick=${(
        event: MouseEvent,
      ) => {
        event.stopPropagation();
        toggle();
      }}>${open ? '⌃' : '⌄'}</button>`
    }
  </blockquote>`;
}
