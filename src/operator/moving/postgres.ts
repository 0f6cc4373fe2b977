import { opened, post } from '../../bot/telegram/shared-inbox.ts';
import { parseUpdate } from '../../bot/telegram/update.ts';
import { StoreError } from '../../store/database.ts';
import { shardOf } from '../../store/lease.ts';
import type { Query } from '../../store/postgres.ts';
import type { Seal } from '../../store/seal.ts';
import { foreignKey } from '../../store/store.ts';
import { KEYS, type Piece } from './pieces.ts';

/** Written, or read, in one statement: records, and their letters. */
const MOST = { records: 1_000, letters: 4_000_000 };
/** Handled updates that a file knows. */
const REMEMBERED = 1_000;
/** The shard of what belongs to nobody. */
const NOBODY = -1;

/** Whose an account is. */
export type Owners = ReadonlyMap<string, number>;

/** @throws StoreError when a record of ours is in it. */
export async function mustBeEmpty(query: Query, name: string): Promise<void> {
  const rows = await query(
    'SELECT (SELECT count(*) FROM records) + (SELECT count(*) FROM inbox) + (SELECT count(*) FROM unreadable) AS count',
  );
  const count = Number(rows[0]?.count);
  if (count > 0) throw new StoreError(`${name} holds ${count} records: give an empty one.`);
}

/** @returns a function that writes pieces, and at the end, given none, the last of them; and what has no owner. */
export function createWriter(query: Query, seal: Seal, owners: Owners) {
  const ownerless = new Map<string, number>();
  let columns: [string[], number[], string[], string[], (string | null)[]] = [[], [], [], [], []];
  let letters = 0;
  const flush = async () => {
    if (columns[0].length > 0)
      await query(
        'INSERT INTO records SELECT * FROM unnest($1::text[], $2::smallint[], $3::text[], $4::text[], $5::bigint[])',
        columns,
      );
    columns = [[], [], [], [], []];
    letters = 0;
  };
  const shardOfRecord = (collection: string, key: string, value: string): number => {
    const whose = KEYS[collection] ?? 'nobody';
    if (whose !== 'person' && whose !== 'account' && whose !== 'value') return NOBODY;
    const id = whose === 'value' ? accountIn(value) : key.split('/')[0];
    const owner = whose === 'person' ? Number(id) : owners.get(String(id));
    if (owner !== undefined && Number.isSafeInteger(owner)) return shardOf(owner);
    ownerless.set(collection, (ownerless.get(collection) ?? 0) + 1);
    return NOBODY;
  };
  const record = async (collection: string, key: string, value: string, expires: string | null = null) => {
    for (const [at, cell] of [collection, shardOfRecord(collection, key, value), key, value, expires].entries())
      (columns[at] as unknown[]).push(cell);
    letters += value.length;
    if (columns[0].length >= MOST.records || letters >= MOST.letters) await flush();
  };

  const add = async ({ of, texts }: Piece) => {
    const [one, other, third, fourth] = texts.map(String);
    if (of === 'seal') await record('seal', String(one), '{"value":"used"}');
    else if (of === 'times') await query(`UPDATE numbers SET value = $1 WHERE name = 'ran'`, [Number(one)]);
    else if (of === 'inbox_last')
      await query('INSERT INTO inbox(id, shard, print, done) SELECT $1, $2, $3, value FROM numbers WHERE name = $4', [
        one,
        NOBODY,
        other,
        'ran',
      ]);
    else if (of === 'inbox_batches') {
      const update = parseUpdate(JSON.parse(String(other)));
      await post(query, seal, update ? [update] : [], []);
      await query('UPDATE inbox SET tries = $2, starts = $3 WHERE id = $1', [one, Number(third), Number(fourth)]);
    } else if (of === 'unreadable') {
      const [collection, key, value] = texts;
      const shard = shardOfRecord(String(collection), String(key), String(value));
      await query('INSERT INTO unreadable VALUES ($1, $2, $3, $4, $5, $6, $7)', [collection, shard, ...texts.slice(1)]);
    } else await record(of, String(one), String(other), texts[2]);
  };
  return { add, flush, ownerless };
}

function accountIn(text: string): string {
  try {
    return String((JSON.parse(text) as { value: unknown }).value);
  } catch {
    return '';
  }
}

/** All that is stored. @throws StoreError when a key is missing that may have sealed something. */
export async function* readPieces(query: Query, seal: Seal): AsyncGenerator<Piece> {
  for (let after = ['', NOBODY, '']; ; ) {
    const rows = await query(
      `SELECT collection, shard, key, value, expires::text AS expires FROM records
       WHERE (collection, shard, key) > ($1, $2, $3) ORDER BY collection, shard, key LIMIT ${MOST.records}`,
      after,
    );
    for (const { collection, key, value, expires } of rows as Record<string, string>[]) {
      if (collection === 'seal' && !seal.names.includes(String(key))) throw foreignKey();
      if (KEYS[String(collection)] === 'left') continue;
      yield {
        of: String(collection),
        texts: collection === 'seal' ? [String(key)] : [key ?? '', value ?? '', expires ?? null],
      };
    }
    const last = rows.at(-1);
    if (!last || rows.length < MOST.records) break;
    after = [String(last.collection), Number(last.shard), String(last.key)];
  }
  const [ran] = await query(`SELECT value FROM numbers WHERE name = 'ran'`);
  yield { of: 'times', texts: [String(ran?.value)] };
  for (const row of await query(
    'SELECT collection, key, value, expires::text AS expires, reason, at FROM unreadable',
  )) {
    yield { of: 'unreadable', texts: Object.values(row) as (string | null)[] };
  }
  for (const { id, value, tries, starts } of await query('SELECT * FROM inbox WHERE done IS NULL ORDER BY id')) {
    const update = opened(seal, String(id), String(value));
    if (update)
      yield { of: 'inbox_batches', texts: [String(id), JSON.stringify(update), String(tries), String(starts)] };
    else yield { of: 'unreadable', texts: ['inbox', String(id), String(value), null, 'no listed key opens it', null] };
  }
  const handled = await query(
    `SELECT id, print FROM inbox WHERE done IS NOT NULL ORDER BY id DESC LIMIT ${REMEMBERED}`,
  );
  for (const { id, print } of handled) yield { of: 'inbox_last', texts: [String(id), String(print)] };
}
