import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { callsOf } from '../dialogues/talk.ts';
import { openProcessStage, type ProcessStage } from '../support/process.ts';
import { audit, RECEIPT } from './auditor.ts';
import { freePort } from './ports.ts';
import { card } from './words.ts';

vi.setConfig({ testTimeout: 120_000 });
const LONG = { timeoutMs: 60_000 };

const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'ignore' });
const fileOf = (stage: ProcessStage) => (stage.env.STORAGE_URL ?? '').slice('sqlite://'.length);

/** A print of each file of the folder that has anything in it. */
function printsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name))] as const);
  return Object.fromEntries(
    files.flatMap(([name, bytes]) =>
      bytes.length > 0 ? [[name, createHash('sha256').update(bytes).digest('hex')]] : [],
    ),
  );
}

/** A stage whose database has a person in it; its process has ended. */
async function usedStage(): Promise<ProcessStage> {
  const stage = await openProcessStage();
  const bot = await stage.start();
  await stage.customer();
  await bot.end('SIGTERM');
  return stage;
}

/** Starts the bot: it must end at once, with words and without a trace of the stack, and have changed no byte. */
async function expectRefusal(stage: ProcessStage, words: RegExp): Promise<void> {
  const before = printsOf(dirname(fileOf(stage)));
  const bot = stage.spawn();
  const isRunning = bot.logged('the bot is running').then(
    () => 'it runs',
    () => 'it ended',
  );
  expect(await Promise.race([bot.exited(), isRunning.then((how) => (how === 'it runs' ? -1 : bot.exited()))])).toBe(1);
  expect(bot.errors).toMatch(words);
  expect(bot.errors).not.toMatch(/\n\s+at /);
  expect(bot.errors.trim().split('\n').length).toBeLessThan(5);
  expect(printsOf(dirname(fileOf(stage)))).toEqual(before);
}

function overwrite(file: string, at: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}

/** Nobody can write to it, root neither, until this is disposed of. Nothing where that cannot be had. */
function readOnly(path: string): Disposable | undefined {
  const locking = (lock: () => unknown, unlock: () => unknown): Disposable | undefined => {
    try {
      lock();
      return { [Symbol.dispose]: () => void unlock() };
    } catch {
      return undefined;
    }
  };
  const chattr = (flag: string) => run('chattr', flag, path);
  if (process.getuid?.() === 0)
    return locking(
      () => chattr('+i'),
      () => chattr('-i'),
    );
  const { mode } = statSync(path);
  return locking(
    () => chmodSync(path, mode & 0o555),
    () => chmodSync(path, mode),
  );
}

