import { expect, test, vi } from 'vitest';
import { callsOf, card } from '../dialogues/talk.ts';
import { openProcessStage, type ProcessStage } from '../support/process.ts';
import { openProxy, PASSWORD } from '../support/proxy.ts';

vi.setConfig({ testTimeout: 40_000 });

/** The same servers under names that nobody finds but the proxy. */
const named = ({ env }: ProcessStage) => ({
  TELEGRAM_API_ROOT: (env.TELEGRAM_API_ROOT ?? '').replace('127.0.0.1', 'telegram.test'),
  PANEL_API_URL: (env.PANEL_API_URL ?? '').replace('127.0.0.1', 'panel.test'),
});

test.concurrent.each(['http', 'https', 'socks5'] as const)(
  'through a proxy of kind %s a person is served, also a file of theirs, and its password is nowhere',
  async (kind) => {
    await using proxy = await openProxy(kind);
    await using stage = await openProcessStage();
    const trusted = proxy.certificate ? { NODE_EXTRA_CA_CERTS: proxy.certificate } : {};
    const bot = stage.spawn({ ...named(stage), PROXY_URL: proxy.url(), ...trusted });
    await bot.logged('the bot is running');
    const person = await stage.customer();
    person.tap('Confirm', await card(person));
    await person.waitFor('Placed.');
    person.say('/mass');
    await person.waitFor('service|link|quantity');
    person.sendDocument({ name: 'list.txt', content: '1|https://instagram.com/in-a-file|1000' });
    await person.waitFor('in-a-file');
    expect(new Set(proxy.asked)).toEqual(new Set(['telegram.test', 'panel.test']));
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(bot.log).toContain(`${kind}://localhost`);
    for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), '5f2e'])
      expect(`${bot.log}${bot.errors}`).not.toContain(secret);
  },
);

test.concurrent('a panel that is excepted is asked directly, and so is what is on this machine', async () => {
  await using proxy = await openProxy('http');
  await using stage = await openProcessStage();
  const { TELEGRAM_API_ROOT, PANEL_API_URL } = named(stage);
  const bot = stage.spawn({
    TELEGRAM_API_ROOT,
    PROXY_URL: proxy.url(),
    PANEL_API_URL: PANEL_API_URL.replace('panel.test', '0.0.0.0'), // This machine, and not by its usual name.
    PANEL_NAME: 'Near',
    PROXY_EXCEPT: 'Near',
  });
  await bot.logged('the bot is running');
  await stage.customer();
  expect(new Set(proxy.asked)).toEqual(new Set(['telegram.test']));
  await bot.end('SIGTERM');
  const local = stage.spawn({ PROXY_URL: proxy.url('never asked') });
  await local.logged('the bot is running');
});

test.concurrent.each(['http', 'socks5'] as const)(
  'a proxy of kind %s that does not let us through is named in the log, without its password',
  async (kind) => {
    await using proxy = await openProxy(kind);
    await using stage = await openProcessStage();
    const bot = stage.spawn({ ...named(stage), PROXY_URL: proxy.url('wrong-5f2e') });
    await bot.logged('telegram cannot be reached');
    expect(bot.log).toMatch(kind === 'http' ? /Proxy response \(407\)/ : /Authentication failed/);
    expect(bot.log).not.toContain('5f2e');
    expect(await bot.end('SIGTERM')).toBe(0);
  },
);

test.concurrent('an order that the proxy lets not out was surely not sent, and the person hears so', async () => {
  await using proxy = await openProxy('http');
  await using stage = await openProcessStage();
  const bot = stage.spawn({ PANEL_API_URL: named(stage).PANEL_API_URL, PROXY_URL: proxy.url() });
  await bot.logged('the bot is running');
  const person = await stage.customer();
  const confirm = await card(person);
  await proxy[Symbol.asyncDispose]();
  person.tap('Confirm', confirm);
  await person.waitFor("The panel can't be reached.");
  expect(callsOf(stage.panel, person, 'add')).toEqual([]);
});
