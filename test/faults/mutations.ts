import fc from 'fast-check';

/** An answer of a panel as it goes over the wire. */
interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** How the bytes are sent; `cut` and `drop` break the connection. */
  wire: 'length' | 'chunked' | 'cut' | 'drop';
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Stands for a number that JSON.stringify would not write. */
const RAW = '@raw:';

const deep = (depth: number): Json => {
  let value: Json = 'bottom';
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { error: value };
  return value;
};

/** What may stand where something else belongs. */
const oddValues: readonly Json[] = [
  null,
  true,
  false,
  [],
  {},
  '',
  ' ',
  '0',
  'null',
  'undefined',
  'NaN',
  'true',
  'success',
  'error',
  'Unknown',
  0,
  -1,
  1,
  0.1,
  2 ** 31,
  -(2 ** 53),
  `${RAW}1e999`,
  `${RAW}-0`,
  `${RAW}123456789012345678901234567890`,
  `${RAW}0.00000000000000000000000001`,
  '1e999999',
  '9'.repeat(400),
  '1,000,000.50',
  '12.5',
  '0x10',
  '<b>Bold</b>',
  '<script>alert(1)</script> & "quotes"',
  '\u0000\u0001\u001b[31m',
  '\u202eright to left\u2066',
  '\ud800 alone',
  '😀'.repeat(300),
  'x'.repeat(100_000),
  '__proto__',
  'constructor',
  'toString',
  { error: 'Incorrect order ID' },
  { error: { message: 'nested no' } },
  { status: 'Completed' },
  [1, [2, [3]]],
  ['__proto__', 'constructor'],
  deep(50),
];

const oddNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  'error',
  'order',
  '0',
];

/** Every place in a tree: its holder and the name it has there. */
function placesOf(root: { root: Json }): { holder: Json[] | Record<string, Json>; name: string }[] {
  const places: { holder: Json[] | Record<string, Json>; name: string }[] = [];
  const visit = (holder: Json[] | Record<string, Json>) => {
    for (const name of Object.keys(holder)) {
      places.push({ holder, name });
      const value = at(holder, name);
      if (typeof value === 'object' && value !== null && places.length < 200) visit(value);
    }
  };
  visit(root);
  return places;
}

function at(holder: Json[] | Record<string, Json>, name: string): Json {
  return (holder as Record<string, Json>)[name] ?? null;
}

/** Sets a name as JSON.parse would, `__proto__` too. */
function put(holder: Json[] | Record<string, Json>, name: string, value: Json): void {
  Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
}

/** How other scripts say the same: a whole answer becomes one of theirs. `no` are the words of a refusal. */
const DIALECTS: Readonly<Record<string, (good: Json, no: string) => Json>> = {
  errorBesideAll: (good, no) => ({ ...objectOf(good), error: no }),
  errorWithBalance: (_good, no) => ({ error: no, balance: '0.00', currency: 'USD', status: 'fail' }),
  codeBesideWords: (_good, no) => ({ error: no, status: '104' }),
  errorsByField: (_good, no) => ({ message: 'The given data was invalid.', errors: { link: [no] } }),
  frameworkError: (_good, no) => ({ statusCode: 400, message: no, error: 'Bad Request' }),
  flagAndWords: (_good, no) => ({ status: 'error', msg: no }),
  bareWords: (_good, no) => ({ message: no }),
  bareNo: () => ({ success: false }),
  bareYes: () => ({ status: 'success' }),
  errorInList: (_good, no) => ['error', { message: no }],
  listAround: (good) => [good],
  dataAround: (good) => ({ status: 'success', data: good }),
  underAnotherId: (good) => ({ 999: good }),
  aboutAnother: (good) => ({ ...objectOf(good), order: 999, refill: 999 }),
  withoutIds: (good) => Object.values(objectOf(good)).map((row) => ({ ...objectOf(row), order: null, refill: null })),
  byPlace: (good) => Object.fromEntries(Object.values(objectOf(good)).entries()),
  wordForId: (good) => ({ ...objectOf(good), order: 'declined', refill: 'failed', cancel: 'denied' }),
  nothing: () => [],
};

function objectOf(value: Json): Record<string, Json> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

