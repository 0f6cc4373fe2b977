import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { expect, onTestFinished, test, vi } from 'vitest';
import { workshop } from '../orders/support.ts';

test('an id that is taken is drawn again: nobody gets the account of another', async () => {
  const shop = await workshop();
  const { randomBytes } = crypto;
  let draws = 0;
  vi.spyOn(crypto, 'randomBytes').mockImplementation((size: number) =>
    size <= 8 && draws++ < 3 ? Buffer.alloc(size, 5) : randomBytes(size),
  );
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  const ann = await shop.connect(7);
  const bob = await shop.connect(8);
  expect(draws).toBe(4);
  expect(bob.id).not.toBe(ann.id);
  expect(await shop.parts.accounts.get(7, ann.id)).toMatchObject({ owner: 7, key: ann.key });
  expect(await shop.parts.accounts.get(8, bob.id)).toMatchObject({ owner: 8, key: bob.key });
  for (const { id } of [ann, bob]) expect(Buffer.from(id, 'base64url')).toHaveLength(8);
});
