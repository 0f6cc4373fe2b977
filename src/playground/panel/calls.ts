import type { Call, PanelEvent } from './model.ts';

type Listen = (listener: (event: PanelEvent) => void) => () => void;

const kept = 10_000;

/** Remembers the latest calls and tells listeners of everything that happens. */
export function createCallLog() {
  const calls: Call[] = [];
  const listeners = new Set<(event: PanelEvent) => void>();

  function emit(event: PanelEvent): void {
    for (const listener of listeners) listener(event);
  }

  const on: Listen = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  function record(call: Call): void {
    calls.push(call);
    if (calls.length > 2 * kept) calls.splice(0, kept);
    emit({ kind: 'call', call });
  }

  function waitForCall(fits: (call: Call) => boolean, timeoutMs = 5000): Promise<Call> {
    const recorded = calls.find(fits);
    if (recorded) return Promise.resolve(recorded);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        off();
        const seen = calls.slice(-20).map((call) => call.action);
        reject(new Error(`The simulated panel got no such call in ${timeoutMs} ms; the latest: ${seen.join(', ')}`));
      }, timeoutMs);
      const off = on((event) => {
        if (event.kind !== 'call' || !fits(event.call)) return;
        clearTimeout(timer);
        off();
        resolve(event.call);
      });
    });
  }

  return { calls, clearCalls: () => void calls.splice(0), emit, on, record, waitForCall };
}

/** Counts requests per key and minute; answers how many seconds to wait, 0 when the request is allowed. */
export function createRequestLimit(rules: { requestsPerMinute: number }, now: () => number): (key: string) => number {
  let minute = 0;
  const counts = new Map<string, number>();
  return (key) => {
    const current = Math.floor(now() / 60_000);
    if (current !== minute) counts.clear();
    minute = current;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > rules.requestsPerMinute ? Math.ceil(((minute + 1) * 60_000 - now()) / 1000) : 0;
  };
}
