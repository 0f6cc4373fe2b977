import type { Playground } from '../../src/playground/playground.ts';

/** A bot played by hand: calls of the Bot API from a test, to see what the page makes of them. */
export function createHandBot({ telegram }: Playground) {
  const root = `${telegram.url}/bot${telegram.token}`;
  const [person] = telegram.people;
  if (!person) throw new Error('the playground has no people');
  let offset = 0;

  async function call<T = { message_id: number }>(method: string, payload: object = {}): Promise<T> {
    const response = await fetch(`${root}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    const answer = (await response.json()) as { ok: boolean; result: T; description?: string };
    if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
    return answer.result;
  }

  return {
    person,
    call,
    send: (text: string, more: object = {}) =>
      call('sendMessage', { chat_id: person.chat.id, text, parse_mode: 'HTML', ...more }),
    async sendFile(kind: 'document' | 'photo', name: string, type: string, content: string | Uint8Array<ArrayBuffer>) {
      const form = new FormData();
      form.set('chat_id', String(person.chat.id));
      form.set(kind, new Blob([content], { type }), name);
      await fetch(`${root}/send${kind === 'photo' ? 'Photo' : 'Document'}`, { method: 'POST', body: form });
    },
    /** The next update that the person made. */
    async update(): Promise<Record<string, { id: string; data: string; text: string; query: string; offset: string }>> {
      const updates = await call<{ update_id: number }[]>('getUpdates', { offset, limit: 1, timeout: 5 });
      const [update] = updates;
      if (!update) throw new Error('the person did nothing within five seconds');
      offset = update.update_id + 1;
      return update as never;
    },
  };
}
