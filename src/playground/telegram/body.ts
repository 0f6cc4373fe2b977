import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from './params.ts';
import { badRequest, Refusal } from './refusal.ts';

const MAX_BODY_BYTES = 50 * 1024 * 1024 + 65_536;
/** Parameters that are JSON; encoded in a string in every body that is not JSON itself. */
const JSON_FIELDS = new Set(
  (
    'allowed_updates button caption_entities commands entities link_preview_options media menu_button message_ids ' +
    'reaction reply_markup reply_parameters results scope'
  ).split(' '),
);

export interface Body {
  fields: Record<string, unknown>;
  files: Map<string, UploadedFile>;
}

/** Parameters from the query string and the body; the body wins. */
export async function readBody(request: IncomingMessage, query: string): Promise<Body> {
  const fields: Record<string, unknown> = Object.fromEntries(new URLSearchParams(query));
  const files = new Map<string, UploadedFile>();
  const raw = await collect(request);
  const type = request.headers['content-type'] ?? '';
  if (raw.length > 0) {
    if (type.startsWith('application/json')) Object.assign(fields, parseJson(raw));
    else if (type.startsWith('application/x-www-form-urlencoded')) {
      Object.assign(fields, Object.fromEntries(new URLSearchParams(raw.toString())));
    } else if (type.startsWith('multipart/form-data')) await readMultipart(raw, type, fields, files);
  }
  for (const name of Object.keys(fields)) {
    if (JSON_FIELDS.has(name)) fields[name] = decodeIfJson(fields[name]);
  }
  if (!isWellFormed(fields)) throw badRequest('text must be encoded in UTF-8');
  return { fields, files };
}

/** Half a surrogate pair can't be written in UTF-8, but it can as `\\ud83d` in JSON. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  return typeof value !== 'object' || value === null || Object.entries(value).flat().every(isWellFormed);
}

async function collect(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Refusal(413, 'Request Entity Too Large');
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

function parseJson(raw: Buffer): object {
  try {
    const body: unknown = JSON.parse(raw.toString());
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // refused below
  }
  throw badRequest("can't parse JSON encoded request body");
}

async function readMultipart(
  raw: Buffer,
  type: string,
  fields: Record<string, unknown>,
  files: Map<string, UploadedFile>,
): Promise<void> {
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else files.set(name, { name: value.name, mime: value.type, content: new Uint8Array(await value.arrayBuffer()) });
  }
}

/** What can't be decoded stays as it is, for the method to refuse in its own words. */
function decodeIfJson(value: unknown): unknown {
  if (typeof value !== 'string' || value === '') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
