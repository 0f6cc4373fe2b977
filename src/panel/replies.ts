import { z } from 'zod';
import { readAmount, readCount } from './amounts.ts';
import { classify, PanelError } from './errors.ts';
import { formOf } from './forms.ts';
import { textOfHtml } from './html.ts';
import type { Answer } from './http.ts';
import { isId } from './ids.ts';
import { readParts } from './json.ts';
import type { Balance, Item, OrderStatus, RefillStatus, Service } from './model.ts';
import { errorText, fieldsOf, innerOf, isRefusing, isYes, wordOf } from './refusals.ts';
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
/** A panel may write HTML there. */
const markup = (kind: 'name' | 'category' | 'description') =>
  scalar.transform((html) => {
    const text = textOfHtml(String(html));
    return cleanText(kind, kind === 'description' ? text : text.replace(/[\r\n]+/g, ' '));
  });
// An id that cleaning would change names nothing that the panel knows; `constructor` and the like are for no table of ours.
const name = words(
  'id',
  scalar.refine((value) => cleanText('id', String(value)) === String(value).trim() && !(String(value).trim() in {})),
);
const id = name.refine(isId);
const amount = words('detail').transform((text, context) => readAmount(text) ?? none(context));
const decimal = amount.transform((read) => read.amount);
const count = words('detail').transform((text, context) => readCount(text) ?? none(context));
const given = z.unknown().optional();
const flag = given.transform((value) => isYes(value));
const maybeDecimal = decimal.optional().catch(undefined);

const description = markup('description').pipe(z.string().min(1)).optional().catch(undefined);

const service = z
  .object({
    service: name,
    name: markup('name').catch(''),
    // `custom_comments` is a code for a type with a name.
    type: words('type')
      .transform((type) => formOf(type).type)
      .catch(''),
    category: markup('category').catch(''),
    rate: decimal.refine((rate) => !rate.startsWith('-')),
    min: count.pipe(z.int().min(1)).catch(1),
    max: count.catch(LARGEST),
    refill: flag,
    cancel: flag,
    dripfeed: given.transform((value) => (value === undefined || value === null ? undefined : isYes(value))),
    description,
    desc: description,
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
    start_counter: maybeDecimal,
    remains: maybeDecimal,
    runs: maybe('detail'),
    posts: maybe('detail'),
    expiry: maybe('detail').transform((expiry) => (/^(true|false)$/i.test(expiry ?? '') ? undefined : expiry)),
    orders: z
      .array(z.unknown())
      .transform((made) => made.slice(0, MOST_MADE))
      .pipe(z.array(name))
      .optional()
      .catch(undefined),
  })
  .transform(({ start_count, start_counter, ...rest }) =>
    present({ ...rest, status: normalizeStatus(rest.status), startCount: start_count ?? start_counter }),
  )
  // `success`, `error` and `104` tell how the request went, unless the order's own numbers stand beside them.
  .refine(({ status, ...order }) => !isFlag(status) || Object.keys(order).some((name) => name !== 'currency'));

const refillStatus = z.object({ status: words('status').transform(normalizeRefillStatus) });

/** Of what panels call a list of services that stands in an object. */
const LISTS = ['services', 'data', 'result', 'response', 'items'];

/**
 * The services that can be read: of an array, or of an object by id, also under a name. Nothing when there are entries, but no
 * service among them.
 * @param cut told when there are more than are read.
 */
