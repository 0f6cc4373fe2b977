import { getBuiltinModule } from 'node:process';
import { classify, isCatchAll, PanelError } from './errors.ts';
import type { Answer } from './http.ts';
import { cleanText } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Under which names panels and the frameworks below them say why not. */
const SAYS = ['message', 'msg', 'error', 'errors', 'detail', 'details', 'reason'] as const;
/** Words of one answer that are weighed. */
const MOST_WORDS = 20;
// Imported, it would bring Node's own fetch along, a tenth of the bot's start.
const { STATUS_CODES } = getBuiltinModule('node:http');
/** What frameworks say of every failure. */
const PHRASES = new Set([
  ...Object.values(STATUS_CODES).map((phrase) => phrase?.toLowerCase()),
  'validation failed',
  'validation error',
  'the given data was invalid',
]);
const NO = /^(error|err|fail(ed|ure)?|false|no|nok)$/i;
const YES = /^(true|1|yes|ok|success(ful)?)$/i;
/** What stands under `error` when there is none. */
const NONE = /^(0*|false|null|none)$/i;
/** Classes of words that are a no also where a status, a refill or a cancellation should stand. */
const NO_STATUS = new Set(['order', 'key', 'rate']);

/** An object's fields; nothing for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : undefined;
}

/** `true`, `1`, `"success"`. */
export function isYes(value: unknown): boolean {
  return YES.test(wordOf(value));
}

/** A scalar as text; of a list or object nothing, for what it has may be called `toString`. */
export function wordOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim() : '';
}

/** The words in a value, cleaned: of an object those under the names for them first. Codes and flags are none. */
function* wordsIn(value: unknown): Generator<string> {
  const fields = fieldsOf(value);
  if (typeof value === 'string') {
    const words = cleanText('error', value);
    if (/\p{L}/u.test(words) && !NONE.test(words) && !isYes(words)) yield words;
  } else if (Array.isArray(value)) {
    for (const one of value) yield* wordsIn(one);
  } else if (fields) {
    for (const name of SAYS) yield* wordsIn(fields[name]);
    for (const [name, one] of Object.entries(fields)) if (!SAYS.some((says) => says === name)) yield* wordsIn(one);
  }
}

/** A sentence rather than a code or what a framework says of every failure. */
function isTelling(words: string): boolean {
  return /\s/.test(words) && !PHRASES.has(words.toLowerCase().replace(/\.$/, ''));
}

function telling(said: Generator<string>): string | undefined {
  const words: string[] = [];
  for (const one of said) if (words.push(one) >= MOST_WORDS) break;
  return words.find(isTelling) ?? words.find((one) => !PHRASES.has(one.toLowerCase()) && !NO.test(one)) ?? words[0];
}

/** Whether a reply says that it failed, by a flag, a code or an error, with or without words. */
export function isRefusing(reply: unknown): boolean {
  if (Array.isArray(reply)) return reply.length === 1 ? isRefusing(reply[0]) : NO.test(wordOf(reply[0]));
  const data = fieldsOf(reply);
  if (!data) return false;
  const { error, errors, success, ok, status, result, code, statusCode } = data;
  return (
    [error, errors].some((one) => !isNone(one)) ||
    [success, ok, status, result].some((flag) => NO.test(wordOf(flag))) ||
    [status, code, statusCode].some((one) => /^[45]\d\d$/.test(wordOf(one)))
  );
}

function isNone(error: unknown): boolean {
  if (typeof error === 'object') return error === null || Object.keys(error).length === 0;
  return error === undefined || NONE.test(wordOf(error));
}

const INNER = ['data', 'result', 'response', 'results', 'orders', 'refills'] as const;

/** The lists and objects that a reply may be wrapped around, none of an error. */
export function innerOf(reply: unknown): unknown[] {
  const data = isRefusing(reply) ? undefined : fieldsOf(reply);
  return INNER.map((name) => data?.[name]).filter((inner) => typeof inner === 'object' && inner !== null);
}

/**
 * Of a reply about one order or refill, or to `add`, the part that has the answer: it may come bare, in a list of one, under its
 * id or under `data`. One that names another id has nothing to say but an error.
 */
