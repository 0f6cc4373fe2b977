import type { KeyvSqlite } from '@keyv/sqlite';
import { AT_ONCE, type Table } from './table.ts';

/** A table of Keyv's in the SQLite file, which is ours alone. */
export function sqliteTable(adapter: KeyvSqlite): Table {
  const table = `"${adapter.table}"`;
  const some = (column: string, where: string) =>
    `${column} IN (SELECT ${column} FROM ${table} WHERE ${where} LIMIT ${AT_ONCE})`;
  const deleted = async (what: string, ...values: unknown[]) =>
    (await adapter.query(`DELETE FROM ${table} WHERE ${what} RETURNING key`, ...values)).length;
  return {
    adapter,
    deleteSome: (prefix) => deleted(some('rowid', 'key >= ? AND key < ?'), prefix, `${prefix}\u{10ffff}`),
    deleteOld: (expires) => deleted(some('key', 'expires < ?'), expires),
    async renew(expires, before) {
      await adapter.query(`UPDATE ${table} SET expires = ? WHERE expires < ?`, expires, before);
    },
    async prefixKeys(path) {
      await adapter.query(
        `UPDATE OR IGNORE ${table} SET key = json_extract(value, ?) || '/' || key
         WHERE instr(key, '/') = 0 AND json_valid(value) AND json_type(value, ?) = 'text'`,
        path,
        path,
      );
    },
  };
}
