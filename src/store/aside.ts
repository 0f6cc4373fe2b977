import type { DatabaseSync } from 'node:sqlite';
import { hasTable } from './database.ts';

/** A record that cannot be read, in words that hold nothing of it. */
export interface Unreadable {
  collection: string;
  reason: string;
}

/** What was set aside: for whoever runs the bot, and for a build that can read it. */
export interface Aside {
  /** Moves a record whose text is still this; a new one in its place stays. */
  put(what: Unreadable & { key: string; text: string; instead: string | undefined }): void | Promise<void>;
  forget(words: readonly string[]): void | Promise<void>;
}

export function createAside(
  database: DatabaseSync,
  commit: () => void,
  told: ((what: Unreadable) => void) | undefined,
): Aside {
  const inOne = (work: () => void) => {
    commit();
    database.exec('BEGIN');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    put({ collection, key, text, reason, instead }) {
      let moved: number | bigint = 0;
      inOne(() => {
        database.exec(
          'CREATE TABLE IF NOT EXISTS unreadable (collection TEXT, key TEXT, value TEXT, expires BIGINT, reason TEXT, at TEXT)',
        );
        const [copy, remove] = [
          `INSERT INTO unreadable SELECT ?, key, value, expires, ?, ? FROM "${collection}"`,
          instead === undefined ? `DELETE FROM "${collection}"` : `UPDATE "${collection}" SET value = ?`,
        ].map((sql) => database.prepare(`${sql} WHERE key = ? AND iif(typeof(value) = 'text', value, '') = ?`));
        moved = copy?.run(collection, reason, new Date().toISOString(), key, text).changes ?? 0;
        remove?.run(...(instead === undefined ? [] : [instead]), key, text);
      });
      if (moved) told?.({ collection, reason });
    },
    forget(words) {
      if (!hasTable(database, 'unreadable')) return;
      const wipe = database.prepare('DELETE FROM unreadable WHERE instr(key, ?1) OR instr(value, ?1)');
      inOne(() => {
        for (const word of words) wipe.run(word);
      });
    },
  };
}
