import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource, type Message } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import { escapeHtml, Html, languageCodes, lines, loadLanguages, moment } from '../../../src/bot/words/i18n.ts';

const languages = loadLanguages('en');
const english = languages.of('en');
const arabic = languages.of('ar');

describe('values', () => {
  test('a string is shown as written, whatever markup it looks like', () => {
    expect(english.text('welcome', { name: '<b>Tom</b> & "Co"' }).html).toContain(
      '&lt;b&gt;Tom&lt;/b&gt; &amp; &quot;Co&quot;',
    );
    expect(escapeHtml('&lt; <a href="x">')).toBe('&amp;lt; &lt;a href=&quot;x&quot;&gt;');
  });

  test('Html goes in untouched', () => {
    const status = new Html('<i>in progress</i> &amp; fine');
    expect(english.text('order-item', { id: '#1', status }).html).toContain(status.html);
    expect(arabic.text('order-item', { id: '#1', status }).html).toContain(status.html);
  });

  test('a placeable in a value is not interpreted', () => {
    expect(english.text('plain', { text: '{ $name } { -brand }' }).html).toBe('{ $name } { -brand }');
  });

  test('a label is plain text: nothing is escaped or marked', () => {
    expect(english.label('category-button', { name: 'Likes <HQ> & "more"', count: 3 })).toBe('Likes <HQ> & "more" · 3');
    expect(arabic.label('category-button', { name: 'Likes', count: 3 })).toBe('Likes · 3');
    expect(english.label('category-button', { name: new Html('Likes'), count: 3 })).toBe('Likes · 3');
  });

  test.each(languageCodes())('numbers have digits that compare with the panel: %s', (code) => {
    expect(languages.of(code).label('category-button', { name: '', count: 12 })).toMatch(/12/);
    expect(languages.of(code).text('category-title', { name: '', count: 34 }).html).toMatch(/34/);
  });
});

describe('right-to-left text', () => {
  test('a value is isolated from the text around it', () => {
    expect(arabic.rightToLeft).toBe(true);
    expect(arabic.text('order-title', { id: '#23501' }).html).toContain('\u2068#23501\u2069');
    expect(arabic.text('plain', { text: 'a <b>' }).html).toBe('\u2068a &lt;b&gt;\u2069');
  });

  test('a value inside <code> has no marks that would be copied with it', () => {
    expect(arabic.text('apology', { code: '778' }).html).toContain('<code>778</code>');
  });

  test('a link in Html keeps its address, and the marks around it', () => {
    const link = new Html('\u2068<a href="https://a.b/\u2068c\u2069">c</a>\u2069');
    expect(arabic.text('order-item', { id: '#1', status: link }).html).toContain(
      '\u2068<a href="https://a.b/c">c</a>\u2069',
    );
  });

  test('left-to-right text has no marks', () => {
    expect(english.rightToLeft).toBe(false);
    expect(english.text('plain', { text: 'سلام' }).html).toBe('سلام');
  });
});

