import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Balancer, openBalancer } from '../support/balancer.ts';
import { hasPostgres, newDatabase, type PostgresServer, startPostgres } from '../support/postgres.ts';
import { type BotProcess, openProcessStage } from '../support/process.ts';
import { openWay, type Way } from '../support/way.ts';
import { type Asked, audit, inWords, isTold } from './auditor.ts';
import { effort, report, SEED } from './effort.ts';
import { customer, live, randomFrom } from './living.ts';
import { freePort } from './ports.ts';

const PEOPLE = effort(4, 20);
const LASTS_MS = effort(8_000, 90_000);
const SETTLED_MS = effort(30_000, 120_000);
vi.setConfig({ testTimeout: effort(180_000, 900_000), hookTimeout: 60_000 });

const SLOW_GATE = fileURLToPath(new URL('./slow-gate.ts', import.meta.url));

/** A process of several, with a way of its own to the database. */
interface Replica {
  bot: BotProcess;
  port: number;
  way: Way;
}

interface Scene {
  server: PostgresServer;
  replicas: Replica[];
  random: () => number;
  /** One more process. */
  join: () => Promise<Replica>;
  /** It gets no more updates; its way is closed once it has ended. */
  leave: (replica: Replica) => void;
}

/** What befalls the processes, over and over, until it is over. */
interface Mode {
  name: string;
  /** The 99th of 100 answers comes within so many ms; not looked at in the short run, of a few answers. */
  p99: number;
  befall: (scene: Scene) => Promise<void>;
}

const pick = <T>(all: readonly T[], random: () => number) => all[Math.floor(random() * all.length)] as T;

const MODES: readonly Mode[] = [
  {
    name: 'one is killed',
    p99: 3_000,
    async befall({ replicas, random, join, leave }) {
      const one = pick(replicas, random);
      await one.bot.end('SIGKILL');
      leave(one);
      await join();
      await delay(effort(1_000, 5_000));
    },
  },
  {
    name: 'a deploy replaces one after another',
    p99: 1_000,
    async befall({ replicas, join, leave }) {
      await join();
      const [oldest] = replicas;
      if (!oldest) return;
      leave(oldest);
      expect(await oldest.bot.end('SIGTERM')).toBe(0);
    },
  },
  {
    name: 'one stands still for eight seconds',
    p99: 7_000,
    async befall({ replicas, random }) {
      const { bot } = pick(replicas, random);
      process.kill(bot.pid, 'SIGSTOP');
      await delay(8_000);
      process.kill(bot.pid, 'SIGCONT');
      await delay(2_000);
    },
  },
  {
    name: 'the connections to the database are cut',
    p99: 3_000,
    async befall({ replicas, random }) {
      pick(replicas, random).way.cut();
      await delay(2_500);
    },
  },
  {
    name: 'the database is gone for six seconds',
    p99: 12_000,
    async befall({ server }) {
      await server.crash();
      await delay(6_000);
      await server.start();
      await delay(6_000);
    },
  },
  {
    name: 'the way to the database is frozen for ten seconds',
    p99: 12_000,
    async befall({ replicas, random }) {
      const { way } = pick(replicas, random);
      way.freeze();
      await delay(10_000);
      way.thaw();
      await delay(3_000);
    },
  },
];

