import { type CategoryWords, categoryWords, nameTags, uglyNames, wellKnown } from './catalogue-words.ts';
import type { WireService } from './model.ts';

/**
 * Some 400 services in 41 categories, always the same: ids 1 to 20 are the well-known ones (1 Followers, Default, 0.90,
 * 50 to 10,000, refill and cancel; 2 to 17 one per order type; 18 an unknown type; 19 min = max; 20 max 2147483647),
 * 21 to 35 have ugly names, 36 to 100 are for types to come, the rest starts at 101.
 */
export function demoCatalogue(): WireService[] {
  const random = createRandom(1);
  const ugly = uglyNames.map((name, index): WireService => {
    const [words] = categoryWords;
    const category = '⚡️ Hot & "New" <b>Deals</b> | [Limited]';
    return { ...invent(random, 21 + index, words as CategoryWords), name, category };
  });
  const rest = categoryWords.flatMap((words, row) =>
    Array.from({ length: 9 }, (_, index) => invent(random, 101 + row * 10 + index, words)),
  );
  return [...wellKnown.map((service) => ({ ...service })), ...ugly, ...rest];
}

/**
 * A catalogue of exactly this size for tests of many services, always the same for the same numbers. The ids run from 1;
 * the first twenty are the well-known ones; the longest name has 463 characters.
 */
export function makeCatalogue(count: number, categories: number): WireService[] {
  const random = createRandom(count * 1000 + categories);
  // Those of types to come have ids that others have here.
  const known = wellKnown.slice(0, Math.min(count, 20)).map((service) => ({ ...service }));
  const others = count - known.length;
  const made = Array.from({ length: others }, (_, index) => {
    const row = Math.floor((index * (categories - 1)) / others);
    const words = categoryWords[row % categoryWords.length] as CategoryWords;
    const service = invent(random, known.length + 1 + index, words);
    if (index === 0) service.name = uglyNames.at(-1) ?? service.name;
    return { ...service, category: `${words.category} #${row + 1}` };
  });
  return [...known, ...made];
}

function invent(random: () => number, service: number, words: CategoryWords): WireService {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const refill = random() < 0.5;
  const isPackage = words.type === 'Package';
  const rate = words.rate * (0.3 + 3 * random());
  return {
    service,
    name: inventName(random, words.subject, refill),
    type: words.type,
    category: words.category,
    rate: rate.toFixed(pick(rate < 0.1 ? [5, 6, 7] : [2, 3, 4, 5])),
    min: String(isPackage ? 1 : words.min * pick([1, 1, 2, 5])),
    max: String(isPackage ? 1 : words.max === 2_147_483_647 ? words.max : words.max * pick([1, 1, 5, 10])),
    refill,
    cancel: random() < 0.4,
  };
}

/** Lengths as measured on real panels: median some 35 characters, one in twenty above 86; a fifth with emoji. */
function inventName(random: () => number, subject: string, refill: boolean): string {
  const bell = Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, -6);
  const length = Math.min(463, 23 * Math.exp(0.75 * bell));
  const tags = nameTags
    .map((tag) => ({ tag, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ tag }) => tag);
  const refillTag = refill ? '[Refill: 30D]' : '[No Refill]';
  let name = `${subject} ${tags[0]}`;
  for (const tag of [refillTag, ...tags.slice(1)]) if (name.length < length) name += ` ${tag}`;
  return name;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
