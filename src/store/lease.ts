import { StoreError } from './database.ts';

/** People are in so many shards; each is looked after by one process at a time. */
export const SHARDS = 64;

/** Whose shard an update, or a record, is of. */
export function shardOf(person: number): number {
  return Math.abs(person) % SHARDS;
}

/** The right to look after the people of one shard. It ends when another process takes it, or may have done so. */
export interface Lease {
  shard: number;
  /** How often the shard was taken; each write says it, and one of a former holder is refused. */
  epoch: string;
  /** Whether nobody else can have taken it: to be asked right before what cannot be taken back. */
  isValid(): boolean;
  /** A write was refused: it is over. */
  end(): void;
}

/** Another process looks after these people now. What was to be written is its business. */
export class FencedError extends StoreError {
  override name = 'FencedError';
  constructor({ shard }: Lease) {
    super(`Shard ${shard} is looked after by another process`);
  }
}
