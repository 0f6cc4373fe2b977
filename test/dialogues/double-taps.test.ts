import { expect, test } from 'vitest';
import type { ChatMessage } from '../../src/playground/telegram/server.ts';
import { buttonsOf, useStage } from '../support/expectations.ts';
import { asks, card, LINK, placed } from './talk.ts';

const stage = useStage();

/**
 * What a second tap in the same place meets when `after` has come, in place of `before` or below it: a chat is fixed to its
 * bottom, and so are the rows of its last message.
 */
function under(label: string, before: ChatMessage, after: ChatMessage): string[] {
  const rows = buttonsOf(before);
  const row = rows.findLast((one) => one.some((text) => text.includes(label)));
  if (!row) throw new Error(`no button ${label} in ${JSON.stringify(rows)}`);
  const place = row.findIndex((text) => text.includes(label));
  const same = buttonsOf(after).at(rows.lastIndexOf(row) - rows.length) ?? [];
  return same.filter(
    (_text, index) => index / same.length < (place + 1) / row.length && place / row.length < (index + 1) / same.length,
  );
}

const confirms = (labels: readonly string[]) => labels.filter((label) => /Confirm|Cancel order/.test(label));

test('a second tap on the answer to the last question does not confirm', async () => {
  const person = await stage.customer();
  person.say(`/order 1 ${LINK}`);
  const quantity = await person.waitFor(asks('Quantity'));
  person.tap('1000', quantity);
  const drip = await person.waitFor(asks('Drip-feed: Runs and Interval'));
  person.tap('Skip', drip);
  const shown = await person.waitFor('Check and confirm');
  expect(confirms(under('Skip', drip, shown))).toEqual([]);
  for (const choice of ['50', '500', '1000', '2500']) expect(confirms(under(choice, quantity, shown))).toEqual([]);
});

test('a second tap on Confirm does nothing to the order that it placed', async () => {
  const person = await stage.customer();
  const shown = await card(person);
  person.tap('Confirm', shown);
  const receipt = await person.waitFor('Placed.');
  expect(under('Confirm', shown, receipt)).toEqual([expect.stringContaining('Refresh')]);
});

test('a second tap on Reorder, or on a preset, does not place what it shows', async () => {
  const person = await stage.customer();
  const { id, receipt } = await placed(person, `/order 21 ${LINK} 1000`);
  person.tap('Reorder', receipt);
  const again = await person.waitFor('Check and confirm');
  expect(confirms(under('Reorder', receipt, again))).toEqual([]);
  stage.panel.finish(id, 'Completed');
  const ended = await person.waitFor('Completed · #');
  expect(confirms(under('Reorder', ended, again))).toEqual([]);
  person.say(`/status ${id}`);
  const ofEnded = await person.waitFor(`Order #${id}`);
  expect(confirms(under('Reorder', ofEnded, again))).toEqual([]);
  await person.tap('Save preset', ofEnded).answer;
  person.say(LINK);
  const offer = await person.waitFor('for this link');
  expect(confirms(under('⚡', offer, again))).toEqual([]);
});

test('a second tap on Cancel order does not cancel it', async () => {
  const person = await stage.customer();
  const { receipt } = await placed(person);
  person.tap('Cancel order', receipt);
  const ask = await person.waitFor('Cancel this order');
  expect(confirms(under('Cancel order', receipt, ask))).toEqual([]);
});

test('a second tap on Confirm does not stop a mass order', async () => {
  const person = await stage.customer();
  stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'delay', ms: 400 } });
  person.say(`1|${LINK}|100`);
  const shown = await person.waitFor('Check and confirm');
  person.tap('Confirm', shown);
  const progress = await person.waitFor('Placing: 0 of 1');
  expect(under('Confirm', shown, progress)).toEqual(['0/1']);
});
