import { createHash } from 'node:crypto';
import { balanceTells, type Differences } from '../../../orders/evidence.ts';
import type { Placed } from '../../../orders/place.ts';
import type { Intent, Order } from '../../../orders/records.ts';
import { isKeyRefused } from '../../../panel/errors.ts';
import { FIELDS, type FieldName, type FieldProblem, type OrderValues } from '../../../panel/fields.ts';
import { type FormStep, formOf, isOffered } from '../../../panel/forms.ts';
import type { Service } from '../../../panel/model.ts';
import { compare, priceOf, subtract } from '../../../panel/price.ts';
import type { Button, Screen } from '../../screen.ts';
import type { FileProblem } from '../../telegram/files.ts';
import { accountLine, retryButton } from '../../views/account.ts';
import { orderCard, serviceLine, valueLines } from '../../views/order.ts';
import { rowsOf } from '../../views/pages.ts';
import { explain, kebab, quote, remedies } from '../../views/problems.ts';
import { Html, lines, type Translator } from '../../words/i18n.ts';
import { count, exactMoney, money } from '../../words/money.ts';
import { shorten } from '../../words/text.ts';

/** Why a question is asked again: the answer will not do, or was none; or asked at all: the service has changed, or the panel wants it. */
export type Problem =
  | FieldProblem
  | {
      reason: 'edited' | 'notText' | 'notHere' | 'changed' | 'wanted' | FileProblem;
      limit?: undefined;
      limit2?: undefined;
      got?: undefined;
      readings?: undefined;
    };

const LONGEST_GOT = 60;
const CHOICES_IN_ROW = 4;
/** Of links in one message; the shortest label that tells them apart. */
const MOST_READINGS = 8;
const LONGEST_LINK = 32;

/** Asks for one field; its name stands in the first line. */
export function questionScreen(
  t: Translator,
  question: {
    service: Service;
    values: OrderValues;
    step: FormStep;
    problem: Problem | undefined;
    accountName: string | undefined;
    dialogue: string;
    currency: string;
    /** Of the quantity: what was ordered last. */
    last: string | undefined;
    isForLink: boolean;
    canGoBack: boolean;
  },
): Screen {
  const { service, step, problem } = question;
  const { field } = step;
  const name = kebab(field);
  const to = (choice: string) => ['answer', question.dialogue, field, choice] as const;
  const limits = { min: count(t, service.min), max: count(t, service.max) };
  const last = field === 'quantity' && question.last !== undefined ? [question.last] : [];
  const ready = [...new Set([...last, ...(FIELDS[field].choices?.(service) ?? [])])].map(
    (choice): Button => ({ label: choiceLabel(t, question, choice), to: to(choice) }),
  );
  const readings = problem?.readings
    ?.slice(0, MOST_READINGS)
    .map((reading): Button => ({ label: readingLabel(t, field, reading), to: to(keyOf(reading)) }));
  const choices = readings ?? ready;
  return {
    text: lines(
      new Html(`<b>${t.text(`field-${name}`).html}</b>${step.optional ? ` · ${t.text('optional').html}` : ''}`),
      accountLine(t, question.accountName),
      serviceLine(t, service),
      '',
      problem ? problemText(t, problem) : undefined,
      t.text(`ask-${name}`, limits),
    ),
    buttons: [
      ...rowsOf(
        choices,
        field === 'quantity' && !readings ? 2 : choices.some((choice) => choice.label.length > 8) ? 1 : CHOICES_IN_ROW,
      ),
      [question.isForLink && { label: t.label('button-link-else'), to: ['linkElse'] }],
      [step.optional ? { label: t.label('button-skip'), to: to('skip') } : undefined],
      [
        question.canGoBack ? { label: t.label('button-back'), to: to('back') } : undefined,
        { label: t.label('button-cancel'), to: to('cancel') },
      ],
    ],
  };
}

/** Of a quantity, also what it costs; of a drip-feed, how many come how often. */
function choiceLabel(
  t: Translator,
  { service, values, step: { field }, currency }: Parameters<typeof questionScreen>[1],
  choice: string,
): string {
  const key = `choice-${kebab(field)}-${choice}`;
  if (t.has(key)) return t.label(key);
  if (field === 'dripFeed') {
    const [runs = '', interval = ''] = choice.split(' ');
    return t.label('choice-drip-feed', { runs, interval, quantity: count(t, values.quantity ?? '') });
  }
  const { amount } = priceOf(service, { ...values, [field]: choice });
  return field === 'quantity' && compare(amount, '0') > 0
    ? `${count(t, choice)} · ${money(t, amount, currency)}`
    : count(t, choice);
}

/** Names a reading in its button: one that was asked about before is not taken for another. */
export function keyOf(reading: string): string {
  return createHash('sha256').update(reading).digest('base64url').slice(0, 8);
}

