import type { Wanted } from './model.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** What a panel does otherwise than the specification, and how long that is taken for granted before it is looked at again. */
const HABITS = {
  'status one by one': DAY,
  'refill one by one': DAY,
  'refill_status one by one': DAY,
  'cancel one by one': DAY,
  /** One id goes where several do. */
  'status by its batch': DAY,
  'refill by its batch': DAY,
  'refill_status by its batch': DAY,
  'no refill': WEEK,
  'no cancel': WEEK,
} as const;
/** Besides those, `Package wants quantity`: an order of a type is taken with a field that its form does not have. */
export type Habit = keyof typeof HABITS | `${string} wants ${Wanted}`;

/** When each was learnt, in ms of `passed`. */
export type Learnt = Readonly<Record<string, number>>;

/** What was learnt of one panel: the specification is tried first, and again when the time of a habit is over. */
export interface Habits {
  has(habit: Habit): boolean;
  learn(habit: Habit): void;
  /** Those that it has now. */
  all(): Habit[];
}

export function createHabits(
  parts: {
    /** What was learnt before. */
    learnt?: Learnt;
    /** Ms by a clock that is never set. */
    passed?: () => number;
    /** Told of each habit when it is found, with all there is to be kept. */
    onLearnt?: (habit: Habit, learnt: Learnt) => void;
  } = {},
): Habits {
  const { passed = () => performance.now(), onLearnt } = parts;
  const learnt = new Map(Object.entries(parts.learnt ?? {}));
  const habits: Habits = {
    has(habit) {
      // Of a moment that is still to come, another database knew.
      const age = passed() - (learnt.get(habit) ?? Number.POSITIVE_INFINITY);
      return age >= 0 && age < termOf(habit);
    },
    learn(habit) {
      if (habits.has(habit)) return;
      learnt.set(habit, passed());
      onLearnt?.(habit, Object.fromEntries(learnt));
    },
    all: () => ([...learnt.keys()] as Habit[]).filter((habit) => habits.has(habit)),
  };
  return habits;
}

/** Nothing for one that older builds knew. */
function termOf(habit: string): number {
  const terms: Readonly<Record<string, number>> = HABITS;
  return terms[habit] ?? (habit.includes(' wants ') ? WEEK : 0);
}
