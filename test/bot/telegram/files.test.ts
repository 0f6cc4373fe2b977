import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api } from 'grammy';
import { expect, onTestFinished, test } from 'vitest';
import { readTextFiles } from '../../../src/bot/telegram/files.ts';

const LIMIT = 1_000_000;
const HUGE = 300_000_000;

/** A Bot API server with one file; `send` writes its body. */
async function serve(fileSize: number | undefined, send: (response: ServerResponse) => unknown, names = ['a.txt']) {
  const sent = { bytes: 0, downloads: 0 };
  const ended = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    if (request.url?.endsWith('/getFile')) {
      const result = { file_id: 'f', file_unique_id: 'u', file_path: 'a.txt', file_size: fileSize };
      return response.end(JSON.stringify({ ok: true, result }));
    }
    sent.downloads++;
    response.on('close', ended.resolve);
    return send(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const documents = names.map((file_name) => ({ file_id: 'f', file_unique_id: 'u', file_name }));
  const api = new Api('1:token', { apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  return { sent, ended: ended.promise, read: () => readTextFiles(api, documents) };
}

/** Sends as much as is taken, up to 300 MB. */
async function pour(response: ServerResponse, sent: { bytes: number }) {
  const piece = Buffer.alloc(65_536, 'x');
  while (!response.destroyed && sent.bytes < HUGE) {
    sent.bytes += piece.length;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

test.each([
  ['tells no length', {}],
  ['tells its length', { 'content-length': HUGE }],
])('a file without a size that is endless and %s is left at the limit', async (_what, headers) => {
  const { sent, ended, read } = await serve(undefined, (response) => {
    response.writeHead(200, headers);
    void pour(response, sent);
  });
  expect(await read()).toMatchObject({ ok: false, reason: 'fileTooLarge' });
  await ended;
  // What lies in the buffers on the way is some megabytes.
  expect(sent.bytes).toBeLessThan(30_000_000);
});

test('one that is too large as Telegram says when asked for its address is not fetched', async () => {
  const { sent, read } = await serve(LIMIT + 1, (response) => response.end('x'));
  expect(await read()).toMatchObject({ ok: false, reason: 'fileTooLarge' });
  expect(sent.downloads).toBe(0);
});

test.each([LIMIT, 0])('one of %i bytes is read whole', async (size) => {
  const text = 'ж'.repeat(size / 2);
  const { read } = await serve(undefined, (response) => response.end(text));
  expect(await read()).toEqual({ ok: true, text });
});

test('one that ends before the length that was told could not be fetched', async () => {
  const { read } = await serve(undefined, (response) => {
    response.writeHead(200, { 'content-length': 1_000 });
    response.write('half');
    setImmediate(() => response.destroy());
  });
  expect(await read()).toMatchObject({ ok: false, reason: 'fileFailed' });
});

test.each<[string, string[], string, object]>([
  [
    'a spreadsheet with one column',
    ['a.csv'],
    'good\r\n"nice, ""very"""\n"1","a"',
    { text: 'good\r\nnice, "very"\n"1","a"' },
  ],
  ['two that were sent at once', ['a.txt', 'b.txt'], 'ann', { text: 'ann\nann' }],
  ['a picture', ['a.txt', 'b.png'], 'ann', { reason: 'fileKind' }],
  ['zeros', ['a.txt'], 'a\0', { reason: 'fileNotText' }],
])('of %s what is in it is read, or why not', async (_what, names, content, read) => {
  const served = await serve(undefined, (response) => response.end(content), names);
  expect(await served.read()).toMatchObject({ ok: 'text' in read, ...read });
});
