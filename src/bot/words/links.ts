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

/** Leads whoever taps it to the card of a service. */
export function serviceLink(bot: string, service: string): string {
  return `https://t.me/${bot}?start=s_${encodeURIComponent(service)}`;
}

/** Puts words where whoever taps it writes, to be changed and sent. */
export function wordsLink(bot: string, words: string): string {
  return `https://t.me/${bot}?text=${encodeURIComponent(words)}`;
}

/** The service that a result of our own inline mode is about: its link says so in every language. */
export function serviceLinkedIn(message: Message | undefined): string | undefined {
  return linkedIn(message, 'start')?.replace(/^s_/, '');
}

/** The words of the search that a screen shows. */
export function wordsLinkedIn(message: Message | undefined): string | undefined {
  return linkedIn(message, 'text');
}

function linkedIn(message: Message | undefined, parameter: string): string | undefined {
  const links = message?.entities?.flatMap((entity) => (entity.type === 'text_link' ? entity.url : [])) ?? [];
  return links.flatMap((url) => URL.parse(url)?.searchParams.get(parameter) ?? [])[0];
}
