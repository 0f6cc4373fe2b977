import { describe, expect, test } from 'vitest';
import { FIELDS, type FieldName, type OrderValues } from '../../src/panel/fields.ts';
import { formOf, ORDER_TYPES, toParameters } from '../../src/panel/forms.ts';
import { WIRE } from '../../src/panel/wire.ts';
import { parametersOf, readOrder } from '../../src/playground/panel/order-types.ts';
import { service } from './server.ts';

/** One good value for each field, and what it becomes on the wire. */
const GOOD: Record<FieldName, [value: string, wire: Record<string, string>]> = {
  link: ['https://example.com/p', { link: 'https://example.com/p' }],
  quantity: ['100', { quantity: '100' }],
  dripFeed: ['5 60', { runs: '5', interval: '60' }],
  usernames: ['@anna\nben', { usernames: '@anna\nben' }],
  hashtag: ['cats', { hashtag: 'cats' }],
  hashtags: ['cats\ndogs', { hashtags: 'cats\ndogs' }],
  username: ['anna', { username: 'anna' }],
  answerNumber: ['2', { answer_number: '2' }],
  min: ['50', { min: '50' }],
  max: ['60', { max: '60' }],
  posts: ['10', { posts: '10' }],
  oldPosts: ['3', { old_posts: '3' }],
  delay: ['30', { delay: '30' }],
  expiry: ['01/12/2030', { expiry: '01/12/2030' }],
  comments: ['nice\ngreat', { comments: 'nice\ngreat' }],
  media: ['https://example.com/m', { media: 'https://example.com/m' }],
  groups: ['https://t.me/a', { groups: 'https://t.me/a' }],
  keywords: ['cats', { keywords: 'cats' }],
  country: ['US', { country: 'US' }],
  device: ['1', { device: '1' }],
  typeOfTraffic: ['3', { type_of_traffic: '3' }],
  googleKeyword: ['cats', { google_keyword: 'cats' }],
  referringUrl: ['https://example.com/r', { referring_url: 'https://example.com/r' }],
};

const everything = Object.fromEntries(Object.entries(GOOD).map(([name, [value]]) => [name, value])) as OrderValues;

/** The names of the fields, optional ones with a question mark. */
function asked(type: string, values: OrderValues = {}, fields = {}): string {
  const steps = formOf(type).steps(values, service({ type, ...fields }));
  return steps.map(({ field, optional }) => field + (optional ? '?' : '')).join(' ');
}

/** Each order type: what it is billed by, and what it asks for. */
const TYPES: readonly [type: string, billed: string, fields: string][] = [
  ['Default', 'quantity', 'link quantity dripFeed?'],
  ['Package', 'one', 'link'],
  ['Mentions', 'quantity', 'link quantity usernames'],
  ['Mentions Custom List', 'usernames', 'link usernames'],
  ['Mentions Hashtag', 'quantity', 'link quantity hashtag'],
  ['Mentions User Followers', 'quantity', 'link quantity username'],
  ['Poll', 'quantity', 'link quantity answerNumber'],
  ['Subscriptions', 'posts', 'username min max delay posts? oldPosts? expiry?'],
  ['Custom Comments', 'comments', 'link comments'],
  ['Custom Comments Package', 'one', 'link comments'],
  ['Mentions with Hashtags', 'quantity', 'link quantity usernames hashtags'],
  ['Mentions Media Likers', 'quantity', 'link quantity media'],
  ['Comment Likes', 'quantity', 'link quantity username'],
  ['Comment Replies', 'comments', 'link username comments'],
  ['Invites from Groups', 'quantity', 'link quantity groups'],
  ['SEO', 'quantity', 'link quantity keywords'],
  ['Web Traffic', 'quantity', 'link quantity country device typeOfTraffic dripFeed?'],
];

