import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createLog } from '../../src/log.ts';
import { startServer } from '../../src/server/server.ts';
import { freePort } from '../faults/ports.ts';
import { listen } from '../panel/server.ts';
import { type BotProcess, openProcessStage, type ProcessStage } from '../support/process.ts';
import { openStage } from '../support/stage.ts';

vi.setConfig({ testTimeout: 60_000 });

const SECRET = 'only-telegram-knows';
const MIB = 1_048_576;
const chat = { id: 7, type: 'private' };
const from = { id: 7, is_bot: false, first_name: 'Ann' };
const message = { message_id: 1, date: 1, chat, from, text: '/start' };
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

/** What no update looks like, as JSON. */
const BAD = [
  '',
  '{',
  '"',
  'null',
  '5',
  '"7"',
  '[]',
  '[{"update_id":1}]',
  '{}',
  ...['null', '"7"', '-1', '1.5', '1e300', '[]', '{}', 'true'].map((id) => `{"update_id":${id}}`),
  `{"update_id":1,"message":${deep}}`,
  ...[
    { message: 5 },
    { message: null },
    { message: [] },
    { message: { ...message, chat: null } },
    { message: { ...message, chat: { id: '7', type: 'private' } } },
    { message: { ...message, chat: { id: 7, type: 7 } } },
    { message: { ...message, from: { ...from, id: 'seven' } } },
    { message: { ...message, from: 7 } },
    { message: { ...message, from: { ...from, language_code: 5 } } },
    { message: { ...message, text: { length: 5 } } },
    { message: { ...message, message_id: 'first' } },
    { message: { ...message, document: 'file' } },
    { message: { ...message, reply_to_message: { text: 7 } } },
    { edited_message: { text: 'alone' } },
    { callback_query: { id: 1, from, data: 'm' } },
    { callback_query: { id: '1', data: 'm' } },
    { callback_query: { id: '1', from, data: ['m'] } },
    { callback_query: { id: '1', from, data: 'm', message: { chat } } },
    { inline_query: { id: '1', from, query: 5, offset: '' } },
    { my_chat_member: { chat, from, date: 1 } },
    { my_chat_member: { chat, from, date: 1, new_chat_member: 'kicked' } },
  ].map((part) => JSON.stringify({ update_id: 1, ...part })),
].map((body) => [body.length > 100 ? `${body.slice(0, 100)}…` : body, body] as const);

/** The most memory that the process ever had, in bytes. */
const peakOf = (bot: BotProcess) =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${bot.pid}/status`, 'utf8'))?.[1]) * 1024;

describe('what comes to the webhook', () => {
  let stage: ProcessStage;
  let url: string;
  let bot: BotProcess;
  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}/telegram`;
    stage = await openProcessStage({ WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET, PORT: String(port) });
    bot = await stage.start();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const post = (body: string, secret = SECRET) =>
    fetch(url, { method: 'POST', headers: { 'x-telegram-bot-api-secret-token': secret }, body });

  test.each(BAD)('%s is refused', async (_name, body) => {
    expect((await post(body)).status).toBe(400);
  });

  test('of that nothing is stored: the next process starts, and people are answered', async () => {
    expect(
      (await post(JSON.stringify({ update_id: 1, message: { ...message, from: { ...from, is_bot: true } } }))).status,
    ).toBe(200);
    await bot.end('SIGKILL');
    expect(bot.errors).toBe('');
    bot = await stage.start();
    const person = stage.telegram.person();
    person.say('/start');
    await person.waitFor('Hello');
  });

  /** Sends mebibytes until somebody answers. @returns the status, and how many left. */
  const flood = (headers: Record<string, string>, most: number) =>
    new Promise<{ status: number | undefined; sent: number }>((resolve, reject) => {
      const asked = request(url, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': SECRET, ...headers },
      });
      let sent = 0;
      let isAnswered = false;
      asked.on('response', (answer) => {
        isAnswered = true;
        answer.resume();
        resolve({ status: answer.statusCode, sent });
      });
      asked.on('error', (error) => (isAnswered ? undefined : reject(error)));
      // One after another, with a look for the answer in between.
      const more = () => {
        if (isAnswered) return;
        if (sent++ < most) asked.write(Buffer.alloc(MIB, 'x'), () => setImmediate(more));
        else asked.end();
      };
      more();
    });

  test.each([
    ['without its length', {}],
    ['with its length', { 'content-length': String(300 * MIB) }],
  ])('300 MiB %s are refused at the first of them, and take no memory', async (_how, headers) => {
    const before = peakOf(bot);
    expect(await flood(headers as Record<string, string>, 300)).toMatchObject({ status: 413 });
    expect(peakOf(bot) - before).toBeLessThan(48 * MIB);
  });

  test('a body longer than it says is refused, and the rest of it is no request', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const body = JSON.stringify({ update_id: 2, message });
    socket.end(
      `POST /telegram HTTP/1.1\r\nhost: a\r\nx-telegram-bot-api-secret-token: ${SECRET}\r\ncontent-length: 20\r\n\r\n${body}`,
    );
    const answers = (await text(socket)).match(/HTTP\/1\.1 \d+/g);
    expect(new Set(answers)).toEqual(new Set(['HTTP/1.1 400']));
  });

  test('without the secret nobody waits for the body', async () => {
    for (const secret of [{}, { 'x-telegram-bot-api-secret-token': 'guess' }]) {
      const asked = request(url, { method: 'POST', headers: { 'content-length': '1000', ...secret } });
      const answer = new Promise<number | undefined>((resolve) =>
        asked.once('response', (response) => resolve(response.resume().statusCode)),
      );
      asked.on('error', () => {});
      asked.write('{');
      expect(await answer).toBe(403);
      asked.destroy();
    }
  });

  test('guesses of the secret are slow, cost little and are noted a few times, and Telegram does not wait for them', async () => {
    const lines = () => bot.log.split('\n').filter((line) => line.includes('wrong secret')).length;
    const noted = lines();
    const began = performance.now();
    const answers: { status: number; ms: number }[] = [];
    const guesses = Array.from({ length: 60 }, async (_, index) => {
      const { status } = await post('{}', `guess-${index}`);
      answers.push({ status, ms: performance.now() - began });
    });
    const person = stage.telegram.person();
    person.say('/start');
    await person.waitFor('Hello');
    await Promise.all(guesses);
    const slow = answers.filter(({ status }) => status === 403);
    expect(slow.length).toBeGreaterThanOrEqual(20);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403, 429]));
    for (const { ms } of slow) expect(ms).toBeGreaterThan(900);
    expect(lines() - noted).toBeGreaterThanOrEqual(3);
    expect(lines() - noted).toBeLessThan(10);
    expect(bot.log).not.toContain('guess-');
  });

  test('what is no HTTP, or ends in the middle, leaves nothing on standard error, and the bot goes on', async () => {
    const port = Number(new URL(url).port);
    for (const bytes of ['\0\0\0\r\n\r\n', 'GET / HTTP/9\r\n\r\n', 'POST /telegram HTTP/1.1\r\nhost: [\r\n\r\n']) {
      const socket = connect(port, '127.0.0.1');
      socket.end(bytes);
      await text(socket);
    }
    const half = request(url, {
      method: 'POST',
      headers: { 'content-length': '1000', 'x-telegram-bot-api-secret-token': SECRET },
    });
    half.on('error', () => {});
    half.write('{', () => half.destroy());
    await bot.logged('a request failed');
    const person = stage.telegram.person();
    person.say('/start');
    await person.waitFor('Hello');
    expect(bot.errors).toBe('');
  });
});

