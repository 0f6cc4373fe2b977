/** The wire types this folder uses, from grammY's copy of the Bot API. */
import type { ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from 'grammy/types';

export type {
  BotCommand,
  BotCommandScope,
  CallbackQuery,
  Chat,
  Contact,
  InlineKeyboardButton,
  InlineQueryResult,
  LinkPreviewOptions,
  Location,
  MenuButton,
  MessageEntity,
  MessageOrigin,
  Update,
  User,
  UserFromGetMe,
  WebhookInfo,
} from 'grammy/types';

export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;
