import { describe, expect, test, vi } from 'vitest';
import { placeElsewhere } from '../support/elsewhere.ts';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { openStage } from '../support/stage.ts';
import { callsOf, idIn, placed } from './talk.ts';

describe('refills', () => {
  const stage = useStage();

  test('the button on a finished order asks for one, says its id, and tells how it ends', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    stage.panel.finish(id, 'Completed');
    const told = await person.waitFor(/Completed · #\d+/);
    person.tap('Refill', told);
    const asked = await person.waitFor(`#${id}: refill #`);
    expect(asked.text).toContain('tell you how it turns out');
    const [refill] = stage.panel.refills.filter(({ order }) => order === id);
    expect(refill).toBeDefined();
    person.say('/refills');
    await person.waitFor(`#${refill?.id} of #${id} · ⏳ Pending`);
    stage.panel.setRefill(refill?.id ?? '', 'Completed');
    const ended = await person.waitFor(`Refill #${refill?.id} of #${id}: ✅ Completed`);
    expect(ended.reply_to).toBe(asked.message_id);
    person.say('/refills');
    await person.waitFor(`#${refill?.id} of #${id} · ✅ Completed`);
  });

  test('a rejected one is told as well', async () => {
    const person = await stage.customer();
    const [id = ''] = await placeElsewhere(stage.panel, person);
    stage.panel.finish(id, 'Completed');
    person.say(`refill ${id}`);
    await person.waitFor(`#${id}: refill #`);
    const [refill] = stage.panel.refills.filter(({ order }) => order === id);
    stage.panel.setRefill(refill?.id ?? '', 'Rejected');
    await person.waitFor(`Refill #${refill?.id} of #${id}: ⚠️ Rejected`);
  });

  test('many go in one call, each with its own answer', async () => {
    const person = await stage.customer();
    const [done = '', open = ''] = await placeElsewhere(stage.panel, person, 2);
    stage.panel.finish(done, 'Completed');
    person.say(`/refill ${done} ${open},99999999`);
    const answer = await person.waitFor(`#${done}: refill #`);
    expect(answer.text).toContain(`#${open}: The order is not completed`);
    expect(answer.text).toContain('#99999999: Incorrect order ID');
    expect(callsOf(stage.panel, person, 'refill').map(({ parameters }) => parameters.orders)).toEqual([
      `${done},${open},99999999`,
    ]);
    person.tap('Refills');
    await person.waitFor('1 refill');
  });

  test('one that the panel refuses shows its words', async () => {
    const person = await stage.customer();
    const { id } = await placed(person, '/order 19 https://instagram.com/ann 1000');
    person.say(`/refill ${id}`);
    const refused = await person.waitFor('Refill is disabled for this service');
    expect(refused.text).toContain(`#${id}`);
  });

  test.each([{ refill: '0' }, { order: 1, refill: [] }])('answered with %j is refused, without words', async (body) => {
    const person = await stage.customer();
    const [id = ''] = await placeElsewhere(stage.panel, person);
    const order = 'order' in body ? { order: id } : {};
    const fault = { kind: 'json', body: { ...body, ...order } } as const;
    stage.panel.faults.next({ action: 'refill', key: person.key, fault });
    person.say(`/refill ${id}`);
    await person.waitFor(`#${id}: This order can't be refilled right now.`);
  });

  test('are offered, as is canceling, when no ids are given', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    person.say('/cancel');
    person.tap(`#${id} · Followers`, await person.waitFor('Which order should I cancel?'));
    await person.waitFor('Cancel this order?');
    stage.panel.finish(id, 'Completed');
    await person.waitFor(`Completed · #${id}`);
    person.say('/cancel');
    await person.waitFor('nothing to stop');
    person.say('/refill');
    person.tap(`#${id} · Followers`, await person.waitFor('orders to refill'));
    await person.waitFor(/refill #\d+ requested/);
  });

  test('are asked for with ids when none are given', async () => {
    const person = await stage.customer();
    person.say('/refill');
    await person.waitFor('orders to refill');
    person.say('all');
    await person.waitFor('see any order IDs');
    person.say('424242');
    await person.waitFor('Incorrect order ID');
    person.say('/refill them all');
    await person.waitFor('see any order IDs');
  });

  test('an unanswered request is not sent again, and says so', async () => {
    const person = await stage.customer();
    const [id = ''] = await placeElsewhere(stage.panel, person);
    stage.panel.finish(id, 'Completed');
    stage.panel.faults.next({ action: 'refill', key: person.key, fault: { kind: 'dropAfter' } });
    person.say(`/refill ${id}`);
    await person.waitFor('say whether it accepted the refill');
    expect(callsOf(stage.panel, person, 'refill')).toHaveLength(1);
  });

  test('that the panel does not know is listed as what it is', async () => {
    const person = await stage.customer();
    const [one = '', two = ''] = await placeElsewhere(stage.panel, person, 2);
    for (const id of [one, two]) stage.panel.finish(id, 'Completed');
    const silent = () => {
      const fault = { kind: 'error', text: 'Refill not found' } as const;
      stage.panel.faults.next({ action: 'refill_status', key: person.key, times: 1e6, fault });
    };
    silent();
    person.say(`/refill ${one}`);
    await person.waitFor(`#${one}: refill #`);
    person.say('/refills');
    await person.waitFor(new RegExp(`1 refill[\\s\\S]*of #${one} · ❔ the panel doesn't say`));
    stage.panel.faults.clear();
    person.tap('Refresh');
    await person.waitFor(new RegExp(`1 refill[\\s\\S]*of #${one} · ⏳ Pending`));
    person.say(`/refill ${two}`);
    await person.waitFor(`#${two}: refill #`);
    silent();
    person.say('/refills');
    await person.waitFor(new RegExp(`2 refills[\\s\\S]*of #${two} · ❔ the panel doesn't say`));
    stage.panel.faults.clear();
  });

  test('without any, /refills says how to get one', async () => {
    const person = await stage.customer();
    person.say('/refills');
    await person.waitFor('No refills yet');
  });
});

