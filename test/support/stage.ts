import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../src/app.ts';
import { languageCodes } from '../../src/bot/words/i18n.ts';
import { loadConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createPanelServer, type PanelServer, type PanelServerOptions } from '../../src/playground/panel/server.ts';
import {
  createTelegramServer,
  type Person,
  type TelegramServer,
  type TelegramServerOptions,
} from '../../src/playground/telegram/server.ts';

import { storageOf } from './postgres.ts';

/** How often an order is asked for unless the test says otherwise: quicker than the settings let anybody. */
const POLL_MS = 200;

/** The bot between its two local servers, with a database of its own. */
export interface Stage {
  telegram: TelegramServer;
  panel: PanelServer;
  env: Record<string, string>;
  folder: string;
  /** Stops the bot and starts it again on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** A person who has connected an account with this balance. */
  customer(options?: { balance?: string; language?: string; key?: string }): Promise<Person & { key: string }>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function openStage(
  options: {
    env?: Record<string, string>;
    panel?: PanelServerOptions;
    telegram?: TelegramServerOptions;
    outside?: Omit<Parameters<typeof createApp>[1], 'log'>;
  } = {},
): Promise<Stage> {
  const telegram = await createTelegramServer(options.telegram);
  const panel = await createPanelServer(options.panel);
  const folder = mkdtempSync(join(tmpdir(), 'bot-'));
  const env: Record<string, string> = {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    PANEL_API_URL: panel.url,
    ...(await storageOf(folder)),
    PANEL_TIMEOUT_SECONDS: '3',
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    ...options.env,
  };
  const start = async (): Promise<App> => {
    const asked = loadConfig(env, languageCodes());
    const config = { ...asked, pollIntervalMs: env.POLL_INTERVAL_SECONDS ? asked.pollIntervalMs : POLL_MS };
    const app = await createApp(config, { log: createLog(config.logLevel), ...options.outside });
    await app.start();
    return app;
  };
  let app: App | undefined = await start();

  const stage: Stage = {
    telegram,
    panel,
    env,
    folder,
    async restart() {
      await app?.stop();
      app = await start();
    },
    async stop() {
      await app?.stop();
      app = undefined;
    },
    async customer({ balance = '100', language = 'en', key } = {}) {
      const account = panel.account({ balance, ...(key ? { key } : {}) });
      const person = telegram.person({ language_code: language });
      person.say(`/connect ${account.key}`);
      // Grouped as people of that language do.
      await person.waitFor(new RegExp(balance.replace(/\D/g, '').split('').join('\\D?')));
      return Object.assign(person, { key: account.key });
    },
    async [Symbol.asyncDispose]() {
      await app?.stop();
      await telegram.close();
      await panel.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return stage;
}
