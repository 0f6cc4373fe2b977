import { createHash } from 'node:crypto';
import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { heardNow, nameAmong } from '../accounts/accounts.ts';
import { isAside } from '../orders/ledger.ts';
import { NotNowError } from '../store/lease.ts';
import { type ButtonKind, unpack } from './buttons.ts';
import type { BotContext, DialogueData, Middleware, Parts } from './context.ts';
import { buttonSaid } from './dialogue/typed.ts';
import type { Screen } from './screen.ts';
import { readTextFiles } from './telegram/files.ts';
import { topicOf } from './telegram/messenger.ts';
import { refusalOf } from './telegram/refusals.ts';
import { accountLine, connectFirstScreen, fundsButton, keyRefusedScreen } from './views/account.ts';
import { failureScreen } from './views/problems.ts';
import { lines } from './words/i18n.ts';
import { type FindKey, isForConnect, saidIn } from './words/keys.ts';
import { textOf } from './words/links.ts';
import { shorten } from './words/text.ts';

/** A tap's spinner turns no longer than this, however long the work takes. */
const ANSWER_AFTER_MS = 300;
/** Work that takes longer shows "typing…", which Telegram keeps up for five seconds. */
const TYPING_AFTER_MS = 700;
const TYPING_EVERY_MS = 4_500;
/** When many wait, so many of these signs at a time: others' answers go between them. */
const SIGNS_TOGETHER = 5;
/** One that Telegram does not take lets the next go on after so long. */
const SIGN_MS = 1_000;
/** So long at most an answer waits for Telegram's pace: when all chats that are at work wait, at thirty a second. */
const LONGEST_LINE_MS = 170_000;
/** A stranger is told so often that the bot is private; so many of them are remembered. */
const STRANGER_TOLD_MS = 3_600_000;
const STRANGERS = 10_000;
const SCREENS = 5_000;
/** Messages whose edits are told from changes. Of older ones each edit of a text counts. */
const TEXTS = 20_000;

function isFromPerson(ctx: Context): boolean {
  return ctx.from !== undefined && !ctx.from.is_bot;
}

/** An error in one update is logged with the code that the person is told; the person gets one apology, and the bot lives on. */
export function withApology(parts: Parts): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (refusalOf(error) === 'unreachable') {
        if (ctx.from) await parts.accounts.changePerson(ctx.from.id, { unreachable: true });
        return;
      }
      // Not a word: it is handled once more, by whoever can.
      if (error instanceof NotNowError) throw error;
      const code = String(ctx.update.update_id);
      parts.log.error({ err: error, code }, 'an update failed');
      await answer(ctx);
      if (ctx.chat?.type !== 'private') return;
      const t = ctx.t ?? parts.languages.of(ctx.from?.language_code);
      await parts.messenger
        .send(ctx.chat.id, { text: t.text('apology', { code }) }, t, {
          topic: topicOf(ctx.msg),
        })
        .catch((failure: unknown) => parts.log.warn({ err: failure, code }, 'the apology was not sent'));
    }
  };
}

