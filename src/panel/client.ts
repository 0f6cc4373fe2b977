import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { ACTIONS, type Action, type Batched } from './actions.ts';
import { type CallOptions, createCalls, type PanelOptions } from './calls.ts';
import { PanelError } from './errors.ts';
import { toParameters } from './forms.ts';
import { type Answer, blotKey } from './http.ts';
import { readJson } from './json.ts';
import type { Balance, Item, OrderStatus, OrderValues, RefillStatus, Service } from './model.ts';
import { answerTo } from './refusals.ts';
import * as replies from './replies.ts';

export type { PanelOptions } from './calls.ts';

/** Lists that are not read again when they come again. */
const LISTS_KNOWN = 3;
const HASHED_AT_ONCE = 2 ** 20;

/**
 * The panel's API. Every method throws PanelError and nothing else.
 *
 * Those for several ids take any number and send a request for each hundred. The map has an item for each id asked for. When some
 * of the requests fail, the ids in them carry the failure (`Item.failed`) and the others their answers; when all fail, it is
 * thrown: of a write, an `unknown` one first.
 */
export interface Panel {
  url: string;
  /** Equal lists may be one and the same. */
  services(key: string, options?: CallOptions): Promise<readonly Service[]>;
  balance(key: string, options?: CallOptions): Promise<Balance>;
  /** Places an order, sent once. `unknown` when the answer has neither an order id nor an error. */
  add(key: string, service: Service, values: OrderValues): Promise<{ order: string }>;
  status(key: string, order: string, options?: CallOptions): Promise<OrderStatus>;
  statuses(key: string, orders: readonly string[], options?: CallOptions): Promise<Map<string, Item<OrderStatus>>>;
  refill(key: string, order: string): Promise<{ refill: string }>;
  /** The value is the refill's id. */
  refills(key: string, orders: readonly string[]): Promise<Map<string, Item<string>>>;
  refillStatus(key: string, refill: string, options?: CallOptions): Promise<RefillStatus>;
  refillStatuses(
    key: string,
    refills: readonly string[],
    options?: CallOptions,
  ): Promise<Map<string, Item<RefillStatus>>>;
  /** Only asks for it: the status tells what came of it. */
  cancel(key: string, orders: readonly string[]): Promise<Map<string, Item<true>>>;
  /** Gives up what waits and what reads, and ends when the last write has its answer. */
  close(): Promise<void>;
}

export function createPanel(options: PanelOptions): Panel {
  const calls = createCalls(options);
  const readServices = createServicesReader(options.onCut ?? (() => {}));

  const call = <T>(
    key: string,
    action: Action,
    parameters: Record<string, string>,
    read: (reply: unknown) => T | undefined,
    callOptions?: CallOptions,
  ): Promise<T> =>
    calls.call(key, action, parameters, (answer) => read(answerTo(parameters, readJson(answer))), callOptions);

  async function many<T>(
    key: string,
    action: Batched,
    asked: readonly string[],
    read: (reply: unknown, ids: readonly string[]) => Map<string, Item<T>> | undefined,
    callOptions?: CallOptions,
  ): Promise<Map<string, Item<T>>> {
    const { parameter, limit } = ACTIONS[action];
    const batches = cut([...new Set(asked.map(clean))].filter(Boolean), limit);
    const failures: PanelError[] = [];
    const answers = await Promise.all(
      batches.map(async (ids): Promise<Map<string, Item<T>>> => {
        try {
          return await call(key, action, { [parameter]: ids.join(',') }, (reply) => read(reply, ids), callOptions);
        } catch (error) {
          if (!(error instanceof PanelError)) throw error;
          failures.push(error);
          return new Map(ids.map((id) => [id, { ok: false, error: error.text ?? '', failed: error }]));
        }
      }),
    );
    const failure = failures.find(({ kind }) => kind === 'unknown') ?? failures[0];
    if (failure && failures.length === batches.length) throw failure;
    const blotted = ([id, item]: [string, Item<T>]): [string, Item<T>] =>
      item.ok ? [id, item] : [id, { ...item, error: blotKey(key, item.error) }];
    return new Map(answers.flatMap((answer) => [...answer].map(blotted)));
  }

  return {
    url: options.url,
    services: (key, o) => calls.call(key, 'services', {}, readServices, o),
    balance: (key, o) => call(key, 'balance', {}, replies.readBalance, o),
    add: async (key, service, values) => ({
      order: await call(key, 'add', toParameters(service, values), replies.readOrder),
    }),
    status: (key, order, o) => call(key, 'status', { order: clean(order) }, replies.readOrderStatus, o),
    statuses: (key, orders, o) => many(key, 'status', orders, replies.readStatuses, o),
    refill: async (key, order) => ({
      refill: await call(key, 'refill', { order: clean(order) }, replies.readRefill),
    }),
    refills: (key, orders) => many(key, 'refill', orders, replies.readRefills),
    refillStatus: (key, refill, o) =>
      call(key, 'refill_status', { refill: clean(refill) }, replies.readRefillStatus, o),
    refillStatuses: (key, refills, o) => many(key, 'refill_status', refills, replies.readRefillStatuses, o),
    cancel: (key, orders) => many(key, 'cancel', orders, replies.readCancels),
    close: calls.close,
  };
}

/**
 * The same bytes again, with whichever key, are the same list: to compare ten thousand services takes two milliseconds, to read
 * them a hundred.
 */
function createServicesReader(
  cut: (most: number) => void,
): (answer: Answer) => Promise<readonly Service[] | undefined> {
  const known = new LRUCache<string, Promise<readonly Service[] | undefined>>({ max: LISTS_KNOWN });
  return async (answer) => {
    const name = await digest(answer.bytes);
    const services = known.get(name) ?? replies.readServices(answer, cut);
    known.set(name, services);
    return services;
  };
}

/** In pieces of a millisecond: others get their turn between them. */
async function digest(bytes: Buffer): Promise<string> {
  const whole = createHash('sha256');
  for (let at = 0; at < bytes.length; at += HASHED_AT_ONCE) {
    if (at > 0) await setImmediate();
    whole.update(bytes.subarray(at, at + HASHED_AT_ONCE));
  }
  return whole.digest('hex');
}

/** An id without blanks and commas, which would make two of it. */
function clean(id: string): string {
  return id.replace(/[\s,]/g, '');
}

function cut<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