export async function readServices(answer: Answer, cut: (most: number) => void): Promise<Service[] | undefined> {
  const services: Service[] = [];
  let count = 0;
  for await (const part of readParts(answer, LISTS, (around) => !isRefusing(around))) {
    const rows = Array.isArray(part) ? part : byId(part);
    if (!rows || (!Array.isArray(part) && isRefusing(part))) return undefined;
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
  const fields = fieldsOf(reply);
  const read = isRefusing(reply) ? undefined : amount.safeParse(fields?.balance).data;
  const said = words('currency').catch('').parse(fields?.currency);
  const { amount: balance, currency = said } = read ?? {};
  if (balance === undefined || (said !== '' && currency.toLowerCase() !== said.toLowerCase())) return undefined;
  return { balance, currency: said || currency };
}

export function readOrder(reply: unknown): string | undefined {
  return readId(reply, 'order');
}

/** @throws PanelError where the panel says that there is no refill, without words. */
export function readRefill(reply: unknown): string | undefined {
  const refill = readId(reply, 'refill');
  if (refill === undefined && isNoRefill(fieldsOf(reply)?.refill) && errorText(reply) === undefined) throw noRefill();
  return refill;
}

/** `0` and an empty list stand for none. */
function isNoRefill(given: unknown): boolean {
  return /^(0|false)$/i.test(wordOf(given)) || (Array.isArray(given) && given.length === 0);
}

function noRefill(): PanelError {
  return new PanelError('rejected', 'refill', { detail: 'no refill' });
}

/**
 * The id under `order` or `refill`, whatever stands beside it: a panel that gives an id has done it. One of letters only may be a
 * word about an error.
 */
function readId(reply: unknown, part: 'order' | 'refill'): string | undefined {
  const fields = fieldsOf(reply);
  const given = fields?.[part] ?? fields?.[`${part}_id`];
  const found = id.safeParse(isRefusing(given) ? undefined : (fieldsOf(given)?.id ?? given)).data;
  return found !== undefined && (/\d/.test(found) || !isRefusing(reply)) ? found : undefined;
}

export function readOrderStatus(reply: unknown): OrderStatus | undefined {
  const fields = fieldsOf(reply);
  if (!fields || errorText(fields) !== undefined) return undefined;
  return orderStatus.safeParse({ ...fields, status: fields.order_status ?? fields.status }).data;
}

export function readRefillStatus(reply: unknown): RefillStatus | undefined {
  const fields = fieldsOf(reply);
  if (!fields || errorText(fields) !== undefined) return undefined;
  const { refill_status, status = refill_status, refill } = fields;
  const read = refillStatus.safeParse({ status: refill_status ?? status }).data;
  // `error` beside the refill's id tells of the refill.
  const isOwn = id.safeParse(refill).success && read?.status === 'Error';
  return read && isFlag(read.status) && !isOwn ? undefined : read;
}

/** How a request went rather than how an order goes. */
function isFlag(status: string): boolean {
  return /^(true|false|ok|success|successful|error|failed|\d+)$/i.test(status);
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
  return readItems(reply, ids, 'order', 'refill', 'unknown', (item) =>
    fieldsOf(item) ? readRefill(item) : id.safeParse(item).data,
  );
}

export function readCancels(reply: unknown, ids: readonly string[]): Map<string, Item<true>> | undefined {
  return readItems(reply, ids, 'order', 'cancel', 'unknown', readCancel);
}

/**
 * `cancel: 1`, `true`, `"requested"`, an id, `{ "status": 1 }`, alone or in an item, or `canceled`, or an item's
 * `{ "status": "success" }`; never more than a request.
 */
function readCancel(item: unknown): true | undefined {
  const fields = fieldsOf(item);
  if (!fields)
    return (
      isYes(item) || /^(requested|cancell?ed)$/i.test(wordOf(item)) || /^[1-9]\d*$/.test(wordOf(item)) || undefined
    );
  if (isRefusing(fields)) return undefined;
  const { cancel, canceled = cancel, cancelled = canceled, status, success = status } = fields;
  return readCancel(cancel ?? cancelled ?? success);
}

/** What an answer to several says about each, by the id. */
type Rows = Map<string, unknown>;

/** The rows of a list, or of an object by id, each under the id that it names itself, or under its key. */
function rowsOf(reply: unknown, idName: 'order' | 'refill'): Rows {
  const rows: Rows = new Map();
  const isList = Array.isArray(reply);
  for (const [key, row] of Object.entries(isList ? reply : (fieldsOf(reply) ?? {}))) {
    const fields = fieldsOf(row);
    const own = name.safeParse(fields?.[idName] ?? (isList ? fields?.id : undefined)).data;
    const found = own ?? (isList ? undefined : cleanText('id', key));
    if (found !== undefined) rows.set(found, row);
  }
  return rows;
}

/** `{ "canceled": [5, { "order": 6 }] }`: what is in the list and is no error is canceled. */
function canceledIn(reply: unknown): Rows {
  const { canceled, cancelled = canceled } = fieldsOf(reply) ?? {};
  const list = Array.isArray(cancelled) && !isRefusing(reply) ? cancelled : [];
  return rowsOf(
    list.map((one: unknown) => ({ cancel: true, ...(fieldsOf(one) ?? { order: one }) })),
    'order',
  );
}

/**
 * The rows about the ids that were asked for: as they come, or under `data` or `orders`; of a single id, also the bare answer,
 * alone or in a list. Rows without an id are never told apart by their places.
 */
function find(
  reply: unknown,
  ids: readonly string[],
  idName: 'order' | 'refill',
  isAnswer: (bare: Readonly<Record<string, unknown>>) => boolean,
): Rows | undefined {
  const all = [...[reply, ...innerOf(reply)].map((one) => rowsOf(one, idName)), canceledIn(reply)];
  const rows = all.find((some) => ids.some((asked) => some.has(asked)));
  const [only, ...others] = ids;
  if (rows || only === undefined || others.length > 0) return rows;
  const bare = fieldsOf(Array.isArray(reply) && reply.length === 1 ? reply[0] : reply);
  const isAbout = bare && [undefined, only].includes(name.safeParse(bare[idName]).data);
  return isAbout && isAnswer(bare) ? new Map([[only, bare]]) : undefined;
}

/**
 * One item for each id asked for. Nothing when no id is in the answer, unless it says that it knows none. `absent` is the kind of
 * failure of an id that the answer leaves out.
 */
function readItems<T>(
  reply: unknown,
  ids: readonly string[],
  idName: 'order' | 'refill',
  part: 'status' | 'refill' | 'cancel',
  absent: 'unreadable' | 'unknown',
  read: (item: unknown) => T | undefined,
): Map<string, Item<T>> | undefined {
  const isNone = typeof reply === 'object' && reply !== null && Object.keys(reply).length === 0;
  const items = find(reply, ids, idName, (bare) => part in bare || read(bare) !== undefined);
  if (!items && !(isNone && absent === 'unreadable')) return undefined;

  const itemOf = (item: unknown): Item<T> => {
    try {
      const value = read(item);
      if (value !== undefined) return { ok: true, value };
    } catch (error) {
      if (error instanceof PanelError) return { ok: false, error: '', failed: error };
      throw error;
    }
    const error = errorText(item) ?? (typeof item === 'string' ? cleanText('error', item) : '');
    // As of a single write: the panel may have done it all the same.
    const isDoubtful = absent === 'unknown' && classify(error) === 'transient';
    if (error && !isDoubtful) return { ok: false, error };
    return { ok: false, error, failed: new PanelError(absent, 'other', { detail: 'no verdict on this id' }) };
  };
  return new Map(ids.map((asked) => [asked, itemOf(items?.get(asked))]));
}

/** The rows of an object by id, with the key as id where the row has none. */
function byId(reply: unknown): unknown[] | undefined {
  const fields = fieldsOf(reply);
  return fields && Object.entries(fields).map(([key, row]) => ({ service: key, ...fieldsOf(row) }));
}

/** Tells Zod that there is nothing to be read. */
function none(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom' });
  return z.NEVER;
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the fields that are undefined. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
