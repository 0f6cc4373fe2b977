import { setTimeout as delay } from 'node:timers/promises';
import { Api, Bot, Context } from 'grammy';
import { createAccounts } from './accounts/accounts.ts';
import { createBalanceLine } from './accounts/balance-line.ts';
import { createSilence } from './accounts/silence.ts';
import { createBot } from './bot/bot.ts';
import type { BotContext, Parts } from './bot/context.ts';
import { createTidying, nameInCrowd } from './bot/crowd.ts';
import { erasePerson } from './bot/erase.ts';
import { createIntake } from './bot/telegram/intake.ts';
import { createMessenger } from './bot/telegram/messenger.ts';
import { createPace } from './bot/telegram/pace.ts';
import { ALLOWED_UPDATES, poll, retry, untilReached } from './bot/telegram/polling.ts';
import { createMenus, register } from './bot/telegram/registration.ts';
import { createTransport } from './bot/telegram/transport.ts';
import { parseUpdate } from './bot/telegram/update.ts';
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
import { createPlace } from './orders/place.ts';
import { createPresets } from './orders/presets.ts';
import { createRepair } from './orders/repair.ts';
import { createRunning } from './orders/running.ts';
import { createWatch } from './orders/watch/watch.ts';
import { createPanel } from './panel/client.ts';
import type { Server } from './server/server.ts';
import { createSeal } from './store/seal.ts';
import { openStore } from './store/store.ts';

/** Work that is on its way when the bot stops may take so long. */
const STOP_MS = 8_000;

export interface App {
  /** Resolves when the bot takes updates. @throws GrammyError when Telegram does not take the token. */
  start(): Promise<void>;
  /** Resolves, or rejects, when the bot ended by itself: the token was revoked. */
  ended: Promise<void>;
  /** No new updates; finishes the running ones, then closes everything. */
  stop(): Promise<void>;
  port(): number | undefined;
}

