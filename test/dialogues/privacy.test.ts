import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasPostgres, newDatabase, startPostgres } from '../support/postgres.ts';
import { openStage } from '../support/stage.ts';

const COPIES = 'stays in the daily backups until the last of them is removed: after 3 days';
const SERVER = 'The database server may keep what was erased in its log and backups';

async function privacyWith(env: Record<string, string>): Promise<string> {
  await using stage = await openStage({ env });
  const person = stage.telegram.person();
  person.say('/privacy');
  return (await person.waitFor('Stored here')).text ?? '';
}

test('/privacy says where else a copy of what is erased may stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backups-'));
  const text = await privacyWith({ BACKUP_FOLDER: folder, BACKUP_KEEP: '3' });
  rmSync(folder, { recursive: true });
  expect(text).toContain(COPIES);
  expect(text).not.toContain(SERVER);
});

test.skipIf(!hasPostgres)('/privacy says that a database server may keep it', { timeout: 60_000 }, async () => {
  const server = await startPostgres();
  const key = Buffer.alloc(32, 1).toString('base64');
  const text = await privacyWith({ STORAGE_URL: await newDatabase(server.port), ENCRYPTION_KEY: key });
  await server.close();
  expect(text).toContain(SERVER);
  expect(text).not.toContain('backups until');
});
