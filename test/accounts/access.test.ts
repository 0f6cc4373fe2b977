import { expect, onTestFinished, test, vi } from 'vitest';
import { createAccess } from '../../src/accounts/access.ts';
import { createMaintenance } from '../../src/accounts/maintenance.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openSharedStore } from '../../src/store/shared.ts';
import { hasPostgres, startPostgres } from '../support/postgres.ts';

test.skipIf(!hasPostgres)(
  'what one process says of people and maintenance holds in the others, and an invitation lets in one',
  async () => {
    const server = await startPostgres();
    const url = await server.database();
    const stores = await Promise.all(
      [1, 2].map(() =>
        openSharedStore({ url, seal: createSeal([Buffer.alloc(32, 1)]), passed: () => performance.now() }),
      ),
    );
    onTestFinished(async () => {
      await Promise.all(stores.map((store) => store.close()));
      await server.close();
    });
    const [one, other] = stores.map(({ common }) => ({
      access: createAccess({ common, isByInvitation: true }),
      maintenance: createMaintenance({ common, now: Date.now }),
    }));
    if (!one || !other) throw new Error('two stores');

    const code = await one.access.invite();
    const used = await Promise.all([one.access.accept(7, code), other.access.accept(8, code)]);
    expect(used.toSorted()).toEqual([false, true]);
    const guest = used[0] ? 7 : 8;
    for (const { access } of [one, other])
      await vi.waitFor(async () => expect(await access.isAllowed(guest)).toBe(true), { timeout: 3_000 });

    await one.access.ban(guest);
    expect(await one.access.isAllowed(guest)).toBe(false);
    await vi.waitFor(async () => expect(await other.access.isAllowed(guest)).toBe(false), { timeout: 3_000 });
    expect(await other.access.accept(guest, await one.access.invite())).toBe(false);

    expect(await other.maintenance.until()).toBeUndefined();
    const until = Date.now() + 60_000;
    await one.maintenance.set(until);
    await vi.waitFor(async () => expect(await other.maintenance.until()).toBe(until), { timeout: 3_000 });
  },
  60_000,
);
