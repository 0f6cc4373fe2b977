import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../faults/ports.ts';
import { hasPostgres, idsOf, type PostgresServer, startPostgres } from '../support/postgres.ts';
import { openProcessStage } from '../support/process.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const POOLER = '/usr/sbin/pgbouncer';
const keys = () => randomBytes(32).toString('base64');

describe.skipIf(!hasPostgres)('a start on a database', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres('scram-sha-256');
  });
  const closing: (() => void)[] = [];
  afterAll(async () => {
    for (const close of closing) close();
    await server?.close();
  });

  /** The bot's last words; it must not have been told what to hide. */
  async function lastWords(env: Record<string, string>): Promise<string> {
    await using stage = await openProcessStage({ ENCRYPTION_KEY: keys(), ...env });
    const bot = stage.spawn();
    expect([await bot.exited(), bot.log]).toEqual([1, '']);
    expect(bot.errors).not.toMatch(/secret|\n\s+at /);
    return bot.errors;
  }
  async function run(url: string, ...texts: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const text of texts) await client.query(text);
    await client.end();
  }
  const changed = async (change: (url: URL) => void) => {
    const url = new URL(await server.database());
    change(url);
    return { STORAGE_URL: url.href };
  };
  /** Takes connections and says nothing. */
  async function silentPort(): Promise<number> {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    closing.push(() => void silent.close());
    await vi.waitFor(() => expect(silent.listening).toBe(true));
    return (silent.address() as { port: number }).port;
  }

  const starts: Readonly<Record<string, [env: () => Promise<Record<string, string>>, words: RegExp]>> = {
    'without a key': [
      async () => ({ STORAGE_URL: await server.database(), ENCRYPTION_KEY: '' }),
      /ENCRYPTION_KEY is required with a postgres:\/\/ database, and the same for all processes/,
    ],
    'with another key': [
      async () => {
        const STORAGE_URL = await server.database();
        await using stage = await openProcessStage({ STORAGE_URL, ENCRYPTION_KEY: keys() });
        await (await stage.start()).end('SIGTERM');
        return { STORAGE_URL };
      },
      /^The encryption key does not open this database\..* Nothing in it was changed\.\n$/,
    ],
    'that is not there': [
      () => changed((url) => (url.pathname = '/none')),
      /database none at .*: it has no such database/,
    ],
    'with a wrong password': [
      () => changed((url) => (url.password = 'wrong')),
      /cannot be used: it does not take this user and password/,
    ],
    'as somebody who may make no tables': [
      async () => {
        const url = await server.database();
        await run(url, `CREATE ROLE guest LOGIN PASSWORD 'secret'`, 'REVOKE CREATE ON SCHEMA public FROM PUBLIC');
        return { STORAGE_URL: url.replace('//bot:', '//guest:') };
      },
      /may not make tables in the schema of the database: GRANT CREATE ON SCHEMA/,
    ],
    'with TLS where there is none': [
      () => changed((url) => url.searchParams.set('sslmode', 'require')),
      /TLS is asked for \(sslmode\), and it has none/,
    ],
    'where nobody listens': [
      async () => {
        const port = String(await freePort());
        return changed((url) => (url.port = port));
      },
      /cannot be used: nobody answers there/,
    ],
    'where somebody listens and says nothing': [
      async () => {
        const port = String(await silentPort());
        return changed((url) => (url.port = port));
      },
      /it takes the connection, and does not answer in time/,
    ],
    'that a newer version has changed': [
      async () => {
        const STORAGE_URL = await server.database();
        await run(STORAGE_URL, 'CREATE TABLE numbers AS SELECT $$schema$$ AS name, 99 AS value');
        return { STORAGE_URL };
      },
      /A newer version of the bot has changed this database/,
    ],
  };
  test.concurrent.each(Object.entries(starts))('%s ends with words that say so', async (_name, [env, words]) => {
    expect(await lastWords(await env())).toMatch(words);
  });

  test('goes on where TLS is only preferred, with a password that is not in the address', async () => {
    const url = new URL(await server.database());
    url.searchParams.set('sslmode', 'prefer');
    url.password = '';
    await using stage = await openProcessStage({
      STORAGE_URL: url.href,
      PGPASSWORD: 'secret',
      ENCRYPTION_KEY: keys(),
    });
    expect(await (await stage.start()).end('SIGTERM')).toBe(0);
  });

  test.skipIf(!existsSync(POOLER)).each(['', 'ignore_startup_parameters = options'])(
    'through PgBouncer that lends connections for a transaction is refused, with the reason (%s)',
    async (more) => {
      const port = await freePort();
      const folder = mkdtempSync(join(tmpdir(), 'pooler-'));
      const file = join(folder, 'ini');
      const user = process.getuid?.() === 0 ? idsOf('postgres') : {};
      writeFileSync(join(folder, 'users'), '"bot" "secret"\n');
      writeFileSync(
        file,
        `[databases]\n* = host=127.0.0.1 port=${server.port}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${port}
unix_socket_dir =\nauth_type = plain\nauth_file = ${join(folder, 'users')}\npool_mode = transaction\n${more}\n`,
      );
      if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? 0);
      const pooler: ChildProcess = spawn(POOLER, [file], { ...user, stdio: 'ignore' });
      onTestFinished(() => {
        pooler.kill();
        rmSync(folder, { recursive: true, force: true });
      });
      const env = await changed((url) => (url.port = String(port)));
      await vi.waitFor(() => run(env.STORAGE_URL, 'SELECT 1'), 10_000);
      expect(await lastWords(env)).toMatch(/a pooler.* give (?:the address of the server itself|its own address)/);
    },
  );
});
