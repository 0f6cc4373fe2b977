import { randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../faults/ports.ts';
import { hasPostgres, type PostgresServer, startPostgres } from '../support/postgres.ts';
import { openProcessStage, type ProcessStage } from '../support/process.ts';
import { openProxy } from '../support/proxy.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Told {
  code: number | null;
  ok: boolean;
  checks: { check: string; state: string; says: string; todo?: string }[];
  said: string;
}

const fileOf = (stage: ProcessStage) => (stage.env.STORAGE_URL ?? '').slice('sqlite://'.length);

/** Asks the doctor. It must change nothing. */
async function ask(stage: ProcessStage, env: Record<string, string> = {}): Promise<Told> {
  const bytesOf = () =>
    readdirSync(dirname(fileOf(stage)), { withFileTypes: true })
      .flatMap((one) => (one.isFile() ? one.name : []))
      .sort()
      .map((name) => [name, readFileSync(join(dirname(fileOf(stage)), name)).toString('base64')]);
  const before = bytesOf();
  const doctor = stage.operator('doctor', ['--json'], env);
  const code = await doctor.exited();
  expect(doctor.errors).toBe('');
  expect(bytesOf()).toEqual(before);
  return { code, ...JSON.parse(doctor.log), said: doctor.log };
}

const of = ({ checks }: Told, check: string) => checks.find((one) => one.check === check);
const wrongOf = ({ checks }: Told) => checks.filter(({ state }) => state === 'bad').map(({ check }) => check);

async function usedStage(env: Record<string, string> = {}): Promise<ProcessStage> {
  const stage = await openProcessStage(env);
  const bot = await stage.start();
  await stage.customer();
  await bot.end('SIGTERM');
  return stage;
}

test.concurrent('all is well before the first start, while the bot runs, and after it', async () => {
  await using stage = await openProcessStage();
  const before = await ask(stage);
  expect(before.checks.map(({ check }) => check)).toEqual([
    'Node',
    'settings',
    'token',
    'webhook',
    'clock',
    'panel 127.0.0.1',
    'database',
    'key',
    'disk',
    'file rights',
  ]);
  expect(of(before, 'database')?.says).toContain('the first start makes it');
  const bot = await stage.start();
  const person = await stage.customer();
  const during = stage.operator('doctor', ['--json']);
  expect(await during.exited()).toBe(0);
  expect(during.log).toContain('a bot is running on it');
  await bot.end('SIGTERM');
  const after = await ask(stage);
  expect(of(after, 'database')?.says).toMatch(/whole, schema 1; no bot is running on it/);
  expect(of(after, 'key')?.says).toBe('opens the database');
  expect(of(after, 'token')?.says).toMatch(/^of @\w+$/);
  expect(of(after, 'panel 127.0.0.1')?.says).toMatch(/answers in \d+ ms and says without a key: /);
  for (const told of [before, after]) expect([told.code, told.ok, wrongOf(told)]).toEqual([0, true, []]);
  const [, half = ''] = stage.telegram.token.split(':');
  for (const secret of [half, person.key, readFileSync(`${fileOf(stage)}.key`, 'utf8').trim()])
    expect(after.said).not.toContain(secret);

  const plain = stage.operator('doctor');
  expect(await plain.exited()).toBe(0);
  expect(plain.log).toMatch(/^ok {3}Node: [\d.]+\n[\s\S]*All is well\.\n$/);
  expect(await stage.operator('doctor', ['--help']).exited()).toBe(2);
});

test.concurrent('every setting that is wrong is named, and nothing else is asked', async () => {
  await using stage = await openProcessStage();
  const told = await ask(stage, { PORT: 'x', LOG_LEVEL: 'loud' });
  expect(told.code).toBe(1);
  expect(told.checks.map(({ check, says }) => [check, says.split(' ')[0]])).toEqual([
    ['Node', process.versions.node],
    ['settings', 'PORT'],
    ['settings', 'LOG_LEVEL'],
  ]);
  expect(stage.telegram.calls).toEqual([]);
});

