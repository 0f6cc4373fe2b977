import { describe, expect, test, vi } from 'vitest';
import { BUTTONS } from '../../src/bot/buttons.ts';
import type { ApiCall, Person } from '../../src/playground/telegram/server.ts';
import { dataOf, useStage } from '../support/expectations.ts';
import { openStage } from '../support/stage.ts';
import { callsOf, card, idIn, ordersOf, placed } from './talk.ts';

/** The call that tells Telegram that an update is safe. */
const isConfirmed =
  (update: number) =>
  ({ method, payload }: ApiCall) =>
    method === 'getUpdates' && Number(payload.offset) > update;

describe('what is no text', () => {
  const stage = useStage();

  test('a sticker, a photo, a voice, a file, a place: each is told what is understood', async () => {
    const person = await stage.customer();
    for (const send of [
      () => person.sticker(),
      () => person.photo(),
      () => person.voice(),
      () => person.contact(),
      () => person.location(),
      () => person.sendDocument({ name: 'a.pdf', content: 'x' }),
    ]) {
      send();
      await person.waitFor('I only understand text and buttons');
    }
  });

  test('in a dialogue the question is asked again, and what was answered is kept', async () => {
    const person = await stage.customer();
    person.say('/order 1 https://instagram.com/me');
    await person.waitFor(/^Quantity/);
    for (const [send, problem] of [
      [() => person.sticker(), 'I need it as text'],
      [() => person.photo(), 'I need it as text'],
      [() => person.voice(), 'I need it as text'],
      [() => person.sendDocument({ name: 'a.pdf', content: 'x', caption: '100' }), 'I read .txt and .csv files only'],
    ] as const) {
      send();
      await person.waitFor(new RegExp(`^Quantity[\\s\\S]*${problem}`));
    }
    person.say('100');
    expect((await person.waitFor('Check and confirm')).text).toContain('https://instagram.com/me');
  });

  test('an edited message is not followed, and says so', async () => {
    const person = await stage.customer();
    const { message_id } = person.say('/balance');
    await person.waitFor('Balance: 100.00 USD');
    stage.panel.clearCalls();
    person.edit(message_id, '/orders');
    await person.waitFor("I can't see edits");
    const { message_id: command } = person.say('/order 1');
    await person.waitFor(/^Link/);
    person.edit(command, '/order 2');
    await person.waitFor(/^Link[\s\S]*I can't see edits/);
  });
});

describe('an answer that is edited', () => {
  const stage = useStage();

  test('is that answer once more: taken or not the first time, after a restart too', async () => {
    const person = await stage.customer();
    person.say('/order 5 https://instagram.com/me');
    await person.waitFor(/^Quantity/);
    const { message_id } = person.say('5');
    await person.waitFor(/^Quantity[\s\S]*⚠️/);
    person.edit(message_id, '500');
    await person.waitFor(/^Hashtag/);
    person.edit(message_id, '700');
    await person.waitFor(/^Hashtag/);
    await stage.restart();
    person.edit(message_id, '6');
    expect((await person.waitFor(/^Quantity[\s\S]*⚠️/)).text).not.toContain('edits');
    person.edit(message_id, '1000');
    await person.waitFor(/^Hashtag/);
    const { message_id: last } = person.say('#cats');
    await person.waitFor('Check and confirm');
    person.edit(last, '#dogs');
    await person.waitFor("I can't see edits");
    expect(person.transcript()).toContain('Quantity: 1,000');
  });

  test.each<[string, (person: Person) => Promise<number>]>([
    [
      'before the last one',
      async (person) => {
        const { message_id } = person.say('https://instagram.com/me');
        await person.waitFor(/^Quantity/);
        person.say('5');
        return message_id;
      },
    ],
    [
      'before the last one, which was a tap',
      async (person) => {
        const { message_id } = person.say('https://instagram.com/me');
        person.tap('100', await person.waitFor(/^Quantity/));
        await person.waitFor(/^Hashtag/);
        return message_id;
      },
    ],
    [
      'which was a file',
      async (person) => {
        const { message_id } = person.sendDocument({ name: 'link.txt', content: 'https://instagram.com/me' });
        await person.waitFor(/^Quantity/);
        return message_id;
      },
    ],
  ])('%s is not followed', async (_what, answer) => {
    const person = await stage.customer();
    person.say('/order 5');
    await person.waitFor(/^Link/);
    const message_id = await answer(person);
    person.edit(message_id, 'https://instagram.com/you');
    await person.waitFor("I can't see edits");
  });

  test('is followed where one thing is asked, and what was said before that is not', async () => {
    const person = await stage.customer();
    const { receipt } = await placed(person);
    const { message_id: before } = person.say('poll votes');
    await person.waitFor('poll votes');
    person.tap('Label', receipt);
    await person.waitFor('Label for');
    person.edit(before, 'Ann');
    await person.waitFor("I can't see edits");
    const { message_id } = person.say('Ann\nBen');
    await person.waitFor('Send it on one line');
    person.edit(message_id, 'Ben');
    expect((await person.waitFor('Label added')).text).toContain('🏷 Ben');
  });
});

describe('a step that Telegram did not take', () => {
  const stage = useStage();
  type Fault = Parameters<typeof stage.telegram.faults.next>[0]['fault'];
  const LATE = { timeoutMs: 15_000 };
  const refuse = (person: Person, method: string, fault: Fault, times = 1) =>
    stage.telegram.faults.next({ method, chatId: person.user.id, fault, times });
  const TOO_MANY = { kind: '429', retry_after: 100 } as const;

  test.each<[string, Fault, number]>([
    ['too many requests', TOO_MANY, 1],
    ['an error of its own', { kind: '500' }, 4],
    ['no answer', { kind: 'dropBefore' }, 4],
  ])(
    'for %s is shown again, and what was answered is kept',
    async (_why, fault, times) => {
      const person = await stage.customer();
      person.say('/order 1');
      await person.waitFor(/^Link/);
      refuse(person, 'sendMessage', fault, times);
      person.say('https://instagram.com/me');
      person.say('hello?');
      const asked = await person.waitFor(/^Quantity/, LATE);
      expect(asked.text).not.toContain('⚠️');
      person.say('1000');
      expect((await person.waitFor('Check and confirm')).text).toMatch(/instagram\.com\/me[\s\S]*Quantity: 1,000/);
    },
    30_000,
  );

  test('in place of the one that was tapped is tapped for again, and so is the card', async () => {
    const person = await stage.customer();
    person.say('/order 5 https://instagram.com/me');
    const asked = await person.waitFor(/^Quantity/);
    refuse(person, 'editMessageText', TOO_MANY);
    await person.tap('1,000', asked).answer;
    person.tap('1,000', asked);
    const hashtag = await person.waitFor(/^Hashtag/);
    expect(hashtag.message_id).toBe(asked.message_id);
    refuse(person, 'sendMessage', TOO_MANY);
    person.say('#cats');
    person.say('hello?');
    expect((await person.waitFor('Check and confirm')).text).toContain('Quantity: 1,000');
    expect(person.messages.filter(({ text }) => text?.includes('Check and confirm'))).toHaveLength(1);
  });

  test('stays as it was answered, when that answer is edited meanwhile', async () => {
    const person = await stage.customer();
    person.say('/order 5 https://instagram.com/me');
    await person.waitFor(/^Quantity/);
    refuse(person, 'sendMessage', TOO_MANY);
    const { message_id } = person.say('500');
    person.edit(message_id, '1000');
    await person.waitFor(/^Hashtag/);
    refuse(person, 'sendMessage', TOO_MANY);
    const { message_id: last } = person.say('#cat');
    person.edit(last, '#cats');
    expect((await person.waitFor('Check and confirm')).text).toMatch(/Quantity: 1,000[\s\S]*#cats/);
  });
});

describe('one question that Telegram did not take', () => {
  const stage = useStage();
  const refuse = (person: Person, times = 1) =>
    stage.telegram.faults.next({
      method: 'sendMessage',
      chatId: person.user.id,
      fault: { kind: '429', retry_after: 100 },
      times,
    });

  test('is asked again at the next sign, which is no answer to it', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    refuse(person);
    await person.tap('Label', receipt).answer;
    person.say('hello?');
    await person.waitFor(`Label for #${id}`);
    person.say('Ann');
    expect((await person.waitFor('Label added')).text).toContain('🏷 Ann');
  });

  test('is asked again when it is its answer that Telegram did not take', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    person.tap('Label', receipt);
    await person.waitFor(`Label for #${id}`);
    refuse(person);
    person.say('Ann');
    await person.waitFor(`Label for #${id}`);
    refuse(person, 2);
    person.say('Bob');
    person.say('hello?');
    await person.waitFor(`Label for #${id}`);
    person.say('Carl');
    expect((await person.waitFor('Label added')).text).toContain('🏷 Carl');
  });

  test('takes a key all the same, and leaves it neither in the chat nor in the log', async () => {
    const person = stage.telegram.person();
    const { key } = stage.panel.account({ balance: '7' });
    refuse(person);
    person.say('/connect');
    const { message_id } = person.say(key);
    await person.waitFor('Balance: 7');
    expect(person.messages.some((one) => one.message_id === message_id)).toBe(false);
  });

  test('is over when it is canceled, whatever Telegram says to that', async () => {
    const person = await stage.customer();
    const { receipt } = await placed(person);
    person.tap('Label', receipt);
    const asked = await person.waitFor('Label for');
    stage.telegram.faults.next({
      method: 'editMessageText',
      chatId: person.user.id,
      fault: { kind: '429', retry_after: 100 },
    });
    await person.tap('Cancel', asked).answer;
    expect((await person.tap('Cancel', asked).answer).text).toContain('over');
  });
});

