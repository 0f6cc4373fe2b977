import { describe, expect, test } from 'vitest';
import { BUTTONS } from '../../src/bot/buttons.ts';
import type { Person } from '../../src/playground/telegram/server.ts';
import { dataOf, useStage } from '../support/expectations.ts';
import { callsOf, card, ordersOf, placed } from './talk.ts';

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
      await person.waitFor('I understand text and buttons');
    }
  });

  test('in a dialogue the question is asked again, and what was answered is kept', async () => {
    const person = await stage.customer();
    person.say('/order 1 https://instagram.com/me');
    await person.waitFor(/^Quantity/);
    for (const send of [
      () => person.sticker(),
      () => person.photo(),
      () => person.voice(),
      () => person.sendDocument({ name: 'a.pdf', content: 'x', caption: '100' }),
    ]) {
      send();
      await person.waitFor(/^Quantity[\s\S]*I need it as text/);
    }
    person.say('100');
    await person.waitFor(/^Drip-feed/);
    person.tap('Skip');
    expect((await person.waitFor('Check and confirm')).text).toContain('https://instagram.com/me');
  });

  test('an edited message is not followed, and says so', async () => {
    const person = await stage.customer();
    const { message_id } = person.say('/balance');
    await person.waitFor('Balance: 100.00 USD');
    stage.panel.clearCalls();
    person.edit(message_id, '/orders');
    await person.waitFor("I don't follow edits");
    const { message_id: command } = person.say('/order 1');
    await person.waitFor(/^Link/);
    person.edit(command, '/order 2');
    await person.waitFor(/^Link[\s\S]*I don't follow edits/);
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
    person.say('/order 1');
    await person.waitFor(/^Link/);
    const said = person.say('https://instagram.com/me');
    await person.waitFor(/^Quantity/);
    const saidByBot = () => person.messages.filter(({ from }) => from === 'bot').length;
    const before = saidByBot();
    report(person, said);
    person.say('1000');
    await person.waitFor(/^Drip-feed/);
    expect(saidByBot()).toBe(before + 1);
    person.say('/cancel');
    await person.waitFor('dropped');
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
      await person.waitFor(/^Drip-feed/);
      person.tap('Skip');
      expect((await person.waitFor('Check and confirm')).text).toContain('Quantity: 1000');
    },
  );

  test('a link of 4,000 characters is refused with the limit, and a text of 5,000 is a search like any', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(/^Link/);
    person.say(`https://instagram.com/${'a'.repeat(4000)}`);
    await person.waitFor(/^Link[\s\S]*too long/);
    person.say('/cancel');
    await person.waitFor('dropped');
    person.say('x'.repeat(5000));
    await person.waitFor('Nothing found for «xxx');
    person.say(`${'🔥'.repeat(2000)} ${'слово '.repeat(100)}`);
    await person.waitFor('«🔥🔥');
    person.say(`https://instagram.com/${'a'.repeat(4000)}`);
    await person.waitFor('Instagram');
    person.say(`/status ${'9'.repeat(4000)}`);
    await person.waitFor('I see no order ids');
    person.say(`/${'x'.repeat(4000)}`);
    await person.waitFor('«/xxx');
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
    await person.waitFor(/^Drip-feed/);
    person.tap('Skip');
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
    await person.waitFor(/^Drip-feed/);
    person.tap('Skip');
    expect((await person.waitFor('Check and confirm')).text).toContain('https://instagram.com/ben');
  });
});

