import { badRequest, Unreadable } from './refusal.ts';

export interface UploadedFile {
  name: string;
  mime: string;
  content: Uint8Array;
}

/** The parameters of one call, wherever they came from: query string, JSON, urlencoded or multipart body. */
export interface Params {
  fields: Record<string, unknown>;
  files: Map<string, UploadedFile>;
  /** Notes what Telegram does in silence (dropped entities, cut rows), for the call log. */
  warn: (warning: string) => void;
  /** Runs when the caller hangs up before the answer. */
  onHangup: (listener: () => void) => void;
}

export type Json = Record<string, unknown>;

export const isJsonObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function stringOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

export const stringParam = (params: Params, name: string): string => stringOf(params.fields[name]);

/** Clamped to `min`..`max`, as Telegram does: no integer parameter is refused for its size. */
export function integerParam(
  params: Params,
  name: string,
  fallback: number,
  min = Number.MIN_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
): number {
  const value = Number.parseInt(stringParam(params, name), 10);
  return Number.isNaN(value) ? fallback : Math.min(max, Math.max(min, value));
}

export const isTrue = (value: unknown): boolean => /^(true|yes|1)$/i.test(stringOf(value));

export const flagParam = (params: Params, name: string): boolean => isTrue(params.fields[name]);

/** A parameter that is JSON: as it is in a JSON body, or encoded in a string anywhere. `what` names it in the error. */
export function jsonParam(params: Params, name: string, what: string): unknown {
  const value = params.fields[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${what} JSON object`);
  }
}

/** A string field of a JSON object, with the words of td::JsonObject. Numbers pass as strings. */
export function stringField(object: Json, name: string): string {
  const value = object[name];
  if (value === undefined || value === null) throw new Unreadable(`Can't find field "${name}"`);
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new Unreadable(`Field "${name}" must be of type String`);
  }
  return String(value);
}

export function optionalStringField(object: Json, name: string): string {
  return object[name] === undefined || object[name] === null ? '' : stringField(object, name);
}

export function objectField(object: Json, name: string): Json {
  const value = object[name];
  if (value === undefined || value === null) throw new Unreadable(`Can't find field "${name}"`);
  if (!isJsonObject(value)) throw new Unreadable(`Field "${name}" must be of type Object`);
  return value;
}
