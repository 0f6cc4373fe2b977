import { formOf } from './forms.ts';
import { normalizeInput, parseWhole, stripMarks } from './input.ts';
import type { FieldName, OrderValues, Service } from './model.ts';
import { WIRE } from './wire.ts';

export type { FieldName, OrderValues } from './model.ts';

/** Why a value was not taken. `limit` is the bound it broke (`limit2` the other end of the range), `got` what was given. */
export interface FieldProblem {
  reason:
    | 'empty'
    | 'notWhole'
    | 'belowMin'
    | 'aboveMax'
    | 'notLink'
    | 'linkTooLong'
    | 'tooLong'
    | 'notChoice'
    | 'notDate'
    | 'pastDate'
    | 'twoNumbers'
    | 'tooFewLines'
    | 'tooManyLines'
    | 'minAboveMax'
    | 'noRange';
  limit?: number | string;
  limit2?: number | string;
  got?: string;
}

type ParsedField = { ok: true; value: string } | { ok: false; problem: FieldProblem };

/** `values` are those given so far, in their canonical text. */
interface FieldContext {
  service: Service;
  values: OrderValues;
  today: Date;
}

export interface Field {
  name: FieldName;
  /** For a `choice` nothing else than `choices` is taken; for other kinds they are suggestions. */
  kind: 'link' | 'whole' | 'text' | 'lines' | 'choice' | 'date' | 'pair';
  wire: readonly string[];
  choices?(service: Service): readonly string[];
  /** What a person typed as canonical text, or the reason why not. */
  parse(text: string, context: FieldContext): ParsedField;
}

type Parse = Field['parse'];
interface Range {
  min: number;
  max: number;
}

const LONGEST_TEXT = 2048;
const LARGEST = 2_147_483_647;
const DELAYS = '0 5 10 15 20 30 40 50 60 90 120 150 180 210 240 270 300 360 420 480 540 600'.split(' ');

export const FIELDS: Readonly<Record<FieldName, Field>> = {
  link: field('link', 'link', parseLink),
  quantity: field('quantity', 'whole', whole(ofService), suggestQuantities),
  dripFeed: field('dripFeed', 'pair', parseDripFeed),
  usernames: field('usernames', 'lines', lines('usernames')),
  hashtag: field('hashtag', 'text', parseLine),
  hashtags: field('hashtags', 'lines', lines('hashtags')),
  username: field('username', 'text', parseLine),
  answerNumber: field('answerNumber', 'whole', whole(atLeast(0))),
  min: field('min', 'whole', parseMin, suggestQuantities),
  max: field('max', 'whole', parseMax, suggestQuantities),
  posts: field('posts', 'whole', whole(atLeast(1))),
  oldPosts: field('oldPosts', 'whole', whole(atLeast(0))),
  delay: field('delay', 'choice', oneOf(DELAYS), () => DELAYS),
  expiry: field('expiry', 'date', parseDate),
  comments: field('comments', 'lines', lines('comments')),
  media: field('media', 'link', parseLink),
  groups: field('groups', 'lines', lines('groups')),
  keywords: field('keywords', 'lines', lines('keywords')),
  country: field('country', 'text', parseLine),
  device: field('device', 'choice', oneOf(['1', '2', '3', '4', '5']), () => ['1', '2', '3', '4', '5']),
  typeOfTraffic: field('typeOfTraffic', 'choice', oneOf(['1', '2', '3']), () => ['1', '2', '3']),
  googleKeyword: field('googleKeyword', 'text', parseLine),
  referringUrl: field('referringUrl', 'link', parseLink),
};

function field(name: FieldName, kind: Field['kind'], parse: Parse, choices?: Field['choices']): Field {
  return {
    name,
    kind,
    wire: WIRE[name],
    ...(choices && { choices }),
    parse: (text, context) => (stripMarks(text) === '' ? no({ reason: 'empty' }) : parse(text, context)),
  };
}

function yes(value: string): ParsedField {
  return { ok: true, value };
}

function no(problem: FieldProblem): ParsedField {
  return { ok: false, problem };
}

