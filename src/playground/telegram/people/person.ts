import { storeFile } from '../files.ts';
import { wireMessage } from '../projections.ts';
import { detectEntities } from '../text/detect.ts';
import { cleanString } from '../text/format.ts';
import type { ChatMessage, MessageContent, SentRef, StoredMessage } from '../types.ts';
import type { Chat, MessageEntity, User } from '../wire.ts';
import type { ChatState, World } from '../world.ts';
import type { ButtonLabel } from './buttons.ts';
import { createInlineMode, type InlineMode } from './inline.ts';
import { pressCallback, type Tap, tapButton } from './taps.ts';
import { type ChatView, createChatView } from './view.ts';

export interface SayOptions {
  reply_to_message_id?: number;
  /** Of a chat that has some; one is there with the first message in it. */
  topic?: number;
  /** On top of what Telegram finds by itself. */
  entities?: MessageEntity[];
}

interface OutgoingFile {
  name: string;
  content: string | Uint8Array;
  mime?: string;
  caption?: string;
}

/** A Telegram user and their private chat with the bot. */
export interface Person extends ChatView, InlineMode {
  readonly user: User;
  readonly chat: Chat.PrivateChat;
  say: (text: string, options?: SayOptions) => SentRef;
  sendDocument: (file: OutgoingFile) => SentRef;
  /** `entities` are those of the caption; photos of the same `album` are sent together. */
  photo: (caption?: string, entities?: MessageEntity[], album?: string) => SentRef;
  voice: () => SentRef;
  sticker: (emoji?: string) => SentRef;
  contact: (phoneNumber?: string) => SentRef;
  location: (latitude?: number, longitude?: number) => SentRef;
  edit: (messageId: number, text: string) => SentRef;
  /** What the app tells without a word of the person's: a service message, or an edit of theirs that changes no text. */
  report: (fields: object, edited?: SentRef) => void;
  /**
   * Taps the button on the newest message that has one; with `from`, on that message as it was then, even if it changed since.
   * An exact text wins over the same text with emoji around, and that over a part of the text.
   */
  tap: (label: ButtonLabel, from?: ChatMessage) => Tap;
  /** A callback query with data of one's choice, by default on the bot's newest message. */
  forgeCallback: (data: string, messageId?: number) => Tap;
  block: () => void;
  unblock: () => void;
}

/** What people do in private chats and groups alike. */
export function createSender(world: World, chat: ChatState, user: User) {
  function send(content: MessageContent): SentRef {
    if (chat.blocked) throw new Error(`${user.first_name} blocked the bot: unblock() first`);
    chat.started = true;
    const message = world.send(chat.chat.id, user, content);
    chat.lastActionSeq = message.seq;
    const isForBot = chat.person !== undefined || isSeenInGroups(world, chat, message);
    const update_id = isForBot ? world.updates.add('message', wireMessage(world, message)) : undefined;
    return { message_id: message.message_id, update_id };
  }

  function say(raw: string, options: SayOptions = {}): SentRef {
    const text = cleanString(raw).trim();
    if (text === '') throw new Error('Telegram sends no empty message');
    const entities = [...(options.entities ?? []), ...detectEntities(text)];
    const { reply_to_message_id: reply_to, topic } = options;
    return send({
      text,
      entities,
      ...(reply_to !== undefined && { reply_to }),
      ...(topic !== undefined && { topic }),
    });
  }

  return { send, say };
}

/** Bots in privacy mode see commands, mentions of themselves and replies to their messages. */
function isSeenInGroups(world: World, chat: ChatState, message: StoredMessage): boolean {
  const text = message.text ?? '';
  const mention = `@${world.bot.username}`;
  const [command = ''] = /^\/\S+/.exec(text) ?? [];
  if (command !== '') return !command.includes('@') || command.endsWith(mention);
  const replied = message.reply_to === undefined ? undefined : chat.messages.get(message.reply_to);
  return text.includes(mention) || replied?.from === 'bot';
}

