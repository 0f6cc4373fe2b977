import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { laterClock } from '../support/clock.ts';
import { useStage } from '../support/expectations.ts';
import { openStage, type Stage as WholeStage } from '../support/stage.ts';
import { callsOf, card, LINK, ordersOf, placed } from './talk.ts';

const ADMIN = 4_100;
const HOUR = 3_600_000;
const env = { ADMIN_USER_IDS: String(ADMIN) };

type Stage = Pick<WholeStage, 'telegram'>;
const openAdmin = async (stage: Stage) => {
  const admin = stage.telegram.person({ id: ADMIN });
  admin.say('/admin');
  return { admin, screen: await admin.waitFor('Running the bot') };
};

describe('how the bot is', () => {
  const stage = useStage({ env });

  test('shows people, accounts, orders, panels, version and storage', async () => {
    const person = await stage.customer();
    await placed(person);
    stage.panel.faults.next({ action: 'add', key: person.key, fault: { kind: 'dropAfter' } });
    person.tap('Confirm', await card(person, '/order 1 https://instagram.com/lost 1000'));
    await person.waitFor("I don't know whether");
    const blocks = await stage.customer();
    blocks.block();
    const { admin } = await openAdmin(stage);
    await vi.waitFor(
      async () => {
        admin.say('/admin');
        const { text = '' } = await admin.waitFor('Running the bot');
        expect(text).toContain('blocked the bot: 1');
        expect(text).toContain('People: 2 · active in 7 days: 1');
        expect(text).toMatch(/Orders today \(UTC\): 1 · open: 1 · unknown: 1/);
        expect(text).toMatch(/127\.0\.0\.1 · accounts: 2\nFailed: \d+% of the last \d+ calls · median: [\d,]+ ms/);
        expect(text).toMatch(/Version \d+\.\d+\.\d+ · started /);
        expect(text).toMatch(/Storage: (SQLite|PostgreSQL), [\d.]+ MiB/);
      },
      { timeout: 5_000 },
    );
  });
});

describe('maintenance', () => {
  let later = 0;
  const stage = useStage(() => ({ env, outside: { clock: laterClock(() => later) } }));

  test('refuses orders, refills and cancels with the reason and the end, lets people read, and ends by itself', async () => {
    const person = await stage.customer();
    const { id, receipt } = await placed(person);
    const ended = await placed(person, '/order 1 https://instagram.com/other 1000');
    stage.panel.finish(ended.id, 'Completed');
    await person.waitFor(`Completed · #${ended.id}`);
    const confirm = await card(person, '/order 1 https://instagram.com/third 1000');
    person.say(`1|${LINK}1|100\n1|${LINK}2|100`);
    const mass = await person.waitFor('Check and confirm');
    stage.panel.clearCalls();

    const { admin, screen } = await openAdmin(stage);
    admin.tap('Maintenance', screen);
    admin.tap('1 h', await admin.waitFor('For how long'));
    await admin.waitFor('On until');

    person.tap('Confirm', confirm);
    const refused = await person.waitFor('Maintenance until');
    expect(refused.text).toContain('nothing was charged');
    person.tap('Confirm', mass);
    await person.waitFor('There is maintenance until');
    person.say(`/refill ${ended.id}`);
    await person.waitFor('Maintenance until');
    person.tap('Cancel order', receipt);
    person.tap('Confirm', await person.waitFor('Cancel this order'));
    await person.waitFor('Maintenance until');
    for (const action of ['add', 'refill', 'cancel'] as const) expect(callsOf(stage.panel, person, action)).toEqual([]);
    person.say(`/status ${id}`);
    await person.waitFor(`Order #${id}`);
    person.say('/balance');
    await person.waitFor('Balance');

    later += 2 * HOUR;
    person.say(`/order 1 https://instagram.com/fourth 1000`);
    person.tap('Confirm', await person.waitFor('Check and confirm'));
    await person.waitFor('Placed.');
    expect(ordersOf(stage.panel, person)).toHaveLength(3);
  });
});

