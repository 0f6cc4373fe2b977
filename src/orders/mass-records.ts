import { z } from 'zod';
import type { OrderValues } from '../panel/fields.ts';
import type { Service } from '../panel/model.ts';
import type { LineProblem } from './lines.ts';
import { type Intent, schemas } from './records.ts';

/** Why a run ended before its last line. `slow`: the panel asked to slow down, and those lines are left. */
const STOPS = ['person', 'funds', 'key', 'unreachable', 'silent', 'slow', 'restart', 'fault'] as const;
export type StopReason = (typeof STOPS)[number];

export const headSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  owner: z.number(),
  account: z.string(),
  currency: z.string(),
  /** draft: on a card that nobody confirmed. stopped: lines are left, which go on only when the person says so. */
  state: z.enum(['draft', 'running', 'stopped', 'done', 'dropped']),
  stop: z.enum(STOPS).exactOptional(),
  /** The panel's words about what stopped it. */
  said: z.string().exactOptional(),
  /** How often it was begun: each Confirm and Go on is good for one time. */
  runs: z.number(),
  count: z.number(),
  /** The services of its lines as they were when the prices were shown, by id. */
  services: z.record(z.string(), schemas.service),
  pricedAt: z.number(),
  balance: z.string().exactOptional(),
  startedAt: z.number().exactOptional(),
  /** The message that shows how far it is: the receipt of its orders. */
  message: z.number().exactOptional(),
});
export type Head = z.infer<typeof headSchema>;

export const rowSchema = z.object({
  number: z.number(),
  cells: z.array(z.string()),
  service: z.string().exactOptional(),
  values: z.record(z.string(), z.string()),
  price: z.string(),
  problem: z.custom<LineProblem>((value) => typeof Object(value).reason === 'string').exactOptional(),
  intent: z.string().exactOptional(),
  /** The panel's words when it refused the line. */
  said: z.string().exactOptional(),
  /** The panel refused it for a reason that has nothing to do with the line: it goes on with the others. */
  isLeft: z.boolean().exactOptional(),
});
export type Row = z.infer<typeof rowSchema>;

/**
 * bad: can't be placed as it is. left: surely not placed. unknown: nobody knows. closed: of unknown outcome, until the person
 * said that it was not placed.
 */
export type LineState = 'bad' | 'left' | 'placed' | 'refused' | 'unknown' | 'closed';

export interface Line {
  /** In the text that it came from, from 1. */
  number: number;
  cells: readonly string[];
  service?: Service;
  values: OrderValues;
  price: string;
  problem?: LineProblem;
  state: LineState;
  intent?: string;
  order?: string;
  said?: string;
}

/** A mass order as it is now. */
export type Batch = Omit<Head, 'services' | 'count' | 'v'> & { lines: Line[] };

/** @param intent the line's own, when it has one. */
export function lineOf(row: Row, services: Head['services'], intent: Intent | undefined): Line {
  const { intent: intentId, isLeft, cells, number, values, price, problem, said, service } = row;
  const known = service === undefined ? undefined : services[service];
  return {
    number,
    cells,
    values,
    price,
    ...(known ? { service: known } : {}),
    ...(problem ? { problem } : {}),
    ...(said === undefined ? {} : { said }),
    ...(intentId === undefined ? {} : { intent: intentId }),
    ...(intent?.order === undefined ? {} : { order: intent.order }),
    state: problem ? 'bad' : intentId === undefined || isLeft ? 'left' : stateOf(intent),
  };
}

/** What became of a line, told by its intent. */
function stateOf(intent: Intent | undefined): LineState {
  switch (intent?.state) {
    case 'draft':
      return 'left';
    case 'sending':
    case 'unknown':
      return 'unknown';
    case 'placed':
      return 'placed';
    case 'settled':
      return intent.order === undefined ? 'closed' : 'placed';
    case 'refused':
      return 'refused';
    default:
      return 'closed';
  }
}

/** Of a service what its lines need to be placed. */
export function kept({
  id,
  name,
  type,
  category,
  rate,
  min,
  max,
  refill,
  cancel,
  dripfeed,
}: Service): Head['services'][string] {
  return { id, name, type, category, rate, min, max, refill, cancel, ...(dripfeed === undefined ? {} : { dripfeed }) };
}
