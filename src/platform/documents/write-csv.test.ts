import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('no cell can be run by a spreadsheet', () => {
  const lines = writeCsv([['=1+1'], ['@SUM(A1)'], ['-2+3'], ['+cmd'], [' =1'], ['\t=1']])
    .slice(1)
    .split('\r\n');
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^"?'/);
});
test('nor can one that begins after the semicolon of another', () => {
  expect(writeCsv([['a;=1+1', 'b']])).toBe('\ufeff"a;=1+1",b\r\n');
});
test('numbers keep their sign', () => {
  expect(writeCsv([[-5, '-12.50', '+3']])).toBe('\ufeff-5,-12.50,+3\r\n');
});
test('nothing is an empty cell', () => {
  expect(writeCsv([['a', null, undefined, '']])).toBe('\ufeffa,,,\r\n');
});
test('whatever was written is read back', () => {
  const cell = fc.string({ unit: 'binary' }).filter((text) => !/^[\s\ufeff]*[=+\-@\t\r|%]/u.test(text));
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