describe('a topic', () => {
  const stage = useStage();

  test('has the answers to all that is said and tapped in it, and files too', async () => {
    const person = await stage.customer();
    await placed(person);
    const since = stage.telegram.seq();
    person.say('/order 1 https://instagram.com/me', { topic: 9 });
    person.tap('1,000', await person.waitFor(/^Quantity/));
    person.tap('Confirm', await person.waitFor('Check and confirm'));
    await person.waitFor('Placed.');
    person.say('/export', { topic: 9 });
    await person.waitFor(({ document }) => document !== undefined);
    const answers = person.messages.filter(({ from, seq }) => from === 'bot' && seq > since);
    expect(answers.map(({ topic }) => topic)).toEqual(answers.map(() => 9));
  });

  test('has what becomes of what was placed in it: ends, and results of mass orders', async () => {
    const person = await stage.customer({ balance: '1.05' });
    const since = stage.telegram.seq();
    person.say(`/order 1 ${'https://instagram.com/me'} 1000`, { topic: 9 });
    person.tap('Confirm', await person.waitFor('Check and confirm'));
    const id = idIn(await person.waitFor('Placed.'));
    stage.panel.finish(id, 'Completed');
    await person.waitFor(`Completed · #${id}`);
    person.say(['a', 'b', 'c', 'd'].map((name) => `1|https://instagram.com/${name}|50`).join('\n'), { topic: 9 });
    person.tap('Confirm', await person.waitFor('Check and confirm'));
    await person.waitFor(({ text, reply_to }) => reply_to !== undefined && /The balance ran out/.test(text ?? ''));
    const ids = ordersOf(stage.panel, person).map((order) => order.id);
    for (const one of ids.slice(1)) stage.panel.finish(one, 'Canceled');
    const isTold = (one: number | string) =>
      person.messages.some(({ text = '' }) => text.includes('Canceled') && text.includes(`#${one}`));
    await vi.waitFor(() => expect(ids.slice(1).map(isTold)).toEqual([true, true, true]), { timeout: 10_000 });
    const said = person.messages.filter(({ from, seq }) => from === 'bot' && seq > since);
    expect(said.map(({ topic, text }) => [topic, text])).toEqual(said.map(({ text }) => [9, text]));
  });

  test('that is gone meanwhile keeps no answer back', async () => {
    const person = await stage.customer();
    person.report({ text: '/balance', message_thread_id: 9, is_topic_message: true });
    expect((await person.waitFor('Balance: 100.00 USD')).topic).toBeUndefined();
  });
});

