import { isStillOf } from '../../../accounts/accounts.ts';
import type { Watcher } from '../../../orders/mass/mass.ts';
import type { Batch } from '../../../orders/mass/records.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import { topicOf } from '../../telegram/messenger.ts';
import type { Notifier } from '../../unasked/notifier.ts';
import { accountLine } from '../../views/account.ts';
import { lines, type Translator } from '../../words/i18n.ts';
import type { Beginning } from './begin.ts';
import { badScreen, previewScreen } from './preview.ts';
import { noticeText, progressScreen, resultScreen } from './result.ts';
import { tableFile } from './table.ts';
import { isLong, linesOf } from './view.ts';

/** Between two edits of the message that shows how far a run is. */
const PACE_MS = 2_000;
/** A run that took longer has ended unseen: its end comes as a message of its own. */
const QUICK_MS = 10_000;

/** Tells of runs whose end nobody was told of: the process died, or Telegram did not take it. */
export type TellMass = (push: Notifier['push']) => Promise<void>;

/** From Confirm to the end of the run: how far it is, Stop and Go on, and what became of it. */
export function createOutcome(
  parts: Parts,
  { fundsFor, optionsFor, readPanel }: Pick<Beginning, 'fundsFor' | 'optionsFor' | 'readPanel'>,
): Pick<Required<Feature>, 'buttons'> & { tell: TellMass } {
  const { accounts, mass, messenger } = parts;

  const translatorOf = async (owner: number): Promise<Translator> => {
    const person = await accounts.person(owner);
    return parts.languages.of(person.language, person.appLanguage);
  };

  /** Shows how far a run is, at a calm pace, and then its end. */
  const watcherOf = (owner: number, t: Translator, accountName: string | undefined): Watcher => {
    const began = parts.passed();
    let shownAt = began;
    let showing: Promise<unknown> | undefined;
    return {
      progress(batch) {
        const { message: old } = batch;
        if (showing || parts.passed() - shownAt < PACE_MS || old === undefined) return;
        shownAt = parts.passed();
        showing = messenger
          .edit(owner, old, progressScreen(t, batch, accountName), t, { topic: batch.topic })
          .then((message) => (message === old ? undefined : mass.moveTo(batch, message)))
          .catch((error: unknown) => parts.log.debug({ err: error }, 'progress was not shown'))
          .finally(() => {
            showing = undefined;
          });
      },
      async ended(batch) {
        await showing;
        await showEnd(batch, parts.passed() - began);
        void parts.balanceLine.look(batch.account);
      },
    };
  };

  /** The result takes the place of the progress. When nobody may be looking any more, or it is long, a message says so below. */
  const showEnd = async (batch: Batch, tookMs: number) => {
    const { owner, topic } = batch;
    const t = await translatorOf(owner);
    const account = await accounts.get(owner, batch.account);
    if (!account) return;
    const options = {
      accountName: await accounts.nameOf(owner, account.id),
      addFunds: fundsFor(t, account),
      isKeyRefused: account.refused !== undefined,
    };
    const stopped = batch.state === 'stopped' && batch.stop !== 'person';
    const isQuick = tookMs < QUICK_MS && !stopped;
    const hasTable = isLong(batch);
    const screen = resultScreen(t, batch, { ...options, plain: !isQuick || hasTable });
    const message =
      batch.message === undefined
        ? (await messenger.send(owner, screen, t, { topic })).message_id
        : await messenger.edit(owner, batch.message, screen, t, { topic });
    if (message !== batch.message) await mass.moveTo(batch, message);
    if (isQuick && !hasTable) return;
    const { buttons = [] } = resultScreen(t, batch, options);
    const words = isQuick
      ? lines(t.text('mass-result-caption', { count: batch.lines.length }), accountLine(t, options.accountName))
      : noticeText(t, batch, options);
    const notice = { text: words, buttons };
    const where = { replyTo: message, topic };
    if (hasTable) await messenger.sendDocument(owner, tableFile(t, batch), notice, t, where);
    else await messenger.send(owner, notice, t, where);
  };

  /** A card whose mass order is not there any more. */
  const tellGone = async (ctx: BotContext, account: string, id: string) => {
    const card = ctx.callbackQuery?.message?.message_id;
    const isReplaced = await mass.isReplaced({ account, id });
    if (isReplaced && card !== undefined) ctx.disarm(card);
    await ctx.toast(ctx.t.label(isReplaced ? 'mass-already-replaced' : 'gone-draft'), true);
  };

  /** Confirm and Go on: prices that are not of today are looked at once more, then the run begins in the background. */
  const confirm = async (ctx: BotContext, accountId: string, id: string, runsBefore: number, changes: number) => {
    const { t } = ctx;
    const account = await ctx.ownAccount(accountId);
    let batch = account && (await mass.get(accountId, id));
    if (!account) return;
    if (!batch) return tellGone(ctx, accountId, id);
    // An old button, or an update that is handled once more: what was stopped goes on by its own button only.
    const isOver = batch.state === 'done' || batch.state === 'dropped';
    if (isOver || (batch.state === 'stopped' && batch.runs !== runsBefore)) {
      return ctx.toast(t.label(`mass-already-${batch.state}`), true);
    }
    if (batch.state !== 'running' && (mass.hasOldPrices(batch) || !isStillOf(account, batch))) {
      try {
        const { find, balance } = await readPanel(account, parts.passed());
        batch = await mass.reprice(batch, find, balance);
      } catch (error) {
        return void (await ctx.say(ctx.failure(account, error)));
      }
    }
    // Also for a second tap that was on its way: it was meant for the prices of before.
    if (batch.state !== 'running' && (batch.changes ?? 0) !== changes) {
      const options = optionsFor(ctx, account, t.text('mass-changed'));
      const nothingLeft = linesOf(batch, 'left').length === 0;
      const screen = batch.state === 'draft' && !nothingLeft ? previewScreen(t, batch, options) : undefined;
      const other = nothingLeft ? badScreen(t, batch, options) : resultScreen(t, batch, options);
      const shown = await ctx.show(screen ?? other);
      if (screen) await mass.moveTo(batch, shown);
      return;
    }
    const taken = await mass.take(batch, runsBefore);
    if (taken !== 'taken') return ctx.toast(t.label(`mass-${taken}`), true);
    const { accountName } = optionsFor(ctx, account);
    const tapped = ctx.callbackQuery?.message?.message_id;
    const old = batch.message;
    // Whatever Telegram says to this: what was confirmed is placed, and its end is told.
    const message = await ctx.show(progressScreen(t, batch, accountName)).catch(() => tapped ?? 0);
    mass.run(batch, message, watcherOf(batch.owner, t, accountName), topicOf(ctx.msg));
    for (const stale of new Set([old, tapped])) {
      if (stale !== undefined && stale !== message) ctx.disarm(stale);
    }
  };

  return {
    async tell(push) {
      for (const batch of await mass.untold()) {
        try {
          const account = await accounts.get(batch.owner, batch.account);
          if (!account) continue;
          const accountName = await accounts.nameOf(batch.owner, account.id);
          const sent = await push(
            batch.owner,
            (t) =>
              resultScreen(t, batch, {
                accountName,
                addFunds: fundsFor(t, account),
                isKeyRefused: account.refused !== undefined,
              }),
            { replyTo: batch.message, topic: batch.topic },
          );
          if (sent === 'unreachable') continue;
          await mass.told(batch);
          if (batch.message !== undefined) messenger.disarm(batch.owner, batch.message);
          if (!isLong(batch)) continue;
          const t = await translatorOf(batch.owner);
          const words = t.text('mass-result-caption', { count: batch.lines.length });
          const caption = { text: lines(words, accountLine(t, accountName)) };
          await messenger.sendDocument(batch.owner, tableFile(t, batch), caption, t, {
            replyTo: sent,
            topic: batch.topic,
          });
        } catch (error) {
          parts.log.warn({ err: error }, 'a mass order was not told yet');
        }
      }
    },
    buttons: {
      massConfirm: (ctx, [account = '', id = '', changes = '0']) => confirm(ctx, account, id, 0, Number(changes)),
      massGoOn: (ctx, [account = '', id = '', runs, changes = '0']) =>
        confirm(ctx, account, id, Number(runs), Number(changes)),
      massStop: async (ctx, [accountId = '', id = '']) => {
        const account = await ctx.ownAccount(accountId);
        const batch = account && (await mass.get(accountId, id));
        if (!account) return;
        if (!batch || !mass.halt(batch)) return ctx.toast(ctx.t.label('mass-not-running'), true);
        await ctx.toast(ctx.t.label('mass-stopping-toast'));
      },
      massDrop: async (ctx, [accountId = '', id = '']) => {
        const { t } = ctx;
        const account = await ctx.ownAccount(accountId);
        const batch = account && (await mass.get(accountId, id));
        if (!account) return;
        if (!batch) return tellGone(ctx, accountId, id);
        if (batch.state === 'running') return ctx.toast(t.label('mass-already'), true);
        if (batch.state === 'done' || batch.state === 'dropped') {
          return ctx.toast(t.label(`mass-already-${batch.state}`), true);
        }
        const dropped = await mass.drop(batch);
        await ctx.show(
          dropped && batch.state === 'stopped'
            ? resultScreen(t, dropped, optionsFor(ctx, account))
            : { text: t.text('order-dropped'), buttons: [[{ label: t.label('button-menu'), to: ['menu'] }]] },
        );
      },
    },
  };
}
