import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { DECISIONS, unpack } from './buttons.ts';
import type { Middleware, Parts } from './context.ts';
import { readTextFiles } from './telegram/files.ts';
import type { Messenger } from './telegram/messenger.ts';
import { type FindKey, isForConnect, saidIn } from './words/keys.ts';

/** Of so many at a time the chat is tidied up: answers to people go between them. */
const TOGETHER = 5;
/** A person is told once in so long that something was left out; so many people are remembered. */
const TOLD_MS = 10 * 60_000;
const REMEMBERED = 10_000;

/**
 * What an update is replaced by when more of its chat come than a person can mean: what was last said, asked or tapped counts.
 * A decision about money stays, whatever comes after it, and once, however often it was tapped.
 */
export function nameInCrowd({ update_id, message, edited_message, inline_query, callback_query }: Update): string {
  if (message ?? edited_message) return 'said';
  if (inline_query) return 'asked';
  if (!callback_query) return String(update_id);
  const { data = '' } = callback_query;
  const kind = unpack(data)?.kind;
  return kind && DECISIONS.has(kind) ? `${callback_query.message?.message_id}/${data}` : 'tapped';
}

/** What is still done with an update that is left out: no spinner turns for ever, and no key stays in the chat. */
export function createTidying(api: Api, messenger: Messenger, findKey: FindKey): (update: Update) => void {
  const queue = new PQueue({ concurrency: TOGETHER });
  return (update) => {
    const { callback_query } = update;
    const said = saidIn(update);
    if (callback_query) void queue.add(() => api.answerCallbackQuery(callback_query.id).catch(() => {}));
    if (!said) return;
    void queue.add(async () => {
      const isPrivate = said.chat.type === 'private';
      const file = isPrivate && said.document ? await readTextFiles(api, [said.document]) : undefined;
      const found = await findKey(said, { file: file?.text });
      const isMeant = found === 'own' || (found && isPrivate);
      if (isMeant || isForConnect(said.text ?? '')) await messenger.remove(said.chat.id, said.message_id);
    });
  };
}

/** Says once that something before this message was left out. */
export function withCrowdNotice({ store }: Parts): Middleware {
  const told = new LRUCache<number, true>({ max: store.share(REMEMBERED), ttl: TOLD_MS });
  return async (ctx, next) => {
    if (ctx.leftOut && !told.has(ctx.person.id)) {
      told.set(ctx.person.id, true);
      await ctx.say({ text: ctx.t.text('crowd') });
    }
    await next();
  };
}
