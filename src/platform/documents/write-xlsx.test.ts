import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from '../files/testing.ts';
import { buildDocument } from './testing.ts';
import { writeXlsx, type XlsxCell, type XlsxSheet } from './write-xlsx.ts';

const { language } = buildDocument();
const buildSheet = (rows: XlsxCell[][], name = 'Sheet'): XlsxSheet => ({
  name,
  columns: [{ head: 'A' }, { head: 'B', width: 40 }],
  rows,
});
async function read(sheets: XlsxSheet[], demonstration = false) {
  const entries = await readZip(await writeXlsx(sheets, { language, demonstration }));
  const text = (name: string) => entries.get(name)?.toString('utf8') ?? '';
  const plain = (xml: string) =>
    xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)].map(
    ([, value]) => plain(value ?? ''),
  );
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) =>
    plain(name!),
  );
  return { strings, names, sheet: text('xl/worksheets/sheet1.xml'), styles: text('xl/styles.xml') };
}

describe('a workbook', () => {
  it('runs nothing: what looks like a formula is text as it was typed', async () => {
    const hostile = ['=1+1', '+CMD|calc', '-2+3', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1', "'=1"];
    const { strings, sheet } = await read([buildSheet(hostile.map((text) => [text, null]))]);
    expect(sheet).not.toContain('<f>');
    for (const text of hostile) expect(strings).toContain(text);
  });
  it('keeps figures as figures, money with its currency, days as days, and nothing as nothing', async () => {
    const { sheet, styles } = await read([
      buildSheet([
        [{ money: { minor: -1_234_550, currency: 'EUR' } }, 42],
        [{ day: '2027-03-01' }, { share: 0.25 }],
        [null, undefined],
        ['', Number.NaN],
      ]),
    ]);
    expect(sheet).toContain('<v>-12345.5</v>');
    expect(sheet).toContain('<v>42</v>');
    expect(sheet).toContain('<v>46447</v>');
    expect(sheet).toContain('<v>0.25</v>');
    expect(styles).toContain('#,##0.00\\ &quot;EUR&quot;');
    expect(sheet).not.toContain('NaN');
  });
  it('keeps a formula of ours with its value beside it, and refuses any other', async () => {
    const sum = { formula: () => 'SUM(A2:A3)', value: { money: { minor: 300, currency: 'EUR' } } };
    const { sheet } = await read([{ ...buildSheet([[1, 'x#y'], [2]]), foot: [[sum]] }]);
    expect(sheet).toMatch(/<c r="A4"[^>]*><f>SUM\(A2:A3\)<\/f><v>3<\/v><\/c>/);
    const rows: XlsxCell = { formula: ({ row, first, last }) => `A${row}-B${first}+C${last}`, value: 0 };
    expect((await read([{ ...buildSheet([[1], [rows]]), above: ['Title'] }])).sheet).toContain(
      '<f>A4-B3+C4</f><v>0</v>',
    );
    for (const other of ['HYPERLINK("http://x")', 'SUM(A1:A2)&B1', '1+1', 'A1#2'])
      await expect(read([buildSheet([[{ formula: () => other, value: 1 }]])])).rejects.toThrow(RangeError);
  });
  it('refuses a currency that would be more than one in the format', async () => {
    await expect(read([buildSheet([[{ money: { minor: 1, currency: 'E"R' } }]])])).rejects.toThrow(
      RangeError,
    );
  });
  it('marks a demonstration on each sheet, above the head', async () => {
    const { strings } = await read([{ ...buildSheet([['x', 1]]), above: ['* Footnote'] }], true);
    expect(strings.slice(0, 4)).toEqual([language.t('documents.demonstration'), '* Footnote', 'A', 'B']);
  });
  it('names its sheets as spreadsheets can, each once', async () => {
    const long = 'Измене и допуне буџета по насловима и партнерима';
    const { names } = await read([long, long, 'a/b:c?', '', "'quoted'"].map((name) => buildSheet([], name)));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    expect(names[3]).toBe('4');
    expect(names[4]).toBe('quoted');
  });
  it('of the same sheets is the same file, byte for byte', async () => {
    const make = () => writeXlsx([buildSheet([['a', 1]])], { language, demonstration: true });
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });
  it('gives back every text that was put in', async () => {
    const typed = fc.string({ unit: fc.constantFrom(...'<>&"\'=_x0041 \n\u0000\u0008é😀ћ'), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { strings } = await read([buildSheet([[text, null]])]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what no sheet can hold
        const kept = text.replace(/[\u0000\u0008]/g, '');
        const shown = strings.map((string) => string.replace(/_x005F_(?=x[0-9a-fA-F]{4}_)/g, '_'));
        if (kept) expect(shown).toContain(kept);
      }),
      { numRuns: 60 },
    );
  });
});
