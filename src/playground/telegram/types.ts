import type {
  BotCommandScope,
  Contact,
  InlineQueryResult,
  LinkPreviewOptions,
  Location,
  MessageEntity,
  MessageOrigin,
  ReplyMarkup,
  User,
} from './wire.ts';

/** One version of a message, as everybody in the chat sees it. Editing makes a new version; a version never changes. */
export interface StoredMessage {
  readonly message_id: number;
  readonly chat_id: number;
  /** Number of the event that made this version; grows over the whole server. */
  readonly seq: number;
  readonly from: 'bot' | 'person';
  readonly sender: User;
  /** Unix seconds. */
  readonly date: number;
  readonly edit_date?: number;
  readonly text?: string;
  readonly caption?: string;
  /** Of the text or of the caption. */
  readonly entities: readonly MessageEntity[];
  readonly reply_markup?: ReplyMarkup;
  readonly reply_to?: number;
  /** The topic that it is in, of a chat that has some. */
  readonly topic?: number;
  readonly document?: FileContent;
  readonly photo?: FileContent;
  /** What is sent together has the same. */
  readonly album?: string;
  readonly voice?: FileContent;
  readonly sticker?: FileContent & { emoji: string };
  readonly contact?: Contact;
  readonly location?: Location;
  readonly pinned?: boolean;
  readonly disable_notification?: boolean;
  readonly protect_content?: boolean;
  readonly link_preview_options?: LinkPreviewOptions;
  readonly via_bot?: User;
  readonly forward_origin?: MessageOrigin;
  readonly reaction?: string;
  /** For a message sent through inline mode, if it has a keyboard. */
  readonly inline_message_id?: string;
}

export interface FileContent {
  file_id: string;
  file_unique_id: string;
  file_name: string;
  mime_type: string;
  file_path: string;
  content: Uint8Array;
}

/** A message with its markup written back as HTML, for pages and assertions. */
export interface ChatMessage extends StoredMessage {
  readonly html: string;
}

/** A message without its place in the chat: what send and edit methods make. */
export type MessageContent = Partial<
  Pick<
    StoredMessage,
    | 'text'
    | 'caption'
    | 'document'
    | 'photo'
    | 'album'
    | 'voice'
    | 'sticker'
    | 'contact'
    | 'location'
    | 'reply_markup'
    | 'reply_to'
    | 'topic'
    | 'disable_notification'
    | 'protect_content'
    | 'link_preview_options'
    | 'via_bot'
    | 'forward_origin'
    | 'inline_message_id'
  >
> & { entities?: readonly MessageEntity[] };

/** A finished call, or one under way while `status` is 0. */
export interface ApiCall {
  method: string;
  payload: Record<string, unknown>;
  /** Milliseconds of the server's clock. */
  at: number;
  ok: boolean;
  status: number;
  error_code?: number;
  description?: string;
  /** What Telegram would have done in silence, such as dropping the 101st entity. */
  warnings: string[];
}

export interface CallbackAnswer {
  text?: string;
  show_alert?: boolean;
  url?: string;
}

export interface InlineAnswer {
  results: InlineQueryResult[];
  next_offset: string;
  cache_time: number;
  is_personal: boolean;
  button?: unknown;
}

export type ServerEvent = { seq: number } & (
  | { type: 'sent' | 'edited' | 'deleted' | 'pinned' | 'reaction'; chat_id: number; message: StoredMessage }
  | { type: 'action'; chat_id: number; action: string }
  | { type: 'callback_answered'; chat_id: number; callback_query_id: string; answer: CallbackAnswer }
  | { type: 'inline_answered'; user_id: number; answer: InlineAnswer }
  | { type: 'blocked' | 'unblocked'; chat_id: number }
  | { type: 'profile' }
  | { type: 'call'; call: ApiCall }
);

/** An event before the world numbers it. */
export type NewEvent = ServerEvent extends infer Event ? (Event extends unknown ? Omit<Event, 'seq'> : never) : never;

export interface PendingCallback {
  at: number;
  chatId: number;
  answer(answer: CallbackAnswer): void;
}

export interface PendingInlineQuery {
  at: number;
  userId: number;
  answer(answer: InlineAnswer): void;
}

export interface CommandsOf {
  scope?: BotCommandScope;
  language_code?: string;
}

/** What a flood limit has left, and when that was counted. */
export interface Bucket {
  tokens: number;
  at: number;
}

/** What a person sent. */
export interface SentRef {
  message_id: number;
  /** Undefined when the bot did not ask for this kind of updates. */
  update_id: number | undefined;
}
