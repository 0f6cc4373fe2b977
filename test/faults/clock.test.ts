import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type BotProcess, type Customer, openProcessStage, type ProcessStage } from '../support/process.ts';
import { effort } from './effort.ts';

const HOUR = 3_600_000;
const YEAR = 8_766 * HOUR;
const SETTER = fileURLToPath(new URL('clock-setter.ts', import.meta.url));
const LONG = { timeoutMs: 20_000 };

/** The bot between its servers, and a clock that may be set. */
async function openClockStage() {
  const file = join(tmpdir(), `clock-${process.pid}-${Math.random()}`);
  const write = (ms: number) => writeFileSync(file, String(ms));
  write(0);
  const stage = await openProcessStage({ NODE_OPTIONS: `--import ${SETTER}`, CLOCK_FILE: file });
  /** Sets the clock of a process that runs, or of the next one. */
  const set = async (ms: number, bot?: BotProcess) => {
    write(ms);
    if (!bot) return;
    const { length } = bot.log;
    process.kill(bot.pid, 'SIGUSR2');
    await expect.poll(() => bot.log.slice(length)).toContain(`the clock is ${ms} ms wrong`);
  };
  return { stage, set };
}

/** Places an order. @returns its id. */
async function order(stage: ProcessStage, person: Customer): Promise<string> {
  person.say('/order 1 https://instagram.com/ann 100');
  const card = await person.waitFor('Check and confirm', LONG);
  person.tap('Confirm', card);
  await person.waitFor('Placed', LONG);
  return stage.panel.orders.filter(({ key }) => key === person.key).at(-1)?.id ?? '';
}

async function ends(stage: ProcessStage, person: Customer, id: string): Promise<void> {
  stage.panel.finish(id, 'Completed');
  await person.waitFor(new RegExp(`Completed · #${id}`), LONG);
}

/** Something that has begun and waits, of each kind. */
async function begin(stage: ProcessStage, person: Customer) {
  const watched = await order(stage, person);
  person.say('/order 1 https://instagram.com/bob 100');
  const card = await person.waitFor('Check and confirm', LONG);
  person.say('/mass');
  await person.waitFor('Send', LONG);
  person.say('1|https://instagram.com/c1|100\n1|https://instagram.com/c2|100');
  const mass = await person.waitFor('Total: 0.18 USD', LONG);
  person.say('/order 1 https://instagram.com/dan');
  await person.waitFor('Quantity', LONG);
  return { watched, card, mass };
}

type Begun = Awaited<ReturnType<typeof begin>>;

/** All of it goes on: the dialogue, the cards, the order that is watched. */
async function goesOn(stage: ProcessStage, person: Customer, { watched, card, mass }: Begun): Promise<void> {
  person.say('100');
  await person.waitFor('Check and confirm', LONG);
  person.tap('Confirm', card);
  await person.waitFor('Placed', LONG);
  person.tap('Confirm', mass);
  await person.waitFor('2 of 2 placed', LONG);
  await ends(stage, person, watched);
}

function expectNoneLost(stage: ProcessStage, person: Customer): void {
  expect(person.messages.filter(({ text }) => /stop tracking|stopped tracking/i.test(text ?? ''))).toEqual([]);
  expect(stage.panel.orders.filter(({ key }) => key === person.key)).toHaveLength(4);
}

const JUMPS: readonly [string, number][] = [
  ['back by an hour', -HOUR],
  ['back by a month', -730 * HOUR],
  ['back to 1970', -56 * YEAR],
  ['ahead by a year', YEAR],
];

describe('a clock that is set', () => {
  test.each(effort(JUMPS.slice(3), JUMPS))(
    '%s and put right holds nothing up and loses nothing',
    async (_, wrong) => {
      const { stage, set } = await openClockStage();
      await using _end = stage;
      const bot = await stage.start();
      const person = await stage.customer();
      const other = await stage.customer();
      const begun = await begin(stage, person);
      const before = await order(stage, other);
      await set(wrong, bot);
      const meanwhile = await order(stage, other);
      await ends(stage, other, before);
      await set(0, bot);
      await goesOn(stage, person, begun);
      await ends(stage, other, meanwhile);
      await ends(stage, other, await order(stage, other));
      expectNoneLost(stage, person);
    },
    120_000,
  );

  test.each(effort(JUMPS.slice(2, 3), JUMPS))(
    '%s while the process starts, and put right later or at the next start, loses nothing',
    async (_, wrong) => {
      const { stage, set } = await openClockStage();
      await using _end = stage;
      const first = await stage.start();
      const person = await stage.customer();
      const other = await stage.customer();
      const begun = await begin(stage, person);
      const before = await order(stage, other);
      await first.end('SIGKILL');
      await set(wrong);
      const second = await stage.start();
      await ends(stage, other, before);
      const [one, two] = [await order(stage, other), await order(stage, other)];
      await set(0, second);
      await ends(stage, other, one);
      await second.end('SIGTERM');
      await stage.start();
      await goesOn(stage, person, begun);
      await ends(stage, other, two);
      expectNoneLost(stage, person);
    },
    120_000,
  );
});
