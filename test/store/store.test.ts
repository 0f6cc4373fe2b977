import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Unreadable } from '../../src/store/aside.ts';
import type { Collection } from '../../src/store/collection.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { brief, HOUR, here, note, readingsOf, sealed } from './brief.ts';

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

describe('a record that lives for a while', () => {
  const YEAR = 8_766 * HOUR;
  const all = Array(6).fill(here);
  let passed: number;
  const reopen = async (keep = store) => {
    await keep.close();
    store = await open([key], { passed: () => passed });
  };
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 15) });
    passed = 5_000;
    await reopen();
    await brief(store).set('1', here);
    await sealed(store).setMany([['1', here]]);
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
    expect(await readingsOf(store)).toEqual(all);
  });

  test('goes from the disk when its time is over, and others are served meanwhile, however many there are', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await reopen();
    for (let at = 0; at < 5_000; at += 200) {
      await brief(store).setMany(Array.from({ length: 200 }, (_, index) => [`old/${at + index}`, here]));
    }
    passed += 2 * HOUR;
    await brief(store).set('young', here);
    passed += 23 * HOUR;
    vi.advanceTimersByTime(HOUR);
    passed -= 2 * HOUR; // Now they would be there, if they had stayed.
    let served = 0;
    while ((await brief(store).get('old/4999')) !== undefined) served++;
    expect(served).toBeGreaterThan(10);
    expect(await brief(store).get('old/0')).toBeUndefined();
    expect(await brief(store).get('young')).toEqual(here);
  });
});

async function allOf<T>(records: Collection<T>): Promise<[string, T][]> {
  const found: [string, T][] = [];
  for await (const entry of records.entries()) found.push(entry);
  return found;
}
test('a read that the database fails rejects, and moves nothing', async () => {
  const told: Unreadable[] = [];
  await store.close();
  store = await open([key], { onUnreadable: (what) => told.push(what) });
  const notes = store.collection('notes', { schema: note });
  await notes.set('fine', { text: 'fine' });
  await store.close();
  await expect(notes.get('fine')).rejects.toThrow();
  await expect(notes.getMany(['fine'])).rejects.toThrow();
  await expect(allOf(notes)).rejects.toThrow();
  expect(told).toEqual([]);
  store = await open([key]);
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
    const logs = () => store.collection('logs', { schema: note, sealed: true, ttlMs: 60_000 });
    const read = async () => [await records().getMany(['1', '2', '3']), await logs().get('1')];
    await records().set('1', { text: secret });
    await logs().set('1', { text: secret });
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
