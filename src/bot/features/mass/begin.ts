import { type Account, nameAmong } from '../../../accounts/accounts.ts';
import { readList } from '../../../orders/csv.ts';
import type { Batch } from '../../../orders/mass/records.ts';
import { isGone, isKeyRefused } from '../../../panel/errors.ts';
import type { BotContext, Parts } from '../../context.ts';
import type { Screen } from '../../screen.ts';
import { topicOf } from '../../telegram/messenger.ts';
import { fundsButton } from '../../views/account.ts';
import { runningNotice } from '../../views/order.ts';
import { oldPrice } from '../../views/service.ts';
import { type Html, lines, type Translator } from '../../words/i18n.ts';
import { badScreen, previewScreen } from './preview.ts';
import { progressScreen, resultScreen } from './result.ts';
import { tableFile } from './table.ts';
import { isLong, linesOf } from './view.ts';

export const MOST_LINES = 1_000;

export type Beginning = ReturnType<typeof createBeginning>;

/** From the lines to the card that they are confirmed on. */
export function createBeginning(parts: Parts) {
  const { accounts, catalogue, mass, messenger } = parts;

  const fundsFor = (t: Translator, account: Account) => fundsButton(t, accounts.panelOf(account).url);
  const optionsFor = (ctx: BotContext, account: Account, notice?: Html) => ({
    accountName: nameAmong(ctx.person, account),
    addFunds: fundsFor(ctx.t, account),
    isKeyRefused: account.refused !== undefined,
    notice,
  });

  /**
   * Today's services and balance; old prices serve when the panel does not answer, but none of before `since`, when given.
   * @throws PanelError without any.
   */
  const readPanel = async (account: Account, since?: number) => {
    const panel = accounts.panelOf(account);
    const [fresh, balance] = await Promise.allSettled([catalogue.fresh(account, since), panel.balance()]);
    if (balance.status === 'rejected' && (isKeyRefused(balance.reason) || isGone(balance.reason))) {
      throw balance.reason;
    }
    if (fresh.status === 'rejected' && since !== undefined) throw fresh.reason;
    const list = fresh.status === 'fulfilled' ? fresh.value : await catalogue.of(account);
    return {
      find: (id: string) => list.get(id),
      balance: balance.status === 'fulfilled' ? balance.value.balance : undefined,
      /** When these were last known; nothing when it is today's. */
      pricedAt: fresh.status === 'rejected' ? list.fetchedAt : undefined,
    };
  };

  /** Shows what the lines would cost. @returns a screen with the reason when nothing of them can be placed. */
  const preview = async (ctx: BotContext, text: string): Promise<Screen | undefined> => {
    const { t } = ctx;
    const found = readList(text);
    if (found.length === 0) return { text: lines(t.text('mass-no-lines'), t.text('mass-format')) };
    if (found.length > MOST_LINES) return { text: t.text('mass-too-many', { count: found.length, limit: MOST_LINES }) };
    const account = await ctx.account();
    if (!account) return undefined;
    try {
      const { find, balance, pricedAt } = await readPanel(account);
      const batch = await mass.draft(account, found, find, balance, pricedAt !== undefined, t.language);
      const options = optionsFor(ctx, account, oldPrice(t, pricedAt));
      if (linesOf(batch, 'left').length === 0) return badScreen(t, batch, options);
      // The file first: Confirm stays at the bottom of the chat.
      if (isLong(batch)) {
        const words = t.text('mass-table-caption', { count: batch.lines.length });
        const caption = { text: lines(words, ctx.accountLine(account)) };
        await messenger.sendDocument(ctx.person.id, tableFile(t, batch), caption, t, { topic: topicOf(ctx.msg) });
      }
      const good = linesOf(batch, 'left').flatMap((line) => (line.service ? { ...line, service: line.service } : []));
      const running = await parts.running.beside(account.id, good);
      const notice = lines(
        oldPrice(t, pricedAt),
        runningNotice(
          t,
          running.flat(),
          good.filter((_line, index) => running[index]?.length),
        ),
      );
      const { message_id } = await ctx.say(previewScreen(t, batch, optionsFor(ctx, account, notice)));
      if (batch.replaced !== undefined) ctx.disarm(batch.replaced);
      await mass.moveTo(batch, message_id);
      return undefined;
    } catch (error) {
      return ctx.failure(account, error);
    }
  };

  const showOpen = async (ctx: BotContext, account: Account, batch: Batch) => {
    const { t } = ctx;
    const isRunning = batch.state === 'running';
    const options = optionsFor(ctx, account);
    const screen = isRunning ? progressScreen(t, batch, options.accountName) : resultScreen(t, batch, options);
    const { message_id } = await ctx.say({
      ...screen,
      buttons: [...(screen.buttons ?? []), [{ label: t.label('button-mass-new'), to: ['massNew'] }]],
    });
    if (!isRunning) return;
    // From now on it is shown down here.
    if (batch.message !== undefined) ctx.disarm(batch.message);
    await mass.moveTo(batch, message_id);
  };

  const open = async (ctx: BotContext, args = '') => {
    const account = await ctx.account();
    if (!account) return;
    if (args) {
      const problem = await preview(ctx, args);
      if (problem) await ctx.say(problem);
      return;
    }
    const batch = await mass.open(account.id);
    if (batch) await showOpen(ctx, account, batch);
    else await ctx.begin('massLines');
  };

  return { fundsFor, open, optionsFor, preview, readPanel };
}
