import { describe, expect, test, vi } from 'vitest';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { balanceOf, callsOf, idIn, LINK, ordersOf, placed, told } from './talk.ts';

vi.setConfig({ maxConcurrency: 30 });

describe.concurrent('an order that ends', () => {
  const stage = useStage();

  test.each([
    ['Completed', undefined],
    ['Partial', 157],
    ['Canceled', undefined],
    ['Failed', undefined],
    ['Refunded', undefined],
  ] as const)('%s: told once, as a reply to its receipt', async (status, remains) => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    stage.panel.finish(id, status, remains);
    const end = await person.waitFor(`${status} · #${id}`);
    expect(end.reply_to).toBe(receipt.message_id);
    expect(end.text).toContain(LINK);
    expect(end.text?.includes('Not delivered: 157 of 1,000')).toBe(status === 'Partial');
    expect(/⏱ Took \d+ sec/.test(end.text ?? '')).toBe(status === 'Partial' || status === 'Completed');
    const { id: other } = await placed(person);
    stage.panel.finish(other, 'Completed');
    await person.waitFor(`Completed · #${other}`);
    expect(told(person, id)).toHaveLength(1);
    expect(balanceOf(stage.panel, person)).not.toBe('100');
  });

  test('changes its receipt, without another message: it begins, and it ends', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    const now = () => person.messages.find(({ message_id }) => message_id === receipt.message_id);
    stage.panel.setOrder(id, { status: 'In progress', remains: 400, start_count: 3572 });
    await vi.waitFor(() => expect(now()?.text).toMatch(/In progress[\s\S]*60%/), 10_000);
    expect(buttonsOf(now()).flat()).toContain('✖️ Cancel order');
    expect(told(person, id)).toEqual([]);
    stage.panel.finish(id, 'Completed');
    await vi.waitFor(() => expect(now()?.text).toContain('✅ Completed'), 10_000);
    expect(buttonsOf(now()).flat()).toContain('♻️ Refill');
    expect(buttonsOf(now()).flat()).not.toContain('✖️ Cancel order');
    await person.waitFor(`Completed · #${id}`);
    expect(told(person, id)).toHaveLength(1);
  });

  test('with a part: the rest is ordered by a button, at least the minimum of it', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    stage.panel.finish(id, 'Partial', 30);
    person.tap('Order the rest', await person.waitFor(`Partial · #${id}`));
    expect((await person.waitFor('Check and confirm')).text).toContain('Quantity: 50');
  });

  test('in other spellings of the panel is told in the standard word', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    stage.panel.setOrder(id, { status: 'in_progress', remains: 400, start_count: 3572 });
    person.tap('Refresh');
    const card = await person.waitFor('In progress');
    expect(card.text).toContain('60%');
    expect(card.text).toContain('Start count: 3,572');
    stage.panel.setOrder(id, { status: 'Queued <by> "provider" & co' });
    person.tap('Refresh');
    await person.waitFor('Queued <by> "provider" & co');
    stage.panel.setOrder(id, { status: 'cancelled' });
    await person.waitFor(`Canceled · #${id}`);
  });

  test('is told once more only for what did not get through', async () => {
    const person = await stage.customer();
    const [one, two] = [(await placed(person)).id, (await placed(person)).id];
    const off = stage.telegram.on((event) => {
      if (event.type !== 'sent' || event.chat_id !== person.chat.id || !/Completed · #/.test(event.message.text ?? ''))
        return;
      off();
      const fault = { kind: '500' } as const;
      stage.telegram.faults.next({ method: 'sendMessage', chatId: person.chat.id, times: 4, fault });
    });
    for (const id of [one, two]) stage.panel.finish(id, 'Completed');
    await person.waitFor(`Completed · #${one}`, { timeoutMs: 10_000 });
    await person.waitFor(`Completed · #${two}`, { timeoutMs: 10_000 });
    for (const id of [one, two]) expect(told(person, id)).toHaveLength(1);
  });

  test.each([
    ['asks to wait', { kind: '429', retry_after: 1 }, 1],
    ['stumbles for long', { kind: '500' }, 5],
    ['breaks the connection', { kind: 'dropBefore' }, 2],
  ] as const)('while Telegram %s is told afterwards', async (_title, fault, times) => {
    const person = await stage.customer();
    const { id } = await placed(person);
    stage.telegram.faults.next({ method: 'sendMessage', chatId: person.chat.id, times, fault });
    stage.panel.finish(id, 'Completed');
    await person.waitFor(`Completed · #${id}`, { timeoutMs: 12_000 });
    expect(told(person, id)).toHaveLength(1);
  });

  test('muted is not told, unmuted is', async () => {
    const person = await stage.customer();
    const [quiet, loud] = [await placed(person), await placed(person)];
    person.tap('Mute', quiet.receipt);
    await person.waitFor('be told when it');
    for (const { id } of [quiet, loud]) stage.panel.finish(id, 'Completed');
    await person.waitFor(`Completed · #${loud.id}`);
    expect(told(person, quiet.id)).toEqual([]);
    person.say('/orders');
    await person.waitFor(new RegExp(`#${quiet.id} · ✅ Completed`));
  });

  test('is told as the person set it: problems only', async () => {
    const person = await stage.customer();
    person.say('/settings');
    await person.waitFor('Settings');
    person.tap('problems');
    await person.waitFor('problems only');
    const [good, bad] = [await placed(person), await placed(person)];
    stage.panel.finish(good.id, 'Completed');
    stage.panel.finish(bad.id, 'Canceled');
    await person.waitFor(`Canceled · #${bad.id}`);
    expect(told(person, good.id)).toEqual([]);
  });

  test('of a person who blocked the bot is told after their return', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    person.block();
    const other = await stage.customer();
    const { id: later } = await placed(other); // By now the bot knows of the block.
    const calls = stage.telegram.calls.length;
    stage.panel.finish(id, 'Completed');
    stage.panel.finish(later, 'Completed');
    await other.waitFor('Completed · #');
    const toThem = stage.telegram.calls
      .slice(calls)
      .filter((call) => call.method === 'sendMessage' && call.payload.chat_id === person.chat.id);
    expect(toThem).toEqual([]);
    person.unblock();
    await person.waitFor(`Completed · #${id}`);
  });

  test('of a person who is found to be gone is told when they write again', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    const description = 'Forbidden: bot was blocked by the user';
    const fault = { kind: 'error', error_code: 403, description } as const;
    stage.telegram.faults.next({ method: 'sendMessage', chatId: person.chat.id, fault });
    stage.panel.finish(id, 'Completed');
    await stage.panel.waitForCall(
      (call) => call.key === person.key && call.action === 'status' && JSON.stringify(call.body).includes('Completed'),
    );
    const refused = () => stage.telegram.calls.filter((call) => call.description === description);
    await vi.waitFor(() => expect(refused().map(({ payload }) => payload.chat_id)).toContain(person.chat.id), 5_000);
    person.say('/help');
    await person.waitFor(`Completed · #${id}`);
    expect(told(person, id)).toHaveLength(1);
  });

  test('and its refill: asked for on the card, watched, told', async () => {
    const person = await stage.customer();
    const [one, two] = [await placed(person), await placed(person)];
    for (const { id } of [one, two]) stage.panel.finish(id, 'Completed');
    for (const [index, { id }] of [one, two].entries()) {
      const end = await person.waitFor(`Completed · #${id}`, { after: two.receipt.seq });
      person.tap('Refill', end);
      const asked = await person.waitFor(`#${id}: refill #`);
      const refill = stage.panel.refills.find(({ order }) => order === id);
      if (!refill) throw new Error('the panel has the refill');
      const word = index === 0 ? 'Completed' : 'Rejected';
      stage.panel.setRefill(refill.id, word);
      const done = await person.waitFor(new RegExp(`Refill #${refill.id} of #${id}: .*${word}`));
      expect(done.reply_to).toBe(asked.message_id);
    }
  });

  test('while the panel has a bad time is told when it is over, and its pause is kept', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    for (const fault of [{ kind: 'html' }, { kind: 'cut' }, { kind: 'dropBefore' }] as const)
      stage.panel.faults.next({ key: person.key, action: 'status', fault });
    stage.panel.faults.next({ key: person.key, action: 'status', fault: { kind: 'rateLimit', retryAfter: 2 } });
    stage.panel.finish(id, 'Completed');
    await person.waitFor(`Completed · #${id}`, { timeoutMs: 10_000 });
    const calls = callsOf(stage.panel, person, 'status');
    const refused = calls.findIndex((call) => call.fault === 'rateLimit');
    expect((calls[refused + 1]?.at ?? 0) - (calls[refused]?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
  });

  test('placed elsewhere and tracked is told as a reply to its card', async () => {
    const person = await stage.customer();
    const add = { key: person.key, action: 'add', service: '1', link: LINK, quantity: '50' };
    await fetch(stage.panel.url, { method: 'POST', body: new URLSearchParams(add) });
    const id = ordersOf(stage.panel, person)[0]?.id ?? '';
    person.say(`/track ${id}`);
    const card = await person.waitFor('tracking this order');
    expect(idIn(card)).toBe(id);
    stage.panel.finish(id, 'Completed');
    expect((await person.waitFor(`Completed · #${id}`)).reply_to).toBe(card.message_id);
  });
});
