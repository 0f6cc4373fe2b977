import { describe, expect, test } from 'vitest';
import { shorten, splitHtml } from '../../../src/bot/words/text.ts';

describe('a long text', () => {
  test('is cut between lines, and loses nothing', () => {
    const lines = Array.from({ length: 400 }, (_, line) => `#${line} · Completed · remains 0 · 0.90 USD`);
    const parts = splitHtml(lines.join('\n'));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.length <= 4_096)).toBe(true);
    expect(parts.join('\n')).toBe(lines.join('\n'));
  });

  test('keeps below the hundred entities that Telegram takes', () => {
    const parts = splitHtml(Array.from({ length: 150 }, (_, line) => `<b>#${line}</b> · <i>ok</i>`).join('\n'));
    for (const part of parts) expect(part.match(/<[bi]>/g)?.length ?? 0).toBeLessThanOrEqual(100);
    expect(parts.join('\n').match(/<b>/g)).toHaveLength(150);
  });

  test('is never cut inside a quote that goes over several lines', () => {
    const quote = `<blockquote expandable>${Array.from({ length: 30 }, () => 'x'.repeat(60)).join('\n')}</blockquote>`;
    const parts = splitHtml([quote, quote, quote].join('\n'));
    expect(parts.join('\n')).toBe([quote, quote, quote].join('\n'));
    for (const part of parts) {
      expect(part.match(/<blockquote/g)?.length).toBe(part.match(/<\/blockquote>/g)?.length);
    }
  });

  test('of one endless line is cut by length, as plain text', () => {
    const parts = splitHtml(`<b>${'&lt;'.repeat(6_000)}</b>`);
    expect(parts.join('')).toBe('&lt;'.repeat(6_000));
    expect(parts.every((part) => part.length <= 16_000)).toBe(true);
  });
});

test('a name is shortened without cutting a character in half', () => {
  expect(shorten('short', 5)).toBe('short');
  expect(shorten('abcdef', 5)).toBe('abcd…');
  expect(shorten('ab cdef', 4)).toBe('ab…');
  // A family is eight units long, and one character.
  expect(shorten('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 12)).toBe('👨‍👩‍👧…');
  expect(shorten('متابعين حقيقيين', 6)).toBe('متابع…');
  expect(shorten('مُتَابِعِين', 4)).toBe('مُ…'); // Three letters and their vowels are more.
  expect(shorten('подписчики', 6)).toBe('подпи…');
  expect(shorten('ини\u0306к', 4)).toBe('ин…');
});
