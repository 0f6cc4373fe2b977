import { setTimeout as delay } from 'node:timers/promises';
import { type Api, GrammyError, HttpError, type Transformer } from 'grammy';
import type { ApiResponse, Update } from 'grammy/types';
import type { Logger } from '../../log.ts';
import type { Intake } from './intake.ts';
import type { Kind, Pace } from './pace.ts';
import { isStumble } from './refusals.ts';
import { parseUpdates } from './update.ts';

/** Everything that a person can do to the bot, and nothing else. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const satisfies (keyof Update)[];

const POLL_SECONDS = 30;
const MAX_TRIES = 4;
/** A flood wait longer than this is the caller's problem. */
const LONGEST_WAIT_SECONDS = 60;

/** What we send to chats: Telegram counts these. What takes away, or only decorates, goes beside the line. */
const PACED: ReadonlySet<string> = new Set([
  'sendMessage',
  'sendPhoto',
  'sendDocument',
  'editMessageText',
  'editMessageMedia',
]);

/**
 * Sends again what Telegram did not take: after the wait that it asks for, or a short one when it stumbles. A message whose
 * answer got lost may come twice; it must not be lost. Messages go at the pace, and are sent until they are taken: what waits
 * for its turn has not failed.
 */
export function retry(pace: Pace, kind: Kind, log: Logger): Transformer {
  return async (call, method, payload, signal) => {
    const waitOf = (answer: ApiResponse<unknown>) => {
      if (answer.ok || answer.error_code !== 429) return undefined;
      const wait = answer.parameters?.retry_after;
      if (wait === undefined || wait > LONGEST_WAIT_SECONDS) return undefined;
      log.info({ method, wait }, 'telegram asks to wait');
      return Math.max(1, wait) * 1000;
    };
    const attempt = () => call(method, payload, signal);
    const chat = 'chat_id' in payload && PACED.has(method) ? Number(payload.chat_id) : undefined;
    for (let tries = 1; ; tries++) {
      const isLast = tries >= MAX_TRIES || method === 'getUpdates';
      try {
        const answer = await (chat === undefined ? attempt() : pace.send(kind, chat, attempt, waitOf));
        if (answer.ok || isLast) return answer;
        const wait = answer.error_code >= 500 ? 250 * 2 ** tries : waitOf(answer);
        if (wait === undefined) return answer;
        if (answer.error_code >= 500) log.info({ method, code: answer.error_code }, 'telegram stumbles');
        await delay(wait);
      } catch (error) {
        if (isLast || !(error instanceof HttpError)) throw error;
        await delay(250 * 2 ** tries);
      }
    }
  };
}

/**
 * Asks until Telegram can be reached: at the start there is nothing else to do.
 * @throws what Telegram says when it is reached: 401 when it does not know the token. AbortError when the signal came.
 */
export async function untilReached<T>(ask: () => Promise<T>, signal: AbortSignal, log: Logger): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await ask();
    } catch (error) {
      if (!isStumble(error)) throw error;
      log.warn({ err: error, failures }, 'telegram cannot be reached');
      const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
      await delay(asked === undefined ? backoff(failures) : asked * 1000, undefined, { signal });
    }
  }
}

function backoff(failures: number): number {
  return Math.min(15_000, 250 * 2 ** failures);
}

/**
 * Long polling until the signal; `polled` is told of each answer that was kept. An update is confirmed to Telegram only after the intake has it on disk.
 * @throws GrammyError 401 when the token is not valid any more.
 */
export async function poll(
  api: Api,
  intake: Pick<Intake, 'accept'>,
  signal: AbortSignal,
  log: Logger,
  polled: () => void,
): Promise<void> {
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const sent = await api.getUpdates(
        { offset, timeout: POLL_SECONDS, limit: 100, allowed_updates: ALLOWED_UPDATES },
        // grammY types its own polyfill's signal, and takes the platform's.
        signal as unknown as Parameters<typeof api.getUpdates>[1],
      );
      const { updates, next } = parseUpdates(sent, offset);
      if (updates.length < sent.length)
        log.warn({ count: sent.length - updates.length }, 'updates that cannot be read');
      await intake.accept(updates);
      offset = next;
      failures = 0;
      polled();
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof GrammyError && error.error_code === 401) throw error;
      failures++;
      log.warn({ err: error, failures }, 'no updates from telegram');
      const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
      await delay(asked === undefined ? backoff(failures) : asked * 1000, undefined, {
        signal,
      }).catch(() => {});
    }
  }
}