describe('what nobody said', () => {
  const stage = useStage();

  test.each<[string, (person: Person, said: ReturnType<Person['say']>) => void]>([
    ['a pinned message', (person) => person.report({ pinned_message: { message_id: 1, date: 0 } })],
    ['a title', (person) => person.report({ new_chat_title: 'New' })],
    ['somebody who joined', (person) => person.report({ new_chat_members: [] })],
    ['a timer', (person) => person.report({ message_auto_delete_timer_changed: { message_auto_delete_time: 60 } })],
    ['a video chat', (person) => person.report({ video_chat_started: {} })],
    ['a gift', (person) => person.report({ gift: { gift: { id: '1' } } })],
    ['a background', (person) => person.report({ chat_background_set: {} })],
    ['a kind of message to come', (person) => person.report({ something_new: {} })],
    ['a poll', (person) => person.report({ poll: { id: '1', question: 'Really?', options: [] } })],
    ['a die', (person) => person.report({ dice: { emoji: '🎲', value: 1 } })],
    ['a live location', (person) => person.report({ location: { latitude: 0, longitude: 0, live_period: 60 } })],
    [
      'a move of it',
      (person, said) => person.report({ text: undefined, location: { latitude: 0, longitude: 1 } }, said),
    ],
    ['a preview of a link', (person, said) => person.report({ edit_date: 1 }, said)],
  ])('%s has no answer, and the wizard stays', async (_what, report) => {
    const person = await stage.customer();
    person.say('/order 5');
    await person.waitFor(/^Link/);
    const said = person.say('https://instagram.com/me');
    await person.waitFor(/^Quantity/);
    const saidByBot = () => person.messages.filter(({ from }) => from === 'bot').length;
    const before = saidByBot();
    report(person, said);
    person.say('1000');
    await person.waitFor(/^Hashtag/);
    expect(saidByBot()).toBe(before + 1);
    person.say('/cancel');
    await person.waitFor(/never mind|discarded/);
    const after = saidByBot();
    report(person, said);
    person.say('/balance');
    await person.waitFor('Balance: 100.00 USD');
    expect(saidByBot()).toBe(after + 1);
  });
});

