import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createInbox } from '../../src/bot/telegram/inbox.ts';
import { createIntake } from '../../src/bot/telegram/intake.ts';
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
  const refused: string[] = [];
  const collection: Store['collection'] = (name, options) => {
    const real = store.collection(name, options);
    const failing = Object.fromEntries(
      (['set', 'setMany', 'deleteMany'] as const).map((method) => [
        method,
        async (...args: never[]) => {
          if (refuse.has(`${name}.${method}`)) {
            refused.push(method);
            throw new Error('database or disk is full');
          }
          return (real[method] as (...given: never[]) => Promise<void>)(...args);
        },
      ]),
    );
    return { ...real, ...failing };
  };
  const intake = createIntake({
    inbox: createInbox({ ...store, collection }, createLog('silent')),
    onDisk: () => store.onDisk(),
    log: createLog('silent'),
    setAside: () => {},
    nameInCrowd: ({ update_id }) => String(update_id),
    leaveOut: () => {},
    handle: async (update) => {
      handled.push(update.update_id);
      await handle(update);
    },
  });
  await intake.recover();
  return { intake, handled, refuse, refused, store };
}

const update = (update_id: number): Update => ({ update_id });

describe('an update', () => {
  test.each(['inbox_batches.setMany', 'inbox_last.set'])(
    'that could not be kept (%s) is taken when it is delivered again',
    async (what) => {
      const { intake, handled, refuse, store } = await openIntake();
      refuse.add(what);
      await expect(intake.accept([update(1)])).rejects.toThrow('full');
      refuse.clear();
      await intake.accept([update(1)]);
      await intake.stop();
      expect(handled).toEqual([1]);
      await store.close();
    },
  );

  test('that was handled is not handled again by the second next process, when Telegram never heard of it', async () => {
    const first = await openIntake();
    await first.intake.accept([update(1)]);
    await first.intake.stop();
    await first.store.close();
    const second = await openIntake();
    await second.intake.accept([update(1), update(2)]);
    await second.intake.stop();
    await second.store.close();
    const third = await openIntake();
    await third.intake.accept([update(1), update(2), update(3)]);
    await third.intake.stop();
    await third.store.close();
    expect([first.handled, second.handled, third.handled]).toEqual([[1], [2], [3]]);
  });

  test('that was handled while the disk was full is noted once it is not, and not handled again', async () => {
    const first = await openIntake();
    first.refuse.add('inbox_batches.deleteMany');
    await first.intake.accept([update(1)]);
    await vi.waitFor(() => expect(first.refused).toHaveLength(1));
    first.refuse.clear();
    await first.intake.accept([update(2)]);
    await first.intake.stop();
    await first.store.close();
    const second = await openIntake();
    await second.intake.stop();
    await second.store.close();
    expect([first.handled, second.handled]).toEqual([[1, 2], []]);
  });

  test('that was not handled when the process ended is handled by the next one, and none that was', async () => {
    const ended = Promise.withResolvers<void>();
    const first = await openIntake(async ({ update_id }) => {
      if (update_id % 3 === 0) await ended.promise;
    });
    const noted = first.store.collection('inbox_handled', { schema: z.array(z.number()) });
    await first.intake.accept(Array.from({ length: 240 }, (_, index) => update(index)));
    await vi.waitFor(async () => expect(await noted.get('0-239')).toHaveLength(160));
    await first.store.close();
    ended.resolve();
    const second = await openIntake();
    await second.intake.stop();
    await second.store.close();
    const third = await openIntake();
    await third.store.close();
    expect(first.handled.length).toBe(240);
    expect(second.handled).toEqual(Array.from({ length: 80 }, (_, index) => 3 * index));
    expect(third.handled).toEqual([]);
  });

  test('that waits for its chat when the bot is stopped is handled by the next process', async () => {
    const said = (update_id: number) => ({ update_id, message: { chat: { id: 7 } } }) as Update;
    const ended = Promise.withResolvers<void>();
    const first = await openIntake(() => ended.promise);
    await first.intake.accept([said(1), said(2), said(3)]);
    const stopped = first.intake.stop();
    ended.resolve();
    await stopped;
    await first.store.close();
    const second = await openIntake();
    await second.intake.stop();
    await second.store.close();
    expect([first.handled, second.handled]).toEqual([[1], [2, 3]]);
  });

  test('that a former version of the bot kept by itself is handled', async () => {
    const first = await openIntake();
    const rows = first.store.collection('inbox', { schema: z.custom<object>(), sealed: true });
    for (const id of [3, 1]) await rows.set(String(id), { update: update(id), tries: 1, starts: 1 });
    await first.store.close();
    const second = await openIntake();
    await second.intake.stop();
    await second.store.close();
    const third = await openIntake();
    await third.store.close();
    expect([second.handled, third.handled]).toEqual([[1, 3], []]);
  });
});
