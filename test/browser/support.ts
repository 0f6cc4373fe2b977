import { existsSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import type { Playground } from '../../src/playground/playground.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Without a browser these tests cannot run; in CI that is a failure, at home a note. */
export const noBrowser = !existsSync(CHROMIUM);
if (noBrowser) {
  const note = `${CHROMIUM} is missing: the browser tests were not run (apt-get install chromium, or set CHROMIUM_PATH)`;
  if (process.env.CI) throw new Error(note);
  console.warn(note);
}

export function openBrowser(): Promise<Browser> {
  const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: CHROMIUM, args });
}

/** The page as a person uses it: by what it says, not by how it is built. */
export interface Chat {
  page: Page;
  log: Locator;
  /** The demo key of whoever is chatting. */
  key(): Promise<string>;
  say(text: string): Promise<void>;
  /** Taps the newest button with this label. */
  tap(label: string | RegExp): Promise<void>;
  /** Waits until the newest message holds this. */
  sees(text: string | RegExp): Promise<void>;
  toggle(fault: string, on: boolean): Promise<void>;
  become(name: string): Promise<void>;
  /** What no page should have: errors in the console, failed scripts, requests to other hosts. */
  complaints: string[];
}

interface ChatOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  scale?: number;
}

export async function openChat(
  browser: Browser,
  playground: Pick<Playground, 'url'>,
  options: ChatOptions = {},
): Promise<Chat> {
  const { width = 1280, height = 900, dark = false, scale = 1 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    deviceScaleFactor: scale,
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(playground.url).host) complaints.push(request.url());
  });
  await page.goto(playground.url);
  const log = page.getByRole('log');
  await log.waitFor();

  return {
    page,
    log,
    complaints,
    key: () => page.getByLabel('Demo API key').innerText(),
    async say(text) {
      await page.getByRole('textbox', { name: 'Message' }).fill(text);
      await page.getByRole('button', { name: 'Send' }).click();
    },
    tap: (label) => log.getByRole('button', { name: label }).last().click(),
    sees: (text) => page.locator('.message').last().getByText(text).first().waitFor(),
    async toggle(fault, on) {
      await page.getByRole('switch', { name: fault }).setChecked(on);
    },
    async become(name) {
      await page.getByLabel('People').getByRole('button', { name }).click();
    },
  };
}
