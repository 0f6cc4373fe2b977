import { z } from 'zod';
import { PanelError } from '../panel/errors.ts';
import { compare } from '../panel/price.ts';
import type { Store } from '../store/store.ts';
import type { Account, Accounts } from './accounts.ts';

/** Between two looks at a balance that nobody asked for. */
const LOOK_EVERY_MS = 600_000;

export interface BalanceLine {
  /** The line of an account, as decimal text. */
  get(account: string): Promise<string | undefined>;
  /** Draws the line, or takes it away. */
  set(account: string, line: string | undefined): Promise<void>;
  /** Takes a balance that was read for another reason. Warns once for each fall under the line. */
  saw(account: Account, balance: { balance: string; currency: string }): Promise<void>;
  /** Reads the balance of an account with a line: money was spent. */
  look(account: string): Promise<void>;
  forget(account: string): Promise<void>;
  start(): void;
  stop(): void;
}

export function createBalanceLine(parts: {
  store: Store;
  accounts: Accounts;
  /** @returns whether the person was told; otherwise it is tried again at the next look. */
  warn: (account: Account, balance: { balance: string; currency: string }, line: string) => Promise<boolean>;
  onError: (error: unknown) => void;
}): BalanceLine {
  const { accounts } = parts;
  const lines = parts.store.collection('balance_lines', {
    schema: z.object({ line: z.string(), isBelow: z.boolean() }),
  });
  /** Whose owner is being warned. */
  const warning = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const api: BalanceLine = {
    get: async (account) => (await lines.get(account))?.line,
    async set(account, line) {
      if (line === undefined) await lines.delete(account);
      else await lines.set(account, { line, isBelow: false });
    },
    async saw(account, balance) {
      const old = await lines.get(account.id);
      if (!old) return;
      const isBelow = compare(balance.balance, old.line) < 0;
      if (isBelow === old.isBelow || warning.has(account.id)) return;
      warning.add(account.id);
      try {
        if (isBelow && !(await parts.warn(account, balance, old.line))) return;
        await lines.update(account.id, (now) => (now?.line === old.line ? { ...now, isBelow } : now));
      } finally {
        warning.delete(account.id);
      }
    },
    async look(id) {
      if (!(await lines.get(id))) return;
      const account = await accounts.byId(id);
      if (!account || account.refused !== undefined || !(await accounts.isServed(account.owner))) return;
      try {
        await api.saw(account, await accounts.panelOf(account).balance({ background: true }));
      } catch (error) {
        if (!(error instanceof PanelError)) parts.onError(error); // The panel's bad day: there is a next look.
      }
    },
    forget: (account) => lines.delete(account),
    start() {
      const round = async () => {
        for await (const [account] of lines.entries()) await api.look(account);
      };
      timer = setInterval(() => void round().catch(parts.onError), LOOK_EVERY_MS);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
    },
  };
  return api;
}
