import { onTestFinished } from 'vitest';
import {
  createTelegramServer,
  type Person,
  type TelegramServer,
  type TelegramServerOptions,
} from '../../../src/playground/telegram/server.ts';

export interface Answer {
  ok: boolean;
  result?: unknown;
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number };
}

export interface Stage {
  tg: TelegramServer;
  ann: Person;
  /** One call of the Bot API over HTTP with a JSON body. */
  call: (method: string, payload?: Record<string, unknown>) => Promise<Answer>;
  /** Sends to Ann, and gives the message back. */
  send: (payload: Record<string, unknown>) => Promise<{ message_id: number; [field: string]: unknown }>;
  /** What a call is refused with, or "ok". */
  refusal: (method: string, payload?: Record<string, unknown>) => Promise<string>;
}

/** A server with Ann, who has started the bot; closed when the test ends. */
export async function stage(options: TelegramServerOptions = {}): Promise<Stage> {
  const tg = await createTelegramServer(options);
  onTestFinished(() => tg.close());
  const ann = tg.person({ first_name: 'Ann', username: 'ann_b', language_code: 'en', started: true });

  async function call(method: string, payload: Record<string, unknown> = {}): Promise<Answer> {
    const response = await fetch(`${tg.url}/bot${tg.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    return (await response.json()) as Answer;
  }

  async function send(payload: Record<string, unknown>) {
    const answer = await call('sendMessage', { chat_id: ann.chat.id, ...payload });
    if (!answer.ok) throw new Error(answer.description);
    return answer.result as { message_id: number };
  }

  async function refusal(method: string, payload: Record<string, unknown> = {}): Promise<string> {
    const answer = await call(method, { chat_id: ann.chat.id, ...payload });
    return answer.ok ? 'ok' : (answer.description ?? '');
  }

  return { tg, ann, call, send, refusal };
}
