import { setImmediate } from 'node:timers/promises';
import SearchableMap from 'minisearch/SearchableMap';
import type { Service } from '../panel/model.ts';
import { NETWORK_WORDS, networksNamed, networksOf } from './networks.ts';
import { inTurns } from './turns.ts';
import { FILLERS, fold, meanings, TRADE, terms, WISHES } from './words.ts';

export interface Search {
  /** When the index is complete. It is begun at once and built in the gaps between other work. */
  readonly ready: Promise<void>;
  /** All that were found, best first; waits until the index is complete. */
  find(words: string): Promise<Service[]>;
}

/** Where a word occurs: positions in the list. */
interface Places {
  names: number[];
  categories: number[];
}

/** Spellings that answer one word of a question, each with how well: 1 is the word itself. */
type Spellings = Map<string, number>;

const PER_TURN = 50; // services indexed in one go: about two milliseconds
const PER_LOOK = 20_000; // services looked through for several words in one go
const LONGEST = 100; // characters of a question: a pasted letter is not one
const AS_MEANING = 0.8; // how well a service fits that says the same in another word
const AS_BEGINNING = 0.7;
const AS_TYPO = 0.6;
const IN_CATEGORY = 0.5;
const OF_WISH = 0.2; // how much "cheap" or a number counts beside what is wanted

/** Finds services by ids, or by words in any of the languages of the glossaries, unfinished or with typos. */
export function createSearch(services: readonly Service[]): Search {
  const index = new SearchableMap<Places>();
  const positions = new Map<string, number>();

  const build = async (): Promise<void> => {
    for (const word of [...NETWORK_WORDS.keys(), ...TRADE.keys()]) placesOf(word);
    let position = 0;
    for await (const part of inTurns(services, PER_TURN)) for (const service of part) add(service, position++);
  };

  const add = (service: Service, position: number): void => {
    positions.set(fold(service.id), position);
    const name = indexed(service.name, networksOf(service));
    const category = indexed(service.category, networksNamed(service.category));
    for (const word of name) placesOf(word).names.push(position);
    for (const word of category) if (!name.has(word)) placesOf(word).categories.push(position);
  };

  const placesOf = (word: string): Places => {
    return index.fetch(word, () => ({ names: [], categories: [] }));
  };

  const byIds = (text: string): number[] => {
    const found = (fold(text).match(/[^\s,#]+/g) ?? []).map((id) => positions.get(id));
    return found.every((position) => position !== undefined) ? found : [];
  };

  /** Those that have all the words, or else any; rare words count more. Equally good ones stay in the panel's order. */
  const byWords = async (text: string): Promise<number[]> => {
    const questions = asked(text);
    const scores = new Float64Array(services.length);
    const answered = new Uint8Array(services.length);
    for (const question of questions) {
      if (services.length > PER_LOOK) await setImmediate();
      const { found, fits } = fitting(spellings(question));
      const weight = Math.log(1 + services.length / (found.length + 1)) * (isWish(question) ? OF_WISH : 1);
      for (const position of found) {
        answered[position] = (answered[position] ?? 0) + 1;
        scores[position] = (scores[position] ?? 0) + weight * (fits[position] ?? 0);
      }
    }
    const wanted = questions.length > 0 && answered.includes(questions.length) ? questions.length : 1;
    // There are few scores and many services.
    const ranks = new Map<number, number[]>();
    for (let position = 0; position < answered.length; position++) {
      if ((answered[position] ?? 0) < wanted) continue;
      const score = scores[position] ?? 0;
      const rank = ranks.get(score);
      if (rank) rank.push(position);
      else ranks.set(score, [position]);
    }
    return [...ranks].sort(([a], [b]) => b - a).flatMap(([, rank]) => rank);
  };

  /** The services that have one of the spellings, and how well they fit; arrays, as maps take four times as long. */
  const fitting = (accepted: Spellings): { found: number[]; fits: Float64Array } => {
    const fits = new Float64Array(services.length);
    const found: number[] = [];
    const raise = (position: number, fit: number) => {
      const before = fits[position] ?? 0;
      if (before === 0) found.push(position);
      if (before < fit) fits[position] = fit;
    };
    for (const [word, fit] of accepted) {
      const places = index.get(word);
      for (const position of places?.names ?? []) raise(position, fit);
      for (const position of places?.categories ?? []) raise(position, fit * IN_CATEGORY);
    }
    return { found, fits };
  };

  /** A word with a meaning is taken at that; any other may go on, and may have a typo if no service has it. */
  const spellings = (word: string): Spellings => {
    const accepted: Spellings = new Map();
    const raise = (spelling: string, fit: number) => accepted.set(spelling, Math.max(accepted.get(spelling) ?? 0, fit));
    const accept = (spelling: string, fit: number) => {
      raise(spelling, fit);
      for (const meaning of meaningsOf(spelling)) raise(tag(meaning), fit * AS_MEANING);
    };
    accept(word, 1);
    if (accepted.size > 1 || isNumber(word)) return accepted;
    if (word.length > 1) {
      for (const longer of index.atPrefix(word).keys()) accept(longer, (AS_BEGINNING * word.length) / longer.length);
    }
    if (word.length > 3 && !index.has(word)) {
      const near = index.fuzzyGet(word, Math.min(3, Math.round(word.length / 5)));
      for (const [similar, [, wrong]] of near) accept(similar, AS_TYPO * (1 - wrong / word.length));
    }
    return accepted;
  };

  const ready = build();
  // Whoever searches is told; without a search nobody needs to know.
  ready.catch(() => {});

  return {
    ready,
    async find(words) {
      await ready;
      const text = words.slice(0, LONGEST);
      const named = [...new Set(byIds(text))];
      const found = await byWords(text);
      const all = named.length > 0 ? [...named, ...found.filter((position) => !named.includes(position))] : found;
      return all.map((position) => services[position]).filter((service) => service !== undefined);
    },
  };
}

const meaningsOf = (phrase: string) => [...(NETWORK_WORDS.get(phrase) ?? []), ...(TRADE.get(phrase) ?? [])];
const isPair = (phrase: string) => phrase.includes(' ') && meaningsOf(phrase).length > 0;
const isNumber = (word: string) => /^\p{N}+$/u.test(word);
const isWish = (phrase: string) => isNumber(phrase) || meaningsOf(phrase).some((meaning) => WISHES.has(meaning));

/** A meaning as a word of the index; no written word looks like it. */
const tag = (meaning: string) => `~${meaning}`;

/** What a text is found by: its words, the pairs among them that mean something, and what all these mean. */
function indexed(text: string, networks: readonly string[]): Set<string> {
  const words = terms(text);
  const pairs = words.map((word, i) => `${word} ${words[i + 1]}`).filter(isPair);
  return new Set([...words, ...pairs, ...[...networks, ...meanings(words, TRADE)].map(tag)]);
}

/** The words of a question, pairs that mean something together. */
function asked(text: string): string[] {
  const all = terms(text);
  const telling = all.filter((word) => !FILLERS.has(word));
  const questions: string[] = [];
  for (const word of telling.length > 0 ? telling : all) {
    const pair = `${questions.at(-1)} ${word}`;
    if (isPair(pair)) questions.splice(-1, 1, pair);
    else questions.push(word);
  }
  return questions;
}
