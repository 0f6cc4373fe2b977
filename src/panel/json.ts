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

const code = (character: string) => character.charCodeAt(0);
const [QUOTE, COMMA, BACKSLASH, U] = [code('"'), code(','), code('\\'), code('u')];
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
 * The answer's JSON, with numbers that a double cannot hold as text. Nothing when it is not JSON, or so deep or so much that to
 * read it would hold up others.
 */
export function readJson(answer: Answer): unknown {
  const pieces: Piece[] = [];
  let commas = 0;
  for (const piece of piecesOf(answer.bytes)) {
    commas += piece?.commas ?? 0;
    if (!piece || commas > MOST_COMMAS) return undefined;
    pieces.push(piece);
  }
  return parse(pieces.map((piece) => textOf(answer, piece)).join(','));
}

/**
 * A list or object of any length, as several with a part of its entries each; others get their turn in between. When it is not
 * JSON, or too deep, the last that comes is `undefined`.
 */
export async function* readParts(answer: Answer): AsyncGenerator<unknown> {
  let shell: readonly [open: string, close: string] | undefined;
  for (const piece of piecesOf(answer.bytes)) {
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

/** Ends with `undefined` where there are too many lists and objects within each other. */
function* piecesOf(bytes: Buffer): Generator<Piece | undefined> {
  let depth = 0;
  let from = 0;
  let entries = 0;
  let piece: Piece = { parts: [], commas: 0, isLast: false };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      const end = endOfText(bytes, at + 1, bytes.length);
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
  piece.parts.push([from, bytes.length]);
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
