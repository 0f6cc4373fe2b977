import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { cut, printable, textElement } from '../../src/bot/features/stats/lettering.ts';
import { createPaint, fontFiles } from '../../src/bot/features/stats/paint.ts';
import { scaleOf, statsPicture } from '../../src/bot/features/stats/picture.ts';
import { captionOf } from '../../src/bot/features/stats/view.ts';
import { amountText, compactText, shareText } from '../../src/bot/features/stats/words.ts';
import { durationText } from '../../src/bot/words/duration.ts';
import { loadLanguages } from '../../src/bot/words/i18n.ts';
import { plainText } from '../../src/bot/words/text.ts';
import { widthOf } from '../../src/bot/words/width.ts';
import type { Figures } from '../../src/orders/figures.ts';
import { parseHtml } from '../../src/playground/telegram/text/html.ts';

const languages = loadLanguages('en');
const en = languages.of('en');
const ar = languages.of('ar');
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 24, 12);

function figures(over: Partial<Figures> = {}): Figures {
  return {
    period: 'week',
    from: Date.UTC(2026, 10, 18),
    to: NOW,
    orders: 4,
    currency: 'USD',
    total: '1234.5',
    otherTotals: [],
    bars: Array.from({ length: 7 }, (_, index) => ({
      from: Date.UTC(2026, 10, 18) + index * DAY,
      amount: String(index * 10),
    })),
    services: [
      { key: '1', name: 'Followers', amount: '30', orders: 3 },
      { key: '2', name: 'Likes', amount: '15', orders: 1 },
    ],
    serviceCount: 2,
    labels: [],
    outcomes: { completed: 2, partial: 1, canceled: 0, running: 1 },
    medianMs: 90 * 60_000,
    due: [],
    otherwise: [],
    ...over,
  };
}

/** The texts of a picture in the order they are drawn, without the marks of direction. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replace(/[\u2066-\u2069\u200e\u200f]/g, ''),
  );
}

describe('the picture', () => {
  test('names the period, the total, the services and how orders ended', () => {
    const texts = textsOf(statsPicture(en, figures(), { look: 'light', account: 'smmgulf 2' }));
    expect(texts).toEqual(
      expect.arrayContaining([
        '1,234.50',
        'USD',
        'smmgulf 2',
        'Followers',
        '30.00',
        'Likes',
        '15.00',
        '1 hr, 30 min',
        '33%',
        '50%',
      ]),
    );
    expect(texts[0]).toBe('Spent in 7 days · Nov 18 – 24, 2026');
    expect(texts.filter((text) => text === '60.00')).toHaveLength(1); // The highest bar bears its number.
  });

  test('shows what panels and people wrote as written, and stays an SVG', () => {
    const evil = `</text><script>&"'\u0000\u202e\ud800]]>`;
    const svg = statsPicture(
      en,
      figures({
        currency: '<x>',
        services: [{ key: '"', name: evil, amount: '1', orders: 1 }],
        labels: [{ key: evil, name: evil, amount: '1', orders: 1 }],
      }),
      { look: 'light', account: evil },
    );
    expect(svg).not.toContain('<script');
    expect(svg.match(/&lt;\/text&gt;&lt;script&gt;&amp;&quot;'/g)).toHaveLength(3);
    expect(svg).not.toMatch(/[^\n\P{Cc}]|\u202e/u); // XML has no room for control characters.
    expect(svg.isWellFormed()).toBe(true);
    expect(() => new Resvg(svg)).not.toThrow();
  });

  test('is mirrored for those who read from right to left', () => {
    const xOf = (svg: string, text: string) => {
      const [, attributes = ''] = new RegExp(`<text ([^>]*)>\u2068${text}`).exec(svg) ?? [];
      const [, x] = /x="([\d.]+)"/.exec(attributes) ?? [];
      const [, anchor = 'start'] = /text-anchor="(\w+)"/.exec(attributes) ?? [];
      return { x: Number(x), anchor };
    };
    const left = xOf(statsPicture(en, figures(), { look: 'light' }), 'Followers');
    const right = xOf(statsPicture(ar, figures(), { look: 'light' }), 'Followers');
    expect(left).toEqual({ x: 1024 - right.x, anchor: 'start' });
    expect(right.anchor).toBe('end');
  });

  test('has other colours at night, and nothing else', () => {
    const strip = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, '');
    const [light, dark] = (['light', 'dark'] as const).map((look) => statsPicture(en, figures(), { look }));
    expect(light).not.toBe(dark);
    expect(strip(light ?? '')).toBe(strip(dark ?? ''));
  });

  test.each(['week', 'month', 'year'] as const)('of a %s without orders says so', (period) => {
    const count = { week: 7, month: 30, year: 12 }[period];
    const bars = Array.from({ length: count }, (_, index) => ({ from: NOW - (count - index) * DAY, amount: '0' }));
    const outcomes = { completed: 0, partial: 0, canceled: 0, running: 0 };
    const empty = figures({ period, bars, orders: 0, total: '0', services: [], outcomes, medianMs: undefined });
    const svg = statsPicture(en, empty, { look: 'dark' });
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['No orders in this period', '0.00']));
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  test.each([
    { total: '123456789012.123456789' },
    { total: '0.0000001', bars: figures().bars.map((bar) => ({ ...bar, amount: '0.0000001' })) },
    {
      total: '-5',
      bars: figures().bars.map((bar) => ({ ...bar, amount: '-5' })),
      services: [{ key: '1', name: 'a', amount: '-5', orders: 1 }],
    },
    { otherTotals: Array.from({ length: 30 }, (_, index) => ({ currency: `C${index}`, total: '1234.5678' })) },
    { due: Array.from({ length: 30 }, (_, index) => ({ currency: `C${index}`, amount: '1234.5678' })) },
    { medianMs: 0 },
    { medianMs: 400 * DAY },
  ] satisfies Partial<Figures>[])('stays within its edges with %j', (over) => {
    for (const t of [en, ar]) {
      const svg = statsPicture(t, figures(over), { look: 'light', account: 'W'.repeat(200) });
      expect(svg).not.toMatch(/NaN|Infinity|undefined|e-\d/);
      for (const [, x = ''] of svg.matchAll(/<text x="([^"]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(1024);
      }
      expect(drawnWidth(svg)).toBeLessThanOrEqual(1024);
    }
  });

  test('becomes a PNG in a thread of its own, no longer than Telegram shows', async () => {
    const five = Array.from({ length: 5 }, (_, index) => ({
      key: String(index),
      name: 'متابعين',
      amount: '1',
      orders: 1,
    }));
    const svg = statsPicture(ar, figures({ services: five, labels: five }), { look: 'dark' });
    const png = await createPaint()(svg);
    const view = new DataView(png.buffer, png.byteOffset);
    expect(view.getUint32(0)).toBe(0x89504e47);
    expect(view.getUint32(16)).toBe(1024);
    expect(view.getUint32(20)).toBeLessThanOrEqual(1280);
  });

  test('that can not be drawn is an error, not a wait', async () => {
    await expect(createPaint()('<svg')).rejects.toThrow();
  });
});

const fontOptions = { font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Rubik' } };

/** The right edge of what is drawn. */
function drawnWidth(svg: string): number {
  const box = new Resvg(svg.replace(/<rect width="1024"[^>]*>/, ''), fontOptions).innerBBox();
  return box ? box.x + box.width : 0;
}