describe('an amount', () => {
  const stage = useStage();

  test.each([
    ['en', '१०००', '1000'],
    ['en', '1.000', '1000'],
    ['es', '1.000', '1000'],
    ['ru', '2,5к', '2500'],
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
    const asked = await person.waitFor(/^Quantity[\s\S]*«1\.000» can mean 1000 or 1/);
    expect([dataOf(asked, '1000'), dataOf(asked, '1')]).toHaveLength(2);
    person.tap('1', asked);
    await person.waitFor(/^Drip-feed/);
    person.tap('Skip');
    expect((await person.waitFor('Check and confirm')).text).toContain('Quantity: 1\n');
    person.say('1|https://instagram.com/you|1.000');
    await person.waitFor(/«1\.000» can mean 1000 or 1/);
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

describe("a button's word", () => {
  const stage = useStage();

  test.each([
    ['en', 'cancel', 'The new order was dropped'],
    ['en', '✖️ CANCEL!', 'The new order was dropped'],
    ['tr', 'VAZGEÇ', 'Yeni siparişten vazgeçildi'],
    ['ru', 'отмена', 'Новый заказ сброшен'],
    ['ru', 'Cancel', 'Новый заказ сброшен'],
    ['hi', 'रहने दें', '✖️'],
  ])('typed in %s is the button, at a step of words too: %s', async (language, typed, answer) => {
    const person = await stage.customer({ language });
    const service = stage.panel.services.find(({ type }) => type === 'Mentions User Followers')?.service;
    person.say(`/order ${service} https://instagram.com/me 1000`);
    await person.waitFor(`#${service}`);
    person.say(typed);
    await person.waitFor(answer);
    person.say('followers');
    await person.waitFor('«followers»');
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
    await person.waitFor(/^Drip-feed/);
    person.say('skip');
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
    await person.waitFor('0.90 USD');
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
    await person.waitFor('The new order was dropped');
    expect((await person.tap('Confirm', draft).answer).text).toContain('dropped');
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
    await person.waitFor('dropped');
  });
});

describe('/cancel without ids', () => {
  const stage = useStage();

  test('leaves the order wizard and says what was dropped', async () => {
    const person = await stage.customer();
    person.say('/order 1 https://instagram.com/me');
    await person.waitFor(/^Quantity/);
    person.say('/cancel');
    await person.waitFor('The new order was dropped. Nothing was placed.');
    person.say('100');
    await person.waitFor('«100»');
    expect(ordersOf(stage.panel, person)).toEqual([]);
  });

  test.each([
    ['/connect', 'API key'],
    ['/search', 'What are you looking for'],
    ['/order', 'Which service'],
    ['/status', 'Order ids'],
    ['/refill', 'Order ids'],
  ])('leaves the question of %s, and the next words are no answer to it', async (command, question) => {
    const person = await stage.customer();
    person.say(command);
    await person.waitFor(question);
    person.say('/cancel');
    await person.waitFor(/dropped/i);
    person.say('/cancel');
    await person.waitFor('nothing to cancel');
  });

  test('another command leaves the dialogue as well, and runs', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(/^Link/);
    person.say('/balance');
    await person.waitFor('Balance: 100.00 USD');
    person.say('poll votes');
    await person.waitFor('«poll votes»');
  });
});

describe('buttons', () => {
  const stage = useStage();

  test('old ones work after a restart, or say kindly why not', async () => {
    const person = await stage.customer();
    person.say('/start');
    const menu = await person.waitFor('Balance: 100.00 USD');
    person.say('/order 1');
    const question = await person.waitFor(/^Link/);
    person.say('https://instagram.com/me');
    const second = await person.waitFor(/^Quantity/);
    await stage.restart();
    person.tap('100', second);
    await person.waitFor(/^Drip-feed/);
    expect((await person.tap('Cancel', question).answer).text).toContain('question is over');
    person.tap('My orders', menu);
    await person.waitFor('0 orders');
  });

  test('of every kind are taken by somebody', async () => {
    const person = await stage.customer();
    for (const code of Object.values(BUTTONS)) {
      const { text = '' } = await person.forgeCallback(code).answer;
      expect(text, code).not.toContain('does not work any more');
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
    const seen = thief.transcript();
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
      expect(text, data).toMatch(/is not connected any more|This card is too old/);
    }
    expect(callsOf(stage.panel, victim, 'refill')).toEqual([]);
    expect(stage.panel.calls).toEqual([]);
    expect(thief.transcript()).toBe(seen);
    expect(ordersOf(stage.panel, victim)).toHaveLength(1);
    victim.say('/accounts');
    await victim.waitFor('One account is connected');
    victim.tap('Confirm', draft);
    await victim.waitFor('Placed');
  });
});
