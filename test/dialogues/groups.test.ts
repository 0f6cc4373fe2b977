import { describe, expect, test, vi } from 'vitest';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { openStage } from '../support/stage.ts';
import { callsOf, card, ordersOf, placed } from './talk.ts';

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

  test('a pointer stands where it was asked for: in the topic, and as a reply', async () => {
    const person = await stage.customer();
    const group = stage.telegram.group();
    const { message_id } = group.say(person, '/balance', { topic: 9 });
    expect(await group.waitFor('in private')).toMatchObject({ topic: 9, reply_to: message_id });
  });

  test('a key typed there is not used; as it cannot be removed by a plain member, the person is asked to', async () => {
    const person = stage.telegram.person();
    const { key } = stage.panel.account();
    const group = stage.telegram.group();
    group.say(person, `/connect@${stage.telegram.bot.username} ${key}`);
    const pointer = await group.waitFor('in private');
    expect(pointer.text).toContain('create a new key');
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

describe('who is not let in any more', () => {
  test.each([
    ['who had an account', true],
    ['whom nobody knows', false],
  ])('and sends a key, sees it go, and is told once that the bot is private: somebody %s', async (_who, isKnown) => {
    await using stage = await openStage();
    const stays = await stage.customer();
    const person = isKnown ? await stage.customer() : stage.telegram.person();
    stage.env.ALLOWED_USER_IDS = String(stays.user.id);
    await stage.restart();
    stage.panel.clearCalls();
    const key = '0123456789abcdef0123456789abcdef';
    const before = person.messages.filter(({ from }) => from === 'bot').length;
    const said = [
      person.say(key),
      person.say(`/connect ${key}`),
      person.say(`my key is ${key}`),
      person.photo(key),
      person.sendDocument({ name: '.env', content: `KEY=${key}` }),
      person.say('hello'),
    ];
    await person.waitFor('This bot is private');
    const edited = person.say('something else').message_id;
    person.edit(edited, key);
    await vi.waitFor(() => expect(person.messages.map(({ message_id }) => message_id)).not.toContain(edited));
    const group = stage.telegram.group();
    const inGroup = group.say(person, `/connect@${stage.telegram.bot.username} ${key}`).message_id;
    await vi.waitFor(() =>
      expect(stage.telegram.calls.findLast(({ method }) => method === 'deleteMessage')?.payload).toMatchObject({
        chat_id: group.chat.id,
        message_id: inGroup,
      }),
    );

    const left = person.messages.map(({ message_id }) => message_id);
    expect(said.map(({ message_id }) => left.includes(message_id))).toEqual([false, false, false, false, false, true]);
    expect(person.messages.filter(({ from }) => from === 'bot')).toHaveLength(before + 1);
    expect(stage.panel.calls.filter((call) => call.key === key)).toEqual([]);
  });

  test('is asked nothing for and told nothing, can erase all of it, and nothing else', async () => {
    await using stage = await openStage();
    const gone = await stage.customer({ balance: '77.03' });
    gone.say('/board');
    await gone.waitFor('The board is on');
    const one = await placed(gone);
    // Its answer gets lost: the balance would be looked at, and the outcome told.
    stage.panel.faults.next({ action: 'add', key: gone.key, fault: { kind: 'hangAfter' } });
    gone.tap('Confirm', await card(gone, '/order 1 https://instagram.com/unknown 1000'));
    await vi.waitFor(() => expect(ordersOf(stage.panel, gone)).toHaveLength(2));
    const stays = await stage.customer();
    stage.env.ALLOWED_USER_IDS = String(stays.user.id);
    await stage.restart();
    stage.panel.clearCalls();
    const before = gone.messages.length;

    stage.panel.finish(one.id, 'Completed');
    const other = await placed(stays);
    stage.panel.finish(other.id, 'Completed');
    await stays.waitFor(`Completed · #${other.id}`);
    expect(stage.panel.calls.filter(({ key }) => key === gone.key)).toEqual([]);
    expect(gone.messages).toHaveLength(before);

    gone.say('/balance');
    await gone.waitFor('This bot is private');
    for (const data of ['m', 'b', 'k', `r:x:${one.id}`]) {
      expect((await gone.forgeCallback(data).answer).text).toContain('private');
    }
    gone.say('/disconnect');
    gone.tap('Disconnect', await gone.waitFor('Disconnect 127.0.0.1?'));
    await gone.waitFor('is disconnected');
    gone.say('/privacy');
    gone.tap('Erase everything', await gone.waitFor('encrypted'));
    gone.tap('Erase everything', await gone.waitFor('Erase everything stored'));
    await gone.waitFor('Everything is erased');
    expect(stage.panel.calls.filter(({ key }) => key === gone.key)).toEqual([]);

    // Nothing is kept of them: they are a stranger.
    gone.say('/privacy');
    expect((await gone.forgeCallback('pe').answer).text).toContain('private');
  });

  test('is served again, and told what has ended meanwhile, when they are let in again', async () => {
    await using stage = await openStage();
    const person = await stage.customer();
    const { id } = await placed(person);
    stage.env.ALLOWED_USER_IDS = '1';
    await stage.restart();
    stage.panel.finish(id, 'Completed');
    stage.env.ALLOWED_USER_IDS = '';
    await stage.restart();
    await person.waitFor(`Completed · #${id}`);
  });
});
