import { version } from '../../../config.ts';
import { normalizeInput } from '../../../panel/input.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import { noticeScreen } from '../../views/notice.ts';
import {
  adminScreen,
  backupScreen,
  invitationScreen,
  maintenanceScreen,
  personScreen,
  previewScreen,
  progressScreen,
} from './view.ts';

/** The longest maintenance that a button of ours begins, in minutes. */
const LONGEST = 1_440;
/** Within the 4,096 of a message there is room for what stands around it. */
const LONGEST_NOTICE = 3_500;

/** What whoever runs the bot sees and does. For everybody else nothing of it is there. */
export function createAdminFeature(parts: Parts): Feature {
  const { access, accounts, census, config, maintenance, notices, store } = parts;
  const kind = config.storage.url === undefined ? 'SQLite' : 'PostgreSQL';
  const startedAt = parts.now();

  const overview = async (ctx: BotContext) =>
    void (await ctx.show(
      adminScreen(ctx.t, {
        figures: await census.figures(),
        panels: config.panels.map(({ name }) => name),
        health: parts.health,
        version: version(),
        startedAt,
        storage: { kind, bytes: await store.size() },
        maintenance: await maintenance.until(),
      }),
    ));

  const person = async (ctx: BotContext, id: number) => {
    const standing = access.isAdmin(id) ? 'admin' : await access.standing(id);
    await ctx.show(personScreen(ctx.t, id, { standing, isServed: await access.isAllowed(id) }));
  };

  const progress = async (ctx: BotContext, id: string) => {
    const notice = await notices.get(id);
    if (!notice) return ctx.toast(ctx.t.label('gone-notice'), true);
    const { people } = await census.figures();
    if (notice.state === 'draft') await ctx.show(previewScreen(ctx.t, notice, people));
    else await ctx.show(progressScreen(ctx.t, notice, await notices.progress(id), people));
  };

  type Handler = (ctx: BotContext, args: readonly string[]) => Promise<void>;
  const buttons: Record<string, Handler> = {
    admin: overview,
    adminPerson: (ctx, [id]) => (id === undefined ? ctx.begin('person') : person(ctx, Number(id))),
    async ban(ctx, [id = '']) {
      if (!(await access.ban(Number(id)))) await ctx.toast(ctx.t.label('admin-not-banned'), true);
      await person(ctx, Number(id));
    },
    async letIn(ctx, [id = '']) {
      await access.letIn(Number(id));
      await person(ctx, Number(id));
    },
    async invitation(ctx) {
      const link = `https://t.me/${ctx.me.username}?start=i_${await access.invite()}`;
      await ctx.show(invitationScreen(ctx.t, link, config.access === 'invite'));
    },
    async maintenance(ctx, [text]) {
      const minutes = Number(text);
      if (text !== undefined && /^\d{1,4}$/.test(text) && minutes <= LONGEST)
        await maintenance.set(minutes === 0 ? undefined : parts.now() + minutes * 60_000);
      await ctx.show(maintenanceScreen(ctx.t, await maintenance.until()));
    },
    async backup(ctx) {
      await ctx.show(backupScreen(ctx.t, await parts.backup(), kind));
    },
    noticeAsk: (ctx) => ctx.begin('notice'),
    notice: (ctx, [id = '']) => progress(ctx, id),
    async noticeSend(ctx, [id = '']) {
      if (!(await notices.turn(id, 'running'))) return ctx.toast(ctx.t.label('notice-busy'), true);
      await progress(ctx, id);
    },
    async noticeStop(ctx, [id = '']) {
      await notices.turn(id, 'stopped');
      await progress(ctx, id);
    },
  };
  const forAdmins =
    (handler: Handler): Handler =>
    (ctx, args) =>
      access.isAdmin(ctx.person.id) ? handler(ctx, args) : ctx.toast(ctx.t.label('unknown-button'), true);

  return {
    commands: {
      async admin(ctx, args) {
        if (!access.isAdmin(ctx.person.id))
          return void (await ctx.say({ text: ctx.t.text('unknown-command', { command: '/admin' }) }));
        const id = idIn(args);
        if (id === undefined) await overview(ctx);
        else await person(ctx, id);
      },
    },
    questions: {
      person: {
        screen: ({ t }) => ({ text: t.text('admin-ask-person') }),
        async take(ctx, text) {
          const id = idIn(text);
          if (id === undefined) return { text: ctx.t.text('bad-person') };
          if (access.isAdmin(ctx.person.id)) await person(ctx, id);
          return undefined;
        },
      },
      notice: {
        screen: ({ t }) => ({ text: t.text('notice-ask') }),
        async take(ctx, text) {
          if (text.length > LONGEST_NOTICE) return { text: ctx.t.text('bad-notice', { most: LONGEST_NOTICE }) };
          if (!access.isAdmin(ctx.person.id)) return undefined;
          const notice = await notices.draft(text);
          await ctx.show(previewScreen(ctx.t, notice, (await census.figures()).people));
          return undefined;
        },
      },
    },
    buttons: {
      ...Object.fromEntries(Object.entries(buttons).map(([name, handler]) => [name, forAdmins(handler)])),
      notices: async (ctx, [wanted, id = '']) => {
        const isOff = wanted === 'off';
        await accounts.changePerson(ctx.person.id, { noNotices: isOff ? true : undefined });
        const notice = await notices.get(id);
        if (notice) await ctx.show(noticeScreen(ctx.t, notice, isOff));
        await ctx.toast(ctx.t.label(isOff ? 'notices-off-toast' : 'notices-on-toast'));
      },
    },
  };
}

/** A Telegram id, in digits of any script. */
function idIn(text: string): number | undefined {
  const digits = normalizeInput(text);
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : undefined;
}
