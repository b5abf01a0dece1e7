import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { readDocx } from '../../platform/documents/read-docx.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import { buildZip } from '../../platform/files/testing.ts';
import { definition } from '../recommendations/testing.ts';
import type { MaterialContent, PublishedText } from './content.ts';
import { bodyFromWord } from './from-word.ts';
import { parseBody } from './markup.ts';
import { materialDocument } from './material-document.ts';
import { listTexts } from './queries-texts.ts';
import { buildMaterial } from './testing.ts';
import { textRoutes } from './text-routes.tsx';
import { writeBody } from './write-body.ts';

/** The text as it would be typed again after it was written. */
const tidy = (text: string) => writeBody(parseBody(text));

/** The body of a publication, as its own Word file gives it back. */
async function throughWord(body: string): Promise<string> {
  const text: PublishedText = {
    language: 'sr-Latn',
    ...{ title: 'Brief', summary: 'Short.', body, translator: '', translationReviewer: '' },
    ...{ statement: 'Funded by the European Union.', disclaimer: 'Views are ours.', footnote: '* Status.' },
  };
  const content: MaterialContent = {
    kind: 'policy_brief',
    topic: 'protection',
    jurisdiction: null,
    originalLanguage: 'sr-Latn',
    ...{ publisher: 'Partner', authors: [], edition: 1, whatChanged: '', texts: [text] },
  };
  const edition = {
    publishedOn: '2026-11-01',
    publishedAt: '2026-11-01T09:00:00.000Z',
    sha256: 'a'.repeat(64),
  } as const;
  const cited = {
    ...{
      id: 'x',
      title: 'Brief',
      authors: [],
      publisher: 'Partner',
      publishedOn: '2026-11-01',
      language: 'sr-Latn',
    },
    ...{ address: 'https://m.example/materials/1', kind: 'policy_brief' },
  } as never;
  const made = await writeDocx(
    materialDocument(
      languageOf('sr-Latn'),
      { content, text, edition, cited, demonstration: false },
      { forWord: true },
    ),
  );
  const read = await readDocx(Buffer.from(made));
  expect(read?.isOwn).toBe(true);
  const { body: given, left } = bodyFromWord(read!);
  expect([...left]).toEqual([]);
  return given;
}

const word = fc.constantFrom(
  'zakon',
  'čl. 418',
  'Ђорђе',
  'a & b',
  '<b>',
  '1 < 2',
  '“so”',
  'x|y',
  '(a)',
  '5.',
  '* note',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((many) => `W ${many.join(' ')}`);
const line = fc
  .array(
    fc.oneof(
      words,
      words.map((said) => `**${said.replaceAll('*', '')}**`),
      words.map((said) => `[${said}](https://law.example/418?a=1&b=2)`),
      fc.constantFrom('[^1]', '[^b]'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((many) => `T ${many.join(' ')}`);
const lines = (sign: string) =>
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((many) => many.map((one) => `${sign} ${one}`).join('\n'));
const cell = line.map((said) => said.replaceAll('|', '\\|'));
const table = fc
  .tuple(
    fc.array(words, { minLength: 2, maxLength: 2 }),
    fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 3 }),
  )
  .map(([head, rows]) =>
    [head.map((said) => said.replaceAll('|', '\\|')), ...rows]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n'),
  );
const block = fc.oneof(
  words.map((said) => `## ${said}`),
  words.map((said) => `### ${said}`),
  fc.array(line, { minLength: 1, maxLength: 2 }).map((many) => many.join('\n')),
  ...['-', '1.', '>'].map(lines),
  table,
);
const text = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) =>
    ['## First', ...blocks, '[^1]: One *source*, see [it](https://a.example/x).', '[^b]: **Two** more.'].join(
      '\n\n',
    ),
  );

it('A publication that is taken as a Word file comes back as the same text.', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (typed) => {
      expect(await throughWord(typed)).toBe(tidy(typed));
    }),
    { numRuns: 60 },
  );
});

