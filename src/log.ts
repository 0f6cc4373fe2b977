import { LRUCache } from 'lru-cache';
import { type Logger, pino } from 'pino';

export type { Logger };

const TOKEN = /(?<!\d)\d{5,}(?::|%3a)[\w-]{20,}/gi;
const LONG_WORD = /[a-z0-9]{24,}/gi;
/** A known secret is looked for by its first characters; what is shorter is none. */
const HEAD = 8;
/** So many spellings are remembered, the last used: a secret has about ten. */
const SPELLINGS = 50_000;

/** Hides what looks like a bot token or an API key, wherever it stands in a text. */
export function mask(text: string): string {
  const isKey = (word: string) => /[a-f0-9]{24,}/i.test(word) || (word.length >= 32 && /\d/.test(word));
  return text.replace(TOKEN, '[token]').replace(LONG_WORD, (word) => (isKey(word) ? '[key]' : word));
}

/** Hides secrets of any shape, once they are named to it. */
export interface Secrets {
  hide: (secret: string) => void;
  mask: (text: string) => string;
}

export function createSecrets(): Secrets {
  // As a size, for which no room is made beforehand as it is for `max`: that took megabytes, and time of each start.
  const most = { maxSize: SPELLINGS, sizeCalculation: () => 1 };
  const known = new LRUCache<string, true>(most);
  /** How long those are that begin so, the longest first. */
  const lengths = new LRUCache<string, number[]>(most);
  return {
    hide(secret) {
      if (secret.length < HEAD || known.get(secret)) return;
      for (const spelling of spellings(secret)) {
        const head = spelling.slice(0, HEAD);
        known.set(spelling, true);
        const found = new Set([...(lengths.get(head) ?? []), spelling.length]);
        lengths.set(
          head,
          [...found].sort((one, other) => other - one),
        );
      }
    },
    mask(text) {
      let hidden = '';
      let rest = 0;
      for (let at = 0; at + HEAD <= text.length; at++) {
        const found = lengths.peek(text.slice(at, at + HEAD))?.find((length) => known.has(text.slice(at, at + length)));
        if (found === undefined) continue;
        hidden += `${text.slice(rest, at)}[secret]`;
        rest = at + found;
        at = rest - 1;
      }
      return mask(hidden + text.slice(rest));
    },
  };
}

/** As it is, in JSON, in an address, and in base64, at the beginning and within something longer. */
function spellings(secret: string): Set<string> {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)),
  );
  const json = JSON.stringify(secret).slice(1, -1);
  const address = encodeURIComponent(secret);
  return new Set([
    secret,
    json,
    json.replaceAll('/', '\\/'),
    address,
    address.replace(/%../g, (code) => code.toLowerCase()),
    ...base64.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]),
  ]);
}

/** What may be said of an error: its kind and its words. Libraries hang requests, with keys in them, on theirs. */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  const code = 'code' in error ? error.code : 'error_code' in error ? error.error_code : undefined;
  return { type: name, message, code, stack };
}

/** JSON lines on standard output. Field `err` is for errors. */
export function createLog(level: string, secrets: Secrets = createSecrets()): Logger {
  // Names and values, as they were before they became JSON: nothing secret gets out through a field that nobody thought of.
  const masked = (value: unknown): unknown => {
    if (typeof value === 'string') return secrets.mask(value);
    if (Array.isArray(value)) return value.map(masked);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [secrets.mask(name), masked(part)]));
  };
  return pino(
    { level, base: null, serializers: { err: plainError } },
    { write: (line: string) => void process.stdout.write(`${JSON.stringify(masked(JSON.parse(line)))}\n`) },
  );
}
