import { describe, expect, test } from 'vitest';
import { readList } from '../../../src/orders/csv.ts';
import { judgeLine, looksLikeLines } from '../../../src/orders/mass/judge.ts';
import type { Service } from '../../../src/panel/model.ts';

const today = new Date('2026-01-15');
const service = (id: string, type: string): Service => ({
  id,
  name: type,
  type,
  category: 'All',
  rate: '0.90',
  min: 2,
  max: 1000,
  refill: false,
  cancel: false,
});
const services = new Map(
  [
    service('1', 'Default'),
    service('2', 'Package'),
    service('7', 'Poll'),
    service('8', 'Subscriptions'),
    service('9', 'Custom Comments'),
    service('16', 'SEO'),
    service('x-1', 'Strange'),
  ].map((one) => [one.id, one]),
);
const judge = (...cells: string[]) => judgeLine(cells, (id) => services.get(id), today);

describe('a list', () => {
  test.each([
    ['1|a.com|100', [{ number: 1, cells: ['1', 'a.com', '100'] }]],
    ['1  https://a.com/b 1,000', [{ number: 1, cells: ['1', 'https://a.com/b', '1,000'] }]],
    ['1 https://a.com/b please', [{ number: 1, cells: ['1 https://a.com/b please'] }]],
    [
      '\uFEFF1, a.com ,100\r\n\r\n2\ta.com\t5',
      [
        { number: 1, cells: ['1', 'a.com', '100'] },
        { number: 3, cells: ['2', 'a.com', '5'] },
      ],
    ],
    ['1;"a;b ""c""";"1,000"', [{ number: 1, cells: ['1', 'a;b "c"', '1,000'] }]],
    [
      '1,"a\r\nb",2\n3,c,4',
      [
        { number: 1, cells: ['1', 'a\nb', '2'] },
        { number: 3, cells: ['3', 'c', '4'] },
      ],
    ],
    [
      '1,"a,2\n3,c,4',
      [
        { number: 1, cells: ['1', '"a', '2'] },
        { number: 2, cells: ['3', 'c', '4'] },
      ],
    ],
    ['1,"a"b,2', [{ number: 1, cells: ['1', '"a"b', '2'] }]],
    ['"1|a.com,b|100",,', [{ number: 1, cells: ['1', 'a.com,b', '100'] }]],
    ['service|link|quantity\n1|a.com|100', [{ number: 2, cells: ['1', 'a.com', '100'] }]],
    ['الخدمة;الرابط\n١|a.com|٥', [{ number: 2, cells: ['١', 'a.com', '٥'] }]],
    [
      '1|a.com|1\nwords',
      [
        { number: 1, cells: ['1', 'a.com', '1'] },
        { number: 2, cells: ['words'] },
      ],
    ],
    ['1 ｜ a.com ¦ 100', [{ number: 1, cells: ['1', 'a.com', '100'] }]],
    ['1¦a.com¦100', [{ number: 1, cells: ['1', 'a.com', '100'] }]],
    ['1 | a.com | "100"', [{ number: 1, cells: ['1', 'a.com', '100'] }]],
    ['"1" | "a.com" | "so ""nice"""', [{ number: 1, cells: ['1', 'a.com', 'so "nice"'] }]],
    ['1|a.com|say "hi"', [{ number: 1, cells: ['1', 'a.com', 'say "hi"'] }]],
    ['1 ; a.com ; 1 000', [{ number: 1, cells: ['1', 'a.com', '1 000'] }]],
    ['\n \n|||\n', []],
  ])('%j', (text, lines) => {
    expect(readList(text)).toEqual(lines);
  });

  test('of a hundred thousand lines with quotes that never end is read at once', () => {
    const started = performance.now();
    expect(readList(`1,"x,2\n`.repeat(100_001)).length).toBeGreaterThan(1);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('a line', () => {
  test.each([
    [['1', 'a.com', '100'], { link: 'a.com', quantity: '100' }, '0.09'],
    [['#1', '@ann', '1k', '2 60'], { link: '@ann', quantity: '1000', dripFeed: '2 60' }, '1.8'],
    [['1', 'see https://a.com/x?igsh=1, nice', '1’000'], { link: 'https://a.com/x', quantity: '1000' }, '0.9'],
    [['1', 'a.com', '100', ''], { link: 'a.com', quantity: '100' }, '0.09'],
    [['2', 'a.com'], { link: 'a.com' }, '0.9'],
    [['7', 'a.com', '١٠٠', '2'], { link: 'a.com', quantity: '100', answerNumber: '2' }, '0.09'],
    [['9', 'a.com', 'one', '', 'two'], { link: 'a.com', comments: 'one\ntwo' }, '0.0018'],
    [['9', 'a.com', 'one\ntwo'], { link: 'a.com', comments: 'one\ntwo' }, '0.0018'],
    [['16', 'a.com', '10', 'red', 'blue'], { link: 'a.com', quantity: '10', keywords: 'red\nblue' }, '0.009'],
    [['x-1', 'a.com', '10'], { link: 'a.com', quantity: '10' }, '0.009'],
  ])('%j orders', (cells, values, price) => {
    expect(judge(...cells)).toMatchObject({ ok: true, values, price });
  });

  test.each([
    [['', 'a.com', '1'], { reason: 'noService' }],
    [['hello'], { reason: 'noService' }],
    [['99', 'a.com', '1'], { reason: 'serviceGone', got: '99' }],
    [['8', 'ann', '2', '3', '0'], { reason: 'oneByOne', got: '8' }],
    [['1'], { reason: 'missing', field: 'link' }],
    [['1', 'a.com'], { reason: 'missing', field: 'quantity' }],
    [['1', '', '100'], { reason: 'empty', field: 'link' }],
    [['1', 'a.com', '1'], { reason: 'belowMin', field: 'quantity', limit: 2, got: '1' }],
    [['1', 'a.com', '100', '3'], { reason: 'twoNumbers', field: 'dripFeed' }],
    [['1', 'a.com', '100', '2 60', 'y'], { reason: 'tooMany', got: 'y' }],
    [['2', 'a.com', '1'], { reason: 'tooMany', got: '1' }],
    [['1', 'a.com/x b.com/x', '100'], { reason: 'twoLinks', field: 'link' }],
    [['7', 'a.com', '100'], { reason: 'missing', field: 'answerNumber' }],
  ])('%j is bad', (cells, problem) => {
    expect(judge(...cells)).toMatchObject({ ok: false, problem });
  });

  test.each([
    ['1|https://a.com/x|100', true],
    ['１｜https://a.com/x｜１００', true],
    ['1, a.com, 100', true],
    ['1|@ann|100\nthanks!', true],
    ['1|a.com', false],
    ['1,2,3', false],
    ['123,124 status', false],
    ['https://a.com/x', false],
    ['followers | likes | views', false],
    ['1|a.com|5\nwords\nmore words', false],
  ])('%j is told from other texts: %j', (text, is) => {
    expect(looksLikeLines(text)).toBe(is);
  });
});
