import type { Config } from '../config.ts';
import { SHARDS } from '../store/lease.ts';
import { isNewer, OLDEST, openByHand, type Query, runningOn, schemaOf, where } from '../store/postgres.ts';
import { createSeal } from '../store/seal.ts';
import { presentKeys } from './disk.ts';
import { bad, type Finding, ok, skipped } from './findings.ts';

/** Each process has so many connections. */
const CONNECTIONS = 11;
const TABLES = ['records', 'unreadable', 'inbox', 'replicas', 'shards', 'numbers'];
const WISHES = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** The database that several processes share. Nothing in it is changed: the server sees to that. */
export async function examinePostgres({ storage }: Config, url: string): Promise<Finding[]> {
  let session: Awaited<ReturnType<typeof openByHand>>;
  try {
    session = await openByHand(url);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [bad('database', reason, 'see STORAGE_URL in README.md'), skipped('key', 'the database was not opened')];
  }
  try {
    const { query } = session;
    await query('SET default_transaction_read_only = on');
    const rights = await examineRights(query);
    if (rights.state === 'bad') return [ok('database', where(url)), rights, skipped('key', 'it could not be read')];
    return [await examineServer(query, url), rights, await examineKey(query, storage), await examineProcesses(query)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      bad('database', `${where(url)}: ${reason}`, 'see what its own log says'),
      skipped('key', 'it could not be read'),
    ];
  } finally {
    await session.end();
  }
}

async function examineServer(query: Query, url: string): Promise<Finding> {
  const [row] = await query(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
       pg_size_pretty(pg_database_size(current_database())) AS size`,
  );
  const { version, number, size } = row as { version: string; number: number; size: string };
  const says = `${where(url)}, PostgreSQL ${version}, ${size}`;
  if (number < OLDEST) return bad('database', `${says}: too old`, 'give a server of version 12 or newer');
  const schema = await schemaOf(query);
  if (schema === undefined) return ok('database', `${says}; the first start makes its tables`);
  if (isNewer(schema)) return bad('database', `${says}: a newer version has changed its tables`, 'run that version');
  return ok('database', `${says}, tables of version ${schema}`);
}

async function examineRights(query: Query): Promise<Finding> {
  const [row] = await query(
    `SELECT to_regclass('numbers') IS NOT NULL AS there, has_schema_privilege(current_schema(), 'CREATE') AS make,
       array(SELECT name FROM unnest($1::text[]) name, unnest($2::text[]) wish
         WHERE to_regclass(name) IS NOT NULL AND NOT has_table_privilege(name, wish) GROUP BY name) AS closed`,
    [TABLES, WISHES],
  );
  const { there, make, closed } = row as { there: boolean; make: boolean; closed: string[] };
  if (closed.length > 0) return bad('rights', `not all to ${closed.join(', ')}`, `GRANT ${WISHES.join(', ')}`);
  if (there) return ok('rights', 'to read and write its tables');
  return make ? ok('rights', 'to make its tables') : bad('rights', 'none to make its tables', 'GRANT CREATE ON SCHEMA');
}

async function examineKey(query: Query, storage: Config['storage']): Promise<Finding> {
  const keys = presentKeys(storage);
  if (typeof keys === 'string') return bad('key', keys, 'give the key that the database was made with');
  if ((await schemaOf(query)) === undefined) return skipped('key', 'there is nothing to open');
  const { names } = createSeal(keys);
  const used = await query(`SELECT key FROM records WHERE collection = 'seal'`);
  if (used.every(({ key }) => names.includes(String(key)))) return ok('key', 'opens the database');
  return bad('key', 'does not open the database', 'give the key that it was made with');
}

async function examineProcesses(query: Query): Promise<Finding> {
  if ((await schemaOf(query)) === undefined) return skipped('processes', 'none has been there');
  const running = await runningOn(query);
  const [row] = await query(
    `SELECT (SELECT count(*)::int FROM shards WHERE shard BETWEEN 0 AND ${SHARDS - 1} AND owner IN (SELECT id FROM replicas)) AS held,
       (SELECT count(*)::int FROM inbox WHERE done IS NULL) AS waiting,
       current_setting('max_connections')::int - (SELECT count(*)::int FROM pg_stat_activity) AS free`,
  );
  const { held, waiting, free } = row as { held: number; waiting: number; free: number };
  const says = `${running} running, ${held} of ${SHARDS} shards held, ${waiting} updates waiting, room for ${free} connections (a process has ${CONNECTIONS})`;
  if (running === 0) return ok('processes', says);
  return held < SHARDS
    ? bad('processes', says, 'a shard that is free is taken within seconds: ask again')
    : ok('processes', says);
}
