import { expect, test } from 'vitest';
import { openStage } from '../support/stage.ts';
import { placed, told } from './talk.ts';

/** Half a minute of them would be no other: Telegram takes 30 at once, and 30 a second. */
const ASKING = 240;
const LONG = { timeoutMs: 60_000 };

test('when more people ask than Telegram lets the bot answer, all are answered once, and who waits for an order hears of it', async () => {
  await using stage = await openStage({ telegram: { floodLimits: true } });
  const { telegram } = stage;
  const ann = await stage.customer();
  const { id } = await placed(ann);
  const crowd = Array.from({ length: ASKING }, () => telegram.person({ language_code: 'en' }));
  telegram.calls.length = 0;
  for (const person of crowd) person.say('/help');
  stage.panel.finish(id, 'Completed');
  const end = await ann.waitFor(new RegExp(`Completed · #${id}`), LONG);
  // The line of those who asked before is not over yet.
  expect(crowd.filter((person) => person.messages.every(({ from }) => from === 'person')).length).toBeGreaterThan(50);
  await Promise.all(crowd.map((person) => person.waitFor('What I can do', LONG)));

  for (const person of crowd) expect(person.messages.filter(({ from }) => from === 'bot')).toHaveLength(1);
  expect(told(ann, id)).toHaveLength(1);
  expect(end.text).toContain('Completed');
  const sends = telegram.calls.filter(({ method }) => method === 'sendMessage');
  // Each was refused once, if at all: they stand in line, and don't try again and again.
  expect(sends.length).toBeLessThan(2 * (ASKING + 1) + 20);
}, 90_000);

test('news that wait for their turn when the bot stops are told once, by the next process', async () => {
  await using stage = await openStage();
  const ann = await stage.customer();
  const one = await placed(ann);
  const two = await placed(ann);
  const end = new RegExp(`Completed · #(${one.id}|${two.id})`);
  for (const { id } of [one, two]) stage.panel.finish(id, 'Completed');
  await ann.waitFor(end);
  await stage.restart();
  await ann.waitFor(end);
  expect([told(ann, one.id), told(ann, two.id)]).toEqual([[expect.anything()], [expect.anything()]]);
});
