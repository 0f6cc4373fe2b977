import type { MessageEntity } from 'grammy/types';

const STYLES = new Set<string>(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);
const QUOTES = new Set<string>(['blockquote', 'expandable_blockquote']);
/** Nothing may be inside these, and they may be inside quotes only. */
const VERBATIM = new Set<string>(['pre', 'code', 'date_time']);
/** Found in the text by Telegram itself; ignored when a bot sends them. */
const AUTOMATIC = new Set<string>([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]);

export const isStyle = (entity: MessageEntity) => STYLES.has(entity.type);
export const isAutomatic = (type: string) => AUTOMATIC.has(type);
const endOf = (entity: MessageEntity) => entity.offset + entity.length;
const overlap = (a: MessageEntity, b: MessageEntity) => a.offset < endOf(b) && b.offset < endOf(a);
const contains = (outer: MessageEntity, inner: MessageEntity) =>
  outer.offset <= inner.offset && endOf(outer) >= endOf(inner);

function rank(entity: MessageEntity): number {
  if (QUOTES.has(entity.type)) return 0;
  if (VERBATIM.has(entity.type)) return 1;
  return isStyle(entity) ? 3 : 2;
}

/** By start, then longest first, then quotes, code, links, styles: the order of TDLib. */
const sortEntities = (entities: MessageEntity[]): MessageEntity[] =>
  entities.sort((a, b) => a.offset - b.offset || b.length - a.length || rank(a) - rank(b));

/**
 * What TDLib's fix_entities leaves: quotes don't nest, links and code don't overlap one another, nothing is inside code, equal
 * styles melt together. (TDLib also cuts styles at the edges of links; the reader sees no difference, so that is left out.)
 */
export function fixEntities(found: MessageEntity[]): MessageEntity[] {
  if (found.length <= 1) return found;
  const sorted = sortEntities([...found]);
  const quotes = withoutOverlaps(sorted.filter((entity) => QUOTES.has(entity.type)));
  const solid = withoutOverlaps(sorted.filter((entity) => !QUOTES.has(entity.type) && !isStyle(entity))).filter(
    (entity) => quotes.every((quote) => !overlap(quote, entity) || contains(quote, entity)),
  );
  const verbatim = solid.filter((entity) => VERBATIM.has(entity.type));
  const styles = melt(sorted.filter(isStyle)).flatMap((style) => cutOut(style, verbatim));
  return sortEntities([...quotes, ...solid, ...styles]);
}

/** Adds what Telegram finds by itself where nothing solid is in the way. */
export function mergeEntities(own: MessageEntity[], automatic: MessageEntity[]): MessageEntity[] {
  if (automatic.length === 0) return own;
  const solid = own.filter((entity) => !isStyle(entity) && !QUOTES.has(entity.type));
  const free = automatic.filter((entity) => !solid.some((other) => overlap(entity, other)));
  return own.length === 0 ? free : sortEntities([...own, ...free]);
}

function withoutOverlaps(sorted: MessageEntity[]): MessageEntity[] {
  let end = 0;
  return sorted.filter((entity) => {
    if (entity.offset < end) return false;
    end = endOf(entity);
    return true;
  });
}

function melt(styles: MessageEntity[]): MessageEntity[] {
  const last = new Map<string, MessageEntity>();
  const result: MessageEntity[] = [];
  for (const style of styles) {
    const previous = last.get(style.type);
    if (previous !== undefined && style.offset <= endOf(previous)) {
      previous.length = Math.max(endOf(previous), endOf(style)) - previous.offset;
    } else {
      const copy = { ...style };
      last.set(style.type, copy);
      result.push(copy);
    }
  }
  return result;
}

function cutOut(style: MessageEntity, verbatim: MessageEntity[]): MessageEntity[] {
  const pieces: MessageEntity[] = [];
  let from = style.offset;
  for (const hole of verbatim) {
    if (!overlap(hole, style)) continue;
    if (hole.offset > from) pieces.push({ ...style, offset: from, length: hole.offset - from });
    from = Math.max(from, endOf(hole));
  }
  if (from < endOf(style)) pieces.push({ ...style, offset: from, length: endOf(style) - from });
  return pieces;
}
