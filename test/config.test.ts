import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, loadConfig, loadEncryptionKeys } from '../src/config.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const TOKEN = '123456789:AAExampleExampleExampleExampleExample';
const KEY = Buffer.alloc(32, 1).toString('base64');
const OTHER_KEY = Buffer.alloc(32, 2).toString('base64');
const LANGUAGES = ['ar', 'en'];

const load = (env: Record<string, string>) => loadConfig({ BOT_TOKEN: TOKEN, ...env }, LANGUAGES);

/** What is said about these settings, one line for each bad variable. */
function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const namesIn = (problems: readonly string[]) => problems.map((problem) => problem.split(' ')[0] ?? '').sort();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('settings', () => {
  test('a token is all that is needed, the rest has its default', () => {
    expect(load({})).toEqual({
      botToken: TOKEN,
      panels: [{ name: 'smmgulf.com', url: 'https://smmgulf.com/api/v2' }],
      storage: { file: join(PROJECT, 'data/bot.sqlite'), keys: undefined },
      pollIntervalMs: 60_000,
      panelTimeoutMs: 30_000,
      catalogueTtlMs: 900_000,
      allowedUserIds: undefined,
      adminUserIds: new Set(),
      access: 'open',
      keepSilentDays: 365,
      defaultLanguage: 'en',
      telegramApiRoot: 'https://api.telegram.org',
      webhook: undefined,
      backups: undefined,
      proxy: undefined,
      port: undefined,
      logLevel: 'info',
    });
  });

  test('an empty variable counts as not given, and spaces around a value do not count', () => {
    const empty = Object.fromEntries(Object.keys(exampleSettings()).map((name) => [name, '']));
    expect(load({ ...empty, BOT_TOKEN: TOKEN, LOG_LEVEL: ' debug ' })).toEqual({ ...load({}), logLevel: 'debug' });
  });

  test.each([' ', '\t', '\u00A0', '\u200B', ',', ' , ,', ';', '""', '0x10', '１２', '٤٢', '1e3', '-1', 'null'])(
    'a value of %j is refused wherever it says nothing, and never passes for one that was not given',
    (value) => {
      const ownWords = ['STORAGE_URL', 'WEBHOOK_SECRET', 'PANEL_NAME', 'BACKUP_FOLDER'];
      const names = Object.keys(exampleSettings()).filter((name) => !ownWords.includes(name));
      for (const name of names) expect(namesIn(problemsOf({ [name]: value })), name).toContain(name);
    },
  );

  test.each(['0', '042', '1234567890123456', '9007199254740993', '+42', '4 2', '42.0', '42;43'])(
    'the id %s is nobody',
    (id) => expect(namesIn(problemsOf({ ALLOWED_USER_IDS: `7,${id}` }))).toEqual(['ALLOWED_USER_IDS']),
  );

  const SECRET = 'hidden5f2e';
  test.each([
    `https://ann:${SECRET}@panel.example/api/v2`,
    `https://${SECRET}@panel.example/api/v2`,
    `https://:${SECRET}@panel.example/api/v2`,
    `https:/ann:${SECRET}@panel.example/api/v2`,
    `https:\\\\ann:${SECRET}@panel.example/api/v2`,
    `https://panel.example/api/v2?key=${SECRET}`,
    `https://panel.example/api/v2?api_key=${SECRET}`,
    `https://panel.example/api/v2?x=${SECRET}`,
    `https://panel.example/api/v2?${SECRET}`,
    `https://panel.example/api/v2#token=${SECRET}`,
    `https://panel.example/api/v2;key=${SECRET}`,
    `https://panel.example/key=${SECRET}/v2`,
    `https://panel.example/${SECRET}0123456789abcdef/api/v2`,
  ])('no panel has %s for its address, and nobody is told of it', (url) => {
    for (const env of [{ PANEL_API_URL: url }, { PANELS: `b=${url}` }, { PANELS: `a=https://a.example,b=${url}` }]) {
      const said = problemsOf(env);
      expect(namesIn(said)).toEqual(Object.keys(env));
      expect(said.join()).not.toContain('5f2e');
    }
  });

  test.each([
    '0123456789abcdef',
    'a1b2c3d4',
    'hidden5f2e',
    'abcdefghij123456',
    'deadbeefcafe01',
    '202411230815',
    'aQbWcErTyUiOpLkJhGfDsAzXcVbNmQwE',
  ])('%s is a key: no part of an address of a panel, and no name of one', (key) => {
    for (const [env, said] of [
      [{ PANEL_API_URL: `https://panel.example/api/v2/${key}` }, 'without a key'],
      [{ PANEL_API_URL: `https://panel.example/${key}/api.php` }, 'without a key'],
      [{ PANELS: `b=https://panel.example/api/v2/${key}` }, 'a key'],
      [{ PANELS: `${key}=https://panel.example/api/v2` }, 'no name that looks like a key'],
      [{ PANELS: `My ${key}=https://panel.example/api/v2` }, 'no name that looks like a key'],
    ] as const) {
      const [problem = '', ...others] = problemsOf(env);
      expect(namesIn([problem])).toEqual(Object.keys(env));
      expect(problem).toContain(said);
      expect(problem).not.toContain(key);
      expect(others).toEqual([]);
    }
  });

  test.each([
    '/api/v2',
    '/adminapi/v1',
    '/api.php',
    '/api2/v3.1/index.php',
    '/smm-reseller-api/v2',
    '/ResellerApiService2024/v2',
    '/smmpanelapiv2',
    '/2024panel/api',
  ])('%s is the path of a panel, and what it is called its name', (path) => {
    const url = `https://panel.example${path}`;
    const name = path.slice(1).replace(/\/.*/, '');
    expect(load({ PANEL_API_URL: url, PANELS: `${name}=${url}/b` }).panels).toEqual([
      { name: 'panel.example', url },
      { name, url: `${url}/b` },
    ]);
  });

  test.each(['TELEGRAM_API_ROOT', 'WEBHOOK_URL'])('%s takes no user and no password', (name) => {
    for (const user of ['ann:hidden5f2e', 'hidden5f2e', ':hidden5f2e']) {
      const said = problemsOf({
        [name]: `https://${user}@example.com`,
        PORT: '1',
        WEBHOOK_SECRET: 'a-secret_of_one-s_own',
      });
      expect(namesIn(said)).toEqual([name]);
      expect(said.join()).not.toContain('5f2e');
    }
  });

  test('no two panels have names that look the same', () => {
    for (const twin of ['a', 'A ', 'Ａ'])
      expect(namesIn(problemsOf({ PANELS: `A=https://a.example,${twin}=https://b.example` }))).toEqual(['PANELS']);
  });

  test('all that can be set arrives', () => {
    const config = load({
      PANEL_API_URL: 'https://one.example/api/v2',
      POLL_INTERVAL_SECONDS: '1',
      PANEL_TIMEOUT_SECONDS: '2.5',
      CATALOGUE_TTL_SECONDS: '0',
      KEEP_SILENT_DAYS: '0',
      DEFAULT_LANGUAGE: 'ar',
      TELEGRAM_API_ROOT: 'http://localhost:8081/',
      WEBHOOK_URL: 'https://bot.example/hook',
      WEBHOOK_SECRET: 'a-secret_of_one-s_own',
      PORT: '8080',
      LOG_LEVEL: 'silent',
    });
    expect(config).toMatchObject({
      panels: [{ name: 'one.example', url: 'https://one.example/api/v2' }],
      pollIntervalMs: 1_000,
      panelTimeoutMs: 2_500,
      catalogueTtlMs: 0,
      keepSilentDays: 0,
      defaultLanguage: 'ar',
      telegramApiRoot: 'http://localhost:8081',
      webhook: { url: 'https://bot.example/hook', secret: 'a-secret_of_one-s_own' },
      port: 8080,
      logLevel: 'silent',
    });
  });

  test('every bad variable is named at once', () => {
    const problems = problemsOf({
      BOT_TOKEN: 'hello',
      PANEL_API_URL: 'ftp://panel.example',
      PANEL_NAME: 'a=b',
      PANELS: 'nameless',
      STORAGE_URL: 'mysql://x',
      ENCRYPTION_KEY: 'short',
      POLL_INTERVAL_SECONDS: '0.5',
      PANEL_TIMEOUT_SECONDS: 'soon',
      CATALOGUE_TTL_SECONDS: '-1',
      ALLOWED_USER_IDS: '@name',
      ADMIN_USER_IDS: '7,me',
      ACCESS: 'closed',
      KEEP_SILENT_DAYS: '1.5',
      DEFAULT_LANGUAGE: 'tlh',
      TELEGRAM_API_ROOT: 'api.telegram.org',
      WEBHOOK_URL: '/hook',
      WEBHOOK_SECRET: 'two words',
      BACKUP_FOLDER: ' ',
      BACKUP_KEEP: '0',
      PROXY_URL: 'proxy.example:1080',
      PROXY_EXCEPT: ',',
      PORT: '65536',
      LOG_LEVEL: 'loud',
    });
    expect(namesIn(problems)).toEqual(Object.keys(exampleSettings()).sort());
  });

  test('what is missing beside a webhook is named together with other mistakes', () => {
    expect(namesIn(problemsOf({ WEBHOOK_URL: 'https://bot.example/hook' }))).toEqual(['PORT', 'WEBHOOK_SECRET']);
    expect(namesIn(problemsOf({ WEBHOOK_URL: 'https://bot.example/hook', PORT: '8080' }))).toEqual(['WEBHOOK_SECRET']);
    expect(namesIn(problemsOf({ WEBHOOK_URL: 'https://bot.example/hook', BOT_TOKEN: '' }))).toEqual([
      'BOT_TOKEN',
      'PORT',
      'WEBHOOK_SECRET',
    ]);
  });

  test.each(['a', 'fifteen-letters', 'sixteen letters!', 'sixteen-létters1', 'a'.repeat(257)])(
    'a webhook secret that is easily guessed, or that Telegram does not take, is refused: %s',
    (WEBHOOK_SECRET) => {
      expect(problemsOf({ WEBHOOK_SECRET })).toEqual(['WEBHOOK_SECRET must be 16-256 characters of A-Z a-z 0-9 _ -']);
      expect(problemsOf({ WEBHOOK_SECRET: 'sixteen-letters1' })).toEqual([]);
    },
  );

  test('a problem does not repeat a secret', () => {
    const said = problemsOf({
      BOT_TOKEN: 'not-a-token-5f2e',
      ENCRYPTION_KEY: 'secret-5f2e',
      WEBHOOK_SECRET: 'se cret-5f2e',
    });
    expect(said).toHaveLength(3);
    expect(said.join('\n')).not.toContain('5f2e');
  });

  test('the default panel has a name of its own, or that of its host; it is like no key and like no other', () => {
    const moved = { PANEL_API_URL: 'https://new.example/api/v2', PANEL_NAME: ' smmgulf.com ' };
    expect(load(moved).panels).toEqual([{ name: 'smmgulf.com', url: 'https://new.example/api/v2' }]);
    expect(load({}).panels.map(({ name }) => name)).toEqual(['smmgulf.com']);
    for (const PANEL_NAME of [' ', ',', 'a=b', 'x'.repeat(33), 'a1b2c3d4'.repeat(4)])
      expect(namesIn(problemsOf({ PANEL_NAME })), PANEL_NAME).toEqual(['PANEL_NAME']);
    const twins = { PANEL_NAME: 'Second', PANELS: 'second=https://b.example' };
    expect(namesIn(problemsOf(twins))).toEqual(['PANELS']);
  });

  test.each([
    'http://proxy.example',
    'https://ann:p%40ss@proxy.example:8443/',
    'socks5://ann:p%2Fss@10.0.0.1:1080',
    'socks5://[::1]:1080',
  ])('%s is a proxy', (PROXY_URL) => {
    expect(load({ PROXY_URL }).proxy).toEqual({ url: PROXY_URL, except: new Set() });
  });

  test.each([
    'proxy.example:1080',
    'socks4://ann:hidden5f2e@proxy.example',
    'socks5://',
    'http://ann:hidden5f2e@',
    'http://ann:hidden%zz5f2e@proxy.example',
    'http://ann:hidden5f2e@proxy.example/path',
    'http://ann:hidden5f2e@proxy.example?x=1',
  ])('%s is no proxy, and its password is not repeated', (PROXY_URL) => {
    expect(namesIn(problemsOf({ PROXY_URL }))).toEqual(['PROXY_URL']);
    expect(problemsOf({ PROXY_URL }).join()).not.toContain('5f2e');
  });

  test('panels that no proxy is needed for are named as they are', () => {
    const PANELS = 'Second=https://b.example';
    const { proxy } = load({ PANELS, PROXY_URL: 'http://proxy.example', PROXY_EXCEPT: 'Second, smmgulf.com' });
    expect(proxy?.except).toEqual(new Set(['Second', 'smmgulf.com']));
    expect(namesIn(problemsOf({ PANELS, PROXY_EXCEPT: 'second' }))).toEqual(['PROXY_EXCEPT']);
  });

  test('more panels come after the default one, each under its name', () => {
    expect(load({ PANELS: 'Second = https://b.example/api/v2, Третья=http://c.example ,' }).panels).toEqual([
      { name: 'smmgulf.com', url: 'https://smmgulf.com/api/v2' },
      { name: 'Second', url: 'https://b.example/api/v2' },
      { name: 'Третья', url: 'http://c.example' },
    ]);
    expect(load({ PANELS: 'same=https://smmgulf.com/api/v2' }).panels).toHaveLength(1);
  });

  test.each(['https://b.example', '=https://b.example', 'b=', 'b=b.example', 'a=https://a.example,b'])(
    'the panels %j are refused',
    (panels) => expect(namesIn(problemsOf({ PANELS: panels }))).toEqual(['PANELS']),
  );

  test('only the listed people are served', () => {
    expect(load({ ALLOWED_USER_IDS: '42, 7000000001,' }).allowedUserIds).toEqual(new Set([42, 7_000_000_001]));
    expect(namesIn(problemsOf({ ALLOWED_USER_IDS: '42,me' }))).toEqual(['ALLOWED_USER_IDS']);
    expect(load({ ACCESS: 'invite', ADMIN_USER_IDS: '42' })).toMatchObject({
      access: 'invite',
      adminUserIds: new Set([42]),
    });
    expect(namesIn(problemsOf({ ACCESS: 'invite', POLL_INTERVAL_SECONDS: 'soon' }))).toEqual([
      'ADMIN_USER_IDS',
      'POLL_INTERVAL_SECONDS',
    ]);
    expect(problemsOf({ ACCESS: 'invite', ALLOWED_USER_IDS: '42' })).toEqual([]);
  });

  test('a relative path is seen from the project, an absolute one is taken as it is', () => {
    expect(load({ STORAGE_URL: 'sqlite://other/a.sqlite' }).storage.file).toBe(join(PROJECT, 'other/a.sqlite'));
    expect(load({ STORAGE_URL: 'sqlite:///var/lib/bot/a.sqlite' }).storage.file).toBe('/var/lib/bot/a.sqlite');
    expect(namesIn(problemsOf({ STORAGE_URL: 'sqlite://' }))).toEqual(['STORAGE_URL']);
  });

  test('backups go to a folder that is seen from the project, and seven of them stay unless told', () => {
    expect(load({ BACKUP_FOLDER: 'backups' }).backups).toEqual({ folder: join(PROJECT, 'backups'), keep: 7 });
    expect(load({ BACKUP_FOLDER: '/var/b', BACKUP_KEEP: '30' }).backups).toEqual({ folder: '/var/b', keep: 30 });
    for (const BACKUP_KEEP of ['0', '1.5', '10000'])
      expect(namesIn(problemsOf({ BACKUP_KEEP }))).toEqual(['BACKUP_KEEP']);
  });

  test('a PostgreSQL database needs a name, and a key that all processes share', () => {
    const url = 'postgres://user:pass@db/bot?sslmode=require';
    expect(load({ STORAGE_URL: url, ENCRYPTION_KEY: KEY }).storage).toMatchObject({ url, keys: [KEY] });
    expect(problemsOf({ STORAGE_URL: url, BACKUP_FOLDER: 'copies' })).toEqual([
      'ENCRYPTION_KEY is required with a postgres:// database, and the same for all processes (openssl rand -base64 32)',
      'BACKUP_FOLDER is for SQLite: a PostgreSQL database is backed up with pg_dump',
    ]);
    for (const bad of ['postgres://user:pass@db', 'postgres:///bot', 'mysql://user:pass@db/bot']) {
      expect(namesIn(problemsOf({ STORAGE_URL: bad, ENCRYPTION_KEY: KEY })), bad).toEqual(['STORAGE_URL']);
    }
  });

  test('several encryption keys keep their order, the first one encrypts', () => {
    expect(load({ ENCRYPTION_KEY: `${OTHER_KEY}, ${KEY}` }).storage.keys).toEqual([OTHER_KEY, KEY]);
    expect(namesIn(problemsOf({ ENCRYPTION_KEY: `${KEY},c2hvcnQ=` }))).toEqual(['ENCRYPTION_KEY']);
    expect(namesIn(problemsOf({ ENCRYPTION_KEY: ',' }))).toEqual(['ENCRYPTION_KEY']);
  });
});

