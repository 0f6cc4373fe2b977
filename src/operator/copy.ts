import { closeSync, createReadStream, createWriteStream, fsyncSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { SCHEMA, schemaOf } from '../store/database.ts';
import type { Seal } from '../store/seal.ts';
import { missingKeys } from '../store/store.ts';

/**
 * A copy for its owner only, on the disk and looked through, of a database that stands still meanwhile. What is not whole is
 * taken away.
 * @param change what to change in it before it is looked through.
 * @throws Error in words for whoever runs the bot.
 */
export async function copyDatabase(
  from: string,
  to: string,
  seal: Seal,
  { signal, change = () => {} }: { signal?: AbortSignal; change?: (database: DatabaseSync) => void } = {},
): Promise<void> {
  try {
    // Never over a file: that could be open to others.
    const part = createWriteStream(to, { flags: 'wx', mode: 0o600 });
    await pipeline(createReadStream(from), part, { signal });
    lookThrough(to, seal, change);
    toDisk(to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(to, { force: true });
    throw error;
  }
}

function lookThrough(file: string, seal: Seal, change: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(file);
  try {
    const schema = schemaOf(database);
    if (schema > SCHEMA)
      throw new Error(`a newer version of the bot has written it (schema ${schema}, this one knows ${SCHEMA})`);
    database.exec('PRAGMA journal_mode=DELETE; PRAGMA secure_delete=ON'); // One file, with no log beside it.
    const found = Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {})[0];
    if (found !== 'ok') throw new Error(`it is damaged: ${String(found)}`);
    openWithKey(database, seal);
    change(database);
  } finally {
    database.close();
  }
}

/** The record that each start reads tells whether the key opens the others. */
function openWithKey(database: DatabaseSync, seal: Seal): void {
  const found = database.prepare("SELECT name FROM sqlite_master WHERE name = 'seal'").get();
  const row = found && database.prepare("SELECT value FROM seal WHERE key = 'check'").get();
  if (!row) throw new Error('it is no database of this bot');
  if (missingKeys(database, seal).length > 0) throw new Error('the encryption key does not open it');
  const { value } = JSON.parse(String(row.value)) as { value: string };
  seal.open(value, 'seal/check');
}

/** What has this name outlives the power. */
export function toDisk(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
