import { setImmediate } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { PanelError } from './errors.ts';

export interface Answer {
  status: number;
  /** The body as it came. */
  bytes: Buffer;
  /** The text of some of the bytes; the key, should the panel repeat it, is blotted out. */
  read(from: number, to: number): string;
  /** An error's words without the key. */
  blot(words: string): string;
  retryAfterSeconds?: number;
}

interface Sending {
  key: string;
  parameters: Readonly<Record<string, string>>;
  maxBytes: number;
  /** Ends the request, the reading of its body included. */
  signal: AbortSignal;
  /** The way to the panel, when not the direct one: for Node's own `fetch`. */
  by?: Dispatcher | undefined;
  /** Whether it is a write, of which one must know if it may have been sent. */
  write: boolean;
  /** Asked in the same turn in which it leaves. */
  mayLeave?: (() => boolean) | undefined;
}

const LONGEST_WAIT_SECONDS = 7 * 86_400;
const READ_AT_ONCE = 2 ** 18;
/** What most answers fit in; it doubles for longer ones. */
const FIRST_BYTES = 4_096;

// Failures before the request could leave: no address that is one, no connection, no trust in the certificate.
const NOT_SENT = new Set([
  'ERR_INVALID_URL',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  // A proxy that cannot be reached, or does not let us through.
  'UND_ERR_PRX_TLS',
  'UND_ERR_PRX_CONN',
  'no tunnel',
]);

/** One POST, sent once. Gives the answer at any HTTP status, a redirect too: it is never followed. Throws PanelError. */
export async function post(
  url: string,
  { key, parameters, maxBytes, signal, by, write, mayLeave }: Sending,
): Promise<Answer> {
  try {
    // With the first call: it brings Node's own fetch along, a tenth of the bot's start.
    const { default: ky } = await import('ky');
    if (mayLeave?.() === false)
      throw new PanelError('unreachable', 'transient', { detail: 'it is the work of another process now' });
    const response = await ky.post(url, {
      body: new URLSearchParams({ key, ...parameters }),
      headers: { accept: 'application/json' },
      redirect: 'manual',
      throwHttpErrors: false,
      retry: 0,
      timeout: false,
      signal,
      ...(by && { dispatcher: by }),
    });
    const bytes = await readBody(response, maxBytes);
    if (bytes === undefined) {
      throw new PanelError(write ? 'unknown' : 'unreadable', 'other', { detail: `more than ${maxBytes} bytes` });
    }
    const retryAfterSeconds = parseRetryAfter(response.headers);
    const secrets = spellings(key);
    const read = (from: number, to: number) =>
      secrets.reduce((body, own) => body.replaceAll(own, '***'), new TextDecoder().decode(bytes.subarray(from, to)));
    return {
      status: response.status,
      bytes,
      read,
      blot: (words) => blotKey(key, words),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
  } catch (error) {
    if (error instanceof PanelError) throw error;
    const codes = causeCodes(error);
    const mayBeSent = write && !codes.some((code) => NOT_SENT.has(code));
    const detail = signal.aborted ? 'no answer in time' : codes.join(', ') || 'connection failed';
    throw new PanelError(mayBeSent ? 'unknown' : 'unreachable', 'transient', { detail });
  }
}

/** So many letters of a key in a row tell too much of it. */
const PIECE = 8;
/** A letter, as it is or as an address or HTML writes it. */
const LETTER = /%([\da-f]{2})|&#(\d{2,3});|&#x([\da-f]{2});|[a-z\d]/gi;

/**
 * An error's words without the key and longer pieces of it: panels repeat it cut, in another case, in groups, in base64, or as an
 * address has it. What stands between letters is passed over.
 */
export function blotKey(key: string, words: string): string {
  const letters = [...words.matchAll(LETTER)].flatMap(({ 0: written, 1: hex, 2: decimal, 3: hexOfHtml, index }) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? hexOfHtml ?? '', 16) : Number(decimal);
    const letter = Number.isNaN(code) ? written : String.fromCharCode(code);
    return /^[a-z\d]$/i.test(letter) ? [{ letter, from: index, to: index + written.length }] : [];
  });
  const text = letters.map(({ letter }) => letter).join('');
  const hidden = [
    ...piecesOf(lettersOf(key).toLowerCase(), text.toLowerCase()),
    ...base64Of(key).flatMap((secret) => piecesOf(lettersOf(secret), text)),
  ].sort(([one], [other]) => one - other);
  let clean = '';
  let rest = 0;
  for (const [first, last] of hidden) {
    const [from, to] = [letters[first]?.from ?? 0, letters[last]?.to ?? 0];
    // What was found twice is hidden once.
    if (from >= rest) clean += `${words.slice(rest, from)}***`;
    rest = Math.max(rest, to);
  }
  return clean + words.slice(rest);
}

