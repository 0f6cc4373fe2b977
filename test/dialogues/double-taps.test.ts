import { describe, expect, test } from 'vitest';
import { BUTTONS, type ButtonKind } from '../../src/bot/buttons.ts';
import type { ChatMessage, Person, Tap } from '../../src/playground/telegram/server.ts';
import { laterClock } from '../support/clock.ts';
import { placeElsewhere } from '../support/elsewhere.ts';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { asks, type Customer, callsOf, card, idIn, LINK, ordersOf, placed } from './talk.ts';

const stage = useStage();

/**
 * What a second tap in the same place meets when `after` has come, in place of `before` or below it: a chat is fixed to its
 * bottom, and so are the rows of its last message.
 */
function under(label: string, before: ChatMessage, after: ChatMessage): string[] {
  const rows = buttonsOf(before);
  const row = rows.findLast((one) => one.some((text) => text.includes(label)));
  if (!row) throw new Error(`no button ${label} in ${JSON.stringify(rows)}`);
  const place = row.findIndex((text) => text.includes(label));
  const same = buttonsOf(after).at(rows.lastIndexOf(row) - rows.length) ?? [];
  return same.filter(
    (_text, index) => index / same.length < (place + 1) / row.length && place / row.length < (index + 1) / same.length,
  );
}

const confirms = (labels: readonly string[]) => labels.filter((label) => /Confirm|Cancel order/.test(label));

test('a second tap on the answer to the last question does not confirm', async () => {
  const person = await stage.customer();
  person.say(`/order 1 ${LINK}`);
  const quantity = await person.waitFor(asks('Quantity'));
  person.tap('1,000', quantity);
  const shown = await person.waitFor('Check and confirm');
  for (const choice of ['50', '500', '1,000', '10,000']) expect(confirms(under(choice, quantity, shown))).toEqual([]);
});

test('a second tap on Confirm does nothing to the order that it placed', async () => {
  const person = await stage.customer();
  const shown = await card(person);
  person.tap('Confirm', shown);
  const receipt = await person.waitFor('Placed.');
  expect(under('Confirm', shown, receipt)).toEqual(['🔄 Refresh', '📋 Copy ID']);
});

test('a second tap on Reorder, or on a preset, does not place what it shows', async () => {
  const person = await stage.customer();
  const { id, receipt } = await placed(person, `/order 21 ${LINK} 1000`);
  person.tap('Reorder', receipt);
  const again = await person.waitFor('Check and confirm');
  expect(confirms(under('Reorder', receipt, again))).toEqual([]);
  stage.panel.finish(id, 'Completed');
  const ended = await person.waitFor('Completed · #');
  expect(confirms(under('Reorder', ended, again))).toEqual([]);
  person.say(`/status ${id}`);
  const ofEnded = await person.waitFor(`Order #${id}`);
  expect(confirms(under('Reorder', ofEnded, again))).toEqual([]);
  await person.tap('Save preset', ofEnded).answer;
  person.say('https://instagram.com/p/x');
  const offer = await person.waitFor('for this link');
  expect(confirms(under('⚡', offer, again))).toEqual([]);
});

test('a second tap on Cancel order does not cancel it', async () => {
  const person = await stage.customer();
  const { receipt } = await placed(person);
  person.tap('Cancel order', receipt);
  const ask = await person.waitFor('Cancel this order');
  expect(confirms(under('Cancel order', receipt, ask))).toEqual([]);
});

test.each([
  ['Erase everything', '/privacy', 'Privacy', 'Erase everything stored'],
  ['Disconnect 127', '/accounts', 'accounts are connected', 'This erases the key'],
])('a second tap on %s does not do it', async (label, command, from, asks) => {
  const person = await stage.customer();
  person.say(`/connect ${stage.panel.account({ balance: '5' }).key}`);
  await person.waitFor('5.00 USD');
  person.say(command);
  const shown = await person.waitFor(from);
  person.tap(label, shown);
  const asked = await person.waitFor(asks);
  expect(under(label, shown, asked).filter((text) => /Erase|Disconnect/.test(text))).toEqual([]);
});

