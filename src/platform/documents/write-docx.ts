import { Packer, Document as WordDocument } from 'docx';
import type { Document } from './document.ts';
import { blocksOf, closing, numbering, titleOf } from './docx-blocks.ts';
import { pageOf } from './docx-page.ts';
import { coreProperties } from './docx-properties.ts';
import { sheetFooter, sheetHeader } from './docx-sheet.ts';
import { docxStyles } from './docx-styles.ts';
import { wordParagraph } from './docx-text.ts';
import { type Typeset, typeset } from './typeset.ts';
import { fixZipTimes } from './zip-times.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The document for Word and its likes: true headings, lists and tables, A4. The same document gives the same bytes. */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const sheet = typeset(document);
  const word = new WordDocument({
    title: sheet.title,
    styles: docxStyles(sheet),
    numbering,
    ...(sheet.footnotes.length > 0 ? { footnotes: footnotesOf(sheet) } : {}),
    features: { updateFields: false },
    sections: sheet.parts.map((part, at) => ({
      properties: pageOf(part),
      headers: { default: sheetHeader(sheet) },
      footers: { default: sheetFooter(sheet, part) },
      children: [
        ...(at === 0 ? [titleOf(sheet)] : []),
        ...blocksOf(part, sheet),
        ...(at === sheet.parts.length - 1 ? closing(sheet) : []),
      ],
    })),
  });
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(sheet) }];
  return fixZipTimes(await Packer.toBuffer(word, undefined, overrides));
}

function footnotesOf(sheet: Typeset) {
  const notes = sheet.footnotes.map(
    (runs, at) => [at + 1, { children: [wordParagraph(runs, sheet)] }] as const,
  );
  return Object.fromEntries(notes);
}
