/** The clocks of the machine. Whoever sets its time moves the first one only. */
export interface Clock {
  /** Wall time in ms since 1970: to show and to store. It may be wrong, and jump. */
  now: () => number;
  /** Milliseconds since some moment, for all that waits and all that has an age. */
  passed: () => number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  passed: () => performance.now(),
};
