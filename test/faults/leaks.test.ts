import { statSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { openProcessStage, type ProcessStage } from '../support/process.ts';
import { report } from './effort.ts';
import { freePort } from './ports.ts';
import { card, idIn } from './words.ts';

vi.setConfig({ testTimeout: 180_000 });
const LONG = { timeoutMs: 60_000 };

const figures = { secrets: 0, 'places searched': 0, found: 0 };
afterAll(() => report('Leak hunt', figures));

/** Everything that leaves the process: its log, its metrics, its files, and all that it sent to Telegram. */
async function everywhere(stage: ProcessStage, bot: { log: string; errors: string }): Promise<Record<string, string>> {
  const metrics = await fetch(`http://127.0.0.1:${stage.env.PORT}/metrics`).then((answer) => answer.text());
  const shown = stage.telegram.people.map((person) => person.messages.filter(({ from }) => from === 'bot'));
  return {
    log: bot.log,
    errors: bot.errors,
    metrics,
    database: stage.bytes(),
    telegram: JSON.stringify(stage.telegram.calls.map(({ method, payload }) => [method, payload])),
    chats: JSON.stringify(shown),
    // The server refuses, and notes, parameters in an address.
    'panel addresses': JSON.stringify(stage.panel.calls.flatMap(({ warnings }) => warnings)),
  };
}

/** As it is, and as it may be written: in JSON, in HTML, in a URL, in base64. */
function spellings(secret: string): string[] {
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    html,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ];
}

async function expectNowhere(
  stage: ProcessStage,
  bot: { log: string; errors: string },
  secrets: Record<string, string>,
): Promise<void> {
  const found: string[] = [];
  for (const [place, text] of Object.entries(await everywhere(stage, bot))) {
    for (const [name, secret] of Object.entries(secrets)) {
      figures['places searched']++;
      for (const spelling of new Set(spellings(secret))) {
        const at = text.indexOf(spelling);
        if (at !== -1) found.push(`${name} in ${place}: …${text.slice(Math.max(0, at - 120), at + 80)}…`);
      }
    }
  }
  figures.found += found.length;
  expect(found).toEqual([]);
}

test('no secret is found in any log, file, metric, message or address', async () => {
  await using stage = await openProcessStage({ PORT: String(await freePort()) });
  const bot = await stage.start();
  const { telegram, panel } = stage;
  const secrets: Record<string, string> = {
    token: telegram.token,
    'half of the token': telegram.token.split(':')[1] ?? '',
    hex: 'c0ffee5ec2e7c0ffee5ec2e7c0ffee01',
    odd: 'sk_live.MARK-ed~secret/one+two=&three<four>"five\'',
    base64: 'TUFSS0VELXNlY3JldC1rZXktb2Ytc29tZWJvZHk0Mg==',
    uuid: '7f9c24e8-3b12-4fef-91e0-56a2d5a9c0de',
    wrong: 'deadbeef5ec2e7deadbeef5ec2e7dead',
    'wrong and odd': 'Marked!Wrong$Key(2026)',
    group: '9a0b5ec2e79a0b5ec2e79a0b5ec2e79a',
    'in another dialogue': 'abad1dea5ec2e7abad1dea5ec2e7abad',
    'in the link question': 'feedface5ec2e7feedface5ec2e7feed',
    edited: '0ddba115ec2e70ddba115ec2e70ddba1',
    caption: 'ca5cade5ec2e7ca5cade5ec2e7ca5cad',
    'file name': 'f11e5ec2e7f11e5ec2e7f11e5ec2e7f1',
    echoed: 'ec0/ed+Secret=Key&of<a>panel"that\'repeats',
  };
  figures.secrets += Object.keys(secrets).length;
  const look = () => expectNowhere(stage, bot, secrets);

  for (const name of ['hex', 'odd', 'base64', 'uuid']) {
    const person = telegram.person();
    panel.account({ key: secrets[name] ?? '', balance: '77' });
    person.say('/connect');
    await person.waitFor('API key', LONG);
    person.say(secrets[name] ?? '');
    await person.waitFor('77.00 USD', LONG);
    person.tap('Confirm', await card(person, 'https://instagram.com/a'));
    await person.waitFor('Placed.', LONG);
    panel.finish(panel.orders.at(-1)?.id ?? '', 'Partial');
    await person.waitFor('Partial · #', LONG);
    await look();
  }

  const clumsy = telegram.person();
  for (const name of ['wrong', 'wrong and odd']) {
    clumsy.say(`/connect ${secrets[name]}`);
    await clumsy.waitFor('Not connected', LONG);
    clumsy.say('/connect');
    await clumsy.waitFor('API key', LONG);
    clumsy.say(secrets[name] ?? '');
    await clumsy.waitFor('Not connected', LONG);
    clumsy.say('/cancel');
    await clumsy.waitFor(/never mind|discarded/, LONG);
    await look();
  }

  const group = telegram.group();
  group.say(clumsy, `/connect@${telegram.bot.username} ${secrets.group}`);
  await group.waitFor('in private', LONG);
  await look();

  const { key } = panel.account();
  clumsy.say(`/connect ${key}`);
  await clumsy.waitFor('Connected', LONG);
  for (const [words, question, name] of [
    ['/order 1', /^Link/, 'in the link question'],
    ['/status', /ids?/i, 'in another dialogue'],
  ] as const) {
    clumsy.say(words);
    await clumsy.waitFor(question, LONG);
    clumsy.say(secrets[name] ?? '');
    await clumsy.waitFor(/./, LONG);
    await look();
  }

  const mistyped = clumsy.say('hello');
  await clumsy.waitFor(/./, LONG);
  clumsy.edit(mistyped.message_id, secrets.edited ?? '');
  await clumsy.waitFor('I deleted', LONG);
  clumsy.photo(secrets.caption);
  await clumsy.waitFor(/./, LONG);
  clumsy.sendDocument({
    name: `${secrets['file name']}.csv`,
    content: `${secrets.caption}|x`,
    caption: secrets.caption ?? '',
  });
  await clumsy.waitFor(/./, LONG);
  await look();

  const echoed = telegram.person();
  panel.account({ key: secrets.echoed ?? '' });
  const repeats = { error: `The key ${secrets.echoed} may not do this` };
  const slashed = JSON.stringify(repeats).replaceAll('/', '\\/');
  panel.faults.next({ action: 'balance', fault: { kind: 'json', body: repeats, before: true } });
  echoed.say(`/connect ${secrets.echoed}`);
  await echoed.waitFor('Not connected', LONG);
  echoed.say(`/connect ${secrets.echoed}`);
  await echoed.waitFor('Connected', LONG);
  for (const action of ['add', 'balance']) {
    const confirm = await card(echoed, `https://instagram.com/${action}`);
    panel.faults.next({ action, fault: { kind: 'status', status: 400, body: slashed, before: true } });
    if (action === 'add') echoed.tap('Confirm', confirm);
    else echoed.say('/balance');
    await echoed.waitFor('***', LONG);
  }
  await look();

  // The hunt finds what is there.
  const places = await everywhere(stage, bot);
  for (const place of ['database', 'telegram', 'chats']) expect(places[place]).toContain('https://instagram.com/a');
  expect(places.log).toContain('panel call');
  expect(places.metrics).toContain('panel_call_seconds');
  expect(statSync(`${(stage.env.STORAGE_URL ?? '').slice('sqlite://'.length)}.key`).mode & 0o777).toBe(0o600);
  expect(bot.log).toContain('"level":20');
  expect(await bot.end('SIGTERM')).toBe(0);
});

