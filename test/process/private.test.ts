import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openProcessStage, type ProcessStage } from '../support/process.ts';

vi.setConfig({ testTimeout: 40_000 });

let stage: ProcessStage;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'private-'));
  stage = await openProcessStage({ XDG_CACHE_HOME: folder, TMPDIR: folder, LOG_LEVEL: 'info' });
});
afterEach(async () => {
  await stage[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

describe('what Node keeps of the sources, which it runs', () => {
  const OURS = 'smm-panel-bot';
  /** What Node says that it took for code. */
  const run = async (signal: NodeJS.Signals = 'SIGTERM') => {
    const bot = stage.spawn({ NODE_DEBUG_NATIVE: 'COMPILE_CACHE' });
    await bot.logged('the bot is running');
    const person = stage.telegram.person();
    person.say('/start');
    await person.waitFor(/./, { timeoutMs: 10_000 });
    await bot.end(signal);
    expect(bot.errors).not.toContain('was rejected'); // By V8, as made under other flags.
    return bot.errors.match(/reading cache from .*success/g) ?? [];
  };

  test('lies in a folder of ours, and the second start has it', async () => {
    expect(await run()).toEqual([]);
    expect(readdirSync(folder)).toEqual([OURS]);
    expect(statSync(join(folder, OURS)).mode & 0o777).toBe(0o700);
    const taken = await run();
    expect(taken.filter((line) => line.includes(join(folder, OURS)))).toEqual(taken);
    expect(taken.some((line) => line.includes('src/app.ts'))).toBe(true);
  });

  test('is written once the bot runs: a sudden end loses nothing of it', async () => {
    await run('SIGKILL');
    expect((await run()).some((line) => line.includes('src/app.ts'))).toBe(true);
  });

  const isRoot = process.getuid?.() === 0;
  const spoils: Record<string, (path: string) => void> = {
    'everybody can write to': (path) => chmodSync(path, 0o777),
    'a group can write to': (path) => chmodSync(path, 0o770),
    'is a link to another': (path) => {
      renameSync(path, `${path}-other`);
      symlinkSync(`${path}-other`, path);
    },
    ...(isRoot && { 'is of somebody else': (path: string) => chownSync(path, 65_534, 65_534) }),
  };
  test.each(Object.entries(spoils))('is not looked for in a folder that %s, nor put there', async (_what, spoil) => {
    const path = join(folder, OURS);
    mkdirSync(path, { mode: 0o700 });
    spoil(path);
    expect(await run()).toEqual([]);
    expect(readdirSync(path)).toEqual([]);
  });
});

describe('what is stored', () => {
  const fileOf = () => (stage.env.STORAGE_URL ?? '').slice('sqlite://'.length);
  const modes = (of: string) =>
    Object.fromEntries(
      ['.', ...readdirSync(of).sort()].map((name) => [name, (statSync(join(of, name)).mode & 0o777).toString(8)]),
    );
  const PRIVATE = {
    '.': '700',
    'bot.sqlite': '600',
    'bot.sqlite-wal': '600',
    'bot.sqlite.alive': '600',
    'bot.sqlite.key': '600',
  };

  test('nobody else can read from the first moment, nor look into its folder', async () => {
    stage.env.STORAGE_URL = `sqlite://${folder}/data/bot.sqlite`;
    await stage.start();
    await stage.customer();
    expect(modes(dirname(fileOf()))).toEqual(PRIVATE);
  });

  test('nobody else can read any more, that a former version let be read', async () => {
    stage.env.STORAGE_URL = `sqlite://${folder}/data/bot.sqlite`;
    const bot = await stage.start();
    await bot.end('SIGKILL'); // The log stays.
    for (const name of readdirSync(dirname(fileOf()))) chmodSync(join(dirname(fileOf()), name), 0o644);
    chmodSync(dirname(fileOf()), 0o755);
    await stage.start();
    expect(modes(dirname(fileOf()))).toEqual(PRIVATE);
  });

  test('leaves a folder as it is that others keep something in', async () => {
    mkdirSync(join(folder, 'data'), { mode: 0o755 });
    mkdirSync(join(folder, 'data', 'of-others'), { mode: 0o755 });
    stage.env.STORAGE_URL = `sqlite://${folder}/data/bot.sqlite`;
    await stage.start();
    expect(modes(dirname(fileOf()))).toEqual({ ...PRIVATE, '.': '755', 'of-others': '755' });
  });
});

test('the settings are made for whoever makes them alone, as README says', () => {
  const line = /^.*\.env\.example \.env\b.*/m.exec(readFileSync('README.md', 'utf8'))?.[0] ?? '';
  copyFileSync('.env.example', join(folder, '.env.example'));
  execFileSync('sh', ['-c', `umask 022; ${line}`], { cwd: folder });
  expect((statSync(join(folder, '.env')).mode & 0o777).toString(8)).toBe('600');
});

describe('a first start', () => {
  let child: ChildProcess | undefined;
  afterEach(() => void child?.kill('SIGKILL'));
  const shell = (line: string, more: Record<string, string> = {}) =>
    new Promise<{ code: number | null; signal: string | null; errors: string }>((resolve) => {
      child = spawn('sh', ['-c', `${line} exec "$0" "$1"`, process.execPath, join(process.cwd(), 'src/start.js')], {
        env: { PATH: process.env.PATH ?? '', ...stage.env, ...more },
      });
      let errors = '';
      child.stderr?.on('data', (bytes) => (errors += bytes));
      child.once('close', (code, signal) => resolve({ code, signal, errors }));
    });

  test('without room for the key leaves nothing that the next one could not begin with', async () => {
    const { code, errors } = await shell('ulimit -f 0;');
    expect(code).toBe(1);
    expect(errors).toMatch(/key file .* cannot be made/);
    await stage.start();
    await stage.customer();
  });

  // Each time that the process waits for the disk: the key itself, its name, then the name of its folder.
  test.each([1, 2, 3])(
    'killed when the key is on its way to the disk (%i): the next one goes on, and nothing was sealed before',
    async (nth) => {
      stage.env.STORAGE_URL = `sqlite://${folder}/data/bot.sqlite`;
      const killer = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      let left = ${nth}; const { fsyncSync } = fs;
      fs.fsyncSync = (handle) => { if (--left === 0) process.kill(process.pid, 'SIGKILL'); fsyncSync(handle); };
      syncBuiltinESMExports();`;
      const { signal } = await shell('', {
        NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(killer)}`,
      });
      expect(signal).toBe('SIGKILL');
      expect(existsSync(join(folder, 'data', 'bot.sqlite'))).toBe(false);
      await stage.start();
      await stage.customer();
    },
  );
});

describe('what nobody caught', () => {
  /** Loaded into the process: at a signal it fails with what the test wrote down. */
  const FAILURE = `import { readFileSync } from 'node:fs';
    process.on('SIGUSR2', () => {
      const error = new Error(readFileSync(process.env.WORDS, 'utf8'));
      if (process.env.HOW === 'rejection') Promise.reject(error); else throw error;
    });`;

  test.each(['exception', 'rejection'])(
    'as an %s ends the process with 1, and says no secret, however it is written',
    async (how) => {
      const words = join(folder, 'words');
      stage.env.ENCRYPTION_KEY = Buffer.alloc(32, 'key of the bot').toString('base64');
      Object.assign(stage.env, {
        HOW: how,
        WORDS: words,
        NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(FAILURE)}`,
      });
      const bot = await stage.start();
      const { telegram, panel } = stage;
      const keys = ['odd-key.1234', 'a/b+c=d"e\'f&g<h>', '7f9c24e8-3b12-4fef-91e0-56a2d5a9c0de'];
      for (const key of keys) {
        panel.account({ key });
        const person = telegram.person();
        person.say(`/connect ${key}`);
        await person.waitFor('Connected', { timeoutMs: 10_000 });
        person.say('/balance');
        await person.waitFor('Balance', { timeoutMs: 10_000 });
      }
      const stranger = 'c0ffee5ec2e7c0ffee5ec2e7c0ffee01'; // Of nobody, but it looks like a key.
      const secrets = [telegram.token, stage.env.ENCRYPTION_KEY, ...keys];
      const written = (secret: string) => [
        secret,
        JSON.stringify(`\n${secret}\t${secret}`),
        JSON.stringify(JSON.stringify({ key: secret })),
        encodeURIComponent(secret),
        encodeURIComponent(secret).toLowerCase(),
        ...[0, 1, 2].map((length) => Buffer.from(`${'u'.repeat(length)}${secret}:`).toString('base64')),
      ];
      writeFileSync(words, [...secrets.flatMap(written), ...written(stranger).slice(0, 4)].join(' - '));
      process.kill(bot.pid, 'SIGUSR2');
      expect(await bot.exited()).toBe(1);
      const said = bot.log + bot.errors;
      expect(said).toContain('The bot ended');
      for (const secret of [...secrets, telegram.token.split(':')[1] ?? '', stranger]) {
        // In base64 its middle is the same wherever it stands.
        const inner = [0, 1, 2].map((length) => Buffer.from(secret.slice(length)).toString('base64').slice(0, 12));
        for (const spelling of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
          expect(said.includes(spelling), spelling).toBe(false);
        if (secret !== stranger) for (const spelling of inner) expect(said.includes(spelling), spelling).toBe(false);
      }
    },
  );
});

test('the signal that opens the debugger of Node does nothing', async () => {
  const bot = await stage.start();
  process.kill(bot.pid, 'SIGUSR1');
  await stage.customer();
  expect(await bot.end('SIGTERM')).toBe(0);
  expect(bot.errors).toBe('');
});

test('a panel without encryption is warned of, once and by its name; one on this machine is not', async () => {
  stage.env.PANELS = 'Other=http://panel.example/api/v2,Third=https://panel.example/api/v2,Own=http://localhost/api/v2';
  const bot = await stage.start();
  const warnings = bot.log.split('\n').filter((line) => line.includes('over http'));
  expect(warnings.map((line) => JSON.parse(line))).toEqual([expect.objectContaining({ level: 40, panel: 'Other' })]);
  expect(warnings.join()).not.toContain('panel.example');
});
