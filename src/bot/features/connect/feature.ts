import { type Account, looksLikeKey } from '../../../accounts/accounts.ts';
import { TooManyKeysError } from '../../../accounts/attempts.ts';
import { PanelError } from '../../../panel/errors.ts';
import { stripMarks } from '../../../panel/input.ts';
import { accountOrConnect, type BotContext, type Feature, ownAccount, type Parts } from '../../context.ts';
import { eraseAccount } from '../../erase.ts';
import { type Html, lines } from '../../i18n.ts';
import { explain, remedies } from '../../problems.ts';
import { type Button, type Screen, siteButton } from '../../screen.ts';
import { money } from '../../views/order.ts';

/** What a key may look like: one word of what can be typed. Panels use 32 hex digits, some use others. */
const KEY = /^[\x21-\x7e]{8,256}$/;

const LONGEST_NAME = 32;

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

  const connect = async (ctx: BotContext, panel: string, typed: string): Promise<Screen | undefined> => {
    await removeKey(ctx);
    const key = stripMarks(typed);
    return KEY.test(key) ? connectWith(ctx, panel, key) : { text: ctx.t.text('key-malformed') };
  };

  /** @returns a screen with the reason when the key was not taken. */
  const connectWith = async (ctx: BotContext, panel: string, key: string): Promise<Screen | undefined> => {
    const { t } = ctx;
    try {
      const { account, balance, isNew } = await accounts.connect(ctx.person.id, panel, key);
      await parts.watch.resume(account.id);
      // The list is on its way while the person looks around; a failure shows when somebody needs it.
      parts.catalogue.of(account).catch(() => {});
      await ctx.say({
        text: lines(
          t.text(isNew ? 'connected' : 'connected-again', { account: account.name }),
          t.text('balance-line', { balance: money(balance.balance, balance.currency) }),
        ),
        buttons: [
          [{ label: t.label('button-services'), to: ['categories', 0] }],
          [{ label: t.label('button-menu'), to: ['menu'] }],
        ],
      });
      return undefined;
    } catch (error) {
      if (error instanceof TooManyKeysError)
        return { text: t.text('key-too-many', { minutes: Math.ceil(error.waitMs / 60_000) }) };
      if (!(error instanceof PanelError)) throw error;
      return { text: lines(t.text('key-not-connected'), explain(t, error), t.text('key-ask-again')) };
    }
  };

  const panelUrl = (name: string) => config.panels.find((panel) => panel.name === name)?.url ?? '';
  const askKey = (ctx: BotContext, panel: string) => ctx.begin('key', { panel });
  const begin = async (ctx: BotContext, notice?: Html) => {
    const [only, ...more] = config.panels;
    if (only && more.length === 0) return askKey(ctx, only.name);
    await ctx.show({
      text: lines(notice, ctx.t.text('choose-panel')),
      buttons: config.panels.map((panel, index) => [{ label: panel.name, to: ['connectTo', index] as const }]),
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

  const showBalance = async (ctx: BotContext) => {
    const account = await accountOrConnect(ctx, parts);
    if (!account) return;
    const { t } = ctx;
    const menu: Button = { label: t.label('button-menu'), to: ['menu'] };
    try {
      const balance = await accounts.panelOf(account).balance(account.key);
      await parts.balanceLine.saw(account, balance);
      await ctx.show({
        text: lines(
          t.text('balance-title', { account: account.name }),
          t.text('balance-line', { balance: money(balance.balance, balance.currency) }),
        ),
        buttons: [
          [
            { label: t.label('button-refresh'), to: ['balance'] },
            siteButton(t.label('button-add-funds'), accounts.panelOf(account).url, '/addfunds'),
          ],
          [menu],
        ],
      });
    } catch (error) {
      if (!(error instanceof PanelError)) throw error;
      await ctx.show({
        text: explain(t, error),
        buttons: [[{ label: t.label('button-try-again'), to: ['balance'] }, ...remedies(t, error, undefined)], [menu]],
      });
    }
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
            state: account.refused !== undefined ? 'refused' : account.id === active ? 'active' : 'other',
          }),
        ),
      ),
      buttons: [
        ...list.flatMap((account): Button[][] => [
          account.id === active
            ? []
            : [{ label: t.label('button-use-account', { account: account.name }), to: ['useAccount', account.id] }],
          [
            { label: t.label('button-rename', { account: account.name }), to: ['rename', account.id] },
            { label: t.label('button-disconnect-account', { account: account.name }), to: ['disconnect', account.id] },
          ],
        ]),
        [{ label: t.label('button-connect-another'), to: ['connect'] }],
        [{ label: t.label('button-menu'), to: ['menu'] }],
      ],
    });
  };

  const askDisconnect = async (ctx: BotContext, account: Account) => {
    const { t } = ctx;
    await ctx.show({
      text: t.text('disconnect-ask', { account: account.name, open: parts.watch.open(account.id).length }),
      buttons: [
        [
          { label: t.label('button-disconnect'), to: ['disconnectYes', account.id], style: 'danger' },
          { label: t.label('button-back'), to: ['menu'] },
        ],
        // Not this one?
        [ctx.person.accounts.length > 1 && { label: t.label('button-accounts'), to: ['accounts'] }],
      ],
    });
  };

  return {
    commands: {
      connect: (ctx, args) => (args ? takeUnasked(ctx, args) : begin(ctx)),
      accounts: showAccounts,
      balance: showBalance,
      disconnect: async (ctx) => {
        const account = await accounts.active(ctx.person.id);
        if (account) await askDisconnect(ctx, account);
        else await ctx.show({ text: ctx.t.text('disconnect-nothing') });
      },
    },
    buttons: {
      connect: (ctx) => begin(ctx),
      connectTo: (ctx, [index]) => askKey(ctx, config.panels[Number(index)]?.name ?? config.panels[0]?.name ?? ''),
      retryKey: async (ctx, [id = '']) => {
        const account = await ownAccount(ctx, parts, id);
        if (!account) return;
        const refused = await connectWith(ctx, account.panel, account.key);
        if (refused)
          await ctx.show({ ...refused, buttons: [[{ label: ctx.t.label('button-connect'), to: ['connect'] }]] });
      },
      accounts: showAccounts,
      balance: showBalance,
      useAccount: async (ctx, [id = '']) => {
        if (!(await ownAccount(ctx, parts, id))) return;
        await accounts.use(ctx.person.id, id);
        await showAccounts(ctx);
      },
      rename: async (ctx, [id = '']) => {
        const account = await ownAccount(ctx, parts, id);
        if (account) await ctx.begin('rename', { account: id, name: account.name });
      },
      disconnect: async (ctx, [id = '']) => {
        const account = await ownAccount(ctx, parts, id);
        if (account) await askDisconnect(ctx, account);
      },
      disconnectYes: async (ctx, [id = '']) => {
        const account = await ownAccount(ctx, parts, id);
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
          if (await ownAccount(ctx, parts, String(id))) await accounts.change(ctx.person.id, String(id), { name });
          await showAccounts(ctx);
          return undefined;
        },
      },
      key: {
        isAboutKeys: true,
        screen: (ctx, { panel }) => ({
          text: lines(ctx.t.text('key-ask'), ctx.t.text('key-ask-hint')),
          buttons: [[siteButton(ctx.t.label('button-panel-site'), panelUrl(String(panel)), '/account')]],
        }),
        take: (ctx, text, { panel }) => connect(ctx, String(panel), text),
      },
    },
    async text(ctx, text) {
      if (!looksLikeKey(text)) return false;
      await takeUnasked(ctx, text);
      return true;
    },
  };
}