describe('odd text', () => {
  const stage = useStage();

  test.each(['1e5', '-1', '0', '1.5', '99999999999', 'lots', '5', '10001', '１０００x'])(
    'the quantity %s is refused with the reason, and the draft is kept',
    async (typed) => {
      const person = await stage.customer();
      person.say('/order 1 https://instagram.com/me');
      await person.waitFor(/^Quantity/);
      person.say(typed);
      await person.waitFor(/^Quantity[\s\S]*⚠️/);
      person.say('١٬٠٠٠');
      expect((await person.waitFor('Check and confirm')).text).toContain('Quantity: 1,000');
    },
  );

  test('a link of 4,000 characters is refused with the limit, and a text of 5,000 is a search like any', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(/^Link/);
    person.say(`https://instagram.com/${'a'.repeat(4000)}`);
    await person.waitFor(/^Link[\s\S]*too long/);
    person.say('/cancel');
    await person.waitFor(/never mind|discarded/);
    person.say('x'.repeat(5000));
    await person.waitFor('Nothing found for “xxx');
    person.say(`${'🔥'.repeat(2000)} ${'слово '.repeat(100)}`);
    await person.waitFor('“🔥🔥');
    person.say(`https://instagram.com/${'a'.repeat(4000)}`);
    await person.waitFor('Instagram');
    person.say(`/status ${'9'.repeat(4000)}`);
    await person.waitFor('see any order IDs');
    person.say(`/${'x'.repeat(4000)}`);
    await person.waitFor('“/xxx');
  });

  test.each(['/start extra words', '/balance now', '/settings x', '/refills 1', '/privacy ?', '/help me'])(
    '%s does what the command does',
    async (words) => {
      const person = await stage.customer();
      person.say(words.replace(/ .*/, ''));
      const { text } = await person.waitFor(/.+/);
      person.say(words);
      expect((await person.waitFor(/.+/)).text).toBe(text);
    },
  );

  test('/orders 3 are those with the label 3', async () => {
    const person = await stage.customer();
    person.say('/orders 3');
    await person.waitFor('No order has a label yet');
  });
});

describe('a link, however it is sent', () => {
  const stage = useStage();
  const url = 'https://instagram.com/ann';
  const behind = (text: string, word: string) => [
    { type: 'text_link' as const, offset: text.indexOf(word), length: word.length, url },
  ];

  test.each<[string, (person: Person) => unknown]>([
    ['behind a word', (person) => person.say('see her page', { entities: behind('see her page', 'her') })],
    ['under a picture', (person) => person.photo(`my page: ${url}?igsh=abc.`)],
    ['behind a word under a picture', (person) => person.photo('see her page', behind('see her page', 'her'))],
    ['in what an app shares', (person) => person.say(`Check this out: ${url} via app`)],
    ['twice', (person) => person.say(`${url},${url}/`)],
    ['in capitals', (person) => person.say('HTTPS://INSTAGRAM.COM/ann')],
  ])('%s is the answer in the wizard, and outside of it offers services', async (_how, send) => {
    const person = await stage.customer();
    send(person);
    const offered = await person.waitFor('what do you want for this link');
    person.tap(/Instagram/, offered);
    person.say('/order 1');
    await person.waitFor(/^Link/);
    send(person);
    await person.waitFor(/^Quantity/);
    person.say('1000');
    expect((await person.waitFor('Check and confirm')).text).toMatch(/Link: https:\/\/instagram\.com\/ann\n/);
  });

  test('of which there are two is asked about, and the tapped one is taken', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(/^Link/);
    person.say(`${url} or https://instagram.com/ben ?`);
    const asked = await person.waitFor(/^Link[\s\S]*several links/);
    person.tap('instagram.com/ben', asked);
    await person.waitFor(/^Quantity/);
    person.say('1000');
    expect((await person.waitFor('Check and confirm')).text).toContain('https://instagram.com/ben');
  });
});

