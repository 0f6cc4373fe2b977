import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '../../src/playground/panel/catalogue.ts';
import type { ChatMessage } from '../../src/playground/telegram/server.ts';
import { buttonsOf, dataOf, useStage } from '../support/expectations.ts';

/** The texts of a page's items: the rows of one button above the pager. */
const itemsOf = (message: ChatMessage) =>
  buttonsOf(message).flatMap((row) => (row.length === 1 && / · \d+$|^\d+\. /.test(row[0] ?? '') ? row : []));

describe('browsing 3,000 services in 80 categories', () => {
  const stage = useStage({ panel: { services: makeCatalogue(3000, 80) } });

  test('a person pages through all categories and back, in one message', async () => {
    const person = await stage.customer();
    person.say('/services');
    let page = await person.waitFor('80 categories');
    const first = page;
    const seen = itemsOf(page);
    for (let number = 2; number <= 10; number++) {
      person.tap('Next');
      page = await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes(`${number}/10`));
      seen.push(...itemsOf(page));
    }
    expect(page.message_id).toBe(first.message_id);
    expect(buttonsOf(page).flat()).not.toContain('Next ›');
    expect(seen).toHaveLength(80);
    const services = seen.map((label) => Number(/(\d+)$/.exec(label)?.[1]));
    expect(services.reduce((sum, count) => sum + count)).toBe(3000);
    for (let number = 9; number >= 1; number--) {
      person.tap('Prev');
      await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes(`${number}/10`));
    }
    expect(itemsOf(person.last as ChatMessage)).toEqual(itemsOf(first));
  });

  test('a person opens a far category, a service on its second page, and finds the same way back', async () => {
    const person = await stage.customer();
    person.say('/services');
    await person.waitFor('80 categories');
    person.tap('Next');
    const second = await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes('2/10'));
    const [category = ''] = itemsOf(second);
    person.tap(category);
    const services = await person.waitFor(/^1\. /m);
    expect(services.text).toContain(category.replace(/ · \d+$/, ''));
    person.tap('Next');
    const more = await person.waitFor(/^9\. /m);
    const [, item = ''] = itemsOf(more);
    person.tap(item);
    const card = await person.waitFor('Price per 1,000');
    expect(card.message_id).toBe(second.message_id);
    person.tap('Back');
    expect(itemsOf(await person.waitFor(/^9\. /m))).toEqual(itemsOf(more));
    person.tap('Back');
    const again = await person.waitFor('80 categories');
    expect(itemsOf(again)).toEqual(itemsOf(second));
    person.tap('Back');
    await person.waitFor('Balance: 100.00 USD');
  });

  test('the list is asked for once, whoever browses how long', async () => {
    const person = await stage.customer();
    for (const _ of Array(3)) {
      person.say('/services');
      await person.waitFor('80 categories');
    }
    const calls = stage.panel.calls.filter(({ action, key }) => action === 'services' && key === person.key);
    expect(calls).toHaveLength(1);
  });

  test('a button for a page past the end shows the last one, and one for a lost category says so', async () => {
    const person = await stage.customer();
    person.say('/services');
    await person.waitFor('80 categories');
    for (const [page, shown] of [
      ['99', '10/10'],
      ['-3', '1/10'],
      ['1e99', '10/10'],
      ['x', '1/10'],
    ]) {
      person.forgeCallback(`c:${page}`);
      await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().join().includes(`${shown}`));
    }
    person.forgeCallback('cs:AAAAAAAAAA:0');
    await person.waitFor('no longer offered');
    person.tap('Back');
    await person.waitFor('80 categories');
  });
});

