import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Unreadable } from '../../src/store/aside.ts';
import type { Collection } from '../../src/store/collection.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore, type Store } from '../../src/store/store.ts';

const note = z.object({ text: z.string() });
let folder: string;
let key: Buffer;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  key = randomBytes(32);
  store = await open([key]);
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(
  keys: Buffer[],
  more: { passed?: () => number; onUnreadable?: (what: Unreadable) => void } = {},
): Promise<Store> {
  return openStore({ file: join(folder, 'state.sqlite'), seal: createSeal(keys), ...more });
}
function bytes(): string {
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'latin1'))
    .join();
}

describe('a collection', () => {
  test('keeps records of one kind apart from those of another, over a restart', async () => {
    await store.collection('a', { schema: note }).set('1', { text: 'of a' });
    await store.collection('ab', { schema: note }).set('1', { text: 'of ab' });
    await store.close();
    store = await open([key]);
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
      await store.close();
      store = await open([key]);
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
    expect(await notes.getMany(['1', '2', '3', '4'])).toEqual([{ text: '1' }, { text: '2' }, { text: '3' }, undefined]);
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
    await store.close();
    store = await open([key]);
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
  const HOUR = 3_600_000;
  const YEAR = 8_766 * HOUR;
  const brief = () => store.collection('brief', { schema: note, ttlMs: 24 * HOUR });
  const sealed = () => store.collection('logs', { schema: note, ttlMs: 24 * HOUR, sealed: true });
  /** All ways to read the record, of both kinds. */
  const readings = async () => {
    const found: unknown[] = [];
    for (const kind of [brief(), sealed()]) {
      found.push(await kind.get('1'), (await kind.getMany(['1']))[0]);
      for await (const [, value] of kind.entries()) found.push(value);
    }
    return found;
  };
  const here = { text: 'here' };
  const all = Array(6).fill(here);
  const none = Array(4).fill(undefined);
  let passed: number;
  const reopen = async (keep = store) => {
    await keep.close();
    store = await open([key], { passed: () => passed });
  };
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 15) });
    passed = 5_000;
    await reopen();
    await brief().set('1', here);
    await sealed().setMany([['1', here]]);
  });

  test('is there to the end of its time, and no longer', async () => {
    passed += 24 * HOUR;
    expect(await readings()).toEqual(all);
    passed += 1;
    expect(await readings()).toEqual(none);
    await brief().update('1', (old) => old ?? { text: 'anew' });
    expect(await brief().get('1')).toEqual({ text: 'anew' });
  });

  test.each([
    ['back by an hour', -HOUR],
    ['back by a month', -730 * HOUR],
    ['back to 1970', -56 * YEAR],
    ['ahead by a year', YEAR],
    ['ahead by a thousand years', 1_000 * YEAR],
  ])('is not touched by a clock that is set %s for a moment, in the same process and in the next', async (_, ms) => {
    vi.setSystemTime(Date.now() + ms);
    expect(await readings()).toEqual(all);
    await reopen();
    expect(await readings()).toEqual(all);
    await brief().set('1', here);
    vi.setSystemTime(Date.now() - ms);
    expect(await readings()).toEqual(all);
    await reopen();
    expect(await readings()).toEqual(all);
    passed += 24 * HOUR + 1;
    expect(await readings()).toEqual(none);
  });

  test('is as old after a restart as it was before, and the time in between does not count', async () => {
    passed += 23 * HOUR;
    await store.close();
    passed = 0; // Another machine, another year.
    vi.setSystemTime(Date.now() + YEAR);
    store = await open([key], { passed: () => passed });
    expect(await readings()).toEqual(all);
    passed += HOUR + 1;
    expect(await readings()).toEqual(none);
  });

  test('of a version that counted by the wall clock gets its whole time, whatever that clock said', async () => {
    await store.close();
    const database = new DatabaseSync(join(folder, 'state.sqlite'));
    for (const table of ['brief', 'logs']) {
      const value = `replace(value, '"expires":', '"expires":${Date.now() - YEAR},"new":')`;
      database.exec(`UPDATE ${table} SET expires = ${Date.now() - YEAR}, value = ${value}`);
    }
    database.close();
    store = await open([key], { passed: () => passed });
    expect(await readings()).toEqual(all);
  });

  test('goes from the disk when its time is over, and others are served meanwhile, however many there are', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await reopen();
    for (let at = 0; at < 5_000; at += 200) {
      await brief().setMany(Array.from({ length: 200 }, (_, index) => [`old/${at + index}`, here]));
    }
    passed += 2 * HOUR;
    await brief().set('young', here);
    passed += 23 * HOUR;
    vi.advanceTimersByTime(HOUR);
    passed -= 2 * HOUR; // Now they would be there, if they had stayed.
    let served = 0;
    while ((await brief().get('old/4999')) !== undefined) served++;
    expect(served).toBeGreaterThan(10);
    expect(await brief().get('old/0')).toBeUndefined();
    expect(await brief().get('young')).toEqual(here);
  });
});