describe('a database that is', () => {
  test.each<[string, (file: string) => void]>([
    ['cut in half', (file) => truncateSync(file, readFileSync(file).length >> 1)],
    ['cut in the middle of a page', (file) => truncateSync(file, 5_000)],
    ['garbage', (file) => writeFileSync(file, Buffer.alloc(50_000, 'not a database '))],
    ['a text', (file) => writeFileSync(file, 'hello')],
    ['empty', (file) => writeFileSync(file, '')],
    ['damaged on its first page', (file) => overwrite(file, 100, Buffer.alloc(400, 0xa5))],
    ['damaged on another page', (file) => overwrite(file, 4_096, Buffer.alloc(200, 0xa5))],
  ])('%s is refused at the start, and stays as it is', async (_name, damage) => {
    await using stage = await usedStage();
    damage(fileOf(stage));
    await expectRefusal(stage, /The database .*bot\.sqlite cannot be used: .*Nothing in it was changed/s);
  });

  test('without its key file is refused, and no new key is made', async () => {
    await using stage = await usedStage();
    renameSync(`${fileOf(stage)}.key`, `${fileOf(stage)}.elsewhere`);
    await expectRefusal(stage, /ENCRYPTION_KEY.*put it back/s);
    expect(existsSync(`${fileOf(stage)}.key`)).toBe(false);
  });

  test('of another key file is refused, and so is one whose key file is damaged', async () => {
    await using stage = await usedStage();
    const key = `${fileOf(stage)}.key`;
    copyFileSync(key, `${key}.kept`);
    writeFileSync(key, Buffer.alloc(32, 7).toString('base64'));
    await expectRefusal(stage, /encryption key does not open this database/);
    writeFileSync(key, 'short');
    await expectRefusal(stage, /key file .* is damaged/);
    copyFileSync(`${key}.kept`, key);
    expect(await (await stage.start()).end('SIGTERM')).toBe(0);
  });

  test('of a newer version is refused, and what it wrote stays', async () => {
    await using stage = await usedStage();
    const database = new DatabaseSync(fileOf(stage));
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    database.exec('PRAGMA user_version=2');
    database.close();
    await expectRefusal(
      stage,
      /newer version of the bot has written it \(schema 2, this one knows 1\).*restore a backup/,
    );
  });

  test('of a version from before there were numbers is taken, and gets its number', async () => {
    await using stage = await usedStage();
    const database = new DatabaseSync(fileOf(stage));
    database.exec('PRAGMA user_version=0');
    database.close();
    await (await stage.start()).end('SIGTERM');
    const opened = new DatabaseSync(fileOf(stage), { readOnly: true });
    expect(opened.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    opened.close();
  });

  test('a file that cannot be written is refused', async ({ skip }) => {
    await using stage = await usedStage();
    using lock = readOnly(fileOf(stage));
    if (!lock) return skip('no file can be made read-only here');
    await expectRefusal(stage, /cannot be used: .*cannot be written/);
  });

  test('in a folder that cannot be written is refused', async ({ skip }) => {
    await using stage = await usedStage();
    using lock = readOnly(dirname(fileOf(stage)));
    if (!lock) return skip('no folder can be made read-only here');
    await expectRefusal(stage, /cannot be used: .*cannot be written/);
  });

  test('to be made in a folder that cannot be written is refused', async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bot-readonly-'));
    await using stage = await openProcessStage({ STORAGE_URL: `sqlite://${folder}/bot.sqlite` });
    using lock = readOnly(folder);
    if (!lock) return skip('no folder can be made read-only here');
    await expectRefusal(stage, /key file .*bot\.sqlite\.key cannot be made/);
  });
});

/** A small disk of its own. @returns nothing where none can be mounted. */
function mountDisk(): { folder: string; fill(): void; free(): void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bot-disk-'));
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder);
  } catch {
    return undefined;
  }
  onTestFinished(() => {
    run('umount', '-l', folder);
    rmSync(folder, { recursive: true, force: true });
  });
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      const handle = openSync(filler, 'a');
      try {
        for (;;) writeSync(handle, Buffer.alloc(4_096));
      } catch {
        // Full.
      } finally {
        closeSync(handle);
      }
    },
    free: () => rmSync(filler, { force: true }),
  };
}

