import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createPlayground } from '../../src/playground/playground.ts';
import { type Chat, noBrowser, openBrowser, openChat } from './support.ts';

/** README's pictures: an order from the card to the notification, at a phone's width. */
const FOLDER = fileURLToPath(new URL('../../.github/pictures/', import.meta.url));
const PICTURES = [
  { name: 'english-light', person: 'Emma', link: 'https://instagram.com/emma', dark: false },
  { name: 'arabic-dark', person: 'يوسف', link: 'https://instagram.com/emma', dark: true },
];
const SCREEN = { width: 390, height: 844, scale: 2 };
const MARGIN = 5;
/** Button labels: the pictures are in two languages. */
const CONFIRM = /Confirm|تأكيد/;

async function main(): Promise<void> {
  if (noBrowser) throw new Error('no browser, no pictures');
  mkdirSync(FOLDER, { recursive: true });
  const browser = await openBrowser();
  for (const { name, person, link, dark } of PICTURES) {
    const playground = await createPlayground();
    const chat = await openChat(browser, playground, { ...SCREEN, dark });
    const side = chat.page.getByRole('button', { name: /people, demo key/ });
    await side.click();
    await chat.become(person);
    const key = await chat.key();
    await chat.page.getByRole('button', { name: 'Back to the chat' }).click();

    await chat.say(`/connect ${key}`);
    await chat.sees(/100\.00/);
    await chat.say(`/order 1 ${link} 1000`);
    await chat.tap(CONFIRM);
    await chat.log.getByText('#23501').first().waitFor();
    playground.panel.finish('23501', 'Completed');
    await chat.page.locator('.message .replied').waitFor();
    await chat.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await chat.page.mouse.move(0, 0);
    await chat.page.setViewportSize({ width: SCREEN.width, height: await heightFrom(chat, '/order') });
    await chat.page.screenshot({ path: `${FOLDER}${name}.png` });
    await chat.page.context().close();
    await playground.stop();
  }
  await browser.close();
}

/** The height of a screen that shows all from the message with this text on. */
async function heightFrom({ page }: Chat, text: string): Promise<number> {
  const top = (await page.locator('.message').filter({ hasText: text }).first().boundingBox())?.y ?? 0;
  const end = (await page.locator('.composer').boundingBox())?.y ?? 0;
  const head = (await page.locator('.history-frame').boundingBox())?.y ?? 0;
  return Math.ceil(SCREEN.height + end - top - (end - head) + MARGIN);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
