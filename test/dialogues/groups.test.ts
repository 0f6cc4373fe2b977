import { describe, expect, test } from 'vitest';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { callsOf } from './talk.ts';

describe('in a group', () => {
  const stage = useStage();

  test('every command gets a kind pointer to the private chat, and no secrets', async () => {
    const person = await stage.customer({ balance: '77.01' });
    const group = stage.telegram.group();
    const before = stage.panel.calls.length;
    for (const command of ['/start', '/balance', '/orders', '/status 23501', '/connect', '/nonsense']) {
      group.say(person, command);
      const pointer = await group.waitFor('in private');
      const [[button] = []] = (pointer.reply_markup as { inline_keyboard: { url?: string }[][] }).inline_keyboard;
      expect(button?.url).toBe(`https://t.me/${stage.telegram.bot.username}`);
    }
    expect(group.transcript()).not.toContain('77.01');
    // The list that connecting asked for may still come.
    expect(stage.panel.calls.slice(before).filter(({ action }) => action !== 'services')).toEqual([]);
  });

  test('a key typed there is not used; as it cannot be removed by a plain member, the person is asked to', async () => {
    const person = stage.telegram.person();
    const { key } = stage.panel.account();
    const group = stage.telegram.group();
    group.say(person, `/connect@${stage.telegram.bot.username} ${key}`);
    const pointer = await group.waitFor('in private');
    expect(pointer.text).toContain('make a new key');
    expect(pointer.text).toContain('delete it');
    expect(stage.telegram.calls.findLast(({ method }) => method === 'deleteMessage')?.payload).toMatchObject({
      chat_id: group.chat.id,
    });
    expect(callsOf(stage.panel, { key }, 'balance')).toEqual([]);
  });

  test('talk among people, and commands for other bots, are none of its business', async () => {
    const person = await stage.customer();
    const group = stage.telegram.group();
    group.say(person, 'instagram followers');
    group.say(person, '/balance@other_bot');
    group.say(person, `hello @${stage.telegram.bot.username}`);
    group.say(person, '/help');
    await group.waitFor('in private');
    expect(group.messages.filter(({ from }) => from === 'bot')).toHaveLength(1);
  });

  test('a button there does nothing but point to the private chat', async () => {
    const person = await stage.customer({ balance: '77.02' });
    const group = stage.telegram.group();
    // As from a message of the bot's that was forwarded with its buttons, or that another version sent.
    const reply_markup = { inline_keyboard: [[{ text: 'Balance', callback_data: 'b' }]] };
    await fetch(`${stage.telegram.url}/bot${stage.telegram.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: group.chat.id, text: 'Look', reply_markup }),
    });
    const answer = await group.tap(person, 'Balance').answer;
    expect(answer.text).toContain('in private');
    expect(group.transcript()).not.toContain('77.02');
  });
});

describe('a bot for some people only', () => {
  const stage = useStage({ env: { ALLOWED_USER_IDS: '4001, 4002' } });

  test('serves those, and tells others kindly that it is private', async () => {
    const member = stage.telegram.person({ id: 4002 });
    const stranger = stage.telegram.person({ id: 5001 });
    const { key } = stage.panel.account();
    member.say('/start');
    await member.waitFor('Hello');
    stage.panel.clearCalls();
    stranger.say('/start');
    await stranger.waitFor('This bot is private');
    // Once is enough: what comes soon after it has no answer.
    for (const words of [`/connect ${key}`, 'instagram', '/help']) stranger.say(words);
    expect((await stranger.forgeCallback('m').answer).text).toContain('private');
    expect(stranger.messages.filter(({ from }) => from === 'bot')).toHaveLength(1);
    expect(stage.panel.calls).toEqual([]);
    expect(buttonsOf(stranger.last)).toEqual([]);
  });
});
