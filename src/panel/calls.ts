import { setTimeout as delay } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { ACTIONS, type Action } from './actions.ts';
import { PanelError, type PanelErrorKind } from './errors.ts';
import type { Habits } from './habits.ts';
import { type Answer, post } from './http.ts';
import { readJson } from './json.ts';
import { createQueue, type Lane } from './queue.ts';
import { answerTo, refusal } from './refusals.ts';
import { stoppable } from './stopping.ts';

export interface PanelOptions {
  url: string;
  /** The way to it, when not the direct one: for Node's own `fetch`. */
  by?: Dispatcher | undefined;
  /** Time for one call, from when it is sent until its answer is read, repetitions included. */
  timeoutMs: number;
  /** The longest answer; 32 MiB for a list of services, 16 for all others, unless told. */
  maxBytes?: number;
  /** How often a read is repeated after a passing failure; 2 unless told. */
  readRetries?: number;
  /** The wait before the first repetition, twice as long before each further one; 250 unless told. */
  retryDelayMs?: number;
  /** The pause of a key after "rate limit exceeded" without a Retry-After; 5,000 unless told. */
  pauseMs?: number;
  /** 300 places, 8 for one key, unless told: a panel that is slow for a hundred people is not so for the next. */
  people?: Lane;
  /** 10 places, 2 for one key, unless told. */
  background?: Lane;
  /** Told when a list of services is longer than is read, and how many are. */
  onCut?: (most: number) => void;
  /** What was learnt of the panel before; nothing unless given. */
  habits?: Habits;
  /** Told of every request that was sent. */
  onCall?: (call: { action: string; ms: number; outcome: 'ok' | PanelErrorKind; background: boolean }) => void;
}

export interface CallOptions {
  /** Nobody waits for it: it takes no person's place, and is refused at once while the key pauses. */
  background?: boolean;
  /** Gives up waiting for the answer. */
  signal?: AbortSignal;
  /** In the background, one of many that are sent one by one: see `Job`. */
  isPatient?: boolean;
  /** Asked last before a write leaves: it stays here, surely not sent, when it may not. */
  mayWrite?: () => boolean;
}

export interface Calls {
  /**
   * One action: waits for its turn, sends it, and repeats a read after a passing failure. `read` takes what it looks for out of
   * the answer, or gives nothing when it is not there. Throws PanelError and nothing else.
   */
  call: <T>(
    key: string,
    action: Action,
    parameters: Record<string, string>,
    read: (answer: Answer) => T | undefined | Promise<T | undefined>,
    options?: CallOptions,
  ) => Promise<T>;
  share: (processes: number) => void;
  close: () => Promise<void>;
}

export function createCalls(options: PanelOptions): Calls {
  const { url, by, timeoutMs, maxBytes, readRetries = 2, retryDelayMs = 250, pauseMs = 5000, onCall } = options;
  const queue = createQueue({
    people: options.people ?? { places: 300, perKey: 8 },
    background: options.background ?? { places: 10, perKey: 2 },
    maxWaitMs: timeoutMs,
    minPauseMs: Math.min(pauseMs, 1000),
  });

  async function call<T>(
    key: string,
    action: Action,
    parameters: Record<string, string>,
    read: (answer: Answer) => T | undefined | Promise<T | undefined>,
    { background = false, signal, isPatient = false, mayWrite }: CallOptions = {},
  ): Promise<T> {
    const { repeatable, maxBytes: longest } = ACTIONS[action];

    async function attempt(stop: AbortSignal): Promise<T> {
      const started = performance.now();
      const sending = {
        key,
        parameters: { action, ...parameters },
        maxBytes: maxBytes ?? longest,
        signal: stop,
        by,
        write: !repeatable,
        mayLeave: repeatable ? undefined : mayWrite,
      };
      try {
        const answer = await post(url, sending);
        const value = await read(answer);
        if (value === undefined)
          throw refusal(answer, answerTo(parameters, readJson(answer)), !repeatable, pauseMs / 1000);
        report('ok', started);
        return value;
      } catch (error) {
        const failure = error instanceof PanelError ? error : unexpected(error, !repeatable);
        report(failure.kind, started);
        throw failure;
      }
    }

    // A write on its way is waited for, whatever happens: its answer is the only proof of it.
    const run = (givenUp: AbortSignal) => stoppable([repeatable ? givenUp : undefined], repeat, timeoutMs);

    async function repeat(stop: AbortSignal): Promise<T> {
      for (let repetition = 0; ; repetition++) {
        try {
          return await attempt(stop);
        } catch (error) {
          const passing = error instanceof PanelError && error.class === 'transient';
          if (!repeatable || !passing || repetition >= readRetries || stop.aborted) throw error;
          await delay(retryDelayMs * 2 ** repetition, undefined, { signal: stop }).catch(() => {
            throw error;
          });
        }
      }
    }

    function report(outcome: 'ok' | PanelErrorKind, started: number): void {
      try {
        onCall?.({ action, ms: performance.now() - started, outcome, background });
      } catch {
        // An observer's fault must not make a placed order look like a failure.
      }
    }

    return queue.run({ key, background, isPatient, repeatable, signal, run });
  }

  return { call, share: (processes) => queue.share(processes), close: () => queue.close() };
}

function unexpected(error: unknown, write: boolean): PanelError {
  const detail = error instanceof Error ? error.name : typeof error;
  return new PanelError(write ? 'unknown' : 'unreadable', 'other', { detail });
}
