import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  Paragraph,
  ShadingType,
  type Table,
} from 'docx';
import { fieldParagraph } from './docx-fields.ts';
import { widthOf } from './docx-page.ts';
import { pairTable, signatureTable, wordTable } from './docx-tables.ts';
import { wordParagraph } from './docx-text.ts';
import type { Part, Typeset, TypesetBlock } from './typeset.ts';

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;
const indent = { left: 500, hanging: 300 };

export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'ordered',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent } },
        },
      ],
    },
    {
      reference: 'unordered',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent } },
        },
      ],
    },
  ],
};

export function titleOf(sheet: Typeset): Paragraph {
  return wordParagraph(sheet.title, sheet, { heading: headings[0] });
}

/** The blocks of some sheets as Word's own paragraphs and tables. */
export function blocksOf(part: Part, sheet: Typeset): (Paragraph | Table)[] {
  const width = widthOf(part);
  const blocks = part.blocks.map((block, at) => wordBlock(block, sheet, { width, instance: at }));
  const [from, to] = (sheet.parts.length === 1 && sheet.editable) || [-1, -1];
  return blocks.flatMap((drawn, at) => [
    ...(at === from ? [bookmark('bookmarkStart')] : []),
    ...(at === to ? [bookmark('bookmarkEnd')] : []),
    ...drawn,
  ]);
}

/** What a person edits and brings back stands between the two; nobody sees them, and Word keeps them. */
export const editableBookmark = 'mostura_text';
function bookmark(name: 'bookmarkStart' | 'bookmarkEnd'): Paragraph {
  const attributes = {
    id: { key: 'w:id', value: '9001' },
    ...(name === 'bookmarkStart' ? { name: { key: 'w:name', value: editableBookmark } } : {}),
  };
  // Word takes it between paragraphs, the library's types do not.
  return new BuilderElement({ name: `w:${name}`, attributes }) as unknown as Paragraph;
}

function wordBlock(
  block: TypesetBlock,
  sheet: Typeset,
  { width, instance }: { width: number; instance: number },
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [wordParagraph(block.runs, sheet, { heading: headings[block.level - 1]! })];
    case 'paragraph':
      return [wordParagraph(block.runs, sheet)];
    case 'note':
      return [
        wordParagraph(
          block.runs,
          sheet,
          {
            style: 'Quote',
            shading: { type: ShadingType.CLEAR, fill: 'F2F4F6' },
            border: {
              [sheet.dir === 'rtl' ? 'right' : 'left']: {
                style: BorderStyle.SINGLE,
                size: 24,
                color: '8A97A3',
                space: 8,
              },
            },
          },
          block.lang === null ? {} : { language: { value: block.lang } },
        ),
      ];
    case 'list':
      return block.items.map((item) =>
        wordParagraph(item, sheet, {
          spacing: { after: 60 },
          numbering: { reference: block.ordered ? 'ordered' : 'unordered', level: 0, instance },
        }),
      );
    case 'keyValues':
      return [pairTable(block.pairs, sheet, width), gap()];
    case 'table':
      return [
        ...(block.caption ? [wordParagraph(block.caption, sheet, { style: 'Caption' })] : []),
        wordTable(block, sheet, width),
        gap(),
      ];
    case 'code':
      return [wordParagraph(block.runs.map(({ text }) => text).join(''), sheet)];
    case 'fields':
      return [fieldParagraph(block.fields, sheet)];
    case 'signatures':
      return [signatureTable(block.lines, sheet, width), gap()];
  }
}

/** Two tables that follow each other would be read as one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 120 } });
}

/** What ends every document: whose views it holds. The footnote stands below every sheet. */
export function closing(sheet: Typeset): Paragraph[] {
  return sheet.eu
    ? [wordParagraph(sheet.eu.disclaimer, sheet, { spacing: { before: 400 } }, { size: 16 })]
    : [];
}
