import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../src/log.ts';
import { FencedError, type Lease } from '../../src/store/lease.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { createSeal } from '../../src/store/seal.ts';
import { createShards, LEADER, type Shards } from '../../src/store/shards.ts';
import { openSharedStore, type SharedStore } from '../../src/store/shared.ts';
import { hasPostgres, newDatabase, type PostgresServer, startPostgres } from '../support/postgres.ts';
import { openWay, type Way } from '../support/way.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(!hasPostgres)('several processes on one database', () => {
  let server: PostgresServer;
  let url: string;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    url = await newDatabase(server.port);
  });

  describe('a shard that was taken by another one', () => {
    const leaseOf = (epoch: string): Lease & { isOver: boolean } => ({
      shard: 3,
      epoch,
      isOver: false,
      isInReach: () => true,
      isValid() {
        return !this.isOver;
      },
      end() {
        this.isOver = true;
      },
    });
    const seal = createSeal([randomBytes(32)]);
    const open = (): Promise<SharedStore> => openSharedStore({ url, seal, passed: () => performance.now() });
    const take = (shared: SharedStore) => shared.postgres.query('UPDATE shards SET epoch = epoch + 1 WHERE shard = 3');

    test.each(['set', 'setMany', 'update'] as const)(
      'is not written any more by %s, and its lease ends',
      async (how) => {
        const shared = await open();
        const lease = leaseOf('0');
        const numbers = shared.of(lease).collection('numbers', { schema: z.number() });
        await numbers.set('a', 1);
        await take(shared);
        const write = {
          set: () => numbers.set('a', 2),
          setMany: () => numbers.setMany([['a', 2]]),
          update: () => numbers.update('a', () => 2),
        }[how];
        await expect(write()).rejects.toThrow(FencedError);
        expect(lease.isOver).toBe(true);
        await numbers.delete('a');
        await numbers.deletePrefix('');
        expect(await shared.of(leaseOf('1')).collection('numbers', { schema: z.number() }).get('a')).toBe(1);
        await shared.close();
      },
    );

    test('is written by whoever brings a proof', async () => {
      const shared = await open();
      const numbers = shared.of(leaseOf('0')).collection('numbers', { schema: z.number() });
      await numbers.set('a', 1);
      await take(shared);
      await numbers.update('a', () => 2, { isProof: true });
      expect(await numbers.get('a')).toBe(2);
      await shared.close();
    });

    test('is changed by nobody unseen, though two believe that it is theirs', async () => {
      const [one, other] = [await open(), await open()];
      const of = (shared: SharedStore) => shared.of(leaseOf('0')).collection('numbers', { schema: z.number() });
      const add = (numbers: ReturnType<typeof of>) =>
        Promise.all(Array.from({ length: 5 }, (_, at) => numbers.update(`n${at % 2}`, (old = 0) => old + 1)));
      for (let round = 0; round < 5; round++) await Promise.all([add(of(one)), add(of(other))]);
      expect(await of(one).getMany(['n0', 'n1'])).toEqual([30, 20]);
      await Promise.all([one.close(), other.close()]);
    });

    test('shows nothing of another one, and what is nobody’s shows nothing of it', async () => {
      const shared = await open();
      await shared.of(leaseOf('0')).collection('numbers', { schema: z.number() }).set('a', 1);
      expect(await shared.common.collection('numbers', { schema: z.number() }).get('a')).toBeUndefined();
      const next = shared.of({ ...leaseOf('0'), shard: 4 }).collection('numbers', { schema: z.number() });
      expect(await next.get('a')).toBeUndefined();
      const found: unknown[] = [];
      for await (const entry of next.entries()) found.push(entry);
      expect(found).toEqual([]);
      await shared.close();
    });
  });

  describe('the people', () => {
    interface Process {
      shards: Shards;
      held: Set<number>;
      /** All that it ever had. */
      leases: Lease[];
      way: Way;
      fenced: number;
      end(): Promise<void>;
    }
    const all: Process[] = [];
    const begin = async (build = 1): Promise<Process> => {
      const way = await openWay(server.port);
      const postgres = await openPostgres(url.replace(`:${server.port}/`, `:${way.port}/`));
      const held = new Set<number>();
      const leases: Lease[] = [];
      const made: Process = {
        held,
        leases,
        way,
        fenced: 0,
        shards: createShards({
          postgres,
          build,
          passed: () => performance.now(),
          log: createLog('silent'),
          async open(lease) {
            held.add(lease.shard);
            leases.push(lease);
          },
          close: async ({ shard }) => void held.delete(shard),
          wake() {},
          async onBeat() {},
          events: { taken() {}, fenced: () => made.fenced++ },
        }),
        async end() {
          all.splice(all.indexOf(made), 1);
          await made.shards.stop().catch(() => {});
          await postgres.close().catch(() => {});
          way.close();
        },
      };
      all.push(made);
      await made.shards.start();
      return made;
    };
    const people = ({ held }: Process) => [...held].filter((shard) => shard !== LEADER);
    const leaders = () => all.filter(({ held }) => held.has(LEADER)).length;
    const isShared = (...counts: number[]) =>
      vi.waitUntil(
        () => {
          const found = all.map((one) => people(one).length).sort((a, b) => a - b);
          const isEach = new Set(all.flatMap(people)).size === 64 && found.reduce((sum, count) => sum + count) === 64;
          return isEach && JSON.stringify(found) === JSON.stringify(counts) && leaders() === 1;
        },
        { timeout: 30_000, interval: 20 },
      );
    afterAll(() => Promise.all([...all].map((one) => one.end())));
    const over = async () => {
      for (let one = all[0]; one; one = all[0]) await one.end();
    };

    test('are shared by those who live, and one leads', async () => {
      const first = await begin();
      await isShared(64);
      await begin();
      await isShared(32, 32);
      // Whatever is still at work for those that were handed over may send nothing.
      const handedOver = first.leases.filter(({ shard }) => !first.held.has(shard));
      expect(handedOver).toHaveLength(32);
      expect(handedOver.filter((lease) => lease.isValid())).toEqual([]);
      await Promise.all([begin(), begin()]);
      await isShared(16, 16, 16, 16);
      await first.end();
      await isShared(20, 22, 22);
      await over();
    });

    test('of a process whose way to the database is gone have another one soon, and it knows', async () => {
      const [one, other] = [await begin(), await begin()];
      await isShared(32, 32);
      one.way.freeze();
      await vi.waitUntil(() => people(other).length === 64 && other.held.has(LEADER), {
        timeout: 20_000,
        interval: 20,
      });
      expect(people(one)).toEqual([]); // It let go before anybody took.
      expect(one.shards.isAlive()).toBe(false);
      one.way.thaw();
      await isShared(32, 32);
      await over();
    });

    test('stay where they are when a connection is only cut', async () => {
      const one = await begin();
      await isShared(64);
      one.way.cut();
      await vi.waitUntil(() => one.shards.isAlive(), { timeout: 10_000, interval: 20 });
      await isShared(64);
      expect(one.fenced).toBe(0);
      await over();
    });

    test('that a newer build had do not go back to an older one', async () => {
      await begin(1);
      const newer = await begin(2);
      await isShared(32, 32);
      const had = people(newer);
      await newer.end();
      await begin(1);
      await vi.waitUntil(() => new Set(all.flatMap(people)).size === 32, { timeout: 20_000, interval: 20 });
      expect(all.flatMap(people).filter((shard) => had.includes(shard))).toEqual([]);
      await begin(2);
      await vi.waitUntil(() => new Set(all.flatMap(people)).size === 64, { timeout: 20_000, interval: 20 });
      await over();
    });
  });
});