const NOES = [
  'Not enough funds on balance',
  'Incorrect order ID',
  'Invalid API key',
  'Internal error, please try again',
  'Hm',
  '<b>Bad</b> link &amp; more',
];

type TreeChange = { where: number } & (
  | { kind: 'replace'; value: Json }
  | { kind: 'remove' | 'wrapList' | 'wrapObject' | 'text' | 'twice' }
  | { kind: 'add' | 'rename'; name: string; value: Json }
);

const value = fc.oneof(fc.constantFrom(...oddValues), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>);
const treeChange: fc.Arbitrary<TreeChange> = fc.oneof(
  fc.record({ where: fc.nat(50), kind: fc.constant('replace' as const), value }),
  fc.record({ where: fc.nat(50), kind: fc.constantFrom('remove', 'wrapList', 'wrapObject', 'text', 'twice') }),
  fc.record({
    where: fc.nat(50),
    kind: fc.constantFrom('add', 'rename'),
    name: fc.oneof(fc.constantFrom(...oddNames, 'message', 'status', 'refill', 'cancel', 'success'), fc.string()),
    value,
  }),
);

function changeTree(good: Json, changes: readonly TreeChange[]): Json {
  const root: { root: Json } = { root: structuredClone(good) };
  for (const change of changes) {
    const places = placesOf(root);
    const place = places[change.where % places.length];
    if (!place) continue;
    const { holder, name } = place;
    const old = at(holder, name);
    switch (change.kind) {
      case 'replace':
        put(holder, name, structuredClone(change.value));
        break;
      case 'remove':
        if (holder !== root && !Array.isArray(holder)) delete holder[name];
        else if (Array.isArray(holder)) holder.splice(Number(name), 1);
        break;
      case 'wrapList':
        put(holder, name, [old]);
        break;
      case 'wrapObject':
        put(holder, name, { data: old });
        break;
      case 'text':
        put(holder, name, typeof old === 'string' ? `${RAW}${/^\d+$/.test(old) ? old : '7'}` : JSON.stringify(old));
        break;
      case 'twice':
        if (Array.isArray(holder)) holder.push(structuredClone(old));
        break;
      case 'add':
        if (typeof old === 'object' && old !== null && !Array.isArray(old))
          put(old, change.name, structuredClone(change.value));
        break;
      case 'rename':
        if (holder === root || Array.isArray(holder)) break;
        delete holder[name];
        put(holder, change.name, old);
        break;
    }
  }
  return root.root;
}

function write(tree: Json): string {
  return (JSON.stringify(tree) ?? 'undefined').replaceAll(/"@raw:([^"]*)"/g, '$1');
}

type TextChange =
  | { kind: 'cut' | 'insert' | 'doubled'; at: number; what: string }
  | { kind: 'before' | 'after'; what: string }
  | { kind: 'page' | 'echo' | 'echoSlashed' | 'echoHtml' | 'twoKeys' | 'nested' | 'blank' };

const junk = fc.constantFrom(
  '\ufeff',
  '\u0000',
  ' ',
  '\n\n',
  'Notice: Undefined index in /var/www/api.php on line 7\n',
  '<br />',
  '}',
  ']',
  ',',
  '<!-- cached -->',
  '<p>Warning: [link] in {closure}</p>',
  '{"error":"first"}',
  '[5,',
  'null',
  '{}',
);
const textChange: fc.Arbitrary<TextChange> = fc.oneof(
  fc.record({ kind: fc.constantFrom('cut', 'insert', 'doubled'), at: fc.nat(2_000), what: junk }),
  fc.record({ kind: fc.constantFrom('before', 'after'), what: junk }),
  fc.record({ kind: fc.constantFrom('page', 'echo', 'echoSlashed', 'echoHtml', 'twoKeys', 'nested', 'blank') }),
);

