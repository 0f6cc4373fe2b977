// What `npm run rekey` starts: seals with the first key what the others sealed, after which those may go.
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { languageCodes } from '../bot/words/i18n.ts';
import { environment, loadConfig } from '../config.ts';
import { createSeal } from '../store/seal.ts';
import { missingKeys, openStore } from '../store/store.ts';
import { presentKeys } from './disk.ts';

/** How often it says how far it is, in records. */
const SAID_EVERY = 5_000;

process.umask(0o077);

async function rekey(): Promise<string> {
  const { storage } = loadConfig(environment(), languageCodes());
  const { file } = storage;
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  const keys = presentKeys(storage);
  if (typeof keys === 'string') throw new Error(keys);
  let count = 0;
  // Opening it is what does it, at each start of the bot too. Who stops this in the middle loses nothing: the next goes on.
  const store = await openStore({
    file,
    seal: createSeal(keys),
    onSealed(done) {
      if (Math.floor(done / SAID_EVERY) > Math.floor(count / SAID_EVERY))
        process.stdout.write(`${done} records so far\n`);
      count = done;
    },
  });
  await store.close();
  const database = new DatabaseSync(file);
  const others = missingKeys(database, createSeal(keys.slice(0, 1)));
  database.close();
  if (others.length > 0)
    throw new Error(`not all could be sealed anew after ${count} records; make room on the disk and call it again`);
  const rest =
    keys.length > 1 ? ' The other keys may go from ENCRYPTION_KEY; backups from before still need them.' : '';
  return `All of ${file} is sealed with the first key; ${count} records were sealed anew.${rest}`;
}

try {
  process.stdout.write(`${await rekey()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
