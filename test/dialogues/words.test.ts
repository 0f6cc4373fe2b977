import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test, vi } from 'vitest';
import { BUTTONS } from '../../src/bot/buttons.ts';
import type { ChatMessage, Person } from '../../src/playground/telegram/server.ts';
import { useStage } from '../support/expectations.ts';
import { card, LINK, placed } from './talk.ts';

vi.setConfig({ testTimeout: 60_000 });

const LONG = 2 ** 18;

describe.each([
  ['half an emoji', (field: string) => `${field} \ud83d of the panel \udc4d`],
  ['what breaks lines', (field: string) => `${field}\u0000\r\n\u2028\u2029\u0085\u001b[1m of the\u0007 panel\ufffe`],
  ['250,000 characters', (field: string) => `${field} ${'word '.repeat(LONG / 5)}`],
  ['250,000 characters of joined emoji', (field: string) => `${field} ${'👨‍👩‍👧'.repeat(LONG / 18)}`],
  ['250,000 characters of marks on one letter', (field: string) => `${field} e${'\u0301'.repeat(LONG / 2)}`],
  ['250,000 characters of HTML', (field: string) => `${field} ${'"<&'.repeat(LONG / 3)}`],
])('a panel whose words have %s', (_what, word) => {
  // Telegram refuses nothing, and nobody gets an apology: the stage looks after that.
  const stage = useStage();

  /** What the bot says to it, which is never more than three messages. */
  async function saidTo(person: Person, act: () => unknown, words: Parameters<Person['waitFor']>[0]) {
    const before = person.messages.filter(({ from }) => from === 'bot').length;
    act();
    const found = await person.waitFor(words);
    const said = person.messages.filter(({ from }) => from === 'bot').slice(before);
    expect(said.length).toBeLessThanOrEqual(3);
    expect(said.every(({ text = '', caption = '' }) => (text + caption).isWellFormed())).toBe(true);
    return found;
  }

  test('shows lists, cards, receipts, ends and files all the same', async () => {
    const { panel, telegram } = stage;
    const [first] = panel.services;
    if (!first) throw new Error('no services');
    const hostile = {
      name: word('Instagram name'),
      category: word('category'),
      desc: word('desc'),
      average_time: word('time'),
    };
    const own = { ...first, ...hostile, service: 1, refill: true, cancel: true };
    const odd = [word('id1'), `2${'0'.repeat(70)}`, `3${'я'.repeat(40)}`].map((service) => ({ ...own, service }));
    panel.setServices([own, { ...own, service: 2, type: word('type') }, ...odd] as typeof panel.services);
    const { key } = panel.account({ balance: '100', currency: word('currency') });
    const person = telegram.person();
    const say = (text: string, words: Parameters<Person['waitFor']>[0]) =>
      saidTo(person, () => person.say(text), words);
    const tap = (label: string | RegExp, from: ChatMessage, words: Parameters<Person['waitFor']>[0]) =>
      saidTo(person, () => person.tap(label, from), words);

    await say(`/connect ${key}`, /100\.00 curr/);
    await say('/balance', /Balance: 100\.00 curr/);
    const services = await tap(/categ/, await say('/services', 'categor'), /0\.90 curr/);
    const opened = await tap(/^1$/, services, 'Price per 1,000');
    await tap('Favorite', opened, 'Price per 1,000');
    await tap(/^1$/, await say('name', /“name” /), 'Price per 1,000');
    await say('/search panel word', /“panel word”|name/);
    await say('#2', /#2 · Instagram name/);
    await say('/favorites', 'name');
    for (const query of ['', 'name']) {
      const { results } = await person.inlineQuery(query);
      // Whose id had to be changed is left out: the panel knows no such id.
      expect(results.length).toBe(query === '' ? 1 : panel.services.length - 1);
    }

    panel.faults.next({ action: 'add', fault: { kind: 'error', text: word('the reason is') } });
    person.tap('Confirm', await card(person));
    await person.waitFor('the reason is');
    const receipt = await tap('Confirm', await card(person, `/order 1 ${LINK}2 1000`), 'Placed.');
    const id = /#(\d+)/.exec(receipt.text ?? '')?.[1] ?? '';
    await say('/board', '1 order is running');
    panel.setOrder(id, { status: word('status') });
    await say(`/status ${id}`, /status/);
    await tap('Refresh', receipt, /• status/);
    panel.faults.next({ action: 'cancel', fault: { kind: 'error', text: word('it says') } });
    const sure = await tap('Cancel order', receipt, 'Cancel this order?');
    await tap('Confirm', sure, 'it says');
    panel.finish(id, 'Completed');
    const told = await person.waitFor(new RegExp(`Completed · #${id}`));
    await tap('Refill', told, 'refill #');
    const [refill] = panel.refills;
    panel.setRefill(refill?.id ?? '', word('refilling'));
    await say('/refills', `#${refill?.id}`);
    panel.faults.next({ action: 'balance', fault: { kind: 'error', text: word('no balance as') } });
    await say('/balance', 'no balance as');
    await say('/orders', `#${id}`);
    await say('/stats', (message) => message.photo !== undefined);
    const { document } = await say('/export', (message) => message.document !== undefined);
    expect(Buffer.from(document?.content ?? '').length).toBeLessThan(10_000);

    const list = await say(`1|${LINK}3|100\n1|${LINK}4|100`, 'Check and confirm');
    panel.faults.next({ action: 'add', fault: { kind: 'error', text: word('not that one') } });
    await tap('Confirm', list, /not that one/);
    await say(LINK, 'what do you want');
    await say('/start', 'Balance');
    await say('/settings', 'Settings');
    await stage.restart();
    await say('/orders', `#${id}`);
    await say('/mass', 'Mass order');
  });
});

describe('words that every object of JavaScript knows', () => {
  const stage = useStage();
  const NAMES = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];

  test.each(NAMES)('%s is no command, no button and no service', async (name) => {
    const person = await stage.customer();
    person.say(`/${name}`);
    await person.waitFor(`I don't know /${name.toLowerCase()}.`);
    await person.forgeCallback(name).answer;
    person.say(`/language ${name}`);
    await person.waitFor('Which language?');
    person.say(`/order ${name}`);
    await person.waitFor(`Nothing found for “${name}”`);
    person.say(`${name}|${LINK}|100\n1|${LINK}|100`);
    await person.waitFor('Check and confirm');
  });

  test.each(NAMES)('a panel that says %s everywhere is shown as it says, and has no ids of that name', async (name) => {
    const { panel } = stage;
    const [first] = panel.services;
    if (!first) throw new Error('no services');
    const own = { ...first, name, category: name, type: name, desc: name, average_time: name, service: 1 };
    panel.setServices([own, ...NAMES.map((service) => ({ ...own, service }))] as typeof panel.services);
    const { key } = panel.account({ balance: '100', currency: name });
    const person = stage.telegram.person();
    person.say(`/connect ${key}`);
    await person.waitFor(`100.00 ${name}`);
    expect((await person.inlineQuery('')).results).toHaveLength(0);
    expect((await person.inlineQuery(name)).results).toHaveLength(1);
    const confirm = await card(person);
    person.tap('Confirm', confirm);
    const id = /#(\d+)/.exec((await person.waitFor('Placed.')).text ?? '')?.[1] ?? '';
    panel.setOrder(id, { status: name });
    person.say(`/status ${id}`);
    const shown = await person.waitFor(`Order #${id}`);
    expect(shown.text).toContain(`• ${name}\n`);
    person.say('/orders');
    await person.waitFor(`#${id} · • ${name}`);
  });
});

