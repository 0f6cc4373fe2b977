import type { SqliteDriver } from '@keyv/sqlite';
import type { Query } from './postgres.ts';

/** Told of what was read, or written and waited for, of the store. */
export type OnOperation = (what: { kind: 'read' | 'write'; outcome: 'ok' | 'failed'; ms: number }) => void;

/** The same driver, which tells of each operation, when somebody wants to know. */
export function measured(driver: SqliteDriver, onOperation: OnOperation | undefined): SqliteDriver {
  if (!onOperation) return driver;
  return {
    ...driver,
    async connect(...options) {
      const connection = await driver.connect(...options);
      const query = (sql: string, ...parameters: unknown[]) =>
        telling(sql, onOperation, () => connection.query(sql, ...parameters));
      return { ...connection, query: query as typeof connection.query };
    },
  };
}

export function measuredQuery(query: Query, onOperation: OnOperation | undefined): Query {
  return onOperation ? (sql, values) => telling(sql, onOperation, () => query(sql, values)) : query;
}

async function telling<T>(sql: string, onOperation: OnOperation, work: () => Promise<T>): Promise<T> {
  const kind = /^\s*SELECT/i.test(sql) ? 'read' : 'write';
  const began = performance.now();
  let outcome: 'ok' | 'failed' = 'failed';
  try {
    const answer = await work();
    outcome = 'ok';
    return answer;
  } finally {
    onOperation({ kind, outcome, ms: performance.now() - began });
  }
}
