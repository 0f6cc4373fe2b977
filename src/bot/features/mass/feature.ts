import { looksLikeLines } from '../../../orders/mass/judge.ts';
import type { Feature, Parts } from '../../context.ts';
import { kebab } from '../../views/problems.ts';
import { lines } from '../../words/i18n.ts';
import { createBeginning, MOST_LINES } from './begin.ts';
import { createOutcome, type TellMass } from './outcome.ts';

/** Many orders at once: lines typed, pasted or in a file, one preview, one Confirm. */
export function createMassFeature(parts: Parts): Feature & { tell: TellMass } {
  const beginning = createBeginning(parts);
  const { open, preview } = beginning;
  const outcome = createOutcome(parts, beginning);

  return {
    tell: outcome.tell,
    commands: { mass: open },
    buttons: {
      ...outcome.buttons,
      mass: (ctx) => open(ctx),
      massNew: async (ctx) => {
        if (await ctx.account()) await ctx.begin('massLines');
      },
    },
    questions: {
      massLines: {
        async screen(ctx) {
          const { t } = ctx;
          const account = await parts.accounts.active(ctx.person.id);
          const words = t.text('mass-ask', { limit: MOST_LINES });
          return { text: lines(words, account && ctx.accountLine(account), '', t.text('mass-format')) };
        },
        take: preview,
      },
    },
    async text(ctx, text) {
      if (!looksLikeLines(text)) return false;
      await open(ctx, text);
      return true;
    },
    async document(ctx, file) {
      if (!file.ok && file.reason === 'fileKind') return false;
      const problem = !file.ok
        ? { text: ctx.t.text(`bad-${kebab(file.reason)}`) }
        : looksLikeLines(file.text)
          ? await preview(ctx, file.text)
          : { text: lines(ctx.t.text('mass-no-lines'), ctx.t.text('mass-format')) };
      if (problem) await ctx.say(problem);
      return true;
    },
  };
}
