import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordExpenditure } from '../../src/action/budget/record-expenditure.ts';
import { buildBudget, buildExpenditure } from '../../src/action/budget/testing.ts';
import { importBudget } from '../../src/action/index.ts';
import { makeApp } from '../../src/app.ts';
import { audit } from '../../src/platform/audit/audit.ts';
import { inFrame, system } from '../../src/platform/database/frame.ts';
import { writeCsv } from '../../src/platform/documents/write-csv.ts';
import { ownFormula, writeXlsx } from '../../src/platform/documents/write-xlsx.ts';
import { readZip } from '../../src/platform/files/testing.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { languagesOf } from '../../src/platform/messages/languages-of.ts';
import { buildReadyReport } from '../../src/results/report/testing.ts';
import { formulas, readCsv, rowsOf, runnable } from '../support/formulas.ts';
import { findLibreOffice, formulasInLibreOffice, type TableFile } from '../support/libreoffice.ts';
import { tellFigures } from '../support/tell-figures.ts';
import { findSlots, putTexts, type Slot } from '../support/text-slots.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

// `npm run prove -- formulas` runs the same with more of them, and opens every file in LibreOffice.
const count = Number(process.env.PROOF_FORMULAS ?? 300);
const seed = Number(process.env.PROOF_SEED ?? 20_261_126);
const short = process.env.PROOF_FORMULAS === undefined;
const office = short ? undefined : findLibreOffice();
const payloads = formulas(seed, count);
const separators = [',', ';', '\t'];
const hour = 3_600_000;

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
  const { db, actionId } = instance.parts;
  await inFrame(db, { actor: instance.world.cast.fatos }, async ({ tx, now }) => {
    const work = { tx, now, actionId, actor: instance.world.cast.fatos, enqueue: async () => {} };
    await recordExpenditure(work, buildExpenditure());
  });
  await instance.pool.query(`
    insert into matrix.series_value (id, series_id, position, period_from, period_to, verbatim, document, page, verified)
    select gen_random_uuid(), id, 9, '2025-01-01', '2025-12-31', 'some preparation', 'Report of the Office', 'page 4', true
    from matrix.series`);
  await instance.pool.query(
    `insert into results.payment_received (id, action_id, number, received_on, amount_minor, currency, reference, recorded_by, recorded_at)
     values (gen_random_uuid(), $1, 1, '2026-01-05', 100, 'EUR', 'Statement 1', $2, now())`,
    [actionId, instance.world.cast.ana.personId],
  );
  await holdTest(instance);
  Object.assign(instance.world.own, { donor_report: await reportWithBooks(instance) });
});
afterAll(() => instance.close());

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
    const language = languagesOf(instance.parts.catalogue)('en');
    const columns = payloads.slice(0, 20).map((head) => ({ head }));
    const rows = payloads.map((one, at) => [at, one]);
    const sheet = { name: payloads[0]!, above: payloads.slice(0, 5), columns, rows, foot: rows.slice(0, 5) };
    const book = await writeXlsx([sheet], { language, demonstration: true });
    expect(await formulasOf(book)).toEqual([]);
    expect(await opened([{ name: 'table.xlsx', content: book }])).toEqual([]);
  });

  it('in any export, through whichever text of somebody it shows', { timeout: hour }, async () => {
    const exports = instance.routes.filter(({ path }) => /\.(csv|xlsx)$/.test(path));
    expect(exports.length).toBeGreaterThanOrEqual(80);
    const shown = await slotsShown(exports);
    expect(
      [...shown]
        .filter(([, slots]) => slots.length === 0)
        .map(([path]) => path)
        .toSorted(),
    ).toEqual(Object.keys(withoutTexts).toSorted());
    const written = whatIsWritten();
    const missing = new Map(
      exports.map(({ path }) => [path, new Set(shown.get(path)!.length ? payloads : [])]),
    );
    const refused = new Map<Slot, Set<string>>();
    const kept = new Map<string, Kept>();
    for (let round = 0; round < (short ? 2 : count); round++) {
      const open = exports.filter(({ path }) => missing.get(path)!.size > 0);
      const chosen = chosenOf(open, { shown, missing, refused });
      if (chosen.size === 0) break;
      const taken = await putTexts(instance.pool, chosen);
      await noteChange();
      for (const [slot, text] of chosen)
        if (!taken.has(slot)) refused.set(slot, (refused.get(slot) ?? new Set()).add(text));
      for (const route of open) {
        const { content, status } = await fetched(route);
        expect([route.path, status]).toEqual([route.path, 200]);
        const found = await inspected(route.path, content);
        expect([route.path, found.runnable]).toEqual([route.path, []]);
        keep(kept, route.path, content);
        const put = new Set(shown.get(route.path)!.map((slot) => chosen.get(slot)));
        for (const text of put)
          if (text !== undefined && found.shows(written.get(text)!)) missing.get(route.path)!.delete(text);
      }
    }
    expect(instance.errors).toEqual([]);
    const lacking = [...missing].map(
      ([path, { size }]) => [path, count - size, shown.get(path)!.length] as const,
    );
    tellFigures(
      lacking.map(([path, many, places]) =>
        places === 0
          ? `${path}: ${withoutTexts[path]}`
          : `${path}: ${many} texts carried, in ${places} places`,
      ),
    );
    const files = [...kept].flatMap(([path, one], at) => filesOf(path, one, at));
    expect(await opened(files)).toEqual([]);
    if (!short) expect(lacking.filter(([, many, places]) => places > 0 && many < count)).toEqual([]);
    else expect(lacking.filter(([, many, places]) => places > 0 && many === 0)).toEqual([]);
  });
});

