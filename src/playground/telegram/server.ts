import type { AddressInfo } from 'node:net';
import { createFaults, type Faults } from './faults.ts';
import { createHttpServer, finishCall } from './http.ts';
import { answerMethods } from './methods/answers.ts';
import { chatMethods } from './methods/chats.ts';
import { deliveryMethods } from './methods/delivery.ts';
import { editingMethods } from './methods/editing.ts';
import type { Method } from './methods/method.ts';
import { commandsFor, profileMethods, registeredCommands } from './methods/profile.ts';
import { sendingMethods } from './methods/sending.ts';
import { createGroup, type Group } from './people/group.ts';
import { createPerson, type Person } from './people/person.ts';
import { refusalOf } from './refusal.ts';
import type { ApiCall, CommandsOf, ServerEvent } from './types.ts';
import type { BotCommand, UserFromGetMe } from './wire.ts';
import { createWorld } from './world.ts';

export type { Group } from './people/group.ts';
export type { Person } from './people/person.ts';
export type { Tap } from './people/taps.ts';
export type { ApiCall, ChatMessage, ServerEvent } from './types.ts';

export interface TelegramServerOptions {
  token?: string;
  /** Default 0: any free one. */
  port?: number;
  /** The bot's, without @. */
  username?: string;
  /** The bot's first name. */
  name?: string;
  /** Milliseconds; default Date.now. Long polls and pauses of the webhook use real time all the same. */
  now?: () => number;
  /** How long a callback query can be answered, by the clock; default 60,000. */
  callbackWindowMs?: number;
  /** The same for inline queries; default 30,000. */
  inlineWindowMs?: number;
  /** Enforces 30 messages a second overall and one a second (bursts of three) in a chat, by the clock. */
  floodLimits?: boolean;
  /** BotFather's inline feedback, which makes chosen_inline_result updates; default true. */
  inlineFeedback?: boolean;
  /** The pause before a webhook's second retry, doubling; default 2,000. */
  webhookRetryMs?: number;
}

interface PersonProfile {
  id?: number;
  first_name?: string;
  last_name?: string;
  username?: string;
  language_code?: string;
  /** They wrote to the bot before this server began; else the bot gets "chat not found" until they do something. */
  started?: boolean;
}

export interface TelegramServer {
  /** The API root, without a slash at the end. */
  url: string;
  token: string;
  bot: UserFromGetMe;
  /** A new person, or the one with this id. */
  person: (profile?: PersonProfile) => Person;
  group: (title?: string) => Group;
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  /** Every method call in order, the last 100,000; may be emptied by `calls.length = 0`. */
  calls: ApiCall[];
  faults: Faults;
  /** The commands in a person's menu, or those registered for exactly this scope and language. */
  commands: (of?: Person | CommandsOf) => BotCommand[];
  /** Name, description and short description as set, by `name:`, `description:en` and so on. */
  readonly profile: ReadonlyMap<string, string>;
  /** Updates that the bot has not confirmed. */
  pendingUpdates: () => number;
  /** The same update, with the same update_id, once more. */
  deliverAgain: (updateId: number) => void;
  /** The number of the last event, for `waitFor`'s `after`. */
  seq: () => number;
  /** Every event; returns what ends it. */
  on: (listener: (event: ServerEvent) => void) => () => void;
  close: () => Promise<void>;
}

/** A local Bot API server with Telegram's limits and words; README.md beside this says what it leaves out. */
export async function createTelegramServer(options: TelegramServerOptions = {}): Promise<TelegramServer> {
  const token = options.token ?? '123456:TEST-token-of-the-local-playground';
  const world = createWorld({
    token,
    username: options.username ?? 'playground_bot',
    name: options.name ?? 'Playground bot',
    now: options.now ?? Date.now,
    callbackWindowMs: options.callbackWindowMs ?? 60_000,
    inlineWindowMs: options.inlineWindowMs ?? 30_000,
    floodLimits: options.floodLimits ?? false,
    inlineFeedback: options.inlineFeedback ?? true,
  });
  const faults = createFaults();
  const people = new Map<number, Person>();
  const groups: Group[] = [];
  let nextPersonId = 7_000_000_001;

  const delivery = deliveryMethods(world, options.webhookRetryMs ?? 2000, executeWebhookReply);
  const methods = new Map<string, { name: string; run: Method }>();
  for (const table of [
    sendingMethods(world),
    editingMethods(world),
    answerMethods(world),
    chatMethods(world),
    profileMethods(world),
    delivery.methods,
  ]) {
    for (const [name, run] of Object.entries(table)) methods.set(name.toLowerCase(), { name, run });
  }

  /** A method in the answer to a webhook: run and logged, its result lost. */
  function executeWebhookReply({ method: methodName, ...fields }: Record<string, unknown>): void {
    const method = methods.get(String(methodName).toLowerCase());
    const call: ApiCall = {
      method: method?.name ?? String(methodName),
      payload: fields,
      at: world.now(),
      ok: false,
      status: 0,
      warnings: [],
    };
    world.logCall(call);
    try {
      method?.run({
        fields,
        files: new Map(),
        warn: (warning) => call.warnings.push(warning),
        onHangup: () => undefined,
      });
      finishCall(world, call, method === undefined ? 404 : 200);
    } catch (error) {
      finishCall(world, call, refusalOf(error)?.code ?? 500, String(error));
    }
  }

  function person(profile: PersonProfile = {}): Person {
    const known = profile.id === undefined ? undefined : people.get(profile.id);
    if (known !== undefined) return known;
    const { id = nextPersonId++, started = false, first_name = `Person ${people.size + 1}`, ...rest } = profile;
    const made = createPerson(world, { id, is_bot: false, first_name, ...rest }, started);
    people.set(id, made);
    return made;
  }

  const server = createHttpServer({ world, methods, takeFault: (method, chatId) => faults.take(method, chatId) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    token,
    bot: world.bot,
    person,
    group(title = 'Group') {
      const made = createGroup(world, title);
      groups.push(made);
      return made;
    },
    get people() {
      return [...people.values()];
    },
    groups,
    calls: world.calls,
    faults,
    commands(of = {}) {
      return 'user' in of ? commandsFor(world, of.chat.id, of.user.language_code ?? '') : registeredCommands(world, of);
    },
    profile: world.profile,
    pendingUpdates: delivery.pending,
    deliverAgain: (updateId) => world.updates.again(updateId),
    seq: world.seq,
    on(listener) {
      world.listeners.add(listener);
      return () => world.listeners.delete(listener);
    },
    async close() {
      delivery.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
