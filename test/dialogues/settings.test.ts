import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle } from '@fluent/bundle';
import { describe, expect, test, vi } from 'vitest';
import { placeElsewhere } from '../support/elsewhere.ts';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';
import { openStage } from '../support/stage.ts';
import { placed } from './talk.ts';

/** A server keeps its state elsewhere. */
const isFile = process.env.STORE !== 'postgres';

/** All that is on disk, but for the key that opens it. */
function bytesOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => !name.endsWith('.key'));
  expect(files).toContain('bot.sqlite');
  return files.map((name) => readFileSync(join(folder, name), 'latin1')).join('\n');
}

describe('/settings', () => {
  const stage = useStage();

  test('shows what is chosen, changes it with a tap, and keeps it', async () => {
    const person = await stage.customer();
    person.say('/settings');
    const shown = await person.waitFor('Notify when orders end: everything');
    person.tap('problems only');
    const changed = await person.waitFor('Notify when orders end: problems only');
    expect(changed.message_id).toBe(shown.message_id);
    expect(buttonsOf(changed).flat()).toContain('✅ ⚠️ problems only');
    await stage.restart();
    person.say('/settings');
    await person.waitFor('Notify when orders end: problems only');
  });

  test('works before an account is connected', async () => {
    const person = stage.telegram.person();
    person.say('/settings');
    await person.waitFor('Notify when orders end');
  });
});

describe('the language', () => {
  const stage = useStage();

  test('is that of the person’s app, or English', async () => {
    for (const [code, word] of [
      ['ar', 'أهلا|مرحب'],
      ['ar-EG', 'أهلا|مرحب'],
      ['pt-br', 'Olá'],
      ['zu', 'Hello'],
      [undefined, 'Hello'],
      ['en-GB', 'Hello'],
    ] as const) {
      const person = stage.telegram.person(code === undefined ? {} : { language_code: code });
      person.say('/start');
      await person.waitFor(new RegExp(word));
    }
  });

  test('is chosen with a button, then holds for everything, notifications and the menu of commands as well', async () => {
    const person = await stage.customer();
    const { id } = await placed(person);
    person.say('/language');
    const question = await person.waitFor('Which language?');
    expect(buttonsOf(question).flat()).toEqual(expect.arrayContaining(['✅ English', 'العربية']));
    person.tap('العربية');
    await person.waitFor('العربية');
    person.say('/help');
    await person.waitFor('/start');
    const { description = '' } = stage.telegram.commands(person).find(({ command }) => command === 'orders') ?? {};
    expect(description).toMatch(/\p{Script=Arabic}/u);
    stage.panel.finish(id, 'Completed');
    const ended = await person.waitFor(`#${id}`);
    expect(ended.text).toMatch(/\p{Script=Arabic}/u);
    person.say('/language en');
    await person.waitFor('I speak English now');
  });

  test('one that is not there offers those that are', async () => {
    const person = await stage.customer();
    person.say('/language klingon');
    await person.waitFor('Which language?');
    await person.forgeCallback('gl:xx').answer;
  });

  test('the commands are registered for each language once, and not again at the next start', async () => {
    const profileCalls = () => stage.telegram.calls.filter(({ method }) => method.startsWith('setMy')).length;
    const person = stage.telegram.person({ language_code: 'ar' });
    person.say('/help');
    await person.waitFor('/start');
    const english = stage.telegram.commands({});
    const arabic = stage.telegram.commands({ language_code: 'ar' });
    expect(arabic.map(({ command }) => command)).toEqual(english.map(({ command }) => command));
    expect(arabic[0]?.description).toMatch(/\p{Script=Arabic}/u);
    expect(stage.telegram.commands(person)).toEqual(arabic);
    expect([...stage.telegram.profile.keys()].join()).toMatch(/description:ar/);
    const before = profileCalls();
    expect(before).toBeGreaterThan(0);
    await stage.restart();
    person.say('/help');
    await person.waitFor('/start');
    await stage.restart();
    expect(profileCalls()).toBe(before);
  });

  test('is parsed when the first person is answered in it, once all are registered', async () => {
    await stage.restart(); // It ends what it registers before it stops.
    const parsed = vi.spyOn(FluentBundle.prototype, 'addResource');
    await stage.restart();
    const person = stage.telegram.person({ language_code: 'pt' });
    expect(parsed).toHaveBeenCalledTimes(0);
    for (let asked = 0; asked < 2; asked++) {
      person.say('/help');
      await person.waitFor('/start');
    }
    expect(parsed).toHaveBeenCalledTimes(1);
    parsed.mockRestore();
  });
});

