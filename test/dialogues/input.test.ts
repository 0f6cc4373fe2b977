import { describe, expect, test } from 'vitest';
import { dataOf, useStage } from '../support/expectations.ts';
import { callsOf, card, ordersOf, placed } from './talk.ts';

describe('what is no text', () => {
  const stage = useStage();

  test('a sticker, a photo, a voice, a file, a place: each is told what is understood', async () => {
    const person = await stage.customer();
    for (const send of [
      () => person.sticker(),
      () => person.photo('https://instagram.com/me'),
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
    for (const send of [() => person.sticker(), () => person.photo(), () => person.voice()]) {
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
    await person.waitFor(/.+/);
  });

  test.each(['/start extra words', '/balance now', '/orders 3', '/settings x', '/refills 1', '/privacy ?', '/help me'])(
    '%s does what the command does',
    async (words) => {
      const person = await stage.customer();
      person.say(words);
      const answer = await person.waitFor(/.+/);
      expect(answer.text).not.toContain("I don't know");
    },
  );
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
    expect((await person.tap('Cancel', question).answer).text).toContain('answered already');
    person.tap('My orders', menu);
    await person.waitFor('0 orders');
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
      expect(text).toBeTruthy();
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
