import { describe, expect, test, vi } from 'vitest';
import type { Group, Person } from '../../src/playground/telegram/server.ts';
import { laterClock } from '../support/clock.ts';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { openStage, type Stage } from '../support/stage.ts';

const KEY = '0123456789abcdef0123456789ABCDEF';

const UUID = '3f2c8b1e-9d4a-4c6f-8e7b-1a2b3c4d5e6f';
const BOTH_CASES = 'aQbWcErTyUiOpLkJhGfDsAzXcVbNmQwErT';

/** What keys look like that nobody has told the bot of, and what is said with them. */
const SHAPES: readonly (readonly [shape: string, words: string, key: string])[] = [
  ['a UUID', `it is ${UUID}.`, UUID],
  ['a UUID for an id', `/status ${UUID}`, UUID],
  ['letters of both cases', `/status 5 ${BOTH_CASES}`, BOTH_CASES],
  ['letters of hex', `this one: ${'abcdefbadcfe'.repeat(3)}`, 'abcdefbadcfe'],
  ['very long', `${'0123456789abcdef'.repeat(8)} is it`, '0123456789abcdef'],
  ['as another parameter', `https://panel.example/?api_token=${KEY}`, KEY],
  ['as a parameter in a parameter', `https://proxy.example/?to=panel.example%2Fv2%3Fkey%3D${KEY}`, KEY],
  ['as a user in an address', `https://me:${KEY}@panel.example/`, KEY],
  ['in the path of an API', `panel.example/api/v2/${KEY}`, KEY],
  [
    'short, in the address of an API',
    'https://panel.example/api/v2?key=a1b2c3d4e5f6a7b8&action=add',
    'a1b2c3d4e5f6a7b8',
  ],
  ['glued to an address', `https://panel.example/orders(${KEY})`, KEY],
  ['a UUID as a parameter', `https://panel.example/?key=${UUID}`, UUID],
  ['over two lines', `${KEY.slice(0, 16)}\n${KEY.slice(16)}`, KEY.slice(0, 16)],
  ['over two lines, with words', `It is 0123456789abcdefABC\n0123456789abc, thanks`, '0123456789abc'],
  ['short, with its name', 'my key is a1b2c3d4e5', 'a1b2c3d4e5'],
  ['short, with its name behind', 'abcdefghij123456 is my API key', 'abcdefghij123456'],
  ['short, behind a command', '/key 0123456789abcdef', '0123456789abcdef'],
  ['short, as a variable', 'SMM_API_TOKEN="sk-12ab34cd56ef"', 'sk-12ab34cd56ef'],
  ['short, on the next line', 'Token:\n0123456789abcdef0123', '0123456789abcdef'],
  ['short letters, with its name', 'api key: aQbWcErTyUiOpLkJ', 'aQbWcErTyUiOpLkJ'],
  ['short, in Russian', 'мой ключ — 0123456789abcdef', '0123456789abcdef'],
  ['short, in Arabic', 'مفتاحي هو 0123456789abcdef', '0123456789abcdef'],
  ['short, in Hindi', 'मेरी कुंजी 0123456789abcdef है', '0123456789abcdef'],
  ['short, in Turkish', 'API anahtarım: 0123456789abcdef', '0123456789abcdef'],
];

