import { FIELDS, type FieldName, type FieldProblem, type OrderValues } from '../../panel/fields.ts';
import { formOf } from '../../panel/forms.ts';
import { normalizeInput } from '../../panel/input.ts';
import type { Service } from '../../panel/model.ts';
import { priceOf } from '../../panel/price.ts';
import { readList } from '../csv.ts';

/**
 * Why a line of a mass order can't be placed: what its field says, or
 * - `noService`: it does not begin with a service's id; `serviceGone`: with one (`got`) that is not offered;
 * - `oneByOne`: a subscription. What it costs depends on posts to come, so it is confirmed by itself;
 * - `missing`: there is no value for `field`; `tooMany`: the first value that is too much is `got`.
 */
export interface LineProblem extends Omit<FieldProblem, 'reason'> {
  reason: FieldProblem['reason'] | 'noService' | 'serviceGone' | 'oneByOne' | 'missing' | 'tooMany';
  field?: FieldName;
}

export type Judged =
  | { ok: true; service: Service; values: OrderValues; price: string }
  | { ok: false; service?: Service; problem: LineProblem };

/** Whether a text is such lines and nothing else people write to the bot: a service's id, then a link. */
export function looksLikeLines(text: string): boolean {
  const lines = readList(text);
  const fitting = lines.filter(
    ({ cells: [id = '', link = '', ...more] }) => more.length > 0 && isId(id) && isLink(link),
  );
  return fitting.length > 0 && fitting.length * 2 >= lines.length;
}

function isId(cell: string): boolean {
  return /^#?(?=.*\d)[\w-]{1,32}$/.test(normalizeInput(cell));
}

function isLink(cell: string): boolean {
  const service = { min: 1, max: 1 } as Service;
  return FIELDS.link.parse(cell, { service, values: {}, today: new Date(0) }).ok;
}

/**
 * What a line orders: the service's id, then its values in the order in which its form asks for them; what is optional may be
 * left out. When the last value is a list, such as comments, all cells that are left are its lines.
 */
export function judgeLine(
  cells: readonly string[],
  find: (id: string) => Service | undefined,
  today: Date,
  language?: string,
): Judged {
  const [first = '', ...rest] = cells;
  const id = normalizeInput(first).replace(/^#/, '');
  if (id === '') return { ok: false, problem: { reason: 'noService' } };
  const service = find(id);
  if (!service) return { ok: false, problem: isId(id) ? { reason: 'serviceGone', got: id } : { reason: 'noService' } };
  const form = formOf(service.type);
  if (form.billed === 'posts') return { ok: false, service, problem: { reason: 'oneByOne', got: service.id } };

  while (rest.at(-1) === '') rest.pop();
  const values: OrderValues = {};
  for (;;) {
    const open = form.steps(values, service).filter(({ field }) => values[field] === undefined);
    const [step] = open;
    if (!step) break;
    if (rest.length === 0) {
      if (step.optional) break;
      return { ok: false, service, problem: { reason: 'missing', field: step.field } };
    }
    const isList = open.length === 1 && FIELDS[step.field].kind === 'lines';
    const text = rest.splice(0, isList ? rest.length : 1).join('\n');
    const given = language === undefined ? {} : { language };
    const parsed = FIELDS[step.field].parse(text, { service, values, today, areTold: true, ...given });
    if (!parsed.ok) return { ok: false, service, problem: { ...parsed.problem, field: step.field } };
    values[step.field] = parsed.value;
  }
  const [extra] = rest;
  if (extra !== undefined) return { ok: false, service, problem: { reason: 'tooMany', got: extra } };
  return { ok: true, service, values, price: priceOf(service, values).amount };
}
