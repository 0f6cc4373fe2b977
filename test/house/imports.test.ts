import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Code by its path under `src/`. */
type House = ReadonlyMap<string, string>;

interface Import {
  file: string;
  /** Path under `src/`, or the name of a package. */
  of: string;
  isOurs: boolean;
  typeOnly: boolean;
}

const SRC = new URL('../../src/', import.meta.url);

/**
 * What each part may import besides itself: other parts, or one file of them; `type` is for types only. The files of `src/`
 * itself are parts by their name. Both processes need the languages that there are to load their config.
 */
const DIRECTION: Readonly<Record<string, readonly string[]>> = {
  panel: [],
  store: ['private', 'log'],
  clock: [],
  private: [],
  config: [],
  log: [],
  proxy: [],
  accounts: ['panel', 'store'],
  catalogue: ['panel', 'type store'],
  orders: ['accounts', 'panel', 'store'],
  bot: ['accounts', 'catalogue', 'orders', 'panel', 'store', 'config', 'log'],
  server: ['type bot', 'type store', 'config', 'log'],
  shared: ['accounts', 'catalogue', 'panel', 'store', 'bot', 'server', 'clock', 'config', 'log', 'proxy'],
  parts: ['shared', 'accounts', 'catalogue', 'orders', 'store', 'bot', 'server', 'config'],
  household: ['parts', 'shared', 'type bot', 'type store'],
  keeper: ['household', 'shared', 'type store'],
  replica: ['keeper', 'household', 'shared', 'bot', 'catalogue', 'store'],
  app: ['replica', 'keeper', 'shared', 'bot', 'server', 'store', 'config', 'operator/backups.ts'],
  main: ['app', 'bot/words/i18n.ts', 'store', 'config', 'log'],
  start: ['main'],
  // Each engine keeps updates in its own way: `move` asks those who do.
  operator: [
    'store',
    'panel/text.ts',
    'bot/words/i18n.ts',
    'bot/telegram/inbox.ts',
    'bot/telegram/shared-inbox.ts',
    'bot/telegram/update.ts',
    'server/readiness.ts',
    'config',
    'log',
    'proxy',
  ],
  playground: ['app', 'bot/words/i18n.ts', 'panel', 'config', 'log'],
};

/** The layers of `bot/`: each part imports of those before its own, and of itself. */
const LAYERS: readonly (readonly string[])[] = [
  ['buttons', 'commands', 'words'],
  ['screen'],
  ['views', 'telegram'],
  ['unasked'],
  ['context'],
  ['crowd', 'dialogue', 'erase'],
  ['features', 'middleware'],
  ['bot'],
];

const IMPORT =
  /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/gm;

