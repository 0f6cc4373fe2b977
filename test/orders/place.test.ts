import { StatementSync } from 'node:sqlite';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Account } from '../../src/accounts/accounts.ts';
import { type Intent, schemas } from '../../src/orders/records.ts';
import { LINK, workshop } from './support.ts';

describe('placing', () => {
  test('sends a draft once, however many confirm it at the same time', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const { id } = await shop.draft(account);
    const all = await Promise.all(Array.from({ length: 20 }, () => shop.parts.place.confirm(7, id)));
    expect(all.filter(({ outcome }) => outcome === 'placed')).toHaveLength(1);
    expect(all.filter(({ outcome }) => outcome === 'already')).toHaveLength(19);
    expect(shop.calls('add')).toHaveLength(1);
    expect(shop.server.orders).toHaveLength(1);
  });

  test('keeps what the card said with the order', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const id = await shop.place(account);
    expect(await shop.parts.ledger.order(account.id, id)).toMatchObject({
      id,
      source: 'placed',
      price: '0.9',
      currency: 'USD',
      receipt: 1,
      service: { id: '1', name: 'Followers' },
      values: { link: LINK, quantity: '1000' },
    });
    expect(shop.parts.watch.open(account.id)).toEqual([id]);
    expect(await shop.untold()).toEqual([]);
  });

  test('knows no draft of somebody else, nor of an account that is gone', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const { id } = await shop.draft(account);
    const { place, accounts } = shop.parts;
    expect(await place.confirm(8, id)).toEqual({ outcome: 'gone' });
    expect(await place.drop(8, id)).toBeUndefined();
    expect(await place.notPlaced(8, id)).toBeUndefined();
    expect(await place.seen(8, id, '1')).toEqual({ outcome: 'gone' });
    expect(await place.confirm(7, 'never-was')).toEqual({ outcome: 'gone' });
    await accounts.disconnect(7, account.id);
    expect(await place.confirm(7, id)).toEqual({ outcome: 'gone' });
    expect(shop.calls('add')).toEqual([]);
  });

  test.each([true, false])(
    'a key that came since is asked for it when it is of the same account: %s',
    async (isSame) => {
      const shop = await workshop();
      const account = await shop.connect();
      const before = await shop.place(account);
      const { id } = await shop.draft(account);
      const next = shop.server.account();
      if (isSame) Object.assign(shop.server.order(before), { key: next.key });
      await shop.parts.accounts.connect(7, 'panel', next.key, account.id);
      expect((await shop.parts.place.confirm(7, id)).outcome).toBe(isSame ? 'placed' : 'gone');
      expect(shop.calls('add').map(({ key }) => key)).toEqual(isSame ? [account.key, next.key] : [account.key]);
    },
  );

  test('a dropped draft stays dropped', async () => {
    const shop = await workshop();
    const { id } = await shop.draft(await shop.connect());
    expect((await shop.parts.place.drop(7, id))?.state).toBe('dropped');
    expect(await shop.parts.place.confirm(7, id)).toMatchObject({ outcome: 'already', intent: { state: 'dropped' } });
    expect(shop.calls('add')).toEqual([]);
  });

  test('what surely was not sent can be tried anew, by a new Confirm only', async () => {
    const shop = await workshop();
    const { id } = await shop.draft(await shop.connect());
    shop.server.faults.next({ action: 'add', fault: { kind: 'rateLimit', retryAfter: 0 } });
    const { place } = shop.parts;
    expect(await place.confirm(7, id)).toMatchObject({ outcome: 'notSent', intent: { state: 'draft', attempts: 1 } });
    expect(await place.confirm(7, id)).toMatchObject({ outcome: 'already', intent: { state: 'draft' } });
    expect(shop.calls('add')).toHaveLength(1);
    expect(await place.confirm(7, id, 1)).toMatchObject({ outcome: 'placed' });
    expect(shop.server.orders).toHaveLength(1);
  });

  test('what the panel refused is over', async () => {
    const shop = await workshop();
    const { id } = await shop.draft(await shop.connect());
    shop.server.faults.next({ action: 'add', fault: { kind: 'error', text: 'Bad link' } });
    const { place } = shop.parts;
    expect(await place.confirm(7, id)).toMatchObject({ outcome: 'refused', error: { class: 'link' } });
    expect(await place.confirm(7, id, 1)).toMatchObject({ outcome: 'already', intent: { state: 'refused' } });
    expect(await shop.untold()).toEqual([]);
  });

  test('asks for the balance again when that of the card is old', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const { id } = await shop.draft(account);
    const theirs = shop.server.accounts.get(account.key);
    if (theirs) theirs.balance = '50';
    shop.clock.ms += 60_000;
    shop.server.faults.next({ action: 'add', fault: { kind: 'dropAfter' } });
    const unknown = await shop.parts.place.confirm(7, id);
    expect(unknown).toMatchObject({ outcome: 'unknown', intent: { balanceBefore: '50', balanceAfter: '49.1' } });
  });
});

