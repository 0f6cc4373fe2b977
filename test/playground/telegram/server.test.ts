import { Bot, GrammyError, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import type { ServerEvent } from '../../../src/playground/telegram/server.ts';
import { stage } from './fixture.ts';

describe('parameters', () => {
  test('come as JSON, urlencoded, multipart or in the address, methods in any case', async () => {
    const { tg, ann } = await stage();
    const url = `${tg.url}/bot${tg.token}`;
    const chat_id = String(ann.chat.id);
    const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] });
    const fields = { chat_id, text: 'hi', reply_markup, disable_notification: 'true' };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    await fetch(`${url}/SENDMESSAGE`, { method: 'POST', body: new URLSearchParams(fields) });
    await fetch(`${url}/sendmessage`, { method: 'POST', body: form });
    await fetch(`${url}/sendMessage?${new URLSearchParams(fields).toString()}`);
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}/sendMessage`, { method: 'POST', headers, body: JSON.stringify(fields) });
    expect(ann.messages).toHaveLength(4);
    for (const message of ann.messages) {
      const markup = { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] };
      expect(message).toMatchObject({ text: 'hi', disable_notification: true, reply_markup: markup });
    }
    expect(tg.calls.map(({ method, payload }) => [method, payload.text])).toEqual(
      Array.from({ length: 4 }, () => ['sendMessage', 'hi']),
    );
  });

  test('a sent message comes back whole', async () => {
    const { tg, ann, send } = await stage({ now: () => 1_700_000_000_500 });
    const { message_id } = ann.say('hello');
    const reply_markup = { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] };
    const sent = await send({
      text: '<b>hi</b>',
      parse_mode: 'HTML',
      reply_markup,
      reply_parameters: { message_id },
      link_preview_options: { is_disabled: true },
    });
    expect(sent).toEqual({
      message_id: message_id + 1,
      from: { id: tg.bot.id, is_bot: true, first_name: tg.bot.first_name, username: 'playground_bot' },
      chat: { id: ann.user.id, type: 'private', first_name: 'Ann', username: 'ann_b' },
      date: 1_700_000_000,
      text: 'hi',
      entities: [{ type: 'bold', offset: 0, length: 2 }],
      link_preview_options: { is_disabled: true },
      reply_markup,
      reply_to_message: { message_id, from: ann.user, chat: ann.chat, date: 1_700_000_000, text: 'hello' },
    });
  });

  test('a missing reply target does not matter where the bot says so', async () => {
    const { ann, send } = await stage();
    await send({ text: 'x', reply_parameters: { message_id: 99, allow_sending_without_reply: true } });
    expect(ann.last?.reply_to).toBeUndefined();
  });
});

describe('faults', () => {
  test('hit the calls they are meant for, as often as they say, in every way', async () => {
    const { tg, ann } = await stage();
    const api = new Bot(tg.token, { client: { apiRoot: tg.url } }).api;
    const send = () =>
      api.sendMessage(ann.chat.id, 'hi').then(
        () => 'sent',
        (error: unknown) => error,
      );
    tg.faults.next({ method: 'sendMessage', fault: { kind: '429', retry_after: 7 } });
    tg.faults.next({ method: /^send/, fault: { kind: '500' } });
    tg.faults.next({ chatId: ann.chat.id, fault: { kind: '404method' } });
    tg.faults.next({ fault: { kind: 'error', error_code: 403, description: 'Forbidden: user is deactivated' } });
    tg.faults.next({ method: 'getChat', times: Infinity, fault: { kind: '500' } });
    expect(await send()).toMatchObject({ error_code: 429, parameters: { retry_after: 7 } });
    expect(await send()).toMatchObject({ error_code: 500, description: 'Internal Server Error' });
    expect(await send()).toMatchObject({ description: 'Not Found: method not found' });
    expect(await send()).toMatchObject({ description: 'Forbidden: user is deactivated' });
    expect(await send()).toBe('sent');
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(api.getChat(ann.chat.id)).rejects.toBeInstanceOf(GrammyError);
    }
    tg.faults.clear();
    await expect(api.getChat(ann.chat.id)).resolves.toMatchObject({ id: ann.chat.id });
  });

  test('a lost request does nothing, a lost answer comes after it was done', async () => {
    const { tg, ann } = await stage();
    const api = new Bot(tg.token, { client: { apiRoot: tg.url } }).api;
    tg.faults.next({ fault: { kind: 'dropBefore' } });
    await expect(api.sendMessage(ann.chat.id, 'hi')).rejects.toBeInstanceOf(HttpError);
    expect(ann.messages).toEqual([]);
    tg.faults.next({ fault: { kind: 'dropAfter' } });
    await expect(api.sendMessage(ann.chat.id, 'hi')).rejects.toBeInstanceOf(HttpError);
    expect(ann.messages).toHaveLength(1);
  });

  test('a delay holds up one call and no other', async () => {
    const { tg, ann, call } = await stage();
    tg.faults.next({ method: 'sendMessage', fault: { kind: 'delay', ms: 50 } });
    const order: string[] = [];
    const slow = call('sendMessage', { chat_id: ann.chat.id, text: 'slow' }).then(() => order.push('slow'));
    await call('sendMessage', { chat_id: ann.chat.id, text: 'quick' }).then(() => order.push('quick'));
    await slow;
    expect(order).toEqual(['quick', 'slow']);
  });
});

describe('the profile', () => {
  const command = (name: string) => [{ command: name, description: `does ${name}` }];

  test('a person sees the commands of the narrowest scope, their language first', async () => {
    const { tg, ann, call } = await stage();
    const menu = () => tg.commands(ann).map((item) => item.command);
    const set = (name: string, extra: object) => call('setMyCommands', { commands: command(name), ...extra });
    expect(menu()).toEqual([]);
    await set('default', {});
    expect(menu()).toEqual(['default']);
    await set('default_en', { language_code: 'en' });
    expect(menu()).toEqual(['default_en']);
    await set('private', { scope: { type: 'all_private_chats' } });
    expect(menu()).toEqual(['private']);
    await set('private_en', { scope: { type: 'all_private_chats' }, language_code: 'en' });
    expect(menu()).toEqual(['private_en']);
    const chat = { type: 'chat', chat_id: ann.chat.id };
    await set('chat', { scope: chat });
    expect(menu()).toEqual(['chat']);
    await set('chat_en', { scope: chat, language_code: 'en' });
    expect(menu()).toEqual(['chat_en']);
    expect(await call('getMyCommands', { scope: chat })).toEqual({ ok: true, result: command('chat') });
    await call('deleteMyCommands', { scope: chat, language_code: 'en' });
    expect(menu()).toEqual(['chat']);
    expect(tg.commands({ language_code: 'en' })).toEqual(command('default_en'));
  });

  test('texts of a language fall back to those of none', async () => {
    const { call } = await stage();
    expect(await call('getMyName')).toMatchObject({ result: { name: 'Playground bot' } });
    await call('setMyDescription', { description: 'All' });
    await call('setMyDescription', { description: 'Alle', language_code: 'de' });
    const description = async (language_code: string) => (await call('getMyDescription', { language_code })).result;
    expect([await description('de'), await description('fr')]).toEqual([
      { description: 'Alle' },
      { description: 'All' },
    ]);
  });

  test('the menu button of a chat wins over that of all', async () => {
    const { ann, call } = await stage();
    expect((await call('getChatMenuButton')).result).toEqual({ type: 'commands' });
    await call('setChatMenuButton', { chat_id: ann.chat.id, menu_button: { type: 'default' } });
    expect((await call('getChatMenuButton', { chat_id: ann.chat.id })).result).toEqual({ type: 'default' });
  });
});

describe('what the page needs', () => {
  test('every change is an event with a growing number', async () => {
    const { tg, ann, send, call } = await stage();
    const events: ServerEvent[] = [];
    const off = tg.on((event) => events.push(event));
    const { message_id } = await send({
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] },
    });
    const chat_id = ann.chat.id;
    await call('editMessageText', { chat_id, message_id, text: 'y' });
    await call('sendChatAction', { chat_id, action: 'typing' });
    await call('answerCallbackQuery', { callback_query_id: ann.forgeCallback('a').id, text: 'ok' });
    await call('deleteMessage', { chat_id, message_id });
    off();
    await call('getMe');
    const types = events.map(({ type }) => type).filter((type) => type !== 'call');
    expect(types).toEqual(['sent', 'edited', 'action', 'callback_answered', 'deleted']);
    expect(events.every(({ seq }, index) => seq === (events[0]?.seq ?? 0) + index)).toBe(true);
    expect(tg.people).toEqual([ann]);
    expect(tg.person({ id: ann.user.id })).toBe(ann);
  });

  test('copies leave the keyboard and the sender behind, forwards say where they come from', async () => {
    const { ann, send, call } = await stage();
    const chat_id = ann.chat.id;
    const { message_id } = await send({
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] },
    });
    await call('copyMessage', { chat_id, from_chat_id: chat_id, message_id });
    expect([ann.last?.text, ann.last?.reply_markup]).toEqual(['x', undefined]);
    await call('forwardMessage', { chat_id, from_chat_id: chat_id, message_id });
    expect(ann.last?.forward_origin).toMatchObject({ type: 'user', sender_user: { is_bot: true } });
    const edit = await call('editMessageText', { chat_id, message_id: ann.last?.message_id, text: 'z' });
    expect(edit.description).toBe("Bad Request: message can't be edited");
  });

  test('the bot sees who is in a chat', async () => {
    const { ann, call } = await stage();
    const member = await call('getChatMember', { chat_id: ann.chat.id, user_id: ann.user.id });
    expect(member.result).toEqual({ status: 'member', user: ann.user });
    expect((await call('getChat', { chat_id: ann.chat.id })).result).toMatchObject({ first_name: 'Ann' });
  });
});