/** What is in the file for a key of `notes`, written by another hand. */
function spoil(values: readonly (readonly [key: string, value: string | Uint8Array | null])[]): void {
  const database = new DatabaseSync(join(folder, 'state.sqlite'));
  const write = database.prepare('UPDATE notes SET value = ? WHERE key = ?');
  for (const [key, value] of values) expect(write.run(value, key).changes).toBe(1);
  database.close();
}
async function allOf<T>(records: Collection<T>): Promise<[string, T][]> {
  const found: [string, T][] = [];
  for await (const entry of records.entries()) found.push(entry);
  return found;
}
function asideIn(): Record<string, unknown>[] {
  const database = new DatabaseSync(join(folder, 'state.sqlite'));
  const rows = database.prepare('SELECT * FROM unreadable ORDER BY key').all();
  database.close();
  return rows;
}

describe('a record that cannot be read', () => {
  const SPOILED = [
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
  ] as const;
  const told: Unreadable[] = [];

  beforeEach(async () => {
    told.length = 0;
    const notes = store.collection('notes', { schema: note, ttlMs: 3_600_000 });
    await notes.setMany([...SPOILED.map(([id]) => id), 'fine'].map((id) => [id, { text: id }]));
    await store.close();
    spoil(SPOILED);
    store = await open([key], { onUnreadable: (what) => told.push(what) });
  });

  type Notes = Collection<z.infer<typeof note>>;
  const READS: Readonly<Record<string, (notes: Notes) => Promise<unknown>>> = {
    get: async (notes) => {
      for (const [id] of SPOILED) expect(await notes.get(id)).toBeUndefined();
    },
    getMany: async (notes) => {
      const found = await notes.getMany([...SPOILED.map(([id]) => id), 'fine']);
      expect(found).toEqual([...SPOILED.map(() => undefined), { text: 'fine' }]);
    },
    entries: async (notes) => {
      expect(await allOf(notes)).toEqual([['fine', { text: 'fine' }]]);
    },
    update: async (notes) => {
      const seen: unknown[] = [];
      for (const [id] of SPOILED) await notes.update(id, (old) => void seen.push(old));
      expect(seen).toEqual(SPOILED.map(() => undefined));
    },
  };

  test.each(Object.entries(READS))('is set aside as it is by %s, told of once, and absent', async (_how, read) => {
    const notes = store.collection('notes', { schema: note, inMemory: 100 });
    await read(notes);
    expect(told).toHaveLength(SPOILED.length);
    await READS.getMany?.(notes);
    expect(told).toHaveLength(SPOILED.length);
    expect(JSON.stringify(told)).not.toMatch(/"ha|text/);
    await notes.set('cut', { text: 'new' });
    await store.close();
    const rows = asideIn();
    expect(rows.map((row) => [row.key, row.value])).toEqual(
      SPOILED.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, value]) => [
        id,
        value instanceof Buffer ? new Uint8Array(value) : value,
      ]),
    );
    for (const row of rows) {
      expect(row).toMatchObject({ collection: 'notes', reason: expect.stringMatching(/^it is /) });
      expect(Math.abs(Date.parse(String(row.at)) - Date.now())).toBeLessThan(60_000);
      expect(Number(row.expires)).toBeGreaterThan(Date.now());
    }
    store = await open([key]);
    expect(await store.collection('notes', { schema: note }).get('cut')).toEqual({ text: 'new' });
  });

  test('counts as what the collection says, where its absence would do harm', async () => {
    const notes = store.collection('notes', { schema: note, instead: (id) => ({ text: `lost ${id}` }) });
    expect(await notes.get('cut')).toEqual({ text: 'lost cut' });
    await store.close();
    store = await open([key]);
    expect(await store.collection('notes', { schema: note }).get('cut')).toEqual({ text: 'lost cut' });
  });

  test('goes for good when whom it tells of is erased', async () => {
    const notes = store.collection('notes', { schema: note });
    await store.forgetUnreadable(['cut']);
    await READS.getMany?.(notes);
    await store.forgetUnreadable(['"text":7', 'bytes']);
    await store.close();
    const left = asideIn().map((row) => row.key);
    expect(left).toEqual(
      SPOILED.map(([id]) => id)
        .filter((id) => !['bytes', 'other'].includes(id))
        .sort(),
    );
    store = await open([key]);
  });

  test('is not one that the database fails to read: that rejects, and moves nothing', async () => {
    const notes = store.collection('notes', { schema: note });
    expect(await notes.get('fine')).toEqual({ text: 'fine' });
    await store.close();
    await expect(notes.get('cut')).rejects.toThrow();
    await expect(notes.getMany(['cut'])).rejects.toThrow();
    await expect(allOf(notes)).rejects.toThrow();
    expect(told).toEqual([]);
    store = await open([key]);
  });
});

