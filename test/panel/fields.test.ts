import { describe, expect, test } from 'vitest';
import { FIELDS, type FieldName, type FieldProblem, type OrderValues } from '../../src/panel/fields.ts';
import { parseIds } from '../../src/panel/ids.ts';
import { readWhole, stripMarks } from '../../src/panel/input.ts';
import type { Service } from '../../src/panel/model.ts';
import { service } from './server.ts';

const today = new Date('2026-03-10T15:00:00Z');

function parse(name: FieldName, text: string, fields: Partial<Service> = {}, values: OrderValues = {}) {
  return FIELDS[name].parse(text, { service: service(fields), values, today });
}

function problem(name: FieldName, text: string, fields: Partial<Service> = {}, values: OrderValues = {}): FieldProblem {
  const parsed = parse(name, text, fields, values);
  return parsed.ok ? expect.fail(`took ${JSON.stringify(parsed.value)}`) : parsed.problem;
}

describe('a whole number', () => {
  test.each([
    ['1000', '1000'],
    [' 1,000 ', '1000'],
    ['1 000 000', '1000000'],
    ['1\u00A0000', '1000'],
    ['1٬000', '1000'],
    ['١٬٠٠٠', '1000'],
    ['۱۲۳۴', '1234'],
    ['\u200E\u2066500\u2069', '500'],
    ['\uFEFF500', '500'],
    ['10k', '10000'],
    ['1.5K', '1500'],
    ['١٫٥k', '1500'],
    ['2 k', '2000'],
    ['007', '7'],
    ['0', '0'],
    ['99999999999999999999', '99999999999999999999'],
    ['१०००', '1000'],
    ['１，０００', '1000'],
    ['１０ｋ', '10000'],
    ['𝟙𝟘𝟘', '100'],
    ['1\u2009000', '1000'],
    ['1\u202F000', '1000'],
    ["1'000", '1000'],
    ['1’000’000', '1000000'],
    ['1.000.000', '1000000'],
    ['1.500', '1500'],
    ['1,00,000', '100000'],
    ['12,34,567', '1234567'],
    ['2,5к', '2500'],
    ['1m', '1000000'],
    ['2.5M', '2500000'],
  ])('is read from %j', (text, value) => expect(readWhole(text, 'en')).toEqual([value]));

  test.each([
    ['1.000', 'en', ['1000', '1']],
    ['1.000', 'ar', ['1000', '1']],
    ['1.000', 'hi', ['1000', '1']],
    ['1.000', 'es', ['1000']],
    ['1.000', 'ru', ['1000']],
    ['1.000', undefined, ['1000', '1']],
    ['1,000', 'en', ['1000']],
    ['1,000', 'es', ['1000', '1']],
    ['1,000', 'ru', ['1000', '1']],
    ['1 000', 'ru', ['1000']],
    ['١٫٠٠٠', 'ar', ['1000', '1']],
    ['1.500k', 'en', ['1500000', '1500']],
  ])('%s in %s can mean %j', (text, language, numbers) => expect(readWhole(text, language)).toEqual(numbers));

  test.each([
    '',
    '1e5',
    '-1',
    '+5',
    '1.5',
    '1,00',
    '0,500',
    '1.0',
    '1,0000',
    '1,000 000',
    '10,5',
    'k',
    '1.2345k',
    '10kk',
    '0x10',
    '1/2',
    'ten',
    '٫٥',
  ])('is not read from %j', (text) => expect(readWhole(text)).toEqual([]));
});

