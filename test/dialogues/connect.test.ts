import { describe, expect, test } from 'vitest';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { type Customer, card, idIn, LINK, placed } from './talk.ts';

describe('connecting an account', () => {
  const stage = useStage();
  const balances = (key: string) => stage.panel.calls.filter((call) => call.action === 'balance' && call.key === key);

  test('a person sends /connect with the key: their message goes, the balance is shown', async () => {
    const person = stage.telegram.person();
    const { key } = stage.panel.account({ balance: '7.50' });
    const { message_id } = person.say(`/connect ${key}`);
    const shown = await person.waitFor('Balance: 7.50 USD');
    expect(shown.text).toContain('Connected');
    expect(person.messages.map((message) => message.message_id)).not.toContain(message_id);
    expect(person.transcript()).not.toContain(key);
    expect(balances(key)).toHaveLength(1);
  });

  test('a person taps Connect, is asked, and answers with the key', async () => {
    const person = stage.telegram.person();
    const { key } = stage.panel.account({ balance: '8.25' });
    person.say('/start');
    await person.waitFor('Hello');
    person.tap('Connect');
    const question = await person.waitFor('API key');
    expect(buttonsOf(question).flat()).toContain('✖️ Cancel');
    person.say(`  ${key}  `);
    await person.waitFor('Balance: 8.25 USD');
    expect(person.transcript()).not.toContain(key);
  });

  test('a refused key is told with the panel’s words and asked for again; nothing is stored', async () => {
    const person = stage.telegram.person();
    person.say('/connect');
    await person.waitFor('API key');
    person.say('0123456789abcdef0123456789abcdef');
    const refusal = await person.waitFor('Invalid API key');
    expect(refusal.text).toContain('Nothing was stored');
    expect(person.transcript()).not.toContain('0123456789abcdef');
    const { key } = stage.panel.account({ balance: '9.75' });
    person.say(key);
    await person.waitFor('Balance: 9.75 USD');
    person.say('/accounts');
    await person.waitFor('One account is connected');
  });

  test('a refused key behind the command leaves nothing, and Connect asks again', async () => {
    const person = stage.telegram.person();
    person.say('/connect ffffffffffffffffffffffffffffffff');
    await person.waitFor('Invalid API key');
    person.tap('Connect');
    await person.waitFor('Send me the API key');
    person.say('/balance');
    await person.waitFor('First connect');
  });

  test('what cannot be a key is not sent to the panel, is deleted and asked for again', async () => {
    const person = stage.telegram.person();
    person.say('/connect');
    await person.waitFor('API key');
    stage.panel.clearCalls();
    for (const typed of ['short', 'two words of text', 'ключ-ключ-ключ', 'x'.repeat(300)]) {
      const { message_id } = person.say(typed);
      await person.waitFor('look like an API key');
      expect(person.messages.map((message) => message.message_id)).not.toContain(message_id);
    }
    expect(stage.panel.calls).toEqual([]);
    person.sticker();
    await person.waitFor('as text');
    person.tap('Cancel');
    await person.waitFor(/never mind|discarded/i);
  });

  test.each([
    `${'0123456789abcdef'.repeat(2)}7`,
    `${'0123456789abcdef'.repeat(2)}7Zq9`,
    '3f2c8b1e-9d4a-4c6f-8e7b-1a2b3c4d5e7f',
    'aQbWcErTyUiOpLkJhGfDsAzXcVbNmQwErTz',
  ])('a key pasted alone connects too, with invisible marks around it as well: %s', async (own) => {
    const person = stage.telegram.person();
    const { key } = stage.panel.account({ balance: '3.21', key: own });
    person.say(`\u200e${key}\u200b`);
    await person.waitFor('Balance: 3.21 USD');
    expect(person.transcript()).not.toContain(key);
  });

  test.each([
    ['0123456789abcdef'.repeat(2), (key: string) => `here it is, my key: "${key}".`],
    ['0123456789abcdef3', (key: string) => `this one ${key} please`],
    ['0123456789abcdef'.repeat(2).replace('0', '9'), (key: string) => `${key.slice(0, 16)}\n${key.slice(16)}`],
  ])('a key in a sentence is taken where one was asked for: %s', async (own, say) => {
    const person = stage.telegram.person();
    const { key } = stage.panel.account({ balance: '3.22', key: own });
    person.say('/connect');
    await person.waitFor('API key');
    person.say(say(key));
    await person.waitFor('Balance: 3.22 USD');
    expect(person.transcript()).not.toContain(key);
  });

  test('a panel that is down says so, and the question stays', async () => {
    const person = stage.telegram.person();
    const { key } = stage.panel.account({ balance: '4.32' });
    stage.panel.faults.next({ action: 'balance', key, times: 3, fault: { kind: 'html', status: 502 } });
    person.say('/connect');
    await person.waitFor('API key');
    person.say(key);
    await person.waitFor('Not connected');
    person.say(key);
    await person.waitFor('Balance: 4.32 USD');
  });

  test('a message that cannot be deleted is mentioned', async () => {
    const person = stage.telegram.person();
    const { key } = stage.panel.account({ balance: '5.43' });
    const description = "Bad Request: message can't be deleted";
    stage.telegram.faults.next({ method: 'deleteMessage', fault: { kind: 'error', error_code: 400, description } });
    person.say(`/connect ${key}`);
    await person.waitFor("couldn't delete");
    await person.waitFor('Balance: 5.43 USD');
  });

  test('the same key again is no second account', async () => {
    const person = await stage.customer({ balance: '6.54' });
    person.say(`/connect ${person.key}`);
    await person.waitFor('Connected again');
    person.say('/accounts');
    await person.waitFor('One account is connected');
  });

  test('a key that stopped working is told by the command that met it, with the way to connect', async () => {
    const person = await stage.customer();
    stage.panel.accounts.delete(person.key);
    person.say('/balance');
    const told = await person.waitFor('Invalid API key');
    expect(buttonsOf(told).flat()).toContain('🔑 Connect');
    expect(told.text).not.toContain('/connect');

    const asked = stage.panel.calls.length;
    person.say('/balance');
    const again = await person.waitFor(/work anymore/);
    expect(stage.panel.calls.slice(asked).filter((call) => call.key === person.key)).toEqual([]);

    // It works again at the panel: a tap is enough.
    stage.panel.account({ key: person.key, balance: '8.00' });
    person.tap('Try again', again);
    await person.waitFor('Balance: 8.00 USD');
  });
});

