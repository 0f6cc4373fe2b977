import type { MessageEntity, Update } from 'grammy/types';

/** Of a message's text. What is pasted and longer, apps cut: there, or at a sign up to so far before it. */
const LONGEST = 4_096;
const LOOKED_BACK = 300;
/** A piece from which the blanks at its end are gone, too. */
const SHORTEST_CUT = LONGEST - LOOKED_BACK - 100;
/** Between two that an app sends together, at most. */
const TOGETHER_SECONDS = 3;

type Said = NonNullable<Update['message']>;

/** Updates that are one thing said: the pieces of a long text, or an album. Most are one. */
export type Pieces = readonly [Update, ...Update[]];

/** Whether more of it may be on its way. */
export function mayGoOn({ message }: Update): boolean {
  return message?.chat.type === 'private' && (message.media_group_id !== undefined || isCut(message));
}

/** Whether `next` is more of it. */
export function goesOn({ message }: Update, { message: next }: Update): boolean {
  if (!message || !next || next.date - message.date > TOGETHER_SECONDS) return false;
  if (message.media_group_id !== undefined) return next.media_group_id === message.media_group_id;
  if (!isCut(message) || next.text === undefined || next.via_bot) return false;
  // Not a command; but what was cut in a link may begin like one.
  return !next.text.startsWith('/') || isFull(message.text);
}

function isCut({ text = '' }: Said): boolean {
  return text.length >= SHORTEST_CUT;
}

/** As long as a message can be: cut in the middle of a word. */
function isFull(text = ''): boolean {
  return text.length >= LONGEST;
}

/** All of it as one message: the first, with the words of all. */
export function joined([first, ...others]: Pieces): Update {
  if (!first.message || others.length === 0) return first;
  const messages = others.flatMap(({ message }) => message ?? []);
  return { ...first, message: messages.reduce(append, first.message) };
}

function append(one: Said, next: Said): Said {
  if (one.text === undefined) {
    const [caption, entities] = one.caption === undefined ? ['', []] : [`${one.caption}\n`, one.caption_entities ?? []];
    if (next.caption === undefined) return one;
    const caption_entities = [...entities, ...moved(next.caption_entities, caption.length)];
    return { ...one, caption: caption + next.caption, caption_entities };
  }
  const text = one.text + whatWasCut(one.text, next.text ?? '');
  const entities = [...(one.entities ?? []), ...moved(next.entities, text.length)];
  return { ...one, text: text + (next.text ?? ''), entities };
}

function moved(entities: readonly MessageEntity[] = [], by: number): MessageEntity[] {
  return entities.map((entity) => ({ ...entity, offset: entity.offset + by }));
}

/**
 * What stood where a text was cut: Telegram takes blanks away from both ends. Apps cut at the end of a line when one is near, some
 * at any dot, and else in the middle of a word. There it was the end of a line all the same, when one line of the two were longer
 * than every other.
 */
function whatWasCut(text: string, next: string): '' | ' ' | '\n' {
  const [before, after] = [text.split('\n'), next.split('\n')];
  const [last = '', [first = '']] = [before.pop(), after.splice(0, 1)];
  const isInWord = isFull(text) || (text.endsWith('.') && !/\s/.test(last));
  if (!isInWord) return last.length > LOOKED_BACK ? ' ' : '\n';
  const isLongest = [...before, ...after].every((line) => line.length < last.length + first.length);
  return isLongest && before.length > 0 ? '\n' : '';
}
