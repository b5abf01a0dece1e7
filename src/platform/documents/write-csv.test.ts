import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('no cell can be run by a spreadsheet', () => {
  const cells = ['=1+1', '@SUM(A1)', '-2+3', '+cmd', ' =1', '\t=1', '"=1', '\u200b=1', '＝1+1', '\u0001=1'];
  const lines = writeCsv(cells.map((cell) => [cell]))
    .slice(1)
    .split('\r\n');
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^"?'/);
});
test('nor can one that begins inside another, where cells are parted by semicolon or tab', () => {
  expect(writeCsv([['a;=1+1', 'b']])).toBe('\ufeff"a;\'=1+1",b\r\n');
  expect(writeCsv([['a', 'b";=1+1']])).toBe('\ufeffa,"b"";\'=1+1"\r\n');
  expect(writeCsv([['a\t-1', 'b\n "@x;c']])).toBe('\ufeff"a\t\'-1","b\n\' ""@x;c"\r\n');
});
test('a long text is written as fast as a short one many times', () => {
  const long = `${'\n'.repeat(200_000)}${' ;'.repeat(200_000)}${' '.repeat(200_000)}`;
  expect(writeCsv([[long]]).length).toBe(long.length + 6);
});
test('numbers keep their sign', () => {
  expect(writeCsv([[-5, '-12.50', '+3']])).toBe('\ufeff-5,-12.50,+3\r\n');
});
test('nothing is an empty cell', () => {
  expect(writeCsv([['a', null, undefined, '']])).toBe('\ufeffa,,,\r\n');
});
test('whatever was written is read back', () => {
  const cell = fc
    .string({ unit: 'binary' })
    .filter((text) => !/(?:^|[;\t\r\n])[\s\p{C}"]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u.test(text));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      expect(read(writeCsv(rows).slice(1))).toEqual(rows);
    }),
  );
});

/** A reader of its own, by RFC 4180. */
function read(csv: string): string[][] {
  return [...csv.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)].map(
    ([, line]) =>
      [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^",]*),/g)].map(([, cell]) =>
        cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
      ),
  );
}
