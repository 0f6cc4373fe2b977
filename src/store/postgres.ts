import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { StoreError } from './database.ts';
import { NotNowError } from './lease.ts';

export type Row = Record<string, unknown>;
/** One statement, prepared once for each connection. @throws StoreError, in words that hold nothing of what is stored. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** A connection of its own, for what belongs to a session: locks, and being told. */
export interface Session {
  query: Query;
  end(): Promise<void>;
}

export interface Postgres {
  query: Query;
  /** @param onNotice told of each NOTIFY on these channels. @param onEnd told once when the connection is gone. */
  session(
    channels: readonly string[],
    onNotice: (channel: string, payload: string) => void,
    onEnd: () => void,
  ): Promise<Session>;
  close(): Promise<void>;
}

/** The oldest server whose statements we use. */
export const OLDEST = 120_000;
/** The version of the tables. A newer one belongs to a newer build, which may run beside this one: it says what it can't share. */
const SCHEMA = 1;
const CONNECTIONS = 10;
/** No statement of ours takes long, nor waits long for its turn: where one does, the way to the server is gone. */
const QUERY_MS = 5_000;
const SESSION_QUERY_MS = 2_000;
/** Locks of all processes on one database, by what they are for. */
const MIGRATION_LOCK = 7_301;

const TABLES = `
  CREATE TABLE IF NOT EXISTS records(
    collection text COLLATE "C" NOT NULL, shard smallint NOT NULL, key text COLLATE "C" NOT NULL,
    value text NOT NULL, expires bigint, PRIMARY KEY (collection, shard, key)
  ) WITH (autovacuum_vacuum_scale_factor = 0.02);
  CREATE INDEX IF NOT EXISTS records_expires ON records(expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS unreadable(
    collection text, shard smallint, key text, value text, expires bigint, reason text, at text
  );
  CREATE TABLE IF NOT EXISTS inbox(
    id bigint PRIMARY KEY, shard smallint NOT NULL, value text, print text NOT NULL,
    tries int NOT NULL DEFAULT 1, starts int NOT NULL DEFAULT 1, done double precision
  ) WITH (autovacuum_vacuum_scale_factor = 0.02);
  CREATE INDEX IF NOT EXISTS inbox_waiting ON inbox(shard, id) WHERE done IS NULL;
  CREATE TABLE IF NOT EXISTS replicas(id text PRIMARY KEY, beat bigint NOT NULL, build int NOT NULL);
  CREATE TABLE IF NOT EXISTS shards(shard smallint PRIMARY KEY, owner text, epoch bigint NOT NULL, build int NOT NULL);
  CREATE TABLE IF NOT EXISTS numbers(name text PRIMARY KEY, value double precision NOT NULL);
  INSERT INTO shards SELECT number, NULL, 0, 0 FROM generate_series(-1, 64) number ON CONFLICT DO NOTHING;
  INSERT INTO numbers VALUES ('ran', 0), ('schema', ${SCHEMA}) ON CONFLICT DO NOTHING;
`;

/** Opens the database, and makes its tables when they are not there. @throws StoreError that says what whoever runs the bot can do. */
export async function openPostgres(url: string): Promise<Postgres> {
  const connection = {
    connectionString: libpq(url),
    keepAlive: true,
    // Said when connecting: a pooler that lends connections for a transaction does not take it, and could not do what we need.
    options: `-c idle_in_transaction_session_timeout=${QUERY_MS} -c client_min_messages=warning`,
  };
  const pool = new pg.Pool({
    ...connection,
    max: CONNECTIONS,
    connectionTimeoutMillis: QUERY_MS,
    query_timeout: QUERY_MS,
    application_name: 'smm-panel-bot',
  });
  // An idle connection that ends is replaced by the next query. Without a listener the process would die of it.
  pool.on('error', () => {});
  try {
    await prepare(pool);
  } catch (error) {
    await pool.end().catch(() => {});
    throw unusable(url, error);
  }

  const query = namedOn(pool);
  const sessions = new Set<Session>();
  return {
    query,
    async session(channels, onNotice, onEnd) {
      const client = new pg.Client({
        ...connection,
        connectionTimeoutMillis: SESSION_QUERY_MS,
        query_timeout: SESSION_QUERY_MS,
        application_name: 'smm-panel-bot lease',
      });
      // One that could not be opened is told of by the error alone.
      const end = () => {
        if (sessions.delete(session)) onEnd();
      };
      client.on('error', end);
      client.on('end', end);
      client.on('notification', ({ channel, payload = '' }) => onNotice(channel, payload));
      const session: Session = {
        query: namedOn(client),
        async end() {
          await client.end().catch(() => {});
        },
      };
      try {
        await client.connect();
        for (const channel of channels) await client.query(`LISTEN ${channel}`);
      } catch (error) {
        void client.end().catch(() => {});
        throw failed(error);
      }
      sessions.add(session);
      return session;
    },
    async close() {
      await Promise.all([...sessions].map((session) => session.end()));
      await pool.end();
    },
  };
}

/**
 * One transaction for what whoever runs the bot types, which may take its time: no process of the bot runs on the database before it
 * ends, and none can start. Makes no tables.
 * @throws StoreError
 */
export async function withoutBot<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  const session = await openByHand(url);
  const { query } = session;
  try {
    const schema = await schemaOf(query);
    if (schema === undefined) throw new StoreError(`${where(url)} holds nothing of this bot.`);
    if (isNewer(schema)) throw newer();
    await query(`SET lock_timeout = '${QUERY_MS}'`);
    await query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const running = await runningOn(query);
    // Whoever is about to join them waits for this.
    await query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await query('LOCK TABLE replicas, records, inbox, unreadable, numbers IN EXCLUSIVE MODE');
    const now = await query(`SELECT id FROM replicas WHERE NOT ${IS_GONE}`);
    if (running + now.length > 0)
      throw new StoreError(
        `${where(url)} has a bot running on it (${Math.max(running, now.length)} at least): stop it.`,
      );
    const result = await work(query);
    await query('COMMIT');
    return result;
  } finally {
    await session.end();
  }
}

