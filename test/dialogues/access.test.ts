import { describe, expect, test, vi } from 'vitest';
import { useStage } from '../support/expectations.ts';
import { openStage } from '../support/stage.ts';
import { placed } from './talk.ts';

const ADMIN = 4_100;

/** The code in the link of an invitation. */
const codeIn = (text = '') => /\?start=(i_[\w-]+)/.exec(text)?.[1] ?? '';

describe('a bot by invitation', () => {
  const stage = useStage({ env: { ACCESS: 'invite', ADMIN_USER_IDS: String(ADMIN), ALLOWED_USER_IDS: '4200' } });

  const invitation = async () => {
    const admin = stage.telegram.person({ id: ADMIN });
    admin.say('/admin');
    admin.tap('Invitation', await admin.waitFor('Running the bot'));
    return codeIn((await admin.waitFor('?start=')).text);
  };

  test('serves who is listed, who runs it, and who has an invitation that nobody used', async () => {
    const listed = stage.telegram.person({ id: 4200 });
    listed.say('/start');
    await listed.waitFor('Hello');
    const code = await invitation();
    expect(code.length).toBeGreaterThanOrEqual(22);

    const [first, second] = [stage.telegram.person(), stage.telegram.person()];
    first.say('/start');
    await first.waitFor('This bot is private');
    first.say(`/start ${code}`);
    await first.waitFor('Hello');
    first.say('/help');
    await first.waitFor('What I can do');
    second.say(`/start ${code}`);
    await second.waitFor('has been used or has expired');
    second.say('/help');
    second.say('/start i_0000000000000000000000');
    await vi.waitFor(() => expect(second.messages.filter(({ text }) => text?.includes('expired'))).toHaveLength(2));
    expect(second.messages.some(({ text }) => text?.includes('What I can do'))).toBe(false);
  });

  test('the code is stored as a hash only', async () => {
    const code = await invitation();
    const { readFileSync, readdirSync } = await import('node:fs');
    const files = readdirSync(stage.folder).map((name) => readFileSync(`${stage.folder}/${name}`, 'latin1'));
    expect(files.some((bytes) => bytes.includes(code.slice(2)))).toBe(false);
  });

  test('who is banned is served nothing at once: no text, no button, no inline search, nothing in a group', async () => {
    const code = await invitation();
    const person = stage.telegram.person();
    person.say(`/start ${code}`);
    await person.waitFor('Hello');
    const admin = stage.telegram.person({ id: ADMIN });
    admin.say(`/admin ${person.user.id}`);
    admin.tap('Ban', await admin.waitFor('Was let in'));
    await admin.waitFor('Is banned');
    person.say('/help');
    await person.waitFor('private now');
    expect((await person.forgeCallback('h').answer).text).toContain('private');
    expect((await person.inlineQuery('instagram')).results).toEqual([]);
    const group = stage.telegram.group();
    group.say(person, `/start@${stage.telegram.bot.username}`);
    person.say(`/start ${await invitation()}`);
    await person.waitFor('has been used or has expired');
    expect(group.transcript()).not.toContain('private');

    admin.say('/admin');
    admin.tap('People', await admin.waitFor('Running the bot'));
    await admin.waitFor('Telegram ID');
    admin.say(String(person.user.id));
    admin.tap('Let in', await admin.waitFor('Is banned'));
    await admin.waitFor('Was let in');
    person.say('/help');
    await person.waitFor('What I can do');
  });

  test('whoever runs it is not banned, and nobody else finds a trace of it', async () => {
    const admin = stage.telegram.person({ id: ADMIN });
    const answer = await admin.forgeCallback(`ab:${ADMIN}`).answer;
    expect(answer.text).toContain("can't be banned");
    const listed = stage.telegram.person({ id: 4200 });
    listed.say('/admin');
    await listed.waitFor("I don't know /admin");
    for (const data of ['ad', 'ai', 'am:60', 'ak', 'aq', `ab:${ADMIN}`, 'al:1', 'ap:1'])
      expect((await listed.forgeCallback(data).answer).text).toContain("doesn't work");
    const menuOf = (id: number) =>
      stage.telegram.calls.filter(
        ({ method, payload }) =>
          method === 'setMyCommands' && (payload as { scope?: { chat_id?: number } }).scope?.chat_id === id,
      );
    await vi.waitFor(() => expect(JSON.stringify(menuOf(ADMIN))).toContain('"admin"'));
    expect(menuOf(4200)).toEqual([]);
    const others = stage.telegram.calls.filter(
      ({ method, payload }) => method === 'setMyCommands' && !('scope' in (payload as object)),
    );
    expect(others.length).toBeGreaterThan(0);
    expect(JSON.stringify(others)).not.toContain('"admin"');
  });
});

test('for who is banned nothing is asked; let in again they hear what has ended meanwhile', async () => {
  await using stage = await openStage({ env: { ADMIN_USER_IDS: String(ADMIN) } });
  const person = await stage.customer();
  const { id } = await placed(person);
  const admin = stage.telegram.person({ id: ADMIN });
  admin.say(`/admin ${person.user.id}`);
  admin.tap('Ban', await admin.waitFor('Nothing was decided'));
  await admin.waitFor('Is banned');
  stage.panel.clearCalls();
  const before = person.messages.length;
  stage.panel.finish(id, 'Completed');
  const other = await stage.customer();
  const seen = await placed(other);
  stage.panel.finish(seen.id, 'Completed');
  await other.waitFor(`Completed · #${seen.id}`);
  expect(person.messages).toHaveLength(before);
  expect(stage.panel.calls.filter(({ key }) => key === person.key)).toEqual([]);
  admin.tap('Let in');
  await person.waitFor(`Completed · #${id}`);
});

test('who erases all is a stranger again, and who was banned stays so', async () => {
  await using stage = await openStage({ env: { ACCESS: 'invite', ADMIN_USER_IDS: String(ADMIN) } });
  const admin = stage.telegram.person({ id: ADMIN });
  const [leaves, banned] = [stage.telegram.person(), stage.telegram.person()];
  for (const one of [leaves, banned]) {
    admin.say(`/admin ${one.user.id}`);
    admin.tap('Let in', await admin.waitFor(String(one.user.id)));
    await admin.waitFor('Was let in');
    one.say('/start');
    await one.waitFor('Hello');
  }
  await admin.forgeCallback(`ab:${banned.user.id}`).answer;
  for (const one of [leaves, banned]) {
    one.say('/privacy');
    one.tap('Erase everything', await one.waitFor('Stored here'));
    const asked = await one.waitFor('Erase everything stored');
    expect(asked.text?.includes('need a new one')).toBe(one === leaves);
    one.tap('Erase everything', asked);
    await one.waitFor('Everything is erased');
    one.say('/help');
    await one.waitFor('This bot is private');
  }
  admin.say(`/admin ${leaves.user.id}`);
  await admin.waitFor('Nothing was decided');
  admin.say(`/admin ${banned.user.id}`);
  await admin.waitFor('Is banned');
});