test('a second tap on Confirm does not stop a mass order', async () => {
  const person = await stage.customer();
  stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'delay', ms: 400 } });
  person.say(`1|${LINK}|100`);
  const shown = await person.waitFor('Check and confirm');
  person.tap('Confirm', shown);
  const progress = await person.waitFor('Placing: 0 of 1');
  expect(under('Confirm', shown, progress)).not.toContain('⏹ Stop');
});

const ADMIN = 4_100;

/** Buttons of whoever runs the bot: what to say to have one, its data when it is not there to be tapped, and what both taps say. */
const ADMIN_ACTS: Partial<Record<ButtonKind, { data: string; says: RegExp; leaves?: RegExp }>> = {
  ban: { data: 'ab:77', says: /Is banned/ },
  letIn: { data: 'al:77', says: /Was let in/ },
  // Each tap makes one: they lead in one person each.
  invitation: { data: 'ai', says: /start=i_/ },
  maintenance: { data: 'am:15', says: /On until/ },
  backup: { data: 'ak', says: /BACKUP_FOLDER/ },
  noticeSend: { data: 'as:', says: /notice goes out|notice went out/ },
  noticeStop: { data: 'ax:', says: /notice is stopped/ },
  notices: { data: 'nf:off:x', says: /won't get notices/ },
};

describe('of whoever runs the bot', () => {
  const stage = useStage({ env: { ADMIN_USER_IDS: String(ADMIN) } });
  const whole = async (admin: Person, data: string) => {
    admin.say('/start');
    await admin.waitFor('Hello');
    if (!data.endsWith(':')) return data;
    admin.say('/admin');
    admin.tap('Notice to all', await admin.waitFor('Running the bot'));
    await admin.waitFor('Send the text');
    admin.say('Good news');
    const code = dataOf(await admin.waitFor('So it will look'), 'Send to all');
    if (data === 'ax:') await admin.forgeCallback(code).answer;
    return data + code.slice(3);
  };
  test.each(Object.entries(ADMIN_ACTS))('%s, tapped twice', async (_kind, { data, says }) => {
    const admin = stage.telegram.person({ id: ADMIN });
    const button = await whole(admin, data);
    for (const tap of [1, 2]) {
      const { text = '' } = await admin.forgeCallback(button).answer;
      await expect
        .poll(() => [text, admin.last?.text].join('\n'), { message: `tap ${tap}` })
        .toMatch(tap === 2 && data === 'as:' ? /is over|notice/ : says);
    }
    if (data === 'as:') {
      await admin.waitFor('📣 Good news');
      expect(admin.messages.filter(({ text }) => text === '📣 Good news')).toHaveLength(1);
    }
    await admin.forgeCallback('am:0').answer;
  });
});

/** One kind of button that acts: two taps on it. */
interface Way {
  /** Brings a person to it. */
  to: (person: Customer) => Promise<readonly [on: ChatMessage, label: string | RegExp]>;
  /** What the first tap says, in a toast, in a message, or in place of the one that was tapped. */
  says: RegExp;
  /** What the second says, when it is not the same in so many words. */
  again?: RegExp;
  /** What of it goes to the panel, by both taps together; nothing that writes unless it is here. */
  sends?: 'add' | 'refill' | 'cancel';
  /** What must be true afterwards. */
  leaves?: (person: Customer, on: ChatMessage) => unknown;
}

describe('every button that acts, acts once, and says so twice', () => {
  const stage = useStage({ env: { POLL_INTERVAL_SECONDS: '3600' } });

  const shows = async (person: Customer, words: string, seen: string | RegExp) => {
    person.say(words);
    return person.waitFor(seen);
  };
  const receipt = async (person: Customer) => (await placed(person)).receipt;
  /** The card of an order that has ended. */
  const ended = async (person: Customer, words?: string) => {
    const { id } = await placed(person, words);
    stage.panel.finish(id, 'Completed');
    return shows(person, `/status ${id}`, `Order #${id}`);
  };
  const preset = async (person: Customer) => {
    await person.tap('Save preset', await ended(person, `/order 21 ${LINK} 1000`)).answer;
    return shows(person, '/favorites', 'Favorites · 1');
  };
  /** An order of which nobody knows whether it was placed. */
  const unknown = async (person: Customer) => {
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'dropAfter' } });
    person.tap('Confirm', await card(person));
    return person.waitFor("I don't know whether this order was placed");
  };
  const mass = (person: Customer) => shows(person, `1|${LINK}|100\n1|${LINK}2|100`, 'Check and confirm');
  /** A mass order whose first line takes the panel a while. */
  const running = async (person: Customer) => {
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'delay', ms: 500 } });
    person.tap('Confirm', await mass(person));
    return person.waitFor('Placing: 0 of 2');
  };
  const stopped = async (person: Customer) => {
    person.tap('Stop', await running(person));
    return person.waitFor(/stopped: [01] of 2 placed/);
  };
  /** Those that can be confirmed are gone but for one, or for none. */
  const cards = (person: Customer) =>
    person.messages.filter((one) => buttonsOf(one).flat().includes('✅ Confirm')).map(({ message_id }) => message_id);
  const oneCard = (person: Customer) => expect.poll(() => cards(person)).toHaveLength(1);
  const account = async (person: Customer) => {
    const { key } = stage.panel.account();
    await shows(person, `/connect ${key}`, 'Connected');
    return shows(person, '/accounts', '2');
  };

  const ACTS: Partial<Record<ButtonKind, Way>> = {
    retryKey: {
      async to(person) {
        const known = stage.panel.accounts.get(person.key);
        stage.panel.accounts.delete(person.key);
        await shows(person, '/balance', 'key');
        const refused = await shows(person, '/start', "doesn't work");
        if (known) stage.panel.accounts.set(person.key, known);
        return [refused, 'Try again'];
      },
      says: /onnected/,
    },
    keyOf: {
      async to(person) {
        stage.panel.accounts.delete(person.key);
        await shows(person, '/balance', 'Invalid API key');
        return [await shows(person, `/connect ${stage.panel.account().key}`, 'Is this a new key'), 'Another account'];
      },
      says: /Connected: 127\.0\.0\.1 2/,
      again: /question is over/,
    },
    refresh: {
      async to(person) {
        const shown = await receipt(person);
        await person.tap('Refresh', shown).answer;
        return [shown, 'Refresh'];
      },
      says: /Nothing new/,
    },
    useAccount: { to: async (person) => [await account(person), 'Use'], says: /127/ },
    disconnectYes: {
      to: async (person) => [await shows(person, '/disconnect', 'Disconnect'), /Disconnect$/],
      says: /isconnected/,
      again: /connected anymore/,
    },
    eraseYes: {
      async to(person) {
        person.tap('Erase everything', await shows(person, '/privacy', 'rivacy'));
        return [
          await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes('‹ Back')),
          'Erase',
        ];
      },
      says: /erased|Erased/,
    },
    favorite: {
      to: async (person) => [await shows(person, '/start s_1', 'Price per'), '☆ Favorite'],
      says: /Added to favorites/,
      leaves: (person) => shows(person, '/favorites', 'Favorites · 1'),
    },
    favoriteDelete: {
      async to(person) {
        await person.tap('☆ Favorite', await shows(person, '/start s_1', 'Price per')).answer;
        return [await shows(person, '/favorites', 'Favorites · 1'), '🗑'];
      },
      says: /Favorites · 0/,
    },
    order: {
      to: async (person) => [await shows(person, '/start s_1', 'Price per'), /Order$/],
      says: /^Link/m,
      async leaves(person) {
        person.say(LINK);
        const [quantity] = [await person.waitFor(asks('Quantity'))];
        person.tap('1,000', quantity);
        await person.waitFor('Check and confirm');
        await oneCard(person);
      },
    },
    preset: {
      async to(person) {
        await preset(person);
        return [await shows(person, 'https://instagram.com/p/x', 'for this link'), /⚡/];
      },
      says: /Check and confirm/,
      leaves: oneCard,
    },
    presetSave: {
      to: async (person) => [await ended(person), 'Save preset'],
      says: /Followers × 1000/,
      leaves: (person) => shows(person, '/favorites', 'Favorites · 1'),
    },
    presetDelete: { to: async (person) => [await preset(person), '🗑'], says: /Favorites · 0/ },
    rest: {
      async to(person) {
        const { id } = await placed(person);
        stage.panel.finish(id, 'Partial', 300);
        return [await shows(person, `/status ${id}`, `Order #${id}`), 'Order the rest'];
      },
      says: /Check and confirm/,
      leaves: oneCard,
    },
    repeat: {
      async to(person) {
        await placed(person);
        return [await shows(person, 'https://instagram.com/p/x', 'for this link'), /🕘/];
      },
      says: /Check and confirm/,
      leaves: oneCard,
    },
    reorder: { to: async (person) => [await receipt(person), 'Reorder'], says: /Check and confirm/, leaves: oneCard },
    again: {
      to: async (person) => {
        stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'error', text: 'Not today' } });
        person.tap('Confirm', await card(person));
        return [await person.waitFor('Not today'), 'Order again'];
      },
      says: /Check and confirm/,
      leaves: oneCard,
    },
    change: {
      async to(person) {
        person.tap('Change', await card(person));
        return [await person.waitFor('What do you want to change?'), 'Link'];
      },
      says: /^Link/m,
      again: /discarded/,
      async leaves(person) {
        person.say(`${LINK}2`);
        await person.waitFor('Check and confirm');
        await oneCard(person);
      },
    },
    confirm: {
      to: async (person) => [await card(person), 'Confirm'],
      says: /Placed\./,
      again: /Already placed: #/,
      sends: 'add',
    },
    drop: { to: async (person) => [await card(person), 'Cancel'], says: /Order discarded/ },
    unknownSeen: { to: async (person) => [await unknown(person), 'I see it'], says: /Order ID/ },
    unknownNot: {
      to: async (person) => {
        person.tap('It was not placed', await unknown(person));
        return [await person.waitFor('Was it really not placed?'), 'It was not placed'];
      },
      says: /OK, it wasn.t placed/,
    },
    unknownYes: {
      to: async (person) => {
        const unknowns = await unknown(person);
        const [other = ''] = await placeElsewhere(stage.panel, person);
        person.tap('I see it', unknowns);
        await person.waitFor('Order ID');
        person.say(other);
        return [await person.waitFor('look like'), 'Yes, that one'];
      },
      says: /Found/,
      again: /Already placed/,
    },
    massConfirm: {
      to: async (person) => [await mass(person), 'Confirm 2'],
      says: /2 of 2 placed/,
      again: /already running|already placed/,
      leaves: (person) => expect(callsOf(stage.panel, person, 'add')).toHaveLength(2),
    },
    massGoOn: {
      to: async (person) => [await stopped(person), 'Continue'],
      says: /2 of 2 placed/,
      again: /already running|already placed/,
      leaves: (person) => expect(callsOf(stage.panel, person, 'add')).toHaveLength(2),
    },
    massStop: {
      to: async (person) => [await running(person), 'Stop'],
      says: /Stopping/,
      again: /Stopping|running anymore/,
    },
    massDrop: {
      to: async (person) => [await stopped(person), 'Discard the rest'],
      says: /the rest discarded/,
      again: /It was discarded/,
    },
    refill: {
      to: async (person) => [await ended(person), 'Refill'],
      says: /#\d+: refill #\d+ requested/,
      sends: 'refill',
    },
    cancelOrder: {
      to: async (person) => [await receipt(person), 'Cancel order'],
      says: /Cancel this order/,
    },
    cancelYes: {
      async to(person) {
        person.tap('Cancel order', await receipt(person));
        return [await person.waitFor('Cancel this order'), 'Confirm'];
      },
      says: /#\d+: cancellation requested/,
      sends: 'cancel',
    },
    mute: {
      to: async (person) => [await receipt(person), 'Mute'],
      says: /Muted/,
      leaves: async (person) => {
        person.tap('Refresh');
        await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes('🔔 Unmute'));
      },
    },
    labelPut: {
      async to(person) {
        person.tap('Label', await receipt(person));
        await person.waitFor('Label for');
        person.say('ann');
        person.tap('Label', await person.waitFor('Label added'));
        return [await person.waitFor('Label for'), 'Skip'];
      },
      says: /Label removed/,
    },
    track: {
      async to(person) {
        const [id] = await placeElsewhere(stage.panel, person);
        return [await shows(person, `/status ${id}`, 'Status of 1 order'), 'Track'];
      },
      says: /tracking this order/,
    },
    statsLook: {
      async to(person) {
        await placed(person);
        return [await shows(person, '/stats', 'Spent'), 'Dark'];
      },
      says: /Spent/,
    },
    board: {
      async to(person) {
        return [await shows(person, '/start', 'running'), /Board$/];
      },
      says: /The board is on/,
    },
    notify: { to: async (person) => [await shows(person, '/settings', 'Settings'), 'problems'], says: /Settings/ },
    quietSet: {
      async to(person) {
        person.tap('Quiet hours', await shows(person, '/settings', 'Settings'));
        person.tap(/^\d\d:\d\d$/, await person.waitFor('time'));
        return [
          await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes('22:00–07:00')),
          '22:00–07:00',
        ];
      },
      says: /22:00/,
    },
    lowBalanceSet: {
      async to(person) {
        person.tap('Low balance', await shows(person, '/settings', 'Settings'));
        return [await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes('25')), '25'];
      },
      says: /25\.00 USD/,
    },
    language: { to: async (person) => [await shows(person, '/language', 'language'), 'Español'], says: /spañol/ },
  };
  /** Those that show something, or ask a question: as often as one likes. */
  const SHOWS: readonly ButtonKind[] = [
    'noop',
    'relink', // On old cards only: as `change`.
    'draft',
    'linkElse',
    'menu',
    'help',
    'connect',
    'connectTo',
    'newKey',
    'accounts',
    'disconnect',
    'balance',
    'categories',
    'category',
    'service',
    'favorites',
    'search',
    'searchAsk',
    'network',
    'answer',
    'unknownBalance',
    'unknown',
    'mass',
    'massNew',
    'orders',
    'card',
    'label',
    'export',
    'refills',
    'stats',
    'settings',
    'quiet',
    'quietZone',
    'lowBalance',
    'rename',
    'languages',
    'privacy',
    'erase',
    'admin',
    'adminPerson',
    'notice',
    'noticeAsk',
  ];

  test('each kind of button is among these, or among those that only show something', () => {
    expect([...Object.keys(ACTS), ...Object.keys(ADMIN_ACTS), ...SHOWS].toSorted()).toEqual(
      Object.keys(BUTTONS).toSorted(),
    );
  });

  const rows = Object.entries(ACTS).flatMap(([kind, way]) =>
    (['at once', 'after an answer', 'after a restart'] as const).map((when) => ({ kind, when, ...way })),
  );
  test.each(rows)('$kind, tapped twice: $when', async ({ when, to, says, again = says, sends, leaves }) => {
    const person = await stage.customer();
    const [on, label] = await to(person);
    // Whatever is asked once more is refused.
    for (const action of ['refill', 'cancel'] as const) {
      stage.panel.faults.next({ action, key: person.key, fault: { kind: 'delay', ms: 1 } });
      const fault = { kind: 'error', text: 'Not once more' } as const;
      stage.panel.faults.next({ action, key: person.key, times: Number.POSITIVE_INFINITY, fault });
    }
    const sent = () => ({
      refill: callsOf(stage.panel, person, 'refill').length,
      cancel: callsOf(stage.panel, person, 'cancel').length,
      ...(sends === 'add' ? { add: callsOf(stage.panel, person, 'add').length } : {}),
    });
    const before = sent();

    /** What the person reads after a tap: the toast, what came since, and what stands where the finger was. */
    const said = async ({ answer }: Tap, since: number, words: RegExp) => {
      const { text = '' } = await answer;
      const seen = () =>
        [
          text,
          ...person.messages
            .filter((one) => one.from === 'bot' && (one.seq > since || one.message_id === on.message_id))
            .map((one) => one.text ?? one.caption ?? ''),
        ].join('\n');
      await expect.poll(seen).toMatch(words);
    };
    const start = stage.telegram.seq();
    const first = person.tap(label, on);
    if (when === 'at once') {
      const second = person.tap(label, on);
      await said(first, start, says);
      await said(second, start, again);
    } else {
      await said(first, start, says);
      if (when === 'after a restart') await stage.restart();
      const since = stage.telegram.seq();
      await said(person.tap(label, on), since, again);
    }
    await leaves?.(person, on);
    expect(person.transcript()).not.toContain('Not once more');
    expect(sent()).toEqual({ ...before, ...(sends ? { [sends]: (before[sends] ?? 0) + 1 } : {}) });
  });
});

