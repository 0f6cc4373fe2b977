import { isStillOf } from '../../../accounts/accounts.ts';
import { balanceTells } from '../../../orders/evidence.ts';
import type { Placed, Unfinished } from '../../../orders/place.ts';
import { type Intent, isSameOffer } from '../../../orders/records.ts';
import type { OrderValues } from '../../../panel/fields.ts';
import { parseIds } from '../../../panel/ids.ts';
import { wantedBy } from '../../../panel/wanted.ts';
import type { BotContext, Feature, Parts } from '../../context.ts';
import type { Screen } from '../../screen.ts';
import { topicOf } from '../../telegram/messenger.ts';
import type { Notifier } from '../../unasked/notifier.ts';
import { accountLine, fundsButton } from '../../views/account.ts';
import { orderCard } from '../../views/order.ts';
import { type Html, lines, type Translator } from '../../words/i18n.ts';
import type { Beginning } from './begin.ts';
import type { Fitting } from './conversation.ts';
import {
  againButton,
  confirmScreen,
  differsScreen,
  droppedScreen,
  notPlacedScreen,
  receiptScreen,
  settledText,
  unknownScreen,
} from './view.ts';

/** So long does one look at a card: the price on it is taken for today's. */
const PRICE_GOOD_MS = 60_000;

/** Tells of what was placed, or may have been, and not told: the process died, or Telegram did not take it. */
export type Resume = (push: Notifier['push']) => Promise<void>;

