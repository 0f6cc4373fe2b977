import { createApp } from './app.ts';
import { languageCodes } from './bot/words/i18n.ts';
import { ConfigError, environment, loadConfig } from './config.ts';
import { createLog, createSecrets } from './log.ts';
import { StoreError } from './store/database.ts';

const secrets = createSecrets();

async function run(started: () => void): Promise<void> {
  const config = loadConfig(environment(), languageCodes());
  const log = createLog(config.logLevel, secrets);
  const app = await createApp(config, { log, hide: secrets.hide });

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await app.stop();
    log.info('stopped');
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));

  try {
    await app.start();
    started();
    await app.ended;
  } catch (error) {
    if (stopping) return; // It was told to stop before it had started.
    await app.stop();
    throw error;
  }
}

/** What whoever runs the bot is told when it ends by itself. */
function lastWords(error: unknown): string {
  if (error instanceof ConfigError) {
    return `${error.message}\nSettings: .env.example. To try the bot without a token: npm run playground`;
  }
  if (error instanceof StoreError) return error.message;
  if (error instanceof Error && 'error_code' in error && (error.error_code === 401 || error.error_code === 404)) {
    return `The bot ended: Telegram does not know the token in BOT_TOKEN, or not any more (${error.message}).`;
  }
  return `The bot ended: ${error instanceof Error ? error.message : String(error)}`;
}

function end(words: string): never {
  process.stderr.write(`${secrets.mask(words)}\n`);
  process.exit(1);
}

/** The bot, until it is stopped or can't go on: both end the process. */
export function main(started: () => void): void {
  // What nobody caught, rejections too: Node would print it as it is. All that counts is on the disk.
  process.on('uncaughtException', (error: unknown) => {
    end(`The bot ended by a mistake of its own: ${error instanceof Error ? error.stack : String(error)}`);
  });
  run(started).catch((error: unknown) => end(lastWords(error)));
}
