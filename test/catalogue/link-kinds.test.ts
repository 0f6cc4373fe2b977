import { expect, test } from 'vitest';
import { soldFor } from '../../src/catalogue/link-kinds.ts';

test.each([
  ['https://www.instagram.com/p/C8abc/?igsh=x', 'likes'],
  ['instagram.com/ann/p/C8abc', 'likes'],
  ['https://instagram.com/reel/C8abc/', 'views'],
  ['https://instagram.com/ann', 'followers'],
  ['https://www.tiktok.com/@ann/video/7300000000000000000', 'views'],
  ['https://vm.tiktok.com/ZMabc/', 'views'],
  ['https://tiktok.com/@ann/live', 'live'],
  ['https://tiktok.com/@ann', 'followers'],
  ['https://youtu.be/dQw4w9WgXcQ', 'views'],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'views'],
  ['https://youtube.com/live/dQw4w9WgXcQ', 'live'],
  ['https://youtube.com/@ann', 'followers'],
  ['https://x.com/ann/status/1', 'likes'],
  ['https://t.me/channel/15', 'likes'],
  ['https://t.me/channel', 'members'],
  ['https://facebook.com/ann/posts/1', 'likes'],
  ['https://example.com/p/1', undefined],
  ['https://instagram.com/', undefined],
])('what leads to %s is bought %s for first', (link, first) => {
  expect(soldFor(link)[0]).toBe(first);
});
