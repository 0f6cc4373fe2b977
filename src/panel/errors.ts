import { cleanText } from './text.ts';

/**
 * What is known about a call that failed.
 * - `rejected`: the panel said no; nothing was done.
 * - `unreachable`: no answer came to a read, or a write surely was not sent.
 * - `unreadable`: an answer came to a read, but not one that can be understood.
 * - `unknown`: a write was sent and its outcome cannot be told. It may have been done.
 */
export type PanelErrorKind = 'rejected' | 'unreachable' | 'unreadable' | 'unknown';

export const PANEL_ERROR_CLASSES = [
  'key',
  'service',
  'link',
  'duplicateLink',
  'quantity',
  'funds',
  'order',
  'refill',
  'rate',
  'transient',
  /** The panel has no such action. */
  'absent',
  /** Whoever runs the bot took the panel away. */
  'gone',
  /** Whoever runs the bot lets nothing be written for a while. */
  'maintenance',
  'other',
] as const;
export type PanelErrorClass = (typeof PANEL_ERROR_CLASSES)[number];

interface Details {
  /** The panel's own words. */
  text?: string | undefined;
  /** Our words for the log, when the panel had none. */
  detail?: string | undefined;
  retryAfterSeconds?: number | undefined;
  isOfAction?: true;
  /** The end of a maintenance, by the wall. */
  until?: number;
}

/** The only error the panel's methods throw. Has no `cause`: those of the HTTP library carry the request, and so the key. */
export class PanelError extends Error {
  override readonly name = 'PanelError';
  readonly kind: PanelErrorKind;
  readonly class: PanelErrorClass;
  /** The panel's own words, cleaned. */
  declare readonly text?: string;
  declare readonly retryAfterSeconds?: number;
  /** Of class `key`, while the panel takes the key for another action. */
  declare readonly isOfAction?: true;
  declare readonly until?: number;

  constructor(
    kind: PanelErrorKind,
    problem: PanelErrorClass,
    { text, detail, retryAfterSeconds, isOfAction, until }: Details = {},
  ) {
    const words = text === undefined ? undefined : cleanText('error', text);
    super(`${kind} (${problem}): ${words ?? detail ?? 'no details'}`);
    this.kind = kind;
    this.class = problem;
    if (words !== undefined) this.text = words;
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds;
    if (isOfAction) this.isOfAction = true;
    if (until !== undefined) this.until = until;
  }
}

// The first match wins, so the narrow ones stand before the broad. Matched against lower case with `.` and `_` as spaces.
const CLASSES: readonly (readonly [PanelErrorClass, RegExp])[] = [
  [
    'absent',
    /\b(invalid|unknown|unsupported|unrecogni[sz]ed|incorrect|wrong|undefined|no such) action\b|^(the |this |requested )*action .{0,20}(invalid|unknown|unsupported|not (found|supported|recogni[sz]ed|implemented|exist))/,
  ],
  ['rate', /rate limit|too many (requests|attempts)/],
  [
    'key',
    /api ?key|(invalid|incorrect|wrong|missing) (key|token)|key (is )?(invalid|incorrect|wrong|missing|required)/,
  ],
  // `Your account has been suspended`, `Account restricted`, but not the account that a link names.
  [
    'key',
    /account.{0,200}(suspended|blocked|banned)|^(your |the |user )?account (is )?(not active|inactive|restricted|(de|in)activated|disabled)/,
  ],
  [
    'key',
    /api (access )?(is )?disabled? for|api access (is )?(disabled|denied)|unauthori[sz]ed|unauthenticated|not authori[sz]ed/,
  ],
  [
    'duplicateLink',
    /active order with|link duplicate|duplicate.{0,200} link|link.{0,200} already|already .{0,200}link|(same|identical|duplicate) (link|order)|link has an? (active|pending|open|running)/,
  ],
  [
    'funds',
    /funds|insufficient|(not enough|low|(don.?t|do not|does not|doesn.?t) have (enough|sufficient)) (balance|money|credit)|balance (is )?(not enough|too low|low)/,
  ],
  ['order', /(order|refill) id\b|(order|refill) (was )?not found|(incorrect|invalid|wrong) (order|refill)/],
  ['refill', /refill|order is not completed/],
  [
    'service',
    /service (id|inactive|not found|does not exist|doesn.?t exist|(is )?(temporarily |currently )?(disabled|stopped|paused|closed|invalid|not active))|(incorrect|invalid|wrong) service|(this|selected) service is (un|not )available/,
  ],
  ['transient', /try (again )?later|(temporarily|currently|service|rate) unavailable|maintenance/],
  ['quantity', /quantity|\b(minimum|maximum|minimal|maximal) (number|amount|value|order)/],
  ['link', /\b(link|url)\b/],
  ['transient', /try again/],
];

/** What a panel says when something in itself broke, at whichever point: all may be done by then. */
const CATCH_ALL =
  /processing your request|(internal|server|system|unexpected|unknown|database|sql) error|something went wrong|error (has )?occurr?ed|exception|time(d )?out/;

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[._]/g, ' ');
}

export function isCatchAll(text: string): boolean {
  return CATCH_ALL.test(wordsOf(text));
}

/** Whether the key does not work any more, for anything. */
export function isKeyRefused(error: unknown): error is PanelError {
  return error instanceof PanelError && error.kind === 'rejected' && error.class === 'key' && !error.isOfAction;
}

/** Whether the bot does not serve the panel any more: nothing was asked. */
export function isGone(error: unknown): boolean {
  return error instanceof PanelError && error.class === 'gone';
}

/** The class of a cleaned error text; the HTTP status decides where the text says nothing. */
export function classify(text: string, httpStatus = 200): PanelErrorClass {
  if (httpStatus === 429) return 'rate';
  const words = wordsOf(text);
  const found = CLASSES.find(([, pattern]) => pattern.test(words));
  if (found) return found[0];
  if (isCatchAll(text)) return 'transient';
  // "No" and "Access denied" say no more than the status does; a sentence speaks of something else than the key.
  const saysNothing = words.split(/\s/).length <= 2 || /forbidden|access denied/.test(words);
  if ((httpStatus === 401 || httpStatus === 403) && saysNothing) return 'key';
  if (httpStatus === 402) return 'funds';
  return httpStatus === 408 || httpStatus >= 500 ? 'transient' : 'other';
}