describe('the form of a service', () => {
  test('is here for each type', () => expect(TYPES.map(([type]) => type)).toEqual(ORDER_TYPES));

  test.each(TYPES)('%s is billed by %s and asks for %s', (type, billed, fields) => {
    expect(formOf(type)).toMatchObject({ type, known: true, billed });
    expect(asked(type)).toBe(fields);

    const steps = formOf(type).steps({}, service({ type }));
    const wire = Object.assign({ service: '1' }, ...steps.map(({ field }) => GOOD[field][1]));
    const { typeOfTraffic } = everything;
    expect(toParameters(service({ type }), { ...everything, ...(typeOfTraffic && { typeOfTraffic: '3' }) })).toEqual(
      wire,
    );
  });

  test.each([
    ['default', 'Default'],
    ['  Custom_Comments ', 'Custom Comments'],
    ['custom-comments-package', 'Custom Comments Package'],
    ['MENTIONS USERS FOLLOWERS', 'Mentions User Followers'],
    ['mentions_user_followers', 'Mentions User Followers'],
    ['seo', 'SEO'],
  ])('is found for the type %j', (type, canonical) =>
    expect(formOf(type)).toMatchObject({ type: canonical, known: true }),
  );

  test.each([['Live Stream'], ['']])('of the unknown type %j asks for link and quantity, and says so', (type) => {
    expect(formOf(type)).toMatchObject({ type, known: false, billed: 'quantity' });
    expect(asked(type)).toBe('link quantity');
  });

  test('has no drip-feed where the panel says there is none', () => {
    expect(asked('Default', {}, { dripfeed: false })).toBe('link quantity');
    expect(asked('Default', {}, { dripfeed: true })).toBe('link quantity dripFeed?');
  });

  test('asks for a keyword or an address where the type of traffic needs it', () => {
    expect(asked('Web Traffic', { typeOfTraffic: '1' })).toContain('typeOfTraffic googleKeyword dripFeed?');
    expect(asked('Web Traffic', { typeOfTraffic: '2' })).toContain('typeOfTraffic referringUrl dripFeed?');
    const parameters = toParameters(service({ type: 'Web Traffic' }), { ...everything, typeOfTraffic: '1' });
    expect(parameters).toHaveProperty('google_keyword');
    expect(parameters).not.toHaveProperty('referring_url');
  });

  test('leaves out what was not given', () => {
    expect(toParameters(service(), { link: 'x.com/a', quantity: '' })).toEqual({ service: '1', link: 'x.com/a' });
  });
});

test.each(ORDER_TYPES)('%s: the simulated panel asks for its fields, and takes a good value of each', (type) => {
  const ours = service({ type, min: 1 });
  const theirs = { service: 1, name: 'a', type, category: 'b', rate: '1', min: '1', max: '10000' };
  const [wanted, known] = [new Set<string>(), parametersOf({ ...theirs, refill: false, cancel: false })];
  for (const typeOfTraffic of ['1', '2', '3']) {
    const values = { ...everything, typeOfTraffic };
    for (const { field } of formOf(type).steps(values, ours)) for (const name of WIRE[field]) wanted.add(name);
    const { service: _service, ...parameters } = toParameters(ours, values);
    const read = () => readOrder({ ...theirs, refill: false, cancel: false }, parameters, Date.UTC(2026, 0, 1));
    expect(read).not.toThrow();
  }
  expect([...wanted].sort()).toEqual(known.sort());
});

test.each(Object.keys(GOOD) as FieldName[])('%s refuses a value that is none', (name) => {
  const context = { service: service(), values: {}, today: new Date('2026-01-01') };
  for (const none of ['', ' ', '\u200E']) expect(FIELDS[name].parse(none, context).ok).toBe(false);
});

test('each field takes its good value as it is', () => {
  for (const [name, [value]] of Object.entries(GOOD)) {
    const { max: _, min: __, ...values } = everything;
    const context = { service: service({ min: 1 }), values, today: new Date('2026-01-01') };
    expect(FIELDS[name as FieldName].parse(value, context), name).toEqual({ ok: true, value });
  }
});
