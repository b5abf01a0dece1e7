import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asText } from '../../platform/files/table-text.ts';
import { readSheet, type SheetNames, sheetColumns } from './read-sheet.ts';

const names: SheetNames = {
  headings: [
    { key: 'travel', names: ['Putni troškovi', 'Travel'] },
    { key: 'other_costs', names: ['Ostali troškovi i usluge', 'Other costs and services'] },
  ],
  currencies: ['EUR', 'RSD'],
  currency: 'EUR',
};
const row = ['10.4.2026', 'Travel', 'Bus to Niš', 'Lasta', 'R-17', 'RSD', '12.500,50'];
const read = (...rows: readonly (readonly string[])[]) => readSheet(asText(rows), names);

describe('A sheet of expenditure', () => {
  it('is read as people of the region write it, heads and what is above them passed over', () => {
    const heads = ['Date', 'Heading', 'Description', 'Supplier', 'Document', 'Currency', 'Amount'];
    const { rows, faults } = read(['Invented for a demonstration.'], heads, row, [
      ...['2026-04-11', 'putni troskovi', 'Bus back', '', 'R-18', '', '1,250.50'],
    ]);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        line: 3,
        entry: {
          ...{ heading: 'travel', description: 'Bus to Niš', supplier: 'Lasta', documentReference: 'R-17' },
          ...{ spentOn: '2026-04-10', originalMinor: 12_500_50, originalCurrency: 'RSD' },
        },
      },
      {
        line: 4,
        entry: {
          ...{ heading: 'travel', description: 'Bus back', supplier: '', documentReference: 'R-18' },
          ...{ spentOn: '2026-04-11', originalMinor: 1_250_50, originalCurrency: 'EUR' },
        },
      },
    ]);
  });

  it('says everything that is wrong at once, by row and column', () => {
    const { rows, faults } = read(
      row,
      ['', '', '', '', '', 'USD', '-5'],
      ['soon', 'Coffee', 'x'.repeat(301), '', 'R', 'EUR', 'much'],
    );
    expect(rows.map(({ line }) => line)).toEqual([1]);
    expect(faults.map(({ line, column, fault }) => `${line} ${column} ${fault}`)).toEqual([
      ...['2 date missing', '2 heading missing', '2 description missing', '2 document missing'],
      ...['2 currency unknown', '2 amount low'],
      ...['3 date unread', '3 heading unknown', '3 description long', '3 amount unread'],
    ]);
  });

  it('gives each row as an expenditure or with a fault, whatever is in it', () => {
    const cell = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom(...row, '', '0', '=1+1'));
    const cells = fc.array(cell, { maxLength: sheetColumns.length + 2 });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 12 }), (table) => {
        const text = asText([row, ...table]);
        const { rows, faults } = readSheet(text, names);
        const said = new Set([...rows, ...faults].map(({ line }) => line));
        const filled = text.split('\n').flatMap((one, at) => (one.trim() ? [at + 1] : []));
        expect([...said].toSorted((a, b) => a - b)).toEqual(filled);
        for (const { entry } of rows) {
          expect(entry.originalMinor).toBeGreaterThan(0);
          expect(names.currencies).toContain(entry.originalCurrency);
        }
      }),
    );
  });
});
