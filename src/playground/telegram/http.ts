import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readBody } from './body.ts';
import type { Fault } from './faults.ts';
import type { Method } from './methods/method.ts';
import { stringOf } from './params.ts';
import { Refusal, refusalOf, tooManyRequests } from './refusal.ts';
import type { ApiCall } from './types.ts';
import type { World } from './world.ts';

export interface HttpParts {
  world: World;
  /** By name in lower case. */
  methods: Map<string, { name: string; run: Method }>;
  takeFault: (method: string, chatId: string) => Fault | undefined;
}

/** Breaks the connection instead of answering. */
class Dropped extends Error {}

const notFound = () => new Refusal(404, 'Not Found');

/** `/bot<token>/<method>` and `/file/bot<token>/<path>`, with Telegram's envelope around every answer. */
export function createHttpServer(parts: HttpParts): Server {
  return createServer((request, response) => {
    void answer(parts, request, response);
  });
}

async function answer(parts: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const [, isFile, token, rest] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(decodeURI(path)) ?? [];
    if (token === undefined || rest === undefined) throw notFound();
    checkToken(token, parts.world.options.token);
    if (isFile !== undefined) sendFile(parts.world, rest, response);
    else sendJson(response, 200, { ok: true, result: await run(parts, rest, query, request, response) });
  } catch (error) {
    if (error instanceof Dropped) {
      request.socket.destroy();
      return;
    }
    const refusal = refusalOf(error);
    if (refusal === undefined) console.error('playground telegram server:', error);
    sendRefusal(response, refusal ?? new Refusal(500, 'Internal Server Error'));
  }
}

async function run(
  { world, methods, takeFault }: HttpParts,
  methodName: string,
  query: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<unknown> {
  const method = methods.get(methodName.toLowerCase());
  const call = startCall(world, method?.name ?? methodName);
  try {
    const { fields, files } = await readBody(request, query);
    call.payload = fields;
    for (const [name, file] of files) if (fields[name] === undefined) fields[name] = `file ${file.name}`;
    const fault = takeFault(call.method, stringOf(fields.chat_id));
    if (fault !== undefined) await applyBefore(fault);
    if (method === undefined) throw new Refusal(404, 'Not Found: method not found');
    const result = await method.run({
      fields,
      files,
      warn: (warning) => call.warnings.push(warning),
      onHangup: (listener) => void response.once('close', listener),
    });
    if (fault?.kind === 'dropAfter') throw new Dropped('the answer got lost');
    finishCall(world, call, 200);
    return result;
  } catch (error) {
    const refusal = refusalOf(error);
    finishCall(world, call, refusal?.code ?? (error instanceof Dropped ? 0 : 500), refusal?.message ?? String(error));
    throw error;
  }
}

function startCall(world: World, method: string): ApiCall {
  const call: ApiCall = { method, payload: {}, at: world.now(), ok: false, status: 0, warnings: [] };
  world.logCall(call);
  return call;
}

export function finishCall(world: World, call: ApiCall, status: number, description?: string): void {
  call.ok = status === 200;
  call.status = status;
  if (status !== 200) call.error_code = status;
  if (description !== undefined) call.description = description;
  world.emit({ type: 'call', call });
}

async function applyBefore(fault: Fault): Promise<void> {
  switch (fault.kind) {
    case '429':
      throw tooManyRequests(fault.retry_after);
    case '500':
      throw new Refusal(500, 'Internal Server Error');
    case '404method':
      throw new Refusal(404, 'Not Found: method not found');
    case 'error':
      throw new Refusal(fault.error_code, fault.description);
    case 'dropBefore':
      throw new Dropped('the request got lost');
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return;
    case 'dropAfter':
      return;
  }
}

function checkToken(token: string, expected: string): void {
  if (token === expected) return;
  const isWellFormed = /^\d+:[\w-]{3,80}$/.test(token);
  throw new Refusal(401, isWellFormed ? 'Unauthorized' : 'Unauthorized: invalid token specified');
}

function sendFile(world: World, path: string, response: ServerResponse): void {
  const file = [...world.files.values()].find((candidate) => candidate.file_path === path);
  if (file === undefined) throw notFound();
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.content.length });
  response.end(file.content);
}

function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  const { code, message, parameters } = refusal;
  const retryAfter = parameters?.retry_after;
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  sendJson(response, code, { ok: false, error_code: code, description: message, ...(parameters && { parameters }) });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const json = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': json.length });
  response.end(json);
}
