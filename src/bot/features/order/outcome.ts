import type { Placed } from '../../../orders/place.ts';
import type { Intent } from '../../../orders/records.ts';
import { PanelError } from '../../../panel/errors.ts';
import type { OrderValues } from '../../../panel/fields.ts';
import { parseIds } from '../../../panel/ids.ts';
import { priceOf } from '../../../panel/price.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import { lines } from '../../i18n.ts';
import type { Notifier } from '../../notifier.ts';
import { explain, remedies } from '../../problems.ts';
import { siteButton } from '../../screen.ts';
import { orderCard } from '../../views/order.ts';
import type { Beginning } from './begin.ts';
import { confirmScreen, droppedScreen, refusedText, settledText, unknownScreen } from './view.ts';

/** Tells of what was placed, or may have been, and not told: the process died, or Telegram did not take it. */
export type Resume = (push: Notifier['push']) => Promise<void>;

/** From Confirm to the receipt, the refusal, or the three ways out of an unknown outcome. */
export function createOutcome(
  parts: Parts,
  { showCard, failed }: Pick<Beginning, 'showCard' | 'failed'>,
): Pick<Required<Feature>, 'buttons' | 'questions'> & { resume: Resume } {
  const { accounts, catalogue, place } = parts;
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

  /** Whether the price on this old card is another one by now. The person has not agreed to that one: a new card is shown. */
  const isPriceGone = async (ctx: BotContext, intent: Intent | undefined, card: number | undefined) => {
    if (intent?.state !== 'draft' || place.ageOf(intent) < parts.config.catalogueTtlMs) return false;
    const account = await accounts.get(ctx.person.id, intent.account);
    // A panel that does not answer now takes no order either.
    const since = parts.passed();
    const list = account && (await catalogue.fresh(account, since).catch(() => undefined));
    if (!account || !list) return false;
    const values = intent.values as OrderValues;
    const service = list.get(intent.service.id);
    if (service && priceOf(service, values).amount === intent.price) return false;
    await place.drop(ctx.person.id, intent.id);
    await showCard(ctx, account, service ?? intent.service, values, {
      since,
      inPlace: card,
      notice: ctx.t.text('confirm-new-price'),
    });
    return true;
  };

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
    async resume(push) {
      for await (const placed of place.untold((id) => busy.has(id))) {
        if (!(await accounts.isServed(placed.intent.owner))) continue;
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
    buttons: {
      confirm: (ctx, [id = '', confirmed]) =>
        whileBusy(id, async () => {
          const attempt = Number(confirmed) || 0;
          const intent = await place.intent(ctx.person.id, id);
          const card = ctx.callbackQuery?.message?.message_id;
          if (await isPriceGone(ctx, intent, card)) return;
          // Gone at once, so that nobody taps it twice; a second tap would find the draft used all the same. Nothing waits for it.
          if (intent?.state === 'draft' && (intent.attempts ?? 0) === attempt && card !== undefined) {
            ctx
              .edit(card, confirmScreen(ctx.t, intent, { isConfirmed: true }))
              .catch((error: unknown) => parts.log.debug({ err: error }, 'a card keeps its buttons'));
          }
          await tell(ctx, await place.confirm(ctx.person.id, id, attempt));
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
    },
    questions: {
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
