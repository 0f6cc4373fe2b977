import { linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { printOf } from '../../bot/telegram/inbox.ts';
import { parseUpdate } from '../../bot/telegram/update.ts';
import { hasTable, openDatabase, StoreError } from '../../store/database.ts';
import type { Seal } from '../../store/seal.ts';
import { foreignKey, missingKeys, openStore } from '../../store/store.ts';
import { toDisk } from '../copy.ts';
import { KEYS, type Piece } from './pieces.ts';

/** Records of a clock that could be set had less: see collection.ts. */
const RAN_FROM = 1e15;

/** What lies in a file, while nobody else can open it. */
export interface Source {
  /** All, or those of these collections. */
  pieces(only?: readonly string[]): Iterable<Piece>;
  close(): void;
}

/** @throws StoreError when a bot runs on it, a newer version has changed it, or the key does not open it. */
export function openSource(file: string, seal: Seal): Source {
  const database = openDatabase(file);
  try {
    if (!hasTable(database, 'seal')) throw new StoreError(`${file} holds nothing of this bot.`);
    if (missingKeys(database, seal).length > 0) throw foreignKey();
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%namespace%' ORDER BY name")
      .all()
      .map(({ name }) => String(name));
    if (isOld(database, tables))
      throw new StoreError(`${file} is as an older version has left it: start this one on it once, and stop it.`);
    return {
      pieces: (only) => (only ? records(database, only) : read(database, tables, seal)),
      close: () => database.isOpen && database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether it has what a start mends. */
function isOld(database: DatabaseSync, tables: readonly string[]): boolean {
  const has = (table: string, where: string) =>
    tables.includes(table) && database.prepare(`SELECT 1 FROM "${table}" WHERE ${where} LIMIT 1`).get() !== undefined;
  return (
    !has('seal', "key <> 'check'") ||
    has('inbox', '1') ||
    has('intents', "instr(key, '/') = 0 AND json_valid(value) AND json_type(value, '$.value.account') = 'text'") ||
    tables.some((table) => has(table, `expires < ${RAN_FROM}`))
  );
}

const rowsOf = (database: DatabaseSync, table: string) =>
  database.prepare(`SELECT key, value, expires FROM "${table}"`).iterate() as Iterable<Row>;

function* records(database: DatabaseSync, tables: readonly string[]): Iterable<Piece> {
  for (const of of tables)
    for (const { key, value, expires } of rowsOf(database, of)) yield { of, texts: [key, value, expires].map(textOf) };
}

function* read(database: DatabaseSync, tables: readonly string[], seal: Seal): Iterable<Piece> {
  const rows = (table: string) => rowsOf(database, table);
  yield* records(
    database,
    tables.filter((table) => !['unlike', 'left'].includes(KEYS[table] ?? '')),
  );
  for (const { key } of rows('seal')) if (key !== 'check') yield { of: 'seal', texts: [key] };
  if (tables.includes('times'))
    for (const { value } of rows('times')) yield { of: 'times', texts: [String(JSON.parse(value).value)] };
  if (hasTable(database, 'unreadable')) {
    for (const row of database.prepare('SELECT * FROM unreadable').iterate()) {
      const { collection, key, value, expires, reason, at } = row;
      yield {
        of: 'unreadable',
        texts: [collection, key, value, expires, reason, at].map((cell = null) => textOf(cell)),
      };
    }
  }
  if (tables.includes('inbox_batches')) yield* readInbox(rows, tables, seal);
}

interface Row {
  key: string;
  value: string;
  expires: number | null;
}

/** No JSON has the sign that PostgreSQL does not take: what has it cannot be read anyway. */
function textOf(value: SQLOutputValue): string | null {
  return value === null ? null : (typeof value === 'object' ? '' : String(value)).replaceAll('\0', '\ufffd');
}

const batch = z.object({ updates: z.array(z.unknown()), tries: z.number(), starts: z.number() });

/** Each update that waits, and by its number and print each that does not. */
function* readInbox(rows: (table: string) => Iterable<Row>, tables: readonly string[], seal: Seal): Iterable<Piece> {
  const done = new Map<string, Set<number>>();
  if (tables.includes('inbox_handled'))
    for (const { key, value } of rows('inbox_handled')) done.set(key, new Set(JSON.parse(value).value));
  const prints = new Map<number, string>();
  if (tables.includes('inbox_last'))
    for (const { value } of rows('inbox_last'))
      for (const [id, print] of JSON.parse(value).value) prints.set(id, print);
  for (const { key, value } of rows('inbox_batches')) {
    let found: z.infer<typeof batch>;
    try {
      found = batch.parse(JSON.parse(seal.open(JSON.parse(value).value, `inbox_batches/${key}`)));
    } catch {
      yield { of: 'unreadable', texts: ['inbox_batches', key, value, null, 'no listed key opens it', null] };
      continue;
    }
    for (const sent of found.updates) {
      const update = parseUpdate(sent);
      if (!update) continue; // Nobody could handle it.
      const isDone = done.get(key)?.has(update.update_id);
      if (isDone) prints.set(update.update_id, printOf(update));
      else {
        prints.delete(update.update_id);
        const texts = [update.update_id, JSON.stringify(update), found.tries, found.starts].map(String);
        yield { of: 'inbox_batches', texts };
      }
    }
  }
  for (const [id, print] of prints) yield { of: 'inbox_last', texts: [String(id), print] };
}

/** A new database beside the place where it is to be. */
export interface Target {
  add(piece: Piece): void;
  /** Writes it to the disk. @returns what was read back. */
  readBack(): Promise<Iterable<Piece>>;
  /** Gives it its name; never over what is there. */
  finish(): void;
  /** Takes away what has no name of its own. */
  close(): void;
}

/** @param names of collections that there are besides those of this version. */
export async function createTarget(file: string, seal: Seal, names: readonly string[]): Promise<Target> {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.moving`;
  const removePart = () => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(part + end, { force: true }); // Of one that was killed, too.
  };
  removePart();
  const store = await openStore({ file: part, seal });
  // Its tables are made as the bot makes them.
  const anything = { schema: z.custom<unknown>() };
  for (const name of new Set([...Object.keys(KEYS), ...names])) await store.collection(name, anything).get('');
  await store.close();

  const database = new DatabaseSync(part);
  database.exec('PRAGMA journal_mode=DELETE; PRAGMA synchronous=OFF; BEGIN');
  database.exec("DELETE FROM seal WHERE key <> 'check'; DELETE FROM times");
  let source: Source | undefined;
  const inserts = new Map<string, StatementSync>();
  const insert = (table: string, key: string | null, value: string | null, expires: string | null = null) => {
    const statement =
      inserts.get(table) ?? database.prepare(`INSERT INTO "${table}"(key, value, expires) VALUES (?, ?, ?)`);
    inserts.set(table, statement);
    statement.run(key, value, expires === null ? null : BigInt(expires));
  };
  const sealed = (table: string, key: string, value: unknown) =>
    insert(table, key, JSON.stringify({ value: seal.seal(JSON.stringify(value), `${table}/${key}`) }));
  const last: [number, string][] = [];

  return {
    add({ of, texts }) {
      const [one = '', other = '', third = '', fourth = ''] = texts;
      if (of === 'seal') sealed('seal', String(one), 'used');
      else if (of === 'times') insert('times', 'ran', JSON.stringify({ value: Number(one) }));
      else if (of === 'inbox_last') last.push([Number(one), String(other)]);
      else if (of === 'inbox_batches') {
        const batch = { updates: [JSON.parse(String(other))], tries: Number(third), starts: Number(fourth) };
        sealed('inbox_batches', String(one), batch);
      } else if (of === 'unreadable') {
        database.exec(
          'CREATE TABLE IF NOT EXISTS unreadable (collection TEXT, key TEXT, value TEXT, expires BIGINT, reason TEXT, at TEXT)',
        );
        database.prepare('INSERT INTO unreadable VALUES (?, ?, ?, ?, ?, ?)').run(...texts);
      } else insert(of, one, other, texts[2]);
    },
    async readBack() {
      insert('inbox_last', 'ids', JSON.stringify({ value: last }));
      database.exec('COMMIT');
      database.close();
      source = openSource(part, seal);
      return source.pieces();
    },
    finish() {
      source?.close();
      toDisk(part);
      linkSync(part, file);
      removePart();
      toDisk(dirname(file));
    },
    close() {
      if (database.isOpen) database.close();
      source?.close();
      removePart();
    },
  };
}
