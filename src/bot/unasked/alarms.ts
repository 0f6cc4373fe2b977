import { z } from 'zod';
import type { Logger } from '../../log.ts';
import { StoreError } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';
import type { Messenger } from '../telegram/messenger.ts';
import { alarmOverScreen, alarmScreen } from '../views/alarms.ts';
import type { Languages, Translator } from '../words/i18n.ts';

const HOUR = 3_600_000;
/** What is wrong is told so soon; whether it still is, is looked at so often. */
const ROUND_MS = 1_000;
export const LOOK_MS = 30_000;
/** So many messages an hour at most, to each: what does not fit waits. */
const MOST_AN_HOUR = 10;
/** What happens, and does not last, is over when it has not happened for so long. */
const QUIET_MS = HOUR;
/** What is wrong only when it happens so often within that time. */
const LEAST: Partial<Record<Cause, number>> = { 'unknown-outcomes': 3 };
const LASTING: ReadonlySet<Cause> = new Set([
  'panel-silent',
  'panel-refuses',
  'telegram-conflict',
  'telegram-token',
  'store',
  'disk',
  'webhook',
] as const);

type Cause =
  | 'panel-silent'
  | 'panel-refuses'
  | 'telegram-conflict'
  | 'telegram-token'
  | 'store'
  | 'disk'
  | 'webhook'
  | 'set-aside'
  | 'unknown-outcomes'
  | 'error';

/** Something that is wrong. */
const alarmSchema = z.object({
  cause: z.string(),
  /** Which panel, which kind of error: nothing that names a person, a link or a key. */
  about: z.string(),
  /** By the wall, to show. */
  since: z.number(),
  count: z.number(),
  /** In ms of `passed`. */
  last: z.number(),
  isTold: z.boolean(),
  isOver: z.boolean(),
});
type Alarm = z.infer<typeof alarmSchema>;

/** Tells each of those who run the bot what is wrong: once, with a count, and when it is over; whichever of the processes sees it. */
export interface Alarms {
  /** It is so, or has happened once more, or so often. Nobody waits for it. */
  rings(cause: Cause, about?: string, times?: number): void;
  /** It is so no more. */
  ends(cause: Cause, about?: string): void;
  /** An error was logged. */
  failed(words: string, error: unknown): void;
  /** The language in which they are told. */
  speaks(admin: number, language: string): Promise<void>;
  start(): void;
  /** What rang is kept for the next process. */
  stop(): Promise<void>;
}

