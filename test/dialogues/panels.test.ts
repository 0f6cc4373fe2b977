import { describe, expect, test } from 'vitest';
import { createPanelServer } from '../../src/playground/panel/server.ts';
import { buttonsOf } from '../support/expectations.ts';
import { openStage } from '../support/stage.ts';
import { card, LINK, placed } from './talk.ts';

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
