import type { Service } from '../panel/model.ts';
import { meanings, TRADE, terms } from './words.ts';

/** What is sold, of all that names of services tell. */
const KINDS = new Set(
  'followers members likes views comments replies shares saves reactions votes reach visits live watchtime plays listeners'.split(
    ' ',
  ),
);

/** Whether two services sell the same kind of thing, as their names tell; of those that tell nothing, whether they stand together. */
export function isSameKind(one: Service, other: Service): boolean {
  if (one.id === other.id) return true;
  const [kinds, others] = [kindsOf(one), kindsOf(other)];
  if (kinds.length > 0 && others.length > 0) return kinds.some((kind) => others.includes(kind));
  return kinds.length === others.length && one.category === other.category;
}

/** The kinds of thing that its name speaks of. */
export function kindsOf({ name }: Pick<Service, 'name'>): string[] {
  return [...meanings(terms(name), TRADE)].filter((meaning) => KINDS.has(meaning));
}
