import { createHash } from 'node:crypto';
import { z } from 'zod';
import { stripMarks } from '../panel/input.ts';
import { storedText } from '../panel/text.ts';
import type { Store } from '../store/store.ts';
import { HISTORIES_IN_MEMORY, type Ledger } from './ledger.ts';
import { nameOf, type Order } from './records.ts';

export const LONGEST_LABEL = 40;

const listSchema = z.object({
  label: z.string(),
  /** Orders by their `nameOf` (a former version kept the id alone) that have it, or had it when a process died over taking it away. */
  orders: z.array(z.object({ id: storedText('id'), at: z.number() })),
});
type Entry = z.infer<typeof listSchema>['orders'][number];

/** A label in use. */
export interface Label {
  /** Short enough for a button; the same for all spellings in capitals and small letters. */
  key: string;
  label: string;
  count: number;
}

export type ParsedLabel = { ok: true; label: string } | { ok: false; reason: 'empty' | 'tooLong' | 'tooManyLines' };

/** Words on orders, such as a client's name. The order's own record is the truth; the lists here are there to find it by. */
export interface Labels {
  /** Puts a label on an order; `undefined` takes it away. @returns the order as it is now. */
  put(account: string, order: string, label: string | undefined): Promise<Order | undefined>;
  /** Those in use, the last one used first. */
  list(account: string): Promise<Label[]>;
  find(account: string, key: string): Promise<Label | undefined>;
  /** Orders with a label, newest first: so many, from a place on. */
  orders(account: string, key: string, offset: number, most: number): Promise<Order[]>;
  forget(account: string): Promise<void>;
}

export function createLabels(parts: { store: Store; ledger: Ledger }): Labels {
  const { ledger } = parts;
  const lists = parts.store.collection('labels', { schema: listSchema });
  // Keys of an account's labels, the last one used first.
  const used = parts.store.collection('label_keys', { schema: z.array(z.string()), inMemory: HISTORIES_IN_MEMORY });
  const listKey = (account: string, key: string) => `${account}/${key}`;

  const enter = async (order: Order, label: string) => {
    const key = keyOfLabel(label);
    await lists.update(listKey(order.account, key), (old) => ({
      label,
      orders: [
        ...(old?.orders ?? []).filter((entry) => !isOf(entry, order)),
        { id: nameOf(order), at: order.placedAt },
      ].sort((a, b) => b.at - a.at),
    }));
    await used.update(order.account, (old = []) => [key, ...old.filter((other) => other !== key)]);
  };
  const leave = async (order: Order, label: string) => {
    const key = keyOfLabel(label);
    const left = await lists.update(listKey(order.account, key), (old) => {
      const orders = (old?.orders ?? []).filter((entry) => !isOf(entry, order));
      return old && orders.length > 0 ? { ...old, orders } : undefined;
    });
    if (!left) await used.update(order.account, (old = []) => old.filter((other) => other !== key));
  };
  const find = async (account: string, key: string): Promise<Label | undefined> => {
    const found = await lists.get(listKey(account, key));
    return found && { key, label: found.label, count: found.orders.length };
  };

  return {
    async put(account, id, label) {
      const order = await ledger.order(account, id);
      if (!order) return undefined;
      // The new list first, the old one last: in between, an order is on a list too many and on none too few.
      if (label !== undefined) await enter(order, label);
      const changed = await ledger.changeOrder(account, id, ({ label: _label, ...old }) =>
        label === undefined ? old : { ...old, label },
      );
      const before = order.label;
      if (before !== undefined && (label === undefined || keyOfLabel(before) !== keyOfLabel(label))) {
        await leave(order, before);
      }
      return changed;
    },
    async list(account) {
      const keys = (await used.get(account)) ?? [];
      const found = await Promise.all(keys.map((key) => find(account, key)));
      return found.filter((label) => label !== undefined);
    },
    find,
    async orders(account, key, offset, most) {
      const entries = (await lists.get(listKey(account, key)))?.orders ?? [];
      const found = await Promise.all(
        entries.slice(offset, offset + most).map(async (entry) => {
          const named = await ledger.named(account, entry.id);
          if (named?.placedAt === entry.at) return named;
          const last = await ledger.order(account, entry.id);
          return last?.placedAt === entry.at ? last : named;
        }),
      );
      return found.filter((order) => order !== undefined);
    },
    async forget(account) {
      await lists.deletePrefix(`${account}/`);
      await used.delete(account);
    },
  };
}

/** Whether an entry is about an order: it may have been made when that had another name. */
function isOf(entry: Entry, order: Order): boolean {
  const panelId = (name: string) => /^~*([^ ]*)/.exec(name)?.[1];
  return entry.id === nameOf(order) || (entry.at === order.placedAt && panelId(entry.id) === panelId(order.id));
}

/** One word or a few on one line, without marks and needless blanks. */
export function parseLabel(text: string): ParsedLabel {
  const label = stripMarks(text);
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(label)) return { ok: false, reason: 'empty' };
  if (label.includes('\n')) return { ok: false, reason: 'tooManyLines' };
  const plain = label.replace(/\s+/g, ' ');
  return Array.from(plain).length > LONGEST_LABEL ? { ok: false, reason: 'tooLong' } : { ok: true, label: plain };
}

/** The same for `Ann`, `ann` and ` ANN`. */
export function keyOfLabel(label: string): string {
  const folded = label.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(folded).digest('base64url').slice(0, 8);
}
