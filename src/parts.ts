import { Api, Bot, Context, type Transformer } from 'grammy';
import { createAccounts } from './accounts/accounts.ts';
import { createBalanceLine } from './accounts/balance-line.ts';
import { keptHabits, openPanels } from './accounts/habits.ts';
import { createSilence } from './accounts/silence.ts';
import { createBot } from './bot/bot.ts';
import type { BotContext, Parts } from './bot/context.ts';
import { createTidying, nameInCrowd } from './bot/crowd.ts';
import { erasePerson } from './bot/erase.ts';
import { createIntake } from './bot/telegram/intake.ts';
import { createMessenger } from './bot/telegram/messenger.ts';
import { createPace } from './bot/telegram/pace.ts';
import { retry } from './bot/telegram/polling.ts';
import { createMenus } from './bot/telegram/registration.ts';
import { createTransport } from './bot/telegram/transport.ts';
import { createBoards } from './bot/unasked/board.ts';
import { createDigest } from './bot/unasked/digest.ts';
import { createNotifier, type Notifier } from './bot/unasked/notifier.ts';
import { lowBalanceScreen, silentScreen } from './bot/views/account.ts';
import { loadLanguages } from './bot/words/i18n.ts';
import { createKeyFinder } from './bot/words/keys.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import { isSameKind } from './catalogue/kinds.ts';
import { accountRecord, listRecord } from './catalogue/records.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Config, loadEncryptionKeys } from './config.ts';
import type { Logger } from './log.ts';
import { createLabels } from './orders/labels.ts';
import { createLedger } from './orders/ledger.ts';
import { createMass } from './orders/mass/mass.ts';
import { createPlace, type Place } from './orders/place.ts';
import { createPresets } from './orders/presets.ts';
import { createRepair } from './orders/repair.ts';
import { createRunning } from './orders/running.ts';
import { createWatch } from './orders/watch/watch.ts';
import { createPanel, type Panel } from './panel/client.ts';
import type { Habit } from './panel/habits.ts';
import type { WayOut } from './proxy.ts';
import type { Metrics } from './server/metrics.ts';
import { createSeal } from './store/seal.ts';
import { openStore, type Store } from './store/store.ts';

/** What the process, or a test, hands in. */
export interface Outside {
  log: Logger;
  /** Told of each secret: the log must not have it. */
  hide?: (secret: string) => void;
  clock?: Clock;
  /** The shortest time between two edits of one board, when not the usual one. */
  boardCalmMs?: number;
}

