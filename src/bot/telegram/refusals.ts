import { GrammyError, HttpError } from 'grammy';

/** What Telegram meant by refusing a call. */
export type Refusal =
  /** The message already looks like that: as good as done. */
  | 'notModified'
  /** The message to edit or delete is gone or can't be edited: a new one must do. */
  | 'cannotEdit'
  /** The message to delete is not there any more: as good as done. */
  | 'gone'
  /** A callback query that was answered, or too old. */
  | 'queryTooOld'
  /** The person blocked the bot, never started it, or is gone. */
  | 'unreachable'
  /** The topic was closed or deleted. */
  | 'noTopic'
  /** Our text is not what Telegram takes for HTML. */
  | 'badHtml'
  | 'other';

// Code, part of the description, meaning. Telegram has changed its words before: one row, one test.
const TABLE: readonly (readonly [code: number, words: string, meaning: Refusal])[] = [
  [400, 'message is not modified', 'notModified'],
  [400, 'message to edit not found', 'cannotEdit'],
  [400, "message can't be edited", 'cannotEdit'],
  [400, "message media can't be edited", 'cannotEdit'],
  [400, 'there is no text in the message to edit', 'cannotEdit'],
  [400, 'message_id_invalid', 'cannotEdit'],
  [400, 'message to delete not found', 'gone'],
  [400, 'query is too old', 'queryTooOld'],
  [400, "can't parse entities", 'badHtml'],
  [400, 'unsupported start tag', 'badHtml'],
  [400, 'message thread not found', 'noTopic'],
  [400, 'topic_closed', 'noTopic'],
  [400, 'topic_deleted', 'noTopic'],
  [400, 'chat not found', 'unreachable'],
  [403, '', 'unreachable'],
];

/** @returns `undefined` when the error is not Telegram's word at all (network, our own fault). */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  return meaningOf(error);
}

/** What the answer to a call that failed means. */
export function meaningOf(refused: { error_code: number; description: string }): Refusal {
  const description = refused.description.toLowerCase();
  return TABLE.find(([code, words]) => refused.error_code === code && description.includes(words))?.[2] ?? 'other';
}

/** Whether Telegram could not take a call just now: it may later. */
export function isStumble(error: unknown): boolean {
  if (error instanceof GrammyError) return error.error_code === 429 || error.error_code >= 500;
  return error instanceof HttpError;
}
