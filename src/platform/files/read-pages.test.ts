import { describe, expect, it } from 'vitest';
import { writePaper } from '../../demonstration/year/write-paper.ts';
import { readPages } from './read-pages.ts';
import { buildZip } from './testing.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const of = (content: Uint8Array | string | undefined, type: string, limits = {}) =>
  readPages(
    {
      read: async () => (content === undefined ? undefined : new Blob([content as never]).stream()) as never,
    },
    { sha256: '', type },
    limits,
  );

describe('the text of a file', () => {
  it('is read of a PDF page by page, of Word and of plain text', async () => {
    const pdf = await of(writePaper(['Article 14', 'Keeping of records']), 'application/pdf');
    expect(pdf).toMatchObject({ state: 'read', numbered: true });
    expect('pages' in pdf && pdf.pages[0]).toContain('Keeping of records');
    const word = buildZip({ 'word/document.xml': '<w:p><w:t>Vođenje evidencije</w:t></w:p>' });
    expect(await of(word, docx)).toMatchObject({ state: 'read', numbered: false });
    expect(await of('Записник', 'text/plain')).toEqual({
      ...{ state: 'read', numbered: false },
      pages: ['Записник'],
    });
  });

  it('is none of a scan and a picture, and failed where a file is broken, missing or too slow', async () => {
    expect(await of(writePaper([]), 'application/pdf')).toEqual({ state: 'none' });
    expect(await of('picture', 'image/png')).toEqual({ state: 'none' });
    const failed = { state: 'failed' };
    expect(await of('%PDF-1.7 and nothing else', 'application/pdf')).toEqual(failed);
    expect(await of('no archive', docx)).toEqual(failed);
    expect(await of(undefined, 'application/pdf')).toEqual(failed);
    expect(await of(writePaper(['Slow']), 'application/pdf', { milliseconds: 1 })).toEqual(failed);
  });

  it('is cut where it is longer than is read of one file', async () => {
    const long = await of('word '.repeat(300_000), 'text/plain');
    expect(long).toMatchObject({ state: 'cut' });
    expect('pages' in long && long.pages[0]?.length).toBe(1_000_000);
  });
});
