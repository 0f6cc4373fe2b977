import { setImmediate } from 'node:timers/promises';
import type { Answer } from './http.ts';

/** Lists and objects within each other; panels' own answers have four. */
const DEEPEST = 20;
/** Commas in what is read in one go; the status of a hundred orders has a thousand. */
const MOST_COMMAS = 100_000;
/** Bytes of one text that are read: more than all that is shown of any. */
const LONGEST = 16_384;
/** Of a long list so much is read in one go, which takes some milliseconds: bytes, and entries. */
const PIECE = { bytes: 65_536, entries: 500 };
/** Bytes of notices before the JSON. */
const MOST_NOISE = 65_536;
/** Longer than any name that is looked for. */
const LONGEST_NAME = 20;
/** Bytes that are looked through in one go. */
const AT_ONCE = 2 ** 20;

const code = (character: string) => character.charCodeAt(0);
const [QUOTE, COMMA, BACKSLASH, U, BLANK] = [code('"'), code(','), code('\\'), code('u'), code(' ')];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [code('['), code(']'), code('{'), code('}')];

/** What lies between two commas of the outermost list or object, or its beginning or end. */
interface Piece {
  /** Bytes from one to before another; the rest of a text that is too long is left out in between. */
  parts: (readonly [from: number, to: number])[];
  /** Outside of texts. */
  commas: number;
  isLast: boolean;
}

/**
 * The answer's JSON, which may stand behind noise such as a PHP notice, with numbers that a double cannot hold as text. Nothing when it is not JSON, or so deep or so much that to
 * read it would hold up others.
 */
export function readJson(answer: Answer): unknown {
  const pieces: Piece[] = [];
  let commas = 0;
  for (const piece of piecesOf(answer.bytes, startOf(answer), answer.bytes.length)) {
    commas += piece?.commas ?? 0;
    if (!piece || commas > MOST_COMMAS) return undefined;
    pieces.push(piece);
  }
  return parse(pieces.map((piece) => textOf(answer, piece)).join(','));
}

/**
 * A list or object of any length, as several with a part of its entries each; others get their turn in between. It may stand
 * under one of the `names` in an object, of which `isGood` judges the rest. When it is not JSON, not good or too deep, the last
 * that comes is `undefined`.
 */
export async function* readParts(
  answer: Answer,
  names: readonly string[] = [],
  isGood: (around: unknown) => boolean = () => true,
): AsyncGenerator<unknown> {
  const start = startOf(answer);
  const end = answer.bytes.length;
  const outer = await find(answer.bytes, names, start, end);
  const inner = outer && ((await find(answer.bytes, names, outer.from, outer.to)) ?? outer);
  if (inner) {
    const around = parse(`${answer.read(start, inner.from)}null${answer.read(inner.to, end)}`);
    if (around === undefined || !isGood(around)) return yield undefined;
  }
  let shell: readonly [open: string, close: string] | undefined;
  for (const piece of piecesOf(answer.bytes, inner?.from ?? start, inner?.to ?? end)) {
    if (!piece || piece.commas > MOST_COMMAS) return yield undefined;
    const text = textOf(answer, piece).trim();
    const open = shell?.[0] ?? '';
    shell ??= text.startsWith('[') ? ['[', ']'] : ['{', '}'];
    const part = parse(open + text + (piece.isLast ? '' : shell[1]));
    yield part;
    if (part === undefined) return;
    await setImmediate();
  }
}

function textOf(answer: Answer, piece: Piece): string {
  return piece.parts.map(([from, to]) => answer.read(from, to)).join('');
}

/**
 * Where the JSON begins: at the first bracket that one can begin with, `[link]` and `{closure}` of a notice are passed over. At 0
 * when what stands before it is JSON as well, or the rest of some.
 */
function startOf(answer: Answer): number {
  const { bytes } = answer;
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === LIST_END || byte === OBJECT_END) depth--;
    if (byte !== LIST && byte !== OBJECT) continue;
    let next = at + 1;
    while (next < bytes.length && (bytes[next] ?? 0) <= BLANK) next++;
    const after = bytes[next];
    const begins =
      after === QUOTE || (byte === LIST ? [LIST, OBJECT, LIST_END] : [OBJECT_END]).some((one) => one === after);
    if (begins) return depth === 0 && at <= MOST_NOISE && parse(answer.read(0, at).trim()) === undefined ? at : 0;
    depth++;
    at = next - 1;
  }
  return 0;
}

/** A list or object under one of the names in an object: from its bracket to behind its end. */
async function find(
  bytes: Buffer,
  names: readonly string[],
  start: number,
  stop: number,
): Promise<{ from: number; to: number } | undefined> {
  if (bytes[start] !== OBJECT) return undefined;
  let depth = 0;
  let named = false;
  let from: number | undefined;
  for (let at = start, rested = start; at < stop; at++) {
    if (at - rested > AT_ONCE) {
      await setImmediate();
      rested = at;
    }
    const byte = bytes[at];
    if (byte === QUOTE) {
      const end = endOfText(bytes, at + 1, stop);
      if (depth === 1) named = end - at < LONGEST_NAME && names.includes(bytes.toString('latin1', at + 1, end));
      at = end;
    } else if (byte === LIST || byte === OBJECT) {
      if (depth++ === 1 && named) from = at;
    } else if (byte === LIST_END || byte === OBJECT_END) {
      if (--depth === 1 && from !== undefined) return { from, to: at + 1 };
    } else if (byte === COMMA && depth === 1) named = false;
  }
  return undefined;
}

/** Ends with `undefined` where there are too many lists and objects within each other. */
function* piecesOf(bytes: Buffer, start: number, stop: number): Generator<Piece | undefined> {
  let depth = 0;
  let from = start;
  let entries = 0;
  let piece: Piece = { parts: [], commas: 0, isLast: false };
  for (let at = start; at < stop; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      const end = endOfText(bytes, at + 1, stop);
      if (end - at > LONGEST) {
        piece.parts.push([from, endOfText(bytes, at + 1, at + LONGEST)]);
        from = end;
      }
      at = end;
    } else if (byte === LIST || byte === OBJECT) {
      if (++depth > DEEPEST) return yield undefined;
    } else if (byte === LIST_END || byte === OBJECT_END) depth--;
    else if (byte === COMMA) {
      const isFull = depth === 1 && (++entries >= PIECE.entries || at - from >= PIECE.bytes);
      if (isFull) {
        piece.parts.push([from, at]);
        yield piece;
        from = at + 1;
        entries = 0;
        piece = { parts: [], commas: 0, isLast: false };
      } else piece.commas++;
    }
  }
  piece.parts.push([from, stop]);
  yield { ...piece, isLast: true };
}

/** Where the quote is that ends a text, or the first character from `limit` on. */
function endOfText(bytes: Buffer, start: number, limit: number): number {
  let at = start;
  while (at < limit && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? (bytes[at + 1] === U ? 6 : 2) : 1;
  return at;
}

function parse(text: string): unknown {
  try {
    // The slow way only for a text that needs it: it takes six times as long.
    return /\d{16}/.test(text) ? JSON.parse(text, exactNumber) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function exactNumber(_name: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' ? (context?.source ?? value) : value;
}