function lettersOf(text: string): string {
  return text.replace(/[^a-z\d]/gi, '');
}

/** Where pieces of a secret stand in a text: their first and their last letter. */
function piecesOf(secret: string, text: string): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (let at = 0; at + PIECE <= text.length; at++) {
    let end = at + PIECE;
    if (!secret.includes(text.slice(at, end))) continue;
    while (end < text.length && secret.includes(text.slice(at, end + 1))) end++;
    found.push([at, end - 1]);
    at = end - 1;
  }
  return found;
}

/** Alone, and behind one or two other letters: without the beginning that those share. */
function base64Of(key: string): string[] {
  return ['', 'x', 'xx'].map((before) =>
    Buffer.from(before + key)
      .toString('base64')
      .slice(Math.ceil((before.length * 8) / 6)),
  );
}

/** How a panel may repeat a key: as it is, in a URL, in HTML, and each of them in JSON, with `/` as PHP writes it too. */
function spellings(key: string): string[] {
  if (key.length < 8) return []; // Too short to be one, and it may stand in any text.
  const html = key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const plain = [key, encodeURIComponent(key), html, html.replaceAll('"', '&quot;').replaceAll("'", '&#039;')];
  const json = plain.map((text) => JSON.stringify(text).slice(1, -1));
  return [...new Set([...plain, ...json, ...json.map((text) => text.replaceAll('/', '\\/'))])];
}

/** Nothing when the body, unpacked, is longer than allowed; the rest is not read then. */
async function readBody(response: Response, maxBytes: number): Promise<Buffer | undefined> {
  let body = Buffer.allocUnsafe(FIRST_BYTES);
  let size = 0;
  let unheard = 0;
  for await (const chunk of response.body ?? []) {
    const next = size + chunk.byteLength;
    if (next > maxBytes) return undefined;
    // Not kept in pieces to be joined at last: that takes long.
    if (next > body.length) {
      const larger = Buffer.allocUnsafe(Math.max(next, 2 * body.length));
      body.copy(larger, 0, 0, size);
      body = larger;
    }
    body.set(chunk, size);
    size = next;
    unheard += chunk.byteLength;
    if (unheard < READ_AT_ONCE) continue;
    unheard = 0;
    await setImmediate(); // What comes faster than it is taken would keep others from their turn.
  }
  return body.subarray(0, size);
}

/**
 * In seconds, from seconds or a date, which is one of the panel's clock. A week at most, so that no mistake, of the panel or of
 * a clock, shuts a key out for a year.
 */
function parseRetryAfter(headers: Headers): number | undefined {
  const header = headers.get('retry-after');
  if (!header) return undefined;
  const isDate = Number.isNaN(Number(header));
  const now = isDate ? Date.parse(headers.get('date') ?? '') || Date.now() : 0;
  const seconds = isDate ? (Date.parse(header) - now) / 1000 : Number(header);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS);
}

/** The codes along the chain of causes: undici's own, and those of the system below it. */
function causeCodes(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  // Of these undici tells by its words only, or by a code for each reason.
  const isProxys = error.message.startsWith('Proxy response (') || error.name === 'Socks5ProxyError';
  return [...(isProxys ? ['no tunnel'] : []), ...code, ...causeCodes(error.cause)];
}
