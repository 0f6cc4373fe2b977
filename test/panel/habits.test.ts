import { describe, expect, test } from 'vitest';
import { classify } from '../../src/panel/errors.ts';
import { createHabits, type Habit } from '../../src/panel/habits.ts';
import type { OrderValues, Service, Wanted } from '../../src/panel/model.ts';
import { wantedBy, wanting } from '../../src/panel/wanted.ts';
import { type Answer, KEY, says, service, startPanel } from './server.ts';

const DAY = 86_400_000;
const RUNS = { status: 'In progress', charge: '1', remains: '5', currency: 'USD' };

type Form = Readonly<Record<string, string>>;

/** A panel that answers what the form of each request asks for; a string is an error. */
async function panelThat(answers: (form: Form) => unknown, passed = () => 0) {
  const learnt: Habit[] = [];
  const habits = createHabits({ passed, onLearnt: (habit) => learnt.push(habit) });
  const answer: Answer = (response, received) => {
    const said = received.form.action === 'balance' ? { balance: '1', currency: 'USD' } : answers(received.form);
    says(typeof said === 'string' && said !== 'null' ? { error: said } : said)(response, received);
  };
  const fake = await startPanel(answer, { habits });
  /** What was sent, without the key. */
  const sent = () => fake.received.map(({ form: { key: _key, ...rest } }) => Object.values(rest).join(' '));
  return { ...fake, learnt, habits, sent };
}