/** The gathering whose tables are read has a certificate, needs, travel, and a test that has closed: else they would be empty. */
async function holdTest({ pool, world }: MatrixInstance): Promise<void> {
  const gain = { n: 6, before: 2, after: 5 };
  const perQuestion = ['q1', 'q2'].map((key) => ({ key, ...gain }));
  const all = { n: 6, before: 4, after: 10 };
  const figures = JSON.stringify({ questions: ['q1', 'q2'], all, perQuestion, groups: [], gained: 5 });
  await pool.query(
    `insert into training.test (gathering_id, definition, answer_key, sha256, opened_at, opened_by, closed_at, figures)
     select $1::uuid, definition, answer_key, sha256, opened_at, opened_by, now(), $2::jsonb from training.test limit 1`,
    [world.own.gathering, figures],
  );
  await pool.query('update training.certificate set gathering_id = $1 where id = $2', [
    world.own.gathering,
    world.own.certificate,
  ]);
  await pool.query(
    `insert into training.need (participant_id, needs, updated_at)
     select id, 'A ramp, please', now() from training.participant where state = 'registered'`,
  );
  await pool.query('update training.offer set nights = $1, travel_up_to_minor = 4000', [[0]]);
  await pool.query(
    `insert into training.travel (participant_id, nights, way, departs_from, updated_at)
     select id, '{0}', 'bus', 'The town beyond the bridge', now() from training.participant where state = 'registered'`,
  );
}

/** A report on a frozen period whose books have a contract and a budget: what was written of both is in its workbook. */
async function reportWithBooks({
  parts: { db, actionId },
  world: { cast },
}: MatrixInstance): Promise<string> {
  return inFrame(db, { actor: cast.ana }, async ({ tx, now }) => {
    const work = { tx, now, actionId, actor: cast.ana, enqueue: async () => {} };
    await importBudget(work, buildBudget('Group 484; 2; Bus to the round tables; 700'));
    return buildReadyReport(work);
  });
}

/** What the public sees is computed once for each state of the audit trail. */
async function noteChange(): Promise<void> {
  const { db, actionId } = instance.parts;
  await inFrame(db, { actor: system }, ({ tx, now }) =>
    audit({ tx, now, actionId, actor: system, enqueue: async () => {} }, 'period.freeze', {
      kind: 'instance',
      id: null,
    }),
  );
}

/** Exports in which nobody's words stand, and what does. */
const withoutTexts: Readonly<Record<string, string>> = {
  ...both('/capacity', 'means and counts'),
  ...both('/learning-change', 'means and counts'),
  ...both('/results', 'figures and indicators of the Action'),
  '/staff/gatherings/:gatheringId/evaluation.csv': 'counts, and questions of the Action',
  '/reports/:reportId/lines/sheet.xlsx': 'heads of columns and names of headings',
  '/staff/budget/expenditure/template.csv': 'heads of columns',
  '/statistics.csv': 'names of our own tables, numbers and days',
  '/statistics.xlsx': 'names of our own tables, numbers and days',
  '/statistics/:number/table.csv': 'codes and numbers',
  '/statistics/:number/table.xlsx': 'codes and numbers',
  '/staff/budget/import/template.csv': 'heads of columns',
  '/staff/logframe.xlsx': 'figures and indicators of the Action',
  '/staff/logframe.csv': 'figures and indicators of the Action',
  '/staff/periods/:periodId/values.csv': 'figures and indicators of the Action',
  '/staff/privacy/register.csv': 'what is declared',
  '/staff/work-plan.csv': 'activities of the Action and days',
  ...both('/voice/counts', 'counts'),
  ...both('/way', 'counts'),
  ...both('/work-plan', 'activities of the Action and days'),
};
function both(path: string, what: string): Record<string, string> {
  return { [`${path}.csv`]: what, [`${path}.xlsx`]: what };
}

/** Which places each export shows: each is given a mark of its own, which is looked for. */
async function slotsShown(exports: readonly Route[]): Promise<Map<string, Slot[]>> {
  const slots = await findSlots(instance.pool);
  const marks = new Map(slots.map((slot, at) => [slot, `mark ${at + 10_000_000}`] as const));
  const taken = await putTexts(instance.pool, marks);
  expect(taken.size).toBeGreaterThan(500);
  const shown = new Map<string, Slot[]>();
  for (const route of exports) {
    const { content, status } = await fetched(route);
    expect([route.path, status, instance.errors]).toEqual([route.path, 200, []]);
    const text = route.path.endsWith('.xlsx') ? await stringsOf(content) : content.toString('utf8');
    const found = new Set(text.match(/mark \d{8}/g));
    shown.set(
      route.path,
      [...taken].filter((slot) => found.has(marks.get(slot)!)),
    );
  }
  return shown;
}