function changeText(text: string, changes: readonly TextChange[], key: string): string {
  let result = text;
  for (const change of changes) {
    const place = 'at' in change ? change.at % (result.length + 1) : 0;
    switch (change.kind) {
      case 'cut':
        result = result.slice(0, place);
        break;
      case 'insert':
        result = result.slice(0, place) + change.what + result.slice(place);
        break;
      case 'doubled':
        result += result.slice(0, place);
        break;
      case 'before':
        result = change.what + result;
        break;
      case 'after':
        result += change.what;
        break;
      case 'page':
        result = `<!DOCTYPE html><html><body><h1>Checking your browser</h1>${result}</body></html>`;
        break;
      case 'echo':
        result = JSON.stringify({ error: `Invalid API key: ${key}` });
        break;
      case 'echoSlashed':
        result = JSON.stringify({ error: `Bad request key=${key}&action` }).replaceAll('/', '\\/');
        break;
      case 'echoHtml':
        result = JSON.stringify({ message: key.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), status: 'fail' });
        break;
      case 'twoKeys':
        result = result.replace(/^\{/, '{"order":null,"error":"first",');
        break;
      case 'nested':
        result = '['.repeat(5_000) + result + ']'.repeat(5_000);
        break;
      case 'blank':
        result = '';
        break;
    }
  }
  return result;
}

const STATUSES = [200, 200, 200, 200, 201, 202, 204, 301, 302, 304, 307, 400, 401, 402, 403, 404, 408, 422, 429, 500];
const encodings = fc.constantFrom('utf8', 'utf8', 'utf8', 'latin1', 'utf16le', 'random');

/** API keys of odd shapes: as long as the chat takes them. */
const keys = fc.oneof(
  fc.constantFrom(
    '0123456789abcdef'.repeat(2),
    'abc/def+ghi=jkl==',
    `a&b<c>"d'e\\f`,
    'sk_live.ABC-def~123',
    '%2F%2F%2F%2F',
  ),
  fc.string({
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 8,
    maxLength: 64,
  }),
);

export interface Case extends WireAnswer {
  key: string;
  /** Nothing was changed but the status and the headers. */
  isGood: boolean;
  /** It came as the panel meant it, in the shape of some script. */
  isWhole: boolean;
  /** Which one, when it is not the specification's. */
  dialect?: string;
}

/** Answers made of good ones. */
export function casesOf(good: readonly Json[]): fc.Arbitrary<Case> {
  return fc
    .record({
      key: keys,
      tree: fc.constantFrom(...good),
      dialect: fc.option(fc.record({ name: fc.constantFrom(...Object.keys(DIALECTS)), no: fc.constantFrom(...NOES) })),
      treeChanges: fc.oneof(fc.constant([]), fc.array(treeChange, { maxLength: 3 })),
      textChanges: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(textChange, { maxLength: 2 }) },
      ),
      status: fc.oneof(fc.constantFrom(...STATUSES), fc.constantFrom(502, 503, 504, 520, 599)),
      encoding: encodings,
      wire: fc.constantFrom('length', 'length', 'length', 'length', 'chunked', 'cut', 'drop'),
      retryAfter: fc.constantFrom(
        undefined,
        undefined,
        '0',
        '1',
        '99999',
        '-5',
        'soon',
        'Wed, 21 Oct 2099 07:28:00 GMT',
      ),
      type: fc.constantFrom('application/json', 'text/html; charset=iso-8859-1', 'application/octet-stream'),
    })
    .map(({ key, tree: good, dialect, treeChanges, textChanges, status, encoding, wire, retryAfter, type }): Case => {
      const tree = (dialect && DIALECTS[dialect.name]?.(good, dialect.no)) ?? good;
      const text = changeText(write(changeTree(tree, treeChanges)), textChanges, key);
      const body =
        encoding === 'random'
          ? Buffer.from(text).map((byte, index) => (index % 17 === 16 ? 0xff : byte))
          : Buffer.from(text, encoding);
      const isGood = !dialect && treeChanges.length === 0 && textChanges.length === 0 && encoding === 'utf8';
      return {
        key,
        isGood,
        isWhole:
          treeChanges.length === 0 &&
          textChanges.length === 0 &&
          encoding === 'utf8' &&
          wire !== 'cut' &&
          wire !== 'drop',
        ...(dialect ? { dialect: dialect.name } : {}),
        status,
        wire,
        body: Buffer.from(body),
        headers: { 'content-type': type, ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) },
      };
    });
}

export function describeCase({ key, status, headers, wire, body }: Case): string {
  return `key ${key}, HTTP ${status} ${JSON.stringify(headers)}, ${wire}: ${body.toString().slice(0, 600)}`;
}
