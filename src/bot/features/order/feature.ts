import { randomBytes } from 'node:crypto';
import type { Account } from '../../../accounts/accounts.ts';
import type { Placed } from '../../../orders/place.ts';
import type { Intent } from '../../../orders/records.ts';
import { PanelError } from '../../../panel/errors.ts';
import { FIELDS, type FieldName, type OrderValues } from '../../../panel/fields.ts';
import { formOf } from '../../../panel/forms.ts';
import { parseIds } from '../../../panel/ids.ts';
import { parseWhole } from '../../../panel/input.ts';
import type { Service } from '../../../panel/model.ts';
import { priceOf } from '../../../panel/price.ts';
import { accountOrConnect, type BotContext, type Feature, ownAccount, type Parts } from '../../context.ts';
import { type Html, lines } from '../../i18n.ts';
import { linksOfScreen } from '../../links.ts';
import type { Notifier } from '../../notifier.ts';
import { explain, remedies } from '../../problems.ts';
import { type Screen, siteButton } from '../../screen.ts';
import { orderCard } from '../../views/order.ts';
import { type Finish, nextStep, type Start } from './conversation.ts';
import { confirmScreen, droppedScreen, refusedText, settledText, unknownScreen } from './view.ts';

/** Tells of what was placed, or may have been, and not told: the process died, or Telegram did not take it. */
export type Resume = (push: Notifier['push']) => Promise<void>;

