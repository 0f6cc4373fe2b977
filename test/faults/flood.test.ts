import { describe, expect, test, vi } from 'vitest';
import type { Person } from '../../src/playground/telegram/server.ts';
import { card, ordersOf } from '../dialogues/talk.ts';
import { type Customer, openProcessStage, type ProcessStage } from '../support/process.ts';
import { effort } from './effort.ts';
import { freePort } from './ports.ts';

vi.setConfig({ testTimeout: 120_000 });
const MANY = effort(600, 2_000);
const OTHERS = 10;
const STRANGER = 6_000_000_666;
const LONG = { timeoutMs: 60_000 };
const LONG_WAIT = { timeout: 60_000, interval: 20 };
const LEFT_OUT = 'That was more than I can take one by one';

const times = (count: number, what: (index: number) => unknown) => {
  for (let index = 0; index < count; index++) what(index);
};

/** The bot as Telegram really has it: one message a second in a chat, thirty in all. */
async function openFloodStage(how: 'polling' | 'webhook', allowed: readonly number[] = []): Promise<ProcessStage> {
  const port = await freePort();
  const webhook = {
    WEBHOOK_URL: `http://127.0.0.1:${port}/hook`,
    WEBHOOK_SECRET: 'only-telegram-knows',
    PORT: String(port),
  };
  return openProcessStage(
    {
      LOG_LEVEL: 'info',
      ...(how === 'webhook' ? webhook : {}),
      ...(allowed.length > 0 ? { ALLOWED_USER_IDS: allowed.join(',') } : {}),
    },
    { floodLimits: true },
  );
}

/** `isSaid`: messages, of which the person is told that some were left out. */
const FLOODS: readonly [name: string, isSaid: boolean, flood: (person: Customer, stage: ProcessStage) => void][] = [
  ['commands', true, (person) => times(MANY, (index) => person.say(`/nonsense_${index}`))],
  ['photos', true, (person) => times(MANY, () => person.photo())],
  ['words to search for', true, (person) => times(MANY, (index) => person.say(`likes ${index}`))],
  [
    'slow calls of the panel',
    true,
    (person, { panel }) => {
      const fault = { kind: 'delay', ms: 2_500 } as const;
      panel.faults.next({ key: person.key, times: Number.POSITIVE_INFINITY, fault });
      times(MANY, () => person.say('/balance'));
    },
  ],
  [
    'inline queries',
    false,
    (person) => times(MANY, (index) => void person.inlineQuery(`likes ${index}`).catch(() => {})),
  ],
  ['taps on old buttons', false, (person) => times(MANY, () => void person.forgeCallback('m').answer.catch(() => {}))],
  [
    'edits',
    false,
    (person) => {
      const { message_id } = person.say('/nonsense');
      times(MANY, (index) => person.edit(message_id, `edited ${index}`));
    },
  ],
];

async function everybodyIsAnswered(people: readonly Person[]): Promise<void> {
  for (const person of people) person.say('/help');
  await Promise.all(people.map((person) => person.waitFor('/balance')));
}

/** Telegram has nothing more: all is in the bot's hands. */
async function allTaken({ telegram }: ProcessStage): Promise<void> {
  await vi.waitUntil(() => telegram.pendingUpdates() === 0, LONG_WAIT);
}

describe.each(['polling', 'webhook'] as const)('at %s', (how) => {
  test.each(how === 'polling' ? FLOODS : FLOODS.slice(0, effort(1, FLOODS.length)))(
    `a chat that sends very many %s at once: everybody else is answered, and then its last word`,
    async (_name, isSaid, flood) => {
      await using stage = await openFloodStage(how);
      const bot = await stage.start();
      const person = await stage.customer();
      const others = Array.from({ length: OTHERS }, () => stage.telegram.person());
      flood(person, stage);
      await everybodyIsAnswered(others);
      person.say('/last_word');
      await person.waitFor("I don't know /last_word", LONG);
      const notices = person.messages.filter(({ text }) => text?.includes(LEFT_OUT));
      expect(notices).toHaveLength(isSaid ? 1 : 0);
      // What needs no message of ours may be answered as fast as it comes.
      if (how === 'webhook' && isSaid) {
        const metrics = await fetch(`http://127.0.0.1:${stage.env.PORT}/metrics`);
        expect(await metrics.text()).toMatch(/^updates_left_out_total [1-9]/m);
      }
      expect(await bot.end('SIGTERM')).toBe(0);
    },
  );

  test('a stranger who sends very much is told once that the bot is private, and nobody waits for it', async () => {
    const ids = Array.from({ length: OTHERS }, (_, index) => 6_000_000_001 + index);
    await using stage = await openFloodStage(how, ids);
    await stage.start();
    const stranger = stage.telegram.person({ id: STRANGER });
    times(MANY, (index) => stranger.say(`/nonsense_${index}`));
    await everybodyIsAnswered(ids.map((id) => stage.telegram.person({ id })));
    await stranger.waitFor('This bot is private');
    await allTaken(stage);
    stranger.say('/once_more');
    await everybodyIsAnswered(ids.map((id) => stage.telegram.person({ id })));
    expect(stranger.messages.filter(({ from }) => from === 'bot')).toHaveLength(1);
  });
});

test('a key in what is left out does not stay in the chat', async () => {
  await using stage = await openFloodStage('polling');
  await stage.start();
  const person = stage.telegram.person();
  const { key } = stage.panel.account();
  times(50, (index) => person.say(`/nonsense_${index}`));
  person.say(key);
  person.say(`/connect ${key}`);
  person.say(`my key is ${key}`);
  person.photo(key);
  times(50, (index) => person.say(`/more_${index}`));
  await person.waitFor("I don't know /more_49", LONG);
  await vi.waitFor(() =>
    expect(person.messages.filter((message) => JSON.stringify(message).includes(key))).toEqual([]),
  );
});

test('killed while a chat has very many updates waiting: what was confirmed is placed once, everybody is answered, nothing else is lost', async () => {
  await using stage = await openFloodStage('polling');
  const first = await stage.start();
  const person = await stage.customer();
  const others = Array.from({ length: OTHERS }, () => stage.telegram.person());
  const confirm = await card(person);
  times(MANY, (index) => person.say(`/before_${index}`));
  times(20, () => person.tap('Confirm', confirm).answer.catch(() => {}));
  times(MANY, (index) => person.say(`/after_${index}`));
  for (const [index, other] of others.entries()) other.say(`/from_${index}`);
  await others[0]?.waitFor("I don't know /from_0");
  await allTaken(stage);
  await first.end('SIGKILL');
  await stage.start();
  await Promise.all(
    others.slice(1).map((other, index) => other.waitFor(`I don't know /from_${index + 1}`, { ...LONG, after: 0 })),
  );
  await person.waitFor('Placed.', { ...LONG, after: 0 });
  await person.waitFor(`I don't know /after_${MANY - 1}`, { ...LONG, after: 0 });
  expect(ordersOf(stage.panel, person)).toHaveLength(1);
  expect(person.messages.filter(({ text }) => text?.includes('Placed.'))).toHaveLength(1);
});
