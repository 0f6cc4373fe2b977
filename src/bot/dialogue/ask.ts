import { LRUCache } from 'lru-cache';
import type { Store } from '../../store/store.ts';
import type { BotContext, DialogueData, Question } from '../context.ts';
import type { Screen } from '../screen.ts';
import { isStumble } from '../telegram/refusals.ts';
import { kebab } from '../views/problems.ts';
import type { Translator } from '../words/i18n.ts';
import { type Dialogue, waitAnswer } from './dialogue.ts';

const STEP = 'ask';
/** Dialogues whose last answer is remembered. */
const REFUSED = 5_000;

/**
 * The dialogue of one question: asked until the answer will do. After each answer it goes back to where it waited, so that
 * nothing of what was typed, an API key above all, stays in the stored log.
 */
export function createAskConversation(questions: Readonly<Record<string, Question>>, store: Store) {
  /** By dialogue: the message that would not do. Edited, it is an answer once more. */
  const refused = new LRUCache<string, number>({ max: store.share(REFUSED) });
  return async function ask(
    dialogue: Dialogue,
    _ctx: unknown,
    id: string,
    name: string,
    data: DialogueData,
  ): Promise<void> {
    const question = questions[name];
    if (!question) return;

    const withCancel = (t: Translator, screen: Screen): Screen => ({
      text: screen.text,
      buttons: [...(screen.buttons ?? []), [{ label: t.label('button-cancel'), to: ['answer', id, STEP, 'cancel'] }]],
    });
    const asking = dialogue.checkpoint();
    const isAsked = await dialogue.external((ctx) =>
      unlessStumbled(async () => {
        await ctx.say(withCancel(ctx.t, await question.screen(ctx, data)));
        return true;
      }),
    );
    if (!isAsked && !question.isAboutKeys) {
      // Nobody has seen it: this is no answer to it. A key is one all the same.
      await waitAnswer(dialogue, id);
      await dialogue.rewind(asking);
    }
    for (;;) {
      const waiting = dialogue.checkpoint();
      const answer = await waitAnswer(dialogue, id, STEP, question.isAboutKeys);
      if (answer.kind === 'choice') {
        await dialogue.external((ctx) =>
          unlessStumbled(() => ctx.edit(answer.message, { text: ctx.t.text('dialogue-dropped') })),
        );
        return;
      }
      const take = async (ctx: BotContext) => {
        const asked = await question.screen(ctx, data);
        const screen = withCancel(ctx.t, question.hasOwnWords ? { text: asked.text } : asked);
        const isAnew = answer.kind === 'edit' && answer.message === refused.get(id);
        const text = answer.kind === 'text' || isAnew ? answer.text : undefined;
        const to = text !== undefined && ctx.said(text, screen);
        if (to && to !== 'none') {
          if (to[0] === 'answer') await ctx.say({ text: ctx.t.text('dialogue-dropped') });
          else await ctx.go(...to);
          return true;
        }
        const again =
          text === undefined
            ? { text: ctx.t.text(`bad-${kebab(answer.kind === 'other' ? answer.reason : 'edited')}`) }
            : await question.take(ctx, text, data);
        if (again && answer.kind === 'text') refused.set(id, answer.message);
        if (again) await ctx.say(withCancel(ctx.t, again));
        return !again;
      };
      const isDone = await dialogue.external((ctx) =>
        // What took the place of the question has its own way on.
        unlessStumbled(
          () => take(ctx),
          () => Object.keys(ctx.conversation.active()).length > 0,
        ),
      );
      if (isDone) return;
      if (isDone === undefined) await dialogue.rewind(asking);
      await dialogue.rewind(waiting);
    }
  };
}

/** @returns nothing when Telegram does not take it just now: the dialogue goes on. `goesOn`: whether it is there to. */
async function unlessStumbled<T>(work: () => Promise<T>, goesOn = () => true): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!isStumble(error) || !goesOn()) throw error;
    return undefined;
  }
}
