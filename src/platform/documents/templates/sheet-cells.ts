import { type TemplateValue, xmlText } from './value.ts';

/** A cell by its column and row: `B`, 4. */
export type CellAddress = { readonly column: string; readonly row: number };

const rowsIn = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const cellsIn = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

/** The sheet with a value in a cell, in the looks that the cell has; whether a formula was there. */
export function withCell(
  sheet: string,
  at: CellAddress,
  value: TemplateValue,
): { readonly sheet: string; readonly hadFormula: boolean } {
  const open = sheet.replace(/<sheetData\s*\/>/, '<sheetData></sheetData>');
  let behind = open.indexOf('</sheetData>');
  for (const row of open.matchAll(rowsIn)) {
    const number = Number(/\br="(\d+)"/.exec(row[1]!)?.[1]);
    if (number === at.row) {
      const { cells, hadFormula } = inRow(row[2] ?? '', at, value);
      const written = `<row${row[1]}>${cells}</row>`;
      return { sheet: spliced(open, row.index, row[0].length, written), hadFormula };
    }
    if (number > at.row) {
      behind = row.index;
      break;
    }
  }
  if (behind === -1) return { sheet, hadFormula: false };
  const written = `<row r="${at.row}">${cellOf(at, '', value)}</row>`;
  return { sheet: spliced(open, behind, 0, written), hadFormula: false };
}

/** Whether the formula of a cell is that of others too: without it they would lose theirs. */
export function beginsShared(sheet: string, { column, row }: CellAddress): boolean {
  const at = sheet.search(new RegExp(`<c\\b[^>]*\\br="${column}${row}"`));
  const held = at === -1 ? undefined : /^<c\b[^>]*?(?:\/>|>([\s\S]*?)<\/c>)/.exec(sheet.slice(at))?.[1];
  return /<f\b(?=[^>]*\bt="shared")(?=[^>]*\bref=")/.test(held ?? '');
}

function inRow(cells: string, at: CellAddress, value: TemplateValue) {
  let behind = cells.length;
  for (const cell of cells.matchAll(cellsIn)) {
    const column = /\br="([A-Z]+)\d+"/.exec(cell[1]!)?.[1] ?? '';
    if (column === at.column) {
      const looks = /\bs="(\d+)"/.exec(cell[1]!)?.[0] ?? '';
      const written = spliced(cells, cell.index, cell[0].length, cellOf(at, looks, value));
      return { cells: written, hadFormula: /<f[\s>/]/.test(cell[2] ?? '') };
    }
    if (placeOf(column) > placeOf(at.column)) {
      behind = cell.index;
      break;
    }
  }
  return { cells: spliced(cells, behind, 0, cellOf(at, '', value)), hadFormula: false };
}

function cellOf({ column, row }: CellAddress, looks: string, { lines, number }: TemplateValue): string {
  const head = [`r="${column}${row}"`, ...(looks ? [looks] : [])].join(' ');
  if (number !== undefined) return `<c ${head}><v>${number}</v></c>`;
  const text = xmlText(lines.join('\n'));
  return `<c ${head} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const placeOf = (column: string) =>
  [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const spliced = (text: string, at: number, length: number, written: string) =>
  text.slice(0, at) + written + text.slice(at + length);