/** A connection for what whoever runs the bot types. Makes no tables. @throws StoreError */
export async function openByHand(url: string): Promise<Session> {
  const client = new pg.Client({
    connectionString: libpq(url),
    options: '-c client_min_messages=warning',
    connectionTimeoutMillis: QUERY_MS,
    application_name: 'smm-panel-bot by hand',
  });
  client.on('error', () => {}); // The next query says so.
  try {
    await client.connect();
  } catch (error) {
    throw unusable(url, error);
  }
  return { query: namedOn(client), end: () => client.end().catch(() => {}) };
}

/** The version of the tables; nothing when there are none. */
export async function schemaOf(query: Query): Promise<number | undefined> {
  const [known] = await query(`SELECT to_regclass('numbers') IS NOT NULL AS is`);
  if (known?.is !== true) return undefined;
  return Number((await query(`SELECT value FROM numbers WHERE name = 'schema'`))[0]?.value);
}

export const isNewer = (schema: number) => schema > SCHEMA;

function newer(): StoreError {
  return new StoreError(
    'A newer version of the bot has changed this database: start that one. Nothing in it was changed.',
  );
}

/** A process holds this lock as long as its session is there. */
const IS_GONE = 'pg_try_advisory_xact_lock(hashtextextended(id, 0))';
/** One that lost its session has a new one by then, or at least moves its beat. */
const BEATS_MS = 2_500;

/** How many processes run on it. */
export async function runningOn(query: Query): Promise<number> {
  const look = () => query(`SELECT id, beat, ${IS_GONE} AS gone FROM replicas`);
  const before = await look();
  if (before.every(({ gone }) => !gone)) return before.length;
  await delay(BEATS_MS);
  const beats = new Map(before.map(({ id, beat }) => [id, beat]));
  return (await look()).filter(({ id, beat, gone }) => !gone || beat !== beats.get(id)).length;
}

/** Checks what we need of the server, and makes the tables: one process at a time, whoever starts beside it. */
async function prepare(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ version: string; may: boolean }>(
      `SELECT current_setting('server_version_num') AS version, has_schema_privilege(current_schema(), 'CREATE') AS may`,
    );
    if (Number(rows[0]?.version) < OLDEST)
      throw new StoreError('The PostgreSQL server is too old: it must be 12 or newer.');
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const known = await client.query<{ is: boolean }>(`SELECT to_regclass('numbers') IS NOT NULL AS is`);
    if (!known.rows[0]?.is && rows[0]?.may !== true)
      throw new StoreError(
        'The PostgreSQL user may not make tables in the schema of the database: GRANT CREATE ON SCHEMA.',
      );
    if (!known.rows[0]?.is) await client.query(TABLES);
    const { rows: numbers } = await client.query<{ value: number }>(`SELECT value FROM numbers WHERE name = 'schema'`);
    if (isNewer(numbers[0]?.value ?? 0)) throw newer();
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Each statement has a name of its own, by which a connection knows it once it is prepared. */
function namedOn(connection: pg.Pool | pg.Client): Query {
  const names = new Map<string, string>();
  return async (text, values = []) => {
    const name = names.get(text) ?? `q${names.size}`;
    names.set(text, name);
    try {
      const { rows } = await connection.query<Row>({ name, text, values: [...values] });
      return rows;
    } catch (error) {
      throw failed(error);
    }
  };
}

/** The server could not be reached, or did not do it, this time. The error of the library holds what was asked: it ends here. */
function failed(error: unknown): NotNowError {
  return new NotNowError(`PostgreSQL: ${reasonOf(error)}`);
}

function unusable(url: string, error: unknown): StoreError {
  return error instanceof StoreError ? error : new StoreError(`${where(url)} cannot be used: ${reasonOf(error)}.`);
}

function reasonOf(error: unknown): string {
  const { code = '', message } = error as { code?: string; message: string };
  const said: Record<string, string> = {
    ECONNREFUSED: 'nobody answers there',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'there is no such host',
    '28P01': 'it does not take this user and password',
    '28000': 'it does not let this user in',
    '3D000': 'it has no such database',
    '42501': 'this user has no right to it',
    '53300': 'it has no connection left: each process needs 11',
  };
  // Statements that are not where they were prepared: the connection is lent for a transaction.
  if (/unsupported startup parameter/.test(message) || code === '26000' || code === '42P05')
    return 'it is a pooler such as PgBouncer: give the address of the server itself, for a process needs sessions of its own';
  if (/timeout/i.test(message)) return 'it takes the connection, and does not answer in time';
  if (/does not support SSL/.test(message)) return 'TLS is asked for (sslmode), and it has none';
  if (/self.signed|unable to (get|verify)|certificate/i.test(message))
    return `its certificate is not trusted (${message})`;
  return said[code] ?? (/^[\dA-Z]{5}$/.test(code) ? `error ${code}` : message);
}

/** The address as psql reads it: `sslmode=require` asks for TLS, `verify-full` for a certificate that is trusted too. */
function libpq(url: string): string {
  const address = new URL(url);
  if (['allow', 'prefer'].includes(address.searchParams.get('sslmode') ?? '')) address.searchParams.delete('sslmode');
  if (address.searchParams.has('sslmode')) address.searchParams.set('uselibpqcompat', 'true');
  return address.href;
}

/** Without its user and password. */
export function where(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `The PostgreSQL database ${pathname.slice(1)} at ${hostname}:${port || 5432}`;
}
