import { randomBytes } from 'node:crypto';
import PQueue from 'p-queue';
import { z } from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { createGlance } from '../../store/glance.ts';
import type { Store } from '../../store/store.ts';
import { noticeScreen } from '../views/notice.ts';
import type { Notifier } from './notifier.ts';

const LOOK_EVERY_MS = 1_000;
/** How far it has come is noted after so many people. */
const NOTED_EVERY = 20;
const KEPT_MS = 30 * 86_400_000;
const CURRENT = 'current';

const noticeSchema = z.object({
  id: z.string(),
  text: z.string(),
  state: z.enum(['draft', 'running', 'stopped']),
});
export type Notice = z.infer<typeof noticeSchema>;

const progressSchema = z.object({
  /** The last one of these people who had their turn. */
  after: z.number(),
  sent: z.number(),
  /** Who has blocked the bot, or is not let in. */
  unreachable: z.number(),
  /** Who wants none. */
  off: z.number(),
  isDone: z.boolean(),
});
export type Progress = Omit<z.infer<typeof progressSchema>, 'after'>;

/** A message to all people: kept for all processes, one at a time. */
export interface Notices {
  draft(text: string): Promise<Notice>;
  /** `running` or `stopped`, of a draft or one that runs. @returns nothing when another one is the last, or nothing is to be changed. */
  turn(id: string, state: 'running' | 'stopped'): Promise<Notice | undefined>;
  get(id: string): Promise<Notice | undefined>;
  /** The last one that was begun, as it was a second ago. */
  current(): Promise<Notice | undefined>;
  /** Of all people together. */
  progress(id: string): Promise<Progress>;
  ofPart(id: string, part: string): Promise<z.infer<typeof progressSchema> | undefined>;
  note(id: string, part: string, progress: z.infer<typeof progressSchema>): Promise<void>;
  /** One after another, of all that this process sends: what else is told finds its place between them. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

export function createNotices(common: Store): Notices {
  const kept = common.collection('notices', { schema: noticeSchema, ttlMs: KEPT_MS });
  const progress = common.collection('notice_progress', { schema: progressSchema, ttlMs: KEPT_MS });
  const glance = createGlance(kept);
  const line = new PQueue({ concurrency: 1 });
  const changed = (id: string) => {
    glance.changed(id);
    glance.changed(CURRENT);
  };
  const notices: Notices = {
    async draft(text) {
      const notice: Notice = { id: randomBytes(6).toString('base64url'), text, state: 'draft' };
      await kept.set(notice.id, notice);
      return notice;
    },
    async turn(id, state) {
      const from = state === 'running' ? 'draft' : 'running';
      const current = await kept.get(CURRENT);
      // One at a time: another that is not through is stopped first, by whoever sees it.
      const isOther = current?.state === 'running' && current.id !== id;
      if (isOther && !(await notices.progress(current.id)).isDone) return undefined;
      const turned = await kept.update(id, (old) => (old?.state === from ? { ...old, state } : old));
      if (turned?.state === state) await kept.set(CURRENT, turned);
      changed(id);
      return turned;
    },
    get: (id) => kept.get(id),
    current: () => glance.at(CURRENT),
    async progress(id) {
      const sum = { sent: 0, unreachable: 0, off: 0 };
      let isDone: boolean | undefined;
      for await (const [key, one] of progress.entries()) {
        if (!key.startsWith(`${id}/`)) continue;
        sum.sent += one.sent;
        sum.unreachable += one.unreachable;
        sum.off += one.off;
        isDone = one.isDone && isDone !== false;
      }
      return { ...sum, isDone: isDone === true };
    },
    ofPart: (id, part) => progress.get(`${id}/${part}`),
    note: (id, part, value) => progress.set(`${id}/${part}`, value),
    inTurn: (work) => line.add(work),
  };
  return notices;
}

/** Brings the notice that runs to some people. */
export interface Noticing {
  start(): void;
  stop(): Promise<void>;
}

export function createNoticing(parts: {
  notices: Notices;
  part: string;
  accounts: Accounts;
  notifier: Pick<Notifier, 'push'>;
  onError: (error: unknown) => void;
}): Noticing {
  const { notices, part, accounts, notifier, onError } = parts;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isStopped = false;

  const goesOn = async (id: string) => {
    const current = await notices.current();
    return !isStopped && current?.id === id && current.state === 'running';
  };

  /** @returns what became of it. At most once for each person: that it went to them is kept before it does. */
  const bring = async (notice: Notice, owner: number): Promise<'sent' | 'unreachable' | 'off' | undefined> => {
    const person = await accounts.person(owner);
    if (person.noticed === notice.id) return undefined;
    if (person.noNotices) return 'off';
    if (!(await accounts.isServed(owner))) return 'unreachable';
    await accounts.changePerson(owner, { noticed: notice.id });
    const sent = await notifier.push(owner, (t) => noticeScreen(t, notice), { isCalm: true });
    // It did not leave: the next process brings it.
    if (sent === 'unreachable' && isStopped) await accounts.changePerson(owner, { noticed: person.noticed });
    return sent === 'unreachable' ? sent : 'sent';
  };

  const run = async (notice: Notice) => {
    const before = await notices.ofPart(notice.id, part);
    if (before?.isDone) return;
    const progress = before ?? { after: 0, sent: 0, unreachable: 0, off: 0, isDone: false };
    const ids: number[] = [];
    for await (const id of accounts.everybody()) if (id > progress.after) ids.push(id);
    ids.sort((one, other) => one - other);
    for (const [index, id] of ids.entries()) {
      // Looked at when it is its turn: others may have waited before it.
      const became = await notices
        .inTurn(async () => ((await goesOn(notice.id)) ? bring(notice, id) : 'over'))
        .catch((error: unknown) => {
          onError(error);
          return 'unreachable' as const;
        });
      if (became === 'over' || (isStopped && became === 'unreachable')) break; // At a stop the next process counts.
      if (became) progress[became]++;
      progress.after = id;
      progress.isDone = index === ids.length - 1;
      if (index % NOTED_EVERY === 0) await notices.note(notice.id, part, progress);
    }
    if (ids.length === 0) progress.isDone = true;
    await notices.note(notice.id, part, progress);
  };

  const look = async () => {
    const notice = await notices.current();
    if (notice?.state === 'running') await run(notice);
  };

  return {
    start() {
      timer = setInterval(() => {
        running ??= look()
          .catch(onError)
          .finally(() => {
            running = undefined;
          });
      }, LOOK_EVERY_MS);
      timer.unref();
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
