/** What the page and its server tell each other: types only, the page imports them too. */
import type { BotCommand, InlineKeyboardButton, InlineQueryResult, MessageEntity } from 'grammy/types';
import type { Speech } from '../panel/dialect.ts';

export interface PageMessage {
  id: number;
  /** Written by the person, so it stands on the right. */
  out: boolean;
  viaBot: boolean;
  /** Unix seconds. */
  date: number;
  edited: boolean;
  text: string;
  entities: readonly MessageEntity[];
  photo?: string;
  document?: { name: string; bytes: number; url: string };
  /** A sticker, voice message and the like, in words. */
  other?: string;
  replyTo?: number;
  inlineKeyboard?: InlineKeyboardButton[][];
  bottom?: BottomKeyboard;
  pinned: boolean;
  reaction?: string;
}

/** What a message does to the place below the chat. */
export type BottomKeyboard =
  | { kind: 'keyboard'; rows: string[][]; oneTime: boolean; placeholder?: string }
  | { kind: 'remove' }
  | { kind: 'reply'; placeholder?: string };

export interface PagePerson {
  id: number;
  name: string;
  /** Of the app: `en`, `ar`. */
  language: string;
  languageName: string;
}

export interface PageChat {
  messages: PageMessage[];
  commands: BotCommand[];
  /** What an empty chat says the bot can do. */
  description: string;
}

export interface PageOrder {
  id: string;
  serviceName: string;
  service: number;
  status: string;
  quantity: number;
  remains: number;
  charge: string;
  currency: string;
  final: boolean;
  parent?: string;
}

export interface PageAccount {
  key: string;
  balance: string;
  currency: string;
  revoked: boolean;
  /** Newest first. */
  orders: PageOrder[];
}

export type FaultName = 'slow' | 'down' | 'lost' | 'flood';

/** One line of the log: a person did something, or the bot called an API. */
export interface LogLine {
  id: number;
  kind: 'person' | 'telegram' | 'panel';
  /** Milliseconds since the epoch. */
  at: number;
  what: string;
  detail: string;
  ms?: number;
  /** Empty while it is under way, `ok`, or what went wrong. */
  outcome: string;
  /** So often in a row. */
  times: number;
}

export interface PageWorld {
  speed: number;
  /** Which kind of panel the simulated one speaks like, of `speeches`. */
  speech: Speech;
  speeches: readonly Speech[];
  faults: Record<FaultName, boolean>;
  /** By the person's id. */
  accounts: Record<number, PageAccount>;
  log: LogLine[];
}

export interface Hello {
  bot: { name: string; username: string };
  /** Pages of the panel's site begin with this. */
  panelSite: string;
  people: PagePerson[];
  chats: Record<number, PageChat>;
  world: PageWorld;
}

/** Server to page, over server-sent events. */
export type PageEvent =
  | ({ type: 'hello' } & Hello)
  | { type: 'message'; chat: number; message: PageMessage }
  | { type: 'deleted'; chat: number; id: number }
  | { type: 'action'; chat: number; action: string }
  | { type: 'profile'; chats: Record<number, Pick<PageChat, 'commands' | 'description'>> }
  | { type: 'world'; world: PageWorld };

export interface TapAnswer {
  text?: string;
  alert?: boolean;
  url?: string;
}

export interface InlineAnswer {
  results: InlineQueryResult[];
  nextOffset: string;
  button?: { text: string; start: string };
}