describe('a disk that is full', () => {
  test('makes nobody hear anything wrong, and loses nothing that was said or confirmed', async ({ skip }) => {
    const disk = mountDisk();
    if (!disk) return skip('no disk can be mounted here');
    await using stage = await openProcessStage({ STORAGE_URL: `sqlite://${disk.folder}/bot.sqlite` });
    const bot = await stage.start();
    const person = await stage.customer();
    const other = await stage.customer();
    const confirm = await card(person, 'https://instagram.com/when-full');
    const began = stage.telegram.seq();

    // The panel has taken the order; its answer finds no room.
    stage.panel.faults.next({ key: person.key, action: 'add', fault: { kind: 'delay', ms: 300 } });
    person.tap('Confirm', confirm);
    await stage.panel.waitForCall((call) => call.key === person.key && call.action === 'add', LONG.timeoutMs);
    disk.fill();
    await bot.logged("a panel's answer could not be written");
    expect(bot.log).toContain('disk is full');
    other.say('/orders');
    other.say('/balance');
    await bot.logged('no updates from telegram');
    const said = [person, other].flatMap(({ messages }) =>
      messages.filter(({ from, seq }) => from === 'bot' && seq > began),
    );
    for (const { text } of said) expect(text).not.toMatch(/connect|try again/i);
    const receipt =
      person.messages.find(({ text }) => text?.includes(RECEIPT)) ?? (await person.waitFor(RECEIPT, LONG));
    expect(receipt.text).toContain('when-full');

    disk.free();
    await other.waitFor('Balance: 100.00 USD', LONG);
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
    stage.panel.finish(stage.panel.orders[0]?.id ?? '', 'Completed');
    await person.waitFor('Completed · #', LONG);
    expect(await bot.end('SIGTERM')).toBe(0);
    const asked = [{ person: other, words: 'Balance: 100.00 USD', update: undefined }];
    const result = await audit({ panel: stage.panel, file: fileOf(stage), people: [person, other], asked });
    expect(result).toMatchObject({
      accepted: 1,
      known: 1,
      doubled: 0,
      lost: 0,
      updatesLost: 0,
      notificationsMissing: 0,
    });
  });

  test('of the backups is told in the log, leaves no half of a copy, and nobody else hears of it', async ({ skip }) => {
    const disk = mountDisk();
    if (!disk) return skip('no disk can be mounted here');
    const old = join(disk.folder, 'bot-2026-01-01-000000.sqlite');
    writeFileSync(old, 'an older copy');
    disk.fill();
    await using stage = await openProcessStage({ BACKUP_FOLDER: disk.folder, BACKUP_KEEP: '1' });
    const bot = await stage.start();
    await bot.logged('no backup was made');
    expect(bot.log).toMatch(/ENOSPC|no space/);
    expect(readdirSync(disk.folder).sort()).toEqual(['bot-2026-01-01-000000.sqlite', 'filler']);
    await stage.customer();
    expect(await bot.end('SIGTERM')).toBe(0);
    disk.free();
    await (await stage.start()).logged('a backup was made');
    expect(existsSync(old)).toBe(false);
  });

  test('makes the bot say that it is not ready, and why', async ({ skip }) => {
    const disk = mountDisk();
    if (!disk) return skip('no disk can be mounted here');
    const PORT = String(await freePort());
    await using stage = await openProcessStage({ STORAGE_URL: `sqlite://${disk.folder}/bot.sqlite`, PORT });
    await stage.start();
    const ask = async () => {
      const answer = await fetch(`http://127.0.0.1:${PORT}/readyz`);
      return [answer.status, await answer.text()];
    };
    expect(await ask()).toEqual([200, 'ready']);
    disk.fill();
    await vi.waitFor(async () => expect(await ask()).toEqual([503, expect.stringContaining('disk is full')]), 10_000);
    disk.free();
    await vi.waitFor(async () => expect(await ask()).toEqual([200, 'ready']), 10_000);
  });

  test('before an order is sent keeps it from being sent', async ({ skip }) => {
    const disk = mountDisk();
    if (!disk) return skip('no disk can be mounted here');
    await using stage = await openProcessStage({ STORAGE_URL: `sqlite://${disk.folder}/bot.sqlite` });
    const bot = await stage.start();
    const person = await stage.customer();
    const confirm = await card(person, 'https://instagram.com/not-sent');
    disk.fill();
    person.tap('Confirm', confirm);
    await bot.logged('disk is full');
    expect(callsOf(stage.panel, person, 'add')).toEqual([]);
    disk.free();
    // The tap was never taken from Telegram, or an apology came: then the card is as good as before.
    const first = await person.waitFor(/Placed\.|went wrong/, LONG);
    if (!first.text?.includes(RECEIPT)) {
      person.tap('Confirm', confirm);
      await person.waitFor(RECEIPT, LONG);
    }
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
  });
});
