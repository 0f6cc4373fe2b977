import type { Message, MessageEntity } from 'grammy/types';
import { linksIn } from '../../panel/links.ts';

/** What a person says with a message: its words, or those under a picture, with the addresses that lie behind words in their place. */
export function textOf(
  message: Pick<Message, 'text' | 'caption' | 'entities' | 'caption_entities'> | undefined,
): string | undefined {
  if (!message) return undefined;
  const { text = message.caption } = message;
  if (text === undefined) return undefined;
  const hidden = ((message.text === undefined ? message.caption_entities : message.entities) ?? [])
    .filter((entity): entity is MessageEntity.TextLinkMessageEntity => entity.type === 'text_link')
    .toSorted((a, b) => b.offset - a.offset);
  return hidden.reduce(
    (words, { offset, length, url }) => `${words.slice(0, offset)} ${url} ${words.slice(offset + length)}`,
    text,
  );
}

/** The links that a screen is about: it was sent as the answer to the message that holds them, and stays so while edited. */
export function linksOfScreen(message: Message | undefined): string[] {
  return linksIn(textOf(message?.reply_to_message) ?? '');
}
