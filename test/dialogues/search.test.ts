import { describe, expect, test } from 'vitest';
import { pack } from '../../src/bot/buttons.ts';
import { languageCodes } from '../../src/bot/words/i18n.ts';
import { makeCatalogue } from '../../src/playground/panel/catalogue.ts';
import type { ChatMessage } from '../../src/playground/telegram/server.ts';
import { buttonsOf, useStage } from '../support/expectations.ts';

describe('finding a service', () => {
  const stage = useStage();

  test('by words behind /search, with the price and the limits of each', async () => {
    const person = await stage.customer();
    person.say('/search poll votes');
    const found = await person.waitFor('“poll votes”');
    expect(found.text).toContain('#7 · 0.65 USD per 1,000 · 20–50,000');
    person.tap(/^1$/, found);
    expect((await person.waitFor('Price per 1,000')).message_id).toBe(found.message_id);
  });

  test('by words that are asked for', async () => {
    const person = await stage.customer();
    person.say('/search');
    await person.waitFor('What are you looking for?');
    person.sticker();
    await person.waitFor('as text');
    person.say('mentions hashtag');
    await person.waitFor('Mentions Hashtag');
    person.say('/cancel');
    await person.waitFor('nothing to stop');
  });

  test.each([
    ['a typo', 'instgram folowers', /Instagram Followers/],
    ['Arabic', 'متابعين انستقرام', /متابعين انستقرام/],
    ['Cyrillic', 'подписчики вконтакте', /ВКонтакте/],
    ['Persian', 'ممبر کانال', /ممبر کانال/],
    ['Chinese', '粉丝', /粉丝/],
    ['marks of HTML', 'followers <b>real</b> &', /REAL & "Active"/],
    ['capitals and blanks', '   TIKTOK    VIEWS  ', /TikTok Views/],
  ])('by plain text: %s', async (_what, words, name) => {
    const person = await stage.customer();
    person.say(words);
    const found = await person.waitFor(/“.*” · \d+ service/);
    expect(found.text?.split('\n').slice(2, 8).join('\n')).toMatch(name);
  });

  test.each(['4', '#4', '/search 4', '/search #4', '٤'])('by its id: %s', async (typed) => {
    const person = await stage.customer();
    person.say(typed);
    const card = await person.waitFor('#4 · Mentions Custom List');
    expect(buttonsOf(card).flat()).toContain('🛒 Order');
  });

  test('a package has the price of one among them', async () => {
    const person = await stage.customer();
    person.say('starter pack');
    await person.waitFor('#2 · 4.50 USD per package');
  });

  test('is told when nothing is found, with the words as written, and can try again', async () => {
    const person = await stage.customer();
    person.say('qqqzzz <i>xxyyq</i> &zzqq;');
    const none = await person.waitFor('Nothing found for “qqqzzz <i>xxyyq</i> &zzqq;”');
    expect(buttonsOf(none).flat()).toEqual(['🔎 Search', '🗂 All categories']);
    person.tap('Search');
    await person.waitFor('What are you looking for?');
    person.tap('Cancel');
    await person.waitFor(/never mind|discarded/i);
  });

  test('a newcomer who sends words is asked to connect first', async () => {
    const person = stage.telegram.person();
    for (const words of [
      'instagram likes',
      'hello',
      'https://instagram.com/me',
      '/search',
      '/search likes',
      '/favorites',
    ]) {
      person.say(words);
      expect(buttonsOf(await person.waitFor('First connect')).flat()).toContain('🔑 Connect');
    }
  });
});

describe('many results', () => {
  const stage = useStage({ panel: { services: makeCatalogue(3000, 80) } });

  test.each(['instagram', 'إنستقرام', 'a»b followers', 'two\nlines likes'])(
    'a person pages through those of %j, opens one, and comes back to the same page',
    async (words) => {
      const person = await stage.customer();
      person.say(words);
      const first = await person.waitFor(/” · [\d,]+ services/);
      person.tap('Next');
      const second = await person.waitFor(/^9\. /m);
      expect(second.message_id).toBe(first.message_id);
      expect(second.text?.split('\n')[0]).toBe(first.text?.split('\n')[0]);
      person.tap(/^9$/);
      const card = await person.waitFor(/Type: /);
      expect(card.message_id).toBe(first.message_id);
      await person.tap('Favorite').answer;
      await person.waitFor(/Type: /);
      person.tap('Back');
      expect((await person.waitFor(/^9\. /m)).text).toBe(second.text);
      person.tap('Prev');
      expect((await person.waitFor(/^1\. /m)).text).toBe(first.text);
    },
  );

  test('results in Arabic can be paged as well', async () => {
    const person = await stage.customer({ language: 'ar' });
    person.say('instagram');
    const first = await person.waitFor('«');
    person.tap('التالي', first);
    const second = await person.waitFor(/9\u2069?\. /);
    expect(second.text?.split('\n')[0]).toBe(first.text?.split('\n')[0]);
    person.tap(/^9$/, second);
    await person.waitFor(/«\S*instagram\S*»$/m);
    person.tap('رجوع');
    expect((await person.waitFor(/9\u2069?\. /)).text).toBe(second.text);
  });
});

