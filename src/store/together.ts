import type { Query } from './postgres.ts';

/** Where a record is. */
interface Place {
  collection: string;
  shard: number;
  key: string;
}

interface Write extends Place {
  epoch: string;
  value: string;
  expires: number | null;
}

/** Reads and writes of one turn of the event loop, in one statement each: a way to the server and back, and a wait for its disk, for all. */
export interface Together {
  read(places: readonly Place[]): Promise<(string | undefined)[]>;
  /** Also over what is there. @returns of each whether its epoch is still that of the shard: else it was not written. */
  write(writes: readonly Write[]): Promise<boolean[]>;
}

/** In one statement, and those that belong to the last of them. */
const MOST = 500;

const nameOf = ({ collection, shard, key }: Place) => `${shard}/${collection}/${key}`;

export function createTogether(query: Query): Together {
  const readAll = async (places: readonly Place[]) => {
    const rows = await query(
      `SELECT records.collection, records.shard, records.key, value
       FROM unnest($1::text[], $2::smallint[], $3::text[]) AS wanted(collection, shard, key)
       JOIN records USING (collection, shard, key)`,
      [places.map(({ collection }) => collection), places.map(({ shard }) => shard), places.map(({ key }) => key)],
    );
    return new Map(rows.map((row) => [nameOf(row as unknown as Place), String(row.value)]));
  };
  const writeAll = async (writes: readonly Write[]) => {
    const columns = (['collection', 'shard', 'key', 'value', 'expires', 'epoch'] as const).map((name) =>
      writes.map((write) => write[name]),
    );
    const rows = await query(
      `INSERT INTO records SELECT collection, entry.shard, key, value, expires
       FROM unnest($1::text[], $2::smallint[], $3::text[], $4::text[], $5::bigint[], $6::bigint[])
         AS entry(collection, shard, key, value, expires, epoch)
       JOIN shards ON shards.shard = entry.shard AND shards.epoch = entry.epoch
       ON CONFLICT (collection, shard, key) DO UPDATE SET value = excluded.value, expires = excluded.expires
       RETURNING collection, shard, key`,
      columns,
    );
    return new Map(rows.map((row) => [nameOf(row as unknown as Place), true]));
  };
  const read = together(readAll);
  const write = together(writeAll);
  return { read, write: async (all) => (await write(all)).map((done) => done === true) };
}

/** What is asked for in one turn of the event loop is asked for at once; of two about the same place, the last one counts for both. */
function together<A extends Place, R>(askAll: (all: readonly A[]) => Promise<ReadonlyMap<string, R>>) {
  let turn: { asked: Map<string, A>; answers: Promise<ReadonlyMap<string, R>> } | undefined;
  const begin = () => {
    const asked = new Map<string, A>();
    const { promise: answers, resolve, reject } = Promise.withResolvers<ReadonlyMap<string, R>>();
    const begun = { asked, answers };
    setImmediate(() => {
      if (turn === begun) turn = undefined;
      askAll([...asked.values()]).then(resolve, reject);
    });
    return begun;
  };
  return async (all: readonly A[]): Promise<(R | undefined)[]> => {
    if (!turn || turn.asked.size >= MOST) turn = begin();
    const { asked, answers } = turn;
    for (const one of all) asked.set(nameOf(one), one);
    const found = await answers;
    return all.map((one) => found.get(nameOf(one)));
  };
}
