import { expect, test } from 'vitest';
import { createRota } from '../../../src/orders/watch/rota.ts';

function start() {
  const clock = { ms: 5_000 };
  const rota = createRota({ intervalMs: 60_000, passed: () => clock.ms });
  const hold = (id: string, account = '0a0b0c') => {
    const item = rota.hold(account, 'order', id, { movedAt: 0 });
    if (!item) throw new Error('it is held already');
    rota.schedule(item, clock.ms + 1);
    return item;
  };
  /** Ids of what falls due, second by second. */
  const pass = (seconds: number) => {
    const taken = [];
    for (let second = 0; second < seconds; second++) {
      clock.ms += 1_000;
      taken.push(...rota.takeDue().values());
    }
    return taken.flat();
  };
  return { clock, rota, hold, pass };
}

test('what is asked about or told of is not taken once more, however long that takes and whoever wants it', () => {
  const { clock, rota, hold, pass } = start();
  const item = hold('1');
  expect(pass(62)).toEqual([item]);
  rota.schedule(item, clock.ms + 60_000); // The check of another thing of the same account failed.
  rota.want(item);
  expect(pass(600)).toEqual([]);
  rota.release([item]);
  expect(pass(62)).toEqual([item]);
});

test('what fell due while it was busy is due as soon as it is released', () => {
  const { clock, rota, hold, pass } = start();
  const [slow, other] = [hold('1'), hold('2')];
  expect(pass(62)).toEqual([slow, other]);
  for (const item of [slow, other]) rota.schedule(item, clock.ms + 60_000);
  rota.release([other]);
  expect(pass(122)).toEqual([other]);
  rota.release([slow]);
  expect(pass(62)).toEqual([slow]);
});

test('all of an account falls due at once, and each account at a moment of its own', () => {
  const { rota, hold, pass } = start();
  const accounts = Array.from({ length: 61 }, (_, number) => String(number));
  const items = accounts.map((account) => [hold('1', account), hold('2', account)]);
  const rounds = Array.from({ length: 61 }, () => pass(1));
  expect(rounds.map((taken) => taken.length)).toEqual(accounts.map(() => 2));
  expect(new Set(rounds.map(([one]) => one?.account))).toEqual(new Set(accounts));
  expect(rota.size()).toBe(items.flat().length);
});
