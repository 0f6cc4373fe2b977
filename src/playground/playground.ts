import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../app.ts';
import { languageCodes } from '../bot/words/i18n.ts';
import { loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { createActs } from './page/server/acts.ts';
import { createClock } from './page/server/clock.ts';
import { createFaultSwitches, createSpeechSwitch } from './page/server/faults.ts';
import { createFeed } from './page/server/feed.ts';
import { startPageServer } from './page/server/http.ts';
import { createJournal } from './page/server/journal.ts';
import { createResidents } from './page/server/people.ts';
import { SPEECHES, type Speech } from './panel/dialect.ts';
import { createPanelServer, type PanelServer } from './panel/server.ts';
import { createTelegramServer, type TelegramServer } from './telegram/server.ts';

/** Orders start and end so fast when the panel's time runs at its usual speed. */
const LIFE = { secondsToStart: 4, secondsToFinish: 12 };
const TICK_MS = 250;

export interface Playground {
  /** The page. */
  url: string;
  telegram: TelegramServer;
  panel: PanelServer;
  stop(): Promise<void>;
}

interface PlaygroundOptions {
  /** 0, or one that is taken: any free one. */
  port?: number;
  logLevel?: string;
  /** `false`: nobody answers, unless a test does it through the Bot API. */
  withBot?: boolean;
}

/** The real bot between a local Bot API and a simulated panel, and a page to talk to it. */
export async function createPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const clock = createClock();
  const telegram = await createTelegramServer({ name: 'SMM panel bot' });
  const panel = await createPanelServer({
    now: clock.now,
    life: LIFE,
    onAnswer: (call, ms) => journal.answered(call, ms),
  });
  const ticking = setInterval(() => panel.advance(), TICK_MS).unref();
  const residents = createResidents(telegram, panel);

  const changed = () => void feed.worldChanged();
  const faults = createFaultSwitches(panel, telegram, changed);
  const speech = createSpeechSwitch(panel);
  const journal = createJournal(panel, telegram, {
    nameOf: (chat) => residents.find(({ page }) => page.id === chat)?.page.name,
    changed,
  });
  const feed = createFeed({
    telegram,
    residents,
    panelSite: new URL('/', panel.url).href,
    world: () => ({
      speed: clock.speed,
      speech: speech.state(),
      speeches: Object.keys(SPEECHES) as Speech[],
      faults: faults.state(),
      accounts: Object.fromEntries(residents.map(({ page, account }) => [page.id, account()])),
      log: [...journal.lines],
    }),
  });
  panel.on(changed);

  const page = await startPageServer({
    port: options.port ?? 0,
    feed,
    act: createActs({ panel, residents, clock, faults, speech, journal, changed: () => feed.worldChanged() }),
    file(chat, message) {
      const found = residents
        .find(({ page: { id } }) => id === chat)
        ?.person.messages.find(({ message_id }) => message_id === message);
      return found?.document ?? found?.photo;
    },
  });

  const folder = mkdtempSync(join(tmpdir(), 'smm-panel-bot-playground-'));
  const settings = loadConfig(
    {
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      PANEL_API_URL: panel.url,
      STORAGE_URL: `sqlite://${folder}/bot.sqlite`,
      POLL_INTERVAL_SECONDS: '1',
      PANEL_TIMEOUT_SECONDS: '10',
      LOG_LEVEL: options.logLevel ?? 'silent',
    },
    languageCodes(),
  );
  const config = { ...settings, panels: [{ name: 'Demo panel', url: panel.url }] };
  const app = options.withBot === false ? undefined : await createApp(config, { log: createLog(config.logLevel) });
  await app?.start();

  return {
    url: page.url,
    telegram,
    panel,
    async stop() {
      clearInterval(ticking);
      await app?.stop();
      await Promise.all([page.close(), telegram.close(), panel.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
