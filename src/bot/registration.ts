import { createHash } from 'node:crypto';
import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { COMMANDS } from './commands.ts';
import type { Languages, Translator } from './i18n.ts';

function commandsOf(t: Translator): BotCommand[] {
  return Object.values(COMMANDS)
    .flat()
    .map((command) => ({ command, description: t.label(`command-${command}`) }));
}

/** The menu of one chat in the language that its person chose; the app's language decides otherwise. */
export async function registerForChat(api: Api, t: Translator, chat: number): Promise<void> {
  await api.setMyCommands(commandsOf(t), { scope: { type: 'chat', chat_id: chat } });
}

/** The menu of one chat is again that of its app's language. */
export async function unregisterForChat(api: Api, chat: number): Promise<void> {
  await api.deleteMyCommands({ scope: { type: 'chat', chat_id: chat } });
}

/**
 * Tells Telegram the commands and descriptions in every language. Only what changed since it was last told is sent:
 * Telegram answers these calls with a long flood wait when each start repeats them.
 */
export async function register(api: Api, languages: Languages, store: Store, bot: number): Promise<void> {
  const told = store.collection('registered', { schema: z.string() });
  const fallback = languages.of();
  const all = [{ code: undefined, t: fallback }, ...languages.codes.map((code) => ({ code, t: languages.of(code) }))];
  for (const { code, t } of all) {
    const language = code === undefined ? {} : { language_code: code as 'en' };
    const commands = commandsOf(t);
    const description = t.label('bot-description');
    const short_description = t.label('bot-short-description');
    const print = createHash('sha256')
      .update(JSON.stringify([commands, description, short_description]))
      .digest('base64url');
    const key = `${bot}/${code ?? ''}`;
    if ((await told.get(key)) === print) continue;
    await api.setMyCommands(commands, language);
    await api.setMyDescription(description, language);
    await api.setMyShortDescription(short_description, language);
    await told.set(key, print);
  }
}
