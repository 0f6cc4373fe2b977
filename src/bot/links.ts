import type { Message } from 'grammy/types';
import { FIELDS } from '../panel/fields.ts';
import { stripMarks } from '../panel/input.ts';

/** A web address as people paste it. A name such as `@ann` is no link here: it may as well be words to search for. */
const ADDRESS = /^(https?:\/\/)?[^\s/@:?#]+\.\p{L}[^\s]*$/iu;

/**
 * The links of a text that is nothing but links, or of one that an app shares with its own words around them: there only
 * those with `https://`, for a name with a dot is not meant as a link then.
 */
export function linksIn(text: string): string[] {
  const words = [...new Set(stripMarks(text).split(/\s+/).filter(Boolean))];
  const links = words.filter((word) => ADDRESS.test(word) && isLink(word));
  return links.length === words.length ? links : links.filter((word) => /^https?:/i.test(word));
}

function isLink(word: string): boolean {
  const anyService = {
    id: '',
    name: '',
    type: '',
    category: '',
    rate: '0',
    min: 1,
    max: 1,
    refill: false,
    cancel: false,
  };
  return FIELDS.link.parse(word, { service: anyService, values: {}, today: new Date(0) }).ok;
}

/** The links that a screen is about: it was sent as the answer to the message that holds them, and stays so while edited. */
export function linksOfScreen(message: Message | undefined): string[] {
  return linksIn(message?.reply_to_message?.text ?? '');
}
