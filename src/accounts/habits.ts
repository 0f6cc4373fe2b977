import { z } from 'zod';
import { createHabits, type Habit, type Habits, type Learnt } from '../panel/habits.ts';
import type { Collection } from '../store/collection.ts';
import type { Store } from '../store/store.ts';

export type Panels = Collection<Learnt>;

/** What was learnt of each panel, by its name in the configuration. */
export function openPanels(store: Store): Panels {
  return store.collection('panels', { schema: z.record(z.string(), z.number()) });
}

/** The habits of a panel as they are kept. */
export async function keptHabits(parts: {
  panels: Panels;
  name: string;
  passed: () => number;
  onLearnt: (habit: Habit) => void;
  onError: (error: unknown) => void;
}): Promise<Habits> {
  const { panels, name, passed } = parts;
  return createHabits({
    learnt: (await panels.get(name)) ?? {},
    passed,
    onLearnt(habit, learnt) {
      parts.onLearnt(habit);
      panels.set(name, learnt).catch(parts.onError);
    },
  });
}
