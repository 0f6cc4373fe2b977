import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api } from 'grammy';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createMessenger } from '../../../src/bot/telegram/messenger.ts';
import { Html, loadLanguages } from '../../../src/bot/words/i18n.ts';
import { createLog } from '../../../src/log.ts';

const screen = { text: new Html('An answer.') };

/** A Bot API that takes all calls but messages at once; those wait until they are let go. */
async function open() {
  const calls: string[] = [];
  const held: ServerResponse[] = [];
  const server = createServer((request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    calls.push(method);
    request.resume();
    if (method === 'sendMessage') held.push(response);
    else response.end('{"ok":true,"result":true}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const messenger = createMessenger(new Api('123456:disarm-test', { apiRoot }), createLog('silent'));
  const t = loadLanguages('en').of('en');
  return {
    messenger,
    say: () => messenger.send(1, screen, t),
    disarmed: () => calls.filter((method) => method === 'editMessageReplyMarkup').length,
    letGo: () => held.shift()?.end('{"ok":true,"result":{"message_id":5}}'),
    heldAre: (count: number) => vi.waitFor(() => expect(held.length).toBe(count)),
  };
}

test('buttons of an answered question go before the next one comes when nobody else waits for an answer', async () => {
  const { messenger, say, disarmed, letGo, heldAre } = await open();
  messenger.disarm(1, 7);
  const next = say();
  await heldAre(1);
  await vi.waitFor(() => expect(disarmed()).toBe(1));
  letGo();
  await next;
});

test('while somebody waits for an answer they go after it', async () => {
  const { messenger, say, disarmed, letGo, heldAre } = await open();
  const answer = say();
  await heldAre(1);
  messenger.disarm(1, 7);
  const next = say();
  await heldAre(2);
  letGo();
  await answer;
  expect(disarmed()).toBe(0);
  letGo();
  await next;
  await vi.waitFor(() => expect(disarmed()).toBe(1));
});

test('however many wait, they go a second later', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { messenger, say, disarmed, letGo, heldAre } = await open();
  const answers = [say(), say()];
  await heldAre(2);
  messenger.disarm(1, 7);
  vi.advanceTimersByTime(999);
  expect(disarmed()).toBe(0);
  vi.advanceTimersByTime(1);
  await vi.waitFor(() => expect(disarmed()).toBe(1));
  letGo();
  letGo();
  await Promise.all(answers);
});