test.concurrent('a token that Telegram does not know, and a Telegram that cannot be reached', async () => {
  await using stage = await openProcessStage();
  const unknown = await ask(stage, { BOT_TOKEN: '123456:another-token-of-nobody-at-all' });
  expect([unknown.code, wrongOf(unknown)]).toEqual([1, ['token']]);
  expect(of(unknown, 'token')?.todo).toContain('@BotFather');
  expect(unknown.said).not.toContain('another-token');
  const away = await ask(stage, { TELEGRAM_API_ROOT: `http://127.0.0.1:${await freePort()}` });
  expect([away.code, wrongOf(away)]).toEqual([1, ['token']]);
  expect(of(away, 'token')?.says).toContain('nothing listens there');
  expect(of(away, 'webhook')?.state).toBe('skipped');
});

test.concurrent('a webhook that somebody else has set, or nobody', async () => {
  await using stage = await openProcessStage();
  const set = (url: string) =>
    fetch(`${stage.telegram.url}/bot${stage.telegram.token}/setWebhook?url=${encodeURIComponent(url)}`);
  await set('https://other.example/hook');
  expect(wrongOf(await ask(stage))).toEqual(['webhook']);
  const ours = { WEBHOOK_URL: 'https://bot.example/hook', WEBHOOK_SECRET: 'only-telegram-knows', PORT: '1' };
  expect(of(await ask(stage, ours), 'webhook')?.says).toBe('another address is set than WEBHOOK_URL');
});

