import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
async function openIntake() {
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
    handle: async (update) => void handled.push(update.update_id),
  });
  await intake.recover();
  return { intake, handled, refuse, close: () => store.close() };
}

const update = (update_id: number): Update => ({ update_id });

describe('an update', () => {
  test.each(['inbox.setMany', 'inbox_last.set'])(
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
    first.refuse.add('inbox.deleteMany');
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
});
