import { crc32, deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { createHandBot } from './hand.ts';
import { type Chat, noBrowser, openBrowser, openChat } from './support.ts';

describe.skipIf(noBrowser)('the page shows what Telegram shows', () => {
  let browser: Browser;
  let playground: Playground;
  let chat: Chat;
  let bot: ReturnType<typeof createHandBot>;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    playground = await createPlayground({ withBot: false });
    chat = await openChat(browser, playground, { width: 390, height: 844 });
    bot = createHandBot(playground);
    await chat.say('hello');
    await bot.update();
  });
  afterEach(async () => {
    await chat.page.context().close();
    await playground.stop();
    expect(chat.complaints).toEqual([]);
  });

  const button = (text: string, more: object) => ({ reply_markup: { inline_keyboard: [[{ text, ...more }]] } });

  test('formatting, and what a person wrote is never read as markup', async () => {
    await bot.send(
      '<b>bold</b> <i>italic</i> <u>under</u> <s>gone</s> <code>code</code> <a href="https://example.com/x">link</a> &lt;b&gt; /help',
    );
    const last = chat.page.locator('.message').last();
    for (const [tag, text] of [
      ['b', 'bold'],
      ['i', 'italic'],
      ['u', 'under'],
      ['s', 'gone'],
      ['code', 'code'],
    ] as const) {
      expect(await last.locator(tag).innerText()).toBe(text);
    }
    await chat.sees('<b>');
    await last.getByRole('link', { name: 'link' }).click();
    await chat.page.getByRole('dialog').getByText('https://example.com/x').waitFor();
    await chat.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await last.getByRole('button', { name: '/help' }).click();
    expect((await bot.update()).message?.text).toBe('/help');
    await chat.say('<script>alert(1)</script>');
    await chat.sees('<script>alert(1)</script>');
  });

  test('a long quote unfolds, a spoiler is hidden until it is tapped', async () => {
    await bot.send(
      `<blockquote expandable>${'one\ntwo\nthree\nfour\nfive'}</blockquote>then <tg-spoiler>the butler</tg-spoiler>`,
    );
    const quote = chat.page.locator('blockquote .quoted');
    const folded = (await quote.boundingBox())?.height ?? 0;
    await chat.page.getByRole('button', { name: 'Unfold the quote' }).click();
    expect((await quote.boundingBox())?.height).toBeGreaterThan(folded + 30);
    await chat.page.getByRole('button', { name: 'Hidden text: show it' }).click();
    await expect.poll(() => chat.page.locator('.spoiler').count()).toBe(0);
    await chat.sees('the butler');
  });

  test("times are shown in the reader's zone", async () => {
    await bot.send('<tg-time unix="1790000000" format="Dt">x</tg-time>');
    await chat.sees('September 21, 2026 at 04:13 PM');
  });

  test('each paragraph finds its own direction', async () => {
    await bot.send('English first\nثم العربية\n\u200fFollowers');
    const paragraphs = chat.page.locator('.message').last().locator('p');
    const directions = await paragraphs.evaluateAll((all) => all.map((p) => getComputedStyle(p).direction));
    expect(directions).toEqual(['ltr', 'rtl', 'rtl']);
  });

  test('a tap spins until it is answered, by a toast or an alert', async () => {
    await bot.send('Tap', button('Go', { callback_data: 'go', style: 'success' }));
    await chat.tap('Go');
    const go = chat.log.getByRole('button', { name: 'Go' });
    await expect.poll(() => go.getAttribute('aria-busy')).toBe('true');
    const tap = (await bot.update()).callback_query;
    expect(tap?.data).toBe('go');
    await bot.call('answerCallbackQuery', { callback_query_id: tap?.id, text: 'Gone' });
    await chat.page.getByRole('status').getByText('Gone').waitFor();
    expect(await go.getAttribute('aria-busy')).toBe('false');

    await chat.tap('Go');
    const again = (await bot.update()).callback_query;
    await bot.call('answerCallbackQuery', { callback_query_id: again?.id, text: 'Stop!', show_alert: true });
    await chat.page.getByRole('dialog').getByText('Stop!').waitFor();
    await chat.page.getByRole('button', { name: 'OK' }).click();
    await expect.poll(() => chat.page.getByRole('dialog').count()).toBe(0);
  });

  test('messages are edited in place and go away, a reply leads to what it answers', async () => {
    const first = await bot.send('The question');
    for (let count = 0; count < 20; count++) await bot.send(`Filler ${count}`);
    const reply = await bot.send('The answer', { reply_parameters: { message_id: first.message_id } });
    await chat.log.getByRole('button', { name: /In reply to SMM panel bot: The question/ }).click();
    const question = chat.page.locator(`#message-${first.message_id}`);
    await expect.poll(() => question.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);

    const place = { chat_id: bot.person.chat.id, message_id: reply.message_id };
    await bot.call('editMessageText', { ...place, text: 'A better answer' });
    await chat.sees('A better answer');
    await expect.poll(() => chat.log.getByText('The answer').count()).toBe(0);
    await bot.call('deleteMessage', place);
    await chat.sees('Filler 19');
  });

  test('buttons copy, open links after a question, and begin an inline query', async () => {
    await bot.send('1', button('Copy', { copy_text: { text: '23501' } }));
    await chat.tap('Copy');
    await chat.page.getByText('Copied: 23501').waitFor();
    expect(await chat.page.evaluate(() => navigator.clipboard.readText())).toBe('23501');

    await bot.send('2', button('Site', { url: 'https://example.com/' }));
    await chat.tap('Site');
    await chat.page.getByRole('dialog').getByText('It leaves this machine').waitFor();
    await chat.page.keyboard.press('Escape');

    await bot.send('3', button('Deep', { url: 'https://t.me/playground_bot?start=s_1' }));
    await chat.tap('Deep');
    expect((await bot.update()).message?.text).toBe('/start s_1');

    await bot.send('4', button('Find', { switch_inline_query_current_chat: 'likes' }));
    await chat.tap('Find');
    expect((await bot.update()).inline_query?.query).toBe('likes');
  });

  test('inline mode offers results, page after page, and sends the picked one', async () => {
    const article = (id: string) => ({
      type: 'article',
      id,
      title: `Service ${id}`,
      description: `About ${id}`,
      input_message_content: { message_text: `<b>Picked ${id}</b>`, parse_mode: 'HTML' },
    });
    await chat.page.getByRole('textbox', { name: 'Message' }).fill('@playground_bot li');
    const first = (await bot.update()).inline_query;
    expect(first).toMatchObject({ query: 'li', offset: '' });
    await bot.call('answerInlineQuery', { inline_query_id: first?.id, results: [article('1')], next_offset: 'p2' });
    await chat.page.getByRole('button', { name: /Service 1/ }).waitFor();
    await chat.page.getByRole('button', { name: 'More results' }).click();
    const second = (await bot.update()).inline_query;
    expect(second?.offset).toBe('p2');
    await bot.call('answerInlineQuery', { inline_query_id: second?.id, results: [article('2')] });
    await chat.page.getByRole('button', { name: /Service 2/ }).click();
    await chat.sees('Picked 2');
    await chat.sees('via @playground_bot');
    expect(await chat.page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('');
  });

  test('a reply keyboard and a question with a placeholder open at the bottom', async () => {
    await bot.send('Choose', { reply_markup: { keyboard: [['One', 'Two']], one_time_keyboard: true } });
    await chat.page.getByRole('group', { name: 'Keyboard of the bot' }).getByRole('button', { name: 'Two' }).click();
    expect((await bot.update()).message?.text).toBe('Two');
    await expect.poll(() => chat.page.getByRole('group', { name: 'Keyboard of the bot' }).count()).toBe(0);

    const question = await bot.send('Name?', {
      reply_markup: { force_reply: true, input_field_placeholder: 'Both names' },
    });
    await chat.page.getByPlaceholder('Both names').waitFor();
    await chat.say('Emma Stone');
    expect((await bot.update()).message).toMatchObject({ reply_to_message: { message_id: question.message_id } });
    await chat.page.getByPlaceholder('Message').waitFor();
  });

  test('documents can be saved and pictures seen', async () => {
    await bot.sendFile('document', 'orders.csv', 'text/csv', 'id,status\n1,Completed\n');
    const [download] = await Promise.all([
      chat.page.waitForEvent('download'),
      chat.log.getByRole('link', { name: /orders\.csv/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('orders.csv');
    await bot.sendFile('photo', 'picture.png', 'image/png', tinyPng());
    const image = chat.log.getByRole('img');
    await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(40);
  });

  test('a person sends a file, and sees it in the chat', async () => {
    await chat.page.locator('input[type=file]').setInputFiles({
      name: 'orders.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('1|https://example.com|100'),
    });
    expect((await bot.update()).message).toMatchObject({ document: { file_name: 'orders.txt' } });
    await chat.log.getByRole('link', { name: /orders\.txt/ }).waitFor();
  });

  test("the command menu is what the bot registered for this chat, or for the person's language", async () => {
    const [command] = [{ command: 'start', description: 'Begin' }];
    await bot.call('setMyCommands', { commands: [command] });
    await bot.call('setMyCommands', {
      commands: [{ command: 'start', description: 'Commencer' }],
      scope: { type: 'chat', chat_id: bot.person.chat.id },
    });
    await chat.page.getByRole('button', { name: 'Commands' }).click();
    await chat.page.getByRole('option', { name: '/start Commencer' }).click();
    expect((await bot.update()).message?.text).toBe('/start');
  });

  test('"typing" shows in the head and ends with the message', async () => {
    await bot.call('sendChatAction', { chat_id: bot.person.chat.id, action: 'typing' });
    const typing = chat.page.getByRole('status').getByText('typing');
    await typing.waitFor();
    await bot.send('There');
    await expect.poll(() => typing.count()).toBe(0);
  });

  test('on a machine so busy that the greeting comes before the first picture, the chat is there', async () => {
    await chat.page.addInitScript(() => {
      globalThis.requestAnimationFrame = (draw) => setTimeout(() => draw(0), 3_600_000) as unknown as number;
      const { setTimeout } = globalThis;
      Object.assign(globalThis, { setTimeout: (act: () => void, ms = 0) => setTimeout(act, ms + 3_600_000) });
    });
    await chat.page.reload();
    await chat.log.waitFor();
  });

  test("on a phone's width nothing sticks out, and the side panel slides over the chat", async () => {
    const width = () => chat.page.evaluate(() => document.documentElement.scrollWidth);
    await bot.send('x'.repeat(300), button('A very long label '.repeat(8), { callback_data: 'a' }));
    expect(await width()).toBe(390);
    await chat.page.getByRole('button', { name: /people, demo key/ }).click();
    await chat.page.getByRole('heading', { name: 'Playground' }).waitFor();
    expect(await width()).toBe(390);
    await chat.page.getByRole('button', { name: 'Dark', exact: true }).click();
    expect(await chat.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await chat.page.getByRole('button', { name: 'Paste into the chat' }).click();
    await expect.poll(() => chat.page.getByRole('textbox', { name: 'Message' }).inputValue()).toMatch(/^[a-f0-9]{32}$/);
  });
});

/** A black picture of 40 by 40 points. */
function tinyPng(): Uint8Array<ArrayBuffer> {
  const size = 40;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.writeUInt8(8, 8);
  const rows = deflateSync(Buffer.alloc(size * (size + 1)));
  const chunks = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
