/**
 * A process of its own: a Bot API and a panel that answer as fast as they can and check nothing, and the people who write to
 * the bots. Steered by messages from the parent, see `startServers` in support.ts.
 */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Asked, Load, Loaded } from './support.ts';

const BATCH = 100;
/** To a webhook. */
const CONNECTIONS = 40;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
/** Nothing was asked for so long: what the last load set going has come to rest. */
const QUIET_MS = 300;

interface BotSide {
  pending: { update_id: number; [rest: string]: unknown }[];
  poll: { response: ServerResponse; timer: NodeJS.Timeout } | undefined;
  nextUpdate: number;
  firstPoll: PromiseWithResolvers<number>;
  /** The updates of each chat that have no answer yet, the oldest first. */
  waiting: Map<number, Waiting[]>;
  /** Where its updates go, when it does not ask for them. */
  hook: Hook | undefined;
}

/** A webhook: what waits for each person, and whose turn it is. */
interface Hook {
  url: string;
  secret: string;
  lanes: Map<number, BotSide['pending']>;
  ready: number[];
  posting: number;
}

interface Waiting {
  since: number;
  answered: (ms: number) => void;
}

const bots = new Map<string, BotSide>();
const panel = { services: '[]', slowKeys: new Set<string>(), slowMs: 0, calls: 0 };
/** Chats that take one message a second, as Telegram's do, and when each takes its next one. */
const paced = new Map<number, number>();
let open = 0;
let lastCall = 0;
let nextMessage = 1_000;

