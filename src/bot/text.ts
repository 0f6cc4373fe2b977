export { shorten } from '../panel/text.ts';

/** Below Telegram's 4,096 and its 100 entities, past which it drops formatting in silence. */
const MAX_LENGTH = 4_000;
const MAX_ENTITIES = 90;

/** What a person reads of an HTML text: for files, which have no formatting. */
export function plainText(html: string): string {
  return html
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Cuts between lines, never inside a tag. A line that is too long by itself loses its formatting and is cut by length. */
export function splitHtml(html: string): string[] {
  if (html.length <= MAX_LENGTH && countTags(html) <= MAX_ENTITIES) return [html];
  const parts: string[] = [];
  let part: string[] = [];
  let block: string[] = [];
  let depth = 0;
  const flush = () => {
    if (part.join('\n').trim() !== '') parts.push(part.join('\n'));
    part = [];
  };
  for (const line of html.split('\n')) {
    block.push(line);
    depth += countTags(line) - (line.match(/<\//g)?.length ?? 0);
    if (depth > 0) continue;
    const next = [...part, ...block].join('\n');
    if (next.length > MAX_LENGTH || countTags(next) > MAX_ENTITIES) flush();
    const whole = block.join('\n');
    if (whole.length > MAX_LENGTH) {
      const text = plainText(whole);
      for (let at = 0; at < text.length; at += MAX_LENGTH / 2) {
        parts.push(
          text
            .slice(at, at + MAX_LENGTH / 2)
            .replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? ''),
        );
      }
    } else {
      part.push(...block);
    }
    block = [];
    depth = 0;
  }
  part.push(...block);
  flush();
  return parts;
}

function countTags(html: string): number {
  return html.match(/<[a-z]/g)?.length ?? 0;
}
