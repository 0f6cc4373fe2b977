import type { PanelServer } from '../../src/playground/panel/server.ts';
import type { Person } from '../../src/playground/telegram/server.ts';
import { dataOf } from '../support/expectations.ts';
import { card, placed } from './talk.ts';

/** The bot, in this process or in one of its own. */
interface Place {
  panel: PanelServer;
  customer(): Promise<Person & { key: string }>;
}

/** Somebody who has one of everything, with a dialogue that is on. */
export async function customerOf(stage: Place): Promise<Person & { key: string }> {
  const person = await stage.customer();
  person.say('/start');
  await person.waitFor(/Hello|Balance/);
  person.say('/language es');
  await person.waitFor('español');
  person.say('/language en');
  await person.waitFor('I speak English now');
  person.say('/board');
  await person.waitFor('The board is on');
  const { id, receipt } = await placed(person);
  person.tap('Label', receipt);
  await person.waitFor('Label for');
  person.say(`client-${person.user.id}`);
  await person.waitFor('Label added');
  stage.panel.finish(id, 'Completed');
  await person.waitFor(`Completed · #${id}`);
  await placed(person, '/order 1 https://instagram.com/runs 1000');
  await card(person, '/order 1 https://instagram.com/card 1000');
  person.say('/mass 1|https://instagram.com/a|100');
  await person.waitFor('0.09 USD');
  person.say('/order 1');
  await person.waitFor(/^Link/);
  return person;
}

/** Somebody who has a record in every collection that has records of somebody. */
export async function ownerOfEverything(stage: Place): Promise<Person & { key: string }> {
  const person = await customerOf(stage);
  person.say('/cancel');
  await person.waitFor('discarded');
  const { id, receipt } = await placed(person, '/order 1 https://instagram.com/again 1000');
  const account = dataOf(receipt, 'Refresh').split(':')[1] ?? '';
  await person.forgeCallback('f:1:::on').answer;
  await person.forgeCallback(`el:${account}:5`).answer;
  stage.panel.finish(id, 'Completed');
  const ended = await person.waitFor(`Completed · #${id}`);
  person.tap('Refill', ended);
  await person.waitFor('refill #');
  person.say(`/status ${id}`);
  const again = await person.waitFor(`Order #${id}`);
  await person.tap('Save preset', again).answer;
  person.tap('Reorder', again);
  await person.waitFor('Check and confirm');

  stage.panel.faults.next({ action: 'add', fault: { kind: 'dropAfter' } });
  person.tap('Confirm', await card(person, '/order 1 https://instagram.com/lost 1000'));
  await person.waitFor("I don't know whether");

  stage.panel.faults.next({ action: 'add', fault: { kind: 'delay', ms: 400 } });
  person.say('/mass 1|https://instagram.com/b|100\n1|https://instagram.com/c|100');
  person.tap('Confirm', await person.waitFor('Check and confirm'));
  person.tap('Stop', await person.waitFor('Placing: 0 of 2'));
  await person.waitFor('Mass order stopped');
  person.say('/mass 1|https://instagram.com/d|100');
  await person.waitFor('Check and confirm');

  const refused = stage.panel.accounts.get(person.key);
  if (refused) refused.suspended = true;
  person.say('/balance');
  await person.waitFor('suspended');
  person.say(`/connect ${stage.panel.account().key}`);
  await person.waitFor('Is this a new key');
  person.say('/connect');
  await person.waitFor('API key');
  return person;
}
