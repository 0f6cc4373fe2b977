import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPace, type Kind, StoppedError } from '../../../src/bot/telegram/pace.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Sent {
  kind: Kind;
  chat: number;
  name: string;
  asked: number;
  /** When it was taken, in ms. */
  at: number;
}

/** Telegram with these limits by the clock of the test: tokens and so many more a second. None unless told. */
function telegramWith(limits: { all?: number; chat?: boolean; refuse?: (chat: number) => number | undefined } = {}) {
  const pace = createPace();
  const buckets = new Map<string, { tokens: number; at: number }>();
  const taken: Sent[] = [];
  const refusals: { chat: number; at: number }[] = [];
  const take = (key: string, size: number, perSecond: number) => {
    const at = performance.now();
    const bucket = buckets.get(key) ?? { tokens: size, at };
    bucket.tokens = Math.min(size, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    buckets.set(key, bucket);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond) * 1000;
    bucket.tokens--;
    return undefined;
  };
  const waitFor = (chat: number) =>
    limits.refuse?.(chat) ??
    (limits.chat ? take(String(chat), 3, 1) : undefined) ??
    (limits.all === undefined ? undefined : take('all', limits.all, limits.all));
  const send = (kind: Kind, chat: number, name = '') => {
    const asked = performance.now();
    const attempt = async () => {
      const wait = waitFor(chat);
      if (wait !== undefined) refusals.push({ chat, at: performance.now() });
      else taken.push({ kind, chat, name, asked, at: performance.now() });
      return wait;
    };
    return pace.send(kind, chat, attempt, (wait) => wait);
  };
  return { pace, send, taken, refusals };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const worst = (sent: readonly Sent[]) => Math.max(...sent.map(({ asked, at }) => at - asked));
const of = (kind: Kind, sent: readonly Sent[]) => sent.filter((one) => one.kind === kind);

/** So many a second of each kind, evenly, each to a chat of its own. */
async function load(
  send: (kind: Kind, chat: number) => Promise<unknown>,
  seconds: number,
  rates: Record<Kind, number>,
) {
  const all: Promise<unknown>[] = [];
  const done: Record<Kind, number> = { answer: 0, news: 0 };
  for (let ms = 0; ms < seconds * 1_000; ms += 10) {
    for (const kind of ['answer', 'news'] as const) {
      for (; done[kind] < (ms / 1_000) * rates[kind]; done[kind]++) all.push(send(kind, all.length + 1));
    }
    await pass(10);
  }
  return all;
}

describe('while Telegram takes everything', () => {
  test('thousands of answers leave at once', async () => {
    const { send, taken } = telegramWith();
    const all = Array.from({ length: 5_000 }, (_, index) => send('answer', index + 1));
    await Promise.all(all);
    expect(worst(taken)).toBe(0);
  });

  test('news leave at the pace of 30 a second, after a burst', async () => {
    const { send, taken } = telegramWith();
    for (let chat = 1; chat <= 100; chat++) void send('news', chat);
    await pass(0);
    expect(taken.length).toBeGreaterThan(10);
    expect(taken.length).toBeLessThanOrEqual(20);
    await pass(2_000);
    expect(taken.length).toBeGreaterThanOrEqual(70);
    expect(taken.length).toBeLessThanOrEqual(80);
  });

  test('news go on although answers alone are more than the limit', async () => {
    const { send, taken } = telegramWith();
    await Promise.all(await load(send, 30, { answer: 200, news: 4 }));
    expect(worst(of('answer', taken))).toBe(0);
    expect(of('news', taken).length).toBeGreaterThanOrEqual(118);
    expect(worst(of('news', taken))).toBeLessThanOrEqual(1_000);
  });

  test('two news for one chat are a second apart, and hold up nobody else', async () => {
    const { send, taken } = telegramWith();
    for (const name of ['a', 'b', 'c']) void send('news', 1, name);
    void send('news', 2, 'other');
    await pass(3_000);
    expect(taken.map(({ name, at }) => [name, Math.round(at / 100)])).toEqual([
      ['a', 0],
      ['other', 0],
      ['b', 10],
      ['c', 20],
    ]);
  });
});

describe('when Telegram refuses the bot as a whole', () => {
  test.each([
    { answer: 24, news: 4, latestNews: 15_000, latestAnswer: 5_000 },
    { answer: 28, news: 4, latestNews: 15_000, latestAnswer: 25_000 },
    { answer: 32, news: 2, latestNews: 15_000, latestAnswer: 25_000 },
    { answer: 35, news: 4, latestNews: 15_000, latestAnswer: 40_000 },
  ])(
    'at $answer answers and $news news a second all get through, news within 15 s',
    async ({ latestNews, ...rates }) => {
      const { send, taken, refusals } = telegramWith({ all: 30, chat: true });
      const all = await load(send, 90, rates);
      await pass(60_000);
      await Promise.all(all);
      expect(taken).toHaveLength(all.length);
      expect(worst(of('news', taken))).toBeLessThanOrEqual(latestNews);
      expect(worst(of('answer', taken))).toBeLessThanOrEqual(rates.latestAnswer);
      // They don't collide all the time: each refusal is one too many.
      expect(refusals.length).toBeLessThanOrEqual(all.length / 20);
      // The limit is used: what leaves is not far behind what could.
      const last = Math.max(...taken.map(({ at }) => at));
      expect(last - (taken[0]?.at ?? 0)).toBeLessThanOrEqual(Math.max(90_000, ((all.length - 30) / 30) * 1_000 * 1.1));
    },
  );

  test('500 that ask at once are all answered, in the order of each chat, and news come in between', async () => {
    const { send, taken } = telegramWith({ all: 30, chat: true });
    const asked = Array.from({ length: 500 }, (_, index) => send('answer', index + 1, 'first'));
    const again = Array.from({ length: 50 }, (_, index) => send('answer', index + 1, 'second'));
    const ended = send('news', 1_000);
    await pass(5_000);
    await ended;
    expect(taken.length).toBeLessThan(250);
    await pass(20_000);
    await Promise.all([...asked, ...again]);
    const names = (chat: number) => taken.filter((one) => one.chat === chat).map(({ name }) => name);
    for (let chat = 1; chat <= 50; chat++) expect(names(chat)).toEqual(['first', 'second']);
  });

  test('answers go at once again when it is over', async () => {
    const { send, taken } = telegramWith({ all: 30 });
    const crowd = await load(send, 20, { answer: 40, news: 0 });
    await pass(30_000);
    await Promise.all(crowd);
    taken.length = 0;
    await Promise.all(await load(send, 5, { answer: 20, news: 0 }));
    expect(worst(taken)).toBe(0);
  });

  test('and soon takes more again, more and more goes', async () => {
    let isOn = true;
    const { send, taken } = telegramWith({ refuse: () => (isOn ? 1_000 : undefined) });
    const all = Array.from({ length: 5_000 }, (_, index) => send('answer', index + 1));
    await pass(100);
    isOn = false;
    await pass(50_000);
    await Promise.all(all);
    expect(taken).toHaveLength(5_000);
  });

  test('nothing is sent before the time that it asks for', async () => {
    let until = 0;
    const wait = () => (performance.now() < until ? until - performance.now() : undefined);
    const { send, taken, refusals } = telegramWith({ refuse: wait });
    const all = await load(send, 3, { answer: 40, news: 0 });
    until = performance.now() + 7_000;
    for (const chat of [1_001, 1_002, 1_003]) all.push(send('answer', chat));
    await pass(10);
    expect(refusals).toHaveLength(3);
    all.push(send('answer', 1_004), send('news', 1_005));
    await pass(6_900);
    expect(refusals).toHaveLength(3);
    await pass(200);
    await Promise.all(all);
    const last = taken.slice(-5).map(({ chat }) => chat);
    expect(new Set(last)).toEqual(new Set([1_001, 1_002, 1_003, 1_004, 1_005]));
  });
});

describe('when Telegram refuses one chat', () => {
  test('it alone waits, its messages one after another, and in their order', async () => {
    const { send, taken, refusals } = telegramWith({ chat: true });
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => send('answer', 1, name));
    await pass(200);
    all.push(send('answer', 1, 'g'));
    const others = load((kind, chat) => send(kind, chat + 100), 5, { answer: 100, news: 1 });
    await pass(10_000);
    await Promise.all([...all, ...(await others)]);
    const own = taken.filter(({ name }) => name !== '');
    expect(own.map(({ name }) => name).join('')).toBe('abcdefg');
    expect(worst(own)).toBeLessThanOrEqual(6_000);
    expect(refusals.length).toBeLessThanOrEqual(4);
    expect(
      worst(
        of(
          'answer',
          taken.filter(({ name }) => name === ''),
        ),
      ),
    ).toBe(0);
  });

  test('many such chats at once are still no matter of the others', async () => {
    const { send, taken } = telegramWith({ chat: true });
    for (let chat = 1; chat <= 50; chat++) for (let one = 0; one < 6; one++) void send('answer', chat, 'flood');
    const others = await load((kind, chat) => send(kind, chat + 100), 5, { answer: 100, news: 1 });
    await Promise.all(others);
    expect(
      worst(
        of(
          'answer',
          taken.filter(({ name }) => name === ''),
        ),
      ),
    ).toBe(0);
  });

  test('or two, for what nobody knows of, others are answered at once', async () => {
    const { send, taken } = telegramWith({ refuse: (chat) => (chat <= 2 ? 40_000 : undefined) });
    await Promise.all(await load((kind, chat) => send(kind, chat + 100), 3, { answer: 20, news: 0 }));
    for (const chat of [1, 2]) void send('answer', chat);
    await Promise.all(await load((kind, chat) => send(kind, chat + 200), 3, { answer: 20, news: 1 }));
    expect(worst(taken)).toBe(0);
  });

  test('or a group, whatever it asks for, others are answered at once', async () => {
    const { send, taken } = telegramWith({ refuse: (chat) => (chat < 0 ? 40_000 : undefined) });
    for (const group of [-1, -2, -3]) void send('answer', group);
    await pass(100);
    await Promise.all(Array.from({ length: 100 }, (_, index) => send('answer', index + 1)));
    expect(worst(taken)).toBe(0);
  });
});

test('when the bot stops, news that wait are given up and answers go', async () => {
  const { pace, send, taken } = telegramWith({ all: 30 });
  const answers = Array.from({ length: 60 }, (_, index) => send('answer', index + 1));
  const news = Array.from({ length: 60 }, (_, index) => send('news', index + 101));
  await pass(100);
  pace.stop();
  const results = await Promise.allSettled(news);
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.length).toBeGreaterThan(30);
  expect(refused.every(({ reason }) => reason instanceof StoppedError)).toBe(true);
  await expect(send('news', 500)).rejects.toThrow(StoppedError);
  await pass(5_000);
  await Promise.all(answers);
  expect(of('answer', taken)).toHaveLength(60);
});
