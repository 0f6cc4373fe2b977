import { nameAmong } from '../../../accounts/accounts.ts';
import { isGone, isKeyRefused, PanelError } from '../../../panel/errors.ts';
import { COMMANDS } from '../../commands.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import type { Screen } from '../../screen.ts';
import { keyRefusedScreen, panelGoneScreen } from '../../views/account.ts';
import { explain } from '../../views/problems.ts';
import { Html, lines, type Translator } from '../../words/i18n.ts';
import { exactMoney } from '../../words/money.ts';

/** The first meeting, the menu, and help. */
export function createStartFeature(parts: Parts): Feature {
  const { accounts } = parts;

  const welcome = ({ t, from }: BotContext): Screen => ({
    text: lines(
      t.text('welcome', { name: from?.first_name ?? '' }),
      '',
      t.text('welcome-what'),
      '',
      t.text('welcome-how'),
    ),
    buttons: [
      [{ label: t.label('button-connect'), to: ['connect'], style: 'success' }],
      [
        { label: t.label('button-help'), to: ['help'] },
        { label: t.label('button-language'), to: ['languages'] },
      ],
    ],
  });

  const menu = async (ctx: BotContext) => {
    const { t } = ctx;
    const account = await accounts.active(ctx.person.id);
    if (!account) return void (await ctx.show(welcome(ctx)));
    if (account.refused !== undefined) {
      return void (await ctx.show(keyRefusedScreen(t, account, account.refused)));
    }
    let balance: Html;
    try {
      const answer = await accounts.panelOf(account).balance();
      await parts.balanceLine.saw(account, answer);
      balance = t.text('balance-line', { balance: exactMoney(t, answer.balance, answer.currency) });
    } catch (error) {
      if (isGone(error)) return void (await ctx.show(panelGoneScreen(t, account, nameAmong(ctx.person, account))));
      if (!(error instanceof PanelError)) throw error;
      if (isKeyRefused(error)) return void (await ctx.show(keyRefusedScreen(t, account, error.text ?? '')));
      balance = explain(t, error);
    }
    await ctx.show({
      text: lines(
        t.text('menu-title', { account: account.name }),
        '',
        balance,
        t.text('menu-open', { count: parts.watch.open(account.id).length }),
      ),
      buttons: [
        [
          { label: t.label('button-new-order'), to: ['categories', 0], style: 'success' },
          { label: t.label('button-search'), to: ['searchAsk'] },
        ],
        [
          { label: t.label('button-favorites'), to: ['favorites'] },
          { label: t.label('button-mass'), to: ['mass'] },
        ],
        [
          { label: t.label('button-orders'), to: ['orders', 'all', 0] },
          { label: t.label('button-refills'), to: ['refills', 0] },
        ],
        [
          { label: t.label('button-stats'), to: ['stats', account.id, 'month'] },
          { label: t.label('button-board'), to: ['board', parts.boards.isOn(ctx.person.id) ? 'off' : 'on'] },
        ],
        [
          { label: t.label('button-balance'), to: ['balance'] },
          { label: t.label('button-accounts'), to: ['accounts'] },
        ],
        [
          { label: t.label('button-settings'), to: ['settings'] },
          { label: t.label('button-help'), to: ['help'] },
        ],
      ],
    });
  };

  const helpText = (t: Translator): Html => {
    const groups = Object.entries(COMMANDS).map(([group, names]) =>
      lines(
        t.text(`help-${group}`),
        ...names.map((name) => t.text('help-line', { command: new Html(`/${name}`), what: t.text(`command-${name}`) })),
        '',
      ),
    );
    return lines(t.text('help-title'), '', ...groups, t.text('help-words'));
  };
  /** By language: forty messages, and always the same. */
  const helpTexts = new Map<string, Html>();

  const help = async (ctx: BotContext) => {
    const { t } = ctx;
    const text = helpTexts.get(t.language) ?? helpText(t);
    helpTexts.set(t.language, text);
    await ctx.show({ text, buttons: [[{ label: t.label('button-menu'), to: ['menu'] }]] });
  };

  return {
    commands: {
      start: async (ctx, payload) => {
        const service = /^s_(.+)$/.exec(payload)?.[1];
        if (payload === 'connect') return ctx.go('connect');
        if (service) await ctx.go('service', service);
        else await menu(ctx);
      },
      help,
    },
    buttons: { menu, help },
  };
}
