import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { openProcessStage } from '../support/process.ts';
import { effort } from './effort.ts';

vi.setConfig({ testTimeout: 120_000 });
const LONG = { timeoutMs: 60_000 };
const KILLER = fileURLToPath(new URL('./killer.ts', import.meta.url));

test('an update that ends the process is set aside after the second time; its person is told, and all others are served', async () => {
  await using stage = await openProcessStage();
  const env = { NODE_OPTIONS: `--import=${KILLER}`, DIE_ON: 'poison_pill' };
  const first = stage.spawn(env);
  const victims = [stage.telegram.person(), stage.telegram.person()] as const;
  const person = stage.telegram.person();
  await first.logged('the bot is running');
  victims[0].say('/first');
  const { update_id } = person.say('/poison_pill');
  victims[1].say('/second');
  person.say('/third');
  expect(await first.exited()).toBe(7);
  expect(await stage.spawn(env).exited()).toBe(7);

  const third = stage.spawn(env);
  await third.logged('the bot is running');
  await person.waitFor(`(code ${update_id})`, LONG);
  await person.waitFor("I don't know /third", LONG);
  await victims[0].waitFor("I don't know /first", LONG);
  await victims[1].waitFor("I don't know /second", LONG);
  expect(third.log).toContain('ended the process twice');
  expect(third.log).toContain(`"code":"${update_id}"`);
  expect(await third.end('SIGTERM')).toBe(0);

  const fourth = await stage.start();
  person.say('/fourth');
  await person.waitFor("I don't know /fourth", LONG);
  expect(fourth.log).not.toContain('ended the process twice');
});

test.runIf(effort(false, true))('one that takes its time before it ends the process is set aside too', async () => {
  await using stage = await openProcessStage();
  const healthy = await stage.start();
  const person = await stage.customer();
  await healthy.end('SIGTERM');
  const env = { NODE_OPTIONS: `--import=${KILLER}`, DIE_ON: '100.00 USD' };
  stage.panel.faults.next({ action: 'balance', times: Number.POSITIVE_INFINITY, fault: { kind: 'delay', ms: 1_500 } });
  const { update_id } = person.say('/balance');
  let deaths = 0;
  const told = person.waitFor(`(code ${update_id})`, LONG).then(() => 'told' as const);
  while ((await Promise.race([told, stage.spawn(env).exited()])) !== 'told') deaths++;
  expect(deaths).toBe(5);
});
