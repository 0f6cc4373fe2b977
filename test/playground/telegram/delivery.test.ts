import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { run } from '@grammyjs/runner';
import { Bot, webhookCallback } from 'grammy';
import type { Update } from 'grammy/types';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Answer, stage } from './fixture.ts';

const idsOf = (answer: Answer) => (answer.result as Update[]).map((update) => update.update_id);
const textsOf = (answer: Answer) => (answer.result as Update[]).map((update) => update.message?.text);

/** A server of the bot's own; its URL. */
async function listen(handle: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(handle);
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

describe('long polling', () => {
  test('keeps updates until a higher offset confirms them', async () => {
    const { tg, ann, call } = await stage();
    for (const text of ['a', 'b', 'c']) ann.say(text);
    const first = await call('getUpdates', { limit: 2 });
    expect(textsOf(first)).toEqual(['a', 'b']);
    expect(textsOf(await call('getUpdates'))).toEqual(['a', 'b', 'c']);
    expect(textsOf(await call('getUpdates', { offset: (idsOf(first)[1] ?? 0) + 1 }))).toEqual(['c']);
    expect(tg.pendingUpdates()).toBe(1);
  });

  test('a negative offset forgets all but the last', async () => {
    const { ann, call } = await stage();
    for (const text of ['a', 'b', 'c']) ann.say(text);
    expect(textsOf(await call('getUpdates', { offset: -1 }))).toEqual(['c']);
    expect(textsOf(await call('getUpdates'))).toEqual(['c']);
  });

  test('answers a waiting poll as soon as something happens', async () => {
    const { tg, ann, call } = await stage();
    const poll = call('getUpdates', { timeout: 30 });
    await expect.poll(() => tg.calls[0]?.payload).toEqual({ timeout: 30 });
    ann.say('now');
    expect(textsOf(await poll)).toEqual(['now']);
  });

  test('the older of two polls is refused', async () => {
    const { ann, call, tg } = await stage();
    const older = call('getUpdates', { timeout: 30 });
    await expect.poll(() => tg.calls[0]?.payload).toEqual({ timeout: 30 });
    const newer = call('getUpdates', { timeout: 30 });
    expect(await older).toEqual({
      ok: false,
      error_code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    ann.say('hi');
    expect(textsOf(await newer)).toEqual(['hi']);
    expect(tg.calls.filter(({ status }) => status === 409)).toHaveLength(1);
  });

  test('is refused while a webhook is set', async () => {
    const { call } = await stage();
    await call('setWebhook', { url: await listen((_request, response) => response.end()) });
    expect(await call('getUpdates')).toMatchObject({
      error_code: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    await call('deleteWebhook');
    expect(await call('getUpdates')).toMatchObject({ ok: true });
  });

  test('brings only the kinds the bot asked for, and remembers which', async () => {
    const { ann, call } = await stage();
    await call('getUpdates', { allowed_updates: ['callback_query'] });
    expect(ann.say('not wanted').update_id).toBeUndefined();
    ann.forgeCallback('wanted');
    await call('getUpdates');
    expect(ann.say('still not').update_id).toBeUndefined();
    await call('getUpdates', { allowed_updates: [] });
    ann.say('wanted again');
    const updates = (await call('getUpdates')).result as Update[];
    expect(updates.map((update) => update.callback_query?.data ?? update.message?.text)).toEqual([
      'wanted',
      'wanted again',
    ]);
  });

  test('can deliver the same update twice', async () => {
    const { tg, ann, call } = await stage();
    const { update_id = 0 } = ann.say('once');
    await call('getUpdates');
    await call('getUpdates', { offset: update_id + 1 });
    tg.deliverAgain(update_id);
    expect(idsOf(await call('getUpdates', { offset: update_id + 1 }))).toEqual([update_id]);
    expect(tg.pendingUpdates()).toBe(0);
  });

  test('works with the runner', async () => {
    const { tg, ann } = await stage();
    const bot = new Bot(tg.token, { client: { apiRoot: tg.url } });
    bot.on('message:text', (ctx) => ctx.reply(`heard ${ctx.message.text}`));
    await bot.init();
    const runner = run(bot);
    onTestFinished(() => runner.stop());
    const people = Array.from({ length: 20 }, () => tg.person());
    for (const person of people) person.say('hi');
    await Promise.all(people.map((person) => person.waitFor('heard hi')));
    ann.say('bye');
    await ann.waitFor('heard bye');
  });
});

describe('a webhook', () => {
  test('gets updates with the secret header, and grammY answers them', async () => {
    const { tg, ann, call } = await stage();
    const bot = new Bot(tg.token, { client: { apiRoot: tg.url } });
    bot.on('message:text', (ctx) => ctx.reply(`heard ${ctx.message.text}`));
    const handle = webhookCallback(bot, 'http', { secretToken: 's3cret' });
    ann.say('before');
    await call('setWebhook', {
      url: await listen((request, response) => void handle(request, response)),
      secret_token: 's3cret',
    });
    expect(await call('getWebhookInfo')).toMatchObject({ result: { max_connections: 40 } });
    await ann.waitFor('heard before');
    ann.say('after');
    await ann.waitFor('heard after');
  });

  test('delivers again until it gets a 2xx, in order, and runs a method in the answer', async () => {
    const { tg, ann, call } = await stage({ webhookRetryMs: 1 });
    const bodies: Update[] = [];
    const url = await listen((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        const update = JSON.parse(body) as Update;
        bodies.push(update);
        response.statusCode = bodies.length <= 3 ? 500 : 200;
        const reply = { method: 'sendMessage', chat_id: update.message?.chat.id, text: `got ${update.message?.text}` };
        response.end(JSON.stringify(reply));
      });
    });
    await call('setWebhook', { url });
    ann.say('one');
    ann.say('two');
    await ann.waitFor('got two', { after: 0 });
    expect(bodies.map(({ message }) => message?.text)).toEqual(['one', 'one', 'one', 'one', 'two']);
    const info = await call('getWebhookInfo');
    expect(info.result).toMatchObject({
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    });
    expect(tg.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(2);
  });

  test('hands a chat one update at a time, while a callback query of the same person may overtake', async () => {
    const { ann, call, send } = await stage();
    const seen: string[] = [];
    const held: (() => void)[] = [];
    const url = await listen((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        const update = JSON.parse(body) as Update;
        seen.push(update.message?.text ?? update.callback_query?.data ?? '');
        if (update.message === undefined) for (const release of held.splice(0)) release();
        else held.push(() => response.end());
        if (update.message === undefined || update.message.text === 'second') response.end();
      });
    });
    await call('setWebhook', { url });
    ann.say('first');
    ann.say('second');
    await send({ text: 'x', reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'tap' }]] } });
    ann.tap('Go');
    await expect.poll(() => seen.length).toBe(3);
    expect(seen).toEqual(['first', 'tap', 'second']);
  });

  test('gives undelivered updates back to polling', async () => {
    const { ann, call } = await stage();
    await call('setWebhook', { url: await listen((_request, response) => response.writeHead(500).end()) });
    ann.say('lost?');
    await call('deleteWebhook');
    expect(textsOf(await call('getUpdates'))).toEqual(['lost?']);
  });
});
