import { randomBytes } from 'node:crypto';
import { type Account, nameAmong } from '../../../accounts/accounts.ts';
import { type Intent, serviceKept } from '../../../orders/records.ts';
import { isGone, isKeyRefused, PanelError } from '../../../panel/errors.ts';
import { FIELDS, type FieldName, type OrderValues } from '../../../panel/fields.ts';
import { formOf, isOffered } from '../../../panel/forms.ts';
import { parseIds } from '../../../panel/ids.ts';
import { linksIn } from '../../../panel/links.ts';
import type { Service, Wanted } from '../../../panel/model.ts';
import { isLearnt, wantedBy, wanting } from '../../../panel/wanted.ts';
import type { BotContext, Parts } from '../../context.ts';
import type { Screen } from '../../screen.ts';
import { fundsButton } from '../../views/account.ts';
import { runningNotice } from '../../views/order.ts';
import { oldPrice } from '../../views/service.ts';
import { type Html, lines } from '../../words/i18n.ts';
import { textOf } from '../../words/links.ts';
import { type Fitting, isOfBounds, nextStep, type Start } from './conversation.ts';
import { changesOf, confirmScreen } from './view.ts';

/** So long does a card wait for what the panel tells: a list of thousands of services takes some panels ten seconds. */
const PANEL_WAIT_MS = 5_000;

/** Orders that are looked at for how many were ordered last. */
const LOOK_BACK = 40;

/** A service as it is now; as it was last known at `pricedAt`, in ms since 1970, when the panel does not tell in time. */
interface Known {
  /** Nothing when it is not offered. */
  service: Service | undefined;
  pricedAt?: number;
}

/** How it begins: `cause`, `inPlace` and `isForLink` are as in `Start`. */
type How = { [K in 'cause' | 'inPlace' | 'isForLink']?: Start[K] | undefined };

export type Beginning = ReturnType<typeof createBeginning>;

