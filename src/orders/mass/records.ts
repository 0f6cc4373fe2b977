import { z } from 'zod';
import type { OrderValues } from '../../panel/fields.ts';
import type { Service } from '../../panel/model.ts';
import { storedText } from '../../panel/text.ts';
import type { Store } from '../../store/store.ts';
import type { ListLine } from '../csv.ts';
import type { Place } from '../place.ts';
import { type Intent, schemas, serviceKept } from '../records.ts';
import { judgeLine, type LineProblem } from './judge.ts';

/** So long after its draft it can be begun and gone on with: the intents of its lines, which tell what was placed, live longer. */
export const KEPT_MS = 60 * 86_400_000;
/** Lines outlive what names them: one that is gone would be one of unknown outcome. */
const LINES_OUTLIVE = 2;
/** A card that nobody confirmed. */
const DRAFT_MS = 86_400_000;
/** Records that the store writes in one transaction. */
const CHUNK = 200;

/**
 * Why a run ended before its last line. `action`: the key is refused for that alone. `changed`: its account did. `slow`: the
 * panel asked to slow down, and those lines are left. `wait`: it asked for more than a moment. `prices`: what is left is not
 * offered any more as it was confirmed.
 */
const STOPS = [
  'person',
  'funds',
  'key',
  'action',
  'changed',
  'unreachable',
  'silent',
  'slow',
  'wait',
  'maintenance',
  'prices',
  'restart',
  'fault',
] as const;
export type StopReason = (typeof STOPS)[number];

const headSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  owner: z.number(),
  account: z.string(),
  currency: storedText('currency'),
  /** draft: on a card that nobody confirmed. stopped: lines are left, which go on only when the person says so. */
  state: z.enum(['draft', 'running', 'stopped', 'done', 'dropped']),
  stop: z.enum(STOPS).exactOptional(),
  /** The panel's words about what stopped it. */
  said: storedText('error').exactOptional(),
  /** The moment until which the panel asked to wait, to show it. */
  until: z.number().exactOptional(),
  /** When it was drafted, in ms of `passed`. Older ones don't say. */
  bornAt: z.number().exactOptional(),
  /** How often it was begun: each Confirm and Go on is good for one time. */
  runs: z.number(),
  count: z.number(),
  /** The language in which its lines were read: it tells what the signs in a number mean. */
  language: z.string().exactOptional(),
  /** The services of its lines as they were when the prices were shown, by id. */
  services: z.record(z.string(), schemas.service),
  pricedAt: z.number(),
  /** `Account.rekeyed` at that time. */
  rekeyed: z.number().exactOptional(),
  /** How often prices or services had changed when it was priced anew: a button is good for what it was shown with. */
  changes: z.number().exactOptional(),
  balance: z.string().exactOptional(),
  /** The message that it is confirmed on, and that then shows how far it is: the receipt of its orders. */
  message: z.number().exactOptional(),
  /** Of the chat, where it was confirmed. */
  topic: z.number().exactOptional(),
});
type Head = z.infer<typeof headSchema>;

