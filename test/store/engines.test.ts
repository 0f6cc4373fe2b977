import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Unreadable } from '../../src/store/aside.ts';
import type { Collection } from '../../src/store/collection.ts';
import { createSeal, type Seal } from '../../src/store/seal.ts';
import { openSharedStore, type SharedStore } from '../../src/store/shared.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { hasPostgres, leaseOf, newDatabase, type PostgresServer, startPostgres } from '../support/postgres.ts';
import { brief, HOUR, here, note, readingsOf, sealed } from './brief.ts';

type Spoiled = string | Uint8Array | null;

interface Options {
  seal: Seal;
  passed?: () => number;
  onUnreadable?: (what: Unreadable) => void;
}

/** What keeps the records: each is to do the same. */
interface Engine {
  /** Before each test: nothing is kept any more. */
  begin(): Promise<void>;
  open(options: Options): Promise<Store>;
  close(store: Store): Promise<void>;
  /** Whether it could hold this where a text should be. */
  holds(value: Spoiled): boolean;
  /** Writes these into `notes`, by another hand. */
  spoil(values: readonly (readonly [key: string, value: Spoiled])[]): Promise<void>;
  aside(): Promise<Record<string, unknown>[]>;
  end(): Promise<void>;
}

function sqlite(): Engine {
  let folder = '';
  const work = async <T>(what: (database: DatabaseSync) => T) => {
    const database = new DatabaseSync(join(folder, 'state.sqlite'));
    try {
      return what(database);
    } finally {
      database.close();
    }
  };
  return {
    async begin() {
      rmSync(folder, { recursive: true, force: true });
      folder = mkdtempSync(join(tmpdir(), 'store-'));
    },
    open: (options) => openStore({ file: join(folder, 'state.sqlite'), ...options }),
    close: (store) => store.close(),
    holds: () => true,
    spoil: (values) =>
      work((database) => {
        const write = database.prepare('UPDATE notes SET value = ? WHERE key = ?');
        for (const [key, value] of values) expect(write.run(value, key).changes).toBe(1);
      }),
    aside: () => work((database) => database.prepare('SELECT * FROM unreadable ORDER BY key').all()),
    end: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function postgres(): Engine {
  let server: PostgresServer | undefined;
  let url = '';
  const opened = new Map<Store, SharedStore>();
  const ask = async (text: string, values: unknown[] = []) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return await client.query<Record<string, unknown>>(text, values);
    } finally {
      await client.end();
    }
  };
  return {
    async begin() {
      server ??= await startPostgres();
      url = await newDatabase(server.port);
    },
    async open({ passed = () => performance.now(), ...options }) {
      const shared = await openSharedStore({ url, passed, ...options });
      const store = shared.of(leaseOf(5));
      opened.set(store, shared);
      return store;
    },
    async close(store) {
      if (!opened.has(store)) return;
      // As whoever leads does each second.
      await ask(`UPDATE numbers SET value = $1 WHERE name = 'ran'`, [store.ran()]);
      await opened.get(store)?.close();
      opened.delete(store);
    },
    holds: (value) => typeof value === 'string',
    async spoil(values) {
      for (const [key, value] of values) {
        const text = `UPDATE records SET value = $2 WHERE collection = 'notes' AND key = $1`;
        expect((await ask(text, [key, value])).rowCount).toBe(1);
      }
    },
    aside: async () => (await ask('SELECT * FROM unreadable ORDER BY key COLLATE "C"')).rows,
    end: async () => server?.close(),
  };
}

const ENGINES = [
  { name: 'SQLite', isHere: true, make: sqlite },
  { name: 'PostgreSQL', isHere: hasPostgres, make: postgres },
];