export function createPerson(world: World, user: User, started: boolean): Person {
  const { is_bot: _isBot, language_code: _language, ...names } = user;
  const wireChat: Chat.PrivateChat = { type: 'private', ...names };
  const chat = world.addChat(wireChat, user);
  chat.started = started;
  const { send, say } = createSender(world, chat, user);
  const keep = (folder: string, name: string, mime: string, content: string | Uint8Array) =>
    storeFile(world, folder, { name, mime, content: typeof content === 'string' ? Buffer.from(content) : content });

  function setBlocked(blocked: boolean): void {
    if (chat.blocked === blocked) return;
    chat.blocked = blocked;
    const member = { user: world.botUser, status: 'member' as const };
    const kicked = { user: world.botUser, status: 'kicked' as const, until_date: 0 };
    world.emit({ type: blocked ? 'blocked' : 'unblocked', chat_id: wireChat.id });
    chat.lastActionSeq = world.seq();
    world.updates.add('my_chat_member', {
      chat: wireChat,
      from: user,
      date: world.seconds(),
      old_chat_member: blocked ? member : kicked,
      new_chat_member: blocked ? kicked : member,
    });
  }

  const view = createChatView(chat);
  return {
    user,
    chat: wireChat,
    say,
    sendDocument({ name, content, mime = 'application/octet-stream', caption }: OutgoingFile) {
      const document = keep('documents', name, mime, content);
      return send({ document, ...(caption !== undefined && { caption, entities: detectEntities(caption) }) });
    },
    photo(caption?: string, entities: MessageEntity[] = [], album?: string) {
      const photo = keep('photos', 'photo.jpg', 'image/jpeg', 'jpeg');
      return send({
        photo,
        ...(caption !== undefined && { caption, entities }),
        ...(album !== undefined && { album }),
      });
    },
    voice: () => send({ voice: keep('voice', 'voice.ogg', 'audio/ogg', 'ogg') }),
    sticker: (emoji = '👍') => send({ sticker: { ...keep('stickers', 'sticker.webp', 'image/webp', 'webp'), emoji } }),
    contact: (phoneNumber = '+10000000000') =>
      send({ contact: { phone_number: phoneNumber, first_name: user.first_name, user_id: user.id } }),
    location: (latitude = 0, longitude = 0) => send({ location: { latitude, longitude } }),
    edit(messageId: number, text: string): SentRef {
      const message = chat.messages.get(messageId);
      if (message?.from !== 'person') throw new Error(`#${messageId} is not a message of ${user.first_name}`);
      const entities = detectEntities(text);
      const edited = world.show('edited', { ...message, text, entities, edit_date: world.seconds() });
      chat.lastActionSeq = edited.seq;
      const update_id = world.updates.add('edited_message', wireMessage(world, edited) as never);
      return { message_id: messageId, update_id };
    },
    report(fields: object, edited?: SentRef) {
      const said = edited === undefined ? undefined : chat.messages.get(edited.message_id);
      const message = { message_id: 1, date: world.seconds(), chat: wireChat, from: user };
      world.updates.add(edited === undefined ? 'message' : 'edited_message', {
        ...message,
        ...(said && wireMessage(world, said)),
        ...fields,
      } as never);
    },
    tap: (label: ButtonLabel, from?: ChatMessage) => tapButton(world, chat, user, label, from, say),
    forgeCallback(data: string, messageId?: number) {
      const newest = [...chat.messages.values()].findLast(({ from }) => from === 'bot')?.message_id;
      return pressCallback(world, chat, user, data, messageId ?? newest ?? 1);
    },
    block: () => setBlocked(true),
    unblock: () => setBlocked(false),
    ...createInlineMode(world, user, send),
    get messages() {
      return view.messages;
    },
    get last() {
      return view.last;
    },
    get keyboard() {
      return view.keyboard;
    },
    typing: view.typing,
    waitFor: view.waitFor,
    transcript: view.transcript,
  };
}