const DEFAULT_EXPORT = /^export\s+default\b|^export\s*\{[^}]*\bas\s+default\b/m;
const EXIT =
  /\bprocess\s*\.\s*(?:exit|reallyExit|abort)\b|^import\s*\{[^}]*\b(?:exit|abort)\b[^}]*\}\s*from\s*['"](?:node:)?process['"]/m;
const GRAMMY = /^(?:grammy|@grammyjs)(?:\/|$)/;
const KEYV = /^@?keyv(?:\/|$)/;

const NOWHERE = /^$/;
const MAIN = /^(?:playground\/)?main\.ts$/;
const STORE = /^store\//;
const TELEGRAM_SIDE = /^(?:bot|server|playground)\/|^(?:shared|parts|keeper)\.ts$/;

describe('the house', () => {
  const house = readHouse();

  test('each part imports only what the direction lets it', () => {
    expect(againstTheDirection(house)).toEqual([]);
  });

  test('each part of the bot imports only of the layers below it', () => {
    expect(againstTheLayers(house)).toEqual([]);
  });

  test('no feature imports another feature, and only bot.ts knows them all', () => {
    expect(acrossFeatures(house)).toEqual([]);
  });

  test('no imports go in a circle', () => {
    expect(circles(house)).toEqual([]);
  });

  test('grammY stays in bot, shared, parts, keeper, server and playground', () => {
    expect(importersOf(house, GRAMMY, TELEGRAM_SIDE)).toEqual([]);
  });

  test('Keyv stays in the store', () => {
    expect(importersOf(house, KEYV, STORE)).toEqual([]);
  });

  test('nothing is exported as default', () => {
    expect(filesWith(house, DEFAULT_EXPORT, NOWHERE)).toEqual([]);
  });

  test('only a main.ts ends its process', () => {
    expect(filesWith(house, EXIT, MAIN)).toEqual([]);
  });

  test("a start does not bring Node's own fetch along, a tenth of its time", () => {
    const code = `await import(${JSON.stringify(new URL('app.ts', SRC))}); console.log(process.moduleLoadList.join('\\n'))`;
    const loaded = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(loaded).toContain('NativeModule http');
    expect(loaded).not.toContain('deps/undici');
  });

  test('every import line is read', () => {
    const found = importsOf(house);
    expect(found).toContainEqual({ file: 'main.ts', of: 'app.ts', isOurs: true, typeOnly: false });
    expect(found).toContainEqual({ file: 'log.ts', of: 'pino', isOurs: false, typeOnly: false });
    for (const [file, code] of house) {
      const lines = uncommented(code).match(/^import\b|^export\b.*\bfrom '/gm) ?? [];
      expect(found.filter((one) => one.file === file).length, file).toBeGreaterThanOrEqual(lines.length);
    }
    expect(found.filter((one) => one.isOurs && !house.has(one.of))).toEqual([]);
  });
});

describe('a breach is seen', () => {
  test.each([
    ['panel/a.ts', "import { b } from '../store/b.ts';"],
    ['panel/a.ts', "import type { Log } from '../log.ts';"],
    ['store/a.ts', "export { b } from '../accounts/b.ts';"],
    ['catalogue/a.ts', "import { b } from '../store/b.ts';"],
    ['catalogue/a.ts', "import {\n  type B,\n  c,\n} from '../orders/b.ts';"],
    ['accounts/a.ts', "import { b } from '../orders/b.ts';"],
    ['orders/deep/a.ts', "const b = await import('../../bot/b.ts');"],
    ['orders/a.ts', "import '../catalogue/b.ts';"],
    ['bot/a.ts', "import type { App } from '../app.ts';"],
    ['server/a.ts', "import { b } from '../bot/b.ts';"],
    ['app.ts', "import { b } from './playground/b.ts';"],
    ['main.ts', "import { b } from './playground/b.ts';"],
    ['main.ts', "import { b } from './bot/b.ts';"],
    ['playground/a.ts', "import type { B } from '../bot/b.ts';"],
    ['bot/a.ts', "type B = import('../main.ts').B;"],
    ['app.ts', "import './start.js';"],
    ['somewhere/a.ts', "import { b } from '../panel/b.ts';"],
  ])('%s with %j is against the direction', (file, code) => {
    expect(againstTheDirection(new Map([[file, code]]))).toHaveLength(1);
  });

  test.each([
    ['catalogue/a.ts', "import type { B } from '../store/b.ts';"],
    ['panel/a.ts', "// import { b } from '../store/b.ts';"],
    ['panel/a.ts', "/**\n * import { b } from '../store/b.ts';\n */"],
    ['panel/a.ts', "import { b } from './b.ts';\nimport ky from 'ky';"],
    ['playground/a.ts', "import { createApp } from '../app.ts';"],
    ['playground/deep/a.ts', "import { languageCodes } from '../../bot/words/i18n.ts';"],
  ])('%s with %j is not', (file, code) => {
    expect(againstTheDirection(new Map([[file, code]]))).toEqual([]);
  });

  test('a feature that imports its neighbour, and a part of the bot that imports a feature', () => {
    const code = "import { view } from '../orders/view.ts';";
    expect(acrossFeatures(new Map([['bot/features/order/feature.ts', code]]))).toHaveLength(1);
    expect(acrossFeatures(new Map([['bot/features/orders/feature.ts', "import { view } from './view.ts';"]]))).toEqual(
      [],
    );
    expect(acrossFeatures(new Map([['bot/a.ts', "import { b } from './features/order/view.ts';"]]))).toHaveLength(1);
    expect(acrossFeatures(new Map([['bot/bot.ts', "import { b } from './features/order/feature.ts';"]]))).toEqual([]);
  });

  test('a part of the bot that imports of its own layer, of one above, or is in none', () => {
    const house = new Map([
      ['bot/views/a.ts', "import type { B } from '../telegram/b.ts';"],
      ['bot/words/a.ts', "import { b } from '../screen.ts';"],
      ['bot/else.ts', "import { b } from './words/b.ts';"],
      ['bot/unasked/a.ts', "import { b } from '../views/b.ts';\nimport { c } from './c.ts';"],
    ]);
    expect(againstTheLayers(house)).toHaveLength(3);
  });

  test('a circle, also one of types, is named with all its files', () => {
    const house = new Map([
      ['panel/start.ts', "import './a.ts';"],
      ['panel/a.ts', "import type { B } from './b.ts';"],
      ['panel/b.ts', "export { c } from './c.ts';"],
      ['panel/c.ts', "import { a } from './a.ts';"],
    ]);
    expect(circles(house)).toEqual(['panel/a.ts -> panel/b.ts -> panel/c.ts -> panel/a.ts']);
  });

  test('grammY and Keyv out of place, default exports and other exits', () => {
    const house = new Map([
      ['orders/a.ts', "import type { Update } from 'grammy/types';\nimport { Keyv } from 'keyv';"],
      ['panel/b.ts', 'export default function b() {}'],
      ['panel/c.ts', 'const c = 1;\nexport { c as default };'],
      ['app.ts', 'process.exit(1); // no'],
      ['main.ts', 'process.exit(1);'],
      ['bot/main.ts', 'process.exit(1);'],
      ['log.ts', "import { exit } from 'node:process';"],
    ]);
    expect(importersOf(house, GRAMMY, TELEGRAM_SIDE)).toEqual(['orders/a.ts imports grammy/types']);
    expect(importersOf(house, KEYV, STORE)).toEqual(['orders/a.ts imports keyv']);
    expect(filesWith(house, DEFAULT_EXPORT, NOWHERE)).toEqual(['panel/b.ts', 'panel/c.ts']);
    expect(filesWith(house, EXIT, MAIN)).toEqual(['app.ts', 'bot/main.ts', 'log.ts']);
  });
});

function readHouse(): House {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  return new Map(
    files.filter((file) => /\.[jt]s$/.test(file)).map((file) => [file, readFileSync(new URL(file, SRC), 'utf8')]),
  );
}

/** Comments at the start of a line or after a space; `//` of an address stays. */
function uncommented(code: string): string {
  return code.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function importsOf(house: House): Import[] {
  return [...house].flatMap(([file, code]) =>
    [...uncommented(code).matchAll(IMPORT)].map(([, type, from, called]) => {
      const name = from ?? called ?? '';
      const isOurs = name.startsWith('.');
      const of = isOurs ? posix.join(posix.dirname(file), name) : name;
      return { file, of, isOurs, typeOnly: type !== undefined };
    }),
  );
}

function say({ file, of, typeOnly }: Import): string {
  return `${file} imports ${typeOnly ? 'types of ' : ''}${of}`;
}

/** The part of the house: the first folder, or the file when it lies in none. */
function partOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.[jt]s$/, '');
}

function againstTheDirection(house: House): string[] {
  return importsOf(house)
    .filter(({ file, of, isOurs, typeOnly }) => {
      const part = partOf(of);
      const may = DIRECTION[partOf(file)] ?? [];
      const isFine = part === partOf(file) || may.includes(part) || may.includes(of);
      return isOurs && !isFine && !(typeOnly && may.includes(`type ${part}`));
    })
    .map(say);
}

function againstTheLayers(house: House): string[] {
  const partOfBot = (path: string) => partOf(path.slice('bot/'.length));
  const layerOf = (path: string) => LAYERS.findIndex((parts) => parts.includes(partOfBot(path)));
  return importsOf(house)
    .filter(({ file, of }) => file.startsWith('bot/') && of.startsWith('bot/') && partOfBot(file) !== partOfBot(of))
    .filter(({ file, of }) => layerOf(of) < 0 || layerOf(file) <= layerOf(of))
    .map(say);
}

function acrossFeatures(house: House): string[] {
  const featureOf = (path: string) => /^bot\/features\/([^/]+)/.exec(path)?.[1];
  return importsOf(house)
    .filter(({ file, of }) => featureOf(of) !== undefined && featureOf(of) !== featureOf(file) && file !== 'bot/bot.ts')
    .map(say);
}

function importersOf(house: House, library: RegExp, where: RegExp): string[] {
  return importsOf(house).flatMap(({ file, of, isOurs }) =>
    !isOurs && library.test(of) && !where.test(file) ? [`${file} imports ${of}`] : [],
  );
}

function filesWith(house: House, words: RegExp, where: RegExp): string[] {
  return [...house].flatMap(([file, code]) => (words.test(uncommented(code)) && !where.test(file) ? [file] : []));
}

/** One circle for each way back that a walk through all imports meets. */
function circles(house: House): string[] {
  const next = Map.groupBy(
    importsOf(house).filter(({ isOurs }) => isOurs),
    ({ file }) => file,
  );
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const { of } of next.get(file) ?? []) walk(of, [...path, file]);
    done.add(file);
  };
  for (const file of house.keys()) walk(file, []);
  return found;
}