/** What may look like one, and is none. */
const NO_KEYS: readonly string[] = [
  'https://www.facebook.com/ann/posts/pfbid02ZdpFuFKAr3XbQm7vJp1LqT9sNcE5dWyHkR8gUx4iVaPt6',
  'https://open.example.com/track?si=0123456789abcdef0123456789abcdef',
  '1|https://files.example.com/0123456789abcdef0123456789abcdef.jpg|100',
  'https://vk.com/photo1_2?access_key=0123456789abcdef01',
  `https://files.example.com/o/a.mp4?alt=media&token=${UUID}`,
  `https://example.com/posts/${UUID}`,
  'https://en.wikipedia.org/wiki/API_key_(2024)',
  '/status 65f1a2b3c4d5e6f7a8b9c0d1',
  '/status 65f1a2b3c4d5e6f7a8b9c0d1\n65f1a2b3c4d5e6f7a8b9c0d2',
  '0123456789abcde1\n0123456789abcde2\n0123456789abcde3 status',
  'The API says order 65f1a2b3c4d5e6f7a8b9c0d1 failed',
  'api key panel: order #65f1a2b3c4d5e6f7a8b9c0d1',
  '/track 7301234567890123456 7301234567890123457',
  '1|https://instagram.com/ann|1000\n1|https://instagram.com/bob|2500\n23|https://t.me/joinchat/AAAAAEabcdefgh12345678|100',
  'verylongusername12345\nanotherusername99',
  '#ThisIsAHashtagThatSomebodyMadeForAllOfUs',
  'HaHaHaHaHaHaHaHaHaHaHaHaHaHaHaHaHaHaHa',
  'Turkey followers 1000',
  'keyword my_instagram_page_2024',
  'key smmpanel24hours.com',
  'token 100.000',
  'API @official_account_2024_x1y2z3',
];

/** Every way to send a key but alone and behind /connect. */
const WAYS: Readonly<Record<string, (person: Person, key: string) => number>> = {
  'in a sentence': (person, key) => person.say(`Hello! My key is ${key}, thanks.`).message_id,
  'with its name': (person, key) => person.say(`api_key=${key}`).message_id,
  'in the address of a call': (person, key) =>
    person.say(`https://panel.example/api/v2?action=balance&key=${key}`).message_id,
  'in a line of a mass order': (person, key) => person.say(`1|${key}|100\n1|https://instagram.com/a|100`).message_id,
  'behind /start': (person, key) => person.say(`/start ${key}`).message_id,
  'behind /status': (person, key) => person.say(`/status ${key}`).message_id,
  'behind /track, with ids': (person, key) => person.say(`/track 1,${key}`).message_id,
  'behind /order': (person, key) => person.say(`/order 1 ${key}`).message_id,
  'behind /search': (person, key) => person.say(`/search ${key}`).message_id,
  'behind a command that there is not': (person, key) => person.say(`/key ${key}`).message_id,
  'under a picture': (person, key) => person.photo(key).message_id,
  'under a file': (person, key) =>
    person.sendDocument({ name: 'account.pdf', content: 'pdf', caption: `my key: ${key}` }).message_id,
  'as a file': (person, key) => person.sendDocument({ name: 'key.txt', content: `${key}\r\n` }).message_id,
  'as JSON': (person, key) =>
    person.sendDocument({ name: 'panel.json', content: JSON.stringify({ url: 'https://panel.example', apiKey: key }) })
      .message_id,
  'as variables': (person, key) =>
    person.sendDocument({ name: '.env', content: `DEBUG=1\nAPI_KEY=${key}\n` }).message_id,
  'in a file of lines': (person, key) =>
    person.sendDocument({ name: 'list.csv', content: `1|https://instagram.com/a|100\nkey,${key}` }).message_id,
  'by an edit': (person, key) => {
    const { message_id } = person.say('/help');
    person.edit(message_id, key);
    return message_id;
  },
  // Of what is edited nothing is taken: the key that was sent first may be the one that was meant.
  'by an edit to /connect': (person, key) => {
    const { message_id } = person.say('/help');
    person.edit(message_id, `/connect ${key}`);
    return message_id;
  },
};

