import { integerParam, isJsonObject, jsonParam, stringField, stringParam } from '../params.ts';
import { badRequest, Unreadable, within } from '../refusal.ts';
import type { StoredMessage } from '../types.ts';
import type { ChatState, World } from '../world.ts';
import { chatParam, type Method, messageParam } from './method.ts';

const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;
/** The only emoji a bot may react with (ReactionTypeEmoji in the Bot API). */
const REACTIONS = new Set(
  (
    '❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 ' +
    '👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'
  ).split(' '),
);

export function chatMethods(world: World): Record<string, Method> {
  function unpin(message: StoredMessage): void {
    const { pinned: _pinned, ...rest } = message;
    world.show('pinned', rest);
  }

  const pinnedIn = (chat: ChatState) => [...chat.messages.values()].filter((message) => message.pinned === true);

  return {
    getMe: () => world.bot,

    getChat(params) {
      const chat = chatParam(world, params);
      const pinned = pinnedIn(chat).at(-1);
      const accent = { accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: {} };
      return { ...chat.chat, ...accent, ...(pinned && { pinned_message: { message_id: pinned.message_id } }) };
    },

    getChatMember(params) {
      const chat = chatParam(world, params);
      const userId = integerParam(params, 'user_id', 0);
      if (userId <= 0) throw badRequest('Invalid user_id specified');
      if (userId === world.bot.id) return { status: 'member', user: world.botUser };
      const sender = [...chat.messages.values()].find((message) => message.sender.id === userId)?.sender;
      const user = chat.person?.id === userId ? chat.person : sender;
      if (user === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
      return { status: 'member', user };
    },

    pinChatMessage(params) {
      const { message } = messageParam(world, params, 'message to pin');
      world.show('pinned', { ...message, pinned: true });
      return true;
    },

    unpinChatMessage(params) {
      const chat = chatParam(world, params);
      const isNamed = stringParam(params, 'message_id') !== '';
      const message = isNamed ? messageParam(world, params, 'message to unpin').message : pinnedIn(chat).at(-1);
      if (message === undefined) throw badRequest('message to unpin not found');
      unpin(message);
      return true;
    },

    unpinAllChatMessages(params) {
      const chat = chatParam(world, params);
      for (const message of pinnedIn(chat)) unpin(message);
      return true;
    },

    setMessageReaction(params) {
      const reactions = jsonParam(params, 'reaction', 'reaction types') ?? [];
      if (!Array.isArray(reactions)) throw badRequest('Expected an Array of ReactionType');
      const [emoji, ...more] = reactions.map((reaction) =>
        within('ReactionType', () => {
          if (!isJsonObject(reaction)) throw new Unreadable('expected an Object');
          const type = stringField(reaction, 'type');
          if (type !== 'emoji') throw new Unreadable('invalid reaction type specified');
          return stringField(reaction, 'emoji').replaceAll('\ufe0f', '');
        }),
      );
      const { message } = messageParam(world, params, 'message to react');
      if (more.length > 0) throw badRequest('REACTIONS_TOO_MANY');
      if (emoji !== undefined && !REACTIONS.has(emoji)) throw badRequest('REACTION_INVALID');
      const { reaction: _old, ...rest } = message;
      world.show('reaction', { ...rest, ...(emoji !== undefined && { reaction: emoji }) });
      return true;
    },

    getFile(params) {
      const file = world.files.get(stringParam(params, 'file_id'));
      if (file === undefined) throw badRequest('invalid file_id');
      if (file.content.length > MAX_DOWNLOAD_BYTES) throw badRequest('file is too big');
      const { file_id, file_unique_id, file_path } = file;
      return { file_id, file_unique_id, file_size: file.content.length, file_path };
    },
  };
}
