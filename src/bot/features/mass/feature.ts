import { type Account, isStillOf } from '../../../accounts/accounts.ts';
import { readList } from '../../../orders/csv.ts';
import { looksLikeLines } from '../../../orders/mass/judge.ts';
import type { Watcher } from '../../../orders/mass/mass.ts';
import type { Batch } from '../../../orders/mass/records.ts';
import { PanelError } from '../../../panel/errors.ts';
import { accountOrConnect, type BotContext, type Feature, ownAccount, type Parts } from '../../context.ts';
import { type Screen, siteButton } from '../../screen.ts';
import type { Notifier } from '../../unasked/notifier.ts';
import { runningNotice } from '../../views/order.ts';
import { explain, kebab, remedies } from '../../views/problems.ts';
import { oldPrice } from '../../views/service.ts';
import { type Html, lines, type Translator } from '../../words/i18n.ts';
import { tableOf } from './table.ts';
import { badScreen, isLong, linesOf, noticeText, previewScreen, progressScreen, resultScreen } from './view.ts';

const MOST_LINES = 1_000;
/** Between two edits of the message that shows how far a run is. */
const PACE_MS = 2_000;
/** A run that took longer has ended unseen: its end comes as a message of its own. */
const QUICK_MS = 10_000;

/** Tells of runs whose end nobody was told of: the process died, or Telegram did not take it. */
export type TellMass = (push: Notifier['push']) => Promise<void>;

