import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context, MiddlewareFn } from 'grammy';
import type { Message } from 'grammy/types';
import type { Access } from '../accounts/access.ts';
import type { Account, Accounts, Person } from '../accounts/accounts.ts';
import type { BalanceLine } from '../accounts/balance-line.ts';
import type { Maintenance } from '../accounts/maintenance.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import type { Census } from '../orders/census.ts';
import type { Labels } from '../orders/labels.ts';
import type { Ledger } from '../orders/ledger.ts';
import type { Mass } from '../orders/mass/mass.ts';
import type { Place } from '../orders/place.ts';
import type { Presets } from '../orders/presets.ts';
import type { Order } from '../orders/records.ts';
import type { Repair } from '../orders/repair.ts';
import type { Running } from '../orders/running.ts';
import type { Watch } from '../orders/watch/watch.ts';
import type { HealthBook } from '../panel/health.ts';
import type { Store } from '../store/store.ts';
import type { ButtonKind } from './buttons.ts';
import type { Command } from './commands.ts';
import type { Screen, Target } from './screen.ts';
import type { TextFile } from './telegram/files.ts';
import type { Messenger, SendOptions } from './telegram/messenger.ts';
import type { Menus } from './telegram/registration.ts';
import type { Alarms } from './unasked/alarms.ts';
import type { Boards } from './unasked/board.ts';
import type { Digest } from './unasked/digest.ts';
import type { Notices } from './unasked/notices.ts';
import type { FailureOptions } from './views/problems.ts';
import type { Html, Languages, Translator } from './words/i18n.ts';

/** What the features work with, joined in `app.ts`. */
export interface Parts {
  config: Config;
  store: Store;
  access: Access;
  maintenance: Maintenance;
  alarms: Alarms;
  notices: Notices;
  health: HealthBook;
  census: Census;
  /** A copy of the database, at once: see `operator/backups.ts`. */
  backup: () => Promise<{ name: string; bytes: number } | 'failed' | 'none'>;
  accounts: Accounts;
  catalogue: Catalogue;
  ledger: Ledger;
  watch: Watch;
  place: Place;
  mass: Mass;
  labels: Labels;
  repair: Repair;
  running: Running;
  presets: Presets;
  balanceLine: BalanceLine;
  digest: Digest;
  menus: Menus;
  boards: Boards;
  languages: Languages;
  messenger: Messenger;
  log: Logger;
  /** Wall time, to show and to store. */
  now: () => number;
  /** For all that waits and has an age, in ms: see `Store.ran`. */
  passed: () => number;
}

/** What our middleware puts on each update's context. */
interface Talk {
  /** The private chat, which has the person's own id. */
  person: Person;
  t: Translator;
  /** See `Person.linkFor`; before this update. */
  linkFor?: Person['linkFor'] | undefined;
  /** The tap has its answer. */
  isAnswered?: boolean;
  /** So many messages before this update were left out: they were more than a person can mean. */
  leftOut?: number;
  /** The messages that this one was put together from. */
  pieces: readonly Message[];
  /** The file that came with the message. */
  file?: TextFile;
  /** Shows a screen: in place when a button was tapped, else as a new message. @returns the message's id. */
  show(screen: Screen): Promise<number>;
  /** Sends a screen as a new message. */
  say(screen: Screen, options?: SendOptions): Promise<Message>;
  /** Changes a message of this chat. @returns id of the message that now shows it. */
  edit(message: number, screen: Screen): Promise<number>;
  /** Takes the buttons away from a message of this chat. */
  disarm(message: number): void;
  /** Answers the tap with a short note; `alert` waits for OK. Without a tap it is a message. */
  toast(text: string, alert?: boolean): Promise<void>;
  /** Goes where a button leads. */
  go(kind: ButtonKind, ...parts: (string | number)[]): Promise<void>;
  /** Does what a command does. */
  run(command: string, args: string): Promise<void>;
  /** Where the button leads whose word was typed: see `buttonSaid`. */
  said(text: string, screen: Screen): Target | 'none' | undefined;
  /** Taps the button of the last screen whose word was typed. @returns whether it was such a word. */
  pressSaid(text: string): Promise<boolean>;
  /**
   * The account that a button names, or else the active one; without one that can be used the person is shown how to connect, and
   * the caller has nothing more to do.
   */
  account(id?: string): Promise<Account | undefined>;
  /** An account named by a button, in the hands of its owner, its key refused or not; anybody else gets a kind word. */
  ownAccount(id: string): Promise<Account | undefined>;
  /**
   * The order that a button names, of an account of the person's; a kind word instead when it is gone, or when the panel is to be
   * asked about it and has given its id to another one.
   */
  ownOrder(
    account?: string,
    name?: string,
    where?: 'at the panel',
  ): Promise<{ account: Account; order: Order } | undefined>;
  /** Says which account it is about, when the person has several. */
  accountLine(account: Account): Html | undefined;
  /** What a failed call to an account's panel means, and what helps. @throws whatever else failed. */
  failure(account: Account, error: unknown, options?: FailureOptions): Screen;
  /** Begins a dialogue, after leaving the one that was on. */
  begin(question: string, data?: DialogueData): Promise<void>;
}

export type BotContext = ConversationFlavor<Context & Talk>;
export type Middleware = MiddlewareFn<BotContext>;

/** What a dialogue is handed: plain JSON. */
export type DialogueData = Readonly<Record<string, unknown>>;

/** One question in a dialogue of its own, asked until the answer will do. */
export interface Question {
  /** An API key is an answer here; elsewhere one that is pasted is connected and removed. */
  isAboutKeys?: boolean;
  /** Its buttons are the person's own words: typed, they are an answer like any other. */
  hasOwnWords?: boolean;
  screen(ctx: BotContext, data: DialogueData): Promise<Screen> | Screen;
  /** @returns a screen with the reason to ask once more, or nothing when the answer was taken. */
  take(ctx: BotContext, text: string, data: DialogueData): Promise<Screen | undefined>;
}

/** One capability: everything a person can do with it. */
export interface Feature {
  /** By name, with what was typed after it. */
  commands?: Partial<Record<Command, (ctx: BotContext, args: string) => Promise<void>>>;
  buttons?: Partial<Record<ButtonKind, (ctx: BotContext, parts: readonly string[]) => Promise<void>>>;
  questions?: Readonly<Record<string, Question>>;
  /** `@bot words` in any chat. */
  inline?(ctx: BotContext, words: string, offset: string): Promise<void>;
  /** Plain text outside of a dialogue. @returns whether it was meant for this feature. */
  text?(ctx: BotContext, text: string): Promise<boolean>;
  /** A document outside of a dialogue. @returns whether it was meant for this feature. */
  document?(ctx: BotContext, file: TextFile): Promise<boolean>;
}
