import { describe, expect, test, vi } from 'vitest';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { openStage } from '../support/stage.ts';
import { asks, balanceOf, type Customer, callsOf, card, idIn, LINK, ordersOf, placed } from './talk.ts';

describe('Confirm', () => {
  const stage = useStage();

  test('gives a receipt with id and status, and takes the buttons from the card', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    person.tap('Confirm', confirm);
    const receipt = await person.waitFor('Placed.');
    const [order] = ordersOf(stage.panel, person);
    expect(receipt.text).toContain(`#${order?.id}`);
    expect(receipt.text).toContain('Pending');
    expect(receipt.text).toContain(LINK);
    expect(receipt.text).toContain('0.90 USD');
    expect(buttonsOf(receipt).flat().join()).toMatch(/Reorder.*Mute.*Cancel order.*Refresh/);
    expect(buttonsOf(person.messages.find(({ message_id }) => message_id === confirm.message_id))).toEqual([]);
    expect(balanceOf(stage.panel, person)).toBe('99.1');
  });

  test('with another value: Change asks for it in place of the card, keeps the others, and Back changes nothing', async () => {
    const person = await stage.customer();
    const old = await card(person);
    person.tap('Change', old);
    const which = await person.waitFor('What do you want to change?');
    expect(buttonsOf(which)).toEqual([
      ['Link'],
      ['Quantity'],
      ['Drip-feed: Runs and Interval'],
      ['‹ Back'],
      ['✖️ Cancel'],
    ]);
    person.tap('Back', which);
    const back = await person.waitFor(
      ({ text = '' }) => text.includes('Check and confirm') && !text.includes('change?'),
    );
    person.tap('Change', back);
    person.tap('Quantity', await person.waitFor('What do you want to change?'));
    const quantity = await person.waitFor(asks('Quantity'));
    expect(quantity.message_id).toBe(old.message_id);
    person.tap('Back', quantity);
    const same = await person.waitFor('Quantity: 1,000');
    expect(same.text).toContain('Check and confirm');
    person.tap('Change', same);
    person.tap('Link', await person.waitFor('What do you want to change?'));
    await person.waitFor(asks('Link'));
    person.say('https://instagram.com/bob');
    const confirm = await person.waitFor('Check and confirm');
    expect(confirm.text).toContain('https://instagram.com/bob');
    expect(confirm.text).toContain('Quantity: 1,000');
    expect((await person.tap('Confirm', old).answer).text).toContain('discarded');
    person.tap('Confirm', confirm);
    await person.waitFor('Placed.');
    expect(ordersOf(stage.panel, person).map(({ parameters }) => parameters.link)).toEqual([
      'https://instagram.com/bob',
    ]);
  });

  test('drip-feed is a button of the card, has ready values with their sum, and is taken back by Skip', async () => {
    const person = await stage.customer();
    person.tap('Drip-feed', await card(person));
    const asked = await person.waitFor(asks('Drip-feed: Runs and Interval'));
    person.tap('10 × 1,000, every 60 min', asked);
    const shown = await person.waitFor('10,000 in all');
    expect(shown.text).toContain('Price: 9.00 USD');
    person.tap('Drip-feed', shown);
    person.tap('Skip', await person.waitFor(asks('Drip-feed: Runs and Interval')));
    const plain = await person.waitFor('Price: 0.90 USD');
    expect(plain.text).not.toContain('every');
    expect(await person.tap('Confirm', plain).answer).toBeDefined();
    await person.waitFor('Placed.');
    expect(ordersOf(stage.panel, person).map(({ parameters }) => parameters.runs)).toEqual([undefined]);
  });

  test.each([2, 3, 10])('tapped %i times at once places one order', async (times) => {
    const person = await stage.customer();
    const confirm = await card(person);
    const taps = Array.from({ length: times }, () => person.tap('Confirm', confirm));
    const answers = await Promise.all(taps.map(({ answer }) => answer));
    const [order, ...more] = ordersOf(stage.panel, person);
    expect(more).toEqual([]);
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
    expect(answers.filter(({ text }) => text === `Already placed: #${order?.id}`)).toHaveLength(times - 1);
    expect(person.messages.filter(({ text }) => text?.includes('Placed.'))).toHaveLength(1);
  });

  test('tapped twice while the panel takes its time places one order', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    stage.panel.faults.next({ key: person.key, action: 'add', fault: { kind: 'delay', ms: 400 } });
    person.tap('Confirm', confirm);
    await stage.panel.waitForCall((call) => call.key === person.key && call.action === 'add');
    const second = await person.tap('Confirm', confirm).answer;
    await person.waitFor('Placed.', { after: confirm.seq });
    expect(second.text ?? '').toMatch(/^$|Already placed/);
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
  });

  test('the same update delivered twice, before and after, places one order', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    stage.panel.faults.next({ key: person.key, action: 'add', fault: { kind: 'delay', ms: 100 } });
    const { update_id } = person.tap('Confirm', confirm);
    stage.telegram.deliverAgain(update_id ?? 0);
    await person.waitFor('Placed.');
    stage.telegram.deliverAgain(update_id ?? 0);
    person.say('/balance');
    await person.waitFor('Balance: 99.10 USD');
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
    expect(person.messages.filter(({ text }) => text?.includes('Placed.'))).toHaveLength(1);
  });

  test('an old card says what became of it', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    person.tap('Confirm', confirm);
    const id = idIn(await person.waitFor('Placed.'));
    expect((await person.tap('Confirm', confirm).answer).text).toBe(`Already placed: #${id}`);
    expect((await person.tap('Cancel', confirm).answer).text).toBe(`Already placed: #${id}`);
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
  });

  test('after Cancel it places nothing', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    person.tap('Cancel', confirm);
    await person.waitFor('Order discarded');
    expect((await person.tap('Confirm', confirm).answer).text).toContain('It was discarded');
    expect(callsOf(stage.panel, person, 'add')).toEqual([]);
  });

  test('does nothing in the hands of another, nor with a draft that never was', async () => {
    const person = await stage.customer();
    const other = await stage.customer();
    const confirm = await card(person);
    for (const button of ['Confirm', 'Cancel']) {
      const { text } = await other.forgeCallback(dataOf(confirm, button)).answer;
      expect(text).toContain('expired');
    }
    expect((await other.forgeCallback('y:AAAAAAAAAAA').answer).text).toContain('expired');
    expect((await other.forgeCallback('y').answer).text).toContain('expired');
    expect(callsOf(stage.panel, other, 'add')).toEqual([]);
    person.tap('Confirm', confirm);
    await person.waitFor('Placed.');
  });

  test('of two people at once places one order for each', async () => {
    const people = await Promise.all([stage.customer(), stage.customer()]);
    const cards = await Promise.all(people.map((person) => card(person)));
    people.map((person, index) => person.tap('Confirm', cards[index]));
    const receipts = await Promise.all(people.map((person) => person.waitFor('Placed.')));
    expect(new Set(receipts.map(idIn)).size).toBe(2);
    for (const person of people) expect(ordersOf(stage.panel, person)).toHaveLength(1);
  });

  test('has no two empty lines one after the other', async () => {
    const person = await stage.customer();
    expect((await card(person)).text).not.toContain('\n\n\n');
  });

  test('works after a restart, and says so when it was used before it', async () => {
    const person = await stage.customer();
    const first = await card(person);
    const second = await card(person);
    person.tap('Confirm', first);
    await person.waitFor('Placed.');
    await stage.restart();
    expect((await person.tap('Confirm', first).answer).text).toContain('Already placed');
    person.tap('Confirm', second);
    await person.waitFor('Placed.');
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(2);
  });

  test('of two cards places two orders: each is a wish of its own', async () => {
    const person = await stage.customer();
    const cards = [await card(person), await card(person)];
    for (const one of cards) person.tap('Confirm', one);
    await person.waitFor('Placed.', { after: cards[1]?.seq ?? 0 });
    await person.waitFor('Placed.', { after: cards[1]?.seq ?? 0 });
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(2);
  });

  test.each([
    ['Incorrect service ID', 'Choose another one'],
    ['neworder.error.link', 'Check the link'],
    ['You have active order with this link. Please wait until order being completed.', 'still running'],
    ['Quantity less than minimal 50', 'within the service'],
    ['Not enough funds on balance', 'balance is too low'],
    ['Invalid API key', 'accept the API key'],
    ['Your account has been suspended', 'accept the API key'],
    ['Something <b>odd</b> & new', 'Check what you entered'],
  ])('a refusal is shown in the words of the panel: %s', async (words, hint) => {
    const person = await stage.customer();
    const confirm = await card(person);
    stage.panel.faults.next({ key: person.key, action: 'add', fault: { kind: 'error', text: words } });
    person.tap('Confirm', confirm);
    const refused = await person.waitFor('The order was not placed');
    expect(refused.text).toContain(words);
    expect(refused.text).toContain('Nothing was charged');
    expect(refused.text).toContain(hint);
    expect((await person.tap('Confirm', confirm).answer).text).toContain('refused');
    expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
    expect(balanceOf(stage.panel, person)).toBe('100');
  });

  test('too many requests: nothing was placed, and it can be confirmed again', async () => {
    const person = await stage.customer();
    const confirm = await card(person);
    stage.panel.faults.next({ key: person.key, action: 'add', fault: { kind: 'rateLimit', retryAfter: 1 } });
    person.tap('Confirm', confirm);
    const refused = await person.waitFor('The order was not placed');
    expect(refused.text).toContain('Rate limit exceeded');
    expect((await person.tap('Confirm', confirm).answer).text).toContain('can still be confirmed');
    person.tap('Confirm', refused);
    await person.waitFor('Placed.');
    expect(ordersOf(stage.panel, person)).toHaveLength(1);
  });

  test('two orders that follow each other have receipts of their own', async () => {
    const person = await stage.customer();
    const [one, two] = [await placed(person), await placed(person, `/order 2 ${LINK}`)];
    expect(one.id).not.toBe(two.id);
    expect(balanceOf(stage.panel, person)).toBe('94.6');
  });
});

