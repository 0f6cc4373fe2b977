/**
 * Every kind of inline button. All state of a button is in its data, so that one from last week still works.
 * The short code is what goes over the wire, and must never change its meaning.
 */
export const BUTTONS = {
  noop: '-',
  menu: 'm',
  help: 'h',
  connect: 'k',
  connectTo: 'kp', // mark of the panel's name
  retryKey: 'kr', // account
  newKey: 'kn', // account
  keyOf: 'ko', // the key that waits, account or `new`
  accounts: 'a',
  useAccount: 'au', // account
  disconnect: 'd', // account
  disconnectYes: 'dy', // account
  balance: 'b', // account; here and below, the last one may be missing: the active one is meant then
  categories: 'c', // page
  category: 'cs', // category, page
  service: 's', // service, where "Back" leads: category, `*` (favorites), `~` (search: the words are in the message) or '', page
  favorite: 'f', // service, then as `service` (both), on or off
  favorites: 'fl',
  search: 'q', // page; the words are in the message
  searchAsk: 'qa',
  network: 'n', // network: the link is in the message
  order: 'o', // service, account
  again: 'oi', // draft
  answer: 'w', // dialogue, step, choice: an answer to a dialogue's question
  preset: 'ps', // account, preset; the link, but on no button
  presetSave: 'pa', // account, order
  presetDelete: 'pd', // account, preset
  favoriteDelete: 'fd', // account, service
  relink: 'yl', // draft; on cards from before there was `change`
  change: 'yv', // draft, field; without it what can be changed is shown
  draft: 'yb', // draft: its card again
  repeat: 'yr', // account, order by its `nameOf`: with the link of the message that this one answers
  linkElse: 'yo', // the link is in the message that this one answers
  confirm: 'y', // draft, how often it was confirmed before
  drop: 'x', // draft
  unknownBalance: 'ub', // draft
  unknownSeen: 'us', // draft
  unknownNot: 'un', // draft, `sure` when it speaks against it that the balance has moved
  unknownYes: 'uy', // draft, order
  unknown: 'u', // draft
  mass: 'z',
  massNew: 'zn',
  massConfirm: 'zy', // account, mass order, how often its prices were changed before
  massGoOn: 'zg', // account, mass order, how often it was begun before, and its prices changed
  massStop: 'zs', // account, mass order
  massDrop: 'zx', // account, mass order
  orders: 'l', // filter (`all`, `open`, or `~` and a label's key), page, account
  card: 'r', // account, order by its `nameOf`, as all below; from the list also its filter and page
  refresh: 'rr', // account, order
  refill: 'rf', // account, order
  cancelOrder: 'rc', // account, order
  cancelYes: 'ry', // account, ids or `*`: they are in the message; how often others had them before
  reorder: 'ro', // account, order
  rest: 'rd', // account, order: what was not delivered of it
  mute: 'rq', // account, order, on or off
  label: 'rt', // account, order
  labelPut: 'rp', // account, order, a label's key; without it the label goes
  export: 'ex', // account
  track: 't', // ids, or `*`: they are in the message; account
  refills: 'rl', // page, account
  stats: 'st', // account, period
  statsLook: 'sl', // account, period, light or dark
  board: 'bo', // on or off
  settings: 'e',
  notify: 'en', // all, problems, none
  quiet: 'eq',
  quietZone: 'ez', // minutes ahead of UTC
  quietSet: 'es', // minutes ahead of UTC, from, to (minutes of the day); equal ones: never
  lowBalance: 'eb',
  lowBalanceSet: 'el', // account, amount; 0: never
  rename: 'an', // account
  languages: 'g',
  language: 'gl', // language
  privacy: 'p',
  erase: 'pe',
  eraseYes: 'py',
  notices: 'nf', // on or off, notice
  admin: 'ad',
  adminPerson: 'ap', // Telegram id; without it, it is asked for
  ban: 'ab', // Telegram id
  letIn: 'al', // Telegram id
  invitation: 'ai',
  maintenance: 'am', // minutes; 0: it ends; none: shows how it is
  backup: 'ak',
  noticeAsk: 'aq',
  notice: 'ag', // notice
  noticeSend: 'as', // notice
  noticeStop: 'ax', // notice
} as const;

export type ButtonKind = keyof typeof BUTTONS;

/** What a person decides by them is never left out, however much comes at once. */
export const DECISIONS: ReadonlySet<ButtonKind> = new Set([
  'confirm',
  'drop',
  'unknownSeen',
  'unknownNot',
  'unknownYes',
  'massConfirm',
  'massGoOn',
  'massStop',
  'massDrop',
  'refill',
  'cancelYes',
  'again',
  'reorder',
  'rest',
  'keyOf',
  'disconnectYes',
  'eraseYes',
  'ban',
  'letIn',
  'maintenance',
  'noticeSend',
  'noticeStop',
] as const);

const KINDS = new Map<string, ButtonKind>(Object.entries(BUTTONS).map(([kind, code]) => [code, kind as ButtonKind]));
/** Telegram's limit for callback data, in bytes of UTF-8; ours is plain ASCII. */
const MAX_BYTES = 64;

/** @returns callback data, or `undefined` when it does not fit: such a button can't be offered. */
export function pack(kind: ButtonKind, ...parts: readonly (string | number)[]): string | undefined {
  let data: string = BUTTONS[kind];
  for (const part of parts) data += `:${encodeURIComponent(part)}`;
  return data.length <= MAX_BYTES ? data : undefined;
}

/** @returns `undefined` for data that no button of ours has. */
export function unpack(data: string): { kind: ButtonKind; parts: string[] } | undefined {
  const [code = '', ...parts] = data.split(':');
  const kind = KINDS.get(code);
  if (!kind) return undefined;
  try {
    return { kind, parts: parts.map(decodeURIComponent) };
  } catch {
    return undefined; // Forged: no percent sequence of ours is broken.
  }
}
