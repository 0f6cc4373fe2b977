import { timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import type { Registry } from 'prom-client';
import type { Intake } from '../bot/intake.ts';

/** Requests that are being answered when the bot stops have so long. */
const CLOSE_MS = 500;

export interface Server {
  port: number;
  close(): Promise<void>;
}

/** `/healthz`, `/metrics` and, with a secret, the webhook: Telegram is answered as soon as the update is on disk. */
export async function startServer(options: {
  port: number;
  metrics: Registry;
  isHealthy: () => boolean;
  webhook: { path: string; secret: string; intake: Intake } | undefined;
}): Promise<Server> {
  const app = new Hono();
  app.get('/healthz', (c) => (options.isHealthy() ? c.text('ok') : c.text('not ready', 503)));
  app.get('/metrics', async (c) =>
    c.text(await options.metrics.metrics(), 200, { 'content-type': options.metrics.contentType }),
  );
  const { webhook } = options;
  if (webhook) {
    app.post(webhook.path, async (c) => {
      if (!isSame(c.req.header('x-telegram-bot-api-secret-token') ?? '', webhook.secret))
        return c.text('forbidden', 403);
      await webhook.intake.accept([await c.req.json<Update>()]);
      return c.body(null, 200);
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
  });
}

function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