describe('the quantity', () => {
  test('keeps to the range of the service', () => {
    expect(parse('quantity', '50')).toEqual({ ok: true, value: '50' });
    expect(parse('quantity', '10,000')).toEqual({ ok: true, value: '10000' });
    expect(problem('quantity', '49')).toEqual({ reason: 'belowMin', limit: 50, limit2: 10_000, got: '49' });
    expect(problem('quantity', '10001')).toEqual({ reason: 'aboveMax', limit: 10_000, limit2: 50, got: '10001' });
    expect(problem('quantity', '9'.repeat(30))).toMatchObject({ reason: 'aboveMax' });
    expect(problem('quantity', 'many')).toEqual({ reason: 'notWhole', got: 'many' });
    expect(problem('quantity', ' \u200E ')).toEqual({ reason: 'empty' });
  });

  test('that can mean two amounts is asked about where the service takes both, and only there', () => {
    const twice = { reason: 'twoAmounts', limit: '1000', limit2: '1', got: '1.000', readings: ['1000', '1'] };
    expect(problem('quantity', '1.000', { min: 1 })).toEqual(twice);
    expect(parse('quantity', '1.000', { min: 10 })).toEqual({ ok: true, value: '1000' });
    expect(parse('quantity', '1.000', { min: 1, max: 500 })).toEqual({ ok: true, value: '1' });
    expect(problem('quantity', '9.000', { min: 10, max: 500 })).toMatchObject({ reason: 'aboveMax', got: '9000' });
    const context = { service: service({ min: 1 }), values: {}, today };
    expect(FIELDS.quantity.parse('1.000', { ...context, language: 'es' })).toEqual({ ok: true, value: '1000' });
  });

  test('comes with ready values within the range', () => {
    expect(FIELDS.quantity.choices?.(service())).toEqual(['50', '100', '500', '1000', '5000', '10000']);
    expect(FIELDS.quantity.choices?.(service({ min: 7, max: 7 }))).toEqual(['7']);
    expect(FIELDS.quantity.choices?.(service({ min: 10, max: 10_000 }))?.at(-1)).toBe('10000');
    expect(FIELDS.quantity.choices?.(service({ min: 1, max: 6 }))).toEqual(['1', '5']);
  });
});

describe('a link', () => {
  test.each([
    'https://www.instagram.com/p/abc/?x=1#y',
    'instagram.com/x',
    't.me/x',
    'example.com:8080/x',
    'пример.рф/страница',
    '@name',
    '@some.name_1',
    `https://x.com/${'a'.repeat(2034)}`,
  ])('is taken as it was written: %s', (link) => expect(parse('link', link)).toEqual({ ok: true, value: link }));

  test.each([
    [' \u2068https://x.com/a\u2069\n', 'https://x.com/a'],
    ['Check this out: https://vm.tiktok.com/x/ via app', 'https://vm.tiktok.com/x/'],
    ['look at vm.tiktok.com/x, nice', 'vm.tiktok.com/x'],
    ['https://x.com/a.', 'https://x.com/a'],
    ['(https://x.com/a)', 'https://x.com/a'],
    ['«https://x.com/a»', 'https://x.com/a'],
    ['https://x.com/a،', 'https://x.com/a'],
    ['[Ann](https://x.com/a)', 'https://x.com/a'],
    ['https://en.wikipedia.org/wiki/A_(b)', 'https://en.wikipedia.org/wiki/A_(b)'],
    ['https://x.com/ann_', 'https://x.com/ann_'],
    ['https://x.com/a,https://x.com/a', 'https://x.com/a'],
    ['https://x.com/a/https://x.com/a/', 'https://x.com/a/'],
    ['https://x.com/ahttps://x.com/a', 'https://x.com/a'],
    ['https://x.com/a and www.x.com/a/', 'https://x.com/a'],
    ['HTTPS://WWW.X.COM/Ann', 'https://www.x.com/Ann'],
    ['M.Facebook.com/ann', 'm.facebook.com/ann'],
    ['https://web.archive.org/web/2020/https://x.com/a', 'https://web.archive.org/web/2020/https://x.com/a'],
    ['https://l.x.com/?u=https://x.com/a', 'https://l.x.com/?u=https://x.com/a'],
  ])('is found in %j', (text, link) => expect(parse('link', text)).toEqual({ ok: true, value: link }));

  test.each([
    ['https://instagram.com/p/a/?utm_source=x&igsh=abc==', 'https://instagram.com/p/a/'],
    ['https://www.youtube.com/watch?v=a&si=b&list=c&t=5', 'https://www.youtube.com/watch?v=a&list=c&t=5'],
    ['https://youtu.be/a?si=b#x', 'https://youtu.be/a#x'],
    ['https://shop.com/?si=b', 'https://shop.com/?si=b'],
    ['https://x.com/a/status/1?s=20&t=b', 'https://x.com/a/status/1'],
    ['https://www.tiktok.com/@a/video/1?_r=1&_t=b&lang=en', 'https://www.tiktok.com/@a/video/1?lang=en'],
    [
      'https://www.facebook.com/story.php?story_fbid=1&id=2&fbclid=b',
      'https://www.facebook.com/story.php?story_fbid=1&id=2',
    ],
    ['https://instagram.com/p/a/?img_index=2', 'https://instagram.com/p/a/?img_index=2'],
    ['https://a.com/?', 'https://a.com/'],
  ])('%s leads as far without what sharing adds', (text, link) => {
    expect(parse('link', text)).toEqual({ ok: true, value: link });
  });

  test('that is one of several is asked about', () => {
    const text = 'https://x.com/a https://x.com/b?igsh=1';
    const readings = ['https://x.com/a', 'https://x.com/b'];
    expect(problem('link', text)).toEqual({ reason: 'twoLinks', got: text, readings });
  });

  test.each([
    'name',
    'https://localhost/x',
    'https://',
    'https:///x',
    'x.com and y.com are names',
    'https://insta gram.com/x',
    '@ann @ben',
    'javascript:alert(1)',
    'javascript:alert.com',
    'ftp://x.com/a',
    'mailto:a@b.com',
    'a@b.com',
    'tg://resolve?domain=x',
    '@',
    '1.50',
    '100',
  ])('is not %j', (link) => expect(problem('link', link)).toEqual({ reason: 'notLink', got: link }));

  test('has a longest length', () => {
    expect(problem('link', `https://x.com/${'a'.repeat(2035)}`)).toEqual({ reason: 'linkTooLong', limit: 2048 });
  });
});

