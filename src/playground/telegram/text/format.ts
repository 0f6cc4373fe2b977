import type { MessageEntity } from 'grammy/types';
import { isJsonObject, type Params, stringOf, stringParam } from '../params.ts';
import { badRequest } from '../refusal.ts';
import { detectEntities } from './detect.ts';
import { fixEntities, isAutomatic, isStyle, mergeEntities } from './entities.ts';
import { type Formatted, parseHtml } from './html.ts';

const MAX_RAW_BYTES = 32_768;
const MAX_OWN_ENTITIES = 100;
const LIMITS = {
  text: { codePoints: 4096, problem: 'message is too long' },
  caption: { codePoints: 1024, problem: 'message caption is too long' },
};

/** Text or caption of a call as Telegram would store it, or its refusal. Dropped entities are warned about. */
export function formatParam(params: Params, kind: 'text' | 'caption', name: string = kind): Formatted {
  const raw = stringParam(params, name);
  if (raw === '' && kind === 'text') throw badRequest('message text is empty');
  const given = params.fields[kind === 'text' ? 'entities' : 'caption_entities'];
  return formatText(raw, stringParam(params, 'parse_mode'), given, kind, params.warn);
}

export function formatText(
  raw: string,
  parseMode: string,
  given: unknown,
  kind: 'text' | 'caption',
  warn: (warning: string) => void,
): Formatted {
  if (raw.length * 3 > MAX_RAW_BYTES && Buffer.byteLength(raw) > MAX_RAW_BYTES) throw badRequest('Text is too long');
  if (raw === '' && kind === 'caption') return { text: '', entities: [] };
  const parsed = parse(raw, parseMode.toLowerCase(), given);
  const { text, entities } = fixFormatted(parsed);
  if (text === '' && kind === 'text') throw badRequest('Text must be non-empty');
  const limit = LIMITS[kind];
  if (text.length > limit.codePoints && countCodePoints(text) > limit.codePoints) throw badRequest(limit.problem);
  return { text, entities: mergeEntities(keepFirstHundred(entities, warn), detectEntities(text)) };
}

function parse(raw: string, parseMode: string, given: unknown): Formatted {
  if (parseMode === '' || parseMode === 'none') return { text: raw, entities: readEntities(raw, given) };
  if (parseMode === 'html') return parseHtml(raw);
  if (parseMode === 'markdown' || parseMode === 'markdownv2') {
    throw badRequest(`the playground does not speak ${parseMode}: use HTML`);
  }
  throw badRequest('Unsupported parse_mode');
}

function readEntities(text: string, given: unknown): MessageEntity[] {
  const list: unknown = typeof given === 'string' && given !== '' ? JSON.parse(given) : given;
  if (!Array.isArray(list)) return [];
  const entities: MessageEntity[] = [];
  for (const item of list) {
    if (!isJsonObject(item)) throw badRequest("can't parse MessageEntity: expected an Object");
    const type = stringOf(item.type);
    if (type === '') throw badRequest("can't parse MessageEntity: Type is not specified");
    if (isAutomatic(type)) continue;
    const { offset, length } = item;
    if (typeof offset !== 'number' || typeof length !== 'number') {
      throw badRequest('can\'t parse MessageEntity: Can\'t find field "offset"');
    }
    if (length === 0) continue;
    if (offset < 0) throw badRequest(`Receive an entity with incorrect offset ${offset}`);
    if (length < 0) throw badRequest(`Receive an entity with incorrect length ${length}`);
    if (offset >= text.length) {
      throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
    }
    if (offset + length > text.length) {
      const end = `ends after the end of the text at UTF-16 offset ${offset + length}`;
      throw badRequest(`Entity beginning at UTF-16 offset ${offset} ${end}`);
    }
    entities.push(item as unknown as MessageEntity);
  }
  return entities;
}

/** TDLib's fix_formatted_text: cleans the characters, then trims, then puts the entities in order. */
function fixFormatted({ text, entities }: Formatted): Formatted {
  const cleaned = clean({ text, entities });
  const fixed = fixEntities(cleaned.entities);
  const end = cleaned.text.replace(/[ \n]+$/, '').length;
  const firstEntity = fixed[0]?.offset ?? end;
  const start = Math.min(firstEntity, end, /^[ \n]*/.exec(cleaned.text)?.[0].length ?? 0);
  if (start === 0 && end === cleaned.text.length) return visible({ text: cleaned.text, entities: fixed });
  const trimmed = fixed
    .map((entity) => ({ ...entity, length: Math.min(entity.offset + entity.length, end) - entity.offset }))
    .filter((entity) => entity.length > 0)
    .map((entity) => ({ ...entity, offset: entity.offset - start }));
  return visible({ text: cleaned.text.slice(start, end), entities: trimmed });
}

const visible = (formatted: Formatted): Formatted =>
  /[^\s\u200b-\u200f\u202e\ufeff\u2800\u180e\ufffc]/.test(formatted.text) ? formatted : { text: '', entities: [] };

/** Characters that Telegram removes: \r, line and direction controls U+2028-202E, three combining lines. */
const REMOVED = /[\r\u2028-\u202e]|\u0333|\u033f|\u030a/;
const CONTROL = /(?!\n)\p{Cc}/u;
const MARK_RUN = /[\u200e\u200f]+(?=[\u200e\u200f])/g;

function clean({ text, entities }: Formatted): Formatted {
  if (!REMOVED.test(text) && !CONTROL.test(text) && !/[\u200e\u200f]{2}/.test(text)) return { text, entities };
  const newOffset: number[] = [];
  let result = '';
  for (const unit of text.split('')) {
    newOffset.push(result.length);
    if (!REMOVED.test(unit)) result += unit < ' ' && unit !== '\n' ? ' ' : unit;
  }
  newOffset.push(result.length);
  const moved = entities
    .map((entity) => {
      const offset = newOffset[entity.offset] ?? 0;
      return { ...entity, offset, length: (newOffset[entity.offset + entity.length] ?? 0) - offset };
    })
    .filter((entity) => entity.length > 0);
  return { text: result.replaceAll(MARK_RUN, (run) => '\u200c'.repeat(run.length)), entities: moved };
}

export const cleanString = (text: string): string => clean({ text, entities: [] }).text;

/** How Telegram counts characters. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** 100 of the bot's own per message, links and code before styles; the rest goes in silence (get_input_message_entities in TDLib). */
function keepFirstHundred(entities: MessageEntity[], warn: (warning: string) => void): MessageEntity[] {
  if (entities.length <= MAX_OWN_ENTITIES) return entities;
  warn(`${entities.length} entities: Telegram keeps ${MAX_OWN_ENTITIES} and drops the rest in silence`);
  const solid = entities.filter((entity) => !isStyle(entity));
  const kept = new Set([...solid, ...entities.filter(isStyle)].slice(0, MAX_OWN_ENTITIES));
  return entities.filter((entity) => kept.has(entity));
}
