import { describe, expect, test } from 'vitest';
import { useStage } from '../support/expectations.ts';
import { asks, callsOf, card, LINK, ordersOf } from './talk.ts';

describe('people side by side', () => {
  const stage = useStage({ env: { PANEL_TIMEOUT_SECONDS: '10' } });

  test('a panel that takes long for one delays nobody else; who waits sees that something goes on', async () => {
    const [slow, quick] = await Promise.all([stage.customer(), stage.customer()]);
    const confirm = await card(slow);
    stage.panel.faults.next({ key: slow.key, action: 'add', fault: { kind: 'delay', ms: 2_000 } });
    const began = Date.now();
    const { answer } = slow.tap('Confirm', confirm);
    await answer;
    expect(Date.now() - began).toBeLessThan(1_500);
    for (let index = 0; index < 3; index++) {
      quick.tap('Confirm', await card(quick));
      await quick.waitFor('Placed.');
    }
    expect(ordersOf(stage.panel, quick)).toHaveLength(3);
    expect(slow.messages.some(({ text }) => text?.includes('Placed.'))).toBe(false);
    await slow.waitFor('Placed.');
    expect(slow.typing.map(({ action }) => action)).toContain('typing');
    expect(slow.messages.some(({ text }) => /wait/i.test(text ?? ''))).toBe(false);
  });

  test('what is quick shows no typing', async () => {
    const person = await stage.customer();
    person.say('/help');
    await person.waitFor('What I can do');
    expect(person.typing).toEqual([]);
  });

  test('within a chat things happen in the order in which they were said', async () => {
    const person = await stage.customer();
    stage.panel.faults.next({ key: person.key, action: 'balance', fault: { kind: 'delay', ms: 400 } });
    person.say('/balance');
    person.say('/order 5');
    person.say('nonsense');
    person.say(LINK);
    person.say('1000');
    await person.waitFor(asks('Hashtag'));
    const said = person.messages.filter(({ from }) => from === 'bot').map(({ text = '' }) => text.split('\n')[0]);
    expect(said.slice(-5)).toEqual([expect.stringContaining('127.0.0.1'), 'Link', 'Link', 'Quantity', 'Hashtag']);
    person.say('#cats');
    await person.waitFor('Check and confirm');
  });

  test('a list of services that takes long holds up nobody but who needs it', async () => {
    const [slow, quick] = [stage.panel.account({ balance: '1' }), await stage.customer()];
    stage.panel.faults.next({ key: slow.key, action: 'services', fault: { kind: 'delay', ms: 1_500 } });
    const person = stage.telegram.person();
    person.say(`/connect ${slow.key}`);
    await person.waitFor('Connected');
    person.say('/services');
    quick.say('/services');
    await quick.waitFor('categories');
    expect(person.last?.text).toContain('Connected');
    await person.waitFor('categories');
  });

  test('fifty at once each get their own order', async () => {
    const people = await Promise.all(Array.from({ length: 50 }, () => stage.customer()));
    const cards = await Promise.all(
      people.map((person, index) => card(person, `/order 1 https://instagram.com/p${index} ${50 + index}`)),
    );
    people.map((person, index) => person.tap('Confirm', cards[index]));
    await Promise.all(people.map((person) => person.waitFor('Placed.', { timeoutMs: 15_000 })));
    for (const [index, person] of people.entries()) {
      expect(callsOf(stage.panel, person, 'add')).toHaveLength(1);
      expect(ordersOf(stage.panel, person).map(({ parameters }) => parameters)).toEqual([
        expect.objectContaining({ link: `https://instagram.com/p${index}`, quantity: String(50 + index) }),
      ]);
    }
  });
});
