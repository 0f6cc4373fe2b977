import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SPEECHES } from '../../src/playground/panel/dialect.ts';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { type Chat, noBrowser, openBrowser, openChat } from './support.ts';

const LINK = 'https://instagram.com/emma';

describe.skipIf(noBrowser)('a person who tries the bot in a browser', () => {
  let browser: Browser;
  let playground: Playground;
  let chat: Chat;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    playground = await createPlayground();
    chat = await openChat(browser, playground);
  });
  afterEach(async () => {
    await chat.page.context().close();
    await playground.stop();
    expect(chat.complaints).toEqual([]);
  });

  const connect = async (to = chat) => {
    await to.say(`/connect ${await to.key()}`);
    await to.sees(/100\.00 USD/);
  };
  const setSpeed = (speed: string) =>
    chat.page.getByRole('group', { name: "Speed of the panel's time" }).getByRole('button', { name: speed }).click();
  const placeOrder = async (command: string) => {
    await chat.say(command);
    await chat.tap('Confirm');
    await chat.log.getByText('Placed.').last().waitFor();
    return playground.panel.orders.at(-1)?.id ?? '';
  };

  test('starts the bot, connects with the key on the page, and the message with the key goes away', async () => {
    await chat.page.getByText('What can this bot do?').waitFor();
    await chat.page.getByRole('button', { name: 'Start' }).click();
    await chat.tap('Connect');
    await chat.sees('API key');
    const key = await chat.key();
    await chat.say(key);
    await chat.sees(/100\.00 USD/);
    expect(await chat.log.innerText()).not.toContain(key);
  });

  test('orders three types of services and is told how each ends', async () => {
    await connect();
    await setSpeed('Stopped');

    await chat.say('/order 1');
    await chat.say(LINK);
    await chat.say('1000');
    await chat.sees('0.90 USD');
    await chat.tap('Confirm');
    await chat.log.getByText('Placed.').waitFor();

    await chat.say(`/order 9 ${LINK}`);
    await chat.say('Lovely!\nGreat picture\nWhere is this?');
    await chat.sees('0.024 USD');
    await chat.tap('Confirm');
    await expect.poll(() => chat.log.getByText('Placed.').count()).toBe(2);

    await chat.say(`/order 2 ${LINK}`);
    await chat.sees('4.50 USD');
    await chat.tap('Confirm');
    await expect.poll(() => chat.log.getByText('Placed.').count()).toBe(3);

    const [first, second] = playground.panel.orders.map(({ id }) => id);
    const orders = chat.page.getByRole('region', { name: 'Orders' });
    await orders
      .getByRole('group', { name: `Move order ${first} on` })
      .getByText('Partial')
      .click();
    await chat.sees(new RegExp(`Partial.*#${first}`));
    await chat.sees(/Not delivered: \d+/);
    await orders
      .getByRole('group', { name: `Move order ${second} on` })
      .getByText('Canceled')
      .click();
    await chat.sees(new RegExp(`Canceled.*#${second}`));
    await setSpeed('20×');
    await chat.sees('Completed');
  });

  test('meets a slow panel: the bot shows that it is typing, then answers', async () => {
    await connect();
    await chat.toggle('Slow panel', true);
    await chat.say('/balance');
    await chat.page.getByRole('status').getByText('typing').waitFor();
    await chat.sees(/99|100\.00 USD/);
  });

  test('sees a switch as it was turned, however slowly that goes through', async () => {
    const held = Promise.withResolvers<void>();
    await chat.page.route('**/act', async (route) => {
      await held.promise;
      await route.continue();
    });
    await chat.toggle('Panel down', true);
    // Draws the page anew.
    await chat.page.getByRole('textbox', { name: 'Message' }).fill('/balance');
    const fault = chat.page.getByRole('switch', { name: 'Panel down' });
    expect(await fault.isChecked()).toBe(true);
    const answered = chat.page.waitForResponse('**/act');
    held.resolve();
    await answered;
    expect(await fault.isChecked()).toBe(true);
  });

  test('meets a panel that is down: nothing was charged, and later it works again', async () => {
    await connect();
    await chat.toggle('Panel down', true);
    await chat.say('/balance');
    await chat.sees("The panel can't be reached.");
    await chat.sees(/nothing was charged/);
    await chat.toggle('Panel down', false);
    await chat.tap('Try again');
    await chat.sees(/100\.00 USD/);
  });

  test('meets an answer that got lost: the bot says that it does not know, and does not order twice', async () => {
    await connect();
    await setSpeed('Stopped');
    await chat.toggle('Answer lost after add', true);
    await chat.say(`/order 1 ${LINK} 1000`);
    await chat.tap('Confirm');
    await chat.sees("I don't know whether this order was placed.");
    await chat.sees(/99\.10 USD/);
    const fault = chat.page.getByRole('switch', { name: 'Answer lost after add' });
    await expect.poll(() => fault.isChecked()).toBe(false);
    expect(playground.panel.orders).toHaveLength(1);
    await chat.tap('I see it');
    await chat.say(playground.panel.orders[0]?.id ?? '');
    await chat.sees('Found.');
  });

  test('makes the panel speak like others do, and orders there', async () => {
    await connect();
    const speech = chat.page.getByRole('combobox', { name: 'The panel speaks like' });
    expect(await speech.locator('option').allInnerTexts()).toEqual(Object.keys(SPEECHES));
    await speech.selectOption('letters as ids');
    await chat.say(`/order 1 ${LINK} 1000`);
    await chat.tap('Confirm');
    await chat.sees(/Order #[A-Z]{10}/);
    await speech.selectOption('a quantity of all');
    await chat.say(`/order 2 ${LINK}`);
    await chat.tap('Confirm');
    await chat.sees('confirm again');
    await chat.tap('Confirm');
    await chat.sees(/Order #\d+/);
    expect(playground.panel.orders).toHaveLength(2);
    expect(await speech.inputValue()).toBe('a quantity of all');
  });

  test('meets a revoked key: the bot says so and what to do', async () => {
    await connect();
    await chat.toggle('Key revoked', true);
    await chat.say('/balance');
    await chat.sees('accept the API key.');
    await chat.toggle('Key revoked', false);
    await connect();
  });

  test('meets the flood limit of Telegram: the answer comes late, and once', async () => {
    await connect();
    await chat.toggle('Telegram flood limit', true);
    await chat.say('/balance');
    const calls = chat.page.getByRole('region', { name: 'Calls' });
    await calls.getByText('429 Too Many Requests').first().waitFor();
    await chat.log.getByText('Balance:').nth(1).waitFor({ timeout: 12_000 });
    expect(await chat.log.getByText('Balance:').count()).toBe(2);
  });

  test('sees what a tap costs, the key masked', async () => {
    await connect();
    await chat.say('/balance');
    const calls = chat.page.getByRole('region', { name: 'Calls' });
    await calls.getByText('/balance').waitFor();
    await calls
      .getByText(/^balance/)
      .first()
      .waitFor();
    expect(await calls.innerText()).not.toContain(await chat.key());
  });

  test('switches to Arabic: the text runs from the right, the buttons stay in their rows', async () => {
    await connect();
    await chat.say('/language');
    await chat.tap('العربية');
    await chat.say('/start');
    await chat.sees(/الرصيد/);
    const last = chat.page.locator('.message').last();
    expect(await last.locator('p:dir(rtl)').count()).toBeGreaterThan(0);
    expect(await last.locator('.keyboard').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    await chat.say('/');
    await chat.page.getByRole('button', { name: 'Commands' }).click();
    await chat.page
      .getByRole('option', { name: /^\/start/ })
      .getByText(/\p{Script=Arabic}/u)
      .waitFor();
  });

  test('is somebody else: each has a chat, a key and orders of their own', async () => {
    const other = await openChat(browser, playground);
    await other.become('يوسف');
    await connect();
    await placeOrder(`/order 1 ${LINK} 1000`);
    expect(await other.log.locator('.message').count()).toBe(0);
    expect(await other.key()).not.toBe(await chat.key());
    await other.page.getByText('No orders yet.').waitFor();

    await other.say(`/connect ${await other.key()}`);
    await other.sees(/100\.00 USD/);
    await chat.become('يوسف');
    await chat.sees(/100\.00 USD/);
    await chat.become('Emma');
    await chat.log.getByText('Placed.').waitFor();
    await other.page.context().close();
    expect(other.complaints).toEqual([]);
  });

  test('needs no mouse', async () => {
    const { keyboard } = chat.page;
    const focused = () => chat.page.evaluate(() => document.activeElement?.textContent ?? '');
    const tabTo = async (label: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        if (label.test(await focused())) return;
        await keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${label}`);
    };
    const key = await chat.key();
    await tabTo(/^Start$/);
    await keyboard.press('Enter');
    await chat.sees('Hello, Emma!');
    await chat.page.getByRole('textbox', { name: 'Message' }).focus();
    await keyboard.type(`/connect ${key}`);
    await keyboard.press('Enter');
    await chat.sees(/100\.00 USD/);
    await keyboard.type('/bal');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect.poll(() => chat.log.getByText('Balance:').count()).toBe(2);
    await keyboard.type(`/order 1 ${LINK} 1000`);
    await keyboard.press('Enter');
    await chat.sees('0.90 USD');
    await keyboard.press('Shift+Tab');
    for (let presses = 0; presses < 20 && !/Confirm/.test(await focused()); presses++)
      await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await chat.log.getByText('Placed.').waitFor();
  });
});
