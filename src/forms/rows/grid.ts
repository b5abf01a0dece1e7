import { delimiterOf } from '../../platform/files/delimiter.ts';

/** No budget has as many columns, nor as many rows with all that stands around it. */
export const mostColumns = 20;
export const mostRows = 500;
/** Signs of pasted rows: a budget of two hundred long lines. */
export const longestRows = 60_000;

/**
 * Rows as they come out of a spreadsheet, parted by tabs, or those of a CSV text: each cell in its place, empty rows too, so that a cell
 * can be named. A cell with quotation marks may hold line ends.
 */
export function gridOf(text: string): readonly (readonly string[])[] {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    if (row.length < mostColumns) row.push(cell.replace(/\s+/g, ' ').trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length && rows.length < mostRows; at++) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += sign;
      at++;
    } else if (quoted) {
      if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === delimiter) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (rows.length < mostRows && (cell !== '' || row.length > 0)) endRow();
  return rows;
}

/** The same as text: a line a row, its cells parted by tabs. A row of one cell has one, too: by them it is known when the text is read again. */
export function textOf(rows: readonly (readonly string[])[]): string {
  const text = rows
    .map((cells) =>
      (cells.length < 2 ? [...cells, ''] : cells)
        .map((cell) => cell.replace(/\s+/g, ' ').replaceAll('"', '”').trim())
        .join('\t'),
    )
    .join('\n');
  return untilLast(text);
}

/** A text without the empty lines at its end. */
export function untilLast(text: string): string {
  const lines = text.split('\n');
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1).join('\n');
}

/** How a spreadsheet calls a column: `A` is the first. */
export function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}