describe.each(ENGINES)('on $name', ({ isHere, make }) => {
  describe.skipIf(!isHere)('', () => {
    const engine = make();
    let seal: Seal;
    let store: Store;
    const open = (more: Omit<Options, 'seal'> = {}) => engine.open({ seal, ...more });

    beforeAll(() => vi.setConfig({ hookTimeout: 60_000 }));
    afterAll(() => engine.end());
    beforeEach(async () => {
      await engine.begin();
      seal = createSeal([randomBytes(32)]);
      store = await open();
    });
    afterEach(async () => {
      vi.useRealTimers();
      await engine.close(store);
    });

    describe('a collection', () => {
      test('keeps records of one kind apart from those of another, over a restart', async () => {
        await store.collection('a', { schema: note }).set('1', { text: 'of a' });
        await store.collection('ab', { schema: note }).set('1', { text: 'of ab' });
        await engine.close(store);
        store = await open();
        const a = store.collection('a', { schema: note });
        expect(await a.get('1')).toEqual({ text: 'of a' });
        expect(await a.getMany(['1', '2'])).toEqual([{ text: 'of a' }, undefined]);
        await a.deletePrefix('');
        expect(await a.get('1')).toBeUndefined();
        expect(await store.collection('ab', { schema: note }).get('1')).toEqual({ text: 'of ab' });
      });

      test('reads, changes and writes with nobody in between', async () => {
        const counts = store.collection('counts', { schema: z.number() });
        await Promise.all(Array.from({ length: 50 }, () => counts.update('n', (old = 0) => old + 1)));
        expect(await counts.get('n')).toBe(50);
        expect(await counts.update('n', () => undefined)).toBeUndefined();
        expect(await counts.get('n')).toBeUndefined();
      });

      test('takes nothing more for what is buried, and lets it be deleted', async () => {
        const notes = store.collection('notes', { schema: note });
        await notes.setMany(['a', 'a/1', 'ab/1'].map((key) => [key, { text: 'early' }] as const));
        store.bury('a');
        await Promise.all([notes.deletePrefix('a/'), notes.delete('a')]);
        await notes.set('a', { text: 'late' });
        await notes.setMany(['a/1', 'ab/2'].map((key) => [key, { text: 'late' }] as const));
        expect(await notes.update('a/2', () => ({ text: 'late' }))).toBeUndefined();
        const keys: string[] = [];
        for await (const [key] of notes.entries()) keys.push(key);
        expect(keys.toSorted()).toEqual(['ab/1', 'ab/2']);
      });

      test('goes on after a change that failed', async () => {
        const counts = store.collection('counts', { schema: z.number() });
        const failing = counts.update('n', () => Promise.reject(new Error('no')));
        const next = counts.update('n', (old = 0) => old + 1);
        await expect(failing).rejects.toThrow('no');
        expect(await next).toBe(1);
      });

      test.each(['set', 'delete', 'deleteMany', 'deletePrefix'] as const)(
        'what %s does is not undone by a change that began before it and ends after it',
        async (write) => {
          const counts = store.collection('counts', { schema: z.number(), inMemory: 10 });
          await counts.set('a/n', 1);
          const begun = Promise.withResolvers<void>();
          const end = Promise.withResolvers<void>();
          const change = counts.update('a/n', async (old) => {
            begun.resolve();
            await end.promise;
            return (old ?? 0) + 1;
          });
          await begun.promise;
          const writes = {
            set: () => counts.set('a/n', 7),
            delete: () => counts.delete('a/n'),
            deleteMany: () => counts.deleteMany(['a/m', 'a/n']),
            deletePrefix: () => counts.deletePrefix('a/'),
          };
          const written = writes[write]();
          end.resolve();
          expect(await change).toBe(2);
          await written;
          expect(await counts.get('a/n')).toBe(write === 'set' ? 7 : undefined);
          await engine.close(store);
          store = await open();
          const stored = await store.collection('counts', { schema: z.number() }).get('a/n');
          expect(stored).toBe(write === 'set' ? 7 : undefined);
        },
      );

      test('a change that begins while something else is written begins with that', async () => {
        const counts = store.collection('counts', { schema: z.number(), inMemory: 10 });
        await counts.setMany([['a/n', 1]]);
        expect(await counts.get('a/n')).toBe(1);
        const increase = (old = 0) => old + 1;
        expect((await Promise.all([counts.set('a/n', 5), counts.update('a/n', increase)]))[1]).toBe(6);
        expect((await Promise.all([counts.setMany([['a/n', 8]]), counts.update('a/n', increase)]))[1]).toBe(9);
        expect((await Promise.all([counts.deletePrefix('a/'), counts.update('a/n', increase)]))[1]).toBe(1);
      });

      test('that is read from memory is never behind what was written', async () => {
        const notes = store.collection('notes', { schema: note, inMemory: 2 });
        await notes.setMany(['1', '2', '3'].map((id) => [id, { text: id }]));
        expect(await notes.getMany(['1', '2', '3', '4'])).toEqual([
          { text: '1' },
          { text: '2' },
          { text: '3' },
          undefined,
        ]);
        expect(await notes.getMany(['4', '3', '1'])).toEqual([undefined, { text: '3' }, { text: '1' }]);
        await Promise.all([notes.set('1', { text: 'new' }), notes.set('4', { text: '4' }), notes.delete('3')]);
        expect(await notes.getMany(['1', '3', '4'])).toEqual([{ text: 'new' }, undefined, { text: '4' }]);
        expect(await notes.get('4')).toEqual({ text: '4' });
        await notes.deletePrefix('');
        expect(await notes.getMany(['1', '4'])).toEqual([undefined, undefined]);
      });

      test('that nobody waits to be on disk for is there after a restart', async () => {
        const hasty = { schema: note, outlives: 'process' } as const;
        await store.collection('hasty', hasty).set('1', { text: 'soon' });
        await store.onDisk();
        await engine.close(store);
        store = await open();
        expect(await store.collection('hasty', hasty).get('1')).toEqual({ text: 'soon' });
      });

      test('deletes by the beginning of a key, and no more', async () => {
        const notes = store.collection('notes', { schema: note });
        for (const id of ['a/1', 'a/2', 'ab/1', 'b']) await notes.set(id, { text: id });
        await notes.deletePrefix('a/');
        const left: string[] = [];
        for await (const [id] of notes.entries()) left.push(id);
        expect(left).toEqual(['ab/1', 'b']);
      });

      test('that deletes many of one prefix makes no writer of another one wait for it', async () => {
        const notes = store.collection('notes', { schema: note });
        for (let at = 0; at < 1_000; at += 200) {
          await notes.setMany(Array.from({ length: 200 }, (_, index) => [`a/${at + index}`, { text: 'a' }] as const));
        }
        const order: string[] = [];
        const erased = notes.deletePrefix('a/').then(() => order.push('erased'));
        const again = notes.set('a/1', { text: 'new' }).then(() => order.push('written again'));
        const other = notes.set('b/1', { text: 'b' }).then(() => order.push('another one written'));
        await Promise.all([erased, again, other]);
        expect(order).toEqual(['another one written', 'erased', 'written again']);
        expect(await notes.getMany(['a/1', 'a/2', 'b/1'])).toEqual([{ text: 'new' }, undefined, { text: 'b' }]);
      });

      test('that is walked through lets others have their turn', async () => {
        const notes = store.collection('notes', { schema: note });
        for (let at = 0; at < 1_000; at += 200) {
          await notes.setMany(Array.from({ length: 200 }, (_, index) => [`a/${at + index}`, { text: 'a' }] as const));
        }
        let turns = 0;
        const look = () => {
          turns++;
          turn = setImmediate(look);
        };
        let turn = setImmediate(look);
        let seen = 0;
        for await (const _ of notes.entries()) seen++;
        clearImmediate(turn);
        expect(seen).toBe(1_000);
        expect(turns).toBeGreaterThanOrEqual(9);
      });
    });

    describe('a record that lives for a while', () => {
      const YEAR = 8_766 * HOUR;
      const all = Array(6).fill(here);
      const none = Array(4).fill(undefined);
      let passed: number;
      const reopen = async (keep = store) => {
        await engine.close(keep);
        store = await open({ passed: () => passed });
      };
      beforeEach(async () => {
        vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 15) });
        passed = 5_000;
        await reopen();
        await brief(store).set('1', here);
        await sealed(store).setMany([['1', here]]);
      });

      test('is there to the end of its time, and no longer', async () => {
        passed += 24 * HOUR;
        expect(await readingsOf(store)).toEqual(all);
        passed += 1;
        expect(await readingsOf(store)).toEqual(none);
        await brief(store).update('1', (old) => old ?? { text: 'anew' });
        expect(await brief(store).get('1')).toEqual({ text: 'anew' });
      });

      test.each([
        ['back by an hour', -HOUR],
        ['back by a month', -730 * HOUR],
        ['back to 1970', -56 * YEAR],
        ['ahead by a year', YEAR],
        ['ahead by a thousand years', 1_000 * YEAR],
      ])(
        'is not touched by a clock that is set %s for a moment, in the same process and in the next',
        async (_, ms) => {
          vi.setSystemTime(Date.now() + ms);
          expect(await readingsOf(store)).toEqual(all);
          await reopen();
          expect(await readingsOf(store)).toEqual(all);
          await brief(store).set('1', here);
          vi.setSystemTime(Date.now() - ms);
          expect(await readingsOf(store)).toEqual(all);
          await reopen();
          expect(await readingsOf(store)).toEqual(all);
          passed += 24 * HOUR + 1;
          expect(await readingsOf(store)).toEqual(none);
        },
      );

      test('is as old after a restart as it was before, and the time in between does not count', async () => {
        passed += 23 * HOUR;
        await engine.close(store);
        passed = 0; // Another machine, another year.
        vi.setSystemTime(Date.now() + YEAR);
        store = await open({ passed: () => passed });
        expect(await readingsOf(store)).toEqual(all);
        passed += HOUR + 1;
        expect(await readingsOf(store)).toEqual(none);
      });
    });

    describe('a record that cannot be read', () => {
      const spoiled = (
        [
          ['cut', '{"value":{"text":"ha'],
          ['empty', ''],
          ['none', null],
          ['bytes', Buffer.from([0, 255, 1])],
          ['bare', '5'],
          ['null', 'null'],
          ['list', '[]'],
          ['without', '{}'],
          ['other', '{"value":{"text":7}}'],
          ['string', '{"value":"text"}'],
        ] as const
      ).filter(([, value]) => engine.holds(value));
      const told: Unreadable[] = [];
      const ids = spoiled.map(([id]) => id);

      beforeEach(async () => {
        told.length = 0;
        const notes = store.collection('notes', { schema: note, ttlMs: 3_600_000 });
        await notes.setMany([...ids, 'fine'].map((id) => [id, { text: id }]));
        await engine.close(store);
        await engine.spoil(spoiled);
        store = await open({ onUnreadable: (what) => told.push(what) });
      });

      type Notes = Collection<z.infer<typeof note>>;
      const READS: Readonly<Record<string, (notes: Notes) => Promise<unknown>>> = {
        get: async (notes) => {
          for (const id of ids) expect(await notes.get(id)).toBeUndefined();
        },
        getMany: async (notes) => {
          const found = await notes.getMany([...ids, 'fine']);
          expect(found).toEqual([...ids.map(() => undefined), { text: 'fine' }]);
        },
        entries: async (notes) => {
          expect(await allOf(notes)).toEqual([['fine', { text: 'fine' }]]);
        },
        update: async (notes) => {
          const seen: unknown[] = [];
          for (const id of ids) await notes.update(id, (old) => void seen.push(old));
          expect(seen).toEqual(ids.map(() => undefined));
        },
      };

      test.each(Object.entries(READS))('is set aside as it is by %s, told of once, and absent', async (_how, read) => {
        const notes = store.collection('notes', { schema: note, inMemory: 100 });
        await read(notes);
        await expect.poll(() => told).toHaveLength(ids.length);
        await READS.getMany?.(notes);
        await expect.poll(() => told).toHaveLength(ids.length);
        expect(JSON.stringify(told)).not.toMatch(/"ha|text/);
        await notes.set('cut', { text: 'new' });
        await engine.close(store);
        const rows = await engine.aside();
        expect(rows.map((row) => [row.key, row.value])).toEqual(
          spoiled
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([id, value]) => [id, value instanceof Buffer ? new Uint8Array(value) : value]),
        );
        for (const row of rows) {
          expect(row).toMatchObject({ collection: 'notes', reason: expect.stringMatching(/^it is /) });
          expect(Math.abs(Date.parse(String(row.at)) - Date.now())).toBeLessThan(60_000);
          expect(Number(row.expires)).toBeGreaterThan(Date.now());
        }
        store = await open();
        expect(await store.collection('notes', { schema: note }).get('cut')).toEqual({ text: 'new' });
      });

      test('counts as what the collection says, where its absence would do harm', async () => {
        const notes = store.collection('notes', { schema: note, instead: (id) => ({ text: `lost ${id}` }) });
        expect(await notes.get('cut')).toEqual({ text: 'lost cut' });
        await engine.close(store);
        store = await open();
        expect(await store.collection('notes', { schema: note }).get('cut')).toEqual({ text: 'lost cut' });
      });

      test('goes for good when whom it tells of is erased', async () => {
        const notes = store.collection('notes', { schema: note });
        await store.forgetUnreadable(['cut']);
        await READS.getMany?.(notes);
        await expect.poll(() => told).toHaveLength(ids.length);
        await store.forgetUnreadable(['"text":7', 'bytes']);
        await engine.close(store);
        const left = (await engine.aside()).map((row) => row.key);
        expect(left).toEqual(ids.filter((id) => !['bytes', 'other'].includes(id)).sort());
        store = await open();
      });
    });
  });
});

async function allOf<T>(records: Collection<T>): Promise<[string, T][]> {
  const found: [string, T][] = [];
  for await (const entry of records.entries()) found.push(entry);
  return found;
}
