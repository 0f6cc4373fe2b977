import type { Intent } from '../../../orders/records.ts';
import { FIELDS, type FieldProblem, type OrderValues } from '../../../panel/fields.ts';
import { type FormStep, formOf } from '../../../panel/forms.ts';
import type { Service } from '../../../panel/model.ts';
import { compare, priceOf, subtract } from '../../../panel/price.ts';
import { Html, lines, type Translator } from '../../i18n.ts';
import { kebab, quote } from '../../problems.ts';
import type { Button, Screen } from '../../screen.ts';
import { shorten } from '../../text.ts';
import { money, serviceLine, valueLines } from '../../views/order.ts';

/** Why a question is asked again: the answer will not do, or was none. */
export type Problem =
  | FieldProblem
  | { reason: 'edited' | 'notText'; limit?: undefined; limit2?: undefined; got?: undefined };

const LONGEST_GOT = 60;
const CHOICES_IN_ROW = 4;

/** Asks for one field; its name stands in the first line. */
export function questionScreen(
  t: Translator,
  question: {
    service: Service;
    values: OrderValues;
    step: FormStep;
    problem: Problem | undefined;
    dialogue: string;
    canGoBack: boolean;
  },
): Screen {
  const { service, step, problem } = question;
  const { field } = step;
  const name = kebab(field);
  const to = (choice: string) => ['answer', question.dialogue, field, choice] as const;
  const limits = { min: String(service.min), max: String(service.max) };
  const choices = (FIELDS[field].choices?.(service) ?? []).map((choice): Button => {
    const key = `choice-${name}-${choice}`;
    return { label: t.has(key) ? t.label(key) : choice, to: to(choice) };
  });
  return {
    text: lines(
      new Html(`<b>${t.text(`field-${name}`).html}</b>${step.optional ? ` · ${t.text('optional').html}` : ''}`),
      serviceLine(t, service),
      '',
      problem ? problemText(t, problem) : undefined,
      t.text(`ask-${name}`, limits),
    ),
    buttons: [
      ...rowsOf(choices, choices.some((choice) => choice.label.length > 8) ? 1 : CHOICES_IN_ROW),
      [step.optional ? { label: t.label('button-skip'), to: to('skip') } : undefined],
      [
        question.canGoBack ? { label: t.label('button-back'), to: to('back') } : undefined,
        { label: t.label('button-cancel'), to: to('cancel') },
      ],
    ],
  };
}

function problemText(t: Translator, problem: Problem): Html {
  return t.text(`bad-${kebab(problem.reason)}`, {
    got: shorten(problem.got ?? '', LONGEST_GOT),
    limit: String(problem.limit ?? ''),
    limit2: String(problem.limit2 ?? ''),
  });
}

function rowsOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, row) => items.slice(row * size, (row + 1) * size));
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
    /** Tapped: the same card without its buttons. */
    isConfirmed?: boolean;
  },
): Screen {
  const { service, values, currency, balanceBefore } = intent;
  const price = priceOf(service, values);
  const after = balanceBefore === undefined ? undefined : subtract(balanceBefore, price.amount);
  const short = after !== undefined && compare(after, '0') < 0;
  return {
    text: lines(
      t.text(options.isConfirmed ? 'confirmed-title' : 'confirm-title'),
      options.notice,
      '',
      options.accountName ? t.text('account-line', { account: options.accountName }) : undefined,
      serviceLine(t, service),
      ...valueLines(t, service.type, values, service),
      formOf(service.type).known ? undefined : t.text('service-type-unknown'),
      '',
      t.text(price.open ? 'confirm-price-per-post' : price.atMost ? 'confirm-price-at-most' : 'confirm-price', {
        price: money(price.amount, currency),
      }),
      balanceBefore === undefined ? t.text('confirm-balance-unknown') : undefined,
      balanceBefore === undefined || after === undefined
        ? undefined
        : t.text('confirm-balance', { before: money(balanceBefore, currency), after: money(after, currency) }),
      short ? t.text('confirm-short', { missing: money(subtract('0', after), currency) }) : undefined,
    ),
    buttons: options.isConfirmed
      ? []
      : [
          [
            values.link === undefined ? undefined : { label: t.label('button-new-link'), to: ['relink', intent.id] },
            short ? options.addFunds : undefined,
          ],
          // Last, and left: nothing that leads here was tapped in this place, so a thumb that taps twice does not confirm.
          [
            { label: t.label('button-confirm'), to: ['confirm', intent.id, intent.attempts ?? 0], style: 'success' },
            { label: t.label('button-cancel'), to: ['drop', intent.id] },
          ],
        ],
  };
}

/** Nobody knows whether it was placed: the evidence, and the three ways out. */
export function unknownScreen(t: Translator, intent: Intent, accountName: string | undefined): Screen {
  const { balanceBefore, balanceAfter, currency } = intent;
  const same = balanceBefore !== undefined && balanceAfter !== undefined && compare(balanceBefore, balanceAfter) === 0;
  return {
    text: lines(
      t.text('unknown-title'),
      quote(t, intent.said),
      '',
      accountName ? t.text('account-line', { account: accountName }) : undefined,
      serviceLine(t, intent.service),
      ...valueLines(t, intent.service.type, intent.values, intent.service),
      t.text('confirm-price', { price: money(intent.price, currency) }),
      '',
      t.text('unknown-balance', {
        before: balanceBefore === undefined ? '?' : money(balanceBefore, currency),
        after: balanceAfter === undefined ? '?' : money(balanceAfter, currency),
      }),
      balanceBefore === undefined || balanceAfter === undefined
        ? undefined
        : t.text(same ? 'unknown-balance-same' : 'unknown-balance-moved'),
      t.text('unknown-what-now'),
    ),
    buttons: [
      [{ label: t.label('button-check-balance'), to: ['unknownBalance', intent.id] }],
      [
        { label: t.label('button-i-see-it'), to: ['unknownSeen', intent.id], style: 'success' },
        { label: t.label('button-not-placed'), to: ['unknownNot', intent.id] },
      ],
    ],
  };
}

/** What an old Confirm or Cancel says: the draft had its end before. */
export function settledText(t: Translator, intent: Intent): string {
  if (intent.order !== undefined) return t.label('already-placed', { id: `#${intent.order}` });
  return t.label(`already-${intent.state}`);
}

export function refusedText(t: Translator, explanation: Html, intent: Intent, accountName: string | undefined): Html {
  const account = accountName ? t.text('account-line', { account: accountName }) : undefined;
  return lines(t.text('order-refused'), account, serviceLine(t, intent.service), '', explanation);
}
