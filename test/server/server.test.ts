import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../support/stage.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('with a webhook', () => {
  let stage: Stage;
  let root: string;

  beforeAll(async () => {
    const port = await freePort();
    root = `http://127.0.0.1:${port}`;
    stage = await openStage({
      env: { WEBHOOK_URL: `${root}/telegram`, WEBHOOK_SECRET: 'only-telegram-knows', PORT: String(port) },
    });
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  test('a person is answered as with long polling', async () => {
    const ann = await stage.customer({ balance: '7.50' });
    ann.say('/balance');
    await ann.waitFor(/7\.50 USD/);
    expect(stage.telegram.calls.some((call) => call.method === 'getUpdates')).toBe(false);
  });

  test('an update without the secret is turned away', async () => {
    const ann = stage.telegram.person({ first_name: 'Ann', started: true });
    const message = { message_id: 1, date: 1, chat: ann.chat, from: ann.user, text: '/start' };
    for (const headers of [{}, { 'x-telegram-bot-api-secret-token': 'guess' }]) {
      const answer = await fetch(`${root}/telegram`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ update_id: 999_999, message }),
      });
      expect(answer.status).toBe(403);
    }
    expect(ann.messages).toEqual([]);
  });

  test('whoever runs the bot sees that it is well, and what it does', async () => {
    expect(await (await fetch(`${root}/healthz`)).text()).toBe('ok');
    const metrics = await (await fetch(`${root}/metrics`)).text();
    expect(metrics).toMatch(/panel_call_seconds_count\{panel="127\.0\.0\.1",action="balance",outcome="ok"\} \d/);
    expect(metrics).toMatch(/update_seconds_count [1-9]/);
    expect(metrics).toMatch(/^process_resident_memory_bytes [1-9]/m);
    expect(metrics).toMatch(/^nodejs_heap_size_used_bytes [1-9]/m);
    expect(metrics).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  });
});

test('without a port nothing listens, and long polling takes the webhook away', async () => {
  await using stage = await openStage();
  expect(stage.telegram.calls.some((call) => call.method === 'deleteWebhook')).toBe(true);
});
