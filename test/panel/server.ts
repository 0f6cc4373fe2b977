import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { createPanel, type Panel, type PanelOptions } from '../../src/panel/client.ts';
import type { Service } from '../../src/panel/model.ts';

export const KEY = 'secret-key-0123456789abcdef';

interface Received {
  form: Record<string, string>;
  request: IncomingMessage;
}

export type Answer = (response: ServerResponse, received: Received) => unknown;

export interface FakePanel {
  panel: Panel;
  url: string;
  received: Received[];
}

/** A panel on a real socket that answers the n-th request with the n-th answer, and all further ones with the last. */
export async function startPanel(answers: Answer | Answer[], options: Partial<PanelOptions> = {}): Promise<FakePanel> {
  const received: Received[] = [];
  const list = [answers].flat();
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const form = Object.fromEntries(new URLSearchParams(body));
      received.push({ form, request });
      list[Math.min(received.length, list.length) - 1]?.(response, { form, request });
    });
  });
  const url = `${await listen(server)}/api/v2`;
  const panel = createPanel({ url, timeoutMs: 10_000, retryDelayMs: 1, pauseMs: 20, ...options });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { panel, url, received };
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers with JSON, or with the text as it is. */
export function says(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

export function service(fields: Partial<Service> = {}): Service {
  return {
    id: '1',
    name: 'Followers',
    type: 'Default',
    category: 'First Category',
    rate: '0.90',
    min: 50,
    max: 10_000,
    refill: true,
    cancel: true,
    ...fields,
  };
}
