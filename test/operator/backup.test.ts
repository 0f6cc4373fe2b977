import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { loadConfig, loadEncryptionKeys } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createBackups } from '../../src/operator/backups.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { card, idIn, ordersOf } from '../dialogues/talk.ts';
import { type BotProcess, openProcessStage, type ProcessStage } from '../support/process.ts';

vi.setConfig({ testTimeout: 120_000 });
const LONG = { timeoutMs: 30_000 };

const fileOf = (stage: ProcessStage) => (stage.env.STORAGE_URL ?? '').slice('sqlite://'.length);
const backupsOf = (stage: ProcessStage) => join(dirname(fileOf(stage)), 'backups');
const copies = (stage: ProcessStage) => readdirSync(backupsOf(stage)).sort();

/** Starts the bot with a folder for backups, and waits for today's. */
async function startWithBackup(stage: ProcessStage): Promise<BotProcess> {
  const bot = stage.spawn({ BACKUP_FOLDER: backupsOf(stage) });
  await bot.logged('a backup was made');
  return bot;
}

/** Everything of the database but its key is gone. */
function loseDatabase(stage: ProcessStage): void {
  for (const end of ['', '-wal', '-shm']) rmSync(fileOf(stage) + end, { force: true });
}

test.concurrent('a copy that was made under load has every order from before, and nothing can be ordered again with it', async () => {
  await using stage = await openProcessStage();
  const first = await stage.start();
  const people = await Promise.all(Array.from({ length: 5 }, () => stage.customer()));
  const ids = new Map<string, number>();
  for (let round = 0; round < 3; round++) {
    await Promise.all(
      people.map(async (person, index) => {
        person.tap('Confirm', await card(person, `/order 1 https://instagram.com/of-${index}-${round} 1000`));
        ids.set(idIn(await person.waitFor('Placed.', LONG)), index);
      }),
    );
  }
  const open = await Promise.all(
    people.map((person, index) => card(person, `/order 1 https://instagram.com/later-${index} 1000`)),
  );
  await first.end('SIGTERM');

  const bot = stage.spawn({ BACKUP_FOLDER: backupsOf(stage) });
  await bot.logged('the bot is running');
  // All of this is said while it is copied.
  for (const [index, person] of people.entries()) {
    person.tap('Confirm', open[index]);
    for (let times = 0; times < 20; times++) person.say('/orders');
  }
  await bot.logged('a backup was made');
  await Promise.all(people.map((person) => person.waitFor('Placed.', LONG)));
  await bot.end('SIGKILL');
  const [copy = '', ...others] = copies(stage);
  expect([copy, others]).toEqual([expect.stringMatching(/^bot-\d{4}-\d\d-\d\d-\d{6}\.sqlite$/), []]);
  expect(statSync(join(backupsOf(stage), copy)).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(backupsOf(stage), copy), 'latin1')).not.toContain(people[0]?.key);

  loseDatabase(stage);
  const restore = stage.operator('restore', [join(backupsOf(stage), copy)]);
  expect([await restore.exited(), restore.errors]).toEqual([0, '']);
  expect(statSync(fileOf(stage)).mode & 0o777).toBe(0o600);
  await stage.start();
  for (const [id, index] of ids) {
    people[index]?.say(`/status ${id}`);
    await people[index]?.waitFor(`#${id}`, LONG);
  }
  const placed = people.map((person) => ordersOf(stage.panel, person).length);
  for (const [index, person] of people.entries()) person.tap('Confirm', open[index]);
  for (const person of people) {
    person.say('/balance');
    await person.waitFor('Balance:', LONG);
  }
  expect(people.map((person) => ordersOf(stage.panel, person).length)).toEqual(placed);
});

test.concurrent('so many copies stay as are wanted, the newest, and nothing else in the folder is touched', async () => {
  await using stage = await openProcessStage({ BACKUP_KEEP: '2' });
  mkdirSync(backupsOf(stage));
  const foreign = ['bot-2026-01-02.sqlite', 'other-2026-01-01-000000.sqlite', 'notes.txt'];
  for (const name of [
    'bot-2026-01-01-000000.sqlite',
    'bot-2026-01-03-000000.sqlite',
    'bot-2026-01-04-000000.sqlite.part',
    ...foreign,
  ])
    writeFileSync(join(backupsOf(stage), name), 'old');
  await startWithBackup(stage);
  const today = new Date().toISOString().slice(0, 10);
  const left = copies(stage).filter((name) => !name.startsWith(`bot-${today}-`));
  expect(left).toEqual([...foreign, 'bot-2026-01-03-000000.sqlite'].sort());
  expect(copies(stage)).toHaveLength(left.length + 1);
});

