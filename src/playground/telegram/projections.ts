import { renderHtml } from './text/render.ts';
import type { ChatMessage, FileContent, StoredMessage } from './types.ts';
import type { Update } from './wire.ts';
import type { World } from './world.ts';

type BotMessage = NonNullable<Update['message']>;

export function chatMessage(message: StoredMessage): ChatMessage {
  return {
    ...message,
    get html() {
      return renderHtml(message.text ?? message.caption ?? '', message.entities);
    },
  };
}

/** The message as the Bot API shows it to the bot. */
export function wireMessage(world: World, message: StoredMessage, depth = 0): BotMessage {
  const chat = world.chat(message.chat_id);
  const { text, caption, document, photo, voice, sticker, contact, location } = message;
  const replied = message.reply_to === undefined || depth > 0 ? undefined : chat.messages.get(message.reply_to);
  const inline = message.reply_markup !== undefined && 'inline_keyboard' in message.reply_markup;
  const entities = message.entities.length === 0 ? undefined : message.entities;
  return defined({
    message_id: message.message_id,
    from: message.sender,
    chat: chat.chat,
    date: message.date,
    edit_date: message.edit_date,
    forward_origin: message.forward_origin,
    media_group_id: message.album,
    message_thread_id: message.topic,
    is_topic_message: message.topic === undefined ? undefined : true,
    reply_to_message: replied === undefined ? undefined : wireMessage(world, replied, 1),
    via_bot: message.via_bot,
    has_protected_content: message.protect_content === true ? true : undefined,
    text,
    entities: text === undefined ? undefined : entities,
    link_preview_options: message.link_preview_options,
    document: document === undefined ? undefined : { ...fileOf(document), file_name: document.file_name },
    photo: photo === undefined ? undefined : photoSizes(photo),
    voice: voice === undefined ? undefined : { ...fileOf(voice), duration: 1 },
    sticker: sticker === undefined ? undefined : { ...stickerOf(sticker), emoji: sticker.emoji },
    caption,
    caption_entities: caption === undefined ? undefined : entities,
    contact,
    location,
    reply_markup: inline ? message.reply_markup : undefined,
  }) as unknown as BotMessage;
}

const fileOf = (file: FileContent) => ({
  file_id: file.file_id,
  file_unique_id: file.file_unique_id,
  mime_type: file.mime_type,
  file_size: file.content.length,
});

function photoSizes(file: FileContent) {
  const { file_id, file_unique_id, file_size } = fileOf(file);
  return [{ file_id, file_unique_id, file_size, width: 800, height: 600 }];
}

function stickerOf(file: FileContent) {
  const { file_id, file_unique_id, file_size } = fileOf(file);
  const kind = { type: 'regular', is_animated: false, is_video: false };
  return { file_id, file_unique_id, file_size, width: 512, height: 512, ...kind };
}

function defined(object: Record<string, unknown>): Record<string, unknown> {
  for (const key of Object.keys(object)) if (object[key] === undefined) delete object[key];
  return object;
}
