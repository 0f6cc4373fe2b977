import { hash } from 'node:crypto';
import type { Account, Connecting } from '../../../accounts/accounts.ts';
import { TooManyKeysError } from '../../../accounts/attempts.ts';
import { PanelError } from '../../../panel/errors.ts';
import { stripMarks } from '../../../panel/input.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import { eraseAccount } from '../../erase.ts';
import { type Button, type Screen, siteButton } from '../../screen.ts';
import { fundsButton, retryButton, whoseKeyScreen } from '../../views/account.ts';
import { explain } from '../../views/problems.ts';
import { type Html, lines } from '../../words/i18n.ts';
import { keysIn, looksLikeKey } from '../../words/keys.ts';
import { exactMoney } from '../../words/money.ts';

/** What a key may look like: one word of what can be typed. Panels use 32 hex digits, some use others. */
const KEY = /^[\x21-\x7e]{8,256}$/;

const LONGEST_NAME = 32;

/** The key in what was sent for one; all of it when no single word of it is one: `my key is …`. */
function keyIn(said: string): string {
  if (KEY.test(said)) return said;
  const found = [keysIn(said), keysIn(said, true)].map((keys) => [...new Set(keys)]);
  return found.find((keys) => keys.length === 1)?.[0] ?? said;
}

/** Accounts at panels: connecting, switching, their balance, and their end. */
export function createConnectFeature(parts: Parts): Feature {
  const { accounts, config, messenger } = parts;

  /** The message with the key goes first, whatever becomes of it. */
  const removeKey = async (ctx: BotContext) => {
    const message = ctx.message;
    if (message && !(await messenger.remove(message.chat.id, message.message_id))) {
      await ctx.say({ text: ctx.t.text('key-delete-yourself') });
    }
  };

  /** @param as the account that it is the new key of, when the person said so. @returns why the key was not taken. */
  const connect = async (ctx: BotContext, panel: string, typed: string, as?: string): Promise<Screen | undefined> => {
    await removeKey(ctx);
    const { t } = ctx;
    const key = keyIn(stripMarks(typed));
    if (!KEY.test(key)) return { text: t.text('key-malformed') };
    try {
      return await tell(ctx, await accounts.connect(ctx.person.id, panel, key, as));
    } catch (error) {
      return notConnected(ctx, error);
    }
  };

  const notConnected = ({ t }: BotContext, error: unknown): Screen => {
    if (error instanceof TooManyKeysError)
      return { text: t.text('key-too-many', { minutes: Math.ceil(error.waitMs / 60_000) }) };
    if (!(error instanceof PanelError)) throw error;
    return { text: lines(t.text('key-not-connected'), explain(t, error, { key: 'new' }), t.text('key-ask-again')) };
  };

  /** @returns a screen with the reason when the key was not taken. */
  const tell = async (ctx: BotContext, made: Connecting): Promise<Screen | undefined> => {
    const { t } = ctx;
    if (made.outcome === 'taken') {
      return { text: lines(t.text('key-is-of', { account: made.account.name }), t.text('key-ask-again')) };
    }
    if (made.outcome === 'whose') {
      await ctx.show(whoseKeyScreen(t, made.offer, made.refused));
      return undefined;
    }
    const { account, balance, isNew, isRekeyed } = made;
    if (isRekeyed) await parts.catalogue.forget(account.id); // Its prices as well.
    // The list is on its way while the person looks around; a failure shows when somebody needs it.
    parts.catalogue.of(account).catch(() => {});
    await ctx.show({
      text: lines(
        t.text(isNew ? 'connected' : 'connected-again', { account: account.name }),
        t.text('balance-line', { balance: exactMoney(t, balance.balance, balance.currency) }),
      ),
      buttons: [
        [{ label: t.label('button-services'), to: ['categories', 0] }],
        [{ label: t.label('button-menu'), to: ['menu'] }],
      ],
    });
    return undefined;
  };

  const panelUrl = (name: string) => config.panels.find((panel) => panel.name === name)?.url ?? '';
  /** Stands for a panel's name, which may be longer than a button takes: whatever PANELS is by then, the key is for no other. */
  const markOf = (panel: string) => hash('sha256', panel, 'base64url').slice(0, 12);
  const askKey = (ctx: BotContext, panel: string) => ctx.begin('key', { panel });
  const begin = async (ctx: BotContext, notice?: Html) => {
    const [only, ...more] = config.panels;
    if (only && more.length === 0) return askKey(ctx, only.name);
    await ctx.show({
      text: lines(notice, ctx.t.text('choose-panel')),
      buttons: config.panels.map(({ name }) => [{ label: name, to: ['connectTo', markOf(name)] as const }]),
    });
  };

  /** A key that came unasked. Of several panels only the person knows the right one: no other must see it. */
  const takeUnasked = async (ctx: BotContext, key: string) => {
    const [only, ...more] = config.panels;
    if (!only || more.length > 0) {
      await removeKey(ctx);
      return begin(ctx, ctx.t.text('choose-panel-first'));
    }
    const refused = await connect(ctx, only.name, key);
    if (refused) await ctx.say({ ...refused, buttons: [[{ label: ctx.t.label('button-connect'), to: ['connect'] }]] });
  };

  const showBalance = async (ctx: BotContext, id?: string) => {
    const account = await ctx.account(id);
    if (!account) return;
    const { t } = ctx;
    const menu: Button = { label: t.label('button-menu'), to: ['menu'] };
    try {
      const balance = await accounts.panelOf(account).balance();
      await parts.balanceLine.saw(account, balance);
      await ctx.show({
        text: lines(
          t.text('balance-title', { account: account.name }),
          t.text('balance-line', { balance: exactMoney(t, balance.balance, balance.currency) }),
        ),
        buttons: [
          [
            { label: t.label('button-refresh'), to: ['balance', account.id] },
            fundsButton(t, accounts.panelOf(account).url),
          ],
          [menu],
        ],
      });
    } catch (error) {
      const again: Button = { label: t.label('button-try-again'), to: ['balance', account.id] };
      await ctx.show(ctx.failure(account, error, { again, back: menu }));
    }
  };

  const stateOf = (account: Account, active: string | undefined) => {
    if (!config.panels.some(({ name }) => name === account.panel)) return 'gone';
    if (account.refused !== undefined) return 'refused';
    return account.id === active ? 'active' : 'other';
  };
  const showAccounts = async (ctx: BotContext) => {
    const { t } = ctx;
    const list = await accounts.list(ctx.person.id);
    const { active } = await accounts.person(ctx.person.id);
    await ctx.show({
      text: lines(
        t.text('accounts-title', { count: list.length }),
        ...list.map((account) =>
          t.text('account-item', {
            account: account.name,
            state: stateOf(account, active),
          }),
        ),
      ),
      buttons: [
        ...list.flatMap((account): (Button | undefined)[][] => [
          [
            account.id === active
              ? undefined
              : { label: t.label('button-use-account', { account: account.name }), to: ['useAccount', account.id] },
            { label: t.label('button-new-key-of', { account: account.name }), to: ['newKey', account.id] },
          ],
          [
            { label: t.label('button-rename', { account: account.name }), to: ['rename', account.id] },
            { label: t.label('button-disconnect-account', { account: account.name }), to: ['disconnect', account.id] },
          ],
        ]),
        [{ label: t.label('button-connect-another'), to: ['connect'] }],
        [
          { label: t.label('button-back'), to: ['settings'] },
          { label: t.label('button-menu'), to: ['menu'] },
        ],
      ],
    });
  };

  const askDisconnect = async (ctx: BotContext, account: Account) => {
    const { t } = ctx;
    await ctx.show({
      text: t.text('disconnect-ask', { account: account.name, open: parts.watch.open(account.id).length }),
      // In the middle: nothing that leads here was tapped in this place, so a thumb that taps twice does not disconnect.
      buttons: [
        // Not this one?
        [ctx.person.accounts.length > 1 && { label: t.label('button-accounts'), to: ['accounts'] }],
        [{ label: t.label('button-disconnect'), to: ['disconnectYes', account.id], style: 'danger' }],
        [{ label: t.label('button-back'), to: ['menu'] }],
      ],
    });
  };

  return {
    commands: {
      connect: (ctx, args) => (args ? takeUnasked(ctx, args) : begin(ctx)),
      accounts: showAccounts,
      balance: (ctx) => showBalance(ctx),
      disconnect: async (ctx) => {
        const account = await accounts.active(ctx.person.id);
        if (account) await askDisconnect(ctx, account);
        else await ctx.show({ text: ctx.t.text('disconnect-nothing') });
      },
    },
    buttons: {
      connect: (ctx) => begin(ctx),
      connectTo: async (ctx, [mark]) => {
        const panel = config.panels.find(({ name }) => markOf(name) === mark);
        if (panel) return askKey(ctx, panel.name);
        await ctx.toast(ctx.t.label('gone-panel'), true);
        await begin(ctx);
      },
      retryKey: async (ctx, [id = '']) => {
        const account = await ctx.ownAccount(id);
        if (!account) return;
        try {
          await tell(ctx, await accounts.connect(ctx.person.id, account.panel, account.key));
        } catch (error) {
          const again = retryButton(ctx.t, id);
          const isAsked = !(error instanceof TooManyKeysError);
          await ctx.show(isAsked ? ctx.failure(account, error, { again }) : notConnected(ctx, error));
        }
      },
      newKey: async (ctx, [id = '']) => {
        const account = await ctx.ownAccount(id);
        if (account) await ctx.begin('key', { panel: account.panel, account: id, name: account.name });
      },
      keyOf: async (ctx, [offer = '', as = '']) => {
        const { t } = ctx;
        if (as !== 'new' && !(await ctx.ownAccount(as))) return;
        try {
          const made = await accounts.connectOffered(ctx.person.id, offer, as);
          if (!made) return ctx.toast(t.label('question-over'), true);
          const problem = await tell(ctx, made);
          if (problem) await ctx.show(problem);
        } catch (error) {
          // The question stays.
          await ctx.say(
            error instanceof PanelError ? { text: explain(t, error, { key: 'new' }) } : notConnected(ctx, error),
          );
        }
      },
      accounts: showAccounts,
      balance: (ctx, [id]) => showBalance(ctx, id),
      useAccount: async (ctx, [id = '']) => {
        if (!(await ctx.ownAccount(id))) return;
        await accounts.use(ctx.person.id, id);
        await showAccounts(ctx);
      },
      rename: async (ctx, [id = '']) => {
        const account = await ctx.ownAccount(id);
        if (account) await ctx.begin('rename', { account: id, name: account.name });
      },
      disconnect: async (ctx, [id = '']) => {
        const account = await ctx.ownAccount(id);
        if (account) await askDisconnect(ctx, account);
      },
      disconnectYes: async (ctx, [id = '']) => {
        const account = await ctx.ownAccount(id);
        if (!account) return;
        await eraseAccount(parts, account.owner, account.id);
        parts.store.scrub();
        await ctx.show({
          text: ctx.t.text('disconnected', { account: account.name }),
          buttons: [[{ label: ctx.t.label('button-connect'), to: ['connect'] }]],
        });
      },
    },
    questions: {
      rename: {
        screen: (ctx, { name }) => ({ text: ctx.t.text('rename-ask', { account: String(name) }) }),
        async take(ctx, text, { account: id }) {
          const name = stripMarks(text).replace(/\s+/g, ' ');
          if (name === '' || name.length > LONGEST_NAME)
            return { text: ctx.t.text('bad-name', { limit: String(LONGEST_NAME) }) };
          if (await ctx.ownAccount(String(id))) await accounts.change(ctx.person.id, String(id), { name });
          await showAccounts(ctx);
          return undefined;
        },
      },
      key: {
        isAboutKeys: true,
        screen: ({ t }, { panel, account, name }) => ({
          text: lines(
            account === undefined
              ? t.text('key-ask', { panel: String(panel) })
              : t.text('key-ask-of', { account: String(name) }),
            t.text('key-ask-hint'),
          ),
          buttons: [[siteButton(t.label('button-panel-site'), panelUrl(String(panel)), '/account')]],
        }),
        async take(ctx, text, { panel, account }) {
          if (typeof account !== 'string') return connect(ctx, String(panel), text);
          if (await accounts.get(ctx.person.id, account)) return connect(ctx, String(panel), text, account);
          // Disconnected since the question.
          await removeKey(ctx);
          await ctx.toast(ctx.t.label('gone-account'));
          return undefined;
        },
      },
    },
    async text(ctx, text) {
      if (!looksLikeKey(text)) return false;
      await takeUnasked(ctx, text);
      return true;
    },
  };
}
