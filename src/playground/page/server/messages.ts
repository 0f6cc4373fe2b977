import type { StoredMessage } from '../../telegram/types.ts';
import type { BottomKeyboard, PageMessage } from '../wire.ts';

/** A message as the page draws it. */
export function pageMessage(message: StoredMessage): PageMessage {
  const { document, photo, reply_markup: markup } = message;
  const other = otherContent(message);
  const bottom = bottomKeyboard(markup);
  const file = `/files/${message.chat_id}/${message.message_id}`;
  return {
    id: message.message_id,
    out: message.from === 'person',
    viaBot: message.via_bot !== undefined,
    date: message.date,
    edited: message.edit_date !== undefined,
    text: message.text ?? message.caption ?? '',
    entities: message.entities,
    pinned: message.pinned === true,
    ...(photo && { photo: `${file}?${message.seq}` }),
    ...(document && { document: { name: document.file_name, bytes: document.content.length, url: file } }),
    ...(other && { other }),
    ...(message.reply_to !== undefined && { replyTo: message.reply_to }),
    ...(markup && 'inline_keyboard' in markup && { inlineKeyboard: markup.inline_keyboard }),
    ...(bottom && { bottom }),
    ...(message.reaction !== undefined && { reaction: message.reaction }),
  };
}

function bottomKeyboard(markup: StoredMessage['reply_markup']): BottomKeyboard | undefined {
  if (!markup || 'inline_keyboard' in markup) return undefined;
  if ('remove_keyboard' in markup) return { kind: 'remove' };
  const placeholder = markup.input_field_placeholder;
  const hint = placeholder === undefined ? {} : { placeholder };
  if ('force_reply' in markup) return { kind: 'reply', ...hint };
  const rows = markup.keyboard.map((row) => row.map((button) => (typeof button === 'string' ? button : button.text)));
  return { kind: 'keyboard', rows, oneTime: markup.one_time_keyboard === true, ...hint };
}

function otherContent({ sticker, voice, contact, location }: StoredMessage): string | undefined {
  if (sticker) return sticker.emoji;
  if (voice) return '🎤 Voice message';
  if (contact) return `👤 ${contact.first_name} ${contact.phone_number}`;
  return location && `📍 ${location.latitude}, ${location.longitude}`;
}