describe('a sealed collection', () => {
  const secret = 'the-key-of-somebody-0123456789';

  test('has nothing readable in the file, and nothing at all after it is erased', async () => {
    const keys = store.collection('keys', { schema: note, sealed: true });
    const open_ = store.collection('links', { schema: note });
    await keys.set('1', { text: secret });
    await open_.set('1', { text: 'https://instagram.com/somebody' });
    expect(bytes()).not.toContain(secret);
    expect(bytes()).toContain('instagram.com/somebody');
    await open_.delete('1');
    store.scrub();
    expect(bytes()).not.toContain('instagram.com/somebody');
  });

  test('is opened by an old key that is listed after the new one, which seals from then on', async () => {
    await store.collection('keys', { schema: note, sealed: true }).set('1', { text: secret });
    await store.close();
    const fresh = randomBytes(32);
    store = await open([fresh, key]);
    const keys = store.collection('keys', { schema: note, sealed: true });
    expect(await keys.get('1')).toEqual({ text: secret });
    await keys.set('2', { text: secret });
    expect(await keys.get('2')).toEqual({ text: secret });
  });

  test('with another key is not opened at all, and nothing is overwritten', async () => {
    await store.collection('keys', { schema: note, sealed: true }).set('1', { text: secret });
    await store.close();
    await expect(open([randomBytes(32)])).rejects.toThrow(/encryption key does not open/i);
    store = await open([key]);
    expect(await store.collection('keys', { schema: note, sealed: true }).get('1')).toEqual({ text: secret });
  });

  test('is sealed anew with the first key at the start, after which the others may go, and open nothing', async () => {
    const [second, third] = [randomBytes(32), randomBytes(32)];
    const records = () => store.collection('keys', { schema: note, sealed: true });
    const brief = () => store.collection('logs', { schema: note, sealed: true, ttlMs: 60_000 });
    const read = async () => [await records().getMany(['1', '2', '3']), await brief().get('1')];
    await records().set('1', { text: secret });
    await brief().set('1', { text: secret });
    for (const keys of [
      [second, key],
      [third, second, key],
    ]) {
      await store.close();
      store = await open(keys);
      await records().set(String(keys.length), { text: secret });
    }
    await store.close();
    for (const keys of [[key], [second, key], [randomBytes(32)]])
      await expect(open(keys)).rejects.toThrow(/encryption key does not open/i);
    store = await open([third]);
    const one = { text: secret };
    expect(await read()).toEqual([[one, one, one], one]);
    await store.close();
    store = await open([third, second, key]);
    expect(await read()).toEqual([[one, one, one], one]);
  });

  test('of a version that knew no names of keys is sealed anew as well', async () => {
    const fresh = randomBytes(32);
    await store.collection('keys', { schema: note, sealed: true }).set('1', { text: secret });
    await store.close();
    const database = new DatabaseSync(join(folder, 'state.sqlite'));
    database.exec("DELETE FROM seal WHERE key <> 'check'");
    database.close();
    store = await open([fresh, key]);
    await store.close();
    store = await open([fresh]);
    expect(await store.collection('keys', { schema: note, sealed: true }).get('1')).toEqual({ text: secret });
  });

  test('does not take a record that was moved to another place', () => {
    const seal = createSeal([key]);
    const sealed = seal.seal(secret, 'keys/1');
    expect(seal.open(sealed, 'keys/1')).toBe(secret);
    expect(() => seal.open(sealed, 'keys/2')).toThrow();
    expect(() => seal.open(`${sealed.slice(0, -4)}AAAA`, 'keys/1')).toThrow();
  });
});

test('a second process on the same file is told so', async () => {
  await expect(open([key])).rejects.toThrow(/another process/);
});

test('what was sealed opens whole only: a cut one is refused, and a proof of fewer bytes is none at all', () => {
  const seal = createSeal([key]);
  const [name = '', body = ''] = seal.seal('of a person', 'here').split('.');
  const whole = Buffer.from(body, 'base64');
  expect(seal.open(`${name}.${body}`, 'here')).toBe('of a person');
  for (let length = 0; length < whole.length; length++) {
    for (const cut of [whole.subarray(0, length), whole.subarray(whole.length - length)]) {
      const open = () => seal.open(`${name}.${cut.toString('base64')}`, 'here');
      if (length === 0) expect(open).toThrow('not listed');
      else expect(open).toThrow(length < 16 ? 'Invalid authentication tag length' : 'unable to authenticate');
    }
  }
});