const rowSchema = z.object({
  number: z.number(),
  cells: z.array(z.string()),
  service: z.string().exactOptional(),
  values: z.record(z.string(), z.string()),
  price: z.string(),
  problem: z.custom<LineProblem>((value) => typeof Object(value).reason === 'string').exactOptional(),
  intent: z.string().exactOptional(),
  /** The panel's words when it refused the line. */
  said: storedText('error').exactOptional(),
  /** Of a card that nobody confirmed so far. */
  isDraft: z.literal(true).exactOptional(),
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

/** A new one. `replaced`: the message that showed the draft whose place it took. */
export type Drafted = Batch & { replaced?: number };

/** Names a mass order. */
type Name = Pick<Head, 'account' | 'id'>;

/** What is stored of mass orders. */
export interface MassRecords {
  /** Keeps a new draft, with its lines, in place of the account's last one; nothing when none of its lines is good. */
  add(rows: readonly Row[], head: Head): Promise<Drafted>;
  /** Whether a newer draft of its account has taken the place of this one. */
  isReplaced(batch: Name): Promise<boolean>;
  /** A draft was confirmed: its lines stay. */
  confirm(batch: Name): Promise<void>;
  /** One that can still be begun or gone on with, or that ended in time. */
  get(account: string, id: string): Promise<Batch | undefined>;
  /** As it was stored: what says that it runs may be of a former process. */
  head(account: string, id: string): Promise<Head | undefined>;
  /** The whole of it, with what became of its lines. */
  load(head: Head): Promise<Batch>;
  change(batch: Name, next: (old: Head) => Head): Promise<Head | undefined>;
  /** Writes these lines anew, but for those that were tried since they were read. */
  renew(batch: Name, lines: readonly { index: number; was: Line; row: Row }[]): Promise<void>;
  /** Notes what became of one line; what was said of it before is gone. @throws Error when the line is not kept any more. */
  note(batch: Name, index: number, more: Partial<Row>): Promise<void>;
  forget(account: string): Promise<void>;
}

export function createMassRecords(parts: {
  store: Store;
  place: Place;
  passed: () => number;
  /** Whether this process is at it. */
  isRunning: (batch: Name) => boolean;
}): MassRecords {
  const { place, passed } = parts;
  const heads = parts.store.collection('mass', {
    schema: headSchema,
    ttlMs: KEPT_MS,
    ttlOf: ({ state }) => (state === 'draft' ? DRAFT_MS : KEPT_MS),
  });
  const rows = parts.store.collection('mass_lines', {
    schema: rowSchema,
    ttlMs: LINES_OUTLIVE * KEPT_MS,
    ttlOf: ({ isDraft }) => LINES_OUTLIVE * (isDraft ? DRAFT_MS : KEPT_MS),
  });
  /** The account's draft. */
  const drafts = parts.store.collection('mass_drafts', { schema: z.string(), ttlMs: DRAFT_MS });
  const headKey = ({ account, id }: Name) => `${account}/${id}`;
  const rowKey = (batch: Name, index: number | '') => `${headKey(batch)}/${index}`;
  const rowsOf = (batch: Name, count: number) =>
    rows.getMany(Array.from({ length: count }, (_row, index) => rowKey(batch, index)));

  const write = async (batch: Name, changed: readonly (readonly [index: number, row: Row])[]) => {
    for (let at = 0; at < changed.length; at += CHUNK) {
      await rows.setMany(changed.slice(at, at + CHUNK).map(([index, row]) => [rowKey(batch, index), row] as const));
    }
  };

  const records: MassRecords = {
    async add(lines, head) {
      if (lines.every(({ problem }) => problem)) return batchOf(head, lines);
      const { account } = head;
      let replaced: number | undefined;
      await drafts.update(account, async (id) => {
        let isDraft = false;
        replaced = undefined;
        const old = id === undefined ? undefined : { account, id };
        if (old) {
          await heads.update(headKey(old), (found) => {
            isDraft = found?.state === 'draft' && !parts.isRunning(old);
            replaced = isDraft ? found?.message : undefined;
            return isDraft ? undefined : found;
          });
        }
        if (old && isDraft) await rows.deletePrefix(rowKey(old, ''));
        return head.id;
      });
      await write(
        head,
        [...lines.entries()].map(([index, row]) => [index, { ...row, isDraft: true }]),
      );
      await heads.set(headKey(head), head);
      return { ...(await records.load(head)), ...(replaced === undefined ? {} : { replaced }) };
    },
    async isReplaced({ account, id }) {
      const newest = await drafts.get(account);
      return newest !== undefined && newest !== id && (await heads.get(headKey({ account, id }))) === undefined;
    },
    async confirm(batch) {
      const head = await records.head(batch.account, batch.id);
      const found = await rowsOf(batch, head?.count ?? 0);
      const kept = found.flatMap((row, index) => {
        if (!row?.isDraft) return [];
        const { isDraft: _isDraft, ...rest } = row;
        return [[index, rest] as const];
      });
      await write(batch, kept);
    },
    async get(account, id) {
      const head = await records.head(account, id);
      return head && passed() - (head.bornAt ?? passed()) < KEPT_MS ? records.load(head) : undefined;
    },
    head: (account, id) => heads.get(headKey({ account, id })),
    async load(head) {
      const found = await rowsOf(head, head.count);
      const intents = await place.intents(
        head.account,
        found.flatMap((row) => row?.intent ?? []),
      );
      const batch = batchOf(head, found, intents);
      if (head.state !== 'running' || parts.isRunning(head)) return batch;
      // Its run ended without leaving word: a fault of ours.
      const isLeft = batch.lines.some((line) => line.state === 'left');
      return isLeft ? { ...batch, state: 'stopped', stop: 'fault' } : { ...batch, state: 'done' };
    },
    change: (batch, next) => heads.update(headKey(batch), (old) => (old ? next(old) : undefined)),
    async renew(batch, lines) {
      for (let at = 0; at < lines.length; at += CHUNK) {
        const some = lines.slice(at, at + CHUNK).map(({ index, was, row }) =>
          rows.update(rowKey(batch, index), (old) => {
            if (!old || old.intent !== was.intent) return old;
            return old.isDraft ? { ...row, isDraft: true } : row;
          }),
        );
        await Promise.all(some);
      }
    },
    async note(batch, index, more) {
      const row = await rows.update(rowKey(batch, index), (old) => {
        if (!old) return undefined;
        const { said: _said, isLeft: _isLeft, ...rest } = old;
        return { ...rest, ...more };
      });
      if (!row) throw new Error('a line of a mass order is lost');
    },
    async forget(account) {
      await drafts.delete(account);
      await heads.deletePrefix(`${account}/`);
      await rows.deletePrefix(`${account}/`);
    },
  };
  return records;
}

/** What today's services make of lines that somebody sent. */
export function judgeLines(
  lines: readonly ListLine[],
  find: (id: string) => Service | undefined,
  today: Date,
  language: string | undefined,
): { services: Head['services']; rows: Row[] } {
  const services: Head['services'] = {};
  const rows = lines.map(({ number, cells }): Row => {
    const result = judgeLine(cells, find, today, language);
    if (result.service) services[result.service.id] = serviceKept(result.service);
    const base = { number, cells, ...(result.service ? { service: result.service.id } : {}) };
    return result.ok
      ? { ...base, values: result.values as Row['values'], price: result.price }
      : { ...base, values: {}, price: '0', problem: result.problem };
  });
  return { services, rows };
}

function batchOf(
  { services, count: _count, v: _v, ...rest }: Head,
  rows: readonly (Row | undefined)[],
  intents?: ReadonlyMap<string, Intent>,
): Batch {
  return {
    ...rest,
    lines: rows.map((row, index) =>
      row ? lineOf(row, services, intents?.get(row.intent ?? '')) : lostLine(index + 1),
    ),
  };
}

/** @param intent the line's own, when it has one. */
function lineOf(row: Row, services: Head['services'], intent: Intent | undefined): Line {
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

/** A line whose record is lost keeps its place: it may have been placed, and is not placed again. */
function lostLine(number: number): Line {
  return { number, cells: [], values: {}, price: '0', state: 'unknown' };
}

/** What became of a line, told by its intent. */
function stateOf(intent: Intent | undefined): LineState {
  switch (intent?.state) {
    case 'draft':
      return 'left';
    case 'sending':
    case 'unknown':
    case undefined: // Its record is lost.
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
