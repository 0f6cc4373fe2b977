import { setTimeout as delay } from 'node:timers/promises';
import { ALLOWED_UPDATES, poll, untilReached } from './bot/telegram/polling.ts';
import { register } from './bot/telegram/registration.ts';
import { parseUpdate } from './bot/telegram/update.ts';
import { alarmed, watchOver } from './bot/unasked/looks.ts';
import { type Config, loadEncryptionKeys } from './config.ts';
import { type Counts, createSoleKeeper, type Keeper, type Lead } from './keeper.ts';
import { type Backups, createBackups } from './operator/backups.ts';
import { createReadiness, heartbeatOf } from './server/readiness.ts';
import type { Server } from './server/server.ts';
import { createShared, createTalking, type Outside, type Shared } from './shared.ts';
import type { Unreadable } from './store/aside.ts';
import { createSeal } from './store/seal.ts';
import { openStore, type Store } from './store/store.ts';

/** Work that is on its way when the bot stops may take so long. */
const STOP_MS = 9_000;
/** So long may what is idle by then take to close. */
const CLOSE_MS = 1_000;

export interface App {
  /** Resolves when the bot takes updates. @throws GrammyError when Telegram does not take the token. */
  start(): Promise<void>;
  /** Resolves, or rejects, when the bot ended by itself: the token was revoked. */
  ended: Promise<void>;
  /** No new updates; finishes the running ones, then closes everything. */
  stop(): Promise<void>;
  port(): number | undefined;
}

/** The life of the process: what starts and stops, and in which order. Opens the database. @throws StoreError, ConfigError */
export async function createApp(config: Config, outside: Outside): Promise<App> {
  const { shared, store, createKeeper } = await open(config, outside, {
    counts: () => keeper.counts(),
    backup: () => backups.now(),
  });
  const { alarms, log, metrics, telegram } = shared;
  const { api } = createTalking(shared, store);
  api.config.use(alarmed(alarms));
  const backups = createBackups({ config, store, log, now: shared.now });

  const stopping = new AbortController();
  const { promise: ended, resolve: end, reject: fail } = Promise.withResolvers<void>();
  const readiness = createReadiness({
    store,
    passed: shared.passed,
    isPolling: () => isPolling,
    problem: () => (stopping.signal.aborted ? 'the bot is stopping' : keeper.problem()),
    heartbeat: heartbeatOf(config.storage),
  });
  let server: Server | undefined;
  let registering: Promise<void> | undefined;
  let isPolling = false;

  const lead: Lead = async (signal) => {
    const reach = <T>(ask: () => Promise<T>) => untilReached(ask, signal, log);
    registering = register({ api, languages: shared.languages, store, bot: telegram.me().id, log }).catch(
      (error: unknown) => log.warn({ err: error }, 'commands and descriptions were not registered'),
    );
    const { file, url: database } = config.storage;
    watchOver({
      api,
      alarms,
      file: database === undefined ? file : undefined,
      hasWebhook: config.webhook !== undefined,
      passed: shared.passed,
      onError: shared.onError,
      lookMs: outside.alarmMs,
      signal,
    });
    if (config.webhook) {
      const { url, secret } = config.webhook;
      await reach(() => api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES }));
      return { over: Promise.resolve() };
    }
    // When it stays, polling is refused, and says why.
    await reach(() => api.deleteWebhook()).catch((error: unknown) =>
      log.warn({ err: error }, 'the webhook was not deleted'),
    );
    readiness.polled();
    isPolling = true;
    const polling = poll(api, keeper, signal, log, readiness.polled).finally(() => {
      isPolling = false;
    });
    polling.then(() => stopping.signal.aborted && end(), fail);
    return { over: polling };
  };
  const keeper: Keeper = createKeeper(lead);

  const serve = async () => {
    if (!metrics || config.port === undefined) return;
    const { startServer } = await import('./server/server.ts');
    const webhook = config.webhook && {
      path: new URL(config.webhook.url).pathname,
      secret: config.webhook.secret,
      async take(sent: unknown) {
        const update = parseUpdate(sent);
        if (update) await keeper.accept([update]);
        return update !== undefined;
      },
    };
    server = await startServer({
      port: config.port,
      metrics: metrics.registry,
      isHealthy: () => !stopping.signal.aborted && keeper.problem() === undefined,
      whyNotReady: readiness.reason,
      webhook,
      log,
    });
  };

  /** Each when the one before it is through. */
  const starts: readonly (() => unknown)[] = [
    async () => telegram.meet(await untilReached(() => api.getMe(), stopping.signal, log)),
    () => keeper.start(),
    serve,
    () => readiness.start(),
    () => backups.start(),
    () => alarms.start(),
  ];

  /** Those of a row side by side; the next row when they are through, or have had their time. */
  const stops: readonly { withinMs: number; row: readonly (() => unknown)[] }[] = [
    {
      withinMs: STOP_MS,
      row: [
        () => stopping.abort(),
        () => telegram.pace.stop(),
        () => keeper.stop(),
        () => registering,
        () => backups.stop(),
        () => readiness.stop(),
      ],
    },
    { withinMs: CLOSE_MS, row: [() => server?.close(), () => alarms.stop()] },
    { withinMs: CLOSE_MS, row: [...shared.panels.values()].map((panel) => () => panel.close()) },
  ];

  return {
    ended,
    port: () => server?.port,
    async start() {
      for (const step of starts) await step();
      log.info({ bot: telegram.me().username, port: server?.port }, 'the bot is running');
    },
    async stop() {
      for (const { withinMs, row } of stops) {
        await Promise.race([Promise.allSettled(row.map(async (step) => step())), delay(withinMs)]);
      }
      await store.close();
      end();
    },
  };
}

