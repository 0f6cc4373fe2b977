import type { ChatMessage, Person } from '../../src/playground/telegram/server.ts';

export const link = (name: string | number) => `https://instagram.com/${name}`;

/** A line of a mass order. */
export const line = (name: string | number, quantity = 100) => `1|${link(name)}|${quantity}`;

/** So many lines, for p1, p2 and so on. */
export const list = (count: number) => Array.from({ length: count }, (_, index) => line(`p${index + 1}`)).join('\n');

/** Sends a list and waits for the card that asks to confirm it. */
export async function preview(person: Person, text: string): Promise<ChatMessage> {
  person.say(text);
  return person.waitFor('Check and confirm');
}

/** The text of a document. */
export const contentOf = (message: ChatMessage) => Buffer.from(message.document?.content ?? '').toString();

/** Whether a message is a document with such a caption. */
export const isFile = (words: string) => (message: ChatMessage) =>
  message.document !== undefined && (message.caption ?? '').includes(words);
