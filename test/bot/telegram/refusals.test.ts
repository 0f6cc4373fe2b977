import { GrammyError, HttpError } from 'grammy';
import { expect, test } from 'vitest';
import { refusalOf } from '../../../src/bot/telegram/refusals.ts';

const said = (error_code: number, description: string) =>
  new GrammyError('call failed', { ok: false, error_code, description }, 'sendMessage', {});

// Telegram's words, as its server's source has them.
test.each([
  [
    400,
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    'notModified',
  ],
  [400, 'Bad Request: message to edit not found', 'cannotEdit'],
  [400, "Bad Request: message can't be edited", 'cannotEdit'],
  [400, 'Bad Request: there is no text in the message to edit', 'cannotEdit'],
  [400, 'Bad Request: MESSAGE_ID_INVALID', 'cannotEdit'],
  [400, 'Bad Request: query is too old and response timeout expired or query ID is invalid', 'queryTooOld'],
  [400, 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0', 'badHtml'],
  [400, 'Bad Request: message thread not found', 'noTopic'],
  [400, 'Bad Request: TOPIC_CLOSED', 'noTopic'],
  [400, 'Bad Request: TOPIC_DELETED', 'noTopic'],
  [400, 'Bad Request: chat not found', 'unreachable'],
  [403, 'Forbidden: bot was blocked by the user', 'unreachable'],
  [403, 'Forbidden: user is deactivated', 'unreachable'],
  [403, "Forbidden: bot can't initiate conversation with a user", 'unreachable'],
  [400, 'Bad Request: message is too long', 'other'],
  [429, 'Too Many Requests: retry after 5', 'other'],
  [500, 'Internal Server Error: restart', 'other'],
] as const)('%i %s means %s', (code, description, meaning) => {
  expect(refusalOf(said(code, description))).toBe(meaning);
});

test('what is not Telegram’s word has no meaning here', () => {
  expect(refusalOf(new HttpError('no connection', new Error('ECONNRESET')))).toBeUndefined();
  expect(refusalOf(new Error('chat not found'))).toBeUndefined();
});
