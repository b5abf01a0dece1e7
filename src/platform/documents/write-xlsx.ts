import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { PlainDate } from '../dates.ts';
import type { Language } from '../language/language.ts';
import { digitsOf, type Money, toDecimal } from '../money.ts';
import { writable } from './document.ts';
import { fixZipTimes } from './zip-times.ts';

/** Text stays text, whatever it begins with; `decimals` is how many a figure is shown with; `share` 0.25 is shown as 25.0 %. */
export type XlsxCell = string | null | undefined | XlsxFigure | XlsxFormula | { readonly day: PlainDate };
export type XlsxFigure =
  | number
  | { readonly number: number; readonly decimals: number }
  | { readonly share: number }
  | { readonly money: Money };
/** Calculated again by the spreadsheet; `value` is what is shown before, and what the formula gives. */
export type XlsxFormula = { readonly formula: (at: XlsxRows) => string; readonly value: XlsxFigure };
/** The numbers of a formula's own row and of the first and last row of the table, without its foot. */
export type XlsxRows = { readonly row: number; readonly first: number; readonly last: number };

export type XlsxSheet = {
  /** Shortened and cleaned to what spreadsheets take for a name. */
  readonly name: string;
  /** Lines above the table: what it shows, the period, the Kosovo* footnote. */
  readonly above?: readonly string[];
  /** `width` in characters, 20 when not given. `oneOf`: a sheet, by its place from nought, whose first column lists what a cell may be. */
  readonly columns: readonly { readonly head: string; readonly width?: number; readonly oneOf?: number }[];
  readonly rows: readonly (readonly XlsxCell[])[];
  /** Totals, in bold. */
  readonly foot?: readonly (readonly XlsxCell[])[];
};

/** A workbook. What anybody typed is never a formula; the same sheets give the same bytes. A demonstration is marked on each. */
export async function writeXlsx(
  sheets: readonly XlsxSheet[],
  options: { language: Language; demonstration: boolean },
): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const mark = options.demonstration ? [options.language.t('documents.demonstration')] : [];
  const made = sheets.map((sheet, at): Sheet<never> => {
    const above = [...mark, ...(sheet.above ?? [])];
    const first = above.length + 2;
    const last = first + sheet.rows.length - 1;
    const lines = (rows: XlsxSheet['rows'], from: number, style?: Style) =>
      rows.map((row, at) => row.map((cell) => written(cell, { row: from + at, first, last }, style)));
    return {
      sheet: names[at]!,
      // Wide tables: on paper they lie on their side.
      orientation: 'landscape',
      rightToLeft: options.language.dir === 'rtl',
      stickyRowsCount: above.length + 1,
      columns: sheet.columns.map(({ width }) => ({ width: width ?? 20 })),
      data: [
        ...above.map((line) => [text(line, { fontWeight: 'bold' })]),
        sheet.columns.map(({ head }) =>
          text(head, { fontWeight: 'bold', backgroundColor: '#E3E8ED', wrap: true, alignVertical: 'top' }),
        ),
        ...lines(sheet.rows, first),
        ...lines(sheet.foot ?? [], last + 1, { fontWeight: 'bold' }),
      ],
    };
  });
  const lists = sheets.map((sheet) => choicesOf(sheet, { sheets, names, above: mark.length }));
  return fixZipTimes(await writeExcelFile(made, { features: [cachedValues, listed(lists)] }).toBuffer());
}

type Book = {
  readonly sheets: readonly XlsxSheet[];
  readonly names: readonly string[];
  /** Lines that every sheet has before its own. */
  readonly above: number;
};

