import { describe, expect, test } from 'vitest';
import { quietUntil } from '../../src/accounts/quiet.ts';

const at = (time: string) => Date.parse(`2026-11-23T${time}:00Z`);
const night = { from: 22 * 60, to: 7 * 60, offset: 0 };

describe('quiet hours', () => {
  test.each([
    ['21:59', undefined],
    ['22:00', '2026-11-24T07:00:00.000Z'],
    ['23:30', '2026-11-24T07:00:00.000Z'],
    ['06:59', '2026-11-23T07:00:00.000Z'],
    ['07:00', undefined],
    ['12:00', undefined],
  ])('over the night: at %s it is quiet until %s', (time, until) => {
    const end = quietUntil(night, at(time));
    expect(end && new Date(end).toISOString()).toBe(until);
  });

  test('are in the person’s own time', () => {
    // 19:30 UTC is 22:30 in Riyadh, and 14:30 in New York.
    expect(quietUntil({ ...night, offset: 180 }, at('19:30'))).toBe(Date.parse('2026-11-24T04:00:00Z'));
    expect(quietUntil({ ...night, offset: -300 }, at('19:30'))).toBeUndefined();
    expect(quietUntil({ ...night, offset: 345 }, at('16:15'))).toBe(Date.parse('2026-11-24T01:15:00Z'));
  });

  test('within a day end on that day; without hours, or with none set, it is never quiet', () => {
    expect(quietUntil({ from: 60, to: 10 * 60, offset: 0 }, at('09:59'))).toBe(at('10:00'));
    expect(quietUntil({ from: 60, to: 60, offset: 0 }, at('01:00'))).toBeUndefined();
    expect(quietUntil(undefined, at('01:00'))).toBeUndefined();
  });
});