/** Frees the chat when something hangs: longer than the slowest honest work takes, also when all chats wait for Telegram's pace. */
export function withinTime(parts: Parts): Middleware {
  const limit = 4 * parts.config.panelTimeoutMs + LONGEST_LINE_MS + 30_000;
  return async (_ctx, next) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`an update took longer than ${limit} ms`)), limit);
    });
    try {
      await Promise.race([next(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What leads to the end of an account, or of all that is stored: never refused to who has some of it here. */
const ENDING_COMMANDS = /^\/(disconnect|privacy)(?!\w)/i;
const ENDING_BUTTONS: ReadonlySet<ButtonKind> = new Set([
  'disconnect',
  'disconnectYes',
  'accounts',
  'privacy',
  'erase',
  'eraseYes',
] as const);

function isEnding({ message, callbackQuery }: Context): boolean {
  const kind = unpack(callbackQuery?.data ?? '')?.kind;
  return ENDING_COMMANDS.test(message?.text ?? '') || (kind !== undefined && ENDING_BUTTONS.has(kind));
}

/** Whether it is a command for this bot: with its name, or with none. */
function isOwnCommand({ me }: Context, { text = '' }: Message): boolean {
  const [command, name = me.username] = /^\/\w+(?:@(\w+))?/.exec(text) ?? [];
  return command !== undefined && name.toLowerCase() === me.username.toLowerCase();
}

/** Whether there is a key in what was said to the bot, or one that is stored for who said it: that one in any talk of a group. */
async function hasKey(ctx: Context, findKey: FindKey, said: Message): Promise<boolean> {
  const { me } = ctx;
  const isNamed = (textOf(said) ?? '').toLowerCase().includes(`@${me.username.toLowerCase()}`);
  const isReply = said.reply_to_message?.from?.id === me.id;
  const isToUs = said.chat.type === 'private' || isOwnCommand(ctx, said) || isNamed || isReply;
  const file = isToUs && said.document ? await readTextFiles(ctx.api, [said.document]) : undefined;
  const found = await findKey(said, { file: file?.text });
  return found === 'own' || (isToUs && (found !== undefined || isForConnect(said.text ?? '')));
}

/** The code of an invitation, in the message that its link sends. */
function invitationIn({ chat, message }: Context): string | undefined {
  return chat?.type === 'private' ? /^\/start(?:@\w+)?\s+i_([\w-]+)$/.exec(message?.text ?? '')?.[1] : undefined;
}

export function onlyAllowed(parts: Parts, findKey: FindKey): Middleware {
  const { access, accounts } = parts;
  const told = new LRUCache<number, true>({ max: parts.store.share(STRANGERS), ttl: STRANGER_TOLD_MS });
  return async (ctx, next) => {
    if (await accounts.isAllowed(ctx.from?.id ?? 0)) return next();
    const code = invitationIn(ctx);
    if (code !== undefined && ctx.from && (await access.accept(ctx.from.id, code))) return next();
    const isKnown = ctx.from !== undefined && (await accounts.knows(ctx.from.id));
    if (isKnown && isEnding(ctx)) return next();
    const said = saidIn(ctx.update);
    if (said && (await hasKey(ctx, findKey, said))) await parts.messenger.remove(said.chat.id, said.message_id);
    const t = parts.languages.of(ctx.from?.language_code);
    if (ctx.callbackQuery) await answer(ctx, t.label('not-allowed'), true);
    else if (ctx.inlineQuery) await ctx.answerInlineQuery([], { is_personal: true, cache_time: 0 });
    else if (code !== undefined) await parts.messenger.send(ctx.chat?.id ?? 0, { text: t.text('invitation-over') }, t);
    else if (ctx.message && ctx.chat?.type === 'private' && !told.has(ctx.chat.id)) {
      told.set(ctx.chat.id, true);
      const text = t.text(isKnown ? 'not-allowed-any-more' : 'not-allowed');
      await parts.messenger.send(ctx.chat.id, { text }, t, { topic: topicOf(ctx.msg) });
    }
  };
}

/** In groups: a kind pointer to the private chat, and a key that somebody typed there is removed. */
export function onlyPrivate(parts: Parts, findKey: FindKey): Middleware {
  return async (ctx, next) => {
    if (ctx.myChatMember || ctx.inlineQuery || ctx.chat?.type === 'private') return next();
    if (ctx.callbackQuery) return answer(ctx, parts.languages.of(ctx.from?.language_code).label('private-only'), true);
    const said = saidIn(ctx.update);
    if (!said || !ctx.chat || ctx.chat.type === 'channel') return;
    const hadKey = await hasKey(ctx, findKey, said);
    if (!hadKey && !(ctx.message && isOwnCommand(ctx, ctx.message))) return;
    const t = parts.languages.of(ctx.from?.language_code);
    const isRemoved = hadKey && (await parts.messenger.remove(ctx.chat.id, said.message_id));
    await parts.messenger.send(
      ctx.chat.id,
      {
        text: lines(
          t.text('private-only'),
          hadKey ? t.text(isRemoved ? 'private-only-key-removed' : 'private-only-key') : undefined,
        ),
        buttons: [[{ label: t.label('button-private'), url: `https://t.me/${ctx.me.username}` }]],
      },
      t,
      { topic: topicOf(said), replyTo: said.message_id },
    );
  };
}

/** Puts the person, their language and the ways to answer on the context. */
export function withTalk(
  parts: Parts,
  ways: {
    press(ctx: BotContext, kind: ButtonKind, args: readonly string[]): Promise<void>;
    run(ctx: BotContext, command: string, args: string): Promise<void>;
    begin(ctx: BotContext, question: string, data: DialogueData): Promise<void>;
  },
): Middleware {
  const { accounts, languages, messenger } = parts;
  const english = languages.of('en');
  /** What a typed word can be the button of. After a restart nothing is: then the person taps. */
  const lastScreens = new LRUCache<number, { message: number; screen: Screen }>({ max: parts.store.share(SCREENS) });
  return async (ctx, next) => {
    if (!ctx.from || !isFromPerson(ctx)) return;
    const membership = ctx.myChatMember?.new_chat_member.status;
    if (membership && ctx.chat?.type !== 'private') return;
    const isGone = membership === 'kicked' || membership === 'left';
    if (!isGone) accounts.heard(ctx.from.id);
    if (/^\/start(?!\w)/i.test(ctx.message?.text ?? '')) await accounts.meet(ctx.from.id);
    let person = await accounts.person(ctx.from.id);
    const changes = {
      ...(isGone && !person.unreachable ? { unreachable: true } : {}),
      ...(!isGone && person.unreachable ? { unreachable: false } : {}),
      ...(isGone ? {} : heardNow(person, parts.passed())),
      ...(person.linkFor && (ctx.message ?? ctx.callbackQuery) ? { linkFor: undefined } : {}),
      ...(ctx.from.language_code !== undefined && ctx.from.language_code !== person.appLanguage
        ? { appLanguage: ctx.from.language_code }
        : {}),
    };
    const { linkFor } = person;
    if (Object.keys(changes).length > 0) person = (await accounts.changePerson(person.id, changes)) ?? person;
    if (membership) return;
    parts.menus.refresh(person);
    if (parts.access.isAdmin(person.id)) {
      const { language } = languages.of(person.language, ctx.from.language_code);
      await parts.alarms
        .speaks(person.id, language)
        .catch((error: unknown) => parts.log.warn({ err: error }, 'a language was not noted'));
    }

    const chat = person.id;
    const topic = topicOf(ctx.msg);
    ctx.person = person;
    ctx.linkFor = linkFor;
    ctx.t = languages.of(person.language, ctx.from.language_code);
    ctx.say = async (screen, options) => {
      const sent = await messenger.send(chat, screen, ctx.t, { topic, ...options });
      lastScreens.set(chat, { message: sent.message_id, screen });
      return sent;
    };
    ctx.edit = (message, screen) => {
      lastScreens.set(chat, { message, screen });
      return messenger.edit(chat, message, screen, ctx.t, { topic });
    };
    ctx.disarm = (message) => messenger.disarm(chat, message);
    ctx.show = async (screen) => {
      const tapped = ctx.callbackQuery?.message;
      // A message with a picture can't become one of text, nor the other way round.
      const fits = tapped && ('photo' in tapped && tapped.photo !== undefined) === (screen.picture !== undefined);
      return fits ? ctx.edit(tapped.message_id, screen) : (await ctx.say(screen)).message_id;
    };
    ctx.toast = async (text, alert = false) => {
      if (ctx.callbackQuery && (await answer(ctx, text, alert))) return;
      await ctx.say({ text: ctx.t.text('plain', { text }) });
    };
    ctx.ownAccount = async (id) => {
      const account = await accounts.get(chat, id);
      if (!account) await ctx.toast(ctx.t.label('gone-account'), true);
      return account;
    };
    ctx.ownOrder = async (accountId = '', name = '', where) => {
      const account = await ctx.ownAccount(accountId);
      const order = account && (await parts.ledger.named(account.id, name));
      if (account && order && !(where && isAside(order))) return { account, order };
      if (account) await ctx.toast(ctx.t.label(order ? 'gone-id' : 'gone-order'), true);
      return undefined;
    };
    ctx.account = async (id) => {
      const account = await (id === undefined ? accounts.active(chat) : ctx.ownAccount(id));
      if (account?.refused === undefined) {
        if (!account && id === undefined) await ctx.show(connectFirstScreen(ctx.t));
        return account;
      }
      await ctx.show(keyRefusedScreen(ctx.t, account, account.refused));
      return undefined;
    };
    ctx.accountLine = (account) => accountLine(ctx.t, nameAmong(ctx.person, account));
    ctx.failure = (account, error, options) =>
      failureScreen(ctx.t, error, {
        ...options,
        account: account.id,
        accountName: nameAmong(ctx.person, account),
        addFunds: fundsButton(ctx.t, accounts.panelOf(account).url),
      });
    ctx.go = (kind, ...args) => ways.press(ctx, kind, args.map(String));
    ctx.run = (command, args) => ways.run(ctx, command, args);
    ctx.said = (text, screen) => buttonSaid(text, screen, ctx.t, english);
    ctx.pressSaid = async (text) => {
      const last = lastScreens.get(chat);
      const to = buttonSaid(text, last?.screen, ctx.t, english);
      // Buttons of a dialogue are its own: here it is over.
      if (to === undefined || to[0] === 'answer') return false;
      if (to === 'none' || !last) await ctx.say({ text: ctx.t.text('nothing-to-tap') });
      else {
        ctx.disarm(last.message);
        const [kind, ...args] = to;
        await ctx.go(kind, ...args);
      }
      return true;
    };
    ctx.begin = (question, data = {}) => ways.begin(ctx, question, data);
    await next();
  };
}

/** What is asked for keys has its own name: there one that is sent is the answer. */
export const KEY_DIALOGUE = 'askKey';

/**
 * No API key stays in the chat, or goes on as something else. One that was sent to be connected goes on: who takes it
 * removes it.
 */
export function withoutKeys(parts: Parts, findKey: FindKey): Middleware {
  return async (ctx, next) => {
    if (ctx.inlineQuery && (await findKey(ctx.inlineQuery))) {
      const button = { text: ctx.t.label('inline-connect'), start_parameter: 'connect' };
      await ctx.answerInlineQuery([], { is_personal: true, cache_time: 0, button });
      return;
    }
    const said = saidIn(ctx.update);
    if (!said) return next();
    const pieces = ctx.message ? ctx.pieces : [said];
    const documents = pieces.flatMap(({ document }) => document ?? []);
    const file = documents.length > 0 ? await readTextFiles(ctx.api, documents) : undefined;
    if (ctx.message && file) ctx.file = file;
    const text = ctx.message?.text;
    const isAsked = KEY_DIALOGUE in ctx.conversation.active();
    const isAnswer = isAsked && text !== undefined && !text.startsWith('/');
    if (isAnswer || (text !== undefined && isForConnect(text))) return next();
    if (!(await findKey(said, { file: file?.text, isAsked }))) return next();
    const removed: boolean[] = [];
    for (const { chat, message_id } of pieces) removed.push(await parts.messenger.remove(chat.id, message_id));
    const isRemoved = removed.every(Boolean);
    await ctx.say({
      text: ctx.t.text('key-taken-out', { message: isRemoved ? 'deleted' : 'stays' }),
      buttons: [[{ label: ctx.t.label('button-connect'), to: ['connect'] }]],
    });
  };
}

/** What a message has when somebody said something with it. All else is news of the chat, a game, or a kind still to come. */
const SAID =
  'text photo video animation sticker audio voice video_note document contact location venue story paid_media checklist'.split(
    ' ',
  );

/** Nothing is answered to what nobody said: also an edit that changes no word, as when a preview or a live location moves. */
export function onlySaid({ store }: Parts): Middleware {
  const texts = new LRUCache<string, string>({ max: store.share(TEXTS) });
  return async (ctx, next) => {
    const said = saidIn(ctx.update);
    if (!said) return next();
    if (!SAID.some((part) => part in said) || said.location?.live_period !== undefined) return;
    const text = textOf(said);
    const name = `${said.chat.id}/${said.message_id}`;
    const digest = text && createHash('sha256').update(text).digest('base64url');
    const isSame = ctx.editedMessage !== undefined && (text === undefined || texts.get(name) === digest);
    if (digest !== undefined) texts.set(name, digest);
    if (!isSame) await next();
  };
}

/** Answers a tap, once. @returns whether this text got through. */
async function answer(ctx: BotContext, text?: string, alert = false): Promise<boolean> {
  if (!ctx.callbackQuery || ctx.isAnswered) return false;
  ctx.isAnswered = true;
  try {
    await ctx.answerCallbackQuery(text === undefined ? {} : { text: shorten(text, 200), show_alert: alert });
    return true;
  } catch {
    return false; // Too old, or Telegram stumbled: the tap's work matters, not its spinner.
  }
}

/** Answers every tap within a moment, and shows "typing…" while the panel takes its time. */
export function withSignsOfLife(): Middleware {
  const signs = new PQueue({ concurrency: SIGNS_TOGETHER, timeout: SIGN_MS });
  const give = (sign: () => Promise<unknown>) => void signs.add(sign).catch(() => {});
  return async (ctx, next) => {
    const chat = ctx.chat?.id;
    const topic = topicOf(ctx.msg);
    let isOver = false;
    const type = () =>
      give(async () => {
        if (!isOver)
          await ctx.api.sendChatAction(chat ?? 0, 'typing', topic === undefined ? {} : { message_thread_id: topic });
      });
    let typing: NodeJS.Timeout | undefined;
    const spinner = ctx.callbackQuery ? setTimeout(() => give(() => answer(ctx)), ANSWER_AFTER_MS) : undefined;
    if (chat !== undefined) {
      typing = setTimeout(() => {
        type();
        typing = setInterval(type, TYPING_EVERY_MS);
      }, TYPING_AFTER_MS);
    }
    try {
      await next();
    } finally {
      isOver = true;
      clearTimeout(spinner);
      clearTimeout(typing);
      if (ctx.callbackQuery) await answer(ctx);
    }
  };
}
