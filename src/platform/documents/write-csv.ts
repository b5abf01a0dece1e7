export type CsvCell = string | number | null | undefined;

/** What a spreadsheet would take for the beginning of a formula. */
const start = '(?:(?![\\t\\r\\n])[\\s\\p{C}"])*[=+\\-@|%＝＋－＠]';
const atStart = new RegExp(`^(?:${start}|[\\t\\r\\n])`, 'u');
/** Where the comma is the decimal sign it parts cells by semicolon or tab, quoted or not: a cell begins after each, and after a line end. */
const afterPart = new RegExp(`[;\\t\\r\\n](?=${start})`, 'gu');
/** A plain number, with its sign, is none. */
const number = /^[+-]?\d+([.,]\d+)?$/;

/**
 * Rows as CSV (RFC 4180): comma (or the semicolon of spreadsheets that read the comma as the decimal sign), CRLF, quotes where needed, a byte order mark so that spreadsheets read it as UTF-8.
 * Text that a spreadsheet would run as a formula is given an apostrophe in front (OWASP, CSV injection).
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], separator: ',' | ';' = ','): string {
  return `\ufeff${rows.map((row) => `${row.map(written).join(separator)}\r\n`).join('')}`;
}

function written(cell: CsvCell): string {
  const text = String(cell ?? '');
  const safe = typeof cell === 'string' && !number.test(text) ? guarded(text) : text;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function guarded(text: string): string {
  return `${atStart.test(text) ? "'" : ''}${text.replace(afterPart, "$&'")}`;
}
