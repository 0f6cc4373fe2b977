import { mask } from '../../../log.ts';
import type { Call } from '../../panel/model.ts';
import type { PanelServer } from '../../panel/server.ts';
import type { ApiCall, TelegramServer } from '../../telegram/server.ts';
import type { LogLine } from '../wire.ts';

const KEPT = 60;
const LONGEST = 90;

/** What people did and what it cost in calls, the latest last. */
export interface Journal {
  readonly lines: readonly LogLine[];
  person(name: string, what: string): void;
  /** The panel answered after so many milliseconds. */
  answered(call: Call, ms: number): void;
}

/** Listens to both servers. Keys are masked. */
export function createJournal(
  panel: PanelServer,
  telegram: TelegramServer,
  parts: { nameOf: (chat: number) => string | undefined; changed: () => void },
): Journal {
  let lines: LogLine[] = [];
  let nextId = 1;
  const ofCall = new WeakMap<Call, LogLine>();

  function add(line: Omit<LogLine, 'id' | 'at' | 'times'>): LogLine {
    const last = lines.at(-1);
    parts.changed();
    // The watcher asks again and again: one line with a count says it all.
    if (
      last &&
      line.kind === 'panel' &&
      last.kind === 'panel' &&
      last.what === line.what &&
      last.detail === line.detail
    ) {
      const { ms: _ms, ...rest } = last;
      const again = { ...rest, ...line, times: last.times + 1, at: Date.now() };
      lines = [...lines.slice(0, -1), again];
      return again;
    }
    const added = { ...line, id: nextId++, at: Date.now(), times: 1 };
    lines = [...lines.slice(1 - KEPT), added];
    return added;
  }

  panel.on((event) => {
    if (event.kind !== 'call') return;
    const { action, parameters, key } = event.call;
    const words = [...Object.entries(parameters), ['key', shownKey(key)] as const];
    const detail = words.map(([name, value]) => `${name}=${value}`).join(' ');
    ofCall.set(event.call, add({ kind: 'panel', what: action || '?', detail: short(detail), outcome: '' }));
  });

  telegram.on((event) => {
    if (event.type !== 'call' || event.call.method === 'getUpdates') return;
    const { call } = event;
    add({
      kind: 'telegram',
      what: call.method,
      detail: short(telegramDetail(call, parts.nameOf)),
      ms: Date.now() - call.at,
      outcome: call.ok ? 'ok' : `${call.status} ${call.description ?? ''}`.trim(),
    });
  });

  return {
    get lines() {
      return lines;
    },
    person(name, what) {
      add({ kind: 'person', what: name, detail: short(mask(what)), outcome: 'ok' });
    },
    answered(call, ms) {
      const line = ofCall.get(call);
      if (!line) return;
      line.ms = Math.round(ms);
      line.outcome = panelOutcome(call);
      parts.changed();
    },
  };
}

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const shownKey = (key: string) => (key === '' ? '(none)' : `${key.slice(0, 3)}…${key.slice(-2)}`);

function telegramDetail({ payload }: ApiCall, nameOf: (chat: number) => string | undefined): string {
  const who = payload.chat_id === undefined ? undefined : nameOf(Number(payload.chat_id));
  const text = [payload.text, payload.caption, payload.action].find((value) => typeof value === 'string');
  return [who && `to ${who}`, text && mask(String(text).replaceAll(/<[^>]*>/g, ''))].filter(Boolean).join(': ');
}

function panelOutcome(call: Call): string {
  if (call.httpStatus === 0) return 'the answer was lost';
  const { body } = call;
  if (typeof body === 'object' && body !== null && 'error' in body) return String(body.error);
  return call.httpStatus < 300 ? 'ok' : `HTTP ${call.httpStatus}`;
}
