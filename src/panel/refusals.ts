import { classify, PanelError } from './errors.ts';
import type { Answer } from './http.ts';
import { cleanText } from './text.ts';

/** An object's fields; nothing for anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : undefined;
}

/** Cleaned; nothing when there is no word in it. */
function wordsIn(value: unknown): string | undefined {
  return typeof value === 'string' ? cleanText('error', value) || undefined : undefined;
}

/** The error text in a reply, cleaned. `failed`: the HTTP status is one of failure, so that a bare `message` is an error too. */
export function errorText(reply: unknown, failed = false): string | undefined {
  const data = fieldsOf(reply);
  if (!data) return undefined;
  const { error, message, success, status } = data;
  const said = wordsIn(error);
  if (said !== undefined && !/^(\d+|true|false|null)$/i.test(said)) return said;
  const bad = failed || (error && said !== '0') || /^(error|fail(ed)?|false)$/i.test(String(success ?? status));
  const told = bad ? wordsIn(message) : undefined;
  if (told !== undefined) return told;
  const parts = [
    errorText(error, true),
    ...[data.order, data.refill, data.cancel, status].map((part) => errorText(part)),
  ];
  return parts.find((part) => part !== undefined);
}

/** What an answer means that does not hold what was asked for. `pauseSeconds`: when a rate limit comes without Retry-After. */
export function refusal(answer: Answer, reply: unknown, write: boolean, pauseSeconds: number): PanelError {
  const { status, retryAfterSeconds = pauseSeconds } = answer;
  const said = errorText(reply, status >= 400);
  const text = said === undefined ? undefined : answer.blot(said);
  const details = { text, detail: `HTTP ${status}` };
  const problem = classify(text ?? '', status);
  const broken = write && status >= 500;
  if (problem === 'rate' && !broken) return new PanelError('rejected', 'rate', { ...details, retryAfterSeconds });
  if (status === 403 && answer.read(0, 100).trimStart().startsWith('<')) {
    // A web page here is a firewall's block page: it says nothing about the key. It may stand behind the panel's own work.
    return new PanelError(write ? 'unknown' : 'unreadable', 'transient', details);
  }
  if (status === 401 || status === 403) return new PanelError('rejected', problem, details);
  if (text === undefined) {
    // A broken or foreign answer may be whole next time; JSON of another shape and a redirect will not.
    const passing = reply === undefined && (status < 300 || status >= 400);
    return new PanelError(write ? 'unknown' : 'unreadable', passing ? 'transient' : problem, details);
  }
  // "There was an error processing your request" and 5xx: the panel may have done it all the same.
  return new PanelError(broken || (write && problem === 'transient') ? 'unknown' : 'rejected', problem, details);
}
