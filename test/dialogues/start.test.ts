import { describe, expect, test } from 'vitest';
import { buttonsOf, useStage } from '../support/expectations.ts';

describe('/start', () => {
  const stage = useStage();

  test('greets a newcomer by name, as written, and offers to connect', async () => {
    const person = stage.telegram.person({ first_name: 'Ann <b>& "Co"' });
    person.say('/start');
    const hello = await person.waitFor('Hello, Ann <b>& "Co"!');
    expect(buttonsOf(hello)).toEqual([['🔑 Connect'], ['❓ Help', '🌐 Language']]);
    person.tap('Connect');
    await person.waitFor('API key');
  });

  test('shows a customer the balance, the running orders and buttons to everything', async () => {
    const person = await stage.customer({ balance: '12.345' });
    person.say('/start');
    const menu = await person.waitFor('Balance: 12.345 USD');
    expect(menu.text).toContain('No orders are running');
    const buttons = buttonsOf(menu).flat().join(' ');
    for (const word of [
      'New order',
      'Search',
      'My orders',
      'Refills',
      'Favorites',
      'Balance',
      'Accounts',
      'Settings',
      'Help',
    ])
      expect(buttons).toContain(word);
  });

  test('counts the orders that are running', async () => {
    const person = await stage.customer();
    person.say('/order 1 https://instagram.com/me 100');
    await person.waitFor('Check and confirm');
    person.tap('Confirm');
    await person.waitFor('Placed');
    person.say('/start');
    await person.waitFor('1 order is running');
  });

  test('leads each button of the menu to its place and back, in one message', async () => {
    const person = await stage.customer();
    person.say('/start');
    const menu = await person.waitFor('Balance: 100.00 USD');
    for (const [button, title, back] of [
      ['New order', 'categories', 'Back'],
      ['My orders', '0 orders', 'Menu'],
      ['Refills', '0 refills', 'Menu'],
      ['Favorites', /No favorites yet|Nothing here yet/, undefined],
    ] as const) {
      person.tap(button);
      expect((await person.waitFor(title)).message_id).toBe(menu.message_id);
      if (back === undefined) continue;
      person.tap(back);
      expect((await person.waitFor('Balance: 100.00 USD')).message_id).toBe(menu.message_id);
    }
    person.say('/start');
    const again = await person.waitFor('Balance: 100.00 USD');
    for (const [button, title] of [
      ['Balance', 'Balance: 100.00 USD'],
      ['Accounts', 'One account is connected'],
      ['Settings', 'Notify when orders end'],
      ['Help', 'What I can do'],
    ] as const) {
      person.tap(button);
      expect((await person.waitFor(title)).message_id).toBe(again.message_id);
      person.tap('Menu');
      await person.waitFor('No orders are running');
    }
  });

  test('opens the service that a link named', async () => {
    const person = await stage.customer();
    person.say('/start s_1');
    const card = await person.waitFor('#1 · Followers');
    expect(buttonsOf(card).flat()).toContain('🛒 Order');
  });

  test('asks a newcomer who followed such a link to connect first', async () => {
    const person = stage.telegram.person();
    person.say('/start s_1');
    expect(buttonsOf(await person.waitFor('First connect')).flat()).toContain('🔑 Connect');
  });

  test('says when the linked service is not offered', async () => {
    const person = await stage.customer();
    person.say('/start s_999999');
    await person.waitFor("#999999 isn't offered");
  });

  test('leaves the dialogue that is on: the next words are no answer to it', async () => {
    const person = await stage.customer();
    person.say('/order 1');
    await person.waitFor(/^Link/);
    person.say('/start');
    await person.waitFor('No orders are running');
    person.say('https://instagram.com/me');
    await person.waitFor('for this link');
    person.say('/cancel');
    await person.waitFor('nothing to stop');
  });

  test('shows what the panel says when it does not tell the balance', async () => {
    const person = await stage.customer();
    stage.panel.faults.next({
      action: 'balance',
      key: person.key,
      fault: { kind: 'error', text: 'Closed <for> tonight' },
    });
    person.say('/start');
    const menu = await person.waitFor('Closed <for> tonight');
    expect(buttonsOf(menu).flat().join(' ')).toContain('My orders');
  });
});

describe('/help', () => {
  const stage = useStage();

  test('names every command that the menu has', async () => {
    const person = stage.telegram.person();
    person.say('/help');
    const help = await person.waitFor('What I can do');
    for (const { command } of stage.telegram.commands(person)) expect(help.text).toContain(`/${command} `);
    for (const command of ['order', 'services', 'orders', 'status', 'refill', 'cancel', 'connect', 'privacy'])
      expect(help.text).toContain(`/${command} `);
  });

  test('names no command that the bot does not know', async () => {
    const person = await stage.customer();
    const commands = stage.telegram.commands(person);
    expect(commands.length).toBeGreaterThan(20);
    for (const { command } of commands) {
      person.say(`/${command}`);
      await person.waitFor(/.+/);
    }
    expect(person.transcript()).not.toContain("I don't know");
  });

  test('works with the name of the bot behind it, and in capitals', async () => {
    const person = stage.telegram.person();
    person.say(`/HELP@${stage.telegram.bot.username}`);
    await person.waitFor('What I can do');
  });

  test('is named when a command is not known', async () => {
    const person = stage.telegram.person();
    person.say('/dance <b>');
    const answer = await person.waitFor("I don't know /dance");
    expect(answer.text).toContain('/help');
  });
});
