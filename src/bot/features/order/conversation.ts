import { FIELDS, type FieldName, type OrderValues } from '../../../panel/fields.ts';
import { type FormStep, formOf, isOffered } from '../../../panel/forms.ts';
import type { Service } from '../../../panel/model.ts';
import type { BotContext } from '../../context.ts';
import { type Answer, type Dialogue, waitAnswer } from '../../dialogue/dialogue.ts';
import { isStumble } from '../../telegram/refusals.ts';
import { droppedScreen, keyOf, type Problem, questionScreen } from './view.ts';

/** What the wizard begins with: plain JSON. */
export interface Start {
  /** Tells this dialogue's buttons from those of another. */
  id: string;
  account: string;
  /** When the person has several. */
  accountName?: string;
  /** When it was begun, in ms of `passed`: the price on the card is not older. */
  since: number;
  /** The same, in ms since 1970. */
  today: number;
  service: Service;
  values: OrderValues;
  /** Fields that are not asked for. */
  skip: FieldName[];
  /** What it was begun by: of one cause comes one draft, as long as it wishes for the same. */
  cause: string;
  /** Asked for first, whatever there is of it. */
  ask?: FieldName;
  /** The message to ask it on, in place of what stands there. */
  inPlace?: number;
  /** A link was sent to a service's card, and this answers it. */
  isForLink?: true;
  /** How many of it were ordered last. */
  last?: string;
  currency: string;
  /** Why a field is asked for, of those that had a value that will not do. */
  problems?: Partial<Record<FieldName, Problem>>;
}

/** An order as far as the service, as it is now, takes it. */
export type Fitting = Pick<Start, 'service' | 'values' | 'skip' | 'problems' | 'ask'>;

/**
 * Shows the confirmation card, in place of a message or as a new one; the wizard is done then. @returns what is left to be
 * asked for, when the service has changed meanwhile: no card is shown then.
 */
export type Finish = (
  ctx: BotContext,
  start: Start,
  values: OrderValues,
  inPlace: number | undefined,
) => Promise<Fitting | undefined>;

/** The service with its minimum and maximum of now, as far as the panel tells. */
export type Bounds = (ctx: BotContext, start: Start, service: Service) => Promise<Service>;

/** Whether an answer is refused for what the panel allows: that may have changed since. */
export function isOfBounds({ reason }: Problem): boolean {
  return reason === 'belowMin' || reason === 'aboveMax';
}

/** The next field to ask for, seen from what is there; nothing when all is answered or skipped. */
export function nextStep(service: Service, values: OrderValues, skipped: ReadonlySet<FieldName>): FormStep | undefined {
  return formOf(service.type)
    .steps(values, service)
    .find((step) => values[step.field] === undefined && !skipped.has(step.field) && !isOffered(step));
}

/**
 * Asks for each field that the service's type needs, one after another, and keeps what was answered when an answer will
 * not do. Taps edit the question into the next one; typed answers get the next question below them.
 */
