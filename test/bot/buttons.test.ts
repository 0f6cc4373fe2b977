import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BUTTONS, type ButtonKind, pack, unpack } from '../../src/bot/buttons.ts';

const UUID = '7f9c24e8-3b12-4fef-91e0-56a2d5a9c0de';

describe('a button', () => {
  test('comes back as it was sent, whatever its parts hold', () => {
    const parts = ['a:b', '100%', 'ord_01HG', 'ю', '', '-3'];
    expect(unpack(pack('card', ...parts) ?? '')).toEqual({ kind: 'card', parts });
  });

  test.each(Object.keys(BUTTONS) as ButtonKind[])('of kind %s is told from all others', (kind) => {
    expect(unpack(pack(kind) ?? '')?.kind).toBe(kind);
  });

  test('that does not fit into 64 bytes is not offered', () => {
    expect(pack('card', 'a'.repeat(62))).toHaveLength(64);
    expect(pack('card', 'a'.repeat(63))).toBeUndefined();
    expect(pack('card', 'ю'.repeat(12))).toBeUndefined();
  });

  test.each<[ButtonKind, ...(string | number)[]]>([
    ['card', UUID, '~12345678', 999],
    ['mute', UUID, 'off'],
    ['labelPut', UUID, '12345678'],
    ['favoriteDelete', UUID],
    ['presetDelete', '12345678'],
    ['massGoOn', '12345678', 9_999, 9_999],
    ['cancelYes', '1234567890,'.repeat(3)],
    ['lowBalanceSet', '9999999999.99'],
  ])('of an account fits with the longest that honest panels name: %s', (kind, ...parts) => {
    expect(pack(kind, randomBytes(8).toString('base64url'), ...parts)).toBeDefined();
  });

  test.each(['', '?', 'nothing:1', 'r:%', 'r:%E0%A4%A', '__proto__', 'constructor'])(
    'with forged data %j is none',
    (data) => {
      expect(unpack(data)).toBeUndefined();
    },
  );
});
