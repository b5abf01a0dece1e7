import { type TemplateValue, xmlText } from './value.ts';

/** A cell by its column and row: `B`, 4. */
export type CellAddress = { readonly column: string; readonly row: number };

type Held = {
  readonly index: number;
  readonly length: number;
  readonly attributes: string;
  readonly held: string;
};
const openings = { row: /<row\b([^<>]*)>/g, c: /<c\b([^<>]*)>/g } as const;

/** The rows of a sheet, or the cells of a row, one after the other: none holds another of its name. */
function* heldBy(text: string, name: keyof typeof openings): Generator<Held> {
  let until = 0;
  for (const { index, 0: opening, 1: said = '' } of text.matchAll(openings[name])) {
    if (index < until) continue;
    const from = index + opening.length;
    const isEmpty = said.endsWith('/');
    const end = isEmpty ? from : text.indexOf(`</${name}>`, from);
    if (end === -1) return;
    until = isEmpty ? from : end + name.length + 3;
    const attributes = isEmpty ? said.slice(0, -1) : said;
    yield { index, length: until - index, attributes, held: text.slice(from, end) };
  }
}

/** The sheet with a value in a cell, in the looks that the cell has; whether a formula was there. */
export function withCell(
  sheet: string,
  at: CellAddress,
  value: TemplateValue,
): { readonly sheet: string; readonly hadFormula: boolean } {
  const open = sheet.replace(/<sheetData\s*\/>/, '<sheetData></sheetData>');
  let behind = open.indexOf('</sheetData>');
  for (const row of heldBy(open, 'row')) {
    const number = Number(/\br="(\d+)"/.exec(row.attributes)?.[1]);
    if (number === at.row) {
      const { cells, hadFormula } = inRow(row.held, at, value);
      const written = `<row${row.attributes}>${cells}</row>`;
      return { sheet: spliced(open, row.index, row.length, written), hadFormula };
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
  for (const line of heldBy(sheet, 'row')) {
    if (!line.attributes.includes(`r="${row}"`)) continue;
    for (const { attributes, held } of heldBy(line.held, 'c'))
      if (attributes.includes(`r="${column}${row}"`))
        return /<f\b(?=[^<>]*\bt="shared")(?=[^<>]*\bref=")/.test(held);
  }
  return false;
}

function inRow(cells: string, at: CellAddress, value: TemplateValue) {
  let behind = cells.length;
  for (const cell of heldBy(cells, 'c')) {
    const column = /\br="([A-Z]+)\d+"/.exec(cell.attributes)?.[1] ?? '';
    if (column === at.column) {
      const looks = /\bs="(\d+)"/.exec(cell.attributes)?.[0] ?? '';
      const written = spliced(cells, cell.index, cell.length, cellOf(at, looks, value));
      return { cells: written, hadFormula: /<f[\s>/]/.test(cell.held) };
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