describe('.env.example', () => {
  test('is loaded, and holds the defaults', () => {
    expect(load({ ...exampleSettings(), BOT_TOKEN: TOKEN })).toEqual(load({}));
  });

  test('as it is lacks the token only', () => {
    expect(namesIn(problemsOf(exampleSettings()))).toEqual(['BOT_TOKEN']);
  });

  test('names every variable that config.ts reads, with a line about it', () => {
    const read = readFileSync(join(PROJECT, 'src/config.ts'), 'utf8').matchAll(/^\s+([A-Z][A-Z_]+): /gm);
    expect(Object.keys(exampleSettings()).sort()).toEqual([...read].map(([, name = '']) => name).sort());
    for (const paragraph of text('.env.example').trim().split('\n\n').slice(1)) {
      expect(paragraph).toMatch(/^# .+\n[A-Z_]+=.*$/);
    }
  });

  test('and the README tell of the same variables', () => {
    const told = text('README.md').matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm);
    const names = [...told].flatMap(([, cell = '']) => cell.replaceAll('`', '').split(', '));
    expect(names.sort()).toEqual(Object.keys(exampleSettings()).sort());
  });
});

describe('the encryption key', () => {
  const storage = () => ({ file: join(folder, 'data', 'bot.sqlite'), keys: undefined });

  test('is made at the first start, readable by its owner only, and is the same at the next', () => {
    const [key, ...more] = loadEncryptionKeys(storage());
    expect(key).toHaveLength(32);
    expect(more).toEqual([]);
    expect(statSync(`${storage().file}.key`).mode & 0o777).toBe(0o600);
    expect(loadEncryptionKeys(storage())).toEqual([key]);
    expect(loadEncryptionKeys({ ...storage(), file: join(folder, 'other.sqlite') })).not.toEqual([key]);
  });

  test('is not made when it was given', () => {
    expect(loadEncryptionKeys({ ...storage(), keys: [OTHER_KEY, KEY] })).toEqual([
      Buffer.alloc(32, 2),
      Buffer.alloc(32, 1),
    ]);
    expect(existsSync(`${storage().file}.key`)).toBe(false);
  });

  test('is not made anew for a database that is there without it', () => {
    const file = join(folder, 'bot.sqlite');
    writeFileSync(file, 'what was kept');
    expect(() => loadEncryptionKeys({ file, keys: undefined })).toThrow(ConfigError);
    expect(existsSync(`${file}.key`)).toBe(false);
  });

  test('can be rotated in its file, and a damaged file is refused and left alone', () => {
    const file = join(folder, 'bot.sqlite');
    writeFileSync(`${file}.key`, `${OTHER_KEY},${KEY}\n`);
    expect(loadEncryptionKeys({ file, keys: undefined })).toEqual([Buffer.alloc(32, 2), Buffer.alloc(32, 1)]);
    writeFileSync(`${file}.key`, 'c2hvcnQ=\n');
    expect(() => loadEncryptionKeys({ file, keys: undefined })).toThrow(/damaged/);
    expect(readFileSync(`${file}.key`, 'utf8')).toBe('c2hvcnQ=\n');
  });
});