describe('a key that somebody sends', () => {
  const stage = useStage();
  const ids = (chat: Person | Group) => chat.messages.map((message) => message.message_id);

  test.each(Object.entries(WAYS))(
    '%s goes from the chat and to no panel, and Connect is offered',
    async (_way, send) => {
      const person = await stage.customer();
      stage.panel.clearCalls();
      const message = send(person, KEY);
      const told = await person.waitFor('I deleted');
      expect(buttonsOf(told).flat()).toContain('🔑 Connect');
      expect(ids(person)).not.toContain(message);
      expect(person.transcript().toLowerCase()).not.toContain(KEY.toLowerCase());
      expect(JSON.stringify(stage.panel.calls).toLowerCase()).not.toContain(KEY.toLowerCase());
    },
  );

  test.each(['in a sentence', 'under a picture', 'as a file'])('%s leaves a dialogue where it was', async (way) => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(/^Link/);
    WAYS[way]?.(person, KEY);
    await person.waitFor('I deleted');
    person.say(way === 'in a sentence' ? 'https://instagram.com/ann' : '/cancel');
    await person.waitFor(way === 'in a sentence' ? /^Quantity/ : 'Nothing was placed');
  });

  test.each([
    ['alone', (key: string) => key],
    ['in another case', (key: string) => key.toUpperCase()],
    ['over two lines', (key: string) => `${key.slice(0, 9)}\n${key.slice(9)}`],
    ['behind an id', (key: string) => `/status 5 ${key}`],
  ])('that is stored for them goes whatever it looks like: %s', async (_shape, shape) => {
    const person = await stage.customer({ key: `My-Own.Key!${shape('a-b.c').length}${_shape.length}` });
    stage.panel.clearCalls();
    const { message_id } = person.say(shape(person.key));
    await person.waitFor('I deleted');
    expect(ids(person)).not.toContain(message_id);
    expect(JSON.stringify(stage.panel.calls.map(({ parameters }) => parameters))).not.toContain(person.key.slice(1));
  });

  test('when it cannot be deleted they are asked to do it', async () => {
    const person = await stage.customer();
    const description = "Bad Request: message can't be deleted";
    stage.telegram.faults.next({ method: 'deleteMessage', fault: { kind: 'error', error_code: 400, description } });
    person.say(`my key is ${KEY}`);
    await person.waitFor('delete it yourself');
  });

  test.each(SHAPES)('%s goes as well: %j', async (_shape, words, key) => {
    const person = await stage.customer();
    stage.panel.clearCalls();
    const { message_id } = person.say(words);
    await person.waitFor('I deleted');
    expect(ids(person)).not.toContain(message_id);
    expect(person.transcript()).not.toContain(key);
    expect(JSON.stringify(stage.panel.calls.map(({ parameters }) => parameters))).not.toContain(key);
  });

  test.each(NO_KEYS)('is not what only looks like one: %j', async (words) => {
    const person = await stage.customer();
    const { message_id } = person.say(words);
    await person.waitFor(/./);
    expect(ids(person)).toContain(message_id);
    expect(person.transcript()).not.toContain('I deleted');
  });

  test.each(['as a file', 'as variables', 'by an edit'])(
    'where one is asked for goes however short it is: %s',
    async (way) => {
      const person = stage.telegram.person();
      const { message_id } = person.say('/start');
      await person.waitFor('Hello');
      person.tap('Connect');
      await person.waitFor('API key');
      if (way === 'by an edit') person.edit(message_id, 'a1b2c3d4');
      const message = way === 'by an edit' ? message_id : WAYS[way]?.(person, 'a1b2c3d4');
      await person.waitFor('I deleted');
      expect(ids(person)).not.toContain(message);
      expect(person.transcript()).not.toContain('a1b2c3d4');
    },
  );

  test('in an inline query is not looked for: Connect is offered', async () => {
    const person = await stage.customer();
    for (const query of [KEY, `my key ${UUID}`]) {
      const { results, button } = await person.inlineQuery(query);
      expect(results).toEqual([]);
      expect(button).toMatchObject({ start_parameter: 'connect' });
    }
  });

  test.each([
    ['a reply to the bot', (_name: string, key: string) => `here it is: ${key}`],
    ['any command', (_name: string, key: string) => `/status ${key}`],
    ['a command with the name of the bot', (name: string, key: string) => `/start@${name} ${key}`],
    ['a message that names the bot', (name: string, key: string) => `@${name} ${key}`],
  ])('in a group, in %s, is tried to be removed, and it is said', async (_what, words) => {
    const person = stage.telegram.person();
    const group = stage.telegram.group();
    group.say(person, '/help');
    const pointer = await group.waitFor('in private');
    const { message_id } = group.say(person, words(stage.telegram.bot.username ?? '', KEY), {
      ...(_what === 'a reply to the bot' && { reply_to_message_id: pointer.message_id }),
    });
    await group.waitFor('create a new key');
    expect(stage.telegram.calls.findLast(({ method }) => method === 'deleteMessage')?.payload).toMatchObject({
      chat_id: group.chat.id,
      message_id,
    });
    expect(JSON.stringify(stage.panel.calls)).not.toContain(KEY);
  });
});

