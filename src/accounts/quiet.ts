/** When a person wants no messages that they did not ask for. Minutes of the day in their own time. */
export interface QuietHours {
  from: number;
  /** Before `from` when the night is in between. */
  to: number;
  /** Their time's distance from UTC in minutes. */
  offset: number;
}

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;

/** The moment when the quiet hours that `at` lies in end, in ms; `undefined` when it lies in none. */
export function quietUntil(quiet: QuietHours | undefined, at: number): number | undefined {
  if (!quiet || quiet.from === quiet.to) return undefined;
  const minute = Math.floor(at / MINUTE) + quiet.offset;
  const length = (quiet.to - quiet.from + DAY_MINUTES) % DAY_MINUTES;
  const since = (((minute - quiet.from) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  if (since >= length) return undefined;
  return (Math.floor(at / MINUTE) + length - since) * MINUTE;
}
