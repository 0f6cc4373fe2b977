import type { StoredMessage } from '../types.ts';
import type { InlineKeyboardButton } from '../wire.ts';
import type { ChatState } from '../world.ts';
import { bracketed } from './buttons.ts';

/** The chat as plain text: a line for who wrote what, then a line for each row of buttons. */
export function transcript(chat: ChatState): string {
  const messages = [...chat.messages.values()];
  return messages.length === 0 ? '(no messages)' : messages.map(describe).join('\n');
}

function describe(message: StoredMessage): string {
  const notes = [
    message.reply_to === undefined ? '' : `reply to #${message.reply_to}`,
    message.edit_date === undefined ? '' : 'edited',
    message.pinned === true ? 'pinned' : '',
    message.reaction === undefined ? '' : `reaction ${message.reaction}`,
  ].filter((note) => note !== '');
  const who = message.from === 'bot' ? 'bot' : message.sender.first_name;
  const head = `#${message.message_id} ${who}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}:`;
  const body = [content(message), message.text ?? message.caption ?? ''].filter((part) => part !== '').join(' ');
  return [`${head} ${body.replaceAll('\n', '\n    ')}`, ...keyboard(message).map((row) => `    ${row}`)].join('\n');
}

function content(message: StoredMessage): string {
  const { document, photo, voice, sticker, contact, location } = message;
  if (document !== undefined) return `(document ${document.file_name}, ${document.content.length} bytes)`;
  if (sticker !== undefined) return `(sticker ${sticker.emoji})`;
  if (contact !== undefined) return `(contact ${contact.phone_number})`;
  if (location !== undefined) return `(location ${location.latitude} ${location.longitude})`;
  if (photo !== undefined) return '(photo)';
  return voice === undefined ? '' : '(voice)';
}

function keyboard(message: StoredMessage): string[] {
  const markup = message.reply_markup;
  if (markup === undefined) return [];
  if ('inline_keyboard' in markup) return markup.inline_keyboard.map((row) => bracketed(row.map(describeButton)));
  if ('keyboard' in markup) {
    const rows = markup.keyboard.map((row) => row.map((button) => (typeof button === 'string' ? button : button.text)));
    return rows.map((row) => `keyboard ${bracketed(row)}`);
  }
  return 'remove_keyboard' in markup ? ['(keyboard removed)'] : [];
}

function describeButton(button: InlineKeyboardButton): string {
  if ('url' in button) return `${button.text} -> ${button.url}`;
  return 'copy_text' in button ? `${button.text}: copies ${button.copy_text.text}` : button.text;
}