describe('keys that are tried out', () => {
  const wrong = (number: number) => String(number).padStart(32, 'a');
  const tried = (stage: Stage) => stage.panel.calls.filter(({ action }) => action === 'balance').length;

  test('ten an hour for a person, who is told when to go on', async () => {
    let aheadMs = 0;
    await using stage = await openStage({ outside: { clock: laterClock(() => aheadMs) } });
    const person = stage.telegram.person();
    for (let number = 0; number < 10; number++) {
      person.say(wrong(number));
      await person.waitFor('Invalid API key');
    }
    const { key } = stage.panel.account({ balance: '3.33' });
    for (const typed of [wrong(10), `/connect ${wrong(11)}`, key]) {
      person.say(typed);
      expect((await person.waitFor('Too many keys')).text).toContain('60 min');
      expect(person.transcript()).not.toContain(typed);
    }
    expect(tried(stage)).toBe(10);
    // Nobody else waits for it.
    await stage.customer();
    aheadMs += 3_600_000;
    person.say(key);
    await person.waitFor('Balance: 3.33 USD');
  });

  test('are counted over a restart, and over an erasing', async () => {
    await using stage = await openStage();
    const person = stage.telegram.person();
    for (let number = 0; number < 10; number++) {
      person.say(wrong(number));
      await person.waitFor('Invalid API key');
    }
    await stage.restart();
    person.say(wrong(10));
    await person.waitFor('Too many keys');
    person.say('/privacy');
    person.tap('Erase everything', await person.waitFor('encrypted'));
    person.tap('Erase everything', await person.waitFor('Erase everything stored'));
    await person.waitFor('Everything is erased');
    person.say(wrong(11));
    await person.waitFor('Too many keys');
    expect(tried(stage)).toBe(10);
  });

  test.each(['Invalid API key', 'Something is odd'])(
    'count once, however often one that works is tried while the panel says %j',
    async (text) => {
      await using stage = await openStage();
      const person = await stage.customer({ balance: '4.44' });
      const refused = stage.panel.accounts.get(person.key);
      stage.panel.accounts.delete(person.key);
      person.say('/balance');
      await person.waitFor('Invalid API key');
      person.say('/balance');
      const again = dataOf(await person.waitFor('work anymore'), 'Try again');
      if (refused) stage.panel.accounts.set(person.key, refused);
      stage.panel.faults.next({ action: 'balance', key: person.key, times: 60, fault: { kind: 'error', text } });
      stage.panel.faults.next({ action: 'status', key: person.key, times: 60, fault: { kind: 'error', text } });
      for (let number = 0; number < 12; number++) {
        const before = tried(stage);
        await person.forgeCallback(again).answer;
        await vi.waitFor(() => expect(tried(stage)).toBeGreaterThan(before));
      }
      stage.panel.faults.clear();
      await person.forgeCallback(again).answer;
      await person.waitFor('Balance: 4.44 USD');
    },
  );

  test('a hundred an hour for all at one panel; what it did not refuse does not count', async () => {
    await using stage = await openStage();
    const people = Array.from({ length: 15 }, () => stage.telegram.person());
    const { key } = stage.panel.account();
    await Promise.all(
      people.map(async (person, index) => {
        person.say(key);
        await person.waitFor('Connected');
        for (let number = 0; number < 10; number++) {
          person.say(wrong(index * 10 + number));
          await person.waitFor(/Invalid API key|Too many keys/);
        }
      }),
    );
    const refused = stage.panel.calls.filter((call) => call.action === 'balance' && call.key !== key);
    expect(refused).toHaveLength(100);
  });
});
