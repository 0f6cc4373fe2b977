import type { IncomingMessage } from 'node:http';

export interface PanelRequest {
  key: string;
  action: string;
  /** Without `key` and `action`; of a repeated one the last, as PHP does. */
  parameters: Record<string, string>;
  /** The request is no call of the API: refused with this HTTP status. */
  refusedWith?: number;
  warnings: string[];
}

const bodyLimit = 1_000_000;

/** Reads a call from HTTP: only a POST of an UTF-8 form to /api/v2 is one. */
export async function readRequest(request: IncomingMessage): Promise<PanelRequest> {
  const [path, query] = (request.url ?? '').split('?');
  const { text, problem } = await readBody(request);
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();

  const refuse = (status: number, warning: string) => ({
    key: '',
    action: '',
    parameters: {},
    refusedWith: status,
    warnings: [warning],
  });
  if (path !== '/api/v2') return refuse(404, `wrong path ${path}`);
  if (request.method !== 'POST') return refuse(405, `wrong method ${request.method}`);
  if (query !== undefined) return refuse(400, 'parameters in the URL');
  if (mediaType !== 'application/x-www-form-urlencoded') return refuse(415, `wrong content type ${mediaType}`);
  if (problem === 'size') return refuse(413, 'body too large');
  const pairs = [...new URLSearchParams(text)];
  // Undecodable percent escapes become the replacement character.
  if (problem === 'utf8' || pairs.flat().some((part) => part.includes('\uFFFD'))) return refuse(400, 'not UTF-8');

  const names = pairs.map(([name]) => name);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  const empty = pairs.filter(([, value]) => value === '').map(([name]) => name);
  const { key = '', action = '', ...parameters } = Object.fromEntries(pairs);
  return {
    key,
    action,
    parameters,
    warnings: [
      ...repeated.map((name) => `repeated parameter ${name}`),
      ...empty.map((name) => `empty parameter ${name}`),
    ],
  };
}

async function readBody(request: IncomingMessage): Promise<{ text: string; problem?: 'size' | 'utf8' }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= bodyLimit) chunks.push(chunk);
  }
  if (length > bodyLimit) return { text: '', problem: 'size' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return { text: '', problem: 'utf8' };
  }
}
