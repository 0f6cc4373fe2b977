import { setTimeout as delay } from 'node:timers/promises';
import PQueue from 'p-queue';
import { PanelError } from './errors.ts';
import { stoppable } from './stopping.ts';

/** The longest time between two requests of a key that are sent one by one. */
const SLOWEST_MS = 10_000;

export interface Lane {
  /** Requests on their way at once. */
  places: number;
  /** Of these, at most so many for one key. */
  perKey: number;
}

export interface QueueOptions {
  people: Lane;
  background: Lane;
  /** How long a person's request waits for the end of a key's pause. */
  maxWaitMs: number;
  /** A pause is at least so long, or `Retry-After: 0` would have us hammer the panel. */
  minPauseMs: number;
}

export interface Job<T> {
  key: string;
  background: boolean;
  /** In the background, one of many: the only one of its key, it waits for the end of a pause, and keeps the pace of the panel. */
  isPatient?: boolean;
  /** A read: it is run again after the panel's "rate limit exceeded", and dropped by its signal and by `close` while it runs. */
  repeatable: boolean;
  signal?: AbortSignal | undefined;
  /** `givenUp`: nobody waits for it any more. */
  run(givenUp: AbortSignal): Promise<T>;
}

export interface Queue {
  /** Runs a job in its turn. Throws what the job throws, or PanelError when it did not come to run. */
  run<T>(job: Job<T>): Promise<T>;
  /** So many processes send to the panel: the places are for all together, one at least for each. */
  share(processes: number): void;
  /** Drops what waits and what reads, and ends when the last write has ended. */
  close(): Promise<void>;
}

/**
 * Who may send to a panel, and when. People and background work have lanes of their own, so neither takes the other's places.
 * Within a lane the first come is the first served, but a key stands in line with `perKey` requests only, however many it has:
 * the others come to their turn in between. What is patient has a lane as well, with one of each key. A key that sent too much pauses, after a PanelError of class `rate`; others go on.
 */
export function createQueue({ people, background, maxWaitMs, minPauseMs }: QueueOptions): Queue {
  const closing = new AbortController();
  const lanes = {
    people: createLane(people),
    background: createLane(background),
    patient: createLane({ ...background, perKey: 1 }),
  };
  /** The time between two patient requests of a key, in ms: twice as long with each that is refused. */
  let paceMs = 0;
  /** When a key's pause ends, in ms. */
  const pauses = new Map<string, number>();

  async function turn<T>(job: Job<T>, lane: PQueue, queuedAt: number, givenUp: AbortSignal): Promise<T> {
    let refused: PanelError | undefined;
    for (;;) {
      const waitMs = (pauses.get(job.key) ?? 0) - performance.now();
      if (waitMs > 0) {
        const isTooLong = job.background || performance.now() + waitMs - queuedAt > maxWaitMs;
        if (isTooLong && !job.isPatient) throw refused ?? pausing(waitMs);
        await delay(waitMs, undefined, { signal: givenUp });
      }
      if (job.isPatient && paceMs > 0) await delay(paceMs, undefined, { signal: givenUp });
      givenUp.throwIfAborted();
      try {
        return await lane.add(() => job.run(givenUp));
      } catch (error) {
        if (!(error instanceof PanelError) || error.class !== 'rate') throw error;
        pause(job.key, Math.max((error.retryAfterSeconds ?? 0) * 1000, minPauseMs));
        if (job.isPatient) paceMs = Math.min(Math.max(2 * paceMs, minPauseMs / 4), SLOWEST_MS);
        else if (job.background) throw error;
        if (!job.repeatable) throw error;
        refused = error;
      }
    }
  }

  function pause(key: string, ms: number): void {
    const now = performance.now();
    for (const [other, end] of pauses) if (end <= now) pauses.delete(other);
    pauses.set(key, Math.max(pauses.get(key) ?? 0, now + ms));
  }

  return {
    async run(job) {
      const lane = job.isPatient ? lanes.patient : job.background ? lanes.background : lanes.people;
      const queuedAt = performance.now();
      return stoppable([closing.signal, job.signal], async (givenUp) => {
        try {
          return await lane.inTurn(
            job.key,
            () => turn(job, lane.queue, queuedAt, givenUp),
            job.repeatable ? givenUp : undefined,
          );
        } catch (error) {
          if (error instanceof PanelError || !givenUp.aborted) throw error;
          throw new PanelError('unreachable', 'other', { detail: 'given up' });
        }
      });
    },

    share(processes) {
      for (const lane of Object.values(lanes)) lane.share(processes);
    },

    async close() {
      closing.abort();
      await Promise.all(Object.values(lanes).map((lane) => lane.close()));
    },
  };
}

function pausing(waitMs: number): PanelError {
  return new PanelError('rejected', 'rate', { retryAfterSeconds: waitMs / 1000, detail: 'not sent, the key pauses' });
}

/** A queue, and before it a small one for each key, which is there only while the key has jobs. */
function createLane({ places, perKey }: Lane) {
  const queue = new PQueue({ concurrency: places });
  const keys = new Map<string, { queue: PQueue; jobs: number }>();

  return {
    queue,

    share(processes: number): void {
      queue.concurrency = Math.ceil(places / processes);
    },

    async inTurn<T>(key: string, run: () => Promise<T>, givenUp: AbortSignal | undefined): Promise<T> {
      const own = keys.get(key) ?? { queue: new PQueue({ concurrency: perKey }), jobs: 0 };
      keys.set(key, own);
      own.jobs++;
      try {
        return await own.queue.add(run, { signal: givenUp });
      } finally {
        own.jobs--;
        if (own.jobs === 0) keys.delete(key);
      }
    },

    async close(): Promise<void> {
      for (const own of keys.values()) own.queue.clear();
      queue.clear();
      await queue.onIdle();
    },
  };
}
