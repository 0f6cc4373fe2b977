import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Found {
  file: string;
  source: string;
  flags: string;
}

const SRC = new URL('../../src/', import.meta.url);
const SIZE = 10_000;
/** A text may take so many times as long as the same in ten pieces. With a quadratic expression it takes ten times. */
const MOST = 4;
/** Below this a clock says little, and nobody waits: in milliseconds, for some texts of ten thousand characters. */
const SOON = 20;

/** What people and panels write, and what patterns look for. */
const LIKELY = [
  ...Array.from(' \t\n0a-_.,:;|"\'<>&/\\@#=+*()[]{}«»…'),
  '\u00e9',
  '\u0627',
  '\u{1f600}',
  '\ud83d',
  '\u200f',
  ' a',
  'a ',
  '0,',
  '""',
];
/** What stands behind a regular expression, and never behind a number or a name that is divided. */
const BEFORE = /(?:^|[(,=:[!&|?{};+*%<>~^-]|=>|\b(?:return|typeof|case|in|of))\s*$/;

/** All regular expressions that are written out in a text of TypeScript. */
function findRegexes(file: string, code: string): Found[] {
  const found: Found[] = [];
  /** Depth of braces at which each template goes on. */
  const templates: number[] = [];
  let depth = 0;
  let plain = '';
  const skipTemplate = (from: number): number => {
    for (let at = from; at < code.length; at++) {
      if (code[at] === '\\') at++;
      else if (code[at] === '`') return at;
      else if (code.startsWith('${', at)) {
        templates.push(depth++);
        return at + 1;
      }
    }
    return code.length;
  };
  for (let at = 0; at < code.length; at++) {
    const character = code[at] ?? '';
    if (code.startsWith('//', at)) at = (code.indexOf('\n', at) + 1 || code.length) - 1;
    else if (code.startsWith('/*', at)) at = code.indexOf('*/', at) + 1;
    else if (character === "'" || character === '"') {
      for (at++; at < code.length && code[at] !== character; at++) if (code[at] === '\\') at++;
      plain += "''";
    } else if (character === '`') {
      plain = '';
      at = skipTemplate(at + 1);
    } else if (character === '/' && BEFORE.test(plain.slice(-20))) {
      const from = at + 1;
      let isClass = false;
      for (at = from; at < code.length && (isClass || code[at] !== '/'); at++) {
        if (code[at] === '\\') at++;
        else if (code[at] === '[') isClass = true;
        else if (code[at] === ']') isClass = false;
      }
      const flags = /^[a-z]*/.exec(code.slice(at + 1, at + 10))?.[0] ?? '';
      found.push({ file, source: code.slice(from, at), flags });
      at += flags.length;
      plain += "''";
    } else {
      plain += character;
      if (character === '{') depth++;
      if (character === '}' && --depth === templates.at(-1)) {
        templates.pop();
        at = skipTemplate(at + 1);
        plain = "''";
      }
    }
  }
  return found;
}

/** Pieces that are hostile when they are repeated: of the pattern itself, and what is likely. */
function piecesOf(source: string): string[] {
  const words = source.match(/[\p{L}\p{N} ]+|[^\p{L}\p{N}\s\\]/gu) ?? [];
  const characters = Array.from(source).filter((character) => character !== '\\');
  return [
    ...new Set([...LIKELY, ...words, ...characters, ...words.map((word, index) => word + (words[index + 1] ?? ''))]),
  ];
}

/** The piece over and over, alone, and between what the pattern may begin or end with. */
function hostile(source: string, piece: string, length: number): string[] {
  const body = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const begins = source.match(/[\p{L}\p{N}"<«]+/gu)?.slice(0, 4) ?? [];
  return [body, `${body}\0`, `0${body}a`, ...begins.flatMap((begin) => [begin + body, begin + body + begin])];
}

/** All matches in each text, in milliseconds of the processor: others may use the machine meanwhile. */
function timeOf(regex: RegExp, texts: readonly string[], rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const began = process.threadCpuUsage();
    for (const text of texts) text.replace(regex, '');
    const { user, system } = process.threadCpuUsage(began);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** A piece whose repetition makes it slow. */
function slowOn({ source, flags }: Pick<Found, 'source' | 'flags'>): string | undefined {
  const regex = new RegExp(source, flags);
  return piecesOf(source).find((piece) => {
    const long = hostile(source, piece, SIZE);
    if (timeOf(regex, long, 1) < SOON) return false;
    const short = hostile(source, piece, SIZE / 10).flatMap((text) => Array.from({ length: 10 }, () => text));
    return timeOf(regex, long, 3) > Math.max(SOON, MOST * timeOf(regex, short, 3));
  });
}

const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('playground/'))
  .flatMap((file) => findRegexes(file, readFileSync(new URL(file, SRC), 'utf8')));

describe('the regular expressions of the house', () => {
  test('are all found', () => {
    const code = `const a = b / c; const d = \`x\${/in-template/u.test('/no/')}\`; // /no/\nreturn /a[/]b\\/c/gi.test(x) / 2 / y;`;
    expect(findRegexes('a.ts', code)).toEqual([
      { file: 'a.ts', source: 'in-template', flags: 'u' },
      { file: 'a.ts', source: 'a[/]b\\/c', flags: 'gi' },
    ]);
    expect(all.length).toBeGreaterThan(100);
    for (const { file } of all) expect(readFileSync(new URL(file, SRC), 'utf8')).not.toMatch(/new RegExp\(/);
  });

  test.each(['a.*b', '(?:^|[|/])[^a-z]*kick', '\\s+$', '^.*?«(.*)»'])('a slow one is seen: %s', (source) => {
    expect(slowOn({ source, flags: 'u' })).toBeDefined();
  });

  test.each(all.map(({ file, source, flags }) => [file, `/${source}/${flags}`, { source, flags }] as const))(
    'take no longer than the text is long: %s %s',
    (_file, _written, regex) => {
      expect(slowOn(regex)).toBeUndefined();
    },
  );
});
