import type { BotContext, Feature, Parts } from '../../context.ts';
import { eraseAccount } from '../../erase.ts';
import { lines } from '../../i18n.ts';
import { registerForChat } from '../../registration.ts';

const NOTIFY = ['all', 'problems', 'none'] as const;

/** What a person can set, and what is known of them. */
export function createSettingsFeature(parts: Parts): Feature {
  const { accounts, languages } = parts;

  const settings = async (ctx: BotContext) => {
    const { t } = ctx;
    const { notify } = await accounts.person(ctx.person.id);
    await ctx.show({
      text: lines(
        t.text('settings-title'),
        '',
        t.text('settings-language', { language: t.text('language-name') }),
        t.text('settings-notify', { what: t.text(`notify-${notify}`) }),
      ),
      buttons: [
        ...NOTIFY.map((what) => [
          {
            label: t.label(what === notify ? 'button-chosen' : 'button-choice', { label: t.label(`notify-${what}`) }),
            to: ['notify', what] as const,
          },
        ]),
        [{ label: t.label('button-language'), to: ['languages'] }],
        [
          { label: t.label('button-accounts'), to: ['accounts'] },
          { label: t.label('button-privacy'), to: ['privacy'] },
        ],
        [{ label: t.label('button-menu'), to: ['menu'] }],
      ],
    });
  };

  const chooseLanguage = (ctx: BotContext) =>
    ctx.show({
      text: ctx.t.text('language-title'),
      buttons: [
        ...languages.codes.map((code) => {
          const name = languages.of(code).label('language-name');
          const label = ctx.t.label(code === ctx.t.language ? 'button-chosen' : 'button-choice', { label: name });
          return [{ label, to: ['language', code] as const }];
        }),
        [{ label: ctx.t.label('button-back'), to: ['settings'] }],
      ],
    });

  const setLanguage = async (ctx: BotContext, wanted: string) => {
    const code = languages.codes.find((known) => known === wanted.toLowerCase().split('-')[0]);
    if (!code) return void (await chooseLanguage(ctx));
    ctx.person = await accounts.changePerson(ctx.person.id, { language: code });
    ctx.t = languages.of(code);
    await ctx.show({
      text: ctx.t.text('language-set'),
      buttons: [[{ label: ctx.t.label('button-menu'), to: ['menu'] }]],
    });
    await registerForChat(ctx.api, ctx.t, ctx.person.id).catch((error: unknown) =>
      parts.log.warn({ err: error }, 'the menu of commands keeps its language'),
    );
  };

  const privacy = async (ctx: BotContext) => {
    const { t } = ctx;
    await ctx.show({
      text: t.text('privacy'),
      buttons: [
        [{ label: t.label('button-erase'), to: ['erase'], style: 'danger' }],
        [{ label: t.label('button-menu'), to: ['menu'] }],
      ],
    });
  };

  return {
    commands: {
      settings,
      language: async (ctx, wanted) => void (wanted ? await setLanguage(ctx, wanted) : await chooseLanguage(ctx)),
      privacy,
    },
    buttons: {
      settings,
      notify: async (ctx, [wanted]) => {
        const notify = NOTIFY.find((what) => what === wanted);
        if (notify) await accounts.changePerson(ctx.person.id, { notify });
        await settings(ctx);
      },
      languages: async (ctx) => void (await chooseLanguage(ctx)),
      language: (ctx, [code = '']) => setLanguage(ctx, code),
      privacy,
      erase: async (ctx) => {
        const { t } = ctx;
        await ctx.show({
          text: t.text('erase-ask'),
          buttons: [
            [
              { label: t.label('button-erase'), to: ['eraseYes'], style: 'danger' },
              { label: t.label('button-back'), to: ['privacy'] },
            ],
          ],
        });
      },
      eraseYes: async (ctx) => {
        const { id } = ctx.person;
        await ctx.conversation.exitAll();
        for (const account of await accounts.list(id)) await eraseAccount(parts, account);
        await accounts.forget(id);
        parts.store.scrub();
        await ctx.show({ text: ctx.t.text('erased') });
      },
    },
  };
}
