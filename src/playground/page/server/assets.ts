import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

/** The page's folder, seen from the module that the page begins with. */
const PAGE = new URL('../', import.meta.resolve('../client/main.ts'));
/** Libraries that the page imports by name, served from node_modules. */
const LIBRARIES: Readonly<Record<string, string>> = {
  preact: import.meta.resolve('preact'),
  'preact/hooks': import.meta.resolve('preact/hooks'),
  htm: import.meta.resolve('htm'),
};
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'text/javascript; charset=utf-8',
};

export interface Asset {
  body: string;
  type: string;
}

/** The page's own files: TypeScript loses its types on the way out. `undefined` for any other path. */
export async function readAsset(path: string): Promise<Asset | undefined> {
  const library = Object.keys(LIBRARIES).find((name) => path === libraryPath(name));
  if (library) return { body: await readFile(new URL(LIBRARIES[library] ?? ''), 'utf8'), type: TYPES.ts ?? '' };
  const [, name, extension] = /^\/(wire\.ts|style\.css|(?:client|art)\/(?:[\w-]+\/)?[\w-]+\.(?:ts|svg))$/.exec(path)
    ? (/^\/(.*\.(\w+))$/.exec(path) ?? [])
    : [];
  const type = TYPES[extension ?? ''];
  if (name === undefined || type === undefined) return undefined;
  const text = await readFile(new URL(name, PAGE), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  return { body: extension === 'ts' ? stripTypeScriptTypes(text) : text, type };
}

const libraryPath = (name: string) => `/library/${name.replaceAll('/', '-')}.js`;

/** The page, and the policy with which no browser lets it talk to anybody but us. */
export async function readPage(): Promise<{ html: string; policy: string }> {
  const imports = Object.fromEntries(Object.keys(LIBRARIES).map((name) => [name, libraryPath(name)]));
  const map = JSON.stringify({ imports });
  const hash = createHash('sha256').update(map).digest('base64');
  const html = await readFile(new URL('index.html', PAGE), 'utf8');
  return {
    html: html.replace('<script type="importmap">', (tag) => tag + map),
    policy: `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}
