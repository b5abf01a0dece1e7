import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { decodeEntities } from './decode-entities.ts';
import { delimiterOf } from './delimiter.ts';

/** A table of a thousand long rows; what is larger is made to fill a memory. */
const mostUnpacked = 20_000_000;
/** No table that is read here has half as many columns; a name of three letters alone says 18,278. */
const mostColumns = 64;
/** Texts that a workbook keeps once for all its cells, and the signs of all cells that are read. */
const mostShared = 100_000;
const mostSigns = 1_000_000;
/** Sheets of a workbook that are looked at, and the rows of all of them together. What it refers to beside them is a few parts. */
const mostSheets = 20;
const mostRowsOfSheets = 5000;
const mostRelations = 500;

/**
 * The rows of the first sheet of an XLSX workbook, or of a CSV text parted by semicolons, tabs or commas: each cell as text, empty rows
 * left out. It reads `most` rows, and of each row its first columns. A number of a workbook has two decimals or none, a date there is
 * the number of its day. Undefined when it is neither, or is made to fill a memory.
 */
export async function readTable(
  content: Buffer,
  most: number,
): Promise<readonly (readonly string[])[] | undefined> {
  if (content.subarray(0, 2).toString('latin1') === 'PK')
    return readWorkbook(content, most).catch(() => undefined);
  const text = content.toString('utf8').replace(/^\ufeff/, '');
  return text.includes('\0') || text.includes('\ufffd') ? undefined : readCsv(text, most);
}

/** The first `most` rows of a CSV text, with cells in quotation marks; lines end as they like. Empty rows are left out. */
export function readCsv(text: string, most: number): string[][] {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    if (row.length < mostColumns) row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some(isFilled)) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length && rows.length < most; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === delimiter) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (rows.length < most) endRow();
  return rows;
}

const isFilled = (cell: string) => cell.trim() !== '';

export type ReadSheet = {
  readonly name: string;
  /** Each in its place: the first is row 1, and a row or cell without anything is empty. */
  readonly rows: readonly (readonly string[])[];
};

/**
 * The first sheets of an XLSX workbook in their order, with every cell in its place: `most` rows of each, each part once, and as many rows
 * as all may have together. Undefined as `readTable` says.
 */
export async function readSheets(content: Buffer, most: number): Promise<readonly ReadSheet[] | undefined> {
  if (content.subarray(0, 2).toString('latin1') !== 'PK') return undefined;
  return readPlaced(content, most).catch(() => undefined);
}

async function readPlaced(content: Buffer, most: number): Promise<ReadSheet[] | undefined> {
  const parts = await unpack(content);
  const shared = parts && sharedTexts(parts);
  if (!shared) return undefined;
  const targets = new Map<string, string>();
  for (const { head } of elements(
    parts.get('xl/_rels/workbook.xml.rels') ?? '',
    'Relationship',
    mostRelations,
  ))
    targets.set(attributeOf(head, 'Id'), attributeOf(head, 'Target').replace(/^\/?(xl\/)?/, 'xl/'));
  const unread = new Map(parts);
  const left = { signs: mostSigns, rows: mostRowsOfSheets };
  const sheets: ReadSheet[] = [];
  for (const { head } of elements(parts.get('xl/workbook.xml') ?? '', 'sheet', mostSheets)) {
    const part = targets.get(attributeOf(head, 'r:id')) ?? '';
    const xml = unread.get(part);
    if (xml === undefined || !unread.delete(part)) continue;
    const rows = rowsOf(xml, shared, { most: Math.min(most, left.rows), placed: true, left });
    if (!rows) return undefined;
    left.rows -= rows.length;
    sheets.push({ name: attributeOf(head, 'name'), rows });
  }
  return sheets.length > 0 ? sheets : undefined;
}

function attributeOf(head: string, name: string): string {
  return decodeEntities(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1] ?? '');
}

/** The parts of a workbook that say something of its cells. Undefined when they are made to fill a memory. */
async function unpack(content: Buffer): Promise<ReadonlyMap<string, string> | undefined> {
  const zip = await fromBufferPromise(content, { lazyEntries: true });
  const parts = new Map<string, string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (
      !/^xl\/(?:sharedStrings|workbook|_rels\/workbook|worksheets\/sheet\d+)\.xml(?:\.rels)?$/.test(
        entry.fileName,
      )
    )
      continue;
    unpacked += entry.uncompressedSize;
    if (unpacked > mostUnpacked) return undefined;
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  }
  return parts;
}