describe('an amount', () => {
  const stage = useStage();

  test.each([
    ['en', '१०००', '1,000'],
    ['en', '1.000', '1,000'],
    ['es', '1.000', '1000'],
    ['ru', '2,5к', '2\\s500'],
  ])('is read as people of %s write it: %s', async (language, typed, quantity) => {
    const person = await stage.customer({ language });
    person.say(`/order 1 https://instagram.com/me ${typed}`);
    await person.waitFor(new RegExp(`: ${quantity}\\n`));
    person.say(`1|https://instagram.com/you|${typed}`);
    await person.waitFor(new RegExp(` ${quantity} ·`));
  });

  test('that can be two is asked about, with both as buttons', async () => {
    const { panel } = stage;
    panel.setServices(panel.services.map((service) => ({ ...service, min: '1' })));
    const person = await stage.customer();
    person.say('/order 1 https://instagram.com/me');
    await person.waitFor(/^Quantity/);
    person.say('1.000');
    const asked = await person.waitFor(/^Quantity[\s\S]*“1\.000” can mean 1000 or 1/);
    expect([dataOf(asked, '1000'), dataOf(asked, '1')]).toHaveLength(2);
    person.tap('1', asked);
    expect((await person.waitFor('Check and confirm')).text).toContain('Quantity: 1\n');
    person.say('1|https://instagram.com/you|1.000');
    await person.waitFor(/“1\.000” can mean 1000 or 1/);
  });
});

describe('a list on one line', () => {
  const stage = useStage();

  test('of usernames is as many as there are, and of comments is asked about', async () => {
    const person = await stage.customer();
    const { panel } = stage;
    panel.setServices(panel.services.map((service) => ({ ...service, min: '1' })));
    const idOf = (type: string) => panel.services.find((service) => service.type === type)?.service;
    person.say(`/order ${idOf('Mentions Custom List')} https://instagram.com/me`);
    await person.waitFor(/^Usernames/);
    person.say('anna, ben; carl  dora');
    expect((await person.waitFor('Check and confirm')).text).toContain('Usernames (4)');
    person.say(`/order ${idOf('Custom Comments')} https://instagram.com/me`);
    await person.waitFor(/^Comments/);
    person.say('good, fine, great');
    person.tap('3 comments', await person.waitFor('one comment with commas'));
    expect((await person.waitFor('Check and confirm')).text).toContain('Comments (3)');
    person.say(`/order ${idOf('Custom Comments')} https://instagram.com/me`);
    await person.waitFor(/^Comments/);
    person.say('good, fine, great');
    person.tap('1 comment', await person.waitFor('one comment with commas'));
    expect((await person.waitFor('Check and confirm')).text).toContain('good, fine, great');
  });
});

