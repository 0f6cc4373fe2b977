import { describe, expect, test } from 'vitest';
import { createPanelServer } from '../../src/playground/panel/server.ts';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { openStage } from '../support/stage.ts';

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
      await person.waitFor('does not look like an API key');
      expect(person.messages.map((message) => message.message_id)).not.toContain(message_id);
    }
    expect(stage.panel.calls).toEqual([]);
    person.sticker();
    await person.waitFor('as text');
    person.tap('Cancel');
    await person.waitFor(/dropped/i);
  });

  test.each(['', 'Zq9'])('a key pasted alone connects too, with invisible marks around it as well: %j', async (end) => {
    const person = stage.telegram.person();
    const { key } = stage.panel.account({ balance: '3.21', key: `${'0123456789abcdef'.repeat(2)}7${end}` });
    person.say(`\u200e${key}\u200b`);
    await person.waitFor('Balance: 3.21 USD');
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
    await person.waitFor('could not delete');
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
    expect(told.text).toContain('/connect');

    const asked = stage.panel.calls.length;
    person.say('/balance');
    const again = await person.waitFor(/does not work any more/);
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
});