describe('a pasted link', () => {
  const stage = useStage();

  test.each([
    ['https://www.instagram.com/p/abc/?igsh=1', 'Instagram'],
    ['tiktok.com/@me/video/1', 'TikTok'],
    ['https://youtu.be/abc', 'YouTube'],
    ['https://x.com/me/status/1', 'X'],
    ['t.me/channel', 'Telegram'],
  ])('%s is recognised, and its services are near', async (link, network) => {
    const person = await stage.customer();
    person.say(link);
    const offer = await person.waitFor('this link');
    expect(offer.text).toContain(network);
    const category =
      buttonsOf(offer)
        .flat()
        .find((label) => / · \d+$/.test(label)) ?? '';
    expect(category).toContain(network);
    person.tap(category, offer);
    await person.waitFor(/\d USD/);
  });

  test.each([
    ['https://instagram.com/p/C8abc', /^1\. .*Likes/m],
    ['https://instagram.com/ann', /^1\. .*Followers/m],
    ['https://youtu.be/dQw4w9WgXcQ', /^1\. .*Views/m],
  ])('%s offers what people buy for it, most of all', async (link, first) => {
    const person = await stage.customer();
    person.say(link);
    const offer = await person.waitFor('for this link');
    expect(offer.text).toMatch(first);
    person.tap('1', offer);
    await person.waitFor(/^Quantity/);
  });

  test('one of an unknown site offers what was ordered for it before, with the same quantity', async () => {
    const person = await stage.customer();
    person.say('/order 1 https://example.com/ann 100');
    person.tap('Confirm', await person.waitFor('Check and confirm'));
    await person.waitFor('Placed.');
    person.say('https://example.com/ann?utm_source=x');
    person.tap('🕘 Followers × 100 · 0.09 USD', await person.waitFor('for this link'));
    expect((await person.waitFor('Check and confirm')).text).toContain('Quantity: 100');
  });

  test('one of a network that the panel does not serve leads on all the same', async () => {
    const person = await stage.customer();
    person.say('https://bsky.app/profile/me');
    const none = await person.waitFor('Bluesky');
    expect(buttonsOf(none).flat()).toContain('🗂 All categories');
  });

  test('a forged network is no crash', async () => {
    const person = await stage.customer();
    person.say('/services');
    await person.waitFor('categories');
    await person.forgeCallback('n:nowhere:0').answer;
    person.say('/help');
    await person.waitFor('What I can do');
  });
});

describe('inline mode', () => {
  const stage = useStage({ env: { PANEL_TIMEOUT_SECONDS: '30' } });
  const down = (fault: Parameters<typeof stage.panel.faults.next>[0]['fault']) =>
    stage.panel.faults.next({ action: 'services', times: Number.POSITIVE_INFINITY, fault });

  test('without an account is answered with a button that says so', async () => {
    const { results, button } = await stage.telegram.person().inlineQuery('followers');
    expect(results).toEqual([]);
    expect(button).toMatchObject({ text: expect.stringContaining('Connect your panel account') });
  });

  test('finds by words and by an id, whatever marks and digits they have', async () => {
    const person = await stage.customer();
    for (const query of ['poll votes', '\u200f poll votes', '#7', '#٧']) {
      expect((await person.inlineQuery(query)).results[0], query).toMatchObject({ id: '7' });
    }
  });

  test.each(['https://youtu.be/dQw4w9WgXcQ', 'see (youtu.be/dQw4w9WgXcQ).'])(
    'finds the services of the network of a link: %s',
    async (query) => {
      const person = await stage.customer();
      const { results } = await person.inlineQuery(query);
      expect(results.length).toBeGreaterThan(1);
      for (const result of results) expect(JSON.stringify(result)).toContain('YouTube');
    },
  );

  test.each(languageCodes())('a result that is picked opens its card: %s', async (language) => {
    const { panel } = stage;
    const [first] = panel.services;
    if (!first) throw new Error('no services');
    const { services } = panel;
    const odd = { ...first, service: 'пост.7', name: 'Odd one' };
    panel.setServices([...services, odd] as unknown as typeof panel.services);
    const person = await stage.customer({ language });
    const hasSameId = (id: string) => (message: ChatMessage) =>
      message.from === 'bot' && JSON.stringify(message.reply_markup ?? '').includes(`"${pack('order', id)}:`);
    for (const [words, id] of [
      ['poll votes', '7'],
      ['odd one', 'пост.7'],
    ] as const) {
      const { results } = await person.inlineQuery(words);
      person.chooseInlineResult(results[0]?.id ?? '');
      await person.waitFor(hasSameId(id));
    }
    panel.setServices(services);
  });

  test.each<[string, Parameters<typeof down>[0]]>([
    ['does not answer', { kind: 'delay', ms: 8_000 }],
    ['is down', { kind: 'dropBefore' }],
  ])('while the panel %s is answered in time, with a button that says so', async (_what, fault) => {
    down(fault);
    const person = await stage.customer();
    const queries = ['f', 'fo', 'followers', 'https://instagram.com/ann'];
    for (const { results, button } of await Promise.all(queries.map((query) => person.inlineQuery(query)))) {
      expect(results).toEqual([]);
      expect(button).toMatchObject({ text: expect.stringContaining("isn't answering") });
    }
    stage.panel.faults.clear();
  });
});
