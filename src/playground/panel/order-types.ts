import { Refusal, type WireService } from './model.ts';

interface OrderType {
  required: string[];
  optional?: string[];
  /** What is paid for: the quantity, one whole, each line of that parameter, or nothing until posts appear. */
  billed: 'quantity' | 'one' | 'nothing' | { linesOf: string };
}

const unknownType: OrderType = { required: ['link', 'quantity'], billed: 'quantity' };

/** By type name without case, spaces and underscores. */
const orderTypes = new Map<string, OrderType>(
  Object.entries({
    default: { required: ['link', 'quantity'], optional: ['runs', 'interval'], billed: 'quantity' },
    package: { required: ['link'], billed: 'one' },
    mentions: { required: ['link', 'quantity', 'usernames'], billed: 'quantity' },
    mentionscustomlist: { required: ['link', 'usernames'], billed: { linesOf: 'usernames' } },
    mentionshashtag: { required: ['link', 'quantity', 'hashtag'], billed: 'quantity' },
    mentionsuserfollowers: { required: ['link', 'quantity', 'username'], billed: 'quantity' },
    poll: { required: ['link', 'quantity', 'answer_number'], billed: 'quantity' },
    subscriptions: {
      required: ['username', 'min', 'max', 'delay'],
      optional: ['posts', 'old_posts', 'expiry'],
      billed: 'nothing',
    },
    customcomments: { required: ['link', 'comments'], billed: { linesOf: 'comments' } },
    customcommentspackage: { required: ['link', 'comments'], billed: 'one' },
    mentionswithhashtags: { required: ['link', 'quantity', 'usernames', 'hashtags'], billed: 'quantity' },
    mentionsmedialikers: { required: ['link', 'quantity', 'media'], billed: 'quantity' },
    commentlikes: { required: ['link', 'quantity', 'username'], billed: 'quantity' },
    commentreplies: { required: ['link', 'username', 'comments'], billed: { linesOf: 'comments' } },
    invitesfromgroups: { required: ['link', 'quantity', 'groups'], billed: 'quantity' },
    seo: { required: ['link', 'quantity', 'keywords'], billed: 'quantity' },
    webtraffic: {
      required: ['link', 'quantity', 'country', 'device', 'type_of_traffic'],
      optional: ['runs', 'interval', 'google_keyword', 'referring_url'],
      billed: 'quantity',
    },
  } satisfies Record<string, OrderType>),
);

/** Minutes, the list of the original panel script's API page. */
const delays = [0, 5, 10, 15, 20, 30, 40, 50, 60, 90, 120, 150, 180, 210, 240, 270, 300, 360, 420, 480, 540, 600];

const day = 86_400_000;

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const text = (value: string) => value.trim() !== '';
const oneWord = (value: string) => /^\S+$/.test(value);
const lines = (value: string) => linesOf(value).length > 0;
const words = (value: string) => lines(value) && linesOf(value).every((line) => /^[^\s,]+$/.test(line));
const whole = (from: number, to: number) => (value: string) =>
  /^\d+$/.test(value) && Number(value) >= from && Number(value) <= to;

type Check = (value: string, now: number) => boolean;

const checks = new Map<string, Check>(
  Object.entries({
    link: oneWord,
    quantity: whole(1, 2_147_483_647),
    runs: whole(1, 10_000),
    interval: whole(1, 100_000),
    usernames: words,
    hashtag: oneWord,
    hashtags: words,
    username: oneWord,
    media: oneWord,
    answer_number: whole(1, 1000),
    comments: lines,
    groups: lines,
    keywords: lines,
    min: whole(1, 2_147_483_647),
    max: whole(1, 2_147_483_647),
    posts: whole(1, 100_000),
    old_posts: whole(0, 100_000),
    delay: (value) => whole(0, 600)(value) && delays.includes(Number(value)),
    expiry: (value, now) => (expiryOf(value) ?? 0) > now,
    country: text,
    device: whole(1, 5),
    type_of_traffic: whole(1, 3),
    google_keyword: text,
    referring_url: oneWord,
  } satisfies Record<string, Check>),
);

/** The first moment (ms) after a day written as d/m/Y, whatever the customer's time zone; `undefined` for no such day. */
export function expiryOf(value: string): number | undefined {
  const [, d, m, y] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value) ?? [];
  const date = new Date(`${y}-${m}-${d}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(d);
  return exists ? date.getTime() + 1.5 * day : undefined;
}

function typeOf(service: WireService): OrderType {
  return orderTypes.get(service.type.toLowerCase().replace(/[\s_]/g, '')) ?? unknownType;
}

/** All parameters that `add` knows for this service, besides `service`. */
export function parametersOf(service: WireService): string[] {
  const { required, optional = [] } = typeOf(service);
  return [...required, ...optional];
}

interface OrderRequest {
  kind: 'plain' | 'dripfeed' | 'subscription';
  /** What is billed: all runs of a drip-feed together, lines, one of a package, 0 for a subscription. */
  quantity: number;
  /** Is `rate` the price of one instead of 1,000? */
  ratePerOne: boolean;
}

/** Checks every parameter that the service's type asks for; throws the panel's `Refusal`. */
export function readOrder(service: WireService, parameters: Record<string, string>, now: number): OrderRequest {
  const { required, optional = [], billed } = typeOf(service);
  const demanded = [...required, ...conditionallyRequired(parameters)];
  for (const name of [...required, ...optional]) {
    const value = parameters[name] ?? '';
    if (value === '' && !demanded.includes(name)) continue;
    if (!checks.get(name)?.(value, now)) throw new Refusal(name === 'link' ? 'Bad link' : `Incorrect ${name}`);
  }

  const numberOf = (name: string) => Number(parameters[name]);
  if (billed === 'one') return { kind: 'plain', quantity: 1, ratePerOne: true };
  if (billed === 'nothing') {
    checkBounds(service, numberOf('min'));
    checkBounds(service, numberOf('max'));
    if (numberOf('min') > numberOf('max')) throw new Refusal('Incorrect min');
    return { kind: 'subscription', quantity: 0, ratePerOne: false };
  }
  const quantity = billed === 'quantity' ? numberOf('quantity') : linesOf(parameters[billed.linesOf] ?? '').length;
  checkBounds(service, quantity);
  if (!parameters.runs || !optional.includes('runs')) return { kind: 'plain', quantity, ratePerOne: false };
  if (service.dripfeed === false) throw new Refusal('Drip-feed is disabled for this service');
  return { kind: 'dripfeed', quantity: quantity * numberOf('runs'), ratePerOne: false };
}

function conditionallyRequired(parameters: Record<string, string>): string[] {
  const names: string[] = [];
  if (parameters.runs) names.push('interval');
  if (parameters.interval) names.push('runs');
  if (parameters.type_of_traffic === '1') names.push('google_keyword');
  if (parameters.type_of_traffic === '2') names.push('referring_url');
  return names;
}

function checkBounds(service: WireService, quantity: number): void {
  if (quantity < Number(service.min)) throw new Refusal(`Quantity less than minimal ${service.min}`);
  if (quantity > Number(service.max)) throw new Refusal(`Quantity more than maximum ${service.max}`);
}
