import type { PanelOrder, WireService } from './model.ts';

/** How this panel writes its answers. The first value of each is the specification's; assign to change. */
export interface Dialect {
  /** rate, min, max, charge, start_count, remains, balance, runs, posts. */
  numbers: 'strings' | 'numbers';
  /** `refill` and `cancel` of a service. */
  booleans: 'booleans' | 'numbers' | 'strings';
  /** `In progress` | `In Progress` | `Inprogress`, `Cancelled`, `Complete` | `in_progress`, `completed`. */
  statusWords: 'spec' | 'title' | 'joined' | 'snake';
  /** New orders get ids such as 23501 | "23501" | "65f0..." | "ord_01HG..." | "KJDSAQWERT". */
  orderIds: 'integer' | 'string' | 'hex' | 'ulid' | 'letters';
  /** An unknown id in `status` with `orders`: `{ "error": "..." }` | `"..."`. */
  batchErrors: 'objects' | 'strings';
  /** `status` with `orders`: object by id | list of `{ order, ... }`. */
  statusBatch: 'byId' | 'list';
  /** `[{ order, cancel: 1 }]` | `[{ order, cancel: { "status": 1 } }]` | `{ "id": "requested" }`. */
  cancelAnswer: 'spec' | 'statusObject' | 'byId';
  /** `{ order }` | HTTP 201 with `{ "status": "success", order }`. */
  addAnswer: 'spec' | 'success201';
  /** start_count and remains of an order that has not started; the specification leaves it open: 0 and the quantity. */
  beforeStart: 'numbers' | 'null' | 'empty' | 'Unknown';
  /** Fields that `services` leaves out. */
  missingFields: (keyof WireService)[];
  /** `services` carries desc, dripfeed and average_time for every service. */
  extraFields: boolean;
  /** `Bad link` | `neworder.error.link`. */
  errorWords: 'plain' | 'neworder';
  /** Several ids in one request | one id only for a status | one id only for all: `order` or `refill`, the others are not looked at. */
  ids: 'batches' | 'oneStatus' | 'one';
  /** `{ error }` | with a balance beside it | `{ errors: { message } }`. */
  errors: 'spec' | 'withBalance' | 'object';
  /** `add` wants a quantity of every type that has a link, too: refuses one without. */
  alwaysQuantity: boolean;
  /** HTTP status of `{ "error": ... }`. */
  errorStatus: number;
}

export function specDialect(): Dialect {
  return {
    numbers: 'strings',
    booleans: 'booleans',
    statusWords: 'spec',
    orderIds: 'integer',
    batchErrors: 'objects',
    statusBatch: 'byId',
    cancelAnswer: 'spec',
    addAnswer: 'spec',
    beforeStart: 'numbers',
    missingFields: [],
    extraFields: false,
    errorWords: 'plain',
    ids: 'batches',
    errors: 'spec',
    alwaysQuantity: false,
    errorStatus: 200,
  };
}

/** How whole panels speak: what differs from the specification. */
export const SPEECHES = {
  standard: {},
  'no batch': { ids: 'oneStatus' },
  'errors that carry a balance': { errors: 'withBalance' },
  'errors as an object': { errors: 'object', errorStatus: 422 },
  'one by one': { ids: 'one' },
  'letters as ids': { orderIds: 'letters' },
  'a quantity of all': { alwaysQuantity: true },
} as const satisfies Record<string, Partial<Dialect>>;
export type Speech = keyof typeof SPEECHES;

const joinedWords: Record<string, string> = {
  'In progress': 'Inprogress',
  Completed: 'Complete',
  Canceled: 'Cancelled',
  Fail: 'Failed',
};

const newOrderWords: [RegExp, string][] = [
  [/^Incorrect service ID$/, 'neworder.error.incorrect_service_id'],
  [/^Bad link$/, 'neworder.error.link'],
  [/^You have active order/, 'neworder.error.link_duplicate'],
  [/^Quantity less/, 'neworder.error.min_quantity'],
  [/^Quantity more/, 'neworder.error.max_quantity'],
  [/^Not enough funds/, 'neworder.error.not_enough_funds'],
];

/** Writes the panel's values as JSON values of the dialect, which may change between calls. */
export function createWriter(dialect: Dialect) {
  const number = (value: string | number) => (dialect.numbers === 'numbers' ? Number(value) : String(value));

  const boolean = (value: boolean) => {
    if (dialect.booleans === 'booleans') return value;
    return dialect.booleans === 'numbers' ? Number(value) : String(Number(value));
  };

  const id = (value: string) =>
    dialect.orderIds === 'integer' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : value;

  const statusWord = (word: string) => {
    if (dialect.statusWords === 'title') return word === 'In progress' ? 'In Progress' : word;
    if (dialect.statusWords === 'joined') return joinedWords[word] ?? word;
    return dialect.statusWords === 'snake' ? word.toLowerCase().replaceAll(' ', '_') : word;
  };

  const errorText = (text: string) =>
    dialect.errorWords === 'plain' ? text : (newOrderWords.find(([seen]) => seen.test(text))?.[1] ?? text);

  const refusal = (text: string) => {
    const error = errorText(text);
    if (dialect.errors === 'object') return { errors: { message: error } };
    return dialect.errors === 'withBalance' ? { error, balance: '0.00', currency: 'USD' } : { error };
  };

  const count = (order: PanelOrder, value: number) => {
    if (order.start_count !== null || dialect.beforeStart === 'numbers') return number(value);
    return { null: null, empty: '', Unknown: 'Unknown' }[dialect.beforeStart];
  };

  const status = (order: PanelOrder) => {
    const orders = order.orders.map(id);
    const word = statusWord(order.status);
    if (order.kind === 'dripfeed') return { status: word, runs: number(orders.length), orders };
    if (order.kind === 'subscription') {
      return { status: word, expiry: order.parameters.expiry ?? '', posts: number(orders.length), orders };
    }
    return {
      charge: number(order.charge),
      start_count: count(order, order.start_count ?? 0),
      status: word,
      remains: count(order, order.remains),
      currency: order.currency,
    };
  };

  const service = (item: WireService, rate: string) => {
    const extra = { desc: `About ${item.name}`, dripfeed: item.type === 'Default', average_time: '2 hours 5 minutes' };
    const { refill, cancel, dripfeed, ...rest } = dialect.extraFields ? { ...extra, ...item } : item;
    const written: Partial<Record<keyof WireService, unknown>> = {
      ...rest,
      rate: number(rate),
      min: number(item.min),
      max: number(item.max),
      refill: boolean(refill),
      cancel: boolean(cancel),
      ...(dripfeed === undefined ? {} : { dripfeed: boolean(dripfeed) }),
    };
    for (const field of dialect.missingFields) delete written[field];
    return written;
  };

  return { number, id, statusWord, errorText, refusal, status, service };
}
