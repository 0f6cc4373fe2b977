import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createSeal } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { openProcessStage, type ProcessStage } from '../support/process.ts';

vi.setConfig({ testTimeout: 120_000 });
const MANY = 30_000;

const newKey = () => randomBytes(32).toString('base64');
const fileOf = (stage: ProcessStage) => (stage.env.STORAGE_URL ?? '').slice('sqlite://'.length);
const openWith = (stage: ProcessStage, ...keys: string[]) =>
  openStore({ file: fileOf(stage), seal: createSeal(keys.map((key) => Buffer.from(key, 'base64'))) });
const notesOf = (store: Awaited<ReturnType<typeof openStore>>) =>
  store.collection('notes', { schema: z.string(), sealed: true });

async function run(stage: ProcessStage, ...keys: string[]) {
  const command = stage.operator('rekey', [], { ENCRYPTION_KEY: keys.join(',') });
  return { code: await command.exited(), said: command.log, errors: command.errors };
}

test.concurrent('after it the old key may go, and a person is served as before', async () => {
  const [old, fresh] = [newKey(), newKey()];
  await using stage = await openProcessStage({ ENCRYPTION_KEY: old });
  const bot = await stage.start();
  const person = await stage.customer();
  const running = await run(stage, fresh, old);
  expect([running.code, running.errors]).toEqual([1, expect.stringContaining('another process is using it')]);
  await bot.end('SIGTERM');
  const wrong = await run(stage, fresh);
  expect([wrong.code, wrong.errors]).toEqual([1, expect.stringContaining('does not open this database')]);
  const done = await run(stage, fresh, old);
  expect(done).toMatchObject({ code: 0, errors: '' });
  expect(done.said).toMatch(
    /All of .*bot\.sqlite is sealed with the first key; [1-9]\d* records were sealed anew\. The other keys may go/,
  );
  for (const key of [old, fresh]) expect(done.said).not.toContain(key);
  const again = stage.spawn({ ENCRYPTION_KEY: fresh });
  await again.logged('the bot is running');
  person.say('/balance');
  await person.waitFor('Balance: 100.00 USD', { timeoutMs: 10_000 });
});

test.concurrent('killed in the middle it leaves what both keys open, and goes on from there', async () => {
  const [old, fresh] = [newKey(), newKey()];
  await using stage = await openProcessStage();
  const store = await openWith(stage, old);
  for (let at = 0; at < MANY; at += 200) {
    await notesOf(store).setMany(
      Array.from({ length: 200 }, (_, index) => [String(at + index), `note ${at + index}`] as const),
    );
  }
  await store.close();
  const killed = stage.operator('rekey', [], { ENCRYPTION_KEY: `${fresh},${old}` });
  await killed.logged('records so far');
  await killed.end('SIGKILL');
  expect(killed.log).not.toContain('All of');
  for (const key of [old, fresh]) await expect(openWith(stage, key)).rejects.toThrow('does not open this database');

  const done = await run(stage, fresh, old);
  expect(done).toMatchObject({ code: 0, errors: '' });
  const [, count = ''] = /; (\d+) records/.exec(done.said) ?? [];
  expect(Number(count)).toBeGreaterThan(0);
  expect(Number(count)).toBeLessThanOrEqual(MANY - 4_500);
  const opened = await openWith(stage, fresh);
  for (const id of ['0', '17', String(MANY / 2), String(MANY - 1)])
    expect(await notesOf(opened).get(id)).toBe(`note ${id}`);
  let all = 0;
  for await (const _ of notesOf(opened).entries()) all++;
  await opened.close();
  expect(all).toBe(MANY);
});
