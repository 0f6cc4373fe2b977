import { Readable } from 'node:stream';
import { type ApiClientOptions, HttpError, type Transformer } from 'grammy';
import type { Dispatcher } from 'undici';
import Pool from 'undici/lib/dispatcher/pool.js';
import { mend } from '../words/text.ts';

/** Calls that are under way at the same time, at most. */
const CONNECTIONS = 50;
/** A connection that nobody uses is kept for so long: a new one takes several ways to Telegram and back. */
const KEEP_ALIVE_MS = 60_000;
/** From when a call is sent until its answer begins, and then until it ends; longer than the longest poll. */
const ANSWER_MS = 45_000;
/** The only methods that we send files with. */
const WITH_FILES: ReadonlySet<string> = new Set(['sendPhoto', 'sendDocument', 'editMessageMedia']);
const JSON_HEADERS = { 'content-type': 'application/json' };

/** How calls of the Bot API get to Telegram: over undici, at a third of what grammY's own way costs. */
export interface Transport {
  /** Calls without a file, past grammY's client. Install it before all other transformers. */
  direct: Transformer;
  /** What grammY sends its forms with. */
  fetch: NonNullable<ApiClientOptions['fetch']>;
}

interface Form {
  headers: Record<string, string>;
  /** Comes piece by piece. */
  body: AsyncIterable<Uint8Array>;
  signal: AbortSignal;
}

/** @param by the way to Telegram, when not the direct one. */
export function createTransport(apiRoot: string, token: string, by?: Dispatcher): Transport {
  const { origin, pathname } = new URL(apiRoot);
  const folder = `${pathname.replace(/\/$/, '')}/bot${token}/`;
  const way = by ?? new Pool(origin, { connections: CONNECTIONS, keepAliveTimeout: KEEP_ALIVE_MS, allowH2: false });

  /** Gives the answer's JSON, whatever its status. */
  const post = (
    path: string,
    headers: Record<string, string>,
    body: string | Readable,
    signal: Pick<AbortSignal, 'aborted' | 'addEventListener' | 'removeEventListener'> | undefined,
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let request: Dispatcher.DispatchController | undefined;
      let failure: Error | undefined;
      const end = (error?: Error) => {
        signal?.removeEventListener('abort', giveUp);
        failure ??= error;
        if (failure) reject(failure);
      };
      const giveUp = () => {
        end(new Error('given up'));
        request?.abort(failure as Error);
      };
      signal?.addEventListener('abort', giveUp);
      if (signal?.aborted) return giveUp();
      way.dispatch(
        { origin, path, method: 'POST', headers, body, headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS },
        {
          onRequestStart(started) {
            if (failure) started.abort(failure);
            request = started;
          },
          onResponseStart() {},
          onResponseData: (_request, chunk) => void chunks.push(chunk),
          onResponseEnd() {
            end();
            try {
              resolve(JSON.parse(Buffer.concat(chunks).toString()));
            } catch (error) {
              reject(error);
            }
          },
          onResponseError: (_request, error) => end(error),
        },
      );
    });

  const direct: Transformer = async (call, method, payload, signal) => {
    if (WITH_FILES.has(method)) return call(method, mend(payload), signal);
    try {
      return (await post(folder + method, JSON_HEADERS, wellFormedJson(payload), signal)) as never;
    } catch (error) {
      // An operator reads why, such as a proxy that does not let it through; no address is in these words.
      throw new HttpError(`Network request for '${method}' failed: ${(error as Error).message}`, error);
    }
  };

  // grammY types its polyfill of `fetch`, and uses of it what is here.
  const fetch = async (url: string, { headers, body, signal }: Form) => {
    const answer = await post(url.slice(origin.length), headers, Readable.from(body), signal);
    return { json: async () => answer };
  };
  return { direct, fetch: fetch as unknown as Transport['fetch'] };
}

function wellFormedJson(payload: object): string {
  const body = JSON.stringify(payload);
  // So JSON writes half an emoji; hardly anything else looks like it.
  return body.includes('\\ud') ? JSON.stringify(mend(payload)) : body;
}
