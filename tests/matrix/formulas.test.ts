import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp } from '../../src/app.ts';
import { writeCsv } from '../../src/platform/documents/write-csv.ts';
import { writeXlsx } from '../../src/platform/documents/write-xlsx.ts';
import { readZip } from '../../src/platform/files/testing.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { languagesOf } from '../../src/platform/messages/languages-of.ts';
import { formulas, readCsv, runnable } from '../support/formulas.ts';
import { findLibreOffice, formulasInLibreOffice, type TableFile } from '../support/libreoffice.ts';
import { spreadTexts } from '../support/spread-texts.ts';
import { tellFigures } from '../support/tell-figures.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

// `npm run prove -- formulas` runs the same with more of them, and opens every file in LibreOffice.
const count = Number(process.env.PROOF_FORMULAS ?? 300);
const seed = Number(process.env.PROOF_SEED ?? 20_261_126);
const office = process.env.PROOF_FORMULAS === undefined ? undefined : findLibreOffice();
const payloads = formulas(seed, count);
const separators = [',', ';', '\t'];
const hour = 3_600_000;

let house: MatrixHouse;
beforeAll(async () => {
  house = await openMatrixHouse();
}, 120_000);
afterAll(() => house.close());

describe(`of ${count} texts that look like formulas none is one`, () => {
  it('in a table of them, however its cells are parted', { timeout: hour }, async () => {
    const csv = writeCsv(payloads.map((one, at) => [at, one, 'x', one]));
    const read = readCsv(csv);
    expect(read.length).toBe(count);
    expect(runnable(read.flat())).toEqual([]);
    for (const separator of separators) expect(runnable(partedBy(csv, separator))).toEqual([]);
    expect(await opened([{ name: 'table.csv', content: csv }])).toEqual([]);
  });

  it('in a workbook, where they stay as they were typed', { timeout: hour }, async () => {
    const language = languagesOf(house.parts.catalogue)('en');
    const columns = payloads.slice(0, 20).map((head) => ({ head }));
    const rows = payloads.map((one, at) => [at, one]);
    const sheet = { name: payloads[0]!, above: payloads.slice(0, 5), columns, rows, foot: rows.slice(0, 5) };
    const book = await writeXlsx([sheet], { language, demonstration: true });
    expect(await formulasOf(book)).toEqual([]);
    expect(await opened([{ name: 'table.xlsx', content: book }])).toEqual([]);
  });

  it('in any export of a house that is full of them', { timeout: hour }, async () => {
    const exports = house.routes.filter(({ path }) => /\.(csv|xlsx)$/.test(path));
    expect(exports.length).toBeGreaterThanOrEqual(14);
    const carried = new Map(exports.map(({ path }) => [path, 0]));
    const perRound = Math.min(count, 100);
    const before = new Set(payloads);
    for (let round = 0; round * perRound < count; round++) {
      let at = round * perRound;
      const next = () => payloads[at++ % count]!;
      const taken = await spreadTexts(house.pool, { next, before });
      expect(taken).toBeGreaterThan(100);
      const files: TableFile[] = [];
      for (const route of exports) {
        const { content, status } = await fetched(route);
        expect([route.path, status]).toEqual([route.path, 200]);
        const found = await inspected(route.path, content);
        expect([route.path, found.runnable]).toEqual([route.path, []]);
        carried.set(route.path, carried.get(route.path)! + found.carried);
        files.push({ name: `${files.length}${route.path.slice(-5).replace(/^[^.]*/, '')}`, content });
      }
      expect(await opened(files)).toEqual([]);
      // A short look needs no second one.
      if (process.env.PROOF_FORMULAS === undefined) break;
    }
    expect(house.errors).toEqual([]);
    tellFigures([...carried].map(([path, many]) => `${path}: ${many} texts carried`));
    expect([...carried.values()].filter((many) => many > 0).length).toBeGreaterThanOrEqual(8);
  });
});

async function fetched(route: Route): Promise<{ status: number; content: Buffer }> {
  const { actor } = signedInOf(house.world).find((one) => isMeantToReach(route, one.actor, 'own'))!;
  const target = pathOf(house.world, route, actor, idsOf(house, route, actor)?.own);
  const headers = { cookie: await house.cookieOf(actor) };
  const response = await makeApp(house.parts).request(`http://localhost:3999${target}`, { headers });
  return { status: response.status, content: Buffer.from(await response.arrayBuffer()) };
}

async function inspected(place: string, content: Buffer) {
  const isCarrying = (text: string) => payloads.filter((one) => one.length > 8 && text.includes(one)).length;
  if (place.endsWith('.xlsx')) {
    const strings = (await readZip(content)).get('xl/sharedStrings.xml')?.toString('utf8') ?? '';
    const plain = strings.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    return { runnable: await formulasOf(content), carried: isCarrying(plain) };
  }
  const csv = content.toString('utf8');
  const cells = readCsv(csv).flat();
  const parted = separators.flatMap((separator) => partedBy(csv, separator));
  const found = [...runnable(cells), ...runnable(parted)];
  return { runnable: found, carried: isCarrying(cells.join('\n').replaceAll("'", '')) };
}

/** The cells of a reader that minds this sign and no quotes but those a cell begins with. */
function partedBy(csv: string, separator: string): string[] {
  if (separator === ',') return [];
  return csv
    .slice(1)
    .split(new RegExp(`${separator}|\r\n|\r|\n`))
    .map((cell) => cell.replace(/^["\s]+/, ''));
}

async function formulasOf(book: Uint8Array): Promise<string[]> {
  const sheets = [...(await readZip(book))].filter(([name]) => name.startsWith('xl/worksheets/'));
  expect(sheets.length).toBeGreaterThan(0);
  return sheets.flatMap(([, xml]) => xml.toString('utf8').match(/<f[ >].{0,80}/g) ?? []);
}

/** What LibreOffice makes formulas of, in files that it opens in each way; nothing where it is not asked. */
async function opened(files: readonly TableFile[]): Promise<string[]> {
  if (!office) return [];
  const tables = files.filter(({ name }) => name.endsWith('.csv'));
  const books = files.filter(({ name }) => !name.endsWith('.csv'));
  const found: Map<string, string[]>[] = [];
  for (const separator of tables.length > 0 ? separators : [])
    found.push(await formulasInLibreOffice(office, tables, separator));
  if (books.length > 0) found.push(await formulasInLibreOffice(office, books));
  return found.flatMap((by) => [...by].flatMap(([name, list]) => list.map((one) => `${name}: ${one}`)));
}
