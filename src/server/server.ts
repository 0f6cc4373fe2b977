import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type HttpBindings, serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Registry } from 'prom-client';
import type { Logger } from '../log.ts';

/** Requests that are being answered when the bot stops have so long. */
const CLOSE_MS = 500;
/** Whoever does not know the webhook's secret waits so long, and so many of them; more are turned away at once. */
const GUESS_MS = 1_000;
const GUESSES = 20;
/** Telegram's updates are some kilobytes. */
const LONGEST_BODY = 1_048_576;

export interface Server {
  port: number;
  close(): Promise<void>;
}

/** `/healthz`, `/readyz`, `/metrics` and, with a secret, the webhook: Telegram is answered as soon as the update is on disk. */
export async function startServer(options: {
  port: number;
  metrics: Registry;
  isHealthy: () => boolean;
  /** @returns why the bot can't do its work just now. */
  whyNotReady: () => Promise<string | undefined>;
  /** `take` keeps an update. @returns false when it is none; rejects when it could not be kept: Telegram sends it again. */
  webhook: { path: string; secret: string; take: (sent: unknown) => Promise<boolean> } | undefined;
  log: Logger;
}): Promise<Server> {
  const { webhook, log } = options;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.onError((error, c) => {
    log.error({ err: error }, 'a request failed');
    return c.text('failed', 500);
  });
  app.get('/healthz', (c) => (options.isHealthy() ? c.text('ok') : c.text('not ready', 503)));
  app.get('/readyz', async (c) => {
    const why = await options.whyNotReady();
    return why === undefined ? c.text('ready') : c.text(why, 503);
  });
  app.get('/metrics', async (c) =>
    c.text(await options.metrics.metrics(), 200, { 'content-type': options.metrics.contentType }),
  );
  let guesses = 0;
  let waiting = 0;
  const refuse = async (c: Context) => {
    // The 1st, 2nd, 4th, 8th ...: what goes on is seen, and does not fill the log.
    if (Number.isInteger(Math.log2(++guesses))) log.warn({ guesses }, 'a request to the webhook had a wrong secret');
    if (waiting >= GUESSES) return c.text('too many', 429);
    waiting++;
    await delay(GUESS_MS, undefined, { ref: false });
    waiting--;
    return c.text('forbidden', 403);
  };
  if (webhook) {
    app.post(webhook.path, async (c) => {
      if (!isSame(c.req.header('x-telegram-bot-api-secret-token') ?? '', webhook.secret)) return refuse(c);
      const body = await readBody(c.env.incoming);
      if (body === undefined) return c.text('too long', 413);
      if (await webhook.take(parseJson(body))) return c.body(null, 200);
      log.warn('what came to the webhook is no update');
      return c.text('no update', 400);
    });
  }
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: options.port }, (address: AddressInfo) =>
      resolve({
        port: address.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            // Whoever is slow to finish a request does not hold up the end.
            if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), CLOSE_MS).unref();
          }),
      }),
    );
    server.once('error', reject);
    server.on('error', (error) => log.error({ err: error }, 'the server failed'));
  });
}

/** @returns nothing when it is too long: no more of it is read than the limit, whatever its header says. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_BODY) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed: its connection has to carry the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > LONGEST_BODY) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

/** @returns nothing for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
