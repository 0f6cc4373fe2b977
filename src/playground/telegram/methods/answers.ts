import { readMarkup } from '../markup.ts';
import {
  flagParam,
  integerParam,
  isJsonObject,
  type Json,
  jsonParam,
  objectField,
  optionalStringField,
  type Params,
  stringField,
  stringParam,
} from '../params.ts';
import { badRequest, Unreadable, within } from '../refusal.ts';
import { countCodePoints, formatText } from '../text/format.ts';
import type { CallbackAnswer } from '../types.ts';
import type { InlineQueryResult } from '../wire.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';
const MAX_RESULTS = 50;
const RESULT_TYPES = new Set(
  'article audio contact document game gif location mpeg4_gif photo sticker venue video voice'.split(' '),
);

export function answerMethods(world: World): Record<string, Method> {
  /** Each query can be answered once, and only for a while. */
  function takeQuery<Q extends { at: number }>(queries: Map<string, Q>, id: string, windowMs: number): Q {
    const query = queries.get(id);
    queries.delete(id);
    if (query === undefined || world.now() - query.at > windowMs) throw badRequest(TOO_OLD);
    return query;
  }

  return {
    answerCallbackQuery(params) {
      const id = stringParam(params, 'callback_query_id');
      const text = stringParam(params, 'text');
      const url = stringParam(params, 'url');
      if (countCodePoints(text) > 200) throw badRequest('MESSAGE_TOO_LONG');
      if (url !== '' && !/^https:\/\/(t\.me|telegram\.me)\//.test(url)) throw badRequest('URL_INVALID');
      const query = takeQuery(world.callbacks, id, world.options.callbackWindowMs);
      const answer: CallbackAnswer = {
        ...(text !== '' && { text }),
        ...(flagParam(params, 'show_alert') && { show_alert: true }),
        ...(url !== '' && { url }),
      };
      world.emit({ type: 'callback_answered', chat_id: query.chatId, callback_query_id: id, answer });
      query.answer(answer);
      return true;
    },

    answerInlineQuery(params) {
      const button = readButton(params);
      const results = readResults(params);
      const next_offset = stringParam(params, 'next_offset');
      if (Buffer.byteLength(next_offset) > 64) throw badRequest('NEXT_OFFSET_INVALID');
      const query = takeQuery(
        world.inlineQueries,
        stringParam(params, 'inline_query_id'),
        world.options.inlineWindowMs,
      );
      const answer = {
        results,
        next_offset,
        cache_time: integerParam(params, 'cache_time', 300, 0, 86_400),
        is_personal: flagParam(params, 'is_personal'),
        ...(button !== undefined && { button }),
      };
      world.emit({ type: 'inline_answered', user_id: query.userId, answer });
      query.answer(answer);
      return true;
    },
  };
}

function readResults(params: Params): InlineQueryResult[] {
  const results = jsonParam(params, 'results', 'JSON encoded inline query results') ?? [];
  if (!Array.isArray(results)) throw badRequest('Expected an Array of inline query results');
  if (results.length > MAX_RESULTS) throw badRequest('Too many inline query results specified');
  const ids = new Set<string>();
  return results.map((result) =>
    within('inline query result', () => {
      if (!isJsonObject(result)) throw new Unreadable('Inline query result must be an object');
      const type = stringField(result, 'type');
      const id = stringField(result, 'id');
      if (!RESULT_TYPES.has(type)) throw new Unreadable(`type "${type}" is unsupported for the inline query result`);
      if (Buffer.byteLength(id) < 1 || Buffer.byteLength(id) > 64) throw badRequest('RESULT_ID_INVALID');
      if (ids.has(id)) throw badRequest('RESULT_ID_DUPLICATE');
      ids.add(id);
      if (type === 'article') checkArticle(result, params);
      if (result.reply_markup !== undefined) readMarkup(result.reply_markup, params.warn);
      return result as unknown as InlineQueryResult;
    }),
  );
}

function checkArticle(article: Json, params: Params): void {
  if (stringField(article, 'title') === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  const content = objectField(article, 'input_message_content');
  const text = optionalStringField(content, 'message_text');
  if (text === '') throw new Unreadable('Message text is empty');
  formatText(text, optionalStringField(content, 'parse_mode'), content.entities, 'text', params.warn);
}

function readButton(params: Params): Json | undefined {
  const button = jsonParam(params, 'button', 'inline query results button');
  if (button === undefined) return undefined;
  return within('inline query results button', () => {
    if (!isJsonObject(button)) throw new Unreadable('InlineQueryResultsButton must be an Object');
    stringField(button, 'text');
    if (button.start_parameter === undefined) {
      if (button.web_app !== undefined) return button;
      throw new Unreadable('InlineQueryResultsButton must have exactly one optional field');
    }
    const start = stringField(button, 'start_parameter');
    if (start === '') throw badRequest("Can't use empty start_parameter");
    if (start.length > 64) throw badRequest('Too long start_parameter specified');
    if (!/^[\w-]+$/.test(start)) throw badRequest('Unallowed characters in start_parameter are used');
    return button;
  });
}
