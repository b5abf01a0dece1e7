import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { wordParagraph } from './docx-text.ts';
import type { Runs, Typeset, TypesetBlock } from './typeset.ts';

type Block<Kind> = Extract<TypesetBlock, { kind: Kind }>;

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '8A97A3' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const unruled = { ...noBorders, insideHorizontal: none, insideVertical: none };

/** Columns in their shares, the head repeated on every sheet, rows that do not break. */
export function wordTable(
  { head, rows, foot, aligns, widths }: Block<'table'>,
  sheet: Typeset,
  width: number,
): Table {
  const columns = shares(widths, width);
  const row = (cells: readonly Runs[], style: { bold?: boolean; tableHeader?: boolean } = {}) =>
    new TableRow({
      cantSplit: true,
      tableHeader: style.tableHeader ?? false,
      children: cells.map((runs, at) =>
        cell(columns[at]!, [
          wordParagraph(
            runs,
            // Figures keep their order of signs in a script that runs from right to left.
            aligns[at] === 'end' ? { dir: 'ltr' } : sheet,
            {
              alignment:
                aligns[at] === 'end' && sheet.dir === 'ltr' ? AlignmentType.RIGHT : AlignmentType.START,
              spacing: { before: 40, after: 40 },
            },
            { size: 18, bold: style.bold ?? false },
          ),
        ]),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: sheet.dir === 'rtl',
    borders: { ...unruled, bottom: thin, insideHorizontal: thin },
    rows: [
      row(
        head.map((text) => [{ text, bold: true }]),
        { tableHeader: true, bold: true },
      ),
      ...rows.map((cells) => row(cells)),
      ...foot.map((cells) => row(cells, { bold: true })),
    ],
  });
}

export function pairTable(pairs: Block<'keyValues'>['pairs'], sheet: Typeset, width: number): Table {
  const columns = shares([1, 2], width);
  const spacing = { before: 20, after: 40 };
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: sheet.dir === 'rtl',
    borders: unruled,
    rows: pairs.map(
      ({ key, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(columns[0]!, [wordParagraph(key, sheet, { spacing }, { bold: true })]),
            cell(columns[1]!, [wordParagraph(value, sheet, { spacing })]),
          ],
        }),
    ),
  });
}

/** Two to a row: for whom, who, and a line to write on. */
export function signatureTable(lines: Block<'signatures'>['lines'], sheet: Typeset, width: number): Table {
  const columns = shares([1, 1], width);
  const cells = lines.map((one) =>
    cell(columns[0]!, [
      wordParagraph(one.name, sheet, { spacing: { before: 200, after: 60 }, keepNext: true }, { bold: true }),
      ...one.about.map((about) => wordParagraph(about, sheet, { spacing: { after: 40 }, keepNext: true })),
      ...one.blanks.map((blank) =>
        wordParagraph(
          blank,
          sheet,
          { spacing: { before: 480, after: 0 }, border: { top: thin } },
          { size: 16 },
        ),
      ),
    ]),
  );
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => [
    cells[at * 2]!,
    cells[at * 2 + 1] ?? cell(columns[1]!, [wordParagraph('', sheet)]),
  ]);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: sheet.dir === 'rtl',
    borders: unruled,
    rows: rows.map((children) => new TableRow({ cantSplit: true, children })),
  });
}

function cell(width: number, children: Paragraph[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 0, bottom: 0, left: 80, right: 160, marginUnitType: WidthType.DXA },
    children,
  });
}

/** Twips of each column, of all that stand between the margins. */
function shares(widths: readonly number[], room: number): number[] {
  const whole = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => Math.floor((room * width) / whole));
}
