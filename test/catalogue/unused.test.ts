import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { accountRecord, listRecord } from '../../src/catalogue/records.ts';
import { deleteUnusedLists } from '../../src/catalogue/unused.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openSharedStore } from '../../src/store/shared.ts';
import { hasPostgres, leaseOf, newDatabase, startPostgres } from '../support/postgres.ts';

test.skipIf(!hasPostgres)(
  'a list that no account sees goes at the second look, and no other one',
  { timeout: 60_000 },
  async () => {
    const server = await startPostgres();
    const seal = createSeal([randomBytes(32)]);
    const shared = await openSharedStore({
      url: await newDatabase(server.port),
      seal,
      passed: () => performance.now(),
    });
    const { query } = shared.postgres;
    const lists = shared.common.collection('service_lists', { schema: listRecord });
    const keys = ['seen', 'seen/1', 'seen.rates', 'old', 'old/1', 'new'];
    const list = { services: [] };
    for (const key of keys.slice(0, -1)) await lists.set(key, key.endsWith('rates') ? { rates: {} } : list);
    const seen = { services: 'seen', rates: 'seen.rates', fetchedAt: 0 };
    await shared.of(leaseOf(7)).collection('service_lists_of', { schema: accountRecord }).set('account', seen);

    const first = await deleteUnusedLists(query, new Set());
    expect(first).toEqual(new Set(['old', 'old/1']));
    await lists.set('new', list);
    expect(await deleteUnusedLists(query, first)).toEqual(new Set(['new']));
    const left: string[] = [];
    for await (const [key] of lists.entries()) left.push(key);
    expect(left).toEqual(['new', 'seen', 'seen.rates', 'seen/1']);
    await shared.close();
    await server.close();
  },
);
