import { accessSync, constants, existsSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Config, ENV_FILE, loadEncryptionKeys } from '../config.ts';
import { SCHEMA, schemaOf } from '../store/database.ts';
import { createSeal } from '../store/seal.ts';
import { missingKeys } from '../store/store.ts';
import { copiesIn } from './backups.ts';
import { bad, type Finding, ok, skipped } from './findings.ts';

const DAY = 86_400_000;
/** With less than that on the disk something will soon not be written. */
const LEAST_FREE = 200 * 2 ** 20;

/** All that lies on the disk: the database, unless a server has it, its key, their rights, and the room beside them. */
export function examineDisk(config: Config): Finding[] {
  const { file, url } = config.storage;
  if (url !== undefined) return [examineRights([ENV_FILE])];
  return [
    ...examineDatabase(config),
    examineRoom(file),
    ...examineBackups(config),
    examineRights([ENV_FILE, ...ofDatabase(file)]),
  ];
}

/** The keys as they are; nothing is made. @returns words when there are none. */
export function presentKeys(storage: Config['storage']): Buffer[] | string {
  if (!storage.keys && !existsSync(`${storage.file}.key`))
    return `ENCRYPTION_KEY is not given, and ${storage.file}.key is not there`;
  try {
    return loadEncryptionKeys(storage);
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*\n +- /, '') : String(error);
  }
}

function examineDatabase({ storage }: Config): Finding[] {
  const { file } = storage;
  if (!existsSync(file)) {
    return [
      ok('database', `${file} is not there yet: the first start makes it`),
      skipped('key', 'there is nothing to open'),
    ];
  }
  if (statSync(file).size === 0) {
    return [
      bad('database', `${file} is empty`, 'put it back, or delete the file'),
      skipped('key', 'there is nothing to open'),
    ];
  }
  const keys = presentKeys(storage);
  const noKey = bad(
    'key',
    String(keys),
    'put the key back that the database was made with: without it all API keys in it are lost',
  );
  try {
    return looking(file, (database) => [
      databaseFinding(file, database),
      typeof keys === 'string' ? noKey : keyFinding(database, keys),
    ]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/locked|busy/i.test(reason)) {
      const says = `${file}, ${sizeOf(file)}: a bot is running on it and has looked it through at its start`;
      return [
        ok('database', says),
        typeof keys === 'string' ? noKey : ok('key', 'there, and the running bot has opened the database with it'),
      ];
    }
    return [
      bad('database', `${file}: ${reason}`, 'restore a backup: npm run restore -- FILE'),
      skipped('key', 'the database was not opened'),
    ];
  }
}

function databaseFinding(file: string, database: DatabaseSync): Finding {
  const schema = schemaOf(database);
  if (schema > SCHEMA) {
    const says = `${file} has schema ${schema}, and this version knows ${SCHEMA}`;
    return bad('database', says, 'run the version that wrote it, or restore a backup from before');
  }
  const said = Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {})[0];
  if (said !== 'ok')
    return bad('database', `${file} is damaged: ${String(said)}`, 'restore a backup: npm run restore -- FILE');
  return ok('database', `${file}, ${sizeOf(file)}, whole, schema ${schema}; no bot is running on it`);
}

function keyFinding(database: DatabaseSync, keys: readonly Buffer[]): Finding {
  if (missingKeys(database, createSeal(keys)).length === 0) return ok('key', 'opens the database');
  return bad(
    'key',
    'does not open the database',
    'give the key that it was made with; for a new one, "new,old" and npm run rekey',
  );
}

/**
 * Reads a database that lies there, and leaves every byte as it is. What a process that was killed has left in the log is read too:
 * then a file for the reader alone comes up beside it, and goes.
 */
function looking<T>(file: string, look: (database: DatabaseSync) => T): T {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  const isClean = !log || log.size === 0;
  const index = `${file}-shm`;
  const hadIndex = existsSync(index);
  // One that may write takes its empty log away at the end; of a log with something in it, it would make the file.
  const database = new DatabaseSync(file, { readOnly: !isClean });
  try {
    return look(database);
  } finally {
    database.close();
    if (!isClean && !hadIndex) rmSync(index, { force: true });
  }
}

function examineRoom(file: string): Finding {
  const folder = existsSync(dirname(file)) ? dirname(file) : '.';
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const says = `${megabytes(free)} free at ${folder}`;
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return bad(
      'disk',
      `${folder} cannot be written by this user`,
      'give the folder to the user that runs the bot (chown)',
    );
  }
  return free < LEAST_FREE ? bad('disk', says, 'make room, or move the data to a larger disk') : ok('disk', says);
}

function examineBackups({ backups, storage }: Config): Finding[] {
  if (!backups) return [];
  const { folder } = backups;
  const newest = existsSync(folder) ? copiesIn(folder, storage.file).at(-1) : undefined;
  if (newest === undefined) return [skipped('backups', `none in ${folder} so far: the bot makes one when it starts`)];
  const { mtimeMs, size } = statSync(join(folder, newest));
  const says = `the newest is ${newest}, ${megabytes(size)}`;
  if (Date.now() - mtimeMs <= 2 * DAY) return [ok('backups', says)];
  return [bad('backups', says, 'start the bot; if it runs, its log says why: "no backup was made"')];
}

const ofDatabase = (file: string) => ['', '-wal', '-journal', '.key'].map((end) => file + end);

function examineRights(paths: readonly string[]): Finding {
  const me = process.getuid?.();
  if (me === undefined) return skipped('file rights', 'this system keeps users apart by itself');
  const there = paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? [{ path, uid: found.uid, mode: found.mode }] : [];
  });
  const open = there.filter(({ mode }) => mode & 0o077).map(({ path }) => path);
  if (open.length > 0) return bad('file rights', `others can get at ${open.join(' ')}`, `chmod 600 ${open.join(' ')}`);
  const foreign = there.filter(({ uid }) => uid !== me).map(({ path }) => path);
  if (foreign.length > 0) {
    return bad(
      'file rights',
      `${foreign.join(' ')}: of another user than this one`,
      'run this, and the bot, as the user that the files belong to',
    );
  }
  return ok('file rights', 'for their owner only');
}

function sizeOf(file: string): string {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  return megabytes(statSync(file).size + (log?.size ?? 0));
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0)} MiB`;
}
