import { setTimeout as delay } from 'node:timers/promises';
import { ALLOWED_UPDATES, poll, untilReached } from './bot/telegram/polling.ts';
import { register } from './bot/telegram/registration.ts';
import { parseUpdate } from './bot/telegram/update.ts';
import type { Config } from './config.ts';
import { createBackups } from './operator/backups.ts';
import { createParts, type Outside } from './parts.ts';
import { createReadiness, heartbeatOf } from './server/readiness.ts';
import type { Server } from './server/server.ts';

/** Work that is on its way when the bot stops may take so long. */
const STOP_MS = 8_000;
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

/** The life of all parts: what starts and stops, and in which order. Opens the database. @throws StoreError, ConfigError */
export async function createApp(config: Config, outside: Outside): Promise<App> {
  const { log } = outside;
  const parts = await createParts(config, outside);
  const { balanceLine, boards, bot, digest, intake, mass, metrics, place, silence, store, watch } = parts;

  const backups = createBackups({ config, store, log, now: parts.now });

  const stopping = new AbortController();
  const { promise: ended, resolve: end, reject: fail } = Promise.withResolvers<void>();
  const readiness = createReadiness({
    store,
    passed: parts.passed,
    isPolling: config.webhook === undefined,
    isStopping: () => stopping.signal.aborted,
    heartbeat: heartbeatOf(config.storage.file),
  });
  let server: Server | undefined;
  let registering: Promise<void> | undefined;
  let polling: Promise<void> | undefined;
  let telling: NodeJS.Timeout | undefined;
  let told: Promise<void> | undefined;

  const reach = <T>(ask: () => Promise<T>) => untilReached(ask, stopping.signal, log);

  const serve = async () => {
    if (!metrics || config.port === undefined) return;
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
      whyNotReady: readiness.reason,
      webhook,
      log,
    });
  };

  const tellUntold = () => {
    told ??= parts.repair
      .settle()
      .then(() => parts.resume((...push) => parts.notifier.push(...push)))
      .catch((error: unknown) => log.error({ err: error }, 'unfinished orders were not told'))
      .finally(() => {
        told = undefined;
      });
  };

  const listen = async () => {
    if (config.webhook) {
      const { url, secret } = config.webhook;
      await reach(() => bot.api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES }));
      return;
    }
    // When it stays, polling is refused, and says why.
    await reach(() => bot.api.deleteWebhook()).catch((error: unknown) =>
      log.warn({ err: error }, 'the webhook was not deleted'),
    );
    polling = poll(bot.api, intake, stopping.signal, log, readiness.polled);
    polling.then(end, fail);
  };

  /** Each when the one before it is through. */
  const starts: readonly (() => unknown)[] = [
    async () => {
      bot.botInfo = await reach(() => bot.api.getMe());
    },
    () => place.recover(),
    () => mass.recover(),
    () => watch.start(),
    () => balanceLine.start(),
    () => digest.start(),
    () => boards.start(),
    () => silence.start(),
    () => intake.recover(),
    serve,
    () => {
      telling = setInterval(tellUntold, config.pollIntervalMs);
      tellUntold();
      registering = register({ api: bot.api, languages: parts.languages, store, bot: bot.botInfo.id, log }).catch(
        (error: unknown) => log.warn({ err: error }, 'commands and descriptions were not registered'),
      );
    },
    listen,
    () => readiness.start(),
    () => backups.start(),
  ];

  /** Those of a row side by side; the next row when they are through, or have had their time. */
  const stops: readonly { withinMs: number; row: readonly (() => unknown)[] }[] = [
    {
      withinMs: STOP_MS,
      row: [
        () => stopping.abort(),
        () => parts.pace.stop(),
        () => balanceLine.stop(),
        () => digest.stop(),
        () => clearInterval(telling),
        () => Promise.allSettled([polling]).then(() => intake.stop()),
        () => watch.stop(),
        () => silence.stop(),
        () => mass.stop(),
        () => boards.stop(),
        () => registering,
        () => backups.stop(),
        () => readiness.stop(),
        () => told,
      ],
    },
    { withinMs: CLOSE_MS, row: [() => server?.close()] },
    { withinMs: CLOSE_MS, row: [...parts.panels.values()].map((panel) => () => panel.close()) },
  ];

  return {
    ended,
    port: () => server?.port,
    async start() {
      for (const step of starts) await step();
      log.info({ bot: bot.botInfo.username, port: server?.port }, 'the bot is running');
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
