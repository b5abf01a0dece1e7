import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { decodeEntities } from './decode-entities.ts';

/** A table of a thousand long rows; what is larger is made to fill a memory. */
const mostUnpacked = 20_000_000;

/**
 * The rows of the first sheet of an XLSX workbook, or of a CSV text parted by semicolons, tabs or commas: each cell as text. A number
 * of a workbook has two decimals or none, a date there is the number of its day. Undefined when it is neither.
 */
export async function readTable(content: Buffer): Promise<readonly (readonly string[])[] | undefined> {
  if (content.subarray(0, 2).toString('latin1') === 'PK') return readWorkbook(content).catch(() => undefined);
  const text = content.toString('utf8').replace(/^\ufeff/, '');
  return text.includes('\0') || text.includes('\ufffd') ? undefined : readCsv(text);
}

/** Rows of a CSV text, with cells in quotation marks; lines end as they like. */
export function readCsv(text: string): string[][] {
  const first = text.split('\n', 1)[0] ?? '';
  const delimiter = ['\t', ';', ','].find((sign) => first.includes(sign)) ?? ';';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === delimiter) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

async function readWorkbook(content: Buffer): Promise<string[][] | undefined> {
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
  const shared = elements(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(({ inside }) => textsIn(inside));
  return elements(parts.get(sheet)!, 'row').map(({ inside }) => {
    const cells: string[] = [];
    for (const { head, inside: within } of elements(inside, 'c'))
      cells[columnOf(head) ?? cells.length] = cellText(head, within, shared);
    return Array.from(cells, (cell) => cell ?? '');
  });
}

type Element = { readonly head: string; readonly inside: string };

/** The elements of a name, one after the other; none of them holds another of its name. It goes once from left to right. */
function elements(xml: string, name: string): Element[] {
  const found: Element[] = [];
  for (let at = xml.indexOf(`<${name}`); at !== -1; at = xml.indexOf(`<${name}`, at)) {
    const ends = xml.indexOf('>', at);
    if (ends === -1) break;
    const head = xml.slice(at + name.length + 1, ends);
    at = ends + 1;
    if (/^[\w.:-]/.test(head)) continue;
    if (head.endsWith('/')) {
      found.push({ head, inside: '' });
      continue;
    }
    const closes = xml.indexOf(`</${name}>`, at);
    if (closes === -1) break;
    found.push({ head, inside: xml.slice(at, closes) });
    at = closes;
  }
  return found;
}

function textsIn(xml: string): string {
  return decodeEntities(
    elements(xml, 't')
      .map(({ inside }) => inside)
      .join(''),
  );
}

function cellText(head: string, inside: string, shared: readonly string[]): string {
  const type = /\bt="(\w+)"/.exec(head)?.[1];
  if (type === 'inlineStr') return textsIn(inside);
  const value = decodeEntities(elements(inside, 'v')[0]?.inside ?? '');
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
