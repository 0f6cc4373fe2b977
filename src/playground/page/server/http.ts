import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { FileContent } from '../../telegram/types.ts';
import { readAsset, readPage } from './assets.ts';
import type { Feed } from './feed.ts';

export interface PageServer {
  url: string;
  close(): Promise<void>;
}

/** Serves the page on 127.0.0.1 to pages of its own only. A port that is taken is replaced by a free one. */
export async function startPageServer(parts: {
  port: number;
  feed: Feed;
  act(asked: unknown): Promise<unknown>;
  file(chat: number, message: number): FileContent | undefined;
}): Promise<PageServer> {
  const app = new Hono();

  app.get('/', async (c) => {
    const { html, policy } = await readPage();
    return c.html(html, 200, { 'content-security-policy': policy, 'cache-control': 'no-store' });
  });

  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const leave = parts.feed.join((event) => void stream.writeSSE({ data: JSON.stringify(event) }));
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      leave();
    }),
  );

  app.post('/act', async (c) => {
    // Another site's page must not write here in its reader's name.
    const origin = c.req.header('origin');
    if (origin !== undefined && URL.parse(origin)?.host !== c.req.header('host')) return c.text('forbidden', 403);
    try {
      return c.json(await parts.act(await c.req.json()));
    } catch (error) {
      return c.json({ error: error instanceof Error ? error.message : String(error) }, 400);
    }
  });

  app.get('/files/:chat/:message', (c) => {
    const file = parts.file(Number(c.req.param('chat')), Number(c.req.param('message')));
    if (!file) return c.notFound();
    const body = new Uint8Array(file.content);
    // What the bot sends is shown as a picture or saved, never run as a page.
    const headers = { 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' };
    return c.body(body, 200, { 'content-type': file.mime_type, ...headers });
  });

  app.get('*', async (c) => {
    const asset = await readAsset(c.req.path);
    if (!asset) return c.notFound();
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'no-store' });
  });

  const server = await listen(app, parts.port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') return listen(app, 0);
    throw error;
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(app: Hono, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(server)) as Server;
    server.once('error', reject);
  });
}
