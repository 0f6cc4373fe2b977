import type { PanelServer } from '../../src/playground/panel/server.ts';
import type { ChatMessage, TelegramServer } from '../../src/playground/telegram/server.ts';
import type { Customer } from '../support/process.ts';
import { type Asked, RECEIPT, UNKNOWN } from './auditor.ts';

export const LONG = { timeoutMs: 60_000 };
/** A process that dies every second may not come to tell something for long; the one that stays does. */
const PATIENT = { timeoutMs: 3_600_000 };

interface Servers {
  telegram: TelegramServer;
  panel: PanelServer;
}

interface Life {
  stage: Servers;
  person: Customer;
  /** What was asked so far: it is added to. */
  asked: Asked[];
  random: () => number;
  isOver: () => boolean;
  /** How often a Confirm is tapped twice, of one; 0.3 unless given. */
  twice?: number;
  /** How long each answer took, in ms: it is added to. */
  waits?: number[];
}

let links = 0;
/** A link of its own for each Confirm: by it an order at the panel is known to be of that Confirm. */
export const newLink = () => `https://instagram.com/p/order-${++links}-`;

export async function newCard(person: Customer, link: string): Promise<ChatMessage> {
  person.say(`/order 1 ${link} 100`);
  return person.waitFor((message) => has(message, 'Check and confirm') && has(message, link), LONG);
}

export const has = (message: ChatMessage, words: string) => message.text?.includes(words) ?? false;

/** Orders, repairs, asks and connects, as fast as the bot lets one. */
export async function live({ stage, person, asked, random, isOver, twice = 0.3, waits = [] }: Life): Promise<void> {
  const pick = <T>(...choices: readonly [T, ...T[]]): T => choices[Math.floor(random() * choices.length)] ?? choices[0];
  const say = (text: string, words: string) => {
    const { update_id: update } = person.say(text);
    asked.push({ person, words, update });
    return answered(update, words);
  };
  /** The answer, or the apology for an update that was set aside. */
  const answered = async (update: number | undefined, ...words: string[]) => {
    const asked = performance.now();
    const isAnswer = (message: ChatMessage) =>
      words.some((some) => has(message, some)) || has(message, `(code ${update})`);
    const answer = await person.waitFor(isAnswer, PATIENT);
    waits.push(performance.now() - asked);
    return answer;
  };

  for (let turn = 0; !isOver(); turn++) {
    const link = newLink();
    const card = await say(`/order 1 ${link} 100`, link);
    if (!has(card, 'Check and confirm')) continue;
    const { update_id } = person.tap('Confirm', card);
    if (random() < twice) person.tap('Confirm', card);
    const outcome = await person.waitFor(
      (message) =>
        (has(message, link) && (has(message, RECEIPT) || has(message, UNKNOWN))) || has(message, `(code ${update_id})`),
      PATIENT,
    );
    const id = has(outcome, RECEIPT) ? /#(\d+)/.exec(outcome.text ?? '')?.[1] : undefined;
    if (id === undefined) continue;
    switch (pick('finish', 'finish', 'refill', 'cancel', 'status')) {
      case 'refill':
      case 'finish': {
        const after = stage.telegram.seq();
        stage.panel.finish(id, 'Completed');
        await person.waitFor(`Completed · #${id}`, { ...PATIENT, after });
        if (turn % 2) await say(`/refill ${id}`, 'refill');
        break;
      }
      case 'cancel': {
        const ask = await say(`/cancel ${id}`, `#${id}`);
        if (has(ask, 'Cancel this order?'))
          await answered(person.tap('Confirm', ask).update_id, 'requested', "didn't say");
        break;
      }
      case 'status':
        await say(`/status 9${id}000${turn}`, `9${id}000${turn}`);
        break;
    }
  }
}

export async function customer(stage: Servers): Promise<Customer> {
  const { key } = stage.panel.account({ balance: '100000' });
  const person = stage.telegram.person();
  person.say(`/connect ${key}`);
  await person.waitFor('Connected', LONG);
  return Object.assign(person, { key });
}

/** Mulberry32: small, and the same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