describe('a panel that knows no batch', () => {
  test.each<[words: string, refusal: unknown]>([
    ['says that something is missing', 'The order field is required.'],
    ['takes all of it for one id', 'Order not found'],
    ['has a failure of its own', 'Something went wrong'],
    ['answers by position, without ids', [RUNS, RUNS, RUNS]],
  ])(
    '%s: each is asked for by itself, at once from then on, and the batch is tried again after a day',
    async (_, refusal) => {
      let now = 0;
      const { panel, sent, learnt } = await panelThat(
        ({ orders, order }) => (orders === undefined && order ? RUNS : refusal),
        () => now,
      );
      const ask = async () => [...(await panel.statuses(KEY, ['1', '2', '3'])).values()].map(({ ok }) => ok);

      expect(await ask()).toEqual([true, true, true]);
      expect(sent().filter((one) => /status \d+$/.test(one))).toEqual(['status 1', 'status 2', 'status 3']);
      expect(learnt).toEqual(['status one by one']);

      const before = sent().length;
      expect(await ask()).toEqual([true, true, true]);
      expect(sent().slice(before)).toEqual(['status 1', 'status 2', 'status 3']);

      now = DAY;
      expect(await ask()).toEqual([true, true, true]);
      expect(sent().slice(before + 3)).toContain('status 1,2,3');
    },
  );

  test("a stranger's id among them is refused by itself", async () => {
    const { panel, learnt } = await panelThat(({ order }) => (order && order !== '99' ? RUNS : 'Incorrect order ID'));
    const answers = await panel.statuses(KEY, ['10', '11', '99']);
    expect(answers.get('10')).toMatchObject({ ok: true });
    expect(answers.get('99')).toEqual({ ok: false, error: 'Incorrect order ID' });
    expect(learnt).toEqual(['status one by one']);
  });

  test('one that refuses a batch for a single bad id in it knows batches all the same', async () => {
    const { panel, sent, learnt } = await panelThat(({ order, orders = order }) => {
      if (orders?.includes('99')) return 'Incorrect order ID';
      return order ? RUNS : { 10: RUNS, 11: RUNS };
    });
    const answers = await panel.statuses(KEY, ['10', '11', '99']);
    expect([...answers.values()].map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(learnt).toEqual([]);
    expect(sent().at(-1)).toBe('status 10,11');
  });

  test('a panel that is down is not asked for each', async () => {
    const { panel, sent, learnt } = await panelThat(() => 'Maintenance, please try again later');
    await expect(panel.statuses(KEY, ['1', '2', '3'])).rejects.toMatchObject({ class: 'transient' });
    expect([...new Set(sent())]).toEqual(['status 1,2,3', 'status 1']);
    expect(learnt).toEqual([]);
  });

  test('a rate limit does not lead to more requests', async () => {
    const { panel, sent } = await panelThat(() => 'Rate limit exceeded');
    await expect(panel.statuses(KEY, ['1', '2'], { background: true })).rejects.toMatchObject({ class: 'rate' });
    expect(sent()).toEqual(['status 1,2']);
  });

  test('in the background it is asked one at a time for a key, and goes on after a refusal for the rate', async () => {
    let open = 0;
    let most = 0;
    let count = 0;
    const { received, panel } = await startPanel((response, { form }) => {
      most = Math.max(most, ++open);
      setImmediate(() => {
        open--;
        const limited = form.order !== undefined && ++count === 3;
        const said = form.order ? RUNS : { error: 'Incorrect request' };
        says(form.action === 'balance' ? { balance: '1' } : limited ? { error: 'Too many requests' } : said)(response, {
          form,
        } as never);
      });
    });
    const ids = ['1', '2', '3', '4', '5', '6'];
    await panel.statuses(KEY, ids.slice(0, 2), { background: true });
    most = 0;
    const [orders] = await Promise.all([
      panel.statuses(KEY, ids, { background: true }),
      panel.statuses(KEY, ids, { background: true }),
    ]);
    expect([...orders.values()].every(({ ok }) => ok)).toBe(true);
    expect(most).toBe(1);
    expect(received.filter(({ form }) => form.orders !== undefined)).toHaveLength(1);
  });

  test('refills are asked for one by one, each once, and only where the batch was surely refused', async () => {
    const { panel, sent, learnt } = await panelThat(({ order }) =>
      order ? { refill: `7${order}` } : 'Bad request: order',
    );
    expect([...(await panel.refills(KEY, ['1', '2']))]).toEqual([
      ['1', { ok: true, value: '71' }],
      ['2', { ok: true, value: '72' }],
    ]);
    expect(sent()).toEqual(['refill 1,2', 'refill 1', 'refill 2']);
    expect(learnt).toEqual(['refill one by one']);

    const vague = await panelThat(() => ({ strange: true }));
    await expect(vague.panel.refills(KEY, ['1', '2'])).rejects.toMatchObject({ kind: 'unknown' });
    expect(vague.sent()).toEqual(['refill 1,2']);
  });

  test('the states of refills are asked for one by one', async () => {
    const { panel, learnt } = await panelThat(({ refill }) => (refill ? { status: 'Completed' } : 'No refill given'));
    const answers = await panel.refillStatuses(KEY, ['1', '2']);
    expect([...answers.values()]).toEqual([
      { ok: true, value: { status: 'Completed' } },
      { ok: true, value: { status: 'Completed' } },
    ]);
    expect(learnt).toEqual(['refill_status one by one']);
  });
});

describe('a panel that names an order otherwise', () => {
  test('only `orders`, even for one', async () => {
    const { panel, sent, learnt } = await panelThat(({ orders }) =>
      orders ? { [orders]: RUNS } : 'The orders field is required.',
    );
    expect(await panel.status(KEY, '5')).toMatchObject({ status: 'In progress' });
    expect(learnt).toEqual(['status by its batch']);
    await panel.status(KEY, '5');
    expect(sent().filter((one) => one !== 'balance')).toEqual(['status 5', 'status 5', 'status 5']);
  });

  test('`order` for a cancellation: both are sent where the standard one is refused', async () => {
    const { panel, received, learnt } = await panelThat(({ order }) => (order ? { cancel: 1 } : 'Incorrect request'));
    expect([...(await panel.cancel(KEY, ['5']))]).toEqual([['5', { ok: true, value: true }]]);
    expect(received.map(({ form }) => [form.order, form.orders])).toEqual([
      [undefined, '5'],
      ['5', '5'],
    ]);
    expect([...(await panel.cancel(KEY, ['6', '7'])).values()].every(({ ok }) => ok)).toBe(true);
    expect(learnt).toEqual(['cancel one by one']);
  });
});

describe('a key that is refused', () => {
  const everything = (words: string): Answer => says({ error: words });

  test.each(['Your account is inactive', 'Ask the support', 'Not today'])(
    'in any words, by every read: %s',
    async (words) => {
      const { panel } = await startPanel(everything(words));
      const reads = [() => panel.balance(KEY), () => panel.status(KEY, '5'), () => panel.statuses(KEY, ['5', '6'])];
      for (const read of reads)
        await expect(read()).rejects.toMatchObject({ kind: 'rejected', class: 'key', text: words });
    },
  );

  test('by nothing at all where the balance should be', async () => {
    const { panel } = await startPanel((response, received) =>
      says(received.form.action === 'balance' ? '' : { error: 'Ask the support' })(response, received),
    );
    await expect(panel.status(KEY, '5')).rejects.toMatchObject({ class: 'key' });
    await expect(panel.balance(KEY)).rejects.toMatchObject({ class: 'key' });
  });

  test.each<[says: string, body: unknown, status: number, told: object]>([
    ['words about the key', { error: 'Invalid API key' }, 200, { class: 'key', isOfAction: true }],
    ['a status without words', {}, 403, { class: 'other' }],
  ])('is not so where the balance is told: %s', async (_, body, status, told) => {
    const { panel } = await startPanel((response, received) =>
      received.form.action === 'balance'
        ? says({ balance: '1', currency: 'USD' })(response, received)
        : says(body, status)(response, received),
    );
    await expect(panel.status(KEY, '5')).rejects.toMatchObject(told);
  });

  test('is not so where only the balance is refused', async () => {
    const { panel } = await startPanel((response, received) =>
      says({ error: received.form.action === 'balance' ? 'Not today' : 'Incorrect order ID' })(response, received),
    );
    await expect(panel.balance(KEY)).rejects.toMatchObject({ class: 'other', text: 'Not today' });
  });
});

describe('a panel without an action', () => {
  test.each<[string, unknown]>([
    ['says so', { error: 'This action is invalid' }],
    ['says nothing', 'null'],
  ])('%s: told as such, and remembered for a week', async (_, body) => {
    let now = 0;
    const { panel, received, habits } = await panelThat(
      () => body,
      () => now,
    );
    await expect(panel.cancel(KEY, ['5'])).rejects.toMatchObject({ kind: 'rejected', class: 'absent' });
    expect(habits.has('no cancel')).toBe(true);
    const before = received.length;
    await expect(panel.cancel(KEY, ['5', '6'])).rejects.toMatchObject({ kind: 'rejected', class: 'absent' });
    expect(received).toHaveLength(before);
    now = 7 * DAY;
    expect(habits.has('no cancel')).toBe(false);
    await expect(panel.cancel(KEY, ['5'])).rejects.toMatchObject({ class: 'absent' });
    expect(received.length).toBeGreaterThan(before);
  });

  test('a refill that nothing is said of may have been begun', async () => {
    const { panel, learnt } = await panelThat(() => 'null');
    await expect(panel.refill(KEY, '5')).rejects.toMatchObject({ kind: 'unknown' });
    expect(learnt).toEqual([]);
  });

  test('without `refill` says so', async () => {
    const { panel, learnt } = await panelThat(() => 'Unknown action');
    await expect(panel.refill(KEY, '5')).rejects.toMatchObject({ class: 'absent' });
    expect(learnt).toEqual(['no refill']);
  });
});

describe('a panel that wants more than the form of a type has', () => {
  const LINK = 'https://example.com/p';
  test.each<[words: string, type: string, values: OrderValues, wanted: Wanted[]]>([
    ['Quantity is required', 'Package', {}, ['quantity']],
    ['Please fill in quantity', 'Custom Comments', { comments: 'a' }, ['quantity']],
    ['The quantity field is required.', 'Mentions Custom List', { usernames: 'a' }, ['quantity']],
    ['neworder.error.empty_quantity', 'Package', {}, ['quantity']],
    ['Quantity less than minimal 10', 'Package', {}, ['quantity']],
    ['The old_posts field is required.', 'Subscriptions', {}, ['oldPosts']],
    ['Missing parameter: posts', 'Subscriptions', {}, ['posts']],
    ['The dripfeed field is required.', 'Default', { quantity: '10' }, ['dripfeed']],
    ['Drip-feed is disabled for this service', 'Default', { quantity: '10' }, []],
    ['Quantity less than minimal 10', 'Custom Comments', { comments: 'a' }, []],
    ['Quantity is required', 'Default', { quantity: '10' }, []],
    ['Incorrect service ID, quantity is required', 'Package', {}, []],
    ['Invalid API key: enter a quantity', 'Package', {}, []],
    ['Bad link', 'Package', {}, []],
    ['This quantity is not for sale', 'Package', {}, []],
  ])('%s, of %s', (text, type, values, wanted) => {
    const problem = classify(text);
    expect(wantedBy({ class: problem, text }, service({ type }), { link: LINK, ...values })).toEqual(wanted);
  });

  test('is sent it from the first order that it takes, for a week', async () => {
    let now = 0;
    const { panel, habits, received } = await panelThat(
      ({ quantity }) => (quantity ? { order: 5 } : 'Quantity is required'),
      () => now,
    );
    const plain = service({ type: 'Package', min: 3 });
    await expect(panel.add(KEY, plain, { link: LINK })).rejects.toMatchObject({ class: 'quantity' });
    expect(wanting(plain, habits)).toEqual(plain);
    await panel.add(KEY, wanting(plain, habits, ['quantity']), { link: LINK });
    expect(received.map(({ form }) => form.quantity)).toEqual([undefined, '3']);
    expect(wanting(plain, habits).wants).toEqual(['quantity']);
    expect(wanting(service({ type: 'Custom Comments' }), habits).wants).toBeUndefined();
    now = 7 * DAY;
    expect(wanting(plain, habits)).toEqual(plain);
  });

  test.each([
    ['with a drip-feed', { dripFeed: '3 60' }, { runs: '3', interval: '60', dripfeed: 'true' }],
    ['without one', {}, { dripfeed: '0' }],
  ])('is told whether there is a drip-feed: %s', async (_, values, told) => {
    const { panel, received } = await panelThat(() => ({ order: 5 }));
    const asked: Service = { ...service(), wants: ['dripfeed'] };
    await panel.add(KEY, asked, { link: LINK, quantity: '100', ...values });
    const { key: _key, action: _action, ...sent } = received[0]?.form ?? {};
    expect(sent).toEqual({ service: asked.id, link: LINK, quantity: '100', ...told });
  });
});
