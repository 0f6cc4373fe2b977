import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, loadEncryptionKeys } from '../config.ts';
import type { Logger } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Order } from './copier.ts';
import { toDisk } from './copy.ts';

const COPIER = fileURLToPath(new URL('copier.ts', import.meta.url));
/** How often it is looked whether today has its copy: one that failed is tried again then. */
const LOOK_MS = 3_600_000;
const NAME = /-\d{4}-\d\d-\d\d-\d{6}\.sqlite$/;

/** The file's name, and its size in bytes. */
interface Made {
  name: string;
  bytes: number;
}

/** A whole, checked copy of the database each day while the bot runs. */
export interface Backups {
  start(): void;
  /** One more, at once; the one that is being made, if there is one. `none`: they are not asked for in the settings. */
  now(): Promise<Made | 'failed' | 'none'>;
  /** Gives up the copy that is being made. */
  stop(): Promise<void>;
}

export function createBackups(parts: { config: Config; store: Store; log: Logger; now: () => number }): Backups {
  const { config, store, log, now } = parts;
  const { backups, storage } = config;
  if (!backups) return { start() {}, now: async () => 'none', async stop() {} };
  const { folder, keep } = backups;
  const start = beginningOf(storage.file);
  let timer: NodeJS.Timeout | undefined;
  let making: Promise<Made | 'failed' | 'none'> | undefined;
  let copier: ChildProcess | undefined;

  const make = async (isAsked: boolean): Promise<Made | 'failed' | 'none'> => {
    const [day = '', time = ''] = new Date(now()).toISOString().split(/[T.]/);
    const file = join(folder, `${start}-${day}-${time.replaceAll(':', '')}.sqlite`);
    const began = performance.now();
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const hasOne = copiesIn(folder, storage.file).some((name) => name.startsWith(`${start}-${day}-`));
      if (hasOne && !isAsked) return 'none';
      removeParts(folder, start);
      const order: Order = {
        from: storage.file,
        to: `${file}.part`,
        keys: loadEncryptionKeys(storage).map((key) => key.toString('base64')),
      };
      await store.whileStill(() => copy(order));
      renameSync(order.to, file);
      toDisk(folder);
      // Never the one that was just made, whatever the clock said when the others were.
      const others = copiesIn(folder, storage.file).filter((name) => join(folder, name) !== file);
      for (const old of others.slice(0, Math.max(0, others.length + 1 - keep))) rmSync(join(folder, old));
      const bytes = statSync(file).size;
      log.info({ file, bytes, ms: Math.round(performance.now() - began) }, 'a backup was made');
      return { name: basename(file), bytes };
    } catch (error) {
      rmSync(`${file}.part`, { force: true });
      if (timer) log.error({ err: error, folder }, 'no backup was made: it is tried again in an hour');
      return 'failed';
    }
  };

  const copy = async (order: Order) => {
    copier = fork(COPIER, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    copier.on('error', () => {}); // Then it ends, which is told below.
    const answer = Promise.race([
      once(copier, 'message').then(([{ problem }]) => problem as string | undefined),
      once(copier, 'exit').then(() => 'the process that copies ended'),
    ]);
    const ended = once(copier, 'close').catch(() => {});
    copier.send(order);
    const problem = await answer;
    await ended;
    copier = undefined;
    if (problem !== undefined) throw new Error(problem);
  };

  const makeOne = (isAsked: boolean) => {
    making ??= make(isAsked).finally(() => {
      making = undefined;
    });
    return making;
  };
  const look = () => void makeOne(false);
  return {
    start() {
      timer = setInterval(look, LOOK_MS).unref();
      look();
    },
    now: () => makeOne(true),
    async stop() {
      clearInterval(timer);
      timer = undefined;
      copier?.kill();
      await making;
    },
  };
}

/** What the names of all copies of a database begin with. */
function beginningOf(file: string): string {
  return basename(file).replace(/\.\w+$/, '');
}

/** The copies of this database in a folder, the oldest first, by the date in their names. */
export function copiesIn(folder: string, file: string): string[] {
  const start = beginningOf(file);
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isFile() ? one.name : []));
  return names.filter((name) => name.startsWith(`${start}-`) && NAME.test(name)).sort();
}

/** Of processes that were killed. */
function removeParts(folder: string, start: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${start}-`) && name.endsWith('.part')) rmSync(join(folder, name), { force: true });
  }
}
