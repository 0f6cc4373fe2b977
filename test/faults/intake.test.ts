import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createIntake } from '../../src/bot/intake.ts';
import { createLog } from '../../src/log.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openStore, type Store } from '../../src/store/store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bot-intake-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The intake of one process. `refuse`: writes of this kind fail, as on a full disk. */
async function openIntake(handle: (update: Update) => Promise<void> = async () => {}) {
  const store = await openStore({ file: join(folder, 'bot.sqlite'), seal: createSeal([Buffer.alloc(32, 1)]) });
  const handled: number[] = [];
  const refuse = new Set<string>();
  const collection: Store['collection'] = (name, options) => {
    const real = store.collection(name, options);
    const failing = Object.fromEntries(
      (['set', 'setMany', 'deleteMany'] as const).map((method) => [
        method,
        async (...args: never[]) => {
          if (refuse.has(`${name}.${method}`)) throw new Error('database or disk is full');
          return (real[method] as (...given: never[]) => Promise<void>)(...args);
        },
      ]),
    );
    return { ...real, ...failing };
  };
  const intake = createIntake({
    store: { ...store, collection },
    log: createLog('silent'),
    setAside: () => {},
    handle: async (update) => {
      handled.push(update.update_id);
      await handle(update);
    },
  });
  await intake.recover();
  const notes = store.collection('inbox_handled', { schema: z.array(z.number()) });
  const noted = (batch: string) => notes.get(batch).then((ids) => ids?.length);
  return { intake, handled, refuse, noted, close: () => store.close() };
}

const update = (update_id: number): Update => ({ update_id });

describe('an update', () => {
  test.each(['inbox_batches.set', 'inbox_last.set'])(
    'that could not be kept (%s) is taken when it is delivered again',
    async (what) => {
      const { intake, handled, refuse, close } = await openIntake();
      refuse.add(what);
      await expect(intake.accept([update(1)])).rejects.toThrow('full');
      refuse.clear();
      await intake.accept([update(1)]);
      await intake.idle();
      expect(handled).toEqual([1]);
      await close();
    },
  );

  test('that was handled is not handled again by the second next process, when Telegram never heard of it', async () => {
    const first = await openIntake();
    await first.intake.accept([update(1)]);
    await first.intake.idle();
    await first.close();
    const second = await openIntake();
    await second.intake.accept([update(1), update(2)]);
    await second.intake.idle();
    await second.close();
    const third = await openIntake();
    await third.intake.accept([update(1), update(2), update(3)]);
    await third.intake.idle();
    await third.close();
    expect([first.handled, second.handled, third.handled]).toEqual([[1], [2], [3]]);
  });

  test('that was handled while the disk was full is noted once it is not, and not handled again', async () => {
    const first = await openIntake();
    first.refuse.add('inbox_batches.deleteMany');
    await first.intake.accept([update(1)]);
    await first.intake.idle();
    first.refuse.clear();
    await first.intake.accept([update(2)]);
    await first.intake.idle();
    await first.close();
    const second = await openIntake();
    await second.intake.idle();
    await second.close();
    expect([first.handled, second.handled]).toEqual([[1, 2], []]);
  });

  test('that was not handled when the process ended is handled by the next one, and no other of its batch', async () => {
    const ended = Promise.withResolvers<void>();
    const first = await openIntake(async ({ update_id }) => {
      if (update_id % 3 === 0) await ended.promise;
    });
    await first.intake.accept(Array.from({ length: 300 }, (_, index) => update(index)));
    await vi.waitFor(async () => expect(await first.noted('0-299')).toBe(200));
    await first.close();
    ended.resolve();
    const second = await openIntake();
    await second.intake.idle();
    await second.close();
    const third = await openIntake();
    await third.close();
    expect(first.handled.length).toBe(300);
    expect(second.handled).toEqual(Array.from({ length: 100 }, (_, index) => 3 * index));
    expect(third.handled).toEqual([]);
  });
});
