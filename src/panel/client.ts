import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { createBatches } from './batches.ts';
import { type CallOptions, createCalls, type PanelOptions } from './calls.ts';
import { toParameters } from './forms.ts';
import { createHabits, type Habits } from './habits.ts';
import type { Answer } from './http.ts';
import { readJson } from './json.ts';
import { createJudge } from './judge.ts';
import type { Balance, Item, OrderStatus, OrderValues, RefillStatus, Service } from './model.ts';
import { answerTo } from './refusals.ts';
import * as replies from './replies.ts';
import { learnWants } from './wanted.ts';

export type { PanelOptions } from './calls.ts';

/** Lists that are not read again when they come again. */
const LISTS_KNOWN = 3;
const HASHED_AT_ONCE = 2 ** 20;

/**
 * The panel's API. Every method throws PanelError and nothing else.
 *
 * Those for several ids take any number and send a request for each hundred, or, where the panel refuses that, for each. The map
 * has an item for each id asked for. When some of the requests fail, the ids in them carry the failure (`Item.failed`) and the others their answers; when all fail, it is
 * thrown: of a write, an `unknown` one first.
 */
export interface Panel {
  url: string;
  /** What was learnt of it so far. */
  habits: Habits;
  /** Equal lists may be one and the same. */
  services(key: string, options?: CallOptions): Promise<readonly Service[]>;
  balance(key: string, options?: CallOptions): Promise<Balance>;
  /** Places an order, sent once. `unknown` when the answer has neither an order id nor an error. */
  add(key: string, service: Service, values: OrderValues, options?: CallOptions): Promise<{ order: string }>;
  status(key: string, order: string, options?: CallOptions): Promise<OrderStatus>;
  statuses(key: string, orders: readonly string[], options?: CallOptions): Promise<Map<string, Item<OrderStatus>>>;
  refill(key: string, order: string, options?: CallOptions): Promise<{ refill: string }>;
  /** The value is the refill's id. */
  refills(key: string, orders: readonly string[], options?: CallOptions): Promise<Map<string, Item<string>>>;
  refillStatus(key: string, refill: string, options?: CallOptions): Promise<RefillStatus>;
  refillStatuses(
    key: string,
    refills: readonly string[],
    options?: CallOptions,
  ): Promise<Map<string, Item<RefillStatus>>>;
  /** Only asks for it: the status tells what came of it. */
  cancel(key: string, orders: readonly string[], options?: CallOptions): Promise<Map<string, Item<true>>>;
  /** So many processes ask it: each has its part of the places. */
  share(processes: number): void;
  /** Gives up what waits and what reads, and ends when the last write has its answer. */
  close(): Promise<void>;
}

export function createPanel(options: PanelOptions): Panel {
  const calls = createCalls(options);
  const { habits = createHabits() } = options;
  const readServices = createServicesReader(options.onCut ?? (() => {}));
  const judge = createJudge(calls);
  const { call } = judge;
  const { one, many } = createBatches({ ...judge, habits });

  return {
    url: options.url,
    habits,
    services: (key, o) => call(key, 'services', {}, readServices, o),
    balance: judge.balance,
    async add(key, service, values, o) {
      const order = await call(key, 'add', toParameters(service, values), readOrder, o);
      learnWants(service, habits);
      return { order };
    },
    status: (key, order, o) => one(key, 'status', order, replies.readOrderStatus, replies.readStatuses, o),
    statuses: (key, orders, o) => many(key, 'status', orders, replies.readOrderStatus, replies.readStatuses, o),
    refill: async (key, order, o) => ({
      refill: await one(key, 'refill', order, replies.readRefill, replies.readRefills, o),
    }),
    refills: (key, orders, o) => many(key, 'refill', orders, replies.readRefill, replies.readRefills, o),
    refillStatus: (key, refill, o) =>
      one(key, 'refill_status', refill, replies.readRefillStatus, replies.readRefillStatuses, o),
    refillStatuses: (key, refills, o) =>
      many(key, 'refill_status', refills, replies.readRefillStatus, replies.readRefillStatuses, o),
    cancel: (key, orders, o) => many(key, 'cancel', orders, undefined, replies.readCancels, o),
    share: calls.share,
    close: calls.close,
  };
}

function readOrder(answer: Answer): string | undefined {
  return replies.readOrder(answerTo({}, readJson(answer)));
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
