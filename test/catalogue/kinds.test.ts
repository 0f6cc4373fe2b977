import { expect, test } from 'vitest';
import { isSameKind } from '../../src/catalogue/kinds.ts';
import type { Service } from '../../src/panel/model.ts';

const service = (id: string, name: string, category = 'Instagram') => ({ id, name, category }) as Service;

test.each<[Service, Service, boolean]>([
  [service('1', 'Followers'), service('1', 'Likes'), true],
  [service('1', 'Instagram followers, real'), service('2', 'Подписчики с гарантией'), true],
  [service('1', 'Instagram followers'), service('2', 'Instagram likes'), false],
  [service('1', 'Special'), service('2', 'Offer'), true],
  [service('1', 'Special'), service('2', 'Offer', 'TikTok'), false],
  [service('1', 'Special'), service('2', 'Likes'), false],
])('%j and %j sell the same kind of thing: %j', (one, other, isSame) => {
  expect(isSameKind(one, other)).toBe(isSame);
});
