import { expect, test } from 'vitest';
import { nextCheck } from '../../../src/orders/watch/schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 8_766 * HOUR;
const NOW = Date.UTC(2026, 0, 15);

const rests = { quantity: '1000', remains: '1000' };
const moves = { quantity: '1000', remains: '500' };

test.each([
  ['one that was just placed', { ...rests, placedAt: 0, changedAt: 0, watchedMs: 0 }, 1],
  ['one that has rested for three hours', { ...rests, placedAt: -3, changedAt: -3, watchedMs: 3 }, 6],
  ['one that has rested for a week', { ...rests, placedAt: -168, changedAt: -168, watchedMs: 168 }, 15],
  [
    'one that needs two hours more at its pace',
    { ...moves, placedAt: -2, changedAt: 0, statusAt: -2, watchedMs: 0 },
    8,
  ],
  [
    'one that was placed and moved by a clock a year ahead',
    { ...rests, placedAt: 8_766, changedAt: 8_766, watchedMs: 3 },
    6,
  ],
  ['one that was placed by a clock in 1970', { ...rests, placedAt: -490_000, changedAt: -490_000, watchedMs: 3 }, 6],
  ['one that moved before it was placed', { ...moves, placedAt: 0, changedAt: -3, watchedMs: 3 }, 6],
  ['one whose panel tells no numbers', { placedAt: -3, changedAt: -3, quantity: 'many', remains: '', watchedMs: 3 }, 6],
])('%s is asked about after so many minutes', (_, hours, minutes) => {
  const at = (hour: number | undefined) => NOW + (hour ?? 0) * HOUR;
  const { placedAt, changedAt, watchedMs } = hours;
  const statusAt = 'statusAt' in hours ? { statusAt: at(hours.statusAt) } : {};
  const progress = {
    ...hours,
    placedAt: at(placedAt),
    changedAt: at(changedAt),
    watchedMs: watchedMs * HOUR,
    ...statusAt,
  };
  expect(nextCheck(progress, NOW, MINUTE) / MINUTE).toBe(minutes);
});

test.each([-56 * YEAR, -YEAR, -HOUR, 0, HOUR, YEAR])(
  'by a clock that is %d ms wrong it is 1 to 15 intervals',
  (wrong) => {
    for (const changedAt of [NOW, NOW - HOUR, NOW + YEAR, 0]) {
      for (const remains of [undefined, '0', '1', '999', '1000', '-5', '1e400']) {
        const progress = { placedAt: NOW - HOUR, changedAt, statusAt: NOW, quantity: '1000', remains, watchedMs: HOUR };
        const wait = nextCheck(progress, NOW + wrong, MINUTE);
        expect(wait).toBeGreaterThanOrEqual(MINUTE);
        expect(wait).toBeLessThanOrEqual(15 * MINUTE);
      }
    }
  },
);
