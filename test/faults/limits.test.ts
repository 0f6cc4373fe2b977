import { once } from 'node:events';
import { connect } from 'node:net';
import { Bot } from 'grammy';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BotContext, Parts } from '../../src/bot/context.ts';
import { withinTime } from '../../src/bot/middleware.ts';
import { createLanes } from '../../src/bot/telegram/lanes.ts';
import { says, startPanel } from '../panel/server.ts';
import { openProcessStage } from '../support/process.ts';
import { freePort } from './ports.ts';

vi.setConfig({ testTimeout: 120_000 });
const LONG = { timeoutMs: 60_000 };

describe('a panel', () => {
  test('that sends a byte now and then is given up, and the chat goes on', async () => {
    await using stage = await openProcessStage({ PANEL_TIMEOUT_SECONDS: '1' });
    await stage.start();
    const person = await stage.customer();
    stage.panel.faults.next({ key: person.key, action: 'balance', times: 3, fault: { kind: 'trickle', ms: 200 } });
    person.say('/balance');
    await person.waitFor(/not answer|reach/i, LONG);
    stage.panel.faults.clear();
    person.say('/balance');
    await person.waitFor('Balance: 100.00 USD', LONG);
  });

  test('that lists 150,000 services, or an error three million deep, keeps nobody else from an answer', async () => {
    await using stage = await openProcessStage({ PANEL_TIMEOUT_SECONDS: '60', LOG_LEVEL: 'info' });
    await stage.start();
    const person = await stage.customer();
    const other = stage.telegram.person();
    const [first] = stage.panel.services;
    const many = Array.from({ length: 150_000 }, (_, index) => ({
      ...first,
      service: index + 1,
      name: `Like ${index}`,
    }));
    stage.panel.setServices(many as typeof stage.panel.services);
    const deep = `${'{"error":'.repeat(3_000_000)}"x"${'}'.repeat(3_000_000)}`;
    for (const [words, answer, body] of [
      ['/services', /categor/i, undefined],
      ['like 77', /“like 77”/, undefined],
      ['/balance', /Balance|balance|understand|answer/, deep],
    ] as const) {
      if (body) {
        const fault = { kind: 'status', status: 200, body } as const;
        stage.panel.faults.next({ action: 'balance', times: Number.POSITIVE_INFINITY, fault });
      }
      let isOver = false;
      let longest = 0;
      person.say(words);
      const answered = person.waitFor(answer, LONG).then(() => {
        isOver = true;
      });
      while (!isOver) {
        const began = performance.now();
        other.say('/help');
        await other.waitFor('/services', LONG);
        longest = Math.max(longest, performance.now() - began);
      }
      await answered;
      console.log(`while ${words} was answered, /help took at most ${Math.round(longest)} ms`);
      // Far above what one turn may take, as all of these processes may share a core; far below what it was.
      expect(longest).toBeLessThan(1_500);
    }
  });

  test('that sends 100 MB is cut off at the limit', async () => {
    let sent = 0;
    const piece = Buffer.alloc(2 ** 20, 'x');
    const { panel, received } = await startPanel(
      async (response) => {
        response.writeHead(200);
        for (let piecesLeft = 100; piecesLeft > 0 && !response.destroyed; piecesLeft--) {
          sent += piece.length;
          if (!response.write(piece)) {
            const over = new AbortController();
            const { signal } = over;
            await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
            over.abort();
          }
        }
        response.end();
      },
      { timeoutMs: 60_000 },
    );
    await expect(panel.services('k'.repeat(32))).rejects.toMatchObject({ kind: 'unreadable' });
    expect(received).toHaveLength(1);
    // The limit, and what was in the pipes.
    expect(sent).toBeLessThan(64 * 2 ** 20);
  });

  test('that sends 100 MB as the answer to an order leaves its outcome unknown', async () => {
    const { panel } = await startPanel(says('1'.repeat(40 * 2 ** 20)), { timeoutMs: 60_000 });
    await expect(panel.cancel('k'.repeat(32), ['1'])).rejects.toMatchObject({ kind: 'unknown' });
  });

  test('that sends a text of megabytes as its no is quoted with 200 characters', async () => {
    const { panel } = await startPanel(says({ error: 'no '.repeat(5 * 2 ** 20) }), { timeoutMs: 60_000 });
    await expect(panel.balance('k'.repeat(32))).rejects.toSatisfy(
      (error: { text: string }) => error.text.length <= 200,
    );
  });
});

describe('a handler that never ends', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('frees its chat for what comes next', async () => {
    vi.useFakeTimers();
    const botInfo = { id: 1, is_bot: true, first_name: 'b', username: 'b' };
    const bot = new Bot<BotContext>('1:x', { botInfo: botInfo as never });
    const handled: string[] = [];
    const failed: string[] = [];
    bot.use((_ctx, next) => next().catch((error: unknown) => void failed.push(String(error))));
    bot.use(withinTime({ config: { panelTimeoutMs: 30_000 } } as Parts));
    bot.on('message:text', async (ctx) => {
      if (ctx.message.text === 'stuck') await new Promise(() => {});
      handled.push(ctx.message.text);
    });
    const lanes = createLanes({
      handle: ([update]) => bot.handleUpdate(update).then(() => true),
      giveBack: () => {},
      nameInCrowd: ({ update_id }) => String(update_id),
      leaveOut: () => {},
    });
    for (const [index, text] of ['stuck', 'next'].entries()) {
      const chat = { id: 7, type: 'private' as const, first_name: 'a' };
      const message = { message_id: index, date: 0, chat, from: { ...chat, is_bot: false }, text };
      lanes.add({ update_id: index, message });
    }
    await vi.advanceTimersByTimeAsync(319_000);
    expect(handled).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(handled).toEqual(['next']);
    expect(failed).toEqual(['Error: an update took longer than 320000 ms']);
  });
});

test('SIGTERM is obeyed within ten seconds although somebody holds a connection open in the middle of a request', async () => {
  const port = await freePort();
  await using stage = await openProcessStage({ PORT: String(port) });
  const bot = await stage.start();
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write('POST /metrics HTTP/1.1\r\nhost: x\r\ncontent-le');
  const idle = connect(port, '127.0.0.1');
  idle.on('error', () => {});
  await once(idle, 'connect');
  idle.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(idle, 'data');
  const began = Date.now();
  expect(await bot.end('SIGTERM')).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
});
