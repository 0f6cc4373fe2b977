import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, HttpError, InputFile } from 'grammy';
import { expect, onTestFinished, test } from 'vitest';
import { createTransport } from '../../../src/bot/telegram/transport.ts';

const TOKEN = '123456:transport-test';

/** A Bot API that answers as told, behind a path. */
async function serve(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}/behind`;
  const transport = createTransport(apiRoot, TOKEN);
  const api = new Api(TOKEN, { apiRoot, fetch: transport.fetch });
  api.config.use(transport.direct);
  return { server, api };
}

test('calls with and without a file reach the same place', async () => {
  const seen: string[] = [];
  const { api } = await serve((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      seen.push(`${request.method} ${request.url} ${request.headers['content-type']?.split(';')[0]}`, body);
      response.end('{"ok":true,"result":{"message_id":5}}');
    });
  });
  expect(await api.sendMessage(1, 'Grüße')).toEqual({ message_id: 5 });
  expect(await api.sendDocument(1, new InputFile(Buffer.from('id,status'), 'orders.csv'))).toEqual({ message_id: 5 });
  expect(seen[0]).toBe(`POST /behind/bot${TOKEN}/sendMessage application/json`);
  expect(seen[1]).toBe('{"chat_id":1,"text":"Grüße"}');
  expect(seen[2]).toBe(`POST /behind/bot${TOKEN}/sendDocument multipart/form-data`);
  expect(seen[3]).toContain('id,status');
});

test('a call is given up at once when it is told to, also one that waits for a connection', async () => {
  const { server, api } = await serve(() => {});
  const giveUp = new AbortController();
  const signal = giveUp.signal as unknown as NonNullable<Parameters<typeof api.getMe>[0]>;
  // More than there are connections.
  const calls = Promise.allSettled(Array.from({ length: 60 }, () => api.getMe(signal)));
  await once(server, 'request');
  giveUp.abort();
  for (const call of await calls) expect(call).toMatchObject({ status: 'rejected', reason: expect.any(HttpError) });
  await expect(api.getMe(signal)).rejects.toThrow(HttpError);
});

test.each([
  ['a connection that breaks', (request) => request.socket.destroy()],
  ['a page instead of JSON', (_request, response) => response.writeHead(502).end('<html>Bad Gateway</html>')],
  [
    'half an answer',
    (request, response) =>
      response.writeHead(200, { 'content-length': 99 }).write('{"ok":tr', () => request.socket.destroy()),
  ],
] satisfies [string, RequestListener][])(
  '%s is a failure that may be tried again, and does not name the token',
  async (_name, answer) => {
    const { api } = await serve(answer);
    const failure: unknown = await api.getMe().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HttpError);
    expect(`${String(failure)} ${String((failure as HttpError).error)}`).not.toContain(TOKEN);
  },
);
