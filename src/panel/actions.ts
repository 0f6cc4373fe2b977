export type Action = 'services' | 'balance' | 'add' | 'status' | 'refill' | 'refill_status' | 'cancel';

interface Row {
  /** A read. A write is never sent twice: the panel has no way to tell a repetition from a new one. */
  repeatable: boolean;
}

interface BatchRow extends Row {
  /** The parameter with several ids, separated by commas, and how many it takes. */
  parameter: string;
  limit: number;
}

export type Batched = 'status' | 'refill' | 'refill_status' | 'cancel';

export const ACTIONS: Readonly<Record<Action, Row> & Record<Batched, BatchRow>> = {
  services: { repeatable: true },
  balance: { repeatable: true },
  add: { repeatable: false },
  status: { repeatable: true, parameter: 'orders', limit: 100 },
  refill: { repeatable: false, parameter: 'orders', limit: 100 },
  refill_status: { repeatable: true, parameter: 'refills', limit: 100 },
  cancel: { repeatable: false, parameter: 'orders', limit: 100 },
};
