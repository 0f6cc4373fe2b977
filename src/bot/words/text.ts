import { escapeHtml } from './i18n.ts';

export { shorten } from '../../panel/text.ts';

/** Below Telegram's 4,096 and its 100 entities, past which it drops formatting in silence. */
const MAX_LENGTH = 4_000;
const MAX_ENTITIES = 90;
/** The status of as many ids as one message can name takes half of these; what is longer is nothing that anybody reads. */
const MAX_MESSAGES = 30;

/** What a person reads of an HTML text: for files, which have no formatting. */
export function plainText(html: string): string {
  return html
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** How long Telegram finds an HTML text, about: tags don't count. */
export function lengthOf(html: string): number {
  return plainText(html).length;
}

/**
 * Cuts between lines, never inside a tag. A line that is too long by itself loses its formatting and is cut by length. What
 * does not fit into thirty messages is left out.
 */
export function splitHtml(html: string): string[] {
  if (fits(html)) return [html];
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
    if (!fits(next)) flush();
    const whole = block.join('\n');
    if (lengthOf(whole) > MAX_LENGTH) {
      for (let rest = plainText(whole); rest !== ''; ) {
        const piece = rest.slice(0, MAX_LENGTH).replace(/[\ud800-\udbff]$/, '') || rest;
        parts.push(escapeHtml(piece));
        rest = rest.slice(piece.length);
      }
    } else {
      part.push(...block);
    }
    block = [];
    depth = 0;
  }
  part.push(...block);
  flush();
  return parts.length <= MAX_MESSAGES ? parts : [...parts.slice(0, MAX_MESSAGES - 1), '…'];
}

function fits(html: string): boolean {
  return countTags(html) <= MAX_ENTITIES && (html.length <= MAX_LENGTH || lengthOf(html) <= MAX_LENGTH);
}

function countTags(html: string): number {
  return html.match(/<[a-z]/g)?.length ?? 0;
}

/** Half an emoji becomes a mark, wherever it stands: Telegram would refuse the message, and no address can hold it. */
export function mend<T>(value: T): T;
export function mend(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(mend);
  // Plain objects only: a file goes as it is.
  if (Object.getPrototypeOf(Object(value)) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(Object(value)).map(([name, part]) => [name, mend(part)]));
}
