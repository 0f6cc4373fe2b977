import { z } from 'zod';

/**
 * How long the words of a panel may be, in UTF-16 units: several times what honest panels send, and so little that a card with
 * all of them at their longest is a message or two. What is longer is cut, with an ellipsis.
 */
const LONGEST = {
  /** A panel's own have 1 to 30. One that is longer is no id: cut, it would name something else. */
  id: 100,
  /** `USD`, sometimes a word. It stands behind every amount. */
  currency: 20,
  /** The known ones have up to 11; a sentence is taken as well. */
  status: 60,
  /** The known ones have up to 24. */
  type: 60,
  /** Panels' own forms end at 255. */
  name: 300,
  category: 300,
  /** `2 hours 5 minutes`, a date, a count. */
  detail: 100,
  /** A card shows 1,500 of it. */
  description: 2_000,
  /** It is quoted below what the bot says itself. */
  error: 200,
} as const;

export type TextKind = keyof typeof LONGEST;

/** More than any character that is worth being kept whole, such as a family of four. */
const LONGEST_CHARACTER = 64;
/** Letters of Latin, Cyrillic and Arabic that no other character joins. */
const PLAIN = /^[ -~\u0400-\u0481\u048a-\u052f\u0621-\u064a]{2}$/;
const ASCII = /^[!-~](?:[ -~]*[!-~])?$/;
/** What breaks a line, or can't stand in XML. */
const CONTROL = /[\p{Cc}\u2028\u2029\ufffe\uffff]/u;
const CONTROLS = /[\p{Cc}\u2028\u2029\ufffe\uffff]/gu;

/** A panel's words as they can be shown anywhere: well-formed, on one line (a description on several), and not too long. */
export function cleanText(kind: TextKind, text: string): string {
  const longest = LONGEST[kind];
  if (text.length <= longest && ASCII.test(text)) return text; // As most are.
  let clean = text.trim();
  // It may be megabytes: no more of it is looked at.
  if (clean.length > longest) clean = clean.slice(0, longest + LONGEST_CHARACTER).replace(/[\ud800-\udbff]$/, '');
  if (!clean.isWellFormed()) clean = clean.toWellFormed();
  if (CONTROL.test(clean)) {
    const lines = kind === 'description' ? clean.split(/\r?\n/) : [clean];
    clean = lines
      .map((line) => line.replace(CONTROLS, ' '))
      .join('\n')
      .trim();
  }
  return shorten(clean, longest);
}

/** A panel's words in a stored record, which a build that did not clean them may have written. */
export function storedText(kind: TextKind): z.ZodType<string> {
  return z.string().transform((text) => cleanText(kind, text));
}

/** Shortens to this `length` at most, with an ellipsis, and not within what a person sees as one character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  // Between plain letters, as in most names, there is nothing to look up.
  if (PLAIN.test(text.slice(length - 2, length))) return `${text.slice(0, length - 1).trimEnd()}…`;
  const seen = text.slice(0, length + LONGEST_CHARACTER);
  // Made here, and not at the start: the first one loads big tables.
  return `${seen.slice(0, new Intl.Segmenter().segment(seen).containing(length - 1)?.index).trimEnd()}…`;
}
