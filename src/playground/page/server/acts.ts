import { z } from 'zod';
import { SPEECHES, type Speech } from '../../panel/dialect.ts';
import type { PanelServer } from '../../panel/server.ts';
import type { InlineAnswer, TapAnswer } from '../wire.ts';
import type { Clock } from './clock.ts';
import type { FaultSwitches, SpeechSwitch } from './faults.ts';
import type { Journal } from './journal.ts';
import type { Resident } from './people.ts';

const person = z.number();
/** What the page asks for, in the name of a person or of the world. */
const actSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('say'), person, text: z.string(), replyTo: z.number().optional() }),
  z.object({
    act: z.literal('file'),
    person,
    name: z.string(),
    type: z.string(),
    content: z.base64(),
    caption: z.string(),
  }),
  z.object({ act: z.literal('tap'), person, message: z.number(), data: z.string(), label: z.string() }),
  z.object({ act: z.literal('inline'), person, query: z.string(), offset: z.string() }),
  z.object({ act: z.literal('choose'), person, result: z.string() }),
  z.object({ act: z.literal('balance'), person, balance: z.string().regex(/^\d{1,9}(\.\d{1,6})?$/) }),
  z.object({ act: z.literal('revoke'), person, on: z.boolean() }),
  z.object({ act: z.literal('fault'), name: z.enum(['slow', 'down', 'lost', 'flood']), on: z.boolean() }),
  z.object({ act: z.literal('speech'), speech: z.enum(Object.keys(SPEECHES) as [Speech, ...Speech[]]) }),
  z.object({ act: z.literal('speed'), speed: z.number().min(0).max(1000) }),
  z.object({
    act: z.literal('order'),
    id: z.string(),
    status: z.enum(['In progress', 'Partial', 'Completed', 'Canceled']),
  }),
]);

export type Act = z.input<typeof actSchema>;

/** Does what a page asks for. @throws ZodError for what is no act, Error for what can't be done. */
export function createActs(parts: {
  panel: PanelServer;
  residents: readonly Resident[];
  clock: Clock;
  faults: FaultSwitches;
  speech: SpeechSwitch;
  journal: Journal;
  /** Resolves when the pages have been told. */
  changed(): Promise<void>;
}): (asked: unknown) => Promise<unknown> {
  const { panel, journal } = parts;

  function resident(id: number): Resident {
    const found = parts.residents.find(({ page }) => page.id === id);
    if (!found) throw new Error(`there is no person ${id}`);
    return found;
  }

  async function tap(who: Resident, message: number, data: string, label: string): Promise<TapAnswer> {
    journal.person(who.page.name, `[${label}]`);
    try {
      const { text, show_alert, url } = await who.person.forgeCallback(data, message).answer;
      return { ...(text && { text }), ...(show_alert && { alert: true }), ...(url && { url }) };
    } catch {
      return {}; // The bot left the tap unanswered: a phone's spinner ends by itself, too.
    }
  }

  async function inline(who: Resident, query: string, offset: string): Promise<InlineAnswer> {
    const answer = await who.person.inlineQuery(query, offset);
    const button = answer.button as { text?: string; start_parameter?: string } | undefined;
    return {
      results: answer.results,
      nextOffset: answer.next_offset,
      ...(button?.text && { button: { text: button.text, start: button.start_parameter ?? '' } }),
    };
  }

  async function perform(asked: z.output<typeof actSchema>): Promise<unknown> {
    switch (asked.act) {
      case 'say': {
        const who = resident(asked.person);
        journal.person(who.page.name, asked.text);
        return who.person.say(asked.text, asked.replyTo === undefined ? {} : { reply_to_message_id: asked.replyTo });
      }
      case 'file': {
        const who = resident(asked.person);
        journal.person(who.page.name, `sends ${asked.name}`);
        return who.person.sendDocument({
          name: asked.name,
          content: Buffer.from(asked.content, 'base64'),
          mime: asked.type,
          ...(asked.caption && { caption: asked.caption }),
        });
      }
      case 'tap':
        return tap(resident(asked.person), asked.message, asked.data, asked.label);
      case 'inline':
        return inline(resident(asked.person), asked.query, asked.offset);
      case 'choose': {
        const who = resident(asked.person);
        journal.person(who.page.name, 'picks a result of the inline mode');
        return who.person.chooseInlineResult(asked.result);
      }
      case 'balance':
        return resident(asked.person).setBalance(asked.balance);
      case 'revoke':
        return resident(asked.person).setRevoked(asked.on);
      case 'fault':
        return parts.faults.set(asked.name, asked.on);
      case 'speech':
        return parts.speech.set(asked.speech);
      case 'speed':
        return parts.clock.setSpeed(asked.speed);
      case 'order':
        return moveOrder(panel, asked.id, asked.status);
    }
  }

  return async (asked) => {
    const result = await perform(actSchema.parse(asked));
    const told = parts.changed();
    // Nothing comes back of what changes the world: the page sees it.
    if (result === undefined) await told;
    return result ?? {};
  };
}

function moveOrder(panel: PanelServer, id: string, status: string): void {
  if (status !== 'In progress') {
    panel.finish(id, status);
    return;
  }
  const order = panel.order(id);
  const start_count = order.start_count ?? 1_250;
  panel.setOrder(id, { status, start_count, remains: Math.ceil(order.remains / 2) });
}