export function answerTo(
  { order, refill, orders, refills }: Readonly<Record<string, string>>,
  reply: unknown,
): unknown {
  if (orders !== undefined || refills !== undefined) return reply;
  const id = order ?? refill;
  const row = Array.isArray(reply) && reply.length === 1 ? reply[0] : reply;
  const under = id === undefined ? undefined : fieldsOf(fieldsOf(row)?.[id]);
  const answer = under ?? innerOf(row).find(fieldsOf) ?? row;
  const own = wordOf(fieldsOf(answer)?.[order === undefined ? 'refill' : 'order'] ?? id);
  if (id === undefined || own === id || own === '') return answer;
  return isRefusing(answer) ? { ...fieldsOf(answer), order: undefined, refill: undefined } : {};
}

/** The error text in a reply, cleaned. `failed`: the HTTP status is one of failure, so that bare words are an error too. */
export function errorText(reply: unknown, failed = false): string | undefined {
  const isBad = failed || isRefusing(reply);
  if (Array.isArray(reply)) {
    const [only] = reply;
    // A row that names its order or refill tells of that one alone.
    if (reply.length === 1) return ownId(only) === undefined ? errorText(only, failed) : undefined;
    return isBad ? telling(wordsIn(reply)) : undefined;
  }
  const data = fieldsOf(reply);
  if (!data) return failed ? telling(wordsIn(reply)) : undefined;
  const { error, errors, message, msg, detail, details, reason, status } = data;
  const said = isBad ? telling(wordsIn([error, errors, message, msg, detail, details, reason])) : undefined;
  if (said !== undefined) return said;
  const instead = [status, data.refill, data.cancel].find(
    (one) => typeof one === 'string' && NO_STATUS.has(classify(one)),
  );
  if (instead !== undefined) return telling(wordsIn(instead));
  return (
    (isBad ? errorText(data.data, true) : undefined) ??
    [data.order, data.refill, data.cancel, status].map((part) => fieldsOf(part) && errorText(part)).find(Boolean)
  );
}

function ownId(row: unknown): unknown {
  const { order, refill, id } = fieldsOf(row) ?? {};
  return [order, refill, id].find((one) => typeof one === 'string' || typeof one === 'number');
}

/** Words that nothing marks as an error. */
function bareWords(reply: unknown): string | undefined {
  const { message, msg, detail } = fieldsOf(reply) ?? {};
  return telling(wordsIn([message, msg, detail]));
}

/** What an answer means that does not hold what was asked for. `pauseSeconds`: when a rate limit comes without Retry-After. */
export function refusal(answer: Answer, reply: unknown, write: boolean, pauseSeconds: number): PanelError {
  const { status, retryAfterSeconds = pauseSeconds } = answer;
  const error = errorText(reply, status >= 400);
  const said = error ?? bareWords(reply);
  const text = said === undefined ? undefined : answer.blot(said);
  const details = { text, detail: `HTTP ${status}` };
  const problem = classify(text ?? '', status);
  const isSaid = error !== undefined || status === 429;
  if (problem === 'rate' && (write ? isSaid && status < 500 : true)) {
    return new PanelError('rejected', 'rate', { ...details, retryAfterSeconds });
  }
  if (status === 403 && text === undefined && answer.read(0, 100).trimStart().startsWith('<')) {
    // A web page here is a firewall's block page: it says nothing about the key. It may stand behind the panel's own work.
    return new PanelError(write ? 'unknown' : 'unreadable', 'transient', details);
  }
  if (error === undefined && status !== 401 && status !== 403) {
    // Of a read, which costs nothing, known words are enough; a write was refused only where the panel says so.
    if (!write && text !== undefined && problem !== 'other') return new PanelError('rejected', problem, details);
    // A broken or foreign answer may be whole next time; JSON of another shape and a redirect will not.
    const passing = reply === undefined && (status < 300 || status >= 400);
    return new PanelError(write ? 'unknown' : 'unreadable', passing ? 'transient' : problem, details);
  }
  // 5xx, and words such as "There was an error processing your request": the panel may have done it all the same. "Try again
  // later" beside a status that puts it on the request means that it has not begun.
  const isRefused = status >= 400 && status < 500 && status !== 408;
  const isDoubtful = status >= 500 || isCatchAll(text ?? '') || (problem === 'transient' && !isRefused);
  return new PanelError(write && isDoubtful ? 'unknown' : 'rejected', problem, details);
}