describe('a process that dies', () => {
  /** Confirms, and puts the intent and the list of the untold back to where they were when the process died. */
  async function diedIn(state: 'draft' | 'sending' | 'placed' | 'unknown' | 'refused', order?: string) {
    const shop = await workshop();
    const account = await shop.connect();
    const intent = await shop.draft(account);
    const died = { ...intent, state, sentAt: shop.clock.ms, ...(order === undefined ? {} : { order }) };
    await shop.parts.store.collection('intents', { schema: schemas.intent }).set(`${account.id}/${intent.id}`, died);
    await shop.parts.store.collection('unsettled', { schema: z.string() }).set(intent.id, account.id);
    await shop.restart();
    await shop.parts.place.recover();
    return { shop, account, intent };
  }

  test('before add went out leaves a draft that works', async () => {
    const { shop, intent } = await diedIn('draft');
    expect(await shop.untold()).toEqual([]);
    expect(await shop.parts.place.confirm(7, intent.id)).toMatchObject({ outcome: 'placed' });
  });

  test('while add was out leaves an unknown outcome, which is not sent again', async () => {
    const { shop, intent } = await diedIn('sending');
    expect(await shop.parts.place.confirm(7, intent.id)).toMatchObject({ outcome: 'already' });
    expect(await shop.untold()).toMatchObject([{ outcome: 'unknown', intent: { id: intent.id } }]);
    expect(shop.calls('add')).toEqual([]);
  });

  test('after the answer leaves an order that is watched and to be told of', async () => {
    const { shop, account, intent } = await diedIn('placed', '23501');
    expect(await shop.untold()).toMatchObject([{ outcome: 'placed', order: { id: '23501' } }]);
    expect(shop.parts.watch.open(account.id)).toEqual(['23501']);
    const known = await shop.parts.place.intent(7, intent.id);
    if (known) await shop.parts.place.told(known, 5);
    expect(await shop.untold()).toEqual([]);
    expect(await shop.parts.ledger.order(account.id, '23501')).toMatchObject({ receipt: 5 });
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toEqual([]);
  });

  test('before an unknown outcome was told leaves it to be told', async () => {
    const { shop } = await diedIn('unknown');
    expect(await shop.untold()).toMatchObject([{ outcome: 'unknown' }]);
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toHaveLength(1);
  });

  test('after a refusal leaves nothing to tell', async () => {
    const { shop } = await diedIn('refused');
    expect(await shop.untold()).toEqual([]);
  });

  test('between "I see it" and its message leaves an order to be told of', async () => {
    const { shop, intent } = await diedIn('unknown');
    const { place } = shop.parts;
    await place.told(intent, undefined);
    const { order } = (await (
      await fetch(shop.server.url, {
        method: 'POST',
        body: new URLSearchParams({
          key: [...shop.server.accounts.keys()][0] ?? '',
          action: 'add',
          service: '1',
          link: LINK,
          quantity: '1000',
        }),
      })
    ).json()) as { order: number };
    expect(await place.seen(7, intent.id, String(order))).toMatchObject({ outcome: 'adopted' });
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toMatchObject([{ outcome: 'placed', order: { id: String(order) } }]);
    expect(await shop.parts.place.seen(7, intent.id, String(order))).toMatchObject({ outcome: 'already' });
  });

  test('of somebody who disconnected meanwhile leaves nothing', async () => {
    const { shop, account } = await diedIn('sending');
    await shop.parts.place.forget(account.id);
    expect(await shop.untold()).toEqual([]);
  });

  test('with hundreds in the middle leaves each as unknown', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    const intents = shop.parts.store.collection('intents', { schema: schemas.intent });
    const unsettled = shop.parts.store.collection('unsettled', { schema: z.string() });
    const base = await shop.draft(account);
    const ids = Array.from({ length: 1_100 }, (_, index) => `draft-${String(index).padStart(4, '0')}`);
    // Every other one has nothing to settle, and goes while the rest is looked at.
    const state = (index: number) => (index % 2 === 0 ? ('sending' as const) : ('refused' as const));
    for (let at = 0; at < ids.length; at += 200) {
      const some = ids.slice(at, at + 200);
      await intents.setMany(
        some.map((id, index) => [`${account.id}/${id}`, { ...base, id, state: state(at + index) }] as const),
      );
      await unsettled.setMany(some.map((id) => [id, account.id] as const));
    }
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.untold()).toHaveLength(550);
  });
});

