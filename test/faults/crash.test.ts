import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { callsOf } from '../dialogues/talk.ts';
import { type BotProcess, type Customer, openProcessStage, type ProcessStage } from '../support/process.ts';
import {
  type Asked,
  type Audit,
  add,
  audit,
  doubledAt,
  inWords,
  isTold,
  lostInDatabase,
  RECEIPT,
  UNKNOWN,
} from './auditor.ts';
import { effort, report, SEED } from './effort.ts';
import { customer, has, LONG, live, newCard, newLink, randomFrom } from './living.ts';

const KILLER = fileURLToPath(new URL('./killer.ts', import.meta.url));
const KILLS = effort(6, 200);
const PEOPLE = effort(5, 20);
vi.setConfig({ testTimeout: effort(180_000, 3_600_000) });
const SETTLED_MS = 120_000;

const fileOf = (stage: ProcessStage) => (stage.env.STORAGE_URL ?? '').slice('sqlite://'.length);

async function newOrder(person: Customer): Promise<string> {
  const link = newLink();
  person.tap('Confirm', await newCard(person, link));
  await person.waitFor(RECEIPT, LONG);
  const last = person.messages.findLast((message) => has(message, RECEIPT));
  return /#(\d+)/.exec(last?.text ?? '')?.[1] ?? '';
}

/** Ends the process at the very moment when Telegram shows this to somebody, before the bot hears of it. */
function killWhenSent(stage: ProcessStage, bot: BotProcess, words: string): Promise<unknown> {
  return new Promise((resolve) => {
    const off = stage.telegram.on((event) => {
      if (event.type !== 'sent' || !event.message.text?.includes(words)) return;
      off();
      resolve(bot.end('SIGKILL'));
    });
  });
}

/** Ends the process when the panel has done what it was asked for and has not answered. */
async function killWhenAsked(stage: ProcessStage, bot: BotProcess, action: string, act: () => void): Promise<void> {
  stage.panel.clearCalls();
  stage.panel.faults.next({ action, fault: { kind: 'hangAfter' } });
  act();
  await stage.panel.waitForCall((call) => call.action === action, LONG.timeoutMs);
  await bot.end('SIGKILL');
  stage.panel.faults.clear();
}

interface Scene {
  stage: ProcessStage;
  bot: BotProcess;
  person: Customer;
}

interface Point {
  name: string;
  /** For `killer.ts`: the record whose writing ends the process. */
  killAt?: string;
  act(scene: Scene): Promise<unknown>;
  /** What the person must have seen in the end, of the next process. */
  next(scene: Scene): Promise<unknown>;
  /** How often one of the notifications may come twice: only when the process dies between sending and noting it. */
  twice?: number;
}

const confirm = async ({ person }: Scene) => person.tap('Confirm', await newCard(person, newLink()));
const finished = async ({ stage, person }: Scene) => {
  const id = await newOrder(person);
  stage.panel.finish(id, 'Completed');
  return id;
};
const told = ({ person }: Scene) => person.waitFor('Completed · #', LONG);