describe('a service', () => {
  const stage = useStage({ panel: { dialect: { extraFields: true } } });

  test('its card has every field, and the ways on', async () => {
    const person = await stage.customer();
    person.say('/search 1');
    const card = await person.waitFor('Price per 1,000');
    expect(card.text).toBe(
      [
        '📦 #1 · Followers',
        '🗂 First Category',
        '',
        '💵 Price per 1,000: 0.90 USD',
        '🔢 Min: 50 · Max: 10,000',
        '🧩 Type: Default',
        '♻️ Refill: yes',
        '✖️ Cancel: yes',
        '⏱ Average time: 2 hours 5 minutes',
        'About Followers',
        '',
        "🔗 Send me a link, and I'll order this for it.",
      ].join('\n'),
    );
    expect(buttonsOf(card)).toEqual([['🛒 Order'], ['☆ Favorite', '📋 Copy ID'], ['‹ Back']]);
    person.tap('Order');
    await person.waitFor(/^Link/);
  });

  test('its card takes a link that is sent next for its order, with a way back to what else that link can have', async () => {
    const person = await stage.customer();
    person.say('/search 1');
    await person.waitFor('Send me a link');
    person.say('look: https://instagram.com/ann');
    const asked = await person.waitFor(/^Quantity/);
    expect(asked.text).toContain('#1 ');
    person.tap('Something else for this link', asked);
    const offer = await person.waitFor('for this link?');
    expect(offer.message_id).toBe(asked.message_id);
    person.say('poll votes');
    await person.waitFor('Poll Votes');
  });

  test.each([
    ['another screen', '/orders', '0 orders'],
    ['a search', 'poll votes', 'Poll Votes'],
  ])('its card is forgotten after %s', async (_what, words, seen) => {
    const person = await stage.customer();
    person.say('/search 1');
    await person.waitFor('Send me a link');
    person.say(words);
    await person.waitFor(seen);
    person.say('https://instagram.com/ann');
    await person.waitFor('for this link?');
  });

  test('a package shows its own price, an unknown type a warning', async () => {
    const person = await stage.customer();
    person.say('2');
    const pack = await person.waitFor('Price of the package: 4.50 USD');
    expect(pack.text).not.toContain('Min:');
    person.say('18');
    await person.waitFor("I don't know this type");
  });

  test('names with quotes and right-to-left text are shown as written, those in HTML as it is read', async () => {
    const person = await stage.customer();
    const MARKS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
    for (const { service, name } of stage.panel.services.slice(20, 35)) {
      const read = name.replaceAll(/<[/ab][^>]*>/g, '').replaceAll(/&\w+;/g, (mark) => MARKS[mark] ?? mark);
      person.say(`/search ${service}`);
      const card = await person.waitFor(`📦 #${service} · `);
      expect(card.text).toContain(read.trim());
    }
  });

  test('a favorite is kept, listed, and taken away again', async () => {
    const person = await stage.customer();
    person.say('/favorites');
    await person.waitFor(/No favorites yet|Nothing here yet/);
    for (const id of ['1', '20']) {
      person.say(id);
      await person.waitFor(`#${id} ·`);
      expect(await person.tap('☆ Favorite').answer).toMatchObject({ text: '⭐ Added to favorites' });
      await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes('⭐ Favorite'));
    }
    person.say('/favorites');
    const list = await person.waitFor('Favorites · 2');
    expect(list.text).toMatch(/Views[\s\S]*Followers/);
    person.tap('⭐ 1', list);
    await person.waitFor('0.0000123 USD');
    expect(await person.tap('⭐ Favorite').answer).toMatchObject({ text: 'Removed from favorites' });
    await person.waitFor(({ reply_markup }) => buttonsOf({ reply_markup }).flat().includes('☆ Favorite'));
    person.tap('Back');
    await person.waitFor('Favorites · 1');
  });
});

describe('a changing catalogue', () => {
  const stage = useStage({ env: { CATALOGUE_TTL_SECONDS: '0' } });

  test('a category or service that vanished is said to be gone, and the rest is one tap away', async () => {
    const person = await stage.customer();
    person.say('/services');
    const categories = await person.waitFor('categories');
    const all = stage.panel.services;
    stage.panel.setServices(all.filter(({ category }) => category !== 'First Category'));
    // The old list is served while the new one comes.
    for (let shown = categories, tries = 0; !shown.text?.includes('40 categories') && tries < 300; tries++) {
      person.say('/services');
      shown = await person.waitFor('categories');
    }
    person.forgeCallback(dataOf(categories, 'First Category'), categories.message_id);
    await person.waitFor('no longer offered');
    person.say('/start s_1');
    await person.waitFor("#1 isn't offered");
    person.tap('Back');
    await person.waitFor('categories');
    stage.panel.setServices(all);
  });

  test('a panel that offers nothing says so', async () => {
    stage.panel.setServices([]);
    const person = await stage.customer();
    person.say('/services');
    await person.waitFor('offers no services');
  });

  test('a panel that does not answer with services says so, with its words and another try', async () => {
    stage.panel.setServices([]);
    const person = stage.telegram.person();
    const { key } = stage.panel.account();
    stage.panel.faults.next({ action: 'services', key, times: 4, fault: { kind: 'error', text: 'Closed <b>now</b>' } });
    person.say(`/connect ${key}`);
    await person.waitFor('Connected');
    person.say('/services');
    const failure = await person.waitFor('load the services');
    expect(failure.text).toContain('Closed <b>now</b>');
    expect(buttonsOf(failure).flat()).toContain('🔄 Try again');
  });
});
