import { type Params, stringParam, type UploadedFile } from './params.ts';
import { badRequest } from './refusal.ts';
import type { FileContent } from './types.ts';
import type { World } from './world.ts';

const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

/** Keeps a file under an id that getFile and later sends know. */
export function storeFile(world: World, folder: string, file: UploadedFile): FileContent {
  const number = world.newId();
  const extension = /\.[a-z0-9]+$/i.exec(file.name)?.[0] ?? '';
  const stored = {
    file_id: `BQACAgIAAxkBAAI${folder.slice(0, 3)}${number}`,
    file_unique_id: `AgAD${number}`,
    file_name: file.name,
    mime_type: file.mime,
    file_path: `${folder}/file_${number}${extension}`,
    content: file.content,
  };
  world.files.set(stored.file_id, stored);
  return stored;
}

/** The file of a call: uploaded under the parameter's name, attached by attach://, or named by a file_id. */
export function inputFile(world: World, params: Params, kind: 'photo' | 'document'): FileContent {
  const value = stringParam(params, kind);
  const attached = value.startsWith('attach://') ? params.files.get(value.slice('attach://'.length)) : undefined;
  const upload = params.files.get(kind) ?? attached;
  if (upload === undefined) {
    if (value === '' || value.startsWith('attach://')) throw badRequest(`There is no ${kind} in the request`);
    if (/^https?:/i.test(value)) throw badRequest('Failed to get HTTP URL content');
    const known = world.files.get(value);
    if (known !== undefined) return known;
    throw badRequest('Wrong file identifier/HTTP URL specified');
  }
  if (upload.content.length === 0) throw badRequest('file must be non-empty');
  if (kind === 'photo') checkPhoto(upload.content);
  return storeFile(world, kind === 'photo' ? 'photos' : 'documents', upload);
}

/** Telegram makes its own picture of a photo: what is no picture, too long or too large it refuses. */
function checkPhoto(content: Uint8Array): void {
  if (content.length > MAX_PHOTO_BYTES) {
    throw badRequest(`Too big for a photo: ${content.length} bytes, at most ${MAX_PHOTO_BYTES}`);
  }
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const magic = content.length < 24 ? 0 : view.getUint32(0);
  const isPng = magic === 0x89504e47;
  const isOther = magic >>> 8 === 0xffd8ff || magic === 0x47494638 || magic === 0x52494646;
  if (!isPng && !isOther) throw badRequest('IMAGE_PROCESS_FAILED');
  if (!isPng) return;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const isStrip = Math.max(width, height) > 20 * Math.min(width, height);
  if (width + height > 10_000 || isStrip) throw badRequest('PHOTO_INVALID_DIMENSIONS');
}
