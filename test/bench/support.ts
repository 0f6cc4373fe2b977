import { type ChildProcess, fork, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Service } from '../../src/panel/model.ts';

/** What people do in one load: all of them the same. */
export interface Load {
  token: string;
  people: readonly number[];
  what:
    | { kind: 'text'; text: string }
    | { kind: 'tap'; data: string }
    | { kind: 'photo' }
    | { kind: 'inline'; query: string };
  /** Updates of each person; 1 unless told. */
  each?: number;
  /** A steady stream with so long between two updates; all at once unless told. */
  everyMs?: number;
}

export interface Loaded {
  ms: number;
  updates: number;
  /** From when an update was there until its answer was, for each, in ms. */
  took: number[];
}

export type Asked =
  | { do: 'firstPoll'; token: string }
  | { do: 'forget'; token: string }
  | { do: 'load'; load: Load }
  | { do: 'hook'; token: string; url: string; secret: string }
  | { do: 'flood'; token: string; chat: number; what: Load['what']; count: number }
  | { do: 'quiet' }
  | { do: 'panel'; services?: string; slowMs?: number; slowKeys?: string[] };

/** The Bot API, the panel and the people, in a process of their own. */
export interface Servers {
  url: string;
  panelUrl: string;
  /** When the bot first asked for updates, or gave its webhook, in ms since 1970. */
  firstPoll(token: string): Promise<number>;
  /** The next process with this token starts from nothing. */
  forget(token: string): Promise<void>;
  load(load: Load): Promise<Loaded>;
  /** From now on its updates are posted there, as to a webhook. */
  hook(token: string, url: string, secret: string): Promise<void>;
  /** One chat sends very much at once; resolves when the bot has taken all of it, answered or not. */
  flood(token: string, chat: number, what: Load['what'], count: number): Promise<void>;
  /** Nothing is asked of the servers any more. */
  quiet(): Promise<void>;
  panel(change: { services?: string; slowMs?: number; slowKeys?: string[] }): Promise<number>;
  close(): void;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** @param services what the panel has; its own well-known ones unless told. */
export async function startServers(services?: readonly Service[]): Promise<Servers> {
  const child = fork(here('servers.ts'), { execArgv: [] });
  const answers = new Map<number, (answer: unknown) => void>();
  let last = 0;
  const port = await new Promise<number>((resolve) => {
    child.once('message', (message) => resolve((message as { port: number }).port));
  });
  child.on('message', (message) => {
    const { id, answer } = message as { id: number; answer: unknown };
    answers.get(id)?.(answer);
    answers.delete(id);
  });
  const ask = <T>(asked: Asked) =>
    new Promise<T>((resolve) => {
      answers.set(++last, resolve as (answer: unknown) => void);
      child.send({ id: last, asked });
    });
  const rows = services?.map(({ id, ...rest }) => ({ service: Number(id), ...rest }));
  if (rows) await ask({ do: 'panel', services: JSON.stringify(rows) });
  return {
    url: `http://127.0.0.1:${port}`,
    panelUrl: `http://127.0.0.1:${port}/api/v2`,
    firstPoll: (token) => ask({ do: 'firstPoll', token }),
    forget: (token) => ask({ do: 'forget', token }),
    load: (load) => ask({ do: 'load', load }),
    hook: (token, url, secret) => ask({ do: 'hook', token, url, secret }),
    flood: (token, chat, what, count) => ask({ do: 'flood', token, chat, what, count }),
    quiet: () => ask({ do: 'quiet' }),
    panel: (change) => ask({ do: 'panel', ...change }),
    close: () => child.disconnect(),
  };
}

export interface Process {
  token: string;
  startedAt: number;
  /** Resident memory in MiB. */
  memory(): number;
  /** CPU seconds since its start. */
  cpu(): number;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts a bot as an operator does; resolves at once. `NODE_ARGS` goes to it, for profiles. */
export function startProcess(file: 'main' | 'barest', token: string, env: Record<string, string>): Process {
  const extra = file === 'main' ? (process.env.NODE_ARGS?.split(' ') ?? []) : [];
  const startedAt = Date.now();
  const child: ChildProcess = spawn(
    process.execPath,
    [...extra, file === 'main' ? here('../../src/start.js') : here('barest.js')],
    { env: { PATH: process.env.PATH, ...env, BOT_TOKEN: token }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const status = (name: string) => {
    const text = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1]) / 1024;
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };
  return {
    token,
    startedAt,
    memory: () => status('VmRSS'),
    cpu() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    stop: () => end(file === 'main' ? 'SIGTERM' : 'SIGKILL'),
    kill: () => end('SIGKILL'),
  };
}

export const ENCRYPTION_KEY = Buffer.alloc(32, 7).toString('base64');

export function newToken(): string {
  return `${100_000 + Math.floor(Math.random() * 800_000)}:${randomBytes(15).toString('hex')}`;
}

/** A folder that is gone when the bench ends. */
export function useFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param share 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** One line of the report; a target that is missed makes the bench fail. */
export function report(what: string, value: number, target?: { atMost: number } | { atLeast: number }): void {
  const shown = Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
  if (target === undefined) {
    console.log(`        ${what}: ${shown}`);
    return;
  }
  const [limit, words] = 'atMost' in target ? [target.atMost, 'at most'] : ([target.atLeast, 'at least'] as const);
  const isMet = 'atMost' in target ? value <= limit : value >= limit;
  console.log(`${isMet ? 'ok     ' : 'MISSED '} ${what}: ${shown} (${words} ${limit})`);
  if (!isMet) process.exitCode = 1;
}

export function collectGarbage(): void {
  if (!global.gc) throw new Error('run it with npm run bench, or node --expose-gc');
  global.gc();
}
