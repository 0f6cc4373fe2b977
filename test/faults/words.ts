import type { ChatMessage, Person } from '../../src/playground/telegram/server.ts';

export { idIn } from '../dialogues/talk.ts';
export { dataOf } from '../support/expectations.ts';

const LONG = { timeoutMs: 60_000 };

/** The confirmation card for 100 followers, price 0.09 USD. */
export async function card(person: Person, link: string): Promise<ChatMessage> {
  person.say(`/order 1 ${link} 100`);
  return person.waitFor(({ text = '' }) => text.includes('Check and confirm') && text.includes(link), LONG);
}