/** Opens what the state is kept in, and makes what all people share. */
async function open(
  config: Config,
  outside: Outside,
  { counts, backup }: { counts: () => Counts; backup: Backups['now'] },
) {
  const { log, clock, hide = () => {} } = outside;
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
  const seal = createSeal(keys);
  // Without a port nobody asks for them: their libraries are a tenth of the start.
  const metrics =
    config.port === undefined
      ? undefined
      : (await import('./server/metrics.ts')).createMetrics({
          counts,
          habits: () => [...shared.panels].map(([panel, { habits }]) => [panel, habits.all()]),
        });
  const onUnreadable = ({ collection, reason }: Unreadable) => {
    metrics?.recordUnreadable(collection);
    log.error({ collection, reason }, 'a stored record cannot be read: it is kept in the table "unreadable"');
  };
  const passed = clock?.passed ?? (() => performance.now());
  let shared: Shared;
  if (config.storage.url === undefined) {
    const store = await openStore({
      file: config.storage.file,
      seal,
      passed,
      onOperation: metrics?.storeOperated,
      onUnreadable,
    });
    shared = await createShared(config, outside, { common: store, metrics, backup });
    return { shared, store, createKeeper: (lead: Lead) => createSoleKeeper(shared, store, lead) };
  }
  const { openSharedStore } = await import('./store/shared.ts');
  const { createReplica } = await import('./replica.ts');
  const both = await openSharedStore({
    url: config.storage.url,
    seal,
    passed,
    onOperation: metrics?.storeOperated,
    onUnreadable,
  });
  const store: Store = { ...both.common, close: () => both.close() };
  shared = await createShared(config, outside, { common: store, metrics, backup });
  return { shared, store, createKeeper: (lead: Lead) => createReplica(shared, { store: both, seal, lead }) };
}

/** A proxy's password as it is typed, as it is meant, and as it goes to an http proxy. */
function proxySecrets(url: string | undefined): string[] {
  if (url === undefined) return [];
  const { username, password } = new URL(url);
  const whole = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return password ? [password, decodeURIComponent(password), whole] : [];
}
