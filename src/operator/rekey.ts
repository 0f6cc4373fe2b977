// What `npm run rekey` starts: seals with the first key what the others sealed, after which those may go.
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { opened } from '../bot/telegram/shared-inbox.ts';
import { languageCodes } from '../bot/words/i18n.ts';
import { environment, loadConfig, loadEncryptionKeys } from '../config.ts';
import { type Row, where, withoutBot } from '../store/postgres.ts';
import { createSeal, type Seal } from '../store/seal.ts';
import { foreignKey, missingKeys, openStore, sealedAnew } from '../store/store.ts';
import { presentKeys } from './disk.ts';

/** How often it says how far it is, in records. */
const SAID_EVERY = 5_000;

process.umask(0o077);

async function rekey(): Promise<string> {
  const { storage } = loadConfig(environment(), languageCodes());
  const { file } = storage;
  if (storage.url !== undefined) return rekeyPostgres(storage.url, createSeal(loadEncryptionKeys(storage)));
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

/** In one transaction: who stops it in the middle has changed nothing. */
function rekeyPostgres(url: string, seal: Seal): Promise<string> {
  const [first = '', ...others] = seal.names;
  return withoutBot(url, async (query) => {
    const used = await query(`SELECT key FROM records WHERE collection = 'seal'`);
    if (used.some(({ key }) => !seal.names.includes(String(key)))) throw foreignKey();
    let count = 0;
    const change = async (table: string, begin: string, anew: (row: Row) => string | undefined) => {
      const starts = others.map((name) => `${begin}${name}.%`);
      for (const row of await query(`SELECT ctid::text AS at, * FROM ${table} WHERE value LIKE ANY($1)`, [starts])) {
        const text = anew(row); // What no key opens stays: reading sets it aside.
        if (text === undefined) continue;
        await query(`UPDATE ${table} SET value = $2 WHERE ctid = $1::tid`, [row.at, text]);
        count++;
      }
    };
    for (const table of ['records', 'unreadable'])
      await change(table, '{"value":"', ({ collection, key, value }) =>
        sealedAnew(seal, String(value), `${String(collection)}/${String(key)}`),
      );
    await change('inbox', '', ({ id, value }) => {
      const update = opened(seal, String(id), String(value));
      return update && seal.seal(JSON.stringify(update), `inbox/${String(id)}`);
    });
    await query(`DELETE FROM records WHERE collection = 'seal' AND key <> $1`, [first]);
    await query(`INSERT INTO records VALUES ('seal', -1, $1, '{"value":"used"}', NULL) ON CONFLICT DO NOTHING`, [
      first,
    ]);
    const rest = others.length > 0 ? ' The other keys may go from ENCRYPTION_KEY; backups still need them.' : '';
    return `All of ${where(url)} is sealed with the first key; ${count} records were sealed anew.${rest}`;
  });
}

try {
  process.stdout.write(`${await rekey()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