export function createOrderConversation({ finish, bounds }: { finish: Finish; bounds: Bounds }) {
  return async function order(dialogue: Dialogue, _ctx: unknown, start: Start): Promise<void> {
    let { service } = start;
    let values: OrderValues = { ...start.values };
    let skipped = new Set<FieldName>(start.skip);
    let asked: FieldName[] = [];
    let problems: Partial<Record<FieldName, Problem>> = { ...start.problems };
    /** The question's message, while it can be edited in place. */
    let question = start.inPlace;
    let tapped = question !== undefined;
    let { ask } = start;
    let isFirst = true;
    const stepOf = (name: FieldName | undefined) =>
      formOf(service.type)
        .steps(values, service)
        .find(({ field }) => field === name);
    const stepNow = () => stepOf(ask) ?? nextStep(service, values, skipped);
    const askAgain = (field: FieldName) => {
      delete values[field];
      skipped.delete(field);
      const step = stepOf(field);
      if (step && isOffered(step)) ask = field;
    };
    /** The last answer in words. */
    let said: { message: number; field: FieldName } | undefined;
    /** It was edited: this is to be read in place of it. */
    let anew: Answer | undefined;
    /** Goes back to the step of the last answer when this is an edit of it, and nothing was answered after it. */
    const takeAnew = (answer: Answer): boolean => {
      if (answer.kind !== 'edit' || !said || answer.message !== said.message) return false;
      const { field } = said;
      if (asked.at(-1) === field) {
        asked.pop();
        askAgain(field);
      } else if (stepNow()?.field !== field) return false;
      anew = { ...answer, kind: 'text' };
      return true;
    };
    /**
     * Shows what comes next: in place of a question that was tapped, below one that was answered in words. What Telegram does not
     * take is shown again at the next sign of the person. @returns nothing when the last answer was edited meanwhile.
     */
    const next = async <T>(
      show: (ctx: BotContext, inPlace: number | undefined) => Promise<T>,
    ): Promise<{ value: T } | undefined> => {
      for (;;) {
        const [old, isTapped] = [question, tapped];
        const shown = await dialogue.external(async (ctx) => {
          try {
            if (!isTapped && old !== undefined) ctx.disarm(old);
            return { value: await show(ctx, isTapped ? old : undefined) };
          } catch (error) {
            if (!isStumble(error)) throw error;
            return undefined;
          }
        });
        if (shown) return shown;
        // Nobody has seen it: this is no answer to it.
        const sign = await waitAnswer(dialogue, start.id);
        tapped = sign.kind === 'choice';
        if (sign.kind === 'choice') question = sign.message;
        if (takeAnew(sign)) return undefined;
      }
    };

    for (;;) {
      const step = stepNow();
      if (!step) {
        const [reached, answered] = [{ ...start, service }, { ...values }];
        const shown = await next((ctx, inPlace) => finish(ctx, reached, answered, inPlace));
        if (!shown) continue;
        const left = shown.value;
        if (!left) return;
        service = left.service;
        values = { ...left.values };
        skipped = new Set(left.skip);
        asked = [];
        problems = { ...left.problems };
        ask = left.ask;
        continue;
      }
      const { field } = step;
      const known = { ...values };
      const problem = problems[field];
      const shown = {
        service,
        values: known,
        step,
        problem,
        accountName: start.accountName,
        dialogue: start.id,
        currency: start.currency,
        last: start.last,
        isForLink: isFirst && start.isForLink === true,
        canGoBack: asked.length > 0 || ask !== undefined,
      };
      if (!anew) {
        const asking = await next(async (ctx, inPlace) => {
          const screen = questionScreen(ctx.t, shown);
          // `show` would edit whatever was tapped; the wizard edits its own question only.
          if (inPlace !== undefined) return ctx.edit(inPlace, screen);
          return (await ctx.say(screen, shown.isForLink ? { replyTo: ctx.msgId } : {})).message_id;
        });
        if (!asking) continue;
        question = asking.value;
      }
      delete problems[field];
      isFirst = false;

      const answer: Answer = anew ?? (await waitAnswer(dialogue, start.id, field));
      anew = undefined;
      tapped = answer.kind === 'choice';
      if (takeAnew(answer)) continue;
      if (answer.kind === 'edit' || answer.kind === 'other') {
        problems[field] = { reason: answer.kind === 'other' ? answer.reason : 'edited' };
        continue;
      }
      if (answer.kind === 'text') said = { message: answer.message, field };
      const [choice, language] =
        answer.kind === 'choice'
          ? [answer.choice, undefined]
          : await dialogue.external((ctx) => {
              const said = ctx.said(answer.text, questionScreen(ctx.t, shown));
              return [typeof said === 'object' ? String(said[3]) : said, ctx.t.language] as const;
            });
      if (choice === 'none') {
        problems[field] = { reason: 'notHere' };
        continue;
      }

      if (choice === 'cancel') {
        await next(async (ctx, inPlace) => {
          const screen = droppedScreen(ctx.t);
          await (inPlace === undefined ? ctx.say(screen) : ctx.edit(inPlace, screen));
        });
        return;
      }
      if (choice === 'skip') {
        if (step.optional) {
          delete values[field];
          skipped.add(field);
          asked.push(field);
          ask = undefined;
        }
        continue;
      }
      if (choice === 'back') {
        const previous = ask === undefined ? asked.pop() : undefined;
        ask = undefined;
        if (previous) askAgain(previous);
        continue;
      }
      // What it was read as before, and the person has now chosen, is not read once more.
      const reading = problem?.readings?.find((one) => keyOf(one) === choice);
      if (reading !== undefined) {
        values[field] = reading;
        asked.push(field);
        ask = undefined;
        continue;
      }
      const text = choice ?? (answer.kind === 'text' ? answer.text : '');
      const today = new Date(answer.kind === 'text' ? answer.at : start.today);
      const spoken = language === undefined ? {} : { language };
      const read = () => FIELDS[field].parse(text, { service, values: known, today, ...spoken });
      let parsed = read();
      if (!parsed.ok && isOfBounds(parsed.problem)) {
        const before = service;
        service = await dialogue.external((ctx) => bounds(ctx, start, before));
        parsed = read();
      }
      if (parsed.ok) {
        values[field] = parsed.value;
        asked.push(field);
        ask = undefined;
      } else {
        problems[field] = parsed.problem;
      }
    }
  };
}