/** Placing an order: the wizard's beginning and end, the card, Confirm, and what came of it. */
export function createOrderFeature(parts: Parts): Feature & { finish: Finish; resume: Resume } {
  const { accounts, catalogue, ledger, place } = parts;
  /** Drafts whose outcome is being found out and told just now. */
  const busy = new Set<string>();
  const whileBusy = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    busy.add(id);
    try {
      return await work();
    } finally {
      busy.delete(id);
    }
  };

  const accountName = (ctx: BotContext, account: Account) =>
    ctx.person.accounts.length > 1 ? account.name : undefined;

  const failed = async (ctx: BotContext, account: Account, error: unknown, title?: Html) => {
    if (!(error instanceof PanelError)) throw error;
    const funds = siteButton(ctx.t.label('button-add-funds'), accounts.panelOf(account).url, '/addfunds');
    const screen: Screen = {
      text: lines(title, explain(ctx.t, error)),
      buttons: [remedies(ctx.t, error, funds), [{ label: ctx.t.label('button-menu'), to: ['menu'] }]],
    };
    await ctx.say(screen);
  };

  /** The card, with the price as it is now. An older price serves when the panel does not answer. */
  const showCard = async (
    ctx: BotContext,
    account: Account,
    known: Service,
    values: OrderValues,
    inPlace: number | undefined,
    notice?: Html,
  ) => {
    const panel = accounts.panelOf(account);
    const [list, balance] = await Promise.allSettled([catalogue.fresh(account), panel.balance(account.key)]);
    const { t } = ctx;
    if (balance.status === 'rejected' && balance.reason instanceof PanelError && balance.reason.class === 'key') {
      return failed(ctx, account, balance.reason);
    }
    const service = list.status === 'fulfilled' ? list.value.get(known.id) : known;
    if (!service) {
      await ctx.say({
        text: t.text('service-gone', { id: `#${known.id}` }),
        buttons: [[{ label: t.label('button-services'), to: ['categories', 0] }]],
      });
      return;
    }
    const intent = await place.draft({
      account,
      service,
      values,
      balance: balance.status === 'fulfilled' ? { amount: balance.value.balance, at: parts.now() } : undefined,
    });
    const screen = confirmScreen(t, intent, {
      accountName: accountName(ctx, account),
      addFunds: siteButton(t.label('button-add-funds'), panel.url, '/addfunds'),
      notice: list.status === 'rejected' ? t.text('confirm-old-price') : notice,
    });
    if (inPlace === undefined) await ctx.say(screen);
    else await ctx.edit(inPlace, screen);
  };

  /** Whether the price on this old card is another one by now. The person has not agreed to that one: a new card is shown. */
  const isPriceGone = async (ctx: BotContext, intent: Intent | undefined, card: number | undefined) => {
    if (intent?.state !== 'draft' || parts.now() - intent.madeAt < parts.config.catalogueTtlMs) return false;
    const account = await accounts.get(ctx.person.id, intent.account);
    // A panel that does not answer now takes no order either.
    const list = account && (await catalogue.fresh(account).catch(() => undefined));
    if (!account || !list) return false;
    const values = intent.values as OrderValues;
    const service = list.get(intent.service.id);
    if (service && priceOf(service, values).amount === intent.price) return false;
    await place.drop(ctx.person.id, intent.id);
    await showCard(ctx, account, service ?? intent.service, values, card, ctx.t.text('confirm-new-price'));
    return true;
  };

  const begin = async (
    ctx: BotContext,
    account: Account,
    service: Service,
    values: OrderValues,
    extra: Partial<Start> = {},
  ) => {
    await ctx.conversation.exitAll();
    const start: Start = {
      id: randomBytes(4).toString('base64url'),
      account: account.id,
      service,
      values,
      skip: [],
      ...extra,
    };
    if (!start.problem && !nextStep(service, values, new Set(start.skip))) {
      return showCard(ctx, account, service, values, undefined);
    }
    // Its price is wanted at the end of the wizard: fresh by then, without anybody waiting for it.
    catalogue.fresh(account).catch(() => {});
    await ctx.conversation.enter('order', start);
  };

  /** What was typed after the service fills the first fields; whatever will not do is asked for, with the reason. */
  const fill = (service: Service, words: readonly string[]): Pick<Start, 'values' | 'skip'> & Partial<Start> => {
    const values: OrderValues = {};
    for (const word of words) {
      const step = nextStep(service, values, new Set());
      if (!step) break;
      const parsed = FIELDS[step.field].parse(word, { service, values, today: new Date(parts.now()) });
      if (!parsed.ok) return { values, skip: [], problem: { field: step.field, problem: parsed.problem } };
      values[step.field] = parsed.value;
    }
    const steps = formOf(service.type).steps(values, service);
    const complete = words.length > 0 && steps.every((step) => step.optional || values[step.field] !== undefined);
    // In a hurry: what is optional and was not typed is not wanted.
    const skip = complete ? steps.flatMap((step): FieldName[] => (step.optional ? [step.field] : [])) : [];
    return { values, skip };
  };

  const order = async (ctx: BotContext, args: string, link?: string) => {
    const account = await accountOrConnect(ctx, parts);
    if (!account) return;
    const [id = '', ...words] = args.split(/\s+/).filter(Boolean);
    if (!id) return ctx.begin('orderService');
    try {
      const list = await catalogue.of(account);
      const service = list.get(parseIds(id)[0] ?? id);
      if (!service) {
        if (/^#?\d+$/.test(id)) return void (await ctx.say(goneScreen(ctx, id)));
        return ctx.run('search', args);
      }
      const [first] = formOf(service.type).steps({}, service);
      const given = link !== undefined && first?.field === 'link' ? [link, ...words] : words;
      const { values, skip, problem } = fill(service, given);
      await begin(ctx, account, service, values, problem ? { skip, problem } : { skip });
    } catch (error) {
      await failed(ctx, account, error);
    }
  };
  /** The same once more, as far as the service as it is today takes it; what will not do any more is asked for, with the reason. */
  const again = async (ctx: BotContext, account: Account, id: string, values: OrderValues) => {
    try {
      const service = (await catalogue.of(account)).get(id);
      if (!service) return void (await ctx.say(goneScreen(ctx, id)));
      const { fitting, problem } = whatFits(service, values, new Date(parts.now()));
      const skip = formOf(service.type)
        .steps(fitting, service)
        .flatMap((step) => (step.optional ? [step.field] : []));
      await begin(ctx, account, service, fitting, problem ? { skip, problem } : { skip });
    } catch (error) {
      await failed(ctx, account, error);
    }
  };
  const goneScreen = (ctx: BotContext, id: string): Screen => ({
    text: ctx.t.text('service-gone', { id: `#${id.replace(/^#/, '')}` }),
    buttons: [
      [
        { label: ctx.t.label('button-search'), to: ['searchAsk'] },
        { label: ctx.t.label('button-services'), to: ['categories', 0] },
      ],
    ],
  });

  /** Tells what came of a Confirm; the first message about it is the receipt. */
  const tell = async (ctx: BotContext, placed: Placed) => {
    const { t } = ctx;
    switch (placed.outcome) {
      case 'placed': {
        const card = orderCard(t, placed.order, { notice: t.text('receipt-title') });
        await place.told(placed.intent, (await ctx.say(card)).message_id);
        void parts.balanceLine.look(placed.intent.account);
        return;
      }
      case 'unknown':
        await ctx.say(unknownScreen(t, placed.intent));
        await place.told(placed.intent, undefined);
        return;
      case 'refused':
      case 'notSent': {
        const account = await accounts.get(ctx.person.id, placed.intent.account);
        const funds = account && siteButton(t.label('button-add-funds'), accounts.panelOf(account).url, '/addfunds');
        const again =
          placed.outcome === 'notSent'
            ? ({
                label: t.label('button-confirm'),
                to: ['confirm', placed.intent.id, placed.intent.attempts ?? 0],
                style: 'success',
              } as const)
            : ({ label: t.label('button-order-again'), to: ['order', placed.intent.service.id] } as const);
        await ctx.say({
          text: refusedText(t, explain(t, placed.error), placed.intent),
          buttons: [
            placed.outcome === 'notSent'
              ? [again, { label: t.label('button-cancel'), to: ['drop', placed.intent.id] }]
              : [again],
            remedies(t, placed.error, funds),
          ],
        });
        return;
      }
      case 'already':
        return ctx.toast(settledText(t, placed.intent), true);
      case 'gone':
        return ctx.toast(t.label('gone-draft'), true);
    }
  };

  const balanceNow = async (ctx: BotContext, id: string) => {
    const intent = await place.intent(ctx.person.id, id);
    const account = intent && (await accounts.get(ctx.person.id, intent.account));
    if (!intent || !account) return ctx.toast(ctx.t.label('gone-draft'), true);
    if (intent.state !== 'unknown') return ctx.toast(settledText(ctx.t, intent), true);
    try {
      const { balance } = await accounts.panelOf(account).balance(account.key);
      await ctx.show(unknownScreen(ctx.t, { ...intent, balanceAfter: balance }));
    } catch (error) {
      await failed(ctx, account, error);
    }
  };

  return {
    finish: async (ctx, start, values, inPlace) => {
      const account = await ownAccount(ctx, parts, start.account);
      if (account) await showCard(ctx, account, start.service, values, inPlace);
    },
    async resume(push) {
      for await (const placed of place.untold((id) => busy.has(id))) {
        if ((await accounts.person(placed.intent.owner)).unreachable) continue;
        try {
          const intent = placed.outcome === 'unknown' ? await place.withBalance(placed.intent) : placed.intent;
          const sent = await push(intent.owner, (t) =>
            placed.outcome === 'placed'
              ? orderCard(t, placed.order, { notice: t.text('receipt-title') })
              : unknownScreen(t, intent),
          );
          if (sent !== 'unreachable') await place.told(intent, sent);
        } catch (error) {
          parts.log.warn({ err: error }, 'an order was not told yet');
        }
      }
    },
    commands: { order },
    buttons: {
      order: (ctx, [service = '']) => {
        // A screen about pasted links has them already.
        const links = linksOfScreen(ctx.callbackQuery?.message);
        if (links.length > 1) return ctx.begin('manyQuantity', { service, links });
        return order(ctx, service, links[0]);
      },
      preset: async (ctx, [accountId = '', id = '']) => {
        const account = await ownAccount(ctx, parts, accountId);
        const preset = account && (await parts.presets.get(account.id, id));
        if (!account) return;
        if (!preset) return ctx.toast(ctx.t.label('gone-preset'), true);
        const [link] = linksOfScreen(ctx.callbackQuery?.message);
        await again(ctx, account, preset.service, { ...preset.values, ...(link === undefined ? {} : { link }) });
      },
      relink: async (ctx, [id = '']) => {
        const intent = await place.drop(ctx.person.id, id);
        const account = intent && (await ownAccount(ctx, parts, intent.account));
        if (!intent) return ctx.toast(ctx.t.label('gone-draft'), true);
        if (intent.state !== 'dropped') return ctx.toast(settledText(ctx.t, intent), true);
        const { link: _old, ...values } = intent.values;
        if (account) await again(ctx, account, intent.service.id, values);
      },
      confirm: (ctx, [id = '', attempt]) =>
        whileBusy(id, async () => {
          const intent = await place.intent(ctx.person.id, id);
          const card = ctx.callbackQuery?.message?.message_id;
          if (await isPriceGone(ctx, intent, card)) return;
          // Gone at once, so that nobody taps it twice; a second tap would find the draft used all the same. Nothing waits for it.
          if (intent?.state === 'draft' && card !== undefined) {
            ctx
              .edit(card, confirmScreen(ctx.t, intent, { isConfirmed: true }))
              .catch((error: unknown) => parts.log.debug({ err: error }, 'a card keeps its buttons'));
          }
          await tell(ctx, await place.confirm(ctx.person.id, id, Number(attempt) || 0));
        }),
      drop: async (ctx, [id = '']) => {
        const intent = await place.drop(ctx.person.id, id);
        if (!intent) return ctx.toast(ctx.t.label('gone-draft'), true);
        if (intent.state !== 'dropped') return ctx.toast(settledText(ctx.t, intent), true);
        await ctx.show(droppedScreen(ctx.t));
      },
      unknown: async (ctx, [id = '']) => {
        const intent = await place.intent(ctx.person.id, id);
        if (!intent) return ctx.toast(ctx.t.label('gone-draft'), true);
        if (intent.state !== 'unknown') return ctx.toast(settledText(ctx.t, intent), true);
        await ctx.say(unknownScreen(ctx.t, await place.withBalance(intent)));
      },
      unknownBalance: (ctx, [id = '']) => balanceNow(ctx, id),
      unknownSeen: async (ctx, [id = '']) => {
        const intent = await place.intent(ctx.person.id, id);
        if (!intent) return ctx.toast(ctx.t.label('gone-draft'), true);
        if (intent.state !== 'unknown') return ctx.toast(settledText(ctx.t, intent), true);
        await ctx.begin('seen', { intent: id });
      },
      unknownNot: async (ctx, [id = '']) => {
        const intent = await place.notPlaced(ctx.person.id, id);
        if (!intent) return ctx.toast(ctx.t.label('gone-draft'), true);
        if (intent.order !== undefined) return ctx.toast(settledText(ctx.t, intent), true);
        await ctx.show({
          text: ctx.t.text('unknown-closed'),
          buttons: [[{ label: ctx.t.label('button-order-again'), to: ['order', intent.service.id] }]],
        });
      },
      reorder: async (ctx, [accountId = '', id = '']) => {
        const account = await ownAccount(ctx, parts, accountId);
        const old = account && (await ledger.order(account.id, id));
        if (!account) return;
        if (!old?.service) return ctx.toast(ctx.t.label('gone-order'), true);
        await again(ctx, account, old.service.id, old.values);
      },
    },
    questions: {
      manyQuantity: {
        screen: (ctx, { links }) => ({ text: ctx.t.text('many-quantity', { count: (links as string[]).length }) }),
        async take(ctx, text, { service, links }) {
          const quantity = parseWhole(text);
          if (quantity === undefined) return { text: ctx.t.text('bad-not-whole', { got: text.slice(0, 60) }) };
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
      seen: {
        screen: (ctx) => ({ text: ctx.t.text('seen-ask') }),
        take: (ctx, text, { intent }) =>
          whileBusy(String(intent), async () => {
            const { t } = ctx;
            const [id] = parseIds(text);
            if (!id) return { text: t.text('bad-order-id') };
            try {
              const seen = await place.seen(ctx.person.id, String(intent), id);
              if (seen.outcome === 'notFound')
                return { text: t.text('seen-not-found', { id: `#${id}`, reason: seen.error }) };
              if (seen.outcome === 'known') {
                await ctx.say(orderCard(t, seen.order, { notice: t.text('seen-known', { id: `#${id}` }) }));
              } else if (seen.outcome === 'adopted') {
                const { message_id } = await ctx.say(orderCard(t, seen.order, { notice: t.text('seen-adopted') }));
                await place.told(seen.intent, message_id);
              } else {
                await ctx.say({ text: t.text(seen.outcome === 'gone' ? 'gone-draft' : 'already-settled') });
              }
              return undefined;
            } catch (error) {
              if (!(error instanceof PanelError)) throw error;
              return { text: lines(explain(t, error), t.text('seen-ask')) };
            }
          }),
      },
    },
  };
}

/** The values that the service takes as it is today, and what is wrong with the first that it does not. */
function whatFits(
  service: Service,
  values: OrderValues,
  today: Date,
): { fitting: OrderValues; problem?: Start['problem'] } {
  const fitting: OrderValues = {};
  let problem: Start['problem'];
  for (const { field } of formOf(service.type).steps(values, service)) {
    const value = values[field];
    if (value === undefined) continue;
    const parsed = FIELDS[field].parse(value, { service, values: fitting, today });
    if (parsed.ok) fitting[field] = parsed.value;
    else problem ??= { field, problem: parsed.problem };
  }
  return problem ? { fitting, problem } : { fitting };
}
