import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Screen } from '../../../src/bot/screen.ts';
import type { Messenger } from '../../../src/bot/telegram/messenger.ts';
import { createBoards } from '../../../src/bot/unasked/board.ts';
import { loadLanguages } from '../../../src/bot/words/i18n.ts';
import { plainText } from '../../../src/bot/words/text.ts';
import { workshop } from '../../orders/support.ts';

const languages = loadLanguages('en');
const OWNER = 7;

/** Waits as long as it takes on a busy machine; the bot's clock stands still meanwhile. */
async function settled(check: () => void): Promise<void> {
  const until = performance.now() + 10_000;
  while (performance.now() < until) {
    try {
      return check();
    } catch {
      await new Promise(setImmediate);
    }
  }
  check();
}

/** A board whose messages are written down instead of sent, by a clock that moves only when it is told to. */
async function boardOf() {
  const shop = await workshop({ timeoutMs: 10_000 });
  const account = await shop.connect(OWNER);
  const sent: string[] = [];
  const trouble: { next: Error | undefined } = { next: undefined };
  const stumble = () => {
    const error = trouble.next;
    trouble.next = undefined;
    if (error) throw error;
  };
  const note = (what: string, html: string) => sent.push(`${what}: ${plainText(html).split('\n')[0]}`);
  const messenger = {
    send: async (_chat: number, screen: Screen) => {
      stumble();
      note('send', screen.text.html);
      return { message_id: 1 };
    },
    change: async (_chat: number, _message: number, screen: Screen) => {
      stumble();
      note('edit', screen.text.html);
      return true;
    },
    remove: async () => sent.push('remove') > 0,
    pin: async () => void sent.push('pin'),
    unpin: async () => void sent.push('unpin'),
  } as unknown as Messenger;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  /** All that could happen by now has: what it reads and writes takes turns of the event loop, and the disk. */
  const idle = async () => {
    for (let turn = 0; turn < 50; turn++) {
      await shop.parts.store.onDisk();
      await new Promise(setImmediate);
    }
  };
  const pass = async (ms: number) => {
    await idle(); // What is under way reads the clock before it moves.
    shop.clock.ms += ms;
    await vi.advanceTimersByTimeAsync(ms);
  };
  const errors: unknown[] = [];
  const boards = createBoards({
    ...shop.parts,
    languages,
    messenger,
    passed: () => shop.clock.ms,
    onError: (error) => errors.push(error),
  });
  const run = async (id: string) => {
    const { ledger, watch } = shop.parts;
    const ms = shop.clock.ms;
    const order = {
      v: 1,
      id,
      account: account.id,
      owner: OWNER,
      source: 'placed',
      values: { quantity: '100' },
    } as const;
    await ledger.addOrder({ ...order, placedAt: ms, changedAt: ms, status: 'Pending' });
    await watch.follow(account.id, 'order', id);
  };
  const saw = (id: string, remains: string, status = 'In progress') =>
    shop.parts.watch.saw(account.id, id, { status, remains });
  return { boards, sent, errors, trouble, idle, pass, run, saw };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a board', () => {
  test('is edited at most once in ten seconds, with all that happened meanwhile', async () => {
    const { boards, sent, idle, pass, run, saw, errors } = await boardOf();
    await boards.turnOn(OWNER);
    await run('1');
    await pass(0);
    await settled(() => expect(sent).toEqual(['send: 📌 1 order is running', 'pin']));
    for (const remains of ['90', '80', '70']) {
      await saw('1', remains);
      await pass(3_000);
    }
    await idle();
    expect(sent).toHaveLength(2);
    await run('2');
    await pass(1_000);
    await settled(() => expect(sent.slice(2)).toEqual(['edit: 📌 2 orders are running']));
    await saw('1', '60');
    await pass(9_999);
    await idle();
    expect(sent).toHaveLength(3);
    await pass(1);
    await settled(() => expect(sent).toHaveLength(4));
    expect(errors).toEqual([]);
    await boards.stop();
  });

  test('tries again when Telegram stumbled, later each time', async () => {
    const { boards, sent, idle, pass, run, errors, trouble } = await boardOf();
    await boards.turnOn(OWNER);
    trouble.next = new Error('no network');
    await run('1');
    await pass(0);
    await settled(() => expect(errors).toHaveLength(1));
    await pass(19_999);
    await idle();
    expect(sent).toEqual([]);
    await pass(1);
    await settled(() => expect(sent).toHaveLength(2));
    await boards.stop();
  });

  test('costs nothing when nothing moves', async () => {
    const { boards, sent, idle, pass, run, saw } = await boardOf();
    await boards.turnOn(OWNER);
    await run('1');
    await pass(0);
    await settled(() => expect(sent).toHaveLength(2));
    await saw('1', '100');
    await pass(10_000);
    await settled(() => expect(sent).toHaveLength(3));
    for (let time = 0; time < 5; time++) {
      await saw('1', '100');
      await pass(60_000);
      await idle();
    }
    expect(sent).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
    await boards.stop();
  });
});