describe('lettering', () => {
  test.each([
    ['🔥 𝗜𝗻𝘀𝘁𝗮𝗴𝗿𝗮𝗺 ⚡️ Ｆｏｌｌｏｗｅｒｓ', 'Instagram Followers'],
    ['Việt Nam', 'Viet Nam'],
    ['متابعين 🇸🇦 | ضمان', 'متابعين | ضمان'],
    ['इंस्टाग्राम', 'इंस्टाग्राम'],
    ['抖音 Likes', 'Likes'],
    ['\u202e\u0007', ''],
  ])('%s is written as %s', (text, written) => {
    expect(printable(text)).toBe(written);
  });

  test.each([
    ['Instagram Followers | Real & Active [30 days]', {}],
    ['WWWWWWMMMMMM@@@@', {}],
    ['1,234,567.89 USD', { bold: true }],
    ['ЖИВЫЕ подписчики, щедрые', {}],
    ['متابعين إنستغرام عرب ضمان يوم', {}],
    ['نتائج الطلبات', { bold: true }],
    ['Instagram Followers', { bold: true }],
  ])('the width of %s is known well enough to cut it', (text, style) => {
    const size = 40;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="100">${textElement(text, { x: 0, y: 60, size, anchor: 'start', fill: '#000', ...style })}</svg>`;
    const real = new Resvg(svg, fontOptions).getBBox()?.width ?? 0;
    const guess = widthOf(text, { size, ...style });
    expect(guess).toBeGreaterThan(real * 0.97);
    expect(guess).toBeLessThan(real * 1.25);
  });

  test('a text that is too long ends in an ellipsis, after a whole letter', () => {
    const style = { size: 20 };
    expect(cut('Followers', 400, style)).toBe('Followers');
    const short = cut('Followers | Real and active', 110, style);
    expect(short).toBe('Followers…');
    expect(widthOf(short, style)).toBeLessThanOrEqual(110);
    expect(cut('e\u0301e\u0301e\u0301e\u0301', 40, style)).toBe('e\u0301e\u0301…');
  });

  test('Devanagari vowel signs get the room that resvg denies them', () => {
    const place = { x: 0, y: 60, size: 100, anchor: 'start', fill: '#000' } as const;
    const widthOfDrawn = (text: string) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="100">${textElement(text, place)}</svg>`;
      return new Resvg(svg, fontOptions).getBBox()?.width ?? 0;
    };
    expect(widthOfDrawn('काका')).toBeGreaterThan(widthOfDrawn('कक') + 30);
  });
});

