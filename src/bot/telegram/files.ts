import type { Api } from 'grammy';
import type { Document, Message } from 'grammy/types';

/** A thousand lines with long links, several times over. */
const MAX_BYTES = 1_000_000;
/** What is no list is looked into up to here: a key stands in small files, such as .json and .env. */
const SMALL = 100_000;
const TIMEOUT_MS = 30_000;

export type TextFile = { ok: true; text: string } | { ok: false; reason: 'tooLarge' | 'notText' | 'failed' };

/** Whether a document may be a list: told by its name, for phones send a .csv as whatever they like. */
export function isTextFile({ file_name = '', mime_type = '' }: Document): boolean {
  return /\.(txt|csv|tsv)$/i.test(file_name) || (/^text\//i.test(mime_type) && !/html|xml/i.test(mime_type));
}

/** The text of a message's document, where it may be one. */
export async function textFileIn(api: Api, { document }: Pick<Message, 'document'>): Promise<TextFile | undefined> {
  if (!document) return undefined;
  const { file_size = 0, mime_type = '' } = document;
  const mayBeText = isTextFile(document) || (file_size <= SMALL && !/^(image|video|audio)\//i.test(mime_type));
  return mayBeText ? readTextFile(api, document) : undefined;
}

/** The text of a document that somebody sent: UTF-8, or UTF-16 as spreadsheets write it. */
export async function readTextFile(api: Api, document: Document): Promise<TextFile> {
  if ((document.file_size ?? 0) > MAX_BYTES) return { ok: false, reason: 'tooLarge' };
  const bytes = await download(api, document.file_id);
  if (typeof bytes === 'string') return { ok: false, reason: bytes };
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { ok: false, reason: 'notText' } : { ok: true, text };
  } catch {
    return { ok: false, reason: 'notText' };
  }
}

/** Says nothing of why it failed: the address in an error would hold the bot's token. */
async function download(api: Api, id: string): Promise<Buffer | 'tooLarge' | 'failed'> {
  const root = api.options?.apiRoot ?? 'https://api.telegram.org';
  try {
    const { file_path, file_size = 0 } = await api.getFile(id);
    if (file_size > MAX_BYTES) return 'tooLarge';
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(`${root}/file/bot${api.token}/${file_path}`, { signal, redirect: 'error' });
    if (!response.ok) return 'failed';
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Whatever length was told. Leaving the loop ends the download.
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > MAX_BYTES) return 'tooLarge';
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return 'failed';
  }
}
