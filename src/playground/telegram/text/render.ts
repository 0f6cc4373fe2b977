import type { MessageEntity } from 'grammy/types';

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Text and entities back to Telegram's HTML; a page can show it. Entities must nest, as Telegram's do. */
export function renderHtml(text: string, entities: readonly MessageEntity[]): string {
  const edges: { at: number; order: number; tag: string }[] = [];
  entities.forEach((entity, index) => {
    const [open, close] = tagsOf(entity);
    const end = entity.offset + entity.length;
    // At the same place: first what closes, the last opened first, then what opens.
    edges.push({ at: entity.offset, order: index + 1, tag: open }, { at: end, order: -index - 1, tag: close });
  });
  edges.sort((a, b) => a.at - b.at || a.order - b.order);
  let html = '';
  let from = 0;
  for (const edge of edges) {
    html += escapeHtml(text.slice(from, edge.at)) + edge.tag;
    from = edge.at;
  }
  return html + escapeHtml(text.slice(from));
}

function tagsOf(entity: MessageEntity): [string, string] {
  const simple = (tag: string): [string, string] => [`<${tag}>`, `</${tag}>`];
  switch (entity.type) {
    case 'bold':
      return simple('b');
    case 'italic':
      return simple('i');
    case 'underline':
      return simple('u');
    case 'strikethrough':
      return simple('s');
    case 'spoiler':
      return simple('tg-spoiler');
    case 'code':
      return simple('code');
    case 'pre':
      return entity.language === undefined
        ? simple('pre')
        : [`<pre><code class="language-${escapeHtml(entity.language)}">`, '</code></pre>'];
    case 'blockquote':
      return simple('blockquote');
    case 'expandable_blockquote':
      return ['<blockquote expandable>', '</blockquote>'];
    case 'text_link':
      return [`<a href="${escapeHtml(entity.url)}">`, '</a>'];
    case 'text_mention':
      return [`<a href="tg://user?id=${entity.user.id}">`, '</a>'];
    case 'custom_emoji':
      return [`<tg-emoji emoji-id="${entity.custom_emoji_id}">`, '</tg-emoji>'];
    case 'date_time': {
      const format = entity.date_time_format ? ` format="${escapeHtml(entity.date_time_format)}"` : '';
      return [`<tg-time unix="${entity.unix_time}"${format}>`, '</tg-time>'];
    }
    default:
      return ['', ''];
  }
}
