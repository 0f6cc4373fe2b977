import { describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../src/playground/telegram/server.ts';
import { placeElsewhere } from '../support/elsewhere.ts';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { callsOf, card, idIn, placed } from './talk.ts';

const idsIn = (message: ChatMessage) => [...(message.text ?? '').matchAll(/^#(\S+) ·/gm)].map(([, id]) => id);

describe('/orders', () => {
  // Nothing is watched in the middle of a test: what a card shows is what the person asked for.
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '3600' } });

  test('without any shows the way to the first one', async () => {
    const person = await stage.customer();
    person.say('/orders');
    const none = await person.waitFor('Nothing here yet');
    expect(buttonsOf(none).flat()).toContain('🗂 Services');
    person.tap('Running');
    await person.waitFor('Nothing is running');
  });

  test('lists them newest first, by pages, there and back, in one message', async () => {
    const person = await stage.customer();
    const ids = await placeElsewhere(stage.panel, person, 19);
    person.say(`/track ${ids.join(' ')}`);
    await person.waitFor('tracking 19 orders');
    person.say('/orders');
    const first = await person.waitFor('19 orders');
    person.tap('Next');
    const second = await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes('2/3'));
    person.tap('Next');
    const third = await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes('3/3'));
    expect([first, second, third].flatMap(idsIn)).toEqual(ids.toReversed());
    expect(third.message_id).toBe(first.message_id);
    person.tap('Prev');
    expect(idsIn(await person.waitFor('19 orders'))).toEqual(idsIn(second));
  });

  test('filters the open ones', async () => {
    const person = await stage.customer();
    const ids = await placeElsewhere(stage.panel, person, 3);
    stage.panel.finish(ids[1] ?? '', 'Completed');
    person.say(`/track ${ids.join(' ')}`);
    await person.waitFor('Status of 3 orders');
    person.say('/orders');
    expect(idsIn(await person.waitFor('3 orders'))).toEqual(ids.toReversed());
    person.tap('Running');
    expect(idsIn(await person.waitFor('2 running orders'))).toEqual([ids[2], ids[0]]);
    person.tap('All');
    await person.waitFor('📦 3 orders');
  });

  test('opens a card in place, which leads back to the page it came from', async () => {
    const person = await stage.customer();
    const ids = await placeElsewhere(stage.panel, person, 9);
    person.say(`/track ${ids.join(' ')}`);
    await person.waitFor('tracking 9 orders');
    person.say('/orders');
    const list = await person.waitFor('9 orders');
    person.tap('Next');
    await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes('2/2'));
    person.tap(`#${ids[0]}`);
    const card = await person.waitFor(`Order #${ids[0]}`);
    expect(card.message_id).toBe(list.message_id);
    person.tap('My orders');
    await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes('2/2'));
  });

  test('pages that are not there show one that is', async () => {
    const person = await stage.customer();
    await placed(person);
    person.say('/orders');
    await person.waitFor('1 order');
    for (const page of ['7', '-1', 'x', '1e300']) await person.forgeCallback(`l:all:${page}`).answer;
    person.say('/help');
    await person.waitFor('What I can do');
    expect(person.transcript()).not.toContain('Nothing here yet');
  });
});

