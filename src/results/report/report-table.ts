import type { PlainDate } from '../../platform/dates.ts';
import { type Block, table } from '../../platform/documents/document.ts';
import type { XlsxCell, XlsxFigure, XlsxFormula, XlsxSheet } from '../../platform/documents/write-xlsx.ts';
import type { Language } from '../../platform/language/language.ts';
import { digitsOf, type Money, toDecimal } from '../../platform/money.ts';
import type { Share } from '../measure.ts';

/** A cell of a report before it is written: a text, a figure, or nothing. */
export type Cell =
  | string
  | null
  | Figure
  | { readonly day: PlainDate }
  /** A figure that a workbook calculates again; page and paper write its value. */
  | { readonly formula: XlsxFormula['formula']; readonly value: Figure };
type Figure = { readonly count: number } | { readonly money: Money } | { readonly share: Share };

/** A table of the report, kept once and written by every format, so that page, DOCX and XLSX cannot differ. */
export type ReportTable = {
  readonly caption: string;
  /** `width`: its share of a sheet of paper, 1 when not given. */
  readonly columns: readonly {
    readonly head: string;
    readonly numeric?: boolean;
    readonly width?: number;
    /** Of every amount in the column. On paper it stands once, in the head, so that the figures have room. */
    readonly currency?: string;
  }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Totals: each cell is the total of its own column. What is no column's total is a line of `below`. */
  readonly foot?: readonly (readonly Cell[])[];
  /** What is said below the table, such as a count that has no column. */
  readonly below?: readonly { readonly label: string; readonly value: Cell }[];
};

/** The table for a page or a document: every figure as the reader's language writes it. */
export function asBlock(language: Language, { caption, columns, rows, foot = [] }: ReportTable): Block {
  const write = (lines: readonly (readonly Cell[])[]) =>
    lines.map((line) => line.map((cell, at) => cellText(language, cell, columns[at])));
  return table(
    caption,
    columns.map(({ numeric, width, ...column }) => ({
      head: headOf(column),
      align: numeric ? ('end' as const) : ('start' as const),
      ...(width ? { width } : {}),
    })),
    write(rows),
    write(foot),
  );
}

/** What is said below a table, a line each. */
export function linesBelow(language: Language, { below = [] }: ReportTable): string[] {
  return below.map(({ label, value }) => `${label}: ${textOf(language, value)}`);
}

/** The same table for a workbook: figures stay figures. `above` stands over it. */
export function asSheet(
  { caption, columns, rows, foot = [], below = [] }: ReportTable,
  above: readonly string[],
): XlsxSheet {
  return {
    name: caption,
    // A figure that does not fit its column is shown as ###: an amount of millions with its currency has 17 signs.
    columns: columns.map(({ head, width = 1, numeric }) => ({
      head,
      width: Math.max(Math.round(14 * width), numeric ? 18 : 0),
    })),
    rows: rows.map((row) => row.map(valueOfCell)),
    // Over the columns: a figure there would be read as one of its column.
    above: [...above, ...below.map(({ label, value }) => `${label}: ${plainText(value)}`)],
    foot: foot.map((row) => row.map(valueOfCell)),
  };
}

function plainText(cell: Cell): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  return 'count' in cell ? String(cell.count) : '';
}

type Column = ReportTable['columns'][number];

/** The head of a column to read: with the currency of its amounts. */
export function headOf({ head, currency }: Pick<Column, 'head' | 'currency'>): string {
  return currency ? `${head} (${currency})` : head;
}

/** A cell below such a head: an amount without the currency that the head has. */
export function cellText(language: Language, cell: Cell, column: Column | undefined): string {
  const shown = cell !== null && typeof cell === 'object' && 'formula' in cell ? cell.value : cell;
  return column?.currency !== undefined && isMoney(shown)
    ? amountOf(language, shown.money)
    : textOf(language, shown);
}

function isMoney(cell: Cell): cell is { readonly money: Money } {
  return cell !== null && typeof cell === 'object' && 'money' in cell;
}

/** An amount without its currency. */
function amountOf(language: Language, amount: Money): string {
  return language.number(Number(toDecimal(amount)), { decimals: digitsOf(amount.currency) });
}

export function textOf(language: Language, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if ('formula' in cell) return textOf(language, cell.value);
  if ('count' in cell) return language.number(cell.count, { decimals: decimalsOf(cell.count) });
  if ('money' in cell) return language.money(cell.money);
  if ('day' in cell) return language.day(cell.day);
  return language.percent(cell.share.numerator, cell.share.denominator);
}

/** A share of nothing is no figure. */
function valueOfCell(cell: Cell): XlsxCell {
  if (cell === null || typeof cell === 'string' || 'day' in cell) return cell;
  if (!('formula' in cell)) return figureOf(cell);
  const value = figureOf(cell.value);
  return value === null ? null : { formula: cell.formula, value };
}

function figureOf(figure: Figure): XlsxFigure | null {
  if ('count' in figure)
    return decimalsOf(figure.count) === 0
      ? figure.count
      : { number: figure.count, decimals: decimalsOf(figure.count) };
  if ('money' in figure) return figure;
  const { numerator, denominator } = figure.share;
  return denominator === 0 ? null : { share: numerator / denominator };
}

/** A number of units may have up to four decimals. */
function decimalsOf(count: number): number {
  return String(count).split('.')[1]?.slice(0, 4).length ?? 0;
}
