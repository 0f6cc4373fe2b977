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
  'other',
] as const;
export type PanelErrorClass = (typeof PANEL_ERROR_CLASSES)[number];

interface Details {
  /** The panel's own words. */
  text?: string | undefined;
  /** Our words for the log, when the panel had none. */
  detail?: string | undefined;
  retryAfterSeconds?: number | undefined;
}

/** The only error the panel's methods throw. Has no `cause`: those of the HTTP library carry the request, and so the key. */
export class PanelError extends Error {
  override readonly name = 'PanelError';
  readonly kind: PanelErrorKind;
  readonly class: PanelErrorClass;
  /** The panel's own words, cleaned. */
  declare readonly text?: string;
  declare readonly retryAfterSeconds?: number;

  constructor(kind: PanelErrorKind, problem: PanelErrorClass, { text, detail, retryAfterSeconds }: Details = {}) {
    const words = text === undefined ? undefined : cleanText('error', text);
    super(`${kind} (${problem}): ${words ?? detail ?? 'no details'}`);
    this.kind = kind;
    this.class = problem;
    if (words !== undefined) this.text = words;
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds;
  }
}

// The first match wins, so the narrow ones stand before the broad. Matched against lower case with `.` and `_` as spaces.
const CLASSES: readonly (readonly [PanelErrorClass, RegExp])[] = [
  ['rate', /rate limit|too many (requests|attempts)/],
  [
    'key',
    /api ?key|(invalid|incorrect|wrong|missing) key|key (is )?(invalid|incorrect|wrong|missing|required)|account.{0,200}(suspended|blocked|banned)|unauthori[sz]ed/,
  ],
  [
    'duplicateLink',
    /active order with|link duplicate|duplicate.{0,200} link|link.{0,200} already|already .{0,200}link/,
  ],
  ['funds', /funds|insufficient|(not enough|low) (balance|money|credit)/],
  ['order', /(order|refill) id\b|(order|refill) (was )?not found|(incorrect|invalid|wrong) (order|refill)/],
  ['refill', /refill|order is not completed/],
  ['service', /service (id|inactive|not found|(is )?(temporarily )?disabled)|(incorrect|invalid|wrong) service/],
  [
    'transient',
    /processing your request|try (again )?later|temporarily unavailable|maintenance|server error|time(d )?out/,
  ],
  ['quantity', /quantity/],
  ['link', /\b(link|url)\b/],
];

/** The class of a cleaned error text; the HTTP status decides where the text says nothing known. */
export function classify(text: string, httpStatus = 200): PanelErrorClass {
  if (httpStatus === 429) return 'rate';
  const words = text.toLowerCase().replace(/[._]/g, ' ');
  const found = CLASSES.find(([, pattern]) => pattern.test(words));
  if (found) return found[0];
  if (httpStatus === 401 || httpStatus === 403) return 'key';
  if (httpStatus === 402) return 'funds';
  return httpStatus === 408 || httpStatus >= 500 ? 'transient' : 'other';
}
