import type { MessageEntity } from 'grammy/types';

const WORD = String.raw`\p{L}\p{N}_`;
const PATTERNS: [MessageEntity['type'], RegExp][] = [
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,10}(?![\w-])/giu],
  [
    'url',
    new RegExp(
      String.raw`(?<![${WORD}@.])(?:(?:https?|ftp|tg|ton)://[^\s<>"«»“”‘’]+|` +
        String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:com|net|org|info|io|me|ru|co|app|dev|tv|ly|gl|be|gg|ai|uk|de|fr|in|tr|ir|xyz|site|online|link|to)(?![${WORD}-])(?:[/?#:][^\s<>"«»“”‘’]*)?)`,
      'giu',
    ),
  ],
  ['bot_command', new RegExp(`(?<![${WORD}/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![${WORD}/<>])`, 'gu')],
  ['mention', new RegExp(`(?<![${WORD}])@[a-zA-Z0-9_]{3,32}(?![a-zA-Z0-9_])`, 'gu')],
  [
    'hashtag',
    new RegExp(String.raw`(?<![${WORD}\u200c])#(?=[\d_]*\p{L})[\d_\p{L}\u200c]{1,256}(?![\d_\p{L}\u200c]*#)`, 'gu'),
  ],
  ['cashtag', new RegExp(String.raw`(?<![$${WORD}])\$[A-Z]{3,8}(?![$${WORD}])`, 'gu')],
];

/**
 * The entities that Telegram finds by itself, in order and apart from each other. Near enough to TDLib's find_entities for a bot's
 * chats: bare domains need a well-known ending, phone and card numbers are not looked for.
 */
export function detectEntities(text: string): MessageEntity[] {
  if (!/[/@#$.:]/.test(text)) return [];
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const value = type === 'url' ? match[0].replace(/[.,!?:;'")\]}]+$/, '') : match[0];
      const entity = { type, offset: match.index, length: value.length } as MessageEntity;
      const isFree = found.every(
        (other) => other.offset >= entity.offset + entity.length || entity.offset >= other.offset + other.length,
      );
      if (isFree) found.push(entity);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