/** Makes and joins all parts. Opens the database; nothing runs before `start`. @throws StoreError, ConfigError */
export async function createApp(
  config: Config,
  outside: {
    log: Logger;
    /** Told of each secret: the log must not have it. */
    hide?: (secret: string) => void;
    clock?: Clock;
    /** The shortest time between two edits of one board, when not the usual one. */
    boardCalmMs?: number;
  },
): Promise<App> {
  const { log, clock = systemClock, hide = () => {} } = outside;
  // Without a port nobody asks for them: their libraries are a tenth of the start.
  const metrics =
    config.port === undefined ? undefined : (await import('./server/metrics.ts')).createMetrics(() => watch.size());

  const languages = loadLanguages(config.defaultLanguage);
  const { now } = clock;
  const keys = loadEncryptionKeys(config.storage);
  const [, half = ''] = config.botToken.split(':');
  for (const secret of [
    config.botToken,
    half,
    config.webhook?.secret ?? '',
    ...keys.map((key) => key.toString('base64')),
  ])
    hide(secret);
  const store = await openStore({
    file: config.storage.file,
    seal: createSeal(keys),
    passed: clock.passed,
    onUnreadable({ collection, reason }) {
      metrics?.recordUnreadable(collection);
      log.error({ collection, reason }, 'a stored record cannot be read: it is kept in the table "unreadable"');
    },
  });
  const passed = store.ran;
  const panels = new Map(
    config.panels.map(({ name, url }) => {
      if (/^http:\/\/(?!localhost[:/]|127\.|\[::1\])/.test(new URL(url).href))
        log.warn({ panel: name }, 'this panel is asked over http: whoever is on the way to it can read the API keys');
      const onCall: Parameters<typeof createPanel>[0]['onCall'] = ({ action, ms, outcome, background }) => {
        metrics?.panelCalled({ action, outcome, ms });
        log.debug({ panel: name, action, ms: Math.round(ms), outcome, background }, 'panel call');
      };
      const onCut = (most: number) => log.warn({ panel: name, most }, 'the panel lists more services than are read');
      return [name, createPanel({ url, timeoutMs: config.panelTimeoutMs, onCall, onCut })] as const;
    }),
  );

  const apiRoot = config.telegramApiRoot;
  const transport = createTransport(apiRoot, config.botToken);
  const client = { apiRoot, fetch: transport.fetch };
  const pace = createPace();
  const bot = new Bot<BotContext>(config.botToken, { client });
  bot.api.config.use(transport.direct, retry(pace, 'answer', log));
  const messenger = createMessenger(bot.api, log);
  const newsApi = new Api(config.botToken, client);
  newsApi.config.use(transport.direct, retry(pace, 'news', log));
  const news = createMessenger(newsApi, log);
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
        metrics?.endingsTold(ones.length);
      }),
    keyRefused: (account, text) => notifier.keyRefused(account, text),
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
      return accounts.panelOf(account).services(account.key, how);
    },
  });
  const place = createPlace({ store, accounts, ledger, watch, now, passed });
  const repair = createRepair({
    store,
    accounts,
    ledger,
    watch,
    now,
    passed,
    onError: (error) => log.error({ err: error }, "a panel's answer could not be written"),
  });
  const presets = createPresets(store);
  const running = createRunning({ ledger, watch, isSameKind });
  const labels = createLabels({ store, ledger });
  const onError = (error: unknown) => log.error({ err: error }, 'work in the background failed');
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
      metrics?.updateHandled();
      log.debug({ update: update.update_id, ms: Math.round(performance.now() - started) }, 'update handled');
    },
    setAside({ update_id, message, callback_query }) {
      const chat = message?.chat ?? callback_query?.message?.chat;
      if (chat?.type !== 'private') return;
      notifier
        .push(chat.id, (t) => ({ text: t.text('apology', { code: String(update_id) }) }))
        .catch((error: unknown) => log.warn({ err: error }, 'the apology was not sent'));
    },
  });

  const stopping = new AbortController();
  const { promise: ended, resolve: end, reject: fail } = Promise.withResolvers<void>();
  let server: Server | undefined;
  let background: Promise<unknown> = Promise.resolve();
  let polling: Promise<void> = Promise.resolve();
  let telling: NodeJS.Timeout | undefined;
  let told: Promise<void> | undefined;
  const tellUntold = () => {
    told ??= repair
      .settle()
      .then(() => resume((...push) => notifier.push(...push)))
      .catch((error: unknown) => log.error({ err: error }, 'unfinished orders were not told'))
      .finally(() => {
        told = undefined;
      });
  };

  return {
    ended,
    port: () => server?.port,
    async start() {
      const reach = <T>(ask: () => Promise<T>) => untilReached(ask, stopping.signal, log);
      bot.botInfo = await reach(() => bot.api.getMe());
      await place.recover();
      await mass.recover();
      await watch.start();
      balanceLine.start();
      digest.start();
      await boards.start();
      silence.start();
      await intake.recover();
      if (metrics && config.port !== undefined) {
        const { startServer } = await import('./server/server.ts');
        const webhook = config.webhook && {
          path: new URL(config.webhook.url).pathname,
          secret: config.webhook.secret,
          async take(sent: unknown) {
            const update = parseUpdate(sent);
            if (update) await intake.accept([update]);
            return update !== undefined;
          },
        };
        server = await startServer({
          port: config.port,
          metrics: metrics.registry,
          isHealthy: () => !stopping.signal.aborted,
          webhook,
          log,
        });
      }
      telling = setInterval(tellUntold, config.pollIntervalMs);
      tellUntold();
      background = Promise.allSettled([
        register({ api: bot.api, languages, store, bot: bot.botInfo.id, log }).catch((error: unknown) =>
          log.warn({ err: error }, 'commands and descriptions were not registered'),
        ),
      ]);
      if (config.webhook) {
        const { url, secret } = config.webhook;
        await reach(() => bot.api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES }));
      } else {
        // When it stays, polling is refused, and says why.
        await reach(() => bot.api.deleteWebhook()).catch((error: unknown) =>
          log.warn({ err: error }, 'the webhook was not deleted'),
        );
        polling = poll(bot.api, intake, stopping.signal, log);
        polling.then(end, fail);
      }
      log.info({ bot: bot.botInfo.username, port: server?.port }, 'the bot is running');
    },
    async stop() {
      stopping.abort();
      pace.stop();
      balanceLine.stop();
      digest.stop();
      clearInterval(telling);
      const inTime = AbortSignal.timeout(STOP_MS);
      await Promise.race([
        Promise.allSettled([
          polling.catch(() => {}).then(() => intake.stop()),
          watch.stop(),
          silence.stop(),
          mass.stop(),
          boards.stop(),
          background,
          told,
        ]),
        delay(STOP_MS, undefined, { signal: inTime }).catch(() => {}),
      ]);
      await Promise.race([server?.close(), delay(1_000)]);
      await Promise.race([Promise.all([...panels.values()].map((panel) => panel.close())), delay(1_000)]);
      await store.close();
      end();
    },
  };
}