describe("an order's card", () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '3600' } });

  test('tells all there is, and Refresh brings what the panel counts now', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    expect(receipt.text).toMatch(/Order #\d+\n⏳ Pending/);
    expect(receipt.text).toContain(
      '📦 #1 · Followers\nLink: https://instagram.com/ann\nQuantity: 1,000\n💵 Price: 0.90 USD',
    );
    stage.panel.setOrder(id, { status: 'In progress', start_count: 3572, remains: 650 });
    person.tap('Refresh');
    const card = await person.waitFor('In progress');
    expect(card.message_id).toBe(receipt.message_id);
    expect(card.text).toContain('▰▰▰▱▱▱▱▱▱▱ 35%');
    expect(card.text).toContain('Charge: 0.90 USD');
    expect(card.text).toContain('Start count: 3,572');
    expect(card.text).toContain('Remains: 650');
    expect(buttonsOf(card).flat().join()).toContain('Copy ID');
  });

  test('shows numbers that contradict each other as they are, and progress within its bounds', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    for (const [patch, shown] of [
      [{ status: 'In progress', remains: 5000 }, /▱ 0%[\s\S]*Remains: 5,000/],
      [{ status: 'Completed', remains: 30 }, /Completed[\s\S]*Remains: 30/],
      [{ status: 'Partial', remains: 0 }, /Partial/],
      [{ status: 'Warming <up>', remains: 10 }, /Warming <up>/],
    ] as const) {
      stage.panel.setOrder(id, patch);
      person.tap('Refresh');
      await person.waitFor(shown);
    }
  });

  test('says what was given back where the charge shows it, and promises nothing where it does not', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    for (const [patch, shown, hidden] of [
      [
        { status: 'Canceled', charge: '0.9', remains: 1000 },
        /Charge: 0\.90 USD\n.*Should come back .*about 0\.90 USD/,
        /Given back/,
      ],
      [{ status: 'Canceled', charge: '0', remains: 1000 }, /Given back: 0\.90 USD/, /Charge|Should/],
      [{ status: 'Refunded', charge: '0.9', remains: 1000 }, /Given back: 0\.90 USD/, /Charge|Should/],
      [
        { status: 'Partial', charge: '0.9', remains: 400 },
        /Charge: 0\.90 USD\n.*Should come back for what wasn't delivered: about 0\.36 USD/,
        /Given back/,
      ],
      [{ status: 'Partial', charge: '0.54', remains: 400 }, /Charge: 0\.54 USD\n.*Given back: 0\.36 USD/, /about/],
    ] as const) {
      stage.panel.setOrder(id, patch);
      person.tap('Refresh');
      expect((await person.waitFor(shown)).text).not.toMatch(hidden);
    }
    stage.panel.setOrder(id, { status: 'Canceled', charge: '0.9', remains: 1000 });
    person.say(`/status ${id} 99999999`);
    const line = (await person.waitFor('2 orders')).text;
    expect(line).toContain(`#${id} · ✖️ Canceled`);
    expect(line).not.toContain('0.90 USD');
  });

  test.each([
    ['Pending', 0],
    ['Pending', 1000],
    ['Processing', 0],
    ['In progress', 0],
  ] as const)('shows no progress while nothing tells of any: %s with %d left', async (status, remains) => {
    const person = await stage.customer();
    const { id } = await placed(person);
    stage.panel.setOrder(id, { status, remains, start_count: 77 });
    person.tap('Refresh');
    const card = await person.waitFor('Start count: 77');
    expect(card.text).not.toMatch(/[▰▱]|100%|Remains: 0/);
  });

  test('offers Refill and Cancel order only where the service and the state allow them', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    const first = buttonsOf(receipt).flat().join();
    expect(first).toContain('Cancel order');
    expect(first).not.toContain('Refill');
    stage.panel.finish(id, 'Completed');
    person.tap('Refresh');
    const done = buttonsOf(await person.waitFor('Completed'))
      .flat()
      .join();
    expect(done).not.toContain('Cancel order');
    expect(done).toContain('Refill');

    const { id: other, receipt: plain } = await placed(person, '/order 19 https://instagram.com/ann 1000');
    expect(buttonsOf(plain).flat().join()).not.toMatch(/Cancel order|Refill/);
    stage.panel.finish(other, 'Completed');
    person.tap('Refresh', plain);
    expect(
      buttonsOf(await person.waitFor('Completed'))
        .flat()
        .join(),
    ).not.toMatch(/Cancel order|Refill/);
  });

  test('Mute and Unmute say what they did', async () => {
    const person = await stage.customer();
    await placed(person);
    expect((await person.tap('Mute').answer).text).toContain('Muted');
    await person.waitFor("won't be told when it");
    expect((await person.tap('Unmute').answer).text).toContain('tell you when it');
  });

  test('Reorder asks nothing that is known, and ends at the card to confirm', async () => {
    const person = await stage.customer();
    const { receipt } = await placed(person);
    person.tap('Reorder', receipt);
    const again = await person.waitFor('Check and confirm');
    expect(again.text).toContain('Link: https://instagram.com/ann');
    expect(again.text).toContain('Price: 0.90 USD');
  });

  test('a refused Refresh keeps the card, with the panel’s words on it', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    stage.panel.faults.next({ action: 'status', fault: { kind: 'error', text: 'Not <today>' } });
    person.tap('Refresh');
    const card = await person.waitFor('Not <today>');
    expect(card.text).toContain(`Order #${id}`);
  });

  test('the buttons of a forgotten order, or of an account that is gone, say so', async () => {
    const person = await stage.customer();
    const { receipt } = await placed(person);
    const account = dataOf(receipt, 'Refresh').split(':')[1];
    for (const kind of ['r', 'rr', 'rq', 'ro']) {
      expect(await person.forgeCallback(`${kind}:${account}:999999`).answer).toMatchObject({ show_alert: true });
    }
    person.say('/disconnect');
    await person.waitFor('Disconnect');
    person.tap(/^🗑 Disconnect$/);
    await person.waitFor('is disconnected');
    for (const button of ['Refresh', 'Cancel order', 'Reorder', 'Mute']) {
      const { text } = await person.tap(button, receipt).answer;
      expect(text).toContain('connected anymore');
    }
  });
});