/** The next texts for the places of those exports that lack some: a place serves the export that has the fewest places. */
function chosenOf(
  open: readonly Route[],
  {
    shown,
    missing,
    refused,
  }: {
    shown: ReadonlyMap<string, readonly Slot[]>;
    missing: ReadonlyMap<string, ReadonlySet<string>>;
    refused: ReadonlyMap<Slot, ReadonlySet<string>>;
  },
): Map<Slot, string> {
  const chosen = new Map<Slot, string>();
  for (const { path } of open.toSorted((a, b) => shown.get(a.path)!.length - shown.get(b.path)!.length)) {
    const left = new Set(missing.get(path));
    for (const slot of shown.get(path)!) {
      const given = chosen.get(slot);
      const text = given ?? [...left].find((one) => !refused.get(slot)?.has(one));
      if (text === undefined) continue;
      chosen.set(slot, text);
      left.delete(text);
    }
  }
  return chosen;
}

async function fetched(route: Route): Promise<{ status: number; content: Buffer }> {
  const { actor } = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own'))!;
  const target = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
  const headers = { cookie: await instance.cookieOf(actor) };
  const response = await makeApp(instance.parts).request(`http://localhost:3999${target}`, { headers });
  return { status: response.status, content: Buffer.from(await response.arrayBuffer()) };
}

/** A text, and how it stands in a cell of a CSV as the writer writes it. */
type Written = { readonly text: string; readonly csv: string };
function whatIsWritten(): Map<string, Written> {
  const cells = readCsv(writeCsv(payloads.map((one) => [one])));
  return new Map(payloads.map((text, at) => [text, { text, csv: cells[at]![0]! }]));
}

/** A workbook may part a text into lines, and holds neither control characters nor spaces around. */
const bare = (text: string) =>
  text
    .replace(/<[^>]*>|[\s\p{C}]/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

async function stringsOf(book: Uint8Array): Promise<string> {
  return (await readZip(book)).get('xl/sharedStrings.xml')?.toString('utf8') ?? '';
}

async function inspected(place: string, content: Buffer) {
  if (place.endsWith('.xlsx')) {
    const strings = bare(await stringsOf(content));
    return {
      runnable: await formulasOf(content),
      shows: ({ text }: Written) => strings.includes(bare(text)),
    };
  }
  const csv = content.toString('utf8');
  const cells = readCsv(csv).flat();
  const parted = separators.flatMap((separator) => partedBy(csv, separator));
  const all = new Set(cells.map((cell) => cell.trim()));
  const text = cells.join('\n');
  return {
    runnable: [...runnable(cells), ...runnable(parted)],
    // Alone in its cell, or among others where it is long enough to be itself.
    shows: ({ csv: one }: Written) => all.has(one.trim()) || (one.length > 8 && text.includes(one.trim())),
  };
}

/** What LibreOffice is to open of an export: every row of a CSV that ever came, each once; every workbook. */
type Kept = { readonly rows: Set<string>; readonly books: Buffer[] };
function keep(kept: Map<string, Kept>, place: string, content: Buffer): void {
  if (!office) return;
  const one = kept.get(place) ?? { rows: new Set<string>(), books: [] };
  kept.set(place, one);
  if (place.endsWith('.xlsx')) one.books.push(content);
  else for (const row of rowsOf(content.toString('utf8'))) one.rows.add(row);
}
function filesOf(place: string, { rows, books }: Kept, at: number): TableFile[] {
  if (place.endsWith('.xlsx'))
    return books.map((content, index) => ({ name: `${at}-${index}.xlsx`, content }));
  return [{ name: `${at}.csv`, content: `\ufeff${[...rows].join('')}` }];
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
  const found = sheets.flatMap(([, xml]) => xml.toString('utf8').match(/<f[ >].{0,80}/g) ?? []);
  // Sums and arithmetic of cells are the program's own: they name no text that anybody typed.
  return found.filter((one) => !ownFormula.test(/^<f>([^<]*)<\/f>/.exec(one)?.[1] ?? ''));
}

/** What LibreOffice makes formulas of, in files that it opens in each way; nothing where it is not asked. */
async function opened(files: readonly TableFile[]): Promise<string[]> {
  if (!office) return [];
  const tables = files.filter(({ name }) => name.endsWith('.csv'));
  const books = files.filter(({ name }) => !name.endsWith('.csv'));
  const found: Map<string, string[]>[] = [];
  for (const separator of tables.length > 0 ? separators : [])
    found.push(await formulasInLibreOffice(office, tables, separator));
  // It opens no more than some 240 at once.
  for (let at = 0; at < books.length; at += 100)
    found.push(await formulasInLibreOffice(office, books.slice(at, at + 100)));
  return found.flatMap((by) => [...by].flatMap(([name, list]) => list.map((one) => `${name}: ${one}`)));
}