const p = (inside: string, style = '') => `<w:p><w:pPr>${style}</w:pPr>${inside}</w:p>`;
const r = (said: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${said}</w:t></w:r>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
const numbered = (id: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const foreign = (body: string, more: Record<string, string> = {}) =>
  buildZip({
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml':
      '<w:styles><w:style w:styleId="Naslov1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Naslov2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Naslov3"><w:name w:val="heading 3"/></w:style><w:style w:styleId="Citat"><w:name w:val="Quote"/></w:style><w:style w:styleId="Naziv"><w:name w:val="Title"/></w:style></w:styles>',
    'word/numbering.xml':
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
    'word/footnotes.xml': `<w:footnotes><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' Law 12/2020.')}`)}</w:footnote></w:footnotes>`,
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="r1" Target="https://law.example/a_(b)" TargetMode="External"/><Relationship Id="r2" Target="javascript:x"/></Relationships>',
    ...more,
  });

it('A text from Word is read with its headings, lists, quotations, links, footnotes and tables, and what is left out is counted.', async () => {
  const read = await readDocx(
    foreign(
      [
        p(r('The title'), styled('Naziv')),
        p(r('Law'), styled('Naslov1')),
        p(r('Courts'), styled('Naslov2')),
        p(r('Deep'), styled('Naslov3')),
        p(
          `${r('Im')}${r('portant', '<w:b/>')}${r(' words', '<w:b w:val="0"/><w:i/>')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
        ),
        p(
          `<w:hyperlink r:id="r1">${r('the law')}</w:hyperlink> <w:hyperlink r:id="r2">${r(' bad')}</w:hyperlink>`,
        ),
        p(r('one'), numbered(3)),
        p(r('two'), numbered(3, 1)),
        p(r('first'), numbered(4)),
        p(r('Others said so.'), styled('Citat')),
        p(
          `<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${r('new')}</w:ins><w:r><w:drawing/></w:r><w:r><w:commentReference w:id="1"/></w:r>`,
        ),
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(r('Head'))}</w:tc></w:tr><w:tr><w:tc>${p(r('a|b'))}</w:tc><w:tc>${p(r('c'))}${p(r('d'))}</w:tc></w:tr></w:tbl>`,
      ].join(''),
    ),
  );
  const { title, body, left } = bodyFromWord(read!);
  expect(title).toBe('The title');
  expect(body).toBe(
    [
      '## Law',
      '### Courts',
      '### Deep',
      'Im**portant** words[^1]',
      '[the law](https://law.example/a_%28b%29) bad',
      '- one\n- two',
      '1. first',
      '> Others said so.',
      'new',
      '| Head |  |\n| a\\|b | c d |',
      '[^1]: Law 12/2020.',
    ].join('\n\n'),
  );
  expect(Object.fromEntries(left)).toEqual({
    ...{ italic: 1, list_level: 1, deleted: 1, picture: 1, comment: 1 },
    ...{ merged_cell: 1, heading_level: 1, link: 1 },
  });
});

it('What is no Word file, is broken or was made to do harm is not read.', async () => {
  const bad = [
    Buffer.from('%PDF-1.4'),
    Buffer.from('PK\u0003\u0004 broken'),
    buildZip({ 'xl/workbook.xml': '<workbook/>' }),
    foreign('', { 'word/document.xml': '<w:document><w:body>' }),
    foreign('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body/></w:document>' }),
    foreign('<w:sdt>'.repeat(500) + '</w:sdt>'.repeat(500)),
  ];
  for (const content of bad) expect(await readDocx(content)).toBeUndefined();
});

describe('a text from Word on its way into a publication', () => {
  it('is shown with what was left out, and nothing is saved before the form of the text is', async () => {
    const db = await testDatabase();
    const { cast, id } = await db.transaction().execute(async (tx) => {
      const staged = await castOf(tx, { definition });
      const by = { writer: staged.elira, reviewer: staged.cene, until: 'draft' } as const;
      return {
        cast: staged,
        id: await buildMaterial(staged, { ...by, authorIds: [staged.organisations.partner] }),
      };
    });
    const needs = {
      ...{ baseUrl: 'https://m.example', demonstration: false, language: languageOf },
      store: { read: async () => undefined },
    };
    const { visit, errors } = openPages(db, cast.actionId, textRoutes(needs as never));
    const elira = visit(cast.elira);
    const stored = () =>
      db
        .transaction()
        .execute(async (tx) =>
          (await listTexts(tx, id)).filter(({ language }) => language === 'sq').map(({ body }) => body),
        );
    const send = async (content: Buffer) => {
      await elira.go(`/staff/materials/${id}/texts/sq/word`);
      return elira.send({}, { file: new File([new Uint8Array(content)], 'Tekst.docx') });
    };
    const asked = await elira.go(`/staff/materials/${id}/texts/sq/word`);
    expect(asked.html).toMatch(/<details(?:(?!<\/details>)[\s\S])*Quote and Intense Quote: a quotation/);
    const bad = await send(Buffer.from('%PDF-1.4'));
    expect([bad.status, await faultsOf(bad)]).toEqual([422, []]);
    expect(bad.html).toContain('Nothing was changed.');
    const read = await send(
      foreign(
        p(r('Ligji'), styled('Naslov1')) +
          p(r('Neni'), styled('Naslov2')) +
          p(`${r('Neni 418.')}<w:r><w:drawing/></w:r>`),
      ),
    );
    expect([read.status, await faultsOf(read)]).toEqual([200, []]);
    expect(read.html).toContain('Pictures and drawings (1)');
    expect(read.html).toContain('name="title" type="text" value="Ligji"');
    expect(read.html).toContain('<h2 class="govuk-heading-m">Neni</h2>');
    expect(await stored()).toEqual([]);
    await elira.send({ title: 'Përmbledhje', summary: 'Shkurt.', body: '## Ligji\n\nNeni 418.' });
    expect(await stored()).toEqual(['## Ligji\n\nNeni 418.']);
    expect(errors).toEqual([]);
  });
});
