import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DocumentField, fieldsOnLine, writable } from '../documents/document.ts';
import { buildDocument } from '../documents/testing.ts';
import { writeDocx } from '../documents/write-docx.ts';
import { readControls } from './read-controls.ts';
import { buildZip } from './testing.ts';

const field = (changes: Partial<DocumentField> = {}): DocumentField => ({
  ...{ tag: 'one', name: 'First', value: '', empty: 'Write here', control: 'lines' },
  ...changes,
});
const written = async (...fields: DocumentField[]) =>
  Buffer.from(await writeDocx(buildDocument({ blocks: [fieldsOnLine(fields)] })));
const document = (body: string) =>
  buildZip({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` });
const control = (inside: string, tag = 'one') =>
  `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

it('What is no Word file, is damaged, or unpacks to more than any text says nothing.', async () => {
  for (const wrong of ['%PDF-1.7', 'PK\u0003\u0004 broken'])
    expect(await readControls(Buffer.from(wrong))).toBe(undefined);
  expect(await readControls(buildZip({ 'xl/workbook.xml': '<a/>' }))).toBe(undefined);
  const bomb = document(control(`<w:r><w:t>${'a'.repeat(20_000_001)}</w:t></w:r>`));
  expect(bomb.length).toBeLessThan(200_000);
  expect(await readControls(bomb)).toBe(undefined);
  expect(await readControls(document('<w:sdt>'.repeat(9)))).toBe(undefined);
});

it('A file that was made to be slow is read in one go.', async () => {
  const nested = `${'<w:del>'.repeat(200_000)}${'</w:del>'.repeat(200_000)}`;
  expect(await readControls(document(nested + control('<w:r><w:t>a</w:t></w:r>')))).toHaveLength(1);
});

it('Words are read as they are in the end: what was deleted, moved away or only shows that a field is empty is left out.', async () => {
  const runs =
    '<w:del><w:r><w:delText>old</w:delText><w:t>older</w:t></w:r></w:del><w:r><w:rPr><w:b/></w:rPr><w:t>new</w:t><w:tab/><w:t xml:space="preserve"> &amp; b</w:t><w:br/><w:t>line</w:t></w:r>';
  const paragraphs = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:t>Two</w:t></w:r></w:p>`;
  const read = await readControls(document(control(runs) + control(paragraphs, 'two')));
  expect(read).toEqual([
    { tag: 'one', text: 'new\t & b\nline', ticked: undefined },
    { tag: 'two', text: 'One\nTwo\n', ticked: undefined },
  ]);
  expect(await readControls(await written(field()))).toEqual([{ tag: 'one', text: '', ticked: undefined }]);
});

it('A box says whether it is ticked, and a tag longer than Word reads is never written.', async () => {
  const boxes = [field({ control: 'tick', value: 'yes' }), field({ tag: 'two', control: 'tick' })];
  const read = await readControls(await written(...boxes));
  expect(read?.map(({ ticked }) => ticked)).toEqual([true, false]);
  await expect(written(field({ tag: 'a'.repeat(65) }))).rejects.toThrow(RangeError);
});

it('Any text that a document can hold comes back as it was written.', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }),
      async (values) => {
        const read = await readControls(
          await written(...values.map((value, at) => field({ tag: `t${at}`, value: `x${value}` }))),
        );
        expect(read?.map(({ text }) => text)).toEqual(values.map((value) => writable(`x${value}`)));
      },
    ),
    { numRuns: 40 },
  );
});