describe('the language', () => {
  test.each([
    ['ar', 'ar'],
    ['AR', 'ar'],
    ['ar-EG', 'ar'],
    ['en-GB', 'en'],
    ['xx-BR', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['../en', 'en'],
  ])('of a person whose app says %s is %s', (wanted, found) => {
    expect(languages.of(wanted).language).toBe(found);
  });

  test('the first of several wishes that there is wins', () => {
    expect(languages.of(undefined, 'ar-SA').language).toBe('ar');
    expect(languages.of('xx', 'ar', 'en').language).toBe('ar');
    expect(languages.of('en', 'ar').language).toBe('en');
    expect(languages.of('xx').language).toBe('en');
    expect(languages.of().language).toBe('en');
  });

  test('the fallback is the default language of whoever runs the bot', () => {
    const fromEgypt = loadLanguages('ar');
    expect(fromEgypt.of('xx').language).toBe('ar');
    expect(fromEgypt.of('en-US').language).toBe('en');
  });

  test('all that there are files for are offered', () => {
    expect(languages.codes).toEqual(languageCodes());
    expect(languages.codes).toEqual(expect.arrayContaining(['ar', 'en']));
  });

  test('a default language without texts stops the start', () => {
    expect(() => loadLanguages('xx')).toThrow('no texts for the default language xx');
  });
});

describe('our mistakes', () => {
  test('a message that is not there is an error that names its file and key', () => {
    expect(() => arabic.text('no-such-key')).toThrow('locales/ar.ftl has no message no-such-key');
    expect(() => english.label('no-such-key')).toThrow('locales/en.ftl has no message no-such-key');
    expect(english.has('no-such-key')).toBe(false);
    expect(english.has('plain')).toBe(true);
  });

  test('a value that is not given is an error that names its file, message and variable', () => {
    expect(() => english.text('balance-line')).toThrow(/locales\/en\.ftl, message balance-line: .*balance/);
    expect(() => arabic.label('category-button', { name: 'Likes' })).toThrow(
      /locales\/ar\.ftl, message category-button: .*count/,
    );
  });
});

test('lines are joined; empty pieces make empty lines, absent ones leave no trace', () => {
  const [one, two] = [new Html('<b>one</b>'), new Html('two')];
  expect(lines(one, undefined, '', false, two).html).toBe('<b>one</b>\n\ntwo');
  expect(lines(undefined, false).html).toBe('');
  expect(lines(lines(one, two), one).html).toBe('<b>one</b>\ntwo\n<b>one</b>');
});

test('a moment is one that the phone shows in its own zone, with UTC for those that cannot', () => {
  const ms = Date.UTC(2027, 11, 31, 23, 59, 58, 999);
  expect(moment(ms).html).toBe(`<tg-time unix="${ms / 1000 - 0.999}" format="r">2027-12-31 23:59 UTC</tg-time>`);
  expect(moment(ms, 'wDT').html).toContain('format="wDT"');
});

/** Each word that chooses between variants of a message, wherever in it; what numbers choose is left to Fluent. */
function wordsIn(pattern: Message['value'], found: { name: string; word: string }[] = []) {
  for (const part of Array.isArray(pattern) ? pattern : []) {
    if (typeof part === 'string' || part.type !== 'select') continue;
    for (const { key, value } of part.variants) {
      const isCategory = /^(zero|one|two|few|many|other)$/.test(String(key.value));
      if (part.selector.type === 'var' && key.type === 'str' && !isCategory)
        found.push({ name: part.selector.name, word: key.value });
      wordsIn(value, found);
    }
  }
  return found;
}

/** All variables of a message, with something that shows. */
function fillersOf(source: string): Record<string, string | number> {
  const names = [...source.matchAll(/\$([\w-]+)/g)].map(([, name = '']) => name);
  const counted = [...source.matchAll(/NUMBER\(\$([\w-]+)|\$([\w-]+) ->\s*\n?\s*\[(?:\d|zero|one|two|few|many)/g)];
  const numbers = new Set(counted.flatMap(([, one, other]) => [one, other]));
  return Object.fromEntries(names.map((name) => [name, numbers.has(name) ? 5 : 'x']));
}

describe.each(languageCodes())('variants in %s', (code) => {
  const source = readFileSync(new URL(`../../../locales/${code}.ftl`, import.meta.url), 'utf8');
  const resource = new FluentResource(source);
  const plain = new FluentBundle(`${code}-u-nu-latn`, { useIsolating: false });
  plain.addResource(resource);
  const chosen = resource.body.flatMap(({ id, value }) => wordsIn(value).map((word) => ({ id, value, ...word })));

  test('a word chooses the variant that it names', () => {
    expect(chosen.length).toBeGreaterThan(10);
    for (const { id, value, name, word } of chosen) {
      const text = new RegExp(`^${id} =[\\s\\S]*?(?=^\\S|(?![\\s\\S]))`, 'm').exec(source)?.[0] ?? '';
      const values = { ...fillersOf(text), [name]: word };
      const shown = languages
        .of(code)
        .text(id, values)
        .html.replace(/[\u2068\u2069]/g, '');
      expect(shown, `${id}, ${name} = ${word}`).toBe(plain.formatPattern(value ?? '', values));
    }
  });
});