test('after /disconnect, and after everything is erased, no byte of the person is left', async () => {
  await using stage = await openProcessStage({ PORT: String(await freePort()) });
  await stage.start();
  const { telegram, panel } = stage;

  const fill = async (marks: string) => {
    const { key } = panel.account({ balance: '1000' });
    const person = telegram.person({
      first_name: `Given-${marks}`,
      last_name: `Family-${marks}`,
      username: `user_${marks}`,
      language_code: 'de',
    });
    person.say(`/connect ${key}`);
    await person.waitFor('Connected', LONG);
    const links = [
      `https://instagram.com/${marks}-first`,
      `https://instagram.com/${marks}-second`,
      `https://instagram.com/${marks}-draft`,
    ];
    const ids: string[] = [];
    for (const link of links.slice(0, 2)) {
      person.tap('Confirm', await card(person, link));
      ids.push(idIn(await person.waitFor('Placed.', LONG)));
    }
    panel.finish(ids[0] ?? '', 'Completed');
    await person.waitFor('Completed · #', LONG);
    person.say(`/refill ${ids[0]}`);
    await person.waitFor('requested', LONG);
    await card(person, links[2] ?? '');
    // A dialogue is on, with words in it, while everything goes.
    person.say(`/order 1 https://instagram.com/${marks}-dialogue`);
    await person.waitFor(/^Quantity/, LONG);
    person.say(`nonsense ${marks}`);
    await person.waitFor(/^Quantity/, LONG);
    return { person, words: [`${marks}-`, `user_${marks}`, String(person.user.id)] };
  };
  const foundOf = (words: readonly string[]) => {
    const bytes = stage.bytes();
    return words.flatMap((word) => {
      figures['places searched']++;
      const at = bytes.indexOf(word);
      return at === -1 ? [] : [`${word}: ${bytes.slice(Math.max(0, at - 100), at + 60)}`];
    });
  };

  const stays = await fill('stays-here');
  const leaves = await fill('disconnects');
  const erased = await fill('is-erased');
  expect(
    foundOf([...stays.words, ...leaves.words, ...erased.words].filter((word) => !/user_/.test(word))),
  ).toHaveLength(6);

  leaves.person.say('/disconnect');
  leaves.person.tap('Disconnect', await leaves.person.waitFor('Disconnect', LONG));
  await leaves.person
    .waitFor('disconnected', { ...LONG })
    .catch(async () => leaves.person.waitFor(/wiped|gone|removed/i, LONG));
  const afterDisconnect = foundOf(leaves.words.filter((word) => word !== String(leaves.person.user.id)));
  figures.found += afterDisconnect.length;
  expect(afterDisconnect).toEqual([]);

  erased.person.say('/privacy');
  erased.person.tap('Erase', await erased.person.waitFor(/stored|keep/i, LONG));
  erased.person.tap('Erase', await erased.person.waitFor(/Erase|sure/i, LONG));
  await erased.person.waitFor(/erased|nothing/i, LONG);
  stays.person.say('/balance');
  await stays.person.waitFor('Balance', LONG);
  const afterErase = foundOf(erased.words);
  figures.found += afterErase.length;
  expect(afterErase).toEqual([]);
  expect(foundOf(stays.words.filter((word) => !/user_/.test(word)))).toHaveLength(2);
});
