import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Lease } from '../../src/store/lease.ts';

/** A PostgreSQL server of the test's own: a port and a folder that nobody else has. */
export interface PostgresServer {
  port: number;
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** Ends it at once, as a crash does, and starts it again after so long. */
  crash(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

const PACKAGES = '/usr/lib/postgresql';

/** The folder of its programs: that of Debian's package, the newest, or what is on the path. */
function programs(): string | undefined {
  const versions = existsSync(PACKAGES) ? readdirSync(PACKAGES).sort((one, other) => Number(other) - Number(one)) : [];
  return versions.map((version) => join(PACKAGES, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** Whether the tests that need one can run here; CI installs it. */
export const hasPostgres = programs() !== undefined;

/** @param auth how it knows who asks; the password is `secret`. */
export async function startPostgres(auth: 'trust' | 'scram-sha-256' = 'trust'): Promise<PostgresServer> {
  const bin = programs();
  if (!bin) throw new Error('PostgreSQL is not installed (apt-get install postgresql)');
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? idsOf('postgres') : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? 0);
  const run = (name: string, ...args: string[]) =>
    execFileSync(join(bin, name), args, { ...user, cwd: folder, stdio: 'pipe', env: { LC_ALL: 'C.UTF-8' } });
  const data = join(folder, 'data');
  const password = join(folder, 'password');
  writeFileSync(password, 'secret\n');
  const words = [
    '--username',
    'bot',
    '--auth',
    auth,
    '--pwfile',
    password,
    '--encoding',
    'UTF8',
    '--locale',
    'C.UTF-8',
  ];
  run('initdb', '--pgdata', data, ...words);
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`;
  const start = () =>
    new Promise<void>((resolve, reject) => {
      // Its own output goes to the log, not to us: it would keep our pipe open.
      const args = ['start', '--wait', '--pgdata', data, '--log', join(folder, 'log'), '--options', options];
      spawn(join(bin, 'pg_ctl'), args, { ...user, cwd: folder, stdio: 'ignore' }).once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`PostgreSQL did not start: ${code}`)),
      );
    });
  const stop = async (mode: 'fast' | 'immediate') =>
    void run('pg_ctl', 'stop', '--wait', '--mode', mode, '--pgdata', data);
  await start();
  return {
    port,
    database: () => newDatabase(port),
    crash: () => stop('immediate'),
    start,
    async close() {
      await stop('immediate').catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns the address of a new, empty database of the server at this port. */
export async function newDatabase(port: number): Promise<string> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'bot', password: 'secret', database: 'postgres' });
  await client.connect();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return `postgres://bot:secret@127.0.0.1:${port}/${name}`;
}

/** Before all tests: with STORE=postgres, the server that all of them share, each with a database of its own. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.STORE !== 'postgres') return undefined;
  const server = await startPostgres();
  process.env.POSTGRES_PORT = String(server.port);
  return () => server.close();
}

/** A lease that nobody ends, of a shard that nobody has taken. */
export function leaseOf(shard: number): Lease {
  return { shard, epoch: '0', isValid: () => true, isInReach: () => true, end() {} };
}

/** What the bot of a test keeps its state in: a file in this folder, or with STORE=postgres a database. */
export async function storageOf(folder: string): Promise<Record<string, string>> {
  if (process.env.STORE !== 'postgres') return { STORAGE_URL: `sqlite://${folder}/bot.sqlite` };
  const ENCRYPTION_KEY = randomBytes(32).toString('base64');
  return { STORAGE_URL: await newDatabase(Number(process.env.POSTGRES_PORT)), ENCRYPTION_KEY };
}

export function idsOf(name: string): { uid?: number; gid?: number } {
  const ask = (flag: string) => Number(execFileSync('id', [flag, name]).toString());
  return { uid: ask('-u'), gid: ask('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
