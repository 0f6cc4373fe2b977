import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/playground/panel/faults.ts';
import type { ChatMessage } from '../../src/playground/telegram/server.ts';
import { placeElsewhere } from '../support/elsewhere.ts';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { type Customer, card, goThrough, idIn, LINK, placed } from './talk.ts';

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
