import { inputFile } from '../files.ts';
import { checkFlood } from '../flood.ts';
import { markupParam } from '../markup.ts';
import { flagParam, isJsonObject, isTrue, type Json, jsonParam, type Params, stringParam } from '../params.ts';
import { wireMessage } from '../projections.ts';
import { badRequest, Refusal } from '../refusal.ts';
import { formatParam, formatText } from '../text/format.ts';
import type { MessageContent, StoredMessage } from '../types.ts';
import type { LinkPreviewOptions, MessageOrigin } from '../wire.ts';
import type { ChatState, World } from '../world.ts';
import { chatParam, type Method, messageParam } from './method.ts';

const ACTIONS = new Set(
  (
    'typing cancel upload_photo record_video upload_video record_voice record_audio upload_voice upload_audio ' +
    'upload_document choose_sticker pick_up_location find_location record_video_note upload_video_note'
  ).split(' '),
);

const COPIED = [
  'text',
  'caption',
  'entities',
  'document',
  'photo',
  'voice',
  'sticker',
  'contact',
  'location',
  'link_preview_options',
] as const;

export function sendingMethods(world: World): Record<string, Method> {
  /** What all send methods share. The content is read first, so that its problems come first, as in Telegram. */
  function send(params: Params, content: MessageContent): StoredMessage {
    const replyTo = readReplyParameters(params);
    const markup = markupParam(params);
    const chat = chatParam(world, params);
    const reply_to = findReplied(chat, replyTo);
    const topic = findTopic(chat, params);
    world.refuseBlocked(chat);
    checkFlood(world, chat.chat);
    return world.send(chat.chat.id, world.botUser, {
      ...content,
      ...(markup !== undefined && { reply_markup: markup }),
      ...(reply_to !== undefined && { reply_to }),
      ...(topic !== undefined && { topic }),
      ...(flagParam(params, 'disable_notification') && { disable_notification: true }),
      ...(flagParam(params, 'protect_content') && { protect_content: true }),
    });
  }

  function captionOf(params: Params): MessageContent {
    const { text, entities } = formatParam(params, 'caption');
    return text === '' ? {} : { caption: text, entities };
  }

  return {
    sendMessage(params) {
      const { text, entities } = formatParam(params, 'text');
      return wireMessage(world, send(params, { text, entities, ...linkPreviewOf(params) }));
    },

    sendPhoto(params) {
      const photo = inputFile(world, params, 'photo');
      return wireMessage(world, send(params, { photo, ...captionOf(params) }));
    },

    sendDocument(params) {
      const document = inputFile(world, params, 'document');
      return wireMessage(world, send(params, { document, ...captionOf(params) }));
    },

    copyMessage(params) {
      const { message } = messageParam(world, params, 'message to copy', 'from_chat_id');
      const caption = params.fields.caption === undefined ? undefined : captionOf(params);
      const copy = { ...contentOf(message), ...caption };
      return { message_id: send(params, copy).message_id };
    },

    forwardMessage(params) {
      const { message } = messageParam(world, params, 'message to forward', 'from_chat_id');
      if (message.protect_content === true) throw badRequest("the message can't be forwarded");
      const origin: MessageOrigin = { type: 'user', date: message.date, sender_user: message.sender };
      const forward_origin = message.forward_origin ?? origin;
      return wireMessage(world, send(params, { ...contentOf(message), forward_origin }));
    },

    sendChatAction(params) {
      const action = stringParam(params, 'action');
      if (!ACTIONS.has(action)) throw badRequest('Wrong parameter action in request');
      const chat = chatParam(world, params);
      world.refuseBlocked(chat);
      chat.actions.push({ action, at: world.now() });
      if (chat.actions.length > 1000) chat.actions.shift();
      world.emit({ type: 'action', chat_id: chat.chat.id, action });
      return true;
    },
  };
}

/** What is copied of a message: not who sent it, nor its keyboard. */
function contentOf(message: StoredMessage): MessageContent {
  return Object.fromEntries(COPIED.filter((name) => message[name] !== undefined).map((name) => [name, message[name]]));
}

export function linkPreviewOf(params: Params): { link_preview_options?: LinkPreviewOptions } {
  const options = jsonParam(params, 'link_preview_options', 'link preview options');
  if (options === undefined) {
    return flagParam(params, 'disable_web_page_preview') ? { link_preview_options: { is_disabled: true } } : {};
  }
  if (!isJsonObject(options)) throw badRequest('Object expected as link preview options');
  return Object.keys(options).length === 0 ? {} : { link_preview_options: options as LinkPreviewOptions };
}

interface ReplyTarget {
  messageId: number;
  isOptional: boolean;
  quote: string;
}

function readReplyParameters(params: Params): ReplyTarget | undefined {
  const given = jsonParam(params, 'reply_parameters', 'reply parameters');
  const legacyId = Number(params.fields.reply_to_message_id ?? 0);
  const legacy: Json | undefined =
    legacyId > 0
      ? { message_id: legacyId, allow_sending_without_reply: params.fields.allow_sending_without_reply }
      : undefined;
  const reply = given ?? legacy;
  if (reply === undefined) return undefined;
  if (!isJsonObject(reply)) throw badRequest('Object expected as reply parameters');
  if (Object.keys(reply).length === 0) return undefined;
  const messageId = Number(reply.message_id);
  if (!Number.isInteger(messageId)) throw badRequest('Can\'t find field "message_id"');
  const parseMode = typeof reply.quote_parse_mode === 'string' ? reply.quote_parse_mode : '';
  const quote = typeof reply.quote === 'string' ? reply.quote : '';
  return {
    messageId,
    isOptional: isTrue(reply.allow_sending_without_reply),
    quote: formatText(quote, parseMode, reply.quote_entities, 'caption', params.warn).text,
  };
}

function findReplied(chat: ChatState, reply: ReplyTarget | undefined): number | undefined {
  if (reply === undefined || reply.messageId <= 0) return undefined;
  const replied = chat.messages.get(reply.messageId);
  if (replied === undefined) {
    if (reply.isOptional) return undefined;
    throw badRequest('message to be replied not found');
  }
  const text = replied.text ?? replied.caption ?? '';
  if (!text.includes(reply.quote)) throw new Refusal(400, 'Bad Request: QUOTE_TEXT_INVALID');
  return reply.messageId;
}

function findTopic(chat: ChatState, params: Params): number | undefined {
  if (params.fields.message_thread_id === undefined) return undefined;
  const id = Number(params.fields.message_thread_id);
  if ([...chat.messages.values()].some(({ topic }) => topic === id)) return id;
  throw badRequest('message thread not found');
}
