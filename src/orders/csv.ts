/** One line of a list, as cells; `number` counts the lines of the text from 1, as an editor shows them. */
export interface ListLine {
  number: number;
  cells: string[];
}

/** The mark after the first cell tells what stands between the others. */
const FIRST_CELL = /^\s*"?[^\s"|｜¦,;\t]+"?\s*([|｜¦,;\t])/;
/** A service, a link and a number with nothing but blanks between them. */
const BLANKS = /^\s*#?[\w-]+\s+[^\s|｜¦]+[./][^\s|｜¦]+\s+\p{Nd}[^\s|｜¦]*\s*$/u;
/** Also the full-width and the broken one, which some keyboards have in its place. */
const BAR = /[|｜¦]/;

/**
 * Reads `a|b|c` lines and CSV (commas, semicolons or tabs, quoted as in RFC 4180) alike; each line is told by itself. Empty
 * lines are passed over, and so is a first line without any digit: it names the columns.
 */
export function readList(text: string): ListLine[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?|[\u2028\u2029]/g, '\n');
  const lines: ListLine[] = [];
  let number = 1;
  for (let at = 0; at < source.length; number++) {
    const end = source.indexOf('\n', at) < 0 ? source.length : source.indexOf('\n', at);
    const line = unwrap(source.slice(at, end));
    const mark = FIRST_CELL.exec(line)?.[1];
    const isBar = mark === undefined || BAR.test(mark);
    const quoted = isBar ? undefined : readQuoted(source, at, mark);
    const isBlank = mark === undefined && BLANKS.test(line);
    const plain = isBlank
      ? line.trim().split(/\s+/)
      : isBar
        ? line.split(BAR).map((cell) => unquote(cell.trim()))
        : line.split(mark);
    const cells = (quoted?.cells ?? plain).map((cell) => cell.trim());
    if (cells.some(Boolean)) lines.push({ number, cells });
    const next = quoted?.end ?? end;
    number += source.slice(at, next).split('\n').length - 1;
    at = next + 1;
  }
  const [first] = lines;
  return first && !/\p{Nd}/u.test(first.cells.join('')) ? lines.slice(1) : lines;
}

/** A spreadsheet with one column quotes the whole line. */
function unwrap(line: string): string {
  const [, inner] = /^\s*"([^"|]*\|[^"]*)"[\s,;]*$/.exec(line) ?? [];
  return inner ?? line;
}

/** A cell that is quoted as a whole. */
function unquote(cell: string): string {
  const [, inner] = /^"((?:[^"]|"")*)"$/.exec(cell) ?? [];
  return inner?.replaceAll('""', '"') ?? cell;
}

/** A record from `start` on, whose quoted cells may hold marks and line breaks; nothing when its quotes don't pair up. */
function readQuoted(source: string, start: number, mark: string): { cells: string[]; end: number } | undefined {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const quoted = /^ *"([^"]*(?:""[^"]*)*)" */.exec(source.slice(at));
    let cell: string;
    if (quoted) {
      cell = (quoted[1] ?? '').replaceAll('""', '"');
      at += quoted[0].length;
    } else {
      const rest = source.slice(at);
      const length = rest.search(mark === ',' ? /[,\n]/ : mark === ';' ? /[;\n]/ : /[\t\n]/);
      cell = length < 0 ? rest : rest.slice(0, length);
      if (cell.trimStart().startsWith('"')) return undefined;
      at += cell.length;
    }
    cells.push(cell);
    if (at >= source.length || source[at] === '\n') return { cells, end: at };
    if (source[at] !== mark) return undefined;
    at++;
  }
}

/** A column of a table: in one of numbers, a number that begins with a minus is not taken for a formula. */
export interface Column {
  name: string;
  numbers?: boolean;
}

/** A table as text, row by row. */
export interface Csv {
  head: string;
  row(cells: readonly (string | undefined)[]): string;
}

/**
 * RFC 4180 as the spreadsheets of a language open it rightly: UTF-8 with a byte order mark, CRLF, and semicolons where the comma
 * is in the numbers. No reader runs any of it, whatever it takes for the mark between cells.
 */
export function csvOf(columns: readonly Column[], language: string): Csv {
  const decimal = new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  const [mark, point] = decimal === ',' ? ([';', ','] as const) : ([',', '.'] as const);
  const cellOf = (text: string, { numbers = false }: Column) => {
    const isNumber = numbers && /^-?\d+(\.\d+)?$/.test(text);
    return `"${isNumber ? text.replace('.', point) : withoutFormulas(text).replaceAll('"', '""')}"`;
  };
  const row = (cells: readonly (string | undefined)[]) =>
    `${columns.map((column, index) => cellOf(cells[index] ?? '', column)).join(mark)}\r\n`;
  return { head: `\uFEFF${row(columns.map(({ name }) => name))}`, row };
}

/**
 * Where a formula begins: with a starter in any of its widths, at the start of a cell or after what some reader begins a new one
 * after; before it what readers throw away, or nobody sees, and quotes, which another mark between cells sets free. A tab or a
 * return at the very beginning counts as well.
 */
const FORMULA =
  /^(?=['"\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*?[\t\r])|(?:^|(?<=[,;|\t\n\v\f\r\x85\u2028\u2029]))(?=(?:(?![,;|\t\n\v\f\r\x85\u2028\u2029])['"\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800])*[=＝﹦⁼₌+＋﹢⁺₊\-－﹣−⁻₋@＠﹫])/gu;

/** An apostrophe makes text of what a spreadsheet would run. One less at each of these places is the text as it was. */
function withoutFormulas(text: string): string {
  return text.replace(FORMULA, "'");
}
