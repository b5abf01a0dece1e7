import { BorderStyle, Footer, Header, ImageRun, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { widthOf } from './docx-page.ts';
import { wordParagraph } from './docx-text.ts';
import { emblemPng } from './emblem.ts';
import type { Part, Typeset } from './typeset.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '8A97A3', space: 4 };

/** What stands above every sheet: that it is invented, when it is, and what it belongs to. */
export function sheetHeader(sheet: Typeset): Header {
  return new Header({
    children: [
      ...(sheet.demonstration
        ? [wordParagraph(sheet.demonstration, sheet, { spacing: { after: 40 } }, { bold: true, size: 16 })]
        : []),
      wordParagraph(sheet.header, sheet, { border: { bottom: line } }, { size: 16 }),
    ],
  });
}

/** What stands below every sheet: emblem and statement, the page's number, the footnote. */
export function sheetFooter(sheet: Typeset, part: Part): Footer {
  const { eu, dir } = sheet;
  const rightToLeft = dir === 'rtl';
  const visibility = eu
    ? [
        new ImageRun({
          type: 'png',
          data: emblemPng(),
          // A centimetre high, in points of a screen.
          transformation: { width: 57, height: 38 },
          altText: { id: '1', name: 'emblem', title: eu.statement, description: eu.statement },
        }),
        new TextRun({ text: `  ${eu.statement}`, bold: true, size: 18, rightToLeft }),
      ]
    : [];
  const pageNumber = sheet.pageNumber.map(
    (part) =>
      new TextRun({
        size: 16,
        rightToLeft,
        children: [
          'text' in part ? part.text : part.count === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES,
        ],
      }),
  );
  return new Footer({
    children: [
      new Paragraph({
        bidirectional: rightToLeft,
        border: { top: line },
        spacing: { after: 40 },
        tabStops: [{ type: TabStopType.RIGHT, position: widthOf(part) }],
        children: [...visibility, new TextRun({ children: ['\t'] }), ...pageNumber],
      }),
      wordParagraph(sheet.kosovoFootnote, sheet, { spacing: { after: 0 } }, { size: 13 }),
    ],
  });
}
