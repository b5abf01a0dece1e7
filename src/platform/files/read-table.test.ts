import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { writeXlsx } from '../documents/write-xlsx.ts';
import { readTable } from './read-table.ts';

const sheet = {
  name: 'Expenditure',
  columns: [{ head: 'date' }, { head: 'what' }, { head: 'amount' }],
  rows: [
    [{ day: '2026-04-10' }, 'Bus & boat <1>', 1234.5],
    ['10.04.2026', null, { number: 7, decimals: 2 }],
    ['', 'Šabac – “quoted”', 0.1 + 0.2],
  ],
};

it('The first sheet of a workbook is read as text, with its empty cells', async () => {
  const bytes = await writeXlsx([sheet], { language: languageOf(), demonstration: false });
  expect(await readTable(Buffer.from(bytes))).toEqual([
    ['date', 'what', 'amount'],
    ['46122', 'Bus & boat <1>', '1234.50'],
    ['10.04.2026', '', '7'],
    ['', 'Šabac – “quoted”', '0.30'],
  ]);
});

it('A CSV text is read by the sign that parts its first line, with cells in quotation marks', async () => {
  const text = '\ufeffdate;what;amount\r\n10.04.2026;"Bus; ""fast""\nand far";1.234,50\r\n';
  expect(await readTable(Buffer.from(text))).toEqual([
    ['date', 'what', 'amount'],
    ['10.04.2026', 'Bus; "fast"\nand far', '1.234,50'],
  ]);
  expect(await readTable(Buffer.from('a,b\n1,2'))).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

it('What is neither is not read, and a broken workbook ends the reading', async () => {
  expect(await readTable(Buffer.from([0x25, 0x50, 0, 1]))).toBeUndefined();
  expect(await readTable(Buffer.from([0xff, 0xfe, 0x41]))).toBeUndefined();
  expect(await readTable(Buffer.from('PK not a workbook'))).toBeUndefined();
});
