import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { KEYS } from '../../src/operator/moving/pieces.ts';
import type { Person } from '../../src/playground/telegram/server.ts';
import { shardOf } from '../../src/store/lease.ts';
import { ROWS } from '../dialogues/order-forms.ts';
import { ownerOfEverything } from '../dialogues/owner.ts';
import { card, goThrough, idIn, ordersOf, placed } from '../dialogues/talk.ts';
import { COLLECTIONS } from '../house/collections.ts';
import { buttonsOf } from '../support/expectations.ts';
import { hasPostgres, type PostgresServer, startPostgres } from '../support/postgres.ts';
import { openProcessStage, type ProcessStage } from '../support/process.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });
const LONG = { timeoutMs: 30_000 };

test('it is known of each collection whose its records are', () => {
  expect(Object.keys(KEYS).sort()).toEqual(Object.keys(COLLECTIONS).sort());
  for (const [name, whose] of Object.entries(KEYS)) {
    const of = whose === 'value' ? 'account' : ['unlike', 'left'].includes(whose) ? 'nobody' : whose;
    const row = COLLECTIONS[name];
    expect([name, of]).toEqual([name, row?.isCommon ? 'nobody' : row?.of]);
  }
});

describe.skipIf(!hasPostgres)('npm run move', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.close());

  /** A stage whose bot keeps its state in a file, and a folder for more. */
  async function openMoving() {
    const folder = mkdtempSync(join(tmpdir(), 'move-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const urlOf = (name: string) => `sqlite://${join(folder, name)}`;
    const stage = await openProcessStage({
      STORAGE_URL: urlOf('first.sqlite'),
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    });
    onTestFinished(() => stage[Symbol.asyncDispose]());
    return { stage, folder, urlOf, file: urlOf('first.sqlite'), database: await server.database() };
  }
  async function move(stage: ProcessStage, from: string, to: string, env: Record<string, string> = {}) {
    const command = stage.operator('move', [from, to], env);
    const code = await command.exited();
    expect(command.log + command.errors).not.toContain('secret@');
    return { code, words: command.log, errors: command.errors };
  }
  async function start(stage: ProcessStage, STORAGE_URL: string) {
    const bot = stage.spawn({ STORAGE_URL });
    await bot.logged('the bot is running');
    return bot;
  }
  async function rowsOf(url: string, text: string) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(text);
    await client.end();
    return rows as Record<string, string>[];
  }

  test('what people have goes on on the other engine, and back', async () => {
    const { stage, file, database, urlOf } = await openMoving();
    const first = await start(stage, file);
    const person = await stage.customer();
    const ids: string[] = [];
    for (const { service, steps } of ROWS) {
      person.say(`/order ${service}`);
      person.tap('Confirm', await goThrough(person, steps));
      ids.push(idIn(await person.waitFor('Placed.', LONG)));
    }
    const [ended = '', running = '', later = ''] = ids;
    const labelled = await placed(person, '/order 1 https://instagram.com/labelled 1000');
    person.tap('Label', labelled.receipt);
    await person.waitFor('Label for');
    person.say('client');
    await person.waitFor('Label added');
    stage.panel.finish(ended, 'Completed');
    person.tap('Refill', await person.waitFor(`Completed · #${ended}`, LONG));
    await person.waitFor(`#${ended}: refill #`);
    person.say(`/status ${ended}`);
    await person.tap('Save preset', await person.waitFor(`Order #${ended}`)).answer;
    person.say('/board');
    await person.waitFor('The board is on');
    stage.panel.faults.next({ action: 'add', fault: { kind: 'hangAfter' } });
    person.say('/mass 1|https://instagram.com/b|100\n1|https://instagram.com/c|100');
    person.tap('Confirm', await person.waitFor('Check and confirm'));
    await stage.panel.waitForCall(({ parameters }) => parameters.link === 'https://instagram.com/b');
    const other = await stage.customer();
    const open = await card(other);
    other.say('/order 1');
    await other.waitFor(/^Link/);
    // It waits for the panel when the process dies.
    const third = await stage.customer();
    const times = (words: string, who: Person) => who.transcript().split(words).length - 1;
    const before = times('Balance: 100.00 USD', third);
    stage.panel.faults.next({ action: 'balance', fault: { kind: 'hangAfter' } });
    const calls = stage.panel.calls.length;
    third.say('/balance');
    await vi.waitFor(() => expect(stage.panel.calls.slice(calls).map(({ key }) => key)).toContain(third.key));
    await first.end('SIGKILL');

    const there = await move(stage, file, database);
    expect([there.code, there.errors]).toEqual([0, '']);
    expect(there.words).toMatch(/^\d+ records were moved, and are the same there/);
    const second = await start(stage, database);
    await third.waitFor('Balance: 100.00 USD', LONG);
    stage.panel.finish(running, 'Completed');
    await person.waitFor(`Completed · #${running}`, LONG);
    other.say('https://instagram.com/went-on');
    await other.waitFor(/^Quantity/, LONG);
    other.say('1000');
    await other.waitFor('Check and confirm', LONG);
    person.say('/orders client');
    await person.waitFor(`#${labelled.id}`);
    person.say('/favorites');
    await person.waitFor((message) => buttonsOf(message).join().includes('⚡ 1'));
    await second.end('SIGTERM');

    const next = urlOf('second.sqlite');
    const back = await move(stage, database, next);
    expect([back.code, back.errors]).toEqual([0, '']);
    await start(stage, next);
    other.tap('Confirm', open);
    await other.waitFor('Placed.', LONG);
    expect(ordersOf(stage.panel, other)).toHaveLength(1);
    stage.panel.finish(later, 'Completed');
    await person.waitFor(`Completed · #${later}`, LONG);
    const [refill] = stage.panel.refills;
    stage.panel.setRefill(refill?.id ?? '', 'Completed');
    await person.waitFor(`Refill #${refill?.id} of #${ended}: ✅ Completed`, LONG);
    for (const id of [ended, running, later]) expect([id, times(`Completed · #${id}`, person)]).toEqual([id, 1]);
    expect(times('Balance: 100.00 USD', third)).toBe(before + 1);
    // Whatever came of the mass order, no line was sent twice.
    const links = ordersOf(stage.panel, person).flatMap(({ parameters: { link = '' } }) => /\/[bc]$/.exec(link) ?? []);
    expect(new Set(links).size).toBe(links.length);
    expect(links).toContain('/b');
  });

  test('each record is in the shard of its owner', async () => {
    const { stage, file, database } = await openMoving();
    const bot = await start(stage, file);
    const people = [await ownerOfEverything(stage), await ownerOfEverything(stage)];
    await bot.end('SIGTERM');
    expect((await move(stage, file, database)).code).toBe(0);
    const rows = await rowsOf(database, 'SELECT collection, shard, count(*)::int AS count FROM records GROUP BY 1, 2');
    const inOrder = (shards: number[]) => shards.sort((one, next) => one - next);
    const shards = inOrder(people.map(({ user }) => shardOf(user.id)));
    for (const [name, { of, isBrief, isCommon }] of Object.entries(COLLECTIONS)) {
      const found = rows.filter(({ collection }) => collection === name).map(({ shard }) => Number(shard));
      if (of === 'nobody' || isCommon) expect([name, found.filter((shard) => shard !== -1)]).toEqual([name, []]);
      else if (!isBrief) expect([name, inOrder(found)]).toEqual([name, shards]);
    }
    const dump = JSON.stringify(await rowsOf(database, 'SELECT * FROM records'));
    for (const { key } of people) expect(dump).not.toContain(key);
  });

  /** A database that a bot has used and left. */
  async function openUsed() {
    const moving = await openMoving();
    const bot = await start(moving.stage, moving.file);
    await moving.stage.customer();
    await bot.end('SIGTERM');
    return moving;
  }
  const pathOf = (url: string) => url.slice('sqlite://'.length);
  const countIn = async (url: string) => Number((await rowsOf(url, 'SELECT count(*) FROM records'))[0]?.count);

  test('it refuses what would lose or double something, in words, and changes nothing', async () => {
    const { stage, file, database, urlOf, folder } = await openUsed();
    const refused = async (from: string, to: string, words: RegExp, env: Record<string, string> = {}) => {
      const { code, errors } = await move(stage, from, to, env);
      expect([code, errors]).toEqual([1, expect.stringMatching(words)]);
      expect(errors).toMatch(/^Nothing was moved: [^\n]+\n$/);
    };
    const other = { ENCRYPTION_KEY: randomBytes(32).toString('base64') };
    await refused(file, urlOf('b.sqlite'), /one of the two must be sqlite/);
    await refused(database, await server.database(), /one of the two must be sqlite/);
    await refused(urlOf('none.sqlite'), database, /none\.sqlite is not there/);
    expect(existsSync(join(folder, 'none.sqlite'))).toBe(false);
    await refused(file, database, /encryption key does not open/, other);
    await refused(database, urlOf('b.sqlite'), /holds nothing of this bot/);

    const onFile = await start(stage, file);
    await refused(file, database, /another process is using it/);
    await onFile.end('SIGTERM');
    expect((await move(stage, file, database)).code).toBe(0);
    await refused(file, database, /holds \d+ records: give an empty one/);
    await refused(database, file, /first\.sqlite is there: nothing is put over it/);
    await refused(database, urlOf('b.sqlite'), /encryption key does not open/, other);

    const onDatabase = await start(stage, database);
    await refused(database, urlOf('b.sqlite'), /has a bot running on it/);
    await refused(file, database, /has a bot running on it/);
    await onDatabase.end('SIGKILL');
    await rowsOf(database, `UPDATE numbers SET value = 99 WHERE name = 'schema'`);
    await refused(database, urlOf('b.sqlite'), /newer version/);
    await rowsOf(database, `UPDATE numbers SET value = 1 WHERE name = 'schema'`);
    expect(readdirSync(folder).filter((name) => name.startsWith('b.'))).toEqual([]);
    // Who was killed holds nothing up.
    expect((await move(stage, database, urlOf('b.sqlite'))).code).toBe(0);

    const lite = new DatabaseSync(pathOf(file));
    lite.exec('PRAGMA user_version=99');
    lite.close();
    await refused(file, await server.database(), /newer version/);
    expect(await stage.operator('move', [file]).exited()).toBe(2);
  });

  test('what belongs to an account that nobody has goes along, and is told of; what was set aside too', async () => {
    const { stage, file, database, urlOf } = await openUsed();
    const lite = new DatabaseSync(pathOf(file));
    lite.exec(`INSERT INTO orders(key, value) VALUES ('nobodys/1', '{"value":{"id":"1"}}'), ('nobodys/2', 'x')`);
    lite.exec(`INSERT INTO unsettled(key, value) VALUES ('i1', '{"value":"nobodys"}'), ('i2', 'no json')`);
    lite.exec('CREATE TABLE unreadable (collection TEXT, key TEXT, value TEXT, expires BIGINT, reason TEXT, at TEXT)');
    lite.exec(`INSERT INTO unreadable VALUES ('orders', 'nobodys/3', 'y', NULL, 'it is no JSON', 'then')`);
    lite.exec('CREATE TABLE of_another_version AS SELECT * FROM orders');
    lite.close();
    const { code, words } = await move(stage, file, database);
    expect(code).toBe(0);
    expect(words).toContain('records of accounts that nobody has (3 of orders, 2 of unsettled)');
    const next = urlOf('second.sqlite');
    expect((await move(stage, database, next)).code).toBe(0);
    const all = (url: string) => {
      const opened = new DatabaseSync(pathOf(url), { readOnly: true });
      const tables = ['orders', 'unsettled', 'accounts', 'people', 'unreadable', 'of_another_version'];
      const rows = tables.map((table) => opened.prepare(`SELECT * FROM ${table} ORDER BY key`).all());
      opened.close();
      return rows;
    };
    expect(all(next)).toEqual(all(file));
  });

  test('120,000 records take well under a minute, and nothing is half done when it is killed', async () => {
    const { stage, file, database, urlOf, folder } = await openUsed();
    const lite = new DatabaseSync(pathOf(file));
    const { key: owner, value } = lite.prepare('SELECT key, value FROM people').get() as Record<string, string>;
    const [account] = JSON.parse(value ?? '').value.accounts;
    const insert = lite.prepare('INSERT INTO orders(key, value) VALUES (?, ?)');
    lite.exec('BEGIN');
    for (let id = 1; id <= 120_000; id++)
      insert.run(
        `${account}/${id}`,
        JSON.stringify({ value: { id: String(id), account, owner, text: 'x'.repeat(700) } }),
      );
    lite.exec('COMMIT');
    lite.close();

    const killed = stage.operator('move', [file, database]);
    const isWriting = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'smm-panel-bot by hand' AND query LIKE 'INSERT INTO records%'`;
    await vi.waitFor(async () => expect(await rowsOf(database, isWriting)).toHaveLength(1), 30_000);
    await killed.end('SIGKILL');
    await vi.waitFor(async () => expect(await rowsOf(database, isWriting)).toHaveLength(0), 30_000);
    expect(await countIn(database)).toBe(0);

    const timed = async (from: string, to: string) => {
      const began = performance.now();
      expect(await move(stage, from, to)).toMatchObject({ code: 0, errors: '' });
      const ms = Math.round(performance.now() - began);
      process.stdout.write(`120,000 records from ${from.split(':')[0]} to ${to.split(':')[0]}: ${ms} ms\n`);
      expect(ms).toBeLessThan(40_000);
    };
    await timed(file, database);

    const next = urlOf('second.sqlite');
    const part = join(folder, 'second.sqlite.moving');
    const again = stage.operator('move', [database, next]);
    await vi.waitFor(() => expect(statSync(part).size).toBeGreaterThan(10_000_000), 30_000);
    await again.end('SIGKILL');
    expect(existsSync(pathOf(next))).toBe(false);
    await timed(database, next);
    expect(readdirSync(folder).filter((name) => name.startsWith('second.'))).toEqual(['second.sqlite']);
    expect(statSync(pathOf(next)).mode & 0o777).toBe(0o600);
  });

  test('npm run rekey seals all of a PostgreSQL database with the new key, when no bot runs on it', async () => {
    const { stage, database } = await openMoving();
    const old = stage.env.ENCRYPTION_KEY ?? '';
    const key = randomBytes(32).toString('base64');
    const env = { STORAGE_URL: database, ENCRYPTION_KEY: `${key},${old}` };
    const first = await start(stage, database);
    const person = await stage.customer();
    const running = stage.operator('rekey', [], env);
    expect([await running.exited(), running.errors]).toEqual([1, expect.stringContaining('has a bot running on it')]);
    await first.end('SIGTERM');
    const rekey = stage.operator('rekey', [], env);
    expect([await rekey.exited(), rekey.errors]).toEqual([0, '']);
    expect(rekey.log).toMatch(/sealed with the first key; [1-9]\d* records were sealed anew/);
    const bot = stage.spawn({ ...env, ENCRYPTION_KEY: key });
    await bot.logged('the bot is running');
    person.say('/balance');
    await person.waitFor('Balance: 100.00 USD', LONG);
    const before = stage.spawn({ ...env, ENCRYPTION_KEY: old });
    expect([await before.exited(), before.errors]).toEqual([1, expect.stringContaining('does not open this database')]);
  });
});
