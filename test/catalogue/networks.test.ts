import { describe, expect, test } from 'vitest';
import { createServiceList, createSharedList } from '../../src/catalogue/list.ts';
import { networksNamed, networksOf, recogniseNetwork } from '../../src/catalogue/networks.ts';
import { sampleServices, service } from './sample.ts';

describe('a link is recognised', () => {
  test.each([
    ['https://www.instagram.com/p/Cxyz/?igsh=1', 'instagram'],
    ['instagram.com/natgeo', 'instagram'],
    ['  HTTPS://Instagram.COM/natgeo ', 'instagram'],
    ['instagr.am/p/1', 'instagram'],
    ['https://vm.tiktok.com/ZM1/', 'tiktok'],
    ['vt.tiktok.com/ZS1', 'tiktok'],
    ['https://youtu.be/dQw4w9WgXcQ', 'youtube'],
    ['m.youtube.com/watch?v=1', 'youtube'],
    ['https://music.youtube.com/watch?v=1', 'youtube'],
    ['https://m.facebook.com/page', 'facebook'],
    ['fb.watch/abc', 'facebook'],
    ['https://x.com/jack/status/20', 'x'],
    ['mobile.twitter.com/jack', 'x'],
    ['t.me/durov', 'telegram'],
    ['https://durov.t.me', 'telegram'],
    ['telegram.dog/durov', 'telegram'],
    ['https://open.spotify.com/track/1', 'spotify'],
    ['twitch.tv/shroud', 'twitch'],
    ['https://www.threads.com/@zuck', 'threads'],
    ['lnkd.in/abc', 'linkedin'],
    ['on.soundcloud.com/abc', 'soundcloud'],
    ['discord.gg/abc', 'discord'],
    ['https://m.vk.com/wall1', 'vk'],
    ['vk.ru/durov', 'vk'],
    ['https://www.pinterest.co.uk/pin/1', 'pinterest'],
    ['https://pin.it/1', 'pinterest'],
    ['redd.it/abc', 'reddit'],
    ['kick.com/xqc', 'kick'],
    ['https://whatsapp.com/channel/1', 'whatsapp'],
    ['wa.me/123', 'whatsapp'],
    ['chat.whatsapp.com/abc', 'whatsapp'],
    ['ok.ru/group/1', 'ok'],
    ['name.tumblr.com', 'tumblr'],
    ['https://instagram.com.:443/p/1', 'instagram'],
  ])('%s', (link, network) => {
    expect(recogniseNetwork(link)).toBe(network);
  });
});

test.each([
  'notinstagram.com/p/1',
  'https://instagram.com.evil.io/p/1',
  'https://instagram.com@evil.io/p/1',
  'https://evil.io/instagram.com',
  'https://evil.io/?u=https://instagram.com',
  'netflix.com/title/1',
  'https://xn--nstagram-skb.com',
  'pinterest.evil.io/pin',
  'ftp://instagram.com/p',
  'instagram',
  '@natgeo',
  'see instagram.com/natgeo',
  '',
])('%j is no known link', (link) => {
  expect(recogniseNetwork(link)).toBeUndefined();
});

describe('a name speaks of its networks', () => {
  test.each([
    ['📸 IG Followers', ['instagram']],
    ['Подписчики Инстаграм', ['instagram']],
    ['متابعين تيك توك', ['tiktok']],
    ['Facebook & Instagram Views', ['instagram', 'facebook']],
    ['X Followers', ['x']],
    ['Twitter/X Retweets', ['x']],
    ['10 X 100 Traffic, x2 speed, 2X', []],
    ['Kick Live Viewers', ['kick']],
    ['Twitch / Kick Followers', ['twitch', 'kick']],
    ['Kick-start package, free kick video', []],
    ['Medium Followers', ['medium']],
    ['Followers | Medium Quality', []],
    ['Likee Likes', ['likee']],
    ['Likes for all', []],
  ])('%s', (name, networks) => {
    expect(networksNamed(name)).toEqual(networks);
  });
});

test("a service's own name goes before its category's", () => {
  expect(networksOf(service('1', 'TikTok Likes', 'Instagram'))).toEqual(['tiktok']);
  expect(networksOf(service('1', 'Likes', 'Instagram'))).toEqual(['instagram']);
});

test('the categories for a link are those of its network, then the fitting part of mixed ones', async () => {
  const list = createServiceList(await createSharedList(sampleServices()), new Map(), 0);
  const categories = await list.forNetwork('telegram');
  expect(categories.map(({ name, ids }) => `${name}: ${ids.length}`)).toEqual([
    '✈️ Telegram Members: 9',
    '✈️ Telegram Post & Reactions: 11',
    '🇷🇺 Телеграм: 7',
    '🇸🇦 خدمات تليجرام ويوتيوب وفيسبوك: 9',
    '⭐ Best Sellers: 1',
  ]);
  const best = list.categories.find(({ name }) => name === '⭐ Best Sellers');
  expect(categories.at(-1)?.key).toBe(best?.key);
  expect(best?.ids).toHaveLength(5);
});

test('a category keeps its short key from list to list', async () => {
  const before = createServiceList(
    await createSharedList([service('1', 'A', 'One'), service('2', 'B', 'Two')]),
    new Map(),
    0,
  );
  const after = createServiceList(await createSharedList([service('3', 'C', 'Two')]), new Map(), 1);
  for (const { key } of before.categories) expect(key).toMatch(/^[\w-]{10}$/);
  expect(before.categories.map(({ name }) => name)).toEqual(['One', 'Two']);
  expect(after.category(before.categories[1]?.key ?? '')).toMatchObject({ name: 'Two', ids: ['3'] });
  expect(after.category(before.categories[0]?.key ?? '')).toBeUndefined();
});