describe('orders with long ids, as some panels give them', () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '3600' }, panel: { dialect: { orderIds: 'ulid' } } });

  test('have all their buttons, and work through them', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    expect(id).toMatch(/^ord_01\w{24}$/);
    expect(buttonsOf(receipt).flat().join()).toMatch(/Reorder.*Mute.*Label.*Cancel order.*Refresh.*Copy ID/);
    person.say('/orders');
    await person.waitFor(`#${id} ·`);
    person.tap(/^#ord_01/);
    await person.waitFor(`Order #${id}`);
    person.tap('Cancel order');
    await person.waitFor('Cancel this order?');
    person.tap('Confirm');
    await person.waitFor(`#${id}: cancellation requested`);
    stage.panel.advance();
    person.say(`${id} status`);
    await person.waitFor('Canceled');
    const other = await placed(person);
    stage.panel.finish(other.id, 'Completed');
    person.tap('Refresh', other.receipt);
    await person.waitFor('Completed');
    person.tap(
      'Refill',
      person.messages.find(({ message_id }) => message_id === other.receipt.message_id),
    );
    await person.waitFor(`#${other.id}: refill #`);
  });
});

describe('an order whose id the panel has given to a newer one', () => {
  const stage = useStage();
  const OTHER = 'https://instagram.com/bob';
  const GONE = 'has given this ID to a newer order';

  /** Somebody with 1,000 for one link, a message about it, and 2,000 for another link that has the same id. */
  const twice = async (before: 'runs' | 'has ended' | 'is to be canceled') => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    let old = receipt;
    if (before === 'has ended') {
      stage.panel.finish(id, 'Completed');
      old = await person.waitFor(`Completed · #${id}`);
    } else if (before === 'is to be canceled') {
      person.tap('Cancel order', receipt);
      old = await person.waitFor('Cancel this order?');
    }
    const again = await card(person, `/order 1 ${OTHER} 2000`);
    stage.panel.setOrder(id, { status: 'In progress', quantity: 2000, remains: 1500 });
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'json', body: { order: Number(id) } } });
    person.tap('Confirm', again);
    const newer = await person.waitFor('Placed.');
    expect([idIn(newer), newer.text]).toEqual([id, expect.stringContaining('Quantity: 2,000')]);
    return { person, id, old, newer };
  };

  test.each([
    ['runs', 'Mute', /Order #~\d+[\s\S]*Quantity: 1,000[\s\S]*won't be told when it/],
    ['runs', 'Label', /^\S* ?Label for #~\d+/],
    ['runs', 'Reorder', /^\S* ?Check and confirm[\s\S]*Quantity: 1,000/],
    ['has ended', 'Details', /Order #~\d+[\s\S]*Quantity: 1,000/],
    ['has ended', 'Reorder', /^\S* ?Check and confirm[\s\S]*Quantity: 1,000/],
  ] as const)('%s: %s on its message is about it', async (before, button, shown) => {
    const { person, old } = await twice(before);
    person.tap(button, old);
    await person.waitFor(shown);
  });

  test.each([
    ['runs', 'Refresh', 'status'],
    ['runs', 'Cancel order', 'cancel'],
    ['is to be canceled', 'Confirm: cancel', 'cancel'],
    ['has ended', 'Refill', 'refill'],
  ] as const)('%s: %s on its message asks the panel nothing, and says why', async (before, button, action) => {
    const { person, old } = await twice(before);
    stage.panel.clearCalls();
    expect((await person.tap(button, old).answer).text).toContain(GONE);
    // The watch asks as well, of the newer one.
    if (action !== 'status') expect(callsOf(stage.panel, person, action)).toEqual([]);
    person.say('/orders');
    const list = await person.waitFor('2 orders');
    expect(list.text).not.toContain('canceling');
  });

  test('leaves its label, its preset and its end to itself; the buttons of the newer one are about that', async () => {
    const { person, id, old, newer } = await twice('has ended');
    person.tap('Details', old);
    const aside = await person.waitFor(`Order #~${id}`);
    person.tap('Label', aside);
    await person.waitFor(`Label for #~${id}`);
    person.say('Ann');
    await person.waitFor(/Order #~\d+[\s\S]*🏷 Ann/);
    expect((await person.tap('preset', aside).answer).text).toContain('× 1000');
    person.tap('Refresh', newer);
    const fresh = await person.waitFor(/Quantity: 2,000[\s\S]*Remains: 1,500/);
    expect(fresh.text).not.toContain('Ann');
    person.tap('Cancel order', fresh);
    person.tap('Confirm: cancel', await person.waitFor('Cancel this order?'));
    await person.waitFor('cancellation requested');
    expect(callsOf(stage.panel, person, 'cancel')).toHaveLength(1);
    stage.panel.finish(id, 'Completed');
    const ended = await person.waitFor(`Completed · #${id}`);
    person.tap('Refill', ended);
    const asked = await person.waitFor(`#${id}: refill #`);
    expect(asked.text).toContain('tell you how it turns out');
    expect(callsOf(stage.panel, person, 'refill')).toHaveLength(1);
    const [refill] = stage.panel.refills.filter(({ order }) => order === id);
    stage.panel.setRefill(refill?.id ?? '', 'Completed');
    person.tap('Details', await person.waitFor(`Refill #${refill?.id} of #${id}`));
    await person.waitFor(/Order #\d+[\s\S]*Quantity: 2,000/);
  });
});
