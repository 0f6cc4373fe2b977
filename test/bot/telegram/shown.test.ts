import { Api, InputFile } from 'grammy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMessenger } from '../../../src/bot/telegram/messenger.ts';
import { createShown } from '../../../src/bot/telegram/shown.ts';
import { Html, loadLanguages } from '../../../src/bot/words/i18n.ts';
import { createLog } from '../../../src/log.ts';
import { createTelegramServer, type TelegramServer } from '../../../src/playground/telegram/server.ts';

let telegram: TelegramServer;
beforeAll(async () => {
  telegram = await createTelegramServer();
});
afterAll(() => telegram.close());

const t = loadLanguages('en').of('en');
const screen = (text: string, label?: string) => ({
  text: new Html(text),
  ...(label ? { buttons: [[{ label, to: ['menu'] as const }]] } : {}),
});

/** Two that change the same messages, of which one shows a first screen. */
async function open() {
  const shown = createShown((most) => most);
  const apiOf = () => {
    const api = new Api(telegram.token, { apiRoot: telegram.url });
    api.config.use(shown);
    return api;
  };
  const api = apiOf();
  const messenger = createMessenger(api, createLog('silent'));
  const other = createMessenger(apiOf(), createLog('silent'));
  const chat = telegram.person({ started: true }).user.id;
  const { message_id: message } = await messenger.send(chat, screen('one', 'tap'), t);
  const since = telegram.calls.length;
  return {
    api,
    chat,
    message,
    messenger,
    change: (text: string, label?: string) => messenger.change(chat, message, screen(text, label), t),
    changeByOther: (text: string, label?: string) => other.change(chat, message, screen(text, label), t),
    edits: () => telegram.calls.slice(since).filter(({ method }) => method === 'editMessageText'),
  };
}

test('what is there already is not sent, by whichever of the two it came', async () => {
  const { change, changeByOther, edits } = await open();
  expect(await change('one', 'tap')).toBe(true);
  expect(await changeByOther('one', 'tap')).toBe(true);
  expect(edits()).toEqual([]);
  await change('two', 'tap');
  await changeByOther('two', 'tap');
  await changeByOther('two');
  await change('two');
  await change('one', 'tap');
  expect(edits().map(({ ok, payload }) => [ok, payload.text, payload.reply_markup !== undefined])).toEqual([
    [true, 'two', true],
    [true, 'two', false],
    [true, 'one', true],
  ]);
});

test('it is sent again when an edit failed, and when its buttons went', async () => {
  const { api, chat, message, change, edits } = await open();
  await expect(api.editMessageText(chat, message, '')).rejects.toThrow('empty');
  await change('two', 'tap');
  await api.editMessageReplyMarkup(chat, message);
  await change('two', 'tap');
  expect(edits().map(({ ok }) => ok)).toEqual([false, true, true]);
});

test('of two at a time the last is what is seen, however slow the first one is', async () => {
  const { chat, message, change, changeByOther, edits } = await open();
  telegram.faults.next({ method: 'editMessageText', chatId: chat, fault: { kind: 'delay', ms: 100 } });
  await Promise.all([change('two'), changeByOther('one'), change('two')]);
  await change('two');
  expect(edits().map(({ ok, payload }) => [ok, payload.text])).toEqual([
    [true, 'two'],
    [true, 'one'],
    [true, 'two'],
  ]);
  expect(telegram.people.at(-1)?.messages.find(({ message_id }) => message_id === message)?.text).toBe('two');
});

test('a message that the bot took away is not there any more', async () => {
  const { messenger, chat, message, change } = await open();
  await messenger.remove(chat, message);
  expect(await change('one', 'tap')).toBe(false);
});

test('neither are buttons taken away that went', async () => {
  const { api, chat, message, change, edits } = await open();
  const since = telegram.calls.length;
  await Promise.all([api.editMessageReplyMarkup(chat, message), api.editMessageReplyMarkup(chat, message)]);
  await change('one');
  expect(telegram.calls.slice(since)).toHaveLength(1);
  expect(edits()).toEqual([]);
});

test('a picture is sent each time, its buttons are not', async () => {
  const { api, chat } = await open();
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  const picture = () => new InputFile(Buffer.from(png, 'base64'), 'picture.png');
  const { message_id } = await api.sendPhoto(chat, picture());
  const since = telegram.calls.length;
  await api.editMessageMedia(chat, message_id, { type: 'photo', media: picture() });
  await api.editMessageReplyMarkup(chat, message_id);
  expect(telegram.calls.slice(since).map(({ method }) => method)).toEqual(['editMessageMedia']);
});

test('what Telegram says is there already is not sent once more', async () => {
  const { api, chat, message, change, edits } = await open();
  await api.pinChatMessage(chat, message);
  await change('one', 'tap');
  await change('one', 'tap');
  expect(edits().map(({ ok }) => ok)).toEqual([false]);
});

test('a screen that is there keeps the buttons that were to go, and so does a new one', async () => {
  const { messenger, chat, message, change } = await open();
  const told = telegram.calls.length;
  for (const text of ['one', 'two']) {
    // Someone waits for an answer: the buttons wait too.
    const answer = messenger.send(chat, screen('an answer'), t);
    messenger.disarm(chat, message);
    await change(text, 'tap');
    await answer;
  }
  messenger.disarm(chat, (await messenger.send(chat, screen('the last one', 'tap'), t)).message_id);
  await expect
    .poll(() => telegram.calls.slice(told).filter(({ method }) => method === 'editMessageReplyMarkup'))
    .toHaveLength(1);
});