describe('numbers in words', () => {
  test('money is exact, with thousands apart', () => {
    expect(amountText('1234567.1234567', 'USD')).toBe('1,234,567.1234567 USD');
    expect(amountText('0.5', '')).toBe('0.50');
    expect(amountText('-1234.5', '')).toBe('-1,234.50');
  });

  test('counts are short from ten thousand on', () => {
    expect(['9999', '10000', '1234567'].map((count) => compactText(en, Number(count)))).toEqual([
      '9,999',
      '10K',
      '1.23M',
    ]);
    expect(compactText(en, 5_000, 10_000)).toBe('5K');
  });

  test('a share is never 0 or 100 percent unless it is', () => {
    expect([0, 1, 500, 999, 1000].map((part) => shareText(en, part, 1000))).toEqual(['0%', '1%', '50%', '99%', '100%']);
  });

  test('durations have two units at most, in the language of the person', () => {
    const minute = 60_000;
    expect([1_000, 59 * minute, 134 * minute, 3_000 * minute].map((ms) => durationText(en, ms))).toEqual([
      '1 sec',
      '59 min',
      '2 hr, 14 min',
      '2 days, 2 hr',
    ]);
    expect(durationText(ar, 134 * minute)).toMatch(/2.*14/);
  });

  test.each([
    [0, 1, 1],
    [0.9, 1, 0.5],
    [231, 300, 100],
    [8_361, 10_000, 5_000],
    [100, 100, 50],
  ])('an axis for %d ends at %d', (peak, top, step) => {
    const scale = scaleOf(peak);
    expect(scale.top).toBeCloseTo(top);
    expect(scale.step).toBeCloseTo(step);
  });
});

describe('the caption', () => {
  test('has all the numbers of the picture', () => {
    const labels = [{ key: 'Ann', name: 'Ann', amount: '9', orders: 1 }];
    const text = plainText(
      captionOf(en, figures({ labels, otherTotals: [{ currency: 'EUR', total: '3' }] }), 'smmgulf').html,
    );
    for (const words of [
      '1,234.50 USD + 3.00 EUR',
      '4 orders',
      '60.00 USD · Nov 24',
      '1 hr, 30 min',
      '2 completed',
      '1 partial',
      '33%',
      'Followers: 30.00 USD',
      'Ann: 9.00 USD',
      'smmgulf',
      'UTC',
    ])
      expect(text).toContain(words);
  });

  test('tells what should come back, and what was charged otherwise than confirmed', () => {
    const due = [
      { currency: 'USD', amount: '26' },
      { currency: 'EUR', amount: '2' },
    ];
    const otherwise = [{ currency: 'USD', orders: 2, charge: '2.1', price: '1.8' }];
    const text = plainText(captionOf(en, figures({ due, otherwise }), undefined).html);
    expect(text).toContain('Should come back, not counted as spent: about 26.00 USD + 2.00 EUR');
    expect(text).toContain('2 orders were charged 2.10 USD; their cards said 1.80 USD');
    expect(textsOf(statsPicture(en, figures({ due }), { look: 'light' }))).toContain(
      'Should come back: about 26.00 USD + 2.00 EUR',
    );
  });

  test.each([en, ar])('is at most 1,024 characters however long the names are ($language)', (t) => {
    const slices = Array.from({ length: 5 }, (_, index) => ({
      key: String(index),
      name: `<b>&🔥${'W'.repeat(300)}`,
      amount: `123456789.12345678${index}`,
      orders: 1,
    }));
    const { html } = captionOf(
      t,
      figures({
        services: slices,
        labels: slices,
        currency: 'LONGCURRENCY',
        due: slices.map(({ amount, key }) => ({ currency: `LONGCURRENCY${key}`, amount })),
        otherwise: slices.map(({ amount, key }) => ({
          currency: `LONGCURRENCY${key}`,
          orders: 1,
          charge: amount,
          price: amount,
        })),
      }),
      'A'.repeat(100),
    );
    const { text } = parseHtml(html);
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text).toContain('<b>&🔥W');
  });
});