describe('what is stored', () => {
  test.skipIf(!isFile)('the key is nowhere in the clear, and /disconnect leaves no byte of the account', async () => {
    await using stage = await openStage({ panel: { dialect: { orderIds: 'ulid' } } });
    const person = await stage.customer({ key: 'c0ffee00c0ffee11c0ffee22c0ffee33' });
    const { id } = await placed(person, '/order 1 https://instagram.com/very.private.link 1000');
    person.say('/order 1 https://instagram.com/half.done.link');
    await person.waitFor(/^Quantity/);
    person.say('/connect');
    await person.waitFor('API key');
    person.say('badbadbadbadbadbadbadbadbadbad00');
    await person.waitFor('Invalid API key');
    expect(bytesOf(stage.folder)).toContain('very.private.link');
    for (const secret of [person.key, 'badbadbadbad', 'half.done.link'])
      expect(bytesOf(stage.folder)).not.toContain(secret);

    person.say('/disconnect');
    const question = await person.waitFor('stop tracking 1 running order');
    expect(question.text).toContain('everything stored');
    person.tap(/^🗑 Disconnect$/);
    await person.waitFor('is disconnected');
    for (const secret of [person.key, 'very.private.link', 'half.done.link', id])
      expect(bytesOf(stage.folder)).not.toContain(secret);
    await stage.restart();
    person.say(`/status ${id}`);
    await person.waitFor('First connect');
    for (const secret of ['very.private.link', id]) expect(bytesOf(stage.folder)).not.toContain(secret);
  });

  test.skipIf(!isFile)(
    '/privacy says what is stored; Erase asks, then leaves nothing, of the person neither',
    async () => {
      await using stage = await openStage({ panel: { dialect: { orderIds: 'hex' } } });
      const witness = await stage.customer();
      const kept = await placed(witness);
      const person = await stage.customer();
      const { id, receipt } = await placed(person, '/order 1 https://instagram.com/very.private.link 1000');
      const [, account = ''] = dataOf(receipt, 'Refresh').split(':');
      const [elsewhere = ''] = await placeElsewhere(stage.panel, person);
      person.say(`/track ${elsewhere}`);
      await person.waitFor('tracking this order');
      person.tap('Reorder', receipt);
      await person.waitFor('Check and confirm');
      person.say(`/refill ${id}`);
      await person.waitFor('not completed');
      stage.panel.finish(id, 'Completed');
      person.tap('Refill', await person.waitFor('Completed · #'));
      await person.waitFor('requested');
      person.say('/language en');
      await person.waitFor('I speak English now');
      const ofTheirChat = { scope: { type: 'chat', chat_id: person.chat.id } } as const;
      person.say('/privacy');
      const privacy = await person.waitFor('encrypted');
      expect(privacy.text).toContain('Telegram ID');
      expect(stage.telegram.commands(ofTheirChat)).not.toEqual([]);
      person.tap('Erase everything');
      await person.waitFor('Erase everything stored');
      person.tap('Back');
      await person.waitFor('encrypted');
      person.tap('Erase everything');
      await person.waitFor('Erase everything stored');
      person.tap('Erase everything');
      await person.waitFor('Everything is erased');
      const traces = [person.key, 'very.private.link', id, elsewhere, String(person.user.id), account, 'refill/'];
      for (const trace of traces) expect(bytesOf(stage.folder)).not.toContain(trace);
      expect(bytesOf(stage.folder)).toContain(kept.id);
      await stage.restart();
      for (const trace of traces) expect(bytesOf(stage.folder)).not.toContain(trace);
      expect(stage.telegram.commands(ofTheirChat)).toEqual([]);

      person.say('/start');
      expect(buttonsOf(await person.waitFor('Hello')).flat()).toContain('🔑 Connect');
      witness.say('/orders');
      await witness.waitFor('1 order');
    },
  );
});
