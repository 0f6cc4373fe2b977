import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { languageCodes } from './bot/i18n.ts';
import { ConfigError, loadConfig } from './config.ts';
import { createLog, mask } from './log.ts';
import { StoreError } from './store/store.ts';

const ENV_FILE = fileURLToPath(new URL('../.env', import.meta.url));

async function main(): Promise<void> {
  if (existsSync(ENV_FILE)) loadEnvFile(ENV_FILE);
  const config = loadConfig(process.env, languageCodes());
  const log = createLog(config.logLevel);
  const app = await createApp(config, { log });

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
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was left alone'));

  await app.start();
  await app.ended;
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof StoreError;
  const text = error instanceof Error ? (expected ? error.message : `The bot ended: ${error.message}`) : String(error);
  const hint =
    error instanceof ConfigError ? '\nSettings: .env.example. To try the bot without a token: npm run playground' : '';
  process.stderr.write(`${mask(text)}${hint}\n`);
  process.exit(1);
});
