/** RFC 4180, and what spreadsheets make of the rest: after a quoted piece, a cell goes on as it is to the next mark. */
export function sheetOf(text: string, mark: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const source = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < source.length; ) {
    let cell = '';
    if (source[at] === '"') {
      for (at++; at < source.length; at++) {
        if (source[at] === '"' && source[++at] !== '"') break;
        cell += source[at];
      }
    }
    while (at < source.length && source[at] !== mark && source[at] !== '\n') cell += source[at++];
    const isLast = source[at] === '\n' || at >= source.length;
    row.push(isLast ? cell.replace(/\r$/, '') : cell);
    if (isLast) {
      rows.push(row);
      row = [];
    }
    at++;
  }
  return rows;
}