const POINTS: readonly Point[] = [
  {
    name: 'before the intent',
    killAt: 'before "state":"sending"',
    act: confirm,
    // The tap is handled by the next process: nothing had gone out.
    next: ({ person }) => person.waitFor(RECEIPT, LONG),
  },
  {
    name: 'after the intent',
    killAt: 'after "state":"sending"',
    act: confirm,
    next: ({ person }) => person.waitFor(UNKNOWN, LONG),
  },
  {
    name: 'after the panel accepted',
    async act(scene) {
      const card = await newCard(scene.person, newLink());
      await killWhenAsked(scene.stage, scene.bot, 'add', () => scene.person.tap('Confirm', card));
    },
    next: ({ person }) => person.waitFor(UNKNOWN, LONG),
  },
  {
    name: 'after the answer',
    killAt: 'before "state":"placed"',
    act: confirm,
    next: ({ person }) => person.waitFor(UNKNOWN, LONG),
  },
  {
    name: 'before the receipt',
    killAt: 'after "state":"placed"',
    act: confirm,
    next: ({ person }) => person.waitFor(RECEIPT, LONG),
  },
  {
    name: 'after the receipt',
    async act(scene) {
      const killed = killWhenSent(scene.stage, scene.bot, RECEIPT);
      await confirm(scene);
      await killed;
    },
    async next({ stage, person }) {
      stage.panel.finish(stage.panel.orders[0]?.id ?? '', 'Completed');
      await person.waitFor('Completed · #', LONG);
    },
  },
  {
    name: 'before a notification',
    killAt: 'after "endedAt"',
    act: finished,
    next: told,
  },
  {
    name: 'after a notification',
    async act(scene) {
      const killed = killWhenSent(scene.stage, scene.bot, 'Completed · #');
      await finished(scene);
      await killed;
    },
    // Once more: nobody knows that it got through.
    next: async (scene) => [await told(scene), await told(scene)],
    twice: 1,
  },
  {
    name: 'after a notification is noted',
    killAt: 'after "told":"Completed"',
    act: finished,
    async next({ person }) {
      person.say('/balance');
      await person.waitFor('Balance', LONG);
    },
  },
  {
    name: 'during connect',
    async act({ stage, bot, person }) {
      await killWhenAsked(stage, bot, 'balance', () =>
        person.say(`/connect ${stage.panel.account({ balance: '7' }).key}`),
      );
    },
    async next({ person }) {
      const connected = await person.waitFor('7.00 USD', LONG);
      expect(connected.text).toContain('Connected');
      expect(person.messages.filter((message) => has(message, '/connect'))).toEqual([]);
    },
  },
  {
    name: 'before a connected account is kept',
    killAt: 'before "accounts":["',
    act: ({ stage, person }) => Promise.resolve(person.say(`/connect ${stage.panel.account({ balance: '8' }).key}`)),
    next: ({ person }) => person.waitFor('8.00 USD', LONG),
  },
  {
    name: 'during a refill',
    async act(scene) {
      const id = await finished(scene);
      await told(scene);
      await killWhenAsked(scene.stage, scene.bot, 'refill', () => scene.person.say(`/refill ${id}`));
    },
    async next({ stage, person }) {
      await person.waitFor('say whether it accepted the refill', LONG);
      expect(callsOf(stage.panel, person, 'refill')).toHaveLength(1);
    },
  },
  {
    name: 'during a cancel',
    async act(scene) {
      const { stage, bot, person } = scene;
      const id = await newOrder(person);
      person.say(`/cancel ${id}`);
      const ask = await person.waitFor('Cancel this order?', LONG);
      await killWhenAsked(stage, bot, 'cancel', () => person.tap('Confirm', ask));
    },
    async next({ stage, person }) {
      await person.waitFor('say whether it accepted the request', LONG);
      expect(callsOf(stage.panel, person, 'cancel')).toHaveLength(1);
      stage.panel.advance();
      await person.waitFor('Canceled · #', LONG);
    },
  },
];

const SHORT = ['after the intent', 'after the answer', 'after the receipt', 'during a cancel'];

