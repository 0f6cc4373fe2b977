import { leftOf } from '../../../orders/delivered.ts';
import { formOf } from '../../../panel/forms.ts';
import { readWhole } from '../../../panel/input.ts';
import { linksIn } from '../../../panel/links.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import { linksOfScreen } from '../../words/links.ts';
import { shorten } from '../../words/text.ts';
import { createBeginning } from './begin.ts';
import type { Bounds, Finish } from './conversation.ts';
import { createOutcome, type Resume, tellOver } from './outcome.ts';
import { changeScreen } from './view.ts';

/** Placing an order: the ways into the wizard, the card at its end, Confirm, and what came of it. */
export function createOrderFeature(parts: Parts): Feature & { finish: Finish; bounds: Bounds; resume: Resume } {
  const { place } = parts;
  const beginning = createBeginning(parts);
  const outcome = createOutcome(parts, beginning);
  const { order, again, againWith, bounded, screenOf, showCard } = beginning;

  /** Asks for another value in place of the card; without a field for which one. */
  const change = async (ctx: BotContext, id: string, name?: string) => {
    const draft = await place.intent(ctx.person.id, id);
    const account = draft && (await ctx.ownAccount(draft.account));
    if (draft?.state !== 'draft' || !account) return tellOver(ctx, draft);
    const steps = formOf(draft.service.type).steps(draft.values, draft.service);
    const given = steps.filter(({ field, optional }) => draft.values[field] !== undefined || optional);
    const ask = (given.length === 1 ? given : given.filter(({ field }) => field === name))[0]?.field;
    if (ask === undefined) {
      return void (await ctx.show(changeScreen(ctx.t, await screenOf(ctx, account, draft), draft)));
    }
    const dropped = await place.drop(ctx.person.id, id);
    if (dropped?.state !== 'dropped') return tellOver(ctx, dropped);
    const { service, values } = draft;
    await again(ctx, account, service.id, values, service.wants, {
      ask,
      inPlace: ctx.callbackQuery?.message?.message_id,
    });
  };

  return {
    finish: async (ctx, start, values, inPlace) => {
      const account = await ctx.ownAccount(start.account);
      const { service, since, cause, isForLink } = start;
      return account && showCard(ctx, account, service, values, { since, cause, inPlace, isForLink });
    },
    bounds: async (ctx, start, service) => {
      const account = await ctx.ownAccount(start.account);
      return account ? bounded(account, service, start.since) : service;
    },
    resume: outcome.resume,
    commands: { order: (ctx, args) => order(ctx, args) },
    buttons: {
      ...outcome.buttons,
      order: (ctx, [service = '', account]) => {
        // A screen about pasted links has them already.
        const links = linksOfScreen(ctx.callbackQuery?.message);
        if (links.length > 1) return ctx.begin('manyQuantity', { service, links });
        return order(ctx, service, links[0], account);
      },
      again: async (ctx, [id = '']) => {
        const intent = await place.intent(ctx.person.id, id);
        const account = intent && (await ctx.ownAccount(intent.account));
        if (!intent) return ctx.toast(ctx.t.label('gone-draft'), true);
        if (account) await againWith(ctx, account, intent);
      },
      preset: async (ctx, [accountId = '', id = '', given]) => {
        const account = await ctx.ownAccount(accountId);
        const preset = account && (await parts.presets.get(account.id, id));
        if (!account) return;
        if (!preset) return ctx.toast(ctx.t.label('gone-preset'), true);
        const [link = given] = linksOfScreen(ctx.callbackQuery?.message);
        const values = { ...preset.values, ...(link === undefined ? {} : { link }) };
        await again(ctx, account, preset.service, values, [], given === undefined ? {} : { isForLink: true });
      },
      relink: (ctx, [id = '']) => change(ctx, id, 'link'),
      change: (ctx, [id = '', field]) => change(ctx, id, field),
      draft: async (ctx, [id = '']) => {
        const intent = await place.intent(ctx.person.id, id);
        const account = intent && (await ctx.ownAccount(intent.account));
        if (intent?.state !== 'draft' || !account) return tellOver(ctx, intent);
        await ctx.show(await screenOf(ctx, account, intent));
      },
      repeat: async (ctx, [accountId, name]) => {
        const found = await ctx.ownOrder(accountId, name);
        if (!found) return;
        const { account, order } = found;
        const [link] = linksOfScreen(ctx.callbackQuery?.message);
        if (!order.service || link === undefined) return ctx.toast(ctx.t.label('gone-order'), true);
        await again(ctx, account, order.service.id, { ...order.values, link });
      },
      rest: async (ctx, [accountId, name]) => {
        const found = await ctx.ownOrder(accountId, name);
        if (!found) return;
        const { account, order } = found;
        const left = leftOf(order)?.left ?? 0;
        if (!order.service || left === 0) return ctx.toast(ctx.t.label('gone-order'), true);
        // It came in portions: the rest of it is one.
        const { dripFeed: _portions, ...values } = order.values;
        const quantity = String(Math.max(left, order.service.min));
        await again(ctx, account, order.service.id, { ...values, quantity });
      },
      reorder: async (ctx, [accountId, name]) => {
        const found = await ctx.ownOrder(accountId, name);
        if (!found) return;
        const { account, order } = found;
        if (!order.service) return ctx.toast(ctx.t.label('gone-order'), true);
        await again(ctx, account, order.service.id, order.values);
      },
    },
    async text(ctx, text) {
      const { linkFor } = ctx;
      const [link, ...others] = /^@[\p{L}\p{N}._-]+$/u.test(text) ? [text] : linksIn(text);
      if (!linkFor || link === undefined || others.length > 0) return false;
      await order(ctx, linkFor.service, link, linkFor.account, { isForLink: true });
      return true;
    },
    questions: {
      ...outcome.questions,
      manyQuantity: {
        screen: (ctx, { links }) => ({ text: ctx.t.text('many-quantity', { count: (links as string[]).length }) }),
        async take(ctx, text, { service, links }) {
          const [quantity, other] = readWhole(text, ctx.t.language);
          const got = shorten(text, 60);
          if (quantity === undefined) return { text: ctx.t.text('bad-not-whole', { got }) };
          if (other !== undefined) {
            return { text: ctx.t.text('bad-two-amounts', { got, limit: quantity, limit2: other }) };
          }
          await ctx.run('mass', (links as string[]).map((link) => `${String(service)}|${link}|${quantity}`).join('\n'));
          return undefined;
        },
      },
      orderService: {
        screen: (ctx) => ({
          text: ctx.t.text('order-which'),
          buttons: [
            [{ label: ctx.t.label('button-services'), to: ['categories', 0] }],
            [{ label: ctx.t.label('button-favorites'), to: ['favorites'] }],
          ],
        }),
        take: async (ctx, text) => {
          await order(ctx, text);
          return undefined;
        },
      },
    },
  };
}
