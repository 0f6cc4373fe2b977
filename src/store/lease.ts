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
  /** Whether the database was in reach a moment ago: what is told by itself now can be noted as told. */
  isInReach(): boolean;
  /** It is over: a write was refused, unless another reason is given. */
  end(why?: string): void;
}

/** The database, or the right to write into it, is away: what was to be done is done later, or by another process. */
export class NotNowError extends StoreError {
  override name = 'NotNowError';
}

/** Another process looks after these people now. What was to be written is its business. */
export class FencedError extends NotNowError {
  override name = 'FencedError';
  constructor({ shard }: Lease) {
    super(`Shard ${shard} is looked after by another process`);
  }
}

/** @throws FencedError when nobody can be sure any more that these people are ours. */
export function mustHold(lease: Lease | undefined): void {
  if (lease && !lease.isValid()) throw new FencedError(lease);
}

/** @throws NotNowError also when it could not be noted that this was done: it would be done once more. */
export function mustNote(lease: Lease | undefined): void {
  mustHold(lease);
  if (lease && !lease.isInReach()) throw new NotNowError('The database is out of reach');
}