describe('what is kept of drafts', () => {
  /** So many drafts of an account, written at once. @param keyOf how they are kept. */
  async function keep(
    shop: Awaited<ReturnType<typeof workshop>>,
    account: Account,
    count: number,
    keyOf = (intent: Intent) => `${intent.account}/${intent.id}`,
  ) {
    const intents = shop.parts.store.collection('intents', { schema: schemas.intent });
    const base = await shop.draft(account);
    for (let at = 0; at < count; at += 200) {
      const some = Array.from({ length: Math.min(200, count - at) }, (_, index) => {
        const intent = { ...base, id: `${account.id}-${at + index}` };
        return [keyOf(intent), intent] as const;
      });
      await intents.setMany(some);
    }
  }
  const keysLeft = async (shop: Awaited<ReturnType<typeof workshop>>) => {
    const keys: string[] = [];
    const intents = shop.parts.store.collection('intents', { schema: schemas.intent });
    for await (const [key] of intents.entries()) keys.push(key);
    return keys;
  };

  test.each([
    ['10 that others have', 10],
    ['2,000 that others have', 2_000],
  ])('to erase one person takes as few statements beside %s', async (_name, others) => {
    const shop = await workshop();
    const ann = await shop.connect(7);
    await keep(shop, ann, 5);
    await keep(shop, await shop.connect(8), others);
    const statements = vi.spyOn(StatementSync.prototype, 'all');
    await shop.parts.place.forget(ann.id);
    expect(statements.mock.calls.length).toBeLessThanOrEqual(3);
    statements.mockRestore();
    expect(await keysLeft(shop)).toHaveLength(others + 1);
  });

  test('while thousands of one person are erased, others have their turn', async () => {
    const shop = await workshop();
    const ann = await shop.connect(7);
    await keep(shop, ann, 2_000);
    let turns = 0;
    const look = () => {
      turns++;
      turn = setImmediate(look);
    };
    let turn = setImmediate(look);
    await shop.parts.place.forget(ann.id);
    clearImmediate(turn);
    expect(turns).toBeGreaterThanOrEqual(20);
    expect(await keysLeft(shop)).toEqual([]);
  });

  test('by their id alone, as it once was, works on after the next start', async () => {
    const shop = await workshop();
    const account = await shop.connect();
    await keep(shop, account, 300, ({ id }) => id);
    const { place } = shop.parts;
    expect(await place.intent(7, `${account.id}-7`)).toBeUndefined();
    await shop.restart();
    await shop.parts.place.recover();
    expect(await shop.parts.place.confirm(7, `${account.id}-7`)).toMatchObject({ outcome: 'placed' });
    expect(await shop.parts.place.intent(7, `${account.id}-299`)).toMatchObject({ state: 'draft' });
    await shop.restart();
    await shop.parts.place.recover();
    await shop.parts.place.forget(account.id);
    expect(await keysLeft(shop)).toEqual([]);
  });
});
