import Big from 'big.js';
import { z } from 'zod';
import { PanelError } from './errors.ts';
import type { Answer } from './http.ts';
import { readParts } from './json.ts';
import type { Balance, Item, OrderStatus, RefillStatus, Service } from './model.ts';
import { errorText, fieldsOf } from './refusals.ts';
import { normalizeRefillStatus, normalizeStatus } from './statuses.ts';
import { cleanText, type TextKind } from './text.ts';

// Every `read...` gives nothing when what it looks for is not there; the caller then looks for an error text.

const LARGEST = 2_147_483_647;
/** Ten times what the largest panels list. */
const MOST_SERVICES = 200_000;
/** Orders that one drip-feed or subscription has made. */
const MOST_MADE = 1_000;
const scalar = z.union([z.string(), z.number()]);
const words = (kind: TextKind, raw = scalar) =>
  raw.transform((value) => cleanText(kind, String(value))).pipe(z.string().min(1));
const maybe = (kind: TextKind) => words(kind).optional().catch(undefined);
// An id that cleaning would change names nothing that the panel knows; `constructor` and the like are for no table of ours.
const name = words(
  'id',
  scalar.refine((value) => cleanText('id', String(value)) === String(value).trim() && !(String(value).trim() in {})),
);
// The lengths are limited because `1e999999` is a short text for a megabyte of zeros.
const decimal = words('detail')
  .transform((text) => (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text))
  .pipe(z.string().regex(/^-?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})(e[+-]?\d{1,2})?$/i))
  .transform((text) => (/^-?\d+(\.\d+)?$/.test(text) ? text : Big(text).toFixed()));
const count = decimal.transform((text) => Math.trunc(Number(text))).pipe(z.int().min(0));
const given = z.unknown().optional();
const flag = given.transform(isYes);
// An id is opaque, but a sentence, `0`, `-1`, `true` and `error` are not ids.
const id = name.pipe(z.string().regex(/^(?!0+$|-)(?=\D*\d)\S{1,100}$/));
const maybeDecimal = decimal.optional().catch(undefined);

const service = z
  .object({
    service: name,
    name: words('name').catch(''),
    type: words('type').catch(''),
    category: words('category').catch(''),
    rate: decimal.refine((rate) => !rate.startsWith('-')),
    min: count.pipe(z.int().min(1)).catch(1),
    max: count.catch(LARGEST),
    refill: flag,
    cancel: flag,
    dripfeed: given.transform((value) => (value === undefined || value === null ? undefined : isYes(value))),
    description: maybe('description'),
    desc: maybe('description'),
    average_time: maybe('detail'),
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
    status: words('status'),
    charge: maybeDecimal,
    currency: maybe('currency'),
    start_count: maybeDecimal,
    remains: maybeDecimal,
    runs: maybe('detail'),
    posts: maybe('detail'),
    expiry: maybe('detail'),
    orders: z
      .array(z.unknown())
      .transform((made) => made.slice(0, MOST_MADE))
      .pipe(z.array(name))
      .optional()
      .catch(undefined),
  })
  .transform(({ start_count, ...rest }) =>
    present({ ...rest, status: normalizeStatus(rest.status), startCount: start_count }),
  );

const balance = z.object({ balance: decimal, currency: words('currency').catch('') });
const refillStatus = z.object({ status: words('status').transform(normalizeRefillStatus) });

/**
 * The services that can be read: of an array, or of an object by id. Nothing when there are entries, but no service among them.
 * @param cut told when there are more than are read.
 */
export async function readServices(answer: Answer, cut: (most: number) => void): Promise<Service[] | undefined> {
  const services: Service[] = [];
  let count = 0;
  for await (const part of readParts(answer)) {
    const rows = Array.isArray(part) ? part : byId(part);
    if (!rows) return undefined;
    count += rows.length;
    for (const row of rows) {
      // What is none is told at once: an answer may have a million of them.
      const read = fieldsOf(row)?.rate === undefined ? undefined : service.safeParse(row).data;
      if (read) services.push(read);
    }
    if (count <= MOST_SERVICES) continue;
    cut(MOST_SERVICES);
    break;
  }
  return services.length === 0 && count > 0 ? undefined : services.slice(0, MOST_SERVICES);
}

export function readBalance(reply: unknown): Balance | undefined {
  return balance.safeParse(reply).data;
}

/** The id under `order` or `refill`, whatever stands beside it: a panel that gives an id has done it. */
export function readId(reply: unknown, part: 'order' | 'refill'): string | undefined {
  return id.safeParse(fieldsOf(reply)?.[part]).data;
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
  const fields = fieldsOf(item);
  if (fields) return readCancel(fields.cancel ?? fields.status);
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
      const fields = fieldsOf(row);
      const found = name.safeParse(fields?.[idName] ?? fields?.id).data;
      if (found !== undefined) items.set(found, row);
    }
  } else {
    for (const [found, item] of Object.entries(fieldsOf(reply) ?? {})) items.set(cleanText('id', found), item);
    const [only] = ids;
    if (ids.length === 1 && only !== undefined && !items.has(only) && items.has(part)) items.set(only, reply);
  }
  if (!ids.some((asked) => items.has(asked))) return undefined;

  return new Map(
    ids.map((asked): [string, Item<T>] => {
      const item = items.get(asked);
      const value = read(item);
      if (value !== undefined) return [asked, { ok: true, value }];
      const error = errorText(item) ?? (typeof item === 'string' ? cleanText('error', item) : '');
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
  const fields = fieldsOf(reply);
  return fields && Object.entries(fields).map(([key, row]) => ({ service: key, ...fieldsOf(row) }));
}

function isYes(value: unknown): boolean {
  return /^(true|1|yes)$/i.test(String(value));
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the fields that are undefined. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
