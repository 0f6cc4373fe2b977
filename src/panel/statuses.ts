interface Row {
  word: string;
  final: boolean;
  /** Other spellings, in lower case without spaces, hyphens and underscores. */
  also?: readonly string[];
}

const ORDER_STATUSES: readonly Row[] = [
  { word: 'Pending', final: false },
  { word: 'Processing', final: false },
  { word: 'In progress', final: false, also: ['progress', 'inprocess'] },
  { word: 'Awaiting', final: false },
  { word: 'Active', final: false },
  { word: 'Paused', final: false },
  { word: 'Completed', final: true, also: ['complete'] },
  { word: 'Partial', final: true },
  { word: 'Canceled', final: true, also: ['cancelled'] },
  { word: 'Refunded', final: true },
  { word: 'Failed', final: true, also: ['fail', 'error'] },
  { word: 'Expired', final: true },
];

const REFILL_STATUSES: readonly Row[] = [
  { word: 'Pending', final: false },
  { word: 'Awaiting', final: false },
  { word: 'In progress', final: false, also: ['progress', 'inprocess'] },
  { word: 'Completed', final: true, also: ['complete'] },
  { word: 'Rejected', final: true },
  { word: 'Error', final: true, also: ['fail', 'failed'] },
];

/** The standard word for an order's status; an unknown one as it came. */
export function normalizeStatus(raw: string): string {
  return find(ORDER_STATUSES, raw)?.word ?? raw.trim();
}

/** The standard word for a refill's status; an unknown one as it came. */
export function normalizeRefillStatus(raw: string): string {
  return find(REFILL_STATUSES, raw)?.word ?? raw.trim();
}

/** Whether it is a word for a status, in some spelling. */
export function isOrderStatus(word: string): boolean {
  return find(ORDER_STATUSES, word) !== undefined;
}

/** An unknown status is open: what to do with one that never ends is for the caller. */
export function isOrderFinal(status: string): boolean {
  return find(ORDER_STATUSES, status)?.final ?? false;
}

export function isOrderOpen(status: string): boolean {
  return !isOrderFinal(status);
}

export function isRefillFinal(status: string): boolean {
  return find(REFILL_STATUSES, status)?.final ?? false;
}

function find(rows: readonly Row[], status: string): Row | undefined {
  const wanted = fold(status);
  return rows.find(({ word, also }) => fold(word) === wanted || also?.includes(wanted));
}

function fold(status: string): string {
  return status.toLowerCase().replace(/[\s_-]/g, '');
}
