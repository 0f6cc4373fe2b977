import { readdirSync, readFileSync } from 'node:fs';
import { type FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import { ADMIN_COMMAND, COMMANDS } from '../../../src/bot/commands.ts';
import { kebab } from '../../../src/bot/views/problems.ts';
import { Html, languageCodes, loadLanguages, type Values } from '../../../src/bot/words/i18n.ts';
import type { PanelErrorClass, PanelErrorKind } from '../../../src/panel/errors.ts';
import { FIELDS, type FieldProblem } from '../../../src/panel/fields.ts';
import { parseHtml } from '../../../src/playground/telegram/text/html.ts';
import { cutLabels } from '../../support/labels.ts';

type Pattern = NonNullable<NonNullable<ReturnType<FluentBundle['getMessage']>>['value']>;
type Expression = Exclude<Exclude<Pattern, string>[number], string>;
type Select = Extract<Expression, { type: 'select' }>;

const LOCALES = new URL('../../../locales/', import.meta.url);
const BOT = new URL('../../../src/bot/', import.meta.url);
const COUNTS = [0, 1, 2, 3, 11, 100];
const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const languages = loadLanguages('en');
const codes = languageCodes();

function sourceOf(code: string): string {
  return readFileSync(new URL(`${code}.ftl`, LOCALES), 'utf8');
}

/** Messages by key; terms, which only other messages of the same file see, are left out. */
function messagesOf(code: string): Map<string, Pattern> {
  const { body } = new FluentResource(sourceOf(code));
  return new Map(body.flatMap(({ id, value }) => (id.startsWith('-') || value === null ? [] : [[id, value]])));
}

const all = new Map(codes.map((code) => [code, messagesOf(code)]));
const english = messagesOf('en');

/** Everything in a pattern but its plain words, whatever it is nested in. */
function elementsOf(pattern: Pattern): Expression[] {
  if (typeof pattern === 'string') return [];
  return pattern
    .filter((element) => typeof element !== 'string')
    .flatMap((element) =>
      element.type === 'select'
        ? [element, element.selector, ...element.variants.flatMap((variant) => elementsOf(variant.value))]
        : [element],
    );
}

function variablesOf(pattern: Pattern): string[] {
  const names = elementsOf(pattern).flatMap((element) => (element.type === 'var' ? [element.name] : []));
  return [...new Set(names)].sort();
}

function selectsOf(pattern: Pattern): { name: string; keys: (string | number)[] }[] {
  return elementsOf(pattern)
    .filter((element): element is Select => element.type === 'select')
    .map(({ selector, variants }) => ({
      name: selector.type === 'var' ? selector.name : '',
      keys: variants.map(({ key }) => key.value),
    }));
}

const isCount = (keys: readonly (string | number)[]) =>
  keys.every((key) => typeof key === 'number' || PLURALS.includes(key));

/** The words of a pattern without its variables, a text for each way through its variants. */
function wordsOf(pattern: Pattern): string[] {
  if (typeof pattern === 'string') return [pattern];
  const select = pattern.find((element): element is Select => typeof element !== 'string' && element.type === 'select');
  if (select) return select.variants.flatMap((variant) => wordsOf(variant.value));
  return [pattern.filter((element) => typeof element === 'string').join('')];
}

/** Values for every way through a message's variants. */
function samplesOf(key: string, sample: string | Html): Values[] {
  const patterns = [...all.values()].map((messages) => messages.get(key) ?? '');
  const selects = patterns.flatMap(selectsOf);
  const names = [...new Set(patterns.flatMap(variablesOf))];
  const rounds = Math.max(1, ...selects.map(({ keys }) => (isCount(keys) ? COUNTS.length : keys.length)));
  return Array.from({ length: rounds }, (_, round) =>
    Object.fromEntries(
      names.map((name) => {
        const keys = selects.find((select) => select.name === name)?.keys;
        if (!keys) return [name, sample];
        return [name, isCount(keys) ? (COUNTS[round] ?? 0) : String(keys[round] ?? 'something else')];
      }),
    ),
  );
}

/** The keys that the code asks for: those it spells out, there or on their way, and the shapes of those it puts together. */
function scanCode() {
  const named = { text: new Set<string>(), label: new Set<string>() };
  const quoted = new Set<string>();
  const shapes = new Set<string>();
  for (const file of readdirSync(BOT, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const code = readFileSync(new URL(file, BOT), 'utf8');
    for (const call of code.matchAll(/\.(text|label)\(/g)) {
      const keys = literalsOf(firstArgument(code, call.index + call[0].length));
      for (const key of keys) named[call[1] === 'text' ? 'text' : 'label'].add(key);
    }
    for (const [, literal = ''] of code.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)) quoted.add(literal);
    // Keys put together stand in calls or in variables: any template made of nothing but key letters and values.
    for (const [, template = ''] of code.matchAll(/`((?:[a-z-]|\$\{(?:[^`{}]|`[^`]*`)*\})+)`/g)) {
      const shape = template.replace(/\$\{(?:[^`{}]|`[^`]*`)*\}/g, '*');
      if (/[a-z]{2,}-/.test(shape) || /-[a-z]{2,}/.test(shape)) shapes.add(shape);
    }
  }
  return { named, quoted, shapes };
}

function firstArgument(code: string, start: number): string {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    const char = code[at] ?? '';
    if ('([{'.includes(char)) depth++;
    if (')]}'.includes(char) && depth-- === 0) return code.slice(start, at);
    if (char === ',' && depth === 0) return code.slice(start, at);
  }
  return code.slice(start);
}

/** The strings that an expression may give: not those that it compares with or hands to something else. */
function literalsOf(expression: string): string[] {
  let flat = expression.replace(/`[^`]*`|[=!]==\s*'[^']*'/g, '');
  while (/\([^()]*\)/.test(flat)) flat = flat.replace(/\([^()]*\)/g, '');
  return [...flat.matchAll(/'([^']*)'/g)].map(([, literal = '']) => literal);
}

const { named, quoted, shapes } = scanCode();
const matches = (shape: string, key: string) => new RegExp(`^${shape.replaceAll('*', '.+')}$`).test(key);
const characters = (text: string) => Array.from(text).length;
const withPrefix = (...prefixes: string[]) =>
  [...english.keys()].filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));

const BUTTONS = [...english.keys()].filter(
  (key) => /^(button|choice|link-favorite|link-last-used)\b|-button$/.test(key) && key !== 'unknown-button',
);
/** Longer than a toast: of the bot itself, and words that are only looked for. */
const LONG = ['bot-description', 'bot-short-description', 'spoken-about'];
/** What Telegram shows as it is: no tags. */
const PLAIN = [
  ...new Set([
    ...[...named.label].filter((key) => english.has(key)),
    ...BUTTONS,
    ...LONG,
    ...withPrefix('command-', 'gone-', 'already-', 'notify-'),
    'favorite-added',
    'favorite-removed',
    'language-name',
    'not-allowed',
    'private-only',
    'unknown-button',
    'question-over',
    'muted',
    'unmuted',
  ]),
];

/** Words that these languages have from English, or the other way round. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  es: ['for-minutes', 'field-hashtag', 'field-hashtags', 'mass-total'],
  pt: [
    'for-minutes',
    'button-drip-feed',
    'command-start',
    'button-menu',
    'field-link',
    'field-hashtag',
    'field-hashtags',
    'mass-total',
  ],
  tr: ['field-link', 'field-hashtag', 'field-min'],
  id: [
    'button-drip-feed',
    'command-start',
    'button-menu',
    'field-link',
    'field-hashtag',
    'field-username',
    'choice-device-1',
    'button-refill',
    'status-pending',
    'status-partial',
    'stats-partial',
    'mass-total',
    'button-label',
  ],
};

/** One word for one thing, the one that people of panels use: wherever the thing is named. */
const TERMS: readonly { keys: readonly string[]; words: Readonly<Record<string, RegExp>> }[] = [
  {
    keys: [
      'command-refill',
      'button-refill',
      'button-refills',
      'service-refill',
      'ended-refill',
      'refill-asked',
      'refills-none',
    ],
    words: {
      ar: /تعويض/,
      en: /refill/i,
      es: /reposici/i,
      hi: /रीफिल/,
      id: /refill/i,
      pt: /reposi/i,
      ru: /докрут/i,
      tr: /telafi/i,
    },
  },
  {
    keys: ['command-track', 'button-track', 'tracked', 'seen-adopted', 'ended-lost', 'ended-missing', 'gone-placed'],
    words: {
      ar: /تبّع|تابع/,
      en: /track/i,
      es: /s[ei]g[ou]/i,
      hi: /ट्रैक/,
      id: /[pm]antau/i,
      pt: /acompanh/i,
      ru: /сле[дж]/i,
      tr: /taki[pb]/i,
    },
  },
  {
    keys: [
      'button-label',
      'button-no-label',
      'label-ask',
      'label-none',
      'gone-label',
      'stats-by-label',
      'stats-no-label',
    ],
    words: {
      ar: /علامة/,
      en: /label/i,
      es: /etiqueta/i,
      hi: /लेबल/,
      id: /label/i,
      pt: /etiqueta/i,
      ru: /метк/i,
      tr: /etiket/i,
    },
  },
  {
    keys: ['service-drip-feed', 'field-drip-feed', 'value-drip-feed'],
    words: {
      ar: /تجزئة الطلب/,
      en: /drip-feed/i,
      es: /drip-feed/i,
      hi: /ड्रिप-फीड/,
      id: /drip-feed/i,
      pt: /drip-feed/i,
      ru: /капельная подача/i,
      tr: /kademeli/i,
    },
  },
  {
    keys: ['problem-key', 'key-ask', 'key-ask-of', 'key-malformed', 'mass-stop-key', 'welcome-how', 'command-connect'],
    words: {
      ar: /مفتاح API/,
      en: /API key/,
      es: /clave API/i,
      hi: /API key/,
      id: /API key/,
      pt: /chave de API/i,
      ru: /API-ключ/i,
      tr: /API anahtar/i,
    },
  },
];
/** What they say otherwise, or what means something else to them. */
const NEVER: Readonly<Record<string, RegExp>> = {
  ar: /تعبئ|وسم|نُفِّذ|مربوط|توصيل|مصير/,
  en: /any more|once more|\bwatch|at the panel|\bdialogue|I tell you|is asked for|\bids?\b|«/,
  es: /dijo que no|realizad[ao]s|bajó de/,
  hi: /नज़र|साइलेंट|शुरुआती काउंट/,
  id: /\bbuang|dibuang|parsial|kunci API|menyala/i,
  pt: /ficha|gotejamento|«/i,
  ru: /табло|сброс|слежени/i,
  tr: /\bkart|\bpano\b|süren|yavaşla/i,
};

describe('the code', () => {
  test('asks only for messages that there are', () => {
    const asked = [...named.text, ...named.label];
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !english.has(key))).toEqual([]);
  });

  test('asks for every message', () => {
    const asked = new Set([...named.text, ...named.label, ...quoted]);
    const unused = [...english.keys()].filter(
      (key) => !asked.has(key) && ![...shapes].some((shape) => matches(shape, key)),
    );
    expect(unused).toEqual([]);
  });

  test('finds a name and a question for each field', () => {
    const wanted = Object.keys(FIELDS).flatMap((field) => [`field-${kebab(field)}`, `ask-${kebab(field)}`]);
    expect(wanted.filter((key) => !english.has(key))).toEqual([]);
  });

  test('finds a description for each command and a title for each group of them', () => {
    const commands = [...Object.values(COMMANDS).flat(), ADMIN_COMMAND];
    const wanted = [...commands.map((name) => `command-${name}`), ...Object.keys(COMMANDS).map((g) => `help-${g}`)];
    expect(wanted.filter((key) => !english.has(key))).toEqual([]);
    expect(withPrefix('command-')).toHaveLength(commands.length);
  });

  test('finds words for whatever a panel or an answer may be wrong with', () => {
    // As records, so that the compiler notices a new one.
    const kinds: Record<PanelErrorKind, 1> = { rejected: 1, unreachable: 1, unreadable: 1, unknown: 1 };
    const classes: Record<PanelErrorClass, 1> = {
      gone: 1,
      maintenance: 1,
      key: 1,
      service: 1,
      link: 1,
      duplicateLink: 1,
      quantity: 1,
      funds: 1,
      order: 1,
      refill: 1,
      rate: 1,
      transient: 1,
      absent: 1,
      other: 1,
    };
    const reasons: Record<FieldProblem['reason'], 1> = {
      empty: 1,
      notWhole: 1,
      twoAmounts: 1,
      twoLinks: 1,
      oneOrSeveral: 1,
      belowMin: 1,
      aboveMax: 1,
      notLink: 1,
      linkTooLong: 1,
      tooLong: 1,
      notChoice: 1,
      notDate: 1,
      pastDate: 1,
      twoNumbers: 1,
      tooFewLines: 1,
      tooManyLines: 1,
      minAboveMax: 1,
      noRange: 1,
    };
    const wanted = [
      ...Object.keys({ ...classes, ...kinds }).map((name) => `problem-${kebab(name)}`),
      ...Object.keys(reasons).map((name) => `bad-${kebab(name)}`),
    ];
    expect(wanted.filter((key) => !english.has(key))).toEqual([]);
  });
});

describe.each(codes)('%s', (code) => {
  const source = sourceOf(code);
  const messages = messagesOf(code);
  const t = languages.of(code);

  test('nothing in the file is dropped by the parser', () => {
    // FluentResource passes over what it can't read, without a word.
    const { body } = new FluentResource(source);
    const written = [...source.matchAll(/^-?[a-zA-Z][\w-]* *=/gm)];
    expect(body.map(({ id }) => id)).toEqual(written.map(([start]) => start.replace(/ *=$/, '')));
    expect(source.split('\n').filter((line) => !/^(|#{1,3}( .*)?| +\S.*|}|-?[a-zA-Z][\w-]* *=.*)$/.test(line))).toEqual(
      [],
    );
    const variants = [...messages.values()].flatMap(selectsOf).flatMap(({ keys }) => keys);
    expect(variants).toHaveLength([...source.matchAll(/^ +\*?\[/gm)].length);
    expect(body.filter(({ attributes }) => Object.keys(attributes).length > 0)).toEqual([]);
  });

  test('has the messages of English, in its order', () => {
    expect([...messages.keys()]).toEqual([...english.keys()]);
  });

  test.skipIf(code === 'en')('is not left in English', () => {
    const isSame = (key: string) => {
      const words = wordsOf(english.get(key) ?? '').filter((text) =>
        /[a-z]{2}/i.test(text.replace(/<[^>]+>|\/\w+/g, '')),
      );
      return words.length > 0 && words.join() === wordsOf(messages.get(key) ?? '').join();
    };
    expect([...english.keys()].filter((key) => isSame(key) && !SAME_AS_ENGLISH[code]?.includes(key))).toEqual([]);
  });

  test('takes the same values in each message', () => {
    const variables = (file: Map<string, Pattern>) =>
      Object.fromEntries([...file].map(([key, pattern]) => [key, variablesOf(pattern)]));
    expect(variables(messages)).toEqual(variables(english));
  });

  test('renders every message, as HTML that Telegram takes', () => {
    for (const key of messages.keys()) {
      for (const values of samplesOf(key, 'A <b> & "#1"')) {
        const { html } = t.text(key, values);
        expect(() => parseHtml(html), `${key}: ${html}`).not.toThrow();
        expect(html.trim(), key).not.toBe('');
        expect(html, key).not.toMatch(/\{|\}|undefined|NaN/);
        expect(html.replace(/<\/?[a-z][^<>]*>/g, ''), key).not.toMatch(/[<>]|&(?!(lt|gt|amp|quot);)/);
      }
    }
  });

  test('has a form for every count that its grammar tells apart', () => {
    const rules = new Intl.PluralRules(code);
    const { pluralCategories } = rules.resolvedOptions();
    for (const [key, pattern] of messages) {
      for (const { keys } of selectsOf(pattern).filter((select) => isCount(select.keys))) {
        const missing = pluralCategories.filter(
          (category) =>
            !keys.includes(category) &&
            // An exact number will do where it is the category's only one.
            Array.from({ length: 1_000 }, (_, n) => n).some((n) => rules.select(n) === category && !keys.includes(n)),
        );
        expect(missing, key).toEqual([]);
        expect(
          keys.filter((one) => typeof one === 'string' && !pluralCategories.includes(one as 'one')),
          key,
        ).toEqual([]);
      }
    }
  });

  test('has one word for one thing', () => {
    const said = (key: string) => wordsOf(messages.get(key) ?? '').join('\n');
    for (const { keys, words } of TERMS) for (const key of keys) expect(said(key), key).toMatch(words[code] ?? /./);
    const others = [...messages.keys()].filter((key) => !key.startsWith('spoken-') && NEVER[code]?.test(said(key)));
    expect(others).toEqual([]);
  });

  test('keeps tags out of buttons, toasts and descriptions', () => {
    for (const key of PLAIN) {
      for (const values of samplesOf(key, '#23501')) expect(t.label(key, values), key).not.toMatch(/[<>]|&\w+;/);
    }
  });

  test('keeps toasts within what Telegram shows', () => {
    for (const key of PLAIN.filter((one) => !LONG.includes(one))) {
      for (const values of samplesOf(key, '#23501')) expect(t.label(key, values).length, key).toBeLessThanOrEqual(200);
    }
  });

  test('keeps buttons short enough for a phone', () => {
    const visible = (text: string) => characters(text.replace(/[\p{Cf}\p{M}]/gu, ''));
    const long = BUTTONS.filter((key) => wordsOf(messages.get(key) ?? '').some((words) => visible(words) > 30));
    expect(long).toEqual([]);
    for (const key of BUTTONS) {
      const label = t.label(key, samplesOf(key, 'x')[0]);
      expect(label.trim(), key).not.toBe('');
      expect(cutLabels([[{ text: label }]]), key).toEqual([]);
    }
  });

  test('keeps descriptions and commands within their limits', () => {
    expect(characters(t.label('bot-description'))).toBeLessThanOrEqual(512);
    expect(characters(t.label('bot-short-description'))).toBeLessThanOrEqual(120);
    const descriptions = withPrefix('command-').map((key) => t.label(key));
    for (const description of descriptions) expect(characters(description), description).toBeLessThanOrEqual(256);
    expect(Buffer.byteLength(descriptions.join(''))).toBeLessThan(4_000);
  });

  test('names itself, and says what it speaks when chosen', () => {
    expect(t.label('language-name')).not.toBe('');
    if (code !== 'en') {
      for (const key of ['language-name', 'language-set']) expect(t.label(key)).not.toBe(languages.of('en').label(key));
    }
  });

  test('keeps the marks by which the bot reads its own messages', () => {
    // The ids of a list are read back from the message when a button is tapped.
    expect(t.text('status-item', { id: '#23501', status: '' }).html).toMatch(/^\S*#23501/);
    for (const count of COUNTS) expect(t.text('cancel-ask', { count }).html).not.toContain('\n');
  });
});

describe.each(codes.filter((code) => languages.of(code).rightToLeft))('%s, from right to left', (code) => {
  const messages = messagesOf(code);
  const t = languages.of(code);
  const VERBATIM = /<code>[\s\S]*?<\/code>|<pre>[\s\S]*?<\/pre>|<[^>]+>/g;
  /** Values that are texts of ours come in the language itself. */
  const shown = (key: string, values: Values): string => {
    const status = key !== 'status-other' && 'status' in values ? { status: t.text('status-completed') } : {};
    const label = ['value', 'value-list'].includes(key) ? { label: new Html(t.text('field-link').html) } : {};
    return t.text(key, { ...values, ...status, ...label }).html;
  };

  test('isolates each value, but never inside of code or a tag', () => {
    for (const key of messages.keys()) {
      for (const values of samplesOf(key, '#23501')) {
        const { html } = t.text(key, values);
        for (const [part] of html.matchAll(VERBATIM)) expect(part, key).not.toMatch(/[\u200E\u200F\u2066-\u2069]/);
        const outside = html.replace(VERBATIM, '');
        const bare = outside.replace(/\u2068(?:#23501|[a-z ]*)\u2069/g, '').replace(/\u2068\u2069/g, '');
        expect(bare, key).not.toMatch(/#23501|[\u2066-\u2069]/);
      }
    }
  });

  test('begins each line from the right', () => {
    // Telegram takes the direction of a line from its first letter. Buttons and toasts have no lines.
    for (const key of [...messages.keys()].filter((one) => !PLAIN.includes(one))) {
      for (const values of samplesOf(key, 'Likes')) {
        for (const line of shown(key, values)
          .replace(/<[^>]+>/g, '')
          .split('\n')) {
          // A value alone, such as the panel's own words, has the direction of its own letters.
          if (/^\u2068[^\u2068\u2069]*\u2069$/.test(line)) continue;
          const first = /[\p{L}\u200E\u200F]/u.exec(line)?.[0] ?? '\u200F';
          expect(first, `${key}: ${line}`).toMatch(/[\u200F\p{Script=Arabic}\p{Script=Hebrew}]/u);
        }
      }
    }
  });

  test('keeps commands and examples in their own order', () => {
    // Among right-to-left letters "/help" is shown as "help/", and "10 60" as "60 10", unless a left-to-right mark stands before it.
    for (const key of messages.keys()) {
      for (const values of samplesOf(key, 'x')) {
        const html = t.text(key, values).html.replace(/<(?!\/?code)[^>]+>/g, '');
        expect(html, key).not.toMatch(/(?<!\u200E|\u200E<code>|[</:\w])\/[a-z]/);
        expect(html, key).not.toMatch(/(?<!\u200E)<code>(?!\w+<)/);
      }
    }
    // A label's values have no isolates around them.
    expect(t.label('already-placed', { id: '#23501' })).toContain('\u200E#23501');
  });

  test('points its arrows to the left', () => {
    // ‹ and › are mirrored by the phone, → is not.
    expect([...messages.keys()].filter((key) => /→/.test(t.text(key, samplesOf(key, 'x')[0]).html))).toEqual([]);
    expect(t.label('button-back')).toMatch(/^‹/);
    expect(t.label('button-next-page')).toMatch(/›$/);
  });
});
