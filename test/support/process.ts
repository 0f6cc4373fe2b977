import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPanelServer, type PanelServer } from '../../src/playground/panel/server.ts';
import {
  createTelegramServer,
  type Person,
  type TelegramServer,
  type TelegramServerOptions,
} from '../../src/playground/telegram/server.ts';

import { storageOf } from './postgres.ts';

const START = fileURLToPath(new URL('../../src/start.js', import.meta.url));
const OPERATOR = fileURLToPath(new URL('../../src/operator/', import.meta.url));

/** The real bot in a process of its own. */
export interface BotProcess {
  /** All that it wrote on standard output and on standard error. */
  readonly log: string;
  readonly errors: string;
  readonly pid: number;
  /** Resolves when the log has it. */
  logged(text: string): Promise<void>;
  /** Sends a signal and waits for the end. @returns the exit code; `null` when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Waits for the end. */
  exited(): Promise<number | null>;
}

function startProcess(env: Record<string, string>, script = START, words: readonly string[] = []): BotProcess {
  const child: ChildProcess = spawn(process.execPath, [script, ...words], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  let errors = '';
  const gone = once(child, 'close').then(([code]) => code as number | null);
  child.stdout?.on('data', (bytes: Buffer) => {
    log += bytes.toString();
  });
  child.stderr?.on('data', (bytes: Buffer) => {
    errors += bytes.toString();
  });
  return {
    get log() {
      return log;
    },
    get errors() {
      return errors;
    },
    pid: child.pid ?? 0,
    async logged(text) {
      const over = gone.then((code) => {
        throw new Error(`the process ended with ${code} before it logged ${text}:\n${log}\n${errors}`);
      });
      over.catch(() => {});
      while (!log.includes(text)) await Promise.race([once(child.stdout ?? child, 'data'), over]);
    },
    async end(signal) {
      child.kill(signal);
      return gone;
    },
    exited: () => gone,
  };
}

export type Customer = Person & { key: string };

/** The two local servers, a folder for the database, and processes of the bot between them. */
export interface ProcessStage {
  telegram: TelegramServer;
  panel: PanelServer;
  env: Record<string, string>;
  /** Starts the bot and waits until it takes updates. */
  start(): Promise<BotProcess>;
  /** Starts it without waiting. */
  spawn(env?: Record<string, string>): BotProcess;
  /** What whoever runs the bot types: a script of `src/operator/` with its words. */
  operator(script: string, words?: readonly string[], env?: Record<string, string>): BotProcess;
  customer(): Promise<Customer>;
  /** All bytes of the database and its logs, one character each. */
  bytes(): string;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function openProcessStage(
  more: Record<string, string> = {},
  options: TelegramServerOptions = {},
): Promise<ProcessStage> {
  const telegram = await createTelegramServer(options);
  const panel = await createPanelServer();
  const folder = mkdtempSync(join(tmpdir(), 'bot-process-'));
  const started: BotProcess[] = [];
  const env = {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    PANEL_API_URL: panel.url,
    ...(await storageOf(folder)),
    POLL_INTERVAL_SECONDS: '1',
    PANEL_TIMEOUT_SECONDS: '3',
    LOG_LEVEL: 'trace',
    ...more,
  };
  const stage: ProcessStage = {
    telegram,
    panel,
    env,
    spawn(changes = {}) {
      const bot = startProcess({ ...env, ...changes });
      started.push(bot);
      return bot;
    },
    operator(script, words = [], changes = {}) {
      const command = startProcess({ ...env, ...changes }, `${OPERATOR}${script}.ts`, words);
      started.push(command);
      return command;
    },
    async start() {
      const bot = stage.spawn();
      await bot.logged('the bot is running');
      return bot;
    },
    async customer() {
      const { key } = panel.account();
      const person = telegram.person();
      person.say(`/connect ${key}`);
      await person.waitFor('Connected', { timeoutMs: 10_000 });
      return Object.assign(person, { key });
    },
    bytes: () =>
      readdirSync(folder)
        .filter((file) => !file.endsWith('.key'))
        .map((file) => readFileSync(join(folder, file)).toString('latin1'))
        .join(''),
    async [Symbol.asyncDispose]() {
      await Promise.all(started.map((bot) => bot.end('SIGKILL')));
      await telegram.close();
      await panel.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return stage;
}
