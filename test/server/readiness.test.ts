import { expect, test, vi } from 'vitest';
import { freePort } from '../faults/ports.ts';
import { laterClock } from '../support/clock.ts';
import { openProcessStage } from '../support/process.ts';
import { openStage } from '../support/stage.ts';

vi.setConfig({ testTimeout: 60_000 });

async function ask(port: number): Promise<[status: number, text: string]> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  return [answer.status, await answer.text()];
}

test('a bot that gets no updates for minutes is not ready, though it is alive, until Telegram is back', async () => {
  const port = await freePort();
  let ahead = 0;
  await using stage = await openStage({ env: { PORT: String(port) }, outside: { clock: laterClock(() => ahead) } });
  expect(await ask(port)).toEqual([200, 'ready']);
  const fault = { kind: 'error', error_code: 502, description: 'Bad Gateway' } as const;
  stage.telegram.faults.next({ method: 'getUpdates', times: 1_000, fault });
  stage.telegram.person().say('/start'); // Ends the poll that is on.
  const polls = () => stage.telegram.calls.filter(({ method, status }) => method === 'getUpdates' && status === 502);
  await vi.waitFor(() => expect(polls()).not.toEqual([]), 10_000);
  expect(await ask(port)).toEqual([200, 'ready']);
  ahead = 130_000;
  expect(await ask(port)).toEqual([503, expect.stringMatching(/^no updates from Telegram for 1[34]\d s$/)]);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  stage.telegram.faults.clear();
  stage.telegram.person().say('/start');
  await vi.waitFor(async () => expect(await ask(port)).toEqual([200, 'ready']), { timeout: 30_000, interval: 200 });
});

test('without a port, whether it is ready is found beside the database', async () => {
  await using stage = await openProcessStage();
  const look = async () => {
    const health = stage.operator('health');
    return [await health.exited(), health.log, health.errors];
  };
  expect(await look()).toEqual([1, 'the bot does not run, or is still starting\n', '']);
  const bot = await stage.start();
  await vi.waitFor(async () => expect(await look()).toEqual([0, 'ready\n', '']), 20_000);
  await bot.end('SIGTERM');
  expect((await look())[0]).toBe(1);
});