/** Makes and joins all parts. Opens the database; nothing runs before app.ts starts it. @throws StoreError, ConfigError */
export async function createParts(config: Config, outside: Outside) {
  const { log, clock = systemClock, hide = () => {} } = outside;
  // Without a port nobody asks for them: their libraries are a tenth of the start.
  const metrics =
    config.port === undefined
      ? undefined
      : (await import('./server/metrics.ts')).createMetrics({
          watched: () => watch.size(),
          waiting: () => intake.waiting(),
          habits: () => [...panels].map(([panel, { habits }]) => [panel, habits.all()]),
        });

  const languages = loadLanguages(config.defaultLanguage);
  const { now } = clock;
  const keys = loadEncryptionKeys(config.storage);
  const [, half = ''] = config.botToken.split(':');
  for (const secret of [
    config.botToken,
    half,
    config.webhook?.secret ?? '',
    ...keys.map((key) => key.toString('base64')),
    ...proxySecrets(config.proxy?.url),
  ])
    hide(secret);
  const store = await openStore({
    file: config.storage.file,
    seal: createSeal(keys),
    passed: clock.passed,
    onOperation: metrics?.storeOperated,
    onUnreadable({ collection, reason }) {
      metrics?.recordUnreadable(collection);
      log.error({ collection, reason }, 'a stored record cannot be read: it is kept in the table "unreadable"');
    },
  });
  const passed = store.ran;
  const onError = (error: unknown) => log.error({ err: error }, 'work in the background failed');
  const proxy = config.proxy && (await import('./proxy.ts'));
  const wayOut = config.proxy && proxy?.createWayOut(config.proxy.url);
  if (config.proxy) {
    const { protocol, host } = new URL(config.proxy.url);
    log.info({ proxy: `${protocol}//${host}`, except: [...config.proxy.except] }, 'a proxy is on the way out');
  }
  const wayTo = (url: string) => (proxy?.isLocal(url) ? undefined : wayOut);
  const panels = await createPanels(config, { store, log, metrics, passed, onError, wayTo });
  const { bot, messenger, news, pace } = createTelegram(config, log, wayTo(config.telegramApiRoot), metrics);
  const ledger = createLedger(store);
  const newestOrders = async (account: string) => (await ledger.recent(account, 'orders', 0, 3)).ids;
  const accounts = createAccounts({
    store,
    panels,
    newestOrders,
    allowedUserIds: config.allowedUserIds,
    now,
    passed,
    hide,
  });
  const notifier: Notifier = createNotifier({ accounts, languages, messenger: news, now, passed });
  const watch = createWatch({
    store,
    accounts,
    ledger,
    intervalMs: config.pollIntervalMs,
    now,
    passed,
    tell: (owner, endings, told) =>
      notifier.tell(owner, endings, async (ones) => {
        await told(ones);
        metrics?.endingsTold(ones.map((one) => now() - (('refill' in one ? one.refill : one.order).endedAt ?? now())));
      }),
    oneByOne: (account) => notifier.oneByOne(account),
    keyRefused: (account, text) => notifier.keyRefused(account, text),
    panelGone: (account) => notifier.panelGone(account),
    onError: (error) => log.error({ err: error }, 'watching failed'),
  });
  const catalogue = createCatalogue({
    // Copies: what the power takes, the panel has.
    lists: store.collection('service_lists', { schema: listRecord, outlives: 'process' }),
    accounts: store.collection('service_lists_of', { schema: accountRecord, outlives: 'process' }),
    ttlMs: config.catalogueTtlMs,
    now,
    passed,
    async fetchServices(of, how) {
      const account = await accounts.byId(of.id);
      if (!account) throw new Error('the account is gone');
      return accounts.panelOf(account).services(how);
    },
  });
  const notWritten = (error: unknown) => log.error({ err: error }, "a panel's answer could not be written");
  const place = counted(createPlace({ store, accounts, ledger, watch, now, passed, onError: notWritten }), metrics);
  const repair = createRepair({
    store,
    accounts,
    ledger,
    watch,
    now,
    passed,
    onError: notWritten,
  });
  const presets = createPresets(store);
  const running = createRunning({ ledger, watch, isSameKind });
  const labels = createLabels({ store, ledger });
  const mass = createMass({
    store,
    accounts,
    place,
    services: (account) => catalogue.fresh(account),
    pricesMs: config.catalogueTtlMs,
    now,
    passed,
    onError,
  });
  const balanceLine = createBalanceLine({
    store,
    accounts,
    warn: (account, balance, line) =>
      notifier.mention(account.owner, (t) => lowBalanceScreen(t, account, balance, line)),
    onError,
  });
  const digest = createDigest({
    store,
    accounts,
    catalogue,
    now,
    tell: (account, make) => notifier.mention(account.owner, make),
    onError,
  });
  const boards = createBoards({
    store,
    accounts,
    ledger,
    watch,
    languages,
    messenger: news,
    passed,
    onError,
    calmMs: outside.boardCalmMs,
  });
  const parts: Parts = {
    boards,
    presets,
    balanceLine,
    digest,
    menus: createMenus({ api: bot.api, accounts, languages, log }),
    config,
    store,
    accounts,
    catalogue,
    ledger,
    watch,
    place,
    mass,
    labels,
    repair,
    running,
    languages,
    messenger,
    log,
    now,
    passed,
  };
  const silence = createSilence({
    store,
    accounts,
    keepDays: config.keepSilentDays,
    passed,
    warn: (owner, days) => notifier.mention(owner, (t) => silentScreen(t, days)),
    erase: (owner) => erasePerson(parts, owner),
    onError,
  });
  const { resume } = createBot(bot, parts);
  const middleware = bot.middleware();

  const tidyUp = createTidying(bot.api, messenger, createKeyFinder(accounts));
  const intake = createIntake({
    store,
    log,
    nameInCrowd,
    leaveOut(update) {
      metrics?.updateLeftOut();
      tidyUp(update);
    },
    async handle(update, leftOut, pieces) {
      const started = performance.now();
      // As `bot.handleUpdate` does, but with one Api for all updates.
      const ctx = new Context(update, bot.api, bot.botInfo) as BotContext;
      ctx.leftOut = leftOut;
      ctx.pieces = pieces.flatMap(({ message }) => message ?? []);
      await middleware(ctx, async () => {});
      const ms = performance.now() - started;
      metrics?.updateHandled(ms);
      log.debug({ update: update.update_id, ms: Math.round(ms) }, 'update handled');
    },
    setAside({ update_id, message, callback_query }) {
      metrics?.updateSetAside();
      const chat = message?.chat ?? callback_query?.message?.chat;
      if (chat?.type !== 'private') return;
      const code = String(update_id);
      notifier
        .push(chat.id, (t) => ({ text: t.text('apology', { code }) }))
        .catch((error: unknown) => log.warn({ err: error, code }, 'the apology was not sent'));
    },
  });

  return { ...parts, bot, intake, metrics, notifier, pace, panels, resume, silence };
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

function counted(place: Place, metrics: Metrics | undefined): Place {
  return {
    ...place,
    async confirm(...of) {
      const placed = await place.confirm(...of);
      metrics?.orderConfirmed(placed.outcome);
      return placed;
    },
  };
}

/** A proxy's password as it is typed, as it is meant, and as it goes to an http proxy. */
function proxySecrets(url: string | undefined): string[] {
  if (url === undefined) return [];
  const { username, password } = new URL(url);
  const whole = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return password ? [password, decodeURIComponent(password), whole] : [];
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
  },
) {
  const { log, metrics, passed, onError } = parts;
  const learnt = openPanels(parts.store);
  const panels = new Map<string, Panel>();
  for (const { name, url } of config.panels) {
    if (/^http:\/\/(?!localhost[:/]|127\.|\[::1\])/.test(new URL(url).href))
      log.warn({ panel: name }, 'this panel is asked over http: whoever is on the way to it can read the API keys');
    const onCall: Parameters<typeof createPanel>[0]['onCall'] = ({ action, ms, outcome, background }) => {
      metrics?.panelCalled({ panel: name, action, outcome, ms });
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

/** The bot, and two ways to say something: `messenger` answers, `news` is what the bot says by itself and waits behind the answers. */
function createTelegram(config: Config, log: Logger, proxy: WayOut | undefined, metrics: Metrics | undefined) {
  const apiRoot = config.telegramApiRoot;
  const transport = createTransport(apiRoot, config.botToken, proxy?.ours);
  const client = {
    apiRoot,
    fetch: transport.fetch,
    // What `files.ts` downloads with. grammY types the options of another fetch.
    ...(proxy && { baseFetchConfig: { dispatcher: proxy.nodes } as object }),
  };
  const pace = createPace();
  const bot = new Bot<BotContext>(config.botToken, { client });
  const counting = metrics ? [telegramCounted(metrics)] : [];
  bot.api.config.use(transport.direct, ...counting, retry(pace, 'answer', log));
  const messenger = createMessenger(bot.api, log);
  const newsApi = new Api(config.botToken, client);
  newsApi.config.use(transport.direct, ...counting, retry(pace, 'news', log));
  const news = createMessenger(newsApi, log);
  return { bot, messenger, news, pace };
}
