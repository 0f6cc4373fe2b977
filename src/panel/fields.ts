import { formOf } from './forms.ts';
import { normalizeInput, readWhole, stripMarks } from './input.ts';
import { linksIn } from './links.ts';
import type { FieldName, OrderValues, Service } from './model.ts';

export type { FieldName, OrderValues } from './model.ts';

/** Why a value was not taken. `limit` is the bound it broke (`limit2` the other end of the range), `got` what was given. */
export interface FieldProblem {
  reason:
    | 'empty'
    | 'notWhole'
    | 'twoAmounts'
    | 'belowMin'
    | 'aboveMax'
    | 'notLink'
    | 'twoLinks'
    | 'linkTooLong'
    | 'tooLong'
    | 'notChoice'
    | 'notDate'
    | 'pastDate'
    | 'twoNumbers'
    | 'tooFewLines'
    | 'tooManyLines'
    | 'oneOrSeveral'
    | 'minAboveMax'
    | 'noRange';
  limit?: number | string;
  limit2?: number | string;
  got?: string;
  /** What it can mean, each as a canonical text, where that is several things: the person says which. */
  readings?: readonly string[];
}

type ParsedField = { ok: true; value: string } | { ok: false; problem: FieldProblem };

/** `values` are those given so far, in their canonical text. */
interface FieldContext {
  service: Service;
  values: OrderValues;
  today: Date;
  /** The person's: it tells what the signs in a number mean. */
  language?: string;
  /** The members of a list stand on lines of their own, or were asked about: a comma is part of one. */
  areTold?: boolean;
}

export interface Field {
  /** Of what is no plain word or number: the members of `lines` stand on lines of their own. */
  kind?: 'link' | 'lines';
  /** All that it takes, or suggestions. */
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
  link: field(parseLink, { kind: 'link' }),
  quantity: field(whole(ofService), { choices: suggestQuantities }),
  dripFeed: field(parseDripFeed, { choices: () => ['5 30', '10 60', '24 60'] }),
  usernames: field(lines('usernames'), { kind: 'lines' }),
  hashtag: field(parseLine),
  hashtags: field(lines('hashtags'), { kind: 'lines' }),
  username: field(parseLine),
  answerNumber: field(whole(atLeast(0))),
  min: field(parseMin, { choices: suggestQuantities }),
  max: field(parseMax, { choices: suggestQuantities }),
  posts: field(whole(atLeast(1))),
  oldPosts: field(whole(atLeast(0))),
  delay: field(oneOf(DELAYS), { choices: () => DELAYS }),
  expiry: field(parseDate),
  comments: field(lines('comments'), { kind: 'lines' }),
  media: field(parseLink, { kind: 'link' }),
  groups: field(lines('groups'), { kind: 'lines' }),
  keywords: field(lines('keywords'), { kind: 'lines' }),
  country: field(parseLine),
  device: field(oneOf(['1', '2', '3', '4', '5']), { choices: () => ['1', '2', '3', '4', '5'] }),
  typeOfTraffic: field(oneOf(['1', '2', '3']), { choices: () => ['1', '2', '3'] }),
  googleKeyword: field(parseLine),
  referringUrl: field(parseLink, { kind: 'link' }),
};

function field(parse: Parse, more: Pick<Field, 'kind' | 'choices'> = {}): Field {
  return {
    ...more,
    parse: (text, context) => (stripMarks(text) === '' ? no({ reason: 'empty' }) : parse(text, context)),
  };
}

function yes(value: string): ParsedField {
  return { ok: true, value };
}

function no(problem: FieldProblem): ParsedField {
  return { ok: false, problem };
}

/** One web address with or without its scheme, in whatever words it came, or `@name`. */
function parseLink(text: string): ParsedField {
  const got = stripMarks(text);
  const [link, ...others] = /^@[\p{L}\p{N}._-]+$/u.test(got) ? [got] : linksIn(got);
  if (link === undefined) return no({ reason: 'notLink', got });
  if (others.length > 0) return no({ reason: 'twoLinks', got, readings: [link, ...others] });
  return link.length > LONGEST_TEXT ? no({ reason: 'linkTooLong', limit: LONGEST_TEXT }) : yes(link);
}

function parseLine(text: string): ParsedField {
  const value = stripMarks(text);
  const count = value.split('\n').length;
  if (count > 1) return no({ reason: 'tooManyLines', limit: 1, got: String(count) });
  return value.length > LONGEST_TEXT ? no({ reason: 'tooLong', limit: LONGEST_TEXT }) : yes(value);
}

/** What stands between the members of a list on one line: in comments it may as well be part of one. */
const BETWEEN: Partial<Record<FieldName, RegExp>> = {
  usernames: /[\s,;،؛，；、]+/,
  hashtags: /[\s,;،؛，；、]+/,
  groups: /[\n,;،؛，；、]+/,
  keywords: /[\n,;،؛，；、]+/,
};
const IN_COMMENTS = /[,;،؛，；、]+/;