/** Many orders at once: lines typed, pasted or in a file, one preview, one Confirm. */
export function createMassFeature(parts: Parts): Feature & { tell: TellMass } {
  const { accounts, catalogue, mass, messenger } = parts;

  const fundsButton = (t: Translator, account: Account) =>
    siteButton(t.label('button-add-funds'), accounts.panelOf(account).url, '/addfunds');
  const optionsFor = (ctx: BotContext, account: Account, notice?: Html) => ({
    accountName: ctx.person.accounts.length > 1 ? account.name : undefined,
    addFunds: fundsButton(ctx.t, account),
    notice,
  });
  const failedScreen = (ctx: BotContext, account: Account, error: unknown): Screen => {
    if (!(error instanceof PanelError)) throw error;
    return { text: explain(ctx.t, error), buttons: [remedies(ctx.t, error, fundsButton(ctx.t, account), account.id)] };
  };
  const tableName = (batch: Batch) => `mass-${new Date(batch.pricedAt).toISOString().slice(0, 10)}-${batch.id}.csv`;

  /**
   * Today's services and balance; old prices serve when the panel does not answer, but none of before `since`, when given.
   * @throws PanelError without any.
   */
  const readPanel = async (account: Account, since?: number) => {
    const panel = accounts.panelOf(account);
    const [fresh, balance] = await Promise.allSettled([catalogue.fresh(account, since), panel.balance(account.key)]);
    if (balance.status === 'rejected' && balance.reason instanceof PanelError && balance.reason.class === 'key') {
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
    const account = await accountOrConnect(ctx, parts);
    if (!account) return undefined;
    try {
      const { find, balance, pricedAt } = await readPanel(account);
      const batch = await mass.draft(account, found, find, balance, pricedAt !== undefined, t.language);
      if (linesOf(batch, 'left').length === 0) return badScreen(t, batch);
      // The file first: Confirm stays at the bottom of the chat.
      if (isLong(batch)) {
        const caption = { text: t.text('mass-table-caption', { count: batch.lines.length }) };
        await messenger.sendDocument(ctx.person.id, { name: tableName(batch), content: tableOf(t, batch) }, caption, t);
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
      await ctx.say(previewScreen(t, batch, optionsFor(ctx, account, notice)));
      return undefined;
    } catch (error) {
      return failedScreen(ctx, account, error);
    }
  };

  const translatorOf = async (owner: number): Promise<Translator> => {
    const person = await accounts.person(owner);
    return parts.languages.of(person.language, person.appLanguage);
  };

  /** Shows how far a run is, at a calm pace, and then its end. */
  const watcherOf = (owner: number, t: Translator): Watcher => {
    const began = parts.passed();
    let shownAt = began;
    let showing: Promise<unknown> | undefined;
    return {
      progress(batch) {
        const { message: old } = batch;
        if (showing || parts.passed() - shownAt < PACE_MS || old === undefined) return;
        shownAt = parts.passed();
        showing = messenger
          .edit(owner, old, progressScreen(t, batch), t)
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
    const { owner } = batch;
    const t = await translatorOf(owner);
    const account = await accounts.get(owner, batch.account);
    if (!account) return;
    const several = (await accounts.person(owner)).accounts.length > 1 ? account.name : undefined;
    const options = { accountName: several, addFunds: fundsButton(t, account) };
    const stopped = batch.state === 'stopped' && batch.stop !== 'person';
    const isQuick = tookMs < QUICK_MS && !stopped;
    const hasTable = isLong(batch);
    const screen = resultScreen(t, batch, { ...options, plain: !isQuick || hasTable });
    const message =
      batch.message === undefined
        ? (await messenger.send(owner, screen, t)).message_id
        : await messenger.edit(owner, batch.message, screen, t);
    if (message !== batch.message) await mass.moveTo(batch, message);
    if (isQuick && !hasTable) return;
    const { buttons = [] } = resultScreen(t, batch, options);
    const words = isQuick ? t.text('mass-result-caption', { count: batch.lines.length }) : noticeText(t, batch);
    const notice = { text: words, buttons };
    const file = { name: tableName(batch), content: tableOf(t, batch) };
    if (hasTable) await messenger.sendDocument(owner, file, notice, t, { replyTo: message });
    else await messenger.send(owner, notice, t, { replyTo: message });
  };

  /** Confirm and Go on: prices that are not of today are looked at once more, then the run begins in the background. */
  const begin = async (ctx: BotContext, accountId: string, id: string, runsBefore: number, changes: number) => {
    const { t } = ctx;
    const account = await ownAccount(ctx, parts, accountId);
    let batch = account && (await mass.get(accountId, id));
    if (!account) return;
    if (!batch) return ctx.toast(t.label('gone-draft'), true);
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
        return void (await ctx.say(failedScreen(ctx, account, error)));
      }
    }
    // Also for a second tap that was on its way: it was meant for the prices of before.
    if (batch.state !== 'running' && (batch.changes ?? 0) !== changes) {
      const options = optionsFor(ctx, account, t.text('mass-changed'));
      const nothingLeft = linesOf(batch, 'left').length === 0;
      const screen = batch.state === 'draft' && !nothingLeft ? previewScreen(t, batch, options) : undefined;
      return void (await ctx.show(screen ?? (nothingLeft ? badScreen(t, batch) : resultScreen(t, batch, options))));
    }
    const taken = await mass.take(batch, runsBefore);
    if (taken !== 'taken') return ctx.toast(t.label(`mass-${taken}`), true);
    const tapped = ctx.callbackQuery?.message?.message_id;
    const old = batch.message;
    // Whatever Telegram says to this: what was confirmed is placed, and its end is told.
    const message = await ctx.show(progressScreen(t, batch)).catch(() => tapped ?? 0);
    mass.run(batch, message, watcherOf(batch.owner, t));
    for (const stale of new Set([old, tapped])) {
      if (stale !== undefined && stale !== message) ctx.disarm(stale);
    }
  };

  const showOpen = async (ctx: BotContext, account: Account, batch: Batch) => {
    const { t } = ctx;
    const isRunning = batch.state === 'running';
    const screen = isRunning ? progressScreen(t, batch) : resultScreen(t, batch, optionsFor(ctx, account));
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
    const account = await accountOrConnect(ctx, parts);
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

  return {
    async tell(push) {
      for (const batch of await mass.untold()) {
        try {
          const account = await accounts.get(batch.owner, batch.account);
          if (!account) continue;
          const several = (await accounts.person(batch.owner)).accounts.length > 1 ? account.name : undefined;
          const sent = await push(
            batch.owner,
            (t) => resultScreen(t, batch, { accountName: several, addFunds: fundsButton(t, account) }),
            batch.message,
          );
          if (sent === 'unreachable') continue;
          await mass.told(batch);
          if (batch.message !== undefined) messenger.disarm(batch.owner, batch.message);
          if (!isLong(batch)) continue;
          const t = await translatorOf(batch.owner);
          const caption = { text: t.text('mass-result-caption', { count: batch.lines.length }) };
          const file = { name: tableName(batch), content: tableOf(t, batch) };
          await messenger.sendDocument(batch.owner, file, caption, t, { replyTo: sent });
        } catch (error) {
          parts.log.warn({ err: error }, 'a mass order was not told yet');
        }
      }
    },
    commands: { mass: open },
    buttons: {
      mass: (ctx) => open(ctx),
      massNew: async (ctx) => {
        if (await accountOrConnect(ctx, parts)) await ctx.begin('massLines');
      },
      massConfirm: (ctx, [account = '', id = '', changes = '0']) => begin(ctx, account, id, 0, Number(changes)),
      massGoOn: (ctx, [account = '', id = '', runs, changes = '0']) =>
        begin(ctx, account, id, Number(runs), Number(changes)),
      massStop: async (ctx, [accountId = '', id = '']) => {
        const account = await ownAccount(ctx, parts, accountId);
        const batch = account && (await mass.get(accountId, id));
        if (!account) return;
        if (!batch || !mass.halt(batch)) return ctx.toast(ctx.t.label('mass-not-running'), true);
        await ctx.toast(ctx.t.label('mass-stopping-toast'));
      },
      massDrop: async (ctx, [accountId = '', id = '']) => {
        const { t } = ctx;
        const account = await ownAccount(ctx, parts, accountId);
        const batch = account && (await mass.get(accountId, id));
        if (!account) return;
        if (!batch) return ctx.toast(t.label('gone-draft'), true);
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
    questions: {
      massLines: {
        screen: ({ t }) => ({ text: lines(t.text('mass-ask', { limit: MOST_LINES }), '', t.text('mass-format')) }),
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
