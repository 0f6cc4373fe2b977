import type { ServerResponse } from 'node:http';

/**
 * What can go wrong with one answer. "Does it" means: the order is placed, the money is taken; with `before: true`
 * the panel does nothing.
 */
export type Fault =
  /** Does it at once, answers `ms` later. */
  | { kind: 'delay'; ms: number }
  /** Breaks the connection, does nothing. */
  | { kind: 'dropBefore' }
  /** Does it, breaks the connection. */
  | { kind: 'dropAfter' }
  /** Does it, never answers. */
  | { kind: 'hangAfter' }
  /** Does it, answers with this status; the body is a JSON error unless given. */
  | { kind: 'status'; status: number; body?: string; before?: boolean; headers?: Record<string, string> }
  /** Does it, answers with a web page. */
  | { kind: 'html'; status?: number; before?: boolean }
  /** Does it, sends half of the JSON: as a whole answer, or with `socket` breaking the connection in the middle. */
  | { kind: 'cut'; socket?: boolean }
  /** Does it, sends nothing with status 200. */
  | { kind: 'empty' }
  /** Does nothing, sends elsewhere. */
  | { kind: 'redirect'; to: string; status?: number }
  /** Does it, sends a byte every `ms`. */
  | { kind: 'trickle'; ms: number }
  /** Does it, sends valid JSON of this length. */
  | { kind: 'huge'; bytes: number }
  /** Does nothing, answers `{ "error": text }`. */
  | { kind: 'error'; text: string; status?: number }
  /** Does it, says "success" and no order id. */
  | { kind: 'noOrderId' }
  /** Does it, answers with this instead. */
  | { kind: 'json'; body: unknown; status?: number; before?: boolean }
  /** Does nothing, answers 429. */
  | { kind: 'rateLimit'; retryAfter: number };

export interface FaultRule {
  /** Any action unless given. */
  action?: string;
  /** Any key unless given. */
  key?: string;
  /** How many calls it spoils; 1 unless given, Infinity until cleared. */
  times?: number;
  fault: Fault;
}

/** The faults in waiting. The oldest rule that fits a call is used first. */
export function createFaults() {
  let rules: (FaultRule & { times: number })[] = [];
  return {
    next(rule: FaultRule): void {
      rules.push({ times: 1, ...rule });
    },
    clear(): void {
      rules = [];
    },
    /** Rules not used up yet: a test that ends with some has not tested what it meant to. */
    waiting(): FaultRule[] {
      return [...rules];
    },
    take(action: string, key: string): Fault | undefined {
      const rule = rules.find((each) => (each.action ?? action) === action && (each.key ?? key) === key);
      if (!rule) return undefined;
      rule.times -= 1;
      if (rule.times <= 0) rules = rules.filter((each) => each !== rule);
      return rule.fault;
    },
  };
}

const neverActs: Fault['kind'][] = ['dropBefore', 'redirect', 'error', 'rateLimit'];

/** Does the fault keep the panel from doing what was asked? */
export function preventsAction(fault: Fault): boolean {
  return neverActs.includes(fault.kind) || ('before' in fault && fault.before === true);
}

/** What goes over the wire; `send` breaks what the answer alone cannot show. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  text: string;
}

const json = (status: number, body: unknown): Answer => ({ status, text: JSON.stringify(body) });

const page = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  text: '<!DOCTYPE html>\n<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1></body></html>',
});

const transient = 'There was an error processing your request. Please try again later';

/** The answer that the fault makes of the honest one; `undefined`: there is none. */
export function spoil(fault: Fault, honest: Answer): Answer | undefined {
  switch (fault.kind) {
    case 'dropBefore':
    case 'dropAfter':
    case 'hangAfter':
      return undefined;
    case 'status':
      return {
        ...json(fault.status, { error: transient }),
        ...(fault.body === undefined ? {} : { text: fault.body }),
        ...(fault.headers && { headers: fault.headers }),
      };
    case 'html':
      return page(fault.status ?? 200);
    case 'cut':
      return fault.socket ? honest : { ...honest, text: honest.text.slice(0, Math.floor(honest.text.length / 2)) };
    case 'empty':
      return { status: 200, text: '' };
    case 'redirect':
      return { status: fault.status ?? 302, headers: { location: fault.to }, text: '' };
    case 'huge':
      return json(200, 'x'.repeat(Math.max(0, fault.bytes - 2)));
    case 'error':
      return json(fault.status ?? 200, { error: fault.text });
    case 'noOrderId':
      return json(200, { status: 'success' });
    case 'json':
      return json(fault.status ?? 200, fault.body);
    case 'rateLimit':
      return rateLimited(fault.retryAfter);
    case 'delay':
    case 'trickle':
      return honest;
  }
}

export function rateLimited(retryAfter: number): Answer {
  return { ...json(429, { error: 'Rate limit exceeded' }), headers: { 'retry-after': String(retryAfter) } };
}

/** Sends the answer, or does to the connection what the fault says. */
export function send(response: ServerResponse, answer: Answer | undefined, fault: Fault | undefined): void {
  if (!answer) {
    if (fault?.kind !== 'hangAfter') response.destroy();
    return;
  }
  const bytes = Buffer.from(answer.text);
  response.writeHead(answer.status, {
    'content-type': 'application/json',
    'content-length': bytes.length,
    ...answer.headers,
  });
  if (fault?.kind === 'cut' && fault.socket) {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
  } else if (fault?.kind === 'trickle') {
    trickle(response, bytes, fault.ms);
  } else {
    response.end(bytes);
  }
}

function trickle(response: ServerResponse, bytes: Buffer, ms: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + 1));
    sent += 1;
    if (sent >= bytes.length) response.end();
  }, ms);
  response.once('close', () => clearInterval(timer));
}
