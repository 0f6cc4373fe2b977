import { createHash } from 'node:crypto';

/** Something that is stored, as either engine tells it: the collection that it is of, and its texts. */
export interface Piece {
  of: string;
  texts: readonly (string | null)[];
}

/**
 * Whose a record is: `person` and `account` begin the key with their id, of `value` the record itself is the account's id. The
 * others have no record that is copied as it is: `unlike` each engine keeps in its own way, see the readers; `left` is made anew.
 */
export const KEYS: Readonly<Record<string, 'person' | 'account' | 'value' | 'nobody' | 'unlike' | 'left'>> = {
  people: 'person',
  accounts: 'account',
  offered_keys: 'person',
  refused_keys: 'nobody',
  balance_lines: 'account',
  favorites_seen: 'account',
  boards: 'person',
  dialogues: 'person',
  orders: 'account',
  refills: 'account',
  history: 'account',
  history_counts: 'account',
  labels: 'account',
  label_keys: 'account',
  presets: 'account',
  intents: 'account',
  drafts: 'account',
  unsettled: 'value',
  requests: 'account',
  watch: 'account',
  mass: 'account',
  mass_lines: 'account',
  mass_drafts: 'account',
  mass_open: 'account',
  service_lists_of: 'account',
  service_lists: 'nobody',
  inbox_batches: 'unlike',
  inbox_handled: 'unlike',
  inbox_last: 'unlike',
  inbox: 'unlike',
  access: 'nobody',
  invitations: 'nobody',
  maintenance: 'nobody',
  notices: 'nobody',
  notice_progress: 'nobody',
  alarms: 'nobody',
  alarms_told: 'nobody',
  admins: 'nobody',
  days: 'nobody',
  // Of the people of each process, or all: they are counted anew.
  census: 'left',
  panels: 'nobody',
  // Each shard has its own. Where there is none, it is looked once more.
  looks: 'left',
  registered: 'nobody',
  times: 'unlike',
  seal: 'unlike',
};

/** How many pieces each collection has, and what they are, in whatever order they come. */
export interface Tally {
  add(piece: Piece): void;
  total(): number;
  /** The collections that differ. */
  unlike(other: Tally): string[];
  of(name: string): string | undefined;
  names(): string[];
}

const ALL = 2n ** 128n - 1n;

export function createTally(): Tally {
  const sums = new Map<string, { count: number; digest: bigint }>();
  const tally: Tally = {
    add({ of, texts }) {
      const hex = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 32);
      const { count, digest } = sums.get(of) ?? { count: 0, digest: 0n };
      sums.set(of, { count: count + 1, digest: (digest + BigInt(`0x${hex}`)) & ALL });
    },
    total: () => [...sums.values()].reduce((sum, { count }) => sum + count, 0),
    of(name) {
      const sum = sums.get(name);
      return sum && `${sum.count} ${sum.digest}`;
    },
    names: () => [...sums.keys()],
    unlike: (other) =>
      [...new Set([...tally.names(), ...other.names()])].filter((name) => tally.of(name) !== other.of(name)),
  };
  return tally;
}