/** From Confirm to the receipt, the refusal, or the three ways out of an unknown outcome. */
export function createOutcome(
  parts: Parts,
  {
    begin,
    againWith,
    lookUp,
    showCard,
    failed,
  }: Pick<Beginning, 'begin' | 'againWith' | 'lookUp' | 'showCard' | 'failed'>,
): Pick<Required<Feature>, 'buttons' | 'questions'> & { resume: Resume } {
  const { accounts, place } = parts;
  const nameOf = ({ owner, account }: Pick<Intent, 'owner' | 'account'>) => accounts.nameOf(owner, account);
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

  /**
   * Whether the card does not show any more what would be bought. The person has not agreed to that: a new card takes its place,
   * or the question for what will not do any more. One that says of when its price is was agreed to knowingly.
   */
  const isShownAnew = async (ctx: BotContext, intent: Intent, card: number | undefined) => {
    const account = await accounts.get(ctx.person.id, intent.account);
    if (!account) return false;
    const isOfAccount = isStillOf(account, intent);
    if (isOfAccount && intent.pricedAt === undefined && place.ageOf(intent) < PRICE_GOOD_MS) return false;
    const { service: before } = intent;
    const values = intent.values as OrderValues;
    let left: Fitting | undefined;
    try {
      const found = await lookUp(account, before, isOfAccount ? undefined : parts.passed());
      const isSame = isOfAccount && found.service && isSameOffer(found.service, before);
      if (isSame && (found.pricedAt === undefined || intent.pricedAt !== undefined)) return false;
      const notice = isOfAccount && found.service?.rate === before.rate ? undefined : ctx.t.text('confirm-new-price');
      left = await showCard(ctx, account, before, values, { found, inPlace: card, notice });
    } catch (error) {
      await failed(ctx, account, error);
      return true;
    }
    await place.drop(ctx.person.id, intent.id);
    if (!left) return true;
    if (card !== undefined) ctx.disarm(card);
    await begin(ctx, account, left);
    return true;
  };

  /** What came of a Confirm, by the tap or after it. The first message about a placed one is its receipt. */
  const screenOf = async (placed: Unfinished): Promise<(t: Translator) => Screen> => {
    const { owner, account: id } = placed.intent;
    const account = await accounts.get(owner, id);
    const accountName = await nameOf(placed.intent);
    return (t) => {
      if (placed.outcome === 'placed') return receiptScreen(t, placed.intent, placed.order, accountName);
      if (placed.outcome === 'unknown') return unknownScreen(t, placed.intent, accountName);
      const funds = account && fundsButton(t, accounts.panelOf(account).url);
      return notPlacedScreen(t, placed, funds, accountName);
    };
  };

  /** Tells what came of a Confirm. */
  const tell = async (ctx: BotContext, placed: Placed) => {
    if (placed.outcome === 'already') return tellOver(ctx, placed.intent);
    if (placed.outcome === 'gone') {
      const { order } = placed;
      const words = order === undefined ? ctx.t.label('gone-draft') : ctx.t.label('gone-placed', { id: `#${order}` });
      return ctx.toast(words, true);
    }
    const screen = await screenOf(placed);
    await place.told(placed.intent, (await ctx.say(screen(ctx.t))).message_id, topicOf(ctx.msg));
    if (placed.outcome === 'refused' && !placed.intent.together) {
      const { intent, error } = placed;
      const account = await accounts.get(intent.owner, intent.account);
      // The same card, where something else may do.
      const isToChange = error.class === 'funds' || wantedBy(error, intent.service, intent.values).length > 0;
      if (account && isToChange) await againWith(ctx, account, intent);
    }
    if (placed.outcome === 'placed') void parts.balanceLine.look(placed.intent.account);
  };

  /** Takes an order at the panel for the one whose outcome is unknown. @returns a screen to ask once more. */
  const takeSeen = async (
    ctx: BotContext,
    intent: string,
    id: string,
    isSure: boolean,
  ): Promise<Screen | undefined> => {
    const { t } = ctx;
    const seen = await place.seen(ctx.person.id, intent, id, isSure);
    const again = async (words: Html): Promise<Screen> => {
      const unknown = await place.intent(ctx.person.id, intent);
      return { text: lines(words, unknown && accountLine(t, await nameOf(unknown))) };
    };
    switch (seen.outcome) {
      case 'notFound':
        return again(t.text('seen-not-found', { id: `#${id}`, reason: seen.error }));
      case 'known': // Another one: the question stays.
        return again(t.text('seen-known', { id: `#${id}` }));
      case 'differs':
        await ctx.say(differsScreen(t, seen.intent, id, seen.differs, await nameOf(seen.intent)));
        return undefined;
      case 'adopted': {
        const isOver = seen.order.endedAt !== undefined;
        const card = orderCard(t, seen.order, {
          accountName: await nameOf(seen.order),
          notice: isOver ? t.text('tracked-ended', { count: 1 }) : t.text('seen-adopted'),
        });
        await place.told(seen.intent, (await ctx.say(card)).message_id, topicOf(ctx.msg));
        return undefined;
      }
      case 'already':
      case 'gone':
        await ctx.say({ text: t.text(seen.outcome === 'gone' ? 'gone-draft' : 'already-settled') });
        return undefined;
    }
  };

  const balanceNow = async (ctx: BotContext, id: string) => {
    const intent = await place.intent(ctx.person.id, id);
    const account = intent && (await accounts.get(ctx.person.id, intent.account));
    if (!account || intent.state !== 'unknown') return tellOver(ctx, account && intent);
    try {
      const { balance } = await accounts.panelOf(account).balance();
      await ctx.show(unknownScreen(ctx.t, await place.withBalance(intent, balance), await nameOf(intent)));
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
          const sent = await push(intent.owner, await screenOf({ ...placed, intent }));
          if (sent === 'unreachable') continue;
          await place.told(intent, sent);
          if (intent.card !== undefined) parts.messenger.disarm(intent.owner, intent.card);
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
          if (intent?.state === 'draft' && (intent.attempts ?? 0) === attempt) {
            if (await isShownAnew(ctx, intent, card)) return;
            // Gone at once, so that nobody taps it twice; a second tap would find the draft used all the same. Nothing waits for it.
            if (card !== undefined) {
              const accountName = await nameOf(intent);
              ctx
                .edit(card, confirmScreen(ctx.t, intent, { accountName, isConfirmed: true }))
                .catch((error: unknown) => parts.log.debug({ err: error }, 'a card keeps its buttons'));
            }
          }
          await tell(ctx, await place.confirm(ctx.person.id, id, attempt, card));
        }),
      drop: async (ctx, [id = '']) => {
        const intent = await place.drop(ctx.person.id, id);
        if (intent?.state !== 'dropped') return tellOver(ctx, intent);
        await ctx.show(droppedScreen(ctx.t));
      },
      unknown: async (ctx, [id = '']) => {
        const intent = await place.intent(ctx.person.id, id);
        if (!intent) return ctx.toast(ctx.t.label('gone-draft'), true);
        if (intent.state !== 'unknown') return ctx.toast(settledText(ctx.t, intent), true);
        await ctx.say(unknownScreen(ctx.t, await place.withBalance(intent), await nameOf(intent)));
      },
      unknownBalance: (ctx, [id = '']) => balanceNow(ctx, id),
      unknownSeen: async (ctx, [id = '']) => {
        const intent = await place.intent(ctx.person.id, id);
        if (intent?.state !== 'unknown') return tellOver(ctx, intent);
        await ctx.begin('seen', { intent: id });
      },
      unknownNot: async (ctx, [id = '', sure]) => {
        const unknown = await place.intent(ctx.person.id, id);
        if (unknown?.state === 'unknown' && balanceTells(unknown) === 'moved' && sure === undefined) {
          return void (await ctx.show(unknownScreen(ctx.t, unknown, await nameOf(unknown), true)));
        }
        const intent = await place.notPlaced(ctx.person.id, id);
        if (!intent || intent.order !== undefined) return tellOver(ctx, intent);
        await ctx.show({
          text: lines(ctx.t.text('unknown-closed'), accountLine(ctx.t, await nameOf(intent))),
          // Last: where Order again leads, Confirm is there.
          buttons: [[againButton(ctx.t, intent)], [{ label: ctx.t.label('button-menu'), to: ['menu'] }]],
        });
      },
      unknownYes: (ctx, [id = '', order = '']) =>
        whileBusy(id, async () => {
          const intent = await place.intent(ctx.person.id, id);
          const account = intent && (await accounts.get(ctx.person.id, intent.account));
          if (!account || intent.state !== 'unknown') return tellOver(ctx, account && intent);
          const asked = ctx.callbackQuery?.message?.message_id;
          try {
            const problem = await takeSeen(ctx, id, order, true);
            if (problem) await ctx.say(problem);
            else if (asked !== undefined) ctx.disarm(asked);
          } catch (error) {
            await failed(ctx, account, error);
          }
        }),
    },
    questions: {
      seen: {
        async screen(ctx, { intent: id }) {
          const intent = await place.intent(ctx.person.id, String(id));
          return { text: lines(ctx.t.text('seen-ask'), intent && accountLine(ctx.t, await nameOf(intent))) };
        },
        take: (ctx, text, { intent }) =>
          whileBusy(String(intent), async () => {
            const { t } = ctx;
            const [id] = parseIds(text);
            if (!id) return { text: t.text('bad-order-id') };
            try {
              return await takeSeen(ctx, String(intent), id, false);
            } catch (error) {
              const unknown = await place.intent(ctx.person.id, String(intent));
              const account = unknown && (await accounts.get(ctx.person.id, unknown.account));
              if (!account) throw error;
              const failure = ctx.failure(account, error);
              return { ...failure, text: lines(failure.text, t.text('seen-ask')) };
            }
          }),
      },
    },
  };
}

/**
 * A button of a card, or of the question about an unknown outcome, that had its end before: says what became of it, and takes the
 * buttons away. Where another screen may stand in its place by now, or it was none of this person's, they stay.
 */
export function tellOver(ctx: BotContext, intent: Intent | undefined): Promise<void> {
  const isReplaced = intent?.state === 'dropped' || (intent?.state === 'settled' && intent.order === undefined);
  const message = ctx.callbackQuery?.message?.message_id;
  if (intent && message !== undefined && !isReplaced) ctx.disarm(message);
  return ctx.toast(intent ? settledText(ctx.t, intent) : ctx.t.label('gone-draft'), true);
}