describe('while an order runs on the same link', () => {
  const stage = useStage();
  const shared = 'http://www.instagram.com/ann/?igsh=abc';
  const running = (id: string) => `Still running on this link: #${id}.`;

  test('the card of the wizard, of a preset and of a reorder names it, and so does a mass order', async () => {
    const person = await stage.customer();
    const first = await placed(person, '/order 1 https://m.instagram.com/bob 1000');
    stage.panel.finish(first.id, 'Completed');
    const done = await person.waitFor(`Completed · #${first.id}`);
    const { id, receipt } = await placed(person);

    person.say('/order 1');
    await person.waitFor(asks('Link'));
    person.say(shared);
    await person.waitFor(asks('Quantity'));
    person.say('1000');
    expect((await person.waitFor('Check and confirm')).text).toContain(running(id));

    person.tap('Reorder', receipt);
    expect((await person.waitFor('Check and confirm')).text).toContain(running(id));

    person.tap('Details', done);
    person.tap(/reset/, await person.waitFor(`Order #${first.id}`));
    person.say('/favorites');
    person.tap('⚡ 1', await person.waitFor('× 1000'));
    await person.waitFor(asks('Link'));
    person.say(shared);
    expect((await person.waitFor('Check and confirm')).text).toContain(running(id));

    person.say(`1|https://instagram.com/carl|100\n1|${shared}|100`);
    expect((await person.waitFor('2 orders')).text).toMatch(
      new RegExp(`running on links of these lines: #${id}\\..*Lines: 2`),
    );
  });

  test('nothing is named for another link, another kind of thing, or when it has ended', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    expect((await card(person, '/order 1 https://instagram.com/ben 1000')).text).not.toContain('Still running');
    const likes = stage.panel.services.find(({ name, type }) => /likes/i.test(String(name)) && type === 'Default');
    expect((await card(person, `/order ${likes?.service} ${LINK} 100`)).text).not.toContain('Still running');
    stage.panel.finish(id, 'Completed');
    await person.waitFor(`Completed · #${id}`);
    expect((await card(person)).text).not.toContain('Still running');
  });
});

