import type { Update } from './wire.ts';

export interface WebhookOptions {
  url: string;
  secretToken: string;
  maxConnections: number;
  /** Milliseconds before the second retry; it doubles up to a minute. The first retry is at once. */
  retryMs: number;
  /** Runs a method named in the answer to an update. */
  execute(payload: Record<string, unknown>): void;
}

export type Webhook = ReturnType<typeof createWebhook>;

const TIMEOUT_MS = 60_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Delivers updates by POST, again until the bot says 2xx. One lane for each chat and, as in Telegram, another for each user's
 * callback queries; within a lane strictly one after another.
 */
export function createWebhook(options: WebhookOptions) {
  const lanes = new Map<string, Update[]>();
  const ready: string[] = [];
  const stopped = new AbortController();
  let active = 0;
  let lastError: { date: number; message: string } | undefined;

  function pump(): void {
    while (active < options.maxConnections) {
      const lane = ready.shift();
      if (lane === undefined) return;
      active++;
      void deliverLane(lane).finally(() => {
        active--;
        pump();
      });
    }
  }

  async function deliverLane(lane: string): Promise<void> {
    const [update] = lanes.get(lane) ?? [];
    if (update === undefined) return;
    for (let failures = 0; !stopped.signal.aborted; failures++) {
      if (failures > 1) await pause(Math.min(LONGEST_PAUSE_MS, options.retryMs * 2 ** (failures - 2)));
      if (await post(update)) break;
    }
    if (stopped.signal.aborted) return;
    const rest = lanes.get(lane) ?? [];
    rest.shift();
    if (rest.length === 0) lanes.delete(lane);
    else ready.push(lane);
  }

  async function post(update: Update): Promise<boolean> {
    try {
      const response = await fetch(options.url, {
        method: 'POST',
        redirect: 'error',
        headers: {
          'content-type': 'application/json',
          ...(options.secretToken !== '' && { 'x-telegram-bot-api-secret-token': options.secretToken }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.any([stopped.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      const body = await response.text();
      if (!response.ok) throw new Error(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
      const reply: unknown = body.startsWith('{') ? JSON.parse(body) : undefined;
      if (typeof reply === 'object' && reply !== null && 'method' in reply) options.execute({ ...reply });
      return true;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      lastError = { date: Math.floor(Date.now() / 1000), message };
      return false;
    }
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      const wake = () => {
        clearTimeout(timer);
        resolve();
      };
      stopped.signal.addEventListener('abort', wake, { once: true });
    });
  }

  return {
    options,

    push(update: Update): void {
      const lane = laneOf(update);
      const waiting = lanes.get(lane);
      if (waiting !== undefined) {
        waiting.push(update);
        return;
      }
      lanes.set(lane, [update]);
      ready.push(lane);
      pump();
    },

    get size(): number {
      return [...lanes.values()].reduce((sum, lane) => sum + lane.length, 0);
    },

    get lastError() {
      return lastError;
    },

    /** Stops at once and gives back what was not delivered. */
    stop(): Update[] {
      stopped.abort();
      return [...lanes.values()].flat();
    },
  };
}

function laneOf(update: Update): string {
  const query = update.callback_query ?? update.inline_query ?? update.chosen_inline_result;
  if (query !== undefined) return `user ${query.from.id}`;
  const chat = (update.message ?? update.edited_message ?? update.my_chat_member)?.chat;
  return `chat ${chat?.id ?? 0}`;
}
