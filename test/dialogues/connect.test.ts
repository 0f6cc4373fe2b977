import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/playground/panel/faults.ts';
import { createPanelServer } from '../../src/playground/panel/server.ts';
import type { ChatMessage } from '../../src/playground/telegram/server.ts';
import { placeElsewhere } from '../support/elsewhere.ts';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { openStage } from '../support/stage.ts';
import { type Customer, card, goThrough, idIn, LINK, placed } from './talk.ts';

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

describe('several accounts', () => {
  const stage = useStage();

  test('a person connects a second account, switches, and disconnects one', async () => {
    const person = await stage.customer({ balance: '11.00' });
    const second = stage.panel.account({ balance: '22.00', currency: 'EUR' });
    person.say(`/connect ${second.key}`);
    await person.waitFor('Balance: 22.00 EUR');
    person.say('/accounts');
    const list = await person.waitFor('2 accounts are connected');
    expect(list.text).toMatch(/✅ 127\.0\.0\.1 2 · in use/);

    person.tap(/Use 127\.0\.0\.1$/);
    await person.waitFor(/✅ 127\.0\.0\.1 · in use/);
    person.say('/balance');
    await person.waitFor('Balance: 11.00 USD');

    // The active one is meant, but another can be chosen.
    person.say('/disconnect');
    await person.waitFor(/Disconnect 127\.0\.0\.1\?/);
    person.tap('Accounts');
    await person.waitFor('2 accounts are connected');
    person.tap(/Disconnect 127\.0\.0\.1$/);
    await person.waitFor(/Disconnect 127\.0\.0\.1\?/);
    person.tap(/^🗑 Disconnect$/);
    await person.waitFor('is disconnected');
    person.say('/balance');
    await person.waitFor('Balance: 22.00 EUR');
  });

  test('a person changes their mind about disconnecting', async () => {
    const person = await stage.customer({ balance: '33.00' });
    person.say('/disconnect');
    await person.waitFor('Disconnect 127.0.0.1?');
    person.tap('Back');
    await person.waitFor('Balance: 33.00 USD');
  });

  test('without an account there is nothing to disconnect', async () => {
    const person = stage.telegram.person();
    person.say('/disconnect');
    await person.waitFor('No account is connected');
    person.say('/accounts');
    const list = await person.waitFor('No account is connected');
    expect(buttonsOf(list).flat().join()).toContain('Connect');
  });
});