describe('of one wish one order comes, however many cards of it stand', () => {
  const confirmAll = async (person: Customer, words: RegExp) => {
    const shown = person.messages.filter((message) => words.test(message.text ?? '') && buttonsOf(message).length > 0);
    const answers: string[] = [];
    for (const { message_id, ...one } of shown) {
      const { text } = await person.forgeCallback(dataOf(one, 'Confirm'), message_id).answer;
      answers.push(text ?? '');
    }
    return answers;
  };
  const loseAnswers = (stage: Awaited<ReturnType<typeof openStage>>, person: Customer) =>
    stage.telegram.faults.next({
      method: 'sendMessage',
      chatId: person.user.id,
      fault: { kind: 'dropAfter' },
      times: 4,
    });
  const LATE = { timeout: 15_000 };

  test.each([
    ['step by step, and shown again', '/order 1', ['https://instagram.com/ann', '1000'], 'hello?'],
    ['at once, and said again', `/order 1 ${LINK} 1000`, [], `/order 1 ${LINK} 1000`],
  ])("when Telegram's answers to the first were lost: %s", { timeout: 40_000 }, async (_how, words, answers, again) => {
    await using stage = await openStage();
    const person = await stage.customer();
    for (const answer of answers) {
      person.say(answer === answers[0] ? words : (answers[answers.indexOf(answer) - 1] ?? ''));
      await person.waitFor(/^(Link|Quantity)/);
    }
    loseAnswers(stage, person);
    person.say(answers.at(-1) ?? words);
    await person.waitFor('Check and confirm');
    const isLost = () => stage.telegram.calls.filter(({ payload }) => /Check and confirm/.test(String(payload.text)));
    await vi.waitFor(() => expect(isLost()).toHaveLength(4), LATE);
    person.say(again);
    await vi.waitFor(() => expect(isLost()).toHaveLength(5), LATE);
    const told = await confirmAll(person, /Check and confirm/);
    expect(told).toHaveLength(5);
    expect(told.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => expect.stringContaining('It was discarded')));
    await person.waitFor('Placed.');
    expect(ordersOf(stage.panel, person)).toHaveLength(1);
  });

  test('Order again beside the card that came by itself', async () => {
    await using stage = await openStage({ panel: { dialect: { alwaysQuantity: true }, strict: true } });
    const person = await stage.customer();
    person.tap('Confirm', await card(person, `/order 2 ${LINK}`));
    const refused = await person.waitFor('Quantity is required');
    const first = await person.waitFor('confirm again');
    person.tap('Order again', refused);
    const second = await person.waitFor('Check and confirm', { after: first.seq });
    await vi.waitFor(() =>
      expect(buttonsOf(person.messages.find(({ message_id }) => message_id === first.message_id))).toEqual([]),
    );
    for (const { message_id } of [first, second])
      await person.forgeCallback(dataOf(second, 'Confirm'), message_id).answer;
    await person.forgeCallback(dataOf(first, 'Confirm'), first.message_id).answer;
    await person.waitFor('Placed.', { after: second.seq });
    expect(ordersOf(stage.panel, person)).toHaveLength(1);
  });
});
