import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Api, Transformer } from 'grammy';
import { type Alarms, LOOK_MS } from './alarms.ts';

/** With less than that on the disk something will soon not be written. */
const LEAST_FREE = 200 * 2 ** 20;
/** Telegram tries again after longer and longer: no new error for so long means that it got through. */
const CALM_MS = 300_000;

/** What one process looks at for all: whether Telegram reaches us, and the room on the disk. */
export function watchOver(parts: {
  api: Api;
  alarms: Alarms;
  /** The database, where it is a file. */
  file: string | undefined;
  hasWebhook: boolean;
  passed: () => number;
  onError: (error: unknown) => void;
  lookMs?: number | undefined;
  signal: AbortSignal;
}): void {
  const { api, alarms, file, passed } = parts;
  let lastError = 0;
  let lastErrorAt = Number.NEGATIVE_INFINITY;

  const lookAtWebhook = async () => {
    const { last_error_date: at = 0, pending_update_count: waiting } = await api.getWebhookInfo();
    if (at > lastError) lastErrorAt = passed();
    const isNew = at > lastError;
    lastError = at;
    if (waiting === 0 || passed() - lastErrorAt > CALM_MS) alarms.ends('webhook');
    else if (isNew) alarms.rings('webhook');
  };
  const lookAtDisk = (path: string) => {
    const { bavail, bsize } = statfsSync(dirname(path));
    if (bavail * bsize < LEAST_FREE) alarms.rings('disk');
    else alarms.ends('disk');
  };
  const look = async () => {
    if (file !== undefined) lookAtDisk(file);
    if (parts.hasWebhook) await lookAtWebhook();
  };
  const timer = setInterval(() => void look().catch(parts.onError), parts.lookMs ?? LOOK_MS).unref();
  parts.signal.addEventListener('abort', () => clearInterval(timer));
}

/** What Telegram says of our token, and of another program that polls with it. */
export function alarmed(alarms: Alarms): Transformer {
  return async (call, method, payload, signal) => {
    const answer = await call(method, payload, signal);
    if (!answer.ok && answer.error_code === 401) alarms.rings('telegram-token');
    if (method !== 'getUpdates') return answer;
    if (answer.ok) {
      alarms.ends('telegram-token');
      alarms.ends('telegram-conflict');
    } else if (answer.error_code === 409) alarms.rings('telegram-conflict');
    return answer;
  };
}