/** A server that answers all in one way. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`;
}

test.concurrent('each panel that is not one, by what is wrong with it', async () => {
  await using stage = await openProcessStage();
  const page = await serve((_request, response) => response.writeHead(403).end('<html>Just a moment...</html>'));
  const moved = await serve((_request, response) =>
    response.writeHead(301, { location: 'https://new.example/api/v2' }).end(),
  );
  const PANELS = `Page=${page},Moved=${moved},Nowhere=http://no-such-panel.invalid/api/v2,Deaf=http://127.0.0.1:${await freePort()}`;
  const told = await ask(stage, { PANELS });
  expect(wrongOf(told)).toEqual(['panel Page', 'panel Moved', 'panel Nowhere', 'panel Deaf']);
  expect(of(told, 'panel Page')?.says).toContain('answers 403 with something else than API v2');
  expect(of(told, 'panel Moved')?.says).toContain('sends to new.example');
  expect(of(told, 'panel Nowhere')?.says).toContain('not found (DNS)');
  expect(of(told, 'panel Deaf')?.says).toContain('nothing listens there');
});

test.concurrent('through the proxy all is asked as the bot asks it, and its password is not told', async () => {
  await using proxy = await openProxy('socks5');
  await using stage = await openProcessStage();
  const env = {
    TELEGRAM_API_ROOT: stage.telegram.url.replace('127.0.0.1', 'telegram.test'),
    PANEL_API_URL: stage.panel.url.replace('127.0.0.1', 'panel.test'),
    NODE_NO_WARNINGS: '1', // Of undici, about socks5.
  };
  const well = await ask(stage, { ...env, PROXY_URL: proxy.url() });
  expect([well.code, wrongOf(well)]).toEqual([0, []]);
  const refused = await ask(stage, { ...env, PROXY_URL: proxy.url('wrong-5f2e') });
  expect(wrongOf(refused)).toEqual(['token', 'panel panel.test']);
  expect(of(refused, 'token')?.says).toContain('the proxy does not let it through');
  expect(refused.said).not.toContain('5f2e');
});

const damage: Readonly<Record<string, (file: string) => void>> = {
  database: (file) => writeFileSync(file, Buffer.alloc(50_000, 'not a database ')),
  'database of a newer version': (file) => {
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version=2');
    database.close();
  },
  'key that is another': (file) => writeFileSync(`${file}.key`, `${randomBytes(32).toString('base64')}\n`),
  'key that is gone': (file) => renameSync(`${file}.key`, `${file}.elsewhere`),
  'file rights': (file) => chmodSync(file, 0o644),
};

test.concurrent.each(Object.entries(damage))('what is wrong on the disk: %s', async (name, spoil) => {
  await using stage = await usedStage();
  spoil(fileOf(stage));
  const told = await ask(stage);
  expect(told.code).toBe(1);
  expect(wrongOf(told)).toEqual([
    Object.keys({ database: 0, key: 0, 'file rights': 0 }).find((check) => name.startsWith(check)),
  ]);
  expect(told.checks.find(({ state }) => state === 'bad')?.todo).toBeTruthy();
});

test.concurrent('backups that are not made any more, and such as are', async () => {
  await using stage = await usedStage();
  const folder = join(dirname(fileOf(stage)), 'backups');
  const env = { BACKUP_FOLDER: folder };
  expect(of(await ask(stage, env), 'backups')?.state).toBe('skipped');
  const bot = stage.spawn(env);
  await bot.logged('a backup was made');
  await bot.end('SIGTERM');
  expect(of(await ask(stage, env), 'backups')?.state).toBe('ok');
  const long = new Date(Date.now() - 3 * 86_400_000);
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), long, long);
  expect(wrongOf(await ask(stage, env))).toEqual(['backups']);
});

test.concurrent('what a bot that was killed has left in the log is looked at, and stays there', async () => {
  await using stage = await openProcessStage();
  const bot = await stage.start();
  await stage.customer();
  await bot.end('SIGKILL');
  expect(statSync(`${fileOf(stage)}-wal`).size).toBeGreaterThan(0);
  const told = await ask(stage);
  expect([told.code, wrongOf(told)]).toEqual([0, []]);
  expect(of(told, 'database')?.says).toContain('whole');
});

describe.skipIf(!hasPostgres)('of a PostgreSQL database', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres('scram-sha-256');
  });
  afterAll(() => server?.close());

  const query = async (url: string, text: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(text);
    await client.end();
    return rows;
  };
  const asked = async (stage: ProcessStage, env: Record<string, string> = {}): Promise<Told> => {
    const doctor = stage.operator('doctor', ['--json'], env);
    const code = await doctor.exited();
    expect([doctor.errors, doctor.log]).toEqual(['', expect.not.stringContaining('secret')]);
    return { code, ...JSON.parse(doctor.log), said: doctor.log };
  };

  test('it tells of the server, the rights, the key, the processes and their shards, and changes nothing', async () => {
    const url = await server.database();
    await using stage = await openProcessStage({
      STORAGE_URL: url,
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    });
    const before = await asked(stage);
    expect(before.checks.slice(-5).map(({ check, state }) => [check, state])).toEqual([
      ['database', 'ok'],
      ['rights', 'ok'],
      ['key', 'skipped'],
      ['processes', 'skipped'],
      ['file rights', 'ok'],
    ]);
    expect(of(before, 'database')?.says).toMatch(
      /at 127\.0\.0\.1:\d+, PostgreSQL [\d.]+.*; the first start makes its tables$/,
    );
    expect(await query(url, `SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);

    const bots = [await stage.start(), await stage.start()];
    await stage.customer();
    const during = await asked(stage);
    expect([during.code, wrongOf(during)]).toEqual([0, []]);
    expect(of(during, 'processes')?.says).toMatch(
      /^2 running, 64 of 64 shards held, 0 updates waiting, room for \d+ conn/,
    );
    expect(of(during, 'key')?.says).toBe('opens the database');
    await Promise.all(bots.map((bot) => bot.end('SIGTERM')));

    const all = 'SELECT md5(string_agg(one::text, chr(10) ORDER BY one::text)) FROM (SELECT * FROM records) one';
    const sum = await query(url, all);
    const after = await asked(stage);
    expect(of(after, 'database')?.says).toMatch(/tables of version 1$/);
    expect(of(after, 'processes')?.says).toMatch(/^0 running, 0 of 64/);
    const other = await asked(stage, { ENCRYPTION_KEY: randomBytes(32).toString('base64') });
    expect([other.code, wrongOf(other)]).toEqual([1, ['key']]);
    expect(await query(url, all)).toEqual(sum);

    await query(url, `UPDATE numbers SET value = 99 WHERE name = 'schema'`);
    expect(wrongOf(await asked(stage))).toEqual(['database']);
    await query(url, `CREATE ROLE guest LOGIN PASSWORD 'secret'`);
    expect(of(await asked(stage, { STORAGE_URL: url.replace('//bot:', '//guest:') }), 'rights')?.state).toBe('bad');
    const gone = await asked(stage, { STORAGE_URL: url.replace(/\/\w+$/, '/none') });
    expect([gone.code, wrongOf(gone), of(gone, 'key')?.state]).toEqual([1, ['database'], 'skipped']);
    expect(of(gone, 'database')?.says).toContain('it has no such database');
  });
});
