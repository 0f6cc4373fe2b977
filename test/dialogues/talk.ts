import type { PanelServer } from '../../src/playground/panel/server.ts';
import type { ChatMessage, Person } from '../../src/playground/telegram/server.ts';
import type { openStage } from '../support/stage.ts';

export type Customer = Awaited<ReturnType<Awaited<ReturnType<typeof openStage>>['customer']>>;

export const LINK = 'https://instagram.com/ann';

/** A step of the wizard: the name in the question's first line, then what the person types, or taps in brackets. */
export type Step = readonly [question: string, answer: string];

/** Matches a question by the name in its first line. */
export const asks = (field: string) => new RegExp(`^(🛒 )?${field}( ·|\\n|$)`);

/** Answers one question after another; the card that must follow is what it gives. */
export async function goThrough(person: Person, steps: readonly Step[]): Promise<ChatMessage> {
  for (const [question, answer] of steps) {
    const asked = await person.waitFor(asks(question));
    const [, button] = /^\[(.+)\]$/s.exec(answer) ?? [];
    if (button === undefined) person.say(answer);
    else person.tap(button, asked);
  }
  return person.waitFor('Check and confirm');
}

/** The confirmation card for 1,000 followers, price 0.90 USD. */
export async function card(person: Person, words = `/order 1 ${LINK} 1000`): Promise<ChatMessage> {
  person.say(words);
  return person.waitFor('Check and confirm');
}

/** Places 1,000 followers. @returns the order's id and the receipt. */
export async function placed(person: Person, words?: string): Promise<{ id: string; receipt: ChatMessage }> {
  person.tap('Confirm', await card(person, words));
  const receipt = await person.waitFor('Placed.');
  return { id: idIn(receipt), receipt };
}

/** The id that the title of an order's card names. */
export function idIn(message: ChatMessage): string {
  const id = /Order #(\S+)/.exec(message.text ?? '')?.[1];
  if (id === undefined) throw new Error(`no order in ${message.text}`);
  return id;
}

/** The calls of one person. */
export function callsOf(panel: PanelServer, person: { key: string }, action: string): PanelServer['calls'][number][] {
  return panel.calls.filter((call) => call.key === person.key && call.action === action);
}

/** What a person has at the panel. */
export function ordersOf(panel: PanelServer, person: { key: string }) {
  return panel.orders.filter((order) => order.key === person.key);
}

export function balanceOf(panel: PanelServer, person: { key: string }): string | undefined {
  return panel.accounts.get(person.key)?.balance;
}

/** The messages that tell of this order's end. */
export function told(person: Person, id: string): ChatMessage[] {
  const end = new RegExp(`· #${id}$`, 'm');
  return person.messages.filter(({ from, text }) => from === 'bot' && end.test(text ?? ''));
}