describe('the process', () => {
  test('without a token says what is missing, in words and at once', async () => {
    const { code, stdout, stderr } = await start({ PORT: 'http', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^The bot cannot start:\n/);
    expect(stderr).toMatch(/BOT_TOKEN.*@BotFather/);
    expect(stderr).toMatch(/\n.*PORT .*\n.*LOG_LEVEL /);
    expect(stderr).toContain('.env.example');
    expect(stderr).not.toMatch(/\n\s+at |Error:|node:/);
  });

  test('with a database whose key is gone says so, and changes nothing', async () => {
    const file = join(folder, 'bot.sqlite');
    writeFileSync(file, 'what was kept');
    chmodSync(file, 0o400);
    const { code, stderr } = await start({ BOT_TOKEN: TOKEN, STORAGE_URL: `sqlite://${file}` });
    expect(code).toBe(1);
    expect(stderr).toMatch(/key file .*bot\.sqlite\.key .*put it back/);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
    expect(stderr).not.toContain(TOKEN);
    expect(readFileSync(file, 'utf8')).toBe('what was kept');
  });
});

function text(file: string): string {
  return readFileSync(join(PROJECT, file), 'utf8');
}

function exampleSettings(): Record<string, string> {
  return parseEnv(text('.env.example')) as Record<string, string>;
}

/** The real process, from another working directory. What is not given is empty, so that no `.env` of this machine gets in. */
async function start(env: Record<string, string>): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const blank = Object.fromEntries(Object.keys(exampleSettings()).map((name) => [name, '']));
  const child = spawn(process.execPath, [join(PROJECT, 'src/start.js')], {
    cwd: folder,
    env: { ...blank, ...env },
    timeout: 15_000,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  const code = await promise;
  return { code, stdout, stderr };
}
