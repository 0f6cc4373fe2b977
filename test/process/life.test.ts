import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { createTelegramServer } from '../../src/playground/telegram/server.ts';
import { callsOf, card, ordersOf } from '../dialogues/talk.ts';
import { openProcessStage } from '../support/process.ts';

vi.setConfig({ testTimeout: 40_000 });

test.concurrent('a person is served, and neither the log nor the database has the token or a key in the clear', async () => {
  await using stage = await openProcessStage();
  const bot = await stage.start();
  const person = await stage.customer();
  person.tap('Confirm', await card(person));
  await person.waitFor('Placed.');
  person.say(`/connect ${'e'.repeat(32)}`);
  await person.waitFor('Not connected');
  person.say('/connect');
  await person.waitFor('API key');
  const bytes = stage.bytes();
  expect(await bot.end('SIGTERM')).toBe(0);
  for (const text of [bot.log, bot.errors, bytes, stage.bytes()]) {
    for (const secret of [person.key, 'e'.repeat(32), stage.telegram.token, stage.telegram.token.split(':')[1] ?? ''])
      expect(text).not.toContain(secret);
  }
  expect(
    bot.log
      .trim()
      .split('\n')
      .every((line) => typeof JSON.parse(line) === 'object'),
  ).toBe(true);
  expect(bot.errors).toBe('');
});

test.concurrent('SIGTERM during add waits for its answer, tells it, and exits with 0', async () => {
  await using stage = await openProcessStage();
  const bot = await stage.start();
  const person = await stage.customer();
  const confirm = await card(person);
  stage.panel.faults.next({ action: 'add', fault: { kind: 'delay', ms: 1_000 } });
  person.tap('Confirm', confirm);
  await stage.panel.waitForCall((call) => call.action === 'add');
  const began = Date.now();
  expect(await bot.end('SIGTERM')).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
  await person.waitFor('Placed.');
  expect(ordersOf(stage.panel, person)).toHaveLength(1);
});

test.concurrent('SIGTERM during an add that never ends exits within 10 seconds, and the next process tells of it', async () => {
  await using stage = await openProcessStage({ PANEL_TIMEOUT_SECONDS: '60' });
  const bot = await stage.start();
  const person = await stage.customer();
  const confirm = await card(person);
  stage.panel.faults.next({ action: 'add', fault: { kind: 'hangAfter' } });
  person.tap('Confirm', confirm);
  await stage.panel.waitForCall((call) => call.action === 'add');
  const began = Date.now();
  expect(await bot.end('SIGTERM')).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
  await stage.start();
  await person.waitFor("I don't know whether this order was placed", { timeoutMs: 10_000 });
  expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
});

test.concurrent('a second process on the same database says so and ends with 1; the first goes on', async () => {
  await using stage = await openProcessStage();
  await stage.start();
  const second = stage.spawn();
  expect(await second.exited()).toBe(1);
  expect(second.errors).toContain('another process is using it');
  expect(second.errors).not.toContain('    at ');
  const person = await stage.customer();
  person.say('/balance');
  await person.waitFor('Balance: 100.00 USD');
});

test.concurrent('a wrong ENCRYPTION_KEY is said at once, and nothing is changed', async () => {
  await using stage = await openProcessStage({ ENCRYPTION_KEY: randomBytes(32).toString('base64') });
  const bot = await stage.start();
  const person = await stage.customer();
  await bot.end('SIGTERM');
  const before = stage.bytes();
  const wrong = stage.spawn({ ENCRYPTION_KEY: randomBytes(32).toString('base64') });
  expect(await wrong.exited()).toBe(1);
  expect(wrong.errors).toContain('The encryption key does not open this database');
  expect(wrong.errors).not.toContain('    at ');
  expect(stage.bytes()).toBe(before);
  await stage.start();
  person.say('/balance');
  await person.waitFor('Balance: 100.00 USD');
});

test.concurrent('a token that Telegram does not know ends it with a plain message', async () => {
  await using stage = await openProcessStage();
  const bot = stage.spawn({ BOT_TOKEN: '123456:another-token-of-nobody-at-all' });
  expect(await bot.exited()).toBe(1);
  expect(bot.errors).toContain('Telegram does not know the token in BOT_TOKEN');
  expect(bot.errors).not.toContain('    at ');
  expect(bot.errors).not.toContain('another-token');
});

test.concurrent('a token that is revoked later ends it with a plain message', async () => {
  await using stage = await openProcessStage();
  const bot = await stage.start();
  const fault = { kind: 'error', error_code: 401, description: 'Unauthorized' } as const;
  stage.telegram.faults.next({ method: 'getUpdates', fault });
  stage.telegram.person().say('/start');
  expect(await bot.exited()).toBe(1);
  expect(bot.errors).toContain('Telegram does not know the token in BOT_TOKEN');
  expect(bot.errors).not.toContain('    at ');
});

test.concurrent('survives another poller with the same token', async () => {
  await using stage = await openProcessStage();
  await stage.start();
  await fetch(`${stage.telegram.url}/bot${stage.telegram.token}/getUpdates?timeout=0`);
  await stage.customer();
});

test.concurrent('waits for a Telegram that cannot be reached, and stops when told to meanwhile', async () => {
  await using stage = await openProcessStage();
  const port = Number(new URL(stage.telegram.url).port);
  await stage.telegram.close();
  const bot = stage.spawn();
  const impatient = stage.spawn({ STORAGE_URL: `${stage.env.STORAGE_URL}-2` });
  await impatient.logged('telegram cannot be reached');
  expect(await impatient.end('SIGTERM')).toBe(0);
  const telegram = await createTelegramServer({ port });
  try {
    await bot.logged('the bot is running');
    const person = telegram.person();
    person.say('/start');
    await person.waitFor('Hello');
  } finally {
    await telegram.close();
  }
});

test.concurrent('the code that a person is told finds its line in the log', async () => {
  await using stage = await openProcessStage();
  const bot = await stage.start();
  const person = await stage.customer();
  const fault = { kind: 'error', error_code: 400, description: 'Bad Request: something new' } as const;
  stage.telegram.faults.next({ method: 'sendMessage', chatId: person.chat.id, fault });
  person.say('/help');
  const [, code] = /\(code (\d+)\)/.exec((await person.waitFor("It's been logged")).text ?? '') ?? [];
  const [line = '', ...others] = bot.log.split('\n').filter((text) => text.includes(`"code":"${code}"`));
  expect(JSON.parse(line)).toMatchObject({ level: 50, code, msg: 'an update failed' });
  expect(line).toContain('something new');
  expect(others).toEqual([]);
});
