import type { BotContext, Feature, Parts } from '../../context.ts';
import { boardSwitchScreen } from '../../views/board.ts';

/** Turns the pinned message with the running orders on and off; what keeps it up to date is in `bot/unasked/board.ts`. */
export function createBoardFeature(parts: Parts): Feature {
  const { boards } = parts;

  const turn = async (ctx: BotContext, on: boolean) => {
    const { id } = ctx.person;
    const tapped = ctx.callbackQuery?.message?.message_id;
    if (!on) {
      const removed = await boards.turnOff(id);
      const screen = boardSwitchScreen(ctx.t, false);
      // The button of the board itself: that message is gone.
      if (tapped === removed) await ctx.say(screen);
      else await ctx.show(screen);
      return;
    }
    if (!(await ctx.account())) return;
    await ctx.show(boardSwitchScreen(ctx.t, true));
    await boards.turnOn(id);
  };

  return {
    commands: {
      board: async (ctx, args) => {
        const message = args ? undefined : await boards.messageOf(ctx.person.id);
        if (message === undefined) return turn(ctx, args.toLowerCase() !== 'off');
        // A tap on what is answered leads there.
        await ctx.say(boardSwitchScreen(ctx.t, true, 'board-here'), { replyTo: message });
        await parts.messenger.pin(ctx.person.id, message);
      },
    },
    // Without a way, as in menus from before there was one, it is the other one.
    buttons: { board: (ctx, [way]) => turn(ctx, way === undefined ? !boards.isOn(ctx.person.id) : way === 'on') },
  };
}
