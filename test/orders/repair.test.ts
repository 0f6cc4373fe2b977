import { expect, test } from 'vitest';
import { workshop } from './support.ts';

const MINUTE = 60_000;

/** A finished order, and two ways to ask for its refill: a tap on its button, a second wish in a message. */
async function finished() {
  const shop = await workshop();
  const account = await shop.connect();
  const order = await shop.place(account);
  shop.server.finish(order, 'Completed');
  let taps = 0;
  const tap = async (by = `tap ${++taps}`) => {
    const { answers, isRepeated } = await shop.parts.repair.refill(account, [order], { name: order, by });
    return { answer: answers?.get(order), isRepeated };
  };
  const refuse = (text: string) => shop.server.faults.next({ action: 'refill', fault: { kind: 'error', text } });
  return { shop, account, order, tap, refuse };
}

test('an accepted refill is the answer to every tap until it has ended', async () => {
  const { shop, account, tap } = await finished();
  const first = await tap();
  expect(first).toEqual({ answer: { ok: true, refill: expect.any(String) }, isRepeated: false });
  const refill = first.answer?.ok ? (first.answer.refill ?? '') : '';
  shop.clock.ms += 30 * 24 * 60 * MINUTE;
  await shop.restart();
  expect(await tap()).toEqual({ ...first, isRepeated: true });
  expect(shop.calls('refill')).toHaveLength(1);

  await shop.parts.watch.sawRefill(account.id, refill, { status: 'Completed' });
  shop.clock.ms += MINUTE;
  expect((await tap()).isRepeated).toBe(false);
  expect(shop.calls('refill')).toHaveLength(2);
});

test('a refusal is the answer for a minute, and then it is asked again', async () => {
  const { shop, tap, refuse } = await finished();
  refuse('Not yet');
  const refused = { ok: false, error: 'Not yet', isLost: false };
  expect((await tap()).answer).toEqual(refused);
  shop.clock.ms += MINUTE - 1;
  expect(await tap()).toEqual({ answer: refused, isRepeated: true });
  shop.clock.ms += 2;
  expect((await tap()).answer).toMatchObject({ ok: true });
});

test.each([
  ['back by a month', -30 * 24 * 60 * MINUTE],
  ['ahead by a year', 365 * 24 * 60 * MINUTE],
])(
  'a clock that is set %s makes no second tap of a new wish, nor a new wish of a second tap',
  async (_title, change) => {
    const { shop, tap, refuse } = await finished();
    refuse('Not yet');
    await tap();
    shop.clock.wrong = change;
    expect((await tap()).isRepeated).toBe(true);
    shop.clock.ms += MINUTE + 1;
    expect((await tap()).answer).toMatchObject({ ok: true });
  },
);

test('the same tap, met again after a restart however late, is never a new wish', async () => {
  const { shop, tap, refuse } = await finished();
  refuse('Not yet');
  const first = await tap('tap');
  shop.clock.ms += 24 * 60 * MINUTE;
  await shop.restart();
  expect(await tap('tap')).toEqual(first);
  expect(shop.calls('refill')).toHaveLength(1);
});

test('what an account asked for is forgotten with it', async () => {
  const { shop, account, tap } = await finished();
  await tap();
  await shop.parts.repair.forget(account.id);
  expect((await tap('other')).isRepeated).toBe(false);
});

test.each(['refills', 'history', 'history_counts', 'watch', 'requests'])(
  'a refill that the panel took is told of, and watched, though writes to %s failed for a while',
  async (table) => {
    const { shop, account, tap } = await finished();
    let again: (() => void) | undefined;
    shop.server.on((event) => {
      if (event.kind === 'call' && event.call.action === 'refill') again ??= shop.failWrites(table);
    });
    const { answer } = await tap();
    expect(answer).toEqual({ ok: true, refill: expect.any(String) });
    const id = answer?.ok ? (answer.refill ?? '') : '';
    shop.clock.ms += 2 * MINUTE;
    await tap().catch(() => {});
    await shop.parts.repair.settle();
    expect(shop.errors).not.toEqual([]);
    again?.();
    await shop.parts.repair.settle();
    expect((await tap()).isRepeated).toBe(true);
    expect(shop.calls('refill')).toHaveLength(1);
    expect(await shop.parts.ledger.recent(account.id, 'refills', 0, 9)).toEqual({ ids: [id], total: 1 });
    await shop.restart();
    await shop.parts.watch.start();
    shop.server.setRefill(id, 'Completed');
    await shop.pass(62);
    await shop.parts.watch.stop();
    expect(shop.told.flat()).toContainEqual(expect.objectContaining({ kind: 'refill' }));
  },
);

test('what could not be written of an account that is erased stays unwritten', async () => {
  const { shop, account, tap } = await finished();
  const again = shop.failWrites('refills');
  await tap();
  again();
  await shop.parts.repair.forget(account.id);
  await shop.parts.repair.settle();
  expect(await shop.parts.ledger.refill(account.id, '1')).toBeUndefined();
});
