import { readMarkup } from '../markup.ts';
import { isJsonObject } from '../params.ts';
import { formatText } from '../text/format.ts';
import type { InlineAnswer, MessageContent, SentRef } from '../types.ts';
import type { InlineQueryResult, User } from '../wire.ts';
import type { World } from '../world.ts';

const ANSWER_TIMEOUT_MS = 5000;

/** A person's inline mode, `@bot words`, in their chat with the bot. */
export interface InlineMode {
  inlineQuery: (query: string, offset?: string) => Promise<InlineAnswer>;
  /** Sends a result of the last inline query to the chat with the bot. */
  chooseInlineResult: (resultId: string) => SentRef;
}

export function createInlineMode(world: World, user: User, send: (content: MessageContent) => SentRef): InlineMode {
  let last: { query: string; answer: InlineAnswer } | undefined;

  return {
    inlineQuery(query, offset = '') {
      const id = String(5_000_000_000_000_000_000n + BigInt(world.newId()));
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new Error(`nobody answered the inline query "${query}" within ${ANSWER_TIMEOUT_MS} ms`));
        }, ANSWER_TIMEOUT_MS);
        timer.unref();
        world.inlineQueries.set(id, {
          at: world.now(),
          userId: user.id,
          answer(answer) {
            clearTimeout(timer);
            const before = offset === '' || last?.query !== query ? [] : last.answer.results;
            last = { query, answer: { ...answer, results: [...before, ...answer.results] } };
            resolve(answer);
          },
        });
        world.updates.add('inline_query', { id, from: user, query: query.slice(0, 256), offset, chat_type: 'sender' });
      });
    },

    chooseInlineResult(resultId) {
      const result = last?.answer.results.find(({ id }) => id === resultId);
      if (last === undefined || result === undefined)
        throw new Error(`the last inline query has no result ${resultId}`);
      const markup = 'reply_markup' in result ? readMarkup(result.reply_markup, () => undefined) : undefined;
      const inline_message_id = markup === undefined ? undefined : `AQ${world.newId()}`;
      const sent = send({
        ...contentOf(result),
        via_bot: world.botUser,
        ...(markup !== undefined && { reply_markup: markup }),
        ...(inline_message_id !== undefined && { inline_message_id }),
      });
      if (inline_message_id !== undefined) {
        world.inlineMessages.set(inline_message_id, { chatId: user.id, messageId: sent.message_id });
      }
      if (world.options.inlineFeedback) {
        const named = inline_message_id === undefined ? {} : { inline_message_id };
        world.updates.add('chosen_inline_result', { result_id: resultId, from: user, query: last.query, ...named });
      }
      return sent;
    },
  };
}

function contentOf(result: InlineQueryResult): MessageContent {
  const input: unknown = 'input_message_content' in result ? result.input_message_content : undefined;
  if (isJsonObject(input) && typeof input.message_text === 'string') {
    const mode = typeof input.parse_mode === 'string' ? input.parse_mode : '';
    return formatText(input.message_text, mode, input.entities, 'text', () => undefined);
  }
  return { text: 'title' in result && result.title !== undefined ? result.title : `(${result.type})`, entities: [] };
}
