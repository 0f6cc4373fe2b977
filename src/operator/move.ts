// What `npm run move -- FROM TO` starts: all that is stored, from a file to a PostgreSQL database, or back.
import { existsSync } from 'node:fs';
import { languageCodes } from '../bot/words/i18n.ts';
import { type Config, environment, loadConfig } from '../config.ts';
import { createSecrets } from '../log.ts';
import { StoreError } from '../store/database.ts';
import { openPostgres, where, withoutBot } from '../store/postgres.ts';
import { createSeal, type Seal } from '../store/seal.ts';
import { presentKeys } from './disk.ts';
import { createTally, type Piece, type Tally } from './moving/pieces.ts';
import { createWriter, mustBeEmpty, readPieces } from './moving/postgres.ts';
import { createTarget, openSource } from './moving/sqlite.ts';

process.umask(0o077);
const secrets = createSecrets();

/** The two places, one of each kind, and the key that opens what is in them. */
function placesOf(from: string, to: string) {
  const isFile = (url: string) => url.startsWith('sqlite://');
  const [file, database] = isFile(from) ? [from, to] : [to, from];
  if (!isFile(file) || isFile(database)) throw new Error('one of the two must be sqlite://, the other postgres://');
  const storageOf = (STORAGE_URL: string, more: Record<string, string> = {}): Config['storage'] =>
    loadConfig({ ...environment(), BACKUP_FOLDER: '', STORAGE_URL, ...more }, languageCodes()).storage;
  const lite = storageOf(file);
  const keys = presentKeys(lite);
  if (typeof keys === 'string') throw new Error(keys);
  const ENCRYPTION_KEY = keys.map((key) => key.toString('base64')).join(',');
  const { url = '' } = storageOf(database, { ENCRYPTION_KEY });
  for (const secret of [...ENCRYPTION_KEY.split(','), new URL(url).password]) secrets.hide(secret);
  return { file: lite.file, url, seal: createSeal(keys) };
}

async function toPostgres(file: string, url: string, seal: Seal): Promise<string> {
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  const source = openSource(file, seal);
  try {
    await (await openPostgres(url)).close(); // Its tables.
    return await withoutBot(url, async (query) => {
      await mustBeEmpty(query, where(url));
      const [sent, arrived] = [createTally(), createTally()];
      const { add, flush, ownerless } = createWriter(
        query,
        seal,
        ownersIn(source.pieces(['people', 'accounts']), seal),
      );
      for (const piece of source.pieces()) {
        sent.add(piece);
        await add(piece);
      }
      await flush();
      for await (const piece of readPieces(query, seal)) arrived.add(piece);
      const orphans = [...ownerless].map(([name, count]) => `${count} of ${name}`).join(', ');
      return `${compared(sent, arrived)}${orphans && ` Among them are records of accounts that nobody has (${orphans}).`}`;
    });
  } finally {
    source.close();
  }
}

async function toFile(url: string, file: string, seal: Seal): Promise<string> {
  const there = ['', '-wal', '-journal'].map((end) => file + end).find((path) => existsSync(path));
  if (there) throw new Error(`${there} is there: nothing is put over it`);
  return withoutBot(url, async (query) => {
    const collections = await query('SELECT DISTINCT collection AS name FROM records');
    const target = await createTarget(
      file,
      seal,
      collections.map(({ name }) => String(name)),
    );
    try {
      const [sent, arrived] = [createTally(), createTally()];
      for await (const piece of readPieces(query, seal)) {
        sent.add(piece);
        target.add(piece);
      }
      for (const piece of await target.readBack()) arrived.add(piece);
      const words = compared(sent, arrived);
      target.finish();
      return words;
    } finally {
      target.close();
    }
  });
}

/** Whose each account is: of a person that cannot be read, the account tells. */
function ownersIn(pieces: Iterable<Piece>, seal: Seal): Map<string, number> {
  const owners = new Map<string, number>();
  for (const { of, texts } of pieces) {
    const [key, text] = texts.map(String);
    try {
      const { value } = JSON.parse(String(text));
      if (of === 'people') for (const account of value.accounts) owners.set(account, Number(key));
      else owners.set(String(key), JSON.parse(seal.open(value, `accounts/${key}`)).owner);
    } catch {
      // It is moved as it is, and set aside by whoever reads it.
    }
  }
  return owners;
}

/** @throws StoreError when something is not the same. */
function compared(sent: Tally, arrived: Tally): string {
  const unlike = sent.unlike(arrived);
  if (unlike.length > 0) throw new StoreError(`${unlike.join(', ')} did not arrive as they were`);
  return `${sent.total()} records were moved, and are the same there in number and content.`;
}

async function move(from: string, to: string): Promise<string> {
  const { file, url, seal } = placesOf(from, to);
  const isToPostgres = from.startsWith('sqlite://');
  const words = await (isToPostgres ? toPostgres(file, url, seal) : toFile(url, file, seal));
  const key = isToPostgres
    ? `the same key in ENCRYPTION_KEY (without it, that is what ${file}.key holds)`
    : `the same key, in ENCRYPTION_KEY or in ${file}.key, which is not made`;
  return `${words} Start the bot with STORAGE_URL on the new one and ${key}. The old one is as it was: start nothing on it any more.`;
}

const [from, to, ...more] = process.argv.slice(2);
if (from === undefined || to === undefined || more.length > 0) {
  process.stderr.write('npm run move -- FROM TO (each as in STORAGE_URL)\n');
  process.exitCode = 2;
} else {
  try {
    process.stdout.write(secrets.mask(`${await move(from, to)}\n`));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(secrets.mask(`Nothing was moved: ${reason}\n`));
    process.exitCode = 1;
  }
}
