import { expect, test } from 'vitest';
import { pageOf } from '../../src/panel/links.ts';

test.each([
  ['https://instagram.com/ann', 'http://www.instagram.com/ann/'],
  ['https://instagram.com/ann', 'INSTAGRAM.com/ann?igsh=abc&utm_source=x'],
  ['https://instagram.com/p/a/?img_index=1', 'https://m.instagram.com/p/a?igshid=1&img_index=1'],
  ['https://facebook.com/ann', 'https://mbasic.facebook.com/ann'],
  ['https://youtube.com/watch?v=a', 'https://m.youtube.com/watch?v=a&si=b'],
  ['@ann', ' @ann\u200e'],
])('%s is the page of %s', (one, other) => {
  expect(pageOf(other)).toBe(pageOf(one));
});

test.each([
  ['https://instagram.com/ann', 'https://instagram.com/ben'],
  ['https://instagram.com/p/aB', 'https://instagram.com/p/ab'],
  ['https://youtube.com/watch?v=a', 'https://youtube.com/watch?v=b'],
  ['https://m.me/ann', 'https://me/ann'],
])('%s is not the page of %s', (one, other) => {
  expect(pageOf(other)).not.toBe(pageOf(one));
});