test.skipIf(process.env.STORE === 'postgres')(
  'Backup now makes a copy, and says its name',
  async () => {
    await using stage = await openStage({ env });
    const folder = join(stage.folder, 'copies');
    stage.env.BACKUP_FOLDER = folder;
    await stage.restart();
    await vi.waitFor(
      () => expect(existsSync(folder) && readdirSync(folder)).toEqual([expect.stringMatching(/\.sqlite$/)]),
      {
        timeout: 20_000,
      },
    );
    const { admin, screen } = await openAdmin(stage);
    admin.tap('Backup now', screen);
    const { text = '' } = await admin.waitFor('backup is made', { timeoutMs: 20_000 });
    expect(readdirSync(folder)).toContain(/\S+\.sqlite/.exec(text)?.[0]);
  },
  60_000,
);

describe('a notice to all', () => {
  const begin = async (stage: Stage, text: string) => {
    const { admin, screen } = await openAdmin(stage);
    admin.tap('Notice to all', screen);
    await admin.waitFor('Send the text');
    admin.say(text);
    return { admin, preview: await admin.waitFor('So it will look') };
  };

  test('is shown first, reaches each once, is counted, and can be refused for the future', async () => {
    await using stage = await openStage({ env });
    const people = await Promise.all([stage.customer(), stage.customer({ language: 'ar' })]);
    people[1]?.say('/help');
    await people[1]?.waitFor('/order');
    const blocked = await stage.customer();
    blocked.block();
    const { admin, preview } = await begin(stage, 'We move <b>tomorrow</b>');
    expect(people[0]?.transcript()).not.toContain('tomorrow');
    admin.tap('Send to all', preview);
    const said = await people[0]?.waitFor('📣 We move <b>tomorrow</b>');
    await people[1]?.waitFor('إعلان: ');
    await vi.waitFor(
      async () => {
        await admin.forgeCallback(`ag:${/as:([\w-]+)/.exec(JSON.stringify(preview))?.[1]}`).answer;
        expect(admin.last?.text).toMatch(/notice went out[\s\S]*Sent: 2 of \d · not reachable: 1 · want none: 0/);
      },
      { timeout: 10_000 },
    );
    await people[0]?.tap('No more notices', said).answer;
    await stage.restart();
    const second = await begin(stage, 'And again');
    second.admin.tap('Send to all', second.preview);
    await people[1]?.waitFor('And again');
    for (const person of people)
      expect(person.messages.filter(({ text }) => text?.includes('tomorrow'))).toHaveLength(1);
    expect(people[0]?.transcript()).not.toContain('And again');
  }, 30_000);

  test('stops at once, and news of orders do not wait for it', async () => {
    await using stage = await openStage({ env });
    const owner = await stage.customer();
    const { id } = await placed(owner);
    const people = Array.from({ length: 60 }, () => stage.telegram.person());
    await Promise.all(
      people.map(async (person) => {
        person.say('/start');
        await person.waitFor('Hello');
      }),
    );
    const { admin, preview } = await begin(stage, 'A long round');
    admin.tap('Send to all', preview);
    const reached = () => people.filter((person) => person.transcript().includes('A long round')).length;
    await vi.waitFor(() => expect(reached()).toBeGreaterThan(3), { timeout: 10_000 });
    stage.panel.finish(id, 'Completed');
    await owner.waitFor(`Completed · #${id}`);
    expect(reached()).toBeLessThan(people.length);
    admin.tap('Stop');
    await admin.waitFor('notice is stopped');
    const then = reached();
    admin.say('/help');
    await admin.waitFor('What I can do');
    // The one that was on its way.
    expect(reached()).toBeLessThanOrEqual(then + 1);
    expect(reached()).toBeLessThan(people.length);
  }, 60_000);
});
