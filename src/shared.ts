import { Api, type Transformer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { type Access, createAccess } from './accounts/access.ts';
import { keptHabits, openPanels } from './accounts/habits.ts';
import { createMaintenance, type Maintenance } from './accounts/maintenance.ts';
import type { Parts } from './bot/context.ts';
import { createMessenger } from './bot/telegram/messenger.ts';
import { createPace, type Kind, type Pace } from './bot/telegram/pace.ts';
import { retry } from './bot/telegram/polling.ts';
import { createShown } from './bot/telegram/shown.ts';
import { createTransport, type Transport } from './bot/telegram/transport.ts';
import { type Alarms, createAlarms } from './bot/unasked/alarms.ts';
import { createNotices, type Notices } from './bot/unasked/notices.ts';
import { type Languages, loadLanguages } from './bot/words/i18n.ts';
import { type ArchiveMemory, createArchiveMemory } from './catalogue/archive.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Logger } from './log.ts';
import { createPanel, type Panel } from './panel/client.ts';
import type { Habit } from './panel/habits.ts';
import { createHealthBook, type HealthBook } from './panel/health.ts';
import type { WayOut } from './proxy.ts';
import type { Metrics } from './server/metrics.ts';
import { type Lease, mustHold, mustNote } from './store/lease.ts';
import type { Store } from './store/store.ts';

/** A panel that came to nothing so often in a row is out of order; it may refuse some by good right. */
const ALARMING = { failed: 5, rejected: 20 };
/** What the process, or a test, hands in. */
export interface Outside {
  log: Logger;
  /** Told of each secret: the log must not have it. */
  hide?: (secret: string) => void;
  clock?: Clock;
  /** The shortest time between two edits of one board, when not the usual one. */
  boardCalmMs?: number;
  /** How often it is looked whether something is wrong, when not the usual. */
  alarmMs?: number;
}

/** What all people share, whoever looks after them: the panels, the way to Telegram, the languages. */
export interface Shared {
  config: Config;
  log: Logger;
  now: () => number;
  passed: () => number;
  hide: (secret: string) => void;
  onError: (error: unknown) => void;
  metrics: Metrics | undefined;
  languages: Languages;
  panels: ReadonlyMap<string, Panel>;
  telegram: Telegram;
  /** What belongs to nobody. */
  common: Store;
  memory: ArchiveMemory;
  boardCalmMs: number | undefined;
  access: Access;
  maintenance: Maintenance;
  alarms: Alarms;
  notices: Notices;
  health: HealthBook;
  backup: () => ReturnType<Parts['backup']>;
}

/** Makes what all people share, on an open store; nothing runs yet. */
export async function createShared(
  config: Config,
  outside: Outside,
  { common, metrics, backup }: { common: Store; metrics: Metrics | undefined; backup: Parts['backup'] },
): Promise<Shared> {
  const { clock = systemClock, hide = () => {} } = outside;
  const log = overheard(outside.log, (...failure) => alarms.failed(...failure));
  const onError = (error: unknown) => log.error({ err: error }, 'work in the background failed');
  const passed = common.ran;
  const proxy = config.proxy && (await import('./proxy.ts'));
  const wayOut = config.proxy && proxy?.createWayOut(config.proxy.url);
  if (config.proxy) {
    const { protocol, host } = new URL(config.proxy.url);
    log.info({ proxy: `${protocol}//${host}`, except: [...config.proxy.except] }, 'a proxy is on the way out');
  }
  const wayTo = (url: string) => (proxy?.isLocal(url) ? undefined : wayOut);
  const languages = loadLanguages(config.defaultLanguage);
  const telegram = createTelegram(config, wayTo(config.telegramApiRoot));
  const alarms = createAlarms({
    common,
    admins: config.adminUserIds,
    languages,
    messenger: createTalking({ config, log, metrics, telegram }, common).news,
    log: outside.log,
    now: clock.now,
    passed,
    lookMs: outside.alarmMs,
  });
  const health = createHealthBook();
  return {
    config,
    log,
    now: clock.now,
    passed,
    hide,
    onError,
    metrics,
    languages,
    panels: await createPanels(config, { store: common, log, metrics, passed, onError, wayTo, health, alarms }),
    telegram,
    common,
    memory: createArchiveMemory(),
    boardCalmMs: outside.boardCalmMs,
    access: createAccess({ ...config, common, isByInvitation: config.access === 'invite' }),
    maintenance: createMaintenance({ common, now: clock.now }),
    alarms,
    notices: createNotices(common),
    health,
    backup,
  };
}

/** A log whose errors somebody else hears of too, whatever its level is. */
function overheard(log: Logger, heard: (words: string, error: unknown) => void): Logger {
  return Object.assign(Object.create(log) as Logger, {
    error(about: { err?: unknown } | string, words?: string) {
      if (typeof about === 'string') log.error(about);
      else log.error(about, words);
      heard(typeof about === 'string' ? about : (words ?? ''), typeof about === 'string' ? undefined : about.err);
    },
  });
}

/** A client for each panel, by its name, with what was learnt of it. */
async function createPanels(
  config: Config,
  parts: {
    store: Store;
    log: Logger;
    metrics: Metrics | undefined;
    passed: () => number;
    onError: (error: unknown) => void;
    wayTo: (url: string) => WayOut | undefined;
    health: HealthBook;
    alarms: Alarms;
  },
) {
  const { log, metrics, passed, onError, health, alarms } = parts;
  const learnt = openPanels(parts.store);
  const panels = new Map<string, Panel>();
  for (const { name, url } of config.panels) {
    if (/^http:\/\/(?!localhost[:/]|127\.|\[::1\])/.test(new URL(url).href))
      log.warn({ panel: name }, 'this panel is asked over http: whoever is on the way to it can read the API keys');
    const onCall: Parameters<typeof createPanel>[0]['onCall'] = ({ action, ms, outcome, background }) => {
      metrics?.panelCalled({ panel: name, action, outcome, ms });
      health.saw(name, { ms, outcome });
      const { failed, rejected } = health.inRow(name);
      if (failed >= ALARMING.failed) alarms.rings('panel-silent', name, failed === ALARMING.failed ? failed : 1);
      else if (failed === 0) alarms.ends('panel-silent', name);
      if (rejected >= ALARMING.rejected)
        alarms.rings('panel-refuses', name, rejected === ALARMING.rejected ? rejected : 1);
      else if (rejected === 0) alarms.ends('panel-refuses', name);
      log.debug({ panel: name, action, ms: Math.round(ms), outcome, background }, 'panel call');
    };
    const onCut = (most: number) => log.warn({ panel: name, most }, 'the panel lists more services than are read');
    const onLearnt = (habit: Habit) => log.info({ panel: name, habit }, 'learnt of this panel');
    const habits = await keptHabits({ panels: learnt, name, passed, onLearnt, onError });
    const by = config.proxy?.except.has(name) ? undefined : parts.wayTo(url)?.nodes;
    panels.set(name, createPanel({ url, by, timeoutMs: config.panelTimeoutMs, habits, onCall, onCut }));
  }
  return panels;
}

/** The way to Telegram, and the pace on it. */
interface Telegram {
  client: { apiRoot: string; fetch: Transport['fetch']; baseFetchConfig?: object };
  transport: Transport;
  pace: Pace;
  /** Who the bot is; set when Telegram has said so. */
  me: () => UserFromGetMe;
  meet(me: UserFromGetMe): void;
}

function createTelegram(config: Config, proxy: WayOut | undefined): Telegram {
  const apiRoot = config.telegramApiRoot;
  const transport = createTransport(apiRoot, config.botToken, proxy?.ours);
  let known: UserFromGetMe | undefined;
  return {
    client: {
      apiRoot,
      fetch: transport.fetch,
      // What `files.ts` downloads with. grammY types the options of another fetch.
      ...(proxy && { baseFetchConfig: { dispatcher: proxy.nodes } as object }),
    },
    transport,
    pace: createPace(),
    me() {
      if (!known) throw new Error('Telegram has not said who the bot is');
      return known;
    },
    meet(me) {
      known = me;
    },
  };
}

/**
 * Two ways to say something: `messenger` answers, `news` is what the bot says by itself and waits behind the answers. Both stop when
 * others look after the people.
 */
export function createTalking(
  { config, log, metrics, telegram }: Pick<Shared, 'config' | 'log' | 'metrics' | 'telegram'>,
  { share }: Pick<Store, 'share'>,
  lease?: Lease,
) {
  const { client, transport, pace } = telegram;
  const shown = createShown(share);
  const createApi = (kind: Kind) => {
    const may = () => (kind === 'news' ? mustNote(lease) : mustHold(lease));
    const guard: Transformer = (call, method, payload, signal) => {
      may();
      return call(method, payload, signal);
    };
    const fetch = ((...sent: Parameters<typeof client.fetch>) => {
      may();
      return client.fetch(...sent);
    }) as typeof client.fetch;
    const api = new Api(config.botToken, lease ? { ...client, fetch } : client);
    const below = [...(metrics ? [telegramCounted(metrics)] : []), ...(lease ? [guard] : [])];
    api.config.use(transport.direct, ...below, retry(pace, kind, log), shown);
    return api;
  };
  const [api, newsApi] = [createApi('answer'), createApi('news')];
  return { api, messenger: createMessenger(api, log), news: createMessenger(newsApi, log) };
}

/** Each attempt of each call, with what Telegram said to it. */
function telegramCounted(metrics: Metrics): Transformer {
  return async (call, method, payload, signal) => {
    let outcome = 'failed';
    try {
      const answer = await call(method, payload, signal);
      outcome = answer.ok ? 'ok' : String(answer.error_code);
      return answer;
    } finally {
      metrics.telegramCalled(method, outcome);
    }
  };
}
