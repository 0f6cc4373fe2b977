import { createHash } from 'node:crypto';
import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { z } from 'zod';
import type { Access } from '../../accounts/access.ts';
import type { Accounts, Person } from '../../accounts/accounts.ts';
import type { Logger } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import { ADMIN_COMMAND, COMMANDS } from '../commands.ts';
import type { Languages, Translator } from '../words/i18n.ts';

function commandsOf(t: Translator, isAdmin = false): BotCommand[] {
  return [...Object.values(COMMANDS).flat(), ...(isAdmin ? [ADMIN_COMMAND] : [])].map((command) => ({
    command,
    description: t.label(`command-${command}`),
  }));
}

/** The command menus of people who chose a language, for that of their app would be shown otherwise, and of those who run the bot. */
export interface Menus {
  /** Registers the menu of a person's chat when it is not what was last registered. Nobody waits for it. */
  refresh(person: Person): void;
  /** The menu is again that of the app's language. */
  remove(chat: number): Promise<void>;
}

export function createMenus(parts: {
  api: Api;
  accounts: Accounts;
  access: Access;
  languages: Languages;
  log: Logger;
}): Menus {
  const { api, accounts, access, languages, log } = parts;
  const prints = new Map<string, string>();
  const forgetMenu = (id: number) =>
    void menus
      .remove(id)
      .then(() => accounts.changePerson(id, { menu: undefined }))
      .catch((error: unknown) => log.warn({ err: error }, 'the menu of commands stays noted'));
  const menus: Menus = {
    refresh({ id, language = '', appLanguage, menu }) {
      const isAdmin = access.isAdmin(id);
      const isChosen = languages.codes.includes(language);
      // Whoever runs the bot no more has the menu of everybody again.
      if (!isAdmin && !isChosen) return void (menu !== undefined && forgetMenu(id));
      const t = languages.of(language, appLanguage);
      const name = `${t.language}/${isAdmin}`;
      const print = prints.get(name) ?? printOf(commandsOf(t, isAdmin));
      prints.set(name, print);
      if (menu === print) return;
      api
        .setMyCommands(commandsOf(t, isAdmin), { scope: { type: 'chat', chat_id: id } })
        .then(async () => {
          // Unless they chose again meanwhile.
          if (((await accounts.person(id)).language ?? '') === language)
            await accounts.changePerson(id, { menu: print });
        })
        .catch((error: unknown) => log.warn({ err: error }, 'the menu of commands keeps its language'));
    },
    async remove(chat) {
      await api
        .deleteMyCommands({ scope: { type: 'chat', chat_id: chat } })
        .catch((error: unknown) => log.warn({ err: error }, 'the menu of commands stays'));
    },
  };
  return menus;
}

function printOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}

/**
 * Tells Telegram the commands and descriptions in every language. Only what changed since it was last told is sent:
 * Telegram answers these calls with a long flood wait when each start repeats them. One that fails leaves the others. A language
 * of which all was told is not even parsed.
 */
export async function register(parts: {
  api: Api;
  languages: Languages;
  store: Store;
  /** The bot's id: another bot on the same database was told nothing yet. */
  bot: number;
  log: Logger;
}): Promise<void> {
  const { api, languages } = parts;
  const told = parts.store.collection('registered', { schema: z.string() });
  const keyOf = (what: string, code = '') => `${parts.bot}/${what}/${code}`;
  /** @returns whether Telegram knows it now. */
  const tell = async (what: string, code: string | undefined, value: unknown, call: () => Promise<unknown>) => {
    const key = keyOf(what, code);
    if ((await told.get(key)) === printOf(value)) return true;
    try {
      await call();
      await told.set(key, printOf(value));
      return true;
    } catch (error) {
      parts.log.warn({ err: error, what, language: code }, 'something was not registered');
      return false;
    }
  };
  for (const code of [undefined, ...languages.codes]) {
    const t = languages.of(code);
    // All that is told comes of these.
    const source = printOf([COMMANDS, t.print()]);
    if ((await told.get(keyOf('source', code))) === source) continue;
    const language = code === undefined ? {} : { language_code: code as 'en' };
    const commands = commandsOf(t);
    const description = t.label('bot-description');
    const short_description = t.label('bot-short-description');
    const isKnown = [
      await tell('commands', code, commands, () => api.setMyCommands(commands, language)),
      await tell('description', code, description, () => api.setMyDescription(description, language)),
      await tell('short', code, short_description, () => api.setMyShortDescription(short_description, language)),
    ];
    if (isKnown.every(Boolean)) await told.set(keyOf('source', code), source);
  }
}
