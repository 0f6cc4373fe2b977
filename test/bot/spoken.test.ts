import { describe, expect, test } from 'vitest';
import { idsIn, isAboutOrders } from '../../src/bot/features/orders/spoken.ts';
import { loadLanguages } from '../../src/bot/words/i18n.ts';

const languages = loadLanguages('en');
const isAbout = (language: string, text: string) => isAboutOrders(text, languages.of(language), languages.of('en'));

describe('what people write to support', () => {
  test.each([
    ['en', '23503 speed up please'],
    ['en', 'Status of 23501 and 23502?'],
    ['en', 'WHERE is my order https://instagram.com/ann'],
    ['ru', '23503 ускорьте пожалуйста'],
    ['ru', '23503 speed up'],
    ['ar', 'تسريع 23503 من فضلك'],
    ['es', '¿Dónde está 23503?'],
    ['pt', '23503 acelera por favor'],
    ['tr', '23503 HIZLANDIR lütfen'],
    ['hi', '23503 स्पीड करो भाई'],
    ['id', 'tolong percepat 23503'],
  ])('is about orders, in %s: %s', (language, text) => {
    expect(isAbout(language, text)).toBe(true);
  });

  test.each(['instagram followers', 'restart', 'starters 500', 'ordered list', 'whenever', 'тик ток'])(
    'is not about orders: %s',
    (text) => {
      expect(isAbout('ru', text)).toBe(false);
    },
  );
});

test.each([
  ['23503 speed up please', [['23503', true]]],
  [
    'status of 23501, #7 and 23502?',
    [
      ['23501', true],
      ['7', true],
      ['23502', true],
    ],
  ],
  [
    '10000 followers, 30 days refill',
    [
      ['10000', false],
      ['30', false],
    ],
  ],
  ['where is https://instagram.com/p/23503 ?', []],
  ['speed up', []],
])('the ids in %j are %j', (text, ids) => {
  expect(idsIn(text).map(({ id, isSure }) => [id, isSure])).toEqual(ids);
});
