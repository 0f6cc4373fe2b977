import type { SqliteDriver } from '@keyv/sqlite';

/** Told of what was read, or written and waited for, of the store. */
export type OnOperation = (what: { kind: 'read' | 'write'; outcome: 'ok' | 'failed'; ms: number }) => void;

/** The same driver, which tells of each operation, when somebody wants to know. */
export function measured(driver: SqliteDriver, onOperation: OnOperation | undefined): SqliteDriver {
  if (!onOperation) return driver;
  return {
    ...driver,
    async connect(...options) {
      const connection = await driver.connect(...options);
      return {
        ...connection,
        async query(sql: string, ...parameters: unknown[]) {
          const kind = /^\s*SELECT/i.test(sql) ? 'read' : 'write';
          const began = performance.now();
          let outcome: 'ok' | 'failed' = 'failed';
          try {
            const rows = await connection.query(sql, ...parameters);
            outcome = 'ok';
            return rows;
          } finally {
            onOperation({ kind, outcome, ms: performance.now() - began });
          }
        },
      };
    },
  };
}
