import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLLECTIONS } from './collections.ts';

const SRC = new URL('../../src/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, SRC), 'utf8');

test('the table names every collection that there is', () => {
  const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    // What moves all of them makes none.
    .filter((file) => file.endsWith('.ts') && !file.startsWith('operator/'))
    .map(read)
    .join('\n');
  const calls = [...code.matchAll(/\.collection\(\s*(?:'(\w+)')?/g)].map(([, name = '(no plain name)']) => name);
  expect([...new Set(calls)].sort()).toEqual(Object.keys(COLLECTIONS).sort());
});

// What is nobody's is looked for in the database after an erasing: dialogues/erasing.test.ts.
const owned = Object.entries(COLLECTIONS).filter(
  ([, { of, wipedBy }]) => of !== 'nobody' && /^\w+\.\w+$/.test(wipedBy),
);
test.each(owned)('%s is wiped when somebody is erased', (_name, { of, wipedBy }) => {
  const [account = '', person = ''] = read('bot/erase.ts').split('export async function erasePerson');
  expect(of === 'account' ? account : person).toContain(`await parts.${wipedBy}(`);
});
