import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamCsv, UnreadableTable } from './stream-csv.ts';

const usual = { delimiter: ';', most: { cells: 8, signs: 200 } };
async function* inParts(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function rowsOf(text: string | Uint8Array, size = 3, said = usual) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const rows = [];
  for await (const row of streamCsv(inParts(bytes, size), said)) rows.push(row);
  return rows;
}

describe('a streamed table', () => {
  it.each([
    ['text that is no UTF-8', new Uint8Array([0x61, 0x0a, 0xff, 0xfe]), 2],
    ['a sign that is cut off', new Uint8Array([0x61, 0x0a, 0xc4]), 2],
    ['a quotation mark without its second', 'a;b\nc;"d\ne', 2],
    ['a row of too many cells', `a\n${';'.repeat(9)}`, 2],
    ['a row of too many signs', `a\nb\n${'x'.repeat(300)}`, 3],
  ])('is refused with the line of %s', async (_what, text, line) => {
    const error = await rowsOf(text, 2).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableTable);
    expect((error as UnreadableTable).line).toBeGreaterThanOrEqual(line - 1);
    expect((error as UnreadableTable).line).toBeLessThanOrEqual(line);
  });

  it('gives each row with the line on which it begins, and leaves empty rows out', async () => {
    expect(await rowsOf('\ufeffa;"b ""c"""\r\n\r\n;\n"d\ne";f')).toEqual([
      { line: 1, cells: ['a', 'b "c"'] },
      { line: 4, cells: ['d\ne', 'f'] },
    ]);
  });

  it('gives every cell as it was written, however the file is cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ž', 'Ж', '"', ';', '\n', ' '), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        async (table, size) => {
          const text = table
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
            .join('\n');
          const filled = table.filter((row) => row.some((one) => one.trim() !== ''));
          expect((await rowsOf(text, size)).map(({ cells }) => cells)).toEqual(filled);
        },
      ),
    );
  });
});
