import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createSeal } from '../../src/store/seal.ts';
import { callsOf, card } from '../dialogues/talk.ts';
import { freePort } from '../faults/ports.ts';
import { type Customer, openProcessStage, type ProcessStage } from '../support/process.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const LONG = { timeoutMs: 20_000 };

const foreign = createSeal([Buffer.alloc(32, 9)]).seal('"mine"', 'elsewhere/1');
const SPOILED = [
  ['cut short', (old: string) => old.slice(0, Math.max(5, old.length - 5))],
  ['of another kind', () => '{"value":[[]]}'],
  ['sealed by somebody else', () => JSON.stringify({ value: foreign })],
  ['bytes', () => Buffer.from([0, 255])],
] as const;

const fileOf = (stage: ProcessStage) => (stage.env.STORAGE_URL ?? '').slice('sqlite://'.length);

/** Two people who have one of everything that the bot stores. */
async function fill(stage: ProcessStage): Promise<{ ann: Customer; bob: Customer }> {
  const [ann, bob] = [await stage.customer(), await stage.customer()];
  for (const person of [ann, bob]) {
    person.say('/board');
    await person.waitFor(/board/i, LONG);
    person.tap('Confirm', await card(person));
    await person.waitFor('Placed.', LONG);
    const ended = stage.panel.orders.at(-1)?.id ?? '';
    stage.panel.finish(ended, 'Completed');
    await person.waitFor(`Completed · #${ended}`, LONG);
    person.say(`/refill ${ended}`);
    await person.waitFor('requested', LONG);
    person.say('/mass 1|https://instagram.com/a|100\n1|https://instagram.com/b|100');
    person.tap('Confirm', await person.waitFor('Check and confirm', LONG));
    await person.waitFor('2 of 2', LONG);
    await card(person, '/order 1 https://instagram.com/card 1000');
    person.say('/order 1');
    await person.waitFor(/^Link/, LONG);
  }
  return { ann, bob };
}

/** Spoils what a hand from outside can: a row of each table, of this person where it is somebody's. */
function spoil(file: string, how: (old: string) => string | Buffer): string[] {
  const database = new DatabaseSync(file);
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%namespace%'")
    .all()
    .map(({ name }) => String(name));
  const spoiled = tables.filter((table) => {
    const rows = database.prepare(`SELECT key, value FROM "${table}" ORDER BY key LIMIT 1`).all();
    const write = database.prepare(`UPDATE "${table}" SET value = ? WHERE key = ?`);
    for (const { key, value } of rows) write.run(how(String(value)), String(key));
    return rows.length > 0;
  });
  database.close();
  return spoiled;
}

test.each(SPOILED)('with one record of every kind %s it starts, and answers everybody', async (_name, how) => {
  const stage = await openProcessStage({ PORT: String(await freePort()) });
  onTestFinished(() => stage[Symbol.asyncDispose]());
  const bot = await stage.start();
  const { ann, bob } = await fill(stage);
  await bot.end('SIGKILL');
  const spoiled = spoil(fileOf(stage), how);
  expect(spoiled.length).toBeGreaterThan(15);
  const placed = stage.panel.orders.length;

  const next = await stage.start();
  for (const person of [ann, bob]) {
    for (const [words, answer] of [
      ['/start', /Balance|Hello/],
      ['/orders', /order|First connect/i],
      ['/balance', /Balance|First connect/],
      ['/refills', /refill|First connect/i],
      ['/mass', /mass|First connect/i],
      ['/settings', /Settings/],
    ] as const) {
      person.say(words);
      await person.waitFor(answer, LONG);
    }
    expect(person.messages.some(({ text = '' }) => /\(code \d+/.test(text))).toBe(false);
  }
  // Whom nothing was spoilt of has everything.
  const third = await stage.customer();
  third.tap('Confirm', await card(third));
  await third.waitFor('Placed.', LONG);
  expect(stage.panel.orders.length).toBe(placed + 1);
  const metrics = await fetch(`http://127.0.0.1:${stage.env.PORT}/metrics`).then((answer) => answer.text());
  const counted = [...metrics.matchAll(/unreadable_records_total\{collection="(\w+)"\} 1/g)].map(([, name]) => name);
  expect(counted).toEqual(expect.arrayContaining(['people', 'accounts', 'watch']));
  expect(next.errors).toBe('');
  expect(next.log).not.toContain(foreign);
});

test('with every record that tells what was placed spoilt, nothing is placed a second time', async () => {
  const stage = await openProcessStage();
  onTestFinished(() => stage[Symbol.asyncDispose]());
  const bot = await stage.start();
  const { ann } = await fill(stage);
  ann.say('/cancel');
  await ann.waitFor(/never mind|discarded/, LONG);
  const confirm = await card(ann, '/order 1 https://instagram.com/once 1000');
  ann.tap('Confirm', confirm);
  await ann.waitFor('Placed.', LONG);
  const before = callsOf(stage.panel, ann, 'add').length;
  await bot.end('SIGKILL');
  const database = new DatabaseSync(fileOf(stage));
  for (const table of ['intents', 'mass_lines', 'orders', 'unsettled'])
    database.exec(`UPDATE "${table}" SET value = '{'`);
  database.close();
  await stage.start();
  const tap = ann.forgeCallback(confirmDataOf(confirm));
  await tap.answer;
  ann.say('/orders');
  await ann.waitFor(/order/i, LONG);
  expect(callsOf(stage.panel, ann, 'add')).toHaveLength(before);
});

test('who cannot be read any more has their accounts again', async () => {
  const stage = await openProcessStage();
  onTestFinished(() => stage[Symbol.asyncDispose]());
  const bot = await stage.start();
  const ann = await stage.customer();
  await bot.end('SIGKILL');
  const database = new DatabaseSync(fileOf(stage));
  database.exec('UPDATE people SET value = \'{"value":{"v":1\'');
  database.close();
  await stage.start();
  ann.say('/balance');
  await ann.waitFor('Balance: 100', LONG);
});

function confirmDataOf(message: { reply_markup?: unknown }): string {
  const { inline_keyboard: rows = [] } = (message.reply_markup ?? {}) as {
    inline_keyboard?: { text: string; callback_data?: string }[][];
  };
  return rows.flat().find(({ text }) => text.includes('Confirm'))?.callback_data ?? '';
}
