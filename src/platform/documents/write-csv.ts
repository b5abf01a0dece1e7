export type CsvCell = string | number | null | undefined;

/** What a spreadsheet would take for a formula when it opens the file. A plain number, with its sign, is none. */
const formula = /^[\s\ufeff]*[=+\-@\t\r|%]/u;
const number = /^[+-]?\d+([.,]\d+)?$/;

/**
 * Rows as CSV (RFC 4180): comma, CRLF, quotes where needed, a byte order mark so that spreadsheets read it as UTF-8.
 * Text that a spreadsheet would run as a formula is given an apostrophe in front (OWASP, CSV injection).
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: CsvCell): string {
  const text = String(cell ?? '');
  const safe = typeof cell === 'string' && formula.test(text) && !number.test(text) ? `'${text}` : text;
  // A semicolon parts cells where the comma is the decimal sign: quoted, what follows it begins no cell.
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