describe.skipIf(!hasPostgres)('three processes on one database', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.close());

  /** The processes, people who order all the time, and what befalls them until the time is over. */
  const play = async (
    { name, befall }: Pick<Mode, 'name' | 'befall'>,
    more: Record<string, string> = {},
    twice = 0.3,
  ) => {
    const random = randomFrom(SEED);
    const balancer: Balancer = await openBalancer(random);
    const url = await newDatabase(server.port);
    const replicas: Replica[] = [];
    const ways: Way[] = [];
    await using stage = await openProcessStage({
      STORAGE_URL: url,
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      WEBHOOK_URL: balancer.url,
      WEBHOOK_SECRET: 'a-secret-of-the-test',
      LOG_LEVEL: 'info',
      ...more,
    });
    const join = async () => {
      const way = await openWay(server.port);
      ways.push(way);
      const port = await freePort();
      const bot = stage.spawn({ STORAGE_URL: url.replace(`:${server.port}/`, `:${way.port}/`), PORT: String(port) });
      const replica = { bot, port, way };
      await bot.logged('the bot is running');
      replicas.push(replica);
      balancer.ports.add(port);
      return replica;
    };
    const leave = (replica: Replica) => {
      balancer.ports.delete(replica.port);
      replicas.splice(replicas.indexOf(replica), 1);
    };
    try {
      // Side by side, on an empty database.
      await Promise.all([join(), join(), join()]);
      const people = await Promise.all(Array.from({ length: PEOPLE }, () => customer(stage)));
      const asked: Asked[] = [];
      const waits: number[] = [];
      let isOver = false;
      const waiting = new Set(people);
      const lives = Promise.all(
        people.map((person) =>
          live({ stage, person, asked, random, twice, waits, isOver: () => isOver }).finally(() =>
            waiting.delete(person),
          ),
        ),
      );
      const failure = lives.then(() => {});
      failure.catch(() => {});
      const ends = performance.now() + LASTS_MS;
      const scene: Scene = { server, replicas, random, join, leave };
      let times = 0;
      while (performance.now() < ends) {
        await Promise.race([befall(scene), failure]);
        times++;
      }
      isOver = true;
      await Promise.race([lives, delay(SETTLED_MS, undefined, { ref: false })]);
      const stuck = [...waiting].map((person) => person.transcript().slice(-1_500));
      const ownerOf = (key: string) => people.find((person) => person.key === key);
      const untold = () => stage.panel.orders.filter((order) => !isTold(order, ownerOf(order.key)));
      await vi.waitUntil(() => untold().length === 0, { timeout: SETTLED_MS, interval: 50 }).catch(() => {});
      await Promise.all(replicas.map(({ bot }) => bot.end('SIGTERM')));
      const result = await audit({ panel: stage.panel, file: url, people, asked });
      report(`${name}, ${times} times, ${PEOPLE} people (seed ${SEED})`, { ...inWords(result), ...inMs(waits) });
      return { result, stuck, waits };
    } finally {
      for (const way of ways) way.close();
      balancer.close();
    }
  };

  test.each(effort(MODES.slice(0, 2), [...MODES]))(
    '$name: nothing doubled, nothing lost, nobody left untold',
    async ({ name, befall, p99 }) => {
      const { result, stuck, waits } = await play({ name, befall });
      expect(stuck).toEqual([]);
      expect(result).toMatchObject({ doubled: 0, lost: 0, updatesLost: 0, notificationsMissing: 0 });
      if (waits.length >= 100) expect(percentile(waits, 99)).toBeLessThanOrEqual(p99);
    },
  );

  test.each([
    { name: 'everybody taps Confirm twice', more: {}, isDoubled: false },
    { name: 'the same without what keeps the processes apart', more: { UNGATED: '1' }, isDoubled: true },
  ])('$name: doubled $isDoubled', async ({ name, more, isDoubled }) => {
    const slow = { NODE_OPTIONS: `--import=${SLOW_GATE}`, ...more };
    const { result } = await play({ name, befall: () => delay(1_000) }, slow, 1);
    expect(result.doubled > 0).toBe(isDoubled);
  });
});

function percentile(waits: readonly number[], of: number): number {
  return waits.toSorted((one, other) => one - other)[Math.floor(((waits.length - 1) * of) / 100)] ?? 0;
}

function inMs(waits: readonly number[]): Record<string, string> {
  const [p50, p99, max] = [50, 99, 100].map((of) => percentile(waits, of));
  const inWordsOf = (ms = 0) => `${Math.round(ms)} ms`;
  return { 'answer p50': inWordsOf(p50), p99: inWordsOf(p99), max: inWordsOf(max) };
}