describe('a list longer than a message', () => {
  const stage = useStage();
  const names = Array.from({ length: 900 }, (_, index) => `user.${'x'.repeat(index % 7)}${index}`).join('\n');
  const comments = Array.from({ length: 300 }, (_, index) => `Nice picture, friend ${index}`).join('\n');
  const mass = Array.from({ length: 250 }, (_, index) => `1|https://instagram.com/p${index}|100`).join('\n');
  const send = (person: Person, text: string) => {
    for (let at = 0; at < text.length; at += 4_096) person.say(text.slice(at, at + 4_096));
  };
  const asFile = (name: string) => (person: Person, content: string) => person.sendDocument({ name, content });
  const addsOf = (person: { key: string }) => callsOf(stage.panel, person, 'add');
  const ask = async (person: Person, type: string, before = '') => {
    const { panel } = stage;
    panel.setServices(panel.services.map((service) => ({ ...service, min: '1', max: '100000' })));
    const service = panel.services.find((one) => one.type === type)?.service;
    person.say(`/order ${service} https://instagram.com/me${before}`);
  };

  test.each<[string, string, string, string, string, typeof send]>([
    ['Mentions Custom List', '', 'Usernames', 'usernames', names, send],
    ['Custom Comments', '', 'Comments', 'comments', comments, send],
    ['Invites from Groups', ' 100', 'Groups', 'groups', names, send],
    ['SEO', ' 100', 'Keywords', 'keywords', comments.replaceAll(',', ''), send],
    ['Mentions Custom List', '', 'Usernames', 'usernames', names, asFile('list.txt')],
    ['Custom Comments', '', 'Comments', 'comments', comments, asFile('list.csv')],
  ])('for %s%s is one list of %s, whose count stands on the card, in pieces or as a file', async (...row) => {
    const [type, before, field, parameter, list, give] = row;
    const person = await stage.customer({ balance: '10000' });
    await ask(person, type, before);
    await person.waitFor(new RegExp(`^${field}`));
    give(person, list);
    const confirm = await person.waitFor('Check and confirm');
    expect(confirm.text).toContain(`${field} (${list.split('\n').length})`);
    person.tap('Confirm', confirm);
    await person.waitFor('Placed.');
    expect(addsOf(person).map(({ parameters }) => parameters[parameter])).toEqual([list]);
  });

  test.each(['', '/mass '])('of lines of a mass order is one preview: %s', async (command) => {
    const person = await stage.customer({ balance: '10000' });
    send(person, command + mass);
    const preview = await person.waitFor('Check and confirm');
    expect(preview.text).toContain('250 orders');
    await person.waitFor((message) => message.document !== undefined);
    expect(person.messages.filter(({ from, document }) => from === 'bot' && document)).toHaveLength(1);
    expect(preview.text).not.toContain("can't be placed");
  });

  test('of which a piece had come when the bot was stopped is whole after the restart', async () => {
    const person = await stage.customer({ balance: '10000' });
    await ask(person, 'Mentions Custom List');
    await person.waitFor(/^Usernames/);
    const [first, ...others] = [names.slice(0, 4_096), names.slice(4_096, 8_192), names.slice(8_192)];
    const { update_id = 0 } = person.say(first);
    await vi.waitFor(() => expect(stage.telegram.calls.some(isConfirmed(update_id))).toBe(true));
    await stage.stop();
    for (const piece of others) person.say(piece);
    await stage.restart();
    expect((await person.waitFor('Check and confirm')).text).toContain('Usernames (900)');
  });

  test('in a file that is none, or with a picture, is asked for again with the reason', async () => {
    const person = await stage.customer();
    await ask(person, 'Mentions Custom List');
    await person.waitFor(/^Usernames/);
    asFile('a.pdf')(person, 'x');
    await person.waitFor(/^Usernames[\s\S]*I read \.txt and \.csv files only/);
    person.say('/status');
    await person.waitFor('Order IDs');
    asFile('ids.txt')(person, '23501\n23502');
    await person.waitFor('#23502');
  });

  test('has a key in it, and all of it is taken out of the chat', async () => {
    const person = await stage.customer();
    send(person, `${names}\n${'a1b2c3d4'.repeat(4)}`);
    await person.waitFor('key');
    expect(person.messages.filter(({ from, text }) => from === 'person' && text?.includes('user.'))).toEqual([]);
  });

  test('an album has one answer, also when the words stand under its last picture', async () => {
    const person = await stage.customer();
    const photo = (fields: object) => person.report({ photo: [], media_group_id: 'g', ...fields });
    person.say('/order 1');
    await person.waitFor(/^Link/);
    photo({});
    photo({});
    photo({ caption: 'https://instagram.com/ann' });
    await person.waitFor(/^Quantity/);
    expect(person.messages.filter(({ text }) => text?.includes('I need it as text'))).toEqual([]);
  });
});