describe('a process killed', () => {
  let total: Audit | undefined;
  let kills = 0;
  const count = (one: Audit) => {
    total = total ? add(total, one) : one;
    kills++;
  };
  afterAll(() => {
    if (total) report(`Crash matrix, ${kills} named points`, inWords(total));
  });

  test.each(POINTS.filter(({ name }) => effort(SHORT.includes(name), true)))('$name', async (point) => {
    await using stage = await openProcessStage();
    const { killAt } = point;
    const bot =
      killAt === undefined ? stage.spawn() : stage.spawn({ NODE_OPTIONS: `--import=${KILLER}`, KILL_AT: killAt });
    await bot.logged('the bot is running');
    // The one that is to be killed while it connects has no account yet.
    const person = point.name.includes('connect')
      ? Object.assign(stage.telegram.person(), { key: '' })
      : await stage.customer();
    await point.act({ stage, bot, person });
    await bot.exited();
    expect(await lostInDatabase(stage.panel, fileOf(stage))).toEqual([]);

    const next = await stage.start();
    await point.next({ stage, bot: next, person });
    expect(await next.end('SIGTERM')).toBe(0);
    const result = await audit({ panel: stage.panel, file: fileOf(stage), people: [person], asked: [] });
    expect(result, person.transcript()).toMatchObject({ doubled: 0, lost: 0, notificationsMissing: 0 });
    expect(result.notificationsDoubled).toBeLessThanOrEqual(point.twice ?? 0);
    count(result);
  });
});

describe('at random moments', () => {
  /** The same moments again with `SEED=...`. */
  const random = randomFrom(SEED);

  /** Resolves a little after the n-th thing that happens at the two servers. */
  function moment(stage: ProcessStage, n: number): Promise<void> {
    return new Promise((resolve) => {
      let left = n;
      const happened = () => {
        if (--left > 0) return;
        for (const off of offs) off();
        setTimeout(resolve, random() * 25);
      };
      const offs = [stage.telegram.on(happened), stage.panel.on(happened)];
    });
  }

  test(`${KILLS} times with ${PEOPLE} people busy: nothing doubled, nothing lost, nobody left untold`, async () => {
    await using stage = await openProcessStage({ LOG_LEVEL: 'warn', PANEL_TIMEOUT_SECONDS: '5' });
    let bot = stage.spawn();
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => customer(stage)));
    const asked: Asked[] = [];
    let isOver = false;
    const waiting = new Set(people);
    const lives = Promise.all(
      people.map((person) =>
        live({ stage, person, asked, random, isOver: () => isOver }).finally(() => waiting.delete(person)),
      ),
    );
    const failure = lives.then(() => {});
    failure.catch(() => {});

    let setAside = 0;
    const end = async () => {
      await bot.end('SIGKILL');
      setAside += bot.log.split('it is set aside').length - 1;
      expect(bot.errors, `seed ${SEED}`).toBe('');
    };
    for (let kill = 0; kill < KILLS; kill++) {
      await Promise.race([moment(stage, Math.ceil(random() * 8 * PEOPLE)), failure]);
      await end();
      expect(doubledAt(stage.panel), `seed ${SEED}, kill ${kill}`).toBe(0);
      expect(await lostInDatabase(stage.panel, fileOf(stage)), `seed ${SEED}, kill ${kill}`).toEqual([]);
      bot = stage.spawn();
    }
    isOver = true;
    await Promise.race([lives, delay(SETTLED_MS, undefined, { ref: false })]);
    expect(
      [...waiting].map((person) => person.transcript().slice(-2_000)),
      `seed ${SEED}`,
    ).toEqual([]);
    await lives;
    // Whoever had an apology went on without the outcome of that Confirm: it comes by itself.
    const ownerOf = (key: string) => people.find((person) => person.key === key);
    const untold = () => stage.panel.orders.filter((order) => !isTold(order, ownerOf(order.key)));
    await vi.waitUntil(() => untold().length === 0, { timeout: SETTLED_MS, interval: 50 }).catch(() => {});
    expect(await bot.end('SIGTERM')).toBe(0);
    const result = await audit({ panel: stage.panel, file: fileOf(stage), people, asked });
    report(`Crash matrix, ${KILLS} random kills, ${PEOPLE} people (seed ${SEED})`, inWords(result));
    expect(result, `seed ${SEED}`).toMatchObject({ doubled: 0, lost: 0, updatesLost: 0, notificationsMissing: 0 });
    expect(result.updatesSetAside).toBeLessThanOrEqual(setAside);
    expect(result.notificationsDoubled).toBeLessThanOrEqual(KILLS);
  });
});