/** The XML by which a spreadsheet offers what may be chosen in the rows of a column. */
function choicesOf(sheet: XlsxSheet, { sheets, names, above }: Book): string {
  const first = ({ above: own = [] }: XlsxSheet) => above + own.length + 2;
  const rules = sheet.columns.flatMap(({ oneOf }, at) => {
    const list = oneOf === undefined ? undefined : sheets[oneOf];
    if (!list || list.rows.length === 0 || sheet.rows.length === 0) return [];
    const letter = String.fromCharCode(65 + at);
    const from = first(list);
    const name = names[oneOf!]!.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letter}${first(sheet)}:${letter}${first(sheet) + sheet.rows.length - 1}">` +
        `<formula1>'${name}'!$A$${from}:$A$${from + list.rows.length - 1}</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

const listed = (lists: readonly string[]) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
          xml.replace('</sheetData>', () => `</sheetData>${lists[sheetIndex] ?? ''}`),
      },
    },
  },
});

const separator = '#';
/**
 * The writer knows no value beside a formula, so that it would be empty until a spreadsheet calculates: formula and value travel as one
 * text and are parted here.
 */
const cachedValues = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) =>
          xml.replace(
            /<f>([^<#]*)#([^<#]*)<\/f>/g,
            (_all, formula, value) => `<f>${formula}</f><v>${value}</v>`,
          ),
      },
    },
  },
};

type Style = {
  readonly fontWeight?: 'bold';
  readonly backgroundColor?: string;
  readonly wrap?: boolean;
  readonly alignVertical?: 'top';
};

function written(cell: XlsxCell, rows: XlsxRows, style: Style = {}): Cell {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'string') return text(cell, { ...style, wrap: true, alignVertical: 'top' });
  if (typeof cell === 'object' && 'formula' in cell) return calculated(cell, rows, style);
  if (typeof cell === 'object' && 'day' in cell)
    return {
      value: new Date(`${cell.day}T00:00:00Z`),
      type: Date,
      format: 'yyyy-mm-dd',
      alignVertical: 'top',
      ...style,
    };
  return writtenFigure(cell, style);
}

/** A sum of cells of the same sheet, their arithmetic, or a product rounded to the digits of a currency. */
export const ownFormula =
  /^(SUM\([A-Z]+\d+:[A-Z]+\d+\)|ROUND\([A-Z]+\d+\*[A-Z]+\d+,\d\)|[A-Z]+\d+([-+*/][A-Z]+\d+)*)$/;

/** Cells, sums and arithmetic: whatever else a formula could do is none of ours. Throws RangeError. */
function calculated({ formula, value }: XlsxFormula, rows: XlsxRows, style: Style): Cell {
  const text = formula(rows);
  if (!ownFormula.test(text)) throw new RangeError(`'${text}' is no formula of ours`);
  const cached = writtenFigure(value, style);
  if (cached === null || typeof cached !== 'object' || !('value' in cached)) return null;
  return { ...cached, type: 'Formula', value: `${text}${separator}${cached.value}` };
}

function writtenFigure(cell: XlsxFigure, style: Style): Cell {
  if (typeof cell === 'number') return figure(cell, undefined, style);
  if ('number' in cell) return figure(cell.number, decimalFormat(cell.decimals), style);
  if ('share' in cell) return figure(cell.share, '0.0 %', style);
  const { currency } = cell.money;
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`'${currency}' is no currency`);
  return figure(Number(toDecimal(cell.money)), `${decimalFormat(digitsOf(currency))}\\ "${currency}"`, style);
}

function figure(value: number, format: string | undefined, style: Style): Cell {
  return Number.isFinite(value)
    ? { value, type: Number, alignVertical: 'top', ...(format ? { format } : {}), ...style }
    : null;
}

function decimalFormat(decimals: number): string {
  return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
}

const longest = 32_767;

function text(value: string, style: Style): Cell {
  // Spreadsheets read _x0041_ in a text as a coded character; coding its underscore keeps it as it was typed.
  const plain = writable(value).replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
  return {
    value: plain.length > longest ? `${plain.slice(0, longest - 1).toWellFormed()}…` : plain,
    type: String,
    ...style,
  };
}

/** Names that spreadsheets take: at most 31 characters, without their forbidden signs, each once. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, at) => {
    const bare = writable(name.slice(0, 200))
      .replace(/[[\]:*?/\\\n\t]/g, ' ')
      .replace(/^'+|(?<!')'+$/g, '')
      .trim();
    let found = bare.slice(0, 31).trim() || String(at + 1);
    for (let count = 2; taken.has(found.toLowerCase()); count++)
      found = `${bare.slice(0, 30 - String(count).length).trim()} ${count}`;
    taken.add(found.toLowerCase());
    return found;
  });
}