export function createAlarms(parts: {
  common: Store;
  admins: ReadonlySet<number>;
  languages: Languages;
  /** One that sends news. */
  messenger: Messenger;
  log: Logger;
  now: () => number;
  passed: () => number;
  lookMs?: number | undefined;
}): Alarms {
  const { common, admins, now, passed, log, lookMs = LOOK_MS } = parts;
  const alarms = common.collection('alarms', { schema: alarmSchema, outlives: 'process' });
  const told = common.collection('alarms_told', { schema: z.array(z.number()), outlives: 'process' });
  const spoken = common.collection('admins', { schema: z.string(), outlives: 'process' });
  /** What rang, or ended, and is not kept yet. */
  const rung = new Map<string, { cause: Cause; about: string; count: number; isOver: boolean }>();
  /** What is known to be wrong: nothing else can end. */
  let wrong = new Set<string>();
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** While nothing can be kept, this process tells of it by itself. */
  let storeFailure: Alarm | undefined;
  const languageOf = new Map<number, string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const ring = (cause: Cause, about: string, count: number, isOver: boolean) => {
    if (admins.size === 0) return;
    const key = `${cause}/${about}`;
    if (isOver && !wrong.has(key)) return;
    wrong.add(key);
    const before = rung.get(key);
    rung.set(key, { cause, about, count: (before?.count ?? 0) + count, isOver });
  };

  const tell = async (make: (t: Translator) => ReturnType<typeof alarmScreen>) => {
    for (const admin of admins) {
      const t = parts.languages.of(languageOf.get(admin));
      await parts.messenger
        .send(admin, make(t), t)
        .catch((error: unknown) => log.warn({ err: error }, 'an alarm was not sent'));
    }
  };
  /** @returns whether one more may be told in this hour. */
  const mayTell = async () => {
    let may = false;
    await told.update('told', (old = []) => {
      const recent = old.filter((at) => at > passed() - HOUR && at <= passed());
      may = recent.length < MOST_AN_HOUR;
      return may ? [...recent, passed()] : old;
    });
    return may;
  };

  const keep = async () => {
    for (const [key, { cause, about, count, isOver }] of rung) {
      rung.delete(key);
      try {
        await alarms.update(key, (old) => {
          if (!old && isOver && count === 0) return undefined;
          const since = { cause, about, since: now(), count: 0, isTold: false };
          return { ...(old ?? since), count: (old?.count ?? 0) + count, last: passed(), isOver };
        });
      } catch (error) {
        ring(cause, about, count, rung.get(key)?.isOver ?? isOver);
        throw error;
      }
    }
  };

  /** Of several processes one wins: the one that changed the record tells. */
  const judge = async (key: string, alarm: Alarm) => {
    const cause = alarm.cause as Cause;
    const isQuiet = !LASTING.has(cause) && passed() - alarm.last >= QUIET_MS;
    const isOver = alarm.isOver || isQuiet;
    if (!alarm.isTold && isOver) return alarms.delete(key);
    if (alarm.isTold ? !isOver : alarm.count < (LEAST[cause] ?? 1)) return;
    if (!(await mayTell())) return;
    let isOurs = false;
    await alarms.update(key, (old) => {
      isOurs = old !== undefined && old.isTold === alarm.isTold && (old.isOver || isQuiet) === isOver;
      if (!isOurs || !old) return old;
      return alarm.isTold ? undefined : { ...old, isTold: true };
    });
    if (isOurs) await tell((t) => (alarm.isTold ? alarmOverScreen(t, alarm, now()) : alarmScreen(t, alarm)));
  };

  const work = async () => {
    const isDue = passed() - lookedAt >= lookMs;
    if (!isDue && rung.size === 0) return;
    if (isDue) await common.tryWrite();
    await keep();
    lookedAt = passed();
    for await (const [id, language] of spoken.entries()) languageOf.set(Number(id), language);
    const found: [string, Alarm][] = [];
    for await (const entry of alarms.entries()) found.push(entry);
    wrong = new Set([...found.map(([key]) => key), ...rung.keys()]);
    for (const [key, alarm] of found) await judge(key, alarm);
  };

  const round = async () => {
    try {
      await work();
      const over = storeFailure;
      storeFailure = undefined;
      if (over) await tell((t) => alarmOverScreen(t, over, now()));
    } catch (error) {
      const isFirst = storeFailure === undefined;
      storeFailure ??= { cause: 'store', about: '', since: now(), count: 0, last: 0, isTold: true, isOver: false };
      storeFailure.count++;
      const alarm = storeFailure;
      if (!isFirst) return;
      log.warn({ err: error }, 'alarms cannot be kept');
      await tell((t) => alarmScreen(t, alarm));
    }
  };

  const alarmsOf: Alarms = {
    rings: (cause, about = '', times = 1) => ring(cause, about, times, false),
    ends: (cause, about = '') => ring(cause, about, 0, true),
    failed(words, error) {
      if (isOfStore(error)) return; // Told as `store`, if it lasts.
      alarmsOf.rings('error', [words, ...kindOf(error)].join(' · '));
    },
    async speaks(admin, language) {
      if (languageOf.get(admin) === language) return;
      languageOf.set(admin, language);
      await spoken.set(String(admin), language);
    },
    start() {
      if (admins.size === 0) return;
      timer = setInterval(
        () => {
          running ??= round().finally(() => {
            running = undefined;
          });
        },
        Math.min(ROUND_MS, lookMs),
      );
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await running;
      await keep().catch(() => {}); // The disk: it was told.
    },
  };
  return alarmsOf;
}

function isOfStore(error: unknown): boolean {
  return (
    error instanceof StoreError || (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR')
  );
}

/** What is the same of all errors of a kind, without their words: these may name anything. */
function kindOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  // Of a line of the stack the end of its path: `place.ts:212`.
  const at = error.stack?.split('\n').find((line) => /^ +at .*\.ts:\d/.test(line));
  const place = at?.split('/').at(-1)?.split(':').slice(0, 2).join(':');
  return [error.name, ...(place ? [place] : [])];
}