describe('a key that the panel refuses once, though it works', () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '1' } });
  const refuse = (person: Customer, ...actions: string[]) => {
    const fault = { kind: 'error', text: 'Invalid API key' } as const;
    for (const action of actions) stage.panel.faults.next({ action, key: person.key, fault });
  };
  /** Somebody with an order that was asked about just now: what follows comes before the next time. */
  const watched = async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    await stage.panel.waitForCall(({ action, key }) => action === 'status' && key === person.key);
    return { person, id, receipt };
  };
  /** What a person does that the panel refuses for the key. */
  const WAYS: (readonly [string, (person: Customer, receipt: ChatMessage) => Promise<unknown>])[] = [
    ...(['/balance', '/start', `/order 1 ${LINK}/new 1000`, `1|${LINK}/new|50`] as const).map(
      (words) =>
        [
          words,
          async (person: Customer) => {
            refuse(person, 'balance');
            person.say(words);
          },
        ] as const,
    ),
    [
      'Refresh',
      async (person, receipt) => {
        refuse(person, 'status', 'balance');
        person.tap('Refresh', receipt);
      },
    ],
    [
      'Confirm',
      async (person) => {
        const confirm = await card(person, `/order 1 ${LINK}/new 1000`);
        refuse(person, 'add', 'balance');
        person.tap('Confirm', confirm);
      },
    ],
    [
      'Confirm of a mass order',
      async (person) => {
        person.say(`1|${LINK}/new|50`);
        const confirm = await person.waitFor('Check and confirm');
        refuse(person, 'balance', 'add', 'balance');
        person.tap('Confirm', confirm);
      },
    ],
  ];
  test.each(WAYS)(
    'for %s: the answer says that its orders are not watched, and Try again ends that',
    async (_, act) => {
      const { person, id, receipt } = await watched();
      await act(person, receipt);
      const told = await person.waitFor(
        (message) =>
          /not tracking|stopped using it/.test(message.text ?? '') &&
          buttonsOf(message).flat().join().includes('Try again'),
      );
      stage.panel.faults.clear();
      stage.panel.finish(id, 'Completed');
      person.say('/accounts');
      await person.waitFor('key refused');
      person.tap('Try again', told);
      await person.waitFor('Connected again');
      await person.waitFor(`Completed · #${id}`);
    },
  );

  test.each(['status', 'refill'])('for %s, and not for the balance, is watched on', async (action) => {
    const { person, id } = await watched();
    refuse(person, action);
    person.say(`/${action} ${id}`);
    const told = await person.waitFor('accept the API key for this');
    expect(told.text).not.toContain('not tracking');
    person.say('/accounts');
    expect((await person.waitFor('One account is connected')).text).not.toContain('key refused');
  });

  test('watches again by itself as soon as an answer comes with it', async () => {
    const { person, id, receipt } = await watched();
    const { id: other } = await placed(person, `/order 1 ${LINK}/other 1000`);
    refuse(person, 'balance');
    person.say('/balance');
    await person.waitFor('not tracking');
    stage.panel.finish(other, 'Completed');
    person.tap('Refresh', receipt);
    await person.waitFor(`Completed · #${other}`);
    expect(idIn(receipt)).toBe(id);
    person.say('/accounts');
    expect((await person.waitFor('One account is connected')).text).not.toContain('key refused');
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

describe('with several accounts, what is about one of them says which', () => {
  const stage = useStage();
  /** A person with one account, or with two: the second is in use. */
  const personWith = async (accounts: number) => {
    const person = await stage.customer();
    if (accounts === 1) return person;
    const { key } = stage.panel.account({ balance: '100.00' });
    person.say(`/connect ${key}`);
    await person.waitFor('Connected: 127.0.0.1 2');
    return Object.assign(person, { key });
  };
  const confirmed = async (person: Customer, said: string, fault?: FaultRule['fault']) => {
    if (fault) stage.panel.faults.next({ action: 'add', key: person.key, fault });
    person.tap('Confirm', await card(person));
    return person.waitFor(said);
  };
  const REFUSED = { kind: 'error', text: 'Invalid API key' } as const;
  /** What the person reads when the panel refuses the key on this call. */
  const keyRefused = (action: string, words: string, button?: [on: string, button: string]) =>
    [
      `a key refused to ${action} after ${words}`,
      async (person: Customer) => {
        stage.panel.faults.next({ action, key: person.key, fault: REFUSED });
        person.say(words);
        if (button) person.tap(button[1], await person.waitFor(button[0]));
        return person.waitFor('accept the API key');
      },
    ] as const;
  const WAYS: (readonly [string, (person: Customer) => Promise<ChatMessage>])[] = [
    keyRefused('balance', '/balance'),
    keyRefused('balance', `/order 1 ${LINK} 1000`),
    keyRefused('balance', `1|${LINK}|50`),
    keyRefused('status', '/status 7'),
    keyRefused('refill', '/refill 7'),
    keyRefused('cancel', '/cancel 7', ['Cancel this order?', 'Confirm: cancel']),
    [
      'a key refused to the look at what the person saw',
      async (person) => {
        person.tap('I see it', await confirmed(person, "I don't know whether", { kind: 'dropAfter' }));
        await person.waitFor('Send me the ID');
        stage.panel.faults.next({ action: 'status', key: person.key, fault: REFUSED });
        person.say('7');
        return person.waitFor('accept the API key');
      },
    ],
    [
      'a key refused again',
      async (person) => {
        stage.panel.faults.next({ action: 'balance', key: person.key, times: 2, fault: REFUSED });
        person.say('/balance');
        person.tap('Try again', await person.waitFor('not tracking'));
        return person.waitFor('accept the API key');
      },
    ],
    ['a receipt', (person) => confirmed(person, 'Placed.')],
    ['an unknown outcome', (person) => confirmed(person, "I don't know whether", { kind: 'dropAfter' })],
    ['a refusal', (person) => confirmed(person, 'The order was not placed', { kind: 'error', text: 'Bad link' })],
    [
      'an end',
      async (person) => {
        const { id } = await placed(person);
        stage.panel.finish(id, 'Completed');
        return person.waitFor(`Completed · #${id}`);
      },
    ],
    [
      'several ends',
      async (person) => {
        const ids: string[] = [];
        for (const link of ['1', '2', '3']) ids.push((await placed(person, `/order 1 ${LINK}${link} 50`)).id);
        for (const id of ids) stage.panel.finish(id, 'Completed');
        return person.waitFor('3 orders');
      },
    ],
    [
      'a mass order',
      async (person) => {
        person.say(`1|${LINK}|50`);
        person.tap('Confirm', await person.waitFor('Check and confirm'));
        return person.waitFor('1 of 1 placed');
      },
    ],
    ...(
      [
        ['the question whether to cancel', '/cancel 7 8', 'Cancel these 2 orders?'],
        ['an answer to a refill', '/refill 7', '#7: Incorrect order ID'],
        ['the refills', '/refills', '0 refills'],
        ['the status of several', '/status 7 8', 'Status of 2 orders'],
        ['the question for ids', '/refill', 'Send the IDs'],
        ['a question for a new order', '/order 1', /^Link/],
        ['the question for a mass order', '/mass', 'Send up to'],
        ['a mass order without a good line', `1|${LINK}|1`, 'None of these lines'],
        ['a word that no order has', '/orders nobody', 'No order has a label'],
        ['figures of nothing', '/stats', 'Nothing to show yet'],
        ['a file of nothing', '/export', 'There is nothing to export'],
        ['prices of favorites', '/favorites', 'Favorites'],
        ['prices that were searched for', '/search followers', 'services'],
        ['prices for a link', LINK, 'what do you want for this link'],
      ] as const
    ).map(
      ([what, words, seen]) =>
        [
          what,
          async (person: Customer) => {
            person.say(words);
            return person.waitFor(seen);
          },
        ] as const,
    ),
    [
      'prices of a category',
      async (person) => {
        person.say('/services');
        const list = await person.waitFor('categories');
        person.tap(buttonsOf(list)[0]?.[0] ?? '', list);
        return person.waitFor('per 1,000');
      },
    ],
    [
      'an answer to canceling',
      async (person) => {
        person.say('/cancel 7');
        person.tap('Confirm: cancel', await person.waitFor('Cancel this order?'));
        return person.waitFor('#7: Incorrect order ID');
      },
    ],
    ...(['refill', 'cancel'] as const).map(
      (action) =>
        [
          `an unknown answer to a ${action}`,
          async (person: Customer) => {
            stage.panel.faults.next({ action, key: person.key, fault: { kind: 'html', status: 502 } });
            person.say(`/${action} 7`);
            if (action === 'cancel') person.tap('Confirm: cancel', await person.waitFor('Cancel this order?'));
            return person.waitFor("didn't say whether");
          },
        ] as const,
    ),
    [
      'an order that has ended, and is not canceled',
      async (person) => {
        const { id } = await placed(person);
        stage.panel.finish(id, 'Completed');
        await person.waitFor(`Completed · #${id}`);
        person.say(`/cancel ${id}`);
        return person.waitFor('nothing to cancel');
      },
    ],
    [
      'a card that was confirmed',
      async (person) => {
        await placed(person);
        return person.waitFor('Confirmed');
      },
    ],
    ...(['Send me the ID', "The panel doesn't know #7", 'It is not placed'] as const).map(
      (seen) =>
        [
          `an unknown outcome: ${seen}`,
          async (person: Customer) => {
            const unknown = await confirmed(person, "I don't know whether", { kind: 'html', before: true });
            if (seen === 'It is not placed') {
              person.tap('It was not placed', unknown);
              return person.waitFor("it wasn't placed");
            }
            person.tap('I see it', unknown);
            const asked = await person.waitFor('Send me the ID');
            if (seen === 'Send me the ID') return asked;
            person.say('7');
            return person.waitFor(seen);
          },
        ] as const,
    ),
    [
      'the question for a label',
      async (person) => {
        const { receipt } = await placed(person);
        person.tap('Label', receipt);
        return person.waitFor('Label for #');
      },
    ],
    [
      'the line of the low balance, in the settings',
      async (person) => {
        person.say('/settings');
        person.tap('Low balance', await person.waitFor('Settings'));
        person.tap('5', await person.waitFor('Warn when the balance'));
        return person.waitFor('Low-balance warning: below');
      },
    ],
    [
      'the question for a low balance',
      async (person) => {
        person.say('/settings');
        person.tap('Low balance', await person.waitFor('Settings'));
        person.tap('Other amount', await person.waitFor('Warn when the balance'));
        return person.waitFor('Send the amount');
      },
    ],
    [
      'a mass order that runs',
      async (person) => {
        const slow = { kind: 'delay', ms: 300 } as const;
        stage.panel.faults.next({ action: 'add', key: person.key, times: 3, fault: slow });
        person.say([1, 2, 3].map((one) => `1|${LINK}${one}|50`).join('\n'));
        person.tap('Confirm', await person.waitFor('Check and confirm'));
        return person.waitFor('Placing');
      },
    ],
    ...(['with the price', 'Results of', '12 of 12 placed'] as const).map(
      (seen) =>
        [
          `a long mass order: ${seen}`,
          async (person: Customer) => {
            person.say(Array.from({ length: 12 }, (_, one) => `1|${LINK}${one}|50`).join('\n'));
            const card = await person.waitFor('Check and confirm');
            if (seen !== 'with the price') person.tap('Confirm', card);
            return person.waitFor(seen);
          },
        ] as const,
    ),
  ];
  test.each(WAYS.flatMap(([what, show]) => [1, 2].map((accounts) => ({ what, accounts, show }))))(
    '$what, with $accounts',
    async ({ accounts, show }) => {
      const { text, caption } = await show(await personWith(accounts));
      const words = text ?? caption;
      if (accounts === 1) expect(words).not.toContain('👤');
      else expect(words).toContain('👤 127.0.0.1 2');
    },
  );
});

describe('a button of one account, tapped when another is in use', () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '3600' } });
  const shows = async (person: Customer, words: string, seen: string | RegExp) => {
    person.say(words);
    return person.waitFor(seen);
  };
  const wizard = async (person: Customer) => {
    const steps = [
      ['Link', LINK],
      ['Quantity', '1000'],
      ['Drip-feed: Runs and Interval', '[Skip]'],
    ] as const;
    return (await goThrough(person, steps)).text;
  };
  const confirmCard = async (person: Customer) => (await person.waitFor('Check and confirm')).text;
  const refused = async (person: Customer) => {
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'error', text: 'Bad link' } });
    person.tap('Confirm', await card(person));
    return person.waitFor('The order was not placed');
  };
  const unplaced = async (person: Customer) => {
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'dropAfter' } });
    person.tap('Confirm', await card(person));
    person.tap('It was not placed', await person.waitFor("I don't know whether"));
    person.tap('It was not placed', await person.waitFor('Was it really not placed?'));
    return person.waitFor((one) => buttonsOf(one).flat().join().includes('Order again'));
  };
  const listed = async (person: Customer) => {
    await placed(person);
    return shows(person, '/orders', '1 order');
  };
  const MINE = /👤 127\.0\.0\.1\n/;
  type Way = [
    button: string,
    on: string,
    show: (person: Customer) => Promise<ChatMessage>,
    then: (person: Customer, on: ChatMessage) => Promise<string | undefined>,
    says: RegExp,
  ];
  const textAt = (person: Customer, on: ChatMessage) =>
    person.messages.find(({ message_id }) => message_id === on.message_id)?.text;
  const ways: Way[] = [
    [
      'Track',
      '/status',
      async (person) => shows(person, `/status ${(await placeElsewhere(stage.panel, person))[0]}`, 'Status of 1 order'),
      async (person) => (await person.waitFor('tracking this order')).text,
      MINE,
    ],
    ['Order again', 'a refusal', refused, confirmCard, MINE],
    ['Order again', 'what was not placed', unplaced, confirmCard, MINE],
    ['Order', 'a service', (person) => shows(person, '/start s_1', 'Price per'), wizard, MINE],
    [
      'Refresh',
      '/balance',
      (person) => shows(person, '/balance', 'Balance: 100.00'),
      async (person, on) => textAt(person, on),
      /^💰 127\.0\.0\.1\n/,
    ],
    ['Refresh', '/orders', listed, async (person, on) => textAt(person, on), MINE],
    [
      'Export',
      '/orders',
      listed,
      async (person) => (await person.waitFor(({ document }) => document !== undefined)).caption,
      /127\.0\.0\.1(?! 2)/,
    ],
  ];
  test.each(ways)('%s on %s is still of that one', async (button, _on, show, then, says) => {
    const person = await stage.customer();
    const on = await show(person);
    const other = stage.panel.account({ balance: '81.00' });
    await shows(person, `/connect ${other.key}`, 'Balance: 81.00 USD');
    await person.tap(button, on).answer;
    expect(await then(person, on)).toMatch(says);
  });
});