test('what could not be kept Telegram has to bring again', async () => {
  const take = () => Promise.reject(new Error('database or disk is full'));
  const server = await startServer({
    port: 0,
    metrics: new Registry(),
    isHealthy: () => true,
    whyNotReady: async () => undefined,
    webhook: { path: '/telegram', secret: SECRET, take },
    log: createLog('silent'),
  });
  const answer = await fetch(`http://127.0.0.1:${server.port}/telegram`, {
    method: 'POST',
    headers: { 'x-telegram-bot-api-secret-token': SECRET },
    body: '{"update_id":1}',
  });
  expect(answer.status).toBe(500);
  await server.close();
});

test('what comes among other updates by polling and is none holds up nobody, at any place', async () => {
  await using real = await openStage();
  const bad = [5, null, [], {}, { update_id: '7' }];
  let calls = 0;
  // A Bot API whose batches have what is no update before, between and behind the others.
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = await text(incoming);
    const answer = await fetch(`${real.telegram.url}${incoming.url}`, {
      method: incoming.method ?? 'POST',
      headers: { 'content-type': incoming.headers['content-type'] ?? 'application/json' },
      ...(incoming.method === 'GET' ? {} : { body }),
    });
    const said = (await answer.json()) as { ok: boolean; result: unknown };
    if (incoming.url?.endsWith('/getUpdates') && Array.isArray(said.result)) {
      const last = (said.result.at(-1) as { update_id: number } | undefined)?.update_id;
      calls++;
      said.result = last === undefined ? bad : [...bad, ...said.result, ...bad, { update_id: last, message: 5 }];
    }
    outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  };
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing).catch(() => outgoing.destroy()));
  const url = await listen(server);
  await real.stop();
  const bot = await openProcessStage({ TELEGRAM_API_ROOT: url, BOT_TOKEN: real.telegram.token });
  try {
    const running = await bot.start();
    for (const words of ['/start', '/help', '/start']) {
      const person = real.telegram.person();
      person.say(words);
      await person.waitFor(words === '/help' ? '/order' : 'Hello', { timeoutMs: 20_000 });
    }
    expect(calls).toBeLessThan(60);
    await running.end('SIGKILL');
    await bot.start();
    const person = real.telegram.person();
    person.say('/start');
    await person.waitFor('Hello', { timeoutMs: 20_000 });
  } finally {
    await bot[Symbol.asyncDispose]();
    server.closeAllConnections();
    server.close();
  }
});
