import { z } from 'zod';
import type { Account, Accounts } from '../../accounts/accounts.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { PanelError } from '../../panel/errors.ts';
import { storedText } from '../../panel/text.ts';
import type { Store } from '../../store/store.ts';
import type { Screen } from '../screen.ts';
import { type Change, digestScreen } from '../views/digest.ts';
import type { Translator } from '../words/i18n.ts';

const DAY = 86_400_000;
const LOOK_EVERY_MS = 3_600_000;

/** Tells once a day, and only when there is something, which favorites changed their price, vanished or returned. */
export interface Digest {
  /** A favorite was added or taken away: what it costs now is what is compared with. */
  note(account: Account): Promise<void>;
  forget(account: string): Promise<void>;
  /** Looks at those accounts whose last look is a day ago. The timer calls it; so may a test. */
  round(): Promise<void>;
  start(): void;
  stop(): void;
}

export function createDigest(parts: {
  store: Store;
  accounts: Accounts;
  catalogue: Catalogue;
  now: () => number;
  /** @returns whether the person was told; otherwise it is tried again at the next round. */
  tell: (account: Account, make: (t: Translator) => Screen) => Promise<boolean>;
  onError: (error: unknown) => void;
}): Digest {
  const { accounts, catalogue, now } = parts;
  const seen = parts.store.collection('favorites_seen', {
    // Rate and name by service; no rate: not offered when last seen.
    schema: z.object({
      at: z.number(),
      services: z.record(z.string(), z.object({ name: storedText('name'), rate: z.string().exactOptional() })),
    }),
  });
  let timer: NodeJS.Timeout | undefined;

  const look = async (account: Account, old: Record<string, { name: string; rate?: string }>) => {
    const list = await catalogue.fresh(account);
    return Object.fromEntries(
      account.favorites.map((id) => {
        const service = list.get(id);
        return [id, service ? { name: service.name, rate: service.rate } : { name: old[id]?.name ?? '' }];
      }),
    );
  };

  const digest: Digest = {
    async note(account) {
      if (account.favorites.length === 0) return seen.delete(account.id);
      const list = await catalogue.of(account);
      await seen.update(account.id, (old) => {
        const services = account.favorites.map((id) => {
          const service = list.get(id);
          return [
            id,
            old?.services[id] ?? (service ? { name: service.name, rate: service.rate } : { name: '' }),
          ] as const;
        });
        return { at: old?.at ?? now(), services: Object.fromEntries(services) };
      });
    },
    forget: (account) => seen.delete(account),
    async round() {
      for await (const [id, old] of seen.entries()) {
        const age = now() - old.at;
        if (age >= 0 && age < DAY) continue; // One of the future was noted by a wrong clock.
        const account = await accounts.byId(id);
        if (!account) await seen.delete(id);
        if (!account || account.refused !== undefined || !(await accounts.isServed(account.owner))) continue;
        try {
          const services = await look(account, old.services);
          const changes = Object.entries(services).flatMap(([service, { name, rate }]): Change[] => {
            const before = old.services[service]?.rate;
            return before === rate ? [] : [{ id: service, name, before, now: rate }];
          });
          const name = await accounts.nameOf(account.owner, account.id);
          const isTold =
            changes.length === 0 || (await parts.tell(account, (t) => digestScreen(t, account, changes, name)));
          if (isTold) await seen.update(id, (current) => current && { at: now(), services });
        } catch (error) {
          if (!(error instanceof PanelError)) parts.onError(error); // The panel's bad day: there is a next round.
        }
      }
    },
    start() {
      timer = setInterval(() => void digest.round().catch(parts.onError), LOOK_EVERY_MS);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
    },
  };
  return digest;
}