describe('canceling orders', () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '3600' } });
  const cancels = (person: { key: string }) =>
    callsOf(stage.panel, person, 'cancel').map((call) => call.parameters.orders);

  test.each([1, 8, 20])('of %i ids has its Confirm', async (count) => {
    const person = await stage.customer();
    person.say(`/cancel ${Array.from({ length: count }, (_, index) => 1_001 + index).join(' ')}`);
    const asked = await person.waitFor(`#${1_000 + count}`);
    expect(buttonsOf(asked).flat().join()).toContain('Confirm');
    person.tap('Confirm', asked);
    await person.waitFor(`#${1_000 + count}: `);
  });

  test('with the button on the card: asked first, then sent; it is a request only', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    person.tap('Cancel order', receipt);
    const question = await person.waitFor('Cancel this order?');
    expect(question.text).toContain(`#${id}`);
    expect(cancels(person)).toEqual([]);
    person.tap('Confirm', question);
    const answer = await person.waitFor(`#${id}: cancellation requested`);
    expect(answer.text).toContain('only a request');
    expect(cancels(person)).toEqual([id]);
    stage.panel.advance();
    person.tap('Refresh', receipt);
    await person.waitFor('Canceled');
  });

  test.each(['/cancel ', 'cancel ', 'CANCEL: '])('of several: %s', async (verb) => {
    const person = await stage.customer();
    const ids = await placeElsewhere(stage.panel, person, 2);
    person.say(`${verb}${ids.join(' ')} 31337`);
    await person.waitFor('Cancel these 3 orders?');
    person.tap('Confirm');
    const answer = await person.waitFor('cancellation requested');
    for (const id of ids) expect(answer.text).toContain(`#${id}: cancellation requested`);
    expect(answer.text).toContain('#31337: Incorrect order ID');
    expect(cancels(person)).toEqual([`${ids.join(',')},31337`]);
  });

  test('a person thinks better of it', async () => {
    const person = await stage.customer();
    const { receipt } = await placed(person);
    person.tap('Cancel order', receipt);
    await person.waitFor('Cancel this order?');
    person.tap('Back');
    await person.waitFor('1 order is running');
    expect(cancels(person)).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 8])('of any number has its Confirm, also where ids have %i digits', async (digits) => {
    const person = await stage.customer();
    for (let count = 1; count <= 9; count++) {
      const ids = Array.from({ length: count }, (_, index) => `${index + 1}`.repeat(digits));
      person.say(`/cancel ${ids.join(' ')}`);
      const asked = await person.waitFor(`#${ids.join(', #')}`);
      expect(buttonsOf(asked).flat().join(), ids.join()).toContain('Confirm');
    }
  });

  test('of 560 asks in portions that hold their ids whole, and cancels each of them', async () => {
    const person = await stage.customer();
    const real = await placeElsewhere(stage.panel, person, 2);
    const ids = [real[0] ?? '', ...Array.from({ length: 558 }, (_, index) => String(70_000 + index)), real[1] ?? ''];
    person.say(`/cancel ${ids.join(' ')}`);
    await person.waitFor(`#${real[1]}`);
    const questions = person.messages.filter(({ text }) => text?.includes('Cancel these'));
    for (const question of questions) {
      person.tap('Confirm', question);
      await person.waitFor('only a request');
    }
    expect(cancels(person).flatMap((orders) => orders?.split(',') ?? [])).toEqual(ids);
    for (const id of real) expect(stage.panel.order(id).cancelRequested).toBe(true);
    await vi.waitFor(() => {
      const left = person.messages.flatMap((message) => buttonsOf(message).flat());
      expect(left.filter((label) => label.includes('Confirm'))).toEqual([]);
    });
  });

  test('of many cancels those that the question names, also when the account is called by a number', async () => {
    const person = await stage.customer();
    const second = stage.panel.account();
    person.say(`/connect ${second.key}`);
    await person.waitFor('Connected: 127.0.0.1 2');
    person.say('/accounts');
    person.tap('Rename 127.0.0.1 2', await person.waitFor('2 accounts are connected'));
    await person.waitFor('A new name for');
    person.say('424242');
    await person.waitFor('✅ 424242');
    const ids = Array.from({ length: 20 }, (_, index) => String(1_001 + index));
    person.say(`/cancel ${ids.join(' ')}`);
    const question = await person.waitFor('Cancel these 20 orders?');
    expect(question.text).toContain('👤 424242');
    person.tap('Confirm', question);
    await person.waitFor('#1001: Incorrect order ID');
    expect(cancels(second)).toEqual([ids.join(',')]);
  });

  test.each(['spec', 'statusObject', 'byId'] as const)('is understood in the dialect %s', async (cancelAnswer) => {
    stage.panel.dialect.cancelAnswer = cancelAnswer;
    const person = await stage.customer();
    const [id = ''] = await placeElsewhere(stage.panel, person);
    person.say(`/cancel ${id} 404404`);
    await person.waitFor('Cancel these');
    person.tap('Confirm');
    const answer = await person.waitFor(`#${id}: cancellation requested`);
    expect(answer.text).toContain('#404404: Incorrect order ID');
    stage.panel.dialect.cancelAnswer = 'spec';
  });

  test('one that has ended is not asked about, and the others are', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    stage.panel.finish(id, 'Completed');
    person.say(`/status ${id}`);
    await person.waitFor('Completed');
    const [open = ''] = await placeElsewhere(stage.panel, person);
    person.say(`/cancel ${id} ${open}`);
    await person.waitFor(new RegExp(`#${id}: .*already .*Completed`));
    const question = await person.waitFor('Cancel this order?');
    expect(question.text).toContain(`#${open}`);
    expect(question.text).not.toContain(`#${id}`);
  });

  test('an unanswered request says that the status will tell', async () => {
    const person = await stage.customer();
    const [id = ''] = await placeElsewhere(stage.panel, person);
    stage.panel.faults.next({ action: 'cancel', key: person.key, fault: { kind: 'html', status: 502 } });
    person.say(`/cancel ${id}`);
    const question = await person.waitFor('Cancel this order?');
    person.tap('Confirm');
    await person.waitFor('say whether it accepted the request');
    expect(cancels(person)).toHaveLength(1);
    expect(dataOf(question, 'Confirm')).toContain(id);
  });

  test.each([
    ['an empty list', []],
    ['an empty object', {}],
    ['the request taken', 1],
  ])(
    'answered with %s is remembered as asked for: it is not offered again, and its outcome is told',
    async (_, body) => {
      const person = await stage.customer();
      const { id, receipt } = await placed(person);
      person.tap('Cancel order', receipt);
      const question = await person.waitFor('Cancel this order?');
      if (body !== 1) stage.panel.faults.next({ action: 'cancel', key: person.key, fault: { kind: 'json', body } });
      person.tap('Confirm', question);
      const answer = await person.waitFor(
        body === 1 ? 'cancellation requested' : 'say whether it accepted the request',
      );
      expect(answer.text).not.toContain('no harm');
      expect((await person.tap('Cancel order', receipt).answer).text).toContain('Cancellation requested');
      person.say(`/cancel ${id}`);
      const already = await person.waitFor(`#${id}: cancellation was already requested`);
      expect(already.text).toContain(body === 1 ? 'accepted the request' : 'say whether it accepted the request');
      expect(buttonsOf(already).flat().join()).not.toContain('Confirm');
      person.tap('Refresh', receipt);
      const card = await person.waitFor(/Order #[\s\S]*Cancellation requested/);
      expect(buttonsOf(card).flat().join()).not.toContain('Cancel order');
      expect(cancels(person)).toHaveLength(1);
      stage.panel.finish(id, 'Canceled');
      person.tap('Refresh', receipt);
      expect((await person.waitFor(/Order #[\s\S]*Canceled/)).text).not.toContain('Cancellation requested');
    },
  );

  test.each([
    ['says that it has no such action', { error: 'This action is invalid' }],
    ['says null', null],
  ])('at a panel that %s is said not to be offered there, and the button goes', async (_, body) => {
    await using own = await openStage();
    const person = await own.customer();
    const { receipt } = await placed(person);
    own.panel.faults.next({ action: 'cancel', times: 1e6, fault: { kind: 'json', body } });
    person.tap('Cancel order', receipt);
    person.tap('Confirm', await person.waitFor('Cancel this order?'));
    expect((await person.waitFor('offer it.')).text).not.toContain('no harm');
    const asked = own.panel.calls.filter(({ action }) => action === 'cancel').length;
    person.tap('Refresh', receipt);
    expect(
      buttonsOf(await person.waitFor(/Order #/))
        .flat()
        .join(),
    ).not.toContain('Cancel order');
    person.say(`/cancel ${idIn(receipt)}`);
    person.tap('Confirm', await person.waitFor('Cancel this order?'));
    await person.waitFor('offer it.');
    expect(own.panel.calls.filter(({ action }) => action === 'cancel')).toHaveLength(asked);
  });

  test('that the panel refuses is offered on', async () => {
    const person = await stage.customer();
    const { receipt } = await placed(person);
    person.tap('Cancel order', receipt);
    stage.panel.faults.next({ action: 'cancel', key: person.key, fault: { kind: 'error', text: 'Too early' } });
    person.tap('Confirm', await person.waitFor('Cancel this order?'));
    await person.waitFor('Too early');
    person.tap('Cancel order', receipt);
    await person.waitFor('Cancel this order?');
  });

  test('words that are no ids are said to be none', async () => {
    const person = await stage.customer();
    person.say('/cancel all of them');
    await person.waitFor('see any order IDs');
  });
});
