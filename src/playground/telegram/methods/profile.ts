import { isJsonObject, jsonParam, type Params, stringField, stringParam } from '../params.ts';
import { badRequest, Unreadable, within } from '../refusal.ts';
import { cleanString, countCodePoints } from '../text/format.ts';
import type { CommandsOf } from '../types.ts';
import type { BotCommand, BotCommandScope, MenuButton } from '../wire.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

const MAX_COMMANDS = 100;
const MAX_DESCRIPTIONS_BYTES = 4096;
const SCOPES = new Set('default all_private_chats all_group_chats all_chat_administrators'.split(' '));
const CHAT_SCOPES = new Set(['chat', 'chat_administrators', 'chat_member']);
/** The words of the refusals are a guess: Telegram's inner server makes them and no source names them. */
const TEXTS = [
  { name: 'Name', field: 'name', limit: 64, problem: 'BOT_TITLE_INVALID' },
  { name: 'Description', field: 'description', limit: 512, problem: 'BOT_DESCRIPTION_TOO_LONG' },
  { name: 'ShortDescription', field: 'short_description', limit: 120, problem: 'ABOUT_TOO_LONG' },
];

export function profileMethods(world: World): Record<string, Method> {
  const methods: Record<string, Method> = {
    setMyCommands(params) {
      const commands = readCommands(params);
      world.commands.set(commandsKey(scopeParam(world, params), languageParam(params)), commands);
      world.emit({ type: 'profile' });
      return true;
    },
    getMyCommands: (params) => world.commands.get(commandsKey(scopeParam(world, params), languageParam(params))) ?? [],
    deleteMyCommands(params) {
      world.commands.delete(commandsKey(scopeParam(world, params), languageParam(params)));
      world.emit({ type: 'profile' });
      return true;
    },
    setChatMenuButton(params) {
      const button = readMenuButton(params);
      const chatId = stringParam(params, 'chat_id');
      if (chatId === '') world.menuButton = button;
      else world.openChat(Number(chatId)).menuButton = button;
      world.emit({ type: 'profile' });
      return true;
    },
    getChatMenuButton(params) {
      const chatId = stringParam(params, 'chat_id');
      return (chatId === '' ? undefined : world.openChat(Number(chatId)).menuButton) ?? world.menuButton;
    },
  };
  for (const { name, field, limit, problem } of TEXTS) {
    methods[`setMy${name}`] = (params) => {
      const text = cleanString(stringParam(params, field)).trim();
      const language = languageParam(params);
      if (countCodePoints(text) > limit) throw badRequest(problem);
      world.profile.set(`${field}:${language}`, text);
      world.emit({ type: 'profile' });
      return true;
    };
    methods[`getMy${name}`] = (params) => {
      const own = world.profile.get(`${field}:${languageParam(params)}`);
      const fallback = field === 'name' ? world.bot.first_name : '';
      return { [field]: own || world.profile.get(`${field}:`) || fallback };
    };
  }
  return methods;
}

/** What a person in a private chat sees in the menu: Telegram's lookup order, chat before all private chats before default. */
export function commandsFor(world: World, chatId: number, language: string): BotCommand[] {
  const scopes: BotCommandScope[] = [
    { type: 'chat', chat_id: chatId },
    { type: 'all_private_chats' },
    { type: 'default' },
  ];
  const short = language.slice(0, 2).toLowerCase();
  const keys = scopes.flatMap((scope) => [commandsKey(scope, short), commandsKey(scope, '')]);
  const key = keys.find((candidate) => world.commands.has(candidate));
  return key === undefined ? [] : (world.commands.get(key) ?? []);
}

export const registeredCommands = (world: World, of: CommandsOf): BotCommand[] =>
  world.commands.get(commandsKey(of.scope ?? { type: 'default' }, of.language_code ?? '')) ?? [];

function commandsKey(scope: BotCommandScope, language: string): string {
  const chat = 'chat_id' in scope ? scope.chat_id : '';
  const user = 'user_id' in scope ? scope.user_id : '';
  return `${scope.type}:${chat}:${user}:${language}`;
}

function languageParam(params: Params): string {
  const language = stringParam(params, 'language_code');
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw badRequest('Invalid language code specified');
  return language;
}

function scopeParam(world: World, params: Params): BotCommandScope {
  const scope = jsonParam(params, 'scope', 'BotCommandScope') ?? { type: 'default' };
  return within('BotCommandScope', () => {
    if (!isJsonObject(scope)) throw new Unreadable('BotCommandScope must be an Object');
    const type = stringField(scope, 'type');
    if (SCOPES.has(type)) return { type } as BotCommandScope;
    if (!CHAT_SCOPES.has(type)) throw new Unreadable('Unsupported type specified');
    const chatId = stringField(scope, 'chat_id');
    if (chatId === '') throw new Unreadable('Empty chat_id specified');
    const { chat } = world.openChat(Number(chatId));
    const user = type === 'chat_member' ? { user_id: Number(stringField(scope, 'user_id')) } : {};
    return { type, chat_id: chat.id, ...user } as BotCommandScope;
  });
}

function readCommands(params: Params): BotCommand[] {
  const list = jsonParam(params, 'commands', 'commands') ?? [];
  if (!Array.isArray(list)) throw badRequest('Expected an Array of BotCommand');
  const commands = list.map((item) => within('BotCommand', () => readCommand(item)));
  for (const command of commands) checkCommand(command);
  const descriptions = commands.map((command) => command.description).join('');
  const isTooMuch = commands.length > MAX_COMMANDS || Buffer.byteLength(descriptions) > MAX_DESCRIPTIONS_BYTES;
  if (isTooMuch) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return commands;
}

function readCommand(item: unknown): BotCommand {
  if (!isJsonObject(item)) throw new Unreadable('expected an Object');
  const command = cleanString(stringField(item, 'command')).trim().replace(/^\//, '');
  return { command, description: cleanString(stringField(item, 'description')).trim() };
}

function checkCommand({ command, description }: BotCommand): void {
  if (command === '') throw badRequest('Command must be non-empty');
  if (countCodePoints(command) > 32) throw badRequest('Command length must not exceed 32');
  if (description === '') throw badRequest('Command description must be non-empty');
  if (countCodePoints(description) > 256) throw badRequest('Command description length must not exceed 256');
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
}

function readMenuButton(params: Params): MenuButton {
  const button = jsonParam(params, 'menu_button', 'menu button') ?? { type: 'default' };
  return within('menu button', () => {
    if (!isJsonObject(button)) throw new Unreadable('MenuButton must be an Object');
    const type = stringField(button, 'type');
    if (type !== 'default' && type !== 'commands' && type !== 'web_app') {
      throw new Unreadable('MenuButton has unsupported type');
    }
    if (type === 'web_app') stringField(button, 'text');
    return button as unknown as MenuButton;
  });
}
