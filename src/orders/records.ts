import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { PANEL_ERROR_CLASSES } from '../panel/errors.ts';
import type { Service, Wanted } from '../panel/model.ts';
import { storedText } from '../panel/text.ts';
import { WIRE } from '../panel/wire.ts';

/** What is kept of a service with each order: the card must show even when the service is gone. */
const serviceSchema = z.object({
  id: storedText('id'),
  name: storedText('name'),
  type: storedText('type'),
  category: storedText('category'),
  rate: z.string(),
  min: z.number(),
  max: z.number(),
  refill: z.boolean(),
  cancel: z.boolean(),
  dripfeed: z.boolean().exactOptional(),
  wants: z
    .array(z.custom<Wanted>((one) => typeof one === 'string' && (one === 'dripfeed' || one in WIRE)))
    .exactOptional(),
});

/** Of a service what is kept of it: all that a price, a request and a card need. */
export function serviceKept({ description: _text, averageTime: _time, ...kept }: Service): Service {
  return kept;
}

/** Whether a buyer would see no difference between the two. */
export function isSameOffer(one: Service, other: Service): boolean {
  return isDeepStrictEqual(serviceKept(one), serviceKept(other));
}

const valuesSchema = z.record(z.string(), z.string());

const orderSchema = z.object({
  v: z.literal(1),
  /** The panel's id, an opaque text. */
  id: storedText('id'),
  /** How many others had that id at the panel before it. */
  turn: z.number().exactOptional(),
  account: z.string(),
  owner: z.number(),
  source: z.enum(['placed', 'tracked']),
  /** The wish that it was made for. */
  intent: z.string().exactOptional(),
  service: serviceSchema.exactOptional(),
  values: valuesSchema,
  /** What the card said that it would cost. */
  price: z.string().exactOptional(),
  /** Of the charge, as the panel told it last. */
  currency: storedText('currency').exactOptional(),
  /** The currency of the price. */
  priceIn: storedText('currency').exactOptional(),
  placedAt: z.number(),
  status: storedText('status'),
  charge: z.string().exactOptional(),
  startCount: z.string().exactOptional(),
  remains: z.string().exactOptional(),
  checkedAt: z.number().exactOptional(),
  /** When status, remains or start count last moved. */
  changedAt: z.number(),
  /** When the status last changed. */
  statusAt: z.number().exactOptional(),
  endedAt: z.number().exactOptional(),
  /** The final status that the person was last told of. Behind `status`: there is something to tell. */
  told: storedText('status').exactOptional(),
  /** The end that they were last told of, also when it runs again: see `endOf`. */
  toldEnd: z.string().exactOptional(),
  /** Message that placed it: notifications reply to it. */
  receipt: z.number().exactOptional(),
  /** Of the chat, where it was placed. */
  topic: z.number().exactOptional(),
  muted: z.boolean().exactOptional(),
  /** The panel was asked to cancel it, and has not said no. */
  cancelAsked: z.literal(true).exactOptional(),
  /** What it answered to that. */
  cancelAnswer: z.enum(['taken', 'unsaid']).exactOptional(),
  label: z.string().exactOptional(),
});
export type Order = z.infer<typeof orderSchema>;

/** What a button calls an order by, however often the panel gives its id to others: see `Ledger.named`. No id has a blank in it. */
export function nameOf({ id, turn }: { id: string; turn?: number | undefined }): string {
  return turn === undefined ? id : `${id} ${turn}`;
}

const refillSchema = z.object({
  v: z.literal(1),
  id: storedText('id'),
  order: storedText('id'),
  /** As that order's. */
  turn: z.number().exactOptional(),
  account: z.string(),
  owner: z.number(),
  requestedAt: z.number(),
  status: storedText('status'),
  changedAt: z.number(),
  endedAt: z.number().exactOptional(),
  told: storedText('status').exactOptional(),
  toldEnd: z.string().exactOptional(),
  receipt: z.number().exactOptional(),
});
export type Refill = z.infer<typeof refillSchema>;

const intentSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  owner: z.number(),
  account: z.string(),
  service: serviceSchema,
  values: valuesSchema,
  price: z.string(),
  currency: storedText('currency'),
  /** `Account.rekeyed` when it was reckoned. */
  rekeyed: z.number().exactOptional(),
  madeAt: z.number(),
  /** Of when the price is, when the panel did not tell today's: the card says so, and who confirms it knows. */
  pricedAt: z.number().exactOptional(),
  /**
   * draft: on a card that nobody confirmed. sending: `add` may be on its way. placed: the panel gave an id, the person
   * may not know. unknown: nobody knows. settled: placed and told, found by the person, or said not to be placed.
   * refused: the panel said no, nothing was taken. dropped: canceled on the card.
   */
  state: z.enum(['draft', 'sending', 'placed', 'unknown', 'settled', 'refused', 'dropped']),
  sentAt: z.number().exactOptional(),
  /** How often it was confirmed and surely not sent: each Confirm button is good for one attempt. */
  attempts: z.number().exactOptional(),
  order: storedText('id').exactOptional(),
  /** The panel's words, when it had some and gave no id. */
  said: storedText('error').exactOptional(),
  /** Why it was refused, or surely not sent. */
  problem: z.enum(PANEL_ERROR_CLASSES).exactOptional(),
  /** See `PanelError`. */
  isOfAction: z.literal(true).exactOptional(),
  balanceBefore: z.string().exactOptional(),
  balanceAfter: z.string().exactOptional(),
  /** Other orders of the account were on their way between the two balances, which tell nothing of this one then. */
  mixed: z.literal(true).exactOptional(),
  /** The message that the draft is confirmed on, or was. */
  card: z.number().exactOptional(),
  /** A line of a mass order, which tells what became of it. */
  together: z.boolean().exactOptional(),
});
/** The wish to place one order, kept from the confirmation card on. Each is sent to the panel at most once. */
export type Intent = z.infer<typeof intentSchema>;

export const schemas = { service: serviceSchema, order: orderSchema, refill: refillSchema, intent: intentSchema };