describe('a new key', () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '3600' } });

  /** A second account of the same person, in use from now on. */
  const second = async (person: Customer) => {
    const account = stage.panel.account();
    person.say(`/connect ${account.key}`);
    await person.waitFor('Connected: 127.0.0.1 2');
    return account;
  };
  /** The panel makes new keys for these, and the person has met the refusal of each. */
  const renewed = async (person: Customer, keys: readonly string[]) => {
    const fresh: string[] = [];
    for (const [index, key] of keys.entries()) {
      const old = stage.panel.accounts.get(key);
      stage.panel.accounts.delete(key);
      const next = stage.panel.account({ balance: `${index + 61}`, currency: old?.currency ?? 'USD' });
      for (const order of stage.panel.orders) if (order.key === key) Object.assign(order, { key: next.key });
      fresh.push(next.key);
    }
    person.say('/balance');
    await person.waitFor('Invalid API key');
    for (const _other of keys.slice(1)) {
      person.say('/accounts');
      person.tap(/^▶️ Use/, await person.waitFor('accounts are connected'));
      await person.waitFor('in use');
      person.say('/balance');
      await person.waitFor('Invalid API key');
    }
    return fresh;
  };
  const accountsOf = async (person: Customer) => {
    person.say('/accounts');
    return (await person.waitFor(/connected/)).text?.split('\n').slice(1) ?? [];
  };

  test('of another account takes no place of one whose key the panel refused once, and asks nothing with that one', async () => {
    const person = await stage.customer();
    stage.panel.faults.next({
      action: 'balance',
      key: person.key,
      fault: { kind: 'error', text: 'Invalid API key', status: 403 },
    });
    stage.panel.clearCalls();
    await second(person);
    expect(balances(person.key)).toEqual([]);
    stage.panel.faults.clear();
    expect(await accountsOf(person)).toEqual(['• 127.0.0.1', '✅ 127.0.0.1 2 · in use']);
  });

  test('goes to the refused account whose orders it knows, whichever comes first', async () => {
    const person = await stage.customer();
    const mine = await placed(person);
    const other = await second(person);
    const its = await placed(person, `/order 1 ${LINK}2 1000`);
    const [first = '', next = ''] = await renewed(person, [other.key, person.key]);
    for (const [key, name, id] of [
      [first, '127.0.0.1 2', its.id],
      [next, '127.0.0.1', mine.id],
    ]) {
      person.say(`/connect ${key}`);
      expect((await person.waitFor('Connected')).text).toContain(`Connected again: ${name}\n`);
      person.say(`/status ${id}`);
      const card = await person.waitFor(`Order #${id}`);
      expect(idIn(card)).toBe(id);
      expect(card.text).toContain(`👤 ${name}\n`);
    }
    expect(await accountsOf(person)).toHaveLength(2);
  });

  test.each([
    ['is refused by then', true, 'Connected again: 127.0.0.1\n'],
    ['still works', false, 'Connected: 127.0.0.1 2\n'],
  ])('of orders whose own key %s, which nobody has seen yet', async (_what, isRefused, said) => {
    const person = await stage.customer();
    const { id } = await placed(person);
    const { key } = stage.panel.account();
    Object.assign(stage.panel.order(id), { key });
    if (isRefused) stage.panel.accounts.delete(person.key);
    person.say(`/connect ${key}`);
    expect((await person.waitFor('Connected')).text).toContain(said);
    expect(await accountsOf(person)).toHaveLength(isRefused ? 1 : 2);
  });

  test.each([
    ['New key: 127.0.0.1 2', 'Connected again: 127.0.0.1 2', ['⚠️ 127.0.0.1 · key refused', '✅ 127.0.0.1 2 · in use']],
    [
      'Another account',
      'Connected: 127.0.0.1 3',
      ['⚠️ 127.0.0.1 · key refused', '⚠️ 127.0.0.1 2 · key refused', '✅ 127.0.0.1 3 · in use'],
    ],
  ])('that knows none of them is asked about, and %s decides', async (answer, said, accounts) => {
    const person = await stage.customer();
    await placed(person);
    const other = await second(person);
    await renewed(person, [other.key, person.key]);
    const { key } = stage.panel.account({ balance: '71.00' });
    person.say(`/connect ${key}`);
    const asked = await person.waitFor('Is this a new key of one of these accounts?');
    expect(buttonsOf(asked)).toEqual([['🔑 New key: 127.0.0.1'], ['🔑 New key: 127.0.0.1 2'], ['➕ Another account']]);
    expect(JSON.stringify(stage.telegram.calls.filter(({ payload }) => payload.text === asked.html))).not.toContain(
      key,
    );
    expect(await accountsOf(person)).toHaveLength(2);

    // A panel that does not answer just then changes nothing, and it can be said again.
    stage.panel.faults.next({ action: 'balance', key, times: 3, fault: { kind: 'html', status: 502 } });
    person.tap(answer, asked);
    await person.waitFor(/can't be reached|make sense/);
    stage.panel.faults.clear();
    person.tap(answer, asked);
    expect((await person.waitFor('Balance: 71.00 USD')).text).toContain(said);
    expect(await accountsOf(person)).toEqual(accounts);
    expect(person.transcript()).not.toContain(key);
    expect((await person.forgeCallback(dataOf(asked, answer)).answer).text).toContain('question is over');
  });

  test('behind its button is the account’s own, whatever it knows', async () => {
    const person = await stage.customer();
    await placed(person);
    const other = await second(person);
    await renewed(person, [other.key, person.key]);
    person.say('/balance');
    const refused = await person.waitFor("The key for 127.0.0.1 doesn't work anymore");
    expect(buttonsOf(refused)[0]).toEqual(['🔑 New key', '🔑 Connect']);
    person.say('/accounts');
    const list = await person.waitFor('2 accounts are connected');
    for (const [on, label, name] of [
      [list, '🔑 New key: 127.0.0.1 2', '127.0.0.1 2'],
      [refused, '🔑 New key', '127.0.0.1'],
    ] as const) {
      person.tap(label, on);
      await person.waitFor(`New API key for ${name}\n`);
      const { key } = stage.panel.account({ balance: '72.00' });
      person.say(key);
      expect((await person.waitFor('Balance: 72.00 USD')).text).toContain(`Connected again: ${name}\n`);
      expect(person.transcript()).not.toContain(key);
    }
    expect(await accountsOf(person)).toEqual(['✅ 127.0.0.1 · in use', '• 127.0.0.1 2']);
  });

  test('that is the key of another account is not taken, and asked for again', async () => {
    const person = await stage.customer();
    const other = await second(person);
    person.say('/accounts');
    person.tap(/New key: 127\.0\.0\.1$/, await person.waitFor('2 accounts are connected'));
    await person.waitFor('New API key for 127.0.0.1');
    person.say(other.key);
    await person.waitFor('This is the key of 127.0.0.1 2');
    const { key } = stage.panel.account({ balance: '73.00' });
    person.say(key);
    expect((await person.waitFor('Balance: 73.00 USD')).text).toContain('Connected again: 127.0.0.1\n');
  });

  const CARDS = [
    ['an order', `/order 1 ${LINK} 1000`, 'Check and confirm', 'Confirm', 'Placed.'],
    ['a mass order', `/mass 1|${LINK}|1000`, 'Check and confirm', 'Confirm 1', '1 of 1 placed'],
  ] as const;
  const cases = CARDS.flatMap((one) => [true, false].map((isProven) => [...one, isProven] as const));
  test.each(cases)(
    'voids %s on an old card: it comes once more',
    async (_name, words, shown, confirm, done, isProven) => {
      const person = await stage.customer();
      const { id } = await placed(person, `/order 1 ${LINK}/before 50`);
      person.say(words);
      const card = await person.waitFor(shown);
      expect(card.text).toContain('0.90 USD');
      const { key } = stage.panel.account({ balance: '74.00', rates: { 1: '1.80' } });
      if (isProven) Object.assign(stage.panel.order(id), { key });
      person.say('/accounts');
      person.tap('New key', await person.waitFor('One account is connected'));
      await person.waitFor('New API key');
      person.say(key);
      await person.waitFor('Balance: 74.00 USD');
      person.tap(confirm, card);
      const adds = () => stage.panel.calls.filter((call) => call.action === 'add' && call.key === key);
      const again = await person.waitFor('1.80 USD');
      expect(again.message_id).toBe(card.message_id);
      expect(again.text).toContain('74.00 USD');
      expect(adds()).toEqual([]);
      person.tap(confirm, again);
      await person.waitFor(done);
      expect(adds()).toHaveLength(1);
    },
  );

  test('has another balance: it proves nothing about an order that was sent with the old one', async () => {
    const person = await stage.customer();
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'dropAfter' } });
    person.tap('Confirm', await card(person));
    const unknown = await person.waitFor('Balance before: 100.00 USD · now: 99.10 USD');
    person.say('/accounts');
    person.tap('New key', await person.waitFor('One account is connected'));
    await person.waitFor('New API key');
    person.say(stage.panel.account({ balance: '75.00' }).key);
    await person.waitFor('Balance: 75.00 USD');
    await person.tap('Check balance', unknown).answer;
    expect(person.messages.find(({ message_id }) => message_id === unknown.message_id)?.text).toContain('99.10 USD');
    expect(person.messages.filter(({ text }) => text?.includes('now: 75.00'))).toEqual([]);
  });

  const balances = (key: string) => stage.panel.calls.filter((call) => call.action === 'balance' && call.key === key);
});
