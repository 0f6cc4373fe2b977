import type { PanelError } from './errors.ts';
import { formOf, toParameters } from './forms.ts';
import type { Habit, Habits } from './habits.ts';
import type { FieldName, OrderValues, Service, Wanted } from './model.ts';
import { WIRE } from './wire.ts';

/** Under which parameters panels name what they miss, the longest first: `old posts` is not `posts`. */
const NAMES: readonly (readonly [name: string, wanted: Wanted])[] = [
  ...(Object.entries(WIRE) as [FieldName, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [name.replaceAll('_', ' '), field] as const),
  ),
  ['dripfeed', 'dripfeed'] as const,
].sort(([one], [other]) => other.length - one.length);

const MISSES =
  /required|missing|missed|fill|empty|blank|enter|provide|specif|must|need|invalid|incorrect|wrong|not (set|sent|given|present|valid)|without|undefined/;
const IS_BOUND =
  /\b(less|more|minim\w*|maxim\w*|above|below|between|greater|lower|higher|at (least|most)|exceed\w*|range|too \w+)\b/;
const CLASSES = new Set<PanelError['class']>(['quantity', 'link', 'other']);

/** What a panel that refused an order misses in it, of what was not sent. */
export function wantedBy(
  { class: problem, text }: Pick<PanelError, 'class'> & { text?: string | undefined },
  service: Service,
  values: OrderValues,
): Wanted[] {
  if (text === undefined || !CLASSES.has(problem)) return [];
  let words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[._-]/g, ' ')
    .replaceAll('drip feed', 'dripfeed');
  // Of a package without a quantity, a bound is what nothing falls short of.
  const isPackage = formOf(service.type).billed === 'one';
  if (IS_BOUND.test(words) ? !isPackage : !MISSES.test(words)) return [];
  words = ` ${words.replace(/[^a-z]+/g, ' ')} `;
  const sent = toParameters(service, values);
  const wanted = new Set<Wanted>();
  for (const [name, field] of NAMES) {
    const without = words.replaceAll(` ${name} `, ' ');
    const isSent = field === 'dripfeed' ? 'dripfeed' in sent : WIRE[field].some((parameter) => parameter in sent);
    if (without !== words && !isSent) wanted.add(field);
    words = without;
  }
  return [...wanted];
}

/** The service with what this panel wants for orders of its type: `also` beside what was learnt. */
export function wanting(service: Service, habits: Habits, also: readonly Wanted[] = []): Service {
  const { wants: _before, ...plain } = service;
  const wants = NAMES.map(([, wanted]) => wanted).filter(
    (wanted, index, all) =>
      all.indexOf(wanted) === index && (also.includes(wanted) || habits.has(habitOf(service, wanted))),
  );
  return wants.length > 0 ? { ...plain, wants } : plain;
}

export function isLearnt(service: Service, habits: Habits): boolean {
  return (service.wants ?? []).every((wanted) => habits.has(habitOf(service, wanted)));
}

/** The panel has taken an order: what it had asked for is what it wants. */
export function learnWants(service: Service, habits: Habits): void {
  for (const wanted of service.wants ?? []) habits.learn(habitOf(service, wanted));
}

function habitOf({ type }: Service, wanted: Wanted): Habit {
  return `${formOf(type).type} wants ${wanted}`;
}