function readingLabel(t: Translator, field: FieldName, reading: string): string {
  const { kind } = FIELDS[field];
  if (kind === 'lines') return t.label('reading-comments', { count: reading.split('\n').length });
  if (kind !== 'link') return reading;
  const address = reading.replace(/^https?:\/\/(www\.)?/, '');
  // Links of one person begin alike, and those of one kind end alike.
  return address.length > LONGEST_LINK
    ? `${address.slice(0, LONGEST_LINK / 2)}…${address.slice(-LONGEST_LINK / 2)}`
    : address;
}

function problemText(t: Translator, problem: Problem): Html {
  return t.text(`bad-${kebab(problem.reason)}`, {
    got: shorten(problem.got ?? '', LONGEST_GOT),
    limit: String(problem.limit ?? ''),
    limit2: String(problem.limit2 ?? ''),
  });
}

export function droppedScreen(t: Translator): Screen {
  return { text: t.text('order-dropped'), buttons: [[{ label: t.label('button-menu'), to: ['menu'] }]] };
}

/** The card that everything is confirmed on. */
export function confirmScreen(
  t: Translator,
  intent: Intent,
  options: {
    accountName?: string | undefined;
    addFunds?: Button | undefined;
    notice?: Html | undefined;
    /** A link that was sent can have something else. */
    isForLink?: boolean | undefined;
    /** Tapped: the same card without its buttons. */
    isConfirmed?: boolean;
  },
): Screen {
  const { service, values, currency, balanceBefore } = intent;
  const price = priceOf(service, values);
  const after = balanceBefore === undefined ? undefined : subtract(balanceBefore, price.amount);
  const short = after !== undefined && compare(after, '0') < 0;
  const steps = formOf(service.type).steps(values, service);
  // What comes below it has all the rest.
  if (options.isConfirmed)
    return { text: lines(t.text('confirmed-title'), accountLine(t, options.accountName), serviceLine(t, service)) };
  return {
    text: lines(
      t.text('confirm-title'),
      options.notice,
      '',
      accountLine(t, options.accountName),
      serviceLine(t, service),
      ...valueLines(t, service.type, values, service),
      formOf(service.type).known ? undefined : t.text('service-type-unknown'),
      '',
      t.text(price.open ? 'confirm-price-per-post' : price.atMost ? 'confirm-price-at-most' : 'confirm-price', {
        price: exactMoney(t, price.amount, currency),
      }),
      balanceBefore === undefined ? t.text('confirm-balance-unknown') : undefined,
      balanceBefore === undefined || after === undefined
        ? undefined
        : t.text('confirm-balance', { before: money(t, balanceBefore, currency), after: money(t, after, currency) }),
      short ? t.text('confirm-short', { missing: money(t, subtract('0', after), currency) }) : undefined,
    ),
    buttons: [
      [
        options.isForLink && { label: t.label('button-link-else'), to: ['linkElse'] },
        short ? options.addFunds : undefined,
      ],
      [
        { label: t.label('button-change'), to: ['change', intent.id] },
        steps.some(isOffered) && { label: t.label('button-drip-feed'), to: ['change', intent.id, 'dripFeed'] },
      ],
      [{ label: t.label('button-cancel'), to: ['drop', intent.id] }],
      // Last: nothing that leads here was tapped in this place, so a thumb that taps twice does not confirm.
      [{ label: t.label('button-confirm'), to: ['confirm', intent.id, intent.attempts ?? 0], style: 'success' }],
    ],
  };
}

/** The card, with a button for each value that can be another one. */
export function changeScreen(t: Translator, card: Screen, intent: Intent): Screen {
  const { service, values } = intent;
  const given = formOf(service.type)
    .steps(values, service)
    .filter(({ field, optional }) => values[field] !== undefined || optional);
  return {
    text: lines(card.text, '', t.text('change-ask')),
    buttons: [
      ...given.map(({ field }): Button[] => [
        { label: t.label(`field-${kebab(field)}`), to: ['change', intent.id, field] },
      ]),
      [{ label: t.label('button-back'), to: ['draft', intent.id] }],
      // Last: where Back leads, Confirm is there.
      [{ label: t.label('button-cancel'), to: ['drop', intent.id] }],
    ],
  };
}

/** What a buyer would see differ between a service as it was shown and as it is now; its name and price stand on the card. */
export function changesOf(t: Translator, before: Service, now: Service): Html | undefined {
  const differs = (...fields: (keyof Service)[]) => fields.some((field) => before[field] !== now[field]);
  const allowed = (is: boolean) => ({ allowed: is ? 'yes' : 'no' });
  const news = [
    differs('type') && t.text('service-type', { type: now.type }),
    differs('category') && t.text('service-category', { category: now.category }),
    differs('min', 'max') && t.text('service-limits', { min: count(t, now.min), max: count(t, now.max) }),
    differs('refill') && t.text('service-refill', allowed(now.refill)),
    differs('cancel') && t.text('service-cancel', allowed(now.cancel)),
    differs('dripfeed') && t.text('service-drip-feed', allowed(now.dripfeed !== false)),
  ].filter((line) => line !== false);
  return news.length > 0 || differs('name') ? lines(t.text('confirm-changed'), ...news) : undefined;
}

