import Big from 'big.js';
import { z } from 'zod';
import { PanelError, shorten } from './errors.ts';
import type { Balance, Item, OrderStatus, RefillStatus, Service } from './model.ts';
import { errorText } from './refusals.ts';
import { normalizeRefillStatus, normalizeStatus } from './statuses.ts';

// Every `read...` gives nothing when what it looks for is not there; the caller then looks for an error text.

const LARGEST = 2_147_483_647;
const record = z.record(z.string(), z.unknown());
const word = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim())
  .pipe(z.string().min(1));
// The lengths are limited because `1e999999` is a short text for a megabyte of zeros.
const decimal = word
  .transform((text) => (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text))
  .pipe(z.string().regex(/^-?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})(e[+-]?\d{1,2})?$/i))
  .transform((text) => (/^-?\d+(\.\d+)?$/.test(text) ? text : Big(text).toFixed()));
const count = decimal.transform((text) => Math.trunc(Number(text))).pipe(z.int().min(0));
const given = z.unknown().optional();
const flag = given.transform(isYes);
// An id is opaque, but a sentence, `0`, `-1`, `true` and `error` are not ids.
const id = word.pipe(z.string().regex(/^(?!0+$|-)(?=\D*\d)\S{1,100}$/));
const maybeWord = word.optional().catch(undefined);
const maybeDecimal = decimal.optional().catch(undefined);

const service = z
  .object({
    service: word,
    name: word.catch(''),
    type: word.catch(''),
    category: word.catch(''),
    rate: decimal.refine((rate) => !rate.startsWith('-')),
    min: count.pipe(z.int().min(1)).catch(1),
    max: count.catch(LARGEST),
    refill: flag,
    cancel: flag,
    dripfeed: given.transform((value) => (value === undefined || value === null ? undefined : isYes(value))),
    description: maybeWord,
    desc: maybeWord,
    average_time: maybeWord,
  })
  .transform(({ service, desc, average_time, ...rest }) =>
    present({
      ...rest,
      id: service,
      description: rest.description ?? desc,
      averageTime: average_time,
    }),
  );

const orderStatus = z
  .object({
    status: word,
    charge: maybeDecimal,
    currency: maybeWord,
    start_count: maybeDecimal,
    remains: maybeDecimal,
    runs: maybeWord,
    posts: maybeWord,
    expiry: maybeWord,
    orders: z.array(word).optional().catch(undefined),
  })
  .transform(({ start_count, ...rest }) =>
    present({ ...rest, status: normalizeStatus(rest.status), startCount: start_count }),
  );

const balance = z.object({ balance: decimal, currency: word.catch('') });
const refillStatus = z.object({ status: word.transform(normalizeRefillStatus) });

/** JSON with numbers that a double cannot hold as text; nothing when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    // The slow way only for a text that needs it: a list of services takes six times as long.
    return /\d{16}/.test(text) ? JSON.parse(text, exactNumber) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The services that can be read: an array, or an object by id. Nothing when there are entries, but no service among them. */
export function readServices(reply: unknown): Service[] | undefined {
  const rows = Array.isArray(reply) ? reply : byId(reply);
  if (!rows) return undefined;
  const services = rows.map((row) => service.safeParse(row).data).filter((row) => row !== undefined);
  return services.length === 0 && rows.length > 0 ? undefined : services;
}

export function readBalance(reply: unknown): Balance | undefined {
  return balance.safeParse(reply).data;
}

/** The id under `order` or `refill`, whatever stands beside it: a panel that gives an id has done it. */
export function readId(reply: unknown, name: 'order' | 'refill'): string | undefined {
  return id.safeParse(record.safeParse(reply).data?.[name]).data;
}

export function readOrderStatus(reply: unknown): OrderStatus | undefined {
  return errorText(reply) === undefined ? orderStatus.safeParse(reply).data : undefined;
}

export function readRefillStatus(reply: unknown): RefillStatus | undefined {
  return errorText(reply) === undefined ? refillStatus.safeParse(reply).data : undefined;
}

export function readStatuses(reply: unknown, ids: readonly string[]): Map<string, Item<OrderStatus>> | undefined {
  return readItems(reply, ids, 'order', 'status', 'unreadable', readOrderStatus);
}

export function readRefillStatuses(
  reply: unknown,
  ids: readonly string[],
): Map<string, Item<RefillStatus>> | undefined {
  return readItems(reply, ids, 'refill', 'status', 'unreadable', readRefillStatus);
}

export function readRefills(reply: unknown, ids: readonly string[]): Map<string, Item<string>> | undefined {
  return readItems(
    reply,
    ids,
    'order',
    'refill',
    'unknown',
    (item) => readId(item, 'refill') ?? id.safeParse(item).data,
  );
}

export function readCancels(reply: unknown, ids: readonly string[]): Map<string, Item<true>> | undefined {
  return readItems(reply, ids, 'order', 'cancel', 'unknown', readCancel);
}

/** `cancel: 1`, `true`, `"requested"`, `{ "status": 1 }`, alone or in an item; never more than a request. */
function readCancel(item: unknown): true | undefined {
  const { data } = record.safeParse(item);
  if (data) return readCancel(data.cancel ?? data.status);
  return /^(true|1|ok|success|requested)$/i.test(String(item)) || undefined;
}

/**
 * One item for each id asked for, from an array of `{ [idName], ... }` or an object by id; of a single id, also the bare answer.
 * Nothing when no id is in the answer. `absent` is the kind of failure of an id that the answer leaves out.
 */
function readItems<T>(
  reply: unknown,
  ids: readonly string[],
  idName: 'order' | 'refill',
  part: 'status' | 'refill' | 'cancel',
  absent: 'unreadable' | 'unknown',
  read: (item: unknown) => T | undefined,
): Map<string, Item<T>> | undefined {
  const items = new Map<string, unknown>();
  if (Array.isArray(reply)) {
    for (const row of reply) {
      const fields = record.safeParse(row).data;
      const found = word.safeParse(fields?.[idName] ?? fields?.id).data;
      if (found !== undefined) items.set(found, row);
    }
  } else {
    for (const [found, item] of Object.entries(record.safeParse(reply).data ?? {})) items.set(found, item);
    const [only] = ids;
    if (ids.length === 1 && only !== undefined && !items.has(only) && items.has(part)) items.set(only, reply);
  }
  if (!ids.some((asked) => items.has(asked))) return undefined;

  return new Map(
    ids.map((asked): [string, Item<T>] => {
      const item = items.get(asked);
      const value = read(item);
      if (value !== undefined) return [asked, { ok: true, value }];
      const error = shorten(errorText(item) ?? (typeof item === 'string' ? item : ''));
      if (error) return [asked, { ok: false, error }];
      return [
        asked,
        { ok: false, error, failed: new PanelError(absent, 'other', { detail: 'no verdict on this id' }) },
      ];
    }),
  );
}

/** The rows of an object by id, with the key as id where the row has none. */
function byId(reply: unknown): unknown[] | undefined {
  const { data } = record.safeParse(reply);
  return data && Object.entries(data).map(([key, row]) => ({ service: key, ...record.safeParse(row).data }));
}

function isYes(value: unknown): boolean {
  return /^(true|1|yes)$/i.test(String(value));
}

function exactNumber(_name: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' ? (context?.source ?? value) : value;
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the fields that are undefined. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