/** A web address with or without its scheme, or `@name`; kept as it was written. */
function parseLink(text: string): ParsedField {
  const link = stripMarks(text);
  if (link.length > LONGEST_TEXT) return no({ reason: 'linkTooLong', limit: LONGEST_TEXT });
  const name = /^@[\p{L}\p{N}._-]+$/u.test(link);
  const bare = /^[^\s/:@?#]+\.\p{L}[\p{L}\p{N}-]+([/:?#]\S*)?$/u.test(link) && URL.canParse(`https://${link}`);
  const full = /^https?:\/\/\S+$/i.test(link) && (URL.parse(link)?.hostname.includes('.') ?? false);
  return name || bare || full ? yes(link) : no({ reason: 'notLink', got: link });
}

function parseLine(text: string): ParsedField {
  const value = stripMarks(text);
  const count = value.split('\n').length;
  if (count > 1) return no({ reason: 'tooManyLines', limit: 1, got: String(count) });
  return value.length > LONGEST_TEXT ? no({ reason: 'tooLong', limit: LONGEST_TEXT }) : yes(value);
}

/** Trimmed lines, the empty ones dropped. Where the panel charges by them, their number keeps to the service's range. */
function lines(name: FieldName): Parse {
  return (text, { service }) => {
    const found = text.split('\n').map(stripMarks).filter(Boolean);
    const { min, max } = formOf(service.type).billed === name ? service : atLeast(1)();
    const got = String(found.length);
    if (min > max) return no({ reason: 'noRange', limit: min, limit2: max });
    if (found.length < min) return no({ reason: 'tooFewLines', limit: min, limit2: max, got });
    if (found.length > max) return no({ reason: 'tooManyLines', limit: max, limit2: min, got });
    return yes(found.join('\n'));
  };
}

function oneOf(choices: readonly string[]): Parse {
  return (text) => {
    const value = parseWhole(text) ?? '';
    return choices.includes(value)
      ? yes(value)
      : no({ reason: 'notChoice', limit: choices.join(', '), got: text.trim() });
  };
}

function whole(range: (service: Service) => Range): Parse {
  return (text, { service }) => inRange(text, range(service));
}

function inRange(text: string, { min, max }: Range): ParsedField {
  // Some panels sell what nobody can order.
  if (min > max) return no({ reason: 'noRange', limit: min, limit2: max });
  const value = parseWhole(text);
  if (value === undefined) return no({ reason: 'notWhole', got: stripMarks(text) });
  if (Number(value) < min) return no({ reason: 'belowMin', limit: min, limit2: max, got: value });
  if (Number(value) > max) return no({ reason: 'aboveMax', limit: max, limit2: min, got: value });
  return yes(value);
}

function ofService(service: Service): Range {
  return service;
}

function atLeast(min: number): () => Range {
  return () => ({ min, max: LARGEST });
}

function parseMin(text: string, { service, values }: FieldContext): ParsedField {
  const min = inRange(text, service);
  if (!min.ok || values.max === undefined || Number(min.value) <= Number(values.max)) return min;
  return no({ reason: 'minAboveMax', limit: values.max, got: min.value });
}

function parseMax(text: string, { service, values }: FieldContext): ParsedField {
  const max = inRange(text, service);
  if (!max.ok || values.min === undefined || Number(max.value) >= Number(values.min)) return max;
  return no({ reason: 'minAboveMax', limit: values.min, got: max.value });
}

/** `runs interval`: two whole numbers, the interval in minutes. */
function parseDripFeed(text: string): ParsedField {
  const words = normalizeInput(text).split(/[\s,;/x×*،]+/i);
  if (words.length !== 2) return no({ reason: 'twoNumbers', got: stripMarks(text) });
  const numbers = words.map((word) => inRange(word, atLeast(1)()));
  return (
    numbers.find((number) => !number.ok) ?? yes(numbers.map((number) => (number.ok ? number.value : '')).join(' '))
  );
}

/** A real day after today, typed as `d/m/Y`, `d.m.Y` or `d-m-Y`. Days are those of UTC. */
function parseDate(text: string, { today }: FieldContext): ParsedField {
  const got = normalizeInput(text);
  const [, d = '', , m = '', y = ''] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(got) ?? [];
  const day = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  if (!y || day.getUTCMonth() !== Number(m) - 1 || day.getUTCDate() !== Number(d))
    return no({ reason: 'notDate', got });
  return day > today ? yes(`${d.padStart(2, '0')}/${m.padStart(2, '0')}/${y}`) : no({ reason: 'pastDate', got });
}

const ROUND = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
  .flatMap((power) => [power, 2.5 * power, 5 * power])
  .filter(Number.isInteger);

/** The smallest quantity and up to five round ones above it. */
function suggestQuantities({ min, max }: Service): string[] {
  const above = ROUND.filter((quantity) => quantity > min && quantity <= max);
  return [min, ...above.slice(0, 5)].map(String);
}