test('the next day has its copy, and the same day has no other', async () => {
  await using stage = await openProcessStage();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const config = loadConfig({ ...stage.env, BACKUP_FOLDER: backupsOf(stage) }, ['en']);
  const keys = loadEncryptionKeys(config.storage);
  const store = await openStore({ file: config.storage.file, seal: createSeal(keys) });
  const notes = store.collection('notes', { schema: z.string(), sealed: true });
  let now = Date.UTC(2026, 0, 15, 23, 30);
  const backups = createBackups({ config, store, log: createLog('silent'), now: () => now });
  backups.start();
  try {
    await vi.waitFor(() => expect(copies(stage)).toEqual(['bot-2026-01-15-233000.sqlite']), 20_000);
    await notes.set('late', 'of the second day');
    const hourLater = (names: readonly string[]) =>
      vi.waitFor(() => {
        vi.advanceTimersByTime(3_600_000);
        expect(copies(stage)).toEqual(names);
      }, 20_000);
    now += 20 * 60_000;
    await hourLater(['bot-2026-01-15-233000.sqlite']);
    now += 60 * 60_000;
    await hourLater(['bot-2026-01-15-233000.sqlite', 'bot-2026-01-16-005000.sqlite']);
  } finally {
    vi.useRealTimers();
    await backups.stop();
    await store.close();
  }
  const copy = await openStore({
    file: join(backupsOf(stage), 'bot-2026-01-16-005000.sqlite'),
    seal: createSeal(keys),
  });
  expect(await copy.collection('notes', { schema: z.string(), sealed: true }).get('late')).toBe('of the second day');
  await copy.close();
});

test.concurrent('restore puts nothing over a database, whether a bot runs on it or not', async () => {
  await using stage = await openProcessStage();
  const bot = await startWithBackup(stage);
  const words = [join(backupsOf(stage), copies(stage)[0] ?? '')];
  const refused = async () => {
    const command = stage.operator('restore', words);
    expect(await command.exited()).toBe(1);
    return command.errors;
  };
  expect(await refused()).toMatch(/Nothing was restored: .*bot\.sqlite is there/);
  await stage.customer();
  await bot.end('SIGTERM');
  const before = readFileSync(fileOf(stage));
  expect(await refused()).toMatch(/bot\.sqlite is there/);
  expect(readFileSync(fileOf(stage))).toEqual(before);
  const log = `${fileOf(stage)}-wal`;
  renameSync(fileOf(stage), log);
  expect(await refused()).toMatch(/bot\.sqlite-wal is there/);
});

const spoiled: Readonly<Record<string, [spoil: (copy: string, file: string) => void, words: RegExp]>> = {
  'that is not there': [(copy) => rmSync(copy), /is no file/],
  'that is cut': [(copy) => truncateSync(copy, 50_000), /malformed|damaged|not a database/],
  'that is a text': [(copy) => writeFileSync(copy, 'x'.repeat(9_000)), /not a database/],
  'of another program': [
    (copy) => {
      rmSync(copy);
      const database = new DatabaseSync(copy);
      database.exec('CREATE TABLE people (key TEXT)');
      database.close();
    },
    /no database of this bot/,
  ],
  'of another key': [
    (_copy, file) => writeFileSync(`${file}.key`, `${randomBytes(32).toString('base64')}\n`),
    /key does not open it/,
  ],
  'whose key is not there': [(_copy, file) => rmSync(`${file}.key`), /put the key there/],
};

test.concurrent.each(Object.entries(spoiled))(
  'a backup %s is not restored, and nothing is left of it',
  async (_name, [spoil, words]) => {
    await using stage = await openProcessStage();
    await (await startWithBackup(stage)).end('SIGTERM');
    const copy = join(backupsOf(stage), copies(stage)[0] ?? '');
    loseDatabase(stage);
    spoil(copy, fileOf(stage));
    const before = readdirSync(dirname(fileOf(stage)));
    const command = stage.operator('restore', [copy]);
    expect(await command.exited()).toBe(1);
    expect(command.errors).toMatch(words);
    expect(command.errors).not.toMatch(/\n\s+at /);
    expect(readdirSync(dirname(fileOf(stage)))).toEqual(before);
  },
);
