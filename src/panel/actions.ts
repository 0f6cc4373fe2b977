export type Action = 'services' | 'balance' | 'add' | 'status' | 'refill' | 'refill_status' | 'cancel';

interface Row {
  /** A read. A write is never sent twice: the panel has no way to tell a repetition from a new one. */
  repeatable: boolean;
  /** The longest answer. */
  maxBytes: number;
}

interface BatchRow extends Row {
  /** The parameter with several ids, separated by commas, and how many it takes. */
  parameter: string;
  limit: number;
  /** One id, where the panel knows no batch. */
  alone: (id: string) => Record<string, string>;
}

export type Batched = 'status' | 'refill' | 'refill_status' | 'cancel';

const MIB = 2 ** 20;

export const ACTIONS: Readonly<Record<Action, Row> & Record<Batched, BatchRow>> = {
  services: { repeatable: true, maxBytes: 32 * MIB },
  balance: { repeatable: true, maxBytes: 16 * MIB },
  add: { repeatable: false, maxBytes: 16 * MIB },
  status: { repeatable: true, maxBytes: 16 * MIB, parameter: 'orders', limit: 100, alone: (order) => ({ order }) },
  refill: { repeatable: false, maxBytes: 16 * MIB, parameter: 'orders', limit: 100, alone: (order) => ({ order }) },
  refill_status: {
    repeatable: true,
    maxBytes: 16 * MIB,
    parameter: 'refills',
    limit: 100,
    alone: (refill) => ({ refill }),
  },
  cancel: {
    repeatable: false,
    maxBytes: 16 * MIB,
    parameter: 'orders',
    limit: 100,
    alone: (order) => ({ order, orders: order }),
  },
};