/** Nobody knows whether it was placed: the evidence, and the three ways out. `isDoubted`: they say no, the balance says yes. */
export function unknownScreen(
  t: Translator,
  intent: Intent,
  accountName: string | undefined,
  isDoubted = false,
): Screen {
  const { balanceBefore, balanceAfter, currency } = intent;
  const evidence = balanceTells(intent);
  const check: Button = { label: t.label('button-check-balance'), to: ['unknownBalance', intent.id] };
  const seen: Button = { label: t.label('button-i-see-it'), to: ['unknownSeen', intent.id], style: 'success' };
  const not = (...sure: string[]): Button => ({
    label: t.label('button-not-placed'),
    to: ['unknownNot', intent.id, ...sure],
  });
  return {
    text: lines(
      t.text('unknown-title'),
      quote(t, intent.said),
      '',
      accountLine(t, accountName),
      serviceLine(t, intent.service),
      ...valueLines(t, intent.service.type, intent.values, intent.service),
      t.text('confirm-price', { price: exactMoney(t, intent.price, currency) }),
      '',
      t.text('unknown-balance', {
        before: balanceBefore === undefined ? '?' : exactMoney(t, balanceBefore, currency),
        after: balanceAfter === undefined ? '?' : exactMoney(t, balanceAfter, currency),
      }),
      evidence && t.text(`unknown-balance-${evidence}`),
      t.text(isDoubted ? 'unknown-doubted' : 'unknown-what-now'),
    ),
    // A thumb that taps twice where the first no stood does not say it for sure.
    buttons: isDoubted ? [[not('sure')], [seen], [check]] : [[check], [seen], [not()]],
  };
}

/** An order that the panel knows, and that does not look like the one that was wished for. */
export function differsScreen(
  t: Translator,
  intent: Intent,
  id: string,
  differs: Differences,
  accountName: string | undefined,
): Screen {
  const { charge, remains } = differs;
  const { currency, price, service, values } = intent;
  return {
    text: lines(
      t.text('seen-differs', { id: `#${id}` }),
      accountLine(t, accountName),
      charge === undefined
        ? undefined
        : t.text('seen-differs-charge', {
            charge: exactMoney(t, charge, differs.currency),
            price: exactMoney(t, price, currency),
          }),
      remains === undefined
        ? undefined
        : t.text('seen-differs-remains', {
            remains: count(t, remains),
            quantity: count(t, priceOf(service, values).billed),
          }),
      t.text('seen-differs-ask'),
    ),
    buttons: [
      [{ label: t.label('button-seen-yes'), to: ['unknownYes', intent.id, id] }],
      [{ label: t.label('button-seen-other'), to: ['unknownSeen', intent.id] }],
    ],
  };
}

/** What was placed; or what the panel takes for it, when that is the order of another wish. */
export function receiptScreen(t: Translator, intent: Intent, order: Order, accountName: string | undefined): Screen {
  const notice = t.text(order.intent === intent.id ? 'receipt-title' : 'receipt-same');
  return orderCard(t, order, { accountName, notice });
}

/** The same once more: with the same link and all. */
export function againButton(t: Translator, intent: Intent): Button {
  return { label: t.label('button-order-again'), to: ['again', intent.id] };
}

/** Refused, or surely not sent: then it can be confirmed once more. */
export function notPlacedScreen(
  t: Translator,
  { outcome, intent, error }: Extract<Placed, { outcome: 'refused' | 'notSent' }>,
  addFunds: Button | undefined,
  accountName: string | undefined,
): Screen {
  const account = accountLine(t, accountName);
  return {
    text: lines(
      t.text('order-refused'),
      account,
      serviceLine(t, intent.service),
      '',
      explain(t, error, { isTitled: true }),
    ),
    buttons: [
      ...(outcome === 'notSent'
        ? ([
            [{ label: t.label('button-confirm'), to: ['confirm', intent.id, intent.attempts ?? 0], style: 'success' }],
            [{ label: t.label('button-cancel'), to: ['drop', intent.id] }],
          ] as const)
        : [[againButton(t, intent)]]),
      remedies(t, error, addFunds, intent.account),
      [isKeyRefused(error) && retryButton(t, intent.account)],
      // Last: where Order again leads, Confirm is there.
      [outcome === 'refused' && { label: t.label('button-menu'), to: ['menu'] }],
    ],
  };
}

/** What an old Confirm or Cancel says: the draft had its end before. */
export function settledText(t: Translator, intent: Intent): string {
  if (intent.order !== undefined) return t.label('already-placed', { id: `#${intent.order}` });
  return t.label(`already-${intent.state}`);
}
