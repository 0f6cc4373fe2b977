import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createServiceList, createSharedList } from '../../src/catalogue/list.ts';
import type { Service } from '../../src/panel/model.ts';
import { queries } from './queries.ts';
import { manyServices, sampleServices, service } from './sample.ts';

const listOf = async (services: Service[], rates = new Map<string, string>()) =>
  createServiceList(await createSharedList(services), rates, 0);

const named = (...names: string[]) => listOf(names.map((name, i) => service(String(i + 1), name, 'Everything')));

async function namesFor(list: Awaited<ReturnType<typeof listOf>>, words: string): Promise<string[]> {
  return (await list.search(words)).services.map(({ name }) => name);
}

test('of sixty things people type, at least 57 find the service among the first five', async () => {
  const list = await listOf(sampleServices());
  const missed: string[] = [];
  for (const [query, wanted] of queries) {
    const { services } = await list.search(query, { limit: 5 });
    if (!services.some(({ name }) => wanted.test(name))) missed.push(query);
  }
  console.log(
    `search: ${queries.length - missed.length} of ${queries.length} found; missed: ${missed.join(', ') || 'none'}`,
  );
  expect(queries).toHaveLength(60);
  expect(missed.length).toBeLessThanOrEqual(3);
});

test('the same sixty are answered on a panel of ten thousand services', async () => {
  const list = await listOf([
    ...sampleServices(),
    ...manyServices(10_000).map((each) => ({ ...each, id: `9${each.id}-` })),
  ]);
  for (const [query] of queries) expect((await list.search(query)).total, query).toBeGreaterThan(0);
});

describe('an id', async () => {
  const list = await listOf([
    service('7', '100 Likes', 'A'),
    service('100', 'Views', 'A'),
    service('ord_1', 'Saves', 'B'),
  ]);

  test.each([
    ['100', ['Views', '100 Likes']],
    ['#100', ['Views', '100 Likes']],
    ['١٠٠', ['Views', '100 Likes']],
    ['ORD_1', ['Saves']],
    ['#7, #100', ['100 Likes', 'Views']],
  ])('%s comes first', async (words, names) => {
    expect(await namesFor(list, words)).toEqual(names);
  });
});

describe('a person finds a service', () => {
  test.each([
    ['with another word for the network', 'ig', 'Followers Instagram'],
    ['in a mixed alphabet', 'подписчики ig', 'Followers Instagram'],
    ['in Arabic on an English panel', 'متابعين انستقرام', 'Followers Instagram'],
    ['with a typo in a word of another language', 'падписчики инстаграм', 'Followers Instagram'],
    ['by the beginning of a word', 'mega', 'Megapack'],
    ['whatever the accents', 'takipçi', 'Takipci'],
    ['whatever the fancy letters', '𝐌𝐞𝐠𝐚𝐩𝐚𝐜𝐤', 'Megapack'],
    ['whatever the tatweel and the vowel signs', 'تعليـــقاتٌ', 'تعليقات'],
    ['whatever the form of alef', 'إعجابات', 'اعجابات'],
    ['with thousands written short', '10k', 'Boost 10,000'],
    ['among words that say nothing', 'i want the megapack for me', 'Megapack'],
  ])('%s', async (_how, words, name) => {
    const list = await named(
      'Followers Instagram',
      'Megapack',
      'Takipci',
      'تعليقات',
      'اعجابات',
      'Boost 10,000',
      'Other',
    );
    expect((await namesFor(list, words))[0]).toBe(name);
  });
});

test('the very word goes before its synonym, and the name before the category', async () => {
  const list = await listOf([
    service('1', 'Plain', 'Telegram Subscribers'),
    service('2', 'Telegram Members', 'A'),
    service('3', 'Telegram Subscribers', 'A'),
  ]);
  expect(await namesFor(list, 'telegram subscribers')).toEqual(['Telegram Subscribers', 'Telegram Members', 'Plain']);
});

test('services with all the words hide those with some; without any such, some will do', async () => {
  const list = await named('Instagram Likes', 'Instagram Saves', 'TikTok Likes');
  expect(await namesFor(list, 'instagram likes')).toEqual(['Instagram Likes']);
  expect(await namesFor(list, 'youtube likes')).toEqual(['Instagram Likes', 'TikTok Likes']);
});

test('the right thing goes before one that is only as cheap', async () => {
  const list = await named('Cheapest Instagram Followers', 'Instagram Likes', 'Max 10K Telegram', 'TikTok 10K');
  expect((await namesFor(list, 'cheap instagram likes'))[0]).toBe('Instagram Likes');
  expect((await namesFor(list, 'instagram 10k likes'))[0]).toBe('Instagram Likes');
});

test('equally good ones stay in the order of the panel, and come by pages', async () => {
  const list = await listOf(Array.from({ length: 25 }, (_, i) => service(String(i + 1), `Likes server`, 'A')));
  const page = await list.search('likes', { limit: 3, offset: 10 });
  expect(page.total).toBe(25);
  expect(page.services.map(({ id }) => id)).toEqual(['11', '12', '13']);
  expect((await list.search('likes', { offset: 24 })).services).toHaveLength(1);
});

test.each(['', '   ', '!!! 🔥', 'zzzzzzzz', '~instagram\u0000', 'a'.repeat(5_000)])(
  '%j finds nothing and breaks nothing',
  async (words) => {
    expect(await (await named('Megapack')).search(words)).toEqual({ total: 0, services: [] });
  },
);

test('what is found has the prices of the account', async () => {
  const list = await listOf([service('1', 'Likes', 'A', '0.5')], new Map([['1', '0.4']]));
  expect((await list.search('likes')).services[0]?.rate).toBe('0.4');
});

test('others get their turn while the index is built', async () => {
  const { search } = await createSharedList(manyServices(2_000));
  let turns = 0;
  let isBuilding = true;
  const built = search.ready.then(() => {
    isBuilding = false;
  });
  while (isBuilding) {
    await setImmediate();
    turns++;
  }
  await built;
  expect(turns).toBeGreaterThan(30);
});
