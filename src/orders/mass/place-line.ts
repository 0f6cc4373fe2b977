import { setTimeout as delay } from 'node:timers/promises';
import { type Accounts, isStillOf } from '../../accounts/accounts.ts';
import { isKeyRefused, type PanelError } from '../../panel/errors.ts';
import type { Place } from '../place.ts';
import type { Batch, Line, Row, StopReason } from './records.ts';

const MINUTE = 60_000;
/** The waits before a line is tried again that surely was not sent; after the last one the run stops. */
const PAUSES_MS = [1_000, 3_000];
/** So many unknown outcomes in a row stop the run: each costs the person a look at the panel's site. */
const MAX_UNKNOWN = 2;
/** A panel that asks so often in a row to slow down wants no more for now. */
const MAX_SLOW = 3;
/** The longest wait that a panel may ask for between two lines. For more the person is told, and decides. */
const LONGEST_PAUSE_MS = 10_000;

/** A mass order that is being placed. */
export interface Run {
  id: string;
  stopping: AbortController;
  reason: 'person' | 'shutdown' | 'gone' | undefined;
  message: number | undefined;
  /** Unknown outcomes in a row. */
  unknown: number;
  /** Lines in a row that the panel had no time for. */
  slow: number;
  ended: Promise<void>;
}

/** One line. @returns why the run must stop, or nothing. */
export async function placeLine(
  parts: { accounts: Accounts; place: Place; now: () => number; note: (more: Partial<Row>) => Promise<void> },
  run: Run,
  batch: Batch,
  line: Line,
): Promise<StopReason | undefined> {
  const { accounts, place, now, note } = parts;
  const account = await accounts.get(batch.owner, batch.account);
  if (!account || !line.service) {
    run.reason = 'gone';
    return undefined;
  }
  if (!isStillOf(account, batch)) return 'changed';
  // The balance is asked again before each line: only then "before" and "after" tell of this line.
  const draft = await place.draft({
    account,
    service: line.service,
    values: line.values,
    balance: undefined,
    together: true,
  });
  await note({ intent: draft.id });
  line.intent = draft.id;

  for (let attempt = 0; ; attempt++) {
    const placed = await place.confirm(batch.owner, draft.id, attempt);
    if (placed.outcome !== 'notSent') run.slow = 0;
    switch (placed.outcome) {
      case 'placed':
        line.state = 'placed';
        line.order = placed.order.id;
        run.unknown = 0;
        await place.told(placed.intent, run.message, batch.topic);
        return undefined;
      case 'unknown':
        line.state = 'unknown';
        run.unknown++;
        await place.told(placed.intent, undefined);
        return run.unknown >= MAX_UNKNOWN ? 'silent' : undefined;
      case 'refused': {
        const { error } = placed;
        const said = error.text === undefined ? {} : { said: error.text };
        const stop = error.class === 'funds' ? 'funds' : error.class === 'key' ? stopForKey(error) : undefined;
        run.unknown = 0;
        if (stop === undefined) line.state = 'refused';
        Object.assign(line, said);
        if (stop !== undefined) Object.assign(batch, said);
        await note({ intent: draft.id, ...said, ...(stop === undefined ? {} : { isLeft: true }) });
        return stop;
      }
      case 'notSent': {
        const { error } = placed;
        if (error.class === 'rate') {
          // It stays left: what the panel has answered is not sent again by the machine.
          const waitMs = (error.retryAfterSeconds ?? 0) * 1000;
          if (waitMs > LONGEST_PAUSE_MS) return stopFor(batch, error, now);
          if (++run.slow >= MAX_SLOW) return 'slow';
          await pause(run, waitMs);
          return undefined;
        }
        const wait = PAUSES_MS[attempt];
        if (wait === undefined || error.class === 'maintenance') return stopFor(batch, error, now);
        await pause(run, wait);
        if (run.reason) return undefined;
        continue;
      }
      case 'already':
      case 'gone':
        run.reason = 'gone';
        return undefined;
    }
  }
}

/** What the panel's answer to a call that did nothing means for the run; the batch tells the rest. */
export function stopFor(batch: Batch, error: PanelError, now: () => number): StopReason {
  if (error.text !== undefined) batch.said = error.text;
  if (error.class === 'key') return stopForKey(error);
  if (error.class === 'maintenance') {
    batch.until = error.until ?? now();
    return 'maintenance';
  }
  if (error.class !== 'rate') return 'unreachable';
  // To the minute, as it is shown.
  batch.until = Math.ceil((now() + (error.retryAfterSeconds ?? 0) * 1000) / MINUTE) * MINUTE;
  return 'wait';
}

function stopForKey(error: PanelError): StopReason {
  return isKeyRefused(error) ? 'key' : 'action';
}

function pause(run: Run, ms: number): Promise<void> {
  return delay(ms, undefined, { signal: run.stopping.signal }).catch(() => {});
}
