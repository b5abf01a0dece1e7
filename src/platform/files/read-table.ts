import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { decodeEntities } from './decode-entities.ts';

/** A table of a thousand long rows; what is larger is made to fill a memory. */
const mostUnpacked = 20_000_000;
/** No table that is read here has half as many columns; a name of three letters alone says 18,278. */
const mostColumns = 64;
/** Texts that a workbook keeps once for all its cells, and the signs of all cells that are read. */
const mostShared = 100_000;
const mostSigns = 1_000_000;

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
  // The sign of most lines: a title above the table may have another. Of equals the tab, which no cell has, then the semicolon.
  const beginning = text.split('\n', 20);
  const linesWith = (sign: string) => beginning.filter((line) => line.includes(sign)).length;
  const delimiter = ['\t', ';', ','].reduce((best, sign) =>
    linesWith(sign) > linesWith(best) ? sign : best,
  );
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

async function readWorkbook(content: Buffer, most: number): Promise<string[][] | undefined> {
  const zip = await fromBufferPromise(content, { lazyEntries: true });
  const parts = new Map<string, string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (!/^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/.test(entry.fileName)) continue;
    unpacked += entry.uncompressedSize;
    if (unpacked > mostUnpacked) return undefined;
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  }
  const numberOf = (name: string) => Number(/sheet(\d+)\.xml$/.exec(name)?.[1]);
  const [sheet] = [...parts.keys()]
    .filter((name) => numberOf(name) > 0)
    .sort((a, b) => numberOf(a) - numberOf(b));
  if (!sheet) return undefined;
  const shared: string[] = [];
  for (const { inside } of elements(parts.get('xl/sharedStrings.xml') ?? '', 'si'))
    if (shared.push(textsIn(inside)) > mostShared) return undefined;
  return rowsOf(parts.get(sheet)!, shared, most);
}

/** The rows that hold something. Undefined when their cells say more than a table does: one long text may stand in all of them. */
function rowsOf(sheet: string, shared: readonly string[], most: number): string[][] | undefined {
  const rows: string[][] = [];
  let signs = 0;
  for (const { inside } of elements(sheet, 'row')) {
    const cells: string[] = [];
    let seen = 0;
    for (const { head, inside: within } of elements(inside, 'c')) {
      const column = columnOf(head) ?? cells.length;
      // Cells stand in the order of their columns: behind the last of ours is nothing of ours.
      if (column >= mostColumns || ++seen > mostColumns) break;
      const text = cellText(head, within, shared);
      signs += text.length;
      if (signs > mostSigns) return undefined;
      cells[column] = text;
    }
    const row = Array.from(cells, (cell) => cell ?? '');
    if (row.some(isFilled)) rows.push(row);
    if (rows.length >= most) break;
  }
  return rows;
}

type Element = { readonly head: string; readonly inside: string };

/** The elements of a name, one after the other; none of them holds another of its name. It goes once from left to right, as far as asked. */
function* elements(xml: string, name: string): Generator<Element> {
  for (let at = xml.indexOf(`<${name}`); at !== -1; at = xml.indexOf(`<${name}`, at)) {
    const ends = xml.indexOf('>', at);
    if (ends === -1) break;
    const head = xml.slice(at + name.length + 1, ends);
    at = ends + 1;
    if (/^[\w.:-]/.test(head)) continue;
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