describe("a button's word", () => {
  const stage = useStage();

  test.each([
    ['en', 'cancel', 'Order discarded'],
    ['en', '✖️ CANCEL!', 'Order discarded'],
    ['tr', 'VAZGEÇ', 'Yeni siparişten vazgeçildi'],
    ['ru', 'отмена', 'Черновик заказа удалён'],
    ['ru', 'Cancel', 'Черновик заказа удалён'],
    ['hi', 'रहने दें', '✖️'],
  ])('typed in %s is the button, at a step of words too: %s', async (language, typed, answer) => {
    const person = await stage.customer({ language });
    const service = stage.panel.services.find(({ type }) => type === 'Mentions User Followers')?.service;
    person.say(`/order ${service} https://instagram.com/me 1000`);
    await person.waitFor(`#${service}`);
    person.say(typed);
    await person.waitFor(answer);
    person.say('followers');
    await person.waitFor(/[“«]followers[”»]/);
  });

  test('goes back and skips, and is never a value', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(/^Link/);
    person.say('https://instagram.com/me');
    await person.waitFor(/^Quantity/);
    person.say('Back');
    await person.waitFor(/^Link/);
    person.say('https://instagram.com/you');
    await person.waitFor(/^Quantity/);
    person.say('1000');
    expect((await person.waitFor('Check and confirm')).text).toContain('https://instagram.com/you');
  });

  test.each([
    ['en', 'confirm', 'Placed.'],
    ['en', 'YES', 'Placed.'],
    ['ru', 'Подтвердить', 'Заказано.'],
    ['ru', 'да', 'Заказано.'],
    ['ru', 'Confirm', 'Заказано.'],
  ])('typed below the card of an order, in %s, is the button: %s', async (language, typed, receipt) => {
    const person = await stage.customer({ language });
    person.say('/order 1 https://instagram.com/me 1000');
    await person.waitFor(/0[.,]90 USD/);
    person.say(typed);
    await person.waitFor(receipt);
    person.say(typed);
    await person.waitFor(/./);
    expect(ordersOf(stage.panel, person)).toHaveLength(1);
  });

  test('typed below the card of a mass order is the button; Cancel drops a card', async () => {
    const person = await stage.customer();
    person.say('1|https://instagram.com/me|1000\n1|https://instagram.com/you|1000');
    await person.waitFor('Check and confirm');
    person.say('Confirm');
    await person.waitFor('2 of 2 placed');
    const draft = await card(person, '/order 1 https://instagram.com/they 1000');
    person.say('cancel');
    await person.waitFor('Order discarded');
    expect((await person.tap('Confirm', draft).answer).text).toContain('discarded');
    expect(ordersOf(stage.panel, person)).toHaveLength(2);
  });

  test('typed where there is no such button is no search, and places nothing', async () => {
    const person = await stage.customer();
    await card(person);
    person.say('/balance');
    await person.waitFor('Balance: 100.00 USD');
    person.say('Confirm');
    await person.waitFor('no such button');
    await card(person);
    await stage.restart();
    person.say('Confirm');
    await person.waitFor('no such button');
    expect(ordersOf(stage.panel, person)).toEqual([]);
  });

  test('that a step does not have is no value for it', async () => {
    const person = await stage.customer();
    const service = stage.panel.services.find(({ type }) => type === 'Mentions User Followers')?.service;
    person.say(`/order ${service} https://instagram.com/me 1000`);
    await person.waitFor(/^Username/);
    for (const word of ['Skip', 'confirm', 'Back']) {
      person.say(word);
      await person.waitFor(/^Username[\s\S]*no such button/);
    }
    person.say('@back');
    expect((await person.waitFor('Check and confirm')).text).toContain('@back');
  });

  test('leaves a question of its own as well', async () => {
    const person = await stage.customer();
    person.say('/search');
    await person.waitFor('What are you looking for');
    person.say('Cancel');
    await person.waitFor(/never mind|discarded/);
  });
});

describe('/cancel without ids', () => {
  const stage = useStage();

  test('leaves the order wizard and says what was dropped', async () => {
    const person = await stage.customer();
    person.say('/order 1 https://instagram.com/me');
    await person.waitFor(/^Quantity/);
    person.say('/cancel');
    await person.waitFor('Order discarded. Nothing was placed.');
    person.say('100');
    await person.waitFor('“100”');
    expect(ordersOf(stage.panel, person)).toEqual([]);
  });

  test.each([
    ['/connect', 'API key'],
    ['/search', 'What are you looking for'],
    ['/order', 'Which service'],
    ['/status', 'Order IDs'],
    ['/refill', 'Order IDs'],
  ])('leaves the question of %s, and the next words are no answer to it', async (command, question) => {
    const person = await stage.customer();
    person.say(command);
    await person.waitFor(question);
    person.say('/cancel');
    await person.waitFor(/never mind|discarded/i);
    person.say('/cancel');
    await person.waitFor('nothing to stop');
  });

  test('another command leaves the dialogue as well, and runs', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(/^Link/);
    person.say('/balance');
    await person.waitFor('Balance: 100.00 USD');
    person.say('poll votes');
    await person.waitFor('“poll votes”');
  });
});

