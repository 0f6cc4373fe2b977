import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';

/** So long may Telegram give no updates: a long poll takes 30 s, and its answer up to 45. */
const SILENT_MS = 120_000;
/** So long may a write take to be on the disk. */
const WRITE_MS = 5_000;
const BEAT_MS = 30_000;
/** A heartbeat that is older comes from nobody. */
export const BEAT_GOOD_MS = 3 * BEAT_MS;
/** What the heartbeat says when all is well. */
export const READY = 'ready';

/** The file, beside the database if it is one, in which the bot says whether it is ready, for whoever can't ask a port. */
export const heartbeatOf = ({ file, url }: Config['storage']) =>
  url === undefined ? `${file}.alive` : join(tmpdir(), 'smm-panel-bot.alive');

/** Whether the bot can do its work just now. */
export interface Readiness {
  /** @returns why not. */
  reason: () => Promise<string | undefined>;
  /** Telegram has answered a poll. */
  polled: () => void;
  /** From now on the heartbeat says it too. */
  start(): Promise<void>;
  stop(): void;
}

export function createReadiness(parts: {
  store: Store;
  passed: () => number;
  /** Whether this process asks Telegram. */
  isPolling: () => boolean;
  /** Why it can do nothing at all. */
  problem: () => string | undefined;
  heartbeat: string;
}): Readiness {
  const { store, passed } = parts;
  let lastPoll = passed();
  let timer: NodeJS.Timeout | undefined;

  const whyNotWritten = async () => {
    const late = Promise.withResolvers<string>();
    const wait = setTimeout(() => late.resolve('the store takes too long to be written'), WRITE_MS);
    const written = store.tryWrite().then(
      () => undefined,
      (error: unknown) => `the store cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
    return Promise.race([written, late.promise]).finally(() => clearTimeout(wait));
  };
  const reason = async () => {
    const problem = parts.problem();
    if (problem !== undefined) return problem;
    const silent = passed() - lastPoll;
    if (parts.isPolling() && silent > SILENT_MS) return `no updates from Telegram for ${Math.round(silent / 1000)} s`;
    return whyNotWritten();
  };
  const beat = async () => {
    const says = (await reason()) ?? READY;
    try {
      writeFileSync(parts.heartbeat, `${says}\n`, { mode: 0o600 });
    } catch {
      // It grows old, which says the same.
    }
  };
  return {
    reason,
    polled() {
      lastPoll = passed();
    },
    start() {
      timer = setInterval(() => void beat(), BEAT_MS).unref();
      return beat();
    },
    stop() {
      clearInterval(timer);
      rmSync(parts.heartbeat, { force: true });
    },
  };
}
