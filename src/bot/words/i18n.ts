import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource, type FluentVariable, type Message } from '@fluent/bundle';

/** Text that Telegram's HTML mode takes as it is: everything outside was escaped on its way in. */
export class Html {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

type Value = string | number | Html;
export type Values = Readonly<Record<string, Value>>;

/** One language's texts. */
export interface Translator {
  readonly language: string;
  readonly rightToLeft: boolean;
  /** Another one for each change of its texts; does not parse them. */
  print(): string;
  /** A message for a chat, as HTML. Strings in `values` are shown as written, never interpreted. */
  text(key: string, values?: Values): Html;
  /** Plain text: a button, a toast, a command's description. */
  label(key: string, values?: Values): string;
  /** Whether this language has the message. */
  has(key: string): boolean;
}

export interface Languages {
  readonly codes: readonly string[];
  /** The translator for a language or its nearest (`pt-br` finds `pt`), else the default one. */
  of(...wanted: readonly (string | undefined)[]): Translator;
}

const FOLDER = new URL('../../../locales/', import.meta.url);
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
const FIRST_STRONG = '\u2068';
const END_ISOLATE = '\u2069';
// Marks inside these would be copied with an id, or break a link.
const UNMARKED = /<(code|pre)>[^<]*<\/\1>|<[^<>]+>/g;

/** The languages that there are files for, without reading them. */
export function languageCodes(): string[] {
  return readdirSync(FOLDER)
    .flatMap((file) => (file.endsWith('.ftl') ? [file.slice(0, -'.ftl'.length)] : []))
    .sort();
}

/** One for each `locales/*.ftl`, which is parsed when something is said in it: all of them take a tenth of the start. */
export function loadLanguages(fallback: string): Languages {
  const codes = languageCodes();
  const translators = new Map(codes.map((code) => [code, createTranslator(code)]));
  const last = translators.get(fallback);
  if (!last) throw new Error(`no texts for the default language ${fallback}`);
  return {
    codes,
    of(...wanted) {
      for (const code of wanted) {
        const found =
          code && (translators.get(code.toLowerCase()) ?? translators.get(code.toLowerCase().split('-')[0] ?? ''));
        if (found) return found;
      }
      return last;
    },
  };
}

function fileOf(code: string): string {
  return readFileSync(new URL(`${code}.ftl`, FOLDER), 'utf8');
}

function loadBundle(code: string): FluentBundle {
  // Digits people compare with the panel's, in every language.
  const bundle = new FluentBundle(`${code}-u-nu-latn`, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(fileOf(code)));
  if (errors[0]) throw new Error(`locales/${code}.ftl: ${errors[0].message}`);
  return bundle;
}

function createTranslator(code: string): Translator {
  let loaded: FluentBundle | undefined;
  const bundle = () => (loaded ??= loadBundle(code));
  const rightToLeft = RIGHT_TO_LEFT.has(code);
  const format = (key: string, values: Record<string, FluentVariable>): string => {
    const pattern = bundle().getMessage(key)?.value;
    if (!pattern) throw new Error(`locales/${code}.ftl has no message ${key}`);
    if (typeof pattern === 'string') return pattern; // Nothing to fill in.
    const errors: Error[] = [];
    const text = bundle().formatPattern(pattern, values, errors);
    if (errors[0]) throw new Error(`locales/${code}.ftl, message ${key}: ${errors[0].message}`);
    return text;
  };
  /** By message: what chooses between its variants. It is no longer itself within marks. */
  const choosing = new Map<string, ReadonlySet<string>>();
  const choosersOf = (key: string) => {
    const known = choosing.get(key) ?? choosersIn(bundle().getMessage(key)?.value);
    choosing.set(key, known);
    return known;
  };
  const safe =
    (key: string) =>
    (value: Value, name: string): FluentVariable => {
      if (typeof value === 'number') return value;
      if (value instanceof Html) return value.html;
      const escaped = escapeHtml(value);
      return rightToLeft && !choosersOf(key).has(name) ? FIRST_STRONG + escaped + END_ISOLATE : escaped;
    };
  return {
    language: code,
    rightToLeft,
    print: () => hash('sha256', fileOf(code), 'base64url'),
    text(key, values = {}) {
      const html = format(key, mapValues(values, safe(key)));
      return new Html(rightToLeft ? html.replace(UNMARKED, (part) => part.replace(/[\u2068\u2069]/g, '')) : html);
    },
    label(key, values = {}) {
      return format(
        key,
        mapValues(values, (value) => (value instanceof Html ? value.html : value)),
      );
    },
    has: (key) => bundle().hasMessage(key),
  };
}

/** The variables that choose between variants of a message. */
function choosersIn(pattern: Message['value'] | undefined, found = new Set<string>()): ReadonlySet<string> {
  for (const part of Array.isArray(pattern) ? pattern : []) {
    if (typeof part === 'string' || part.type !== 'select') continue;
    if (part.selector.type === 'var') found.add(part.selector.name);
    for (const variant of part.variants) choosersIn(variant.value, found);
  }
  return found;
}

function mapValues(
  values: Values,
  change: (value: Value, name: string) => FluentVariable,
): Record<string, FluentVariable> {
  const changed: Record<string, FluentVariable> = {};
  for (const name of Object.keys(values)) changed[name] = change(values[name] as Value, name);
  return changed;
}

export function escapeHtml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Lines of a message; empty pieces (`''`) make an empty line, absent ones, and texts of nothing, are left out. */
export function lines(...parts: readonly (Html | '' | undefined | false)[]): Html {
  const shown: string[] = [];
  for (const part of parts) {
    if (part === '') shown.push('');
    else if (part && part.html !== '') shown.push(part.html);
  }
  return new Html(shown.join('\n'));
}

/** What is long, folded until somebody taps it. */
export function folded(text: Html): Html {
  return new Html(`<blockquote expandable>${text.html}</blockquote>`);
}

/** A value that leads somewhere when it is tapped. */
export function linked(t: Translator, text: string, url: string): Html {
  return new Html(`<a href="${escapeHtml(url)}">${t.text('plain', { text }).html}</a>`);
}

/** A moment that each reader's phone shows in its own time zone and words; `format` as Telegram's `tg-time` takes it. */
export function moment(ms: number, format: 'r' | 'wDT' | 'Dt' = 'r'): Html {
  const plain = new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
  return new Html(`<tg-time unix="${Math.floor(ms / 1000)}" format="${format}">${plain} UTC</tg-time>`);
}
