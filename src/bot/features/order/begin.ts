import { randomBytes } from 'node:crypto';
import { type Account, nameAmong } from '../../../accounts/accounts.ts';
import { PanelError } from '../../../panel/errors.ts';
import { FIELDS, type FieldName, type OrderValues } from '../../../panel/fields.ts';
import { formOf } from '../../../panel/forms.ts';
import { parseIds } from '../../../panel/ids.ts';
import type { Service } from '../../../panel/model.ts';
import { accountOrConnect, type BotContext, type Parts } from '../../context.ts';
import { type Html, lines } from '../../i18n.ts';
import { explain, remedies } from '../../problems.ts';
import { type Screen, siteButton } from '../../screen.ts';
import { nextStep, type Start } from './conversation.ts';
import { confirmScreen } from './view.ts';

/** So long does a card wait for today's price: a list of thousands of services takes some panels ten seconds. */
const PRICE_WAIT_MS = 5_000;

export type Beginning = ReturnType<typeof createBeginning>;

/** From the wish to the confirmation card: what is known goes in, what is missing is asked for. */
export function createBeginning(parts: Parts) {
  const { accounts, catalogue, place } = parts;

  const failed = async (ctx: BotContext, account: Account, error: unknown, title?: Html) => {
    if (!(error instanceof PanelError)) throw error;
    const funds = siteButton(ctx.t.label('button-add-funds'), accounts.panelOf(account).url, '/addfunds');
    const screen: Screen = {
      text: lines(title, explain(ctx.t, error)),
      buttons: [remedies(ctx.t, error, funds, account.id), [{ label: ctx.t.label('button-menu'), to: ['menu'] }]],
    };
    await ctx.say(screen);
  };

  /** The card, with the price as it is since the order was begun. The last one known serves when the panel takes too long. */
  const showCard = async (
    ctx: BotContext,
    account: Account,
    known: Service,
    values: OrderValues,
    options: { since: number; inPlace?: number | undefined; button?: string | undefined; notice?: Html },
  ) => {
    const panel = accounts.panelOf(account);
    const [list, balance] = await Promise.allSettled([
      inTime(catalogue.fresh(account, options.since)),
      panel.balance(account.key),
    ]);
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
      balance: balance.status === 'fulfilled' ? balance.value.balance : undefined,
      button: options.button,
    });
    const screen = confirmScreen(t, intent, {
      accountName: nameAmong(ctx.person, account),
      addFunds: siteButton(t.label('button-add-funds'), panel.url, '/addfunds'),
      notice: list.status === 'rejected' ? t.text('confirm-old-price') : options.notice,
    });
    const shown =
      options.inPlace === undefined ? (await ctx.say(screen)).message_id : await ctx.edit(options.inPlace, screen);
    if (options.button === undefined) return;
    const replaced = await place.shown(intent, shown);
    if (replaced !== undefined) ctx.disarm(replaced);
  };

  const begin = async (
    ctx: BotContext,
    account: Account,
    service: Service,
    values: OrderValues,
    extra: Partial<Start> = {},
  ) => {
    await ctx.conversation.exitAll();
    const since = parts.passed();
    const { message, data } = ctx.callbackQuery ?? {};
    const button = message && `${message.message_id}/${data}`;
    const start: Start = {
      id: randomBytes(4).toString('base64url'),
      since,
      today: parts.now(),
      account: account.id,
      service,
      values,
      skip: [],
      ...(button === undefined ? {} : { button }),
      ...extra,
    };
    if (!start.problem && !nextStep(service, values, new Set(start.skip))) {
      return showCard(ctx, account, service, values, { since, button });
    }
    // Its price is wanted at the end of the wizard: fresh by then, without anybody waiting for it.
    catalogue.fresh(account, since).catch(() => {});
    // The dialogue's log keeps it with every step: without its longest part, of which no question tells.
    const { description: _description, ...asked } = service;
    await ctx.conversation.enter('order', { ...start, service: asked });
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

  const order = async (ctx: BotContext, args: string, link?: string, accountId?: string) => {
    const account = await accountOrConnect(ctx, parts, accountId);
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

  return { order, again, showCard, failed };
}

/** @throws Error when it takes too long; what it began goes on. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), PRICE_WAIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
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
