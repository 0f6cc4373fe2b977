import type { Api } from 'grammy';
import type { Document } from 'grammy/types';

/** A thousand lines with long links, several times over. */
const MAX_BYTES = 1_000_000;
/** What is no list is looked into up to here: a key stands in small files, such as .json and .env. */
const SMALL = 100_000;
const TIMEOUT_MS = 30_000;

/** Why there is no text in a document that somebody sent. */
export type FileProblem = 'fileKind' | 'fileTooLarge' | 'fileNotText' | 'fileFailed';
/** Of what is no list the text is what can be read all the same: a key may stand in it. */
export type TextFile = { ok: true; text: string } | { ok: false; reason: FileProblem; text: string };

/** Whether a document may be a list: told by its name, for phones send a .csv as whatever they like. */
function isTextFile({ file_name = '', mime_type = '' }: Document): boolean {
  return /\.(txt|csv|tsv)$/i.test(file_name) || (/^text\//i.test(mime_type) && !/html|xml/i.test(mime_type));
}

/** The text of what was sent at once, one document below the other; or why one of them has none. */
export async function readTextFiles(api: Api, documents: readonly Document[]): Promise<TextFile> {
  const files: TextFile[] = [];
  for (const document of documents) files.push(await readTextFile(api, document));
  const text = files.map((file) => file.text).join('\n');
  const problem = files.find((file) => !file.ok);
  return problem ? { ...problem, text } : { ok: true, text };
}

/** The text of a document: UTF-8, or UTF-16 as spreadsheets write it. */
async function readTextFile(api: Api, document: Document): Promise<TextFile> {
  const isList = isTextFile(document);
  const { file_size = 0, mime_type = '' } = document;
  const mayHoldKey = file_size <= SMALL && !/^(image|video|audio)\//i.test(mime_type);
  const no = (reason: FileProblem, text = ''): TextFile => ({ ok: false, reason: isList ? reason : 'fileKind', text });
  if (!isList && !mayHoldKey) return no('fileKind');
  if (file_size > MAX_BYTES) return no('fileTooLarge');
  const bytes = await download(api, document.file_id);
  if (typeof bytes === 'string') return no(bytes);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return no('fileNotText');
    return isList ? { ok: true, text: unquoted(text) } : no('fileKind', text);
  } catch {
    return no('fileNotText');
  }
}

/** Spreadsheets put a line of one cell in quotes when there is a comma in it. */
function unquoted(text: string): string {
  return text.replace(/^"((?:[^"\r\n]|"")*)"(?=\r?$)/gm, (_line, cell: string) => cell.replaceAll('""', '"'));
}

/** Says nothing of why it failed: the address in an error would hold the bot's token. */
async function download(api: Api, id: string): Promise<Buffer | 'fileTooLarge' | 'fileFailed'> {
  const root = api.options?.apiRoot ?? 'https://api.telegram.org';
  try {
    const { file_path, file_size = 0 } = await api.getFile(id);
    if (file_size > MAX_BYTES) return 'fileTooLarge';
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const way = api.options?.baseFetchConfig as object | undefined;
    const response = await fetch(`${root}/file/bot${api.token}/${file_path}`, { ...way, signal, redirect: 'error' });
    if (!response.ok) return 'fileFailed';
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Whatever length was told. Leaving the loop ends the download.
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > MAX_BYTES) return 'fileTooLarge';
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return 'fileFailed';
  }
}
