/** The panel's time: runs at another speed than ours, or stands still. */
export interface Clock {
  now: () => number;
  readonly speed: number;
  setSpeed(speed: number): void;
}

export function createClock(): Clock {
  let speed = 1;
  let reached = Date.now();
  let since = Date.now();
  const now = () => reached + (Date.now() - since) * speed;
  return {
    now,
    get speed() {
      return speed;
    },
    setSpeed(next) {
      reached = now();
      since = Date.now();
      speed = next;
    },
  };
}
