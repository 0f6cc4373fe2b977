import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from 'grammy';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createMessenger } from '../../../src/bot/telegram/messenger.ts';
import { createAlarms } from '../../../src/bot/unasked/alarms.ts';
import { loadLanguages } from '../../../src/bot/words/i18n.ts';
import { createLog } from '../../../src/log.ts';
import { createTelegramServer } from '../../../src/playground/telegram/server.ts';
import { createSeal } from '../../../src/store/seal.ts';
import { openSharedStore } from '../../../src/store/shared.ts';
import { openStore } from '../../../src/store/store.ts';
import { card, placed } from '../../dialogues/talk.ts';
import { freePort } from '../../faults/ports.ts';
import { handClock } from '../../support/clock.ts';
import { hasPostgres, startPostgres } from '../../support/postgres.ts';
import { openStage } from '../../support/stage.ts';

const ADMIN = 4_100;
const HOUR = 3_600_000;

/** Alarms of one or more processes over a database, by a clock that is moved. */
async function bell(url?: string) {
  const telegram = await createTelegramServer();
  const folder = mkdtempSync(join(tmpdir(), 'alarms-'));
  const clock = handClock();
  const seal = createSeal([Buffer.alloc(32, 1)]);
  const { passed } = clock;
  const file = join(folder, 'bot.sqlite');
  const stores: { close(): Promise<void> }[] = [];
  /** A process has a store of its own. */
  const open = async () => {
    if (url === undefined) {
      const store = await openStore({ file, seal, passed });
      stores.push(store);
      return store;
    }
    const shared = await openSharedStore({ url, seal, passed });
    stores.push(shared);
    return shared.common;
  };
  const admin = telegram.person({ id: ADMIN });
  admin.say('/start'); // Telegram lets a bot write to who has written to it.
  const log = createLog('silent');
  const started: { stop(): Promise<void> }[] = [];
  const start = async () => {
    const store = await open();
    const alarms = createAlarms({
      common: store,
      admins: new Set([ADMIN]),
      languages: loadLanguages('en'),
      messenger: createMessenger(new Api(telegram.token, { apiRoot: telegram.url }), log),
      log,
      now: clock.now,
      passed: store.ran,
      lookMs: 1,
    });
    alarms.start();
    started.push(alarms);
    return alarms;
  };
  onTestFinished(async () => {
    await Promise.all(started.map((one) => one.stop()));
    await Promise.all(stores.map((store) => store.close()));
    await telegram.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const texts = () => admin.messages.filter(({ from }) => from === 'bot').map(({ text = '' }) => text);
  return { clock, start, texts, admin };
}

const servers = [{ kept: 'a file', processes: 1 }, ...(hasPostgres ? [{ kept: 'PostgreSQL', processes: 2 }] : [])];
test.each(servers)(
  'one cause is told once, with its count, and once more when it is over: kept in $kept',
  async ({ processes }) => {
    const server = processes === 1 ? undefined : await startPostgres();
    onTestFinished(async () => server?.close());
    const { clock, start, texts, admin } = await bell(await server?.database());
    const [one = await start(), other = one] = await Promise.all(Array.from({ length: processes }, start));
    const both = [one, other];
    for (const alarms of both) for (let times = 0; times < 3; times++) alarms.rings('panel-silent', 'fast');
    await admin.waitFor('does not answer: fast');
    for (let times = 0; times < 5; times++) {
      clock.ms += 60_000;
      both[times % 2]?.rings('panel-silent', 'fast');
      await vi.waitFor(() => expect(texts()).toHaveLength(1));
    }
    both[1]?.rings('disk');
    await admin.waitFor('nearly full');
    both[0]?.ends('panel-silent', 'fast');
    const over = await admin.waitFor('Over: A panel does not answer: fast');
    expect(over.text).toContain('Lasted: 5 min');
    expect(over.text).toMatch(/Count: 11 /);
    expect(texts()).toHaveLength(3);
  },
  60_000,
);

test.skipIf(!hasPostgres)(
  'a database that cannot be written is told all the same, and when it can again',
  async () => {
    const server = await startPostgres();
    onTestFinished(() => server.close());
    const { start, texts, admin } = await bell(await server.database());
    await start();
    await server.crash();
    await admin.waitFor('The database cannot be written');
    await server.start();
    await admin.waitFor('Over: The database cannot be written');
    expect(texts()).toHaveLength(2);
  },
  60_000,
);

test('no more than ten are told in an hour; the others after it', async () => {
  const { clock, start, texts } = await bell();
  const alarms = await start();
  for (let panel = 0; panel < 14; panel++) alarms.rings('panel-silent', `panel ${panel}`);
  await vi.waitFor(() => expect(texts()).toHaveLength(10));
  clock.ms += HOUR / 2;
  alarms.rings('disk');
  alarms.rings('panel-silent', 'panel 1');
  clock.ms += HOUR / 2 + 1;
  await vi.waitFor(() => expect(texts()).toHaveLength(15));
  expect(new Set(texts()).size).toBe(15);
});

test('a kind of error is told once, without its words, and is over after an hour without one', async () => {
  const { clock, start, texts, admin } = await bell();
  const alarms = await start();
  const fail = (words: string) => alarms.failed('an update failed', new TypeError(words));
  fail('key 0123456789abcdef0123456789abcdef');
  fail('https://instagram.com/ann');
  const { text = '' } = await admin.waitFor('An error of a new kind');
  expect(text).toMatch(/an update failed · TypeError · alarms\.test\.ts:\d+/);
  expect(text).not.toMatch(/instagram|0123/);
  clock.ms += HOUR;
  await admin.waitFor('Over: An error');
  fail('again');
  await admin.waitFor('An error of a new kind');
  expect(texts()).toHaveLength(3);
});

test('unknown outcomes are told when they pile up', async () => {
  const { start, texts, admin } = await bell();
  const alarms = await start();
  alarms.rings('unknown-outcomes');
  alarms.rings('disk');
  await admin.waitFor('nearly full');
  expect(texts()).toHaveLength(1);
  alarms.rings('unknown-outcomes');
  alarms.rings('unknown-outcomes');
  await admin.waitFor('unknown outcome pile up');
});

const env = { ADMIN_USER_IDS: String(ADMIN) };
const outside = { alarmMs: 50 };

test('a panel that does not answer, and answers again, in the language of whoever runs the bot', async () => {
  await using stage = await openStage({ env, outside });
  const admin = stage.telegram.person({ id: ADMIN, language_code: 'es' });
  admin.say('/admin');
  await admin.waitFor('Administración');
  const person = await stage.customer();
  await placed(person);
  stage.panel.faults.next({ times: Number.POSITIVE_INFINITY, fault: { kind: 'html', status: 502 } });
  const { text = '' } = await admin.waitFor('Un panel no responde: 127.0.0.1');
  expect(text).not.toMatch(/http|instagram/);
  expect(text).not.toContain(person.key);
  stage.panel.faults.clear();
  await admin.waitFor('Terminó: Un panel no responde');
}, 30_000);

test('unknown outcomes that pile up are told', async () => {
  await using stage = await openStage({ env, outside });
  const admin = stage.telegram.person({ id: ADMIN });
  admin.say('/start');
  await admin.waitFor('Hello');
  const person = await stage.customer();
  for (const name of ['a', 'b', 'c']) {
    stage.panel.faults.next({ action: 'add', fault: { kind: 'dropAfter' } });
    person.tap('Confirm', await card(person, `/order 1 https://instagram.com/${name} 1000`));
    await person.waitFor("I don't know whether");
  }
  await admin.waitFor('unknown outcome pile up');
}, 30_000);

test('another program that polls with the token, until it is gone', async () => {
  await using stage = await openStage({ env, outside });
  const admin = stage.telegram.person({ id: ADMIN });
  admin.say('/start');
  await admin.waitFor('Hello');
  await fetch(`${stage.telegram.url}/bot${stage.telegram.token}/getUpdates?timeout=0`);
  await admin.waitFor('Another program takes');
  admin.say('/help');
  await admin.waitFor('Over: Another program takes');
}, 30_000);

test('a webhook that Telegram does not reach', async () => {
  const port = await freePort();
  await using stage = await openStage({
    env: {
      ...env,
      WEBHOOK_URL: `http://127.0.0.1:${await freePort()}/hook`,
      WEBHOOK_SECRET: 'only-telegram-knows',
      PORT: String(port),
    },
    outside,
  });
  const admin = stage.telegram.person({ id: ADMIN });
  admin.say('/start');
  await admin.waitFor('Telegram cannot reach the webhook');
}, 30_000);
