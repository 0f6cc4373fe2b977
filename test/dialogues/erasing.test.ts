import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BUTTONS } from '../../src/bot/buttons.ts';
import type { Person } from '../../src/playground/telegram/server.ts';
import { COLLECTIONS } from '../house/collections.ts';
import { laterClock } from '../support/clock.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { customerOf, ownerOfEverything } from './owner.ts';
import { placed } from './talk.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** How many records have one of these words in their key or their value, by collection; of all tables that there are. */
function recordsWith(stage: Stage, traces: readonly string[]): Record<string, number> {
  const database = new DatabaseSync(fileOf(stage), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'unreadable'").all();
  const found = tables.map(({ name }) => {
    const rows = database.prepare(`SELECT key, value FROM "${String(name)}"`).all();
    return [
      name,
      rows.filter((row) => traces.some((trace) => `${String(row.key)} ${String(row.value)}`.includes(trace))).length,
    ];
  });
  database.close();
  return Object.fromEntries(found);
}

async function erase(person: Person): Promise<void> {
  person.say('/privacy');
  person.tap('Erase everything', await person.waitFor('encrypted'));
  person.tap('Erase everything', await person.waitFor('Erase everything stored'));
  await person.waitFor('Everything is erased');
}

const fileOf = ({ env }: Stage) => (env.STORAGE_URL ?? '').slice('sqlite://'.length);

/** Ids of the accounts that there are. */
function accountsIn(stage: Stage): string[] {
  const database = new DatabaseSync(fileOf(stage), { readOnly: true });
  const keys = database.prepare('SELECT key FROM accounts').all();
  database.close();
  return keys.map(({ key }) => String(key));
}

function expectNothing(stage: Stage, traces: readonly string[]): void {
  const bytes = readdirSync(stage.folder)
    .filter((name) => !name.endsWith('.key'))
    .map((name) => readFileSync(join(stage.folder, name), 'latin1'))
    .join();
  for (const trace of traces) {
    const at = bytes.indexOf(trace);
    expect(at === -1 ? '' : bytes.slice(Math.max(0, at - 100), at + 100), trace).toBe('');
  }
}

let stage: Stage;
let accounts: string[] = [];
beforeEach(async () => {
  stage = await openStage({ env: { ADMIN_USER_IDS: '4100' } });
});
afterEach(() => stage[Symbol.asyncDispose]());

async function erased(): Promise<{ person: Person & { key: string }; traces: string[] }> {
  const person = await customerOf(stage);
  await stage.stop();
  accounts = accountsIn(stage);
  expect(accounts).toHaveLength(1);
  await stage.restart();
  await erase(person);
  return { person, traces: [String(person.user.id), ...accounts] };
}

/** What somebody may do after it, and how one sees that it was done. */
const ACTS: Readonly<Record<string, (person: Person, account: string) => Promise<unknown>>> = {
  'blocks the bot': async (person) => person.block(),
  'blocks the bot and returns': async (person) => {
    person.block();
    person.unblock();
    person.say('hello');
    await person.waitFor(/./);
  },
  'presses an old button of every kind': async (person, account) => {
    // But the one that erases: it would hide what the others did.
    for (const code of Object.values(BUTTONS).filter((one) => one !== BUTTONS.eraseYes)) {
      for (const args of ['', `:${account}`, `:${account}:1`, ':1', ':on', ':es', ':none', ':0:60:120', ':x:y:dark'])
        await person.forgeCallback(`${code}${args}`).answer;
    }
  },
  'presses Connect and says something that is no key': async (person) => {
    await person.forgeCallback('kp:0').answer;
    await person.waitFor('API key');
    person.say('no key');
    await person.waitFor('look like');
  },
  'asks inline': async (person) => void (await person.inlineQuery('followers')),
  'edits an old message': async (person) => {
    const said = person.say('hello there');
    await person.waitFor(/./);
    person.edit(said.message_id, 'hello again');
    await person.waitFor('edits');
  },
  'says something': async (person) => {
    person.say('followers');
    await person.waitFor(/./);
  },
  'sends a link': async (person) => {
    person.say('https://instagram.com/after');
    await person.waitFor(/./);
  },
  'sends a sticker': async (person) => {
    person.sticker();
    await person.waitFor(/./);
  },
  'sends a file': async (person) => {
    person.sendDocument({ name: 'list.csv', content: '1|https://instagram.com/a|100' });
    await person.waitFor(/./);
  },
  'says every command but those that begin': async (person) => {
    for (const command of [
      'help',
      'privacy',
      'settings',
      'orders',
      'order 1',
      'mass',
      'search',
      'board',
      'language',
      'cancel',
      'nonsense',
    ]) {
      person.say(`/${command}`);
      await person.waitFor(/./);
    }
  },
};

test.each(Object.entries(ACTS))('who is erased and then %s is not in the database', async (_what, act) => {
  const { person, traces } = await erased();
  expectNothing(stage, traces);
  await act(person, accounts[0] ?? '');
  await vi.waitFor(() => expect(stage.telegram.pendingUpdates()).toBe(0), { timeout: 10_000 });
  await stage.restart();
  expectNothing(stage, traces);
  await stage.stop();
  expectNothing(stage, traces);
});

test.each([['people'], ['accounts'], ['orders', 'intents', 'mass_lines', 'presets', 'history']])(
  'of whom %s could not be read everything is erased too, also what was set aside',
  async (...tables) => {
    const person = await customerOf(stage);
    await stage.stop();
    const traces = [String(person.user.id), ...accountsIn(stage)];
    const database = new DatabaseSync(fileOf(stage));
    for (const table of tables) database.exec(`UPDATE "${table}" SET value = substr(value, 1, length(value) - 3)`);
    database.close();
    await stage.restart();
    person.say('/orders');
    await person.waitFor(/./);
    await erase(person);
    await stage.stop();
    expectNothing(stage, traces);
  },
);

test('who has a record in every collection has none when they are erased', async () => {
  const person = await ownerOfEverything(stage);
  await stage.telegram.person({ id: 4100 }).forgeCallback(`al:${person.user.id}`).answer;
  await stage.stop();
  const traces = [String(person.user.id), ...accountsIn(stage)];
  const before = recordsWith(stage, traces);
  const theirs = Object.keys(COLLECTIONS)
    .filter((name) => COLLECTIONS[name]?.of !== 'nobody' && !COLLECTIONS[name]?.isBrief)
    .sort();
  expect(
    Object.keys(before)
      .filter((name) => before[name] !== 0)
      .sort(),
  ).toEqual(theirs);
  expect(Object.keys(before).filter((name) => !(name in COLLECTIONS))).toEqual([]);
  await stage.restart();
  await erase(person);
  await stage.stop();
  expect(Object.values(recordsWith(stage, traces)).filter((count) => count > 0)).toEqual([]);
});

test('who begins anew after it is kept again, in their language, and connects', async () => {
  const { person } = await erased();
  await person.forgeCallback('k').answer;
  person.say('/start');
  await person.waitFor('Hello');
  await stage.restart();
  person.say(`/connect ${person.key}`);
  await person.waitFor('Connected');
  await stage.restart();
  person.say('/balance');
  await person.waitFor('Balance');
});

test('who is silent for a year is told, and erased when they stay so; who answers is kept', async () => {
  let aheadMs = 0;
  await using later = await openStage({ outside: { clock: laterClock(() => aheadMs) } });
  const days = async (count: number) => {
    aheadMs += count * 86_400_000;
    await later.restart(); // It looks when it starts.
  };
  const silent = await customerOf(later);
  // What is typed in a dialogue is swept away within an hour after its day: nobody waits for that here.
  silent.say('/cancel');
  await silent.waitFor('Nothing was placed');
  const blocked = await later.customer();
  blocked.block();
  await vi.waitFor(() => expect(later.telegram.pendingUpdates()).toBe(0));
  const answers = await later.customer();
  await days(351);
  expect(answers.transcript()).not.toContain('been here');
  await days(1);
  for (const person of [silent, answers]) expect((await person.waitFor('been here')).text).toContain('In 14 days');
  answers.tap('Menu');
  await answers.waitFor('Balance');
  await days(13);
  await days(1);
  await vi.waitFor(
    async () => {
      await later.stop();
      const left = accountsIn(later);
      await later.restart();
      expect(left).toHaveLength(1);
    },
    { timeout: 20_000 },
  );
  await later.stop();
  expectNothing(later, [String(silent.user.id), String(blocked.user.id)]);
  await later.restart();
  answers.say('/balance');
  await answers.waitFor('Balance');
});

test('of ten people one after another nothing is left, and an eleventh keeps everything', async () => {
  const kept = await customerOf(stage);
  const traces: string[] = [];
  for (let round = 0; round < 10; round++) {
    const person = await stage.customer();
    await placed(person);
    await erase(person);
    person.block();
    traces.push(String(person.user.id));
  }
  await vi.waitFor(() => expect(stage.telegram.pendingUpdates()).toBe(0), { timeout: 10_000 });
  await stage.restart();
  expectNothing(stage, traces);
  kept.say('/orders');
  await kept.waitFor('2 orders');
});