function botOf(token: string): BotSide {
  const known = bots.get(token);
  if (known) return known;
  const made: BotSide = {
    pending: [],
    poll: undefined,
    nextUpdate: 1,
    firstPoll: Promise.withResolvers(),
    waiting: new Map(),
    hook: undefined,
  };
  bots.set(token, made);
  return made;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function reply(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/** As Telegram does: those of one person one after another, forty people at a time. */
function postUpdates({ pending, hook }: BotSide): void {
  if (!hook) return;
  for (const update of pending.splice(0)) {
    const person = personOf(update);
    const lane = hook.lanes.get(person);
    if (lane) lane.push(update);
    else {
      hook.lanes.set(person, [update]);
      hook.ready.push(person);
    }
  }
  while (hook.posting < CONNECTIONS && hook.ready.length > 0) {
    hook.posting++;
    postNext(hook, hook.ready.shift() ?? 0);
  }
}

function postNext(hook: Hook, person: number): void {
  const lane = hook.lanes.get(person) ?? [];
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': hook.secret };
  const post = request(hook.url, { method: 'POST', headers, agent }, (response) => {
    response.resume();
    response.on('end', () => {
      hook.posting--;
      lane.shift();
      if (lane.length > 0) hook.ready.push(person);
      else hook.lanes.delete(person);
      const next = hook.ready.shift();
      if (next === undefined) return;
      hook.posting++;
      postNext(hook, next);
    });
  });
  post.end(JSON.stringify(lane[0]));
}

function personOf({ message, callback_query, inline_query }: BotSide['pending'][number]): number {
  return ((message ?? callback_query ?? inline_query) as { from: { id: number } }).from.id;
}

function giveUpdates(bot: BotSide): void {
  postUpdates(bot);
  const { poll } = bot;
  if (!poll || bot.pending.length === 0) return;
  clearTimeout(poll.timer);
  bot.poll = undefined;
  reply(poll.response, JSON.stringify({ ok: true, result: bot.pending.slice(0, BATCH) }));
}

function answered(bot: BotSide, chat: number): void {
  const first = bot.waiting.get(chat)?.shift();
  first?.answered(performance.now() - first.since);
}

async function telegram(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? '') ?? [];
  const bot = botOf(token);
  const text = await bodyOf(request);
  if (method === 'getUpdates') {
    bot.firstPoll.resolve(Date.now());
    const { offset = 0, timeout = 0 } = (text ? JSON.parse(text) : {}) as { offset?: number; timeout?: number };
    bot.pending = bot.pending.filter((update) => update.update_id >= offset);
    const timer = setTimeout(() => {
      bot.poll = undefined;
      reply(response, '{"ok":true,"result":[]}');
    }, timeout * 1000);
    bot.poll = { response, timer };
    giveUpdates(bot);
    return;
  }
  lastCall = performance.now();
  if (method === 'setWebhook') bot.firstPoll.resolve(Date.now());
  if (method === 'getMe') {
    const me = { id: 1, is_bot: true, first_name: 'Bench', username: 'bench_bot', supports_inline_queries: true };
    reply(response, JSON.stringify({ ok: true, result: me }));
    return;
  }
  if (method === 'sendMessage' || method === 'sendPhoto' || method === 'editMessageText') {
    const chat = Number(/"chat_id"(?::"?|\r\n\r\n)(-?\d+)/.exec(text)?.[1]); // In JSON, or in the form of a picture.
    const free = paced.get(chat);
    if (free !== undefined && free > performance.now()) {
      const parameters = { retry_after: 1 };
      reply(response, JSON.stringify({ ok: false, error_code: 429, description: 'Too Many Requests', parameters }));
      return;
    }
    if (free !== undefined) paced.set(chat, performance.now() + 1_000);
    const result = { message_id: nextMessage++, date: 1, chat: { id: chat, type: 'private' }, text: 'x' };
    reply(response, JSON.stringify({ ok: true, result }));
    answered(bot, chat);
    return;
  }
  reply(response, '{"ok":true,"result":true}');
}

async function askPanel(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = new URLSearchParams(await bodyOf(request));
  const key = asked.get('key') ?? '';
  panel.calls++;
  if (panel.slowMs > 0 && panel.slowKeys.has(key)) await new Promise((resolve) => setTimeout(resolve, panel.slowMs));
  lastCall = performance.now();
  const action = asked.get('action');
  if (action === 'services') reply(response, panel.services);
  else if (action === 'add') reply(response, `{"order":${nextMessage++}}`);
  else if (action === 'status') {
    const status = { charge: '0.9', start_count: '10', status: 'In progress', remains: '5', currency: 'USD' };
    const ids = asked.get('orders')?.split(',');
    reply(response, JSON.stringify(ids ? Object.fromEntries(ids.map((id) => [id, status])) : status));
  } else reply(response, '{"balance":"100.00","currency":"USD"}');
}

const server = createServer((request, response) => {
  open++;
  response.on('close', () => open--);
  void (request.url?.startsWith('/bot') ? telegram(request, response) : askPanel(request, response));
});
server.keepAliveTimeout = 60_000;

/** One thing that a person does, as an update. */
function updateOf(bot: BotSide, id: number, what: Load['what']): BotSide['pending'][number] {
  const update_id = bot.nextUpdate++;
  const from = { id, is_bot: false, first_name: `P${id}`, language_code: 'en' };
  const chat = { id, type: 'private', first_name: from.first_name };
  const message = { message_id: nextMessage++, date: 1_700_000_000, chat };
  switch (what.kind) {
    case 'text': {
      const length = (/^\/\S+/.exec(what.text)?.[0] ?? '').length;
      const entities = length > 0 ? { entities: [{ type: 'bot_command', offset: 0, length }] } : {};
      return { update_id, message: { ...message, from, text: what.text, ...entities } };
    }
    case 'photo': {
      const photo = [90, 320, 800, 1280].map((width) => ({
        file_id: `AgACAgIAAxkBAAI${update_id}-${width}`.padEnd(84, 'x'),
        file_unique_id: `AQAD${update_id}${width}`,
        width,
        height: width,
        file_size: width * 50,
      }));
      return { update_id, message: { ...message, from, photo } };
    }
    case 'inline':
      return { update_id, inline_query: { id: String(update_id), from, query: what.query, offset: '' } };
    case 'tap': {
      const shown = { ...message, from: { id: 1, is_bot: true, first_name: 'Bench' }, text: 'screen' };
      const tap = { id: `${id}-${nextMessage}`, from, chat_instance: '1', message: shown, data: what.data };
      return { update_id, callback_query: tap };
    }
  }
}

/** Everybody in `people` does `what`, all at once; ends when each has an answer. */
async function load({ token, people, what, each = 1, everyMs = 0 }: Load): Promise<Loaded> {
  const bot = botOf(token);
  const took: number[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const started = performance.now();
  let put = 0;
  const total = people.length * each;
  for (let turn = 0; turn < each; turn++) {
    for (const id of people) {
      bot.pending.push(updateOf(bot, id, what));
      const waiting = bot.waiting.get(id) ?? [];
      bot.waiting.set(id, waiting);
      const answered = (ms: number) => {
        if (took.push(ms) === total) resolve();
      };
      waiting.push({ since: performance.now(), answered });
      put++;
      if (everyMs > 0) {
        giveUpdates(bot);
        const pause = started + put * everyMs - performance.now();
        if (pause > 0) await new Promise((next) => setTimeout(next, pause));
      }
    }
  }
  giveUpdates(bot);
  await promise;
  return { ms: performance.now() - started, updates: total, took };
}

/** One chat sends very much at once, and Telegram's pace is kept in it. Ends when the bot has taken all of it. */
async function flood({ token, chat, what, count }: Extract<Asked, { do: 'flood' }>): Promise<void> {
  const bot = botOf(token);
  paced.set(chat, performance.now());
  const last = bot.nextUpdate + count - 1;
  for (let number = 0; number < count; number++) bot.pending.push(updateOf(bot, chat, what));
  giveUpdates(bot);
  while (bot.pending.some(({ update_id }) => update_id <= last) || bot.hook?.lanes.has(chat))
    await new Promise((next) => setTimeout(next, 5));
}

/** Ends when no call came for a while but the polls. */
async function quiet(): Promise<void> {
  const polls = () => [...bots.values()].filter((bot) => bot.poll).length;
  while (performance.now() - lastCall < QUIET_MS || open > polls()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function obey(asked: Asked): Promise<unknown> {
  switch (asked.do) {
    case 'firstPoll': {
      const at = await botOf(asked.token).firstPoll.promise;
      return at;
    }
    case 'forget':
      bots.delete(asked.token);
      return undefined;
    case 'load':
      return load(asked.load);
    case 'hook':
      botOf(asked.token).hook = { url: asked.url, secret: asked.secret, lanes: new Map(), ready: [], posting: 0 };
      return undefined;
    case 'flood':
      return flood(asked);
    case 'quiet':
      return quiet();
    case 'panel':
      if (asked.services !== undefined) panel.services = asked.services;
      if (asked.slowMs !== undefined) panel.slowMs = asked.slowMs;
      if (asked.slowKeys !== undefined) panel.slowKeys = new Set(asked.slowKeys);
      return panel.calls;
  }
}

process.on('message', ({ id, asked }: { id: number; asked: Asked }) => {
  void obey(asked).then((answer) => process.send?.({ id, answer }));
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
