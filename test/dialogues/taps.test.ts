import { afterAll, expect, test } from 'vitest';
import type { Person } from '../../src/playground/telegram/server.ts';
import { useStage } from '../support/expectations.ts';

const stage = useStage();

/** What each job costs a thumb. Lower is better: a job that gets dearer fails here. test/bench/README.md shows this table. */
const COSTS = {
  'connect an account': { taps: 1, messages: 1 },
  'order from the menu': { taps: 5, messages: 1 },
  'order by search': { taps: 3, messages: 2 },
  'order from a link': { taps: 3, messages: 1 },
  'order from a link, with a favorite': { taps: 2, messages: 1 },
  'order from a link, with a preset': { taps: 1, messages: 1 },
  reorder: { taps: 2, messages: 0 },
  'ten orders as a mass order': { taps: 1, messages: 1 },
  'status of five orders': { taps: 0, messages: 1 },
  'refill an order that has ended': { taps: 1, messages: 0 },
  'cancel a running order': { taps: 2, messages: 0 },
  'change the language': { taps: 1, messages: 1 },
  'find the last order': { taps: 0, messages: 1 },
};
const measured: Record<string, { taps: number; messages: number }> = {};

/** A person whose taps and messages are counted. */
function counted(job: keyof typeof COSTS, person: Person) {
  const cost = { taps: 0, messages: 0 };
  measured[job] = cost;
  return {
    async say(text: string, seen: RegExp) {
      cost.messages++;
      person.say(text);
      return person.waitFor(seen);
    },
    async tap(label: string | RegExp, seen: RegExp) {
      cost.taps++;
      person.tap(label);
      return person.waitFor(seen);
    },
  };
}

afterAll(() => {
  const rows = Object.entries(measured).map(([job, { taps, messages }]) => `| ${job} | ${taps} | ${messages} |`);
  console.log(['| job | taps | messages typed |', '|---|---|---|', ...rows].join('\n'));
});

test('connecting takes a tap and the key', async () => {
  const { key } = stage.panel.account();
  const person = stage.telegram.person();
  person.say('/start');
  await person.waitFor(/Hello/);
  const thumb = counted('connect an account', person);
  await thumb.tap('Connect', /API key/);
  await thumb.say(key, /Connected/);
  expect(measured['connect an account']).toEqual(COSTS['connect an account']);
});

test('ordering, again and again, takes fewer taps each time', async () => {
  const person = await stage.customer();
  person.say('/start');
  await person.waitFor(/Balance/);
  const menu = counted('order from the menu', person);
  await menu.tap(/Services|New order/, /categories/);
  await menu.tap(/Instagram/, /per 1,000/);
  await menu.tap(/^1$/, /Send me a link/);
  await menu.say('https://instagram.com/p/zero', /^Quantity/);
  await menu.tap('1,000', /Check and confirm/);
  await menu.tap('Confirm', /Placed/);

  const link = counted('order from a link', person);
  await link.say('https://tiktok.com/@ann', /for this link/);
  await link.tap(/^1$/, /^Quantity/);
  await link.tap('1,000', /Check and confirm/);
  await link.tap('Confirm', /Placed/);

  const search = counted('order by search', person);
  await search.say('instagram followers real', /services/);
  await search.tap(/^1$/, /Send me a link/);
  await search.say('https://instagram.com/p/first', /Quantity/);
  await search.tap('1,000', /Check and confirm/);
  await search.tap('Confirm', /Placed/);

  const [order] = stage.panel.orders.slice(-1);
  if (!order) throw new Error('nothing was placed');
  stage.panel.finish(order.id, 'Completed');
  await person.waitFor(/Completed/);
  person.say(`/status ${order.id}`);
  await person.waitFor(/Order #/);
  await person.tap('Save preset').answer;

  const preset = counted('order from a link, with a preset', person);
  await preset.say('https://instagram.com/second', /Check and confirm/);
  await preset.tap('Confirm', /Placed/);

  person.say(`/start s_${order.service}`);
  await person.waitFor(/Price per/);
  await person.tap('Favorite').answer;
  person.say('/favorites');
  await person.tap(/🗑 ⚡ 1/, await person.waitFor('Favorites · 2')).answer;
  const favorite = counted('order from a link, with a favorite', person);
  await favorite.say('https://instagram.com/third', /for this link/);
  await favorite.tap(/⭐.*USD/, /Check and confirm/);
  await favorite.tap('Confirm', /Placed/);

  const again = counted('reorder', person);
  await again.tap('Reorder', /Check and confirm/);
  await again.tap('Confirm', /Placed/);

  const last = counted('find the last order', person);
  const list = await last.say('/orders', /6 orders/);
  expect(list.text).toContain(`#${stage.panel.orders.at(-1)?.id}`);

  for (const job of [
    'order from the menu',
    'order by search',
    'order from a link',
    'order from a link, with a preset',
    'order from a link, with a favorite',
    'reorder',
    'find the last order',
  ] as const) {
    expect(measured[job], job).toEqual(COSTS[job]);
  }
});

test('ten at once, and looking after them, takes a message and a tap or two', async () => {
  const person = await stage.customer();
  const lines = Array.from({ length: 10 }, (_, line) => `1|https://instagram.com/p/mass${line}|100`);
  const mass = counted('ten orders as a mass order', person);
  await mass.say(lines.join('\n'), /10/);
  await mass.tap('Confirm', /#\d+[\s\S]*#\d+/);

  const ids = stage.panel.orders.slice(-10).map((order) => order.id);
  const status = counted('status of five orders', person);
  await status.say(`${ids.slice(0, 5).join(',')} status`, /Status of 5 orders/);

  const language = counted('change the language', person);
  await language.say('/language', /Which language/);
  await language.tap('English', /English now/);

  const [first = '', second = ''] = ids;
  stage.panel.finish(first, 'Completed');
  await person.waitFor(/Completed/);
  const refill = counted('refill an order that has ended', person);
  await refill.tap('Refill', /refill #/);

  person.say(`/status ${second}`);
  await person.waitFor(/Order #/);
  const cancel = counted('cancel a running order', person);
  await cancel.tap('Cancel order', /Cancel this order/);
  await cancel.tap(/Confirm/, /requested/);

  for (const job of [
    'ten orders as a mass order',
    'status of five orders',
    'change the language',
    'refill an order that has ended',
    'cancel a running order',
  ] as const) {
    expect(measured[job], job).toEqual(COSTS[job]);
  }
});
