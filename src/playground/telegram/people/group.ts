import type { ChatMessage, SentRef } from '../types.ts';
import type { Chat } from '../wire.ts';
import type { World } from '../world.ts';
import type { ButtonLabel } from './buttons.ts';
import { createSender, type Person, type SayOptions } from './person.ts';
import { type Tap, tapButton } from './taps.ts';
import { type ChatView, createChatView } from './view.ts';

/** A group that the bot is a member of, in privacy mode. */
export interface Group extends ChatView {
  readonly chat: Chat.GroupChat;
  say: (person: Person, text: string, options?: SayOptions) => SentRef;
  tap: (person: Person, label: ButtonLabel, from?: ChatMessage) => Tap;
}

export function createGroup(world: World, title: string): Group {
  const wireChat: Chat.GroupChat = { id: -(4_000_000 + world.newId()), type: 'group', title };
  const chat = world.addChat(wireChat, undefined);
  chat.started = true;
  const say: Group['say'] = (person, text, options) => createSender(world, chat, person.user).say(text, options);
  const view = createChatView(chat);
  return {
    chat: wireChat,
    say,
    tap: (person, label, from) => tapButton(world, chat, person.user, label, from, (text) => say(person, text)),
    get messages() {
      return view.messages;
    },
    get last() {
      return view.last;
    },
    get keyboard() {
      return view.keyboard;
    },
    typing: view.typing,
    waitFor: view.waitFor,
    transcript: view.transcript,
  };
}
