import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { writeXlsx } from '../documents/write-xlsx.ts';
import { readSheets, readTable } from './read-table.ts';

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
  expect(await readTable(Buffer.from(bytes), 10)).toEqual([
    ['date', 'what', 'amount'],
    ['46122', 'Bus & boat <1>', '1234.50'],
    ['10.04.2026', '', '7'],
    ['', 'Šabac – “quoted”', '0.30'],
  ]);
});

it('A CSV text is read by the sign that parts most of its first lines, with cells in quotation marks', async () => {
  const text = '\ufeffdate;what;amount\r\n10.04.2026;"Bus; ""fast""\nand far";1.234,50\r\n';
  expect(await readTable(Buffer.from(text), 10)).toEqual([
    ['date', 'what', 'amount'],
    ['10.04.2026', 'Bus; "fast"\nand far', '1.234,50'],
  ]);
  const titled = 'Rates, March 2026\n\nCountry;Rate\nSerbia;117,2\nAlbania;98,4';
  expect((await readTable(Buffer.from(titled), 10))?.slice(1)).toEqual([
    ['Country', 'Rate'],
    ['Serbia', '117,2'],
    ['Albania', '98,4'],
  ]);
  expect(await readTable(Buffer.from('a,b\n1,2'), 10)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

it('What is neither is not read, and a broken workbook ends the reading', async () => {
  expect(await readTable(Buffer.from([0x25, 0x50, 0, 1]), 10)).toBeUndefined();
  expect(await readTable(Buffer.from([0xff, 0xfe, 0x41]), 10)).toBeUndefined();
  expect(await readTable(Buffer.from('PK not a workbook'), 10)).toBeUndefined();
});

/** A workbook of these parts, packed. */
function workbook(parts: Readonly<Record<string, string>>): Buffer {
  const [files, index]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(Buffer.byteLength(content), 18);
    about.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed]);
    index.push(Buffer.from('PK\x01\x02\x14\0'), about, place, Buffer.from(name));
    files.push(file);
    at += file.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(Buffer.concat(index).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...index, Buffer.from('PK\x05\x06'), end]);
}
const sheetOf = (rows: string, shared = '') =>
  workbook({ 'xl/sharedStrings.xml': shared, 'xl/worksheets/sheet1.xml': `<sheetData>${rows}</sheetData>` });

it('A few bytes that name far columns, or many rows and cells, make no large table', async () => {
  const far = '<row><c r="A1"><v>1</v></c><c r="ZZZ1"><v>2</v></c></row>';
  expect(await readTable(sheetOf(far.repeat(1000)), 3)).toEqual([['1'], ['1'], ['1']]);
  expect(await readTable(sheetOf('<row/>'.repeat(100_000) + far), 3)).toEqual([['1']]);
  const [row] = (await readTable(sheetOf(`<row>${'<c><v>1</v></c>'.repeat(100_000)}</row>`), 3))!;
  expect(row).toHaveLength(64);
  const [first, ...rest] = (await readTable(Buffer.from(`${';1'.repeat(100_000)}\n1\n\n2\n3`), 3))!;
  expect([first!.length, rest]).toEqual([64, [['1'], ['2']]]);
});

it('A long text that stands in every cell, and more texts than a table has, end the reading', async () => {
  const shared = `<si><t>${'long '.repeat(10_000)}</t></si>`;
  const cells = `<row>${'<c t="s"><v>0</v></c>'.repeat(8)}</row>`;
  expect(await readTable(sheetOf(cells, shared), 300)).toHaveLength(1);
  expect(await readTable(sheetOf(cells.repeat(200), shared), 300)).toBeUndefined();
  expect(await readTable(sheetOf(cells, '<si/>'.repeat(200_000)), 300)).toBeUndefined();
});

describe('The sheets of a workbook', () => {
  /** Sheets that name the parts of `named`, which have these rows. */
  const sheetsOf = (named: readonly number[], parts: readonly string[]) =>
    workbook({
      'xl/workbook.xml': named.map((part, at) => `<sheet name="S${at}" r:id="r${part}"/>`).join(''),
      'xl/_rels/workbook.xml.rels': parts
        .map((_, part) => `<Relationship Id="r${part}" Target="worksheets/sheet${part + 1}.xml"/>`)
        .join(''),
      ...Object.fromEntries(
        parts.map((rows, part) => [`xl/worksheets/sheet${part + 1}.xml`, `<sheetData>${rows}</sheetData>`]),
      ),
    });
  const rowOf = (text: string, at = 1) => `<row r="${at}"><c t="str"><v>${text}</v></c></row>`;

  it('are read in their order, with each cell in its place', async () => {
    const bytes = sheetsOf([1, 0], [rowOf('first', 2), rowOf('second')]);
    expect(await readSheets(bytes, 10)).toEqual([
      { name: 'S0', rows: [['second']] },
      { name: 'S1', rows: [[], ['first']] },
    ]);
  });

  it('that all name one part are one sheet: a small file does not make the work of a large one', async () => {
    const part = rowOf('long '.repeat(5000)) + '<row/>'.repeat(2000);
    const bytes = sheetsOf(Array<number>(2000).fill(0), [part]);
    expect(bytes.length).toBeLessThan(100_000);
    expect((await readSheets(bytes, 500))?.map(({ name }) => name)).toEqual(['S0']);
  });

  it('are the first twenty, whose rows are counted together', async () => {
    const many = Array.from({ length: 30 }, (_, at) => at);
    const small = sheetsOf(
      many,
      many.map((at) => rowOf(`${at}`)),
    );
    expect(await readSheets(small, 10)).toHaveLength(20);
    const long = sheetsOf(
      many,
      many.map(() => rowOf('far', 500)),
    );
    const rows = (await readSheets(long, 500))!.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    expect(rows).toBe(5000);
  });

  it('whose texts are more than a table has, together, are not read', async () => {
    const part = rowOf('long '.repeat(80_000));
    expect(await readSheets(sheetsOf([0, 1], [part, part]), 10)).toHaveLength(2);
    expect(await readSheets(sheetsOf([0, 1, 2], [part, part, part]), 10)).toBeUndefined();
  });
});
