import { describe, expect, test, vi } from 'vitest';
import { useStage } from '../support/expectations.ts';
import { type Customer, callsOf, LINK, ordersOf, placed, told } from './talk.ts';

describe('watching', () => {
  const stage = useStage();
  const countOf = (person: Customer) => stage.panel.calls.filter(({ key }) => key === person.key).length;

  test('goes on after a restart: what ended meanwhile is told', async () => {
    const person = await stage.customer();
    const [one, two] = [await placed(person), await placed(person)];
    await stage.stop();
    stage.panel.finish(one.id, 'Completed');
    await stage.restart();
    const end = await person.waitFor(`Completed · #${one.id}`);
    expect(end.reply_to).toBe(one.receipt.message_id);
    await stage.restart();
    stage.panel.finish(two.id, 'Partial', 3);
    await person.waitFor(`Partial · #${two.id}`);
    expect(told(person, one.id)).toHaveLength(1);
  });

  test('tells of an order although others in the same batch are odd', async () => {
    const person = await stage.customer();
    const ids = [];
    for (let index = 0; index < 4; index++) ids.push((await placed(person)).id);
    const [lost = '', odd = '', good = '', missing = ''] = ids;
    const body = {
      [lost]: { error: 'Incorrect order ID' },
      [odd]: 'Incorrect order ID',
      [good]: { status: 'Completed', charge: '0.9', remains: '0', start_count: '', currency: 'USD' },
    };
    stage.panel.faults.next({ key: person.key, action: 'status', times: Infinity, fault: { kind: 'json', body } });
    await person.waitFor(`Completed · #${good}`);
    stage.panel.faults.clear();
    for (const id of [lost, odd, missing]) stage.panel.finish(id, 'Canceled');
    await person.waitFor('3 orders have ended');
  });

  test('tells of three ends at once in one message, of two in two', async () => {
    const person = await stage.customer();
    const ids = [];
    for (let index = 0; index < 5; index++) ids.push((await placed(person)).id);
    for (const id of ids.slice(0, 3)) stage.panel.finish(id, 'Partial', 10);
    const many = await person.waitFor('3 orders have ended');
    for (const id of ids.slice(0, 3)) expect(many.text).toContain(`Partial · #${id} · Not delivered: 10`);
    for (const id of ids.slice(3)) stage.panel.finish(id, 'Completed');
    for (const id of ids.slice(3)) await person.waitFor(`Completed · #${id}`);
    for (const id of ids.slice(0, 3)) expect(told(person, id)).toHaveLength(0);
  });

  test('stops with a key that was revoked, says so once, and goes on with a new key', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    const account = stage.panel.accounts.get(person.key);
    if (!account) throw new Error('the panel has the account');
    account.suspended = true;
    const refused = await person.waitFor('work anymore');
    expect(refused.text).toContain('Your account has been suspended');
    const calls = countOf(person);
    stage.panel.finish(id, 'Completed');
    await stage.restart();
    const other = await stage.customer();
    stage.panel.finish((await placed(other)).id, 'Completed');
    await other.waitFor('Completed · #');
    expect(countOf(person)).toBe(calls);
    expect(person.messages.filter(({ text }) => text?.includes('work anymore'))).toHaveLength(1);

    const next = stage.panel.account({ balance: '7' });
    for (const order of ordersOf(stage.panel, person)) Object.assign(order, { key: next.key });
    person.say(`/connect ${next.key}`);
    await person.waitFor('Connected again');
    await person.waitFor(`Completed · #${id}`);
  });

  test('of a revoked key is told later when Telegram takes nothing just then', async () => {
    const person = await stage.customer();
    await placed(person);
    stage.telegram.faults.next({ method: 'sendMessage', chatId: person.chat.id, times: 4, fault: { kind: '500' } });
    stage.panel.accounts.delete(person.key);
    await person.waitFor('work anymore', { timeoutMs: 10_000 });
    const calls = countOf(person);
    const other = await stage.customer();
    stage.panel.finish((await placed(other)).id, 'Completed');
    await other.waitFor('Completed · #');
    expect(countOf(person)).toBe(calls);
    expect(person.messages.filter(({ text }) => text?.includes('work anymore'))).toHaveLength(1);
  });
});

describe('watching by rounds that each have ended before the next', () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '1' } });

  test('250 running orders takes three calls a round, at most 100 each', async () => {
    const person = await stage.customer({ balance: '1000' });
    const add = { key: person.key, action: 'add', service: '1', link: LINK, quantity: '50' };
    for (let index = 0; index < 250; index++)
      await fetch(stage.panel.url, { method: 'POST', body: new URLSearchParams(add) });
    const ids = ordersOf(stage.panel, person).map(({ id }) => id);
    person.say(`/track ${ids.join(',')}`);
    await person.waitFor('tracking 250 orders', { timeoutMs: 15_000 });
    const asked = callsOf(stage.panel, person, 'status').slice(0, 3);
    expect(asked.map(({ parameters }) => parameters.orders).join()).toBe(ids.join());
    await stage.restart();
    stage.panel.clearCalls();
    const polls = () => callsOf(stage.panel, person, 'status');
    await vi.waitFor(() => expect(polls().length).toBeGreaterThanOrEqual(6), 5_000);
    for (const round of [polls().slice(0, 3), polls().slice(3, 6)]) {
      const asked = round.map(({ parameters }) => (parameters.orders ?? '').split(','));
      for (const batch of asked) expect(batch.length).toBeLessThanOrEqual(100);
      expect(asked.flat().sort()).toEqual([...ids].sort());
    }
    stage.panel.finish(ids[120] ?? '', 'Completed');
    await person.waitFor(`Completed · #${ids[120]}`);
  });
});
