import { inputFile } from '../files.ts';
import { inlineMarkupParam } from '../markup.ts';
import { isJsonObject, jsonParam, optionalStringField, type Params, stringParam } from '../params.ts';
import { wireMessage } from '../projections.ts';
import { badRequest, Unreadable, within } from '../refusal.ts';
import { formatParam, formatText } from '../text/format.ts';
import type { StoredMessage } from '../types.ts';
import type { World } from '../world.ts';
import { chatParam, type Method, messageParam } from './method.ts';
import { linkPreviewOf } from './sending.ts';

const DELETABLE_SECONDS = 2 * 86_400;
const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

export function editingMethods(world: World): Record<string, Method> {
  /** The message to edit, named by chat and id or by inline_message_id. */
  function target(params: Params): { message: StoredMessage; isInline: boolean } {
    const isInline = stringParam(params, 'chat_id') === '' && stringParam(params, 'message_id') === '';
    if (!isInline) return { message: messageParam(world, params, 'message to edit').message, isInline };
    const inlineId = stringParam(params, 'inline_message_id');
    if (inlineId === '') throw badRequest('Message identifier is not specified');
    const place = world.inlineMessages.get(inlineId);
    const message = place === undefined ? undefined : world.chat(place.chatId).messages.get(place.messageId);
    if (message === undefined) throw badRequest('MESSAGE_ID_INVALID');
    return { message, isInline };
  }

  /** A new version, changed by `change`, which may refuse; the keyboard goes when none is given. */
  function edit(params: Params, change: (message: StoredMessage) => StoredMessage) {
    const markup = inlineMarkupParam(params);
    const { message, isInline } = target(params);
    const isOwn = message.from === 'bot' || isInline;
    const hasOtherKeyboard = message.reply_markup !== undefined && !('inline_keyboard' in message.reply_markup);
    if (!isOwn || hasOtherKeyboard || message.forward_origin !== undefined) throw badRequest("Message can't be edited");
    const { reply_markup: _old, ...changed } = change(message);
    const edited = { ...changed, ...(markup !== undefined && { reply_markup: markup }) };
    if (sameContent(message, edited)) throw badRequest(NOT_MODIFIED);
    const { reply_markup: _gone, ...bare } = message;
    const onlyLosesButtons = sameContent(bare, edited);
    const shown = world.show('edited', { ...edited, edit_date: world.seconds() }, !onlyLosesButtons);
    return isInline ? true : wireMessage(world, shown);
  }

  function remove(params: Params, messages: StoredMessage[]): true {
    const chat = chatParam(world, params);
    for (const message of messages) {
      if (chat.person === undefined && message.from === 'person') throw badRequest("Message can't be deleted");
      if (world.seconds() - message.date > DELETABLE_SECONDS) throw badRequest("Message can't be deleted for everyone");
    }
    for (const message of messages) world.remove(message);
    return true;
  }

  return {
    editMessageText(params) {
      const content = { ...formatParam(params, 'text'), ...linkPreviewOf(params) };
      return edit(params, ({ link_preview_options: _old, ...message }) => {
        if (message.text === undefined) throw badRequest('There is no text in the message to edit');
        return { ...message, ...content };
      });
    },

    editMessageCaption(params) {
      const { text: caption, entities } = formatParam(params, 'caption');
      return edit(params, (message) => {
        const hasMedia = message.document ?? message.photo ?? message.voice;
        if (hasMedia === undefined) throw badRequest('There is no caption in the message to edit');
        return { ...message, caption, entities };
      });
    },

    editMessageReplyMarkup: (params) => edit(params, (message) => message),

    editMessageMedia(params) {
      const media = readMedia(world, params);
      return edit(params, ({ document: _document, photo: _photo, caption: _caption, ...message }) => {
        if (message.text !== undefined) throw badRequest("Message media can't be edited");
        return { ...message, ...media };
      });
    },

    deleteMessage(params) {
      if (stringParam(params, 'chat_id') === '') throw badRequest('Chat identifier is not specified');
      if (stringParam(params, 'message_id') === '') throw badRequest('Message identifier is not specified');
      return remove(params, [messageParam(world, params, 'message to delete').message]);
    },

    deleteMessages(params) {
      const ids = jsonParam(params, 'message_ids', 'message_ids');
      if (ids === undefined) throw badRequest('Message identifiers are not specified');
      if (!Array.isArray(ids)) throw badRequest('Expected an Array of message identifiers');
      if (ids.length === 0) throw badRequest('Message identifiers are not specified');
      if (ids.length > 100) throw badRequest('Too many message identifiers specified');
      const { messages } = chatParam(world, params);
      const numbers = ids.map(Number);
      if (numbers.some((id) => !Number.isInteger(id))) throw badRequest('Message identifier must be a Number');
      if (numbers.some((id) => id <= 0)) throw badRequest('Invalid message identifier specified');
      return remove(
        params,
        numbers.map((id) => messages.get(id)).filter((message) => message !== undefined),
      );
    },
  };
}

function readMedia(world: World, params: Params): Pick<StoredMessage, 'document' | 'photo' | 'caption' | 'entities'> {
  const media = jsonParam(params, 'media', 'input media');
  return within('InputMedia', () => {
    if (!isJsonObject(media)) throw new Unreadable('expected an Object');
    const kind = optionalStringField(media, 'type');
    if (kind !== 'photo' && kind !== 'document') throw new Unreadable(`type "${kind}" is unsupported`);
    const source = optionalStringField(media, 'media');
    if (source === '') throw new Unreadable('media not found');
    const file = inputFile(world, { ...params, fields: { [kind]: source } }, kind);
    const parseMode = optionalStringField(media, 'parse_mode');
    const raw = optionalStringField(media, 'caption');
    const { text, entities } = formatText(raw, parseMode, media.caption_entities, 'caption', params.warn);
    return { [kind]: file, ...(text !== '' && { caption: text }), entities };
  });
}

function sameContent(a: StoredMessage, b: StoredMessage): boolean {
  if ((a.text ?? a.caption) !== (b.text ?? b.caption) || a.document !== b.document || a.photo !== b.photo) return false;
  const rest = (message: StoredMessage) =>
    JSON.stringify([message.entities, message.reply_markup, message.link_preview_options]);
  return rest(a) === rest(b);
}