/** Trimmed members, the empty ones dropped. Where the panel charges by them, their number keeps to the service's range. */
function lines(name: FieldName): Parse {
  return (text, { service, areTold }) => {
    const between = BETWEEN[name];
    const found = membersOf(text, between ?? '\n');
    const pieces = between || areTold || found.length > 1 ? [] : membersOf(text, IN_COMMENTS);
    // A face such as `;)` is no list.
    const several = pieces.every((piece) => /[\p{L}\p{N}\p{So}]/u.test(piece)) ? pieces : [];
    const range = formOf(service.type).billed === name ? service : atLeast(1)();
    if (range.min > range.max) return noRange(range);
    const counted = inLines(found, range);
    if (several.length < 2 || !inLines(several, range).ok) return counted;
    return counted.ok
      ? no({ reason: 'oneOrSeveral', got: stripMarks(text), readings: [counted.value, several.join('\n')] })
      : inLines(several, range);
  };
}

function membersOf(text: string, between: string | RegExp): string[] {
  return text.split(between).map(stripMarks).filter(Boolean);
}

function inLines(members: readonly string[], { min, max }: Range): ParsedField {
  const got = String(members.length);
  if (members.length < min) return no({ reason: 'tooFewLines', limit: min, limit2: max, got });
  if (members.length > max) return no({ reason: 'tooManyLines', limit: max, limit2: min, got });
  return yes(members.join('\n'));
}

function oneOf(choices: readonly string[]): Parse {
  return (text) => {
    const value = readWhole(text).find((number) => choices.includes(number));
    return value !== undefined ? yes(value) : no({ reason: 'notChoice', limit: choices.join(', '), got: text.trim() });
  };
}

function whole(range: (service: Service) => Range): Parse {
  return (text, context) => inRange(text, range(context.service), context);
}

/** Some panels sell what nobody can order. */
const noRange = ({ min, max }: Range) => no({ reason: 'noRange', limit: min, limit2: max });

function inRange(text: string, { min, max }: Range, { language }: FieldContext): ParsedField {
  if (min > max) return noRange({ min, max });
  const got = stripMarks(text);
  const readings = readWhole(text, language);
  const [value, ...others] = readings.filter((number) => Number(number) >= min && Number(number) <= max);
  if (value !== undefined && others.length === 0) return yes(value);
  const [first = '', second] = readings;
  if (value !== undefined && second !== undefined) {
    return no({ reason: 'twoAmounts', limit: first, limit2: second, got, readings });
  }
  if (readings.length === 0) return no({ reason: 'notWhole', got });
  return Number(first) < min
    ? no({ reason: 'belowMin', limit: min, limit2: max, got: first })
    : no({ reason: 'aboveMax', limit: max, limit2: min, got: first });
}

function ofService(service: Service): Range {
  return service;
}

function atLeast(min: number): () => Range {
  return () => ({ min, max: LARGEST });
}

function parseMin(text: string, context: FieldContext): ParsedField {
  const { service, values } = context;
  const min = inRange(text, service, context);
  if (!min.ok || values.max === undefined || Number(min.value) <= Number(values.max)) return min;
  return no({ reason: 'minAboveMax', limit: values.max, got: min.value });
}

function parseMax(text: string, context: FieldContext): ParsedField {
  const { service, values } = context;
  const max = inRange(text, service, context);
  if (!max.ok || values.min === undefined || Number(max.value) >= Number(values.min)) return max;
  return no({ reason: 'minAboveMax', limit: values.min, got: max.value });
}

/** `runs interval`: two whole numbers, the interval in minutes. */
function parseDripFeed(text: string, context: FieldContext): ParsedField {
  const words = normalizeInput(text).split(/[\s,;/x×*،]+/i);
  if (words.length !== 2) return no({ reason: 'twoNumbers', got: stripMarks(text) });
  const values: string[] = [];
  for (const word of words) {
    const number = inRange(word, atLeast(1)(), context);
    if (!number.ok) return number.problem.readings ? no({ reason: 'notWhole', got: word }) : number;
    values.push(number.value);
  }
  return yes(values.join(' '));
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

const POWERS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
/** Prices are per 1,000: what is near to it comes first, and 2.5 of a power only where there is nothing rounder. */
const ROUND = [POWERS.flatMap((power) => [power, 5 * power]), POWERS.map((power) => 2.5 * power)].flatMap((ones) =>
  ones.filter(Number.isInteger).sort((a, b) => Math.abs(Math.log(a / 1000)) - Math.abs(Math.log(b / 1000))),
);

/** The smallest quantity and up to five round ones above it. */
function suggestQuantities({ min, max }: Service): string[] {
  const above = ROUND.filter((quantity) => quantity > min && quantity <= max);
  return [min, ...above.slice(0, 5).sort((a, b) => a - b)].map(String);
}