describe('lines', () => {
  test('are trimmed, and the empty ones dropped', () => {
    expect(parse('usernames', ' @anna \r\n\n  ben\n \u200E \n')).toEqual({ ok: true, value: '@anna\nben' });
  });

  test.each<[FieldName, string, string]>([
    ['usernames', 'anna, ben; carl  dora', 'anna\nben\ncarl\ndora'],
    ['usernames', '@anna،ben\n@carl', '@anna\nben\n@carl'],
    ['hashtags', '#cats #dogs,birds', '#cats\n#dogs\nbirds'],
    ['keywords', 'red shoes, blue shoes;hats', 'red shoes\nblue shoes\nhats'],
    ['groups', 't.me/a, t.me/b', 't.me/a\nt.me/b'],
    ['comments', 'nice, really\ngreat', 'nice, really\ngreat'],
    ['comments', 'nice ;)', 'nice ;)'],
  ])('of %s stand on one line too: %j', (field, text, value) => {
    expect(parse(field, text, { type: 'Mentions', min: 1 })).toEqual({ ok: true, value });
  });

  test('that are comments on one line are one or several: that is asked, where the service takes both', () => {
    const type = 'Custom Comments';
    const text = 'one, two, three';
    const readings = [text, 'one\ntwo\nthree'];
    expect(problem('comments', text, { type, min: 1 })).toEqual({ reason: 'oneOrSeveral', got: text, readings });
    expect(parse('comments', text, { type, min: 2 })).toEqual({ ok: true, value: readings[1] });
    expect(parse('comments', text, { type, min: 1, max: 2 })).toEqual({ ok: true, value: text });
    expect(problem('comments', text, { type, min: 5 })).toMatchObject({ reason: 'tooFewLines', got: '1' });
    const context = { service: service({ type, min: 1 }), values: {}, today, areTold: true };
    expect(FIELDS.comments.parse(text, context)).toEqual({ ok: true, value: text });
  });

  test('keep the joiners that emoji and words need', () => {
    expect(parse('comments', '👨‍👩‍👧 می‌خواهم')).toEqual({ ok: true, value: '👨‍👩‍👧 می‌خواهم' });
    expect(stripMarks('a\u200Bb')).toBe('ab');
  });

  test.each<[string, FieldName]>([
    ['Mentions Custom List', 'usernames'],
    ['custom_comments', 'comments'],
    ['Comment Replies', 'comments'],
  ])('of %s are as many as the range of the service says', (type, field) => {
    const range = { type, min: 2, max: 3 };
    expect(problem(field, 'a\n\n', range)).toEqual({ reason: 'tooFewLines', limit: 2, limit2: 3, got: '1' });
    expect(parse(field, 'a\nb', range)).toMatchObject({ ok: true });
    expect(problem(field, 'a\nb\nc\nd', range)).toEqual({ reason: 'tooManyLines', limit: 3, limit2: 2, got: '4' });
  });

  test('that are not charged for are free in number', () => {
    expect(parse('usernames', 'a', { type: 'Mentions', min: 50 })).toMatchObject({ ok: true });
    expect(parse('comments', 'a', { type: 'Custom Comments Package', min: 50 })).toMatchObject({ ok: true });
  });
});

describe('one line of text', () => {
  test('is a single one, and not endless', () => {
    expect(parse('hashtag', ' #cats ')).toEqual({ ok: true, value: '#cats' });
    expect(problem('hashtag', 'a\nb')).toEqual({ reason: 'tooManyLines', limit: 1, got: '2' });
    expect(problem('username', 'a'.repeat(2049))).toEqual({ reason: 'tooLong', limit: 2048 });
  });
});

