import type { Account } from '../../../accounts/accounts.ts';
import type { QuietHours } from '../../../accounts/quiet.ts';
import { normalizeInput } from '../../../panel/input.ts';
import { compare } from '../../../panel/price.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import { erasePerson } from '../../erase.ts';
import { accountLine } from '../../views/account.ts';
import { lines } from '../../words/i18n.ts';
import { lowBalanceChoice, NOTIFY, quietHoursChoice, settingsScreen, timeZoneChoice } from './view.ts';

const DAY_MINUTES = 1_440;

/** Minutes in a button's data; `undefined` for what no button of ours has. */
function minutesOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,4}$/.test(text) && Math.abs(Number(text)) < DAY_MINUTES
    ? Number(text)
    : undefined;
}

/** What a person can set, and what is known of them. */
export function createSettingsFeature(parts: Parts): Feature {
  const { accounts, balanceLine, languages } = parts;

  const settings = async (ctx: BotContext) => {
    const person = await accounts.person(ctx.person.id);
    const account = await accounts.active(person.id);
    const line = account && (await balanceLine.get(account.id));
    await ctx.show(settingsScreen(ctx.t, person, account, line));
  };

  const lowBalance = async (ctx: BotContext) => {
    const account = await ctx.account();
    if (account) await ctx.show(lowBalanceChoice(ctx.t, account, await balanceLine.get(account.id)));
  };
  const setLine = async (account: Account, amount: string) => {
    await balanceLine.set(account.id, compare(amount, '0') > 0 ? amount : undefined);
    // Nobody waits for it: when it is too low already, a warning follows.
    void balanceLine.look(account.id);
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
    const person = await accounts.changePerson(ctx.person.id, { language: code });
    if (!person) return ctx.go('menu'); // An old button of somebody of whom nothing is kept.
    ctx.person = person;
    ctx.t = languages.of(code);
    await ctx.show({
      text: ctx.t.text('language-set'),
      buttons: [[{ label: ctx.t.label('button-menu'), to: ['menu'] }]],
    });
    parts.menus.refresh(ctx.person);
  };

  const setQuiet = async (ctx: BotContext, quiet: QuietHours) => {
    await accounts.changePerson(ctx.person.id, { quiet: quiet.from === quiet.to ? undefined : quiet });
    await settings(ctx);
  };

  const privacy = async (ctx: BotContext) => {
    const { t } = ctx;
    const { keepSilentDays: days, backups, storage } = parts.config;
    await ctx.show({
      text: lines(
        t.text('privacy'),
        days > 0 && t.text('privacy-silent', { days }),
        backups && t.text('privacy-copies', { days: backups.keep }),
        storage.url !== undefined && t.text('privacy-server'),
      ),
      buttons: [
        [{ label: t.label('button-erase'), to: ['erase'], style: 'danger' }],
        [
          { label: t.label('button-back'), to: ['settings'] },
          { label: t.label('button-menu'), to: ['menu'] },
        ],
      ],
    });
  };

  return {
    commands: {
      settings,
      async language(ctx, wanted) {
        if (!wanted) return void (await chooseLanguage(ctx));
        await accounts.meet(ctx.person.id);
        await setLanguage(ctx, wanted);
      },
      privacy,
    },
    async text(ctx, text) {
      const hours = hoursIn(text);
      if (!hours) return false;
      const { quiet } = await accounts.person(ctx.person.id);
      if (quiet) await setQuiet(ctx, { offset: quiet.offset, ...hours });
      else await ctx.show(timeZoneChoice(ctx.t, parts.now(), { hours: [hours.from, hours.to] }));
      return true;
    },
    questions: {
      lowBalance: {
        async screen(ctx, { account: id }) {
          const name = await accounts.nameOf(ctx.person.id, String(id));
          return { text: lines(ctx.t.text('low-balance-ask'), accountLine(ctx.t, name)) };
        },
        async take(ctx, text, { account: id }) {
          const amount = normalizeInput(text).replace(',', '.');
          if (!/^\d{1,12}(\.\d{1,7})?$/.test(amount)) return { text: ctx.t.text('bad-amount') };
          const account = await ctx.ownAccount(String(id));
          if (account) await setLine(account, amount);
          await settings(ctx);
          return undefined;
        },
      },
    },
    buttons: {
      settings,
      notify: async (ctx, [wanted]) => {
        const notify = NOTIFY.find((what) => what === wanted);
        if (notify) await accounts.changePerson(ctx.person.id, { notify });
        await settings(ctx);
      },
      quiet: async (ctx) => {
        const { quiet } = await accounts.person(ctx.person.id);
        await ctx.show(quiet ? quietHoursChoice(ctx.t, quiet.offset, quiet) : timeZoneChoice(ctx.t, parts.now()));
      },
      quietZone: async (ctx, [zone, ...typed]) => {
        const minutes = minutesOf(zone);
        const [from, to] = typed.map(minutesOf);
        const hours = from === undefined || to === undefined ? [] : [from, to];
        // Without a choice: what time is it?
        if (minutes === undefined)
          await ctx.show(timeZoneChoice(ctx.t, parts.now(), { hours, areAll: zone === 'all' }));
        else if (from !== undefined && to !== undefined) await setQuiet(ctx, { offset: minutes, from, to });
        else await ctx.show(quietHoursChoice(ctx.t, minutes, undefined));
      },
      quietSet: async (ctx, chosen) => {
        const [offset, from, to] = chosen.map(minutesOf);
        if (offset === undefined || from === undefined || to === undefined) return;
        await setQuiet(ctx, { offset, from, to });
      },
      lowBalance,
      lowBalanceSet: async (ctx, [id = '', amount]) => {
        const account = await ctx.ownAccount(id);
        if (!account) return;
        if (amount === undefined) return ctx.begin('lowBalance', { account: id });
        if (!/^\d{1,9}$/.test(amount)) return;
        await setLine(account, amount);
        await settings(ctx);
      },
      languages: async (ctx) => void (await chooseLanguage(ctx)),
      language: (ctx, [code = '']) => setLanguage(ctx, code),
      privacy,
      erase: async (ctx) => {
        const { t } = ctx;
        const isInvited = (await parts.access.standing(ctx.person.id)) === 'in';
        await ctx.show({
          text: lines(t.text('erase-ask'), isInvited && t.text('erase-invited')),
          // Last: nothing that leads here was tapped in this place, so a thumb that taps twice does not erase.
          buttons: [
            [{ label: t.label('button-back'), to: ['privacy'] }],
            [{ label: t.label('button-erase'), to: ['eraseYes'], style: 'danger' }],
          ],
        });
      },
      eraseYes: async (ctx) => {
        const { id } = ctx.person;
        await ctx.conversation.exitAll();
        await erasePerson(parts, id);
        await ctx.show({ text: ctx.t.text('erased') });
        await parts.menus.remove(id);
      },
    },
  };
}

/** `22:30-7`, in minutes of the day: two hours of which one is a clock's. */
function hoursIn(text: string): Pick<QuietHours, 'from' | 'to'> | undefined {
  const said = normalizeInput(text);
  const [, from, fromMinute = '0', to, toMinute = '0'] =
    /^(\d{1,2})(?:[:.](\d\d))? ?[-–—] ?(\d{1,2})(?:[:.](\d\d))?$/.exec(said) ?? [];
  const minutes = [Number(from) * 60 + Number(fromMinute), Number(to) * 60 + Number(toMinute)] as const;
  const isClock = said.includes(':') && minutes.every((minute) => minute < 1_440);
  return isClock && Number(fromMinute) < 60 && Number(toMinute) < 60 ? { from: minutes[0], to: minutes[1] } : undefined;
}
