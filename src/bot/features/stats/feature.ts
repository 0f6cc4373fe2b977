import { type Account, nameAmong } from '../../../accounts/accounts.ts';
import { type Figures, PERIODS, type Period, readFigures } from '../../../orders/figures.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import { createPaint } from './paint.ts';
import type { Look } from './pen.ts';
import { statsPicture } from './picture.ts';
import { noStatsScreen, statsScreen } from './view.ts';

/** What was spent, on what, and how it ended: a picture. */
export function createStatsFeature(parts: Parts): Feature {
  const { accounts, ledger, log, now } = parts;
  const paint = createPaint();

  const draw = async (ctx: BotContext, figures: Figures, look: Look, account: string | undefined) => {
    try {
      return await paint(statsPicture(ctx.t, figures, { look, account }));
    } catch (error) {
      log.error({ err: error }, 'a picture could not be drawn');
      return undefined;
    }
  };

  const show = async (ctx: BotContext, account: Account, period: Period) => {
    const { total } = await ledger.recent(account.id, 'orders', 0, 0);
    if (total === 0) return void (await ctx.show(noStatsScreen(ctx.t, ctx.accountLine(account))));
    const figures = await readFigures(ledger, account, period, now());
    const look = ctx.person.look ?? 'light';
    const accountName = nameAmong(ctx.person, account);
    const picture = await draw(ctx, figures, look, accountName);
    await ctx.show(statsScreen(ctx.t, figures, { account: account.id, accountName, look, picture }));
  };

  return {
    commands: {
      stats: async (ctx, args) => {
        const account = await ctx.account();
        if (account) await show(ctx, account, periodOf(args));
      },
    },
    buttons: {
      stats: async (ctx, [id = '', period = '']) => {
        const account = await ctx.ownAccount(id);
        if (account) await show(ctx, account, periodOf(period));
      },
      statsLook: async (ctx, [id = '', period = '', look]) => {
        const account = await ctx.ownAccount(id);
        if (!account) return;
        const chosen = { look: look === 'dark' ? 'dark' : 'light' } as const;
        ctx.person = (await accounts.changePerson(ctx.person.id, chosen)) ?? ctx.person;
        await show(ctx, account, periodOf(period));
      },
    },
  };
}

function periodOf(text: string): Period {
  return PERIODS.find((period) => period === text.toLowerCase()) ?? 'month';
}