function sharedTexts(parts: ReadonlyMap<string, string>): string[] | undefined {
  const shared: string[] = [];
  for (const { inside } of elements(parts.get('xl/sharedStrings.xml') ?? '', 'si'))
    if (shared.push(textsIn(inside)) > mostShared) return undefined;
  return shared;
}

async function readWorkbook(content: Buffer, most: number): Promise<string[][] | undefined> {
  const parts = await unpack(content);
  const shared = parts && sharedTexts(parts);
  if (!shared) return undefined;
  const numberOf = (name: string) => Number(/sheet(\d+)\.xml$/.exec(name)?.[1]);
  const [sheet] = [...parts.keys()]
    .filter((name) => numberOf(name) > 0)
    .sort((a, b) => numberOf(a) - numberOf(b));
  return sheet
    ? rowsOf(parts.get(sheet)!, shared, { most, placed: false, left: { signs: mostSigns } })
    : undefined;
}

/**
 * The rows that hold something, or each in its place. Undefined when their cells say more than is `left` for the workbook, which a table
 * does not: one long text may be in all of them.
 */
function rowsOf(
  sheet: string,
  shared: readonly string[],
  {
    most,
    placed,
    left,
  }: { readonly most: number; readonly placed: boolean; readonly left: { signs: number } },
): string[][] | undefined {
  const rows: string[][] = [];
  if (most <= 0) return rows;
  for (const { head: rowHead, inside } of elements(sheet, 'row')) {
    const row = cellsOf(inside, shared);
    left.signs -= row.reduce((sum, { length }) => sum + length, 0);
    if (left.signs < 0) return undefined;
    if (!row.some(isFilled)) continue;
    const place = Number(/\br="(\d{1,7})"/.exec(rowHead)?.[1]) - 1;
    if (placed && place >= most) break;
    while (placed && rows.length < place) rows.push([]);
    rows.push(row);
    if (rows.length >= most) break;
  }
  return rows;
}

/** The cells of a row, each in its column. */
function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  let seen = 0;
  for (const { head, inside } of elements(row, 'c')) {
    const column = columnOf(head) ?? cells.length;
    // Cells stand in the order of their columns: behind the last of ours is nothing of ours.
    if (column >= mostColumns || ++seen > mostColumns) break;
    cells[column] = cellText(head, inside, shared);
  }
  return Array.from(cells, (cell) => cell ?? '');
}

type Element = { readonly head: string; readonly inside: string };

/**
 * The first elements of a name, one after the other; none of them holds another of its name. It goes once from left to right, as far as
 * asked.
 */
function* elements(xml: string, name: string, most = Number.POSITIVE_INFINITY): Generator<Element> {
  let found = 0;
  for (let at = xml.indexOf(`<${name}`); at !== -1; at = xml.indexOf(`<${name}`, at)) {
    const ends = xml.indexOf('>', at);
    if (ends === -1) break;
    const head = xml.slice(at + name.length + 1, ends);
    at = ends + 1;
    if (/^[\w.:-]/.test(head)) continue;
    if (++found > most) break;
    if (head.endsWith('/')) {
      yield { head, inside: '' };
      continue;
    }
    const closes = xml.indexOf(`</${name}>`, at);
    if (closes === -1) break;
    yield { head, inside: xml.slice(at, closes) };
    at = closes;
  }
}

function textsIn(xml: string): string {
  return decodeEntities(Array.from(elements(xml, 't'), ({ inside }) => inside).join(''));
}

function cellText(head: string, inside: string, shared: readonly string[]): string {
  const type = /\bt="(\w+)"/.exec(head)?.[1];
  if (type === 'inlineStr') return textsIn(inside);
  const value = decodeEntities(elements(inside, 'v').next().value?.inside ?? '');
  if (type === 's') return shared[Number(value)] ?? '';
  if (type !== undefined && type !== 'n') return value;
  const number = Number(value);
  if (value === '' || !Number.isFinite(number) || Number.isInteger(number)) return value;
  const cents = number.toFixed(2);
  return Math.abs(Number(cents) - number) < 1e-6 ? cents : number.toFixed(6);
}

/** The place of a cell by its name, `C7`: from nought. */
function columnOf(head: string): number | undefined {
  const letters = /\br="([A-Z]{1,3})\d+"/.exec(head)?.[1];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
