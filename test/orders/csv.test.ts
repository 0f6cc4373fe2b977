import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, readList } from '../../src/orders/csv.ts';
import { sheetOf } from '../support/spreadsheet.ts';

const LANGUAGES = ['en', 'ar', 'hi', 'es', 'pt', 'tr', 'ru', 'id'] as const;
const MARKS = [',', ';', '\t'];
const markOf = (language: string) => (['es', 'pt', 'tr', 'ru', 'id'].includes(language) ? ';' : ',');

const STARTERS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−', '⁼', '⁺', '⁻'];
const UNSEEN = [
  '\0',
  '\x01',
  '\x1f',
  '\x7f',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\x0b',
  '\x0c',
  '\x85',
  '\u00A0',
  '\u00AD',
  '\u034F',
  '\u061C',
  '\u115F',
  '\u180E',
  '\u200B',
  '\u200E',
  '\u200F',
  '\u202E',
  '\u2028',
  '\u2060',
  '\u2066',
  '\u2800',
  '\u3000',
  '\u3164',
  '\uFE0F',
  '\uFEFF',
  '\uFFFA',
  '\u{E0020}',
];
const PIECES = [...STARTERS, ...UNSEEN, ',', ';', '|', '"', '""', "'", 'x', '1', '0,5', '1.5', 'ё'];

/** What a spreadsheet may pass over before it sees a formula. */
const shown = (cell: string) => cell.replace(/^[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]+/u, '');
const isFormula = (cell: string) => STARTERS.some((starter) => shown(cell).startsWith(starter));

const three = [{ name: 'Link' }, { name: 'Words' }, { name: 'Label' }];
const tableOf = (language: string, rows: readonly (readonly string[])[]) => {
  const csv = csvOf(three, language);
  return csv.head + rows.map((row) => csv.row(row)).join('');
};
/** As it was before the apostrophes. */
const plain = (cell: string) => {
  const unseen = '[\'"\\p{C}\\p{Z}\\p{Default_Ignorable_Code_Point}\\u2800]';
  const marks = '[,;|\\t\\n\\v\\f\\r\\x85\\u2028\\u2029]';
  const starter = `(?:(?!${marks})${unseen})*[${STARTERS.map((one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join('')}]`;
  return cell.replace(new RegExp(`^'(?=${unseen}*?[\\t\\r])|(?:^|(?<=${marks}))'(?=${starter})`, 'gu'), '');
};

function expectSafe(language: string, rows: readonly (readonly string[])[]): void {
  const text = tableOf(language, rows);
  for (const mark of MARKS) {
    const formulas = sheetOf(text, mark).flat().filter(isFormula);
    expect(formulas, `${language}, read with ${JSON.stringify(mark)}`).toEqual([]);
  }
  expect(
    sheetOf(text, markOf(language))
      .slice(1)
      .map((row) => row.map(plain)),
  ).toEqual(rows);
}

describe.each(LANGUAGES)('a table in %s', (language) => {
  test('has its cells where the spreadsheets of that language look for them', () => {
    const csv = csvOf([{ name: 'Name' }, { name: 'Sum', numbers: true }], language);
    const [sum, least] = markOf(language) === ';' ? ['1234,5', '-0,0034'] : ['1234.5', '-0.0034'];
    const rows = [
      ['a, b; c', '1234.5'],
      ['say "hi"\nand go', '-0.0034'],
      ['1.5', '7'],
      ['', '1.5-2'],
    ];
    const text = csv.head + rows.map((row) => csv.row(row)).join('') + csv.row([undefined]);
    expect(text.startsWith('\uFEFF"Name"')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\r');
    expect(sheetOf(text, markOf(language))).toEqual([
      ['Name', 'Sum'],
      ['a, b; c', sum],
      ['say "hi"\nand go', least],
      ['1.5', '7'],
      ['', '1.5-2'],
      ['', ''],
    ]);
  });

  test.each(STARTERS)(
    'runs nothing that begins with %s, whatever stands before it and however it is read',
    (starter) => {
      const hostile = ['', ...UNSEEN, '"', "'", '"\u200B', ...MARKS, '|'].flatMap((before) => [
        `${before}${starter}1+1`,
        `x;${before}${starter}1+1`,
        `x,${before}${starter}1+1`,
        `x\t${before}${starter}1+1`,
        `x\n${before}${starter}1+1`,
        `x";"${before}${starter}1+1`,
        `\u200B${before}\0${starter}cmd|' /C calc'!A0`,
      ]);
      for (let at = 0; at < hostile.length; at++)
        expectSafe(language, [[hostile[at] ?? '', hostile[(at * 7) % hostile.length] ?? '', hostile.at(-at) ?? '']]);
      expectSafe(
        language,
        Array.from({ length: hostile.length }, (_, at) => [hostile.at(-at) ?? '', 'x;', hostile[at] ?? '']),
      );
    },
  );

  test('runs nothing of any table of odd pieces, and each can be had back', () => {
    const cell = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(''));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(rows, (table) => expectSafe(language, table)),
      { numRuns: 500 },
    );
  });

  test('with lines of a mass order is read back by /mass as they were', () => {
    const lines = [
      ['1', 'https://a.com/?x=1;y,z', '100'],
      ['2', '@ann', '1.000'],
      ['3', 'a "b" c', ''],
    ];
    const read = readList(tableOf(language, lines)).map(({ cells }) => cells.map(plain));
    expect(read).toEqual(lines);
  });
});

test('a table of a million odd letters is made at once', () => {
  const started = performance.now();
  const csv = csvOf(three, 'es');
  for (const piece of [' ', "'", ';', '; ', ";'", '\t\u200B', '\n="', '"'])
    csv.row([piece.repeat(1_000_000 / piece.length)]);
  expect(performance.now() - started).toBeLessThan(5_000);
});
