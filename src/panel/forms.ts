import type { FieldName, OrderValues, Service } from './model.ts';
import { WIRE } from './wire.ts';

export interface FormStep {
  field: FieldName;
  optional: boolean;
}

/** What the price counts: the quantity, one piece, posts of a subscription, or the lines of a field. */
type Billed = 'quantity' | 'one' | 'posts' | 'usernames' | 'comments';

export interface Form {
  /** The canonical name of the type, for example `Mentions Custom List`; of an unknown one, as it came. */
  type: string;
  known: boolean;
  billed: Billed;
  /** The fields to ask for, in this order, seen from the values given so far. */
  steps(values: OrderValues, service: Service): FormStep[];
}

interface Row {
  type: string;
  billed: Billed;
  fields: readonly FieldName[];
  optional?: readonly FieldName[];
}

const FORMS: readonly Row[] = [
  { type: 'Default', billed: 'quantity', fields: ['link', 'quantity'], optional: ['dripFeed'] },
  { type: 'Package', billed: 'one', fields: ['link'] },
  { type: 'Mentions', billed: 'quantity', fields: ['link', 'quantity', 'usernames'] },
  { type: 'Mentions Custom List', billed: 'usernames', fields: ['link', 'usernames'] },
  { type: 'Mentions Hashtag', billed: 'quantity', fields: ['link', 'quantity', 'hashtag'] },
  { type: 'Mentions User Followers', billed: 'quantity', fields: ['link', 'quantity', 'username'] },
  { type: 'Poll', billed: 'quantity', fields: ['link', 'quantity', 'answerNumber'] },
  {
    type: 'Subscriptions',
    billed: 'posts',
    fields: ['username', 'min', 'max', 'delay'],
    optional: ['posts', 'oldPosts', 'expiry'],
  },
  { type: 'Custom Comments', billed: 'comments', fields: ['link', 'comments'] },
  { type: 'Custom Comments Package', billed: 'one', fields: ['link', 'comments'] },
  { type: 'Mentions with Hashtags', billed: 'quantity', fields: ['link', 'quantity', 'usernames', 'hashtags'] },
  { type: 'Mentions Media Likers', billed: 'quantity', fields: ['link', 'quantity', 'media'] },
  { type: 'Comment Likes', billed: 'quantity', fields: ['link', 'quantity', 'username'] },
  { type: 'Comment Replies', billed: 'comments', fields: ['link', 'username', 'comments'] },
  { type: 'Invites from Groups', billed: 'quantity', fields: ['link', 'quantity', 'groups'] },
  { type: 'SEO', billed: 'quantity', fields: ['link', 'quantity', 'keywords'] },
  {
    type: 'Web Traffic',
    billed: 'quantity',
    fields: ['link', 'quantity', 'country', 'device', 'typeOfTraffic', 'googleKeyword', 'referringUrl'],
    optional: ['dripFeed'],
  },
];

/** The types that have a form of their own. */
export const ORDER_TYPES: readonly string[] = FORMS.map(({ type }) => type);

/** Fields that are only asked for when this holds. */
const CONDITIONS: Partial<Record<FieldName, (values: OrderValues, service: Service) => boolean>> = {
  dripFeed: (_values, service) => service.dripfeed !== false,
  googleKeyword: (values) => values.typeOfTraffic === '1',
  referringUrl: (values) => values.typeOfTraffic === '2',
};

const BY_TYPE = new Map(FORMS.map((row) => [fold(row.type), row]));

/** What is optional of these is offered on the confirmation card, and not asked for: most people want none of it. */
const OFFERED: ReadonlySet<FieldName> = new Set(['dripFeed']);

export function isOffered({ field, optional }: FormStep): boolean {
  return optional && OFFERED.has(field);
}

/** The form of a service's type, however it is spelled. An unknown type gets link and quantity, and says `known: false`. */
export function formOf(type: string): Form {
  const row = BY_TYPE.get(fold(type));
  const { fields, optional = [], billed } = row ?? { fields: ['link', 'quantity'], billed: 'quantity' };
  return {
    type: row?.type ?? type,
    known: row !== undefined,
    billed,
    steps: (values, service) =>
      [...fields, ...optional, ...askedBeside(service, [...fields, ...optional])]
        .filter((field) => CONDITIONS[field]?.(values, service) ?? true)
        .map((field) => ({ field, optional: optional.includes(field) && !service.wants?.includes(field) })),
  };
}

/** Fields that the panel wants and the form lacks. The quantity follows from what is there, unless posts are billed. */
function askedBeside({ type, wants = [] }: Service, own: readonly FieldName[]): FieldName[] {
  return wants.filter(
    (field) =>
      field !== 'dripfeed' && !own.includes(field) && (field !== 'quantity' || formOf(type).billed === 'posts'),
  ) as FieldName[];
}

/** What the panel is sent: those given values that the form has, and the quantity where the panel wants it all the same. */
export function sentValues(service: Service, values: OrderValues): OrderValues {
  const form = formOf(service.type);
  const sent: OrderValues = {};
  for (const { field } of form.steps(values, service)) if (values[field]) sent[field] = values[field];
  if (!service.wants?.includes('quantity') || sent.quantity) return sent;
  const { billed } = form;
  if (billed === 'one') return { ...sent, quantity: String(service.min) };
  const list = billed === 'usernames' || billed === 'comments' ? values[billed] : undefined;
  return list ? { ...sent, quantity: String(list.split('\n').length) } : sent;
}

/** The parameters of `add` by their wire names. */
export function toParameters(service: Service, values: OrderValues): Record<string, string> {
  const parameters: Record<string, string> = { service: service.id };
  for (const [field, value] of Object.entries(sentValues(service, values))) {
    const names = WIRE[field as FieldName];
    const parts = names.length === 1 ? [value] : value.split(' ');
    names.forEach((name, index) => {
      parameters[name] = parts[index] ?? '';
    });
  }
  if (service.wants?.includes('dripfeed')) parameters.dripfeed = parameters.runs ? 'true' : '0';
  return parameters;
}

function fold(type: string): string {
  return type
    .toLowerCase()
    .replace(/[\s_-]/g, '')
    .replaceAll('users', 'user');
}
