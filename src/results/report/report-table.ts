import type { PlainDate } from '../../platform/dates.ts';
import { type Block, table } from '../../platform/documents/document.ts';
import type { XlsxCell, XlsxSheet } from '../../platform/documents/write-xlsx.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Money } from '../../platform/money.ts';
import type { Share } from '../measure.ts';

/** A cell of a report before it is written: a text, a figure, or nothing. */
export type Cell =
  | string
  | null
  | { readonly count: number }
  | { readonly money: Money }
  | { readonly share: Share }
  | { readonly day: PlainDate };

/** A table of the report, kept once and written by every format, so that page, DOCX and XLSX cannot differ. */
export type ReportTable = {
  readonly caption: string;
  /** `width`: its share of a sheet of paper, 1 when not given. */
  readonly columns: readonly { readonly head: string; readonly numeric?: boolean; readonly width?: number }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly foot?: readonly (readonly Cell[])[];
};

/** The table for a page or a document: every figure as the reader's language writes it. */
export function asBlock(language: Language, { caption, columns, rows, foot = [] }: ReportTable): Block {
  const write = (lines: readonly (readonly Cell[])[]) =>
    lines.map((line) => line.map((cell) => textOf(language, cell)));
  return table(
    caption,
    columns.map(({ head, numeric, width }) => ({
      head,
      align: numeric ? ('end' as const) : ('start' as const),
      ...(width ? { width } : {}),
    })),
    write(rows),
    write(foot),
  );
}

/** The same table for a workbook: figures stay figures. `above` stands over it. */
export function asSheet(
  { caption, columns, rows, foot = [] }: ReportTable,
  above: readonly string[],
): XlsxSheet {
  return {
    name: caption,
    above,
    columns: columns.map(({ head, width = 1 }) => ({ head, width: Math.round(14 * width) })),
    rows: rows.map((row) => row.map(valueOfCell)),
    foot: foot.map((row) => row.map(valueOfCell)),
  };
}

export function textOf(language: Language, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if ('count' in cell) return language.number(cell.count);
  if ('money' in cell) return language.money(cell.money);
  if ('day' in cell) return language.day(cell.day);
  return language.percent(cell.share.numerator, cell.share.denominator);
}

/** A share of nothing is no figure. */
function valueOfCell(cell: Cell): XlsxCell {
  if (cell === null || typeof cell === 'string') return cell;
  if ('count' in cell) return cell.count;
  if ('share' in cell) {
    const { numerator, denominator } = cell.share;
    return denominator === 0 ? null : { share: numerator / denominator };
  }
  return cell;
}