describe('drip-feed', () => {
  test.each(['5 60', '5, 60', '5x60', ' 5\n60 ', '٥ ٦٠', '5،60'])('is read from %j', (text) => {
    expect(parse('dripFeed', text)).toEqual({ ok: true, value: '5 60' });
  });

  test('is two numbers, each at least 1', () => {
    expect(problem('dripFeed', '5')).toEqual({ reason: 'twoNumbers', got: '5' });
    expect(problem('dripFeed', '5 60 7')).toMatchObject({ reason: 'twoNumbers' });
    expect(problem('dripFeed', 'a b')).toMatchObject({ reason: 'notWhole', got: 'a' });
    expect(problem('dripFeed', '0 60')).toMatchObject({ reason: 'belowMin', limit: 1 });
    expect(problem('dripFeed', '5 0')).toMatchObject({ reason: 'belowMin', limit: 1 });
  });
});

describe('a subscription', () => {
  test('has a max not below its min, whichever is given last', () => {
    expect(parse('max', '100', {}, { min: '100' })).toEqual({ ok: true, value: '100' });
    expect(problem('max', '99', {}, { min: '100' })).toEqual({ reason: 'minAboveMax', limit: '100', got: '99' });
    for (const field of ['quantity', 'min', 'max', 'comments'] as const) {
      const broken = service({ type: 'Custom Comments', min: 100, max: 50 });
      expect(FIELDS[field].parse('70', { service: broken, values: {}, today: new Date(0) })).toEqual({
        ok: false,
        problem: { reason: 'noRange', limit: 100, limit2: 50 },
      });
    }
    expect(problem('min', '101', {}, { max: '100' })).toEqual({ reason: 'minAboveMax', limit: '100', got: '101' });
    expect(problem('min', '1')).toMatchObject({ reason: 'belowMin', limit: 50 });
    expect(problem('max', '10001')).toMatchObject({ reason: 'aboveMax' });
  });

  test('has posts from 1 and old posts from 0', () => {
    expect(problem('posts', '0')).toMatchObject({ reason: 'belowMin', limit: 1 });
    expect(parse('oldPosts', '0')).toEqual({ ok: true, value: '0' });
  });

  test('ends on a real day to come', () => {
    for (const text of ['11/3/2026', '11.03.2026', '11-3-2026', '١١/٣/٢٠٢٦']) {
      expect(parse('expiry', text)).toEqual({ ok: true, value: '11/03/2026' });
    }
    expect(parse('expiry', '29/2/2028')).toMatchObject({ ok: true });
    for (const text of ['29/2/2027', '31/4/2027', '1/13/2027', '0/1/2027', '1/1/27', '2027/1/1', '1/1-2027', 'soon']) {
      expect(problem('expiry', text)).toEqual({ reason: 'notDate', got: text });
    }
    for (const text of ['10/3/2026', '1/1/2020']) expect(problem('expiry', text)).toMatchObject({ reason: 'pastDate' });
  });
});

describe('a choice', () => {
  test('is one of its values and nothing else', () => {
    expect(parse('delay', '٣٠')).toEqual({ ok: true, value: '30' });
    expect(problem('delay', '31')).toMatchObject({ reason: 'notChoice', got: '31' });
    expect(FIELDS.delay.choices?.(service())).toHaveLength(22);
    expect(parse('device', '5')).toMatchObject({ ok: true });
    expect(problem('device', '6')).toMatchObject({ reason: 'notChoice', limit: '1, 2, 3, 4, 5' });
    expect(problem('typeOfTraffic', '0')).toMatchObject({ reason: 'notChoice' });
  });
});

describe('parseIds', () => {
  test.each([
    ['123,124 status', ['123', '124']],
    ['cancel #123 #124\n125', ['123', '124', '125']],
    ['١٢٣، ۱۲۴', ['123', '124']],
    ['ord_01HG-x, 5f3a, 123, 123', ['ord_01HG-x', '5f3a', '123']],
    ['\u20661\u2069;2', ['1', '2']],
    ['where is (#23504)? and 23505.', ['23504', '23505']],
    ['status please', []],
    ['KJDSAQWERT, kJdsAqwe #abcdef', ['KJDSAQWERT', 'kJdsAqwe', 'abcdef']],
    ['Please Canceled CANCELED IT #not #error', []],
    ['a/1 <2>', []],
    [`1${'0'.repeat(64)}`, []],
    ['', []],
  ])('of %j', (text, ids) => expect(parseIds(text)).toEqual(ids));
});