describe('two taps', () => {
  const HOUR = 3_600_000;
  let later = 0;
  const stage = useStage(() => ({
    env: { POLL_INTERVAL_SECONDS: '3600' },
    outside: { clock: laterClock(() => later) },
  }));
  type Fault = Parameters<typeof stage.panel.faults.next>[0]['fault'];
  const setRate = (person: Customer, rate: string) =>
    Object.assign(stage.panel.accounts.get(person.key) ?? {}, { rates: { 1: rate } });

  const REPAIRS = {
    refill: async (person: Customer) => {
      const { id } = await placed(person);
      stage.panel.finish(id, 'Completed');
      person.say(`/status ${id}`);
      return [await person.waitFor(`Order #${id}`), 'Refill'] as const;
    },
    cancel: async (person: Customer) => {
      person.tap('Cancel order', (await placed(person)).receipt);
      return [await person.waitFor('Cancel this order'), 'Confirm'] as const;
    },
  };
  const FAULTS: readonly [Fault, string][] = [
    [{ kind: 'dropAfter' }, "didn't say whether"],
    [{ kind: 'html', status: 502 }, "didn't say whether"],
    [{ kind: 'error', text: 'Not this one' }, 'Not this one'],
  ];
  const cases = FAULTS.flatMap(([fault, words]) =>
    (['refill', 'cancel'] as const).flatMap((action) =>
      [false, true].map((restarted) => ({ action, fault, words, restarted, kind: fault.kind })),
    ),
  );
  test.each(cases)(
    'of which the first met $kind ($action, restarted: $restarted) ask once, and say the same',
    async (one) => {
      const person = await stage.customer();
      const [on, label] = await REPAIRS[one.action](person);
      stage.panel.faults.next({ action: one.action, key: person.key, fault: one.fault });
      person.tap(label, on);
      await person.waitFor(one.words);
      if (one.restarted) await stage.restart();
      const { text = '' } = await person.tap(label, on).answer;
      const [now] = person.messages.filter(({ message_id }) => message_id === on.message_id);
      expect(`${text}\n${now?.text}`).toContain(one.words);
      expect(person.transcript()).not.toContain('asked for');
      expect(callsOf(stage.panel, person, one.action)).toHaveLength(1);
    },
  );

  test('of which the first surely was not sent try again', async () => {
    const person = await stage.customer();
    const [on, label] = await REPAIRS.refill(person);
    stage.panel.faults.next({ action: 'refill', key: person.key, fault: { kind: 'rateLimit', retryAfter: 1 } });
    person.tap(label, on);
    await person.waitFor('Rate limit exceeded');
    person.tap(label, on);
    await person.waitFor('requested');
  });

  test('on Cancel order, and Confirm on both questions, cancel once', async () => {
    const person = await stage.customer();
    const { receipt } = await placed(person);
    person.tap('Cancel order', receipt);
    person.tap('Cancel order', receipt);
    const questions = [await person.waitFor('Cancel this order'), await person.waitFor('Cancel this order')];
    const open = () => person.messages.filter((one) => buttonsOf(one).flat().includes('✖️ Confirm: cancel'));
    await expect.poll(() => open().map(({ message_id }) => message_id)).toEqual([questions[1]?.message_id]);
    for (const question of questions) {
      person.tap('Confirm', question);
      await person.waitFor('cancellation requested');
    }
    expect(callsOf(stage.panel, person, 'cancel')).toHaveLength(1);
  });

  test('on the Confirm of many orders cancel them once', async () => {
    const person = await stage.customer();
    const ids = await placeElsewhere(stage.panel, person, 12);
    person.say(`/cancel ${ids.join(' ')}`);
    const question = await person.waitFor('Cancel these 12 orders');
    person.tap('Confirm', question);
    await person.waitFor('cancellation requested');
    expect((await person.tap('Confirm', question).answer).text).toBeUndefined();
    const [now] = person.messages.filter(({ message_id }) => message_id === question.message_id);
    for (const id of ids) expect(now?.text).toContain(`#${id}: cancellation requested`);
    expect(callsOf(stage.panel, person, 'cancel')).toHaveLength(1);
  });

  test('on Reorder, and Confirm on both cards, place one order', async () => {
    const person = await stage.customer();
    const { receipt } = await placed(person);
    person.tap('Reorder', receipt);
    person.tap('Reorder', receipt);
    const cards = [await person.waitFor('Check and confirm'), await person.waitFor('Check and confirm')];
    const answers = await Promise.all(cards.map((one) => person.tap('Confirm', one).answer));
    const id = idIn(await person.waitFor('Placed.'));
    expect(answers.map(({ text }) => text)).toContain(`Already placed: #${id}`);
    expect(ordersOf(stage.panel, person)).toHaveLength(2);
  });

  test('on Reorder with a new price in between: the first card is no good for it', async () => {
    const person = await stage.customer();
    const { receipt } = await placed(person);
    person.tap('Reorder', receipt);
    const old = await person.waitFor('Price: 0.90 USD');
    setRate(person, '9');
    person.tap('Reorder', receipt);
    const now = await person.waitFor('Price: 9.00 USD');
    expect((await person.tap('Confirm', old).answer).text).toContain('can still be confirmed');
    expect(ordersOf(stage.panel, person)).toHaveLength(1);
    person.tap('Confirm', now);
    await person.waitFor('Placed.');
    expect(ordersOf(stage.panel, person)).toHaveLength(2);
  });

  test('on Order for two different links make two cards', async () => {
    const person = await stage.customer();
    person.say('/start s_2');
    const service = await person.waitFor('Price of the package');
    const cards: ChatMessage[] = [];
    for (const link of [LINK, `${LINK}2`]) {
      person.tap(/Order$/, service);
      await person.waitFor(asks('Link'));
      person.say(link);
      cards.push(await person.waitFor('Check and confirm'));
    }
    for (const one of cards) {
      person.tap('Confirm', one);
      await person.waitFor('Placed.');
    }
    expect(ordersOf(stage.panel, person).map(({ parameters }) => parameters.link)).toEqual([LINK, `${LINK}2`]);
  });

  test('on the Confirm of an old mass order do not confirm the prices that the first one shows', async () => {
    const person = await stage.customer();
    person.say(`1|${LINK}|100\n1|${LINK}2|100`);
    const old = await person.waitFor('Check and confirm');
    setRate(person, '9');
    later += HOUR;
    person.tap('Confirm', old);
    person.tap('Confirm', old);
    const now = await person.waitFor('Prices or services have changed');
    person.say('/balance');
    await person.waitFor('Balance: 100.00 USD');
    expect(ordersOf(stage.panel, person)).toEqual([]);
    person.tap('Confirm', now);
    await person.waitFor('2 of 2 placed');
  });
});
