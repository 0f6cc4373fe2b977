import type { PanelErrorKind } from './errors.ts';

/** Of each panel so many of the last calls tell how it is. */
const CALLS = 200;

/** How a panel has answered this process lately. */
interface Health {
  calls: number;
  /** Those without an answer, or with one that nobody can read. A refusal is an answer. */
  failed: number;
  medianMs: number;
}

export interface HealthBook {
  saw(panel: string, call: { ms: number; outcome: 'ok' | PanelErrorKind }): void;
  /** Nothing while it was not asked. */
  of(panel: string): Health | undefined;
  /** How many of the last calls in a row came to nothing: without an answer, and refused. */
  inRow(panel: string): { failed: number; rejected: number };
}

export function createHealthBook(): HealthBook {
  const books = new Map<string, { ms: number; isFailed: boolean }[]>();
  const rows = new Map<string, { failed: number; rejected: number }>();
  return {
    saw(panel, { ms, outcome }) {
      const isFailed = outcome !== 'ok' && outcome !== 'rejected';
      books.set(panel, [...(books.get(panel) ?? []), { ms, isFailed }].slice(-CALLS));
      const row = rows.get(panel) ?? { failed: 0, rejected: 0 };
      rows.set(panel, {
        failed: isFailed ? row.failed + 1 : 0,
        rejected: outcome === 'rejected' ? row.rejected + 1 : 0,
      });
    },
    of(panel) {
      const calls = books.get(panel);
      if (!calls) return undefined;
      const times = calls.map(({ ms }) => ms).sort((one, other) => one - other);
      return {
        calls: calls.length,
        failed: calls.filter(({ isFailed }) => isFailed).length,
        medianMs: Math.round(times[Math.floor(times.length / 2)] ?? 0),
      };
    },
    inRow: (panel) => rows.get(panel) ?? { failed: 0, rejected: 0 },
  };
}
