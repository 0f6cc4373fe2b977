import { describe, expect, test } from 'vitest';
import { BUTTONS, type ButtonKind, pack, unpack } from '../../src/bot/buttons.ts';

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

  test.each(['', '?', 'nothing:1', 'r:%', 'r:%E0%A4%A', '__proto__', 'constructor'])(
    'with forged data %j is none',
    (data) => {
      expect(unpack(data)).toBeUndefined();
    },
  );
});