describe('buttons', () => {
  const stage = useStage();

  test('old ones work after a restart, or say kindly why not', async () => {
    const person = await stage.customer();
    person.say('/start');
    const menu = await person.waitFor('Balance: 100.00 USD');
    person.say('/order 5');
    const question = await person.waitFor(/^Link/);
    person.say('https://instagram.com/me');
    const second = await person.waitFor(/^Quantity/);
    await stage.restart();
    person.tap('100', second);
    await person.waitFor(/^Hashtag/);
    expect((await person.tap('Cancel', question).answer).text).toContain('question is over');
    person.tap('My orders', menu);
    await person.waitFor('0 orders');
  });

  test('of every kind are taken by somebody', async () => {
    await using stage = await openStage({ env: { ADMIN_USER_IDS: '4200' } });
    const person = stage.telegram.person({ id: 4200 });
    person.say(`/connect ${stage.panel.account().key}`);
    await person.waitFor('Connected');
    for (const code of Object.values(BUTTONS)) {
      const { text = '' } = await person.forgeCallback(code).answer;
      expect(text, code).not.toContain('work anymore');
    }
  });

  test('forged data is answered, changes nothing and breaks nothing', async () => {
    const person = await stage.customer();
    person.say('/start');
    await person.waitFor('Balance: 100.00 USD');
    const before = stage.panel.calls.length;
    for (const data of [
      '',
      ' ',
      '?',
      'zz:1',
      '__proto__',
      'constructor:1',
      'y',
      'y:',
      'y:nothing',
      'x:nothing',
      'ub:x',
      'us:x',
      'un:x',
      'r',
      'rr:a:b',
      'rf:a:1',
      'rc:a:1',
      'ry:a:1',
      'ry',
      'ro:a:1',
      'rq:a:1',
      'd:a',
      'dy:a',
      'au:a',
      'w:a:link:5',
      'w',
      '-',
      'cs:%',
      'cs:%E0%A4%A',
      's:%00',
      'kp:99',
      'en:loud',
      '💥'.repeat(16),
    ]) {
      await person.forgeCallback(data).answer;
    }
    expect(stage.panel.calls.slice(before).filter(({ action }) => !['balance', 'services'].includes(action))).toEqual(
      [],
    );
    person.say('/balance');
    await person.waitFor('Balance: 100.00 USD');
  });

  test('those of another person do nothing in one’s hands', async () => {
    const victim = await stage.customer();
    const thief = await stage.customer();
    const { id, receipt } = await placed(victim);
    stage.panel.finish(id, 'Completed');
    const ended = await victim.waitFor(`Completed · #${id}`);
    const draft = await card(victim);
    victim.say('/disconnect');
    const disconnect = await victim.waitFor('Disconnect');
    thief.say('/start');
    await thief.waitFor('Balance: 100.00 USD');
    const texts = () => thief.messages.map(({ text }) => text);
    const seen = texts();
    stage.panel.clearCalls();
    const account = dataOf(receipt, 'Refresh').split(':')[1];
    for (const data of [
      dataOf(receipt, 'Refresh'),
      dataOf(receipt, 'Reorder'),
      dataOf(receipt, 'Mute'),
      dataOf(receipt, 'Cancel order'),
      dataOf(ended, 'Refill'),
      dataOf(ended, 'Details'),
      dataOf(draft, 'Confirm'),
      dataOf(draft, 'Cancel'),
      dataOf(disconnect, /^🗑 Disconnect$/),
      `d:${account}`,
      `au:${account}`,
      `ry:${account}:${id}`,
    ]) {
      const { text } = await thief.forgeCallback(data).answer;
      expect(text, data).toMatch(/connected anymore|This card has expired/);
    }
    expect(callsOf(stage.panel, victim, 'refill')).toEqual([]);
    expect(stage.panel.calls).toEqual([]);
    expect(texts()).toEqual(seen);
    expect(ordersOf(stage.panel, victim)).toHaveLength(1);
    victim.say('/accounts');
    await victim.waitFor('One account is connected');
    victim.tap('Confirm', draft);
    await victim.waitFor('Placed');
  });
});