/** From the wish to the confirmation card: what is known goes in, what is missing is asked for. */
export function createBeginning(parts: Parts) {
  const { accounts, catalogue, ledger, place } = parts;

  const failed = async (ctx: BotContext, account: Account, error: unknown) => {
    await ctx.say(ctx.failure(account, error, { back: { label: ctx.t.label('button-menu'), to: ['menu'] } }));
  };

  /** @throws PanelError when nothing is known of the account's services. */
  const lookUp = async (account: Account, { id, wants }: Service, since?: number): Promise<Known> => {
    const { habits } = accounts.panelOf(account);
    const found = (service: Service | undefined) => service && wanting(service, habits, wants);
    try {
      return { service: found((await inTime(catalogue.fresh(account, since))).get(id)) };
    } catch (error) {
      if (!(error instanceof PanelError)) throw error;
      const last = await inTime(catalogue.of(account));
      return { service: found(last.get(id)), pricedAt: last.fetchedAt };
    }
  };

  /** See `Bounds`. */
  const bounded = async (account: Account, service: Service, since: number): Promise<Service> => {
    try {
      const { service: found = service } = await lookUp(account, service, since);
      return { ...service, min: found.min, max: found.max };
    } catch (error) {
      if (!(error instanceof PanelError)) throw error;
      return service;
    }
  };

  /** What fits of an order; with the bounds of now, when the known ones are in its way. */
  const fitted = async (account: Account, service: Service, read: (service: Service) => Fitting): Promise<Fitting> => {
    const wish = read(service);
    const isTight = Object.values(wish.problems ?? {}).some(isOfBounds);
    return isTight ? read(await bounded(account, service, parts.passed())) : wish;
  };

  const screenOf = async (
    ctx: BotContext,
    account: Account,
    intent: Intent,
    options: { notice?: Html; isForLink?: boolean | undefined } = {},
  ): Promise<Screen> => {
    const [running = []] = await parts.running.beside(account.id, [intent]);
    return confirmScreen(ctx.t, intent, {
      accountName: nameAmong(ctx.person, account),
      addFunds: fundsButton(ctx.t, accounts.panelOf(account).url),
      notice: lines(oldPrice(ctx.t, intent.pricedAt), options.notice, runningNotice(ctx.t, running)),
      isForLink: options.isForLink,
    });
  };

  /**
   * The card, with the service as it is since the order was begun, or as it was found just now. @returns what has to be asked
   * for, when that one does not take what `before` did: no card is shown then.
   */
  const showCard = async (
    ctx: BotContext,
    account: Account,
    before: Service,
    values: OrderValues,
    options: {
      since?: number;
      found?: Known;
      inPlace?: number | undefined;
      cause?: string | undefined;
      notice?: Html | undefined;
      isForLink?: boolean | undefined;
    },
  ): Promise<Fitting | undefined> => {
    const panel = accounts.panelOf(account);
    const balanceAt = parts.passed();
    const [known, balance] = await Promise.allSettled([
      options.found ?? lookUp(account, before, options.since),
      inTime(panel.balance()),
    ]);
    const { t } = ctx;
    if (balance.status === 'rejected' && (isKeyRefused(balance.reason) || isGone(balance.reason))) {
      await failed(ctx, account, balance.reason);
      return undefined;
    }
    if (known.status === 'rejected') {
      await failed(ctx, account, known.reason);
      return undefined;
    }
    const { service, pricedAt } = known.value;
    if (!service) {
      await ctx.say({
        text: t.text('service-gone', { id: `#${before.id}` }),
        buttons: [[{ label: t.label('button-services'), to: ['categories', 0] }]],
      });
      return undefined;
    }
    const fitting = whatFits(service, values, new Date(parts.now()));
    const missing = nextStep(service, fitting.values, new Set(fitting.skip));
    if (missing) return { ...fitting, problems: { [missing.field]: { reason: 'changed' }, ...fitting.problems } };
    const intent = await place.draft({
      account,
      service,
      values: fitting.values,
      balance: balance.status === 'fulfilled' ? balance.value.balance : undefined,
      balanceAt,
      pricedAt,
      button: options.cause,
    });
    const { inPlace, isForLink } = options;
    const answers = isForLink && linksIn(textOf(ctx.message) ?? '').length > 0 ? ctx.msgId : undefined;
    const screen = await screenOf(ctx, account, intent, {
      notice: lines(
        changesOf(t, before, service) ?? options.notice,
        isLearnt(service, panel.habits) ? undefined : t.text('confirm-wanted'),
      ),
      isForLink: isForLink && (inPlace !== undefined || answers !== undefined),
    });
    let shown: number;
    try {
      shown =
        inPlace === undefined
          ? (await ctx.say(screen, { replyTo: answers })).message_id
          : await ctx.edit(inPlace, screen);
    } catch (error) {
      // It may stand there all the same, and the person asks for another one.
      await place.drop(intent.owner, intent.id);
      throw error;
    }
    if (options.cause === undefined) return undefined;
    const replaced = await place.shown(intent, shown);
    if (replaced !== undefined) ctx.disarm(replaced);
    return undefined;
  };

  /** Asks for what is missing; with nothing missing the card comes at once. */
  const begin = async (ctx: BotContext, account: Account, wish: Fitting, how: How = {}) => {
    const { cause = causeOf(ctx), ...where } = how;
    await ctx.conversation.exitAll();
    const since = parts.passed();
    const isWhole = wish.ask === undefined && !nextStep(wish.service, wish.values, new Set(wish.skip));
    const left = isWhole ? await showCard(ctx, account, wish.service, wish.values, { since, cause, ...where }) : wish;
    if (!left) return;
    // Its price is wanted at the end of the wizard: fresh by then, without anybody waiting for it.
    catalogue.fresh(account, since).catch(() => {});
    const accountName = nameAmong(ctx.person, account);
    const orders = await ledger.newest(account.id, LOOK_BACK);
    const last = orders.find((order) => order.service?.id === left.service.id)?.values.quantity;
    const start: Start = {
      id: randomBytes(4).toString('base64url'),
      since,
      today: parts.now(),
      account: account.id,
      ...(accountName === undefined ? {} : { accountName }),
      ...left,
      // The dialogue's log keeps it with every step: without its longest part, of which no question tells.
      service: serviceKept(left.service),
      cause,
      currency: account.currency,
      ...(last === undefined ? {} : { last }),
      ...(how.inPlace === undefined ? {} : { inPlace: how.inPlace }),
      ...(how.isForLink ? { isForLink: true } : {}),
    };
    await ctx.conversation.enter('order', start);
  };

  /** What was typed after the service fills the first fields; whatever will not do is asked for, with the reason. */
  const fill = (service: Service, words: readonly string[], language: string): Fitting => {
    const values: OrderValues = {};
    for (const word of words) {
      const step = formOf(service.type)
        .steps(values, service)
        .find(({ field }) => values[field] === undefined);
      if (!step) break;
      const parsed = FIELDS[step.field].parse(word, { service, values, today: new Date(parts.now()), language });
      if (!parsed.ok) {
        const ask = isOffered(step) ? { ask: step.field } : {};
        return { service, values, skip: [], problems: { [step.field]: parsed.problem }, ...ask };
      }
      values[step.field] = parsed.value;
    }
    const steps = formOf(service.type).steps(values, service);
    const complete = words.length > 0 && steps.every((step) => step.optional || values[step.field] !== undefined);
    // In a hurry: what is optional and was not typed is not wanted.
    const skip = complete ? steps.flatMap((step): FieldName[] => (step.optional ? [step.field] : [])) : [];
    return { service, values, skip };
  };

  const order = async (ctx: BotContext, args: string, link?: string, accountId?: string, how?: How) => {
    const account = await ctx.account(accountId);
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
      await begin(ctx, account, await fitted(account, service, (one) => fill(one, given, ctx.t.language)), how);
    } catch (error) {
      await failed(ctx, account, error);
    }
  };

  /** The same once more, as far as the service as it is today takes it; what will not do any more is asked for, with the reason. */
  const again = async (
    ctx: BotContext,
    account: Account,
    id: string,
    values: OrderValues,
    wants: readonly Wanted[] = [],
    how?: How & { ask?: FieldName },
  ) => {
    try {
      const found = (await catalogue.of(account)).get(id);
      if (!found) return void (await ctx.say(goneScreen(ctx, id)));
      const service = wanting(found, accounts.panelOf(account).habits, wants);
      const wish = await fitted(account, service, (one) => whatFits(one, values, new Date(parts.now())));
      const { ask, ...where } = how ?? {};
      await begin(ctx, account, ask === undefined ? wish : { ...wish, ask }, where);
    } catch (error) {
      await failed(ctx, account, error);
    }
  };

  /** The same once more after a refusal: with what the panel missed in it. */
  const againWith = (ctx: BotContext, account: Account, { id, service, values, said, problem }: Intent) => {
    const missed = problem === undefined ? [] : wantedBy({ class: problem, text: said }, service, values);
    // It comes by itself and by the button: that is one wish.
    return again(ctx, account, service.id, values, [...(service.wants ?? []), ...missed], {
      cause: `again/${id}`,
    });
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

  return { order, again, againWith, begin, bounded, lookUp, showCard, screenOf, failed };
}

/** The button that was tapped, on its message; or the update, which comes once more when a process dies over it. */
function causeOf({ callbackQuery, update }: BotContext): string {
  const { message, data } = callbackQuery ?? {};
  return message ? `${message.message_id}/${data}` : `update/${update.update_id}`;
}

/** @throws PanelError when it takes too long; what it began goes on. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PanelError('unreachable', 'transient', { detail: 'late' })), PANEL_WAIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the service takes of these values as it is now; what it does not take is to be asked for, with the reason. */
function whatFits(service: Service, values: OrderValues, today: Date): Fitting {
  const fitting: OrderValues = {};
  const problems: Fitting['problems'] = {};
  const skip: FieldName[] = [];
  for (const { field, optional } of formOf(service.type).steps(values, service)) {
    const value = values[field];
    if (value === undefined) {
      if (optional) skip.push(field);
      else if (service.wants?.includes(field)) problems[field] = { reason: 'wanted' };
      continue;
    }
    const parsed = FIELDS[field].parse(value, { service, values: fitting, today, areTold: true });
    if (parsed.ok) fitting[field] = parsed.value;
    else problems[field] = parsed.problem;
  }
  return { service: serviceKept(service), values: fitting, skip, problems };
}
