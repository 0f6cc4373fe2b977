import type { Query } from '../store/postgres.ts';

/** Keys of lists, and of rates, that some account sees: see `AccountRecord`. */
const SEEN = `
  SELECT value::jsonb -> 'value' ->> name FROM records, (VALUES ('services'), ('rates')) names(name)
  WHERE collection = 'service_lists_of' AND value::jsonb -> 'value' ->> name IS NOT NULL`;

/**
 * Deletes the lists in a database of several processes that no account sees any more. One that is new may be seen in a moment:
 * only those go that were `unused` at the last look too. @returns those that are now.
 */
export async function deleteUnusedLists(query: Query, unused: ReadonlySet<string>): Promise<Set<string>> {
  const ours = `collection = 'service_lists' AND shard = -1 AND split_part(key, '/', 1) NOT IN (${SEEN})`;
  const found = (await query(`SELECT key FROM records WHERE ${ours}`)).map(({ key }) => String(key));
  const again = found.filter((key) => unused.has(key));
  if (again.length > 0) await query(`DELETE FROM records WHERE ${ours} AND key = ANY($1)`, [again]);
  return new Set(found.filter((key) => !unused.has(key)));
}