describe('a database in which an older build kept such words', () => {
  const stage = useStage();

  test('is read, and shows orders, lists and files again', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    await stage.stop();
    const database = new DatabaseSync(`${stage.folder}/bot.sqlite`);
    for (const table of ['orders', 'intents', 'service_lists']) {
      const rows = database.prepare(`SELECT key, value FROM ${table}`).all() as { key: string; value: string }[];
      expect(rows.length).toBeGreaterThan(0);
      for (const { key, value } of rows) {
        const worse = value
          .replaceAll('"name":"', `"name":"${'long '.repeat(50_000)}\\ud83d`)
          .replaceAll('"category":"', '"category":"\\ud83d\\u0000')
          .replaceAll('"currency":"', `"currency":"${'x'.repeat(50_000)}\\udc4d`)
          .replaceAll('"status":"', '"status":"of old \\ud83d ');
        expect(worse).not.toBe(value);
        database.prepare(`UPDATE ${table} SET value = ? WHERE key = ?`).run(worse, key);
      }
    }
    database.close();
    stage.panel.faults.next({ action: 'status', times: Number.POSITIVE_INFINITY, fault: { kind: 'dropBefore' } });
    await stage.restart();
    person.say('/orders');
    const list = await person.waitFor(`#${id} · • of old \ufffd Pending`);
    person.tap(`#${id}`, list);
    await person.waitFor('long long');
    person.say('/export');
    const { document } = await person.waitFor((message) => message.document !== undefined);
    expect(Buffer.from(document?.content ?? '').length).toBeLessThan(2_000);
    person.say('/services');
    person.tap(/./, await person.waitFor('categor'));
    await person.waitFor('1. long long');
    stage.panel.faults.clear();
    person.say(`/status ${id}`);
    await person.waitFor(/Order #\d+\n⏳ Pending/);
  });
});

describe("a person's own words with half an emoji", () => {
  const stage = useStage();

  test('come back to them with a mark in its place', async () => {
    const person = await stage.customer();
    person.say('half \ud83d of it');
    await person.waitFor(/“half \ufffd of it”/);
    expect((await person.inlineQuery('followers \udc4d')).results.length).toBeGreaterThan(0);
    person.forgeCallback('s:\ud83d');
    await person.waitFor('#\ufffd');
    person.say(`1|${LINK}/\ud83d|1000\n1|${LINK}|1000`);
    person.tap('Confirm', await person.waitFor('Check and confirm'));
    await person.waitFor(/placed/i);
    const harmless = Object.values(BUTTONS).filter((code) => code !== BUTTONS.eraseYes);
    for (const code of harmless) await person.forgeCallback(`${code}:\ud83d:\udc4d:\ud83d`).answer;
    const { receipt } = await placed(person);
    person.tap('Label', receipt);
    await person.waitFor('Label for');
    person.say('half \ud83d');
    await person.waitFor('half \ufffd');
    person.say('/orders');
    await person.waitFor(/half \ufffd/);
    await stage.stop();
    const database = new DatabaseSync(`${stage.folder}/bot.sqlite`);
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    for (const { name } of tables) {
      const rows = database.prepare(`SELECT * FROM "${String(name)}"`).all();
      expect(JSON.stringify(rows), String(name)).not.toMatch(/\\u(d83d|dc4d)/);
    }
    database.close();
  });
});
