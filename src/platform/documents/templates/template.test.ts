import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../files/read-table.ts';
import { wordsOf } from '../../files/read-text.ts';
import { buildZip, readZip } from '../../files/testing.ts';
import { fillTemplate, namesOfTemplate, type TemplateValue } from './template.ts';

const main = 'http://schemas.openxmlformats.org';
const types = '[Content_Types].xml';
const word = (body: string) =>
  buildZip({
    [types]: '<Types/>',
    'word/document.xml': `<w:document xmlns:w="${main}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    'word/media/flag.png': Buffer.from([1, 2, 3]),
  });
const paragraph = (inside: string) => `<w:p><w:pPr><w:jc w:val="end"/></w:pPr>${inside}</w:p>`;
const run = (text: string, looks = '') => `<w:r>${looks}<w:t>${text}</w:t></w:r>`;
const control = (tag: string, content: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const bookmark = (name: string, inside: string, id = 1) =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
const book = (names: string, rows: string, more: Record<string, string> = {}) =>
  buildZip({
    [types]: '<Types><Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>',
    'xl/workbook.xml': `<workbook xmlns="${main}/spreadsheetml/2006/main" xmlns:r="${main}/officeDocument/2006/relationships"><sheets><sheet name="Costs &amp; more" sheetId="1" r:id="r1"/></sheets><definedNames>${names}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="calcChain.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
const named = (name: string, refers: string) => `<definedName name="${name}">${refers}</definedName>`;

const values: Readonly<Record<string, TemplateValue>> = {
  number: { lines: ['T-1 <&>'] },
  spent: { lines: ['€1,234.50'], number: '1234.50' },
  summary: { lines: ['First.', 'Second.'] },
  events: {
    lines: ['Title'],
    rows: [
      ['Title', 'People'],
      ['Table', '17'],
    ],
  },
};
const valueFor = (name: string) => values[name];

/** The filled text part, proven to be XML. */
async function filledText(template: Buffer): Promise<string> {
  const filled = (await fillTemplate(template, valueFor))!;
  const xml = String((await readZip(filled.bytes)).get('word/document.xml'));
  XmlDocument.fromString(xml).dispose();
  return xml;
}

describe('a template of Word', () => {
  it('has its content controls and bookmarks filled, in the looks that they have', async () => {
    const xml = await filledText(
      word(
        paragraph(run('Contract ') + control('number', run('click here', '<w:rPr><w:b/></w:rPr>'))) +
          paragraph(bookmark('spent', run('0'))) +
          control('summary', paragraph(run('Write here'))) +
          control('events', '<w:p/>'),
      ),
    );
    expect(wordsOf(xml).trim()).toBe(
      'Contract T-1 <&>\n€1,234.50\nFirst.\nSecond.\nTitle\nPeople\nTable\n17',
    );
    expect(xml).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">T-1');
    expect(xml.match(/<w:jc /g)).toHaveLength(4);
    expect(xml).not.toContain('showingPlcHdr');
  });

  it('has a name in a control that is not known filled, and keeps what is around it', async () => {
    const outer = control(
      'of_others',
      paragraph(run('Before ') + control('number', run('x')) + run(' after')),
    );
    expect(wordsOf(await filledText(word(outer))).trim()).toBe('Before T-1 <&> after');
  });

  it('names the places in which nothing fits, and Word’s own bookmarks not at all', async () => {
    const template = word(
      paragraph(bookmark('_GoBack', '') + run('a')) +
        bookmark('across', paragraph(run('a')) + paragraph(run('b')), 2) +
        paragraph(bookmark('events', run('t'), 3)) +
        control('block', paragraph(run('c'))),
    );
    expect(await namesOfTemplate(template)).toEqual([
      { name: 'across', place: 'none' },
      { name: 'events', place: 'text' },
      { name: 'block', place: 'block' },
    ]);
    // A table does not fit between words.
    expect((await fillTemplate(template, valueFor))!.bytes).toBe(template);
  });
});

describe('a control of Word that holds more than paragraphs', () => {
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`;

  it('takes a table in place of its table, and no text', async () => {
    const template = word(control('summary', table) + control('events', `${table}<w:p/>`));
    const places = (await namesOfTemplate(template))!.map(({ place }) => place);
    expect(places).toEqual(['table', 'table']);
    const xml = await filledText(template);
    expect(wordsOf(xml).trim()).toBe('a\nb\nTitle\nPeople\nTable\n17');
  });

  it('takes no text where that would go from one control into another', async () => {
    const template = word(
      control('summary', paragraph(run('a')) + control('other', paragraph(run('b')))) +
        control('number', paragraph(run('c'))),
    );
    expect(wordsOf(await filledText(template)).trim()).toBe('a\nb\nT-1 <&>');
  });

  it('takes no text in a cell with a table in it, or from within a link', async () => {
    const inLink = `<w:bookmarkStart w:id="1" w:name="number"/><w:hyperlink>${run('x')}<w:bookmarkEnd w:id="1"/></w:hyperlink>`;
    const inCell = `<w:tbl><w:tr>${control('summary', `<w:tc>${table}${paragraph(run('c'))}</w:tc>`)}</w:tr></w:tbl>`;
    const template = word(paragraph(inLink) + inCell);
    expect((await namesOfTemplate(template))!.map(({ place }) => place)).toEqual(['none', 'none']);
    expect((await fillTemplate(template, valueFor))!.bytes).toBe(template);
  });

  it('is not given out where it would no longer be XML', async () => {
    const remark = `<!-- <w:bookmarkStart w:id="1" w:name="number"/> -->${run('x')}<w:bookmarkEnd w:id="1"/>`;
    expect(await fillTemplate(word(paragraph(remark)), valueFor)).toBeUndefined();
  });
});

describe('a template of Excel', () => {
  it('keeps a formula that other cells share', async () => {
    const template = book(
      named('spent', "'Costs &amp; more'!$B$2") + named('number', "'Costs &amp; more'!$B$3"),
      '<row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(await namesOfTemplate(template)).toEqual([
      { name: 'spent', place: 'none' },
      { name: 'number', place: 'text' },
    ]);
    const filled = (await fillTemplate(template, valueFor))!;
    const sheet = String((await readZip(filled.bytes)).get('xl/worksheets/sheet1.xml'));
    expect(sheet).toContain('ref="B2:B4" si="0">A2*2</f>');
    expect(sheet).toContain('<c r="B3" t="inlineStr">');
  });

  it('has its named cells filled, where there was a cell, a formula or nothing', async () => {
    const template = book(
      named('spent', "'Costs &amp; more'!$B$2") +
        named('number', "'Costs &amp; more'!$A$1:$B$1") +
        named('summary', "'Costs &amp; more'!$C$4") +
        named('lost', 'Elsewhere!$A$1') +
        named('_xlnm.Print_Area', "'Costs &amp; more'!$A$1:$C$9"),
      '<row r="2"><c r="A2"><v>7</v></c><c r="B2" s="3"><f>A2*2</f><v>14</v></c><c r="C2"><v>8</v></c></row><row r="5"/>',
      { 'xl/calcChain.xml': '<calcChain><c r="B2"/></calcChain>' },
    );
    expect(await namesOfTemplate(template)).toEqual([
      { name: 'spent', place: 'text' },
      { name: 'number', place: 'text' },
      { name: 'summary', place: 'text' },
      { name: 'lost', place: 'none' },
    ]);
    const filled = (await fillTemplate(template, valueFor))!;
    const [sheet] = (await readSheets(Buffer.from(filled.bytes), 20))!;
    expect(sheet!.rows.slice(0, 4)).toEqual([
      ['T-1 <&>'],
      ['7', '1234.50', '8'],
      [],
      ['', '', 'First.\nSecond.'],
    ]);
    const parts = await readZip(filled.bytes);
    expect(String(parts.get('xl/worksheets/sheet1.xml'))).toContain('<c r="B2" s="3"><v>1234.50</v></c>');
    expect(parts.has('xl/calcChain.xml')).toBe(false);
    for (const part of [types, 'xl/_rels/workbook.xml.rels'])
      expect(String(parts.get(part))).not.toContain('calcChain');
    for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])
      XmlDocument.fromString(String(parts.get(part))).dispose();
    expect(String(parts.get('xl/workbook.xml'))).toContain('fullCalcOnLoad');
  });
});

describe('any template', () => {
  it('without a known name comes back byte for byte', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string()), fc.boolean(), async (texts, isWord) => {
        const safe = texts.map((text) => text.replace(/[<&>"]/g, ''));
        const template = isWord
          ? word(
              safe.map((text) => paragraph(run(text)) + control(`u_${text}`, paragraph(run(text)))).join(''),
            )
          : book(
              safe.map((text) => named(`u_${text}`, "'Costs &amp; more'!$A$1")).join(''),
              safe.map((text, at) => `<row r="${at + 1}"><c t="str"><v>${text}</v></c></row>`).join(''),
            );
        expect((await fillTemplate(template, valueFor))!.bytes).toBe(template);
      }),
      { numRuns: 50 },
    ));

  it('that is no Word or Excel file, or is damaged, is none', async () => {
    const good = word(paragraph(run('a')));
    for (const content of [
      Buffer.from('PK'),
      Buffer.alloc(0),
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      buildZip({ 'content.xml': '<office/>' }),
      good.subarray(0, good.length - 30),
    ]) {
      expect(await namesOfTemplate(content)).toBeUndefined();
      expect(await fillTemplate(content, valueFor)).toBeUndefined();
    }
  });
});