describe('several panels', () => {
  test('a person chooses the panel, and the key goes to that one only', async () => {
    const other = await createPanelServer();
    await using stage = await openStage({ env: { PANELS: `Other=${other.url}` } });
    const { key } = other.account({ balance: '44.00', currency: 'TRY' });
    const person = stage.telegram.person();
    person.say('/connect');
    const choice = await person.waitFor('Which panel');
    expect(buttonsOf(choice)).toEqual([['127.0.0.1'], ['Other']]);
    person.tap('Other');
    await person.waitFor('API key');
    person.say(key);
    const connected = await person.waitFor('Balance: 44.00 TRY');
    expect(connected.text).toContain('Connected: Other');
    expect(stage.panel.calls).toEqual([]);

    for (const typed of [`/connect ${key}`, key]) {
      const { message_id } = person.say(typed);
      await person.waitFor('Which panel');
      expect(person.messages.map((message) => message.message_id)).not.toContain(message_id);
    }
    expect(stage.panel.calls).toEqual([]);
    await other.close();
  });

  test.each([
    ['keeps its accounts under its old name', '127.0.0.1', 'Balance: 55.00 USD'],
    ['is another one without it', '', /no longer works with the panel/],
  ])('a panel that moves to a new address %s', async (_what, PANEL_NAME, said) => {
    const other = await createPanelServer();
    await using stage = await openStage();
    const person = await stage.customer();
    other.account({ key: person.key, balance: '55.00' });
    Object.assign(stage.env, { PANEL_API_URL: other.url.replace('127.0.0.1', 'localhost'), PANEL_NAME });
    await stage.restart();
    stage.panel.clearCalls();
    person.say('/balance');
    await person.waitFor(said);
    expect(stage.panel.calls).toEqual([]);
    await other.close();
  });

  test('an account whose panel this bot does not serve any more says so, once by itself, and keeps its orders', async () => {
    const other = await createPanelServer();
    await using stage = await openStage({ env: { PANELS: `Other=${other.url}` } });
    const { key } = other.account();
    const person = Object.assign(stage.telegram.person(), { key });
    person.say('/connect');
    person.tap('Other', await person.waitFor('Which panel'));
    await person.waitFor('API key');
    person.say(key);
    await person.waitFor('Connected: Other');
    const { id, receipt } = await placed(person);
    const onCard = await card(person, `/order 1 ${LINK}2 1000`);
    stage.env.PANELS = '';
    await stage.restart();
    other.clearCalls();
    const gone = /no longer works with the panel/;
    expect(buttonsOf(await person.waitFor(gone)).flat()).toEqual(['📦 My orders', '🗑 Disconnect']);

    person.tap('Confirm', onCard);
    await person.waitFor(gone);
    await person.tap('Refresh', receipt).answer;
    for (const words of [
      '/balance',
      '/start',
      `/order 1 ${LINK}3 1000`,
      `/status ${id}`,
      '/status 7,8',
      `/refill ${id}`,
      `1|${LINK}4|1000`,
    ]) {
      person.say(words);
      expect(buttonsOf(await person.waitFor(gone)).flat(), words).toContain('🗑 Disconnect');
    }
    person.say(`/cancel ${id}`);
    person.tap('Confirm: cancel', await person.waitFor('Cancel this order?'));
    await person.waitFor(gone);
    person.say('/accounts');
    await person.waitFor('no longer offered here');
    expect(person.transcript()).not.toContain("can't be reached");
    expect(other.calls).toEqual([]);

    await stage.restart();
    const before = person.messages.length;
    person.say('/orders');
    expect((await person.waitFor('1 order')).text).toContain(id);
    expect(person.messages).toHaveLength(before + 2);

    // It is served again, and what ended meanwhile is told; when it goes once more, that is said once more.
    stage.env.PANELS = `Other=${other.url}`;
    await stage.restart();
    const last = await placed(person, `/order 1 ${LINK}5 1000`);
    other.finish(id, 'Completed');
    await person.waitFor(`Completed · #${id}`);
    stage.env.PANELS = '';
    await stage.restart();
    await person.waitFor(gone);
    expect(other.order(last.id).status).not.toBe('Completed');
    person.say('/disconnect');
    person.tap('Disconnect', await person.waitFor('Disconnect Other?'));
    await person.waitFor('is disconnected');
    await other.close();
  });

  test('a button of a panel that is no longer offered asks for the key of no other one unsaid', async () => {
    const other = await createPanelServer();
    await using stage = await openStage({ env: { PANELS: `Beta=${other.url},Gamma=${other.url}` } });
    const person = stage.telegram.person();
    person.say('/connect');
    const choice = await person.waitFor('Which panel');
    stage.env.PANELS = `Gamma=${other.url}`;
    await stage.restart();
    expect((await person.tap('Beta', choice).answer).text).toContain('no longer offered here');
    expect(buttonsOf(await person.waitFor('Which panel'))).toEqual([['127.0.0.1'], ['Gamma']]);
    await person.tap('Gamma', choice).answer;
    expect((await person.waitFor('API key')).text).toContain('account on Gamma');
    // As a former version named them: by their number.
    expect((await person.forgeCallback('kp:1').answer).text).toContain('no longer offered here');
    await other.close();
  });
});
