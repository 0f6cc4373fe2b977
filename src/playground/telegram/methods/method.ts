import { integerParam, type Params, stringParam } from '../params.ts';
import { badRequest } from '../refusal.ts';
import type { StoredMessage } from '../types.ts';
import type { ChatState, World } from '../world.ts';

/** Answers a call with its result, or throws a Refusal. */
export type Method = (params: Params) => unknown;

/** The chat of `chat_id`, or its refusal. Negative ids are groups; public names are not known here. */
export function chatParam(world: World, params: Params, name = 'chat_id'): ChatState {
  const id = stringParam(params, name);
  if (id === '') throw badRequest(`${name} is empty`);
  return world.openChat(/^-?\d+$/.test(id) ? Number(id) : Number.NaN);
}

/** The message of `message_id`, or "message to edit not found" and the like. */
export function messageParam(
  world: World,
  params: Params,
  label: string,
  chatName = 'chat_id',
): { chat: ChatState; message: StoredMessage } {
  const chat = chatParam(world, params, chatName);
  const message = chat.messages.get(integerParam(params, 'message_id', 0));
  if (message === undefined) throw badRequest(`${label} not found`);
  return { chat, message };
}
