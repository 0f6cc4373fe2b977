import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { type Api, type ApiClientOptions, GrammyError, HttpError, type Transformer } from 'grammy';
import type { Update } from 'grammy/types';
// Not the whole of undici: this part of it starts in a fifth of the time.
import Pool from 'undici/lib/dispatcher/pool.js';
import type { Logger } from '../log.ts';
import type { Intake } from './intake.ts';

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

interface Outgoing {
  method: 'POST';
  headers: Record<string, string>;
  /** JSON, or a form with a file, which comes piece by piece. */
  body: string | AsyncIterable<Uint8Array>;
  signal: AbortSignal;
}

/** Calls that are under way at the same time, at most. */
const CONNECTIONS = 100;
/** A connection that nobody uses is kept for so long: a new one takes several ways to Telegram and back. */
const KEEP_ALIVE_MS = 60_000;

/** What grammY calls the Bot API with: over undici, at a third of what its default costs, a polyfill of `fetch`. */
export function createFetch(apiRoot: string): NonNullable<ApiClientOptions['fetch']> {
  const { origin } = new URL(apiRoot);
  const pool = new Pool(origin, { connections: CONNECTIONS, keepAliveTimeout: KEEP_ALIVE_MS });
  const post = (url: string, { method, headers, body, signal }: Outgoing) =>
    new Promise<{ json: () => Promise<unknown> }>((resolve, reject) => {
      const chunks: Buffer[] = [];
      const sent = typeof body === 'string' ? body : Readable.from(body);
      pool.dispatch(
        { path: url.slice(origin.length), method, headers, body: sent },
        {
          onRequestStart(request) {
            const giveUp = () => request.abort(new Error('given up'));
            if (signal.aborted) giveUp();
            else signal.addEventListener('abort', giveUp);
          },
          onResponseStart() {},
          onResponseData: (_request, chunk) => void chunks.push(chunk),
          onResponseEnd: () => resolve({ json: async () => JSON.parse(Buffer.concat(chunks).toString()) }),
          onResponseError: (_request, error) => reject(error),
        },
      );
    });
  // grammY types the polyfill, and uses of it what is here.
  return post as unknown as NonNullable<ApiClientOptions['fetch']>;
}

/**
 * Sends again what Telegram did not take: after the wait that it asks for, or a short one when it stumbles. A message whose
 * answer got lost may come twice; it must not be lost.
 */
export function retry(log: Logger): Transformer {
  return async (call, method, payload, signal) => {
    for (let tries = 1; ; tries++) {
      const isLast = tries >= MAX_TRIES || method === 'getUpdates';
      try {
        const answer = await call(method, payload, signal);
        if (answer.ok || isLast) return answer;
        const wait = answer.parameters?.retry_after;
        if (answer.error_code === 429 && wait !== undefined && wait <= LONGEST_WAIT_SECONDS) await delay(wait * 1000);
        else if (answer.error_code >= 500) await delay(250 * 2 ** tries);
        else return answer;
        log.info({ method, code: answer.error_code, wait }, 'telegram asks to wait');
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
      const passing = error instanceof HttpError || (error instanceof GrammyError && isPassing(error.error_code));
      if (!passing) throw error;
      log.warn({ err: error, failures }, 'telegram cannot be reached');
      const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
      await delay(asked === undefined ? backoff(failures) : asked * 1000, undefined, { signal });
    }
  }
}

function isPassing(code: number): boolean {
  return code === 429 || code >= 500;
}

function backoff(failures: number): number {
  return Math.min(15_000, 250 * 2 ** failures);
}

/**
 * Long polling until the signal: an update is confirmed to Telegram only after the intake has it on disk.
 * @throws GrammyError 401 when the token is not valid any more.
 */
export async function poll(api: Api, intake: Intake, signal: AbortSignal, log: Logger): Promise<void> {
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const updates = await api.getUpdates(
        { offset, timeout: POLL_SECONDS, limit: 100, allowed_updates: ALLOWED_UPDATES },
        // grammY types its own polyfill's signal, and takes the platform's.
        signal as unknown as Parameters<typeof api.getUpdates>[1],
      );
      await intake.accept(updates);
      offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
      failures = 0;
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
