// What `npm run restore -- FILE` starts: a backup back into place.
import { existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { languageCodes } from '../bot/words/i18n.ts';
import { type Config, environment, loadConfig } from '../config.ts';
import { createSeal } from '../store/seal.ts';
import { copyDatabase, toDisk } from './copy.ts';
import { presentKeys } from './disk.ts';

process.umask(0o077);

/**
 * What became of these after the copy is not in it. A card that can be confirmed once more, or a mass order that goes on, would
 * place what was placed; an update that was being handled has been answered.
 */
function takeBackWishes(database: DatabaseSync): void {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const run = (table: string, sql: string) => {
    if (tables.some(({ name }) => name === table)) database.exec(sql);
  };
  // What is no JSON is no record, and set aside when it is read.
  const state = "iif(json_valid(value), json_extract(value, '$.value.state'), '')";
  const become = (table: string, to: string, from: string) =>
    run(table, `UPDATE ${table} SET value = json_set(value, '$.value.state', '${to}') WHERE ${state} IN (${from})`);
  become('intents', 'dropped', "'draft'");
  become('mass', 'dropped', "'draft'");
  become('mass', 'done', "'running', 'stopped'");
  for (const table of ['inbox', 'inbox_batches', 'inbox_handled']) run(table, `DELETE FROM ${table}`);
}

async function restore(from: string, { storage }: Config): Promise<string> {
  const { file } = storage;
  if (!existsSync(from) || !statSync(from).isFile()) throw new Error(`${from} is no file`);
  const there = ['', '-wal', '-journal'].map((end) => file + end).find((path) => existsSync(path));
  if (there)
    throw new Error(
      `${there} is there. Nothing is put over it: stop the bot and move it, with all that begins so, elsewhere`,
    );
  if (existsSync(`${from}-wal`))
    throw new Error(`${from}-wal is beside it: this is no backup, but a database of a bot that runs or was killed`);
  const keys = presentKeys(storage);
  if (typeof keys === 'string') throw new Error(`${keys}: put the key there that the backup was made with`);
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.restoring`;
  rmSync(part, { force: true }); // Of one that was killed.
  await copyDatabase(from, part, createSeal(keys), { change: takeBackWishes });
  try {
    linkSync(part, file); // Never over what a bot has made meanwhile.
  } finally {
    rmSync(part);
  }
  toDisk(dirname(file));
  return `${file} is whole, and is as it was when the backup was made. Start the bot.`;
}

const [from, ...more] = process.argv.slice(2);
if (from === undefined || from.startsWith('-') || more.length > 0) {
  process.stderr.write('npm run restore -- FILE\n');
  process.exitCode = 2;
} else {
  try {
    process.stdout.write(
      `${await restore(resolve(process.env.INIT_CWD ?? '', from), loadConfig(environment(), languageCodes()))}\n`,
    );
  } catch (error) {
    process.stderr.write(`Nothing was restored: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
