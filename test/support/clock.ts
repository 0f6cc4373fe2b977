import type { Clock } from '../../src/clock.ts';

/** The machine's clocks, `aheadMs` later than they are. */
export function laterClock(aheadMs: () => number): Clock {
  return { now: () => Date.now() + aheadMs(), passed: () => performance.now() + aheadMs() };
}

/** Clocks that stand still until `ms` is moved. `wrong` is by how much the wall clock was set wrong. */
export function handClock(ms = Date.UTC(2026, 0, 15, 12)): Clock & { ms: number; wrong: number } {
  const clock = {
    ms,
    wrong: 0,
    now: () => clock.ms + clock.wrong,
    passed: () => clock.ms,
  };
  return clock;
}
